"""The commitments as they stand: each in its worst year, met or missed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from pathway.figures.kit.goals import capped, milestone, promised, step_of
from pathway.figures.kit.info import ChartInfo
from pathway.figures.kit.numbers import nothing

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
    paths: dict[str, list[_Row]] = {}
    for values in zip(*(table[c] for c in _Row._fields), strict=True):
        paths.setdefault(str(values[0]), []).append(_Row(*values))
    order = [k for k in info.names.targets if k in paths]
    order += [k for k in paths if k not in order]
    return [_standing(sorted(paths[key], key=lambda row: row.year)) for key in order]


class _Row(NamedTuple):
    """What the table says of a commitment in a year."""

    id: str
    section: str
    metric: str
    year: int
    sense: str
    required: float
    achieved: float
    slack: float
    unit: str
    met: object
    binding: object


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


def noise(unit: str, size: float) -> float:
    """What the solver's tolerance leaves of a number [its unit]."""
    return nothing(size) if unit == "t" else 1e-6 * max(1.0, size)


def _standing(rows: list[_Row]) -> Standing:
    """Of one commitment, from its rows by year."""
    unit = rows[0].unit
    missed = [row for row in rows if str(row.met).lower() != "true"]
    pool = missed or rows[milestone([row.required for row in rows], unit) :]
    size = max(abs(row.required) for row in pool)
    edge = min(row.slack for row in pool) + noise(unit, size)
    worst = next(row for row in pool if row.slack <= edge)
    tight = [row.year for row in rows if str(row.binding).lower() == "true"]
    required = {int(row.year): float(row.required) for row in rows}
    year = int(worst.year)
    return Standing(
        id=str(worst.id),
        section=str(worst.section),
        metric=str(worst.metric),
        year=year,
        least=worst.sense == ">=",
        required=float(worst.required),
        achieved=float(worst.achieved),
        slack=float(worst.slack),
        unit=unit,
        tight=int(tight[0]) if tight else None,
        missed=len(missed),
        years=len(rows),
        interim=step_of(worst.metric, required, unit, worst.sense, year),
    )
