"""What an explanation says of a plan (``explain.json``), as tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

Explained = Mapping[str, Any]
"""The content of ``explain.json``, its money named as in the tables."""

LISTS = ("commitments", "room", "dates")


def explained_tables(explained: Explained) -> dict[str, pd.DataFrame]:
    """Its lists as tables: a row for each commitment, room and date; lists in them are left out."""
    tables = {}
    for name in LISTS:
        rows = [_flat(row) for row in explained.get(name) or ()]
        if rows:
            tables[f"explained_{name}"] = pd.DataFrame(rows).fillna({"path": ""})
    return tables


def _flat(row: Mapping[str, Any]) -> dict[str, object]:
    cells: dict[str, object] = {}
    for key, value in row.items():
        if isinstance(value, Mapping):
            cells |= {f"{key}_{part}": one for part, one in value.items()}
        elif not isinstance(value, list):
            cells[key] = value
    return cells
