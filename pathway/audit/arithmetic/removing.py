"""Gross of what removals use, which the stages leave out of what they measure (section 7)."""

from __future__ import annotations

import numpy as np

from pathway.audit.arithmetic.emissions import uncovered
from pathway.audit.arithmetic.money import Cash
from pathway.audit.arithmetic.numbers import Factors, Method
from pathway.audit.arithmetic.plan import Plan
from pathway.audit.arithmetic.sides.captured import Captured
from pathway.audit.arithmetic.sides.uses import Uses
from pathway.audit.arrays import Floats


def of_removals(plan: Plan, method: Method) -> Floats:
    """By account [kt]: of power what nothing clean covers, that of others being covered first."""
    numbers = plan.numbers
    before = numbers.booked_before(_emitted(plan, "upstream"))
    return _emitted(plan, method) + before


def bought_for_removals(cash: Cash) -> Floats:
    """What is paid for what removals use, by year [million]."""
    numbers, uses = cash.numbers, cash.numbers.side(Uses)
    price = numbers.paths(numbers.case.prices.get(pair) for pair in uses.carriers)
    paid = price * _removing(uses) * uses.amount(cash.plan, cash.base)
    paid[0] = 0.0
    total: Floats = paid.sum(axis=1)
    return total


def _removing(uses: Uses) -> Floats:
    """Share of a use that is for removing: a column for each pair of option and carrier."""
    numbers, captured = uses.numbers, uses.numbers.side(Captured)
    share = np.zeros((len(numbers.years), len(uses.options)))
    for column, place in enumerate(uses.options):
        option = numbers.options[place]
        if option.output != "captured":
            share[:, column] = option.rank == "remove"
        elif option.accounts:
            share[:, column] = captured.biogenic_of_flows[:, captured.column[option.id]]
    return share


def _escaping(uses: Uses) -> Floats:
    """Share of what a use emits there that no capture takes: own fuel that passes its stack."""
    numbers, captured = uses.numbers, uses.numbers.side(Captured)
    share = np.ones((len(numbers.years), len(uses.options)))
    for column, (place, account) in enumerate(zip(uses.options, uses.account, strict=True)):
        option = numbers.options[place]
        if option.output == "captured" and option.captures_own_fuel:
            own = captured.column[option.id]
            if account == captured.account[own]:
                share[:, column] = 1 - captured.rate[:, own]
    return share


def _emitted(plan: Plan, by: Factors) -> Floats:
    """At these factors, in the accounts in which carriers are used [kt]."""
    numbers, uses = plan.numbers, plan.numbers.side(Uses)
    used = _removing(uses) * uses.amount(plan)
    power = numbers.by_account(np.where(uses.electric, used, 0.0), uses.account)
    power = np.minimum(power, np.maximum(0.0, uncovered(plan, by)))
    left = 1.0 if by == "upstream" else _escaping(uses)
    burnt = numbers.by_account(uses.factor[by] * left * used, uses.account)
    return numbers.power_factor[by] * power + burnt
