"""What a measurement was made on."""
import os, pathlib, platform, re, subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def describe():
    cpu = first(r"^model name\s*:\s*(.+)$", "/proc/cpuinfo") or platform.machine()
    system = first(r'^PRETTY_NAME="?([^"\n]+)', "/etc/os-release") or platform.system()
    memory = int(first(r"^MemTotal:\s*(\d+)", "/proc/meminfo") or 0) * 1024
    return {"CPU": cpu, "cores": os.cpu_count(), "caches": ", ".join(caches()), "memory": f"{memory / 2**30:.0f} GiB", "system": f"{system}, Linux {platform.release()}"}


def caches():
    for index in sorted(pathlib.Path("/sys/devices/system/cpu/cpu0/cache").glob("index*")):
        level, kind, size = ((index / name).read_text().strip() for name in ("level", "type", "size"))
        yield f"L{level} {kind.lower()} {size.removesuffix('K')} KiB"


def dotnet(command):
    """The versions of the SDK, and of the runtime that a published command carries."""
    sdk = subprocess.run(["dotnet", "--version"], capture_output=True, text=True, check=True, cwd=ROOT).stdout.strip()
    runtime = first(r'"version": "([^"]+)"', command.with_name("mlpipeline.runtimeconfig.json"))
    return sdk, runtime


def commit():
    head = subprocess.run(["git", "-C", ROOT, "rev-parse", "--short", "HEAD"], capture_output=True, text=True).stdout.strip()
    changed = subprocess.run(["git", "-C", ROOT, "status", "--porcelain", "src", "models"], capture_output=True, text=True).stdout
    return head + (" with changes" if changed else "")


def load():
    return round(os.getloadavg()[0], 1)


def first(pattern, path):
    found = re.search(pattern, pathlib.Path(path).read_text(encoding="utf-8"), re.MULTILINE)
    return found and found[1].strip()
