"""What the plan of a variation of a case costs, found from the plan that is known."""

from __future__ import annotations

import math
import signal
from dataclasses import dataclass, replace
from typing import Any

from pathway.errors import NoPlan, OutOfTime, Unsettled
from pathway.solve.differences import COMPARED, in_money
from pathway.solve.engine.program import Bases
from pathway.solve.made import Made
from pathway.solve.stages import Lots, Solved, solve
from pathway.tables.ecosystem import ecosystem_npv
from pathway_models.case import Case

SECONDS, NODES = 300.0, 300
"""A plan that takes longer is the best one found by then, and its gap says so."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What the plan of a variation costs, with the ecosystem's programmes [million, NPV].

    ``gap``: how far it may be from the least, over all stages; NaN costs: there is no plan.
    ``anew``: its projects (whole lots) are others than those of the plan that is explained.
    ``stages``: the objective of each, in its unit.
    """

    cost: float
    gap: float
    anew: bool = False
    stages: tuple[float, ...] = ()

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


def plan_cost(case: Case, lots: Lots, gap: float, made: Made | None = None) -> Cost:
    """The cost of the plan of a variation, started from the lots of the plan that is known.

    ``made``: the program of the case that it varies, if there is one.
    """
    try:
        solved = solve(
            case, gap=gap, time_limit=SECONDS, start=lots, compare=False, nodes=NODES, made=made
        )
    except (NoPlan, OutOfTime, Unsettled):
        return NO_PLAN
    found = cost_of(case, solved)
    return replace(found, anew=_whole(solved.lots) != _whole(lots))


def _whole(lots: Lots) -> dict[tuple[str | int, ...], int]:
    """The projects: which of the lots are at work in a year is none."""
    return {key: round(count) for key, count in lots.items() if round(count) and key[0] != "on"}


_known: dict[str, Any] = {}
"""In a process of variations: what they are variations of."""


def begin(case: Case, lots: Lots, gap: float) -> None:
    """Makes the program of the case, once in a process, and leaves Ctrl-C to who asks.

    Its linear programs are solved, without a search: those of variations start where they end.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    made = replace(Made.of(case), bases=(bases := Bases()))
    plan_cost(case, lots, math.inf, made)
    bases.known = True
    _known.update(lots=lots, gap=gap, made=made)


def variation_cost(case: Case) -> Cost:
    """The cost of the plan of a variation, in a process that has begun."""
    return plan_cost(case, **_known)
