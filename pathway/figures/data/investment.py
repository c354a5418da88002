"""Capital and cash as numbers: by year and business, and so far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate

import pandas as pd

from pathway.figures.kit.info import ChartInfo
from pathway_models.case import GROUP

MOST = 9
"""Businesses drawn by themselves; of more, the smallest are counted together."""

OTHER = "other"
NO_CASH = "salvage"
"""The cost item that is a worth in the year after the end, and no cash."""

LEAST = 1e-6
"""Money that is as good as none [million]: the tables have six digits."""

Series = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Purse:
    """What one business spends by year [million]: capital, and all cash against doing nothing.

    Capital is positive; of cash, what is saved is, and what is spent is negative.
    """

    key: str
    capex: Series
    cash: Series
    members: tuple[str, ...] = ()  # of "Other businesses"


@dataclass(frozen=True, slots=True)
class Investment:
    """All that is drawn; businesses in the order of the case, the group last."""

    years: tuple[int, ...]
    purses: tuple[Purse, ...]
    levers: tuple[tuple[str, float], ...]  # capital over all years [million], the most first
    salvage: float  # worth of what outlives the plan [million]

    @property
    def capex(self) -> Series:
        """Of all businesses, by year."""
        return _sums([p.capex for p in self.purses], len(self.years))

    @property
    def cash(self) -> Series:
        """Of all businesses, by year: saved is positive, spent negative."""
        return _sums([p.cash for p in self.purses], len(self.years))

    @property
    def capex_so_far(self) -> Series:
        """Cumulative."""
        return tuple(accumulate(self.capex))

    @property
    def cash_so_far(self) -> Series:
        """Cumulative."""
        return tuple(accumulate(self.cash))

    @property
    def peak(self) -> tuple[int, float]:
        """The year in which most is out, more spent than saved since the start, and how much."""
        least = min(self.cash_so_far)
        return self.years[self.cash_so_far.index(least)], max(-least, 0.0)

    @property
    def loses_from(self) -> int | None:
        """The year from which each costs more than it saves, to the end; not of all years."""
        losing = len(self.years)
        while losing and self.cash[losing - 1] < -LEAST:
            losing -= 1
        return self.years[losing] if 0 < losing < len(self.years) else None

    @property
    def paid_back(self) -> int | None:
        """The year from which savings have paid for all that was spent, after some was not."""
        owed = [t for t, c in zip(self.years, self.cash_so_far, strict=True) if c < -LEAST]
        if not owed or owed[-1] == self.years[-1]:
            return None
        return owed[-1] + 1


def read_investment(tables: Mapping[str, pd.DataFrame], info: ChartInfo) -> Investment:
    """From ``costs`` and ``levers``; years are those of ``levers`` without the base year."""
    costs, levers = tables["costs"], tables["levers"]
    years = tuple(sorted({int(t) for t in levers["year"]})[1:])
    purses = []
    for key in _businesses(costs, info):
        rows = costs[costs["business"] == key]
        capex = _by_year(rows[rows["item"] == "capex"], years)
        cash = tuple(0.0 - v for v in _by_year(rows[rows["item"] != NO_CASH], years))
        if any(abs(v) > LEAST for v in (*capex, *cash)):
            purses.append(Purse(key, capex, cash))
    spent = levers.groupby("lever")["capex_m"].sum()
    most = sorted(((str(k), float(v)) for k, v in spent.items()), key=lambda x: (-x[1], x[0]))
    salvage = costs.loc[costs["item"] == NO_CASH, "value_m"].sum() if len(costs) else 0.0
    return Investment(
        years, tuple(_largest(purses)), tuple(m for m in most if m[1] > LEAST), -float(salvage)
    )


def _businesses(costs: pd.DataFrame, info: ChartInfo) -> list[str]:
    there = set(costs["business"]) if len(costs) else set()
    known = [b for b in info.names.businesses if b in there]
    rest = sorted(there - set(known) - {GROUP})
    return [*known, *rest, *([GROUP] if GROUP in there else [])]


def _by_year(rows: pd.DataFrame, years: tuple[int, ...]) -> Series:
    if rows.empty:
        return (0.0,) * len(years)
    sums = rows.groupby("year")["value_m"].sum()
    return tuple(float(sums.get(t, 0.0)) for t in years)


def _sums(parts: list[Series], length: int) -> Series:
    return tuple(sum(values) for values in zip(*parts, strict=True)) if parts else (0.0,) * length


def _largest(purses: list[Purse]) -> list[Purse]:
    if len(purses) <= MOST:
        return purses
    ranked = sorted(purses, key=lambda p: -sum(map(abs, (*p.capex, *p.cash))))
    small = [p for p in purses if p in ranked[MOST - 1 :]]
    length = len(small[0].capex)
    rest = Purse(
        OTHER,
        _sums([p.capex for p in small], length),
        _sums([p.cash for p in small], length),
        tuple(p.key for p in small),
    )
    return [*(p for p in purses if p not in small), rest]
