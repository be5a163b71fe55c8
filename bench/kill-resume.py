#!/usr/bin/env python3
"""Labels 200,000 paragraphs, ends the run with SIGKILL at a random point and asks for it again, ten times: the output must be that of a run that was never ended.

python3 bench/kill-resume.py [PARAGRAPHS] [TIMES]; the command must be built (dotnet build -c Release). Articles are those of data/, under new names, until there are enough paragraphs.
"""
import hashlib, json, pathlib, random, subprocess, sys, tempfile, time

root = pathlib.Path(__file__).resolve().parent.parent
command = root / "src/MlPipeline.Cli/bin/Release/net10.0/mlpipeline"
paragraphs = int(sys.argv[1]) if len(sys.argv) > 1 else 200_000
times = int(sys.argv[2]) if len(sys.argv) > 2 else 10
rng = random.Random(1)


def rows():
    return [json.loads(line) for path in sorted((root / "data").glob("*.jsonl")) for line in path.open(encoding="utf-8")]


def write_input(path):
    source, written, copy = rows(), 0, 0
    with path.open("w", encoding="utf-8") as file:
        while written < paragraphs:
            for row in source:
                file.write(json.dumps({"article": f"{row['article']}-{copy}", "n": row["n"], "text": row["text"]}, ensure_ascii=False) + "\n")
                written += 1
            copy += 1
    return written


def start(out):
    return subprocess.Popen([command, "label", source, "--out", out], stderr=subprocess.PIPE, text=True)


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


with tempfile.TemporaryDirectory() as folder:
    folder = pathlib.Path(folder)
    source, whole, killed = folder / "articles.jsonl", folder / "whole.jsonl", folder / "killed.jsonl"
    count = write_input(source)
    began = time.time()
    print(start(whole).communicate()[1].splitlines()[0])
    seconds = time.time() - began
    expected, same = digest(whole), 0
    print(f"{count} paragraphs, {whole.stat().st_size / 1e6:.0f} MB, {seconds:.1f} s uninterrupted")
    for attempt in range(times):
        run = start(killed)
        point = rng.uniform(0.02, 0.98) * seconds
        time.sleep(point)
        run.kill()
        run.communicate()
        was_killed = run.returncode == -9
        said = start(killed).communicate()[1]
        resumed = next((line for line in said.splitlines() if "interrupted" in line), "(began anew: no checkpoint yet)")
        left = sorted(path.name for path in folder.iterdir())
        equal = digest(killed) == expected and left == ["articles.jsonl", "killed.jsonl", "whole.jsonl"]
        same += equal and was_killed
        print(f"{'same' if equal else 'DIFFERENT'}  killed after {point:.1f} s: {was_killed}; {resumed}")
        killed.unlink()
    print(f"{same} of {times} identical")
    sys.exit(same != times)
