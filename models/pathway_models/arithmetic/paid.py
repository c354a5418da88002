"""What was added in the past at what was paid for it, year by year (formulation, 12)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from pathway_models.arithmetic.clashes import Clash, rounding
from pathway_models.arithmetic.vintages import instalments
from pathway_models.case import Fact, Option

SAME = 1e-12
"""Share by which prices say what is told."""

Vintage = tuple[str, int]
"""An option, and the year in which some of it was bought."""


def due(o: Option, vintage: int, year: int) -> float:
    """What a unit of a vintage costs in a year: an instalment of its capex, and its contract while
    it serves [million].
    """
    first = vintage + o.lead
    serves = first <= year < first + o.useful_life(vintage)
    contract = o.premium[vintage] * o.yields[year] if serves else 0.0
    return dict(instalments(o, vintage)).get(year, 0.0) + contract


def at_cost(
    options: Mapping[str, Option], facts: Iterable[Fact], clashes: list[Clash]
) -> dict[str, Option]:
    """Options at what is told to have been spent: of each year what was added in it has the price
    that leaves, after what fell due of earlier vintages; where nothing was, or less was spent than
    that, all that fell due is as much dearer or cheaper as the years so far say. What was paid in
    each of these years is as told.
    """
    made = dict(options)
    spent = sorted((f for f in facts if f.quantity == "spent"), key=lambda f: (f.year, len(f.of)))
    told: list[tuple[int, frozenset[str], float]] = []
    for fact in spent:
        of, value = _rest(fact, spent, clashes)
        dues = _dues(made, of, fact.year)
        new = {k: x for k, x in dues.items() if k[1] == fact.year}
        before = sum(dues.values()) - sum(new.values())
        if sum(dues.values()) <= 0:
            if value > 0:
                clashes.append(Clash(fact, "nothing-that-costs", {"year": str(fact.year)}))
            continue
        if sum(new.values()) > 0 and value > before:
            times, priced = (value - before) / sum(new.values()), new
        else:
            so_far = [(t, x) for t, others, x in told if others == of]
            times, priced = _times(made, of, dues, [*so_far, (fact.year, value)]), dues
        for o, v in priced:
            made[o] = _scaled(made[o], v, times)
        told.append((fact.year, of, value))
    for year, of, value in told:
        dues = _dues(made, of, year)
        times = value / sum(dues.values()) if sum(dues.values()) > 0 else 1.0
        for o in {o for o, _ in dues} if abs(times - 1) > SAME else ():
            made[o] = replace(made[o], paid={**made[o].paid, year: times})
    return made


def _rest(fact: Fact, spent: Sequence[Fact], clashes: list[Clash]) -> tuple[frozenset[str], float]:
    """The options of a fact of which no finer one of the year tells, and what was paid for them."""
    of, value = frozenset(fact.of), fact.value
    for finer in sorted(spent, key=lambda f: -len(f.of)):
        if finer.year == fact.year and frozenset(fact.of) > frozenset(finer.of) <= of:
            of, value = of - frozenset(finer.of), value - finer.value
    close = rounding(fact.value)
    if value < -close or (not of and value > close):
        clashes.append(Clash(fact, "parts-come-to", {"sum": fact.told(fact.value - value)}))
    return of, max(0.0, value) if of else 0.0


def _dues(options: Mapping[str, Option], of: Iterable[str], year: int) -> dict[Vintage, float]:
    """What fell due in a year of each vintage [million]."""
    return {
        (o, v): amount * each
        for o in sorted(of)
        for v, amount in options[o].added.items()
        if v <= year and amount > 0 and (each := due(options[o], v, year))
    }


def _times(
    options: Mapping[str, Option],
    of: Iterable[str],
    dues: Mapping[Vintage, float],
    told: Iterable[tuple[int, float]],
) -> float:
    """How many times its price so far vintages cost, by all years in which some of them is due."""
    paid = there = 0.0
    for year, value in told:
        each = _dues(options, of, year)
        own = sum(x for k, x in each.items() if k in dues)
        if own:
            paid += value - (sum(each.values()) - own)
            there += own
    return max(0.0, paid) / there


def _scaled(o: Option, vintage: int, times: float) -> Option:
    capex, premium = ({**path, vintage: times * path[vintage]} for path in (o.capex, o.premium))
    return replace(o, capex=capex, premium=premium)
