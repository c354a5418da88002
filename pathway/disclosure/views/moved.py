"""What moved the inventory of the base year (``changes.yaml``), year by year."""

from __future__ import annotations

import math

import pandas as pd

from pathway.disclosure.claims.given import Given
from pathway.disclosure.views.used import TONNES

NONE_YET = "none-yet"
"""In place of a change, in years before the first."""


def moved(at: Given) -> pd.DataFrame:
    """A row for each change, account and year from the change on.

    ``moved_t`` is what it moves, at the size of the base year; ``pending_t`` the same until the
    base year is recalculated for it.
    """
    case = at.case
    rows = [
        (
            t,
            account,
            str(case.accounts[account].scope),
            c.id,
            c.cause,
            TONNES * kt,
            0.0 if c.restated and c.restated <= t else TONNES * kt,
        )
        for c in case.changes
        for t in case.all_years
        if c.year <= t
        for account, kt in c.kt.items()
    ]
    columns = ["year", "account", "scope", "change", "cause", "moved_t", "pending_t"]
    return pd.DataFrame(rows, columns=columns)


def changes(at: Given) -> pd.DataFrame:
    """A row for each year and change so far; ``logged`` is 1, or no number where none is told."""
    case = at.case
    first = min((c.year for c in case.changes), default=None)
    rows = [(t, c.id, 1.0) for c in case.changes for t in case.all_years if c.year <= t]
    if first is None:
        rows = [(t, "", math.nan) for t in case.all_years]
    else:
        rows += [(t, NONE_YET, 1.0) for t in case.all_years if t < first]
    return pd.DataFrame(rows, columns=["year", "change", "logged"])
