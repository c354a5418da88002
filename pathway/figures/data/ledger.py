"""The ecosystem's ledger as numbers: what each programme has avoided so far, every year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

import pandas as pd

from pathway.figures.kit.goals import Goal, read_goals
from pathway.figures.kit.info import ChartInfo
from pathway.figures.kit.numbers import apportion, half_up
from pathway.locale import message
from pathway.locale.messages import Spoken
from pathway_models.case import Name

MOST = 10
"""Programmes drawn by themselves; of more, the smallest are counted together."""


@dataclass(frozen=True, slots=True)
class Programme:
    """Tonnes counted so far by year [t], from the year before the first, when there were none."""

    name: Spoken
    so_far: tuple[float, ...]
    members: tuple[Spoken, ...] = ()  # of "Other programmes"


@dataclass(frozen=True, slots=True)
class Ledger:
    """All that is drawn; programmes in the order of the case, the first on top."""

    years: tuple[int, ...]
    programmes: tuple[Programme, ...]
    goals: tuple[Goal, ...]
    shares: tuple[float, float]  # least and greatest attribution share
    avoided: float  # before attribution, all years [t]
    sold: float  # all years [t]
    cost: float  # all years, undiscounted [million]

    @property
    def total(self) -> tuple[float, ...]:
        """Of all programmes, by year [t]."""
        return tuple(
            sum(values) for values in zip(*(p.so_far for p in self.programmes), strict=True)
        )

    def shown(self, i: int, tonnes: float, decimals: int) -> tuple[Decimal, list[Decimal]]:
        """Year ``i`` as printed: the total, and programmes that add up to it."""
        total = half_up(self.total[i] / tonnes, decimals)
        parts = [p.so_far[i] / tonnes for p in self.programmes]
        return total, apportion(total, parts, decimals)


def read_ledger(tables: Mapping[str, pd.DataFrame], info: ChartInfo) -> Ledger:
    """From the tables ``ecosystem`` and ``targets``. Raises ``ValueError`` where it is empty."""
    table = tables["ecosystem"]
    if table.empty:
        raise ValueError("no programmes")
    first, last = int(table["year"].min()), int(table["year"].max())
    years = tuple(range(first - 1, last + 1))
    sums = table.groupby(["programme", "year"])["cumulative_t"].sum()
    found = [key for key in info.programmes if key in set(table["programme"])]
    found += sorted(set(table["programme"]) - set(found))
    programmes = [
        Programme(
            info.programmes.get(key, Name(key, key)),
            (0.0, *(float(sums.get((key, year), 0.0)) for year in years[1:])),
        )
        for key in found
    ]
    return Ledger(
        years=years,
        programmes=tuple(_largest(programmes)),
        goals=tuple(read_goals(tables["targets"], info.avoided, years)),
        shares=(float(table["attribution_share"].min()), float(table["attribution_share"].max())),
        avoided=float(table["avoided_t"].sum()),
        sold=float(table["sold_t"].sum()),
        cost=float(table["capex_m"].sum() + table["fom_m"].sum()),
    )


def _largest(programmes: list[Programme]) -> list[Programme]:
    if len(programmes) <= MOST:
        return programmes
    ranked = sorted(programmes, key=lambda p: -abs(p.so_far[-1]))
    small = [p for p in programmes if p in ranked[MOST - 1 :]]
    so_far = tuple(sum(values) for values in zip(*(p.so_far for p in small), strict=True))
    rest = [p for p in programmes if p not in small]
    return [*rest, Programme(message("ledger.others"), so_far, tuple(p.name for p in small))]
