"""Processes and what they cost."""
import json, pathlib, subprocess, sys, time
from typing import NamedTuple

BENCH = pathlib.Path(__file__).resolve().parent.parent


class Run(NamedTuple):
    seconds: float  # of wall time, from before the start to after the end
    cpu: float      # seconds of all threads
    memory: float   # the most that was resident, MB of 10^6 bytes


def measured(command, env=None):
    command = list(map(str, command))
    launched = subprocess.run([sys.executable, "-S", "-E", BENCH / "sidebyside/launch.py", *command], cwd=BENCH, env=env, capture_output=True, text=True)
    if launched.returncode:
        sys.exit(f"{' '.join(command)} could not be started\n{launched.stderr[-2000:]}")
    cost = json.loads(launched.stdout)
    if cost.pop("code"):
        sys.exit(f"{' '.join(command)} failed\n{launched.stderr[-2000:]}")
    return Run(**cost)


def progress(text):
    print(time.strftime("%H:%M:%S"), text, file=sys.stderr, flush=True)
