"""The base: the plan without additions, in plain arithmetic: cost 0, business as usual."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from graphlib import TopologicalSorter
from itertools import groupby
from typing import Protocol

import numpy as np

from pathway_models.arithmetic.grid import Grid, Vector, along
from pathway_models.arithmetic.stacks import capture_existing
from pathway_models.case import ELECTRICITY, Case, Option, Source, Stack

ROUNDED = 1e-9
"""Share of a lot that is none."""


Told = Collection[tuple[str, int]]
"""Options and years of which facts say what stock did."""


@dataclass(frozen=True, slots=True)
class Base:
    """What existing stock does until it retires, base year to end.

    ``served`` (option, year) [carrier unit]; ``activity`` (source, year) after it; ``captured``
    (option, year) and ``removed``, what is told that credits took out, their margin included [kt];
    ``demand`` (account, year), ``self_use`` and ``exported`` (option, year) [GWh];
    ``clean`` (option, account, year) [GWh], where there is some. ``carried`` (option, year) of the
    past: the most that may be at work where what it requires carries no more [stock unit].
    """

    served: Grid
    activity: Grid
    demand: Grid
    self_use: Grid
    exported: Grid
    clean: Mapping[tuple[str, str, int], float]
    captured: Grid
    removed: Grid
    carried: Mapping[tuple[str, int], float] = field(default_factory=dict)

    def done(self, option: Option) -> Grid:
        """What uses of an option are proportional to: what it serves, generates or takes out."""
        if option.output == "captured":
            return self.captured
        if option.output == "credits":
            return self.removed
        return self.self_use if option.is_fuelled else self.served

    @property
    def all_done(self) -> Grid:
        """What all options serve, or use of what they generate."""
        return self.served.beside(self.self_use)


def base_plan(case: Case, told: Told = frozenset()) -> Base:
    """The base of a case; options on the same demand come in the order of the case.

    What stock of an option did in a year that is ``told`` comes before what others may do.
    """
    years = case.all_years
    activity = Grid(case.sources, years)
    served = Grid((o.id for o in case.serving), years)
    captured = Grid((o.id for o in case.yielding("captured")), years)
    demand = Grid(case.accounts, years)
    uncovered = demand.like(demand.matrix.copy())
    roofs = [o.id for o in case.yielding("on_site")]
    self_use, exported = Grid(roofs, years), Grid(roofs, years)
    removed = _removed(case, told)
    base = Base(served, activity, demand, self_use, exported, {}, captured, removed)
    acting, at, using = by_source(case.options.values()), _by_account(case), _electric(case)
    for place in in_order(case):
        if isinstance(place, Source):
            _serve(case, place, acting.get(place.id, ()), base, told)
        elif isinstance(place, Stack):
            capture_existing(case, place, activity, served, captured)
        else:
            _demand(case, place, using.get(place, ([], [])), base)
            uncovered.at(place)[:] = demand.at(place)
            for o in at.get(place, ()):
                _generate(o, base, uncovered.at(place), told)
    clean: dict[tuple[str, str, int], float] = {}
    for o in case.yielding("clean"):
        clean.update(_spread(o, uncovered))
    return replace(base, clean=clean)


class Places(Protocol):
    """What a base plan goes through: a ``Case``, or the whole of one."""

    @property
    def sources(self) -> Mapping[str, Source]: ...  # noqa: D102
    @property
    def options(self) -> Mapping[str, Option]: ...  # noqa: D102
    @property
    def accounts(self) -> Mapping[str, object]: ...  # noqa: D102
    @property
    def stacks(self) -> Mapping[str, Stack]: ...  # noqa: D102


def in_order(of: Places) -> list[Source | Stack | str]:
    """Sources, stacks and accounts (by id), each after those that its existing stock hangs on.

    Raises ``graphlib.CycleError`` where what goes with the one goes with the other in turn.
    """
    sources = [of.sources[i] for i in sorted(of.sources)]
    if not any(s.co_effects for s in sources):
        return [*sources, *of.stacks.values(), *of.accounts]
    places: dict[_Place, Source | Stack | str] = {("source", s.id): s for s in sources}
    places |= {("stack", s.id): s for s in of.stacks.values()}
    places |= {("account", a): a for a in of.accounts}
    graph = TopologicalSorter[_Place](dict.fromkeys(places, ()))
    for before, after in _hanging(of):
        graph.add(after, before)
    return [places[place] for place in graph.static_order()]


_Place = tuple[str, str]
"""What it is, and its id."""


def _hanging(of: Places) -> Iterator[tuple[_Place, _Place]]:
    """Pairs of which the second hangs on the first."""
    captures = {o: stack.id for stack in of.stacks.values() for o in stack.captures}
    for s in of.sources.values():
        if s.carrier == ELECTRICITY:
            yield ("source", s.id), ("account", s.account)
        for o in (of.options[name] for name in s.co_effects):
            if o.source or any(o.existing.values()):
                place = ("source", o.source) if o.source else ("account", o.accounts[0])
                yield place, ("source", s.id)
    for o in of.options.values():
        at_work = o.source or o.id in captures
        if at_work and ELECTRICITY in o.uses and any(o.existing.values()):
            place = ("source", o.source) if o.source else ("stack", captures[o.id])
            yield place, ("account", o.uses_in[ELECTRICITY])
    for stack in of.stacks.values():
        passing = (str(of.options[o].source) for o, _ in stack.uses)
        yield from ((("source", i), ("stack", stack.id)) for i in (*stack.sources, *passing))


def _serve(case: Case, source: Source, options: Iterable[Option], base: Base, told: Told) -> None:
    """Fills in what existing stock serves of a source, and what that leaves of it."""
    left = base.activity.at(source.id)
    left[:] = along(source.activity, case.all_years)
    for name, path in source.co_effects.items():
        left -= along(path, case.all_years) * base.done(case.options[name]).at(name)
    for o, amount in serve_in_order(options, left, case.all_years, told):
        base.served.at(o.id)[:] = amount
        left -= amount


def _removed(case: Case, told: Told) -> Grid:
    """What credits took out where it is told; in the base none is retired."""
    removed = Grid((o.id for o in case.yielding("credits")), case.all_years)
    for o, t in told:
        if o in removed.row:
            option = case.options[o]
            removed.at(o)[t - case.base_year] = option.yields[t] * option.existing[t]
    return removed


def _generate(o: Option, base: Base, left: Vector, told: Told) -> None:
    """Fills in what an existing plant or roof generates, and takes it off what is left.

    What of it is used on site where that is ``told`` is so much, and else all that fits.
    """
    years = base.demand.years
    generation = along(o.yields, years) * along(o.existing, years)
    fits = along(o.self_use_share, years) * base.demand.at(o.accounts[0])
    used = np.minimum(np.minimum(generation, fits), left)
    for t in years if o.sends_out else ():
        if (o.id, t) in told:
            used[t - years.start] = min(used[t - years.start], o.done[t])
    base.self_use.at(o.id)[:] = used
    base.exported.at(o.id)[:] = 0.0 if o.is_fuelled else generation - used
    left -= used


def _by_account(case: Case) -> dict[str, list[Option]]:
    """What generates on site, by account."""
    found: dict[str, list[Option]] = {}
    for o in case.yielding("on_site"):
        found.setdefault(o.accounts[0], []).append(o)
    return found


def _electric(case: Case) -> dict[str, tuple[list[str], list[Option]]]:
    """By account the sources that use electricity, and the options: switches, captures, credits."""
    found: dict[str, tuple[list[str], list[Option]]] = {}
    for i in sorted(case.sources):
        if case.sources[i].carrier == ELECTRICITY:
            found.setdefault(case.sources[i].account, ([], []))[0].append(i)
    for o in (*case.switches, *case.yielding("captured"), *case.yielding("credits")):
        if ELECTRICITY in o.uses:
            found.setdefault(o.uses_in[ELECTRICITY], ([], []))[1].append(o)
    return found


def by_source(options: Iterable[Option]) -> dict[str, list[Option]]:
    """The options that act on the activity of a source, by source."""
    found: dict[str, list[Option]] = {}
    for o in options:
        if o.source is not None:
            found.setdefault(o.source, []).append(o)
    return found


def serve_in_order(
    options: Iterable[Option], activity: Vector, years: range, told: Told = frozenset()
) -> Iterator[tuple[Option, Vector]]:
    """What existing stock of the options on one source takes off its activity, as it was.

    Each treats what those of a lower order leave, and those of a lower merit, then id, in the same
    one. Where that is less than its minimum load those make room as far as theirs, or one of its
    lots stops. What is ``told`` comes first in its order.
    """
    whole, left = activity.copy(), activity.copy()
    for _, same in groupby(sorted(options, key=_place), key=lambda o: o.order):
        group, open_ = list(same), left.copy()
        kept = {o.id: _told(o, whole, years, told) for o in group}
        loaded = _under_load(group, open_, whole, years, kept) if any(map(_has_load, group)) else {}
        later: Vector = sum(kept.values(), np.zeros(len(years)))
        for o in group:
            later -= kept[o.id]
            there = np.maximum(0.0, open_ - later)
            treated = loaded.get(o.id, np.minimum(most_treated(o, whole, years), there))
            served = np.array([o.efficiency(t) for t in years]) * treated
            open_ -= treated
            left -= served
            yield o, served


def _place(option: Option) -> tuple[int, float, str]:
    return option.order, math.inf if option.merit is None else option.merit, option.id


def _has_load(option: Option) -> bool:
    return option.min_load > 0 and option.unit_size > 0


def most_treated(option: Option, whole: Vector, years: range) -> Vector:
    """The most that existing stock may treat of the activity of its source [carrier unit]."""
    efficiency = np.array([option.efficiency(t) for t in years])
    able = along(option.displaces, years) * along(option.existing, years) / efficiency
    most: Vector = np.minimum(able, along(option.max_share, years) * whole)
    return most


def _told(option: Option, whole: Vector, years: range, told: Told) -> Vector:
    """What it treats in the years that are told, 0 in others [carrier unit]."""
    if not told:
        return np.zeros(len(years))
    return np.where([(option.id, t) in told for t in years], most_treated(option, whole, years), 0)


def _under_load(
    group: list[Option], open_: Vector, whole: Vector, years: range, kept: Mapping[str, Vector]
) -> dict[str, Vector]:
    """What each treats in turn, where lots of some have a minimum load, beside what is ``kept`` for
    what is told [carrier unit].
    """
    most = {o.id: most_treated(o, whole, years) for o in group}
    treated = {o.id: np.zeros(len(years)) for o in group}
    for at, t in enumerate(years):
        turns: list[_Turn] = []
        later = sum(float(kept[o.id][at]) for o in group)
        for o in group:
            later -= float(kept[o.id][at])
            lot = o.unit_size * o.displaces[t] / o.efficiency(t)
            turn = _Turn(float(most[o.id][at]), lot, o.min_load if lot else 0.0)
            turn.take(float(open_[at]) - later, turns)
            turns.append(turn)
        for o, turn in zip(group, turns, strict=True):
            treated[o.id][at] = turn.treated
    return treated


@dataclass(slots=True)
class _Turn:
    """What existing stock of an option treats in a year, in its turn [carrier unit].

    ``most`` it may treat; ``lot``: what a lot can; ``least``: the share of that below which a lot
    stands still; ``spare``: what it can leave to others, with the lots that are at work.
    """

    most: float
    lot: float
    least: float
    treated: float = 0.0
    spare: float = 0.0

    def take(self, activity: float, before: Sequence[_Turn]) -> None:
        """Takes what those before it leave; at least its minimum load, or with a lot less."""
        self.treated = min(self.most, activity - sum(turn.treated for turn in before))
        at_work = math.ceil(self.treated / self.lot - ROUNDED) if self.least else 0
        missing = self.least * self.lot * at_work - self.treated
        if missing > ROUNDED * self.lot:
            room = min(self.most - self.treated, sum(turn.spare for turn in before))
            if room < missing - ROUNDED * self.lot:
                at_work -= 1
                self.treated = self.lot * at_work
            else:
                self._from(before, missing)
        self.spare = max(0.0, self.treated - self.least * self.lot * at_work)

    def _from(self, before: Sequence[_Turn], missing: float) -> None:
        """Takes what is missing from those before it, the last of them first."""
        for turn in reversed(before):
            less = min(turn.spare, missing)
            turn.treated, turn.spare = turn.treated - less, turn.spare - less
            self.treated, missing = self.treated + less, missing - less


def _demand(case: Case, account: str, using: tuple[list[str], list[Option]], base: Base) -> None:
    """Fills in what sources and options use in an account."""
    demand = base.demand.at(account)
    for i in using[0]:
        demand += base.activity.at(i)
    for o in using[1]:
        demand += along(o.uses[ELECTRICITY], case.all_years) * base.done(o).at(o.id)


def _spread(o: Option, uncovered: Grid) -> dict[tuple[str, str, int], float]:
    """Existing green power, pro rata of the demand it may cover and nothing covers yet."""
    years = uncovered.years
    amount = along(o.yields, years) * along(o.existing, years)
    if not amount.any():
        return {}
    accounts = sorted(o.accounts)
    left = np.array([uncovered.at(a) for a in accounts])
    total = left.sum(axis=0)
    part = np.minimum(amount, total) * left / np.where(total > 0, total, 1.0)
    part *= total > 0
    for a, covered in zip(accounts, part, strict=True):
        uncovered.at(a)[:] -= covered
    return {
        (o.id, a, t): float(covered)
        for a, row in zip(accounts, part, strict=True)
        for t, covered in zip(years, row, strict=True)
    }
