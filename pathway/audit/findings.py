"""What a rule finds: cells of a table beside what they should be, and how far they are apart."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from pathway.audit.arrays import Cells, Floats, Key

Keys = Key | Callable[[int], Key]
"""The key of one row, or of the row at a place."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Cells of a column beside what they should be; ``allowed`` replaces the rule's tolerance."""

    table: str
    keys: Keys
    column: str
    got: Cells
    want: Cells
    deviation: Floats
    magnitude: Floats
    allowed: Floats | None = None
    bound: str = ""  # "", "at most", "at least"

    def at(self, place: int) -> str:
        """What stands in one of the cells, and what should."""
        key = self.keys(place) if callable(self.keys) else self.keys
        row = ", ".join(str(part) for part in key)
        want = f"{self.bound} {_short(self.want.flat[place])}".strip()
        return f"{self.table}[{row}].{self.column}: {_short(self.got.flat[place])}, expected {want}"


def equal(
    table: str, keys: Keys, column: str, got: Any, want: Any, *, allowed: Any = None
) -> Finding:
    """The numbers in the table are the recomputed ones."""
    there, right = np.broadcast_arrays(_floats(got), _floats(want))
    deviation = np.where(there == right, 0.0, abs(there - right))
    return Finding(table, keys, column, there, right, deviation, abs(right), _room(allowed, there))


def at_most(
    table: str, keys: Keys, column: str, got: Any, bound: Any, *, allowed: Any = None
) -> Finding:
    """The numbers do not exceed their bounds."""
    there, most = np.broadcast_arrays(_floats(got), _floats(bound))
    excess = np.where(np.isnan(there - most), np.inf, np.maximum(0.0, there - most))
    return Finding(
        table, keys, column, there, most, excess, abs(most), _room(allowed, there), "at most"
    )


def at_least(
    table: str, keys: Keys, column: str, got: Any, bound: Any, *, allowed: Any = None
) -> Finding:
    """The numbers do not fall below their bounds."""
    there, least = np.broadcast_arrays(_floats(got), _floats(bound))
    lack = np.where(np.isnan(there - least), np.inf, np.maximum(0.0, least - there))
    return Finding(
        table, keys, column, there, least, lack, abs(least), _room(allowed, there), "at least"
    )


def word(table: str, keys: Keys, column: str, got: object, want: object) -> Finding:
    """The words in the table are those of the case; a deviation counts 1."""
    there, right = np.broadcast_arrays(_words(got), _words(want))
    wrong = np.where(there == right, 0.0, np.inf)
    return Finding(table, keys, column, there, right, wrong, np.zeros(wrong.shape))


def _floats(values: Any) -> Floats:
    return np.atleast_1d(np.asarray(values, dtype=float))


def _room(allowed: Any, like: Floats) -> Floats | None:
    return None if allowed is None else np.broadcast_to(_floats(allowed), like.shape)


def _words(values: object) -> Cells:
    if isinstance(values, np.ndarray):
        return values
    one = np.empty(1, dtype=object)
    one[0] = values
    return one


def _short(value: object) -> str:
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, float):
        return f"{value:.10g}" if math.isfinite(value) else str(value)
    return repr(value)
