#!/usr/bin/env python3
"""Prints the tables of data/README.md: the corpus by topic, style, kind and year."""
import collections, json, pathlib

rows = [json.loads(line) for path in sorted((pathlib.Path(__file__).resolve().parent.parent / "data").glob("*.jsonl")) for line in open(path, encoding="utf-8")]
heads = [row for row in rows if row["n"] == 0]
primary = collections.Counter(row["label"] for row in rows)
further = collections.Counter(topic for row in rows for topic in row.get("also", []))
print(f"{len(heads)} articles, {len(rows):,} paragraphs, {sum(primary.values()) - primary['boilerplate']:,} of them content, {sum(1 for row in rows if row.get('also')):,} with further topics.\n")
print("| topic | primary | further |\n| --- | --- | --- |")
for topic, count in primary.most_common():
    print(f"| `{topic}` | {count} | {further[topic] or ''} |")
for title, field, short in (("style (`source`)", "source", lambda value: value), ("kind", "kind", lambda value: value), ("year", "date", lambda value: value[:4])):
    counts = collections.Counter(short(row[field]) for row in heads if field in row)
    pairs = sorted(counts.items()) if field == "date" else counts.most_common()
    print(f"\n| {title} | articles |\n| --- | --- |")
    for value, count in pairs if field == "date" else pairs[:20]:
        print(f"| {value} | {count} |")
    if field != "date" and len(pairs) > 20:
        print(f"| {len(pairs) - 20} others | {sum(count for _, count in pairs[20:])} |")
