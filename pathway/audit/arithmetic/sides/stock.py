"""The vintaged stock that every option is: service, unused life, shared limits (5.1)."""

from __future__ import annotations

import numpy as np

from pathway.audit.arithmetic.numbers import Numbers
from pathway.audit.arithmetic.plan import Plan
from pathway.audit.arrays import Floats, Truths
from pathway_models.case import Limit


def standing(numbers: Numbers, bought: Floats) -> Floats:
    """What of the vintages is in service, year by year: v + lead <= t < v + lead + life.

    Less than their life where they are of use no longer.
    """
    total = np.zeros(bought.shape)
    for v in range(1, len(bought)):
        if bought[v].any():
            starts = v + numbers.lead
            for t in range(v, len(bought)):
                serves = (starts <= t) & (t < starts + numbers.serves[v])
                total[t] += np.where(serves, bought[v], 0.0)
    return total


def unused(numbers: Numbers) -> Floats:
    """What the unused life of each vintage is worth in the year after the end, of its capex.

    By annuities: as many of them as years are left, the first of them due then.
    """
    rate, end = numbers.case.discount_rate, len(numbers.years)
    starts = np.arange(end)[:, None] + numbers.lead
    left = np.clip(starts + numbers.serves - end, 0.0, numbers.serves)
    due = left if rate == 0 else -np.expm1(-left * np.log1p(rate)) * (1 + rate) / rate
    worth: Floats = numbers.borne(np.full(len(numbers.options), rate)) * due
    return worth


def _on_offer(numbers: Numbers) -> Floats:
    """What each year allows to be added afresh, and at least what is committed; else no end.

    Of years that are past the case says what was allowed, whatever was added.
    """
    lot = np.array([o.unit_size for o in numbers.options], dtype=float)
    least = numbers.of("min_add")
    whole = np.ceil(least / np.where(lot > 0, lot, 1.0) - 1e-9) * lot
    committed = np.where(lot > 0, whole, least)
    open_ = np.isnan(numbers.of("added", np.nan))
    most = np.maximum(numbers.of("max_add"), np.where(open_, committed, 0.0))
    limited = np.array([o.max_add is not None for o in numbers.options], dtype=bool)
    return np.where(limited, np.where(on_sale(numbers), most, 0.0), np.inf)


def on_sale(numbers: Numbers) -> Truths:
    """Whether an option may be bought in a year: on sale, and in service and of use by the end."""
    year = np.array(numbers.years)[:, None]
    first, last = (
        np.array([getattr(o, name) for o in numbers.options], dtype=float)
        for name in ("first_year", "last_year")
    )
    open_ = (first <= year) & (year <= last) & (year > numbers.case.base_year)
    sold: Truths = open_ & (year + numbers.lead <= numbers.case.end) & (numbers.serves > 0)
    return sold


LOT = 0.999
"""What is kept of a lot until the rest of it is allowed."""


def allowances(numbers: Numbers, added: Floats) -> tuple[Floats, Floats]:
    """What each year allows to be added afresh, and what is left of earlier years beside it.

    That lapses, but for the years it is carried over and most of a lot. What was added in the past
    beyond both was allowed.
    """
    new, was = _on_offer(numbers), numbers.of("added", np.nan)
    added = np.where(np.isnan(was), added, was)
    lot = np.array([o.unit_size for o in numbers.options], dtype=float)
    carried = np.array([o.carry_over for o in numbers.options], dtype=float)
    left = np.zeros(new.shape)
    for row in range(1, len(new)):
        back = np.arange(row)[:, None] >= row - carried
        most = np.where(back, new[:row], 0.0).sum(axis=0) + LOT * lot
        before = left[row - 1] + new[row - 1] - added[row - 1]
        left[row] = np.minimum(np.where(np.isfinite(before), before, 0.0), most)
        new[row] = np.fmax(new[row], was[row] - left[row])
    return new, left


def room_to_add(numbers: Numbers, added: Floats) -> Floats:
    """The most that allowances let be added each year: the year's, and what is left of earlier."""
    new, left = allowances(numbers, added)
    return new + left


def limit_use(plan: Plan, limit: Limit) -> tuple[Floats, Floats]:
    """What a limit's options use of it each year, and the limit [its unit]."""
    numbers = plan.numbers
    own = numbers.chosen(numbers.case.options[o] for o in limit.options)
    of = plan.added if limit.of in {"added", "capex"} else plan.stock
    each = limit_weight(numbers, limit) * of
    used: Floats = (numbers.paid(each) if limit.of == "capex" else each)[:, own].sum(axis=1)
    bound = numbers.paths([limit.at_most])[:, 0]
    if limit.electricity_of:
        bound = bound * plan.demand[:, [numbers.account[a] for a in limit.electricity_of]].sum(1)
    return used, bound


def limit_weight(numbers: Numbers, limit: Limit) -> Floats:
    """What a unit of stock (or of addition) of every option uses of a limit."""
    of = {"yield": numbers.yields, "capex": numbers.capex}
    return of.get(limit.of, np.ones(numbers.yields.shape))
