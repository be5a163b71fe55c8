#!/usr/bin/env python3
"""How accuracy grows with the corpus: trains on seed terms alone and with 25, 50 and 100 % of the articles, and draws the curve.

usage: learning-curve.py MLPIPELINE GOLD.jsonl [GOLD.jsonl ...]      writes docs/learning-curve.md and docs/learning-curve.svg
"""
import hashlib, json, pathlib, subprocess, sys, tempfile

root = pathlib.Path(__file__).resolve().parent.parent
tool, golds = sys.argv[1], sys.argv[2:]


def share(article):
    """A number from 0 to 1 that depends on the article's id alone, so that larger parts hold the smaller ones."""
    return int.from_bytes(hashlib.sha256(article.encode()).digest()[:4], "big") / 2**32


def figures(folder, data):
    model = f"{folder}/model"
    subprocess.run([tool, "train", *data, "--seeds", str(root / "seeds"), "--out", model], check=True, stderr=subprocess.DEVNULL)
    result = []
    for gold in golds:
        subprocess.run([tool, "evaluate", gold, "--model", model, "--json", f"{folder}/figures"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        found = json.load(open(f"{folder}/figures"))
        result.append((found["accuracy"], found["macro_f1"]))
    return result


def main():
    rows = [json.loads(line) for path in sorted((root / "data").glob("*.jsonl")) for line in open(path, encoding="utf-8")]
    names = [pathlib.Path(gold).name for gold in golds]
    steps = []
    with tempfile.TemporaryDirectory() as folder:
        steps.append((0, 0, figures(folder, [])))
        for part in (0.25, 0.5, 1.0):
            chosen = [row for row in rows if share(row["article"]) <= part]
            with open(f"{folder}/part.jsonl", "w", encoding="utf-8") as out:
                out.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in chosen)
            steps.append((len({row["article"] for row in chosen}), len(chosen), figures(folder, [f"{folder}/part.jsonl"])))
    table = ["| learned from | articles | paragraphs | " + " | ".join(f"{name}: accuracy / macro-F1" for name in names) + " |", "| --- | --- | --- |" + " --- |" * len(names)]
    for label, (articles, paragraphs, found) in zip(("seed terms alone", "seeds + 25 %", "seeds + 50 %", "seeds + 100 %"), steps):
        table.append(f"| {label} | {articles} | {paragraphs:,} | " + " | ".join(f"{a:.4f} / {f:.4f}" for a, f in found) + " |")
    (root / "docs/learning-curve.md").write_text(
        "# Learning curve\n\nAccuracy on real paragraphs as the corpus grows, with default options; made by `bench/learning-curve.py`. `tune.jsonl` is the set that options are chosen on, `dev.jsonl` is only reported (84 of its 914 paragraphs are of the two articles that the product is built around).\n\n"
        + "\n".join(table) + "\n\n![Accuracy by number of articles](learning-curve.svg)\n", encoding="utf-8")
    (root / "docs/learning-curve.svg").write_text(draw(steps, names), encoding="utf-8")
    print("\n".join(table))


def draw(steps, names):
    width, height, left, bottom = 640, 360, 60, 50
    most = max(step[0] for step in steps)
    x = lambda articles: left + (width - left - 20) * articles / most
    y = lambda accuracy: 20 + (height - 20 - bottom) * (1 - (accuracy - 0.7) / 0.25)
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" aria-label="Accuracy by number of articles" font-family="sans-serif" font-size="12">',
             f'<rect width="{width}" height="{height}" fill="white"/>']
    for i in range(6):
        accuracy = 0.7 + i * 0.05
        parts.append(f'<line x1="{left}" x2="{width - 20}" y1="{y(accuracy):.1f}" y2="{y(accuracy):.1f}" stroke="#ddd"/><text x="{left - 8}" y="{y(accuracy) + 4:.1f}" text-anchor="end">{accuracy:.2f}</text>')
    for articles, _, _ in steps:
        parts.append(f'<text x="{x(articles):.1f}" y="{height - bottom + 20}" text-anchor="middle">{articles}</text>')
    parts.append(f'<text x="{width / 2}" y="{height - 10}" text-anchor="middle">articles learned from, beside the seed terms</text>')
    for i, name in enumerate(names):
        color = ("#1b6ca8", "#c0392b", "#2e7d32")[i % 3]
        points = [(x(step[0]), y(step[2][i][0])) for step in steps]
        parts.append(f'<polyline fill="none" stroke="{color}" stroke-width="2" points="' + " ".join(f"{a:.1f},{b:.1f}" for a, b in points) + '"/>')
        parts += [f'<circle cx="{a:.1f}" cy="{b:.1f}" r="4" fill="{color}"/>' for a, b in points]
        parts.append(f'<text x="{width - 24}" y="{height - bottom - 30 + 16 * i}" text-anchor="end" fill="{color}">{name}</text>')
    return "\n".join(parts) + "\n</svg>\n"


main()
