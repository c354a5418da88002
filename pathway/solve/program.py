"""The integer program in HiGHS: passed once, re-solved with other costs, bounds and rows."""

from __future__ import annotations

import math
import os
import sys
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import highspy
import numpy as np

from pathway.errors import SolverProblem
from pathway.solve.translate import Arrays, Floats

_STATUS = highspy.HighsModelStatus
_INFEASIBLE = (_STATUS.kInfeasible, _STATUS.kUnboundedOrInfeasible)


_SUB_SEARCHES = dict.fromkeys(
    ("mip_heuristic_run_rins", "mip_heuristic_run_rens", "mip_heuristic_run_root_reduced_cost"),
    False,
)
"""Searches within the search: on this model they take most of the time and find little."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one search ended. ``values`` is None where it found no point.

    ``bound``: no point has a lower objective; ``gap`` is the distance to it, in the objective's
    unit.
    """

    status: str  # optimal, time_limit, infeasible; of a relaxation also unbounded
    values: Floats | None
    objective: float
    bound: float
    nodes: int
    seconds: float
    row_duals: Floats = field(default_factory=lambda: np.zeros(0))
    """Of a linear program: what a unit more of each row's bound costs."""
    column_duals: Floats = field(default_factory=lambda: np.zeros(0))
    """And of each column's bound."""

    @property
    def gap(self) -> float:
        """Distance between the objective and its bound."""
        return max(0.0, self.objective - self.bound)


class Program:
    """A model in HiGHS. One thread and a fixed seed: the same answer on any number of cores."""

    def __init__(self, arrays: Arrays) -> None:
        self.arrays = arrays
        with _silent_stdout():
            self._highs: Any = highspy.Highs()  # type: ignore[no-untyped-call]
        self._highs.HandleUserInterrupt = True
        self._set(output_flag=False, threads=1, random_seed=0, mip_rel_gap=0.0)
        self._set(**_SUB_SEARCHES)
        self._pass()
        self._integers = np.flatnonzero(arrays.integer).astype(np.int32)

    def search(
        self, costs: Floats, gap: float, seconds: float, start: Floats | None = None
    ) -> Outcome:
        """Minimises to an absolute gap, from a start if there is one."""
        self._set(mip_abs_gap=gap, time_limit=max(seconds, 0.01))
        self._costs(costs)
        if start is not None:  # after the costs: a change of the model forgets the start
            solution = highspy.HighsSolution()
            solution.col_value = list(start)
            self._highs.setSolution(solution)
        outcome = self._run(integer=self._integers.size > 0)
        if start is not None and self._misread(costs, outcome):
            return self.search(costs, gap, seconds - outcome.seconds)
        return outcome

    def polish(self, costs: Floats, point: Floats) -> Floats | None:
        """The best point with the integers of ``point``, rounded; None where there is none."""
        return self.with_lots(costs, point).values

    def with_lots(self, costs: Floats, point: Floats) -> Outcome:
        """The linear program with the integers of ``point``, rounded."""
        whole = np.round(point[self._integers])
        arrays = self.arrays
        with self._relaxed():
            self._costs(costs)
            self._fix(self._integers, whole, whole)
            try:
                outcome = self._run(integer=False)
            finally:
                self._fix(
                    self._integers, arrays.lower[self._integers], arrays.upper[self._integers]
                )
        if outcome.values is not None:
            outcome.values[self._integers] = whole
        return outcome

    def relaxation(self, costs: Floats) -> Outcome:
        """The linear relaxation: a bound on every plan; minus infinity where there is none."""
        with self._relaxed():
            self._costs(costs)
            return self._run(integer=False)

    def bound(self, variable: Any, lower: float | None = None, upper: float | None = None) -> None:
        """Tightens the bounds of a continuous variable."""
        column = self.arrays.column_of[id(variable)]
        low = self.arrays.lower[column] if lower is None else lower
        up = self.arrays.upper[column] if upper is None else upper
        self.arrays.lower[column], self.arrays.upper[column] = low, up
        self._check(self._highs.changeColBounds(column, low, up))

    def room(self, row: int, upper: float) -> None:
        """Another upper bound of a row."""
        self._check(self._highs.changeRowBounds(row, self.arrays.row_lower[row], upper))

    def space(self, column: int, upper: float) -> None:
        """Another upper bound of a column; its lower one gives way where it must."""
        lower = min(self.arrays.lower[column], upper)
        self._check(self._highs.changeColBounds(column, lower, upper))

    def drop(self, constraint: str) -> None:
        """Lets every row of a constraint go."""
        for row in self.rows(constraint):
            self._check(self._highs.changeRowBounds(row, -math.inf, math.inf))

    def value(self, terms: Iterable[tuple[float, Any]], point: Floats) -> float:
        """The value of terms of the model at a point."""
        column = self.arrays.column_of
        return float(sum(c * point[column[id(v)]] for c, v in terms))

    def rows(self, constraint: str) -> Iterable[int]:
        """The rows of a constraint, in the order of the model."""
        return [row for (name, _), row in self.arrays.rows.items() if name == constraint]

    def _misread(self, costs: Floats, outcome: Outcome) -> bool:
        """Whether HiGHS 1.16 lost a start in its presolve, and so took a false bound for proven."""
        if outcome.values is None:
            return False
        error = abs(float(costs @ outcome.values) - outcome.objective)
        return error > 1e-6 * max(1.0, abs(outcome.objective))

    def _pass(self) -> None:
        a = self.arrays
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = len(a.columns), len(a.row_lower)
        lp.col_cost_ = np.zeros(lp.num_col_)
        lp.col_lower_, lp.col_upper_ = a.lower, a.upper
        lp.row_lower_, lp.row_upper_ = a.row_lower, a.row_upper
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_, lp.a_matrix_.index_ = a.starts, a.indices
        lp.a_matrix_.value_ = a.values
        kinds = (highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger)
        lp.integrality_ = [kinds[int(i)] for i in a.integer]
        self._check(self._highs.passModel(lp))

    def _run(self, *, integer: bool) -> Outcome:
        began = time.perf_counter()
        self._search()
        seconds = time.perf_counter() - began
        status = self._highs.getModelStatus()
        info = self._highs.getInfo()
        if status == _STATUS.kUnbounded and not integer:
            return Outcome("unbounded", None, -math.inf, -math.inf, 0, seconds)
        if status in _INFEASIBLE:
            return Outcome("infeasible", None, math.inf, math.inf, 0, seconds)
        if status not in (_STATUS.kOptimal, _STATUS.kTimeLimit):
            name = self._highs.modelStatusToString(status)
            raise SolverProblem(f"The solver ended with '{name}'.")
        label = "optimal" if status == _STATUS.kOptimal else "time_limit"
        found = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
        values = np.array(self._highs.getSolution().col_value) if found else None
        value = info.objective_function_value if found else math.inf
        bound = info.mip_dual_bound if integer else value
        nodes = max(0, int(info.mip_node_count)) if integer else 0
        if integer or not found:
            return Outcome(label, values, value, bound, nodes, seconds)
        duals = self._highs.getSolution()
        rows, columns = np.array(duals.row_dual), np.array(duals.col_dual)
        return Outcome(label, values, value, bound, nodes, seconds, rows, columns)

    def _search(self) -> None:
        """HiGHS in a thread of its own: the main one hears Ctrl-C at once, and tells it to stop."""
        interrupt: KeyboardInterrupt | None = None
        with ThreadPoolExecutor(1) as pool:
            search = pool.submit(self._highs.run)
            while not search.done():
                try:
                    wait([search], timeout=0.1)
                except KeyboardInterrupt as pressed:
                    interrupt = pressed
                    self._highs.cancelSolve()
        search.result()
        if interrupt is not None:
            raise interrupt

    def _costs(self, costs: Floats) -> None:
        count = len(self.arrays.columns)
        columns = np.arange(count, dtype=np.int32)
        self._check(self._highs.changeColsCost(count, columns, costs))

    def _fix(self, columns: Any, lower: Floats, upper: Floats) -> None:
        if len(columns):
            self._check(self._highs.changeColsBounds(len(columns), columns, lower, upper))

    @contextmanager
    def _relaxed(self) -> Iterator[None]:
        """The integers taken as continuous, and no time limit: a linear program is quick."""
        self._set(time_limit=math.inf)
        self._types(highspy.HighsVarType.kContinuous)
        try:
            yield
        finally:
            self._types(highspy.HighsVarType.kInteger)

    def _types(self, kind: Any) -> None:
        count = len(self._integers)
        kinds = np.full(count, int(kind), dtype=np.uint8)
        if count:
            self._check(self._highs.changeColsIntegrality(count, self._integers, kinds))

    def _set(self, **options: object) -> None:
        for name, value in options.items():
            self._check(self._highs.setOptionValue(name, value))

    def _check(self, status: Any) -> None:
        if status == highspy.HighsStatus.kError:
            raise SolverProblem("The solver refused a model that we built.")


@contextmanager
def _silent_stdout() -> Iterator[None]:
    """HiGHS prints a banner when made, before it can be told not to; pipes must stay clean."""
    sys.stdout.flush()
    saved = os.dup(1)
    with Path(os.devnull).open("wb") as nothing:
        os.dup2(nothing.fileno(), 1)
        try:
            yield
        finally:
            os.dup2(saved, 1)
            os.close(saved)
