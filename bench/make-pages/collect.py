"""All pages, to learn from and held out: which article stands in which design, and the rows of each page."""
import re

import articles
import blocks
import pools
from draw import Draw, rank
from litter import littered
from marks import unmarked
from page import Page
from template import compile_template


def training(root, here):
    """For each design its name and its pages: path without ending, HTML, rows."""
    topics, used, shown, vietnamese = articles.from_corpus(root / "data"), set(), {}, _read_pools(here / "pools")
    english, english_pools = _texts(here / "english/articles", "*"), _read_pools(here / "english/pools")
    notices = {lang: _texts(here / "notices", f"{lang}-*") for lang in ("vi", "en")}
    designs = {path: path.read_text(encoding="utf-8") for path in sorted((here / "designs").glob("*.html"))}
    for path, source in sorted(designs.items(), key=lambda design: ("entries" in _settings(design[1]), _settings(design[1]).get("kind") == "notice")):
        head = _settings(source)
        count = int(head.get("pages", 5))
        if head.get("kind") == "notice":  # Short texts of their own, pages of the same design that show none, and some that show a whole article.
            lang, copies = head.get("lang", "vi"), int(head.get("copies", 0))
            texts = vietnamese if lang == "vi" else english_pools
            chosen = [notices[lang].pop(0) for _ in range(count)] + [None] * int(head.get("without", 0))
            pages = list(_pages(path.stem, source, head, lang, chosen, texts, 0, is_copy=False))
            if copies:
                pages += _pages(path.stem, source, {**head, "kind": "article"}, lang, _choose(int(head["order"]), topics, copies, used, False), texts, len(chosen), is_copy=True)
            yield path.stem, pages
            continue
        if head.get("lang") == "en":  # The corpus has no English: articles of their own, each on one page, some told in entries on a second one.
            again = "entries" in head
            chosen = [articles.shown_in(article, shown[article.name]) for article in _texts(here / "english/articles", "*")[:count]] if again else [None if head.get("kind") == "none" else english.pop(0) for _ in range(count)]
            shown.update({article.name: path.stem for article in chosen if article and not again})
            yield path.stem, list(_pages(path.stem, source, head, "en", chosen, english_pools, 0, is_copy=False))
            continue
        chosen = [None] * count if head.get("kind") == "none" else _choose(int(head["order"]), topics, count, used, head.get("kind") == "live" and head.get("entries") != "made")
        yield path.stem, list(_pages(path.stem, source, head, "vi", chosen, vietnamese, 0, is_copy=True))


def held_out(folder):
    by_lang = {lang: _texts(folder / "articles", f"{lang}-*") for lang in ("vi", "en")}
    both = {lang: _read_pools(folder / "pools" / lang) for lang in ("vi", "en")}
    for path in sorted((folder / "designs").glob("*.html")):
        source = path.read_text(encoding="utf-8")
        head, made = _settings(source), []
        kind = head.get("kind", "article")
        for lang, first in (("vi", 0), ("en", 100)):
            count = int(head.get(lang, 5))
            texts = [article for article in by_lang[lang] if article.facts.get("kind", "article") == kind]
            start = int(head["order"]) * 5
            chosen = [None] * count if kind == "none" else [texts[(start + step) % len(texts)] for step in range(min(count, len(texts)))]
            chosen += [None] * int(head.get("without", 0))
            made += _pages(path.stem, source, head, lang, chosen, both[lang], first, is_copy=False)
        yield path.stem, made


def _settings(source):
    """The remark that a template begins with: lines "name: value"."""
    remark = re.match(r"\{#(.*?)#\}\n", source, re.S)
    return dict(line.strip().split(": ", 1) for line in remark[1].strip().splitlines())


def _texts(folder, pattern):
    return [articles.from_text(path) for path in sorted(folder.glob(f"{pattern}.txt"))]


def _read_pools(folder):
    return {path.stem: pools.read(path) for path in sorted(folder.glob("*.txt"))}


def _choose(order, topics, count, used, is_live):
    """Articles for a design: topic after topic, in each the one that comes first by the design's own order and was not used yet."""
    names, chosen = sorted(topics), []
    for step in range(count):
        candidates = sum(topics.values(), []) if is_live else topics[names[(order * 5 + step) % len(names)]]
        fitting = [article for article in candidates if article.name not in used and _fits(article, is_live)]
        article = min(fitting, key=lambda candidate: rank("choose", order, candidate.name))
        used.add(article.name)
        chosen.append(article)
    return chosen


def _fits(article, is_live):
    content = [piece for piece in article.pieces if piece.kind in ("text", "sub", "item")]
    timed = [piece for piece in content if re.match(r"\d{1,2}( ?[:hg]|h\b)", piece.text)]
    return len(timed) >= 4 if is_live else len(content) >= 7 and len(timed) < 3


def _pages(design, source, head, lang, chosen, all_pools, first, is_copy):
    render = compile_template(source[source.index("#}\n") + 3:], design)
    for place, article in enumerate(chosen, first):
        if head.get("entries") == "made":
            article = articles.in_entries(article, Draw("entries", design, place))
        page = Page(design, place, lang, article, all_pools)
        html = littered(render({**page.names(), "place": place}).lstrip(), page.draw)
        name = f"{design}/{article.name if article else f'{lang}-{place + 1}'}"
        rows = _rows(name, html, page, head.get("kind", "article"), is_copy)
        html = unmarked(html)
        if head.get("letters") == "references":  # Letters beyond ASCII as old editors wrote them.
            html = html.encode("ascii", "xmlcharrefreplace").decode()
        yield name, html, rows


def _rows(name, html, page, kind, is_copy):
    rows = []
    for place, text in enumerate(blocks.paragraphs(html)):
        labels = page.marks.labels_of(text)
        if len(labels) > 1:
            raise ValueError(f"{name}: a paragraph with two labels: {unmarked(text)[:80]}")
        label, also = labels[0] if labels else ("boilerplate", ())
        rows.append({"article": name, "n": place, "text": unmarked(text), "label": label} | ({"also": list(also)} if also else {}))
    first = {"article": name, "n": 0, "page": name + ".html", "lang": page.lang}
    article = page.article
    if article:
        if kind != "gallery" and page.marks.count > sum(row["label"] != "boilerplate" for row in rows):
            raise ValueError(f"{name}: content of the article is missing on the page")
        first |= {"copy_of": article.name} if is_copy else {"teaches": "page"}
        if "page" in article.facts:  # Shown by another design before.
            first["copy_of"] = article.facts["page"]
        first |= {"source": article.facts.get("source", "trang web"), "title": article.title, "kind": kind}
        if _shows_date(html, page):
            first["date"] = "{}-{:02}-{:02}".format(*page.date)
        if any(page.author in row["text"] for row in rows if row["label"] == "boilerplate"):
            first["author"] = page.author
    else:
        first |= {"source": "trang web", "kind": "no article"}
    rows[0] = first | rows[0]
    return rows


def _shows_date(html, page):
    """Whether the page tells its date, day, month and year, in its text or to machines."""
    patterns = ("yyyy-mm-dd", "dd/mm/yyyy", "d/m/yyyy", "dd-mm-yyyy", "d-m-yyyy", "dd.mm.yyyy", "d.m.yyyy", "d M, yyyy", "d M yyyy", "M d, yyyy", "M d yyyy", "dd tháng mm năm yyyy")
    return any(page.day(pattern) in html for pattern in patterns)
