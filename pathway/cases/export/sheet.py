"""A sheet in the making: cells that come back as they are, header, widths and drop-down lists."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from pathway.load.workbook.sheets import number_text

FONT = "Calibri"
BOLD = Font(FONT, 11, bold=True)
HEAD, ON_HEAD = PatternFill("solid", fgColor="1F4E5F"), Font(FONT, 11, bold=True, color="FFFFFF")
FIRST = PatternFill("solid", fgColor="DCE9EE")
"""The first line of an id."""
WIDEST = 70  # characters


@dataclass
class Sheet:
    """A sheet in the making: its rows, and the cells that have a drop-down list."""

    sheet: Worksheet
    lists: dict[str, list[str]] = field(default_factory=dict)
    """What the list holds, as Excel writes it -> cells."""

    def head(self, names: Iterable[str], notes: Iterable[str]) -> None:
        """Write the header, with what each column holds as a note."""
        for column, (name, note) in enumerate(zip(names, notes, strict=True), start=1):
            cell = self.cell(1, column, int(name) if name.isdecimal() else name)
            cell.font, cell.fill = ON_HEAD, HEAD
            if note:
                cell.comment = Comment(note, "pathway", width=300, height=80)

    def cell(self, row: int, column: int, value: object) -> Cell:
        """Write a value so that it is read back as it is: no text becomes a formula or a date."""
        cell: Cell = self.sheet.cell(row, column)  # type: ignore[assignment]
        if isinstance(value, bool):
            cell.value = value
        elif isinstance(value, int | float):
            cell.value, cell.data_type = number_text(value), "n"
        elif value is not None:
            text = str(value)
            cell.value, cell.data_type = _escaped(text), "s"
            cell.quotePrefix = text.startswith(("=", "+", "-", "@", "'"))
            cell.number_format = "@" if len(text) < 250 else "General"
        return cell

    def finish(self, freeze: str) -> None:
        """Keep what is left of and above a cell in sight, and add filters, widths and lists."""
        sheet = self.sheet
        sheet.freeze_panes = freeze
        sheet.auto_filter.ref = sheet.dimensions
        sheet.print_title_rows = "1:1"
        self.print_wide()
        for number, column in enumerate(sheet.iter_cols(), start=1):
            widest = max(width_of(str(cell.value or "")) for cell in column)
            letter = get_column_letter(number)
            sheet.column_dimensions[letter].width = min(WIDEST, max(8, widest + 3))
        for formula, cells in self.lists.items():
            fixed = formula.startswith('"')
            rule = DataValidation("list", formula, allow_blank=True, showErrorMessage=fixed)
            rule.sqref = " ".join(cells)
            sheet.add_data_validation(rule)

    def print_wide(self) -> None:
        """Let it be printed as wide as the page."""
        page = self.sheet.page_setup
        page.orientation, page.fitToHeight = "landscape", 0
        self.sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)

    def offer(self, formula: str, cells: str) -> None:
        """Give cells a drop-down list."""
        self.lists.setdefault(formula, []).append(cells)


def width_of(text: str) -> int:
    """Give the width of a text in characters; Chinese ones are twice as wide."""
    return sum(2 if ord(c) > 0x2E80 else 1 for c in text)


def _escaped(text: str) -> str:
    """Write what XML cannot hold, or Excel would take for that, as Excel does."""
    text = re.sub(r"_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", text)
    return text.replace("\r", "_x000D_")
