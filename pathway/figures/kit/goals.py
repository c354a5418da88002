"""Targets as they are drawn: each at its milestone, met or missed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import pandas as pd

from pathway_models.promises import PROMISES

from .numbers import few


@dataclass(frozen=True, slots=True)
class Goal:
    """A target at its milestone: the first year in which its last value is required [its unit].

    ``since``: the year from which it asks for the same all along; its milestone is then the last.
    One that is missed in another year alone is told at the first of the worst of those.
    """

    id: str
    metric: str
    year: int
    required: float
    achieved: float
    since: int | None = None
    missed: bool = False

    @property
    def gross(self) -> bool:
        """Whether it is on gross emissions."""
        return self.metric == "gross_emissions"

    @property
    def missed_by(self) -> float:
        """How far it is missed [its unit]."""
        return abs(self.achieved - self.required) if self.missed else 0.0

    @property
    def when(self) -> str:
        """2030, or 2021–2035 where it asks for the same all along."""
        return f"{self.since}–{self.year}" if self.since else str(self.year)


def promised(table: pd.DataFrame) -> pd.DataFrame:
    """The rows of commitments in ``targets``: requirements and caps on money are no promises."""
    return table[~_required(table) & ~_caps(table)]


def capped(table: pd.DataFrame) -> pd.DataFrame:
    """The rows of caps on money that are no requirements."""
    return table[~_required(table) & _caps(table)]


def _required(table: pd.DataFrame) -> pd.Series[bool]:
    if "requirement" not in table:  # a run of before there were any
        return pd.Series(data=False, index=table.index)
    return table["requirement"].astype(str).str.lower() == "true"


def _caps(table: pd.DataFrame) -> pd.Series[bool]:
    return table["metric"].isin(_metrics_of_caps())


def _metrics_of_caps() -> list[str]:
    return [key for key, of in PROMISES.items() if of.is_cap]


def milestone(required: Sequence[float], unit: str) -> int:
    """The place from which on the last value of a path is asked for."""
    last, first = required[-1], len(required) - 1
    near = few(max(map(abs, required))) if unit == "t" else 1e-6 * abs(last)
    while first and abs(required[first - 1] - last) <= near:
        first -= 1
    return first


def interim(table: pd.DataFrame, target: str, year: int) -> tuple[int, float] | None:
    """Of an interim target, which asks for less than the promise does at last: when and for what.

    None of a year from the milestone on.
    """
    rows = table[table["id"] == target]
    metric, unit, sense = (str(rows[name].iloc[0]) for name in ("metric", "unit", "sense"))
    asked = sorted(zip(rows["year"], rows["required"], strict=True))
    return step_of(metric, {int(t): float(v) for t, v in asked}, unit, sense, year)


def step_of(
    metric: str, required: Mapping[int, float], unit: str, sense: str, year: int
) -> tuple[int, float] | None:
    """The same, of what is required by year."""
    if metric in _metrics_of_caps():  # of money: each year's is its own
        return None
    path = list(required.values())
    until = list(required)[milestone(path, unit)]
    harder = path[-1] > required[year] if sense == ">=" else path[-1] < required[year]
    return (until, path[-1]) if year < until and harder else None


def missed_before(table: pd.DataFrame, year: int) -> dict[str, list[int]]:
    """The commitments that were missed before a year, and when: what was, no plan can change."""
    rows = promised(table)
    bad = rows[(rows["year"] < year) & (rows["met"].astype(str).str.lower() != "true")]
    found: dict[str, list[int]] = {}
    for key, missed in zip(bad["id"], bad["year"], strict=True):
        found.setdefault(str(key), []).append(int(missed))
    return found


def read_goals(table: pd.DataFrame, targets: Sequence[str], years: Sequence[int]) -> list[Goal]:
    """The goals of these targets, from the table ``targets``, by year."""
    rows = (_Row(*values) for values in zip(*(table[c] for c in _Row._fields), strict=True))
    paths: dict[str, list[_Row]] = {}
    for row in sorted((r for r in rows if r.id in targets and r.year in years), key=_by_year):
        paths.setdefault(row.id, []).append(row)
    goals = [_goal(paths[key], years) for key in sorted(paths)]
    return sorted(goals, key=lambda goal: (goal.year, goal.gross, goal.required))


class _Row(NamedTuple):
    """What the table says of a target in a year."""

    id: str
    metric: str
    year: int
    required: float
    achieved: float
    unit: str
    met: object


def _by_year(row: _Row) -> int:
    return row.year


def _goal(path: Sequence[_Row], years: Sequence[int]) -> Goal:
    """Of one target, from its rows by year."""
    first = milestone([float(row.required) for row in path], path[0].unit)
    start = int(path[first].year)
    since = start if first == 0 and start == years[1] != years[-1] else None
    row = path[-1 if since else first]
    goal = Goal(
        id=str(row.id),
        metric=str(row.metric),
        year=int(row.year),
        required=float(row.required),
        achieved=float(row.achieved),
        since=since,
    )
    return _missed(goal, [row for row in path if str(row.met).lower() != "true"])


def _missed(goal: Goal, missed: Sequence[_Row]) -> Goal:
    """The goal, where it is missed if it is; from its rows that are not met."""
    if not missed:
        return goal
    if any(int(row.year) == goal.year for row in missed):
        return replace(goal, missed=True)
    by = [abs(float(row.achieved) - float(row.required)) for row in missed]
    worst = next(row for row, far in zip(missed, by, strict=True) if far >= (1 - 1e-6) * max(by))
    return replace(
        goal,
        year=int(worst.year),
        required=float(worst.required),
        achieved=float(worst.achieved),
        since=None,
        missed=True,
    )
