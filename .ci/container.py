#!/usr/bin/env python3
"""Does what deploy/Containerfile says, without an engine: every stage in a folder of its own that holds nothing but what COPY puts there. Then labels with the result, as the image would, and compares with the command as built.

.ci/container.py COMMAND

Absolute paths in RUN, WORKDIR, COPY and ENTRYPOINT are moved into the stage's folder. What this cannot check: the base images, and that the user of the image may read what it needs.
"""
import json, os, pathlib, shlex, shutil, subprocess, sys, tempfile

root = pathlib.Path(__file__).resolve().parent.parent
command = pathlib.Path(sys.argv[1]).resolve()
NO_DOTNET = {"PATH": "/usr/bin:/bin", "DOTNET_ROOT": "/nowhere"}


def instructions():
    joined = (root / "deploy/Containerfile").read_text(encoding="utf-8").replace("\\\n", " ")
    for line in joined.splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.split(None, 1)


def in_git(path):
    return subprocess.run(["git", "-C", root, "ls-files", "-z", "--", path], capture_output=True, check=True, text=True).stdout.split("\0")[:-1]


class Stage:
    def __init__(self, folder):
        self.folder, self.workdir, self.user, self.entry = folder, "/", None, None
        folder.mkdir()

    def path(self, inside):
        return self.folder / os.path.join(self.workdir, inside).lstrip("/")

    def copy(self, arguments, stages):
        *sources, target = [each for each in arguments if not each.startswith("--")]
        if origin := next((each.split("=")[1] for each in arguments if each.startswith("--from=")), None):
            shutil.copytree(stages[origin].path(sources[0]), self.path(target))
            return
        for source in sources:
            files = in_git(source)
            if not files:
                sys.exit(f"COPY {source}: there is no such file in the repository")
            for file in files:
                inside = os.path.relpath(file, source) if (root / source).is_dir() else os.path.basename(file)
                destination = self.path(target) / inside
                destination.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(root / file, destination)

    def run(self, line):
        moved = shlex.join(str(self.path(word)) if word.startswith("/") else word for word in shlex.split(line))
        print("RUN", moved, flush=True)
        subprocess.run(["sh", "-c", moved], cwd=self.path("."), check=True)


def play(work):
    stages, stage, arguments = {}, None, set()
    for name, rest in instructions():
        words = rest.split()
        if name == "ARG":
            if "=" in rest:
                sys.exit(f"ARG {rest}: base images have no default")
            arguments.add(words[0])
        elif name == "FROM":
            if words[0] not in {f"${{{each}}}" for each in arguments}:
                sys.exit(f"FROM {words[0]}: not an argument")
            stage = Stage(work / f"stage{len(stages)}")
            stages[words[2] if len(words) == 3 else "last"] = stage
        elif name == "WORKDIR":
            stage.workdir = rest
            stage.path(".").mkdir(parents=True, exist_ok=True)
        elif name == "COPY":
            stage.copy(words, stages)
        elif name == "RUN":
            stage.run(rest)
        elif name == "USER":
            stage.user = rest
        elif name == "ENTRYPOINT":
            stage.entry = json.loads(rest)
        elif name != "CMD":
            sys.exit(f"{name}: not known here")
    if stage.user in (None, "root", "0", "0:0"):
        sys.exit("the image would run as root")
    return stage


with tempfile.TemporaryDirectory() as work:
    image = play(pathlib.Path(work))
    program = [str(image.path(image.entry[0])), *image.entry[1:]]
    inputs = ["label", root / "seeds/articles", root / "data"]
    labelled = subprocess.run([*program, *inputs], env=NO_DOTNET, cwd=image.path("."), capture_output=True, check=True).stdout
    expected = subprocess.run([command, *inputs], capture_output=True, check=True).stdout
    lines = labelled.count(b"\n")
    print(f"{lines} paragraphs, {'the same bytes' if labelled == expected else 'OTHER BYTES'} as the command built here")
    sys.exit(labelled != expected or lines == 0)
