"""The grammar of thresholds, such as ``max(net_t@2030) <= 0.5 * base``. Read, never evaluated.

Sweeps assert them over scenarios, claims are judged by them over years.

- threshold: sum, one of ``<= >= < > == !=``, sum
- sum: product {``+`` or ``-`` product}; product: factor {``*`` or ``/`` factor}
- factor: [``-``] number, name, call or ``(`` sum ``)``
- name: a word, or any text in double quotes, with ``@2030`` or ``[2030]`` for a year
- call: of a sum, as the reader knows them (``max min mean p05 p50 p95``); ``base`` of a name
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NoReturn

from pathway.locale import Count, Fact, Listed, Said, Spoken, message, said

LONGEST = 500  # characters
DEEPEST = 30
OVER_ALL = ("max", "min", "mean", "p05", "p50", "p95")
"""What is taken over all scenarios that have a plan."""
COMPARE: Mapping[str, Callable[[float, float], bool]] = {
    "<=": operator.le,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    ">": operator.gt,
}
"""How two numbers are held against each other; the longer signs are read first."""
COMPARISONS = tuple(COMPARE)

TOKEN = re.compile(
    r"""\s*(?:
    (?P<number>(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)
  | "(?P<quoted>[^"]*)"
  | (?P<word>[A-Za-z_]\w*)
  | (?P<mark><=|>=|==|!=|[<>()\[\]@*/+-])
    )""",
    re.VERBOSE | re.ASCII,
)


class Unreadable(ValueError):
    """A text that is no threshold: what is wrong, and what to do about it."""

    def __init__(self, key: str, remedy: Spoken | None = None, /, **facts: Fact) -> None:
        self.problem = said(f"faults.{key}", **facts)
        self.remedy = said(f"faults.{key}.remedy", **facts) if remedy is None else Said(remedy)
        super().__init__(self.problem)


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written."""

    value: float


@dataclass(frozen=True, slots=True)
class Reading:
    """A reading of one scenario, of a year where it has years."""

    name: str
    year: int | None


@dataclass(frozen=True, slots=True)
class Base:
    """A reading of the unchanged case, or of the baseline; of None the one named beside it."""

    of: Reading | None


@dataclass(frozen=True, slots=True)
class Over:
    """Something taken over all scenarios, or years."""

    how: str
    of: Term


@dataclass(frozen=True, slots=True)
class Operation:
    """Arithmetic on two terms."""

    sign: str
    left: Term
    right: Term


Term = Number | Reading | Base | Over | Operation


@dataclass(frozen=True, slots=True)
class Threshold:
    """Two terms and how they must compare."""

    text: str
    left: Term
    sign: str
    right: Term


def parse(text: str, calls: Sequence[str] = OVER_ALL) -> Threshold:
    """Reads a threshold, in which ``calls`` are what may be taken of a sum.

    Raises:
        Unreadable: it is none.

    """
    return _Parser(text, calls).threshold()


def parse_sum(text: str, calls: Sequence[str] = OVER_ALL) -> Term:
    """Reads one side of a threshold by itself; raises ``Unreadable`` likewise."""
    return _Parser(text, calls).alone()


def parts(term: Term) -> Iterator[Term]:
    """A term and all that it is made of."""
    yield term
    if isinstance(term, Operation):
        yield from parts(term.left)
        yield from parts(term.right)
    elif isinstance(term, Over):
        yield from parts(term.of)


class _Parser:
    def __init__(self, text: str, calls: Sequence[str]) -> None:
        if len(text) > LONGEST:
            raise Unreadable("threshold-too-long", n=Count(LONGEST))
        self.text, self.calls = text, calls
        self.tokens = list(_tokens(text))
        self.at = 0
        self.depth = 0

    def threshold(self) -> Threshold:
        left = self.sum()
        sign = self._take(*COMPARISONS)
        if sign is None:
            self._refuse("no-comparison")
        right = self.sum()
        if self._kind() is not None:
            self._refuse("behind-threshold")
        return Threshold(self.text, left, sign, right)

    def alone(self) -> Term:
        term = self.sum()
        if self._kind() is not None:
            self._refuse("behind-sum")
        return term

    def sum(self) -> Term:
        self.depth += 1
        if self.depth > DEEPEST:
            self._refuse("sum-too-deep")
        term = self.product()
        while sign := self._take("+", "-"):
            term = Operation(sign, term, self.product())
        self.depth -= 1
        return term

    def product(self) -> Term:
        term = self.factor()
        while sign := self._take("*", "/"):
            term = Operation(sign, term, self.factor())
        return term

    def factor(self) -> Term:
        if self._take("-"):
            return Operation("-", Number(0.0), self.plain())
        return self.plain()

    def plain(self) -> Term:
        kind, value = self._kind(), self._value()
        if self._take("("):
            term = self.sum()
            self._close()
            return term
        if kind not in ("number", "quoted", "word"):
            self._refuse("no-term")
        self.at += 1
        if kind == "number":
            return Number(float(value))
        if kind == "word" and self._take("("):
            return self._call(value)
        if kind == "word" and value == "base":
            return Base(None)
        return Reading(value, self._year())

    def _call(self, name: str) -> Term:
        if name not in (*self.calls, "base"):
            remedy = message("faults.one-of", names=Listed((*self.calls, "base")))
            raise Unreadable("no-function", remedy, name=repr(name))
        term = self.sum()
        self._close()
        if name != "base":
            return Over(name, term)
        if not isinstance(term, Reading):
            raise Unreadable("base-of-one")
        return Base(term)

    def _year(self) -> int | None:
        mark = self._take("@", "[")
        if mark is None:
            return None
        value = self._value()
        if not re.fullmatch(r"[12]\d{3}", value, re.ASCII):
            self._refuse("no-year-there")
        self.at += 1
        if mark == "[" and not self._take("]"):
            self._refuse("year-not-closed")
        return int(value)

    def _close(self) -> None:
        if not self._take(")"):
            self._refuse("bracket-not-closed")

    def _take(self, *marks: str) -> str | None:
        if self._kind() == "mark" and self._value() in marks:
            self.at += 1
            return self.tokens[self.at - 1][1]
        return None

    def _kind(self) -> str | None:
        return self.tokens[self.at][0] if self.at < len(self.tokens) else None

    def _value(self) -> str:
        return self.tokens[self.at][1] if self.at < len(self.tokens) else ""

    def _refuse(self, key: str) -> NoReturn:
        problem, remedy = message(f"faults.{key}"), message(f"faults.{key}.remedy")
        if self._kind():
            raise Unreadable("before-that", remedy, problem=problem, what=repr(self._value()))
        raise Unreadable("at-the-end", remedy, problem=problem)


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    at, end = 0, len(text.rstrip())
    while at < end:
        match = TOKEN.match(text, at)
        if match is None:
            raise Unreadable("means-nothing", text=repr(text[at:].strip()[:10]))
        yield str(match.lastgroup), str(match[str(match.lastgroup)])
        at = match.end()
