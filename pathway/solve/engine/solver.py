"""HiGHS, asked another way wherever its answer cannot be believed (decisions: the solver)."""

from __future__ import annotations

import math
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, ClassVar

import highspy
import numpy as np

from pathway.locale.errors import SolverProblem
from pathway.solve.engine.proof import proven_infeasible
from pathway.solve.engine.translate import Arrays, Floats

_STATUS = highspy.HighsModelStatus
_TOLD = {
    _STATUS.kOptimal: "optimal",
    _STATUS.kModelEmpty: "optimal",
    _STATUS.kTimeLimit: "time_limit",
    _STATUS.kSolutionLimit: "time_limit",
    _STATUS.kInfeasible: "infeasible",
    _STATUS.kUnboundedOrInfeasible: "infeasible",
    _STATUS.kUnbounded: "unbounded",
}

TOLERANCE = 1e-8
"""Of rows, bounds and whole numbers: well below the room that a freeze leaves (``FREEZE``)."""

_USUAL: dict[str, object] = {
    "presolve": "choose",
    "presolve_rule_off": 0,
    "random_seed": 0,
    "simplex_strategy": 1,
    "primal_feasibility_tolerance": TOLERANCE,
    "dual_feasibility_tolerance": TOLERANCE,
    "mip_feasibility_tolerance": TOLERANCE,
}

_WITHOUT_PRESOLVE: dict[str, object] = {"presolve": "off"}
_WITHOUT_PROBING: dict[str, object] = {"presolve_rule_off": 1 << 15}
"""The rule by which the presolve of HiGHS 1.16 may lose a start: whole without, and quicker than
no presolve."""

WAYS: tuple[dict[str, object], ...] = (
    {},
    _WITHOUT_PRESOLVE,
    {"random_seed": 1} | {f"{k}_feasibility_tolerance": 1e-7 for k in ("primal", "dual", "mip")},
    {"presolve": "off", "random_seed": 2, "simplex_strategy": 4},
)
"""What is changed, one after the other, until there is an answer to believe."""

DIGITS = 1e-15
"""What is not told apart in a number, as a share of it."""

_EXACT: dict[str, object] = {"mip_feasibility_tolerance": 1e-10, "presolve": "off"}

_SMALL = 0.1
"""Costs of which none is above this are passed larger: the tolerance of duals is absolute."""

_SUB_SEARCHES = dict.fromkeys(
    ("mip_heuristic_run_rins", "mip_heuristic_run_rens", "mip_heuristic_run_root_reduced_cost"),
    False,
)
"""Searches within the search: on this model they take most of the time and find little."""

_SECONDS_TO_CONFIRM = 10.0
"""And twice what the first answer took: so long a second 'infeasible' is waited for."""


_SECONDS_TO_TELL = 1.0
"""Every so often whoever watches a search is told its gap."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one search ended. ``values`` is None where it found no point.

    ``bound``: no point has a lower objective; ``gap`` is the distance to it, in the objective's
    unit.
    """

    status: str  # optimal, time_limit, infeasible, unbounded; unknown: no answer to believe
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


Doubt = Callable[[Outcome], bool]


class Stopped(Exception):
    """The search was told to end: whoever told knows why."""


class Solver:
    """One program in HiGHS. One thread and a fixed seed: the same answer on any number of cores."""

    USUAL: ClassVar[dict[str, object]] = _USUAL
    """Options where nothing else is said."""

    def __init__(self, arrays: Arrays, distrust: int = 0) -> None:
        self._ways = WAYS[distrust:]
        coarse = DIGITS * arrays.largest
        self._coarse = coarse > TOLERANCE
        if self._coarse:  # numbers so large that no point can be seen to hold to the tolerance
            self._ways += ({k: coarse for k in _USUAL if k.endswith("tolerance")},)
        self.companions: list[Solver] = []
        with _silent_stdout():
            self._highs: Any = highspy.Highs()  # type: ignore[no-untyped-call]
        self._highs.HandleUserInterrupt = True
        self._highs.cbMipInterrupt += self._note_gap
        self._gap = math.inf
        self.watcher: Callable[[float], None] = lambda _: None
        """Is told the gap of a search of whole numbers, as a share, every second."""
        self._stopped = False
        self.size = 1.0
        """By what the costs are passed larger than they are: a power of 2."""
        self.set(output_flag=False, threads=1, mip_rel_gap=0.0, **_SUB_SEARCHES, **_USUAL)
        self._pass(arrays)

    def ask(
        self,
        *,
        integer: bool,
        seconds: float = math.inf,
        start: Floats | None = None,
        doubt: Doubt = lambda _: False,
        once: bool = False,
        exact: bool = False,
    ) -> Outcome:
        """Minimises; another way where the answer is none, or ``doubt`` has something against it.

        Infeasible is what a certificate proves, of a linear program; else what two ways say where
        no start is known, and all of them where there are numbers of more digits than the tolerance
        leaves room for. ``once``: one way will do.
        ``exact``: whole numbers to the last digit.
        """
        began, denied = time.perf_counter(), None
        for way in self._ways[:1] if once else self._ways_from(start):
            left = seconds - _since(began)
            if denied and integer:
                left = min(left, 2 * denied.seconds + _SECONDS_TO_CONFIRM)
            if way and left <= 0:
                break
            outcome = self._one_way(_EXACT | way if exact else way, integer, left, start)
            outcome = self._in_size(replace(outcome, seconds=_since(began)))
            if outcome.status == "infeasible" and start is None:
                if once or (denied and not self._coarse) or self._certified(integer=integer):
                    return outcome
                denied = outcome
            elif outcome.status not in ("infeasible", "unknown") and not doubt(outcome):
                if denied is None or outcome.values is not None or outcome.status == "unbounded":
                    return outcome
                break  # no second answer in time, and nothing against the first
        return denied or Outcome("unknown", None, math.inf, -math.inf, 0, _since(began))

    def _in_size(self, found: Outcome) -> Outcome:
        """What was found, in the size that the costs have."""
        if self.size == 1.0:
            return found
        return replace(
            found,
            objective=found.objective / self.size,
            bound=found.bound / self.size,
            row_duals=found.row_duals / self.size,
            column_duals=found.column_duals / self.size,
        )

    def _ways_from(self, start: Floats | None) -> tuple[dict[str, object], ...]:
        """What is tried in turn: where a start may be lost, the second is without what loses it."""
        if start is None or self._ways[0]:
            return self._ways
        return (self._ways[0], _WITHOUT_PROBING, *self._ways[1:])

    def _certified(self, *, integer: bool) -> bool:
        """Whether the linear program that was asked last is proven to have no point."""
        if integer or self._coarse:
            return False
        _, there, ray = self._highs.getDualRay()
        return there and proven_infeasible(self._highs.getLp(), np.array(ray), TOLERANCE)

    def _one_way(
        self,
        way: dict[str, object],
        integer: bool,
        left: float,
        start: Floats | None,
    ) -> Outcome:
        if way:
            self._highs.clearSolver()
        self.set(**way, time_limit=max(left, 0.01))
        try:
            # After the costs: a change of them forgets it. What presolve misreads is whole without.
            if start is not None and way in ({}, _WITHOUT_PROBING, _WITHOUT_PRESOLVE):
                solution = highspy.HighsSolution()
                solution.col_value = list(start)
                self._highs.setSolution(solution)
            return self._run(integer=integer)
        finally:
            self.set(**{name: _USUAL[name] for name in way})

    def stop(self) -> None:
        """Ends what is searched now, and whatever is asked later, with ``Stopped``."""
        self._stopped = True
        self._highs.cancelSolve()

    def start_beside(self, other: Solver) -> None:
        """Takes the basis at which another one, of as many columns and rows, has ended."""
        basis = other._highs.getBasis()
        if basis.valid:
            self._check(self._highs.setBasis(basis))

    @property
    def basis(self) -> Any:
        """Where the last linear program has ended."""
        return self._highs.getBasis()

    def start_at(self, basis: Any) -> None:
        """Takes a basis, if it is of as many columns and rows."""
        size = (self._highs.getNumCol(), self._highs.getNumRow())
        if basis.valid and (len(basis.col_status), len(basis.row_status)) == size:
            self._check(self._highs.setBasis(basis))

    def start_near(self, basis: Any, columns: Sequence[int], rows: Sequence[int]) -> None:
        """Takes a basis of another program, of which these columns and rows are here; -1: none.

        What is new is at a bound, or a row that does not bind: HiGHS completes it.
        """
        status, near = highspy.HighsBasisStatus, highspy.HighsBasis()
        own, held = list(basis.col_status), list(basis.row_status)
        more = self._highs.getNumRow() - len(rows)
        near.col_status = [status.kNonbasic if j < 0 else own[j] for j in columns]
        near.row_status = [status.kBasic if i < 0 else held[i] for i in (*rows, *[-1] * more)]
        near.valid = near.alien = True
        self._check(self._highs.setBasis(near))

    def costs(self, costs: Floats, gap: float = 0.0) -> None:
        """Changes what is minimised, and the absolute gap to which it is."""
        self.size = size_of(costs)
        columns = np.arange(len(costs), dtype=np.int32)
        self._check(self._highs.changeColsCost(len(costs), columns, self.size * costs))
        self.set(mip_abs_gap=self.size * gap)

    def bounds(self, columns: Any, lower: Floats, upper: Floats) -> None:
        """Changes bounds of columns."""
        if len(columns):
            self._check(self._highs.changeColsBounds(len(columns), columns, lower, upper))

    def row_bounds(self, rows: Any, lower: Floats, upper: Floats) -> None:
        """Changes bounds of rows."""
        for row, low, up in zip(rows, lower, upper, strict=True):
            self._check(self._highs.changeRowBounds(int(row), low, up))

    def add_row(self, costs: Floats, upper: float) -> None:
        """Adds a row below whose bound the sum of these costs stays."""
        columns = np.flatnonzero(costs).astype(np.int32)
        arguments = (-math.inf, upper, len(columns), columns, costs[columns])
        self._check(self._highs.addRow(*arguments))

    def types(self, columns: Any, kind: Any) -> None:
        """Changes whether columns are whole numbers."""
        if len(columns):
            kinds = np.full(len(columns), int(kind), dtype=np.uint8)
            self._check(self._highs.changeColsIntegrality(len(columns), columns, kinds))

    def set(self, **options: object) -> None:
        """Changes options of HiGHS."""
        for name, value in options.items():
            self._check(self._highs.setOptionValue(name, value))

    def evidence(self) -> dict[str, bytes]:
        """The program as it was asked last, the options, and a log of asking it once more."""
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            self._highs.clearSolver()
            self._highs.writeModel(str(folder / "program.mps"))
            self._highs.writeOptions(str(folder / "options.txt"))
            log = str(folder / "log.txt")
            self.set(output_flag=True, log_to_console=False, log_file=log, time_limit=10.0)
            self._search()
            self.set(output_flag=False, log_file="")
            return {p.name: p.read_bytes() for p in sorted(folder.iterdir())}

    def _pass(self, a: Arrays) -> None:
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
        seconds = _since(began)
        told = _TOLD.get(self._highs.getModelStatus(), "unknown")
        if told in ("infeasible", "unknown"):
            bound = math.inf if told == "infeasible" else -math.inf
            return Outcome(told, None, math.inf, bound, 0, seconds)
        if told == "unbounded":
            return Outcome(told, None, -math.inf, -math.inf, 0, seconds)
        info = self._highs.getInfo()
        solution = self._highs.getSolution()
        found = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
        if (
            told == "optimal" and not found
        ):  # HiGHS 1.15 may say so of a program that it did not run
            return Outcome("unknown", None, math.inf, -math.inf, 0, seconds)
        values = np.array(solution.col_value) if found else None
        value = info.objective_function_value if found else math.inf
        bound = info.mip_dual_bound if integer else value
        nodes = max(0, int(info.mip_node_count)) if integer else 0
        if integer or not found:
            return Outcome(told, values, value, bound, nodes, seconds)
        rows, columns = np.array(solution.row_dual), np.array(solution.col_dual)
        return Outcome(told, values, value, bound, nodes, seconds, rows, columns)

    def _search(self) -> None:
        self._wait_for(self._highs.run)

    def _wait_for(self, run: Callable[[], object]) -> None:
        """Runs in a thread of its own: the main one hears Ctrl-C at once, and tells it to stop."""
        if self._stopped:
            raise Stopped
        interrupt: KeyboardInterrupt | None = None
        self._gap, told = math.inf, time.perf_counter()
        with ThreadPoolExecutor(1) as pool:
            search = pool.submit(run)
            while not search.done():
                try:
                    wait([search], timeout=0.1)
                    if _since(told) >= _SECONDS_TO_TELL and math.isfinite(self._gap):
                        told = time.perf_counter()
                        self.watcher(self._gap)
                except KeyboardInterrupt as pressed:
                    interrupt = pressed
                    for solver in (self, *self.companions):
                        solver.stop()
        search.result()
        if interrupt is not None:
            raise interrupt
        if self._stopped:
            raise Stopped

    def _note_gap(self, event: Any) -> None:
        self._gap = event.data_out.mip_gap

    def _check(self, status: Any) -> None:
        if status == highspy.HighsStatus.kError:
            raise SolverProblem("The solver refused a model that we built.")


def size_of(costs: Floats) -> float:
    """By what costs are passed larger than they are, so that the tolerance of duals holds them."""
    largest = float(np.abs(costs).max(initial=0.0))
    return 2.0 ** -math.floor(math.log2(largest)) if 0.0 < largest < _SMALL else 1.0


def _since(began: float) -> float:
    return time.perf_counter() - began


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
