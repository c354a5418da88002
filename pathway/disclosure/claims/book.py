"""What a book of rules holds: rules, the facts that they are judged by, the words they allow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from pathway.tables.expressions import Term, Threshold


class Filter(NamedTuple):
    """Rows of a table: a column, how it compares, and with which values."""

    column: str
    sign: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A number of each year: read off a table, made of others, or said by the case or the audit.

    ``of`` is a sum of the table's columns, row by row, or of other facts; ``check`` one of the
    audit; ``floor`` the least that it can be; ``needs`` what is missing where it has no value.
    """

    name: str
    how: str
    table: str = ""
    of: Term | None = None
    check: str = ""
    where: tuple[Filter, ...] = ()
    floor: float | None = None
    needs: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of a standard, judged by numbers of a plan.

    It holds where all its ``conditions`` do, ``over`` the year that is asked, every year, or the
    last that is told (``actuals/``), in which ``when`` holds; where that does not, it does not
    apply, or holds (``otherwise``).
    What it ``needs`` and a plan has not keeps it from holding, never from failing; ``provided``
    is what a plan cannot show and must be true as well. ``units`` are those of the conditions;
    ``text`` says whether that of the clause is public.
    """

    id: str
    standard: str
    clause: str
    text: str
    severity: str
    over: str
    when: tuple[Threshold, ...]
    otherwise: bool
    conditions: tuple[Threshold, ...]
    units: tuple[str, ...]
    needs: tuple[str, ...]
    provided: tuple[str, ...]
    start: date | None
    end: date | None
    source: str
    confidence: str


class Use(NamedTuple):
    """Words that may be used of a perimeter where these rules hold."""

    word: str
    perimeter: str
    rules: tuple[str, ...]


class Book(NamedTuple):
    """All rules, facts and words, by id and name."""

    rules: Mapping[str, Rule]
    facts: Mapping[str, Fact]
    uses: tuple[Use, ...]
