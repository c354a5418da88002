"""The integer program: passed once, re-solved with other costs, bounds and rows."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import highspy
import numpy as np

from pathway.locale import message, said
from pathway.locale.errors import Fault, InputError, Unsettled
from pathway.solve.engine.solver import Outcome, Solver
from pathway.solve.engine.translate import Arrays, Floats

__all__ = ["Outcome", "Program", "Questioned"]

NO_LIMIT = int(highspy.kHighsIInf)
"""Of nodes."""

Bounds = tuple[Floats, Floats]
"""Lower and upper."""

_TIED = (1e-9, 1e-11, 1e-13)
"""A dual below this is none: what it belongs to may move without a cost. The first that holds."""

_SAME = 1e-10
"""By so small a share the cost may move where ties are settled."""

_FALSE = 1e-7
"""A bound above a point that is known is false, where it is by more than this share of sums."""


_ALIKE = 1e-9
"""Costs of a column are alike within this share."""


class Bases:
    """Where linear programs of a case have ended: those of its other forms start there.

    They are told apart by their costs, and whether lots are held. Once ``known`` no more is
    learnt, so that an answer does not depend on what else was asked.
    """

    def __init__(self) -> None:
        self.known = False
        self._arrays: Arrays | None = None
        self._ends: dict[tuple[bool, bytes], Any] = {}

    def ask(self, solver: Solver, arrays: Arrays, costs: Floats, *, lots: bool) -> Outcome:
        """Solves a linear program from there."""
        key = (lots, costs.tobytes())
        if (end := self._ends.get(key)) is not None:
            solver.start_at(end)
        elif self.known and self._arrays is not None and len(costs) != len(self._arrays.columns):
            self._start_near(solver, arrays, costs, lots=lots)
        outcome = solver.ask(integer=False)
        if not self.known and outcome.values is not None:
            self._arrays, self._ends[key] = arrays, solver.basis
        return outcome

    def _start_near(self, solver: Solver, arrays: Arrays, costs: Floats, *, lots: bool) -> None:
        """Starts a program of other columns where that of the most alike costs has ended.

        Columns are told by their weights, which are of their names.
        """
        assert self._arrays is not None  # noqa: S101 - for the type checker
        place = {weight: j for j, weight in enumerate(self._arrays.weights)}
        columns = np.array([place.get(weight, -1) for weight in arrays.weights])
        shared = columns >= 0

        def unlike(key: tuple[bool, bytes]) -> int:
            there = np.frombuffer(key[1])[columns[shared]]
            return int((np.abs(there - costs[shared]) > _ALIKE * np.abs(there)).sum())

        ends = [key for key in self._ends if key[0] == lots]
        if ends:
            rows = [self._arrays.rows.get(name, -1) for name in arrays.rows]
            solver.start_near(self._ends[min(ends, key=unlike)], columns.tolist(), rows)


class Program:
    """A model in the solver, and the bounds that the stages move.

    ``distrust``: so many ways of asking are passed over, as they led to a contradiction.
    ``engine`` searches whole numbers. All
    questions but those for a bound raise ``Unsettled`` where there is no answer to believe.
    """

    def __init__(
        self,
        arrays: Arrays,
        distrust: int = 0,
        bases: Bases | None = None,
        engine: type[Solver] = Solver,
    ) -> None:
        self.arrays, self._bases = arrays, bases
        self._row_lower, self._row_upper = arrays.row_lower.copy(), arrays.row_upper.copy()
        self._all = np.arange(len(arrays.columns), dtype=np.int32)
        self._integers = np.flatnonzero(arrays.integer).astype(np.int32)
        self._solver = engine(arrays, distrust)
        self._solvers: tuple[Solver, ...] = (self._solver,)
        self.settles = True
        """Whether of points that are equally good one is chosen."""

    def search(
        self,
        costs: Floats,
        gap: float,
        seconds: float,
        start: Floats | None = None,
        exact: bool = False,
        nodes: int = NO_LIMIT,
        once: bool = False,
    ) -> Outcome:
        """Minimises to an absolute gap, from a start if there is one, in so many nodes at most.

        ``exact``: to the last digit that the solver can tell. ``once``: a no need not be proven.
        """
        self._solver.set(mip_max_nodes=nodes)
        self._solver.costs(costs, gap)

        def doubt(found: Outcome) -> bool:
            false = start is not None and contradicted(found.bound, costs, start)
            return false or _misread(costs, found)

        whole = self._integers.size > 0
        return self._settling(
            self._solver.ask(
                integer=whole, seconds=seconds, start=start, doubt=doubt, once=once, exact=exact
            )
        )

    def polish(self, costs: Floats, point: Floats, then: Sequence[Floats] = ()) -> Floats | None:
        """The best point with the integers of ``point``, rounded; None where there is none.

        Of several that are equally good, the one that costs least by what comes ``then``, in its
        order, and that the weights of the columns choose.
        """
        with self._with_lots(costs, point) as (found, lower, upper):
            settled = found.values
            if self.settles:
                settled = self._settled(costs, found, (lower, upper), then)
        return None if settled is None else self._rounded(settled)

    def with_lots(self, costs: Floats, point: Floats) -> Outcome:
        """The linear program with the integers of ``point``, rounded."""
        with self._with_lots(costs, point) as (outcome, _, _):
            if outcome.values is not None:
                self._rounded(outcome.values)
            return outcome

    def same_lots(self, one: Floats, other: Floats) -> bool:
        """Whether two points have the same integers, rounded."""
        lots = self._integers
        return bool((np.round(one[lots]) == np.round(other[lots])).all())

    def relaxation(self, costs: Floats) -> Outcome:
        """The linear relaxation."""
        with self._relaxed():
            return self._settling(self._ask_linear(costs))

    def lower_bound(self, costs: Floats) -> float:
        """What no plan is below; minus infinity where that is not known."""
        with self._relaxed():
            return self._ask_linear(costs).bound

    def bound(self, variable: Any, lower: float | None = None, upper: float | None = None) -> None:
        """Tightens the bounds of a continuous variable."""
        column = self.arrays.column_of[id(variable)]
        low = self.arrays.lower[column] if lower is None else lower
        up = self.arrays.upper[column] if upper is None else upper
        self.arrays.lower[column], self.arrays.upper[column] = low, up
        for solver in self._solvers:
            solver.bounds([column], self.arrays.lower[[column]], self.arrays.upper[[column]])

    @contextmanager
    def within(self, most: Floats) -> Iterator[None]:
        """For a while no column is above these, where it was not before."""
        arrays, usual = self.arrays, self.arrays.upper.copy()
        arrays.upper[:] = np.minimum(usual, most)
        self._solver.bounds(self._all, arrays.lower, arrays.upper)
        try:
            yield
        finally:
            arrays.upper[:] = usual
            self._solver.bounds(self._all, arrays.lower, arrays.upper)

    def hold(self, costs: Floats, most: float) -> int:
        """Adds a row, and says which: the sum of these costs stays at or below the most."""
        for solver in self._solvers:
            solver.add_row(costs, most)
        self._row_lower = np.append(self._row_lower, -math.inf)
        self._row_upper = np.append(self._row_upper, most)
        return len(self._row_upper) - 1

    def room(self, row: int, upper: float) -> None:
        """Another upper bound of a row."""
        self._row_upper[row] = upper
        for solver in self._solvers:
            solver.row_bounds([row], self._row_lower[[row]], self._row_upper[[row]])

    def space(self, column: int, upper: float) -> None:
        """Another upper bound of a column; its lower one gives way where it must."""
        lower = min(self.arrays.lower[column], upper)
        self._solver.bounds([column], np.array([lower]), np.array([upper]))

    def drop(self, constraint: str) -> None:
        """Lets every row of a constraint go."""
        rows = list(self.rows(constraint))
        self._row_lower[rows], self._row_upper[rows] = -math.inf, math.inf
        self._solver.row_bounds(rows, self._row_lower[rows], self._row_upper[rows])

    def start_beside(self, other: Program) -> None:
        """Starts at the basis of another program's last answer, if it is linear."""
        if not self._integers.size:
            self._solver.start_beside(other._solver)

    def stops_with_it(self, others: Iterable[Program]) -> None:
        """Ctrl-C in a search here stops these at the same time."""
        self._solver.companions = [other._solver for other in others]

    def watch(self, watcher: Callable[[float], None]) -> None:
        """Who is told the gap of an integer search, as a share, while it goes on."""
        self._solver.watcher = watcher

    def stop(self) -> None:
        """Ends what is searched now, and whatever is asked later, with ``Stopped``."""
        self._solver.stop()

    def evidence(self) -> dict[str, bytes]:
        """Files for a report of what the solver was asked last."""
        return self._solver.evidence()

    def _settling(self, outcome: Outcome) -> Outcome:
        if outcome.status == "unbounded":
            problem = said("faults.cost-without-end")
            remedy = said("faults.cost-without-end.remedy")
            raise InputError([Fault("levers/", "", "", problem, remedy)])
        if outcome.status == "unknown":
            raise unsettled(self)
        return outcome

    def value(self, terms: Iterable[tuple[float, Any]], point: Floats) -> float:
        """The value of terms of the model at a point."""
        column = self.arrays.column_of
        return float(sum(c * point[column[id(v)]] for c, v in terms))

    def rows(self, constraint: str) -> Iterable[int]:
        """The rows of a constraint, in the order of the model."""
        return [row for (name, _), row in self.arrays.rows.items() if name == constraint]

    def _rounded(self, point: Floats) -> Floats:
        point[self._integers] = np.round(point[self._integers])
        return point

    @contextmanager
    def _with_lots(self, costs: Floats, point: Floats) -> Iterator[tuple[Outcome, Floats, Floats]]:
        """What is found with these lots, and the bounds of the columns that it was found with."""
        arrays, whole = self.arrays, np.round(point[self._integers])
        lower, upper = arrays.lower.copy(), arrays.upper.copy()
        lower[self._integers] = upper[self._integers] = whole
        with self._relaxed():
            self._solver.bounds(self._integers, whole, whole)
            try:
                yield self._settling(self._ask_linear(costs, lots=True)), lower, upper
            finally:
                self._solver.bounds(self._all, arrays.lower, arrays.upper)

    def _ask_linear(self, costs: Floats, *, lots: bool = False) -> Outcome:
        self._solver.costs(costs)
        if self._bases is None:
            return self._solver.ask(integer=False)
        return self._bases.ask(self._solver, self.arrays, costs, lots=lots)

    def _settled(
        self, costs: Floats, found: Outcome, bounds: Bounds, then: Sequence[Floats]
    ) -> Floats | None:
        """A linear program's point, moved within what costs as little to the least weight.

        All points that cost as little have what has a dual at its bound.
        """
        if found.values is None:
            return None
        cost = float(costs @ found.values)
        same = _SAME * max(1 / self._solver.size, abs(cost))
        for tied in _TIED:
            moved = self._in_turn(found, bounds, (*then, self.arrays.weights), tied)
            if moved is not None and abs(float(costs @ moved) - cost) <= same:
                return moved
        return found.values

    def _in_turn(
        self, found: Outcome, bounds: Bounds, objectives: Sequence[Floats], tied: float
    ) -> Floats | None:
        """Each objective at its least on what the ones before leave equally good."""
        rows: Bounds = (self._row_lower, self._row_upper)
        try:
            for costs in objectives:
                least = tied / self._solver.size
                bounds = _at_work(*bounds, found.column_duals, least)
                rows = _at_work(*rows, found.row_duals, least)
                moved = np.flatnonzero((rows[0] != self._row_lower) | (rows[1] != self._row_upper))
                self._solver.costs(costs)
                self._solver.bounds(self._all, *bounds)
                self._solver.row_bounds(moved, rows[0][moved], rows[1][moved])
                found = self._solver.ask(integer=False, once=True)
                if found.values is None:
                    return None
            return found.values
        finally:
            held = np.flatnonzero((rows[0] != self._row_lower) | (rows[1] != self._row_upper))
            self._solver.row_bounds(held, self._row_lower[held], self._row_upper[held])

    @contextmanager
    def _relaxed(self) -> Iterator[None]:
        """The integers taken as continuous, and no time limit: a linear program is quick."""
        self._solver.types(self._integers, highspy.HighsVarType.kContinuous)
        try:
            yield
        finally:
            self._solver.types(self._integers, highspy.HighsVarType.kInteger)


class Questioned(Program):
    """A program of many questions: its relaxation has a solver of its own, which stays warm.

    Moved are ``bound``, ``room`` and ``hold`` alone.
    """

    def __init__(self, arrays: Arrays) -> None:
        super().__init__(arrays)
        self._linear = Solver(replace(arrays, integer=np.zeros_like(arrays.integer)))
        self._solvers = (self._solver, self._linear)

    def relaxation(self, costs: Floats) -> Outcome:
        """The linear relaxation."""
        self._linear.costs(costs)
        return self._settling(self._linear.ask(integer=False))


def unsettled(program: Program) -> Unsettled:
    """The solver contradicts itself: with the files of a report."""
    return Unsettled(message("usage.unsettled"), program.evidence())


def contradicted(bound: float, costs: Floats, point: Floats, room: float = _FALSE) -> bool:
    """Whether a point is below what no point can be below, by more than a share of its sums.

    ``room``: that share; of the largest cost, too, for what is moved from nothing.
    """
    terms = costs * point
    room *= float(np.abs(terms).sum() + np.abs(costs).max(initial=0.0))
    return bound - float(terms.sum()) > room


def _misread(costs: Floats, outcome: Outcome) -> bool:
    """Whether HiGHS 1.16 lost a start in its presolve, and so took a false bound for proven."""
    if outcome.values is None:
        return False
    error = abs(float(costs @ outcome.values) - outcome.objective)
    return error > 1e-6 * max(1.0, abs(outcome.objective))


def _at_work(lower: Floats, upper: Floats, duals: Floats, tied: float) -> tuple[Floats, Floats]:
    """Both bounds at the one that a dual belongs to: the lower where it is positive."""
    low = np.where((duals < -tied) & np.isfinite(upper), upper, lower)
    up = np.where((duals > tied) & np.isfinite(lower), lower, upper)
    return low, up
