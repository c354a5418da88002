"""What moved the boundary of a company between two plans, and its base year, by scope."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from pathway.locale import Lang, say
from pathway.locale.amounts import quantity
from pathway_models.arithmetic.base import base_plan
from pathway_models.arithmetic.standing import bau_emissions
from pathway_models.case import Case, Change

STRUCTURE, METHOD = "structure", "method"
"""Deals and boundaries, and methods and errors, as what differs."""
ORDINAL = {1: "first", 2: "second", 3: "third"}
"""How a scope is said where it is no numeral."""
Tables = Mapping[str, pd.DataFrame]


Moved = Mapping[str, Mapping[str, float]]
"""What deals and boundaries, and methods and errors, move: of each, tonnes by wedge, of business as
usual and of net emissions."""


def moved_by_changes(plan: Tables, case: Case, other: Case, years: Sequence[int]) -> Moved:
    """By how much tonnes of a plan would be others with the changes of another case [t].

    What methods and errors move is what all do beyond deals and boundaries.
    """
    deals = _moved_by(plan, _of_deals(case), _of_deals(other), years)
    every = _moved_by(plan, case, other, years)
    rest = {key: tonnes - deals.get(key, 0.0) for key, tonnes in every.items()}
    return {STRUCTURE: deals, METHOD: {key: tonnes for key, tonnes in rest.items() if tonnes}}


def _of_deals(case: Case) -> Case:
    return replace(case, changes=tuple(c for c in case.changes if not c.is_recount))


@dataclass(frozen=True, slots=True)
class Apart:
    """Changes that one case has and another has not, or otherwise: those of the other count, those
    of the first are taken back.
    """

    came: tuple[Change, ...]
    gone: tuple[Change, ...]

    @staticmethod
    def of(case: Case, other: Case, year: int | None = None) -> Apart:
        """Those by a year, or all."""
        known, now = (
            {c.id: c for c in made.changes if year is None or c.year <= year}
            for made in (case, other)
        )
        both = {i for i in known.keys() & now.keys() if _is_same(known[i], now[i])}
        came, gone = (tuple(c for i, c in cs.items() if i not in both) for cs in (now, known))
        return Apart(came, gone)

    @property
    def all(self) -> tuple[Change, ...]:
        """Those of either."""
        return (*self.came, *self.gone)

    def only(self, which: Callable[[Change], bool]) -> Apart:
        """Those that something holds of."""
        came, gone = (tuple(c for c in cs if which(c)) for cs in (self.came, self.gone))
        return Apart(came, gone)

    def kt(self, account: str) -> float:
        """What they move of an account [kt]."""
        return self._sum(lambda c: c.kt.get(account, 0.0))

    def revenue(self, *businesses: str) -> float:
        """What they move of the revenue of some businesses [million]."""
        return self._sum(lambda c: sum((c.revenue or {}).get(b, 0.0) for b in businesses))

    def _sum(self, amount: Callable[[Change], float]) -> float:
        return sum(map(amount, self.came)) - sum(map(amount, self.gone))


def _is_same(one: Change, other: Change) -> bool:
    """Whether it moves the same, from the same year on, whenever the base year is recalculated."""
    return (one.year, one.kt, one.revenue) == (other.year, other.kt, other.revenue)


def joined(case: Case, other: Case) -> dict[str, float]:
    """Accounts that a study has in another case alone, each at its size of the base year [t]."""
    if case.study != other.study or not (more := other.accounts.keys() - case.accounts.keys()):
        return {}
    base, year = base_plan(other), other.base_year
    return {a: 1000 * bau_emissions(other, base, (a,), year) for a in sorted(more)}


def is_gone(case: Case, other: Case, account: str) -> bool:
    """Whether a study has an account no longer in another case."""
    return case.study == other.study and account not in other.accounts


def _moved_by(plan: Tables, case: Case, other: Case, years: Sequence[int]) -> dict[str, float]:
    """By how much tonnes of a plan would be others within the boundary of another case [t].

    By wedge, and of business as usual and net emissions: what is sold takes its part of the plan
    with it, what is bought adds its size of the base year.
    """
    emissions, wedges = plan["emissions"], plan["wedges"]
    first = emissions[emissions["year"] == case.base_year]
    base = dict(zip(first["account"].astype(str), first["net_t"].astype(float), strict=True))
    came = joined(case, other)
    new = sum(size + 1000 * _kt(other, a, t) for a, size in came.items() for t in years)
    found = {"bau": new, "net": new}
    for row in emissions[emissions["year"].isin(years)].to_dict("records"):
        more, left = _moved(case, other, str(row["account"]), int(row["year"]), base)
        for key, column in (("bau", "bau_t"), ("net", "net_t")):
            found[key] += more + left * float(row[column])
    for row in wedges[wedges["year"].isin(years)].to_dict("records"):
        _, left = _moved(case, other, str(row["account"]), int(row["year"]), base)
        key = str(row["wedge"])
        found[key] = found.get(key, 0.0) + left * float(row["tonnes"])
    return {key: tonnes for key, tonnes in found.items() if tonnes}


def _moved(
    case: Case, other: Case, account: str, year: int, base: Mapping[str, float]
) -> tuple[float, float]:
    """What is added to an account in a year [t], and by what share it is otherwise."""
    if is_gone(case, other, account):
        return 0.0, -1.0
    more = 1000 * (_kt(other, account, year) - _kt(case, account, year))
    if more >= 0:
        return more, 0.0
    there = base.get(account, 0.0) + 1000 * _kt(case, account, year)
    return 0.0, max(-1.0, more / there) if there > 0 else -1.0


def _kt(case: Case, account: str, year: int) -> float:
    return sum(c.kt.get(account, 0.0) for c in case.changes if c.year <= year)


def base_years(case: Case, year: int) -> Iterator[dict[str, Any]]:
    """The base year as published and as recalculated by a year, by scope [t]."""
    base = base_plan(case)
    for scope in (1, 2, 3):
        accounts = [a.id for a in case.accounts.values() if a.scope == scope]
        published = 1000 * bau_emissions(case, base, accounts, case.base_year)
        known = [c for c in case.changes if c.year <= year and c.moved(accounts)]
        done = [c for c in known if c.restated is not None and c.restated <= year]
        yield {
            "scope": scope,
            "published_t": published,
            "logged_t": 1000 * sum(c.moved(accounts) for c in known),
            "recalculated_t": published + 1000 * sum(c.moved(accounts) for c in done),
            "since": max((c.restated for c in done if c.restated), default=None),
        }


def both_base_years(case: Case, year: int, lang: Lang) -> list[str]:
    """A line for each scope: its base year as published and as recalculated by a year; none where
    nothing moved.
    """
    moved = any(c.year <= year for c in case.changes)
    return [_line(row, lang) for row in base_years(case, year)] if moved else []


def _line(row: Mapping[str, Any], lang: Lang) -> str:
    published, recalculated = (
        quantity(row[f"{of}_t"], "t", "", lang) for of in ("published", "recalculated")
    )
    return say(
        "compare.base-year-line",
        lang,
        ordinal=ORDINAL[row["scope"]],
        published=published,
        recalculated=recalculated,
        since=str(row["since"] or "never"),
    )
