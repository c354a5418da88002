"""Whether what is stated of a limit can be entered: a share in a file ends at 100 %."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pathway.errors import InputError, UsageError
from pathway.load import load_case
from pathway.run import Job

STEPS = 12
"""Halvings in which the most that a file can hold is found."""


def mark_what_cannot_be_entered(job: Job, document: Mapping[str, Any]) -> None:
    """Writes ``most_entered`` into each move whose factor the file refuses: the most it can hold.

    Asked as ``--set PATH=*FACTOR`` of the files that were read.
    """
    moves = [m for m in _moves(document) if m["by_share"] is not None]
    if not moves:
        return
    with TemporaryDirectory() as folder:
        for name, content in job.inputs.items():
            path = Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        for move in moves:
            accepted = _accepts(job, Path(folder), move["path"])
            factor = 1 + move["by_share"]
            if not accepted(factor):
                move["most_entered"] = _most(accepted, factor)


def _moves(document: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    yield from document.get("data", ())
    for conflict in document.get("conflicts", ()):
        yield from conflict.get("limits", ())


def _accepts(job: Job, folder: Path, path: str) -> Callable[[float], bool]:
    def accepted(factor: float) -> bool:
        sets = (*job.options.set, f"{path}=*{factor:.12g}")
        try:
            load_case(folder, job.options.study, sets)
        except (InputError, UsageError):
            return False
        return True

    return accepted


def _most(accepted: Callable[[float], bool], refused: float) -> float:
    """The largest factor below the one refused, to four digits or so."""
    low, high = 1.0, refused
    for _ in range(STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if accepted(middle) else (low, middle)
    return low
