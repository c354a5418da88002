"""Fills the fields of a standard from a finished plan: a value, or what is missing, no guess."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from pathway.disclosure.book import Each, Edition, Field
from pathway.disclosure.claims.book import Fact
from pathway.disclosure.claims.expected import Expected, Past, stands
from pathway.disclosure.claims.facts import Facts, Lacking
from pathway.disclosure.claims.rests import is_ahead
from pathway.disclosure.views import VIEWS
from pathway.disclosure.views.promises import OF_TONNES
from pathway.locale import Message, message
from pathway.tables.declared.schema import in_currency
from pathway.tables.expressions import Base, Operation, Over, Reading, Term, parts
from pathway_models.arithmetic.remains import revenue_untold

Status = Literal["base", "past", "expected", "plan"]
"""Of a period: the base year, a year that is over, one that is over of which no actual tells
anything, or one that is planned."""
REPORTED = "reported"
"""The fact that keeps a field from a value where no actual tells it."""
PROGRESS = "promise_progress"
"""The fact that rests on all that a target counts."""
REVENUE = "revenue_m"
INPUTS = {REVENUE: "revenue.csv", "biogenic_factors": "factors.csv"}
"""Facts that the case says itself -> the file that says them."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands for a period: a number, words, or neither and what is missing.

    ``none``: there is nothing of it in the case, so that nothing is missing. ``expected``: what of
    it no actual tells, in a year that is over; for that a target may have no value at all.
    ``ahead``: it is of years after its own, planned whatever the year.
    """

    value: float | tuple[str, ...] | None
    needs: tuple[Message, ...] = ()
    none: Message | None = None
    expected: Expected | None = None
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A field, of one thing where it has a line for each: its cells by year.

    ``of`` says what it is worked out of: tables with their columns, and inputs. ``unit`` is that
    of the field, or as the thing itself says it. ``beside``: the numbers that stand with its own,
    in its row or, where things have rows, in its column.
    """

    field: Field
    item: str
    unit: str
    cells: Mapping[int, Cell]
    of: tuple[str, ...]
    beside: tuple[float, ...] = ()

    @property
    def filled(self) -> bool:
        """Whether there is a number or a word in any period."""
        return any(cell.value is not None for cell in self.cells.values())


@dataclass(frozen=True, slots=True)
class Table:
    """A table of an edition: its lines, in the order of its fields."""

    edition: Edition
    name: str
    lines: tuple[Line, ...]

    @property
    def each(self) -> Each | None:
        """What all its lines are of, where it has a line for each thing and a column a field."""
        kinds = {(line.field.each, line.field.over == "year") for line in self.lines}
        if len(kinds) > 1:
            return None
        each, in_year = next(iter(kinds))
        return each if in_year else None

    @property
    def missing(self) -> tuple[Message, ...]:
        """All that is missing in it, each once."""
        needs = (n for line in self.lines for c in line.cells.values() for n in c.needs)
        return tuple(dict.fromkeys(needs))


def fill(
    edition: Edition, fields: Iterable[Field], facts: Facts, year: int, periods: Iterable[int]
) -> Iterator[Table]:
    """Each table of an edition, of the year that is told and the periods beside it."""
    shown, past = list(periods), Past(facts.case)
    tables: dict[str, list[Line]] = {}
    for field in fields:
        tables.setdefault(field.table, []).extend(_lines(field, facts, year, shown, past))
    for name, lines in tables.items():
        yield Table(edition, name, tuple(_beside(lines)))


def _beside(lines: list[Line]) -> Iterator[Line]:
    """The lines with the numbers that each is seen with."""
    found: dict[tuple[str, ...], list[float]] = {}
    for line in lines:
        numbers = [c.value for c in line.cells.values() if isinstance(c.value, float)]
        found.setdefault(_seen_with(line), []).extend(numbers)
    for line in lines:
        yield replace(line, beside=tuple(found[_seen_with(line)]))


def _seen_with(line: Line) -> tuple[str, ...]:
    field = line.field
    return field.name, field.clause, line.unit, "" if field.over == "year" else line.item


def _lines(field: Field, facts: Facts, year: int, shown: list[int], past: Past) -> Iterator[Line]:
    years = _periods(field, facts, year, shown)
    sources = _sources(field.of, facts.known, facts.case.currency)
    of = tuple(dict.fromkeys(part for source in sources for part in source.split("; ")))
    if field.each is None:
        yield _line(field, "", facts, years, of, past)
        return
    none: Message | None = message(f"disclosure.none-{field.each.column}")
    lacks: tuple[Message, ...] = ()
    try:
        items = _items(field.each, facts, year if field.over == "year" else None)
    except Lacking as lacking:
        items, none, lacks = [], None, (lacking.needs,)
    for item in items:
        own = facts.where(field.each.column, (item,))
        yield _line(field, item, own, years, of, past)
    if not items:
        unit = "" if field.unit[:1] == "@" else field.unit
        yield Line(field, "", unit, {t: Cell(None, lacks, none) for t in years}, of)


def _periods(field: Field, facts: Facts, year: int, shown: list[int]) -> list[int]:
    base = facts.case.base_year
    chosen = {
        "years": shown,
        "base": [base],
        "year": [year],
        "ahead": [t for t in shown if t >= year],
    }
    return chosen[field.over]


def _line(
    field: Field, item: str, facts: Facts, years: Iterable[int], of: tuple[str, ...], past: Past
) -> Line:
    cells = {year: _as_told(_cell(field, facts, year), field, facts, year, past) for year in years}
    return Line(field, item, _unit(field, facts, years), cells, of)


def _unit(field: Field, facts: Facts, years: Iterable[int]) -> str:
    if field.unit[:1] != "@":
        return field.unit
    for year in years:
        words = facts.words(field.unit[1:], year)
        if words:
            return words[0]
    return ""


def _cell(field: Field, facts: Facts, year: int) -> Cell:
    partly = tuple(message(f"claims.needs-{need}") for need in field.needs)
    if field.of is None:
        return Cell(None, partly)
    if lacks := [*_left_out(field.of, facts), *_sold(field.of, facts, year)]:
        return Cell(None, (*lacks, *partly))
    try:
        if isinstance(field.of, Reading) and facts.known[field.of.name].how == "words":
            words = facts.words(field.of.name, year)
            return Cell(words or None, partly, None if words else message("disclosure.none"))
        return Cell(facts.value(field.of, year), partly)
    except Lacking as lacking:
        leaves = _leaves(field.of, facts.known)
        if none := next((n for fact in leaves if (n := _no_such(fact, facts, year))), None):
            return Cell(None, none=none)
        needs = [*_lacking(field.of, facts, year), lacking.needs]
        return Cell(None, tuple(dict.fromkeys((*needs, *partly))))


def _left_out(of: Term, facts: Facts) -> Iterator[Message]:
    """That a sum of the tonnes of all scopes is not of all, as the study leaves some out."""
    sums = (f for f in _leaves(of, facts.known) if (f.how, f.table) == ("sum", "emissions"))
    if facts.case.left_out and any(all(w.column != "scope" for w in f.where) for f in sums):
        yield message("claims.needs-study", study=facts.case.study_name)


def _sold(of: Term, facts: Facts, year: int) -> Iterator[Message]:
    """What businesses earn that were sold, where it is part of a sum and nothing tells it."""
    if any(fact.name == REVENUE for fact in _leaves(of, facts.known)):
        for r in revenue_untold(facts.case, year):
            names = {"business": facts.case.businesses[r.of[0]].name, "change": r.change.name}
            yield message("disclosure.needs-sold", **names, year=str(r.change.year))


def _as_told(cell: Cell, field: Field, facts: Facts, year: int, past: Past) -> Cell:
    """A cell with what of it is only expected; what is asked of facts has no value then.

    Nor has a target that no fact tells by itself; of one that is told in part nobody knows the way.
    """
    leaves = list(_leaves(field.of, facts.known))
    of_facts = any(fact.name == REPORTED for fact in leaves)
    if of_facts and facts.case.past and year > facts.case.past[-1]:
        return Cell(None, none=message("disclosure.to-come"))
    if field.of is None or cell.value is None:
        return cell
    if len(leaves) == 1 and (none := _none_of(leaves[0], facts)) is not None:
        return Cell(None, none=none)
    expected, how = past.expected(field.of, facts, year), past.standing(field.of, facts, year)
    if how in ("shared", "silent") or (how == "part" and any(f.name == PROGRESS for f in leaves)):
        needs = message("disclosure.needs-target", state=stands(how), year=str(year))
        return Cell(None, (needs, *cell.needs), expected=expected)
    if expected is not None and expected.whole and of_facts:
        return Cell(None, (message("claims.needs-actuals"), *cell.needs))
    return replace(cell, expected=expected, ahead=any(is_ahead(fact) for fact in leaves))


def _no_such(fact: Fact, facts: Facts, year: int) -> Message | None:
    """Why there is no such number of a target: it asks for no more than there was in the base year,
    of which there was nothing, or it is about no tonnes of accounts.
    """
    if fact.table != "promises" or not isinstance(fact.of, Reading):
        return None
    rows, column = facts.rows(fact), fact.of.name
    own = rows[rows["year"] == year]
    known = own[["base_value", "target_value", "value"]].notna().all(axis=1)
    if column == "progress" and bool((known & own["progress"].isna()).any()):
        return message("disclosure.none-way")
    if column.startswith(("share", "covered")) and not own["metric"].isin(OF_TONNES).any():
        return message("disclosure.none-tonnes")
    if column == "change" and bool((own["base_value"] == 0).any()):
        return message("disclosure.none-base")
    return None


def _none_of(fact: Fact, facts: Facts) -> Message | None:
    """Why there is nothing of a fact: no source of its category, no programme for others."""
    where = next((w for w in fact.where if w.column == "category"), None)
    if fact.how != "sum" or (where is None and fact.table != "ecosystem") or len(facts.rows(fact)):
        return None
    if where is None:
        return message("disclosure.none-programme")
    return message("disclosure.none-category", category=where.values[0])


def _lacking(of: Term, facts: Facts, year: int) -> Iterator[Message]:
    """All that a sum lacks, not only what it lacks first."""
    for fact in _leaves(of, facts.known):
        try:
            if fact.how != "words":
                facts.value(Reading(fact.name, None), year)
        except Lacking as lacking:
            yield lacking.needs


def _items(each: Each, facts: Facts, year: int | None) -> list[str]:
    """The words of a column, of a year or of all: numbers in their order, else as in the rows."""
    rows = facts.rows(Fact("each", "rows", each.table, where=each.where))
    if year is not None:
        rows = rows[rows["year"] == year]
    words = list(dict.fromkeys(str(word) for word in rows[each.column]))
    return sorted(words, key=int) if all(word.isdigit() for word in words) else words


def _sources(of: Term | None, known: Mapping[str, Fact], currency: str) -> Iterator[str]:
    """The tables and inputs that a sum is worked out of."""
    for fact in _leaves(of, known):
        if fact.how == "case":
            yield INPUTS[fact.name]
            continue
        names = [t.name for t in parts(fact.of) if isinstance(t, Reading)] if fact.of else []
        if fact.table in VIEWS:
            yield from (VIEWS[fact.table].source(name) for name in names)
        else:
            columns = ", ".join(in_currency(name, currency) for name in names)
            where = " & ".join(f"{w.column}{w.sign}{'|'.join(w.values)}" for w in fact.where)
            yield f"{fact.table}.{columns}" + (f" [{where}]" if where else "")


def _leaves(of: Term | None, known: Mapping[str, Fact]) -> Iterator[Fact]:
    """The facts that a sum is made of in the end."""
    if isinstance(of, Operation):
        yield from _leaves(of.left, known)
        yield from _leaves(of.right, known)
    elif isinstance(of, Base | Over):
        yield from _leaves(of.of, known)
    elif isinstance(of, Reading) and of.name in known:
        fact = known[of.name]
        if fact.how == "formula":
            yield from _leaves(fact.of, known)
        else:
            yield fact
