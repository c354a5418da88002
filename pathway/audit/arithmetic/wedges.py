"""What stands between business as usual and net (formulation, section 8)."""

from __future__ import annotations

import numpy as np

from pathway.audit.arithmetic.emissions import electric, uncovered
from pathway.audit.arithmetic.lines import Lines
from pathway.audit.arithmetic.numbers import Factors, Method
from pathway.audit.arithmetic.plan import Plan
from pathway.audit.arithmetic.sides.activity import Activity
from pathway.audit.arithmetic.sides.captured import Captured
from pathway.audit.arithmetic.sides.clean import Contracts
from pathway.audit.arithmetic.sides.co_effects import CoEffects
from pathway.audit.arithmetic.sides.on_site import OnSite
from pathway.audit.arithmetic.sides.uses import Uses
from pathway.audit.arrays import Floats
from pathway_models.case import GRID_MIX, REMOVAL

NO_DEMAND = 1e-6
"""Demand below this is none: no ratio is taken of it [GWh]. Nor is one outside 0 to 1."""
ROUNDED = 1e-5
"""By how much rounded decisions may bring one outside, as a share of the operands (at least 1)."""


def reductions(plan: Plan, base: Plan, method: Method) -> Lines:
    """What every option takes off (adds to, if negative) every account's emissions [kt]."""
    return Lines.together([_own(plan, base, method), plan.credits])


def _own(plan: Plan, base: Plan, method: Method) -> Lines:
    """The same without what is claimed of it."""
    captured = plan.numbers.side(Captured).reductions(plan, base)
    return Lines.together([_reduced(plan, base, method), captured, _before(plan, base)])


def _reduced(plan: Plan, base: Plan, by: Factors) -> Lines:
    """The same at some factors, in the accounts in which carriers are used, credits apart."""
    numbers = plan.numbers
    ratio, reached = _split(plan, base, by)
    return Lines.together(
        [
            numbers.side(Activity).reductions(plan, base, by),
            numbers.side(Uses).reductions(plan, base, reached, by),
            numbers.side(CoEffects).reductions(plan, base, reached, by),
            numbers.side(OnSite).reductions(plan, base, ratio, by),
            numbers.side(Contracts).reductions(plan, base, ratio, by),
        ]
    )


def _before(plan: Plan, base: Plan) -> Lines:
    """The same of upstream, in the accounts in which that is booked."""
    booked = plan.numbers.before
    if not (booked >= 0).any():
        return Lines.none()
    lines = _reduced(plan, base, "upstream")
    lines = lines.only(booked[lines.account] >= 0)
    return Lines(lines.year, lines.option, booked[lines.account], lines.amount)


def wedges(plan: Plan, base: Plan, method: Method) -> Floats:
    """The wedges by year, account and wedge [kt]."""
    numbers = plan.numbers
    names = {name: place for place, name in enumerate(numbers.case.wedges)}
    years, accounts, size = len(numbers.years), len(numbers.accounts), len(names)
    cube = np.zeros((years, accounts, size))
    own = [o.kind for o in numbers.options]
    claimed = [REMOVAL if o.output == "captured" else o.kind for o in numbers.options]
    for kinds, lines in ((own, _own(plan, base, method)), (claimed, plan.credits)):
        wedge = np.array([names.get(kind, -1) for kind in kinds], dtype=np.intp)
        some = lines.only(wedge[lines.option] >= 0)
        cells = (some.year * accounts + some.account) * size + wedge[some.option]
        total = np.bincount(cells, weights=some.amount, minlength=years * accounts * size)
        cube += total.astype(float).reshape(years, accounts, size)
    supply = _supply(plan, base, method)
    supply = supply + numbers.booked_before(_supply(plan, base, "upstream"))
    cube[:, :, names[GRID_MIX]] += supply
    return cube


def _supply(plan: Plan, base: Plan, by: Factors) -> Floats:
    """What the supply does by itself: factors that move, but on power of new switches [kt]."""
    numbers = plan.numbers
    power, own = numbers.power_factor[by], numbers.fuel_factor[by]
    total = (power[:1] - power) * _own_demand(plan, base, by)
    total += numbers.by_account((own[:1] - own) * plan.activity, numbers.source_account)
    return total + numbers.side(Uses).moved(plan, by)


def _net_demand(plan: Plan, base: Plan, by: Factors) -> Floats:
    """D: demand net of what existing stock serves in the base plan [GWh]."""
    return plan.demand - (base.demand - uncovered(base, by))


def _own_demand(plan: Plan, base: Plan, by: Factors) -> Floats:
    """D1: the same without what switches and co-effects added [GWh]."""
    return _net_demand(plan, base, by) - _added(plan, base)


def _added(plan: Plan, base: Plan) -> Floats:
    """E: what switches and co-effects added to demand [GWh]."""
    more, numbers = plan.served - base.served, plan.numbers
    return numbers.side(Uses).electricity(more) + numbers.side(CoEffects).electricity(more)


def _split(plan: Plan, base: Plan, by: Factors) -> tuple[Floats, Floats]:
    """What a clean kWh takes off, EF·D1/D, and the factor really reached, gross/D [kt/GWh]."""
    own, demand = _own_demand(plan, base, by), _net_demand(plan, base, by)
    factor = plan.numbers.power_factor[by]
    operands = plan.demand, base.demand - uncovered(base, by), _added(plan, base)
    room = ROUNDED * np.maximum.reduce([np.ones_like(own), *map(np.abs, operands)])
    none = (demand <= NO_DEMAND) | (own < -room) | (own > demand + room)
    of = np.where(none, 1.0, demand)
    ratio = np.where(none, factor, factor * own / of)
    return ratio, np.where(none, factor, electric(plan, by) / of)
