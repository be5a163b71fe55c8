"""Articles of the corpus, and held-out ones, as what a template lays out: a headline and pieces of a body, each with its label."""
import collections
import json
import re


class Piece:
    """A paragraph and what it is: text, sub (sub-heading), caption, byline, pull (quote that repeats a sentence), item (of a list)."""

    def __init__(self, kind, text, label, also=()):
        self.kind, self.text, self.label, self.also = kind, text, label, tuple(also)


class Article:
    def __init__(self, name, title, label, also, pieces, facts):
        self.name, self.title, self.label, self.also, self.pieces, self.facts = name, title, label, tuple(also), pieces, facts

    @property
    def byline(self):
        return next((piece.text for piece in self.pieces if piece.kind == "byline"), None)


def from_corpus(folder):
    """All articles of data/*.jsonl by the file they stand in."""
    topics = {}
    for path in sorted(folder.glob("*.jsonl")):
        rows = collections.OrderedDict()
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            rows.setdefault(row["article"], []).append(row)
        topics[path.stem] = [_article(name, group) for name, group in rows.items()]
    return topics


def from_text(path):
    """A held-out article: lines "field: value", a blank line, then "label also also | text" lines; "kind=caption" among the words names the kind."""
    head, _, body = path.read_text(encoding="utf-8").partition("\n\n")
    facts = dict(line.split(": ", 1) for line in head.splitlines())
    rows = []
    for line in filter(str.strip, body.splitlines()):
        words, _, text = line.partition(" | ")
        label, *also = words.split()
        rows.append({"text": text.strip(), "label": label, "also": also})
    return _article(path.stem, [{**facts, **rows[0]}, *rows[1:]])


def shown_in(article, design):
    """The article with the page that shows it whole."""
    return Article(article.name, article.title, article.label, article.also, article.pieces, {**article.facts, "page": f"{design}/{article.name}"})


def _article(name, rows):
    facts = {key: rows[0][key] for key in ("source", "date", "section", "kind") if key in rows[0]}
    counts = collections.Counter(row["label"] for row in rows if row["label"] != "boilerplate")
    label = counts.most_common(1)[0][0] if counts else "society"
    also, title = [], rows[0].get("title")
    if title is None:
        at = next(place for place, row in enumerate(rows) if row["label"] != "boilerplate")
        if len(rows[at]["text"]) <= 140 and not rows[at]["text"].endswith("."):
            title, label, also = rows[at]["text"], rows[at]["label"], rows[at].get("also", [])
            rows = rows[:at] + rows[at + 1:]
        else:
            title = rows[at]["text"].split(". ")[0].rstrip(".")
            title = title if len(title) <= 110 else title[:title.rfind(" ", 0, 100)] + "..."
    content = " ".join(row["text"] for row in rows if row["label"] != "boilerplate")
    pieces = []
    for place, row in enumerate(rows):
        kind = _kind(row, place, rows, content)
        if kind:
            pieces.append(Piece(kind, row["text"], row["label"], row.get("also", [])))
    return Article(name, title, label, also, pieces, facts)


def _kind(row, place, rows, content):
    text = row["text"]
    if row["label"] != "boilerplate":
        if text.startswith(("- ", "• ", "+ ")):
            return "item"
        return "sub" if place and len(text) < 100 and not re.search(r"[.!:…,;”\"’»)]$", text) and place + 1 < len(rows) else "text"
    if re.search(r"(Ảnh|Anh|Photo|Photograph|Picture|Nguồn|Đồ họa|Video)( minh họa)? ?:|\((Ảnh|Photo)", text) and not text.startswith(("[", "Video:")):
        return "caption"
    if len(text) > 30 and text.strip("“”\". ") in content:
        return "pull"
    following = any(other["label"] != "boilerplate" for other in rows[place + 1:])
    if not following and len(text.split()) <= 9 and re.match(r"^(\(?[Tt]heo |[A-ZĐÀ-Ỹ][\w.À-ỹ]+( [–\-(]? ?\(?[A-ZĐÀ-Ỹ(/][\w.À-ỹ,/)]*){1,8}$)", text) and not any(p["label"] == "boilerplate" and _is_tail(p["text"]) for p in rows[:place]):
        return "byline"
    return None


def _is_tail(text):
    return bool(re.search(r"liên quan|quan tâm|đọc thêm|xem thêm|tin khác|bình luận|đọc nhiều|tin mới|chia sẻ|từ khóa|tags", text, re.I))


def in_entries(article, draw):
    """The article as live pages tell it: some paragraphs cut to a sentence, some in two, some under their first sentence as a headline, how many of which changes from article to article."""
    alone, halved, headed = draw.one(((35, 15, 0), (10, 25, 40), (0, 30, 10), (55, 20, 15)))
    pieces = article.pieces[:1]
    for piece in article.pieces[1:]:
        sentences = re.split(r"(?<=[^ .]{3}[.!?]) (?=[A-ZÀ-Ỵ“\"])", piece.text) if piece.kind == "text" else []
        first, rest = sentences[0] if sentences else "", " ".join(sentences[1:])
        chosen = draw.below(100)
        if not rest or len(first) < 30 or chosen >= alone + halved + headed:
            pieces.append(piece)
        elif chosen < alone:
            pieces.append(Piece("text", first, piece.label, piece.also))
        elif chosen < alone + halved or len(first) > 120:
            pieces += [Piece("text", first, piece.label, piece.also), Piece("text", rest, piece.label, piece.also)]
        else:
            pieces += [Piece("sub", first.rstrip("."), piece.label, piece.also), Piece("text", rest, piece.label, piece.also)]
    return Article(article.name, article.title, article.label, article.also, pieces, article.facts)
