"""Incumbents that are replaced before their time (formulation, 5.8)."""

from __future__ import annotations

import math
from dataclasses import dataclass

from pathway_models.case import Case, Option, Source
from second.ledger import Ledger
from second.linear import Number, Program, as_sum, total


@dataclass
class Group:
    """Switches of one source, or one retrofit, that name what they replace."""

    case: Case
    options: list[Option]

    @property
    def first(self) -> Option:
        """The option whose life, value and dates hold."""
        return min(self.options, key=lambda o: o.id)

    @property
    def source(self) -> Source:
        return self.case.sources[self.first.source or ""]

    @property
    def dated(self) -> bool:
        return bool(self.first.incumbent_left)

    def treats(self, o: Option, t: int) -> float:
        return o.displaces[t] / o.efficiency(t)

    def need(self, made: Ledger, t: int) -> Number:
        """What its options may treat together, less what co-effects take of that."""
        activity = self.source.activity[t]
        share = min(1.0, sum(self._share(o) for o in self.options))
        if activity > 0:
            share = min(1.0, sum(self._reach(o, activity) for o in self.options) / activity)
        return share * made.there(self.source.id, t)

    def _share(self, o: Option) -> float:
        return max(o.max_share[y] for y in self.case.years)

    def _reach(self, o: Option, activity: float) -> float:
        years = self.case.years
        share = self._share(o) * activity
        if o.potential is None:
            return share
        return min(share, max(self.treats(o, y) * o.potential[y] for y in years))

    def replaced_in(self, made: Ledger, t: int) -> list[Number]:
        """What is treated in each order, with what those before it take off."""
        found: list[Number] = []
        lower: list[Number] = []
        for order in sorted({o.order for o in self.options}):
            group = [o for o in self.options if o.order == order]
            served = [made.decided.served.get((o.id, t), 0.0) for o in group]
            treated = [s * (1 / o.efficiency(t)) for s, o in zip(served, group, strict=True)]
            found.append(total([*treated, *lower]))
            lower += served
        return found

    def left(self, base: Ledger, t: int) -> float:
        """What of the incumbents of the base year is still within its life."""
        year = self.case.base_year
        need = as_sum(self.need(base, year)).constant
        replaced = max(as_sum(r).constant for r in self.replaced_in(base, year))
        share = max(0.0, 1 - (t - year) / self.first.incumbent_life)
        if self.dated:
            share = self.first.incumbent_left.get(t, 0.0)
        return max(0.0, need - replaced) * share

    def annuity(self, t: int) -> float:
        """A year of service of what did as much [million / unit of activity].

        As when the option can first serve, before that; and it rises no faster than money.
        """
        rho, o = self.case.discount_rate, self.first
        began = 0 if o.existing[self.case.base_year] else o.first_year + o.lead
        found = math.inf
        for y in self.case.years:
            at = max(y, min(began, self.case.end))
            year = yearly(rho, o.incumbent_life) * o.incumbent_value[at] / self.treats(o, at)
            found = min(year, found * (1 + rho))
            if y == t:
                break
        return found


def yearly(rate: float, life: int) -> float:
    """The annuity of 1, paid at the beginning of each year."""
    return 1 / life if rate == 0 else (1 - 1 / (1 + rate)) / (1 - (1 + rate) ** -life)


def groups_of(case: Case) -> list[Group]:
    """Who replaces whom."""
    naming = [o for o in case.serving if o.incumbent_life > 0]
    switches: dict[str, list[Option]] = {}
    for o in naming:
        switches.setdefault(f"{o.source}" if o.uses else f"{o.source} {o.id}", []).append(o)
    return [Group(case, options) for options in switches.values()]


def write_offs(case: Case, program: Program, made: Ledger, base: Ledger) -> dict[int, Number]:
    """What is written off more than in the base, by the year in which it counts [million]."""
    found: dict[int, list[Number]] = {t: [] for t in (*case.years, case.end + 1)}
    for g in groups_of(case):
        usual = _early_of_base(g, base)
        sought = _early(program, g, made, base)
        for t, early in sought.items():
            late = max(0, t - case.end - 1)
            value = g.annuity(min(t, case.end)) / (1 + case.discount_rate) ** late
            found[min(t, case.end + 1)].append(value * (early - usual.get(t, 0.0)))
    return {t: total(parts) for t, parts in found.items()}


def _after(g: Group) -> range:
    last = max([g.case.end, *g.first.incumbent_left]) + g.first.incumbent_life
    return range(g.case.end + 1, last + 1)


def _early_of_base(g: Group, base: Ledger) -> dict[int, float]:
    """What stands idle without additions: renewed is what is missing, and no more."""
    early: dict[int, float] = {}
    renewed: dict[int, float] = {}
    life = g.first.incumbent_life
    for t in g.case.years:
        replaced = max(as_sum(r).constant for r in g.replaced_in(base, t))
        within = sum(renewed.get(v, 0.0) for v in range(t - life + 1, t)) if g.dated else 0.0
        more = g.left(base, t) + within + replaced - as_sum(g.need(base, t)).constant
        early[t], renewed[t] = max(0.0, more), max(0.0, -more)
    for t in _after(g) if g.dated else ():
        due = g.left(base, t - 1) - g.left(base, t) + renewed.get(t - life, 0.0)
        early[t] = max(0.0, early[t - 1] - due)
    return early


def _early(program: Program, g: Group, made: Ledger, base: Ledger) -> dict[int, Number]:
    early: dict[int, Number] = {}
    renewed: dict[int, Number] = {}
    life = g.first.incumbent_life
    for t in g.case.years:
        idle = early[t] = program.variable()
        replaced = _replaced(program, g, made, t)
        left, need = g.left(base, t), g.need(made, t)
        if not g.dated:
            program.at_most(replaced + left - need, idle)
            continue
        renewed[t] = program.variable()
        program.at_most(renewed[t], need)
        within = total(renewed[v] for v in range(t - life + 1, t + 1) if v in renewed)
        program.equal(total([left, within, replaced, -1.0 * need]), idle)
    for t in _after(g) if g.dated else ():
        idle = early[t] = program.variable()
        due = g.left(base, t - 1) - g.left(base, t)
        program.at_most(total([early[t - 1], -due, -1.0 * renewed.get(t - life, 0.0)]), idle)
    return early


def _replaced(program: Program, g: Group, made: Ledger, t: int) -> Number:
    """The most in any order; with dates a binary says in which it is."""
    each = g.replaced_in(made, t)
    if len(each) == 1:
        return each[0]
    replaced = program.variable()
    chosen = [program.variable(upper=1.0, whole=True) for _ in each]
    for one, here in zip(each, chosen, strict=True):
        program.at_most(one, replaced)
        if g.dated:
            most = 2 * max(g.source.activity.values()) + 1e3
            program.at_most(replaced, one + most * (1 - here))
    if g.dated:
        program.equal(total(chosen), 1.0)
    return replaced
