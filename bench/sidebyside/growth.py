"""How time and memory grow with the input, and what the memory of the machine allows."""
import shutil, statistics, subprocess

from . import corpora
from .ours import DATA, MODEL
from .page import number, spread, table, verdict
from .processes import progress

ROUNDS = 3  # these are lines to look at, not races
LINE = 64
GIGABYTE = 1_000_000_000
MOST_MEMORY = 6_000  # MB


def growth(run):
    rows, figures = [], {}
    for what, cases in (("train, documents", list(trainings(run))), ("label, paragraphs, one thread", list(labellings(run)))):
        runs = {size: [] for size, _ in cases}
        for i in range(min(run.rounds, ROUNDS)):
            for size, work in cases:
                runs[size].append(work())
                progress(f"{what}, round {i + 1}: {size:,}: {runs[size][-1].seconds:.2f} s")
        first = None
        for size, costs in runs.items():
            each = statistics.median(cost.seconds for cost in costs) / size
            first = first or each
            rows.append([what, f"{size:,}", spread([cost.seconds for cost in costs], "s"), number(each * 1e6), f"{each / first:.2f}", f"{max(cost.memory for cost in costs):.0f} MB"])
        figures[what] = {str(size): [cost._asdict() for cost in costs] for size, costs in runs.items()}
    text = f"Whole commands, their start included; rounds: {min(run.rounds, ROUNDS)}. Linear is 1 in the last column but one, and less where the start is shared by more.\n\n"
    text += table(["what", "input", "time", "µs each", "each, against the first", "peak memory"], rows)
    figures["train, large"], large = large_training(run)
    return f"{text}\n\n{large}", figures


def large_training(run):
    """A corpus of a gigabyte, made of VNTC-10; ten times the sample in a trial."""
    documents = run.documents
    size = GIGABYTE if run.sample is None else min(GIGABYTE, 10 * documents.train_file.stat().st_size)
    progress(f"making a corpus of {size / 1e6:,.0f} MB")
    path, count = corpora.write_grown(run.folder / "large.jsonl", documents.train, size)
    cost = run.ours.train(path, run.folder / "large.mlp")
    progress(f"train, {size / 1e6:,.0f} MB: {cost.seconds:.0f} s, {cost.memory:,.0f} MB")
    for made in (path, run.folder / "large.mlp"):
        made.unlink()
    text = f"A corpus of {size / 1e6:,.0f} MB, made of VNTC-10's training part: its documents again and again, each time with every tenth syllable exchanged for one drawn at random, so that new n-grams keep coming. Once.\n\n"
    return {"bytes": size, "documents": count, **cost._asdict()}, text + table(["what", "input", "time", "peak memory", "wanted", "met"], [
        ["train, documents", f"{count:,}", f"{number(cost.seconds)} s", f"{cost.memory:,.0f} MB", f"under {MOST_MEMORY:,} MB", verdict(cost.memory, MOST_MEMORY, at_least=False)]])


def trainings(run):
    documents = run.documents
    for part in (16, 4, 1):
        path = corpora.write_documents(run.folder / f"train-{part}.jsonl", documents.train[::part])
        yield len(documents.train[::part]), lambda path=path: run.ours.train(path, run.folder / "growth.mlp")


def labellings(run):
    rows = corpora.own_rows(DATA)
    for times in (1, 4, 16):
        count = run.sized(len(rows)) * times
        path = corpora.write_own(run.folder / f"label-{times}.jsonl", rows, count)
        yield count, lambda path=path: run.ours.label(path, MODEL, threads=1)


def roofline(run):
    figures = {"paragraph, the model that ships": run.ours.rates(MODEL, run.ours.articles)}
    if run.has_public:
        run.documents.train_once("mlpipeline")
        path = corpora.write_documents(run.folder / "roofline.jsonl", corpora.spread(run.documents.test, 5_000))
        figures["document, VNTC-10"] = run.ours.rates(run.documents.model, path)
    rows = []
    for what, each in figures.items():
        hits, misses = each["table_hits_per_unit"], each["ngrams_per_unit"] - each["table_hits_per_unit"]
        # Every look-up reads where its rows begin and end, and the tag of a row; one found, all of the row, which begins at any byte and so on average reaches into so many lines. A hit in the vectors reads its hash and its components.
        lines_a_row = 1 + (each["table_row_bytes"] - 1) / LINE
        lines = hits * (1 + lines_a_row) + misses * 2 + each["vector_hits_per_unit"] * (1 + each["vector_dimensions"] / LINE)
        read = hits * (8 + each["table_row_bytes"]) + misses * 12 + each["vector_hits_per_unit"] * (8 + each["vector_dimensions"])
        roof, time = lines * each["random_line_in_table_ns"] / 1e3, 1e6 / each["units_per_second"]
        rows += [[what, number(each["tokens_per_unit"]), number(each["ngrams_per_unit"]), f"{number(hits)} of {each['table_row_bytes']} bytes", number(each["vector_hits_per_unit"]), f"{number(read)} bytes in {number(lines)} lines",
                  f"{each['table_bytes'] / 1e6:.1f} MB", f"{each['random_line_in_table_ns']:.1f} ns ({each['random_line_far_beyond_caches_ns']:.0f} ns in 512 MiB)", f"{roof:.2f} µs", f"{time:.2f} µs", f"{roof / time:.0%}"]]
    head = ["unit", "tokens", "n-grams looked up", "found in the table", "found in the vectors", "read", "table", "a random line", "reading alone", "labelling", "share"]
    turned = [[name, *(row[i + 1] for row in rows)] for i, name in enumerate(head[1:])]
    return table(["a unit", *(row[0] for row in rows)], turned) + "\n\n" + counters(run), figures


def counters(run):
    """What the processor counts, where it may be asked."""
    if not shutil.which("perf"):
        return "Counters of the processor: `perf` is not installed."
    events = "cycles,instructions,cache-references,cache-misses"
    command = ["perf", "stat", "-x", ";", "-e", events, run.ours.benchmarks, "rates", MODEL, run.ours.articles]
    lines = [line.split(";") for line in subprocess.run(list(map(str, command)), capture_output=True, text=True).stderr.splitlines() if line.count(";") > 2]
    if not lines or any(not line[0].isdigit() for line in lines):
        return "Counters of the processor: `perf stat` finds them not supported on this machine (a virtual one that does not hand them through), so bytes and lines are counted by the program."
    return "Counters of the processor over a run of `rates`, loading included: " + ", ".join(f"{line[2]} {int(line[0]):,}" for line in lines) + "."


def stages(run):
    text = run.ours.stages()
    return text, {"table": text.splitlines()}
