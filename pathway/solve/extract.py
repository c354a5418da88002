"""From the solver's point to a plan: pools and classes spread over their accounts."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from pathway.solve.engine.program import Program
from pathway.solve.engine.translate import Floats
from pathway_models.arithmetic.plan import Plan, balance
from pathway_models.case import Case

NOISE = 1e-6
"""Tables have six decimals: what is less is nothing [any unit]."""

Key = tuple[str, str, int]
"""(option, pool or class, year)."""


def extract(case: Case, model: Any, program: Program, point: Floats) -> Plan:
    """The decisions of a point; the base year is the base's."""
    column = program.arrays.column_of

    def value(variable: Any) -> float:
        found = float(point[column[id(variable)]])
        return found if found > NOISE else 0.0

    added = {(o, v): value(model.add[o, v]) for o, v in model.ADDITIONS}
    for o, v in model.LOTS:
        added[o, v] = case.options[o].unit_size * round(value(model.count[o, v]))
    closed = {key: value(model.closed[key]) for key in model.CLOSINGS}
    for key in model.CLOSED_LOTS:
        closed[key] = case.options[key[0]].unit_size * round(value(model.closed_lots[key]))
    decided: dict[str, dict[Any, float]] = {f.name: {} for f in fields(Plan)}
    decided |= {"added": added, "closed": {key: x for key, x in closed.items() if x}}
    together: dict[str, dict[Key, float]] = {"pool": {}, "class": {}}
    for name, decision in model.decisions.items():
        if decision.plan:
            filled = getattr(model.base, decision.base, {})
            into = decided[decision.plan]
            into.update({k: x for k, x in filled.items() if k[-1] == case.base_year})
            into = together.get(decision.where, into)
            into.update({k: value(v) for k, v in model.quantity[name].items()})
    if pools := together["pool"]:
        decided["clean"].update(_spread_clean(case, model, Plan(**decided), pools))
    if claims := together["class"]:
        decided["claims"].update(_spread_claims(case, model, Plan(**decided), claims))
    return Plan(**decided)


def _spread_clean(
    case: Case, model: Any, plan: Plan, pools: dict[tuple[str, str, int], float]
) -> dict[tuple[str, str, int], float]:
    """Clean power of a pool, pro rata of what its accounts have not covered on site."""
    state = balance(case, plan)
    spread = {}
    for (o, p, t), amount in pools.items():
        accounts = model.classes.pools[p]
        open_ = {a: state.demand[a, t] - state.generated[a, t] for a in accounts}
        spread.update({(o, a, t): x for a, x in _pro_rata(amount, open_).items()})
    return spread


def _spread_claims(
    case: Case, model: Any, plan: Plan, claims: dict[tuple[str, str, int], float]
) -> dict[tuple[str, str, int], float]:
    """Credits of a class, pro rata of the gross emissions of its accounts."""
    gross = balance(case, plan).gross_market
    spread = {}
    for (o, c, t), amount in claims.items():
        left = {a: gross[a, t] for a in model.classes.classes[c]}
        spread.update({(o, a, t): x for a, x in _pro_rata(amount, left).items()})
    return spread


def _pro_rata(amount: float, left: dict[str, float]) -> dict[str, float]:
    """Shares of an amount; who is alone has all, for what he has may follow from it."""
    total = sum(left.values())
    if len(left) == 1 and total <= NOISE:
        return dict.fromkeys(left, amount)
    return {a: amount * part / total if total > NOISE else 0.0 for a, part in left.items()}
