"""Staying close to an old plan: what is bought otherwise than that decided (formulation, 12)."""

from __future__ import annotations

from typing import Any

from pathway_models.case import Case
from pathway_models.program.cost import outlay_of
from pathway_models.vocabulary.components import Term, documented, index_set, linear, variable


def build_staying(m: Any) -> None:
    """Adds, to what an old plan buys, what this one buys more and less of it."""
    case: Case = m.case
    stay = case.stay_close
    m.outlays = {} if stay is None else priced_changes(case)
    decided = {} if stay is None else stay.decided
    m.DECIDED = index_set(
        (key for key in m.ADDITIONS if key in m.outlays and decided.get(key)), dimen=2
    )
    variable(m, "bought_more", m.DECIDED, "stock added beyond what was decided [stock unit]")
    variable(m, "bought_less", m.DECIDED, "stock that was decided and is not added [stock unit]")

    @documented(m.Constraint, m.DECIDED)
    def as_decided(m: Any, o: str, v: int) -> object:
        """What an old plan decided is added, but for what is more or less:
        add[o,v] - bought_more[o,v] + bought_less[o,v] = decided[o,v]  [stock unit]
        """
        terms = [(1.0, m.add[o, v]), (-1.0, m.bought_more[o, v]), (1.0, m.bought_less[o, v])]
        return linear(terms) == decided[o, v]


def priced_changes(case: Case) -> dict[tuple[str, int], float]:
    """What a unit more or less than was decided changes of the outlay [million, present value].

    By option and year of purchase, from the first that is planned to the last that the old plan
    tells of. What costs nothing changes none.
    """
    if case.stay_close is None:
        return {}
    years = range(case.open_years.start, case.stay_close.until + 1)
    return {
        (o.id, v): abs(outlay)
        for o in case.options.values()
        for v, outlay in outlay_of(case, o).items()
        if outlay and v in years
    }


def changed_terms(m: Any) -> tuple[list[Term], float]:
    """The outlay that is changed: of what was decided both ways, of all else what is added.

    Apart what is given up in any case: decisions for which the limits leave no room [million].
    """
    found: list[Term] = []
    given_up = 0.0
    for key, outlay in m.outlays.items():
        if key in m.DECIDED:
            found += [(outlay, m.bought_more[key]), (outlay, m.bought_less[key])]
        elif key in m.ADDITIONS:
            found.append((outlay, m.add[key]))
        else:
            given_up += outlay * m.case.stay_close.decided.get(key, 0.0)
    return found, given_up
