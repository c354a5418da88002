"""The heat map: a reading over two factors."""

from __future__ import annotations

import math

import pandas as pd

from pathway.sweep.factors import Value
from pathway.sweep.readings.found import Found

COLUMNS = [
    "reading", "unit", "scenario", "x_factor", "x_value", "x_level", "y_factor", "y_value",
    "y_level", "status", "value", "base",
]  # fmt: skip


def heat_map(found: Found) -> pd.DataFrame:
    """A row for each reading of money and scenario of a grid of two factors, else none.

    ``value`` is empty where there is no plan. The first factor goes up (y), the second across (x).
    """
    if found.kind != "grid" or len(found.factors) != 2:
        return pd.DataFrame(columns=COLUMNS)
    up, across = found.factors
    status, units, given = found.status, found.units(), found.given()
    rows = []
    for reading in found.money():
        values, base = found.values(reading), found.base(reading)
        for s in found.points:
            x, y = _parts(given[s][across]), _parts(given[s][up])
            place = (across, *x, up, *y)
            value = values.get(s, math.nan)
            rows.append((reading, units[reading], s, *place, status[s], value, base))
    return pd.DataFrame(rows, columns=COLUMNS)


def _parts(value: Value) -> tuple[float, str]:
    return (math.nan, value) if isinstance(value, str) else (value, "")
