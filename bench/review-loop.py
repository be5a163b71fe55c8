#!/usr/bin/env python3
"""Closes the review loop once: labels half of the articles of GOLD, queues 100 paragraphs, corrects them as GOLD says, trains again with the corrections and evaluates before and after on the other half.

usage: review-loop.py MLPIPELINE GOLD.jsonl      GOLD: labelled paragraphs that the shipped model has not learned from
"""
import csv, json, pathlib, subprocess, sys, tempfile

root = pathlib.Path(__file__).resolve().parent.parent
tool, gold = sys.argv[1:]
rows = [json.loads(line) for line in open(gold, encoding="utf-8")]
articles = list(dict.fromkeys(row["article"] for row in rows))
queued = set(articles[::2])
truth = {(row["article"], row["n"]): row for row in rows}


def run(*arguments):
    done = subprocess.run([tool, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    print("$ mlpipeline", " ".join(str(each).replace(str(folder) + "/", "") for each in arguments), "\n " + done.stderr.strip().replace(str(folder) + "/", "").replace("\n", "\n  "))
    done.check_returncode()


def write(path, chosen, fields):
    path.write_text("".join(json.dumps({key: row[key] for key in fields if key in row}, ensure_ascii=False) + "\n" for row in chosen), encoding="utf-8")


def figures(name, model):
    run("evaluate", folder / "rest.jsonl", *model, "--json", folder / name)
    return json.load(open(folder / name))


with tempfile.TemporaryDirectory() as folder:
    folder = pathlib.Path(folder)
    write(folder / "queued.jsonl", [row for row in rows if row["article"] in queued], ["article", "n", "text"])
    write(folder / "rest.jsonl", [row for row in rows if row["article"] not in queued], ["article", "n", "text", "label", "also", "accept"])
    run("label", folder / "queued.jsonl", "--out", folder / "labels.jsonl")
    run("review", folder / "labels.jsonl", "--out", folder / "queue.csv", "--most", 100)
    with open(folder / "queue.csv", encoding="utf-8-sig", newline="") as file:
        queue = list(csv.DictReader(file))
    wrong = 0
    for row in queue:
        if not row["why"]:
            continue
        right = truth[row["article"], int(row["n"])]
        wrong += row["label"] != right["label"]
        row.update(label=right["label"], also=";".join(right.get("also", [])), checked="true")
    with open(folder / "corrected.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, queue[0].keys())
        writer.writeheader()
        writer.writerows(queue)
    print(f"{wrong} of 100 queued labels were wrong")
    run("review", folder / "labels.jsonl", "--apply", folder / "corrected.csv", "--out", folder / "checked.jsonl")
    run("train", root / "data", folder / "corrected.csv", "--seeds", root / "seeds", "--out", folder / "queue.mlp")
    run("train", root / "data", folder / "checked.jsonl", "--seeds", root / "seeds", "--out", folder / "checked.mlp")
    before = figures("before.json", [])
    for name, after in (("the queue", figures("queue.json", ["--model", folder / "queue.mlp"])), ("the corrected labels", figures("checked.json", ["--model", folder / "checked.mlp"]))):
        print(f"trained with {name}: " + ", ".join(f"{key} {before[key]:.4f} -> {after[key]:.4f}" for key in ("accuracy", "macro_f1", "log_loss")) + f" on {after['rows']} rows")
