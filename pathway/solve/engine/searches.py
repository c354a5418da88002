"""Searches of one program, one after the other: each a stage with a point, a bound and a gap."""

from __future__ import annotations

import math
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any, NamedTuple, Protocol

import numpy as np

from pathway.locale import message
from pathway.locale.errors import OutOfTime
from pathway.solve.engine.program import NO_LIMIT, Outcome, Program, contradicted
from pathway.solve.engine.translate import Floats
from pathway_models.case import Case

FREEZE = 1e-6
"""Relative room a freeze leaves, and kt: a hundred times the solver's tolerance. At 1e-5 it fills
with a tonne or two of offsets."""

ROOMS = 4 * FREEZE
"""A stage freezes what another has frozen: their rooms add up, and are no contradiction."""

SHARPENED_NODES = 500
"""So long a search that is at its gap goes on where a smaller one would say more."""


class Progress(Protocol):
    """Is told which stage is searched, and how far it is from the best, as a share."""

    def __call__(self, name: str, gap: float = math.inf) -> None:
        """The gap is infinite where there is no plan yet."""


@dataclass(frozen=True, slots=True)
class Stage:
    """How one solve ended. Objective, bound and gaps are in its unit; money is NPV against the
    base, in million.
    """

    name: str
    unit: str
    status: str
    objective: float
    bound: float
    gap_asked: float
    gap_reached: float
    nodes: int
    seconds: float
    npv: float = math.nan
    """What its plan costs the company [million, against the base]."""


class Proof(NamedTuple):
    """What no point is below by these costs, in their unit, within the upper bounds of then."""

    unit: str
    costs: Floats
    bound: float
    most: Floats


class Infeasible(Exception):
    """A first search has no point: why is another question."""


class Contradicted(Exception):
    """A later point is better than what an earlier stage took for proven: start again."""


def blind(case: Case, objective: str) -> bool:
    """Whether an objective is tonnes and looks at no cost: its ceiling is ``inf``."""
    hierarchy = case.hierarchy
    if objective in ("reduce", "reduce_location"):
        return hierarchy.reduce_until is None
    return objective == "remove" and hierarchy.remove_until is None


def unit_of(case: Case, objective: str) -> str:
    """The unit of an objective."""
    return "kt" if blind(case, objective) else f"million {case.currency}"


class Searches:
    """The stages on one program, the points they ended at, and what they have proven."""

    def __init__(
        self, case: Case, model: Any, program: Program, deadline: float, progress: Progress
    ) -> None:
        self.case, self.program = case, program
        self.deadline, self._progress = deadline, progress
        self.costs = program.arrays.objectives
        self.constants: Mapping[str, float] = model.constants
        self.stages: dict[str, Stage] = {}
        self.points: dict[str, Floats] = {}
        self.nodes = NO_LIMIT
        """So long a search that has a start goes on."""
        self._proven: list[Proof] = []
        self._sources: list[Proof] = []
        """What was proven by searches, and not inherited."""

    def stage(
        self,
        name: str,
        objective: str,
        gap: float,
        start: Floats | None,
        nodes: int = NO_LIMIT,
    ) -> Floats:
        """Searches, cleans the point (integers rounded, the LP re-solved) and records both.

        The start is the point of the stage before, cleaned for this objective; where a bound
        inherited from there shows that it is within the gap, there is nothing to search.
        Raises ``Infeasible``, ``OutOfTime``, ``Unsettled``, ``Contradicted``.
        """
        self._progress(name)
        self.program.watch(lambda gap: self._progress(name, gap))
        costs = self.costs[objective]
        start = None if start is None else self.program.polish(costs, start)
        unit = unit_of(self.case, objective)
        inherited = -math.inf if start is None else self._inherited(costs, unit)
        found = self._look(costs, gap, start, inherited, nodes)
        if found.status == "infeasible":
            raise Infeasible
        point, found = self._whole(costs, gap, found, start)
        self.record(name, objective, found, point, gap)
        if found.bound > inherited or inherited == -math.inf:
            self._sources.append(self._proven[-1])
        return point

    def other(self, costs: Floats, gap: float, start: Floats) -> tuple[Floats, float]:
        """A point that is best by other costs, and how far from the best it may be.

        Nothing of it is recorded. Raises ``OutOfTime``, ``Unsettled``.
        """
        start = start if (found := self.program.polish(costs, start)) is None else found
        outcome = self._look(costs, gap, start, -math.inf, NO_LIMIT)
        point, outcome = self._whole(costs, gap, outcome, start)
        return point, max(0.0, float(costs @ point) - outcome.bound)

    def again(self, name: str, objective: str, gap: float) -> Floats:
        """Searches a stage again to a smaller gap, from where it ended; a while, and no more."""
        before = self.stages.pop(name)
        point = self.stage(name, objective, gap, self.points[name], SHARPENED_NODES)
        after = self.stages[name]
        if after.status != "optimal":  # no nearer than that: what was asked before is reached
            after = replace(after, status=before.status, gap_asked=before.gap_asked)
        self.stages[name] = replace(
            after, nodes=before.nodes + after.nodes, seconds=before.seconds + after.seconds
        )
        return point

    def hold(self, objective: str, point: Floats) -> None:
        """No later point may be worse by this objective."""
        value = float(self.costs[objective] @ point)
        self.program.hold(self.costs[objective], value + FREEZE * max(1.0, abs(value)))

    @contextmanager
    def holding(
        self, objective: str, sums: Iterable[Sequence[Any]], point: Floats
    ) -> Iterator[None]:
        """For a while no point is worse by an objective, nor more any of these sums of variables;
        what is proven meanwhile holds of no later point.
        """
        proven, sources = len(self._proven), len(self._sources)
        value, constant = float(self.costs[objective] @ point), float(self.constants[objective])
        held = [(self.costs[objective], value + FREEZE * max(1.0, abs(value + constant)))]
        for variables in sums:
            ones = np.zeros(len(point))
            ones[[self.program.arrays.column_of[id(v)] for v in variables]] = 1.0
            most = max(0.0, float(ones @ point))
            held.append((ones, most + FREEZE * most + FREEZE))
        rows = [self.program.hold(costs, most) for costs, most in held]
        try:
            yield
        finally:
            for row in rows:
                self.program.room(row, math.inf)
            del self._proven[proven:], self._sources[sources:]

    def freeze(self, variables: Iterable[Any], point: Floats, *, least: bool = False) -> None:
        """Variables stay at most (or ``least``) where they are, but for the solver's tolerance."""
        for variable in variables:
            value = max(0.0, float(point[self.program.arrays.column_of[id(variable)]]))
            room = FREEZE * value + FREEZE
            if least:
                self.program.bound(variable, lower=max(0.0, value - room))
            else:
                self.program.bound(variable, upper=value + room)

    def record(self, name: str, objective: str, found: Outcome, point: Floats, gap: float) -> None:
        """Notes how a stage ended, and sees whether an earlier one was wrong."""
        costs, unit = self.costs[objective], unit_of(self.case, objective)
        constant = 0.0 if unit == "kt" else float(self.constants[objective])
        value, bound = float(costs @ point), found.bound
        if not math.isfinite(bound):
            bound = self.program.lower_bound(costs)
        bound = min(bound, value)  # what an earlier freeze leaves as room is no gain
        if any(self._contradicts(point, proof) for proof in self._proven):
            raise Contradicted(name)
        self._proven.append(Proof(unit, costs, bound, self.program.arrays.upper.copy()))
        self.points[name] = point
        self.stages[name] = Stage(
            name,
            unit,
            found.status,
            value + constant,
            bound + constant,
            gap,
            value - bound,
            found.nodes,
            found.seconds,
        )

    def _contradicts(self, point: Floats, proof: Proof) -> bool:
        """Whether a proof is wrong: what is frozen again has room anew, which it did not have."""
        if not contradicted(proof.bound, proof.costs, point, ROOMS):
            return False
        with self.program.within(proof.most):
            then = self.program.with_lots(proof.costs, point).values
        return then is not None and contradicted(proof.bound, proof.costs, then, ROOMS)

    def _look(
        self, costs: Floats, gap: float, start: Floats | None, inherited: float, nodes: int
    ) -> Outcome:
        left = self.deadline - time.perf_counter()
        if start is not None:
            value = float(costs @ start)
            if value - inherited <= gap:
                return Outcome("optimal", start, value, inherited, 0, 0.0)
            if left <= 0:
                return Outcome("time_limit", start, value, inherited, 0, 0.0)
            nodes = min(nodes, self.nodes)
        # Half of what is left for each search: a hard one leaves time for those after it.
        found = self.program.search(costs, gap, left / 2, start, nodes=nodes)
        found = replace(found, bound=max(found.bound, inherited))
        if start is None or found.values is None or found.objective <= value:
            return found
        return replace(found, values=start, objective=value)  # it was lost on the way

    def _whole(
        self, costs: Floats, gap: float, found: Outcome, start: Floats | None
    ) -> tuple[Floats, Outcome]:
        """The point found, in whole lots. What whole lots miss by less than the solver's tolerance
        is searched again to the last digit.
        """
        if found.values is None:
            if start is None:
                raise OutOfTime(message("usage.out-of-time"))
            return start, found
        if start is not None and self.program.same_lots(found.values, start):
            return start, found  # which is the best with these
        point = self.program.polish(costs, found.values)
        if point is None:
            left = max(1.0, (self.deadline - time.perf_counter()) / 2)
            exact = self.program.search(costs, gap, left, exact=True)
            point = None if exact.values is None else self.program.polish(costs, exact.values)
            found = exact if point is not None else found
        point = start if point is None else point
        if point is None:
            raise Infeasible
        return point, found

    def _inherited(self, costs: Floats, unit: str) -> float:
        """A bound from earlier stages, whose plans include all of this one's.

        f >= min f' + min (f - f'), the first proven there, the second by linear relaxation. What
        an earlier one has itself inherited is as near by the straight way. Tonnes less money have
        no least, which takes long to find.
        """
        bounds = [
            proof.bound + self.program.lower_bound(costs - proof.costs)
            for proof in self._sources
            if proof.unit == unit
        ]
        return max((b for b in bounds if math.isfinite(b)), default=-math.inf)
