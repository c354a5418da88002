"""Reduction > removal > offset, solved in stages on one program (formulation, section 7)."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from pathway.locale.errors import NoPlan, Unsettled
from pathway.solve.compared import BARE, FREE, NONE, Compared, several_cores
from pathway.solve.engine.program import NO_LIMIT, Program, unsettled
from pathway.solve.engine.scip import engine
from pathway.solve.engine.searches import FREEZE, Contradicted, Infeasible, Searches, Stage, blind
from pathway.solve.engine.solver import WAYS, Outcome, Solver
from pathway.solve.engine.translate import Floats
from pathway.solve.extract import extract
from pathway.solve.feasibility import Feasibility
from pathway.solve.made import Made
from pathway.solve.margins import Margin, margins_at
from pathway.solve.missed import missed_commitments, missed_facts
from pathway.solve.scaling import insist_on_scale, insist_on_sense
from pathway_models.arithmetic.plan import Plan
from pathway_models.arithmetic.variations import Bound
from pathway_models.case import Case
from pathway_models.program.hierarchy import paid_offsets

__all__ = ["FREEZE", "Lots", "Solved", "Stage", "solve"]

GAP_SHARE = 1e-4
"""The default gap, as a share of the gross outlay."""

WORTH_SHARE, OUTLAY_SHARE, PRECISION = 1e-2, 1e-6, 1e-9
"""The gaps with and without commitments together are at most the larger of a share of what the
commitments cost and one of the outlay; and there is no telling below the last [million]."""

LEAST_TONNES, TONNES_SHARE = 1e-3, 1e-6
"""Where tonnes alone are minimised, a share of the least there may be; or this many kt, or this
share of the most there can be, if that is less."""

MOST_REPEATED = 4
"""So often a search is sharpened, as what commitments cost becomes known."""

Progress = Callable[[str], None]
Lots = Mapping[tuple[str | int, ...], float]
"""Whole numbers of a plan, as ``m.whole`` names them: lots added, by option and vintage; others
after the name of what they are of."""


CLAIMS = ("claimed_power", "claimed_removals", "claimed_offsets")
"""Objectives that choose among plans that cost the same, in their order."""

STAY_CLOSE = "stay_close"
"""The stage, and its objective, that pays for not changing what an old plan decided."""

SAME = 1e-9
"""Plans whose costs differ by less than this share cost the same."""


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
    margin: Mapping[Bound, Margin] = field(default_factory=dict)
    """What is saved at the margin where a bound gives way: a commitment by a unit of its value,
    with the lots as they are; room by a share of itself, as if lots were divisible [million]."""
    plans: Mapping[str, Plan] = field(default_factory=dict)
    """Where asked for, the plan at the point of each stage, by its name."""
    npv_without_requirements: float = math.nan
    """Of the best plan without commitments and requirements, where there are any of these."""
    changed_outlay: tuple[float, float] = (0.0, 0.0)
    """What the plan spends otherwise than an old one that it stays close to, and what the plan of
    the least cost would [million, present value]."""

    @property
    def last(self) -> Stage:
        """The stage that the plan is from: the least cost, or what stays close to an old plan."""
        named = {s.name: s for s in self.stages}
        return named.get(STAY_CLOSE, named["cost"])

    @property
    def least(self) -> Stage:
        """The stage of the least cost."""
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
    keep_plans: bool = False,
    nodes: int | None = None,
    made: Made | None = None,
    solver: str = "highs",
) -> Solved:
    """The least-cost plan that holds every commitment, in the order of the hierarchy.

    ``gap`` is absolute [million]; ``time_limit`` [s] covers all solves together, and the best plan
    found by then is returned. ``start``: the lots of a plan to start from, if they have one here.
    Without ``compare`` the plans it is compared with are not sought, and their costs are NaN;
    ``margins`` are worked out and the plans of all stages kept where they are asked for.
    ``nodes``: a search that has a start ends after so many, and its gap says so; for a cost alone,
    since the plan claims no more than it needs, and what is equally good is not settled.
    ``made``: the program of a case of which this is another form. ``solver``: what searches whole
    numbers, ``highs``, or ``scip`` if it is installed.
    Raises ``NoPlan`` (which commitments cannot be met), ``OutOfTime``, ``Unsettled``.
    """
    search = _Solver(case, gap, time_limit, progress, made, engine(solver))
    if case.past and not case.last_digits and not search.is_feasible():
        case = replace(case, last_digits=True)
        search = _Solver(case, gap, time_limit, progress, None, engine(solver))
    if nodes is not None:
        search.nodes, search.program.settles = nodes, False
    return search.run(start or {}, compare=compare, margins=margins, keep_plans=keep_plans)


class _Solver:
    def __init__(
        self,
        case: Case,
        gap: float | None,
        time_limit: float | None,
        progress: Progress,
        made: Made | None = None,
        engine: type[Solver] = Solver,
    ) -> None:
        self.case, self.progress, self.engine = case, progress, engine
        self.deadline = math.inf if time_limit is None else time.perf_counter() + time_limit
        progress("building the model")
        made = Made.of(case) if made is None else made.to(case)
        self.model, self.arrays, self.seconds = made.model, made.arrays, dict(made.seconds)
        insist_on_scale(case, self.arrays)
        self.program = Program(self.arrays.copy(), bases=made.bases, engine=engine)
        self.costs = self.program.arrays.objectives
        self.asked_gap = gap
        self.gap = self.outlay = 0.0
        self.nodes = NO_LIMIT
        self.points: dict[str, Floats] = {}
        self.stages: dict[str, Stage] = {}
        self.compared: Sequence[str] = ()

    def run(self, lots: Lots, *, compare: bool, margins: bool, keep_plans: bool) -> Solved:
        began = time.perf_counter()
        self._feasible_in_principle()
        compared = self._compared(self._to_compare if compare else ())
        with compared.beside(self.program, threaded=several_cores()):
            self._search_all(self._point(lots))
            margin = self._margins() if margins else {}
            self._in_proportion(compared)
        last = self._last
        if self.program.settles:
            self.points[last] = self._claimed(last)
        stock = self.model.stock.items()
        insist_on_sense(
            self.case, {k: self.program.value([(1, v)], self.points[last]) for k, v in stock}
        )
        self.seconds["solve"] = time.perf_counter() - began
        points = self.points
        plans = {name: self._plan(point) for name, point in points.items()} if keep_plans else {}
        return Solved(
            self._plan(points[last]),
            self._status(),
            self._npv(points[last]),
            self._npv(points.get(NONE, points["cost"])) if compare else math.nan,
            self._npv(points[FREE]) if compare else math.nan,
            tuple(replace(s, npv=self._npv(self.points[n])) for n, s in self.stages.items()),
            self.seconds,
            self._lots(points[last]),
            margin,
            plans,
            self._npv(points[BARE]) if BARE in points else math.nan,
            (self._changed(points[last]), self._changed(points["cost"])),
        )

    @property
    def _ordered(self) -> bool:
        """Whether there is an order of cuts, removals and offsets, and something to neutralise."""
        ordered = self.case.hierarchy.policy == "lexicographic"
        return ordered and len(self.model.NEUTRAL_SETS) > 0

    @property
    def _searched(self) -> list[str]:
        """The names of all searches, in their order."""
        tonnes = ["reduce_location"] if self.model.LOCATION_SETS else []
        tonnes += ["reduce", "remove"]
        ranked = [[n, f"{n}_cost"] if self._settles(n) else [n] for n in tonnes]
        ordered = [name for names in ranked for name in names] if self._ordered else []
        near = [STAY_CLOSE] if self._last == STAY_CLOSE else []
        return [*ordered, "cost", *near, *self.compared]

    @property
    def _last(self) -> str:
        """The stage, and the objective, that the plan is from."""
        return "cost" if self.case.stay_close is None else STAY_CLOSE

    def _say_search(self, name: str, gap: float = math.inf) -> None:
        """Says which search of how many it is, and the gap, where there is one."""
        names = self._searched
        numbers = [names.index(name) + 1, len(names), *([gap] if math.isfinite(gap) else [])]
        self.progress("|".join(map(str, [name, *numbers])))

    @property
    def _to_compare(self) -> Sequence[str]:
        """The plans to compare with, of which each one's are among the next one's."""
        wanted = {NONE: self._ordered, FREE: True, BARE: bool(self.case.requirements)}
        return [name for name, seeks in wanted.items() if seeks]

    def _compared(self, names: Sequence[str]) -> Compared:
        self.compared = names
        asked = (self.gap, self.deadline, self.engine)
        return Compared(self.case, self.model, self.arrays, names, *asked)

    def _point(self, lots: Lots) -> Floats | None:
        """A point with these lots, to be cleaned; None where there are none to start from."""
        if not lots:
            return None
        point = np.zeros(len(self.arrays.columns))
        for key, number in self.model.whole.items():
            point[self.arrays.column_of[id(number)]] = lots.get(key, 0.0)
        return point

    def _lots(self, point: Floats) -> dict[tuple[str | int, ...], float]:
        column = self.arrays.column_of
        return {key: float(point[column[id(n)]]) for key, n in self.model.whole.items()}

    def _plan(self, point: Floats) -> Plan:
        return extract(self.case, self.model, self.program, point)

    def _npv(self, point: Floats) -> float:
        """What is paid, without the ecosystem's cash and what only guides the choice."""
        return float(self.costs["npv"] @ point) + float(self.model.cost_constant)

    def _changed(self, point: Floats) -> float:
        """The outlay that is changed of what an old plan decided; 0 where there is none."""
        if self.case.stay_close is None:
            return 0.0
        given_up = float(self.model.constants["changed_outlay"])
        return float(self.costs["changed_outlay"] @ point) + given_up

    def _status(self) -> str:
        proven = all(stage.status == "optimal" for stage in self.stages.values())
        return "optimal" if proven else "time_limit"

    def is_feasible(self) -> bool:
        """Whether the linear relaxation has a plan."""
        return self._relaxed.values is not None

    @cached_property
    def _relaxed(self) -> Outcome:
        """The linear relaxation of the first stage."""
        lexicographic = self.case.hierarchy.policy == "lexicographic"
        first = "reduce_location" if self.model.LOCATION_SETS else "reduce"
        return self.program.relaxation(self.costs[first if lexicographic else "cost"])

    def _feasible_in_principle(self) -> None:
        """The linear relaxation: a quick no, and the size that the gap is measured by."""
        relaxed = self._relaxed
        if relaxed.values is None:
            raise self._no_plan()
        if self.asked_gap is not None:
            self.gap = self.asked_gap
            return
        with suppress(Unsettled):  # what was found first has about the size
            relaxed = self.program.relaxation(self.costs["cost"])
        if relaxed.values is not None:
            self.outlay = float(self.costs["outlay"] @ relaxed.values)
        self.gap = max(PRECISION, GAP_SHARE * self.outlay)

    def _search_all(self, start: Floats | None) -> None:
        """All stages; again and another way where a later point shows that a proof was false."""
        for distrust in range(len(WAYS)):
            program = self.program
            if distrust:
                program = Program(self.arrays.copy(), distrust, engine=self.engine)
            self.searches = Searches(
                self.case, self.model, program, self.deadline, self._say_search
            )
            self.searches.nodes = self.nodes
            try:
                self._in_order(self.searches, start)
            except Contradicted:
                continue
            except Infeasible:
                raise self._no_plan() from None
            self.points = self.searches.points
            self.stages = self.searches.stages
            return
        raise unsettled(self.searches.program)

    def _in_order(self, searches: Searches, point: Floats | None) -> None:
        if self._ordered:
            point = self._reduce_and_remove(searches, point)
        point = searches.stage("cost", "cost", self.gap, point)
        stay = self.case.stay_close
        if self._last == STAY_CLOSE and stay is not None:
            gap = gap_at(self.gap, stay.price)
            searches.stage(STAY_CLOSE, STAY_CLOSE, gap, point)

    def _reduce_and_remove(self, searches: Searches, start: Floats | None) -> Floats:
        m = self.model
        if m.LOCATION_SETS:
            start = self._ranked(searches, "reduce_location", start)
            searches.freeze(m.neutralised_location.values(), start)
        point = self._ranked(searches, "reduce", start)
        searches.freeze(m.neutralised_gross.values(), point)
        point = self._ranked(searches, "remove", point)
        searches.freeze(m.neutralised_gross.values(), point)
        searches.freeze(m.removed.values(), point, least=True)
        searches.freeze(m.offset_by.values(), point)  # they fill what is left, never more
        return point

    @cached_property
    def _apart(self) -> dict[int, list[int]]:
        """The sets of accounts of years in which several are neutralised apart."""
        years = {t: [n for n, at in self.model.NEUTRAL_SETS if at == t] for t in self.case.years}
        return {t: sets for t, sets in years.items() if len(sets) > 1}

    def _settles(self, name: str) -> bool:
        """Whether a stage ends with the least cost at its value: it looks at none, or does not see
        in which of several sets a tonne is cut, or an offset retired. (By location no contract cuts
        any, which may be for one or another.)
        """
        return blind(self.case, name) or (bool(self._apart) and name != "reduce_location")

    def _ranked(self, searches: Searches, name: str, start: Floats | None) -> Floats:
        """A stage before the last, with the least cost at its value where that is to be settled."""
        if not blind(self.case, name):
            point = searches.stage(name, name, self.gap, start)
            if not self._settles(name):
                return point
            tonnes = self.model.offset_by if name == "remove" else self.model.neutralised_gross
            sums = [[tonnes[n, t] for n in sets] for t, sets in self._apart.items()]
            with searches.holding(name, sums, point):
                return searches.stage(f"{name}_cost", "cost", self.gap, point)
        costs = self.costs[name]
        most = -searches.program.lower_bound(-costs)
        least = min(LEAST_TONNES, TONNES_SHARE * most)
        gap = max(least, GAP_SHARE * searches.program.lower_bound(costs))
        point = searches.stage(name, name, gap, start)
        searches.hold(name, point)
        return searches.stage(f"{name}_cost", "cost", self.gap, point)

    def _claimed(self, last: str) -> Floats:
        """The plan of a stage, with what is paid for claimed as far as commitments leave room.

        Offsets that are paid for anyway are retired beside what the stages let them fill.
        """
        program, m = self.searches.program, self.model
        point, minimised = self.points[last], self.costs[last]
        for n, t in m.NEUTRAL_SETS:
            variable = m.offset_by[n, t]
            filled = float(program.arrays.upper[program.arrays.column_of[id(variable)]])
            program.bound(variable, upper=filled + paid_offsets(self.case, t))
        claims = [self.costs[name] for name in CLAIMS if self.costs[name].any()]
        with suppress(Unsettled):
            found = program.polish(minimised, point, claims) if claims else None
            worth = abs(float(minimised @ point))
            if found is not None and _as_good(minimised, found, point, worth):
                return found
        return point

    def _margins(self) -> Mapping[Bound, Margin]:
        try:
            program = self.searches.program
            return margins_at(self.model, program, self.points[self._last], self._last)
        except Unsettled:  # they say more of a plan, and are not the plan
            return {}

    def _in_proportion(self, compared: Compared) -> None:
        """Ends the comparisons, and sharpens what cannot tell the cost of the commitments."""
        gap: float | None = None
        for _ in range(MOST_REPEATED):
            self._compare(compared, gap)
            if FREE not in self.stages or self.asked_gap is not None:
                return
            worth = abs(self._npv(self.points["cost"]) - self._npv(self.points[FREE]))
            most = max(PRECISION, WORTH_SHARE * worth, OUTLAY_SHARE * self.outlay)
            reached = self.stages["cost"].gap_reached + self.stages[FREE].gap_reached
            if reached <= most or time.perf_counter() >= self.deadline:
                return
            gap = most / 2
            if self.stages["cost"].gap_reached > gap:
                self.searches.again("cost", "cost", gap)

    def _compare(self, compared: Compared, gap: float | None) -> None:
        """The best plan in no order, and the best one without commitments, to a gap if told."""
        cheapest = self.points["cost"]
        for name in compared.names:
            self._say_search(name)
            sharper = gap is not None and name == FREE
            found = compared.finish(name, cheapest, gap if sharper else None)
            cheapest, self.stages[name] = found
            self.points[name] = cheapest

    def _no_plan(self) -> NoPlan:
        """Which commitments fall short, in the plan that misses least.

        The relaxation says it, but where it misses nothing: there are no whole lots that keep all.
        Of a cost alone nobody asks why.
        """
        if self.nodes != NO_LIMIT:
            return missed_commitments(self.case, ())
        self.progress("no plan: looking for what cannot be met")
        questions = Feasibility(self.case)
        bounds = [Bound("commitment", k) for k in questions.commitments]
        for quickly in (True, False):
            least = questions.least(bounds, questions.commitments, quickly=quickly)
            if least is None:
                return missed_facts(self.case)
            if missed := [b.id for b in bounds if questions.gives(least, b)]:
                break
        return missed_commitments(self.case, missed)


def gap_at(gap: float, price: float) -> float:
    """The gap where changed outlay is worth a price: above 1 it counts for more than cash does."""
    return gap * max(1.0, price)


def _as_good(costs: Floats, found: Floats, point: Floats, worth: float) -> bool:
    return abs(float(costs @ (found - point))) <= SAME * max(1.0, worth)
