#!/usr/bin/env python3
"""Labels a folder of JSON Lines shards on a Dask cluster: every shard through `mlpipeline label -` on a worker, into a file of its own.

    label.py IN OUT --scheduler tcp://HOST:8786 --command /opt/mlpipeline/mlpipeline

IN and OUT are folders that all workers see under the same path. IN/a/b.jsonl becomes OUT/a/b.jsonl, IN/c.jsonl.gz becomes OUT/c.jsonl; the files of OUT in ordinal order, one behind the other, are byte for byte
what `mlpipeline label IN` writes on one machine. An output is there whole or not at all. A shard whose worker dies is labelled by another one. Rejected lines are named on standard error and in
OUT/SHARD.rejected.txt. Exit codes: 0 done; 1 done, but lines were rejected or shards failed; 2 wrong usage; 3 nothing done; 130 interrupted, --resume goes on.

Written for Dask's distributed scheduler 2022.12 (Debian's python3-distributed).
"""
import argparse, json, pathlib, sys, uuid

from distributed import Client, as_completed


def label_shard(shard, source, target, command, run):
    """Runs on a worker. Returns what it took; raises where another try, on another worker, may help."""
    import gzip, os, pathlib, shutil, subprocess, tempfile, time, uuid, zlib

    packed = shard.endswith(".gz")
    name = shard.removesuffix(".gz")
    output = pathlib.Path(target, name)
    output.parent.mkdir(parents=True, exist_ok=True)

    def place(path, write):
        # A name of its own for every try: two workers may be at one shard when the scheduler has given one of them up.
        part = path.with_name(f".{path.name}.{run}.{uuid.uuid4().hex}.part")
        try:
            with part.open("xb") as file:
                keep = write(file)
                file.flush()
                os.fsync(file.fileno())
            if keep:
                os.replace(part, path)
        finally:
            part.unlink(missing_ok=True)

    result = {"shard": shard, "damage": None}

    def label(labels):
        began = time.monotonic()
        with tempfile.TemporaryFile() as messages, (gzip.open if packed else open)(pathlib.Path(source, shard), "rb") as lines:
            process = subprocess.Popen([*command, "--stdin-name", name], stdin=subprocess.PIPE, stdout=labels, stderr=messages)
            # Fed by this process: when it dies, the command sees the end of its input and does not outlive it for long.
            try:
                with process.stdin as pipe:
                    shutil.copyfileobj(lines, pipe, 1 << 20)
            except BrokenPipeError:
                pass  # The command has ended before its input; its exit code says why.
            except (EOFError, zlib.error, gzip.BadGzipFile) as problem:
                result["damage"] = f"the compressed data is damaged or cut short ({problem})"
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            messages.seek(0)
            said = messages.read().decode("utf-8", "replace").splitlines()
        if process.returncode < 0 or process.returncode == 130:
            raise RuntimeError(f"{shard}: the command was ended by signal {-process.returncode}")
        rejected = [line.removeprefix("rejected: ").replace("<stdin>", shard, 1) for line in said if line.startswith("rejected: ") or line.startswith("more than ")]
        if result["damage"]:
            rejected.append(f"{shard}: {result['damage']}")
        result.update(
            code=process.returncode, rejected=rejected, said=said[-1] if said else "", seconds=round(time.monotonic() - began, 3), cpu=round(usage.ru_utime + usage.ru_stime, 3), rss=usage.ru_maxrss * 1024)
        if process.returncode not in (0, 1):
            return False
        # Before the output takes its place: an output without its rejections would pass for a clean one.
        sidecar = output.with_name(output.name + ".rejected.txt")
        if rejected:
            place(sidecar, lambda file: file.write("".join(line + "\n" for line in rejected).encode()))
        else:
            sidecar.unlink(missing_ok=True)
        return True

    place(output, label)
    return result


def find_shards(source):
    """Relative paths in ordinal order, by output name; two inputs of one output are refused."""
    found = {}
    for path in source.rglob("*.jsonl*"):
        shard = path.relative_to(source).as_posix()
        if not path.is_file() or not shard.endswith((".jsonl", ".jsonl.gz")) or path.name.startswith("."):
            continue
        if (other := found.setdefault(shard.removesuffix(".gz"), shard)) != shard:
            sys.exit(f"label.py: {other} and {shard} would have one output")
    return found


def parse():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", metavar="IN", type=pathlib.Path)
    parser.add_argument("target", metavar="OUT", type=pathlib.Path)
    parser.add_argument("--scheduler", required=True, help="address of the scheduler")
    parser.add_argument("--command", required=True, help="the mlpipeline command, as the workers find it")
    parser.add_argument("--model", help="model file, as the workers find it; default: the one that ships with the command")
    parser.add_argument("--threads", type=int, default=1, help="threads a shard; default: 1, for a worker has as many shards at once as it has threads")
    parser.add_argument("--retries", type=int, default=2, help="further tries where the command itself is killed; default: 2")
    parser.add_argument("--resume", action="store_true", help="label what has no output yet; without it OUT must have no output of these shards")
    parser.add_argument("--report", type=pathlib.Path, help="also write a line of JSON a shard: worker's seconds, CPU seconds, memory")
    return parser.parse_args()


def main():
    options = parse()
    if not options.source.is_dir():
        sys.exit(f"label.py: there is no folder {options.source}")
    shards = find_shards(options.source)
    if not shards:
        print(f"label.py: no .jsonl or .jsonl.gz in {options.source}", file=sys.stderr)
        return 3
    done = [name for name in shards if (options.target / name).exists()]
    if done and not options.resume:
        print(f"label.py: {options.target / done[0]} is there already; --resume labels what is not", file=sys.stderr)
        return 2
    command = [options.command, "label", "-", "--threads", str(options.threads), *(["--model", options.model] if options.model else [])]
    options.target.mkdir(parents=True, exist_ok=True)
    run = uuid.uuid4().hex
    results, failed = [], []
    try:
        with Client(options.scheduler, timeout=30) as client:
            # Large ones first: a large one at the end would run alone.
            left = sorted((shard for name, shard in shards.items() if name not in set(done)), key=lambda shard: (-(options.source / shard).stat().st_size, shard))
            arguments = [str(options.source.resolve()), str(options.target.resolve()), command, run]
            futures = [client.submit(label_shard, shard, *arguments, key=f"{shard}-{run}", pure=False, retries=options.retries) for shard in left]
            names = dict(zip((future.key for future in futures), left))
            for future in as_completed(futures):
                if future.status != "finished":
                    failed.append(names[future.key])
                    print(f"failed: {names[future.key]}: {future.exception()!r}", file=sys.stderr)
                elif (result := future.result())["code"] not in (0, 1):
                    failed.append(result["shard"])
                    for line in [*result["rejected"], result["said"]]:
                        print(f"failed: {result['shard']}: exit code {result['code']}: {line}", file=sys.stderr)
                else:
                    results.append(result)
                future.release()
    except OSError as problem:
        print(f"label.py: the scheduler at {options.scheduler} cannot be reached or was lost: {problem}", file=sys.stderr)
        return 1 if results else 3
    finally:
        left_behind = [part.unlink() for part in options.target.rglob(f".*.{run}.*.part")]
    rejections = [line for name in shards if (file := options.target / f"{name}.rejected.txt").exists() for line in file.read_text(encoding="utf-8").splitlines()]
    for line in rejections:
        print(f"rejected: {line}", file=sys.stderr)
    if options.report:
        options.report.write_text("".join(json.dumps(result) + "\n" for result in sorted(results, key=lambda result: result["shard"])), encoding="utf-8")
    print(
        f"{len(results)} shards labelled, {len(done)} were there, {len(failed)} failed; {len(rejections)} lines rejected; {len(left_behind)} unfinished parts of workers that died taken away", file=sys.stderr)
    if not results and not done:
        return 3
    return 1 if failed or rejections else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        print("label.py: interrupted; --resume goes on", file=sys.stderr)
        sys.exit(130)
