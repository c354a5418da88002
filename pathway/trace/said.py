"""A trace as people read it, in any language, and as programs do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from pathway.locale import Count, Fact, Lang, Message, Say, say
from pathway.locale.numbers import plain_decimal, written
from pathway.review.remark import Where
from pathway.trace.terms import Cell, Cited, Factor, Term, Trace, decimal

INDENT = "  "
SIGNIFICANT = 10
"""Digits of a factor, which has as many as it has."""
FINEST = Decimal("1e-12")
LONGEST = 160
"""Characters of a source that are told; `--json` has them all."""
DECIDED = "tables/"
"""What the rows of a run stand in, in which the plan decides."""
TIMES, ONE_OVER = " × ", "1 ÷ "


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a trace, and those below it that say where it is from."""

    text: str
    below: tuple[Line, ...] = ()

    def indented(self, depth: int) -> Iterator[str]:
        """It and what is below, each level further in."""
        yield INDENT * depth + self.text
        for line in self.below:
            yield from line.indented(depth + 1)


def tell(trace: Trace, lang: Lang) -> list[str]:
    """The lines of a trace: what is added up, of what it is a product, where each is from."""
    teller = Teller(lang)
    say = teller.say
    of = say("language.comma").join(map(seen, trace.keys))
    head = say(
        "trace.head",
        column=trace.column,
        table=trace.table,
        year=str(trace.year),
        keys="some" if of else "none",
        of=of,
        value=teller.sum(decimal(trace.value), trace.unit),
    )
    body = [text for cell in trace.cells for text in teller.cell(cell, trace.unit).indented(1)]
    return [head, *body, say("trace.counted", rows=Count(len(trace.cells)))]


class Blank:
    """A message that is said tens of thousands of times: its words once, its texts put between."""

    def __init__(self, key: str, facts: Sequence[str], lang: Lang) -> None:
        marks = {fact: f"\x00{k}\x00" for k, fact in enumerate(facts)}
        self._parts = say(key, lang, **marks).split("\x00")

    def __call__(self, *texts: str) -> str:
        """The message with these texts, in the order in which its facts were named."""
        parts = self._parts
        return "".join(texts[int(p)] if k % 2 else p for k, p in enumerate(parts))


class Teller:
    """Makes lines in one language; what is part of many numbers is told once."""

    def __init__(self, lang: Lang) -> None:
        self.lang, self.say = lang, Say(lang)
        self._comma, self._rounding = self.say("language.comma"), self.say("trace.rounding")
        self._row = Blank("trace.row", ("key", "value"), lang)
        self._term = Blank("trace.term", ("value", "what"), lang)
        self._equals = Blank("trace.equals", ("what", "product"), lang)
        self._product = Blank("trace.factor", ("value", "what"), lang)
        self._said: dict[Message, str] = {}
        self._cites: dict[Cited, Line] = {}
        self._factors: dict[int, tuple[Factor, Line]] = {}

    def sum(self, value: Decimal, unit: str) -> str:
        """A number to the digit, with its unit."""
        return f"{written(plain_decimal(value), self.lang)} {unit}".strip()

    def cell(self, cell: Cell, unit: str) -> Line:
        """A row of the table, with what adds up to it."""
        key = self._comma.join(map(seen, cell.key))
        head = self._row(key, self.sum(decimal(cell.value), unit))
        below = [self.term(term, unit) for term in cell.terms]
        rest = decimal(cell.rounding)
        if rest:
            below.append(Line(self._signed(rest, unit, self._rounding)))
        return Line(head, tuple(below))

    def term(self, term: Term, unit: str) -> Line:
        """What is added, and below it where it is from."""
        what = self._what(term.what)
        if term.factors:
            product = TIMES.join(map(self.amount, term.factors))
            what = self._equals(what, product)
        factors = [
            self._factor(factor)
            for factor in term.factors
            if factor.cited or factor.terms or factor.over or len(term.factors) > 1
        ]
        below = (*self._below(term.cited, term.terms, unit), *factors)
        return Line(self._signed(decimal(term.value), unit, what), below)

    def amount(self, factor: Factor) -> str:
        """A factor with its unit."""
        value = Decimal(f"{factor.value:.{SIGNIFICANT}g}").quantize(FINEST)
        return f"{written(plain_decimal(value), self.lang)} {factor.unit}".strip()

    def _factor(self, factor: Factor) -> Line:
        if id(factor) not in self._factors:
            what, over = self._what(factor.what), factor.over
            if over:
                what = self._equals(what, ONE_OVER + self.amount(over))
            below = [self._factor(over)] if over else []
            below += self._below(factor.cited, factor.terms, factor.unit)
            told = self._product(self.amount(factor), what)
            self._factors[id(factor)] = factor, Line(told, tuple(below))
        return self._factors[id(factor)][1]

    def _what(self, what: Message) -> str:
        if what not in self._said:
            self._said[what] = what.in_(self.lang)
        return self._said[what]

    def _below(self, cited: Sequence[Cited], terms: Sequence[Term], unit: str) -> Iterator[Line]:
        for row in cited:
            if row not in self._cites:
                self._cites[row] = Line(self._cited(row))
            yield self._cites[row]
        for term in terms:
            yield self.term(term, unit)

    def _signed(self, value: Decimal, unit: str, what: str) -> str:
        sign = "−" if value < 0 else "+"
        return self._term(f"{sign} {self.sum(abs(value), unit)}", what)

    def _cited(self, row: Cited) -> str:
        value = f"{seen(row.value)} {seen(row.unit)}".strip()
        place = Where(seen(row.place))
        facts: dict[str, Fact] = {"file": seen(row.file), "place": place, "value": value}
        if row.file.startswith(DECIDED):
            return self.say("trace.decided", past=row.past or "none", **facts)
        told = self.say("trace.set" if row.is_set else "trace.cited", **facts)
        if not row.source and not row.confidence:
            return told
        if not row.source or not row.confidence:
            return self.say("trace.from", cited=told, source=_short(row.source or row.confidence))
        source, confidence = _short(row.source), seen(row.confidence)
        return self.say("trace.trust", cited=told, source=source, confidence=confidence)


def document(trace: Trace, lang: Lang) -> dict[str, Any]:
    """As ``--json`` prints it: numbers as they are, words in a language."""
    return {
        "table": trace.table,
        "column": trace.column,
        "unit": trace.unit,
        "year": trace.year,
        "keys": list(trace.keys),
        "value": trace.value,
        "rows": [
            {
                "key": list(cell.key),
                "value": cell.value,
                "terms": [_term(term, lang) for term in cell.terms],
                "rounding": cell.rounding,
            }
            for cell in trace.cells
        ],
    }


def _term(term: Term, lang: Lang) -> dict[str, Any]:
    own: dict[str, Any] = {"what": term.what.in_(lang), "value": float(decimal(term.value))}
    if term.factors or term.terms:
        own["sign"] = term.sign
    factors = [_factor(factor, lang) for factor in term.factors]
    return own | ({"factors": factors} if factors else {}) | _within(term, lang)


def _factor(factor: Factor, lang: Lang) -> dict[str, Any]:
    own = {"what": factor.what.in_(lang), "value": factor.value, "unit": factor.unit}
    over = {"over": _factor(factor.over, lang)} if factor.over else {}
    return own | over | _within(factor, lang)


def _within(of: Term | Factor, lang: Lang) -> dict[str, Any]:
    """The rows it is from, and the terms it is a sum of, where there are any."""
    found: dict[str, Any] = {}
    if of.cited:
        found["from"] = [
            {name: getattr(row, name) for name in Cited.__dataclass_fields__} for row in of.cited
        ]
    if of.terms:
        found["terms"] = [_term(term, lang) for term in of.terms]
    return found


def _short(text: str) -> str:
    told = seen(text)
    return told if len(told) <= LONGEST else told[: LONGEST - 1] + "…"


def seen(text: str) -> str:
    """A text of a file as it can be printed, in one line."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else " " for c in text)
