"""Plans solved again in processes of their own, each for a variation of the case."""

from __future__ import annotations

import multiprocessing
import os
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from pathway.solve import Lots
from pathway.solve.again import NO_PLAN, Cost, begin, cost_of, plan_cost, variation_cost
from pathway_models.case import Case

__all__ = ["NO_PLAN", "Cost", "Solves", "cost_of", "plan_cost"]


@dataclass(slots=True)
class Solves:
    """Solves variations of a case side by side, and counts them."""

    case: Case
    lots: Lots
    gap: float
    progress: Callable[[int, int], None]
    count: int = 0
    seconds: float = 0.0
    _pool: ProcessPoolExecutor | None = None

    @contextmanager
    def side_by_side(self) -> Iterator[None]:
        """One process a core. Whatever ends the work early ends them, with their searches."""
        began, context = time.perf_counter(), multiprocessing.get_context("spawn")
        known = (self.case, self.lots, self.gap)
        pool = self._pool = ProcessPoolExecutor(os.cpu_count() or 1, context, begin, known)
        try:
            yield
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            for child in multiprocessing.active_children():
                child.kill()
            raise
        pool.shutdown()
        self.seconds += time.perf_counter() - began

    def each(self, cases: Mapping[Any, Case]) -> Iterator[tuple[Any, Cost]]:
        """The cost of each variation, as it is known; while they are ``side_by_side``."""
        assert self._pool is not None  # noqa: S101 - for the type checker
        total = self.count + len(cases)
        asked = {self._pool.submit(variation_cost, c): k for k, c in cases.items()}
        for done in as_completed(asked):
            self.count += 1
            self.progress(self.count, total)
            yield asked[done], done.result()
