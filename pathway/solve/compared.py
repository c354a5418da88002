"""The plans that the plan is compared with, each on a program of its own, beside it or after it."""

from __future__ import annotations

import math
import os
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from pathway.solve.engine.program import NO_LIMIT, Outcome, Program, contradicted
from pathway.solve.engine.searches import SHARPENED_NODES, Stage, unit_of
from pathway.solve.engine.solver import Solver, Stopped
from pathway.solve.engine.translate import Arrays, Floats
from pathway_models.case import Case

NONE, FREE, BARE = "none", "free", "bare"
"""In no order; without commitments; without requirements either."""

DROPPED = {FREE: ("commitment",), BARE: ("commitment", "requirement")}
"""The rows that a plan to compare with is let go of."""


def several_cores() -> bool:
    """Whether this process may use more than one."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0)) > 1
    return (os.cpu_count() or 1) > 1


_NOT_YET = Outcome("", None, math.inf, -math.inf, 0, 0.0)


@dataclass(slots=True)
class _Sought:
    program: Program
    outcome: Outcome = _NOT_YET
    point: Floats | None = None


class Compared:
    """The least cost in no order (``none``) and without commitments (``free``), and requirements.

    Nothing that the plan finds goes into the searches, so that they are the same beside it and
    after it. A plan is among theirs: ``finish`` takes the cheaper of both.
    """

    def __init__(
        self,
        case: Case,
        model: Any,
        arrays: Arrays,
        names: Sequence[str],
        gap: float,
        deadline: float,
        engine: type[Solver] = Solver,
    ) -> None:
        self.case, self.gap, self.deadline = case, gap, deadline
        self.costs = arrays.objectives["cost"]
        self.constant = float(model.cost_constant)
        self._sought = {name: _Sought(Program(arrays.copy(), engine=engine)) for name in names}
        for name, sought in self._sought.items():
            for rows in DROPPED.get(name, ()):
                sought.program.drop(rows)
        self._running: Future[None] | None = None

    @contextmanager
    def beside(self, program: Program, *, threaded: bool) -> Iterator[None]:
        """Seeks in a thread while the block searches a program of its own.

        A linear program starts at the basis of that program's relaxation. What ends the block
        early ends the search.
        """
        program.stops_with_it(sought.program for sought in self._sought.values())
        for sought in self._sought.values():
            sought.program.start_beside(program)
        with ThreadPoolExecutor(1) as pool:
            self._running = pool.submit(self._seek) if threaded and self._sought else None
            try:
                yield
            except BaseException:
                for sought in self._sought.values():
                    sought.program.stop()
                raise

    def _seek(self) -> None:
        try:
            for name in self._sought:
                self._search(name)
        except Stopped:
            return

    def _search(self, name: str) -> None:
        sought = self._sought[name]
        left = self.deadline - time.perf_counter()
        outcome = sought.program.search(self.costs, self.gap, left / 2)
        if outcome.values is not None:
            sought.point = sought.program.polish(self.costs, outcome.values)
        sought.outcome = outcome

    @property
    def names(self) -> Sequence[str]:
        """What is sought, in the order in which one's plans are among the next one's."""
        return tuple(self._sought)

    def finish(self, name: str, plan: Floats, gap: float | None = None) -> tuple[Floats, Stage]:
        """The cheaper of a plan that is known and what was sought, and how the search ended.

        Searches again from there where a plan shows that its proof was false, or where a gap is
        told that was not reached.
        """
        self._wait()
        if self._sought[name].outcome is _NOT_YET:
            self._search(name)
        point, stage = self._cheaper(name, plan, gap or self.gap)
        if contradicted(self._sought[name].outcome.bound, self.costs, plan):
            self._search_from(name, point, self.gap)
        elif gap is not None and stage.gap_reached > gap:
            self._sharpen(name, point, gap)
        else:
            return point, stage
        return self._cheaper(name, point, gap or self.gap)

    def _sharpen(self, name: str, start: Floats, gap: float) -> None:
        """A while, and no more: what is known stays."""
        before = self._sought[name].outcome
        self._search_from(name, start, gap, SHARPENED_NODES)
        after = self._sought[name].outcome
        status = after.status if after.status == "optimal" else before.status
        bound = max(before.bound, after.bound)
        self._sought[name].outcome = replace(after, status=status, bound=bound)

    def _search_from(self, name: str, start: Floats, gap: float, nodes: int = NO_LIMIT) -> None:
        sought = self._sought[name]
        left = self.deadline - time.perf_counter()
        found = sought.program.search(self.costs, gap, left / 2, start, nodes=nodes)
        sought.outcome = replace(
            found,
            nodes=sought.outcome.nodes + found.nodes,
            seconds=sought.outcome.seconds + found.seconds,
        )
        if found.values is not None:
            sought.point = sought.program.polish(self.costs, found.values)

    def _cheaper(self, name: str, plan: Floats, gap: float) -> tuple[Floats, Stage]:
        sought = self._sought[name]
        found = sought.outcome
        candidates = [plan] if sought.point is None else [plan, sought.point]
        point = min(candidates, key=lambda p: float(self.costs @ p))
        value = float(self.costs @ point)
        bound = found.bound
        if not math.isfinite(bound):
            bound = sought.program.lower_bound(self.costs)
        reached = max(0.0, value - bound)
        stage = Stage(
            name,
            unit_of(self.case, "cost"),
            found.status,
            value + self.constant,
            min(value, bound) + self.constant,
            gap if reached <= gap else max(gap, self.gap),
            reached,
            found.nodes,
            found.seconds,
        )
        return point, stage

    def _wait(self) -> None:
        while self._running is not None:
            done, _ = wait([self._running], timeout=0.1)  # not for ever: Ctrl-C is heard
            if done:
                self._running.result()
                self._running = None
