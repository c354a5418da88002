"""The marginal abatement cost curve as numbers: what each lever cuts in a year, at which cost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from pathway.figures.kit.goals import read_goals
from pathway.figures.kit.numbers import nothing
from pathway_models.levers import credit_kinds, needed_kinds
from pathway_models.promises import PROMISES

LEAST = 1.0
"""A lever that cuts less is no step [t]."""


@dataclass(frozen=True, slots=True)
class Step:
    """A lever in the year: what it cuts [t] at which cost [currency / t]."""

    lever: str
    kind: str
    tonnes: float
    cost: float

    @property
    def credit(self) -> bool:
        """Whether it neutralises what is left, and cuts nothing itself."""
        return self.kind in credit_kinds()

    @property
    def money(self) -> float:
        """In the year [million]."""
        return self.tonnes * self.cost / 1e6


@dataclass(frozen=True, slots=True)
class Curve:
    """All that is drawn; steps by cost, the cheapest first.

    ``merit`` is what a merit-order pick would take, by lever [t], for ``merit_money`` [million].
    ``followed`` is what it reaches where it is followed from year to year [t]; None of a run that
    does not say. ``added`` is what levers add that cut nothing [t],
    ``needed`` what infrastructure costs, which stands behind steps and is none [million].
    """

    year: int
    years: tuple[int, ...]  # of the plan
    steps: tuple[Step, ...]
    merit: Mapping[str, float]
    merit_kinds: Mapping[str, str]
    merit_money: float
    followed: float | None
    added: float
    needed: float = 0.0

    @property
    def total(self) -> float:
        """Credits included [t]."""
        return sum(s.tonnes for s in self.steps)

    @property
    def money(self) -> float:
        """In the year [million]."""
        return sum(s.money for s in self.steps)

    @property
    def cuts(self) -> tuple[Step, ...]:
        """The steps that cut the company's own emissions."""
        return tuple(s for s in self.steps if not s.credit)

    @property
    def saving(self) -> float:
        """Tonnes of cuts that cost less than nothing."""
        return sum(s.tonnes for s in self.cuts if s.cost < 0)

    @property
    def crossing(self) -> float:
        """Tonnes of all steps that cost less than nothing: where the curve crosses zero."""
        return sum(s.tonnes for s in self.steps if s.cost < 0)

    @property
    def merit_total(self) -> float:
        """What the pick reaches [t]."""
        return sum(self.merit.values())

    @property
    def merit_credits(self) -> float:
        """Tonnes of credits in the pick."""
        return sum(
            t for lever, t in self.merit.items() if self.merit_kinds[lever] in credit_kinds()
        )


def read_curve(tables: Mapping[str, pd.DataFrame], year: int | None = None) -> Curve | None:
    """From ``abatement``: the year asked for, else that of the first net target, else the last.

    Nothing where the table has no such year.
    """
    table = tables["abatement"]
    if year is None:
        year = _milestone(table, tables["targets"])
    rows = table[table["year"] == year] if year is not None else table[:0]
    if year is None or rows.empty:
        return None
    least = min(LEAST, nothing(float(rows["reduction_t"].clip(lower=0).sum())))
    steps = [
        Step(str(lever), str(kind), float(tonnes), 1e6 * float(money) / float(tonnes))
        for lever, kind, tonnes, money in zip(
            rows["lever"], rows["kind"], rows["reduction_t"], rows["cost_m"], strict=True
        )
        if tonnes >= least > 0
    ]
    merit = dict(zip(rows["lever"].astype(str), rows["merit_t"].astype(float), strict=True))
    return Curve(
        year=year,
        years=tuple(sorted({int(t) for t in table["year"]})),
        steps=tuple(sorted(steps, key=lambda s: (s.cost, s.lever))),
        merit=merit,
        merit_kinds=dict(zip(rows["lever"].astype(str), rows["kind"].astype(str), strict=True)),
        merit_money=float(rows["merit_m"].sum()),
        followed=float(rows["followed_t"].sum()) if "followed_t" in rows else None,
        added=-float(rows["reduction_t"].clip(upper=0).sum()),
        needed=float(rows.loc[rows["kind"].isin(needed_kinds()), "cost_m"].sum()),
    )


def _milestone(table: pd.DataFrame, targets: pd.DataFrame) -> int | None:
    years = set(table["year"].astype(int))
    if not years:
        return None
    net = [key for key, of in PROMISES.items() if of.neutralises]
    names = sorted({str(k) for k in targets.loc[targets["metric"].isin(net), "id"]})
    goals = read_goals(targets, names, [min(years) - 1, *sorted(years)])
    return goals[0].year if goals else max(years)


def limits(curve: Curve, price: float | None) -> tuple[float, float]:
    """The range of the cost axis: all of it, or what holds all but 3 % of the tonnes at each end.

    It is cut only where that makes the rest nearly twice as high.
    """
    costs = [s.cost for s in curve.steps]
    held = [0.0, *([price] if price is not None else [])]
    low, high = min(*costs, *held), max(*costs, *held)
    near_low = min(_cost_at(curve, 0.03), *held)
    near_high = max(_cost_at(curve, 0.97), *held)
    if high - low <= 1.8 * (near_high - near_low) or near_high == near_low:
        return low, high
    room = 0.12 * (near_high - near_low)
    return max(low, near_low - room), min(high, near_high + room)


def _cost_at(curve: Curve, share: float) -> float:
    """The cost of the step at a share of all tonnes."""
    done = 0.0
    for step in curve.steps:
        done += step.tonnes
        if done >= share * curve.total:
            return step.cost
    return curve.steps[-1].cost
