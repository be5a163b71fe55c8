#!/usr/bin/env python3
"""Related boxes in the middle of articles: what a model that has not seen the articles keeps after them, and finds of them.

usage: boxes.py [N]      holds out N articles of data/ with such a box (20 unless told), trains on all others, labels them; then the next N, until all were held out once
"""
import hashlib
import itertools
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
COMMAND = ROOT / "src/MlPipeline.Cli/bin/Release/net10.0/mlpipeline"


def boxes(article):
    """Runs of three boilerplate paragraphs or more with content on both sides, as (start, end)."""
    labels = [row["label"] == "boilerplate" for row in article]
    place = 0
    for boilerplate, run in itertools.groupby(labels):
        length = len(list(run))
        if boilerplate and length >= 3 and 0 < place and place + length < len(labels):
            yield place, place + length
        place += length


def label(rows, held_out, articles, folder):
    train, test = f"{folder}/train.jsonl", f"{folder}/test.jsonl"
    with open(train, "w", encoding="utf-8") as out:
        out.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows if row["article"] not in held_out)
    with open(test, "w", encoding="utf-8") as out:
        out.writelines(json.dumps({key: row[key] for key in ("article", "n", "text", "title") if key in row}, ensure_ascii=False) + "\n" for name in held_out for row in articles[name])
    subprocess.run([COMMAND, "train", train, "--seeds", ROOT / "seeds", "--vectors", ROOT / "models/vi-news.vec", "--out", f"{folder}/model"], check=True, capture_output=True)
    labelled = subprocess.run([COMMAND, "label", test, "--model", f"{folder}/model"], check=True, capture_output=True, text=True).stdout
    return {(row["article"], row["n"]): row["label"] == "boilerplate" for row in map(json.loads, labelled.splitlines())}


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    rows = [json.loads(line) for path in sorted((ROOT / "data").glob("*.jsonl")) for line in open(path, encoding="utf-8")]
    articles = {name: list(group) for name, group in itertools.groupby(rows, key=lambda row: row["article"])}
    with_box = sorted((name for name, article in articles.items() if any(boxes(article))), key=lambda name: hashlib.sha256(name.encode()).digest())
    print("| held out | content behind a box | kept | teasers | found |\n| --- | --- | --- | --- | --- |")
    for start in range(0, len(with_box), count):
        held_out = with_box[start:start + count]
        with tempfile.TemporaryDirectory() as folder:
            is_boilerplate = label(rows, held_out, articles, folder)
        content, teasers = [], []
        for name in held_out:
            article = articles[name]
            teasers += [is_boilerplate[name, row["n"]] for begin, end in boxes(article) for row in article[begin:end]]
            behind = min(end for _, end in boxes(article))
            content += [not is_boilerplate[name, row["n"]] for row in article[behind:] if row["label"] != "boilerplate"]
        print(f"| {len(held_out)} articles | {len(content)} | {sum(content) / len(content):.1%} | {len(teasers)} | {sum(teasers) / len(teasers):.1%} |", flush=True)


main()
