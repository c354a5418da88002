"""What is decided: levers, contracts, credits."""

from __future__ import annotations

import pandas as pd

from pathway.tables.emissions import TONNES, place
from pathway_models.base import base_plan
from pathway_models.case import Case, Option
from pathway_models.plan import Balance, Plan
from pathway_models.stock import in_service
from pathway_models.wedges import Wedges

CREDITS = ("removal", "offset")


LEVERS = [
    "year", "option", "lever", "kind", "source", "business", "region", "scope", "unit", "added",
    "stock", "served", "served_unit", "reduction_t", "capex_mcny", "opex_mcny",
]  # fmt: skip


def levers(case: Case, plan: Plan, after: Balance, market: Wedges) -> pd.DataFrame:
    """Additions, stock, what it serves, tonnes credited and cash, by option."""
    served, served_unit = _served(case, plan)
    rows = []
    for o in of_the_company(case):
        for t in case.all_years:
            added = plan.added.get((o.id, t), 0.0)
            rows.append(
                {
                    "year": t,
                    "option": o.id,
                    "lever": o.lever,
                    "kind": o.kind,
                    "source": o.source or "",
                    "business": o.business,
                    "region": o.region,
                    "scope": o.scope,
                    "unit": o.unit,
                    "added": added,
                    "stock": after.stock[o.id, t],
                    "served": served.get((o.id, t), 0.0),
                    "served_unit": served_unit[o.id],
                    "reduction_t": TONNES * market.by_option.get((o.id, t), 0.0),
                    "capex_mcny": capex(o, plan, t),
                    "opex_mcny": fom(case, o, plan, t) + contracted(case, o, plan, t),
                }
            )
    return pd.DataFrame(rows, columns=LEVERS)


def of_the_company(case: Case) -> list[Option]:
    """The options whose tonnes are the company's own; programmes have a ledger apart."""
    return [o for o in case.options.values() if o.book == "company"]


def _served(case: Case, plan: Plan) -> tuple[dict[tuple[str, int], float], dict[str, str]]:
    served = {**plan.served, **plan.self_use}
    for (option, _, t), amount in plan.clean.items():
        served[option, t] = served.get((option, t), 0.0) + amount
    for (option, _, t), amount in plan.claims.items():
        served[option, t] = served.get((option, t), 0.0) + TONNES * amount
    units = {}
    for o in of_the_company(case):
        if o.source is not None:
            units[o.id] = case.carriers[case.sources[o.source].carrier].unit
        else:
            units[o.id] = "t" if o.output == "credits" else "GWh"
    return served, units


def capex(option: Option, plan: Plan, year: int) -> float:
    """Investment paid in a year [million]."""
    added = plan.added.get((option.id, year), 0.0)
    return option.capex[year] * added if added else 0.0


def fom(case: Case, option: Option, plan: Plan, year: int) -> float:
    """Fixed operation and maintenance of what was added [million].

    What is saved of it, by a kind that serves, counts on what serves more than in the base.
    """
    if year == case.base_year:
        return 0.0
    rate = option.fom[year]
    if rate < 0 and option.source is not None:
        more = plan.served.get((option.id, year), 0.0)
        if option.existing[year]:
            more -= base_plan(case).served[option.id, year]
        return rate * more / option.displaces[year] if option.displaces[year] else 0.0
    return rate * sum(plan.added.get((option.id, v), 0.0) for v in in_service(case, option, year))


def contracted(case: Case, option: Option, plan: Plan, year: int) -> float:
    """Premiums and credit purchases, at the price of signing, on all that is yielded [million]."""
    if year == case.base_year:
        return 0.0
    return sum(
        option.premium[v] * option.yields[year] * plan.added.get((option.id, v), 0.0)
        for v in in_service(case, option, year)
    )


CONTRACTS = ["year", "option", "account", "business", "region", "scope", "clean_gwh", "unbundled"]


def contracts(case: Case, plan: Plan) -> pd.DataFrame:
    """Clean power of each contract, by the account that claims it [GWh]."""
    rows = [
        {
            "year": t,
            "option": o,
            **place(case.accounts[a]),
            "clean_gwh": amount,
            "unbundled": not case.options[o].bundled,
        }
        for (o, a, t), amount in plan.clean.items()
        if amount > 0
    ]
    return pd.DataFrame(rows, columns=CONTRACTS)


CLAIMS = [
    "year", "option", "kind", "account", "business", "region", "scope", "tonnes",
    "price_cny_per_t", "cost_mcny", "durability_years", "quality", "vintage",
]  # fmt: skip


def credit_claims(case: Case, plan: Plan) -> pd.DataFrame:
    """Credits retired by account [t]; what was bought and not retired is in their cost."""
    retired: dict[tuple[str, int], float] = {}
    for (o, _, t), amount in plan.claims.items():
        retired[o, t] = retired.get((o, t), 0.0) + amount
    rows = []
    for (o_id, a, t), amount in plan.claims.items():
        if amount > 0:
            option = case.options[o_id]
            cost = contracted(case, option, plan, t) * amount / retired[o_id, t]
            rows.append(
                {
                    "year": t,
                    "option": o_id,
                    "kind": option.kind,
                    **place(case.accounts[a]),
                    "tonnes": TONNES * amount,
                    "price_cny_per_t": TONNES * _price(case, option, plan, t),
                    "cost_mcny": cost,
                    "durability_years": option.durability,
                    "quality": option.quality,
                    "vintage": t,  # nothing is banked
                }
            )
    return pd.DataFrame(rows, columns=CLAIMS)


def _price(case: Case, option: Option, plan: Plan, year: int) -> float:
    """Average price of the credits that the vintages in service yield [million / kt]."""
    bought = {v: plan.added.get((option.id, v), 0.0) for v in in_service(case, option, year)}
    total = sum(bought.values())
    if total <= 0:
        return 0.0
    return sum(option.premium[v] * amount for v, amount in bought.items()) / total
