"""Carbon prices that are paid, on market-based gross less what is free (formulation, section 6)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pathway_models.arithmetic.plan import balance, doing_nothing
from pathway_models.case import Case
from pathway_models.vocabulary.components import Term


def carbon_terms(m: Any) -> list[Term]:
    """The prices of all schemes; what is granted whatever the plan is no difference."""
    case: Case = m.case
    paying = [c for c in m.classes.classes if case.carbon_price.get(c)]
    if not paying:
        return []
    gross = balance(case, doing_nothing(case, m.base)).gross_market
    for c in paying:
        for t in case.years:
            usual = sum(gross[a, t] for a in m.classes.classes[c])
            m.in_base[id(m.gross[c, t])] = usual
    paid = [
        (m.discount[t] * case.carbon_price[c][t], m.gross[c, t]) for c in paying for t in case.years
    ]
    return [*paid, *_free_terms(m)]


def _free_terms(m: Any) -> Iterator[Term]:
    """Free tonnes of each unit that is left of a source, and of each that an option serves."""
    case: Case = m.case
    for scheme in case.schemes.values():
        for i, path in scheme.free_left.items():
            price = scheme.price[case.sources[i].account]
            for t in case.years:
                if (i, t) in m.LEVERED:
                    yield -m.discount[t] * price[t] * path[t], m.activity[i, t]
        for o, path in scheme.free_served.items():
            price = scheme.price[case.sources[str(case.options[o].source)].account]
            for t in case.years:
                if (o, t) in m.quantity["served"]:
                    yield -m.discount[t] * price[t] * path[t], m.quantity["served"][o, t]
