"""Cash flows against the base, and their present value."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import Any

import numpy as np

from pathway.tables.decisions import of_the_company
from pathway.tables.emissions import TONNES
from pathway.tables.rows import Rows, words
from pathway_models.arithmetic.base import base_plan
from pathway_models.arithmetic.carbon import free_of
from pathway_models.arithmetic.grid import Vector, along
from pathway_models.arithmetic.plan import Balance, Compared, Plan
from pathway_models.case import ELECTRICITY, Case
from pathway_models.program.cost import cash_of, hidden_cost_of
from pathway_models.program.turnover import Incumbents, incumbents

SHARED = ("capex", "fom", "salvage")
"""Items of which others bear a part in scope 3 (`cost_share`)."""

Cash = dict[tuple[int, str, str], float]
"""(year, business, item) [million]."""


def costs(at: Compared) -> dict[str, Any]:
    """Company cash by year, business and item: differences from the base [million]."""
    case, cash = at.case, cash_flows(at)
    value = np.array(list(cash.values()), dtype=np.float64)
    return {
        "year": np.array([t for t, _, _ in cash], dtype=np.int64),
        "business": words([business for _, business, _ in cash]),
        "item": words([item for _, _, item in cash]),
        "value_m": value,
        "discounted_m": np.array([case.discount(t) for t, _, _ in cash]) * value,
    }


def passed_on_npv(at: Compared) -> float:
    """What of scope 3's costs and savings does not reach the company, and others bear [million]."""
    company: Cash = defaultdict(float)
    chain: Cash = defaultdict(float)
    _activity_cash(at.case, at.before, at.after, company, value_chain=False)
    _activity_cash(at.case, at.before, at.after, chain, value_chain=True)
    _others_cash(at, chain)
    return sum(at.case.discount(key[0]) * (chain[key] - company[key]) for key in sorted(chain))


def _others_cash(at: Compared, cash: Cash) -> None:
    """What others bear of levers in scope 3."""
    shared = sorted((o for o in at.case.serving if o.cost_share < 1), key=lambda o: o.id)
    if not shared:
        return
    base = base_plan(at.case)
    for o in shared:
        for (item, year), value in cash_of(at.case, o, at.plan, base).items():
            if item in SHARED:
                cash[year, o.business, item] += value * (1 / o.cost_share - 1)


def cash_flows(at: Compared) -> Cash:
    """Cash by year, business and item; salvage in the year after the end. Zeros are left out."""
    case, before, after = at.case, at.before, at.after
    cash: Cash = defaultdict(float)
    base = base_plan(case)
    for o in sorted(of_the_company(case), key=lambda o: o.id):
        for (item, year), value in cash_of(case, o, at.plan, base).items():
            cash[year, o.business, item] += value
    _activity_cash(case, before, after, cash, value_chain=False)
    _roof_cash(case, before, after, cash)
    _carbon_cash(case, before, after, cash)
    for group in sorted(incumbents(case), key=lambda g: g.id):
        was, now = (group.turned_over(at.all_done)[1] for at in (before, after))
        more = {t: now[t] - was[t] for t in group.years}
        for t, value in group.written_off(case, more).items():
            cash[t, group.business, "write_off" if t <= case.end else "salvage"] += value
    return {key: value for key, value in sorted(cash.items()) if abs(value) > 5e-7}


def _activity_cash(
    case: Case, before: Balance, after: Balance, cash: Cash, *, value_chain: bool
) -> None:
    """Energy and materials that are no longer bought, and those that switches use instead, or bring
    to other sources, which are paid in full.
    """
    for i in after.activity.things:
        s = case.sources[i]
        saved = before.activity.at(i)[1:] - after.activity.at(i)[1:]
        if saved.any():
            share = 1.0 if value_chain else s.pass_through
            price = along(case.prices[s.carrier, s.region], case.years)
            _enter(case, cash, s.business, case.carriers[s.carrier].item, -share * price * saved)
        if not value_chain:
            for o, path in s.co_effects.items():
                option, added = case.options[o], np.maximum(0.0, -along(path, case.years))
                more = added * (after.done(option).at(o) - before.done(option).at(o))[1:]
                price = along(case.prices[s.carrier, s.region], case.years)
                rest = (1 - s.pass_through) * price * more
                _enter(case, cash, s.business, case.carriers[s.carrier].item, rest)
    for (o, carrier), used in after.uses.items():
        option = case.options[o]
        passed = case.sources[option.source].pass_through if option.source else 1.0
        share = 1.0 if value_chain else passed
        region = case.accounts[option.uses_in[carrier]].region
        price = along(case.prices[carrier, region], case.years)
        more = share * price * (used - before.uses[o, carrier])[1:]
        _enter(case, cash, option.business, case.carriers[carrier].item, more)


def _enter(case: Case, cash: Cash, business: str, item: str, amounts: Vector) -> None:
    for t, amount in zip(case.years, amounts.tolist(), strict=True):
        cash[t, business, item] += amount


def _roof_cash(case: Case, before: Balance, after: Balance, cash: Cash) -> None:
    """What roofs save of the grid's price, and earn."""
    for o in after.self_use.things:
        account = case.accounts[case.options[o].accounts[0]]
        used = after.self_use.at(o)[1:] - before.self_use.at(o)[1:]
        sent = after.exported.at(o)[1:] - before.exported.at(o)[1:]
        grid = along(case.prices[ELECTRICITY, account.region], case.years)
        _enter(case, cash, account.business, "energy", -grid * used)
        if not case.options[o].is_fuelled:
            export = along(case.export_price[account.region], case.years)
            _enter(case, cash, account.business, "export", -export * sent)


def _carbon_cash(case: Case, before: Balance, after: Balance, cash: Cash) -> None:
    """The carbon price on the gross of the accounts that pay one, less what is free."""
    for a in sorted(case.carbon_price):
        less = before.gross_market.at(a)[1:] - after.gross_market.at(a)[1:]
        price = along(case.carbon_price[a], case.years)
        _enter(case, cash, case.accounts[a].business, "carbon_price", -price * less)
    for scheme in case.schemes.values():
        freed = zip(free_of(case, scheme, before), free_of(case, scheme, after), strict=True)
        for was, now in freed:
            _enter(case, cash, now.business, "carbon_price", was.worth - now.worth)


def carbon(at: Compared) -> dict[str, Any]:
    """What each business pays of each scheme, less what is free, in the plan and without it."""
    case = at.case
    things = [
        (scheme.id, business)
        for scheme in sorted(case.schemes.values(), key=lambda s: s.id)
        for business in sorted({case.accounts[a].business for a in scheme.price})
    ]
    rows = Rows(case.years, things)
    bills = [_bill(case, thing, at.after) for thing in things]
    usual = [_bill(case, thing, at.before) for thing in things]

    def each(of: list[_Bill], number: int) -> Any:
        found = [bill[number] for bill in of]
        return rows.numbers(np.array(found, dtype=np.float64).reshape(-1, len(case.years)))

    return {
        "year": rows.year,
        "scheme": rows.words(lambda thing: thing[0]),
        "business": rows.words(lambda thing: thing[1]),
        "priced_t": TONNES * each(bills, 0),
        "free_t": TONNES * each(bills, 1),
        "paid_m": each(bills, 2),
        "usual_m": each(usual, 2),
    }


_Bill = tuple[Vector, Vector, Vector]
"""Tonnes that have a price, those that are free [kt], and what is paid [million], plan years."""


def _bill(case: Case, of: tuple[str, str], at: Balance) -> _Bill:
    scheme, business = case.schemes[of[0]], of[1]
    tonnes, free, paid = (np.zeros(len(case.years)) for _ in range(3))
    for a in sorted(a for a in scheme.price if case.accounts[a].business == business):
        gross = at.gross_market.at(a)[1:]
        tonnes += gross
        paid += along(scheme.price[a], case.years) * gross
    for given in free_of(case, scheme, at):
        if given.business == business:
            free += given.tonnes
            paid -= given.worth
    return tonnes, free, paid


def turnover(case: Case, after: Balance) -> dict[str, Any]:
    """What was owned before, how much of it is replaced before its time, and what that costs."""
    groups = {g.id: g for g in incumbents(case)}
    rows = Rows(case.years, sorted(groups))

    def each(number: Callable[[Incumbents, int], float]) -> Any:
        found = [[number(groups[g], t) for t in case.years] for g in rows.things]
        return rows.numbers(np.array(found, dtype=np.float64).reshape(-1, len(case.years)))

    def unit(g: str) -> str:
        source = case.sources[str(groups[g].options[0].source)]
        return case.carriers[source.carrier].unit

    done = after.all_done
    moved = {g: groups[g].turned_over(done) for g in rows.things}
    return {
        "year": rows.year,
        "incumbents": rows.words(str),
        "business": rows.words(lambda g: groups[g].business),
        "served": each(lambda g, t: g.treated(done, t)),
        "left": each(lambda g, t: g.left.get(t, 0.0)),
        "renewed": each(lambda g, t: moved[g.id][0][t]),
        "need": each(lambda g, t: g.needed(done, t)),
        "early": each(lambda g, t: moved[g.id][1][t]),
        "unit": rows.words(unit),
        "write_off_m": each(lambda g, t: g.annuity[t] * moved[g.id][1][t]),
    }


def hidden_npv(case: Case, plan: Plan) -> float:
    """What the plan costs more at the levers' hurdle rates than in cash [million]."""
    base = base_plan(case)
    return sum(hidden_cost_of(case, o, plan, base) for o in of_the_company(case))
