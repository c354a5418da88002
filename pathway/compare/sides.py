"""The runs of a comparison, and the years in which they are compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from pathway.runs.result import Result
from pathway_models.case import Case

LETTERS = "abc"
"""The first run is a; the others are compared with it."""
SEEN_TONNES, NOTHING = 0.5, 1e-6
"""Tonnes, and a share of them, below which two runs emit the same."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the runs."""

    letter: str
    folder: str
    result: Result
    case: Case

    @property
    def run(self) -> str:
        """Its short hash."""
        return str(self.result.manifest["run"])


Sides = Sequence[tuple[str, Result, Case]]
"""Of each run its name, what it holds, and its case."""


def in_years(table: pd.DataFrame, years: Sequence[int]) -> pd.DataFrame:
    """The rows of these years."""
    return table[table["year"].isin(years)]


def apart(value: float, first: float) -> float:
    """A difference of tonnes; what nobody would see is none."""
    return 0.0 if abs(value - first) < max(SEEN_TONNES, NOTHING * abs(first)) else value - first
