"""Whether what is stated of a limit can be entered: a share in a file ends at 100 %."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from pathway.api import Case
from pathway.errors import InputError, UsageError

STEPS = 12
"""Halvings in which the most that a file can hold is found."""


def mark_what_cannot_be_entered(case: Case, document: Mapping[str, Any]) -> None:
    """Writes ``most_entered`` into each move whose factor the file refuses: the most it can hold.

    Asked as ``--set PATH=*FACTOR`` of the files that were read.
    """
    for move in (m for m in _moves(document) if m["by_share"] is not None):
        accepted = _accepts(case, move["path"])
        factor = 1 + move["by_share"]
        if not accepted(factor):
            move["most_entered"] = _most(accepted, factor)


def _moves(document: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    yield from document.get("data", ())
    for conflict in document.get("conflicts", ()):
        yield from conflict.get("limits", ())


def _accepts(case: Case, path: str) -> Callable[[float], bool]:
    def accepted(factor: float) -> bool:
        try:
            case.set(path, f"*{factor:.12g}")
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
