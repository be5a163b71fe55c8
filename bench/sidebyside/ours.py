"""The command as published, and the rates of its library."""
import functools, html, json, os, subprocess, sys

from . import corpora
from .processes import BENCH, measured, progress

ROOT = BENCH.parent
MODEL = ROOT / "models/vi-news.mlp"
DATA = ROOT / "data"
ENVIRONMENT = {**os.environ, "DOTNET_CLI_TELEMETRY_OPTOUT": "1", "DOTNET_NOLOGO": "1"}


class Ours:
    def __init__(self, folder, command=None):
        self.folder = folder
        if command is None:
            progress("publishing the command")
            self._run(ROOT / "deploy/publish", folder / "command")
            command = folder / "command/mlpipeline"
        self.command = command.resolve()
        progress("building the benchmarks")
        self._run("dotnet", "build", "-c", "Release", ROOT / "bench/benchmarks")
        self.benchmarks = ROOT / "bench/benchmarks/bin/Release/net10.0/benchmarks"

    def train(self, path, model):
        return measured([self.command, "train", path, "--out", model])

    def label(self, path, model, threads=None, out=None):
        out = out or self.folder / "labels.jsonl"
        out.unlink(missing_ok=True)
        return measured([self.command, "label", path, "--model", model, "--out", out, *(["--threads", threads] if threads else [])])

    def labels(self, path, model):
        out = self.folder / "labels.jsonl"
        self.label(path, model, out=out)
        with out.open(encoding="utf-8") as lines:
            return [json.loads(line)["label"] for line in lines]

    @functools.cached_property
    def articles(self):
        """The articles of data/ in one file, without the pages in the folder below them: most of a page is menus. What the peers see too."""
        return corpora.write(self.folder / "articles.jsonl", corpora.own_rows(DATA))

    def rates(self, model, data, seconds=2):
        return json.loads(subprocess.run([self.benchmarks, "rates", model, data, "--seconds", str(seconds)], check=True, capture_output=True, text=True).stdout)

    def stages(self):
        """BenchmarkDotNet's table in Markdown."""
        artifacts = self.folder / "stages"
        subprocess.run([self.benchmarks, "--filter", "*", "--artifacts", artifacts], check=True, stdout=sys.stderr, cwd=self.folder)
        page = next((artifacts / "results").glob("*-report-github.md")).read_text(encoding="utf-8")
        return "\n".join(line for line in html.unescape(page).replace("'", "").splitlines() if line.startswith("|"))

    @staticmethod
    def _run(*command):
        subprocess.run(list(map(str, command)), check=True, env=ENVIRONMENT, stdout=sys.stderr)
