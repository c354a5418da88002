"""Whether some commitments have a plan, and by how little a bound must give way for one.

One elastic program, asked many questions: what gives way is a bound of a column, so every question
after the first starts warm. No cost is looked at.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import numpy as np

from pathway.errors import OutOfTime, Unsettled
from pathway.solve.engine.program import Outcome, Program
from pathway.solve.engine.translate import Floats, translate
from pathway_models.arithmetic.variations import Bound
from pathway_models.case import Case
from pathway_models.program.build import build

SECONDS = 120.0
"""A question that takes longer is given up, and said to be open."""

NEAR = 2e-3
"""How near the least must be found, as a share of it."""

NEAR_IN_ALL, SECONDS_IN_ALL = 1e-2, 30.0
"""The same where several bounds give way together, and after how long the best found is taken."""

NOTHING = 1e-7
"""What gives way by less than this share of its size does not give way."""


@dataclass(frozen=True, slots=True)
class Least:
    """By how little bounds must give way: ``by`` each, in all ``total`` of their sizes.

    It takes at least ``proven`` of their sizes, whatever the plan.
    """

    by: dict[Bound, float]
    total: float
    proven: float
    point: Floats


class Feasibility:
    """The questions to one case. ``searches`` counts integer programs, ``relaxations`` linear."""

    def __init__(self, case: Case, tick: Callable[[], None] = lambda: None) -> None:
        self.case = case
        self.model: Any = build(case, elastic=True)
        self.program = Program(translate(self.model))
        self.given: dict[Bound, Any] = dict(self.model.elastic.given)
        self.size: dict[Bound, float] = dict(self.model.elastic.size)
        self.searches = self.relaxations = 0
        self._tick = tick
        self._free: set[Bound] = set()
        self._known: dict[frozenset[str], bool] = {}
        self._nothing = np.zeros(len(self.program.arrays.columns))

    @property
    def commitments(self) -> list[str]:
        """Those of the case that are inequalities of the model."""
        return [b.id for b in self.given if b.kind == "commitment"]

    def has_plan(self, kept: Iterable[str]) -> bool:
        """Whether these commitments, with all limits, have a plan; the others are let go.

        Raises ``OutOfTime`` where that cannot be settled.
        """
        kept = frozenset(kept)
        for known, answer in self._known.items():
            if (answer and kept <= known) or (not answer and kept >= known):
                return answer
        self._let_go(kept)
        self._known[kept] = self._settled()
        return self._known[kept]

    def enough(self, bound: Bound, by: float, kept: Iterable[str]) -> bool:
        """Whether these commitments have a plan where one bound gives way by so much.

        Raises ``OutOfTime`` where that cannot be settled.
        """
        self._let_go(frozenset(kept))
        self._give([bound], by)
        try:
            return self._settled()
        finally:
            self._give([bound], 0.0)

    def collides(self, years: Mapping[str, Collection[int]], *, quickly: bool = False) -> bool:
        """Whether commitments have no plan, each held in these years only, the others let go.

        ``quickly``: by linear relaxation alone, which may miss it. Raises ``OutOfTime``.
        """
        self._let_go(years)
        upper = self.program.arrays.row_upper
        spared = [
            row
            for (name, key), row in self.program.arrays.rows.items()
            if name == "commitment" and key[0] in years and key[1] not in years[key[0]]
        ]
        for row in spared:
            self.program.room(row, math.inf)
        try:
            if quickly:
                return self._relax(self._nothing).values is None
            return not self._settled()
        finally:
            for row in spared:
                self.program.room(row, float(upper[row]))

    def _settled(self) -> bool:
        if self._relax(self._nothing).values is None:
            return False
        found = self._search(self._nothing, 1.0)
        if found.values is None and found.status == "time_limit":
            raise OutOfTime("Whether these commitments have a plan could not be settled in time.")
        return found.values is not None

    def blamed(self, kept: Collection[str]) -> list[Bound]:
        """What the linear relaxation of commitments without a plan blames, the most first.

        Commitments among those kept, and room that would let them give way by less. Empty where
        the relaxation has a plan (only whole lots have none).
        """
        self._let_go(kept)
        wanted = [Bound("commitment", k) for k in kept]
        costs = self._cost_of(wanted)
        self._give(wanted, math.inf)
        found = self._relax(costs)
        self._give(wanted, 0.0)
        if found.values is None or found.objective <= NOTHING:
            return []
        worth = {b: self._worth(b, found) for b in self.given if b.kind != "commitment"}
        rows = self._rows_at_work(found)
        worth |= {b: math.inf for b in wanted if b.id in rows}
        return sorted((b for b, w in worth.items() if w > NOTHING), key=lambda b: -worth[b])

    def least(
        self, bounds: Collection[Bound], kept: Collection[str], floor: float = 0.0
    ) -> Least | None:
        """The least that these bounds must give way for the commitments kept; None: not enough.

        Several count by their sizes, and together. ``floor``: a negative one lets them be tighter
        than they are. Raises ``OutOfTime``.
        """
        self._let_go(kept)
        costs = self._cost_of(bounds)
        self._give(bounds, math.inf, floor)
        try:
            relaxed = self._relax(costs)
            if relaxed.values is None:
                return None
            several = len(bounds) > 1
            gap = max(1e-6, (NEAR_IN_ALL if several else NEAR) * abs(relaxed.objective))
            found = self._search(costs, gap, SECONDS_IN_ALL if several else SECONDS)
        finally:
            self._give(bounds, 0.0)
        if found.values is None:
            if found.status == "time_limit":
                raise OutOfTime("By how little it must give way could not be found in time.")
            return None
        by = {b: float(found.values[self._column(b)]) for b in bounds}
        return Least(by, found.objective, max(relaxed.objective, found.bound), found.values)

    def gives(self, least: Least, bound: Bound) -> bool:
        """Whether a bound gives way by more than nothing."""
        return least.by[bound] > 1e-6 * self.size[bound]

    def _worth(self, bound: Bound, found: Outcome) -> float:
        """How much less commitments would give way for each share that room does."""
        return -float(found.column_duals[self._column(bound)]) * self.size[bound]

    def _rows_at_work(self, found: Outcome) -> set[str]:
        rows = self.program.arrays.rows
        return {
            key[0]
            for (name, key), row in rows.items()
            if name == "commitment" and abs(found.row_duals[row]) > 1e-9
        }

    def _let_go(self, kept: Collection[str]) -> None:
        free = {b for b in self.given if b.kind == "commitment" and b.id not in kept}
        self._give(free - self._free, math.inf)
        self._give(self._free - free, 0.0)
        self._free = free

    def _give(self, bounds: Iterable[Bound], most: float, least: float = 0.0) -> None:
        for bound in bounds:
            self.program.bound(self.given[bound], lower=least, upper=most)

    def _cost_of(self, bounds: Iterable[Bound]) -> Floats:
        costs = self._nothing.copy()
        for bound in bounds:
            costs[self._column(bound)] = 1 / self.size[bound]
        return costs

    def _column(self, bound: Bound) -> int:
        return self.program.arrays.column_of[id(self.given[bound])]

    def _relax(self, costs: Floats) -> Outcome:
        self.relaxations += 1
        self._tick()
        with _left_open():
            return self.program.relaxation(costs)

    def _search(self, costs: Floats, gap: float, seconds: float = SECONDS) -> Outcome:
        self.searches += 1
        with _left_open():
            return self.program.search(costs, gap, seconds)


@contextmanager
def _left_open() -> Iterator[None]:
    """A question that the solver gives no answer to is open, as one without the time."""
    try:
        yield
    except Unsettled as fault:
        raise OutOfTime(f"A question could not be settled. {fault}") from fault
