"""Emissions by both scope 2 methods, from the activity of a plan (formulation, 5.4)."""

from __future__ import annotations

import numpy as np

from pathway.audit.arithmetic.numbers import Factors, Method
from pathway.audit.arithmetic.plan import Plan
from pathway.audit.arithmetic.sides.activity import Activity
from pathway.audit.arithmetic.sides.captured import Captured
from pathway.audit.arithmetic.sides.uses import Uses
from pathway.audit.arrays import Floats


def uncovered(plan: Plan, by: Factors) -> Floats:
    """Electricity that counts at a factor [GWh]."""
    if by == "market":
        return plan.demand - plan.self_use + plan.grey - plan.clean
    return plan.demand - plan.self_use


def electric(plan: Plan, by: Factors, *, at_base: bool = False) -> Floats:
    """Electricity emissions of every account, at the year's factors or the base year's [kt]."""
    factor = plan.numbers.power_factor[by]
    return (factor[:1] if at_base else factor) * uncovered(plan, by)


def gross(plan: Plan, method: Method, *, at_base: bool = False) -> Floats:
    """Gross emissions of every account [kt]."""
    own = _emitted(plan, method, at_base=at_base)
    before = _emitted(plan, "upstream", at_base=at_base)
    return own - plan.numbers.side(Captured).taken(plan) + plan.numbers.booked_before(before)


def _emitted(plan: Plan, by: Factors, *, at_base: bool) -> Floats:
    """What is used in every account, at these factors [kt]."""
    fuel = plan.numbers.side(Activity).fuel(plan, by, at_base=at_base)
    fuel = fuel + plan.numbers.side(Uses).fuel(plan, by, at_base=at_base)
    return fuel + electric(plan, by, at_base=at_base)


def biogenic(plan: Plan) -> Floats:
    """CO2 outside the scopes, of every account [kt]."""
    own = plan.numbers.side(Activity).fuel(plan, "biogenic")
    used = plan.numbers.side(Uses).fuel(plan, "biogenic")
    return own + used - plan.numbers.side(Captured).stored(plan)


def net(plan: Plan) -> Floats:
    """Market-based gross less the credits retired [kt]."""
    return gross(plan, "market") - plan.removals - plan.offsets


def by_source(plan: Plan) -> Floats:
    """Market-based emissions of every source; electricity pro rata of its account's kWh [kt]."""
    numbers = plan.numbers
    some = plan.demand > 0
    rate = np.where(some, electric(plan, "market") / np.where(some, plan.demand, 1.0), 0.0)
    factor = np.where(numbers.electric, rate[:, numbers.source_account], numbers.own_factor)
    return factor * plan.activity
