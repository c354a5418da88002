"""What a check is: a rule yields findings, and the worst of them against its tolerance counts."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathway.audit.books import Books

Key = tuple[Any, ...]
"""The values of a table's key columns, left to right."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing re-checked; ``worst`` is the largest deviation against what is allowed [unit]."""

    name: str
    passed: bool
    worst: float
    where: str
    unit: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A number (or word) beside what it should be; ``allowed`` replaces the rule's tolerance."""

    table: str
    key: Key
    column: str
    got: object
    want: object
    deviation: float
    magnitude: float = 0.0
    allowed: float | None = None
    bound: str = ""  # "", "at most", "at least"

    def __str__(self) -> str:
        row = ", ".join(str(part) for part in self.key)
        want = f"{self.bound} {_short(self.want)}".strip()
        return f"{self.table}[{row}].{self.column}: {_short(self.got)}, expected {want}"


Rule = Callable[["Books"], Iterable[Finding]]
Checker = Callable[["Books"], Check]


def rule(unit: str, floor: float, relative: float = 0.0) -> Callable[[Rule], Checker]:
    """Make a check of a rule: each deviation may be ``floor + relative · magnitude`` [unit]."""

    def decorate(findings: Rule) -> Checker:
        @functools.wraps(findings)
        def checker(books: Books) -> Check:
            worst: Finding | None = None
            most = -1.0
            for finding in findings(books):
                excess = _excess(finding, floor + relative * finding.magnitude)
                if excess > most:
                    worst, most = finding, excess
            name = findings.__name__
            if worst is None:
                return Check(name, True, 0.0, "", unit)
            where = str(worst) if most > 0 else ""
            return Check(name, most <= 1, worst.deviation, where, unit)

        return checker

    return decorate


def equal(table: str, key: Key, column: str, got: float, want: float) -> Finding:
    """The number in the table is the recomputed one."""
    return Finding(table, key, column, got, want, abs(got - want), abs(want))


def at_most(table: str, key: Key, column: str, got: float, bound: float) -> Finding:
    """The number does not exceed its bound."""
    excess = math.inf if math.isnan(got - bound) else max(0.0, got - bound)
    return Finding(table, key, column, got, bound, excess, abs(bound), bound="at most")


def at_least(table: str, key: Key, column: str, got: float, bound: float) -> Finding:
    """The number does not fall below its bound."""
    excess = math.inf if math.isnan(got - bound) else max(0.0, bound - got)
    return Finding(table, key, column, got, bound, excess, abs(bound), bound="at least")


def word(table: str, key: Key, column: str, got: object, want: object) -> Finding:
    """The word in the table is that of the case; a deviation counts 1."""
    return Finding(table, key, column, got, want, 0.0 if got == want else math.inf)


def same(
    books: Books, table: str, column: str, want: Mapping[Any, float], scale: float = 1.0
) -> Iterator[Finding]:
    """The whole column is the recomputed one; a row that is absent on either side counts as 0."""
    got = books.numbers(table, column)
    for key in {**want, **got}:
        yield equal(table, key, column, got.get(key, 0.0), scale * want.get(key, 0.0))


def _excess(finding: Finding, tolerance: float) -> float:
    allowed = tolerance if finding.allowed is None else finding.allowed
    if finding.deviation == 0:
        return 0.0
    if not math.isfinite(finding.deviation):
        return math.inf
    return finding.deviation / allowed if allowed > 0 else math.inf


def _short(value: object) -> str:
    return f"{value:.10g}" if isinstance(value, float) else repr(value)
