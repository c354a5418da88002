"""Gross of what removals use, which the stages leave out of what they measure (section 7)."""

from __future__ import annotations

import numpy as np

from pathway.audit.arithmetic.emissions import uncovered
from pathway.audit.arithmetic.money import Cash
from pathway.audit.arithmetic.numbers import Factors, Method, Numbers
from pathway.audit.arithmetic.plan import Plan
from pathway.audit.arithmetic.sides.uses import Uses
from pathway.audit.arrays import Floats


def of_removals(plan: Plan, method: Method) -> Floats:
    """By account [kt]: of power what nothing clean covers, that of others being covered first."""
    numbers = plan.numbers
    before = numbers.booked_before(_emitted(plan, "upstream"))
    return _emitted(plan, method) + before


def bought_for_removals(cash: Cash) -> Floats:
    """What is paid for what removals use, by year [million]."""
    removing = _removing(cash.numbers)
    bought = np.zeros(removing.shape)
    for item in cash.numbers.side(Uses).worth:
        bought += cash.fuel(item) * removing
    total: Floats = bought.sum(axis=1)
    return total


def _removing(numbers: Numbers) -> Floats:
    """Share of what options use that is used to remove."""
    return numbers.paths({t: o.removing(t) for t in numbers.years} for o in numbers.options)


def _emitted(plan: Plan, by: Factors) -> Floats:
    """At these factors, in the accounts in which carriers are used [kt]."""
    numbers, uses = plan.numbers, plan.numbers.side(Uses)
    removing = plan.served * _removing(numbers)
    power = np.minimum(uses.electricity(removing), np.maximum(0.0, uncovered(plan, by)))
    burnt = numbers.by_account(
        uses.factor[by] * uses.each * removing[:, uses.options], uses.account
    )
    return numbers.power_factor[by] * power + burnt
