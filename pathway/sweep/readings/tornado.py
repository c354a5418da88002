"""The tornado: what one assumption at a time does to a reading, the widest first."""

from __future__ import annotations

import math

import pandas as pd

from pathway.sweep.readings.found import Found
from pathway.sweep.record import PLANNED

COLUMNS = [
    "reading", "unit", "rank", "factor", "scenario", "value", "level", "status", "reading_value",
    "base", "effect",
]  # fmt: skip


def tornado(found: Found) -> pd.DataFrame:
    """A row for each reading of money and end of a factor, the factor of the widest span first.

    ``effect`` is against the unchanged case, and empty where one of the two has no plan: such an
    end is wider than any number. Empty for another design than one at a time.
    """
    if found.kind != "one_at_a_time":
        return pd.DataFrame(columns=COLUMNS)
    status, units, given = found.status, found.units(), found.given()
    ends = [(s, *next(iter(given[s].items()))) for s in found.points]
    rows = []
    for reading in found.money():
        values, base = found.values(reading), found.base(reading)
        for scenario, factor, value in ends:
            level = isinstance(value, str)
            number, name = (math.nan, value) if level else (value, "")
            read = values.get(scenario, math.nan)
            own = {"reading": reading, "unit": units[reading], "rank": 0, "factor": factor}
            own |= {"scenario": scenario, "value": number, "level": name}
            own |= {"status": status[scenario], "reading_value": read, "base": base}
            rows.append(own | {"effect": round(read - base, 6) + 0.0})
    table = pd.DataFrame(rows, columns=COLUMNS)
    return _ranked(table) if rows else table


def _ranked(table: pd.DataFrame) -> pd.DataFrame:
    """Sorted by the span of each factor in each reading; equals stay in the order of the file."""
    parts = []
    for _, of_reading in table.groupby("reading", sort=False):
        spans = {
            str(factor): span(rows["effect"], rows["status"])
            for factor, rows in of_reading.groupby("factor", sort=False)
        }
        order = sorted(spans, key=lambda factor: tuple(-s for s in spans[factor]))
        ranks = {factor: i + 1 for i, factor in enumerate(order)}
        ranked = of_reading.assign(rank=of_reading["factor"].map(ranks))
        parts.append(ranked.sort_values("rank", kind="stable"))
    return pd.concat(parts, ignore_index=True)


def span(effects: pd.Series[float], status: pd.Series[str]) -> tuple[int, float]:
    """How many ends have no plan, then how far the others lie apart, the unchanged case between."""
    lost = int((~status.isin(PLANNED)).sum())
    known = [0.0, *effects.dropna()]
    return lost, max(known) - min(known)
