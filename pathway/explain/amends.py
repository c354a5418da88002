"""What would have to give for a plan: commitments, room, dates; each the least, and alone."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TypeVar

from pathway.locale import message
from pathway.locale.errors import OutOfTime
from pathway.solve.feasibility import NEAR, Feasibility, Least, Lots
from pathway.solve.margins import exceeded
from pathway_models.arithmetic.variations import (
    Bound,
    earlier,
    first_service,
    later,
    raised,
    weakened,
    with_target,
)
from pathway_models.case import Case, Target
from pathway_models.promises import at_least, promise_of

from .reach import within_reach
from .rounding import shown_step, stated
from .units import line_of, moved_year, told_year, unit_of

MOST_ROOM = 8
"""So many limits that are enough are told, and dates."""

SECONDS_TO_SETTLE = 60.0
"""After so long, over all conflicts, no more limits are asked about, nor dates."""

MOST_STEPS, MOST_SEARCHES = 10, 3
"""A share is measured on the plan found, and the search repeated so often at most: in the
relaxation, and in whole lots."""

SPARE = 2e-6
"""More than the solver can tell, as a share of what must give way."""

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


@dataclass(frozen=True, slots=True)
class _Found:
    """What is proven too little, what is enough, and the lots of the plan that says so."""

    proven: float
    enough: float
    lots: Lots


T = TypeVar("T")


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
    quickly: bool = False
    """Whether amounts and years are what the linear relaxation proves to be too little, no more."""
    until: float = math.inf
    """The time [s] after which no more limits of a conflict are asked about, nor dates."""
    years: dict[str, tuple[int, ...]] = field(default_factory=dict)
    """The years in which commitments collide, where that is known: amounts are told for these."""
    decided: dict[str, int] = field(default_factory=dict)
    """The year of a commitment that proves by how much it must give way at least."""
    _amounts: dict[tuple[Bound, frozenset[str]], float | None] = field(default_factory=dict)
    _sooner: Feasibility | None = None
    _whole: Feasibility | None = None

    @property
    def case(self) -> Case:
        """The case that has no plan."""
        return self.questions.case

    def relaxation(self, target: str, kept: Collection[str]) -> Relaxation:
        """By how much, or by how many years, one of the commitments kept must give way."""
        by = self.amount(Bound("commitment", target), kept)
        if self.quickly and by == 0:
            raise OutOfTime(message("usage.matter-of-lots"))
        return Relaxation(target, by, self._later(target, kept))

    def moves(self, conflict: Collection[str], kept: Collection[str]) -> tuple[Move, ...]:
        """The room behind a conflict: each that is enough alone; else all of it together.

        What the relaxation does not blame is of no use, however much; but whole lots are none of
        its business, and where only these have no plan, all room is asked about.
        """
        rooms = [b for b in self.questions.given if b.kind != "commitment"]
        blamed = [b for b in self.questions.blamed(conflict) if b.kind != "commitment"]
        if not self.quickly and not blamed and self.questions.may_have_plan(conflict):
            blamed = rooms
        found: list[Move] = []
        for i, bound in enumerate(sorted(blamed, key=lambda b: b.absolute)):
            if len(found) == MOST_ROOM:
                break
            if i >= MOST_ROOM and self._is_late():
                break
            if any((m.bound.kind, m.bound.id) == (bound.kind, bound.id) for m in found):
                continue  # a factor says it already
            by = self.amount(bound, kept)
            if by:
                found.append(Move(bound, by))
        return tuple(found) if found or self.quickly else self._together(kept)

    def _is_late(self) -> bool:
        late = time.monotonic() > self.until
        self.unsettled = self.unsettled or late
        return late

    def _together(self, kept: Collection[str]) -> tuple[Move, ...]:
        """The least of all room together, without what can be spared of it.

        Of what can be moved by a factor an amount is asked only where factors are not enough.
        """
        rooms = [b for b in self.questions.given if b.kind != "commitment"]
        least = self._ask(self.questions, [b for b in rooms if not b.absolute], kept)
        least = self._ask(self.questions, rooms, kept) if least is None else least
        if least is None:
            return ()
        by = {b: share for b, share in least.by.items() if share > LEAST_ROOM}
        for bound in sorted(by, key=lambda b: by[b]):
            fewer = {b: share for b, share in by.items() if b != bound}
            if fewer and self.possible(self._raised(fewer, 1 + SPARE), kept):
                by = fewer
        for spare in (SPARE, 1e-4, 1e-3):
            if self.possible(self._raised(by, 1 + spare), kept):
                return tuple(Move(b, share * (1 + spare), True) for b, share in by.items())
        return ()

    def _raised(self, by: Mapping[Bound, float], times: float) -> Case:
        case = self.case
        for bound, share in by.items():
            case = raised(case, bound, share * times)
        return case

    def dates(self, conflict: Collection[str], kept: Collection[str]) -> tuple[Date, ...]:
        """Levers that would settle a conflict if they could be in service earlier."""
        late = first_service(self.case)
        if self.quickly or not late or not self._possible_sooner(late, kept):
            return ()
        found: list[Date] = []
        for lever in self._candidates(late, conflict):
            if len(found) == MOST_ROOM or self._is_late():
                break
            date = self._date(lever, late[lever], kept)
            found += [date] if date else []
        return tuple(found)

    def _possible_sooner(self, late: Mapping[str, int], kept: Collection[str]) -> bool:
        """Whether there is a plan where every late lever can be in service at once."""
        if self._sooner is None:
            sooner = self.case
            for lever, year in late.items():
                sooner = earlier(sooner, lever, year - self.case.base_year - 1)
            self._sooner = Feasibility(sooner, self.tick)
        return bool(self._counted(self._sooner, lambda asked: asked.has_plan(kept)))

    def _candidates(self, late: Iterable[str], conflict: Collection[str]) -> list[str]:
        """Late levers, those first that a conflict is about or that touch its accounts."""
        targets = [self.case.targets[k] for k in conflict]
        named = {o for k in targets for o in k.options}
        accounts = {a for k in targets for a in k.accounts}

        def far(lever: str) -> int:
            options = [o for o in self.case.options.values() if o.lever == lever]
            if named & {o.id for o in options}:
                return 0
            touched = {a for o in options for a in o.accounts}
            touched |= {self.case.sources[o.source].account for o in options if o.source}
            return 1 if touched & accounts else 2

        return sorted(late, key=far)

    def _date(self, lever: str, year: int, kept: Collection[str]) -> Date | None:
        most = year - self.case.base_year - 1

        def possible(years: int) -> bool:
            return self.possible(earlier(self.case, lever, years), kept)

        years = least_whole(possible, most)
        return None if years is None else Date(lever, year - years, years)

    def reaches(self, conflict: Collection[str], kept: Collection[str]) -> tuple[Move, ...]:
        """Levers that would settle a conflict if they could act on more of their sources.

        Each by whole percents, alone; none where all of them on all of it are not enough.
        """
        more = within_reach(self.case)
        if self.quickly or not more or not self._possible_on_all(more, kept):
            return ()
        found: list[Move] = []
        for lever in self._candidates(more, conflict):
            if len(found) == MOST_ROOM or self._is_late():
                break
            bound = Bound("reach", lever, absolute=True)
            by = self._reach(bound, more[lever], kept)
            found += [Move(bound, by)] if by else []
        return tuple(found)

    def _possible_on_all(self, more: Mapping[str, float], kept: Collection[str]) -> bool:
        """Whether there is a plan where every lever can act on all of its sources."""
        if self._whole is None:
            case = self.case
            for lever, by in more.items():
                case = raised(case, Bound("reach", lever, absolute=True), by)
            self._whole = Feasibility(case, self.tick)
        return bool(self._counted(self._whole, lambda asked: asked.has_plan(kept)))

    def _reach(self, bound: Bound, most: float, kept: Collection[str]) -> float | None:
        def more(percents: int) -> float:
            return min(percents / 100, most)

        def possible(percents: int) -> bool:
            return self.possible(raised(self.case, bound, more(percents)), kept)

        found = least_whole(possible, math.ceil(100 * most - 1e-9))
        return None if found is None else more(found)

    def amount(self, bound: Bound, kept: Collection[str]) -> float | None:
        """The least that a bound must give way by, alone; None: however much, it is not enough.

        A round number where that is enough, asked for again as another case. The relaxation says
        what it takes at least; only where that is too little are integer programs minimised.
        """
        key = bound, frozenset(kept)
        if key not in self._amounts:
            self._amounts[key] = self._amount(bound, kept)
        return self._amounts[key]

    def _amount(self, bound: Bound, kept: Collection[str]) -> float | None:
        if bound not in self.questions.given:
            return None
        quick = self._least(bound, kept, quickly=True)
        if quick is None or self.quickly:
            return None if quick is None else quick.proven
        if quick.enough > 0:
            by = next(self.stated(bound, quick.proven, quick.enough))
            with self._moved(bound, by) as asked:
                lots = self._counted(asked, lambda asked: asked.found(kept))
            if lots is not None and self._has_plan_with(
                lots, given_way(self.case, bound, by), kept
            ):
                return by
        found = self._least(bound, kept, quick.proven)
        return None if found is None else self._rounded(bound, found, kept)

    def _rounded(self, bound: Bound, found: _Found, kept: Collection[str]) -> float | None:
        """The roundest number that is enough with the lots that were found."""
        by = 0.0
        for by in dict.fromkeys(self.stated(bound, found.proven, found.enough)):
            with self._moved(bound, by) as asked:
                there = self._counted(asked, lambda asked: asked.has_plan_with(found.lots, kept))
            if there and self._has_plan_with(found.lots, given_way(self.case, bound, by), kept):
                return by
        return by if self.possible(given_way(self.case, bound, by), kept) else None

    def _least(
        self, bound: Bound, kept: Collection[str], proven: float = 0.0, *, quickly: bool = False
    ) -> _Found | None:
        """What is proven too little, and what is enough; ``quickly`` by the relaxation alone.

        Where it is a share of a whole that the plan decides, the plan found says what it takes, and
        from there the search goes on for less (Dinkelbach, 1967), until it is near what is
        ``proven`` too little.
        """
        by = 0.0
        lots: Lots = {}
        for _ in range(MOST_STEPS if quickly else MOST_SEARCHES):
            with self._moved(bound, by) as asked:
                least = self._ask(asked, [bound], kept, floor=-by, quickly=quickly)
            if least is None:
                return None
            if not by:
                self.decided.pop(bound.id, None)
                self.decided |= least.decided
            lots = asked.lots(least.point)
            if not is_share(self.case, bound):
                proven = least.proven * asked.size[bound]
                return _Found(min(proven, least.by[bound]), least.by[bound], lots)
            form = given_way(self.case, bound, by)
            step = exceeded(asked.model, asked.program, form, bound, least.point)
            if by and step >= -SPARE * by:
                break
            share = bound.kind == "limit" and not bound.absolute
            by = (1 + by) * (1 + step) - 1 if share else by + step
            if by - proven <= NEAR * by and not quickly:
                break
        return _Found(by, by, lots)

    @contextmanager
    def _moved(self, bound: Bound, by: float) -> Iterator[Feasibility]:
        """The questions to the case in which a bound gives way already."""
        if not by:
            yield self.questions
        elif bound.kind == "commitment":
            with self.questions.instead(weakened(self.case, self.case.targets[bound.id], by)):
                yield self.questions
        elif is_share(self.case, bound):
            yield Feasibility(given_way(self.case, bound, by), self.tick)
        else:
            with self.questions.giving(bound, by):
                yield self.questions

    def stated(self, bound: Bound, low: float, high: float) -> Iterator[float]:
        """Numbers to try, as they are told in a year; then what was found, and a little more."""
        year = moved_year(self.case, bound, min(self.years_of(bound)))
        if bound.kind == "commitment":
            year = told_year(self.case, self.case.targets[bound.id], self.years_of(bound))
        start, per = line_of(self.case, bound, year)
        if per:
            found = start + per * high
            step = shown_step(found, unit_of(self.case, bound))
            for told in stated(start, start + per * low, found, step):
                by = (told - start) / per
                if by > 0:
                    yield by
        yield from (high * (1 + spare) for spare in (0.0, SPARE, 1e-4, 1e-3))

    def years_of(self, bound: Bound) -> tuple[int, ...]:
        """The years that collide: of a commitment its own, of room those of any.

        Of a commitment that asks for more in some years than in others, the one that decides.
        """
        if bound.kind == "commitment":
            value = self.case.targets[bound.id].value
            own = self.years.get(bound.id, ()) or tuple(value)
            year = self.decided.get(bound.id)
            return (year,) if year in own and len({*value.values()}) > 1 else own
        found = [told_year(self.case, self.case.targets[k], v) for k, v in self.years.items() if v]
        return tuple(found) or (self.case.open_years.start,)

    def _later(self, target: str, kept: Collection[str]) -> int | None:
        """The least years by which it must be moved: what the relaxation leaves is tried."""
        promised = self.case.targets[target]
        last = self.case.end - (promised.since or min(promised.value))
        forms = {n: form for n in range(1, last + 1) if (form := later(self.case, promised, n))}
        if not forms:
            return None  # it has no date to be moved

        def perhaps(years: int) -> bool:
            return years in forms and self._may_be(forms[years], kept)

        def possible(years: int) -> bool:
            return self.possible(with_target(self.case, forms[years]), kept)

        if not eases(self.case, promised, last):
            could = (n for n in forms if perhaps(n))
            return next((n for n in could if self.quickly or possible(n)), None)
        first = least_whole(perhaps, last)
        if first is None or self.quickly or possible(first):
            return first
        more = least_whole(lambda n: possible(first + n), last - first)
        return None if more is None else first + more

    def _may_be(self, form: Target, kept: Collection[str]) -> bool:
        """Whether the relaxation has a plan with another form of a commitment.

        Credits are retired where a net commitment holds: in other years that is another program.
        """
        promised = self.case.targets[form.id]
        if promise_of(form).neutralises and not form.value.keys() <= promised.value.keys():
            return True
        try:
            with self.questions.instead(form):
                return self.questions.may_have_plan(kept)
        except OutOfTime:
            return True

    def possible(self, case: Case, kept: Collection[str]) -> bool:
        """Whether another case has a plan that keeps these commitments."""
        return bool(self._counted(Feasibility(case, self.tick), lambda asked: asked.has_plan(kept)))

    def _has_plan_with(self, lots: Lots, case: Case, kept: Collection[str]) -> bool:
        """Whether another case has a plan with lots that were found."""
        asked = Feasibility(case, self.tick)
        return bool(self._counted(asked, lambda asked: asked.has_plan_with(lots, kept)))

    def finds(self, case: Case, kept: Collection[str]) -> bool:
        """Whether a plan of another case is found soon; a no proves nothing."""
        asked = Feasibility(case, self.tick)
        return self._counted(asked, lambda asked: asked.found(kept)) is not None

    def _counted(self, asked: Feasibility, ask: Callable[[Feasibility], T]) -> T | None:
        """An answer, and the counts of what was asked for it; None where it was left open."""
        before = asked.searches, asked.relaxations
        try:
            return ask(asked)
        except OutOfTime:
            self.unsettled = True
            return None
        finally:
            if asked is not self.questions:
                self.searches += asked.searches - before[0]
                self.relaxations += asked.relaxations - before[1]

    def _ask(
        self,
        asked: Feasibility,
        bounds: Sequence[Bound],
        kept: Collection[str],
        floor: float = 0.0,
        *,
        quickly: bool = False,
    ) -> Least | None:
        return self._counted(
            asked, lambda asked: asked.least(bounds, kept, floor=floor, quickly=quickly)
        )


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


def eases(case: Case, target: Target, last: int) -> bool:
    """Whether a commitment asks for no more in any year the later it holds, to ``last`` years."""
    sign = -1.0 if at_least(target) else 1.0
    forms = [target, *(later(case, target, years) for years in range(1, last + 1))]
    asked = [{} if f is None else {t: sign * v for t, v in f.value.items()} for f in forms]
    return all(
        t in before and v >= before[t]
        for before, after in pairwise(asked)
        for t, v in after.items()
    )


def least_whole(possible: Callable[[int], bool], most: int) -> int | None:
    """The least number from 1 to ``most`` that is possible, where more is never less so."""
    if most < 1 or not possible(most):
        return None
    low, high = 0, most
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if possible(middle) else (middle, high)
    return high
