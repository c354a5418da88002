"""The first sheet: what is asked for, in typed numbers with their unit in the head."""

from __future__ import annotations

from typing import Any

from pathway.figures.kit.theme import MUTED
from pathway.locale import Lang, numbers, say
from pathway.report.decision.brief import DOUBTS, Cell, Part, Table, Tile
from pathway.report.decision.spoken import Mass, Sum

from .book import Book, Shown, lines_of, write_across, write_lines
from .printed import LINE, keep_together
from .story import Story

FIRST, OTHERS, COLUMNS = 40, 26, 7
"""Widths of the first column and the others, in characters, and how many there are."""

LETTERS = 1.1
"""How many there are to a character of a width, which is a digit."""


def write_decision(book: Book, story: Story, sheet: Any) -> None:
    """The ask, its figures, every part, and the roadmap."""
    brief, lang = story.brief, story.lang
    sheet.set_column(0, 0, FIRST)
    sheet.set_column(1, COLUMNS - 1, OTHERS)
    _line(book, sheet, 0, brief.ask.in_(lang), bold=True, font_size=14)
    company = f"{story.info.company.in_(lang)} · {story.info.study.in_(lang)}"
    _line(book, sheet, 1, company, font_color=MUTED)
    heads = [book.say(key) for key in ("figure", "value", "unit", "about")]
    rows = [_tile(tile, lang) for tile in brief.tiles]
    row = write_lines(book, sheet, 3, heads, rows, ["@", "0", "@", "@"], wrap=False)
    starts, heights = [0], {0: 1.4 * LINE}
    for part in (*brief.parts, *([brief.roadmap] if brief.roadmap else [])):
        starts.append(row)
        row = _part(book, sheet, row, part, lang, heights)
    keep_together(sheet, FIRST + OTHERS * (COLUMNS - 1), starts, row, heights)


def decimals(count: int) -> str:
    """The format of a number with so many decimals."""
    return "#,##0." + "0" * count if count else "#,##0"


def _tile(tile: Tile, lang: Lang) -> list[object]:
    label, note, value = tile.label.in_(lang), tile.note.in_(lang), tile.value
    if isinstance(value, Sum | Mass):
        money = isinstance(value, Sum)
        size = 1e6 * value.millions if isinstance(value, Sum) else value.tonnes
        code = value.currency if isinstance(value, Sum) else ""
        scale = numbers.scale("money" if money else "mass", size, lang, code)
        return [label, Shown(size / scale.size, decimals(scale.decimals)), scale.unit, note]
    text = value if isinstance(value, str) else value.in_(lang)
    return [label, Shown(int(text), "0") if text.isdecimal() else text, "", note]


def _part(
    book: Book, sheet: Any, row: int, part: Part, lang: Lang, heights: dict[int, float]
) -> int:
    """Head, table and sentences; gives the row after them, and says how high rows are."""
    heights[row] = _line(book, sheet, row, part.head.in_(lang), bold=True, font_size=12)
    row += 1
    if part.table:
        heights[row] = 2 * LINE
        row = _table(book, sheet, row, part.table, lang, heights) - 1
    for line in part.briefly(DOUBTS) if part.more else part.lines:
        heights[row] = _line(book, sheet, row, line.in_(lang))
        row += 1
    return row + 1


def _table(
    book: Book, sheet: Any, row: int, table: Table, lang: Lang, heights: dict[int, float]
) -> int:
    scale, unit = table.scale(lang), table.unit(lang)
    kinds = {"text": "@", "year": "@", "money": decimals(scale.decimals)}
    heads = []
    for column in table.columns:
        label = column.name.in_(lang)
        in_unit = column.kind == "money" and unit
        heads.append(say("report.with-unit", lang, label=label, unit=unit) if in_unit else label)
    rows = [
        [
            _cell(cell, column.kind, scale, lang)
            for column, cell in zip(table.columns, cells, strict=True)
        ]
        for cells in table.rows
    ]
    sheet.set_row(row, 2 * LINE)
    shown = [kinds[column.kind] for column in table.columns]
    widths = [FIRST, *[OTHERS] * (COLUMNS - 1)][: len(heads) - 1]
    beside = [round(LETTERS * width) for width in widths]  # but the last one's
    for i, cells in enumerate(rows, start=row + 1):
        texts = ((cell, wide) for cell, wide in zip(cells, beside, strict=False))
        lines = max((lines_of(t, wide) for t, wide in texts if isinstance(t, str)), default=1)
        if lines > 1:
            heights[i] = lines * LINE
            sheet.set_row(i, heights[i])
    return write_lines(book, sheet, row, heads, rows, shown, wrap=range(len(beside)))


def _cell(cell: Cell, kind: str, scale: numbers.MoneyScale, lang: Lang) -> object:
    if isinstance(cell, float) or (isinstance(cell, int) and kind == "money"):
        return cell / scale.millions
    if isinstance(cell, str) and cell.isdecimal():
        return Shown(float(cell), "0", "left")  # a year among spans of years
    if isinstance(cell, int):
        return Shown(cell, "0", "left")  # a year, apart from what stands at its right
    return cell if isinstance(cell, str) or cell is None else cell.in_(lang)


def _line(book: Book, sheet: Any, row: int, text: str, **properties: Any) -> float:
    """A sentence across all columns, as high as it needs, which it gives [pt]."""
    widths = [FIRST, *[OTHERS] * (COLUMNS - 1)]
    return write_across(book, sheet, row, text, widths, **properties)
