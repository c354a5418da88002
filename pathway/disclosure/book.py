"""What a book of disclosures holds: editions of standards, and their fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from pathway.disclosure.claims.book import Fact, Filter
from pathway.tables.expressions import Term


@dataclass(frozen=True, slots=True)
class Edition:
    """A text of a standard and the dates of the periods that it is for.

    ``standard`` is what ``--standard`` calls it; several texts of one may be in force at once.
    ``text`` says whether its wording is public: only clauses are named of what is not.
    """

    id: str
    standard: str
    short: str
    name: str
    start: date
    end: date | None
    text: str
    source: str
    confidence: str

    def covers(self, day: date) -> bool:
        """Whether a period that begins on this day is under it."""
        return self.start <= day and (self.end is None or day <= self.end)


class Each(NamedTuple):
    """The things that a field has a row for: the words of a column, of some rows of a table."""

    table: str
    column: str
    where: tuple[Filter, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """A number or a word that a clause asks for.

    ``of`` is a sum of facts, or one fact of words, as it is ``written``; None where no table has
    it. ``known`` says from where the clause is: the ``text`` of the edition, a ``summary`` by
    others, or ``general`` knowledge. ``over`` says in which periods; ``unit`` is that of the
    number, or ``@`` and the fact that names it. What it ``needs`` and a plan has not is told beside
    its value, or in place of it.
    """

    edition: str
    clause: str
    known: str
    table: str
    name: str
    each: Each | None
    of: Term | None
    written: str
    over: str
    unit: str
    needs: tuple[str, ...]
    asked: str


class Book(NamedTuple):
    """Editions by id, fields in their order, facts by name."""

    editions: Mapping[str, Edition]
    fields: tuple[Field, ...]
    facts: Mapping[str, Fact]
