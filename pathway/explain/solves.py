"""Plans solved again in processes of their own, each for a variation of the case."""

from __future__ import annotations

import math
import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from pathway.errors import NoPlan, OutOfTime, Unsettled
from pathway.solve import Lots, Solved, solve
from pathway.solve.differences import COMPARED, in_money
from pathway.tables.ecosystem import ecosystem_npv
from pathway_models.case import Case

SECONDS, NODES = 300.0, 300
"""A plan that takes longer is the best one found by then, and its gap says so."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What the plan of a variation costs, with the ecosystem's programmes [million, NPV].

    ``gap``: how far it may be from the least, over all stages; NaN costs: there is no plan.
    ``anew``: its projects (whole lots) are others than those of the plan that is explained.
    """

    cost: float
    gap: float
    anew: bool = False

    @property
    def possible(self) -> bool:
        """Whether there is a plan."""
        return math.isfinite(self.cost)


NO_PLAN = Cost(math.nan, 0.0)


def cost_of(case: Case, solved: Solved) -> Cost:
    """The cost of a plan that is there."""
    gaps = [s.gap_reached for s in solved.stages if s.name not in COMPARED and in_money(s)]
    return Cost(solved.npv + ecosystem_npv(case, solved.plan), sum(gaps))


def plan_cost(case: Case, lots: Lots, gap: float) -> Cost:
    """The cost of the plan of a variation, started from the lots of the plan that is known."""
    try:
        solved = solve(case, gap=gap, time_limit=SECONDS, start=lots, compare=False, nodes=NODES)
    except (NoPlan, OutOfTime, Unsettled):
        return NO_PLAN
    found = cost_of(case, solved)
    return replace(found, anew=_whole(solved.lots) != _whole(lots))


def _whole(lots: Lots) -> dict[tuple[str | int, ...], int]:
    """The projects: which of the lots are at work in a year is none."""
    return {key: round(count) for key, count in lots.items() if round(count) and key[0] != "on"}


@dataclass(slots=True)
class Solves:
    """Solves variations side by side, and counts them."""

    lots: Lots
    gap: float
    progress: Callable[[int, int], None]
    count: int = 0
    seconds: float = 0.0

    def each(self, cases: Mapping[Any, Case]) -> Iterator[tuple[Any, Cost]]:
        """The cost of each variation, as it is known."""
        began, total = time.perf_counter(), self.count + len(cases)
        with _workers() as pool:
            asked = {pool.submit(plan_cost, c, self.lots, self.gap): k for k, c in cases.items()}
            for done in as_completed(asked):
                self.count += 1
                self.progress(self.count, total)
                yield asked[done], done.result()
        self.seconds += time.perf_counter() - began


@contextmanager
def _workers() -> Iterator[ProcessPoolExecutor]:
    """One process a core. Whatever ends the work early ends them at once, with their searches."""
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(os.cpu_count() or 1, context, initializer=_leave_interrupts)
    try:
        yield pool
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        for child in multiprocessing.active_children():
            child.kill()
        raise
    pool.shutdown()


def _leave_interrupts() -> None:
    """Ctrl-C is for the process that asks, which ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
