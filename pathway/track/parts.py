"""What of a promise in a year is told, and what is but expected or supposed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from pathway.tables.supposed import LITTLE

UNKNOWN = ("shared", "unknown")
"""States of a promise of which nothing is known: facts tell it only in a larger sum, or not."""
OF_NOTHING = (*UNKNOWN, "void")
"""And of one that does not apply, for there is nothing that it would be a share of."""


class Parts(NamedTuple):
    """What was of a promise, and what of that no fact tells [its unit]; nothing where it is not
    known.
    """

    actual: float
    expected: float
    supposed: float
    unsaid: float

    @classmethod
    def of(cls, row: Mapping[Any, Any]) -> Parts:
        """Of a row of the table of promises."""
        if str(row["state"]) in OF_NOTHING:
            return cls(0.0, 0.0, 0.0, 0.0)
        return cls(*(float(str(row[key])) for key in cls._fields))

    @property
    def told(self) -> float:
        """What facts tell of it."""
        return max(0.0, self.actual - self.expected - self.supposed)

    @property
    def rest(self) -> str:
        """Whether what is not told is expected, or only supposed."""
        if self.counts(self.supposed):
            return "supposed"
        return "yes" if self.counts(self.expected) else "no"

    def counts(self, part: float) -> bool:
        """Whether a part is worth a word."""
        return part > LITTLE * abs(self.actual)
