"""The reference case and the starter, from process start to audited tables: seconds and memory.

    .venv/bin/python benchmarks/run.py [--repeat 5]

Every measurement is a process of its own; the commands take turns, and the median counts; of the
reference case part by part. Compiled modules are kept, or are not, as for any command. Linux and
macOS.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

PATHWAY = str(Path(sys.executable).with_name("pathway"))
FLOOR = "imports of pyomo, highspy, pandas"
WHOLE = "pathway solve --no-pictures"
STARTER = "pathway solve STARTER --no-pictures"
COMMANDS = {
    FLOOR: [sys.executable, "-c", "import pyomo.environ, highspy, pandas"],
    "imports of pathway.runs.run": [sys.executable, "-c", "import pathway.runs.run"],
    "pathway --help": [PATHWAY, "--help"],
    STARTER: [PATHWAY, "solve", "--no-pictures"],
    WHOLE: [PATHWAY, "solve", "--no-pictures", "--out", ""],
}
MB = 2.0**20 if sys.platform == "darwin" else 2.0**10  # ru_maxrss is in bytes there, else in kB


class Spent(NamedTuple):
    """What a process took."""

    wall: float  # s
    cpu: float  # s
    peak: float  # MB


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--repeat", type=int, default=5)
    repeat = parser.parse_args().repeat
    spent: dict[str, list[Spent]] = {name: [] for name in COMMANDS}
    parts: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        COMMANDS[WHOLE][-1] = str(Path(folder) / "run")
        starter = str(Path(folder) / "starter")
        subprocess.run([PATHWAY, "init", starter], check=True, stderr=subprocess.DEVNULL)
        COMMANDS[STARTER] += [starter, "--out", str(Path(folder) / "first")]
        for _ in range(repeat):
            for name, command in COMMANDS.items():
                spent[name].append(measured(command))
            for part, seconds in _parts(Path(folder) / "run").items():
                parts.setdefault(part, []).append(seconds)
    print(f"{versions('pyomo', 'highspy', 'pandas', 'numpy')}; median of {repeat}\n")
    _print_commands(spent)
    print("\n| part of it | s | range |\n|---|---|---|")
    for part, seconds in parts.items():
        middle = statistics.median(seconds)
        print(f"| {part} | {middle:.2f} | {min(seconds):.2f} to {max(seconds):.2f} |")


def _print_commands(spent: dict[str, list[Spent]]) -> None:
    floor = statistics.median(s.wall for s in spent[FLOOR])
    print("| process | wall s | CPU s | peak MB | wall / floor |\n|---|---|---|---|---|")
    for name, runs in spent.items():
        wall, cpu, peak = (statistics.median(column) for column in zip(*runs, strict=True))
        print(f"| {name} | {wall:.2f} | {cpu:.2f} | {peak:.0f} | {wall / floor:.1f} |")


def versions(*packages: str) -> str:
    """The Python and the packages that ran, and the processors there are."""
    found = ", ".join(f"{package} {version(package)}" for package in packages)
    python = ".".join(map(str, sys.version_info[:3]))
    return f"Python {python}, {found}; {os.cpu_count()} processors"


def measured(command: list[str]) -> Spent:
    """Run a command that must succeed, and say what it took."""
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    if status:
        raise SystemExit(f"{command} failed")
    return Spent(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / MB)


def _parts(run: Path) -> dict[str, float]:
    """Seconds of each part of a run, the stages below the solve."""
    manifest = json.loads((run / "manifest.json").read_text("utf-8"))
    found = {}
    for part, seconds in manifest["seconds"].items():
        found[part] = float(seconds)
        if part == "solve":
            found |= {f"search of `{s['name']}`": s["seconds"] for s in manifest["stages"]}
    return found


if __name__ == "__main__":
    main()
