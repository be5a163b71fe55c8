#!/usr/bin/env python3
"""Labels shards on a scheduler and three workers on loopback, ends one worker with SIGKILL in the middle, and compares with a run on one machine, byte for byte.

/usr/bin/python3 tests/dask-killed-worker.py COMMAND
"""
import gzip, json, os, pathlib, signal, subprocess, sys, tempfile, time

root = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(root / "deploy/dask"))

import psutil
from distributed import Client
from loopback import Loopback

command = str(pathlib.Path(sys.argv[1]).resolve())
SHARDS = 24
failures = []


def check(what, holds):
    print(f"{'ok     ' if holds else 'FAILED '} {what}", flush=True)
    if not holds:
        failures.append(what)


def write_shards(folder):
    """The corpus, dealt out article by article; one shard is packed, one is in a folder below, one has rows without a name, one has damaged lines, the first of them on top, and one has nothing else."""
    articles = {}
    for path in sorted((root / "data").glob("*.jsonl")):
        for line in path.open(encoding="utf-8"):
            row = json.loads(line)
            articles.setdefault(row["article"], []).append(json.dumps({"article": row["article"], "n": row["n"], "text": row["text"]}, ensure_ascii=False) + "\n")
    shards = [[] for _ in range(SHARDS)]
    for i, rows in enumerate(articles.values()):
        shards[i % SHARDS] += rows
    shards[3] += ['{"text": "Giàn khoan mới ở ngoài khơi."}\n', '{"text": "Bác sĩ ở bệnh viện tỉnh."}\n']
    shards[7][0:0] = ["broken {\n", "\n"]
    shards[7].append('{"text": 7}\n')
    names = [f"part-{i:02}.jsonl" for i in range(SHARDS)]
    names[5] += ".gz"
    names[9] = "below/" + names[9]
    (folder / "below").mkdir(parents=True)
    for name, rows in zip(names, shards):
        text = "".join(rows).encode()
        (folder / name).write_bytes(gzip.compress(text) if name.endswith(".gz") else text)
    (folder / "part-99.jsonl").write_text("nothing but this\n", encoding="utf-8")


def outputs(folder):
    return sorted((path for path in folder.rglob("*.jsonl")), key=lambda path: path.relative_to(folder).as_posix().encode("utf-16-be"))


def label(address, source, target, *more):
    return subprocess.Popen(
        [sys.executable, root / "deploy/dask/label.py", source, target, "--scheduler", address, "--command", command, *more], stderr=subprocess.PIPE, text=True)


def kill_one(client, target):
    """Ends a worker with SIGKILL when it has just started a command, a few shards after the beginning: the command cannot be done before the signal arrives."""
    workers, seen = client.run(os.getpid), set()
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        enough = len(outputs(target)) >= 4
        for address, pid in workers.items():
            started = {child.pid for child in psutil.Process(pid).children()} - seen
            if started and enough:
                os.kill(pid, signal.SIGKILL)
                return address, pid, len(outputs(target))
            seen |= started
        time.sleep(0.01)
    raise TimeoutError("no worker was at work")


with tempfile.TemporaryDirectory() as work:
    work = pathlib.Path(work)
    source, target = work / "in", work / "out"
    write_shards(source)
    single = subprocess.run([command, "label", source], capture_output=True)
    with Loopback(3) as cluster, Client(cluster.address, set_as_default=False) as client:
        before = set(client.run(os.getpid).values())
        run = label(cluster.address, source, target)
        killed, pid, done = kill_one(client, target)
        errors = run.communicate(timeout=120)[1]
        print(f"killed {killed} (process {pid}) after {done} of {SHARDS} shards", errors, sep="\n")
        client.wait_for_workers(3, timeout=60)
        after = set(client.run(os.getpid).values())
        again = label(cluster.address, source, target, "--resume")
        errors_again = again.communicate(timeout=120)[1]
        refused = label(cluster.address, source, target)
        refused.communicate(timeout=60)

    check("the worker was killed in the middle of the run", done < SHARDS)
    check("the worker was replaced", len(after) == 3 and pid in before and pid not in after)
    check("what it had not finished was taken away, and nothing else lies about", "0 unfinished" not in errors and not list(target.rglob("*.part")))
    check("one output a shard", len(outputs(target)) == SHARDS)
    check("byte for byte what one machine writes", b"".join(path.read_bytes() for path in outputs(target)) == single.stdout and len(single.stdout) > 0)
    check("exit code 1 for rejected lines, as on one machine", (run.returncode, single.returncode) == (1, 1))
    check("rejected lines are named by shard and line", "rejected: part-07.jsonl:1: " in errors and "part-07.jsonl:" in (target / "part-07.jsonl.rejected.txt").read_text())
    check("a shard that cannot be labelled is named", "failed: part-99.jsonl: exit code 3" in errors and "part-99.jsonl:1: " in errors)
    check("going on labels nothing anew and forgets no rejection", again.returncode == 1 and "0 shards labelled" in errors_again and "rejected: part-07.jsonl:1: " in errors_again)
    check("outputs are not overwritten unasked", refused.returncode == 2)
sys.exit(bool(failures))
