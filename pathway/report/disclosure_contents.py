"""The first sheet of ``disclosure.xlsx``: whose it is, by which editions, what each sheet holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pathway.disclosure import said
from pathway.disclosure.filling import Table
from pathway.disclosure.plan import Disclosure
from pathway.figures.kit.theme import MUTED
from pathway.locale import Lang, is_said, language
from pathway.locale import say as told

from .book import Book, lines_of

LONGEST_NAME = 31
"""Characters of the name of a sheet."""


def called(table: Table, lang: Lang, short: bool = False) -> str:
    """A table with the standard that it is of; ``short`` where it has a shorter name."""
    key = f"disclosure.sheet-{table.name}"
    name = told(key, lang) if short and is_said(key) else said.table_name(table, lang)
    return f"{said.edition_name(table.edition, lang, short=True)} {name}"


def write_contents(
    book: Book, sheet: Any, disclosed: Disclosure, names: list[str], lang: Lang
) -> None:
    """Whose it is, by which editions, and what each sheet holds."""
    book.text(sheet, 0, 0, said.title(disclosed, lang), bold=True, font_size=16)
    row = 1
    for text in _prose(disclosed, lang):
        sheet.merge_range(row, 0, row, 3, "", book.format(text_wrap=True, valign="top"))
        book.text(sheet, row, 0, text, text_wrap=True, valign="top")
        sheet.set_row(row, 14.5 * lines_of(text, 132))
        row += 1
    keys = ("head-table", "head-standard", "head-filled", "head-missing")
    for column, key in enumerate(keys):
        sheet.write_string(row + 1, column, told(f"disclosure.{key}", lang), book.head)
    sheet.freeze_panes(row + 2, 1)
    link = book.format(font_color="#0563C1", underline=1, valign="top", text_wrap=True)
    for at, (table, name) in enumerate(zip(disclosed.tables, names, strict=True), start=row + 2):
        whole = called(table, lang)
        sheet.write_url(at, 0, f"internal:'{name}'!A1", link, whole)
        edition = said.edition_name(table.edition, lang)
        book.text(sheet, at, 1, edition, valign="top", text_wrap=True)
        filled = sum(line.filled for line in table.lines)
        book.text(sheet, at, 2, f"{filled} / {len(table.lines)}", valign="top")
        needs = told("language.semicolon", lang).join(n.in_(lang) for n in table.missing)
        book.text(sheet, at, 3, needs, text_wrap=True, valign="top", font_color=MUTED)
        pairs = (whole, LONGEST_NAME), (edition, 42), (needs, 64)
        sheet.set_row(at, 14.5 * max(lines_of(text, width) for text, width in pairs))
    for column, width in enumerate((LONGEST_NAME, 42, 12, 64)):
        sheet.set_column(column, column, width)


def _prose(disclosed: Disclosure, lang: Lang) -> Iterator[str]:
    yield from said.abouts(disclosed, lang)
    for edition in disclosed.editions:
        yield language(lang).join(list(said.edition(edition, disclosed, lang)))
