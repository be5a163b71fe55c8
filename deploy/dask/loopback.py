"""A Dask cluster on this machine: a scheduler and workers with nannies, each a process of its own, on 127.0.0.1 and on free ports. For trying things out, for tests and for measuring."""
import os, pathlib, signal, subprocess, sys, tempfile, time

from distributed import Client


class Loopback:
    """with Loopback(3) as cluster: … cluster.address …"""

    def __init__(self, workers, threads=1):
        self.count, self.threads = workers, threads
        self.folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.processes = []

    def __enter__(self):
        file = pathlib.Path(self.folder.name, "scheduler.json")
        self._start("scheduler", "--port", "0", "--scheduler-file", str(file))
        for _ in range(self.count):
            self._start("worker", "--scheduler-file", str(file), "--nthreads", str(self.threads), "--nanny", "--memory-limit", "0", "--local-directory", self.folder.name)
        try:
            with Client(scheduler_file=str(file), timeout=60, set_as_default=False) as client:
                client.wait_for_workers(self.count, timeout=60)
                self.address = client.scheduler.address
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for process in reversed(self.processes):
            process.send_signal(signal.SIGTERM)
        deadline = time.monotonic() + 3
        for process in reversed(self.processes):
            try:
                process.wait(max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
        self.folder.cleanup()

    def _start(self, what, *arguments):
        command = [sys.executable, "-m", f"distributed.cli.dask_{what}", "--host", "127.0.0.1", "--no-dashboard", *arguments]
        log = open(pathlib.Path(self.folder.name, f"{what}{len(self.processes)}.log"), "wb")
        self.processes.append(subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True))
