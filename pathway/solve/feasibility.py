"""Whether some commitments have a plan, and by how little a bound must give way for one.

One elastic program, asked many questions: what gives way is a bound of a column, so every question
after the first starts warm. No cost is looked at.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from pathway.locale import message
from pathway.locale.errors import OutOfTime, Unsettled
from pathway.solve.engine.program import Outcome, Questioned
from pathway.solve.engine.translate import Floats, translate
from pathway_models.arithmetic.variations import Bound
from pathway_models.case import Case, Target
from pathway_models.program.build import build
from pathway_models.program.targets import elastic_row
from pathway_models.promises import held_years
from pathway_models.vocabulary.components import Term

SECONDS = 120.0
"""A question that takes longer is given up, and said to be open."""

NEAR = 5e-3
"""How near the least must be found, as a share of it: three digits of it are told."""

NEAR_IN_ALL, SECONDS_IN_ALL = 1e-2, 30.0
"""The same where several bounds give way together, and after how long the best found is taken."""

NODES_OF_A_TRIAL = 1
"""So long a plan is looked for where a no is not told: at the root."""

NOTHING = 1e-7
"""What gives way by less than this share of its size does not give way."""


Lots = Mapping[tuple[str | int, ...], float]
"""Whole numbers of a plan, as ``m.whole`` names them."""


@dataclass(frozen=True, slots=True)
class Least:
    """By how little bounds must give way: ``by`` each, in all ``total`` of their sizes.

    It takes at least ``proven`` of their sizes, whatever the plan; ``decided`` says of commitments
    in which year that is proven.
    """

    by: dict[Bound, float]
    total: float
    proven: float
    point: Floats
    decided: Mapping[str, int] = field(default_factory=dict)


class Feasibility:
    """The questions to one case. ``searches`` counts integer programs, ``relaxations`` linear."""

    def __init__(self, case: Case, tick: Callable[[], None] = lambda: None) -> None:
        self.case = case
        self.model: Any = build(case, elastic=True)
        self.program = Questioned(translate(self.model))
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

    def may_have_plan(self, kept: Iterable[str]) -> bool:
        """Whether the linear relaxation has a plan: a no is proven. Raises ``OutOfTime``."""
        self._let_go(frozenset(kept))
        return self._relax(self._nothing).values is not None

    def found(self, kept: Iterable[str]) -> Lots | None:
        """The lots of a plan that is found soon. None proves nothing."""
        self._let_go(frozenset(kept))
        self.searches += 1
        with suppress(Unsettled):
            found = self.program.search(
                self._nothing, 1.0, SECONDS, nodes=NODES_OF_A_TRIAL, once=True
            )
            return None if found.values is None else self.lots(found.values)
        return None

    @contextmanager
    def giving(self, bound: Bound, by: float) -> Iterator[None]:
        """Asks with a bound that gives way by so much; not whether commitments have a plan."""
        self._give([bound], by)
        try:
            yield
        finally:
            self._give([bound], 0.0)

    def lots(self, point: Floats) -> Lots:
        """The whole numbers of a point, to be tried in another case."""
        column_of = self.program.arrays.column_of
        return {key: float(point[column_of[id(n)]]) for key, n in self.model.whole.items()}

    def has_plan_with(self, lots: Lots, kept: Iterable[str]) -> bool:
        """Whether these commitments have a plan with these lots, which another case has found."""
        self._let_go(frozenset(kept))
        self.relaxations += 1
        point, column_of = self._nothing.copy(), self.program.arrays.column_of
        for key, number in self.model.whole.items():
            point[column_of[id(number)]] = lots.get(key, 0.0)
        with suppress(Unsettled):
            return self.program.with_lots(self._nothing, point).values is not None
        return False

    @contextmanager
    def instead(self, target: Target) -> Iterator[None]:
        """Asks with another form of a commitment of the same name; not whether it has a plan.

        A net commitment that holds in other years would have its credits in these.
        """
        rows = self._rows_of(target.id)
        for row in rows:
            self.program.room(row, math.inf)
        years = held_years(self.case, target)
        forms = [elastic_row(self.model, self.model.base, target, t) for t in years]
        added = [self.program.hold(self._costs(terms), most) for terms, most in forms]
        try:
            yield
        finally:
            for row in added:
                self.program.room(row, math.inf)
            self._restore(rows)

    def collides(self, years: Mapping[str, Collection[int]]) -> bool:
        """Whether commitments have no plan, each held in these years only, the others let go.

        Raises ``OutOfTime``.
        """
        with self._held_in(years):
            return not self._settled()

    def colliding(
        self, k: str, years: Mapping[str, Collection[int]], most: int, *, quickly: bool
    ) -> tuple[int, ...]:
        """The years in which a commitment collides held in that year alone, the others in theirs.

        Years that hold in a plan found for another are not asked about, nor more than ``most``.
        ``quickly``: by linear relaxation alone, which may miss some. Raises ``OutOfTime``.
        """
        found, harmless = [], set[int]()
        for t in list(years[k])[:most]:
            if t in harmless:
                continue
            with self._held_in({**years, k: (t,)}):
                point = self._relax(self._nothing).values
                if point is not None and not quickly:
                    point = self._plan()
            if point is None:
                found.append(t)
            else:
                harmless |= {y for y in years[k] if self._holds(k, y, point)}
        return tuple(found)

    @contextmanager
    def _held_in(self, years: Mapping[str, Collection[int]]) -> Iterator[None]:
        self._let_go(years)
        rows = [row for k in years for row in self._rows_of(k, years[k])]
        for row in rows:
            self.program.room(row, math.inf)
        try:
            yield
        finally:
            self._restore(rows)

    def _rows_of(self, k: str, spared: Collection[int] = ()) -> list[int]:
        """The rows of a commitment, but of years that are spared."""
        return [
            row
            for (name, key), row in self.program.arrays.rows.items()
            if name == "commitment" and key[0] == k and key[1] not in spared
        ]

    def _restore(self, rows: Iterable[int]) -> None:
        for row in rows:
            self.program.room(row, float(self.program.arrays.row_upper[row]))

    def _holds(self, k: str, year: int, point: Floats) -> bool:
        """Whether a commitment holds in a year at a point; at its bound is not said."""
        arrays = self.program.arrays
        row = arrays.rows["commitment", (k, year)]
        terms = slice(arrays.starts[row], arrays.starts[row + 1])
        used = float(arrays.values[terms] @ point[arrays.indices[terms]])
        return used < float(arrays.row_upper[row])

    def _settled(self) -> bool:
        return self._relax(self._nothing).values is not None and self._plan() is not None

    def _plan(self) -> Floats | None:
        """A point in whole lots, of what the relaxation has one of."""
        found = self._search(self._nothing, 1.0)
        if found.values is None and found.status == "time_limit":
            raise OutOfTime(message("usage.plan-in-no-time"))
        return found.values

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
        self,
        bounds: Collection[Bound],
        kept: Collection[str],
        floor: float = 0.0,
        *,
        quickly: bool = False,
    ) -> Least | None:
        """The least that these bounds must give way for the commitments kept; None: not enough.

        Several count by their sizes, and together. ``floor``: a negative one lets them be tighter
        than they are. ``quickly``: in the linear relaxation, where less may do than in whole lots.
        Raises ``OutOfTime``.
        """
        self._let_go(kept)
        costs = self._cost_of(bounds)
        self._give(bounds, math.inf, floor)
        try:
            relaxed = self._relax(costs)
            if relaxed.values is None:
                return None
            found = relaxed if quickly else self._nearest(costs, relaxed, len(bounds) > 1)
        finally:
            self._give(bounds, 0.0)
        if found.values is None:
            if found.status == "time_limit":
                raise OutOfTime(message("usage.least-in-no-time"))
            return None
        by = {b: float(found.values[self._column(b)]) for b in bounds}
        proven = max(relaxed.objective, found.bound)
        return Least(by, found.objective, proven, found.values, self._decided(relaxed))

    def _nearest(self, costs: Floats, relaxed: Outcome, several: bool) -> Outcome:
        gap = max(1e-6, (NEAR_IN_ALL if several else NEAR) * abs(relaxed.objective))
        return self._search(costs, gap, SECONDS_IN_ALL if several else SECONDS)

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

    def _decided(self, relaxed: Outcome) -> dict[str, int]:
        """The year of each commitment whose row weighs most in the proof of the relaxation."""
        rows = self.program.arrays.rows.items()
        own = [
            (key, abs(relaxed.row_duals[row])) for (name, key), row in rows if name == "commitment"
        ]
        own = sorted((k for k in own if k[1] > NOTHING), key=lambda k: k[1])
        return {key[0]: key[1] for key, _ in own}

    def _let_go(self, kept: Collection[str]) -> None:
        free = {b for b in self.given if b.kind == "commitment" and b.id not in kept}
        self._give(free - self._free, math.inf)
        self._give(self._free - free, 0.0)
        self._free = free

    def _give(self, bounds: Iterable[Bound], most: float, least: float = 0.0) -> None:
        for bound in bounds:
            self.program.bound(self.given[bound], lower=least, upper=most)

    def _cost_of(self, bounds: Iterable[Bound]) -> Floats:
        return self._costs((1 / self.size[bound], self.given[bound]) for bound in bounds)

    def _costs(self, terms: Iterable[Term]) -> Floats:
        costs, column_of = self._nothing.copy(), self.program.arrays.column_of
        for coefficient, variable in terms:
            costs[column_of[id(variable)]] += coefficient
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
        raise OutOfTime(message("usage.question-open", why=fault)) from fault
