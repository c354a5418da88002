"""Plans of many variants of a case: only the stages that are asked for, additions held if told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pathway.locale import Message, message
from pathway.locale.errors import NoPlan, OutOfTime
from pathway.solve.compared import FREE, NONE
from pathway.solve.engine.program import Program
from pathway.solve.engine.searches import FREEZE, Stage
from pathway.solve.feasibility import Feasibility
from pathway.solve.missed import missed_commitments, missed_facts
from pathway.solve.stages import STAY_CLOSE, _Solver
from pathway_models.arithmetic.plan import Closings, Plan
from pathway_models.arithmetic.variations import Bound
from pathway_models.case import Case

Additions = Mapping[tuple[str, int], float]
"""(option, vintage) -> stock added [stock unit]."""


@dataclass(frozen=True, slots=True)
class Held:
    """What another plan has added and closed up to and in a year, which can no more be changed."""

    added: Additions
    until: int
    closed: Closings = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Repeated:
    """A plan of the full hierarchy and, where asked, the costs it is compared with [million]."""

    plan: Plan
    status: str
    npv: float
    npv_least: float
    """Of the least-cost plan: the plan itself, where it stays close to no old one."""
    npv_without_hierarchy: float | None
    npv_without_commitments: float | None
    stages: tuple[Stage, ...]

    @property
    def gap(self) -> float:
        """How far the plan may be from the cheapest of its kind [million]."""
        named = {s.name: s for s in self.stages}
        return named.get(STAY_CLOSE, named["cost"]).gap_reached


_HELD_ALONE = message("no-plan.held-alone")


class Unmet(NoPlan):
    """No plan, and by how much each commitment falls short in the one that misses least.

    ``short`` (commitment): share of the size it is measured by (``Elastic.size``: tonnes by what
    is promised or business as usual, shares by the whole); empty where not even the limits and
    the data can hold together.
    """

    def __init__(self, told: Message, short: Mapping[str, float]) -> None:
        super().__init__(told, short)
        self.short = short


def solve_again(
    case: Case,
    *,
    gap: float | None = None,
    without_hierarchy: bool = False,
    without_commitments: bool = False,
    held: Held | None = None,
) -> Repeated:
    """The plan that ``solve`` finds, and of the two comparisons only those asked for.

    Raises ``Unmet`` where there is none, or none with what is held.
    """
    solver = _Again(case, gap, held)
    return solver.repeat(without_hierarchy, without_commitments)


class _Again(_Solver):
    def __init__(self, case: Case, gap: float | None, held: Held | None) -> None:
        super().__init__(case, gap, None, lambda _: None)
        self.held = held
        if held is not None:
            _hold(self.model, self.program, held)
            self.arrays = self.program.arrays.copy()

    def repeat(self, without_hierarchy: bool, without_commitments: bool) -> Repeated:
        """As ``run``. What the gap is measured by is sought where no gap is asked for."""
        self._feasible_in_principle()
        asked = {
            NONE: without_hierarchy and self._ordered,
            FREE: without_commitments or self.asked_gap is None,
        }
        compared = self._compared([name for name, wanted in asked.items() if wanted])
        self._search_all(None)
        self._in_proportion(compared)
        last = self._last
        point = self.points[last] = self._claimed(last)
        kept = {FREE: without_commitments}
        return Repeated(
            self._plan(point),
            self._status(),
            self._npv(point),
            self._npv(self.points["cost"]),
            self._npv(self.points.get(NONE, self.points["cost"])) if without_hierarchy else None,
            self._npv(self.points[FREE]) if without_commitments else None,
            tuple(s for s in self.stages.values() if kept.get(s.name, True)),
        )

    def _no_plan(self) -> Unmet:
        """Which commitments fall short and by how much, in the plan that misses least."""
        questions = Feasibility(self.case)
        if self.held is not None:
            _hold(questions.model, questions.program, self.held)
        bounds = [Bound("commitment", k) for k in questions.commitments]
        try:
            least = questions.least(bounds, questions.commitments)
        except OutOfTime:
            return Unmet(message("no-plan.not-found"), {})
        if least is None:
            return Unmet(_HELD_ALONE if self.held else missed_facts(self.case).told, {})
        given = [b for b in bounds if questions.gives(least, b)]
        told = missed_commitments(self.case, [b.id for b in given]).told
        short = {b.id: least.by[b] / questions.size[b] for b in given}
        return Unmet(told, short)


def _hold(model: Any, program: Program, held: Held) -> None:
    """Holds the additions up to the year; raises ``Unmet`` where they may not be made here."""
    ways = set(model.ADDITIONS)
    lots = set(model.LOTS)
    for key, amount in held.added.items():
        if key[1] <= held.until and amount > 0 and key not in ways:
            raise Unmet(_HELD_ALONE, {})
    for key in model.ADDITIONS:
        if key[1] <= held.until:
            amount = held.added.get(key, 0.0)
            _hold_one(program, model.add[key], amount)
            if key in lots:
                size = model.case.options[key[0]].unit_size
                _hold_one(program, model.count[key], float(round(amount / size)))
    for key in model.CLOSINGS:
        if key[3] <= held.until:
            _hold_one(program, model.closed[key], held.closed.get(key, 0.0))


def _hold_one(program: Program, variable: Any, amount: float) -> None:
    """Within the room that a freeze leaves for the solver's tolerance."""
    column = program.arrays.column_of[id(variable)]
    room = 0.0 if variable.is_integer() else FREEZE * amount + 1e-6
    lower = max(float(program.arrays.lower[column]), amount - room)
    upper = min(float(program.arrays.upper[column]), amount + room)
    if lower > upper + 1e-9:
        raise Unmet(_HELD_ALONE, {})
    program.bound(variable, lower=lower, upper=max(lower, upper))
