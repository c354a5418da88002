"""A trace as people read it, in any language, and as programs do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from pathway.locale import Count, Lang, Say
from pathway.numbers import plain_decimal, written
from pathway.trace.terms import Cell, Cited, Factor, Term, Trace, decimal

INDENT = "  "
SIGNIFICANT = 10
"""Digits of a factor, which has as many as it has."""
FINEST = Decimal("1e-12")
LONGEST = 160
"""Characters of a source that are told; `--json` has them all."""
DECIDED = "tables/"
"""What the rows of a run stand in, in which the plan decides."""
TIMES = " × "


def tell(trace: Trace, lang: Lang) -> list[str]:
    """The lines of a trace: what is added up, of what it is a product, where each is from."""
    say, lines = Say(lang), _Lines(trace.unit, lang)
    of = say("language.comma").join(map(seen, trace.keys))
    head = say(
        "trace.head",
        column=trace.column,
        table=trace.table,
        year=str(trace.year),
        keys="some" if of else "none",
        of=of,
        value=lines.sum(decimal(trace.value)),
    )
    body = [line for cell in trace.cells for line in lines.cell(cell)]
    return [head, *body, say("trace.counted", rows=Count(len(trace.cells)))]


class _Lines:
    """Makes lines of terms in one unit."""

    def __init__(self, unit: str, lang: Lang) -> None:
        self.unit, self.lang, self.say = unit, lang, Say(lang)

    def sum(self, value: Decimal) -> str:
        """A number to the digit, with its unit."""
        return f"{written(plain_decimal(value), self.lang)} {self.unit}".strip()

    def cell(self, cell: Cell) -> Iterator[str]:
        """A row of the table, with what adds up to it."""
        key = self.say("language.comma").join(map(seen, cell.key))
        yield INDENT + self.say("trace.row", key=key, value=self.sum(decimal(cell.value)))
        for term in cell.terms:
            yield from self.term(term, 2)
        rest = decimal(cell.rounding)
        if rest:
            yield self._signed(rest, self.say("trace.rounding"), 2)

    def term(self, term: Term, depth: int) -> Iterator[str]:
        """What is added, and below it where it is from."""
        what = term.what.in_(self.lang)
        if term.factors:
            product = TIMES.join(map(self.amount, term.factors))
            what = self.say("trace.equals", what=what, product=product)
        yield self._signed(decimal(term.value), what, depth)
        yield from self._below(term.cited, term.terms, self.unit, depth + 1)
        for factor in term.factors:
            if factor.cited or factor.terms or len(term.factors) > 1:
                told = factor.what.in_(self.lang)
                said = self.say("trace.factor", value=self.amount(factor), what=told)
                yield INDENT * (depth + 1) + said
                yield from self._below(factor.cited, factor.terms, factor.unit, depth + 2)

    def amount(self, factor: Factor) -> str:
        """A factor with its unit."""
        value = Decimal(f"{factor.value:.{SIGNIFICANT}g}").quantize(FINEST)
        return f"{written(plain_decimal(value), self.lang)} {factor.unit}".strip()

    def _below(
        self, cited: Sequence[Cited], terms: Sequence[Term], unit: str, depth: int
    ) -> Iterator[str]:
        for row in cited:
            yield INDENT * depth + self._cited(row)
        within = _Lines(unit, self.lang)
        for term in terms:
            yield from within.term(term, depth)

    def _signed(self, value: Decimal, what: str, depth: int) -> str:
        sign = "−" if value < 0 else "+"
        told = self.say("trace.term", value=f"{sign} {self.sum(abs(value))}", what=what)
        return INDENT * depth + told

    def _cited(self, row: Cited) -> str:
        value = f"{seen(row.value)} {seen(row.unit)}".strip()
        facts = {"file": seen(row.file), "place": seen(row.place), "value": value}
        if row.file.startswith(DECIDED):
            return self.say("trace.decided", **facts)
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
    factors = [
        {
            "what": factor.what.in_(lang),
            "value": factor.value,
            "unit": factor.unit,
            **_within(factor, lang),
        }
        for factor in term.factors
    ]
    return own | ({"factors": factors} if factors else {}) | _within(term, lang)


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
    return "".join(c if c.isprintable() else " " for c in text)
