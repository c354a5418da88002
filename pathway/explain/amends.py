"""What would have to give for a plan: commitments, room, dates; each the least, and alone."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from pathway.errors import OutOfTime
from pathway.solve.feasibility import Feasibility, Least
from pathway.solve.margins import exceeded
from pathway_models.case import Case
from pathway_models.promises import promise_of
from pathway_models.variations import (
    Bound,
    earlier,
    first_service,
    later,
    raised,
    weakened,
    with_target,
)

MOST_ROOM = 8
"""So many limits behind a conflict are looked into, those that matter most."""

MOST_SEARCHES = 3
"""A share is measured on the plan found, and the search repeated so often at most."""

SPARE = (2e-6, 1e-4, 1e-3)
"""What is stated is this much more than the least, the first with which there is a plan."""

LEAST_ROOM = 1e-4


@dataclass(frozen=True, slots=True)
class Relaxation:
    """The least by which one commitment, alone, must give way for a plan.

    ``by`` in the unit of its value, or ``years`` later; None: however much, it is not enough.
    """

    target: str
    by: float | None
    years: int | None


@dataclass(frozen=True, slots=True)
class Move:
    """The least by which room must be moved, alone, for a plan: ``by`` as ``Bound`` says.

    ``together``: nothing alone is enough, but all of these are.
    """

    bound: Bound
    by: float
    together: bool = False


@dataclass(frozen=True, slots=True)
class Date:
    """A lever that must be in service from ``year``, ``years`` earlier, alone, for a plan."""

    lever: str
    year: int
    years: int


@dataclass(slots=True)
class Amends:
    """Asks what would settle a conflict. ``aside`` are commitments that other conflicts have lost.

    ``searches`` counts integer programs that were solved, with those of other programs built here.
    """

    questions: Feasibility
    tick: Callable[[], None]
    searches: int = 0
    relaxations: int = 0
    unsettled: bool = False
    """Whether the answer to a question did not come in time, and was taken for a no."""

    @property
    def case(self) -> Case:
        """The case that has no plan."""
        return self.questions.case

    def relaxation(self, target: str, kept: Collection[str]) -> Relaxation:
        """By how much, or by how many years, one of the commitments kept must give way."""
        by = self.amount(Bound("commitment", target), kept)
        return Relaxation(target, by, self._later(target, kept))

    def moves(self, conflict: Collection[str], kept: Collection[str]) -> tuple[Move, ...]:
        """The room behind a conflict: each that is enough alone; else all of it together."""
        blamed = [b for b in self.questions.blamed(conflict) if b.kind != "commitment"][:MOST_ROOM]
        alone = [(bound, self.amount(bound, kept)) for bound in blamed]
        found = tuple(Move(bound, by) for bound, by in alone if by)
        if found:
            return found
        rooms = [b for b in self.questions.given if b.kind in ("limit", "potential", "allowance")]
        least = self._ask(self.questions, rooms, kept)
        if least is None:
            return ()
        return tuple(
            Move(b, by * (1 + SPARE[0]), True) for b, by in least.by.items() if by > LEAST_ROOM
        )

    def dates(self, conflict: Collection[str], kept: Collection[str]) -> tuple[Date, ...]:
        """Levers that would settle a conflict if they could be in service earlier."""
        late = first_service(self.case)
        sooner = self.case
        for lever, year in late.items():
            sooner = earlier(sooner, lever, year - self.case.base_year - 1)
        if not self._possible(sooner, kept):
            return ()
        found = (self._date(lever, late[lever], kept) for lever in self._candidates(late, conflict))
        return tuple(date for date in found if date is not None)

    def _candidates(self, late: Iterable[str], conflict: Collection[str]) -> list[str]:
        """Late levers that a conflict could use: those it is about, else all that cut or credit."""
        options = {o for k in conflict for o in self.case.targets[k].options}
        named = {self.case.options[o].lever for o in options}
        return [lever for lever in late if not named or lever in named][:MOST_ROOM]

    def _date(self, lever: str, year: int, kept: Collection[str]) -> Date | None:
        most = year - self.case.base_year - 1

        def possible(years: int) -> bool:
            return self._possible(earlier(self.case, lever, years), kept)

        years = least_whole(possible, most)
        return None if years is None else Date(lever, year - years, years)

    def amount(self, bound: Bound, kept: Collection[str]) -> float | None:
        """The least that a bound must give way by, alone; None: however much, it is not enough.

        Where it is a share of a whole that the plan decides, the plan found says what it takes, and
        from there the search goes on for less (Dinkelbach, 1967). What is stated is asked for
        again, as another case.
        """
        if bound not in self.questions.given:
            return None
        questions, by = self.questions, 0.0
        for _ in range(MOST_SEARCHES):
            least = self._ask(questions, [bound], kept, floor=-by)
            if least is None:
                return None
            if not is_share(self.case, bound):
                by = least.by[bound]
                break
            step = exceeded(questions.model, questions.program, questions.case, bound, least.point)
            if by and step >= -SPARE[0] * by:
                break
            by = (1 + by) * (1 + step) - 1 if bound.kind == "limit" else by + step
            questions = Feasibility(given_way(self.case, bound, by), self.tick)
        amounts = (by * (1 + spare) for spare in SPARE)
        return next(
            (a for a in amounts if self._possible(given_way(self.case, bound, a), kept)), None
        )

    def _later(self, target: str, kept: Collection[str]) -> int | None:
        promised = self.case.targets[target]

        def possible(years: int) -> bool:
            moved = later(self.case, promised, years)
            if moved is None:
                return True
            return self._possible(with_target(self.case, moved), kept)

        last = self.case.end - (promised.since or min(promised.value))
        if not promise_of(promised).has_date or last < 1:
            return None
        if promised.when == "from" and len(set(promised.value.values())) == 1:
            return least_whole(possible, last)  # later is less of the same
        return next((years for years in range(1, last + 1) if possible(years)), None)

    def _possible(self, case: Case, kept: Collection[str]) -> bool:
        questions = Feasibility(case, self.tick)
        try:
            return questions.has_plan(kept)
        except OutOfTime:
            self.unsettled = True
            return False
        finally:
            self.searches += questions.searches
            self.relaxations += questions.relaxations

    def _ask(
        self,
        questions: Feasibility,
        bounds: Sequence[Bound],
        kept: Collection[str],
        floor: float = 0.0,
    ) -> Least | None:
        try:
            return questions.least(bounds, kept, floor=floor)
        except OutOfTime:
            self.unsettled = True
            return None
        finally:
            if questions is not self.questions:
                self.searches += questions.searches
                self.relaxations += questions.relaxations


def is_share(case: Case, bound: Bound) -> bool:
    """Whether it is a share of a whole that the plan decides."""
    if bound.kind == "limit":
        return bool(case.limits[bound.id].electricity_of)
    if bound.kind != "commitment":
        return False
    target = case.targets[bound.id]
    return promise_of(target).varies(target)


def given_way(case: Case, bound: Bound, by: float) -> Case:
    """The case in which a bound gives way."""
    if bound.kind == "commitment":
        return with_target(case, weakened(case, case.targets[bound.id], by))
    return raised(case, bound, by)


def least_whole(possible: Callable[[int], bool], most: int) -> int | None:
    """The least number from 1 to ``most`` that is possible, where more is never less so."""
    if most < 1 or not possible(most):
        return None
    low, high = 0, most
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if possible(middle) else (middle, high)
    return high


def nearest(questions: Feasibility) -> dict[str, float] | None:
    """By how much each commitment must give way, in the plan that misses least of them all.

    The sum counts each as a share of its size. Shares are measured on the plan found. None where
    limits and data alone have no plan.
    """
    bounds = [Bound("commitment", k) for k in questions.commitments]
    least = questions.least(bounds, questions.commitments)
    if least is None:
        return None
    by: dict[str, float] = {}
    for bound in bounds:
        if questions.gives(least, bound):
            over = exceeded(questions.model, questions.program, questions.case, bound, least.point)
            by[bound.id] = over * (1 + SPARE[0])
    return by


def nearest_by(amends: Amends) -> dict[str, float]:
    """As ``nearest``, each share then taken back as far as the others as they are allow."""
    questions = amends.questions
    by = nearest(questions) or {}
    for k in [k for k in by if is_share(amends.case, Bound("commitment", k))]:
        others = relaxed(amends.case, {o: amount for o, amount in by.items() if o != k})
        alone = Amends(Feasibility(others, amends.tick), amends.tick)
        least = alone.amount(Bound("commitment", k), questions.commitments)
        amends.searches += alone.searches + alone.questions.searches
        amends.relaxations += alone.relaxations + alone.questions.relaxations
        if least is not None and least < by[k]:
            by[k] = least
    return {k: amount for k, amount in by.items() if amount > 0}


def relaxed(case: Case, by: dict[str, float]) -> Case:
    """The case with its commitments weakened by so much."""
    targets = {k: weakened(case, case.targets[k], amount) for k, amount in by.items()}
    return replace(case, targets={**case.targets, **targets})
