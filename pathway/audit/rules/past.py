"""The past is as the facts of the case say (formulation, 12)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import numpy as np

from pathway.audit.arithmetic.emissions import gross
from pathway.audit.arrays import Floats
from pathway.audit.books import Books
from pathway.audit.check import Checker, rule
from pathway.audit.findings import Finding, at_least, equal
from pathway_models.case import ELECTRICITY, Case, Fact

ACTIVITY = 1e-5
"""What the rounding of the tables may leave of a fact of activity, of itself."""
ROUNDED = 1e-3
"""And what that of facts may, where others say all that it is of (formulation, 12)."""
DIGITS = 1e-5
"""What six decimals may leave of sums of claims [GWh or kt]."""
OF_ACTIVITY = ("activity", "bought", "emissions")


@rule("stock unit", 1e-5, 1e-7)
def nothing_past_is_bought_or_undone(books: Books) -> Iterator[Finding]:
    """What was added in years that are past is what the facts say, and so is what it did."""
    numbers = books.numbers
    added, done = numbers.of("added", np.nan), numbers.of("done", np.nan)
    for table, own, rows in books.owners:
        got = books.plan.added[rows, own]
        was = added[rows, own]
        yield equal(table, books.cells(table), "added", got, np.where(np.isnan(was), got, was))
    credits = np.array([o.output in ("credits", "captured") for o in numbers.options], dtype=bool)
    did = done * np.where(credits, 1000.0, 1.0)
    got = books.levers("served")
    want = np.where(np.isnan(did) | ~numbers.company, got, did)
    yield equal("levers", books.option_cells(range(len(numbers.options))), "served", got, want)


@rule("of the fact", ACTIVITY, ACTIVITY)
def the_past_is_as_it_was(books: Books) -> Iterator[Finding]:
    """Activity, electricity and emissions of years that are past are what the facts say; those hold
    that are rounded otherwise, where several say the same.
    """
    numbers, plan = books.numbers, books.plan
    facts = [f for f in books.case.facts if f.quantity in OF_ACTIVITY]
    told = Counter(i for fact in facts for i in _inside(books.case, fact))
    sums: dict[str, Floats] = {
        "activity": plan.activity,
        "bought": plan.demand - plan.self_use,
        "market": gross(plan, "market"),
        "location": gross(plan, "location"),
    }
    for fact in facts:
        of_sources = fact.of[0] in numbers.source
        at = numbers.source if of_sources else numbers.account
        if not all(name in at for name in fact.of):  # of more than this study
            continue
        row, places = numbers.years.index(fact.year), [at[name] for name in fact.of]
        if fact.quantity == "emissions" and of_sources:
            got = (_factors(books, fact)[row] * plan.activity[row])[places].sum()
        else:
            key = fact.method if fact.quantity == "emissions" else fact.quantity
            got = sums[key][row][places].sum()
        least = min((told[i] for i in _inside(books.case, fact)), default=0)
        room = ROUNDED * abs(fact.value) if least > 1 else None
        yield equal("actuals", fact.place, fact.quantity, got, fact.value, allowed=room)


def _inside(case: Case, fact: Fact) -> Iterator[tuple[str, int]]:
    """The sources that a fact of activity is of, with its year."""
    for s in case.sources.values():
        power = fact.quantity != "bought" or s.carrier == ELECTRICITY
        if power and not {s.id, s.account}.isdisjoint(fact.of):
            yield s.id, fact.year


@rule("GWh or kt", DIGITS, DIGITS)
def claims_were_where_they_were(books: Books) -> Iterator[Finding]:
    """As much was covered or retired in the accounts that facts name, as they say; at least, where
    they name all, and more is told of them together.
    """
    numbers = books.numbers
    named = {(o, a, f.year) for f in books.case.facts for o in f.of for a in f.at}
    for fact in (f for f in books.case.facts if f.at):
        if not all(name in numbers.account for name in fact.at):
            continue
        claims = books.plan.clean_of if fact.quantity == "covered" else books.plan.credits
        own = np.isin(claims.option, [numbers.option[o] for o in fact.of if o in numbers.option])
        own &= claims.year == numbers.years.index(fact.year)
        own &= np.isin(claims.account, [numbers.account[a] for a in fact.at])
        every = {(o, a) for o in fact.of for a in books.case.options[o].accounts}
        elsewhere = any((*place, fact.year) not in named for place in every)
        hold, got = equal if elsewhere else at_least, claims.amount[own].sum()
        room = max(DIGITS, ROUNDED * abs(fact.value))  # what is told of a part may be rounded, too
        yield hold("actuals", fact.place, fact.quantity, got, fact.value, allowed=room)


def _factors(books: Books, fact: Fact) -> Floats:
    """What a unit of activity of each source emits, electricity by the method of the fact [kt]."""
    numbers = books.numbers
    power = numbers.power_factor["market" if fact.method == "market" else "location"]
    electric = np.array([s.carrier == ELECTRICITY for s in numbers.sources], dtype=bool)
    found: Floats = np.where(electric, power[:, numbers.source_account], numbers.own_factor)
    return found


CHECKS: tuple[Checker, ...] = (
    nothing_past_is_bought_or_undone,
    the_past_is_as_it_was,
    claims_were_where_they_were,
)
