#!/usr/bin/env python3
"""How much a model loses when texts come without diacritics, decomposed, in capitals or with no-break spaces.

usage: robustness.py GOLD.jsonl [--model MODEL]      (needs the built command; prints a Markdown table)
"""
import argparse
import json
import pathlib
import subprocess
import tempfile
import unicodedata

COMMAND = pathlib.Path(__file__).resolve().parent.parent / "src/MlPipeline.Cli/bin/Release/net10.0/mlpipeline"


def without_marks(text):
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return plain.replace("đ", "d").replace("Đ", "D")


VARIANTS = {
    "as written": lambda text: text,
    "without diacritics": without_marks,
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "in capitals": str.upper,
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold")
    parser.add_argument("--model")
    options = parser.parse_args()
    rows = [json.loads(line) for line in open(options.gold, encoding="utf-8") if line.strip()]
    print("| text | accuracy | loss | macro-F1 |\n| --- | --- | --- | --- |")
    base = None
    with tempfile.TemporaryDirectory() as folder:
        for name, change in VARIANTS.items():
            data, figures = f"{folder}/data.jsonl", f"{folder}/figures.json"
            with open(data, "w", encoding="utf-8") as out:
                for row in rows:
                    changed = {key: change(row[key]) for key in ("text", "title") if row.get(key)}
                    out.write(json.dumps({**row, **changed}, ensure_ascii=False) + "\n")
            model = ["--model", options.model] if options.model else []
            subprocess.run([COMMAND, "evaluate", data, "--json", figures, *model], check=True, capture_output=True)
            result = json.load(open(figures, encoding="utf-8"))
            base = base or result["accuracy"]
            print(f"| {name} | {result['accuracy']:.4f} | {base - result['accuracy']:+.4f} | {result['macro_f1']:.4f} |")


main()
