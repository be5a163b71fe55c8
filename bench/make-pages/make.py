#!/usr/bin/env python3
"""Makes the labelled pages: data/pages (to learn from) and bench/pages (to measure on). The same bytes each time.

usage: make.py [--check] [--with COMMAND]
  --check         writes nothing; fails where a file differs from what would be written
  --with COMMAND  asks the built mlpipeline for the paragraphs of each page, too, and fails where they are not the rows
"""
import argparse
import json
import pathlib
import sys

import checks
import collect

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def files():
    """All files by path, as bytes, and all rows by the page's path."""
    made, rows = {}, {}
    for folder, designs in ((ROOT / "data/pages", collect.training(ROOT, HERE)), (ROOT / "bench/pages", collect.held_out(HERE / "held-out"))):
        for design, pages in designs:
            made[folder / f"{design}.jsonl"] = "".join(json.dumps(row, ensure_ascii=False) + "\n" for _, _, page_rows in pages for row in page_rows).encode()
            for name, html, page_rows in pages:
                made[folder / f"{name}.html"] = html.encode()
                rows[folder / f"{name}.html"] = page_rows
    return made, rows


def write(made):
    for path in checks.differing(ROOT, made):
        if path in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(made[path])
        else:
            path.unlink()


def count(made, rows, folder):
    mine = [page_rows for path, page_rows in rows.items() if path.is_relative_to(ROOT / folder)]
    designs = {page_rows[0]["article"].split("/")[0] for page_rows in mine}
    content = sum(row["label"] != "boilerplate" for page_rows in mine for row in page_rows)
    size = sum(len(data) for path, data in made.items() if path.is_relative_to(ROOT / folder) and path.suffix == ".html")
    return f"{folder}: {len(designs)} designs, {len(mine)} pages, {sum(map(len, mine)):,} rows, {content:,} of content, {size / 1e6:.1f} MB of HTML"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--with", dest="command")
    options = parser.parse_args()
    made, rows = files()
    faults = [f"in held-out pages too: {word}" for word in checks.shared(ROOT, made)]
    if options.check:
        faults += [f"differs: {path.relative_to(ROOT)}" for path in checks.differing(ROOT, made)]
    else:
        write(made)
    if options.command:
        faults += [f"read otherwise: {path.relative_to(ROOT)}" for path in checks.misread(options.command, rows)]
    for line in [*faults, count(made, rows, "data/pages"), count(made, rows, "bench/pages")]:
        print(line)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
