"""Activity, electricity and claims: what may be decided, and what follows from it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

from pathway.audit import turnover
from pathway.audit.books import Books
from pathway.audit.check import Checker, Finding, at_least, at_most, equal, rule, same, word
from pathway.audit.plan import Yearly

ACTIVITY, ENERGY = 1e-3, 1e-3
"""Feasibility: what the solver's tolerance may leave [carrier unit, GWh]."""
FEASIBLE = 1e-6
"""The same relative to the bound."""
ROUNDED = 1e-6
"""What the rounding of the tables may leave."""


@rule("carrier unit", ACTIVITY, FEASIBLE)
def service_is_within_stock_and_share(books: Books) -> Iterator[Finding]:
    """0 <= served <= displaces stock, and <= max_share of business-as-usual activity."""
    for option in books.case.serving:
        source = books.case.sources[str(option.source)]
        for year in books.case.all_years:
            key = (year, option.id)
            served = books.plan.served[key]
            able = option.displaces[year] * books.plan.stock[key]
            yield at_least("levers", key, "served", served, 0.0)
            yield at_most("levers", key, "served", served, able)
            most = option.max_share[year] * source.activity[year]
            yield at_most("levers", key, "served", served, most)


@rule("carrier unit", 1e-4, 1e-7)
def activity_is_what_is_left(books: Books) -> Iterator[Finding]:
    """activity_bau is the case's; activity is that less all that is served."""
    sources = books.case.sources.values()
    wanted = {(y, s.id): s.activity[y] for y in books.case.all_years for s in sources}
    yield from same(books, "sources", "activity_bau", wanted)
    yield from same(books, "sources", "activity", books.plan.activity)


@rule("carrier unit", ACTIVITY, FEASIBLE)
def activity_is_not_negative(books: Books) -> Iterator[Finding]:
    """No more is served than there is."""
    for key, activity in books.plan.activity.items():
        yield at_least("sources", key, "activity", activity, 0.0)


@rule("carrier unit", 1e-4, 1e-7)
def incumbents_serve_until_they_are_due(books: Books) -> Iterator[Finding]:
    """What is early: served + left - need, at least 0, where ``left`` retires evenly."""
    columns: dict[str, Yearly] = {name: {} for name in ("served", "need", "left", "early")}
    for group in books.incumbents.values():
        for year in books.case.years:
            key = (year, group.id)
            columns["served"][key] = turnover.served(books.plan, group, year)
            columns["need"][key] = group.need[year]
            columns["left"][key] = group.left[year]
            columns["early"][key] = turnover.early(books.plan, group, year)
    for name, want in columns.items():
        yield from same(books, "turnover", name, want)


@rule("carrier unit", ACTIVITY, FEASIBLE)
def the_base_year_is_the_base_plan(books: Books) -> Iterator[Finding]:
    """In the base year existing stock alone serves, and no credit is retired."""
    plan, base, start = books.plan, books.base, books.case.base_year
    for key in {**plan.served, **base.served}:
        if key[0] == start:
            got = plan.served.get(key, 0.0)
            yield equal("levers", key, "served", got, base.served.get(key, 0.0))
    for claim in {**plan.clean_of, **base.clean_of}:
        if claim[0] == start:
            got, want = plan.clean_of.get(claim, 0.0), base.clean_of.get(claim, 0.0)
            yield equal("contracts", claim, "clean_gwh", got, want)
    for claim, credit in plan.claim.items():
        if claim[0] == start:
            yield equal("credits", claim, "tonnes", credit * 1000, 0.0)


@rule("GWh", ENERGY, FEASIBLE)
def roofs_feed_their_account(books: Books) -> Iterator[Finding]:
    """0 <= self-use <= generation, and <= self_use_share of the account's demand."""
    for roof in books.case.yielding("on_site"):
        for year in books.case.all_years:
            key = (year, roof.id)
            used = books.plan.served[key]
            most = roof.self_use_share[year] * books.plan.demand[year, roof.accounts[0]]
            yield at_least("levers", key, "served", used, 0.0)
            yield at_most("levers", key, "served", used, books.plan.output(roof, year))
            yield at_most("levers", key, "served", used, most)


@rule("GWh", 1e-4, 1e-7)
def electricity_balances(books: Books) -> Iterator[Finding]:
    """Demand, self-use, export, clean power and the residual of every account."""
    plan = books.plan
    residual = {k: d - plan.self_use[k] - plan.clean[k] for k, d in plan.demand.items()}
    yield from same(books, "electricity", "demand_gwh", plan.demand)
    yield from same(books, "electricity", "self_use_gwh", plan.self_use)
    yield from same(books, "electricity", "export_gwh", plan.export)
    yield from same(books, "electricity", "clean_gwh", plan.clean)
    yield from same(books, "electricity", "clean_unbundled_gwh", plan.unbundled)
    yield from same(books, "electricity", "residual_gwh", residual)


@rule("share", 1e-6)
def clean_share_is_of_demand(books: Books) -> Iterator[Finding]:
    """(self-use that keeps its certificates + clean) / demand; empty where there is none."""
    plan = books.plan
    for key, share in books.numbers("electricity", "clean_share").items():
        demand = plan.demand[key]
        if demand > ROUNDED:
            want = (plan.kept[key] + plan.clean[key]) / demand
            finding = equal("electricity", key, "clean_share", share, want)
            yield replace(finding, allowed=ROUNDED + 10 * ROUNDED / demand)
        elif demand == 0 and not math.isnan(share):
            yield word("electricity", key, "clean_share", share, "an empty cell")


@rule("GWh", ENERGY, FEASIBLE)
def a_kwh_is_clean_once(books: Books) -> Iterator[Finding]:
    """0 <= clean, and the clean power of an account is within its demand less self-use."""
    plan = books.plan
    for key, clean in plan.clean.items():
        open_demand = plan.demand[key] - plan.self_use[key]
        yield at_most("electricity", key, "clean_gwh", clean, max(0.0, open_demand))
        yield at_least("electricity", key, "residual_gwh", open_demand, 0.0)
    for claim, amount in plan.clean_of.items():
        yield at_least("contracts", claim, "clean_gwh", amount, 0.0)


@rule("GWh", ENERGY, FEASIBLE)
def contracts_are_claimed_once(books: Books) -> Iterator[Finding]:
    """The claims on a contract over all accounts are within what it yields."""
    for option in books.case.yielding("clean"):
        for year in books.case.all_years:
            used = books.plan.clean_by[year, option.id]
            most = books.plan.output(option, year)
            yield at_most("contracts", (year, option.id), "clean_gwh (sum)", used, most)


@rule("t", 1.0, FEASIBLE)
def credits_are_claimed_once(books: Books) -> Iterator[Finding]:
    """0 <= claims of a credit, over all accounts <= (1 - buffer) yield stock."""
    for option in books.case.yielding("credits"):
        for year in books.case.all_years:
            most = (1 - option.buffer) * books.plan.output(option, year)
            used = books.plan.retired_by[year, option.id]
            key = (year, option.id)
            yield at_most("credits", key, "tonnes (sum)", 1000 * used, 1000 * most)
    for claim, credit in books.plan.claim.items():
        yield at_least("credits", claim, "tonnes", 1000 * credit, 0.0)


@rule("t", 1.0)
def credits_neutralise_what_is_promised(books: Books) -> Iterator[Finding]:
    """Credits are retired only where, and when, a target of net emissions holds."""
    promised = {
        (year, account)
        for target in books.case.targets.values()
        if target.metric == "net_emissions"
        for year in target.value
        for account in target.accounts
    }
    for claim, credit in books.plan.claim.items():
        if (claim[0], claim[2]) not in promised:
            yield at_most("credits", claim, "tonnes", 1000 * credit, 0.0)


@rule("claims", 0)
def claims_are_eligible(books: Books) -> Iterator[Finding]:
    """Clean power and credits are claimed only in accounts open to them."""
    tables = {"contracts": books.plan.clean_of, "credits": books.plan.claim}
    for table, claims in tables.items():
        for key, amount in claims.items():
            if amount and key[2] not in books.case.options[key[1]].accounts:
                yield word(table, key, "account", key[2], "an eligible account")


@rule("GWh or t", 1e-2, 1e-7)
def claims_add_up_by_option(books: Books) -> Iterator[Finding]:
    """The service of a contract or credit is the sum of its claims."""
    served = books.numbers("levers", "served")
    for option in [*books.case.yielding("clean"), *books.case.yielding("credits")]:
        for year in books.case.all_years:
            key = (year, option.id)
            green = option.output == "clean"
            want = books.plan.clean_by[key] if green else 1000 * books.plan.retired_by[key]
            yield equal("levers", key, "served", served[key], want)


CHECKS: tuple[Checker, ...] = (
    service_is_within_stock_and_share,
    activity_is_what_is_left,
    activity_is_not_negative,
    incumbents_serve_until_they_are_due,
    the_base_year_is_the_base_plan,
    roofs_feed_their_account,
    electricity_balances,
    clean_share_is_of_demand,
    a_kwh_is_clean_once,
    contracts_are_claimed_once,
    credits_are_claimed_once,
    credits_neutralise_what_is_promised,
    claims_are_eligible,
    claims_add_up_by_option,
)
