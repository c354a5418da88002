"""Electricity as numbers: demand, and how it is covered, every year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

import pandas as pd

from pathway.figures.kit.goals import promised
from pathway.figures.kit.info import ChartInfo
from pathway.figures.kit.numbers import apportion, half_up
from pathway.figures.kit.theme import Style
from pathway.locale import Spoken
from pathway_models.case import Name

METRIC = "clean_electricity_share"

COVERS = {
    "residual": Style("#D3D9DF"),
    "unbundled": Style("#A6DCCB", "/", "#007A59"),
    "bundled": Style("#009E73"),
    "fuelled": Style("#AA4499"),
    "rooftop": Style("#E69F00"),
}
"""What covers demand, from the top of the stack."""


@dataclass(frozen=True, slots=True)
class CleanGoal:
    """A promise of a clean share at its milestone; ``missed_by`` in its worst year, if missed."""

    id: str
    name: Spoken
    year: int
    required: float
    achieved: float
    missed_by: float = 0.0


@dataclass(frozen=True, slots=True)
class Electricity:
    """By year [GWh]; ``clean`` is what counts as clean, market-based."""

    years: tuple[int, ...]
    demand: tuple[float, ...]
    covers: Mapping[str, tuple[float, ...]]
    clean: tuple[float, ...]
    exported: float  # in the last year
    goals: tuple[CleanGoal, ...]

    def share(self, i: int) -> float | None:
        """Clean share of demand, if there is any."""
        return self.clean[i] / self.demand[i] if self.demand[i] > 0 else None

    @property
    def used(self) -> list[str]:
        """What covers anything in some year, from the top of the stack."""
        return [key for key, gwh in self.covers.items() if max(gwh) > 1e-6 * max(self.demand)]

    def shown(self, i: int, unit: float, decimals: int) -> tuple[Decimal, dict[str, Decimal]]:
        """Year ``i`` as printed: demand, and covers that add up to it."""
        demand = half_up(self.demand[i] / unit, decimals)
        parts = [self.covers[key][i] / unit for key in self.used]
        return demand, dict(zip(self.used, apportion(demand, parts, decimals), strict=True))


def read_electricity(tables: Mapping[str, pd.DataFrame], info: ChartInfo) -> Electricity:
    """From the tables ``electricity`` and ``targets``, summed over all accounts."""
    table = tables["electricity"]
    counted = table["clean_share"].fillna(0.0) * table["demand_gwh"]
    sums = table.assign(counted=counted).groupby("year").sum(numeric_only=True).sort_index()
    years = tuple(int(year) for year in sums.index)
    clean, unbundled = sums["clean_gwh"], sums["clean_unbundled_gwh"]
    covers = {
        "residual": sums["residual_gwh"],
        "unbundled": unbundled,
        "bundled": clean - unbundled,
        "fuelled": sums["fuelled_gwh"],
        "rooftop": sums["self_use_gwh"] - sums["fuelled_gwh"],
    }
    return Electricity(
        years=years,
        demand=tuple(map(float, sums["demand_gwh"])),
        covers={key: tuple(max(float(v), 0.0) for v in gwh) for key, gwh in covers.items()},
        clean=tuple(map(float, sums["counted"])),
        exported=float(sums["export_gwh"].iloc[-1]),
        goals=tuple(_goals(promised(tables["targets"]), info)),
    )


def _goals(table: pd.DataFrame, info: ChartInfo) -> list[CleanGoal]:
    """Each at the first year in which its last value is required."""
    goals = []
    for key, rows in table[table["metric"] == METRIC].groupby("id", sort=True):
        path = rows.sort_values("year")
        last = path[(path["required"] - path["required"].iloc[-1]).abs() < 1e-9].iloc[0]
        missed = path[path["met"].astype(str).str.lower() != "true"]
        goals.append(
            CleanGoal(
                id=str(key),
                name=info.names.targets.get(str(key), Name(str(key), str(key))),
                year=int(last["year"]),
                required=float(last["required"]),
                achieved=float(last["achieved"]),
                missed_by=float((missed["required"] - missed["achieved"]).max())
                if len(missed)
                else 0.0,
            )
        )
    return sorted(goals, key=lambda goal: (goal.year, goal.id))
