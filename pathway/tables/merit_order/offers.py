"""What each lever could do by itself: tonnes, cost, and the rooms that it finds them in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from pathway.tables.merit_order.rooms import Places, Rooms, factor_of, upstream_of
from pathway.tables.merit_order.worth import (
    activity_cost,
    co_effects_cost,
    roof_cost,
    uses_cost,
)
from pathway_models.arithmetic.base import Base
from pathway_models.arithmetic.grid import Vector, along
from pathway_models.arithmetic.stacks import biogenic_part, contents, takes
from pathway_models.arithmetic.vintages import in_service, most_in_service, most_stock, vintages
from pathway_models.case import ELECTRICITY, Case, Option
from pathway_models.program.hierarchy import neutralised_sets
from pathway_models.vocabulary.payments import yearly_share
from pathway_models.vocabulary.reach import most_served

EQUAL = 1e-9
"""A difference within this share of its operands is none."""


@dataclass(frozen=True, slots=True)
class Offer:
    """The most an option could do in each plan year by itself, all of it bought new.

    ``tonnes`` [kt], 0 where it may not be in service or cuts nothing, what they ``cost`` [million]
    and the ``stock`` that does them [stock unit]. ``draws`` are tonnes [kt] and, by year, the rooms
    that they are cut in, together.
    """

    option: Option
    tonnes: list[float]
    cost: list[float]
    stock: list[float]
    draws: Sequence[tuple[list[float], Sequence[Places]]]


@dataclass(frozen=True, slots=True)
class Market:
    """What all levers of the company offer, and where tonnes can be cut."""

    offers: Sequence[Offer]
    rooms: Rooms

    @staticmethod
    def of(case: Case, base: Base) -> Market:
        """The market of a case."""
        rooms = Rooms.of(case, base)
        offered, own = _Offers(case, base, rooms), case.booked("company")
        offers = [offered.offer(o) for o in sorted(own, key=lambda o: o.id) if o.has_effect]
        return Market(offers, rooms)


@dataclass(frozen=True, slots=True)
class _Felt:
    """Tonnes that go from other sources, or come [kt], what that costs, and what it draws of."""

    saved: Vector
    added: Vector
    cost: Vector
    draws: list[tuple[Vector, Places]]


class _Offers:
    """Every option is looked at by itself; all vectors are of plan years."""

    def __init__(self, case: Case, base: Base, rooms: Rooms) -> None:
        self.case, self.base, self.rooms = case, base, rooms
        self.left, self.stacks = rooms.all(), list(case.stacks.values())
        self.felt, self.felt_cost = case.felt, co_effects_cost(case)
        self.neutralised = {
            t: frozenset[str]().union(*sets) for t, sets in neutralised_sets(case).items()
        }

    def offer(self, o: Option) -> Offer:
        """What the option could do."""
        years = self.case.years
        bought = vintages(self.case, o)
        latest = [min(bought.stop - 1, t - o.lead) for t in years]
        new = [len(in_service(self.case, o, t)) > 0 for t in years]
        newest = [last if some else years.start for last, some in zip(latest, new, strict=True)]
        limit = most_stock(self.case, o)
        most = np.array([limit[t] - o.existing[t] for t in years])
        most = np.minimum(most, [most_in_service(self.case, o, t) for t in years])
        most = np.where(new, most, 0.0)
        rate = self.case.discount_rate
        shares = [
            yearly_share(rate, o, v) + o.fom_share.get(t, 0.0) if some else 0.0
            for t, v, some in zip(years, newest, new, strict=True)
        ]
        unit = np.array(shares) * np.array([o.capex[v] for v in newest])
        unit += along(o.fom, years)
        unit += np.array([o.premium[v] for v in newest]) * along(o.yields, years)
        if o.source is not None:
            return self._on_activity(o, most, unit)
        if o.output == "captured":
            return self._captured(o, most, unit)
        if o.output == "on_site":
            return self._on_roof(o, most, unit)
        return self._claimed(o, most, unit)

    def _on_activity(self, o: Option, most: Vector, unit: Vector) -> Offer:
        years, source = self.case.years, self.case.sources[str(o.source)]
        displaces = along(o.displaces, years)
        share = np.array([most_served(self.case, o, t) for t in years])
        share -= self.base.served.at(o.id)[1:]
        serves = displaces > 0
        served = np.minimum(displaces * np.where(serves, most, 0.0), share)
        factor = factor_of(self.case, source.carrier, source.account)
        gross, saved = factor[1:] * served, factor[0] * served
        saved = saved + upstream_of(self.case, source.carrier, source.account)[0] * served
        added = np.zeros(len(years))
        for carrier in sorted(o.uses):
            used = along(o.uses[carrier], years) * served
            account = o.uses_in[carrier]
            added += factor_of(self.case, carrier, account)[1:] * used
            added += upstream_of(self.case, carrier, account)[1:] * used
        felt = self._felt(o, served)
        saved, added = saved + felt.saved, added + felt.added
        cuts = (served > 0) & (gross > 0) & (saved - added > EQUAL * saved)
        stock = served / np.where(serves, displaces, 1.0)
        cost = stock * unit + served * activity_cost(self.case, o) + felt.cost
        draws = [(gross, [self.rooms.source(source.id)]), *felt.draws]
        if source.carrier == ELECTRICITY:
            draws.append((gross, [self.rooms.account(source.account)]))
        return self._made(o, np.where(cuts, saved - added, 0.0), cost, stock, draws)

    def _captured(self, o: Option, most: Vector, unit: Vector) -> Offer:
        """What the sources of its stack leave in the base and is fossil, less what capturing it
        emits; what is removed by it is no offer.
        """
        years, [stack] = self.case.years, [s for s in self.stacks if o.id in s.captures]
        left = contents(self.case, stack, self.base.activity, self.base.served)[1:]
        for other in (self.case.options[name] for name in stack.captures):
            each = np.array([takes(self.case, other, t) for t in years])
            left = left - each * self.base.captured.at(other.id)[1:]
        each, yields = np.array([takes(self.case, o, t) for t in years]), along(o.yields, years)
        some = (each > 0) & (yields > 0)
        fits = np.where(some, np.maximum(0.0, left), 0.0) / np.where(some, each, 1.0)
        able = np.where(some, yields, 0.0) * np.where(some, most, 0.0)
        captured = np.minimum(able, fits)
        added = self._added(o, captured)
        fossil = captured * (1 - biogenic_part(o, years))
        tonnes = np.where(fossil - added > EQUAL * captured, fossil - added, 0.0)
        stock = captured / np.where(some, yields, 1.0)
        cost = stock * unit + captured * uses_cost(self.case, o)
        rooms = [self.rooms.source(i) for i in stack.sources]
        return self._made(o, tonnes, cost, stock, [(captured, rooms)])

    def _made(
        self,
        o: Option,
        tonnes: Vector,
        cost: Vector,
        stock: Vector,
        needs: Iterable[tuple[Vector, Places]],
    ) -> Offer:
        draws = [(need.tolist(), [places] * len(self.case.years)) for need, places in needs]
        return Offer(o, tonnes.tolist(), cost.tolist(), stock.tolist(), draws)

    def _felt(self, o: Option, done: Vector) -> _Felt:
        """What goes from other sources, or comes, with so much of what an option does."""
        saved, added = np.zeros(len(done)), np.zeros(len(done))
        draws: list[tuple[Vector, Places]] = []
        for s in self.felt.get(o.id, ()):
            each = along(s.co_effects[o.id], self.case.years) * done
            gone, come = np.maximum(0.0, each), np.maximum(0.0, -each)
            factor, before = (
                of(self.case, s.carrier, s.account) for of in (factor_of, upstream_of)
            )
            saved += (factor[0] + before[0]) * gone
            added += (factor + before)[1:] * come
            draws.append((factor[1:] * gone, [self.rooms.source(s.id)]))
            if s.carrier == ELECTRICITY:
                draws.append((factor[1:] * gone, [self.rooms.account(s.account)]))
        cost = self.felt_cost.get(o.id, np.zeros(len(done))) * done
        return _Felt(saved, added, cost, draws)

    def _on_roof(self, o: Option, most: Vector, unit: Vector) -> Offer:
        years, account = self.case.years, o.accounts[0]
        most_used = along(o.self_use_share, years) * self.base.demand.at(account)[1:]
        fits = most_used - self.base.self_use.at(o.id)[1:]
        fits = np.where(fits > EQUAL * most_used, fits, 0.0)
        yields = along(o.yields, years)
        finite, some = np.isfinite(most), yields > 0
        made = np.where(finite, yields * np.where(finite, most, 0.0), fits)
        used = np.minimum(made, fits)
        kept = self.rooms.factor.at(account) * used if o.keeps_certificates else 0.0 * used
        stock = made / np.where(some, yields, 1.0)
        cost = stock * unit + roof_cost(self.case, o, used, made - used)
        need = np.where(some, np.maximum(kept, 0.0), 0.0)
        before = upstream_of(self.case, ELECTRICITY, account)[1:] * used
        tonnes = need + np.where(need > 0, before, 0.0)
        for carrier in sorted(o.uses):
            at, each = o.uses_in[carrier], along(o.uses[carrier], years) * used
            tonnes -= (factor_of(self.case, carrier, at) + upstream_of(self.case, carrier, at))[
                1:
            ] * each
        felt = self._felt(o, used)
        tonnes += felt.saved - felt.added
        tonnes = np.where((need > 0) & (tonnes > EQUAL * need), tonnes, 0.0)
        draws = [(need, [self.rooms.account(account)]), *felt.draws]
        return self._made(o, tonnes, cost + felt.cost, stock, draws)

    def _claimed(self, o: Option, most: Vector, unit: Vector) -> Offer:
        """Clean power or credits: no more than may be claimed in all its accounts."""
        credit = o.output == "credits"
        where = self._claims(o) if credit else self._powered(o)
        room = np.array([sum(self.left[j][r] for r in at) for j, at in enumerate(where)])
        per_unit = (1 - o.buffer) * along(o.yields, self.case.years)
        if not credit:
            per_unit *= self._mean_factor(o.accounts)
        some = (per_unit > 0) & (most > 0)
        tonnes = np.minimum(np.where(some, per_unit, 1.0) * np.where(some, most, 0.0), room)
        stock = tonnes / np.where(some, per_unit, 1.0)
        cost, draws = stock * unit, [(tonnes.tolist(), where)]
        if not credit or not o.uses:
            return Offer(o, tonnes.tolist(), cost.tolist(), stock.tolist(), draws)
        done = tonnes / (1 - o.buffer)
        left, cost = tonnes - self._added(o, done), cost + done * uses_cost(self.case, o)
        left = np.where(left > EQUAL * tonnes, left, 0.0)
        return Offer(o, left.tolist(), cost.tolist(), stock.tolist(), draws)

    def _added(self, o: Option, done: Vector) -> Vector:
        """What the carriers emit that an option uses to do so much [kt]."""
        added = np.zeros(len(self.case.years))
        for carrier in sorted(o.uses):
            at, used = o.uses_in[carrier], along(o.uses[carrier], self.case.years) * done
            added += (factor_of(self.case, carrier, at) + upstream_of(self.case, carrier, at))[
                1:
            ] * used
        return added

    def _powered(self, o: Option) -> list[Places]:
        return [[self.rooms.account(a) for a in sorted(o.accounts)]] * len(self.case.years)

    def _claims(self, o: Option) -> list[Places]:
        """Where the credit may be retired: in its accounts under a net target of the year."""
        found: dict[frozenset[str], Places] = {}
        for t in self.case.years:
            held = self.neutralised[t] & frozenset(o.accounts)
            if held not in found:
                burnt = [
                    self.rooms.source(i)
                    for i in self.rooms.sources.things
                    if self.case.sources[i].account in held
                    and self.case.sources[i].carrier != ELECTRICITY
                ]
                found[held] = [*burnt, *(self.rooms.account(a) for a in sorted(held))]
        return [found[self.neutralised[t] & frozenset(o.accounts)] for t in self.case.years]

    def _mean_factor(self, accounts: Sequence[str]) -> Vector:
        """Of the electricity of accounts that nothing clean covers [kt / GWh]."""
        gross = power = np.zeros(len(self.case.years))
        for a in sorted(accounts):
            factor = self.rooms.factor.at(a)
            gross = gross + self.rooms.power.at(a)
            some = factor > 0
            power = power + np.where(some, self.rooms.power.at(a), 0.0) / np.where(
                some, factor, 1.0
            )
        return np.where(power > 0, gross, 0.0) / np.where(power > 0, power, 1.0)
