"""What a tonne costs, lever by lever and year by year, in the plan as it was solved.

A lever's cost of a year is a yearly equivalent, against the plan without additions:

    cost = capex of what is in service, as an annuity over its life at the discount rate
         + fixed operation, contract premiums and credit purchases (``opex_mcny`` of ``levers``)
         - pass_through * price of the energy and materials that are no longer bought
         + pass_through * price of what a switch buys on other carriers instead
         - the grid's price of a roof's self-use, and what its exports earn
         + the year of incumbents that stand idle early (shared pro rata of what is served)

Carbon prices and hurdle rates are left out: they say what a tonne is worth, not what it costs.
Where nothing is ordered ahead (``lead`` 0) and no carbon price is paid, the discounted costs of all
levers and years are the net present cost of the plan. Nothing is read but the case and the tables,
so that a finished run can be told again without the solver.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from pathway.tables.decisions import of_the_company
from pathway.tables.emissions import TONNES
from pathway.tables.merit import merit_order
from pathway.tables.worth import activity_cost, roof_cost
from pathway_models.base import Base, base_plan
from pathway_models.case import Case
from pathway_models.turnover import annuity, incumbents
from pathway_models.vintages import in_service

Yearly = dict[tuple[str, int], float]
"""(option, year)."""

NOTHING = 1.0
"""A reduction of which no cost per tonne is taken: the solver's tolerance [t]."""

ABATEMENT = [
    "year", "lever", "kind", "reduction_t", "cost_mcny", "cost_cny_per_t", "merit_t", "merit_mcny",
]  # fmt: skip


def abatement(case: Case, tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """A row for each lever and plan year, from the table ``levers``.

    ``merit_t`` and ``merit_mcny`` are what ``merit_order`` would have picked for as many tonnes.
    """
    levers = tables["levers"]
    cost = _costs(case, levers)
    reduction = _column(levers, "reduction_t")
    kinds = {o.lever: o.kind for o in of_the_company(case)}
    members = {lever: [o.id for o in case.options.values() if o.lever == lever] for lever in kinds}
    base = base_plan(case)
    rows = []
    for t in case.years:
        tonnes = {k: sum(reduction.get((o, t), 0.0) for o in ids) for k, ids in members.items()}
        picked = merit_order(case, base, t, sum(tonnes.values()) / TONNES)
        for lever, kind in kinds.items():
            money = sum(cost[o, t] for o in members[lever])
            merit, paid = picked.get(lever, (0.0, 0.0))
            rows.append(
                {
                    "year": t,
                    "lever": lever,
                    "kind": kind,
                    "reduction_t": tonnes[lever],
                    "cost_mcny": money,
                    "cost_cny_per_t": per_tonne(money, tonnes[lever]),
                    "merit_t": TONNES * merit,
                    "merit_mcny": paid,
                }
            )
    table = pd.DataFrame(rows, columns=ABATEMENT)
    return table.astype(dict.fromkeys(ABATEMENT[3:], float))


def per_tonne(cost: float, tonnes: float) -> float | None:
    """Money per tonne from millions, where there is a reduction to speak of."""
    return 1e6 * cost / tonnes if tonnes >= NOTHING else None


def _column(levers: pd.DataFrame, column: str) -> Yearly:
    keys = zip(levers["option"].astype(str), levers["year"].astype(int), strict=True)
    return dict(zip(keys, levers[column].astype(float), strict=True))


def _costs(case: Case, levers: pd.DataFrame) -> Yearly:
    """What the additions of each option cost in each plan year [million]."""
    base = base_plan(case)
    added, served = _column(levers, "added"), _column(levers, "served")
    stock, cost = _column(levers, "stock"), defaultdict(float, _column(levers, "opex_mcny"))
    for o in of_the_company(case):
        rate = annuity(case.discount_rate, o.life)
        for t in case.years:
            bought = ((v, added.get((o.id, v), 0.0)) for v in in_service(case, o, t))
            cost[o.id, t] += rate * sum(o.capex[v] * amount for v, amount in bought)
            if o.source is not None:
                more = served.get((o.id, t), 0.0) - base.served[o.id, t]
                cost[o.id, t] += more * activity_cost(case, o, t)
            elif o.output == "on_site":
                used, made = served.get((o.id, t), 0.0), o.yields[t] * stock.get((o.id, t), 0.0)
                sent = made - used - base.exported[o.id, t]
                cost[o.id, t] += roof_cost(case, o, t, used - base.self_use[o.id, t], sent)
    for key, value in _written_off(case, base, served):
        cost[key] += value
    return cost


def _written_off(
    case: Case, base: Base, served: Mapping[Any, float]
) -> Iterator[tuple[tuple[str, int], float]]:
    """The idle years of incumbents, by the options that stand in their place [million]."""
    for group in incumbents(case):
        for t in case.years:
            idle = group.early(served, t) - group.early(base.served, t)
            more = {o: served.get((o, t), 0.0) - base.served[o, t] for o in group.options}
            total = sum(more.values())
            if idle and total:
                for o, amount in more.items():
                    yield (o, t), group.annuity[t] * idle * amount / total
