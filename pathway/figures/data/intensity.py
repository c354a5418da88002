"""Tonnes per unit of revenue or product as numbers: plan, business as usual, limit, every year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from pathway.figures.kit.goals import Goal, read_goals
from pathway.figures.kit.info import Intensity
from pathway.locale import Spoken

Series = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class IntensityPath:
    """One promise of intensity by year: tonnes gross of credits, of revenue [million] or output."""

    name: Spoken
    whole: bool
    years: tuple[int, ...]
    bau: Series
    gross: Series
    of: Series
    limits: Mapping[int, float]  # required [t / million, or unit], in the years in which it is
    goal: Goal
    unit: str = ""  # of the rate, where it is of a product
    product: Spoken | str = ""

    @property
    def rates(self) -> Series:
        """Of the plan [t / million, or unit]."""
        return tuple(t / r for t, r in zip(self.gross, self.of, strict=True))

    @property
    def bau_rates(self) -> Series:
        """Of business as usual [t / million, or unit]."""
        return tuple(t / r for t, r in zip(self.bau, self.of, strict=True))

    @property
    def milestone(self) -> int:
        """Which of the years the goal is in."""
        return self.years.index(self.goal.year)

    def growth(self, series: Series) -> float:
        """From the first year to the milestone; 0 where there was nothing."""
        return series[self.milestone] / series[0] - 1 if series[0] > 0 else 0.0

    @property
    def limit_tonnes(self) -> list[tuple[int, float]]:
        """The limit times revenue or output, by year [t]."""
        of = dict(zip(self.years, self.of, strict=True))
        return [(year, rate * of[year]) for year, rate in self.limits.items()]


def read_intensity(tables: Mapping[str, pd.DataFrame], promise: Intensity) -> IntensityPath | None:
    """From the tables ``emissions`` and ``targets``; nothing where no year of it is there.

    A year without revenue or output has no rate.
    """
    emissions = tables["emissions"]
    own = emissions[emissions["account"].isin(promise.accounts)]
    totals = own.groupby("year")[["bau_t", f"gross_{promise.method}_t"]].sum().sort_index()
    totals = totals[[promise.of[int(year)] > 0 for year in totals.index]]
    years = [int(year) for year in totals.index]
    goals = read_goals(tables["targets"], [promise.target], years)
    of = tuple(float(promise.of[year]) for year in years)
    if not goals:
        return None
    rows = tables["targets"][tables["targets"]["id"] == promise.target].sort_values("year")
    return IntensityPath(
        name=promise.name,
        whole=promise.whole,
        years=tuple(years),
        bau=tuple(float(v) for v in totals["bau_t"]),
        gross=tuple(float(v) for v in totals[f"gross_{promise.method}_t"]),
        of=of,
        unit=promise.unit,
        product=promise.product,
        limits={int(y): float(v) for y, v in zip(rows["year"], rows["required"], strict=True)},
        goal=goals[0],
    )
