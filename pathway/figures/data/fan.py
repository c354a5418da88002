"""The fan as numbers: bands of one reading over the years, or the range of named cases."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

BANDS = ("p10", "p25", "p75", "p90")
MOST = 200
"""Cases that are drawn as lines: of more, some at even distances."""

BASE_CASE = "base"


@dataclass(frozen=True, slots=True)
class Fan:
    """One reading [its unit], year by year; ``cases``: scenario -> its values.

    ``columns`` are minimum, p10, p25, p50, p75, p90 and maximum; percentiles are nan where the
    cases have no probabilities. ``base`` holds nan where the unchanged case has no plan.
    """

    reading: str
    unit: str
    years: tuple[int, ...]
    columns: Mapping[str, tuple[float, ...]]
    base: tuple[float, ...]
    cases: Mapping[str, tuple[float, ...]]
    with_plan: int

    @property
    def likely(self) -> bool:
        """Whether the cases have probabilities."""
        return not any(map(math.isnan, self.columns["p10"]))

    @property
    def based(self) -> bool:
        """Whether the unchanged case has a plan."""
        return not any(map(math.isnan, self.base))

    @property
    def outer(self) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """The 80 % band, or the envelope."""
        names = ("p10", "p90") if self.likely else ("minimum", "maximum")
        return self.columns[names[0]], self.columns[names[1]]

    @property
    def drawn(self) -> list[float]:
        """Every value of bands, cases and line, and zero."""
        low, high = self.outer
        return [0.0, *low, *high, *(self.base if self.based else ())]

    def place(self, year: int | None) -> int:
        """Place of a year; of the last, where it is none of these."""
        return self.years.index(year) if year in self.years else len(self.years) - 1

    def other(self, at: int) -> tuple[str, int]:
        """Place of the year to speak of beside this one, and why.

        ``dearest``, of cost; ``rises``, to the last year, by a hundredth at least; or ``widest``,
        where values spread more than twice as far as here.
        """
        low, high = self.outer
        places = range(len(self.years))
        if self.reading == "cost_m":
            dearest = max(places, key=high.__getitem__)
            return ("dearest", dearest) if dearest != at and high[dearest] > 0 else ("no", at)
        if high[-1] - high[at] > 0.01 * abs(high[at]):
            return "rises", len(self.years) - 1
        widest = max(places, key=lambda i: high[i] - low[i])
        far = high[widest] - low[widest] > 2 * (high[at] - low[at])
        return ("widest", widest) if far else ("no", at)


def read_fan(tables: Mapping[str, pd.DataFrame], reading: str) -> Fan | None:
    """A reading of the table ``fan`` and its cases in ``readings``; None where there is none.

    What is left when the plan has ended comes after its last year and is not drawn.
    """
    table = tables["fan"]
    rows = table[table["reading"] == reading]
    if reading == "cost_m":
        rows = rows[rows["year"] < rows["year"].max()]
    if rows.empty:
        return None
    names = ("minimum", *BANDS[:2], "p50", *BANDS[2:], "maximum")
    columns = {name: tuple(map(float, rows[name])) for name in names}
    years = tuple(map(int, rows["year"]))
    cases = _cases(tables, reading, years)
    base = tuple(map(float, rows["base"]))
    counted = int(rows["with_plan"].max())
    unit = str(rows["unit"].iloc[0])
    return Fan(reading, unit, years, columns, base, cases, counted)


def _cases(
    tables: Mapping[str, pd.DataFrame], reading: str, years: tuple[int, ...]
) -> dict[str, tuple[float, ...]]:
    table = tables["readings"]
    rows = table[(table["reading"] == reading) & (table["scenario"] != BASE_CASE)]
    wide = rows.pivot_table(index="scenario", columns="year", values="value", sort=False)
    step = max(1, math.ceil(len(wide) / MOST))
    kept = wide.reindex(columns=list(years)).iloc[::step]
    return {str(s): tuple(map(float, row)) for s, row in zip(kept.index, kept.values, strict=True)}
