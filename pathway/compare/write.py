"""A comparison as a folder: a page, a workbook, tables, and a file for programs."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from pathlib import Path

import pandas as pd

from pathway.figures.print.series import Series
from pathway.locale import LANGUAGES, Lang, Message, message, speaks
from pathway.locale.errors import UsageError
from pathway.report.book import Book, open_book, write_sentences, write_table
from pathway.report.sheet_chart import write_chart
from pathway.runs.result import MANIFEST, run_folder, write_json
from pathway.tables.declared.schema import in_currency

from .comparison import Comparison
from .moves import moves
from .page import page
from .slides import write_slides
from .words import Teller

PAGE, BOOK, SLIDES = "compare.html", "compare.xlsx", "compare.pptx"
UNITS = {"wedges": "t CO2e", "levers": "t CO2e", "costs": "million", "decisions": "[unit]",
         "summary": "[unit]", "commitments": "[unit]"}  # fmt: skip
BY_UNIT = {"t": "#,##0", "t CO2e": "#,##0", "share": "0.0%"}
NUMBER = "#,##0.00"
"""How numbers are shown, by their unit, and others."""


@speaks
def write_comparison(
    comparison: Comparison, out: Path, lang: Lang, template: Path | None = None
) -> None:
    """Writes ``compare.{html,xlsx,pptx}``, ``tables/*.csv`` and ``manifest.json``.

    Whole or not at all; an older comparison there is replaced.

    Raises:
        UsageError: there is something else (a run, too), it cannot be written, or the template is
            no PowerPoint file.

    """
    _check_own(out)
    with run_folder(out) as draft:
        (draft / "tables").mkdir()
        for name, table in tables(comparison).items():
            table.to_csv(
                draft / "tables" / f"{name}.csv", index=False, lineterminator="\n", encoding="utf-8"
            )
        text = page(comparison, lang)
        (draft / PAGE).write_text(text, encoding="utf-8", newline="\n")
        _write_book(comparison, draft / BOOK, lang)
        write_slides(comparison, lang, draft / SLIDES, template)
        write_json(draft / MANIFEST, _manifest(comparison))


def _check_own(out: Path) -> None:
    """A run is never replaced by a comparison."""
    manifest = out / MANIFEST
    if not manifest.is_file():
        return
    try:
        content = json.loads(manifest.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        content = None
    if not isinstance(content, Mapping) or "compared" not in content:
        raise UsageError(message("usage.out-holds-run", folder=str(out)))


def tables(comparison: Comparison) -> dict[str, pd.DataFrame]:
    """All tables, with differences from the first run where they can be subtracted."""
    letters = comparison.letters
    inputs = pd.DataFrame(
        [[c.file, c.place, *c.values] for c in comparison.inputs],
        columns=["file", "place", *letters],
    )
    found = {
        "summary": comparison.summary,
        "wedges": comparison.wedges,
        "levers": comparison.levers,
        "decisions": comparison.decisions,
        "costs": comparison.costs,
    }
    apart = {
        name: _with_differences(table, comparison, money=name == "costs")
        for name, table in found.items()
    }
    currency = comparison.sides[0].case.currency
    if comparison.same_money:
        summary = apart["summary"]
        named = summary["figure"].map(lambda key: in_currency(str(key), currency))
        apart["summary"] = summary.assign(figure=named)
    apart |= {"commitments": comparison.commitments, "inputs": inputs}
    if comparison.standing is not None:
        apart["standing"] = _in_money(comparison.standing.table, comparison)
    if comparison.frontier is not None:
        apart["frontier"] = _in_money(comparison.frontier, comparison)
    return apart


def _in_money(table: pd.DataFrame, comparison: Comparison) -> pd.DataFrame:
    """What is in the money of the second run, whose currency the columns name."""
    currency = comparison.sides[1].case.currency
    numbers = table.select_dtypes("float").columns
    rounded = table.assign(**{x: table[x].round(6) + 0.0 for x in numbers})
    return rounded.rename(columns=lambda name: in_currency(str(name), currency))


def _with_differences(table: pd.DataFrame, comparison: Comparison, money: bool) -> pd.DataFrame:
    columns = {}
    for letter in comparison.letters[1:]:
        apart = (table[letter] - table["a"]).round(6) + 0.0
        if "figure" in table:
            pairs = zip(table["figure"], table["unit"], strict=True)
            told = [comparison.subtracts(str(f), str(u)) for f, u in pairs]
            apart = apart.where(pd.Series(told, index=table.index))
        elif money and not comparison.same_money:
            apart = apart * math.nan
        columns[f"{letter}_minus_a"] = apart
    rounded = {x: table[x].round(6) + 0.0 for x in comparison.letters}
    return table.assign(**rounded, **columns)


def _manifest(comparison: Comparison) -> dict[str, object]:
    return {
        "compared": [
            {
                "letter": side.letter,
                "folder": side.folder,
                "run": side.run,
                "case": side.case.id,
                "study": side.case.study,
                "currency": side.case.currency,
            }
            for side in comparison.sides
        ],
        "years": [comparison.years[0], comparison.years[-1]],
        "notes": [_said(note) for note in comparison.notes],
        "moves": {
            side.letter: [
                {"weight": round(m.weight, 6), **_said(m.text)}
                for m in moves(comparison, side.letter)
            ]
            for side in comparison.sides[1:]
        },
    }


def _said(text: Message) -> dict[str, str]:
    return {lang: text.in_(lang) for lang in LANGUAGES}


def _write_book(comparison: Comparison, path: Path, lang: Lang) -> None:
    """Moves first, then two native charts, then a sheet for each table."""
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
            lines = [m.text.in_(lang) for m in moves(comparison, side.letter)]
            head = teller.say("otherwise", b=side.letter.upper())
            row = write_sentences(book, sheet, row + 1, head, lines)
        for side in comparison.sides[1:]:
            _write_charts(book, teller, side.letter)
        for name, table in tables(comparison).items():
            unit = UNITS.get(name, "")
            heads = [
                f"{c}\n{unit}" if unit and pd.api.types.is_float_dtype(table[c]) else str(c)
                for c in table
            ]
            _write_table(book, name, table, heads)


def _write_table(book: Book, name: str, table: pd.DataFrame, heads: Sequence[str]) -> None:
    """A sheet of it, its numbers in the format of their unit, which may be that of their row."""
    usual = BY_UNIT.get(UNITS.get(name, ""), NUMBER)
    rows = [BY_UNIT.get(str(unit), usual) for unit in table.get("unit", ())]
    mixed = {str(c): rows for c in table if rows and pd.api.types.is_float_dtype(table[c])}
    write_table(book, name, table, heads, 1, lambda c: "0" if c == "year" else usual, mixed)


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
