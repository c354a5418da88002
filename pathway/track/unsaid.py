"""What a plan pays for levers of which nothing is said, by year, business and item."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import prod

import pandas as pd

from pathway.trace.terms import Term
from pathway.trace.traced import Desk
from pathway_models.arithmetic.clashes import OF_STOCK
from pathway_models.arithmetic.told import BOUGHT
from pathway_models.case import Case, Fact

Tables = Mapping[str, pd.DataFrame]
ONCE = ("capex",)
"""What is paid for what is bought in the year; all else goes on with what is in service."""

CARBON = "carbon_price"
"""What is paid on all that is left: no part of it is a lever's."""


def unsaid(
    tables: Tables, files: Mapping[str, bytes], planned: Case, case: Case, years: Sequence[int]
) -> dict[tuple[int, str, str], float]:
    """What a plan pays in each year, under each item, for levers of which no fact of ``case`` says
    anything: of what is bought in it, or of what is in service by then [million].
    """
    desk = Desk(planned, tables, files)
    found: dict[tuple[int, str, str], float] = {}
    costs = tables["costs"]
    for row in costs[costs["year"].isin(years)].to_dict("records"):
        year, business, item = int(row["year"]), str(row["business"]), str(row["item"])
        silent = planned.options.keys() - _told(case, year, item)
        terms = desk.cash.terms(desk.at(year), business, item)
        value = 0.0 if item == CARBON else sum(_of(term, silent) for term in terms)
        if value:
            found[year, business, item] = value
    return found


def _told(case: Case, year: int, item: str) -> set[str]:
    """The options of which a fact says something in a year, or before of what lasts until then.

    Stock that is told later says what was bought by then, so that it is in service; what a lever
    did, what was bought to be just in time.
    """
    facts = [f for f in case.facts if f.quantity in OF_STOCK]
    return {o for f in facts for o in f.of if o in case.options and _says(case, f, o, year, item)}


def _says(case: Case, fact: Fact, option: str, year: int, item: str) -> bool:
    o = case.options[option]
    if item not in ONCE:
        return fact.year <= year < fact.year + o.life
    if fact.quantity in BOUGHT:
        return fact.year == year
    by_then = fact.year - o.lead
    return year <= by_then if fact.quantity == "stock" else year == by_then


def _of(term: Term, silent: set[str]) -> float:
    """What of a term is of some options; of what a source no longer buys, what they took off it."""
    if term.option or not term.factors:
        return term.value if term.option in silent else 0.0
    saved, *rest = term.factors
    before, after = (sum(t.value for t in part.terms if t.option in silent) for part in saved.terms)
    return -(before - after) * prod(f.value for f in rest)
