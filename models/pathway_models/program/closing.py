"""Closing: stock that is ``retirable`` may leave service before its life ends, vintage by vintage.

What is closed of a vintage is decided apart, as its life, its upkeep and what is left of it at the
end are its own: ``in service`` is what was added less all that has been closed of it.
"""

from __future__ import annotations

import math
from typing import Any

import pyomo.core as pyo

from pathway_models.arithmetic.vintages import Cohort, cohorts
from pathway_models.case import Case
from pathway_models.vocabulary.components import Term, documented, index_set, linear, variable


def declare_closings(m: Any) -> None:
    """Adds ``closed``, and ``closed_lots`` of what is lumpy, after ``add``."""
    case: Case = m.case
    options = case.options
    m.cohorts = {(o.id, c.bought, c.until): c for o in options.values() for c in cohorts(case, o)}
    m.COHORTS = index_set(m.cohorts, dimen=3)
    m.CLOSINGS = index_set(((*key, t) for key, c in m.cohorts.items() for t in c.years), dimen=4)
    m.CLOSED_LOTS = index_set((key for key in m.CLOSINGS if options[key[0]].unit_size), dimen=4)

    def most(_: Any, o: str, bought: int, until: int, __: int) -> tuple[float, float | None]:
        return 0, _most(m, o, m.cohorts[o, bought, until])

    variable(m, "closed", m.CLOSINGS, "stock closed before its time [stock unit]", bounds=most)
    variable(
        m,
        "closed_lots",
        m.CLOSED_LOTS,
        "whole lots closed",
        domain=pyo.NonNegativeIntegers,
        bounds=lambda _, *key: (0, _lots(most(_, *key)[1], options[key[0]].unit_size)),
    )
    m.whole |= {("closed", *key): m.closed_lots[key] for key in m.CLOSED_LOTS}
    _rules(m)


def _most(m: Any, option: str, cohort: Cohort) -> float | None:
    if cohort.size:
        return cohort.size
    upper: float | None = m.add[option, cohort.bought].ub
    return upper


def _lots(most: float | None, lot: float) -> int | None:
    return None if most is None else math.floor(most / lot + 1e-9)


def _rules(m: Any) -> None:
    @documented(m.Constraint, m.COHORTS)
    def closed_once(m: Any, o: str, v: int, until: int) -> object:
        """What is closed stays closed, so of a vintage no more is closed than there is (of existing
        stock, than would retire with it): sum of closed[o,v,t] over t <= add[o,v]  [stock unit]
        """
        cohort = m.cohorts[o, v, until]
        closed = [(1.0, m.closed[o, v, until, t]) for t in cohort.years]
        bought = [] if cohort.size else [(-1.0, m.add[o, v])]
        return linear([*closed, *bought]) <= cohort.size

    @documented(m.Constraint, m.CLOSED_LOTS)
    def closed_in_lots(m: Any, o: str, v: int, until: int, t: int) -> object:
        """What is lumpy is closed in whole lots: closed[o,v,t] = unit_size[o] * closed_lots[o,v,t]
        [stock unit]
        """
        key = (o, v, until, t)
        return linear([(1, m.closed[key]), (-m.case.options[o].unit_size, m.closed_lots[key])]) == 0


def out_of_service(m: Any, option: str, year: int) -> list[Term]:
    """What leaves service in a year by closing; less what would have retired then, and is gone."""
    if not m.case.options[option].retirable:
        return []
    own = [key for key in m.cohorts if key[0] == option]
    closing = [(1.0, m.closed[*key, year]) for key in own if year in m.cohorts[key].years]
    gone = [
        (-1.0, m.closed[*key, t]) for key in own if key[2] == year - 1 for t in m.cohorts[key].years
    ]
    return [*closing, *gone]
