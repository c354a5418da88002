"""Scenarios without a plan: which commitments collide there."""

from __future__ import annotations

import pandas as pd

from pathway.sweep.readings.found import Found
from pathway.sweep.scenario import BASE

COLUMNS = ["commitment", "scenarios", "most_missed"]


def collisions(found: Found) -> pd.DataFrame:
    """A row for each commitment that falls short where there is no plan, the most frequent first.

    ``most_missed`` is the largest share that it gives way by. The unchanged case is not counted.
    """
    short = found.tables["shortfalls"]
    short = short[short["scenario"] != BASE]
    rows = [
        (str(k), of["scenario"].nunique(), float(of["short"].max()))
        for k, of in short.groupby("commitment")
    ]
    rows.sort(key=lambda row: (-row[1], row[0]))
    return pd.DataFrame(rows, columns=COLUMNS)
