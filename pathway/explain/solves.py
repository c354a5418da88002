"""Plans solved again in processes of their own, each for a variation of the case."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from pathway.machine.pools import Leashed
from pathway.solve import Lots
from pathway.solve.again import (
    NO_PLAN,
    Cost,
    Variation,
    begin,
    cost_of,
    plan_cost,
    variation_cost,
)
from pathway_models.case import Case

__all__ = ["NO_PLAN", "Cost", "Solves", "Variation", "cost_of", "plan_cost"]


@dataclass(slots=True)
class Solves:
    """Solves variations of a case side by side, and counts them.

    ``base``: the plan's cost, if what shares nothing with the rest is to be planned by itself.
    """

    case: Case
    lots: Lots
    gap: float
    progress: Callable[[int, int], None]
    base: Cost | None = None
    count: int = 0
    seconds: float = 0.0
    _pool: Leashed | None = None

    @contextmanager
    def side_by_side(self) -> Iterator[None]:
        """One process a core. Whatever ends the work early ends them, with their searches."""
        began, known = time.perf_counter(), (self.case, self.lots, self.gap, self.base)
        pool = self._pool = Leashed(os.cpu_count() or 1, begin, *known)
        try:
            yield
        except BaseException:
            pool.close(at_once=True)
            raise
        pool.close(at_once=False)
        self.seconds += time.perf_counter() - began

    def ahead(self) -> None:
        """Starts the processes, so that they begin while this one does something else."""
        assert self._pool is not None  # noqa: S101 - for the type checker
        self._pool.submit(_nothing)  # which starts them all

    def each(self, cases: Mapping[Any, Case]) -> Iterator[tuple[Any, Cost]]:
        """The cost of each variation, as it is known; while they are ``side_by_side``."""
        left = [{key: Variation(case) for key, case in cases.items()}]
        return self.as_asked(lambda: left.pop() if left else {})

    def as_asked(self, more: Callable[[], Mapping[Any, Variation]]) -> Iterator[tuple[Any, Cost]]:
        """The cost of each variation, as it is known; then ``more`` says what else is asked.

        No process waits for another one's answer while there is something else to solve.
        """
        asked = self._submit(more())
        while asked:
            done, _ = wait(asked, return_when=FIRST_COMPLETED)
            for future in sorted(done, key=list(asked).index):
                self.count += 1
                self.progress(self.count, self.count + len(asked) - 1)
                yield asked.pop(future), future.result()
                asked |= self._submit(more())

    def _submit(self, asked: Mapping[Any, Variation]) -> dict[Future[Cost], Any]:
        assert self._pool is not None  # noqa: S101 - for the type checker
        return {self._pool.submit(variation_cost, varied): key for key, varied in asked.items()}


def _nothing() -> None:
    """What a process is asked that is only to begin."""
