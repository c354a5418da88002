"""What levers need of others and share, and what excludes each other (formulation, 5.10)."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from pathway.audit.arithmetic.sides.activity import Activity
from pathway.audit.arithmetic.sides.credits import Credits
from pathway.audit.arrays import Floats
from pathway.audit.books import Books
from pathway.audit.check import Checker, rule
from pathway.audit.findings import Finding, at_most
from pathway_models.case import Need

STOCK, FEASIBLE = 1e-4, 1e-6
"""What the solver's tolerance may leave [stock unit], and relative to the bound."""
ROUNDED = 1e-6
"""Tables have six decimals."""


@rule("stock unit", STOCK, FEASIBLE)
def what_is_required_is_in_service(books: Books) -> Iterator[Finding]:
    """The stock at work of all that share what they need is within what is in service of it; in the
    past unless facts tell that it was at work, or it cannot stand idle.
    """
    numbers, plan = books.numbers, books.plan
    work, doubt = _per_service(books)
    for need in books.case.needs.values():
        used = _used(books, need, work) - _used(books, need, doubt)
        there = plan.stock[:, numbers.chosen(books.case.options[o] for o in need.of)].sum(axis=1)
        keys = [(year, need.id) for year in numbers.years]
        used[_as_told(books, need)] = 0.0
        yield at_most("levers", keys.__getitem__, "at work (sum)", used, there)


@rule("stock unit", STOCK, FEASIBLE)
def one_of_two_is_in_service(books: Books) -> Iterator[Finding]:
    """Of two options that exclude each other one at most is in service in a year."""
    numbers, stock = books.numbers, books.plan.stock
    for pair in books.case.excluded:
        both = stock[:, [numbers.option[o] for o in pair]].min(axis=1)
        keys = [(year, " and ".join(pair)) for year in numbers.years]
        yield at_most("levers", keys.__getitem__, "stock (both)", _ahead(books, both), 0.0)


def _ahead(books: Books, amounts: Floats) -> Floats:
    """Amounts of the years that are to come: what was, was."""
    past = len(books.case.past)
    rows = np.arange(len(amounts))
    found: Floats = np.where((rows > 0) & (rows <= past), 0.0, amounts)
    return found


def _as_told(books: Books, need: Need) -> list[int]:
    """The rows of past years in which what facts say was at work, or what cannot stand idle."""
    at_work = [books.case.options[o] for o in _asking(books, need)]
    idle = all(o.source or o.output in ("captured", "clean") or o.is_fuelled for o in at_work)
    told = {
        f.year
        for f in books.case.facts
        if f.quantity in ("served", "covered", "retired") and any(o.id in f.of for o in at_work)
    }
    return [books.numbers.years.index(t) for t in books.case.past if t in told or not idle]


def _asking(books: Books, need: Need) -> Iterator[str]:
    """Those at work that ask for a need; in place of infrastructure those that share it."""
    for name in need.by:
        sharing = _sharing(books, name)
        for other in sharing:
            yield from _asking(books, other)
        if not sharing:
            yield name


def _sharing(books: Books, name: str) -> list[Need]:
    """The needs of those that share infrastructure, which is at work as they are."""
    if books.case.options[name].has_effect:
        return []
    return [n for n in books.case.needs.values() if n.of == (name,) and n.shared]


def _per_service(books: Books) -> tuple[Floats, Floats]:
    """Stock at work by option, and what the rounding of tables leaves in doubt of it [stock unit].

    What serves, generates with fuel, or is claimed, is at work; all else while in service.
    """
    numbers, plan = books.numbers, books.plan
    work, doubt = plan.stock.copy(), np.zeros(plan.stock.shape)
    serving, credits_ = numbers.side(Activity), numbers.side(Credits)
    contracts, captures = numbers.yielding("clean"), numbers.yielding("captured")
    plants = numbers.chosen(o for o in numbers.options if o.is_fuelled)
    for own, done, each in (
        (serving.options, plan.served, serving.displaces),
        (captures, plan.served, numbers.yields[:, captures]),
        (plants, plan.served, numbers.yields[:, plants]),
        (contracts, plan.clean_by, numbers.yields[:, contracts]),
        (credits_.options, plan.retired_by, credits_.counts * numbers.yields[:, credits_.options]),
    ):
        able = np.where(each > 0, each, np.inf)
        work[:, own], doubt[:, own] = done[:, own] / able, ROUNDED / able
    return work, doubt


def _used(books: Books, need: Need, work: Floats) -> Floats:
    """What a need asks for, year by year; infrastructure is at work as those are that share it."""
    total = np.zeros(len(books.numbers.years))
    for name in need.by:
        option = books.case.options[name]
        ratio = books.numbers.paths([option.requires[need.lever]])[:, 0]
        sharing = _sharing(books, name)
        if sharing:
            done = sum((_used(books, n, work) for n in sharing), np.zeros(len(total)))
        else:
            done = work[:, books.numbers.option[name]]
        total += done / np.where(ratio > 0, ratio, np.inf)
    return total


CHECKS: tuple[Checker, ...] = (what_is_required_is_in_service, one_of_two_is_in_service)
