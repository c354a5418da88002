"""A comparison as a workbook: what was changed, what moved, native charts, then each table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pandas as pd

from pathway.figures.kit import chart_info
from pathway.figures.print.series import Series
from pathway.locale import Lang, message, numbers
from pathway.report.book import YEAR, Book, open_book, write_sentences
from pathway.report.html.tables import VERDICTS
from pathway.report.sheet_chart import write_chart
from pathway.report.sheet_named import Called, Told, names_in, write_named
from pathway.tables.declared.schema import from_currency

from .comparison import Comparison
from .moves import moves, wedge_name
from .words import Teller

TONNES, MONEY, OF_ROW = "t CO2e", "million", "[unit]"
UNITS = {"wedges": TONNES, "levers": TONNES, "costs": MONEY, "decisions": OF_ROW,
         "summary": OF_ROW, "commitments": OF_ROW, "standing": OF_ROW}  # fmt: skip
"""Of the numbers of each table that have no unit of their own."""
FORMATS = {"t": "#,##0", TONNES: "#,##0", "share": "0.0%"}
NUMBER = "#,##0.00"
"""How numbers are shown, by their unit, and others."""
OWN = {
    "figure": "compare.figure", "file": "compare.file", "place": "compare.place",
    "interim": "compare.interim", "measure": "compare.measure", "state": "compare.decision",
    "decided": "compare.decided", "added": "compare.bought-now",
    "decided_m": "compare.outlay-decided", "kept_m": "compare.outlay-kept",
    "moved_m": "compare.outlay-moved", "price": "compare.frontier.price",
    "cost_m": "compare.frontier.cost", "gap_m": "compare.frontier.gap",
    "changed_m": "compare.frontier.changed",
    "stands": "compare.frontier.stands", "decisions": "compare.frontier.decisions",
}  # fmt: skip
"""What columns are called that the tables of a plan have not, or call otherwise."""


def write_book(
    comparison: Comparison, tables: Mapping[str, pd.DataFrame], path: Path, lang: Lang
) -> None:
    """Changes and moves, then two native charts, then a sheet for each table that has rows."""
    teller = Teller(comparison, lang)
    title = teller.title
    with open_book(path, lang, title) as book:
        sheet = book.sheet(teller.say("sheet-moves"))
        book.text(sheet, 0, 0, title, bold=True, font_size=16)
        row = 2
        for side in comparison.sides:
            book.text(sheet, row, 0, teller.label(side))
            row += 1
        for note in comparison.notes:
            book.text(sheet, row, 0, note.in_(lang), bold=True)
            row += 1
        for side in comparison.sides[1:]:
            told = [m.text.in_(lang) for m in moves(comparison, side.letter)]
            changes = [change.text for change in teller.changed(side.letter)]
            lines = [*changes, *(told or [teller.say("alike")])]
            head = teller.say("otherwise", b=side.letter.upper())
            row = write_sentences(book, sheet, row + 1, head, lines)
        for side in comparison.sides[1:]:
            _write_charts(book, teller, side.letter)
        for name, table in tables.items():
            if not table.empty:
                _write_table(book, teller, name, table)


def _write_table(book: Book, teller: Teller, name: str, table: pd.DataFrame) -> None:
    columns = [_told(teller, name, column, table) for column in map(str, table.columns)]
    write_named(book, name, table, columns, _called(teller), [str(table.columns[0])])


def _told(teller: Teller, table: str, column: str, rows: pd.DataFrame) -> Told:
    """What is said of a column, and in which unit its numbers are."""
    label = _label(teller, from_currency(column, teller.c.sides[-1].case.currency))
    if column == "year":
        return Told(column, label, format=YEAR)
    if not pd.api.types.is_float_dtype(rows[column]):
        return Told(column, label, format="#,##0")
    money = numbers.currency(teller.c.sides[-1].case.currency, teller.lang)
    million = message("workbook.million", currency=money).in_(teller.lang)
    if table in ("standing", "frontier") and column not in ("decided", "added"):
        return Told(column, label, "" if column == "price" else million, NUMBER)
    unit = UNITS.get(table, "")
    if unit == OF_ROW:
        shown = [FORMATS.get(str(of), NUMBER) for of in rows["unit"]]
        return Told(column, label, OF_ROW, shown)
    if unit == MONEY:
        return Told(column, label, _million(teller, column), NUMBER)
    return Told(column, label, unit, FORMATS.get(unit, NUMBER))


def _million(teller: Teller, column: str) -> str:
    """Millions of the currency of a run."""
    sides = {side.letter: side.case.currency for side in teller.c.sides}
    currency = sides.get(column, sides["a"])
    called = numbers.currency(currency, teller.lang)
    return message("workbook.million", currency=called).in_(teller.lang)


def _label(teller: Teller, column: str) -> str:
    """What a column is called: a run, its difference from the first, or what it has of each run."""
    sides = {side.letter: side for side in teller.c.sides}
    what, _, letter = column.rpartition("_")
    if column in sides:
        study = sides[column].case.study_name.in_(teller.lang)
        return teller.say("named", letter=column.upper(), study=study)
    if column.endswith("_minus_a"):
        return teller.say("difference", b=column[0].upper())
    if letter in sides:
        return teller.say("column-of", what=_label(teller, what), letter=letter.upper())
    return message(OWN.get(column, f"columns.{column}")).in_(teller.lang)


def _called(teller: Teller) -> Called:
    """What ids are called in the first run that has them."""
    infos = [chart_info(side.case, side.run) for side in reversed(teller.c.sides)]

    def called(column: str, values: Iterable[object]) -> Mapping[str, str]:
        known = names_in(column, values, infos, teller.lang)
        return {**known, **dict(_own(teller, column, {str(value) for value in values}))}

    return called


def _own(teller: Teller, column: str, values: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Of columns that only comparisons have."""
    for value in values:
        if column == "figure":
            yield value, teller.figure(from_currency(value, teller.c.sides[0].case.currency))
        elif column == "wedge":
            yield value, wedge_name(value).in_(teller.lang)
        elif column == "measure":
            yield value, teller.say("measured", by="cash" if value == "cash" else "present")
        elif column == "state":
            yield value, teller.say(f"state-{value}")
        elif column.startswith(("met_", "interim_")) and value:
            yield value, VERDICTS["True" if value == "yes" else "False"].in_(teller.lang)


def _write_charts(book: Book, teller: Teller, letter: str) -> None:
    """Wedge by wedge and item by item, as columns."""
    for drawn in teller.drawn(letter):
        values = [round(bar.value / drawn.scale, 6) for bar in drawn.bars]
        points = [(bar.color, "", "") for bar in drawn.bars]
        said = teller.say(f"{drawn.key}.book", **drawn.facts)
        name = teller.say("difference", b=letter.upper())
        one = Series(name=name, values=values, color="#0072B2", points=points)
        sheet = teller.say(f"{drawn.key}.sheet", b=letter.upper())
        write_chart(book, sheet, "column", said, said, [bar.name for bar in drawn.bars], [one])
