"""What a fact takes for bought that nobody could buy: stock which did more than it can."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from pathway.load.inputs.world import World
from pathway.locale import Digits
from pathway_models.arithmetic.clashes import rounding, stock_said
from pathway_models.arithmetic.past import ABLE
from pathway_models.arithmetic.vintages import locked_in
from pathway_models.case import Case, Fact, Option


class Bought(NamedTuple):
    """A purchase in a year that nothing tells but what was done with it."""

    option: Option
    year: int
    amount: float
    fact: Fact


def note_bought(world: World, read: Case, case: Case) -> None:
    """Note purchases that facts show by what was done, and that ``read`` has no room for; in
    ``case`` they have been made.
    """
    for option, year, amount, fact in unoffered(read, case):
        (file, place), done = fact.place, option.done.get(fact.year, 0.0)
        told = {"file": file, "place": place, "option": option.id, "year": str(fact.year)}
        sizes = {"did": Digits(fact.told(done)), "stock": Digits(stock_said(fact, option, amount))}
        world.faults.note("bought-unoffered", **told, **sizes, bought=str(year))


def unoffered(read: Case, case: Case) -> Iterator[Bought]:
    """The purchases of the past that facts show by what was done, where none could be bought.

    Claims of what nothing was in service are purchases, whatever a plan could have bought.
    """
    for o in case.options.values():
        offered = read.options[o.id]
        for v in (v for v in o.added if v in case.past):
            fact, bought = _only_done(case, o, v), o.added[v] - offered.min_add.get(v, 0.0)
            there = _there(o, v)
            if fact is None or bought <= rounding(o.added[v] + there):
                continue
            is_plant = fact.quantity == "served" or there > 0
            if is_plant and _most(offered, v, v + o.lead, there) <= rounding(there):
                yield Bought(o, v, bought, fact)


def _only_done(case: Case, o: Option, v: int) -> Fact | None:
    """The finest fact of what those of a year did, where none tells of the stock."""
    t = v + o.lead
    own = [f for f in case.facts if o.id in f.of]
    if any((f.quantity, f.year) in (("added", v), ("stock", t)) for f in own):
        return None
    done = [f for f in own if f.quantity in ABLE and f.year == t]
    return min(done, key=lambda f: len(f.of), default=None)


def _there(o: Option, v: int) -> float:
    """What is in service beside that which was bought in a year, when that begins to serve."""
    others = {w: amount for w, amount in o.added.items() if w != v}
    stock = locked_in(replace(o, added=others, min_add=others))
    return stock.get(v + o.lead, 0.0)


def _most(offered: Option, v: int, t: int, there: float) -> float:
    """What could be bought in a year of what begins to serve in another, beside what is there."""
    if not offered.first_year <= v <= offered.last_year:
        return 0.0
    rooms = [float("inf")]
    if offered.max_add is not None:
        years = offered.max_add if offered.carry_over else (v,)
        rooms.append(sum(offered.max_add[w] for w in years if w <= v))
    if offered.potential is not None and t in offered.potential:
        rooms.append(max(0.0, offered.potential[t] - there))
    return min(rooms)
