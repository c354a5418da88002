"""Judges rules: whether each holds, by which number, and else what is missing."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import partial, reduce
from typing import Literal

from pathway.disclosure.claims.book import Rule
from pathway.disclosure.claims.evidence import of_rule
from pathway.disclosure.claims.expected import Past
from pathway.disclosure.claims.facts import Facts, Lacking
from pathway.disclosure.claims.past import told_years
from pathway.locale import Joined, Message, message
from pathway.tables.expressions import COMPARE, Operation, Reading, Term, Threshold, parts

Says = Literal["fails", "holds", "unknown", "apart"]
"""``unknown``: cannot be judged; ``apart``: the rule does not apply."""
AS_GOOD_AS = 1e-6
"""Share of a limit by which a plan may miss it: the tolerance of the solver and of its tables."""


@dataclass(frozen=True, slots=True)
class Number:
    """The number behind a verdict: what it is, how it must compare and with what, in which year."""

    value: float
    sign: str
    limit: float
    unit: str
    year: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a rule says of a plan in a year.

    ``number`` is that which decides: of the first condition that fails, else of the first.
    ``needs`` says what is missing where it cannot be judged; ``source`` who says that what no
    plan shows is so, or is not.
    """

    rule: Rule
    says: Says
    year: int
    number: Number | None = None
    needs: tuple[Message, ...] = ()
    source: str = ""

    @property
    def holds(self) -> bool:
        """Whether it does; what cannot be judged or does not apply does not."""
        return self.says == "holds"


def judge(rule: Rule, facts: Facts, year: int) -> Verdict:
    """A rule in a year; one of every year where it fails first, else in the year asked."""
    if rule.over == "told":
        return _in_year(rule, facts, max(told_years(facts.case), default=year))
    if rule.over == "year":
        return _in_year(rule, facts, year)
    every = [_in_year(rule, facts, t) for t in facts.case.all_years]
    asked = [v for v in every if v.year == year]
    for says in ("fails", "unknown", "holds", "apart"):
        if found := [v for v in every if v.says == says]:
            return next((v for v in asked if v.says == says and says != "fails"), found[0])
    raise AssertionError(rule.id)  # pragma: no cover - a case has years


def _in_year(rule: Rule, facts: Facts, year: int) -> Verdict:
    try:
        applies = all(_measured(when, facts, year, "")[0] for when in rule.when)
    except Lacking as lacking:
        return Verdict(rule, "unknown", year, None, (lacking.needs,))
    if not applies:
        return Verdict(rule, "holds" if rule.otherwise else "apart", year)
    first, missing = None, []
    for threshold, unit in zip(rule.conditions, rule.units, strict=True):
        try:
            held, number = _measured(threshold, facts, year, unit)
        except Lacking as lacking:
            missing.append(lacking.needs)
            continue
        if not held:
            return Verdict(rule, "fails", year, number)
        first = first or number
    shown = of_rule(facts.evidence, rule.id, year)
    if shown is not None and not shown.met:
        return Verdict(rule, "fails", year, source=shown.source)
    if shown is None:
        missing += [message(f"claims.needs-{need}") for need in rule.needs]
    missing += _untold(rule, facts, year)
    source = shown.source if shown and not missing else ""
    return Verdict(rule, "unknown" if missing else "holds", year, first, tuple(missing), source)


def _untold(rule: Rule, facts: Facts, year: int) -> list[Message]:
    """What a year that is over has of its numbers that no fact tells: expected, and no proof."""
    if year not in facts.case.past:
        return []
    terms = [side for c in rule.conditions for side in (c.left, c.right)]
    if not terms:
        return []
    expected = Past(facts.case).expected(reduce(partial(Operation, "+"), terms), facts, year)
    if expected is None or not expected.of:
        return []
    of = Joined(expected.of, "language.comma")
    return [message("claims.needs-told", of=of, year=str(year))]


def _measured(threshold: Threshold, facts: Facts, year: int, unit: str) -> tuple[bool, Number]:
    left, right = (facts.value(side, year) for side in (threshold.left, threshold.right))
    at = _year_of(threshold.left) or year
    held = COMPARE[threshold.sign](left, right)
    if threshold.sign in ("<=", ">="):
        held = held or math.isclose(left, right, rel_tol=AS_GOOD_AS, abs_tol=AS_GOOD_AS)
    return held, Number(left, threshold.sign, right, unit, at)


def _year_of(term: Term) -> int | None:
    """The year that a term names."""
    return next((t.year for t in parts(term) if isinstance(t, Reading) and t.year), None)
