"""Actuals that are a hundred times, or a hundredth, of what was expected: a unit, or digits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import isfinite

from pathway.review.book import Book
from pathway.review.remark import Remark, number, remark
from pathway_models.arithmetic.paid import due
from pathway_models.arithmetic.vintages import locked_in
from pathway_models.case import ELECTRICITY, Case, Fact, Option, Path, Source

FAR = 100.0
"""Times off what was expected, from which on a number can hardly be meant."""
GRAVE = 500.0
"""Times from which on it is the unit."""


def actuals(book: Book) -> Iterator[Remark]:
    """Activity, tonnes, power, revenue, output and money of a year that is over; not 0.

    What is left of a source, and what levers use, may be anything that levers could have made of
    it: an actual is held beside the nearest of that.
    """
    for fact in book.case.facts:
        least, most = _expected(book.case, fact)
        meant = min(max(fact.value, least), most)
        times = fact.value / meant if meant > 0 and isfinite(meant) else 0.0
        if times <= 0 or 1 / FAR < times < FAR or (times < 1 and fact.method == "market"):
            continue  # by the market hardly anything may be left, where power is green
        off = max(times, 1 / times)
        yield remark(
            "actual_off", f"{fact.place[1]} ({fact.quantity}, {fact.year})", times, "times",
            "grave" if off >= GRAVE else "warning", fact.place[0], advice="number-and-unit",
            told=number(fact.written), meant=number(meant * fact.scale), unit=fact.unit,
            times=number(off, 3), about=[f"{fact.quantity} {i}" for i in fact.of],
        )  # fmt: skip


def _expected(case: Case, fact: Fact) -> tuple[float, float]:
    """The least and the most that is expected of the things of a fact; 0: not known."""
    base = case.base_year
    meant = 0.0
    if fact.quantity == "revenue":
        meant = sum(_at(case.revenue.get(b, {}), base) for b in fact.of)
    elif fact.quantity == "output":
        *businesses, product = fact.of
        meant = sum(_at(case.outputs.get((b, product), {}), base) for b in businesses)
    elif fact.quantity == "spent":
        meant = _price(case, fact)
    else:
        return _left(case, fact)
    return meant, meant


def _left(case: Case, fact: Fact) -> tuple[float, float]:
    """What levers in service, as far as facts tell, could leave of sources at least; and what there
    is at most: all of them, and what levers use.
    """
    year, least, most = fact.year, 0.0, 0.0
    for s in case.sources.values():
        used = _used(s, year, case.base_year)
        could = {o.id: _could(o, used, year) for o in case.serving if o.source == s.id}
        if s.id in fact.of or s.account in fact.of:
            each = _counted(case, s.carrier, s.region, fact)
            least += max(0.0, used - sum(could.values())) * each
            most += used * each
        if fact.quantity != "activity":
            most += sum(_uses(case, case.options[o], fact) * done for o, done in could.items())
    return least, most


def _could(o: Option, used: float, year: int) -> float:
    """What an option could take off so much activity: by its stock, and by its share of it."""
    return min(
        locked_in(o)[year] * o.displaces[year], o.max_share[year] * o.efficiency(year) * used
    )


def _uses(case: Case, o: Option, fact: Fact) -> float:
    """What an option uses for a unit that it serves, as far as a fact is of that."""
    return sum(
        path[fact.year] * _counted(case, carrier, case.accounts[account].region, fact)
        for carrier, path in o.uses.items()
        if (account := o.uses_in.get(carrier)) in fact.of
    )


def _used(s: Source, year: int, base: int) -> float:
    return s.expected.get(year) or s.activity.get(base, 0.0)


def _counted(case: Case, carrier: str, region: str, fact: Fact) -> float:
    """What a unit of a carrier is in a fact: itself, power bought, or tonnes."""
    if fact.quantity == "emissions":
        return _at(case.factors.get((carrier, region), {}), fact.year)
    return float(
        fact.quantity == "activity" or (fact.quantity == "bought" and carrier == ELECTRICITY)
    )


def _price(case: Case, fact: Fact) -> float:
    """What fell due of what was added of levers, at the price of the first year that is planned."""
    next_year = min(case.past[-1] + 1, case.end) if case.past else case.end
    found = 0.0
    for o in (case.options[i] for i in fact.of if i in case.options):
        for v, amount in o.min_add.items():
            if amount and v <= fact.year:
                capex, premium = {v: _at(o.capex, next_year)}, {v: _at(o.premium, next_year)}
                found += amount * due(replace(o, capex=capex, premium=premium), v, fact.year)
    return found


def _at(path: Path, year: int) -> float:
    return path.get(year, 0.0)
