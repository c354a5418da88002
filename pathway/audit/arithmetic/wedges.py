"""What stands between business as usual and net (formulation, section 8)."""

from __future__ import annotations

import numpy as np

from pathway.audit.arithmetic.emissions import electric, uncovered
from pathway.audit.arithmetic.lines import Lines
from pathway.audit.arithmetic.numbers import Method
from pathway.audit.arithmetic.plan import Plan
from pathway.audit.arithmetic.sides.activity import Activity
from pathway.audit.arithmetic.sides.clean import Contracts
from pathway.audit.arithmetic.sides.on_site import OnSite
from pathway.audit.arithmetic.sides.uses import Uses
from pathway.audit.arrays import Floats
from pathway_models.case import GRID_MIX

NO_DEMAND = 1e-6
"""Demand below this is none: no ratio is taken of it [GWh]. Nor is one outside 0 to 1."""
ROUNDED = 1e-5
"""What rounded decisions may leave below 0 of demand that is none [GWh]."""
NOISE = 1e-9
"""What a difference of floats may leave, as a share of its operands."""


def reductions(plan: Plan, base: Plan, method: Method) -> Lines:
    """What every option takes off (adds to, if negative) every account's emissions [kt]."""
    numbers = plan.numbers
    ratio, reached = _split(plan, base, method)
    return Lines.together(
        [
            numbers.side(Activity).reductions(plan, base, method),
            numbers.side(Uses).reductions(plan, base, reached),
            numbers.side(OnSite).reductions(plan, base, ratio, method),
            numbers.side(Contracts).reductions(plan, base, ratio, method),
            plan.credits,
        ]
    )


def wedges(plan: Plan, base: Plan, method: Method) -> Floats:
    """The wedges by year, account and wedge [kt]."""
    numbers = plan.numbers
    names = {name: place for place, name in enumerate(numbers.case.wedges)}
    wedge = np.array([names.get(o.kind, -1) for o in numbers.options], dtype=np.intp)
    lines = reductions(plan, base, method)
    lines = lines.only(wedge[lines.option] >= 0)
    years, accounts, size = len(numbers.years), len(numbers.accounts), len(names)
    cells = (lines.year * accounts + lines.account) * size + wedge[lines.option]
    total = np.bincount(cells, weights=lines.amount, minlength=years * accounts * size)
    cube = total.astype(float).reshape(years, accounts, size)
    cube[:, :, names[GRID_MIX]] += _supply(plan, base, method)
    return cube


def _supply(plan: Plan, base: Plan, method: Method) -> Floats:
    """What the supply does by itself: factors that move, on activity without new switches [kt]."""
    numbers = plan.numbers
    power, own = numbers.power_factor[method], numbers.own_factor
    total = (power[:1] - power) * _own_demand(plan, base, method)
    moved = np.where(numbers.electric, 0.0, (own[:1] - own) * plan.activity)
    total += numbers.by_account(moved, numbers.source_account)
    return total + numbers.side(Uses).moved(base)


def _net_demand(plan: Plan, base: Plan, method: Method) -> Floats:
    """D: demand net of what existing stock serves in the base plan [GWh]."""
    return plan.demand - (base.demand - uncovered(base, method))


def _own_demand(plan: Plan, base: Plan, method: Method) -> Floats:
    """D1: the same without what switches added [GWh]; nothing where it is the noise of floats."""
    added = plan.numbers.side(Uses).electricity(plan.served - base.served)
    own = _net_demand(plan, base, method) - added
    noise = ROUNDED + NOISE * (abs(plan.demand) + abs(base.demand) + abs(added))
    return np.where((own < 0) & (own >= -noise), 0.0, own)


def _split(plan: Plan, base: Plan, method: Method) -> tuple[Floats, Floats]:
    """What a clean kWh takes off, EF·D1/D, and the factor really reached, gross/D [kt/GWh]."""
    own, demand = _own_demand(plan, base, method), _net_demand(plan, base, method)
    factor = plan.numbers.power_factor[method]
    none = (demand <= NO_DEMAND) | (own < 0) | (own > demand)
    of = np.where(none, 1.0, demand)
    ratio = np.where(none, factor, factor * own / of)
    return ratio, np.where(none, factor, electric(plan, method) / of)
