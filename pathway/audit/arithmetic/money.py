"""Cash flows, as differences from the plan without additions (formulation, section 6)."""

from __future__ import annotations

from functools import cached_property

import numpy as np

from pathway.audit.arithmetic import emissions
from pathway.audit.arithmetic.carbon import Carbon
from pathway.audit.arithmetic.numbers import Numbers, times
from pathway.audit.arithmetic.plan import Plan
from pathway.audit.arithmetic.sides.activity import Activity
from pathway.audit.arithmetic.sides.co_effects import CoEffects
from pathway.audit.arithmetic.sides.on_site import OnSite
from pathway.audit.arithmetic.sides.stock import standing, unused
from pathway.audit.arithmetic.sides.uses import Uses
from pathway.audit.arithmetic.turnover import Incumbents
from pathway.audit.arrays import Floats, Places

ENERGY = "energy"
"""Where power that roofs save is booked."""
ITEMS = (
    "capex",
    "fom",
    ENERGY,
    "materials",
    "contracts",
    "credits",
    "export",
    "carbon_price",
    "write_off",
    "closure",
    "salvage",
)


class Cash:
    """What a plan costs and earns: years down, options (or accounts, or groups) across [million].

    Every option's investment, upkeep, purchases and salvage count, whatever its kind.
    """

    def __init__(self, plan: Plan, base: Plan, incumbents: Incumbents) -> None:
        self.plan, self.base, self.incumbents = plan, base, incumbents
        self.numbers = numbers = plan.numbers
        self.items = {item: place for place, item in enumerate(items(numbers))}
        later = np.arange(len(numbers.years))[:, None] > 0
        self.invested = np.where(later, numbers.capex * plan.added, 0.0)
        """Investment, by year of purchase."""
        self.capex = numbers.paid(self.invested) * numbers.of("paid", 1.0)
        """Investment, when it is paid."""
        self.fom = np.where(later, fixed(plan, base), 0.0)
        """Fixed operation and maintenance."""
        self.purchases = np.where(later, plan.purchases, 0.0)
        """Contracts and credits."""
        kept = np.where(later, numbers.capex * plan.lasting, 0.0)
        self.salvage = (kept * unused(numbers)).sum(axis=0)
        """Worth, in the year after the end, of the unused life of what is open then."""
        self.closure = plan.closings.paid(numbers)
        """What closing costs."""
        self.credit = np.array([o.output == "credits" for o in numbers.options], dtype=bool)

    def carriers(self, item: str, *, value_chain: bool = False) -> Floats:
        """What sources no longer buy, and options on them buy instead; an item's."""
        side = self.numbers.side(Activity)
        more = side.more(self.plan, self.base)
        share = 1.0 if value_chain else side.pass_through
        used = self.numbers.side(Uses).worth[item][:, side.options]
        cost = (times(side.worth[item], more) + times(used, more)) * share
        felt = self.numbers.side(CoEffects).cost(item, value_chain=value_chain)
        cost += times(felt[:, side.options], more)
        cost[0] = 0.0
        return cost

    def fuel(self, item: str, *, value_chain: bool = False) -> Floats:
        """What all other options buy, by option, and their co-effects; an item's."""
        felt = self.numbers.side(CoEffects).cost(item, value_chain=value_chain)
        each = self.numbers.side(Uses).worth[item] + felt
        cost = _later(times(each, self.plan.served - self.base.served))
        cost[:, self.numbers.side(Activity).options] = 0.0
        return cost

    @cached_property
    def saved_on_site(self) -> Floats:
        """The grid's price of what is used on site, as a cost."""
        side = self.numbers.side(OnSite)
        return _later(-times(side.price, side.used(self.plan, self.base)))

    @cached_property
    def sent_out(self) -> Floats:
        """What exports earn, as a cost."""
        side = self.numbers.side(OnSite)
        return _later(-times(side.earns, side.sent(self.plan, self.base)))

    @cached_property
    def carbon(self) -> Floats:
        """The price on market-based gross of each account; credits change nothing.

        What is free whatever the plan is no difference.
        """
        more = emissions.gross(self.plan, "market") - emissions.gross(self.base, "market")
        cost = self.numbers.carbon_price * more
        for scheme in self.numbers.case.schemes.values():
            own = Carbon(self.numbers, scheme)
            cost -= own.price * (own.follows(self.plan) - own.follows(self.base))
        return _later(cost)

    @cached_property
    def written_off(self) -> Floats:
        """What incumbents replaced early still cost, by group."""
        return self.incumbents.written_off(self.plan, self.base)

    def item(self, option: int, item: str) -> Floats:
        """Capex, fom, contracts or credits of an option, by year, as budgets count them: without
        what existing stock saves where it is closed.
        """
        bought = "credits" if self.credit[option] else "contracts"
        none = np.zeros(len(self.numbers.years))
        of = {"capex": self.capex, "fom": self.fom + self.saved, bought: self.purchases}
        flows: Floats = of[item][:, option] if item in of else none
        return flows

    @cached_property
    def saved(self) -> Floats:
        """Upkeep of existing stock that is closed."""
        side, gone = self.numbers.side(Activity), self.plan.closings.of_existing(self.numbers)
        cost = self.numbers.fom * gone
        cost[:, side.options] = np.maximum(0.0, cost[:, side.options])
        return cost

    @cached_property
    def running(self) -> Floats:
        """All cash of each option but capex, salvage, carbon prices and write-offs."""
        numbers, total = self.numbers, self.fom + self.purchases + self.closure
        for item in numbers.side(Activity).worth:
            total[:, numbers.side(Activity).options] += self.carriers(item)
            total += self.fuel(item)
        total[:, numbers.side(OnSite).options] += self.saved_on_site + self.sent_out
        return total

    def company(self, *, value_chain: bool = False) -> Floats:
        """All cash of the company by year (the one after the end too), business and item.

        The value chain's is that with full pass-through, and with what others bear in scope 3.
        """
        numbers = self.numbers
        own = np.flatnonzero(numbers.company)
        business = np.array([numbers.business[numbers.options[i].business] for i in own], np.intp)
        size = len(numbers.business)
        total = np.zeros((len(numbers.years) + 1, size, len(self.items)))

        def enter(item: str, values: Floats, at: Places) -> None:
            total[:-1, :, self.items[item]] += numbers.summed(values, at, size)

        whole = [1 / numbers.options[i].cost_share if value_chain else 1.0 for i in own]
        enter("capex", self.capex[:, own] * whole, business)
        enter("fom", self.fom[:, own] * whole, business)
        enter("closure", self.closure[:, own], business)
        credit = self.credit[own]
        enter("credits", np.where(credit, self.purchases[:, own], 0.0), business)
        enter("contracts", np.where(credit, 0.0, self.purchases[:, own]), business)
        activity, roofs = numbers.side(Activity), numbers.side(OnSite)
        for item in activity.worth:
            enter(item, self.carriers(item, value_chain=value_chain), activity.business)
            enter(item, self.fuel(item, value_chain=value_chain)[:, own], business)
        enter(ENERGY, self.saved_on_site, roofs.business)
        enter("export", self.sent_out, roofs.business)
        payers = np.array([numbers.business[a.business] for a in numbers.accounts], np.intp)
        enter("carbon_price", self.carbon, payers)
        enter("write_off", self.written_off, self.incumbents.business)
        worth = np.bincount(business, weights=self.salvage[own] * whole, minlength=size)
        lost = self.incumbents.lost_after(self.plan, self.base)
        worth -= np.bincount(self.incumbents.business, weights=lost, minlength=size)
        total[-1, :, self.items["salvage"]] -= worth
        return total

    @cached_property
    def programmes(self) -> Floats:
        """What the programmes cost, by year and the one after the end, discounted."""
        own = ~self.numbers.company
        yearly = (self.capex + self.fom + self.purchases)[:, own].sum(axis=1)
        return self.discounted(np.append(yearly, -self.salvage[own].sum()))

    @cached_property
    def hidden(self) -> Floats:
        """Capex at each hurdle rate less at the discount rate, in the plan's years, discounted.

        As annuities over the option's life, interest while building included; by option.
        """
        numbers, rate = self.numbers, self.numbers.case.discount_rate
        rates = [rate if o.hurdle_rate is None else o.hurdle_rate for o in numbers.options]
        paid = numbers.borne(np.full(len(rates), rate))
        cost = standing(numbers, self.invested * (numbers.borne(np.array(rates)) - paid))
        total: Floats = (numbers.discount[:, None] * cost).sum(axis=0)
        return total

    def discounted(self, flows: Floats) -> Floats:
        """Flows of the years and the one after the end, in present value."""
        case = self.numbers.case
        rate = np.append(self.numbers.discount, case.discount(case.end + 1))
        present: Floats = flows * rate.reshape(-1, *([1] * (flows.ndim - 1)))
        return present


def fixed(plan: Plan, base: Plan) -> Floats:
    """Upkeep of the additions in service; what saves upkeep does so where it serves."""
    numbers, side = plan.numbers, plan.numbers.side(Activity)
    cost = numbers.fom * plan.new
    if numbers.upkeep_of_capex.any():
        spent = standing(numbers, numbers.capex * plan.added) - plan.closings.capex(numbers)
        cost += numbers.upkeep_of_capex * spent
    own, serves = side.options, side.displaces > 0
    used = side.more(plan, base) / np.where(serves, side.displaces, 1.0)
    saves = (numbers.fom[:, own] < 0) & serves
    cost[:, own] = np.where(saves, numbers.fom[:, own] * used, cost[:, own])
    return cost


def items(numbers: Numbers) -> list[str]:
    """The items that cash is booked under, those of the case's carriers too."""
    carried = (carrier.item for carrier in numbers.case.carriers.values())
    return list(dict.fromkeys([*ITEMS, *carried]))


def _later(flows: Floats) -> Floats:
    """Plan years only."""
    return np.where(np.arange(len(flows))[:, None] > 0, flows, 0.0)
