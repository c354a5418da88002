"""Cash flows against the base, and their net present value (formulation, section 6)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pathway_models.accounts import activity_terms
from pathway_models.base import Base
from pathway_models.case import ELECTRICITY, Case, Option
from pathway_models.components import Term
from pathway_models.plan import balance, doing_nothing
from pathway_models.turnover import annuity
from pathway_models.vintages import in_service, service_years, vintages


def salvage_share(case: Case, option: Option, vintage: int) -> float:
    """Share of the capex that the unused life is worth after the end, by the annuity rule.

    (1 - (1+r)^-m) / (1 - (1+r)^-life) with m years left, so that every year of service bears the
    same annuity; m / life where the discount rate is 0.
    """
    left = vintage + option.lead + option.life - (case.end + 1)
    if left <= 0:
        return 0.0
    rate = case.discount_rate
    if rate == 0:
        return left / option.life
    return float((1 - (1 + rate) ** -left) / (1 - (1 + rate) ** -option.life))


def unit_cost(case: Case, option: Option, vintage: int) -> float:
    """Discounted cost of one unit of stock over its life, less salvage [million / stock unit]."""
    salvage = salvage_share(case, option, vintage) * case.discount(case.end + 1)
    cost = option.capex[vintage] * (case.discount(vintage) - salvage)
    for t in service_years(case, option, vintage):
        running = option.fom[t] + option.premium[vintage] * option.yields[t]
        cost += case.discount(t) * running
    return cost


def stock_terms(m: Any, options: Iterable[Option]) -> list[Term]:
    """What additions of these options cost: capex, fom, contracts or credits, less salvage."""
    case: Case = m.case
    return [(unit_cost(case, o, v), m.add[o.id, v]) for o in options for v in vintages(case, o)]


def ecosystem_terms(m: Any) -> list[Term]:
    """What ecosystem programmes cost: minimised with the rest, and reported apart."""
    return stock_terms(m, m.case.booked("programme"))


def carbon_terms(m: Any, base: Base) -> tuple[list[Term], float]:
    """The carbon price on market-based gross, against the base: terms and a constant."""
    case: Case = m.case
    if not case.carbon_price:
        return [], 0.0
    gross = balance(case, doing_nothing(case, base)).gross_market
    terms = [
        (case.discount(t) * price[t], m.gross[c, t])
        for c in m.classes.classes
        if (price := case.carbon_price.get(c))
        for t in case.years
    ]
    constant = sum(
        case.discount(t) * price[t] * gross[a, t]
        for a, price in case.carbon_price.items()
        for t in case.years
    )
    return terms, -constant


def guidance_terms(m: Any) -> list[Term]:
    """What guides the choice and is paid to no one: hurdle rates, and the internal carbon price."""
    case: Case = m.case
    terms = [
        (hidden_cost(case, o, v), m.add[o.id, v])
        for o in case.options.values()
        if o.hurdle_rate is not None
        for v in vintages(case, o)
    ]
    internal = case.internal_carbon_price
    if internal is not None:
        terms += [
            (case.discount(t) * internal[t], m.gross[c, t])
            for c in m.classes.classes
            for t in case.years
        ]
    return terms


def hidden_cost(case: Case, option: Option, vintage: int) -> float:
    """What a unit costs more at its hurdle rate than in cash, over its years in the plan.

    Its capex as an annuity over its life, at the hurdle rate less at the discount rate
    [million / stock unit, present value].
    """
    if option.hurdle_rate is None:
        return 0.0
    dearer = annuity(option.hurdle_rate, option.life) - annuity(case.discount_rate, option.life)
    years = service_years(case, option, vintage)
    return option.capex[vintage] * dearer * sum(case.discount(t) for t in years)


def outlay_terms(m: Any) -> list[Term]:
    """Discounted gross outlay: capex, fom, contracts and credits, salvage left out [million].

    The company's own: the ecosystem's is no measure of how exact its plan must be.
    """
    case: Case = m.case
    terms: list[Term] = []
    for o in (o for o in case.options.values() if o.book == "company"):
        for v in vintages(case, o):
            salvage = salvage_share(case, o, v) * case.discount(case.end + 1) * o.capex[v]
            terms.append((unit_cost(case, o, v) + salvage, m.add[o.id, v]))
    return terms


def energy_terms(m: Any, base: Base) -> tuple[list[Term], float]:
    """Energy and materials against the base: terms, and the base's own cost as a constant."""
    case: Case = m.case
    terms: list[Term] = []
    constant = 0.0
    for i, t in m.LEVERED:
        source = case.sources[i]
        price = case.prices[source.carrier, source.region][t] * source.pass_through
        terms += activity_terms(m, i, t, price * case.discount(t))[0]
        constant -= case.discount(t) * price * base.activity[i, t]
    for use in m.ledger.uses:
        price = case.prices[use.carrier, use.region][use.year] * use.pass_through
        terms.append((case.discount(use.year) * price * use.term[0], use.term[1]))
    for o in case.switches:
        constant -= _existing_uses(case, base, o)
    return terms, constant


def _existing_uses(case: Case, base: Base, option: Option) -> float:
    source = case.sources[str(option.source)]
    cost = 0.0
    for carrier, per_activity in option.uses.items():
        account = option.accounts[0] if carrier == ELECTRICITY else source.account
        price = case.prices[carrier, case.accounts[account].region]
        for t in case.years:
            used = per_activity[t] * base.served[option.id, t]
            cost += case.discount(t) * price[t] * source.pass_through * used
    return cost


def roof_terms(m: Any, base: Base) -> tuple[list[Term], float]:
    """What roofs save and earn: grid price on site, export price for the rest."""
    case: Case = m.case
    terms: list[Term] = []
    constant = 0.0
    for on_site in (m.ledger.on_site, m.ledger.on_site_grey):
        for (a, t), used in on_site.items():
            price = case.prices[ELECTRICITY, case.accounts[a].region][t] * case.discount(t)
            terms += [(-price * c, v) for c, v in used]
    for (a, t), sent in m.ledger.exported.items():
        price = case.export_price[case.accounts[a].region][t] * case.discount(t)
        terms += [(-price * c, v) for c, v in sent]
    for o in case.yielding("on_site"):
        region = case.accounts[o.accounts[0]].region
        for t in case.years:
            saved = case.prices[ELECTRICITY, region][t] * base.self_use[o.id, t]
            earned = case.export_price[region][t] * base.exported[o.id, t]
            constant += case.discount(t) * (saved + earned)
    return terms, constant


def cash_terms(m: Any, option: Option, item: str, year: int) -> list[Term]:
    """Undiscounted cash of one option, item and year, for budgets [million]."""
    case: Case = m.case
    if item == "capex":
        bought = year in vintages(case, option)
        return [(option.capex[year], m.add[option.id, year])] if bought else []
    running = {"fom": "fom", "contracts": "green_power", "credits": "credit"}[item]
    terms: list[Term] = []
    for v in in_service(case, option, year):
        if running == "fom":
            terms.append((option.fom[year], m.add[option.id, v]))
        elif (option.output == "credits") == (running == "credit"):
            terms.append((option.premium[v] * option.yields[year], m.add[option.id, v]))
    return terms
