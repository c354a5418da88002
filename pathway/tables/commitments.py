"""The commitments: what each requires and what the plan achieves, year by year."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pandas as pd

from pathway.tables.decisions import capex, contracted, fom
from pathway.tables.emissions import TONNES
from pathway_models.case import Case, Target
from pathway_models.ecosystem import counted
from pathway_models.plan import Balance, Plan
from pathway_models.targets import target_years
from pathway_models.variations import at_least
from pathway_models.wedges import Wedges

BINDING = 1e-4
"""A slack of at most this share of what is required binds."""

NOTHING = 1e-6
"""A whole of which there is no share: solver noise [kt, GWh, activity]."""

TOLERANCE = 1e-6
"""Relative room for the solver's feasibility tolerance."""


def targets(case: Case, plan: Plan, after: Balance, market: Wedges) -> pd.DataFrame:
    """A row for each commitment and year in which it holds."""
    at = Position(case, plan, after, market)
    rows = []
    for target in sorted(case.targets.values(), key=lambda k: k.id):
        for t in target_years(target):
            required, achieved = _METRICS[target.metric](at, target, t)
            slack = achieved - required if at_least(target) else required - achieved
            least = 1.0 if target.unit == "t" else 0.0
            rows.append(
                {
                    "id": target.id,
                    "section": target.section,
                    "metric": target.metric,
                    "year": t,
                    "sense": ">=" if at_least(target) else "<=",
                    "required": required,
                    "achieved": achieved,
                    "unit": target.unit,
                    "slack": slack,
                    "binding": slack <= max(BINDING * abs(required), least),
                    "met": slack >= -tolerance(target, required),
                }
            )
    columns = [
        "id", "section", "metric", "year", "sense", "required", "achieved", "unit", "slack",
        "binding", "met",
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=columns)


def tolerance(target: Target, required: float) -> float:
    """How far the solver's tolerance may miss a target [its unit]: a millionth, or 1 t if more."""
    return TOLERANCE * max(1e6 if target.unit == "t" else 1.0, abs(required))


Pair = tuple[float, float]
"""Required and achieved."""


class Position(NamedTuple):
    """What a commitment is measured on."""

    case: Case
    plan: Plan
    after: Balance
    market: Wedges


def _gross(at: Position, k: Target, t: int) -> Pair:
    gross = at.after.gross_location if k.method == "location" else at.after.gross_market
    return TONNES * k.value[t], TONNES * sum(gross[a, t] for a in k.accounts)


def _net(at: Position, k: Target, t: int) -> Pair:
    net = sum(
        at.after.gross_market[a, t]
        - at.after.removals.get((a, t), 0)
        - at.after.offsets.get((a, t), 0)
        for a in k.accounts
    )
    return TONNES * k.value[t], TONNES * net


def _intensity(at: Position, k: Target, t: int) -> Pair:
    required, achieved = _gross(at, k, t)
    return required, achieved / k.revenue[t]


def _clean(at: Position, k: Target, t: int) -> Pair:
    demand = sum(at.after.demand[a, t] for a in k.accounts)
    clean = sum(
        at.after.on_site.get((a, t), 0.0) + at.after.clean.get((a, t), 0.0) for a in k.accounts
    )
    if k.matching == "annual_volume":
        power = at.case.yielding("clean")
        yielded = sum(o.yields[t] * at.after.stock[o.id, t] for o in power)
        clean += yielded - sum(at.after.clean.get((a, t), 0.0) for a in at.case.accounts)
    return k.value[t], clean / demand if demand > NOTHING else 1.0


def _lever_share(at: Position, k: Target, t: int) -> Pair:
    served = sum(at.plan.served.get((o, t), 0.0) for o in k.options)
    left = sum(at.after.activity[i, t] for i in k.sources)
    return k.value[t], served / (served + left) if served + left > NOTHING else 1.0


def _deployment(at: Position, k: Target, t: int) -> Pair:
    room = sum((at.case.options[o].potential or {}).get(t, 0.0) for o in k.options)
    return k.value[t], sum(
        at.after.stock[o, t] for o in k.options
    ) / room if room > NOTHING else 1.0


def _credit_share(at: Position, k: Target, t: int) -> Pair:
    removals = sum(at.after.removals.get((a, t), 0.0) for a in k.accounts)
    offsets = sum(at.after.offsets.get((a, t), 0.0) for a in k.accounts)
    if k.measure == "credits_of_bau":
        part, whole, none = removals + offsets, sum(at.market.bau[a, t] for a in k.accounts), 0.0
    elif k.measure == "removals_of_credits":
        part, whole, none = removals, removals + offsets, 1.0
    else:
        durable = {o.id for o in at.case.ranked("remove") if o.durability >= k.durable_years}
        part = sum(
            amount
            for (o, a, year), amount in at.plan.claims.items()
            if o in durable and a in k.accounts and year == t
        )
        whole, none = removals, 1.0
    return k.value[t], part / whole if whole > NOTHING else none


def _budget(at: Position, k: Target, t: int) -> Pair:
    summed = k.cumulative or k.carry_over
    years = [y for y in sorted(k.value) if y <= t] if summed else [t]
    spent = 0.0
    for y in years:
        for o in (at.case.options[o] for o in k.options):
            credit = o.output == "credits"
            if "capex" in k.items:
                spent += capex(o, at.plan, y)
            if "fom" in k.items:
                spent += fom(at.case, o, at.plan, y)
            if ("credits" if credit else "contracts") in k.items:
                spent += contracted(at.case, o, at.plan, y)
    return sum(k.value[y] for y in years) if k.carry_over else k.value[t], spent


def _avoided(at: Position, k: Target, t: int) -> Pair:
    options = [at.case.options[o] for o in k.options]
    years = range(at.case.years.start, t + 1)
    tonnes = sum(counted(o, at.after.stock[o.id, y], y) for o in options for y in years)
    return TONNES * k.value[t], TONNES * tonnes


_METRICS: dict[str, Callable[[Position, Target, int], Pair]] = {
    "gross_emissions": _gross,
    "net_emissions": _net,
    "intensity": _intensity,
    "clean_electricity_share": _clean,
    "lever_share": _lever_share,
    "deployment": _deployment,
    "credit_share": _credit_share,
    "budget": _budget,
    "cumulative_avoided": _avoided,
}
