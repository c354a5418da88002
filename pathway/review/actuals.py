"""Actuals that are a hundred times, or a hundredth, of what was expected: a unit, or digits."""

from __future__ import annotations

from collections.abc import Iterator
from math import isfinite

from pathway.review.book import Book
from pathway.review.remark import Remark, number, remark
from pathway_models.case import ELECTRICITY, Case, Fact, Path, Source

FAR = 100.0
"""Times off what was expected, from which on a number can hardly be meant."""
GRAVE = 500.0
"""Times from which on it is the unit."""


def actuals(book: Book) -> Iterator[Remark]:
    """Activity, tonnes, power, revenue, output and money of a year that is over; not 0."""
    for fact in book.case.facts:
        meant = _expected(book.case, fact)
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


def _expected(case: Case, fact: Fact) -> float:
    """What was expected of the things of a fact, or was in the base year; 0: not known."""
    year, base = fact.year, case.base_year
    if fact.quantity == "revenue":
        return sum(_at(case.revenue.get(b, {}), base) for b in fact.of)
    if fact.quantity == "output":
        *businesses, product = fact.of
        return sum(_at(case.outputs.get((b, product), {}), base) for b in businesses)
    if fact.quantity == "spent":
        return _price(case, fact)
    own = [s for s in case.sources.values() if s.id in fact.of or s.account in fact.of]
    return sum(_used(s, year, base) * _counted(case, s, fact) for s in own)


def _used(s: Source, year: int, base: int) -> float:
    return s.expected.get(year) or s.activity.get(base, 0.0)


def _counted(case: Case, s: Source, fact: Fact) -> float:
    """What a unit of a source's activity is in a fact: itself, power bought, or tonnes."""
    if fact.quantity == "emissions":
        return _at(case.factors.get((s.carrier, s.region), {}), fact.year)
    return float(
        fact.quantity == "activity" or (fact.quantity == "bought" and s.carrier == ELECTRICITY)
    )


def _price(case: Case, fact: Fact) -> float:
    """What was added of levers at the price of the first year that is planned."""
    next_year = min(case.past[-1] + 1, case.end) if case.past else case.end
    found = 0.0
    for o in (case.options[i] for i in fact.of if i in case.options):
        each = _at(o.capex, next_year) + _at(o.premium, next_year) * _at(o.yields, next_year)
        found += o.min_add.get(fact.year, 0.0) * each
    return found


def _at(path: Path, year: int) -> float:
    return path.get(year, 0.0)
