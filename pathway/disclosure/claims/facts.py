"""Numbers of a plan, year by year: read off its tables, made of each other, or not to be had."""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from typing import Any

import pandas as pd

from pathway.disclosure.claims.book import Fact, Filter
from pathway.disclosure.claims.evidence import Evidence
from pathway.disclosure.claims.given import Given
from pathway.disclosure.claims.promised import GIVEN
from pathway.disclosure.claims.recalculated import of_year, recalculated
from pathway.locale import Message, message
from pathway.tables.expressions import Base, Number, Operation, Over, Reading, Term, parts
from pathway_models.case import Case, Change

SIGNS: Mapping[str, Callable[[Any, Any], Any]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
}
OVER_YEARS: Mapping[str, Callable[[Sequence[float]], float]] = {
    "max": max,
    "min": min,
    "sum": math.fsum,
}


class Lacking(Exception):
    """A number that is not to be had: ``needs`` says what is missing."""

    def __init__(self, needs: Message) -> None:
        super().__init__(needs.key)
        self.needs = needs


class ByZero(Lacking):
    """It would be divided by nothing."""


@dataclass(frozen=True)
class Facts:
    """The facts of a plan, or of some rows of its tables.

    ``checks``: whether each check of its audit has passed; None where it is not known. ``only``:
    by column, the values that rows of a table with that column have. ``evidence``: what is told of
    rules that need more than a plan.
    """

    tables: Mapping[str, pd.DataFrame]
    case: Case
    known: Mapping[str, Fact]
    checks: Mapping[str, bool]
    only: Mapping[str, frozenset[str]] = field(default_factory=dict)
    evidence: Evidence = field(default_factory=dict)
    _read: dict[tuple[str, int], float | Lacking] = field(default_factory=dict)
    _series: dict[str, Mapping[int, float]] = field(default_factory=dict)
    _cut: dict[str, pd.DataFrame] = field(default_factory=dict)
    _parts: dict[tuple[str, frozenset[str]], Facts] = field(default_factory=dict)
    _bases: dict[tuple[Change, ...], Facts] = field(default_factory=dict)

    def within(self, accounts: frozenset[str]) -> Facts:
        """The facts of these accounts only."""
        return self.where("account", accounts)

    def where(self, column: str, values: Iterable[str]) -> Facts:
        """The facts of rows with one of these values in a column, where a table has it."""
        only = {**self.only, column: frozenset(values)}
        key = column, only[column]
        if key not in self._parts:
            of = (self.tables, self.case, self.known, self.checks, only, self.evidence)
            self._parts[key] = Facts(*of)
        return self._parts[key]

    def value(self, term: Term, year: int) -> float:
        """What a term is in a year; raises ``Lacking``."""
        match term:
            case Number(value):
                return value
            case Operation(sign, left, right):
                return self._applied(sign, self.value(left, year), self.value(right, year))
            case Base(Reading() as of):
                return self._as_recalculated(of, year).value(of, self.case.base_year)
            case Over("before", of):
                return self.value(of, year - 1)
            case Over(how, of):
                return OVER_YEARS[how]([self.value(of, t) for t in self.case.all_years])
            case Reading(name, at):
                return self._at(name, at or year)
        raise AssertionError(term)  # pragma: no cover - the reader refuses all else

    def _as_recalculated(self, of: Reading, year: int) -> Facts:
        """The facts with the base year that a year is held against."""
        changes = of_year(self.case, year, with_revenue=self._asks(of, "revenue_m"))
        if not changes:
            return self
        if changes not in self._bases:
            tables, case = recalculated(self.tables, self.case, changes)
            self._bases[changes] = Facts(tables, case, self.known, self.checks, self.only)
        return self._bases[changes]

    def _asks(self, term: Term, name: str) -> bool:
        """Whether a term is made of this fact."""
        names = [part.name for part in parts(term) if isinstance(part, Reading)]
        made = [self.known[n] for n in names if n in self.known]
        formulas = [fact.of for fact in made if fact.how == "formula" and fact.of is not None]
        return name in names or any(self._asks(of, name) for of in formulas)

    def _at(self, name: str, year: int) -> float:
        if name == "year":
            return float(year)
        if name == "base_year":
            return float(self.case.base_year)
        if year not in self.case.all_years:
            raise Lacking(message("claims.needs-year", year=str(year)))
        if (name, year) not in self._read:
            try:
                self._read[name, year] = self._of(self.known[name], year)
            except Lacking as lacking:
                self._read[name, year] = lacking
        found = self._read[name, year]
        if isinstance(found, Lacking):
            raise found
        return found

    def _of(self, fact: Fact, year: int) -> float:
        value: float | None
        if fact.how == "formula" and fact.of is not None:
            value = self._made(fact, fact.of, year)
        elif fact.how == "case":
            value = self._given(fact, year)
        elif fact.how == "audit":
            value = float(self.checks[fact.check]) if fact.check in self.checks else None
        else:
            self._insist_on_scopes(fact)
            value = self._by_year(fact).get(year, 0.0)
        if value is None or not math.isfinite(value):
            raise Lacking(_missing(fact))
        return value if fact.floor is None else max(value, fact.floor)

    def _insist_on_scopes(self, fact: Fact) -> None:
        """Tonnes of a scope that the study leaves out are no 0; raises ``Lacking``."""
        asked = [w.values for w in fact.where if w.column == "scope" and w.sign == "="]
        left_out, there = (
            {str(a.scope) for a in accounts}
            for accounts in (self.case.left_out, self.case.accounts.values())
        )
        if fact.table == "emissions" and any(set(s) & (left_out - there) for s in asked):
            raise Lacking(message("claims.needs-study", study=self.case.study_name))

    def _given(self, fact: Fact, year: int) -> float | None:
        """What the case says, of tables that may lack."""
        try:
            return GIVEN[fact.name](Given(self.tables, self.case), year)
        except KeyError:
            raise Lacking(_missing(fact)) from None

    def _made(self, fact: Fact, of: Term, year: int) -> float:
        """A fact of others; where it is divided by nothing, what it needs is told."""
        try:
            return self.value(of, year)
        except ByZero as by_zero:
            raise (Lacking(_missing(fact)) if fact.needs else by_zero) from None

    def words(self, name: str, year: int) -> tuple[str, ...]:
        """The different words of a fact in a year, in the order of its rows; raises ``Lacking``."""
        fact = self.known[name]
        rows = self.rows(fact)
        column = _named(rows, fact.of.name if isinstance(fact.of, Reading) else "", fact)
        found = dict.fromkeys(str(word) for word in column[rows["year"] == year] if word != "")
        if not found and fact.needs:
            raise Lacking(_missing(fact))
        return tuple(found)

    @staticmethod
    def _applied(sign: str, left: float, right: float) -> float:
        if sign == "/" and right == 0:
            raise ByZero(message("claims.needs-above-zero"))
        return float(SIGNS[sign](left, right))

    def _by_year(self, fact: Fact) -> Mapping[int, float]:
        """A fact of rows, by year; a year without rows is absent."""
        if fact.name not in self._series:
            self._series[fact.name] = self._summed(fact)
        return self._series[fact.name]

    def _summed(self, fact: Fact) -> Mapping[int, float]:
        rows, take = self.rows(fact), OF_ROWS[fact.how]
        column = pd.Series(_column(rows, fact), index=rows.index, dtype=float)
        by_year: dict[int, list[float]] = {}
        for year, value in zip(rows["year"].tolist(), column.tolist(), strict=True):
            by_year.setdefault(int(year), []).append(value)
        return {year: take(values) for year, values in by_year.items()}

    def rows(self, fact: Fact) -> pd.DataFrame:
        """The rows of a table that a fact is of; raises ``Lacking``."""
        if fact.table not in self.tables:
            raise Lacking(message("claims.needs-table", table=fact.table))
        if fact.table not in self._cut:
            rows = self.tables[fact.table]
            for column in self.only.keys() & set(rows.columns):
                rows = rows[rows[column].astype(str).isin(self.only[column])]
            self._cut[fact.table] = rows
        rows = self._cut[fact.table]
        return reduce(lambda left, where: left[_picked(left, where, fact)], fact.where, rows)


def _most(values: Iterable[float]) -> float:
    """The most of those that are numbers."""
    return max((value for value in values if not math.isnan(value)), default=math.nan)


OF_ROWS: Mapping[str, Callable[[Sequence[float]], float]] = {
    "sum": math.fsum,
    "largest": lambda values: _most(abs(value) for value in values),
    "max": _most,
    "missing": lambda values: float(sum(math.isnan(value) for value in values)),
    "rows": lambda values: float(len(values)),
}
"""How the rows of a year are taken together; a sum of what has no number has none."""


def _missing(fact: Fact) -> Message:
    if fact.needs:
        return message(f"claims.needs-{fact.needs}")
    return message("claims.needs-number", fact=fact.name)


def _column(rows: pd.DataFrame, fact: Fact) -> Any:
    """The sum of columns, row by row."""

    def of(term: Term) -> Any:
        if isinstance(term, Operation):
            return SIGNS[term.sign](of(term.left), of(term.right))
        if isinstance(term, Number):
            return term.value
        if isinstance(term, Reading):
            return pd.to_numeric(_named(rows, term.name, fact), errors="coerce")
        raise AssertionError(term)  # pragma: no cover - the reader refuses all else

    return None if fact.of is None else of(fact.of)


def _named(rows: pd.DataFrame, column: str, fact: Fact) -> pd.Series:
    if column not in rows:
        raise Lacking(message("claims.needs-column", column=column, table=fact.table))
    return rows[column]


def _picked(rows: pd.DataFrame, where: Filter, fact: Fact) -> pd.Series:
    """Which rows a filter picks; a value that ends with * is the beginning of one."""
    column = _named(rows, where.column, fact)
    if where.sign in ("=", "!="):
        text = column.astype(str)
        whole = text.isin([v for v in where.values if not v.endswith("*")])
        begun = tuple(v[:-1] for v in where.values if v.endswith("*"))
        picked = whole | text.str.startswith(begun) if begun else whole
        return picked if where.sign == "=" else ~picked
    compare = {">=": operator.ge, "<=": operator.le, ">": operator.gt, "<": operator.lt}
    numbers = pd.to_numeric(column, errors="coerce")
    return pd.Series(compare[where.sign](numbers, float(where.values[0])))
