"""Jobs for the process that runs the command line in copies of itself; what is whole afterwards."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cli.running import contents
from pathway.runs.result import Result

Asked = tuple[Path, tuple[str | Path, ...], dict[str, Any]]
"""Where, what, and with which fault."""
ZYGOTE = Path(__file__).with_name("zygote.py")


@dataclass
class Ended:
    """How a command ended: its exit code (None: it hung), what it said, its steps on the disk."""

    code: int | None
    seconds: float
    steps: int | None
    said: str


@dataclass
class Copies:
    """Runs the command line again and again without importing it again."""

    process: subprocess.Popen[str]
    scratch: Path
    counts: dict[tuple[str, str, int | None], int] = field(default_factory=dict)
    """How often something ended so, by command and sort of fault."""

    def run(self, cwd: Path, *words: str | Path, **fault: Any) -> Ended:
        """The command in a folder, with a fault or without."""
        return self.together([(cwd, words, fault)])[0]

    def together(
        self, jobs: list[tuple[Path, tuple[str | Path, ...], dict[str, Any]]]
    ) -> list[Ended]:
        """Several at the same time."""
        asked = [
            {
                "cwd": str(cwd),
                "words": [str(w) for w in words],
                "fault": fault,
                "said": str(self.scratch / f"said-{k}.txt"),
            }
            for k, (cwd, words, fault) in enumerate(jobs)
        ]
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(asked) + "\n")
        self.process.stdin.flush()
        ended = [Ended(**one) for one in json.loads(self.process.stdout.readline())]
        for (_, words, fault), end in zip(jobs, ended, strict=True):
            key = (str(words[0]), sort_of(fault), end.code)
            self.counts[key] = self.counts.get(key, 0) + 1
        return ended


def sort_of(fault: dict[str, Any]) -> str:
    """What is done to it, in a word."""
    if "signal" in fault:
        where = "moment" if "after" in fault else "step"
        return f"signal {int(fault['signal'])} at a {where}"
    named = ("errno", "memory", "file_size", "stdout", "gone", "jump", "uid")
    return next((f"{k} {fault[k]}" if k == "errno" else k for k in named if k in fault), "none")


@contextmanager
def copies(scratch: Path) -> Iterator[Copies]:
    """The process, for a while; what it and its copies were asked is ended with it."""
    environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "PYTHONHASHSEED": "0"}
    with subprocess.Popen(
        [sys.executable, ZYGOTE],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env=environment,
    ) as process:
        try:
            yield Copies(process, scratch)
        finally:
            process.kill()


def is_whole(run: Path) -> bool:
    """Whether a run is complete: audited, with a page, and the inputs that its manifest names."""
    from pathway.runs.finished import compare

    result = Result.load(run)
    page = (run / "charts" / "neutrality-pathway.en.html").read_text("utf-8")
    own = compare(result.manifest["inputs"], result.inputs)
    return own.passed and bool(result.audit["passed"]) and page.rstrip().endswith("</html>")


def litter(folder: Path) -> list[str]:
    """What was left below a folder by somebody who was writing there."""
    return [n for n in contents(folder) if any(part.startswith(".") for part in Path(n).parts)] + [
        p.name for p in folder.rglob(".*")
    ]
