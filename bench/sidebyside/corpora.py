"""The texts that are measured with: public ones from a folder beside the repository, and this repository's own."""
import gzip, json, random

EXCHANGED = 10  # every so many-th syllable of a text that is written again
POOLED = 16     # syllables are drawn from every so many-th one of the corpus


def read(path):
    """Texts and labels of JSON Lines."""
    with (gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8")) as lines:
        rows = [json.loads(line) for line in lines if line.strip()]
    return [row["text"] for row in rows], [str(row.get("label", "")) for row in rows]


def spread(rows, count):
    """So many rows, evenly from all of them: the files are sorted by label."""
    return list(rows) if count is None or count >= len(rows) else [rows[i * len(rows) // count] for i in range(count)]


def write(path, rows):
    with path.open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    return path


def write_documents(path, rows):
    return write(path, ({"text": text, "label": label} for text, label in rows))


def write_grown(path, rows, size):
    """Labelled documents again and again under new names until the file has so many bytes. Every tenth syllable is exchanged for one drawn at random from all of them: a document then brings about as many new n-grams as one of a larger corpus would.
    Returns the path and the number of documents."""
    rng = random.Random(1)
    pool = [syllable for text, _ in rows for syllable in text.split(" ")[::POOLED]]
    written = documents = 0
    with path.open("wb") as out:
        while written < size:
            text, label = rows[documents % len(rows)]
            syllables = text.split(" ")
            for i in range(rng.randrange(EXCHANGED), len(syllables), EXCHANGED):
                syllables[i] = rng.choice(pool)
            line = json.dumps({"id": f"d{documents}", "text": " ".join(syllables), "label": label}, ensure_ascii=False) + "\n"
            written += out.write(line.encode())
            documents += 1
    return path, documents


def own_rows(data):
    return [json.loads(line) for path in sorted(data.glob("*.jsonl")) for line in path.open(encoding="utf-8")]


def write_own(path, rows, paragraphs):
    """Paragraphs of data/ without their labels, again and again under new names, a line each."""
    def endless():
        copy = 0
        while True:
            for row in rows:
                yield {"article": f"{row['article']}-{copy}", "n": row["n"], "text": row["text"]}
            copy += 1
    stream = endless()
    return write(path, (next(stream) for _ in range(paragraphs)))


def scores(gold, predicted):
    """Accuracy, and F1 as the mean over all labels that are in either."""
    assert len(gold) == len(predicted), (len(gold), len(predicted))
    right, said, meant = {}, {}, {}
    for g, p in zip(gold, predicted):
        meant[g], said[p] = meant.get(g, 0) + 1, said.get(p, 0) + 1
        right[g] = right.get(g, 0) + (g == p)
    f1 = [2 * right.get(label, 0) / (meant.get(label, 0) + said.get(label, 0)) for label in meant.keys() | said.keys()]
    return {"accuracy": round(sum(right.values()) / len(gold), 4), "macro_f1": round(sum(f1) / len(f1), 4)}
