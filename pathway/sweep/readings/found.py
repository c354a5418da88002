"""The tables of a sweep as its readings are taken from them: a value for each scenario."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from pathway.sweep.designs import Ingredients
from pathway.sweep.factors import Factor, Value
from pathway.sweep.measure import COMMITMENTS, COST, HIERARCHY
from pathway.sweep.record import PLANNED
from pathway.sweep.scenario import BASE

WITH_PROBABILITIES = ("latin_hypercube", "sobol")
"""Designs whose scenarios are drawn from the factors' distributions."""

HEADLINES = (COMMITMENTS, COST, HIERARCHY)
"""Readings of money, the one to look at first in front."""


@dataclass(frozen=True, slots=True)
class Found:
    """A sweep's tables, as ``tables_of`` describes them, and what the sweep is made of."""

    tables: Mapping[str, pd.DataFrame]
    made_of: Ingredients

    @property
    def kind(self) -> str:
        """Of the design."""
        return self.made_of.design.kind

    @property
    def factors(self) -> Mapping[str, Factor]:
        """What is varied, by id."""
        return self.made_of.factors

    @property
    def points(self) -> list[str]:
        """The scenarios that count: those of the design, or the worlds known in advance."""
        role = "foresight" if self.kind == "regret" else "point"
        scenarios = self.tables["scenarios"]
        return [str(s) for s in scenarios.loc[scenarios["role"] == role, "scenario"]]

    @property
    def status(self) -> dict[str, str]:
        """How each scenario ended, the unchanged case included."""
        scenarios = self.tables["scenarios"]
        return dict(zip(scenarios["scenario"], scenarios["status"], strict=True))

    @property
    def planned(self) -> list[str]:
        """Those of the points that have a plan."""
        status = self.status
        return [s for s in self.points if status[s] in PLANNED]

    def given(self) -> dict[str, dict[str, Value]]:
        """Scenario -> the values of the factors that are set in it."""
        table = self.tables["scenarios"]
        found: dict[str, dict[str, Value]] = {str(s): {} for s in table["scenario"]}
        for key in self.factors:
            for scenario, value in zip(table["scenario"], table[key], strict=True):
                if isinstance(value, str):
                    if value:
                        found[scenario][key] = value
                elif not math.isnan(value):
                    found[scenario][key] = float(value)
        return found

    def units(self) -> dict[str, str]:
        """Reading -> its unit."""
        table = self.tables["readings"].drop_duplicates("reading")
        return dict(zip(table["reading"], table["unit"], strict=True))

    def money(self) -> list[str]:
        """The readings of money of a whole plan that were asked for, the first in front."""
        known = self.units()
        return [name for name in HEADLINES if name in known]

    def values(self, reading: str, year: int | None = None) -> dict[str, float]:
        """Scenario -> value; those without a plan are left out, the unchanged case is in."""
        table = self.tables["readings"]
        of = table["reading"] == reading
        of &= table["year"].isna() if year is None else (table["year"] == year).fillna(False)
        rows = table[of.astype(bool)]
        return {str(s): float(v) for s, v in zip(rows["scenario"], rows["value"], strict=True)}

    def base(self, reading: str, year: int | None = None) -> float:
        """Of the unchanged case; nan where it has no plan."""
        return self.values(reading, year).get(BASE, math.nan)

    def yearly(self, reading: str) -> pd.DataFrame:
        """A row for each scenario with a plan, a column for each year."""
        table = self.tables["readings"]
        rows = table[(table["reading"] == reading) & table["year"].notna()]
        wide = rows.pivot_table(index="scenario", columns="year", values="value", sort=False)
        return wide[sorted(wide.columns)]


def of_points(values: Mapping[str, float], points: Sequence[str]) -> list[float]:
    """The values of these scenarios, in their order; those without one are left out."""
    return [values[s] for s in points if s in values]
