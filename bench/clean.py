#!/usr/bin/env python3
"""How much of an article `mlpipeline clean` finds in web pages, and how little else, beside the decision trees of Kohlschuetter et al. 2010 on the same pages.

    python3 bench/clean.py PAGES [--model MODEL] [--json FILE] [--floor vi=0.95] [--floor en=0.90] [--floor empty=0.9]
    python3 bench/clean.py data/pages --leave-designs-out 6        trains without each sixth of the designs and measures on it

PAGES holds <design>.jsonl beside the folders <design>/ with the pages. Word F1 of a page: words (\\w+, small letters) of the rows whose label is not boilerplate against those of the paragraphs that are found, both as
multisets; the mean over the pages. Pages without an article count as right where nothing is found. The title, author and date that clean puts on top are not counted among the words, a headline that stands among the
paragraphs is."""

import argparse
import collections
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import kohlschuetter

ROOT = pathlib.Path(__file__).resolve().parent.parent
COMMAND = ROOT / "src/MlPipeline.Cli/bin/Release/net10.0/mlpipeline"
WORD = re.compile(r"\w+")


def words(texts):
    return collections.Counter(word for text in texts for word in WORD.findall(text.lower()))


def f1(found, right):
    common = sum((found & right).values())
    return 2 * common / (sum(found.values()) + sum(right.values())) if common else 0.0


def pages_of(folder, designs=None):
    """Design, page and rows of each page."""
    for file in sorted(folder.glob("*.jsonl")):
        if designs is not None and file.stem not in designs:
            continue
        articles = {}
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            articles.setdefault(row["article"], []).append(row)
        for rows in articles.values():
            yield file.stem, folder / rows[0]["page"], rows


def clean(pages, model):
    """What the command finds in each page; None where it finds nothing."""
    with tempfile.TemporaryDirectory() as work:
        for i, page in enumerate(pages):
            shutil.copyfile(page, pathlib.Path(work, f"{i:05}.html"))
        run = subprocess.run([COMMAND, "clean", work, "--format", "json", *(["--model", model] if model else [])], capture_output=True, text=True, encoding="utf-8")
        if run.returncode not in (0, 1):
            sys.exit(run.stderr)
        found = {int(article["article"]): article for article in map(json.loads, run.stdout.splitlines())}
    return [found.get(i) for i in range(len(pages))]


def measure(folder, model, designs=None):
    """One record a page."""
    pages = list(pages_of(folder, designs))
    records = []
    for (design, page, rows), found in zip(pages, clean([page for _, page, _ in pages], model)):
        right = words(row["text"] for row in rows if row["label"] != "boilerplate")
        html = page.read_text(encoding="utf-8", errors="replace")
        rules = {name: words(kohlschuetter.content(html, rule)) for name, rule in (("words", kohlschuetter.by_words), ("density", kohlschuetter.by_density))}
        ours = words(paragraph["text"] for paragraph in found["paragraphs"]) if found else collections.Counter()
        common = sum((ours & right).values())
        records.append({
            "design": design, "page": str(page), "lang": rows[0].get("lang", "vi"), "kind": rows[0].get("kind", "article"), "article": bool(right), "found": found is not None,
            "f1": f1(ours, right), "precision": common / max(1, sum(ours.values())), "recall": common / max(1, sum(right.values())), **{name: f1(rule, right) for name, rule in rules.items()},
            "author": None if "author" not in rows[0] else found is not None and found.get("author") == rows[0]["author"],
            "title": None if not rows[0].get("title") else found is not None and found.get("title") == rows[0]["title"],
            "date": None if not rows[0].get("date") else found is not None and rows[0]["date"] == iso(found.get("date") or ""),
            "wrong": [(row["n"], row["label"], row["text"][:70]) for row in rows if found and (row["label"] != "boilerplate") != (row["n"] in {p["n"] for p in found["paragraphs"]})],
        })
    return records


MONTHS = "january february march april may june july august september october november december".split()


def iso(date):
    """A date as written, as yyyy-mm-dd; as it is where it cannot be told."""
    if found := re.search(r"(\d{4})-(\d{1,2})-(\d{1,2})", date):
        year, month, day = found.groups()
    elif found := re.search(r"(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})", date) or re.search(r"ngày (\d{1,2}) tháng (\d{1,2}),? (?:năm )?(\d{4})", date):
        day, month, year = found.groups()
    elif found := re.search(r"([A-Z][a-z]{2})[a-z]*\.? (\d{1,2}), (\d{4})", date):
        month, day, year = found.groups()
    elif found := re.search(r"(\d{1,2}) ([A-Z][a-z]{2})[a-z]*,? (\d{4})", date):
        day, month, year = found.groups()
    else:
        return date
    month = month if month.isdigit() else next((i + 1 for i, name in enumerate(MONTHS) if name.startswith(month.lower())), 0)
    return f"{year}-{int(month):02}-{int(day):02}"


def mean(values):
    values = [value for value in values if value is not None]
    return sum(values) / len(values) if values else float("nan")


def summary(records):
    content = [record for record in records if record["article"]]
    empty = [record for record in records if not record["article"]]
    return {
        "pages": len(content), **{name: mean(record[name] for record in content) for name in ("f1", "precision", "recall", "words", "density")},
        **{name: mean(record[name] for record in content) for name in ("title", "author", "date")},
        "without_article": len(empty), "nothing_found": sum(not record["found"] for record in empty), "missed": sum(not record["found"] for record in content),
    }


def show(name, records):
    figures = summary(records)
    print(f"{name:28} {figures['pages']:5} {figures['f1']:6.3f} {figures['precision']:6.3f} {figures['recall']:6.3f} {figures['words']:7.3f} {figures['density']:7.3f}"
          f" {figures['title']:6.2f} {figures['author']:6.2f} {figures['date']:6.2f}  {figures['nothing_found']}/{figures['without_article']}")


def report(records, verbose):
    print(f"{'':28} pages     F1   prec    rec   words density  title author   date  empty")
    for design in sorted({record["design"] for record in records}):
        for lang in sorted({record["lang"] for record in records if record["design"] == design}):
            show(f"{design} {lang}", [record for record in records if (record["design"], record["lang"]) == (design, lang)])
    for kind in sorted({record["kind"] for record in records}):
        show(f"kind: {kind}", [record for record in records if record["kind"] == kind])
    for lang in sorted({record["lang"] for record in records}):
        show(f"all {lang}", [record for record in records if record["lang"] == lang])
    if verbose:
        for record in sorted(records, key=lambda each: each["f1"])[:verbose]:
            print(record["page"], f"{record['f1']:.3f}")
            for wrong in record["wrong"][:12]:
                print("   ", *wrong)


def leave_designs_out(folder, folds, options):
    names = sorted(file.stem for file in folder.glob("*.jsonl"))
    records = []
    for fold in range(folds):
        left_out = set(names[fold::folds])
        with tempfile.TemporaryDirectory() as work:
            data = pathlib.Path(work, "data")
            data.mkdir()
            for file in (ROOT / "data").glob("*.jsonl"):
                shutil.copyfile(file, data / file.name)
            (data / "pages").mkdir()
            for name in set(names) - left_out:
                shutil.copyfile(folder / f"{name}.jsonl", data / "pages" / f"{name}.jsonl")
                shutil.copytree(folder / name, data / "pages" / name)
            model = str(pathlib.Path(work, "model"))
            subprocess.run([COMMAND, "train", data, "--seeds", ROOT / "seeds", "--vectors", ROOT / "models/vi-news.vec", "--out", model, *options], check=True, capture_output=True)
            records += measure(folder, model, left_out)
    return records


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=pathlib.Path)
    parser.add_argument("--model")
    parser.add_argument("--leave-designs-out", type=int, metavar="FOLDS")
    parser.add_argument("--json")
    parser.add_argument("--floor", action="append", default=[], metavar="NAME=F1", help="least word F1 of a language or a kind of pages; empty: least share of the pages without an article in which nothing is found")
    parser.add_argument("--verbose", type=int, default=0, metavar="PAGES", help="also show the wrong paragraphs of the worst pages")
    arguments = parser.parse_args()
    records = leave_designs_out(arguments.pages, arguments.leave_designs_out, []) if arguments.leave_designs_out else measure(arguments.pages, arguments.model)
    report(records, arguments.verbose)
    by_language = {lang: summary([record for record in records if record["lang"] == lang]) for lang in sorted({record["lang"] for record in records})}
    if arguments.json:
        pathlib.Path(arguments.json).write_text(json.dumps(by_language, indent=2) + "\n")
    empty = [record for record in records if not record["article"]]
    reached = {**{name: figures["f1"] for name, figures in by_language.items()}, **{kind: mean(record["f1"] for record in records if record["article"] and record["kind"] == kind) for kind in {record["kind"] for record in records}},
               "empty": mean(float(not record["found"]) for record in empty)}
    missed = [floor for floor in arguments.floor if not reached[floor.split("=")[0]] >= float(floor.split("=")[1])]
    for floor in missed:
        print(f"below the floor: {floor}")
    sys.exit(4 if missed else 0)


main()
