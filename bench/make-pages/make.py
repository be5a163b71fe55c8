#!/usr/bin/env python3
"""Makes the labelled pages: data/pages (to learn from) and bench/pages (to measure on). The same bytes each time.

usage: make.py [--check] [--with COMMAND]
  --check         writes nothing; fails where a file differs from what would be written
  --with COMMAND  asks the built mlpipeline for the paragraphs of each page, too, and fails where they are not the rows
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys

import articles
import blocks
import pools
from draw import rank
from marks import unmarked
from page import Page
from template import compile_template

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def settings(source):
    """The remark that a template begins with: lines "name: value"."""
    remark = re.match(r"\{#(.*?)#\}\n", source, re.S)
    return dict(line.strip().split(": ", 1) for line in remark[1].strip().splitlines())


def choose(order, topics, count, used, wanted):
    """Articles for a design: topic after topic, in each the one that comes first by the design's own order and was not used yet."""
    names, chosen = sorted(topics), []
    for step in range(count):
        topic = names[(order * 5 + step) % len(names)]
        fitting = [article for article in (sum(topics.values(), []) if wanted else topics[topic]) if article.name not in used and _fits(article, wanted)]
        article = min(fitting, key=lambda candidate: rank("choose", order, candidate.name))
        used.add(article.name)
        chosen.append(article)
    return chosen


def _fits(article, wanted):
    content = [piece for piece in article.pieces if piece.kind in ("text", "sub", "item")]
    timed = [piece for piece in content if re.match(r"\d{1,2}( ?[:hg]|h\b)", piece.text)]
    return len(timed) >= 4 if wanted == "live" else len(content) >= 7 and len(timed) < 3


def rows_of(name, html, page, article, template_settings, is_copy):
    rows = []
    for place, text in enumerate(blocks.paragraphs(html)):
        labels = page.marks.labels_of(text)
        if len(labels) > 1:
            raise ValueError(f"{name}: a paragraph with two labels: {unmarked(text)[:80]}")
        label, also = labels[0] if labels else ("boilerplate", ())
        row = {"article": name, "n": place, "text": unmarked(text), "label": label}
        if also:
            row["also"] = list(also)
        rows.append(row)
    first = {"article": name, "n": 0, "page": name + ".html", "lang": page.lang}
    if article:
        if template_settings.get("kind") != "gallery" and page.marks.count > sum(1 for row in rows if row["label"] != "boilerplate"):
            raise ValueError(f"{name}: content of the article is missing on the page")
        year, month, day = page.date
        first.update({"copy_of": article.name} if is_copy else {}, source=article.facts.get("source", "trang web"), date=f"{year}-{month:02}-{day:02}", title=article.title, kind=template_settings.get("kind", "article"))
        if any(page.author in row["text"] for row in rows if row["label"] == "boilerplate"):
            first["author"] = page.author
    else:
        first.update(source="trang web", kind="no article")
    rows[0] = {**first, **rows[0]}
    return rows


def encoded(html, way):
    """Letters beyond ASCII as old editors wrote them."""
    return html.encode("ascii", "xmlcharrefreplace").decode() if way == "references" else html


def pages_of(design, source, lang, chosen, all_pools, start=0, is_copy=True):
    head = settings(source)
    render = compile_template(source[source.index("#}\n") + 3:], design)
    for place, article in enumerate(chosen, start):
        page = Page(design, place, lang, article, all_pools)
        html = render({**page.names(), "site": head.get("site", ""), "place": place, "mode": head.get("kind", "article")}).lstrip()
        name = f"{design}/{_name(article, lang, place)}"
        rows = rows_of(name, html, page, article, head, is_copy)
        yield name, encoded(unmarked(html), head.get("letters")), rows


def _name(article, lang, place):
    return article.name if article else f"{lang}-{place + 1}"


def read_pools(folder):
    return {path.stem: pools.read(path) for path in sorted(folder.glob("*.txt"))}


def training():
    topics, used, vietnamese = articles.from_corpus(ROOT / "data"), set(), read_pools(HERE / "pools")
    for order, path in enumerate(sorted((HERE / "designs").glob("*.html"))):
        source = path.read_text(encoding="utf-8")
        head = settings(source)
        count = int(head.get("pages", 5))
        if head.get("kind") == "none":
            chosen = [None] * count
        else:
            chosen = choose(int(head["order"]), topics, count, used, "live" if head.get("kind") == "live" else None)
        yield path.stem, list(pages_of(path.stem, source, "vi", chosen, vietnamese))


def held_out():
    folder = HERE / "held-out"
    by_lang = {lang: [articles.from_text(path) for path in sorted((folder / "articles").glob(f"{lang}-*.txt"))] for lang in ("vi", "en")}
    both = {lang: read_pools(folder / "pools" / lang) for lang in ("vi", "en")}
    for path in sorted((folder / "designs").glob("*.html")):
        source = path.read_text(encoding="utf-8")
        head, made = settings(source), []
        for lang in ("vi", "en"):
            count = int(head.get(lang, 5))
            kind = head.get("kind", "article")
            texts = [article for article in by_lang[lang] if article.facts.get("kind", "article") == kind]
            start = int(head.get("order", 0)) * 5
            chosen = [None] * count if kind == "none" else [texts[(start + step) % len(texts)] for step in range(min(count, len(texts)))]
            made += pages_of(path.stem, source, lang, chosen, both[lang], 0 if lang == "vi" else 100, is_copy=False)
        yield path.stem, made


def files():
    """All files by path, as bytes, and all rows by the page's path."""
    made, rows = {}, {}
    for folder, designs in ((ROOT / "data/pages", training()), (ROOT / "bench/pages", held_out())):
        for design, pages in designs:
            made[folder / f"{design}.jsonl"] = "".join(json.dumps(row, ensure_ascii=False) + "\n" for _, _, page_rows in pages for row in page_rows).encode()
            for name, html, page_rows in pages:
                made[folder / f"{name}.html"] = html.encode()
                rows[folder / f"{name}.html"] = page_rows
    return made, rows


def shared(made):
    """Class names, and wordings of boilerplate of four words or more, that held-out pages have in common with those to learn from."""
    names, wordings = {}, {}
    for folder in ("data/pages", "bench/pages"):
        mine = {path: data.decode() for path, data in made.items() if path.is_relative_to(ROOT / folder)}
        html = "".join(text for path, text in mine.items() if path.suffix == ".html")
        names[folder] = {name for match in re.finditer(r"\bclass=(?:\"([^\"]*)\"|'([^']*)')", html) for name in (match[1] or match[2] or "").split()}
        rows = (json.loads(line) for path, text in mine.items() if path.suffix == ".jsonl" for line in text.splitlines())
        wordings[folder] = {row["text"] for row in rows if row["label"] == "boilerplate" and len(row["text"].split()) >= 4}
    return sorted(names["data/pages"] & names["bench/pages"]) + sorted(wordings["data/pages"] & wordings["bench/pages"])


def differing(made):
    """Files that are not there, that differ, or that should not be there."""
    there = [path for folder in ("data/pages", "bench/pages") for path in (ROOT / folder).rglob("*") if path.is_file()]
    return sorted({path for path, data in made.items() if not path.is_file() or path.read_bytes() != data} | (set(there) - set(made)))


def misread(command, rows):
    """Pages whose paragraphs, as the product reads them, are not their rows."""
    bad, designs = [], {}
    for path, page_rows in rows.items():
        designs.setdefault(path.parent, {})[path.stem] = page_rows
    for folder, pages in designs.items():
        output = subprocess.run([command, "label", folder, "--format", "jsonl"], check=True, capture_output=True, text=True).stdout
        read = {}
        for row in map(json.loads, output.splitlines()):
            read.setdefault(row["article"], []).append(row["text"])
        bad += [folder / f"{name}.html" for name, page_rows in pages.items() if read.get(name) != [row["text"] for row in page_rows]]
    return bad


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--with", dest="command")
    options = parser.parse_args()
    made, rows = files()
    if options.check:
        bad = differing(made)
        for path in bad:
            print(f"differs: {path.relative_to(ROOT)}")
    else:
        bad = []
        for path in differing(made):
            if path in made:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(made[path])
            else:
                path.unlink()
    in_both = shared(made)
    for word in in_both:
        print(f"in held-out pages too: {word}")
    bad += in_both
    if options.command:
        wrong = misread(options.command, rows)
        for path in wrong:
            print(f"read otherwise: {path.relative_to(ROOT)}")
        bad += wrong
    for folder in ("data/pages", "bench/pages"):
        mine = [page_rows for path, page_rows in rows.items() if path.is_relative_to(ROOT / folder)]
        content = sum(row["label"] != "boilerplate" for page_rows in mine for row in page_rows)
        size = sum(len(data) for path, data in made.items() if path.is_relative_to(ROOT / folder) and path.suffix == ".html")
        print(f"{folder}: {len({page_rows[0]['article'].split('/')[0] for page_rows in mine})} designs, {len(mine)} pages, {sum(map(len, mine))} rows, {content} of content, {size / 1e6:.1f} MB")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
