"""The commitments as they stand: each in its worst year, met or missed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from .goals import capped, interim, milestone, promised
from .info import ChartInfo

MOST = 20
"""Commitments drawn; of more, those missed and the headlines come first."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A commitment in its year: the one missed by most; else, where its last value holds, the
    first of the tightest.

    ``tight`` is the first year in which it is met with no room, where there is one. ``missed``
    counts the years in which it is missed, of ``years`` in which it holds. ``interim``: of an
    interim target, when it asks for more, and what.
    """

    id: str
    section: str
    metric: str
    year: int
    least: bool  # whether at least, not at most, is asked for
    required: float
    achieved: float
    slack: float
    unit: str
    tight: int | None
    missed: int
    years: int
    interim: tuple[int, float] | None = None

    @property
    def met(self) -> bool:
        """In every year."""
        return not self.missed


def read_standings(tables: Mapping[str, pd.DataFrame], info: ChartInfo) -> list[Standing]:
    """The commitments, from ``targets``, in the order of the case."""
    return _standings(promised(tables["targets"]), info)


def read_caps(tables: Mapping[str, pd.DataFrame], info: ChartInfo) -> list[Standing]:
    """Caps on money, which promise nothing, likewise."""
    return _standings(capped(tables["targets"]), info)


def _standings(table: pd.DataFrame, info: ChartInfo) -> list[Standing]:
    ids = [str(k) for k in dict.fromkeys(table["id"])]
    order = [k for k in info.names.targets if k in ids]
    order += [k for k in ids if k not in order]
    return [_standing(key, table[table["id"] == key]) for key in order]


def chosen(standings: list[Standing], info: ChartInfo) -> list[Standing]:
    """Those that are drawn, in their order: missed ones first of all, then headlines."""
    if len(standings) <= MOST:
        return standings
    headlines = set(info.details.headlines)
    ranked = sorted(
        range(len(standings)),
        key=lambda i: (standings[i].met, standings[i].id not in headlines, i),
    )
    return [standings[i] for i in sorted(ranked[:MOST])]


def _standing(key: str, rows: pd.DataFrame) -> Standing:
    rows = rows.sort_values("year")
    unit = str(rows["unit"].iloc[0])
    missed = rows[rows["met"].astype(str).str.lower() != "true"]
    first = milestone([float(v) for v in rows["required"]], unit)
    pool = missed if len(missed) else rows.iloc[first:]
    size = float(pool["required"].abs().max())
    edge = float(pool["slack"].min()) + 1e-6 * max(1e6 if unit == "t" else 1.0, size)
    worst = pool[pool["slack"] <= edge].iloc[0]
    tight = rows.loc[rows["binding"].astype(str).str.lower() == "true", "year"]
    year = int(worst["year"])
    return Standing(
        id=key,
        section=str(worst["section"]),
        metric=str(worst["metric"]),
        year=year,
        least=str(worst["sense"]) == ">=",
        required=float(worst["required"]),
        achieved=float(worst["achieved"]),
        slack=float(worst["slack"]),
        unit=unit,
        tight=None if tight.empty else year if year in set(tight) else int(tight.min()),
        missed=len(missed),
        years=len(rows),
        interim=interim(rows, key, year),
    )
