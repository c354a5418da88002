"""What the plan of a variation of a case costs, found from the plan that is known."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Any

from pathway.locale.errors import NoPlan, OutOfTime, Unsettled
from pathway.solve.apart import cost_apart
from pathway.solve.differences import COMPARED, in_money
from pathway.solve.engine.program import Bases
from pathway.solve.made import Made
from pathway.solve.stages import Lots, Solved, solve
from pathway.tables.commitments import targets
from pathway.tables.ecosystem import ecosystem_npv
from pathway_models.arithmetic.plan import compared
from pathway_models.arithmetic.variations import with_target
from pathway_models.arithmetic.wedges import attribute
from pathway_models.case import Case, Target

SECONDS, NODES = 300.0, 300
"""A plan that takes longer is the best one found by then, and its gap says so."""


@dataclass(frozen=True, slots=True)
class Variation:
    """Another form of a case; without a commitment, its plan may keep a form of that anyway."""

    case: Case
    form: Target | None = None


@dataclass(frozen=True, slots=True)
class Cost:
    """What the plan of a variation costs, with the ecosystem's programmes [million, NPV].

    ``gap``: how far it may be from the least, over all stages; NaN costs: there is no plan.
    ``anew``: its projects (whole lots) are others than those of the plan that is explained.
    ``stages``: the objective of each, in its unit. ``keeps``: whether it keeps the form of a
    commitment that it need not keep.
    """

    cost: float
    gap: float
    anew: bool = False
    stages: tuple[float, ...] = ()
    keeps: bool = False

    @property
    def possible(self) -> bool:
        """Whether there is a plan."""
        return math.isfinite(self.cost)


NO_PLAN = Cost(math.nan, 0.0)


def cost_of(case: Case, solved: Solved) -> Cost:
    """The cost of a plan that is there."""
    stages = [s for s in solved.stages if s.name not in COMPARED]
    gap = sum(s.gap_reached for s in stages if in_money(s))
    cost = solved.npv + ecosystem_npv(case, solved.plan)
    return Cost(cost, gap, stages=tuple(s.objective for s in stages))


def plan_cost(
    varied: Variation,
    lots: Lots,
    gap: float,
    made: Made | None = None,
    base: Cost | None = None,
) -> Cost:
    """The cost of the plan of a variation, started from the lots of the plan that is known.

    ``made``: the program of the case that it varies, if there is one. ``base``: its cost, if what
    shares nothing with the rest is to be planned by itself.
    """
    case = varied.case
    if made is not None and base is not None and varied.form is None:
        more = cost_apart(made, case)
        if more is not None:
            return replace(base, cost=base.cost + more) if math.isfinite(more) else NO_PLAN
    try:
        solved = solve(
            case, gap=gap, time_limit=SECONDS, start=lots, compare=False, nodes=NODES, made=made
        )
    except (NoPlan, OutOfTime, Unsettled):
        return NO_PLAN
    keeps = varied.form is not None and _keeps(with_target(case, varied.form), solved, varied.form)
    found = cost_of(case, solved)
    return replace(found, anew=_whole(solved.lots) != _whole(lots), keeps=keeps)


def _keeps(case: Case, solved: Solved, target: Target) -> bool:
    at = compared(case, solved.plan)
    held = targets(case, solved.plan, at.after, attribute(at))
    return bool(held.loc[held["id"] == target.id, "met"].all())


def _whole(lots: Lots) -> dict[tuple[str | int, ...], int]:
    """The projects: which of the lots are at work in a year is none."""
    return {key: round(count) for key, count in lots.items() if round(count) and key[0] != "on"}


_known: dict[str, Any] = {}
"""In a process of variations: what they are variations of."""


def begin(case: Case, lots: Lots, gap: float, base: Cost | None) -> None:
    """Makes the program of the case, once in a process.

    Its linear programs are solved, without a search: those of variations start where they end.
    """
    made = replace(Made.of(case), bases=(bases := Bases()))
    plan_cost(Variation(case), lots, math.inf, made)
    bases.known = True
    _known.update(lots=lots, gap=gap, made=made, base=base)


def variation_cost(varied: Variation) -> Cost:
    """The cost of the plan of a variation, in a process that has begun."""
    return plan_cost(varied, **_known)
