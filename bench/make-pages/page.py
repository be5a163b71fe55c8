"""What a template can say: the names that it sees, for one page."""
import html
import json
import re
import unicodedata

from draw import Draw, rank
from marks import Marks
from pools import Pool, fill

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


class Entry:
    def __init__(self, **fields):
        self.__dict__.update(fields)


class Page:
    """The names and the marks of one page; every choice comes from the page's seed."""

    def __init__(self, design, number, lang, article, pools):
        self.draw, self.marks, self.lang, self.article = Draw("page", design, number), Marks(), lang, article
        self._design = design
        self._tables = pools.get("tables", [])
        pools = {**pools, "stories": [line for line in pools["teasers"] if " || " in line]}
        self._pools = {name: Pool(lines, self.draw, lang) for name, lines in pools.items()}
        self.date = self._date()

    def names(self):
        draw = self.draw
        names = dict(
            lang=self.lang, number=draw.between, one=lambda options: fill(draw.one(options), draw, self.lang), some=draw.some, shuffled=draw.shuffled, chance=draw.chance, between=draw.between,
            num=lambda low, high: fill("{%d-%d}" % (low, high), draw, self.lang), esc=html.escape, json=lambda text: json.dumps(text, ensure_ascii=False), slug=slug, c=self._hashed,
            teaser=self.teaser, stories=lambda low, high=None: [self.teaser("stories") for _ in range(draw.between(low, high or low))], teasers=lambda low, high=None: [self.teaser() for _ in range(draw.between(low, high or low))], comments=self.comments,
            caption=lambda: html.escape(self._pools["captions"].next(), quote=False), advert=lambda: html.escape(self._pools["adverts"].next(), quote=False), person=self.person,
            summaries=lambda low, high=None: [self.teaser("summaries") for _ in range(draw.between(low, high or low))], talks=lambda low, high=None: self.comments(low, high, "talks"),
            terms=lambda: html.escape(self._pools["terms"].next(), quote=False), notice=lambda: html.escape(self._pools["notices"].next(), quote=False),
            date=self.date, day=self.day, clock=lambda: f"{draw.between(5, 22)}:{draw.between(0, 59):02}", id=lambda: draw.between(100000, 9999999),
            L=lambda vi, en: vi if self.lang == "vi" else en, mark=lambda text, label: self.marks.mark(html.escape(text, quote=False), label), art=self.article, table=self._table, entries=self.entries)
        if self.article:
            names.update(self._body())
        return names

    def _body(self):
        article, mark = self.article, self.marks.mark
        inline = self.draw.one((0, 0, 15, 40))
        pieces = [Entry(kind=p.kind, plain=p.text, label=p.label, html=mark(self._inline(p, inline), p.label, p.also)) for p in article.pieces if p.kind != "byline"]
        while pieces and pieces[0].kind in ("caption", "pull"):
            pieces.append(pieces.pop(0))
        lead = pieces[0]
        body = pieces[1:]
        for place, piece in enumerate(body):
            piece.i, piece.last = place, place == len(body) - 1
        middle = [p.i for p in body[1:-1] if p.kind == "text"] or [0]
        first = middle[self.draw.below(max(1, len(middle) // 2))]
        later = [place for place in middle if place > first + 1] or [-1]
        self.author = article.byline or self.person()
        self._told = body
        return dict(title=html.escape(article.title, quote=False), h1=mark(html.escape(article.title, quote=False), article.label, article.also), lead=lead, body=body, mid=first,
                    mid2=later[self.draw.below(len(later))], author=html.escape(self.author, quote=False), section=article.facts.get("section", ""), topic=article.label)

    def entries(self, newest_first):
        """The body in entries, each with the time of day that it was written at: a headline and what follows it, a paragraph or two, and the pictures behind them."""
        entries = []
        for piece in self._told:
            parts = entries[-1].parts if entries else []
            if parts and (piece.kind in ("caption", "pull") or parts[-1].kind == "sub" or (parts[-1].kind == piece.kind == "item") or (len(parts) == 1 and parts[0].kind == "text" and self.draw.chance(12))):
                parts.append(piece)
            else:
                entries.append(Entry(parts=[piece]))
        minute = self.draw.between(330, 600)
        for entry in entries:
            minute += self.draw.between(2, 50)
            entry.hour, entry.minute = minute // 60 % 24, minute % 60
            entry.time = f"{entry.hour}:{entry.minute:02}"
        entries = entries[::-1] if newest_first else entries
        for place, entry in enumerate(entries):
            entry.i, entry.last = place, place == len(entries) - 1
        return entries

    def _inline(self, piece, percent):
        """The text of a piece; in so many of a hundred some words of it are a link, bold or slanted, as editors make them."""
        if piece.kind != "text" or not self.draw.chance(percent):
            return html.escape(piece.text, quote=False)
        words = [html.escape(word, quote=False) for word in piece.text.split(" ")]
        for _ in range(self.draw.between(1, 3)):
            start = self.draw.below(len(words))
            end = min(len(words), start + self.draw.between(1, 4))
            if any("<" in word for word in words[start:end]):
                continue
            opening = self.draw.one((f'<a href="/{slug(words[start])}-{self.draw.below(9000)}.html">', f'<a target="_blank" href="/tag/{slug(words[start])}">', "<strong>", "<em>", "<b>", "<i>"))
            words[start] = opening + words[start]
            words[end - 1] += f"</{re.match('<([a-z]+)', opening)[1]}>"
        return " ".join(words)

    def teaser(self, pool="teasers"):
        """A headline of another article; one of "stories" has a summary, one of "summaries" a long one."""
        title, _, summary = self._pools[pool].next().partition(" || ")
        return Entry(title=html.escape(title, quote=False), text=html.escape(summary, quote=False), slug=slug(title))

    def comments(self, low, high=None, pool="comments"):
        ago = "{2-50} phút trước|{2-23} giờ trước|{2-6} ngày trước|{1-28}/{1-12}/{2019-2025}" if self.lang == "vi" else "{2-50} minutes ago|{2-23} hours ago|{2-6} days ago|{1-12}/{1-28}/{2019-2025}"
        return [Entry(name=self.person(), text=html.escape(self._pools[pool].next(), quote=False), time=fill(self.draw.one(ago), self.draw, self.lang), likes=self.draw.below(90), replies=self.draw.below(5))
                for _ in range(self.draw.between(low, high or low))]

    def person(self):
        if "middle-names" not in self._pools:
            return f"{self._pools['first-names'].next()} {self._pools['family-names'].next()}"
        shape = self.draw.below(4)
        first, family = self._pools["first-names"].next(), self._pools["family-names"].next()
        return f"{family} {first}" if shape == 0 else f"{family} {self._pools['middle-names'].next()} {first}" if shape < 3 else f"{self._pools['middle-names'].next()} {first}"

    def day(self, pattern):
        """The page's date in a pattern of d, dd, m, mm, yyyy, W (day of the week), M (month's name)."""
        year, month, day = self.date
        week = (Draw("week", year, month, day).below(7))
        names = ("Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy", "Chủ nhật") if self.lang == "vi" else ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
        months = [f"tháng {n}" for n in range(1, 13)] if self.lang == "vi" else "January February March April May June July August September October November December".split()
        values = {"yyyy": str(year), "dd": f"{day:02}", "mm": f"{month:02}", "d": str(day), "m": str(month), "W": names[week], "M": months[month - 1]}
        return re.sub(r"\b(yyyy|dd|mm|d|m|W|M)\b", lambda match: values[match[0]], pattern)

    def _date(self):
        stated = self.article.facts.get("date", "") if self.article else ""
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", stated):
            return tuple(map(int, stated.split("-")))
        return self.draw.between(2012, 2025), self.draw.between(1, 12), self.draw.between(1, 28)

    def _hashed(self, name, prefix="css-", length=6):
        """A class name as build tools make them: fixed for a design and a purpose."""
        value = int.from_bytes(rank(self._design, name)[:8], "big")
        letters = ""
        for _ in range(length):
            value, digit = divmod(value, 36)
            letters += _DIGITS[digit]
        return prefix + letters

    def _table(self, rows):
        """A small table that belongs to the article: rows of cells, the first of them the heads."""
        mark, label = self.marks.mark, self.article.label
        heads, *lines = next(line.partition(": ")[2] for line in self._tables if line.startswith(label + ":")).split("; ")
        cells = [[mark(head, label) for head in heads.split("|")]]
        for line in self.draw.some(lines, rows):
            name, _, unit = line.partition("=")
            plan = self.draw.between(12, 900)
            cells.append([mark(name, label), mark(f"{plan} {unit}", label), mark(f"{plan + self.draw.between(-11, 90)} {unit}", label)])
        return cells


def slug(text):
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "-".join(re.findall(r"[a-z0-9]+", "".join(ch for ch in plain if not unicodedata.combining(ch))))[:80]
