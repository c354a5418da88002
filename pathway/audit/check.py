"""What a check is: a rule yields findings, and the worst of them against its tolerance counts."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from pathway.audit.books import Books

Floats = npt.NDArray[np.float64]
Cells = npt.NDArray[Any]
Truths = npt.NDArray[np.bool_]
Key = tuple[Any, ...]
"""The values of a table's key columns, left to right."""
Keys = Key | Callable[[int], Key]
"""The key of one row, or of the row at a place."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing re-checked; ``worst`` is the largest deviation against what is allowed [unit]."""

    name: str
    passed: bool
    worst: float
    where: str
    unit: str


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


Rule = Callable[["Books"], Iterable[Finding]]
Checker = Callable[["Books"], Check]


def rule(unit: str, floor: float, relative: float = 0.0) -> Callable[[Rule], Checker]:
    """Make a check of a rule: each deviation may be ``floor + relative · magnitude`` [unit]."""

    def decorate(findings: Rule) -> Checker:
        @functools.wraps(findings)
        def checker(books: Books) -> Check:
            name = findings.__name__
            worst, most, where = 0.0, -1.0, ""
            with np.errstate(all="ignore"):  # what is no number is told as such
                for finding in findings(books):
                    if finding.deviation.size == 0:
                        continue
                    excess = _excess(finding, floor, relative)
                    place = int(excess.argmax())
                    if excess.flat[place] > most:
                        most = float(excess.flat[place])
                        worst = float(finding.deviation.flat[place])
                        where = finding.at(place) if most > 0 else ""
            return Check(name, most <= 1, worst, where, unit)

        return checker

    return decorate


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


def _excess(finding: Finding, floor: float, relative: float) -> Floats:
    deviation = finding.deviation
    allowed = finding.allowed
    room = floor + relative * finding.magnitude if allowed is None else allowed
    share = np.where(room > 0, deviation / np.where(room > 0, room, 1.0), np.inf)
    excess: Floats = np.where(np.isfinite(deviation), share, np.inf)
    return np.where(deviation == 0, 0.0, excess)


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
