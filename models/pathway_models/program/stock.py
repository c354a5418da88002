"""The vintaged stock that every lever is: what may be added when, and what is in service."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import pyomo.core as pyo

from pathway_models.arithmetic.clashes import DIGIT
from pathway_models.arithmetic.variations import moving
from pathway_models.arithmetic.vintages import (
    allowances,
    in_service,
    most_added,
    most_kept,
    most_stock,
    saves,
    vintages,
)
from pathway_models.case import Case, Option
from pathway_models.program.closing import declare_closings, out_of_service
from pathway_models.vocabulary.components import documented, index_set, linear, variable


def build_stock(m: Any) -> None:
    """Adds ``add``, ``count`` and ``stock`` with the rules of formulation 5.1.

    Where room can give way (``m.elastic``), potential and allowance are rows, not bounds.
    """
    case: Case = m.case
    options = case.options
    bounding = {o.id: _loose(o) if m.elastic else o for o in options.values()}
    added = {o: most_added(case, option) for o, option in bounding.items()}
    limit = {o: most_stock(case, option) for o, option in bounding.items()}

    def finite(bound: float) -> float | None:
        return None if math.isinf(bound) else bound

    m.YEARS = index_set(case.years)
    m.OPTIONS = index_set(options)
    m.ADDITIONS = index_set(((o, v) for o in options for v in added[o]), dimen=2)
    m.LOTS = index_set(
        ((o, v) for o, v in m.ADDITIONS if options[o].unit_size and v not in options[o].added),
        dimen=2,
    )
    m.STOCKS = index_set(
        (
            (o.id, t)
            for o in options.values()
            for t in case.years
            if in_service(case, o, t) or o.existing[t]
        ),
        dimen=2,
    )
    m.GROWTHS = index_set(
        ((o, t) for o, t in m.STOCKS if options[o].max_growth is not None and t not in case.past),
        dimen=2,
    )
    variable(
        m,
        "add",
        m.ADDITIONS,
        "stock added [stock unit]",
        bounds=lambda _, o, v: (min(options[o].min_add[v], added[o][v]), finite(added[o][v])),
    )
    variable(
        m,
        "count",
        m.LOTS,
        "whole lots added",
        domain=pyo.NonNegativeIntegers,
        bounds=lambda _, o, v: (0, finite(added[o][v] / options[o].unit_size)),
    )
    variable(
        m,
        "stock",
        m.STOCKS,
        "stock in service [stock unit]",
        bounds=lambda _, o, t: (0, finite(max(limit[o][t], options[o].existing[t]))),
    )
    m.whole = {key: m.count[key] for key in m.LOTS}
    declare_closings(m)
    _stock_rules(m, case)
    _allowance_rules(m, case)
    _room_rules(m, case)


def _loose(option: Option) -> Option:
    return replace(option, potential=None, max_add=None)


def _room_rules(m: Any, case: Case) -> None:
    """Rows where room can give way; else potential is a bound, and there are none."""
    options = case.options
    m.ROOMS = index_set(
        ((o, t) for o, t in m.STOCKS if m.elastic and options[o].potential is not None), dimen=2
    )

    @documented(m.Constraint, m.ROOMS)
    def stock_within_potential(m: Any, o: str, t: int) -> object:
        """No more than there is room for, once all retired that is more: stock[o,t] <=
        potential[o,t]  [stock unit]
        """
        potential = options[o].potential or {}
        given = m.elastic.room("potential", options[o].lever, potential, potential[t])
        return linear([(1, m.stock[o, t]), *given]) <= max(potential[t], options[o].existing[t])


def _allowance_rules(m: Any, case: Case) -> None:
    """What is not used of an allowance lapses, but for what is saved for a lot or carried over.

    Where nothing can be saved the allowance is a bound, and there are no rows.
    """
    options = case.options
    limited = [o for o in options.values() if o.max_add is not None]
    kept = {o.id: most_kept(case, o) for o in limited}
    new = {o.id: allowances(case, o) for o in limited}
    saving = {o.id for o in limited if saves(case, o)}
    members = [(o.id, v) for o in limited for v in vintages(case, o)]
    m.ALLOWANCES = index_set((key for key in members if m.elastic or key[0] in saving), dimen=2)
    m.SAVINGS = index_set((key for key in members if key[0] in saving), dimen=2)
    m.CARRIED = index_set(((o, v) for o, v in m.SAVINGS if m.elastic and options[o].carry_over
                           and math.isfinite(options[o].carry_over)), dimen=2)  # fmt: skip

    def most_saved(_: Any, o: str, v: int) -> tuple[float, float | None]:
        loose = m.elastic and options[o].carry_over
        return 0, None if loose else kept[o][v]

    variable(m, "saved", m.SAVINGS, "allowance kept for later [stock unit]", bounds=most_saved)

    @documented(m.Constraint, m.ALLOWANCES)
    def additions_within_allowance(m: Any, o: str, v: int) -> object:
        """What is added comes from the year's allowance, and from what is saved of earlier ones:
        add[o,v] + saved[o,v] <= saved[o,v-1] + max(max_add[o,v], min_add[o,v])  [stock unit]
        """
        allowance = options[o].max_add or {}
        terms = [(1.0, m.add[o, v])]
        terms += [(1.0, m.saved[o, v])] if (o, v) in m.SAVINGS else []
        terms += [(-1.0, m.saved[o, v - 1])] if (o, v - 1) in m.SAVINGS else []
        more = moving(options[o], v, new[o][v])
        given = m.elastic.room("allowance", options[o].lever, allowance, more)
        return linear([*terms, *given]) <= new[o][v]

    @documented(m.Constraint, m.CARRIED)
    def saved_within_carry_over(m: Any, o: str, v: int) -> object:
        """What is kept is at most what the years carried over have brought:
        saved[o,v] <= sum of max_add[o,w] over v - carry_over < w <= v  [stock unit]
        """
        option, allowance = options[o], options[o].max_add or {}
        years = [w for w in new[o] if v - option.carry_over < w <= v]
        more = sum(allowance[w] for w in years)
        given = m.elastic.room("allowance", option.lever, allowance, more, float(len(years)))
        return linear([(1.0, m.saved[o, v]), *given]) <= kept[o][v]


def _stock_rules(m: Any, case: Case) -> None:
    options = case.options

    @documented(m.Constraint, m.LOTS)
    def additions_in_lots(m: Any, o: str, v: int) -> object:
        """What is lumpy comes in whole lots: add[o,v] = unit_size[o] * count[o,v]  [stock unit]"""
        return linear([(1, m.add[o, v]), (-options[o].unit_size, m.count[o, v])]) == 0

    @documented(m.Constraint, m.STOCKS)
    def stock_in_service(m: Any, o: str, t: int) -> object:
        """Stock is last year's, and what comes into service, less what retires (the sum of
        existing[o,t] and of add[o,v] over v + lead <= t < v + lead + life, less what of them was
        closed before, said sparsely): stock[o,t] = stock[o,t-1] + existing[o,t] - existing[o,t-1]
        + add[o,t-lead] - add[o,t-lead-life] - closed[o,t]  [stock unit]
        """
        now, before = (set(in_service(case, options[o], y)) for y in (t, t - 1))
        terms = [(1.0, m.stock[o, t])]
        terms += [(-1.0, m.add[o, v]) for v in sorted(now - before)]
        terms += [(1.0, m.add[o, v]) for v in sorted(before - now)]
        terms += out_of_service(m, o, t)
        existing = options[o].existing[t]
        if (o, t - 1) in m.STOCKS:
            terms.append((-1.0, m.stock[o, t - 1]))
            existing -= options[o].existing[t - 1]
        return linear(terms) == existing

    @documented(m.Constraint, m.GROWTHS)
    def stock_grows_by_steps(m: Any, o: str, t: int) -> object:
        """Nothing jumps from nothing to everything:
        stock[o,t] <= (1 + max_growth[o]) * stock[o,t-1] + seed[o]  [stock unit]
        """
        option = options[o]
        rate = 1 + (option.max_growth or 0.0)
        digit = DIGIT if case.last_digits and t - 1 in case.past else 0.0
        most = option.seed + rate * digit
        now = [(1.0, m.stock[o, t]), *m.elastic.terms("growth", option.lever, 1.0)]
        if (o, t - 1) in m.STOCKS:
            return linear([*now, (-rate, m.stock[o, t - 1])]) <= most
        return linear(now) <= rate * option.existing[t - 1] + most
