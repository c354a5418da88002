"""The base year as it counts in a year: with what has moved its inventory (changes.yaml)."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterable, Mapping, MutableMapping
from dataclasses import replace
from typing import cast

import pandas as pd

from pathway_models.case import Case, Change

Tables = Mapping[str, pd.DataFrame]
EMISSIONS = "emissions"
MOVED = ("bau_t", "gross_location_t", "gross_market_t", "net_t")
"""Columns of emissions that a change moves: alike by market and by location."""


def of_year(case: Case, year: int, with_revenue: bool = False) -> tuple[Change, ...]:
    """The changes for which the base year that a year is held against has been recalculated.

    ``with_revenue``: only those that say what they move of it, as what is relative to revenue has
    to stay with the published base else.
    """
    done = (c for c in case.changes if c.restated is not None and c.restated <= year)
    return tuple(c for c in done if c.revenue is not None or not with_revenue)


def recalculated(tables: Tables, case: Case, changes: Iterable[Change]) -> tuple[Tables, Case]:
    """The tables and the case with these changes in the emissions and revenue of the base year."""
    done = tuple(changes)
    if not done:
        return tables, case
    rows = tables[EMISSIONS].copy()
    base = rows["year"] == case.base_year
    moved = 1000 * rows["account"].map(lambda a: sum(c.kt.get(str(a), 0.0) for c in done))
    for column in (c for c in MOVED if c in rows):
        rows.loc[base, column] += moved[base]
    others = cast("MutableMapping[str, pd.DataFrame]", tables)  # which stay as they are
    return ChainMap({EMISSIONS: rows}, others), replace(case, revenue=_revenue(case, done))


def _revenue(case: Case, changes: Iterable[Change]) -> dict[str, dict[int, float]]:
    found = {business: dict(path) for business, path in case.revenue.items()}
    for change in changes:
        for business, more in (change.revenue or {}).items():
            if business in found:
                found[business][case.base_year] += more
    return found
