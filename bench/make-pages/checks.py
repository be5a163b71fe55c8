"""What is looked at before pages are believed."""
import json
import re
import subprocess


def differing(root, made):
    """Files that are not there, that differ, or that should not be there."""
    there = {path for folder in ("data/pages", "bench/pages") for path in (root / folder).rglob("*") if path.is_file()}
    return sorted({path for path, data in made.items() if not path.is_file() or path.read_bytes() != data} | (there - set(made)))


def shared(root, made):
    """Class names, and wordings of boilerplate of four words or more, that held-out pages have in common with those to learn from."""
    names, wordings = {}, {}
    for folder in ("data/pages", "bench/pages"):
        mine = {path: data.decode() for path, data in made.items() if path.is_relative_to(root / folder)}
        html = "".join(text for path, text in mine.items() if path.suffix == ".html")
        names[folder] = {name for match in re.finditer(r"\bclass=(?:\"([^\"]*)\"|'([^']*)')", html) for name in (match[1] or match[2] or "").split()}
        rows = (json.loads(line) for path, text in mine.items() if path.suffix == ".jsonl" for line in text.splitlines())
        wordings[folder] = {row["text"] for row in rows if row["label"] == "boilerplate" and len(row["text"].split()) >= 4}
    return sorted(names["data/pages"] & names["bench/pages"]) + sorted(wordings["data/pages"] & wordings["bench/pages"])


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
