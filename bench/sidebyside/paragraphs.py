"""Paragraphs in their articles with the model that ships, both stages: against fastText, from file to file, from the start, and in memory."""
import statistics

from . import corpora, peers
from .ours import DATA, MODEL
from .page import number, spread, table, verdict
from .processes import progress

FASTTEXT_TIMES = 30
FILE = 1_000_000
STARTS = 10
ARTICLE = 20


def against_fasttext(run):
    rows = corpora.own_rows(DATA)
    labelled = [(row["text"], row["label"]) for row in rows if "label" in row]
    folder = run.folder / "paragraphs"
    folder.mkdir(exist_ok=True)
    peer = peers.FastText(folder)
    peer.prepare(*zip(*labelled))
    peer.train()
    lines = peer.texts("own", [text for text, _ in labelled], FASTTEXT_TIMES)
    own, theirs, allocated = [], [], []
    for i in range(run.rounds):
        figures = run.ours.rates(MODEL, run.ours.articles)
        own.append(figures["units_per_second"])
        allocated.append(figures["allocated_bytes_per_unit"])
        theirs.append(FASTTEXT_TIMES * len(labelled) / peer.predict(lines)[0])
        progress(f"paragraphs, round {i + 1}: mlpipeline {own[-1]:,.0f}/s, fastText {theirs[-1]:,.0f}/s")
    ratio = statistics.median(own) / statistics.median(theirs)
    text = f"{len(rows):,} paragraphs of the articles in `data/`, again and again; rounds: {run.rounds}. Allocated in the steady state: {number(statistics.median(allocated))} bytes a paragraph.\n\n"
    return text + table(["labeller", "paragraphs a second", "ours is", "wanted", "met"], [
        ["mlpipeline, both stages", spread(own), "", "", ""],
        ["fastText, words 1–2, each paragraph by itself", spread(theirs), f"{ratio:.1f} times", "2.5 times", verdict(ratio, 2.5)]]), {"mlpipeline": own, "fastText": theirs, "allocated_bytes_per_paragraph": allocated}


def files(run):
    """From JSON Lines to JSON Lines."""
    count = run.sized(FILE)
    path = corpora.write_own(run.folder / "paragraphs.jsonl", corpora.own_rows(DATA), count)
    one = one_article(run)
    memory, single, double, starts = [], [], [], []
    for i in range(run.rounds):
        memory.append(run.ours.rates(MODEL, run.ours.articles)["units_per_second"])
        single.append(run.ours.label(path, MODEL, threads=1).seconds)
        double.append(run.ours.label(path, MODEL, threads=2).seconds)
        starts.append(run.ours.label(one, MODEL, threads=1).seconds)
        progress(f"files, round {i + 1}: in memory {memory[-1]:,.0f}/s, one thread {count / single[-1]:,.0f}/s, two {count / double[-1]:,.0f}/s")
    start = statistics.median(starts)
    steady = [count / (seconds - start) for seconds in single]
    share = statistics.median(steady) / statistics.median(memory)
    faster = statistics.median(single) / statistics.median(double)
    text = f"{count:,} paragraphs, a line each; rounds: {run.rounds}. The first comparison leaves out the start of the command ({start:.2f} s), the second does not.\n\n"
    return text + table(["what", "paragraphs a second", "is", "wanted", "met"], [
        ["texts in memory, one thread", spread(memory), "", "", ""],
        ["file to file, one thread, without the start", spread(steady), f"{share:.0%} of memory", "70 %", verdict(share, 0.7)],
        ["file to file, one thread, whole command", spread([count / seconds for seconds in single]), "", "", ""],
        ["file to file, two threads, whole command", spread([count / seconds for seconds in double]), f"{faster:.2f} times one", "1.7 times", verdict(faster, 1.7)],
    ]), {"in_memory": memory, "one_thread_seconds": single, "two_threads_seconds": double, "start_seconds": starts, "paragraphs": count}


def start(run):
    """From the start of the command to the labels of one article."""
    one = one_article(run)
    runs = [run.ours.label(one, MODEL) for _ in range(max(STARTS, run.rounds))]
    seconds, memory = [each.seconds for each in runs], [each.memory for each in runs]
    progress(f"start: {statistics.median(seconds):.3f} s")
    text = f"One article of {ARTICLE} paragraphs, {len(runs)} times, default threads.\n\n"
    return text + table(["what", "measured", "wanted", "met"], [
        ["seconds", spread(seconds), "0.25", verdict(statistics.median(seconds), 0.25, at_least=False)],
        ["peak memory, MB", spread(memory), "120", verdict(max(memory), 120, at_least=False)]]), {"seconds": seconds, "memory_mb": memory}


def memory(run):
    """Whether memory grows with the input."""
    rows, measured = corpora.own_rows(DATA), {}
    for count in (run.sized(100_000), run.sized(1_000_000)):
        path = corpora.write_own(run.folder / "many.jsonl", rows, count)
        measured[count] = run.ours.label(path, MODEL)
        progress(f"memory: {count:,} paragraphs, {measured[count].memory:.0f} MB, {measured[count].seconds:.1f} s")
        path.unlink()
        (run.folder / "labels.jsonl").unlink()
    text = "File to file, default threads, once each. Wanted is no more than 250 MB, and the same for both.\n\n"
    first = next(iter(measured.values())).memory
    return text + table(["paragraphs", "seconds", "peak memory", "against the first", "250 MB met"], [
        [f"{count:,}", number(cost.seconds), f"{cost.memory:.0f} MB", f"{cost.memory / first:.2f}", verdict(cost.memory, 250, at_least=False)] for count, cost in measured.items()]), {str(count): cost._asdict() for count, cost in measured.items()}


def size(run):
    bytes_ = MODEL.stat().st_size
    return table(["file", "size", "wanted", "met"], [["`models/vi-news.mlp`", f"{bytes_ / 1e6:.2f} MB", "10 MB", verdict(bytes_, 10e6, at_least=False)]]), {"bytes": bytes_}


def one_article(run):
    texts = [row["text"] for row in corpora.own_rows(DATA)[:ARTICLE]]
    return corpora.write(run.folder / "one.jsonl", [{"id": "one", "text": "\n".join(texts)}])
