"""The wedges as the tables have them: by their rule, closing, and of their options."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from pathway.audit.arithmetic.wedges import reductions, wedges
from pathway.audit.books import Books
from pathway.audit.check import Checker, rule
from pathway.audit.findings import Finding, equal
from pathway.audit.rules.emissions import SHARE, TONNES
from pathway_models.case import GRID_MIX, REMOVAL


@rule("t", 5 * TONNES, 1e-6)
def wedges_follow_their_rule(books: Books) -> Iterator[Finding]:
    """Every wedge by the rule of attribution, by both scope 2 methods."""
    yield from books.same("wedges", "tonnes", 1000 * wedges(books.plan, books.base, "market"))
    location = wedges(books.plan, books.base, "location")
    yield from books.same("wedges_location", "tonnes", 1000 * location)


@rule("t", TONNES, SHARE)
def wedges_close(books: Books) -> Iterator[Finding]:
    """Business as usual less all wedges is net, as the tables have them, by both methods."""
    emitted = books.ledgers["emissions"]
    credits_ = 1000 * (books.plan.removals + books.plan.offsets)
    bau = {"wedges": emitted.cube("bau_t"), "wedges_location": 1000 * books.bau["location"]}
    net = {
        "wedges": emitted.cube("net_t"),
        "wedges_location": emitted.cube("gross_location_t") - credits_,
    }
    for table, start in bau.items():
        got = start - books.ledgers[table].cube("tonnes").sum(axis=2)
        yield equal(table, emitted.grid.key, "tonnes (bau - sum)", got, net[table])


@rule("t", 5 * TONNES, 1e-6)
def reductions_are_those_of_their_wedge(books: Books) -> Iterator[Finding]:
    """What each option takes off; the options of a kind add up to its wedge."""
    numbers, case = books.numbers, books.case
    each = reductions(books.plan, books.base, "market").by_option(numbers)
    own = np.flatnonzero(numbers.company)
    yield from books.same("levers", "reduction_t", 1000 * each[:, own])
    tonnes = books.levers("reduction_t")
    captures = numbers.yielding("captured")
    removed = 1000 * books.plan.retired_by[:, captures].sum(axis=1)  # is in another wedge
    sums = books.ledgers["wedges"].cube("tonnes").sum(axis=1)
    for place, name in enumerate(case.wedges):
        if name != GRID_MIX:
            of_kind = [i for i in own if numbers.options[i].kind == name]
            keys = [(year, name) for year in numbers.years]
            got = tonnes[:, of_kind].sum(axis=1) + removed * (name == REMOVAL)
            got = got - removed * any(numbers.options[i].output == "captured" for i in of_kind)
            yield equal("levers", keys.__getitem__, "reduction_t (sum)", got, sums[:, place])


CHECKS: tuple[Checker, ...] = (
    wedges_follow_their_rule,
    wedges_close,
    reductions_are_those_of_their_wedge,
)
