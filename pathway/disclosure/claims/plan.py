"""What a finished plan may claim: the face of the rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import pandas as pd

from pathway.disclosure.claims.evidence import read_evidence
from pathway.disclosure.claims.facts import Facts, Lacking
from pathway.disclosure.claims.judging import Says, Verdict, judge
from pathway.disclosure.claims.reading import book
from pathway.disclosure.claims.words import Word, words_of
from pathway.load.files.faults import nearest
from pathway.locale import Count, Joined, Listed, Message, message
from pathway.locale.errors import UsageError
from pathway.tables.expressions import Reading
from pathway_models.case import Case
from pathway_models.promises import promise_of

Tables = Mapping[str, pd.DataFrame]
NEAR = 3
"""Ids that are named where another was meant."""


@dataclass(frozen=True, slots=True)
class Claims:
    """The verdicts of rules in a year, and the words of every year of the plan.

    ``scope3``: tonnes of scope 3 in that year, with the contracts of the value chain and by
    location; None where there is none. ``of_study``: that they are of a study that leaves some of
    the company out, if it does.
    """

    year: int
    currency: str
    verdicts: tuple[Verdict, ...]
    words: tuple[Word, ...]
    scope3: tuple[float, float] | None
    of_study: Message | None = None

    def of(self, standards: Iterable[str]) -> Claims:
        """The same with the verdicts of some standards: parts of their names, in capitals or not.

        Raises:
            UsageError: there is no such standard, with the nearest.

        """
        rules = set(rules_of_standards(standards))
        return replace(self, verdicts=tuple(v for v in self.verdicts if v.rule.id in rules))

    def counted(self, says: Says) -> int:
        """How many rules say so."""
        return sum(v.says == says for v in self.verdicts)


def claims_of(
    tables: Tables,
    case: Case,
    audit: Mapping[str, Any] | None = None,
    year: int | None = None,
    evidence: Path | None = None,
) -> Claims:
    """Judges every rule by the tables of a plan and its case.

    ``tables`` with money in columns ``…_m`` (``Result.tables``); ``audit`` as ``audit.json`` has
    it: rules about it cannot be judged without. ``year``: that in which nothing net is promised,
    else the last, if left out. ``evidence``: a table of what no plan shows (docs/claims.md).

    Raises:
        UsageError: the plan has no such year; there is no such table.
        InputError: what is wrong with the table.

    """
    at, rules = judged_year(case, year), book()
    shown = read_evidence(evidence, rules.rules, case) if evidence else {}
    facts = replace(_facts(tables, case, audit), evidence=shown)
    verdicts = tuple(judge(rule, facts, at) for rule in rules.rules.values())
    said = tuple(words_of(rules, facts, case.years))
    return Claims(at, case.currency, verdicts, said, _scope3(facts, at), of_study(case))


def of_study(case: Case) -> Message | None:
    """That some of the company is in no number, where the study leaves it out."""
    if not case.left_out:
        return None
    n, every = len(case.left_out), len(case.left_out) + len(case.accounts)
    facts = {"n": Count(n), "all": Count(every)}
    return message("claims.left-out", study=case.study_name, **facts)


def words(tables: Tables, case: Case, audit: Mapping[str, Any] | None = None) -> tuple[Word, ...]:
    """The words that may be used in each year of a plan, and those that may not, with why.

    ``tables`` with money in columns ``…_m`` (``Result.tables``); ``audit`` as ``audit.json``.
    """
    return tuple(words_of(book(), _facts(tables, case, audit), case.years))


def rules_of_standards(standards: Iterable[str]) -> list[str]:
    """The ids of the rules whose standard has one of these in its name; all where none is asked.

    Raises:
        UsageError: there is no such standard, with the nearest.

    """
    rules, asked = book().rules, [text.strip() for text in standards]
    names = sorted({rule.standard for rule in rules.values()})
    for text in asked:
        if not text or not any(text.lower() in name.lower() for name in names):
            remedy = nearest(text, names)
            raise UsageError(message("usage.no-rule-of", standard=text, remedy=remedy))
    return [
        rule.id
        for rule in rules.values()
        if not asked or any(text.lower() in rule.standard.lower() for text in asked)
    ]


def known_rules(ids: Iterable[str]) -> list[str]:
    """Ids as the rules have them, in capitals or not.

    Raises:
        UsageError: there is no such rule, with the nearest, all at once.

    """
    rules = {rule.upper(): rule for rule in book().rules}
    asked = [text.strip() for text in ids]
    unknown = [text for text in asked if text.upper() not in rules]
    if unknown:
        raise UsageError(Joined(tuple(_no_rule(t, rules) for t in unknown), "usage.lines"))
    return [rules[text.upper()] for text in asked]


def _no_rule(text: str, rules: Iterable[str]) -> Message:
    """With the ids that were perhaps meant, or all that there are."""
    close = get_close_matches(text.upper(), list(rules), NEAR)
    near, names = "yes" if close else "no", Listed(tuple(close or rules))
    return message("usage.no-rule", rule=repr(text), near=near, names=names)


def judged_year(case: Case, year: int | None) -> int:
    """The year that is asked; else the first in which nothing net is promised, else the last.

    Raises:
        UsageError: the plan has no such year.

    """
    if year is None:
        nets = [k for k in case.headlines.values() if promise_of(k).neutralises]
        zeros = [t for k in nets if not k.cumulative for t, v in k.value.items() if v == 0]
        return min(zeros, default=case.end)
    if year not in case.years:
        first, last = case.years[0], case.end
        years = {"year": str(year), "first": str(first), "last": str(last)}
        raise UsageError(message("usage.no-judged-year", **years))
    return year


def _facts(tables: Tables, case: Case, audit: Mapping[str, Any] | None) -> Facts:
    checks = {str(c["name"]): bool(c["passed"]) for c in (audit or {}).get("checks", ())}
    return Facts(tables, case, book().facts, checks)


def _scope3(facts: Facts, year: int) -> tuple[float, float] | None:
    if not any(a.scope == 3 for a in facts.case.accounts.values()):
        return None
    try:
        market, location = (
            facts.value(Reading(name, None), year) for name in ("scope3_t", "scope3_location_t")
        )
    except Lacking:
        return None
    return market, location
