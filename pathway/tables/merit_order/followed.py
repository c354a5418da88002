"""What a merit order would reach that is followed from year to year, at the speed that is allowed.

Each year what has been bought does what it can; then what is missing to the plan's tonnes is
bought, the cheapest tonne first, as far as allowances, growth and potential let be added in a year.
Nothing is begun before it is missing, so that what is slow and dear comes too late: what is missing
then is the shortfall. What is committed is bought; lots come in parts, and limits that options
share are none here.
"""

from __future__ import annotations

import math

from pathway.tables.merit_order.merit import pick
from pathway.tables.merit_order.offers import Market, Offer
from pathway_models.arithmetic.grid import Grid, Vector
from pathway_models.arithmetic.vintages import (
    allowances,
    committed_in,
    most_kept,
    most_stock,
    service_years,
    vintages,
)
from pathway_models.case import Case, Option


def followed(case: Case, market: Market, totals: Vector) -> Grid:
    """Tonnes [kt] that each lever reaches in plan years, where ``totals`` kt are asked for."""
    tonnes = Grid({o.lever for o in case.booked("company")}, case.years)
    owned = {offer.option.id: _Owned(case, offer.option) for offer in market.offers}
    for j, (t, left) in enumerate(zip(case.years, market.rooms.all(), strict=True)):
        stands = {o.option.id: _share(o, owned[o.option.id].stock[t], j) for o in market.offers}
        taken = pick(market.offers, left, float(totals[j]), j, stands)
        missing = float(totals[j]) - sum(share * offer.tonnes[j] for offer, share in taken)
        more = {o.option.id: _share(o, owned[o.option.id].room(t), j) for o in market.offers}
        more = {o: min(share, 1 - stands[o]) for o, share in more.items()}
        bought = pick(market.offers, left, missing, j, more)
        for offer, share in bought:
            owned[offer.option.id].buy(t, share * offer.stock[j])
        for own in owned.values():
            own.close(t)
        for offer, share in (*taken, *bought):
            tonnes.at(offer.option.lever)[j] += share * offer.tonnes[j]
    return tonnes


def _share(offer: Offer, stock: float, j: int) -> float:
    """What so much stock does of an offer, as a share of it."""
    return min(1.0, stock / offer.stock[j]) if offer.stock[j] > 0 else 0.0


class _Owned:
    """What is bought of an option: in service by year, what is committed included [stock unit]."""

    def __init__(self, case: Case, option: Option) -> None:
        self.case, self.option = case, option
        self.most, self.vintages = most_stock(case, option), vintages(case, option)
        self.stock = dict.fromkeys(case.years, 0.0)
        self.added = dict.fromkeys(self.vintages, 0.0)
        self.new, self.kept = allowances(case, option), most_kept(case, option)
        self.saved = 0.0
        for v in self.vintages:
            self.buy(v + option.lead, committed_in(option, v))

    def buy(self, t: int, amount: float) -> None:
        """Adds what is in service from a year on."""
        if amount:
            self.added[t - self.option.lead] += amount
            for year in service_years(self.case, self.option, t - self.option.lead):
                self.stock[year] += amount

    def room(self, t: int) -> float:
        """What can still be added that is in service from a year on."""
        o, v = self.option, t - self.option.lead
        if v not in self.vintages or v in o.added:
            return 0.0
        stock = o.existing[t] + self.stock[t]
        room = min(self.most[t] - stock, self.saved + self.new.get(v, math.inf) - self.added[v])
        if o.max_growth is not None:
            before = o.existing[t - 1] + self.stock.get(t - 1, 0.0)
            room = min(room, (1 + o.max_growth) * before + o.seed - stock)
        return max(0.0, room)

    def close(self, t: int) -> None:
        """What is left of the year's allowance is kept, or lapses."""
        v = t - self.option.lead
        if v in self.new:
            self.saved = min(self.kept[v], self.saved + self.new[v] - self.added[v])
