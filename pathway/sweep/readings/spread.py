"""How far the scenarios spread: year by year, and of a reading of the whole plan."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import pandas as pd

from pathway.sweep.assertions import quantile
from pathway.sweep.readings.found import WITH_PROBABILITIES, Found, of_points
from pathway.sweep.scenario import BASE

YEARLY = ("net_t", "cost_m")
BANDS = {"p10": 0.10, "p25": 0.25, "p50": 0.50, "p75": 0.75, "p90": 0.90}
MARKS = {"p5": 0.05, "p50": 0.50, "p95": 0.95}

FAN_COLUMNS = [
    "reading", "unit", "year", "scenarios", "with_plan", "minimum", *BANDS, "maximum", "base",
]  # fmt: skip
DISTRIBUTION_COLUMNS = [
    "reading", "unit", "scenarios", "with_plan", "minimum", *MARKS, "maximum", "mean", "base",
]  # fmt: skip


def fan(found: Found) -> pd.DataFrame:
    """A row for each year of net emissions and of cost, over the scenarios with a plan.

    Percentiles only where the design draws from distributions: else the cases have no
    probabilities, and there is but their range.
    """
    rows = []
    points, planned, units = found.points, found.planned, found.units()
    for reading in (r for r in YEARLY if r in units and found.kind != "regret" and planned):
        wide = found.yearly(reading)
        own_rows = wide[wide.index == BASE]
        bases = {int(str(t)): float(of.iloc[0]) for t, of in own_rows.items() if len(of)}
        for year in wide.columns:
            values = [float(v) for v in wide.loc[planned, year].dropna()]
            own = bases.get(int(str(year)), math.nan)
            counted = (len(points), len(values))
            row = (reading, units[reading], int(str(year)), *counted)
            rows.append((*row, *_row(values, BANDS.values(), found.kind), own))
    return pd.DataFrame(rows, columns=FAN_COLUMNS)


def distribution(found: Found) -> pd.DataFrame:
    """A row for each reading of money, over the scenarios with a plan; percentiles as ``fan``."""
    rows = []
    points, planned, units = found.points, found.planned, found.units()
    for reading in found.money() if found.kind != "regret" else ():
        values = of_points(found.values(reading), planned)
        mean = math.fsum(values) / len(values) if values else math.nan
        spread = _row(values, MARKS.values(), found.kind)
        row = (reading, units[reading], len(points), len(values), *spread, mean)
        rows.append((*row, found.base(reading)))
    return pd.DataFrame(rows, columns=DISTRIBUTION_COLUMNS).round(6)


def _row(values: Sequence[float], shares: Iterable[float], kind: str) -> list[float]:
    """Least, percentiles and most of values; empty where there are none."""
    wanted = list(shares)
    if not values:
        return [math.nan] * (len(wanted) + 2)
    drawn = kind in WITH_PROBABILITIES
    inner = [round(quantile(values, s), 6) if drawn else math.nan for s in wanted]
    return [min(values), *inner, max(values)]
