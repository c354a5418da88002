"""Targets as they are drawn: each at its milestone, met or missed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd


@dataclass(frozen=True, slots=True)
class Goal:
    """A target at its milestone: the first year in which its last value is required [its unit].

    ``since``: the year from which it asks for the same all along; its milestone is then the last.
    ``missed_in``: the milestone if it is missed then, else the worst year, by ``missed_by``.
    """

    id: str
    metric: str
    year: int
    required: float
    achieved: float
    since: int | None = None
    missed_in: int | None = None
    missed_by: float = 0.0

    @property
    def gross(self) -> bool:
        """Whether it is on gross emissions."""
        return self.metric == "gross_emissions"

    @property
    def when(self) -> str:
        """2030, or 2021–2035 where it asks for the same all along."""
        return f"{self.since}–{self.year}" if self.since else str(self.year)


def read_goals(table: pd.DataFrame, targets: Sequence[str], years: Sequence[int]) -> list[Goal]:
    """The goals of these targets, from the table ``targets``, by year."""
    chosen = table[table["id"].isin(targets) & table["year"].isin(years)]
    goals = [
        _goal(str(key), rows.sort_values("year"), years)
        for key, rows in chosen.groupby("id", sort=True)
    ]
    return sorted(goals, key=lambda goal: (goal.year, goal.gross, goal.required))


def _goal(key: str, path: pd.DataFrame, years: Sequence[int]) -> Goal:
    required = [float(v) for v in path["required"]]
    first = len(required) - 1
    near = 0.5 if path["unit"].iloc[0] == "t" else 1e-6 * abs(required[-1])
    while first and abs(required[first - 1] - required[-1]) <= near:
        first -= 1
    start = int(path["year"].iloc[first])
    since = start if first == 0 and start == years[1] != years[-1] else None
    row = path.iloc[-1 if since else first]
    goal = Goal(
        id=key,
        metric=str(row["metric"]),
        year=int(row["year"]),
        required=float(row["required"]),
        achieved=float(row["achieved"]),
        since=since,
    )
    return _missed(goal, path[path["met"].astype(str).str.lower() != "true"])


def _missed(goal: Goal, missed: pd.DataFrame) -> Goal:
    """The goal with the year and the size of its miss, from its rows that are not met."""
    if missed.empty:
        return goal
    by = {
        int(year): abs(float(achieved) - float(required))
        for year, achieved, required in zip(
            missed["year"], missed["achieved"], missed["required"], strict=True
        )
    }
    year = goal.year if goal.year in by else max(by, key=lambda y: by[y])
    return replace(goal, missed_in=year, missed_by=by[year])
