#!/usr/bin/env python3
"""What each part of the shipped model adds: trains without it and tells the cross-validated accuracy and that on real paragraphs.

usage: ablation.py GOLD.jsonl      (needs the built command; prints a Markdown table)
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
COMMAND = ROOT / "src/MlPipeline.Cli/bin/Release/net10.0/mlpipeline"
SEEDS, VECTORS = ["--seeds", ROOT / "seeds"], ["--vectors", ROOT / "models/vi-news.vec"]

VARIANTS = {
    "the shipped model": (SEEDS + VECTORS, {}),
    "without vectors": (SEEDS, {}),
    "without the rest of the article": (SEEDS + VECTORS, {"contextWeight": 0, "contextVectorWeight": 0}),
    "without seed scores": (SEEDS + VECTORS, {"seedWeight": 0}),
    "without seed terms": (VECTORS, {}),
    "without copies without diacritics": (SEEDS + VECTORS, {"bareWeight": 0}),
    "second stage: one tree of two leaves": (SEEDS + VECTORS, {"gate": {"rounds": 1, "leaves": 2}}),
    "second stage: boilerplate rows at full weight": (SEEDS + VECTORS, {"boilerplateWeight": 1}),
    "with balanced class weights": (SEEDS + VECTORS, {"weighting": "balanced"}),
}


def main():
    gold = sys.argv[1]
    print("| training | cross-validated | real paragraphs: accuracy | macro-F1 | boilerplate F1 |\n| --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as folder:
        for name, (arguments, changes) in VARIANTS.items():
            options = f"{folder}/options.json"
            with open(options, "w", encoding="utf-8") as out:
                json.dump({"version": 1, **changes}, out)
            done = subprocess.run([COMMAND, "train", ROOT / "data", *arguments, "--options", options, "--out", f"{folder}/model"], check=True, capture_output=True, text=True)
            held_out = re.search(r"cross-validated accuracy ([0-9.]+)", done.stderr).group(1)
            subprocess.run([COMMAND, "evaluate", gold, "--model", f"{folder}/model", "--json", f"{folder}/figures"], check=True, capture_output=True)
            figures = json.load(open(f"{folder}/figures", encoding="utf-8"))
            print(f"| {name} | {held_out} | {figures['accuracy']:.3f} | {figures['macro_f1']:.3f} | {figures['topics']['boilerplate']['f1']:.2f} |", flush=True)


main()
