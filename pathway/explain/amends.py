"""What would have to give for a plan: commitments, room, dates; each the least, and alone."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from pathway.errors import OutOfTime
from pathway.solve.feasibility import Feasibility, Least
from pathway.solve.margins import exceeded
from pathway_models.case import Case, Target
from pathway_models.variations import Bound, earlier, first_service, later, weakened, with_target

MOST_ROOM = 8
"""So many limits behind a conflict are looked into, those that matter most."""

MOST_SEARCHES = 3
"""A share is measured on the plan found, and the search repeated so often at most."""

ROOM_TO_SPARE = 2e-6
"""What is stated is this much more than the least, so that a plan is possible at it."""

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
        return Relaxation(target, self._weaker(target, kept), self._later(target, kept))

    def moves(self, conflict: Collection[str], kept: Collection[str]) -> tuple[Move, ...]:
        """The room behind a conflict: each that is enough alone; else all of it together."""
        blamed = [b for b in self.questions.blamed(conflict) if b.kind != "commitment"][:MOST_ROOM]
        alone: list[Move] = []
        for bound in blamed:
            least = self._least([bound], kept)
            if least is not None and least.by[bound] > 0:
                alone.append(Move(bound, _above(least.by[bound])))
        if alone or len(blamed) < 2:
            return tuple(alone)
        least = self._least(blamed, kept)
        if least is None:
            return ()
        return tuple(Move(b, _above(by), True) for b, by in least.by.items() if by > LEAST_ROOM)

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

    def _weaker(self, target: str, kept: Collection[str]) -> float | None:
        """The least weakening, proven where the search was.

        Where a share is promised of a whole that the plan decides, the plan found says what it
        takes, and from there the search goes on for less (Dinkelbach, 1967).
        """
        promised = self.case.targets[target]
        bound = Bound("commitment", target)
        if bound not in self.questions.given:
            return None
        questions, by = self.questions, 0.0
        for _ in range(MOST_SEARCHES):
            least = self._ask(questions, [bound], kept, below=by)
            if least is None:
                return None
            step = exceeded(questions.model, questions.program, questions.case, target, least.point)
            if by and step >= -ROOM_TO_SPARE * by:
                break
            by += step
            if not is_share(promised):
                break
            weaker = with_target(self.case, weakened(self.case, promised, by))
            questions = Feasibility(weaker, self.tick)
        return _above(by)

    def _later(self, target: str, kept: Collection[str]) -> int | None:
        promised = self.case.targets[target]

        def possible(years: int) -> bool:
            moved = later(self.case, promised, years)
            if moved is None:
                return True
            return self._possible(with_target(self.case, moved), kept)

        last = self.case.end - (promised.since or min(promised.value))
        if promised.metric == "budget" or last < 1:
            return None
        return least_whole(possible, last)

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

    def _least(self, bounds: Sequence[Bound], kept: Collection[str]) -> Least | None:
        try:
            return self.questions.least(bounds, kept)
        except OutOfTime:
            self.unsettled = True
            return None

    def _ask(
        self, questions: Feasibility, bounds: Sequence[Bound], kept: Collection[str], below: float
    ) -> Least | None:
        try:
            return questions.least(bounds, kept, floor=-below)
        finally:
            if questions is not self.questions:
                self.searches += questions.searches
                self.relaxations += questions.relaxations


def is_share(target: Target) -> bool:
    """Whether it promises a share of a whole that the plan decides."""
    ratio = target.metric in ("clean_electricity_share", "lever_share")
    return ratio or (target.metric == "credit_share" and target.measure != "credits_of_bau")


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
            over = exceeded(
                questions.model, questions.program, questions.case, bound.id, least.point
            )
            by[bound.id] = _above(over)
    return by


def relaxed(case: Case, by: dict[str, float]) -> Case:
    """The case with its commitments weakened by so much."""
    targets = {k: weakened(case, case.targets[k], amount) for k, amount in by.items()}
    return replace(case, targets={**case.targets, **targets})


def _above(by: float) -> float:
    return by * (1 + ROOM_TO_SPARE)
