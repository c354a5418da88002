"""What levers need of others, and what may not stand beside them (formulation, 5.10)."""

from __future__ import annotations

from typing import Any

from pathway_models.arithmetic.vintages import largest_stock
from pathway_models.case import Case, Need, Option
from pathway_models.levers import LEVERS
from pathway_models.vocabulary.components import Term, documented, index_set, linear, variable

ELASTIC_ROOM = 100.0
"""So many times its room may an option have where room can give way."""


def build_requires(m: Any) -> None:
    """Adds what needs share, and who may not be in service beside whom: in every plan."""
    case: Case = m.case
    ahead = [t for t in case.years if t not in case.past]
    used = {(n.id, t): _use(m, n, t) for n in case.needs.values() for t in ahead}
    m.NEEDS = index_set((key for key, terms in used.items() if terms), dimen=2)

    @documented(m.Constraint, m.NEEDS)
    def required_in_service(m: Any, n: str, t: int) -> object:
        """Who needs a thing shares it, and stands idle where there is none:
        sum of used[o,t] / ratio[o,t] over o of n <= sum of stock[q,t] over q that n needs
        [stock unit]
        """
        there = [(-1.0, m.stock[q, t]) for q in case.needs[n].of if (q, t) in m.STOCKS]
        return linear([*used[n, t], *there]) <= 0

    _build_excluded(m)


def _use(m: Any, need: Need, t: int) -> list[Term]:
    """What a need asks for of the stock it is of [its stock unit]."""
    terms: list[Term] = []
    for o in need.by:
        ratio = m.case.options[o].requires[need.lever][t]
        if ratio:
            terms += [(c / ratio, v) for c, v in at_work(m, m.case.options[o], t)]
    return terms


def at_work(m: Any, option: Option, t: int) -> list[Term]:
    """Stock of an option that is used in a year; what cannot stand idle is, while in service.

    Infrastructure is used as those use it that share it.
    """
    o = option.id
    if (o, t) not in m.STOCKS:
        return []
    decided = [d for d in LEVERS[option.kind].decisions if not d.in_full]
    each = {d.name: d.per_stock(option, t) for d in decided if d.per_stock}
    if each:
        keys = [(name, key) for name in each for key in m.keys_of[name, o] if key[-1] == t]
        return [(1 / each[name], m.quantity[name][key]) for name, key in keys if each[name]]
    sharing = [n for n in m.case.needs.values() if n.of == (o,) and n.shared]
    if not option.has_effect and sharing:
        return [term for need in sharing for term in _use(m, need, t)]
    return [(1.0, m.stock[o, t])]


def _build_excluded(m: Any) -> None:
    """Adds a choice for each pair and year in which both could be in service."""
    case: Case = m.case
    m.EITHER = index_set(
        (
            (a, b, t)
            for a, b in case.excluded
            for t in case.years
            if t not in case.past
            if (a, t) in m.STOCKS and (b, t) in m.STOCKS
        ),
        dimen=3,
    )
    variable(m, "first_of_two", m.EITHER, "whether the first may be in service", domain=_binary())
    m.whole |= {("first_of_two", *key): m.first_of_two[key] for key in m.EITHER}
    room = ELASTIC_ROOM if m.elastic else 1.0

    def most(o: str, t: int) -> float:
        return room * max(largest_stock(case, case.options[o], t), case.options[o].unit_size)

    @documented(m.Constraint, m.EITHER)
    def first_if_chosen(m: Any, a: str, b: str, t: int) -> object:
        """Of two that exclude each other the first is in service where it is chosen:
        stock[a,t] <= most[a,t] * first_of_two[a,b,t]  [stock unit]
        """
        return linear([(1.0, m.stock[a, t]), (-most(a, t), m.first_of_two[a, b, t])]) <= 0

    @documented(m.Constraint, m.EITHER)
    def second_if_not(m: Any, a: str, b: str, t: int) -> object:
        """And the second where the first is not:
        stock[b,t] <= most[b,t] * (1 - first_of_two[a,b,t])  [stock unit]
        """
        limit = most(b, t)
        return linear([(1.0, m.stock[b, t]), (limit, m.first_of_two[a, b, t])]) <= limit


def _binary() -> Any:
    import pyomo.core as pyo

    return pyo.Binary
