"""Options on the activity of a source, and the carriers that they use instead (5.2, 5.8)."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from pathway.audit.check import Checker, Finding, Floats, at_least, at_most, equal, rule
from pathway.audit.lines import Lines
from pathway.audit.numbers import Numbers
from pathway_models.case import ELECTRICITY, Option, Source

if TYPE_CHECKING:
    from pathway.audit.books import Books
    from pathway.audit.plan import Plan

ACTIVITY = 1e-3
"""Feasibility: what the solver's tolerance may leave [carrier unit]."""
FEASIBLE = 1e-6
"""The same relative to the bound."""


class Activity:
    """The options on activity: a column each, years down."""

    def __init__(self, numbers: Numbers) -> None:
        self.numbers, case = numbers, numbers.case
        own = case.serving
        self.options = numbers.chosen(own)
        self.source = np.array([numbers.source[str(o.source)] for o in own], dtype=np.intp)
        self.account = numbers.source_account[self.source]
        self.displaces = numbers.paths(o.displaces for o in own)
        self.most = numbers.paths(o.max_share for o in own) * numbers.activity[:, self.source]
        """The most that may be served [carrier unit]."""
        shares = [case.sources[str(o.source)].pass_through for o in own]
        self.pass_through = np.array(shares, dtype=float)
        sources = [numbers.sources[i] for i in self.source]
        self.business = np.array([numbers.business[s.business] for s in sources], dtype=np.intp)
        shape = self.displaces.shape
        self.power = np.zeros(shape)
        """Electricity used a unit served [GWh]."""
        self.landing = self.account.copy()
        """The account where it lands."""
        self.used, self.used_at_base = np.zeros(shape), np.zeros(shape)
        """Emissions of the other carriers used, a unit served, at factors of the year and of the
        base year [kt]."""
        self.worth: dict[str, Floats] = {c.item: np.zeros(shape) for c in case.carriers.values()}
        """Money that a unit served costs, by item [million]."""
        self._prices: dict[tuple[str, str], Floats] = {}
        for column, (option, source) in enumerate(zip(own, sources, strict=True)):
            self._enter(column, option, source)

    def _enter(self, column: int, option: Option, source: Source) -> None:
        """What an option uses instead of its source's carrier."""
        numbers, case = self.numbers, self.numbers.case
        electric = source.carrier == ELECTRICITY
        own = case.accounts[source.account].region if electric else source.region
        self._buy(column, source.carrier, own, np.full(len(numbers.years), -1.0))
        for carrier, path in option.uses.items():
            use, region = numbers.paths([path])[:, 0], source.region
            if carrier == ELECTRICITY:
                self.power[:, column] = use
                self.landing[column] = numbers.account[option.accounts[0]]
                region = case.accounts[option.accounts[0]].region
            else:
                factor = numbers.paths([case.factors[carrier, region]])[:, 0]
                self.used[:, column] += factor * use
                self.used_at_base[:, column] += factor[0] * use
            self._buy(column, carrier, region, use)

    def _buy(self, column: int, carrier: str, region: str, amount: Floats) -> None:
        if (carrier, region) not in self._prices:
            path = self.numbers.case.prices.get((carrier, region))
            self._prices[carrier, region] = self.numbers.paths([path], np.nan)[:, 0]
        item = self.numbers.case.carriers[carrier].item
        self.worth[item][:, column] += self._prices[carrier, region] * amount

    def left(self, served: Floats) -> Floats:
        """Remaining activity of every source on its own carrier [carrier unit]."""
        numbers = self.numbers
        taken = numbers.summed(served[:, self.options], self.source, len(numbers.sources))
        return numbers.activity - taken

    def electricity(self, activity: Floats, served: Floats) -> Floats:
        """Electricity of every account: its sources, and what is used instead [GWh]."""
        numbers = self.numbers
        own = np.where(numbers.electric, activity, 0.0)
        demand = numbers.by_account(own, numbers.source_account)
        return demand + numbers.by_account(self.power * served[:, self.options], self.landing)

    def fuel(self, plan: Plan, *, at_base: bool = False) -> Floats:
        """Emissions of every account's carriers but electricity, those used instead included."""
        numbers = self.numbers
        factor = numbers.own_factor[:1] if at_base else numbers.own_factor
        burnt = np.where(numbers.electric, 0.0, factor * plan.activity)
        used = (self.used_at_base if at_base else self.used) * plan.served[:, self.options]
        own = numbers.by_account(burnt, numbers.source_account)
        return own + numbers.by_account(used, self.account)

    def more(self, plan: Plan, base: Plan) -> Floats:
        """What is served beyond what is in the base [carrier unit]."""
        return plan.served[:, self.options] - base.served[:, self.options]

    def added_power(self, plan: Plan, base: Plan) -> Floats:
        """E: electricity that is used instead, by account, beyond what is in the base [GWh]."""
        return self.numbers.by_account(self.power * self.more(plan, base), self.landing)

    def reductions(self, plan: Plan, base: Plan, reached: Floats) -> Lines:
        """Activity saved at base-year factors, less what is used instead [kt]."""
        more = self.more(plan, base)
        saved = (self.numbers.own_factor[0, self.source] - self.used) * more
        added = -reached[:, self.landing] * self.power * more
        return Lines.together(
            [
                Lines.each_year(self.options, self.account, saved),
                Lines.each_year(self.options, self.landing, added),
            ]
        )


@rule("carrier unit", ACTIVITY, FEASIBLE)
def service_is_within_stock_and_share(books: Books) -> Iterator[Finding]:
    """0 <= served <= displaces stock, and <= max_share of business-as-usual activity."""
    side = books.numbers.side(Activity)
    served = books.plan.served[:, side.options]
    key = books.option_cells(side.options)
    yield at_least("levers", key, "served", served, 0.0)
    yield at_most(
        "levers", key, "served", served, side.displaces * books.plan.stock[:, side.options]
    )
    yield at_most("levers", key, "served", served, side.most)


@rule("carrier unit", 1e-4, 1e-7)
def activity_is_what_is_left(books: Books) -> Iterator[Finding]:
    """activity_bau is the case's; activity is that less all that is served."""
    yield from books.same("sources", "activity_bau", books.numbers.activity)
    yield from books.same("sources", "activity", books.plan.activity)


@rule("carrier unit", ACTIVITY, FEASIBLE)
def activity_is_not_negative(books: Books) -> Iterator[Finding]:
    """No more is served than there is."""
    yield at_least("sources", books.cells("sources"), "activity", books.plan.activity, 0.0)


@rule("carrier unit", 1e-4, 1e-7)
def incumbents_serve_until_they_are_due(books: Books) -> Iterator[Finding]:
    """What is early: served + left - need, at least 0, where ``left`` retires evenly."""
    own = books.incumbents
    for name, want in {
        "served": own.served(books.plan),
        "need": own.need,
        "left": own.left,
        "early": own.early(books.plan),
    }.items():
        yield from books.same("turnover", name, want[1:])


@rule("carrier unit", ACTIVITY, FEASIBLE)
def the_base_year_is_the_base_plan(books: Books) -> Iterator[Finding]:
    """In the base year existing stock alone serves, and no credit is retired."""
    plan, base, numbers = books.plan, books.base, books.numbers
    year, options = numbers.years[0], numbers.options
    got, want = plan.served[0], base.served[0]
    yield equal("levers", lambda i: (year, options[i].id), "served", got, want)
    retired = plan.credits.only(plan.credits.year == 0)
    key = functools.partial(retired.where, numbers)
    yield equal("credits", key, "tonnes", 1000 * retired.amount, 0.0)
    claims = Lines.together([plan.clean_of, base.clean_of.times(-1.0)])
    claims = claims.only(claims.year == 0)
    pair, first, at = np.unique(
        claims.option * len(numbers.accounts) + claims.account,
        return_index=True,
        return_inverse=True,
    )
    more = np.bincount(at, weights=claims.amount, minlength=len(pair))
    key = functools.partial(claims.only(first).where, numbers)
    yield equal("contracts", key, "clean_gwh (beyond the base)", more, 0.0)


CHECKS: tuple[Checker, ...] = (
    service_is_within_stock_and_share,
    activity_is_what_is_left,
    activity_is_not_negative,
    incumbents_serve_until_they_are_due,
    the_base_year_is_the_base_plan,
)
