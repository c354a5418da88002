"""What lots can serve: a rule that lever kinds on activity share."""

from __future__ import annotations

import math
from typing import Any

from pathway_models.case import Case, Option
from pathway_models.vocabulary.components import documented, index_set, linear, variable
from pathway_models.vocabulary.reach import most_served

NO_LOT = 1e-6
"""A last lot that serves less than this share of a whole one is no number to reckon with."""


def last_lots(m: Any, options: list[Option]) -> None:
    """Adds what no whole number of lots can serve, which makes the relaxation tighter."""
    by_id = {o.id: o for o in options}
    m.LAST_LOTS = index_set(
        ((o, t) for o, t in m.STOCKS if o in by_id and _cut_by_lots(m.case, by_id[o], t)), dimen=2
    )

    @documented(m.Constraint, m.LAST_LOTS)
    def served_by_lots(m: Any, o: str, t: int) -> object:
        """With n whole lots of D each and at most U = k * D + f to serve, the last lot serves f
        (implied by the lots; it makes the relaxation as tight as the lots are):
        served[o,t] <= k * D + f * (n - k)  [carrier unit]
        """
        option = by_id[o]
        full, last = _lots(m.case, option, t)
        existing, displaced = option.existing[t], option.displaces[t]
        per_stock = last / option.unit_size
        constant = displaced * existing + full * (displaced * option.unit_size - last)
        terms = [(1, m.served[o, t]), (-per_stock, m.stock[o, t])]
        return linear(terms) <= constant - per_stock * existing


def minimum_loads(m: Any, options: list[Option]) -> None:
    """Adds how many lots are at work where they have a minimum load: below it they stand still.

    What was served in years that are past is a fact, of which none is asked.
    """
    import pyomo.core as pyo

    by_id = {o.id: o for o in options if o.min_load and o.unit_size}
    ahead = [(o, t) for o, t in m.STOCKS if o in by_id and t not in m.case.past]
    m.LOADS = index_set(((o, t) for o, t in ahead if by_id[o].displaces[t] > 0), dimen=2)

    def lot(o: str, t: int) -> float:
        return by_id[o].displaces[t] * by_id[o].unit_size

    def most(_: Any, o: str, t: int) -> tuple[int, int]:
        option, stock = by_id[o], m.stock[o, t].ub
        work = most_served(m.case, option, t) / (option.min_load * lot(o, t))
        there = math.inf if stock is None else stock / option.unit_size
        return 0, math.floor(min(work, there) + 1e-9)

    variable(m, "on", m.LOADS, "lots at work", domain=pyo.NonNegativeIntegers, bounds=most)
    m.whole |= {("on", *key): m.on[key] for key in m.LOADS}

    @documented(m.Constraint, m.LOADS)
    def minimum_load(m: Any, o: str, t: int) -> object:
        """A lot at work serves at least its minimum load:
        min_load[o] * displaces[o,t] * unit_size[o] * on[o,t] <= served[o,t]  [carrier unit]
        """
        return linear([(by_id[o].min_load * lot(o, t), m.on[o, t]), (-1.0, m.served[o, t])]) <= 0

    @documented(m.Constraint, m.LOADS)
    def served_by_lots_at_work(m: Any, o: str, t: int) -> object:
        """And no more than it can:
        served[o,t] <= displaces[o,t] * unit_size[o] * on[o,t]  [carrier unit]
        """
        return linear([(1.0, m.served[o, t]), (-lot(o, t), m.on[o, t])]) <= 0

    @documented(m.Constraint, m.LOADS)
    def lots_at_work_in_service(m: Any, o: str, t: int) -> object:
        """What is at work is in service: unit_size[o] * on[o,t] <= stock[o,t]  [stock unit]"""
        return linear([(by_id[o].unit_size, m.on[o, t]), (-1.0, m.stock[o, t])]) <= 0


def _cut_by_lots(case: Case, option: Option, t: int) -> bool:
    if not option.unit_size or option.displaces[t] * option.existing[t]:
        return False
    if any(option.added.values()):  # a fact is no lot
        return False
    last = _lots(case, option, t)[1]
    return last == 0 or last > NO_LOT * option.displaces[t] * option.unit_size


def _lots(case: Case, option: Option, t: int) -> tuple[int, float]:
    """How many lots serve in full, and what the next one still can [carrier unit]."""
    lot = option.displaces[t] * option.unit_size
    most = most_served(case, option, t)
    if lot <= 0:
        return 0, 0.0
    full = math.floor(most / lot + 1e-9)
    return full, max(0.0, most - full * lot)
