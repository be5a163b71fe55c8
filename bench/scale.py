#!/usr/bin/env python3
"""What labelling costs, from one process to a cluster of workers on this machine: time per million paragraphs, memory, the start of a process, shard sizes with 1, 2 and 3 workers. Writes the tables of docs/scale.md.

/usr/bin/python3 bench/scale.py [--paragraphs N] [--command COMMAND] [--write docs/scale.md]

The command must be built or published; Debian's python3-distributed must be installed. Without --write the tables go to standard output. CPU time is what the processes used and hardly depends on what else the machine does; wall time does.
"""
import argparse, html, json, os, pathlib, platform, statistics, subprocess, sys, tempfile, time

root = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(root / "deploy/dask"))

from loopback import Loopback

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--paragraphs", type=int, default=60_000)
parser.add_argument("--command", default=root / "src/MlPipeline.Cli/bin/Release/net10.0/mlpipeline", type=pathlib.Path)
parser.add_argument("--write", type=pathlib.Path)
options = parser.parse_args()
command = str(options.command.resolve())
SIZES = [500, 2_000, 8_000, 30_000]
WORKERS = [1, 2, 3]
DAY = 86_400


def corpus():
    """Articles of data/, as lists of rows."""
    articles = {}
    for path in sorted((root / "data").glob("*.jsonl")):
        for line in path.open(encoding="utf-8"):
            row = json.loads(line)
            articles.setdefault(row["article"], []).append(row["text"])
    return articles


def stream(articles):
    """Articles without end, under new names: as lists of paragraphs."""
    copy = 0
    while True:
        for name, texts in articles.items():
            yield f"{name}-{copy}", texts
        copy += 1


def lines_of(name, texts):
    return [json.dumps({"article": name, "n": n, "text": text}, ensure_ascii=False) + "\n" for n, text in enumerate(texts)]


def page_of(name, texts):
    menu = "".join(f'<li><a href="/{n}">Mục {n}</a></li>' for n in range(20))
    body = "".join(f"<p>{html.escape(text)}</p>\n" for text in texts)
    page = f"<!DOCTYPE html><html><head><title>{name}</title><style>p {{ margin: 0 }}</style><script>var a = 1;</script></head><body><nav><ul>{menu}</ul></nav><article>{body}</article></body></html>"
    return json.dumps({"id": name, "html": page}, ensure_ascii=False) + "\n"


def write(path, articles, paragraphs, as_pages=False):
    count = names = 0
    with path.open("w", encoding="utf-8") as file:
        for name, texts in stream(articles):
            file.writelines([page_of(name, texts)] if as_pages else lines_of(name, texts))
            count, names = count + len(texts), names + 1
            if count >= paragraphs:
                return count, names


def run(*arguments):
    """Wall seconds, CPU seconds, peak bytes, lines of output."""
    with tempfile.TemporaryFile() as output:
        began = time.monotonic()
        process = subprocess.Popen([command, *map(str, arguments)], stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            sys.exit(f"{arguments}: exit code {process.returncode}")
        output.seek(0)
        return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, sum(1 for _ in output)


def table(head, rows):
    return "\n".join(["| " + " | ".join(head) + " |", "| " + " | ".join("---" for _ in head) + " |", *("| " + " | ".join(row) + " |" for row in rows)])


def shards(folder, articles, size, paragraphs):
    folder.mkdir()
    source, written, number = stream(articles), 0, 0
    while written < paragraphs:
        rows = []
        while len(rows) < size and written + len(rows) < paragraphs:
            rows += lines_of(*next(source))
        (folder / f"part-{number:05}.jsonl").write_text("".join(rows), encoding="utf-8")
        written, number = written + len(rows), number + 1
    return written, number


def on_cluster(address, source, target, report):
    began = time.monotonic()
    subprocess.run(
        [sys.executable, root / "deploy/dask/label.py", source, target, "--scheduler", address, "--command", command, "--report", report], check=True, stderr=subprocess.DEVNULL)
    return time.monotonic() - began, [json.loads(line) for line in report.open()]


with tempfile.TemporaryDirectory() as work:
    work = pathlib.Path(work)
    articles = corpus()
    parts = []

    one = work / "one.jsonl"
    one.write_text(json.dumps({"id": "a", "text": "Giàn khoan mới ở ngoài khơi."}) + "\n", encoding="utf-8")
    starts = [run("label", one, "--threads", "1") for _ in range(7)]
    start_wall, start_cpu, start_memory = (statistics.median(each[i] for each in starts) for i in range(3))

    source, pages = work / "paragraphs.jsonl", work / "pages.jsonl"
    count, names = write(source, articles, options.paragraphs)
    page_count = write(pages, articles, options.paragraphs // 2, as_pages=True)[1]
    rows = [["start: one line", "1", "1", f"{start_wall:.2f} s", f"{start_cpu:.2f} s", "", f"{start_memory / 1e6:.0f} MB"]]
    for what, path in (("paragraphs, a line each", source), ("pages, a line each", pages)):
        for threads in (1, 2):
            wall, cpu, memory, labelled = run("label", path, "--threads", threads)
            rows.append([what, str(threads), f"{labelled:,}", f"{wall / labelled * 1e6:.0f} s", f"{cpu / labelled * 1e6:.0f} s", f"{labelled / wall:,.0f}", f"{memory / 1e6:.0f} MB"])
            if threads == 1:
                cost = (cpu - start_cpu) / labelled
                if path is pages:
                    page_cost, page_paragraphs = (cpu - start_cpu) / page_count, labelled / page_count
                else:
                    paragraph_cost = cost
    largest = work / "largest.jsonl"
    largest.write_text(json.dumps({"id": "a", "text": "\n".join(("Giàn khoan mới ở ngoài khơi bắt đầu đưa khí đốt vào bờ. " * 8)[:300] for _ in range(20_000))}, ensure_ascii=False) + "\n", encoding="utf-8")
    wall, cpu, memory, labelled = run("label", largest, "--threads", "1")
    rows.append(["one article, as large as allowed", "1", f"{labelled:,}", f"{wall / labelled * 1e6:.0f} s", f"{cpu / labelled * 1e6:.0f} s", f"{labelled / wall:,.0f}", f"{memory / 1e6:.0f} MB"])
    parts.append("**One process.** Times of the larger runs are per million paragraphs.\n\n" + table(["input", "threads", "paragraphs", "wall", "CPU", "paragraphs a second", "peak memory"], rows))

    rows, best = [], {}
    for size in SIZES:
        folder = work / f"in-{size}"
        written, number = shards(folder, articles, size, options.paragraphs)
        row = [f"{size:,}", str(number)]
        cpu = memory = 0
        for workers in WORKERS:
            with Loopback(workers) as cluster:
                wall, report = on_cluster(cluster.address, folder, work / f"out-{size}-{workers}", work / "report.jsonl")
            row.append(f"{written / wall:,.0f}")
            best.setdefault(workers, []).append(written / wall)
            if workers == 1:
                cpu = sum(each["cpu"] for each in report)
            memory = max(memory, max(each["rss"] for each in report))
        share = start_cpu * number / cpu
        rows.append([*row, f"{cpu / written * 1e6:.0f} s", f"{share:.0%}", f"{memory / 1e6:.0f} MB"])
    parts.append(
        "**A cluster on this machine.** Paragraphs a second of wall time, from the call of `deploy/dask/label.py` to its end (about a second of it is Python's start); one thread a worker, one command a shard.\n\n"
        + table(["paragraphs a shard", "shards", *(f"{each} worker{'s' if each > 1 else ''}" for each in WORKERS), "CPU per million", "of it start", "memory of a command"], rows))

    article_paragraphs = count / names
    day = 100_000 * article_paragraphs * paragraph_cost
    crawl = 100e6 * page_cost
    parts.append(
        "**What it takes.** From the CPU time of one thread, without starts.\n\n"
        + table(
            ["job", "size", "CPU", "cores"],
            [
                ["a day of news", f"100,000 articles of {article_paragraphs:.1f} paragraphs", f"{day / 60:.0f} min a day", f"{day / DAY:.3f}"],
                ["a crawl", f"100 million pages of {page_paragraphs:.1f} paragraphs, menu included", f"{crawl / 3600:,.0f} hours", f"{crawl / DAY:.1f} for it to take a day, {crawl / DAY / 7:.1f} for a week"],
            ]))
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), platform.machine())
    load = os.getloadavg()[0]
    parts.append(f"Measured by `bench/scale.py` on {os.cpu_count()} cores ({model}), {count:,} paragraphs; load of the machine at the end: {load:.1f}.")
    text = "\n\n".join(parts) + "\n"

if options.write:
    begin, end = "<!-- figures -->\n", "<!-- end of figures -->"
    page = options.write.read_text(encoding="utf-8")
    before, rest = page.split(begin)
    options.write.write_text(before + begin + "\n" + text + "\n" + end + rest.split(end)[1], encoding="utf-8")
else:
    print(text)
