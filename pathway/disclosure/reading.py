"""Reads editions, fields and facts from ``data/*.csv``: all faults at once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from pathway.disclosure.book import Book, Each, Edition, Field
from pathway.disclosure.claims.book import Fact
from pathway.disclosure.claims.reading import (
    CALLS,
    NAME,
    TEXTS,
    fact_of,
    filter_of,
    insist_on_names,
    refuse_circles,
)
from pathway.disclosure.claims.reading import FILES as RULES
from pathway.disclosure.claims.reading import book as rules
from pathway.disclosure.claims.rows import Row, each, rows_of
from pathway.load.files.faults import Faults
from pathway.locale import is_said
from pathway.locale.errors import InputError
from pathway.tables.expressions import Reading, Term, parse_sum

FOLDER = "pathway/disclosure/data"
DATA = Path(__file__).parent / "data"
STANDARDS = ("esrs-e1", "ifrs-s2", "cdp", "sbti", "gri-305", "cn")
OVER = ("years", "base", "year", "ahead")
"""In which periods a field has a number: in all that are shown, in the base year, in the year that
is told, or in it and those after it."""
ASKED = ("must", "if", "may")
KNOWN = ("text", "summary", "general")
"""From where a clause is: the text, what others say of it, or general knowledge."""
UNITS = (
    *("t", "t-co2", "GWh", "MWh", "share", "change", "money", "price", "t/money", "MWh/money"),
    *("year", "years", "count", "tce", "word"),
)
EDITION = re.compile(r"[a-z][a-z0-9-]*", re.ASCII)
ITEMS = re.compile(r"(\w+)\.(\w+)", re.ASCII)
FILES: Mapping[str, tuple[str, ...]] = {
    "facts.csv": RULES["facts.csv"],
    "editions.csv": ("edition", "standard", "short", "name", "starts", "ends", "text", "source",
                     "confidence"),
    "fields.csv": ("edition", "clause", "known", "table", "field", "each", "of", "over", "unit",
                   "needs", "asked"),
}  # fmt: skip
"""Each file with its columns."""


@cache
def book() -> Book:
    """The fields that come with the package."""
    return read_book({name: (DATA / name).read_text("utf-8") for name in FILES})


def read_book(texts: Mapping[str, str]) -> Book:
    """Editions, fields and facts of these files; nothing in them is evaluated.

    The facts of the rules of claims are known, too.

    Raises:
        InputError: what is wrong with them, each with its row, value and remedy.

    """
    faults, shared = Faults(), rules().facts
    rows = {
        name: list(rows_of(name, texts[name], columns, FOLDER, faults))
        for name, columns in FILES.items()
    }
    known = {row.cells["fact"] for row in rows["facts.csv"]} | shared.keys()
    facts = {**shared, **dict(each(rows["facts.csv"], "fact", NAME, fact_of, known))}
    editions = dict(each(rows["editions.csv"], "edition", EDITION, _edition, known))
    fields = []
    for row in rows["fields.csv"]:
        with faults.skipping():
            fields.append(_field(row, editions, facts))
    refuse_circles(facts, rows["facts.csv"])
    if faults.found:
        raise InputError(faults.found)
    return Book(editions, tuple(fields), facts)


def _edition(row: Row, _: set[str]) -> Edition:
    cells, start = row.cells, row.day("starts")
    for column in ("short", "name", "source", "confidence"):
        if not cells[column]:
            row.refuse(column, "this is empty", "Say it")
    if start is None:
        row.refuse("starts", "nothing says from when it is", "Write the date as YYYY-MM-DD")
    return Edition(
        cells["edition"], row.one("standard", STANDARDS), cells["short"], cells["name"], start,
        row.day("ends"), row.one("text", TEXTS), cells["source"], cells["confidence"],
    )  # fmt: skip


def _field(row: Row, editions: Mapping[str, Edition], facts: Mapping[str, Fact]) -> Field:
    cells = row.cells
    edition = row.one("edition", editions)
    for column, room in (("table", "disclosure.table-"), ("field", "disclosure-fields.")):
        if not is_said(f"{room}{cells[column]}"):
            row.refuse(column, "no message names it", f"Write {room}{cells[column]}")
    of, needs = _of(row, facts), row.needs("needs")
    if of is None and not needs:
        row.refuse("needs", "there is neither a number nor what is missing", "Give one")
    unit = cells["unit"]
    if unit[:1] != "@":
        row.one("unit", UNITS)
    elif unit[1:] not in facts or facts[unit[1:]].how != "words":
        row.refuse("unit", "there is no such fact of words", "Name one after @")
    return Field(
        edition, cells["clause"], row.one("known", KNOWN), cells["table"], cells["field"],
        _each(row), of, cells["of"], row.one("over", OVER), unit, needs, row.one("asked", ASKED),
    )  # fmt: skip


def _of(row: Row, facts: Mapping[str, Fact]) -> Term | None:
    """What a field is of; raises ``Invalid``."""
    if not row.cells["of"]:
        return None
    with row.reading("of"):
        of = parse_sum(row.cells["of"], CALLS)
        insist_on_names(of, set(facts))
    words = isinstance(of, Reading) and of.name in facts and facts[of.name].how == "words"
    if words != (row.cells["unit"] == "word"):
        row.refuse("unit", "words have the unit word, and numbers another", "Correct one of them")
    return of


def _each(row: Row) -> Each | None:
    first, *where = row.listed("each", "&") or ("",)
    if not first:
        return None
    found = ITEMS.fullmatch(first)
    if found is None:
        row.refuse("each", "this names no column of a table", "Write it as levers.lever")
    return Each(found[1], found[2], tuple(filter_of(row, part, "each") for part in where))
