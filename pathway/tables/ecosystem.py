"""The ledger of scope 3+, beside the company's own: tonnes, and what they cost."""

from __future__ import annotations

import pandas as pd

from pathway.tables.decisions import capex, fom
from pathway.tables.emissions import TONNES
from pathway_models.case import Case
from pathway_models.cost import salvage_share
from pathway_models.ecosystem import counted
from pathway_models.plan import Balance, Plan
from pathway_models.vintages import vintages

ECOSYSTEM = [
    "year", "programme", "business", "unit", "added", "stock", "avoided_t", "attribution_share",
    "sold_t", "tonnes", "cumulative_t", "capex_mcny", "fom_mcny",
]  # fmt: skip


def ecosystem(case: Case, plan: Plan, after: Balance) -> pd.DataFrame:
    """What each programme avoids at other parties and how much of it counts, plan years."""
    rows = []
    for o in case.booked("programme"):
        so_far = 0.0
        for t in case.years:
            stock = after.stock[o.id, t]
            tonnes = TONNES * counted(o, stock, t)
            so_far += tonnes
            rows.append(
                {
                    "year": t,
                    "programme": o.id,
                    "business": o.business,
                    "unit": o.unit,
                    "added": plan.added.get((o.id, t), 0.0),
                    "stock": stock,
                    "avoided_t": TONNES * o.yields[t] * stock,
                    "attribution_share": o.attribution[t],
                    "sold_t": TONNES * o.sold[t],
                    "tonnes": tonnes,
                    "cumulative_t": so_far,
                    "capex_mcny": capex(o, plan, t),
                    "fom_mcny": fom(case, o, plan, t),
                }
            )
    return pd.DataFrame(rows, columns=ECOSYSTEM)


def ecosystem_npv(case: Case, plan: Plan) -> float:
    """What the programmes cost, salvage deducted: apart from the company's cash [million]."""
    total = 0.0
    for o in case.booked("programme"):
        for t in case.years:
            total += case.discount(t) * (capex(o, plan, t) + fom(case, o, plan, t))
        for v in vintages(case, o):
            unused = salvage_share(case, o, v) * capex(o, plan, v)
            total -= case.discount(case.end + 1) * unused
    return total
