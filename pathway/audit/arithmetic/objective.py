"""What each stage minimised, from the quantities of its plan (formulation, section 7)."""

from __future__ import annotations

import numpy as np

from pathway.audit.arithmetic.numbers import Method
from pathway.audit.arithmetic.recomputed import Recomputed
from pathway.audit.arithmetic.removing import bought_for_removals, of_removals
from pathway.audit.arithmetic.sides.stock import on_sale, standing
from pathway.audit.arrays import Floats
from pathway_models.case import Path, Rank

RANKS: dict[str, tuple[Rank, ...]] = {
    "reduce_location": ("cut",),
    "reduce": ("cut",),
    "remove": ("cut", "remove"),
}
"""The options of the company whose cash a stage counts; all of them where it is not here."""


def stage_objective(books: Recomputed, stage: str) -> float:
    """What a stage minimises, at the plan of the books.

    In million against the plan without additions; where its ceiling is without limit, the
    discounted kt that it cuts or removes alone.
    """
    hierarchy = books.case.hierarchy
    if stage in {"reduce", "reduce_location"}:
        method: Method = "location" if stage == "reduce_location" else "market"
        left = books.gross[method] - of_removals(books.plan, method)
        cut = np.where(books.neutralised, left, 0.0).sum(axis=1)
        return _priced(books, stage, hierarchy.reduce_until, cut)
    if stage == "remove":
        left = np.where(books.neutralised, books.plan.offsets, 0.0).sum(axis=1)
        return _priced(books, stage, hierarchy.remove_until, left)
    cash, stay = float(flows(books, stage).sum()), books.case.stay_close
    if stage == "stay_close" and stay is not None:
        return cash + stay.price * changed_outlay(books)
    return cash


def flows(at: Recomputed, stage: str) -> Floats:
    """All that a stage of money minimises, discounted, in parts that add up [million]."""
    numbers, cash = at.numbers, at.cash
    ranks = RANKS.get(stage)
    counts = np.array(
        [ranks is None or o.book != "company" or o.rank in ranks for o in numbers.options],
        dtype=bool,
    )
    apart = ~counts
    left_out = (cash.capex + cash.fom + cash.purchases)[:, apart].sum(axis=1)
    if ranks == ("cut",):
        left_out = left_out + bought_for_removals(cash)
    later = cash.discounted(np.append(left_out, -cash.salvage[apart].sum()))
    company = cash.discounted(at.company_cash).sum(axis=(1, 2))
    internal = at.case.internal_carbon_price
    price = numbers.paths([internal])[:, 0] if internal is not None else 0.0 * numbers.discount
    guided = numbers.discount * price * at.gross["market"].sum(axis=1)
    return np.concatenate([company - later, cash.programmes, cash.hidden[counts], guided[1:]])


def changed_outlay(at: Recomputed) -> float:
    """What is spent otherwise than an old plan decided: more or less [million, present value].

    By year of purchase, at what a unit bought then is paid for within the plan.
    """
    stay, numbers = at.case.stay_close, at.numbers
    if stay is None:
        return 0.0
    serves = np.array([o.source is not None for o in numbers.options], dtype=bool)
    upkeep = np.where(serves, np.maximum(0.0, numbers.fom), numbers.fom)
    total = 0.0
    for v, year in enumerate(numbers.years):
        if year not in at.case.open_years or year > stay.until:
            continue
        bought = np.zeros(numbers.capex.shape)
        bought[v] = 1.0
        yearly = upkeep + numbers.upkeep_of_capex * numbers.capex[v]
        yearly = yearly + numbers.premium[v] * numbers.yields
        paid = numbers.paid(bought * numbers.capex) + standing(numbers, bought) * yearly
        outlay = abs((numbers.discount[:, None] * paid).sum(axis=0))
        decided = [stay.decided.get((o.id, year), 0.0) for o in numbers.options]
        changed = abs(at.plan.added[v] - np.array(decided, dtype=float))
        total += float(np.where(on_sale(numbers)[v], outlay * changed, 0.0).sum())
    return total


def _priced(at: Recomputed, stage: str, until: Path | None, tonnes: Floats) -> float:
    """A stage of the hierarchy: its cash and its tonnes at their ceiling, or these alone.

    Tonnes of the years that are planned: of those that are past nothing is decided.
    """
    numbers = at.numbers
    present = numbers.discount * np.where(np.arange(len(tonnes)) > len(at.case.past), tonnes, 0.0)
    if until is None:
        return float(present.sum())
    return float(flows(at, stage).sum() + (numbers.paths([until])[:, 0] * present).sum())
