"""Cash flows against the base, and their present value."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import pandas as pd

from pathway.tables.decisions import of_the_company
from pathway_models.base import Base, base_plan
from pathway_models.case import ELECTRICITY, Case
from pathway_models.cost import cash_of, hidden_cost_of
from pathway_models.plan import Balance, Plan, home
from pathway_models.turnover import incumbents

Cash = dict[tuple[int, str, str], float]
"""(year, business, item) [million]."""


def costs(case: Case, plan: Plan, before: Balance, after: Balance) -> pd.DataFrame:
    """Company cash by year, business and item: differences from the base [million]."""
    cash = cash_flows(case, plan, before, after)
    rows = [
        {
            "year": t,
            "business": business,
            "item": item,
            "value_mcny": value,
            "discounted_mcny": case.discount(t) * value,
        }
        for (t, business, item), value in cash.items()
    ]
    return pd.DataFrame(rows, columns=["year", "business", "item", "value_mcny", "discounted_mcny"])


def value_chain_npv(case: Case, plan: Plan, before: Balance, after: Balance) -> float:
    """NPV with all of scope 3's savings counted, not only what reaches the company [million]."""
    cash = cash_flows(case, plan, before, after, value_chain=True)
    return sum(case.discount(t) * value for (t, _, _), value in cash.items())


def cash_flows(
    case: Case, plan: Plan, before: Balance, after: Balance, *, value_chain: bool = False
) -> Cash:
    """Cash by year, business and item; salvage in the year after the end. Zeros are left out."""
    cash: Cash = defaultdict(float)
    base = base_plan(case)
    for o in of_the_company(case):
        for (item, year), value in cash_of(case, o, plan, base).items():
            cash[year, o.business, item] += value
    _activity_cash(case, before, after, cash, value_chain=value_chain)
    _roof_cash(case, plan, base, before, after, cash)
    _carbon_cash(case, before, after, cash)
    for group in incumbents(case):
        for t in case.years:
            more = group.early(plan.served, t) - group.early(base.served, t)
            cash[t, group.business, "write_off"] += group.annuity[t] * more
    return {key: value for key, value in sorted(cash.items()) if abs(value) > 5e-7}


def _activity_cash(
    case: Case, before: Balance, after: Balance, cash: Cash, *, value_chain: bool
) -> None:
    """Energy and materials that are no longer bought, and those that switches use instead."""
    for i, s in case.sources.items():
        share = 1.0 if value_chain else s.pass_through
        price, item = case.prices[s.carrier, s.region], case.carriers[s.carrier].item
        for t in case.years:
            saved = before.activity[i, t] - after.activity[i, t]
            cash[t, s.business, item] -= share * price[t] * saved
    for (o_id, carrier, t), used in after.uses.items():
        if t == case.base_year:
            continue
        option = case.options[o_id]
        source = case.sources[str(option.source)]
        share = 1.0 if value_chain else source.pass_through
        region = case.accounts[home(case, option, carrier)].region
        more = used - before.uses[o_id, carrier, t]
        item = case.carriers[carrier].item
        cash[t, source.business, item] += share * case.prices[carrier, region][t] * more


def _roof_cash(
    case: Case, plan: Plan, base: Base, before: Balance, after: Balance, cash: Cash
) -> None:
    """What roofs save of the grid's price, and earn."""
    for o in case.yielding("on_site"):
        account = case.accounts[o.accounts[0]]
        for t in case.years:
            used = plan.self_use.get((o.id, t), 0.0) - base.self_use[o.id, t]
            sent = after.exported[o.id, t] - before.exported[o.id, t]
            grid = case.prices[ELECTRICITY, account.region][t]
            cash[t, account.business, "energy"] -= grid * used
            cash[t, account.business, "export"] -= case.export_price[account.region][t] * sent


def _carbon_cash(case: Case, before: Balance, after: Balance, cash: Cash) -> None:
    """The carbon price on the gross of the accounts that pay one."""
    for a, price in case.carbon_price.items():
        for t in case.years:
            less = before.gross_market[a, t] - after.gross_market[a, t]
            cash[t, case.accounts[a].business, "carbon_price"] -= price[t] * less


TURNOVER = [
    "year", "incumbents", "business", "served", "left", "need", "early", "unit", "write_off_mcny",
]  # fmt: skip


def turnover(case: Case, plan: Plan) -> pd.DataFrame:
    """What was owned before, how much of it is replaced before its time, and what that costs."""
    return pd.DataFrame(early_rows(case, plan), columns=TURNOVER)


def early_rows(case: Case, plan: Plan) -> list[dict[str, Any]]:
    """A row for each group of incumbents and plan year."""
    rows = []
    for group in incumbents(case):
        source = case.sources[str(case.options[group.options[0]].source)]
        for t in case.years:
            early = group.early(plan.served, t)
            rows.append(
                {
                    "year": t,
                    "incumbents": group.id,
                    "business": group.business,
                    "served": sum(plan.served.get((o, t), 0.0) for o in group.options),
                    "left": group.left[t],
                    "need": group.need[t],
                    "early": early,
                    "unit": case.carriers[source.carrier].unit,
                    "write_off_mcny": group.annuity[t] * early,
                }
            )
    return rows


def hidden_npv(case: Case, plan: Plan) -> float:
    """What the plan costs more at the levers' hurdle rates than in cash [million]."""
    base = base_plan(case)
    return sum(hidden_cost_of(case, o, plan, base) for o in of_the_company(case))
