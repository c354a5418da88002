"""What a trace is made of: terms that add up, products of factors, and the rows they stand in."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from pathway.locale import Message

DIGITS = 6
"""Decimals of tables, and of what adds up to their numbers."""
STEP = Decimal(1).scaleb(-DIGITS)


@dataclass(frozen=True, slots=True)
class Cited:
    """A row that a number is from: of a file of inputs, or of ``tables/`` where it is decided.

    ``value`` and ``unit`` as they are written there; ``source`` and ``confidence`` where the inputs
    say them; ``is_set`` where ``--set`` or the study says another value than the file. ``past``:
    what the run has of a year that is over is ``told`` by actuals, or ``expected``.
    """

    file: str
    place: str
    value: str = ""
    unit: str = ""
    source: str = ""
    confidence: str = ""
    is_set: bool = False
    past: str = ""


@dataclass(frozen=True, slots=True)
class Factor:
    """A number of a product, with its unit: read from rows, a sum of terms, or 1 ÷ ``over``."""

    what: Message
    value: float
    unit: str = ""
    cited: tuple[Cited, ...] = ()
    terms: tuple[Term, ...] = ()
    over: Factor | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """What is added up, with its sign; ``factors`` are those whose product it is, if it is one.

    ``option`` is the one whose doing it is, if it is of one.
    """

    what: Message
    value: float
    factors: tuple[Factor, ...] = ()
    cited: tuple[Cited, ...] = ()
    terms: tuple[Term, ...] = ()
    option: str = ""

    @property
    def sign(self) -> int:
        """-1 of what is taken off: its value is less than 0 where what it is made of is not."""
        own = math.prod(f.value for f in self.factors) if self.factors else None
        inside = sum(t.value for t in self.terms) if own is None else own
        return -1 if inside * self.value < 0 else 1

    @staticmethod
    def product(what: Message, *factors: Factor, sign: float = 1.0, option: str = "") -> Term:
        """The product of some factors."""
        return Term(what, sign * math.prod(f.value for f in factors), factors, option=option)


@dataclass(frozen=True, slots=True)
class Cell:
    """A number of one row of a table, as it stands there, and the terms that add up to it.

    ``rounding`` is what they lack: decisions in tables have six decimals.
    """

    key: tuple[str, ...]
    value: float
    terms: tuple[Term, ...]

    @property
    def rounding(self) -> float:
        """The number of the table less the terms as they are told, with six decimals."""
        return float(decimal(self.value) - sum(decimal(t.value) for t in self.terms))


@dataclass(frozen=True, slots=True)
class Trace:
    """The arithmetic of a number: the sum of a column over the rows that were asked for."""

    table: str
    column: str
    unit: str
    year: int
    keys: tuple[str, ...]
    cells: tuple[Cell, ...]

    @property
    def value(self) -> float:
        """The sum over its rows, to the digit."""
        return float(sum((decimal(cell.value) for cell in self.cells), Decimal(0)))


def decimal(value: float) -> Decimal:
    """With the decimals of the tables."""
    return Decimal(repr(value)).quantize(STEP)


def total(terms: Iterable[Term]) -> float:
    """The sum of some terms."""
    return sum(term.value for term in terms)


def some(terms: Iterable[Term]) -> Iterator[Term]:
    """Those that are not nothing."""
    return (term for term in terms if term.value)


def some_or_all(terms: Iterable[Term], *, past: bool) -> tuple[Term, ...]:
    """Those that are not nothing; all of a year that is over where none is: a fact says 0."""
    every = tuple(terms)
    return tuple(some(every)) or (every if past else ())
