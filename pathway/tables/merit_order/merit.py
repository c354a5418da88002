"""What a merit-order pick would have done: the cheapest tonne first, looking at nothing else.

The rule. Each year stands alone, and so does each option: its tonnes and its cost are those of the
most it could do in that year by itself, at the year's prices and factors, all of it bought new, its
capex as an annuity. Tonnes are counted as in the wedges: what activity saves, at base-year factors.
Options are taken by cost per tonne, cheapest first, until as many tonnes are reached as the plan
reduces (or no option is left); the last one is taken in part. No tonne is cut twice: an option
finds what the cheaper ones have left of its source, of its accounts' electricity, or of the gross
that its credits may neutralise.

What it does not see is what makes a plan: commitments other than the sum, the order of the
hierarchy, limits that options share, growth and whole lots, and the years before and after.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pathway.tables.merit_order.offers import Market, Offer
from pathway_models.arithmetic.grid import Grid, Vector
from pathway_models.case import Case


def merit_order(case: Case, market: Market, totals: Vector) -> tuple[Grid, Grid]:
    """Tonnes [kt] and cost [million] of each lever that is picked for ``totals`` kt, plan years."""
    levers = {o.lever for o in case.booked("company")}
    tonnes, cost = Grid(levers, case.years), Grid(levers, case.years)
    for j, left in enumerate(market.rooms.all()):
        for offer, share in pick(market.offers, left, float(totals[j]), j):
            tonnes.at(offer.option.lever)[j] += share * offer.tonnes[j]
            cost.at(offer.option.lever)[j] += share * offer.cost[j]
    return tonnes, cost


def pick(
    offers: Sequence[Offer],
    left: list[float],
    missing: float,
    j: int,
    most: Mapping[str, float] | None = None,
) -> list[tuple[Offer, float]]:
    """What is taken of which offer in the ``j``-th year: the cheapest tonne first, then by id.

    ``left`` is what the rooms hold, and what they hold still after it. ``most``: the share of its
    offer that an option can do; all where there is none.
    """
    some = [o for o in offers if o.tonnes[j] > 0]
    picked = []
    for offer in sorted(some, key=lambda o: _nearly(o.cost[j] / o.tonnes[j])):
        if missing <= 0:
            break
        draws = [(need[j], where[j]) for need, where in offer.draws if need[j] > 0]
        free = (sum(left[r] for r in where) / need for need, where in draws)
        can = 1.0 if most is None else most[offer.option.id]
        share = max(0.0, min(can, missing / offer.tonnes[j], *free))
        for need, where in draws:
            there = sum(left[r] for r in where)
            for r in where if there else ():
                left[r] -= share * need * left[r] / there
        missing -= share * offer.tonnes[j]
        picked.append((offer, share))
    return picked


def _nearly(price: float) -> float:
    """A price to nine digits: what is equal but for the last ones is equal."""
    return float(f"{price:.9g}")
