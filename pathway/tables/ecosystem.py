"""The ledger of scope 3+, beside the company's own: tonnes, and what they cost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from pathway.tables.decisions import Outlays
from pathway.tables.emissions import TONNES
from pathway.tables.rows import Rows
from pathway_models.arithmetic.base import base_plan
from pathway_models.arithmetic.grid import Matrix
from pathway_models.arithmetic.plan import Compared, Plan
from pathway_models.case import Case, Option
from pathway_models.program.cost import cash_of
from pathway_models.program.ecosystem import counted


def ecosystem(at: Compared, paid: Outlays) -> dict[str, Any]:
    """What each programme avoids at other parties and how much of it counts, plan years."""
    case, plan, stock = at.case, at.plan, at.after.stock
    of = {o.id: o for o in case.booked("programme")}
    rows = Rows(case.years, sorted(of))

    def each(number: Callable[[Option, int], float]) -> Matrix:
        found = [[number(of[o], t) for t in case.years] for o in rows.things]
        return np.array(found, dtype=np.float64).reshape(-1, len(case.years))

    tonnes = TONNES * each(lambda o, t: counted(o, stock[o.id, t], t))
    return {
        "year": rows.year,
        "programme": rows.words(str),
        "business": rows.words(lambda o: of[o].business),
        "unit": rows.words(lambda o: of[o].unit),
        "added": rows.numbers(each(lambda o, t: plan.added.get((o.id, t), 0.0))),
        "stock": rows.numbers(each(lambda o, t: stock[o.id, t])),
        "avoided_t": rows.numbers(each(lambda o, t: TONNES * o.yields[t] * stock[o.id, t])),
        "attribution_share": rows.numbers(each(lambda o, t: o.attribution[t])),
        "sold_t": rows.numbers(each(lambda o, t: TONNES * o.sold[t])),
        "tonnes": rows.numbers(tonnes),
        "cumulative_t": rows.numbers(np.cumsum(tonnes, axis=1)),
        "capex_m": rows.numbers(each(lambda o, t: paid.capex[o.id, t])),
        "fom_m": rows.numbers(each(lambda o, t: paid.fom[o.id, t])),
    }


def ecosystem_npv(case: Case, plan: Plan) -> float:
    """What the programmes cost, salvage deducted: apart from the company's cash [million]."""
    base = base_plan(case)
    programmes = sorted(case.booked("programme"), key=lambda o: o.id)
    paid = (cash_of(case, o, plan, base).items() for o in programmes)
    return sum(case.discount(t) * value for each in paid for (_, t), value in each)
