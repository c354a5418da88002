"""Reduction > removal > offset, solved in stages on one program (formulation, section 7)."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from pathway.errors import Fault, InputError, NoPlan, OutOfTime, SolverProblem
from pathway.solve.extract import extract
from pathway.solve.feasibility import Feasibility
from pathway.solve.margins import margins_at
from pathway.solve.missed import missed_commitments, missed_data
from pathway.solve.program import Outcome, Program
from pathway.solve.translate import Floats, translate
from pathway_models.build import build
from pathway_models.case import Case
from pathway_models.plan import Plan
from pathway_models.variations import Bound

FREEZE = 1e-6
"""Relative room a freeze leaves for the solver's tolerance: at 1e-9 the next stage can fail,
at 1e-5 it fills with a tonne or two of offsets."""

LEAST_GAP = 1.0
"""The default gap is this many million, or GAP_SHARE of the gross outlay if that is more."""

GAP_SHARE = 1e-4

_UNBOUNDED = Fault(
    "levers/",
    "",
    "",
    "the cost has no lower end: something earns money without a limit",
    "Look for a negative price, premium or fom without potential or max_add",
)

Progress = Callable[[str], None]
Lots = Mapping[tuple[str, int], float]
"""Whole lots added, by option and vintage."""


@dataclass(frozen=True, slots=True)
class Stage:
    """How one solve ended. Objective, bound and gaps are in million, NPV where it is the cost."""

    name: str
    status: str
    objective: float
    bound: float
    gap_asked: float
    gap_reached: float
    nodes: int
    seconds: float
    npv: float
    """What its plan costs the company [million, against the base]."""


@dataclass(frozen=True, slots=True)
class Solved:
    """The plan, its cost, and the costs it is compared with [million, NPV against the base]."""

    plan: Plan
    status: str
    npv: float
    npv_without_hierarchy: float
    npv_without_commitments: float
    stages: tuple[Stage, ...]
    seconds: dict[str, float] = field(default_factory=dict)
    lots: Lots = field(default_factory=dict)
    margin: Mapping[Bound, float] = field(default_factory=dict)
    """What is saved at the margin where a bound gives way: a commitment by a unit of its value,
    with the lots as they are; room by a share of itself, as if lots were divisible [million]."""

    @property
    def last(self) -> Stage:
        """The stage that the plan is from."""
        return next(s for s in self.stages if s.name == "cost")


def solve(
    case: Case,
    *,
    gap: float | None = None,
    time_limit: float | None = None,
    progress: Progress = lambda _: None,
    start: Lots | None = None,
    compare: bool = True,
    margins: bool = False,
) -> Solved:
    """The least-cost plan that holds every commitment, in the order of the hierarchy.

    ``gap`` is absolute [million]; ``time_limit`` [s] covers all solves together, and the best plan
    found by then is returned. ``start``: the lots of a plan to start from, if they have one here.
    Without ``compare`` the plans it is compared with are not sought, and their costs are NaN;
    ``margins`` are worked out where they are asked for.
    Raises ``NoPlan`` (which commitments cannot be met), ``OutOfTime``.
    """
    solver = _Solver(case, gap, time_limit, progress)
    return solver.run(start or {}, compare=compare, margins=margins)


class _Solver:
    def __init__(
        self, case: Case, gap: float | None, time_limit: float | None, progress: Progress
    ) -> None:
        self.case, self.progress = case, progress
        self.seconds: dict[str, float] = {}
        self.deadline = math.inf if time_limit is None else time.perf_counter() + time_limit
        progress("building the model")
        self.model = self._timed("build", lambda: build(case))
        self.program = Program(self._timed("translate", lambda: translate(self.model)))
        self.costs = self.program.arrays.objectives
        self.stages: list[Stage] = []
        self.proven: list[tuple[Floats, float]] = []
        self.asked_gap = gap
        self.gap = LEAST_GAP if gap is None else gap

    def _timed(self, name: str, work: Callable[[], Any]) -> Any:
        began = time.perf_counter()
        result = work()
        self.seconds[name] = time.perf_counter() - began
        return result

    def run(self, lots: Lots, *, compare: bool, margins: bool) -> Solved:
        began = time.perf_counter()
        self._feasible_in_principle()
        point = self._point(lots)
        if self._ordered:
            point = self._reduce_and_remove(point)
        point = self._stage("cost", "cost", point)
        margin = margins_at(self.model, self.program, point) if margins else {}
        without_hierarchy, free = self._compared(point) if compare else (math.nan, math.nan)
        plan = extract(self.case, self.model, self.program, point)
        self.seconds["solve"] = time.perf_counter() - began
        status = "optimal" if all(s.status == "optimal" for s in self.stages) else "time_limit"
        return Solved(
            plan,
            status,
            self._npv(point),
            without_hierarchy,
            free,
            tuple(self.stages),
            self.seconds,
            self._lots(point),
            margin,
        )

    @property
    def _ordered(self) -> bool:
        """Whether there is an order of cuts, removals and offsets, and something to neutralise."""
        ordered = self.case.hierarchy.policy == "lexicographic"
        return ordered and len(self.model.NEUTRAL_SETS) > 0

    def _compared(self, point: Floats) -> tuple[float, float]:
        """The cost of the best plan in no order, and of the best one without commitments."""
        self._thaw()
        cheapest = point
        if self._ordered:
            none = self._stage("none", "cost", point, inherit=False)
            cheapest = self._cheaper(none, point)
        self.program.drop("commitment")
        free = self._cheaper(self._stage("free", "cost", cheapest, inherit=False), cheapest)
        return self._npv(cheapest), self._npv(free)

    def _point(self, lots: Lots) -> Floats | None:
        """A point with these lots, to be cleaned; None where there are none to start from."""
        if not lots:
            return None
        point = np.zeros(len(self.program.arrays.columns))
        for key in self.model.LOTS:
            point[self.program.arrays.column_of[id(self.model.count[key])]] = lots.get(key, 0.0)
        return point

    def _lots(self, point: Floats) -> dict[tuple[str, int], float]:
        column = self.program.arrays.column_of
        count = self.model.count
        return {key: float(point[column[id(count[key])]]) for key in self.model.LOTS}

    def _npv(self, point: Floats) -> float:
        """What is paid, without the ecosystem's cash and what only guides the choice."""
        return float(self.costs["npv"] @ point) + float(self.model.cost_constant)

    def _cheaper(self, found: Floats, start: Floats) -> Floats:
        """A solve that starts from a plan never ends above it, whatever its gap."""
        cost = self.costs["cost"]
        return found if float(cost @ found) <= float(cost @ start) else start

    def _feasible_in_principle(self) -> None:
        """The linear relaxation: a quick no, and the size that the gap is measured by."""
        lexicographic = self.case.hierarchy.policy == "lexicographic"
        first = "reduce_location" if self.model.LOCATION_SETS else "reduce"
        relaxed = self.program.relaxation(self.costs[first if lexicographic else "cost"])
        if relaxed.status == "unbounded":
            raise InputError([_UNBOUNDED])
        if relaxed.values is None:
            raise self._no_plan()
        if self.asked_gap is None:
            cheapest = self.program.relaxation(self.costs["cost"]).values
            outlay = 0.0 if cheapest is None else float(self.costs["outlay"] @ cheapest)
            self.gap = max(LEAST_GAP, GAP_SHARE * outlay)

    def _reduce_and_remove(self, start: Floats | None) -> Floats:
        if self.model.LOCATION_SETS:
            start = self._stage("reduce_location", "reduce_location", start)
            self._freeze(start, self.model.neutralised_location)
        point = self._stage("reduce", "reduce", start)
        self._freeze(point, self.model.neutralised_gross)
        point = self._stage("remove", "remove", point)
        self._freeze(point, self.model.neutralised_gross)
        column = self.program.arrays.column_of
        for key in self.model.REMOVALS:
            variable = self.model.removed[key]
            removed = point[column[id(variable)]]
            self.program.bound(variable, lower=max(0.0, removed * (1 - FREEZE) - 1e-6))
        for key in self.model.NEUTRAL_SETS:  # offsets fill what is left, never more
            variable = self.model.offset_by[key]
            filled = max(0.0, point[column[id(variable)]])
            self.program.bound(variable, upper=filled * (1 + FREEZE) + 1e-6)
        return point

    def _freeze(self, point: Floats, gross_of_sets: Any) -> None:
        column = self.program.arrays.column_of
        for variable in gross_of_sets.values():
            gross = max(0.0, point[column[id(variable)]])
            self.program.bound(variable, upper=gross * (1 + FREEZE) + 1e-6)

    def _thaw(self) -> None:
        for key in self.model.NEUTRAL_SETS:
            self.program.bound(self.model.neutralised_gross[key], upper=math.inf)
            self.program.bound(self.model.offset_by[key], upper=math.inf)
        for key in self.model.LOCATION_SETS:
            self.program.bound(self.model.neutralised_location[key], upper=math.inf)
        for key in self.model.REMOVALS:
            self.program.bound(self.model.removed[key], lower=0.0)

    def _stage(
        self, name: str, objective: str, start: Floats | None, *, inherit: bool = True
    ) -> Floats:
        """Searches, cleans the point (integers rounded, the LP re-solved) and records both.

        The start is the point of the stage before, cleaned for this objective; where a bound
        inherited from there shows that it is within the gap, there is nothing to search.
        """
        self.progress(name)
        costs, gap = self.costs[objective], self._gap_of(objective)
        left = self.deadline - time.perf_counter()
        start = None if start is None else self.program.polish(costs, start)
        inherited = self._inherited(costs) if inherit and start is not None else -math.inf
        found = self._look(costs, gap, left, start, inherited)
        if found.status == "infeasible" and start is None:
            raise self._no_plan()
        point = start if found.values is None else self.program.polish(costs, found.values)
        point = start if point is None else point
        if point is None:
            if found.status == "time_limit":
                raise OutOfTime(
                    "The time limit came before any plan. Allow more with --time-limit, "
                    "or leave it out."
                )
            raise SolverProblem(f"Stage '{name}' found a plan that does not survive rounding.")
        self._record(name, objective, found, point, gap)
        return point

    def _look(
        self, costs: Floats, gap: float, left: float, start: Floats | None, inherited: float
    ) -> Outcome:
        if start is not None:
            value = float(costs @ start)
            if value - inherited <= gap:
                return Outcome("optimal", start, value, inherited, 0, 0.0)
            if left <= 0:
                return Outcome("time_limit", start, value, inherited, 0, 0.0)
        # Half of what is left for each search: a hard one leaves time for those after it.
        found = self.program.search(costs, gap, left / 2, start)
        return replace(found, bound=max(found.bound, inherited))

    def _inherited(self, costs: Floats) -> float:
        """A bound from earlier stages, whose plans include all of this one's.

        f >= min f' + min (f - f'), the first proven there, the second by linear relaxation.
        """
        bounds = [
            bound + self.program.relaxation(costs - earlier).objective
            for earlier, bound in self.proven
        ]
        return max((b for b in bounds if math.isfinite(b)), default=-math.inf)

    def _gap_of(self, objective: str) -> float:
        """Money where the objective is money; else a share of its own size [kt]."""
        hierarchy = self.case.hierarchy
        unlimited = (
            objective in ("reduce", "reduce_location") and hierarchy.reduce_until is None
        ) or (objective == "remove" and hierarchy.remove_until is None)
        if unlimited:
            return max(1e-3, GAP_SHARE * self.program.relaxation(self.costs[objective]).objective)
        return self.gap

    def _record(self, name: str, objective: str, found: Outcome, point: Floats, gap: float) -> None:
        costs = self.costs[objective]
        constant = float(self.model.cost_constant) if objective == "cost" else 0.0
        value, bound = float(costs @ point), found.bound
        if not math.isfinite(bound):
            bound = self.program.relaxation(costs).objective
        self.proven.append((costs, bound))
        reached = max(0.0, value - bound)
        self.stages.append(
            Stage(
                name,
                found.status,
                value + constant,
                bound + constant,
                gap,
                reached,
                found.nodes,
                found.seconds,
                self._npv(point),
            )
        )

    def _no_plan(self) -> NoPlan:
        """Which commitments fall short, in the plan that misses least."""
        self.progress("no plan: looking for what cannot be met")
        questions = Feasibility(self.case)
        bounds = [Bound("commitment", k) for k in questions.commitments]
        least = questions.least(bounds, questions.commitments)
        if least is None:
            return missed_data()
        return missed_commitments(self.case, [b.id for b in bounds if questions.gives(least, b)])
