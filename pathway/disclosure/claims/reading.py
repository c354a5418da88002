"""Reads the rules, the facts and the words from ``data/*.csv``: all faults at once."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from pathway.disclosure.claims.book import Book, Fact, Filter, Rule, Use
from pathway.disclosure.claims.facts import OF_ROWS
from pathway.disclosure.claims.promised import GIVEN
from pathway.disclosure.claims.rows import WORDS, Row, each, rows_of
from pathway.load.files.faults import Faults, nearest
from pathway.locale import is_said
from pathway.locale.errors import InputError
from pathway.tables.expressions import (
    Base,
    Reading,
    Term,
    Threshold,
    Unreadable,
    parse,
    parse_sum,
    parts,
)

FOLDER = "pathway/disclosure/claims/data"
DATA = Path(__file__).parent / "data"
CALLS = ("max", "min", "sum", "before")
"""What is taken over all years of the plan; ``before`` is of the year before."""
OWN = ("year", "base_year")
"""Names that every condition may use: the year that is judged, and the base year."""
READ = (*OF_ROWS, "words")
HOWS = (*READ, "formula", "case", "audit")
TEXTS = ("public", "licensed", "sold", "draft", "unread", "own")
SEVERITIES = ("must", "should", "info")
OVER = ("year", "every", "told")
"""In which years a rule is judged: the one asked, all, or the last of which actuals tell."""
UNITS = ("t", "share", "change", "count", "GWh", "year", "years", "t/MWh", "t/M")
PERIMETERS = ("whole", "operations", "promises")
WHERE = re.compile(r"(\w+)(!=|>=|<=|=|>|<)([\w|*.+-]+)", re.ASCII)
RULE = re.compile(r"[A-Z][A-Z0-9]*-\d+[A-Z]?", re.ASCII)
NAME = re.compile(r"[a-z]\w*", re.ASCII)
FILES: Mapping[str, tuple[str, ...]] = {
    "facts.csv": ("fact", "how", "table", "of", "where", "floor", "needs", "note"),
    "rules.csv": (
        *("id", "standard", "clause", "text", "severity", "over", "when", "otherwise"),
        *("condition", "unit", "needs", "provided", "in_force_from", "in_force_to"),
        *("source", "confidence"),
    ),
    "words.csv": ("word", "perimeter", "rules"),
}
"""Each file with its columns."""


@cache
def book() -> Book:
    """The rules that come with the package."""
    return read_book({name: (DATA / name).read_text("utf-8") for name in FILES})


def read_book(texts: Mapping[str, str]) -> Book:
    """Rules, facts and words of these files; nothing in them is evaluated.

    Raises:
        InputError: what is wrong with them, each with its row, value and remedy.

    """
    faults = Faults()
    rows = {name: list(rows_of(name, texts[name], FILES[name], FOLDER, faults)) for name in FILES}
    known = {row.cells["fact"] for row in rows["facts.csv"]}
    facts = dict(each(rows["facts.csv"], "fact", NAME, fact_of, known))
    rules = dict(each(rows["rules.csv"], "id", RULE, _rule, known))
    uses = []
    for row in rows["words.csv"]:
        with faults.skipping():
            uses.append(_use(row, rules))
    refuse_circles(facts, rows["facts.csv"])
    if faults.found:
        raise InputError(faults.found)
    return Book(rules, facts, tuple(uses))


def fact_of(row: Row, known: set[str]) -> Fact:
    """Read a fact, which may be made of those that are ``known``."""
    cells, how = row.cells, row.one("how", HOWS)
    name, of = cells["fact"], None
    if how in READ:
        with row.reading("of"):
            of = parse_sum(cells["of"], ())
        if not NAME.fullmatch(cells["table"]):
            row.refuse("table", "a table is asked", "Name one of docs/outputs.md")
    elif how == "formula":
        with row.reading("of"):
            of = parse_sum(cells["of"], CALLS)
            insist_on_names(of, known)
    elif how == "case" and name not in GIVEN:
        row.refuse("fact", "the case says no such thing", nearest(name, GIVEN))
    where = tuple(filter_of(row, part) for part in row.listed("where", "&"))
    check = cells["of"] if how == "audit" else ""
    return Fact(
        name, how, cells["table"], of, check, where, _floor(row), "".join(row.needs("needs"))
    )


def filter_of(row: Row, part: str, column: str = "where") -> Filter:
    """Read which rows are meant; raises ``Invalid``."""
    found = WHERE.fullmatch(part)
    if found is None:
        row.refuse(column, f"{part!r} picks no rows", "Write it as scope=1|2 & kind!=offset")
    return Filter(found[1], found[2], tuple(found[3].split("|")))


def _floor(row: Row) -> float | None:
    text = row.cells["floor"]
    try:
        value = float(text) if text else None
    except ValueError:
        value = math.nan
    if value is not None and not math.isfinite(value):
        row.refuse("floor", "this is no number", "Write a number, such as -0.9")
    return value


def _rule(row: Row, known: set[str]) -> Rule:
    cells = row.cells
    if not is_said(f"claims-rules.{cells['id']}"):
        row.refuse("id", "no message names it", "Write one in pathway/locale/*/claims-rules.ftl")
    for column in ("standard", "clause", "source", "confidence"):
        if not cells[column]:
            row.refuse(column, "this is empty", "Say it")
    needs, provided = row.needs("needs"), row.needs("provided")
    conditions = _conditions(row, "condition", known)
    if not conditions and not needs:
        row.refuse("needs", "there is neither a condition nor what is missing", "Give one")
    units = row.among("unit", UNITS)
    if conditions and len(units) not in (1, len(conditions)):
        row.refuse("unit", "there is not one unit, nor one for each condition", "Give as many")
    start, end = (row.day(f"in_force_{c}") for c in ("from", "to"))
    return Rule(
        cells["id"], cells["standard"], cells["clause"], row.one("text", TEXTS),
        row.one("severity", SEVERITIES), row.one("over", OVER),
        _conditions(row, "when", known), "holds" in row.among("otherwise", ("holds",)),
        conditions, units * (len(conditions) if len(units) == 1 else 1), needs, provided,
        start, end, cells["source"], cells["confidence"],
    )  # fmt: skip


def _conditions(row: Row, column: str, known: set[str]) -> tuple[Threshold, ...]:
    found = []
    for part in row.listed(column):
        with row.reading(column):
            threshold = parse(part, CALLS)
            for side in (threshold.left, threshold.right):
                insist_on_names(side, known)
            found.append(threshold)
    return tuple(found)


def insist_on_names(side: Term, known: set[str]) -> None:
    """Raises ``Unreadable`` for a name that is no fact, and for ``base`` of none."""
    for term in parts(side):
        if isinstance(term, Base) and term.of is None:
            raise Unreadable("base-of-what", of="net_t")
        name = term.of if isinstance(term, Base) else term
        if isinstance(name, Reading) and name.name not in known and name.name not in OWN:
            raise Unreadable("no-fact", nearest(name.name, known), name=repr(name.name))


def _use(row: Row, rules: Mapping[str, Rule]) -> Use:
    word = row.cells["word"]
    if not is_said(f"claims.word-{word}"):
        row.refuse("word", "no message names it", f"Write word-{word} in {WORDS}")
    return Use(word, row.one("perimeter", PERIMETERS), row.among("rules", rules))


def refuse_circles(facts: Mapping[str, Fact], rows: Iterable[Row]) -> None:
    """A fact must not be made of itself."""
    made = {
        name: {t.name for t in parts(fact.of) if isinstance(t, Reading)}
        | {t.of.name for t in parts(fact.of) if isinstance(t, Base) and t.of}
        for name, fact in facts.items()
        if fact.how == "formula" and fact.of is not None
    }
    for row in rows:
        name = row.cells["fact"]
        reached: set[str] = set()
        todo = set(made.get(name, ()))
        while todo:
            reached |= todo
            todo = {of for each in todo for of in made.get(each, ())} - reached
        if name in reached:
            with row.faults.skipping():
                row.refuse("of", "this is made of itself", "Take it out of what it is made of")
