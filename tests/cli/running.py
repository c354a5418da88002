"""Runs the command line: in this process where that is enough, in one of its own where not."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Said:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str


Pathway = Callable[..., Said]


def spawn(code: str, *words: str | Path, env: Mapping[str, str] | None = None) -> list[str]:
    """The command of a Python that runs ``code``, then the command line with these words."""
    start = (
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # as in a shell
        f"{code}\nfrom pathway.__main__ import main; main()"
    )
    return [sys.executable, "-c", start, *map(str, words)]


def apart(
    *words: str | Path,
    code: str = "",
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
) -> Said:
    """The same in a process of its own, after some Python code."""
    done = subprocess.run(
        spawn(code, *words),
        cwd=cwd,
        env={**os.environ, **(env or {})},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    return Said(done.returncode, done.stdout, done.stderr)


def tree(folder: Path) -> list[str]:
    """Every file and folder below a folder."""
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*"))


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {n: (folder / n).read_bytes() for n in tree(folder) if (folder / n).is_file()}
