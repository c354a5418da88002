"""What a merit-order pick would have done: the cheapest tonne first, looking at nothing else.

The rule. Each year stands alone, and so does each option: its tonnes and its cost are those of the
most it could do in that year by itself, at the year's prices and factors, all of it bought new, its
capex as an annuity. Tonnes are counted as in the wedges: what activity saves, at base-year factors.
Options are taken by cost per tonne, cheapest first, until as many tonnes are reached as the plan
reduces (or no option is left); the last one is taken in part. No tonne is cut twice: an option
finds what the cheaper ones have left of its source, of its accounts' electricity, or of the gross
that its credits may neutralise.

What it does not see is what makes a plan: commitments other than the sum, the order of the
hierarchy, limits that options share, growth and whole lots, and the years before and after.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pathway.tables.decisions import of_the_company
from pathway.tables.worth import activity_cost, roof_cost
from pathway_models.base import Base
from pathway_models.case import ELECTRICITY, Case, Option
from pathway_models.hierarchy import neutralised_sets
from pathway_models.plan import home
from pathway_models.stock import in_service, most_stock
from pathway_models.turnover import annuity

Room = tuple[str, str]
"""Where tonnes can be cut: ("source", its id), or ("power", account)."""

Rooms = Mapping[Room, float]
"""Tonnes in each [kt]."""


@dataclass(frozen=True, slots=True)
class Offer:
    """The most an option could do in a year by itself: tonnes [kt], what they cost [million].

    ``draws`` are tonnes [kt] and the rooms that they are cut in, together.
    """

    option: Option
    tonnes: float
    cost: float
    draws: tuple[tuple[float, tuple[Room, ...]], ...]


def merit_order(case: Case, base: Base, year: int, total: float) -> dict[str, tuple[float, float]]:
    """Tonnes [kt] and cost [million] of each lever that is picked for ``total`` kt in a year."""
    rooms = _rooms(case, base, year)
    left, missing = dict(rooms), total
    picked: dict[str, tuple[float, float]] = defaultdict(lambda: (0.0, 0.0))
    offers = (_Year(case, base, year, rooms).offer(o) for o in of_the_company(case))
    for offer in sorted(filter(None, offers), key=lambda o: (_price(o), o.option.id)):
        if missing <= 0:
            break
        free = (sum(left[r] for r in where) / need for need, where in offer.draws)
        share = max(0.0, min(1.0, missing / offer.tonnes, *free))
        for need, where in offer.draws:
            there = sum(left[r] for r in where)
            for r in where if there else ():
                left[r] -= share * need * left[r] / there
        tonnes, cost = picked[offer.option.lever]
        picked[offer.option.lever] = (tonnes + share * offer.tonnes, cost + share * offer.cost)
        missing -= share * offer.tonnes
    return dict(picked)


def _price(offer: Offer) -> float:
    """Cost per tonne but for its last digits, which would break ties by chance."""
    return float(f"{offer.cost / offer.tonnes:.9g}")


def _rooms(case: Case, base: Base, year: int) -> dict[Room, float]:
    """Market-based gross of the base: of each source, and of each account's electricity."""
    rooms = {}
    for i, s in case.sources.items():
        rooms["source", i] = _factor(case, s.carrier, s.account, year) * base.activity[i, year]
    covered: dict[str, float] = defaultdict(float)
    for o in case.yielding("on_site"):
        covered[o.accounts[0]] += base.self_use[o.id, year] if o.keeps_certificates else 0.0
    for (_, a, t), clean in base.clean.items():
        covered[a] += clean if t == year else 0.0
    for a in case.accounts:
        bought = max(0.0, base.demand[a, year] - covered[a])
        rooms["power", a] = _factor(case, ELECTRICITY, a, year) * bought
    return rooms


def _factor(case: Case, carrier: str, account: str, year: int) -> float:
    """Emission factor, market-based [kt / carrier unit]."""
    region = case.accounts[account].region
    if carrier == ELECTRICITY:
        return case.residual.get(region, {}).get(year, 0.0)
    return case.factors[carrier, region][year]


@dataclass(frozen=True, slots=True)
class _Year:
    """One year, in which every option is looked at by itself."""

    case: Case
    base: Base
    year: int
    rooms: Rooms

    def offer(self, o: Option) -> Offer | None:
        """What the option could do; nothing where it may not be in service, or cuts nothing."""
        bought = in_service(self.case, o, self.year)
        if not bought:
            return None
        most = most_stock(self.case, o)[self.year] - o.existing[self.year]
        if o.max_add is not None:
            allowed = (o.max_add[v] for v in self.case.years if v < bought.stop)
            most = min(most, sum(allowed))
        if o.source is not None:
            return self._on_activity(o, most)
        if o.output == "on_site":
            return self._on_roof(o, most)
        return self._claimed(o, most)

    def _made(self, o: Option, tonnes: float, stock: float, in_use: float, *draws: Room) -> Offer:
        """An offer of so much stock, which costs (or saves) something in use besides."""
        t = self.year
        v = in_service(self.case, o, t)[-1]
        unit = annuity(self.case.discount_rate, o.life) * o.capex[v] + o.fom[t]
        unit += o.premium[v] * o.yields[t]
        return Offer(o, tonnes, stock * unit + in_use, ((tonnes, draws),))

    def _on_activity(self, o: Option, most: float) -> Offer | None:
        t, source = self.year, self.case.sources[str(o.source)]
        share = o.max_share[t] * source.activity[t] - self.base.served[o.id, t]
        served = min(o.displaces[t] * most, share) if o.displaces[t] else 0.0
        gross = _factor(self.case, source.carrier, source.account, t) * served
        saved = _factor(self.case, source.carrier, source.account, self.case.base_year) * served
        added = sum(
            _factor(self.case, carrier, home(self.case, o, carrier), t) * per_activity[t] * served
            for carrier, per_activity in o.uses.items()
        )
        if served <= 0 or gross <= 0 or saved - added <= 1e-9 * (saved + abs(added)):
            return None
        in_use = served * activity_cost(self.case, o, t)
        offer = self._made(o, saved - added, served / o.displaces[t], in_use)
        where: tuple[tuple[Room, ...], ...] = ((("source", source.id),),)
        if source.carrier == ELECTRICITY:
            where += ((("power", source.account),),)
        return Offer(o, offer.tonnes, offer.cost, tuple((gross, rooms) for rooms in where))

    def _on_roof(self, o: Option, most: float) -> Offer | None:
        t, account = self.year, o.accounts[0]
        fits = o.self_use_share[t] * self.base.demand[account, t] - self.base.self_use[o.id, t]
        made = o.yields[t] * most if math.isfinite(most) else fits
        used = min(made, fits)
        tonnes = _factor(self.case, ELECTRICITY, account, t) * used if o.keeps_certificates else 0.0
        if tonnes <= 0:
            return None
        in_use = roof_cost(self.case, o, t, used, made - used)
        return self._made(o, tonnes, made / o.yields[t], in_use, ("power", account))

    def _claimed(self, o: Option, most: float) -> Offer | None:
        """Clean power or credits: no more than may be claimed in all its accounts."""
        credit = o.output == "credits"
        where = tuple(self._claims(o) if credit else (("power", a) for a in o.accounts))
        room = sum(self.rooms[r] for r in where)
        per_unit = (1 - o.buffer) * o.yields[self.year]
        if not credit:
            per_unit *= self._mean_factor(o.accounts)
        tonnes = min(per_unit * most, room) if per_unit > 0 else 0.0
        if tonnes <= 0:
            return None
        return self._made(o, tonnes, tonnes / per_unit, 0.0, *where)

    def _claims(self, o: Option) -> Iterator[Room]:
        """Where the credit may be retired: in its accounts under a net target of the year."""
        held = set().union(*neutralised_sets(self.case)[self.year]) & set(o.accounts)
        for i, s in self.case.sources.items():
            if s.account in held and s.carrier != ELECTRICITY:
                yield "source", i
        yield from (("power", a) for a in o.accounts if a in held)

    def _mean_factor(self, accounts: Iterable[str]) -> float:
        """Of the electricity of accounts that nothing clean covers [kt / GWh]."""
        factors = {a: _factor(self.case, ELECTRICITY, a, self.year) for a in accounts}
        gross = {a: self.rooms["power", a] for a in factors}
        power = sum(gross[a] / factor for a, factor in factors.items() if factor)
        return sum(gross.values()) / power if power else 0.0
