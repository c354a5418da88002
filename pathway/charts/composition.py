"""The composition of gross emissions, by scope and category: base year beside target year."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from pathway.locale import Lang

from .bars import Page
from .bridge_data import chosen_year
from .composition_data import Composition, read_composition
from .composition_words import CompositionWords, Line
from .figure import Chart, Spec
from .info import ChartInfo
from .labels import Box
from .metrics import text_size
from .pathway_data import read_pathway
from .text import fit_title
from .theme import GRID, INK, MARGIN, MUTED, SMALL

BEFORE, AFTER = "#98A2AD", "#3C4650"
"""The base year and the target year: light and dark, so that they differ in grey too."""

TOP, BOTTOM = 226, 984
NAME_X, INDENT, BARS_X, BARS_END = MARGIN, 26, 470, 1330
VALUES = ((1486, 1576), (1770, 1864))
"""Right edges of value and share, of the base year and of the target year [px]."""
TALLEST, THICKEST = 76, 24


def applies(tables: Mapping[str, pd.DataFrame], info: ChartInfo) -> bool:  # noqa: ARG001
    """Whether there are sources that emit, and a year to compare with."""
    sources = tables.get("sources", pd.DataFrame())
    if sources.empty or sources["year"].nunique() < 2:
        return False
    return bool(tables["emissions"]["gross_market_t"].abs().max() >= 1)


@Chart
def composition(
    tables: Mapping[str, pd.DataFrame], info: ChartInfo, lang: Lang, year: int | None = None
) -> Spec:
    """Of one plan year beside the base year, from ``sources`` and ``emissions``.

    ``year``: by default the first in which a target of net emissions holds, else the last. Raises
    ``UsageError`` for a year that is not planned.
    """
    chosen = chosen_year(read_pathway(tables, info), year)
    parts = read_composition(tables, chosen)
    return _Drawing(CompositionWords.of(parts, info, lang)).figure()


class _Drawing:
    """One chart in the making."""

    def __init__(self, words: CompositionWords) -> None:
        self.words = words
        self.parts: Composition = words.parts
        self.sheet = Page(words.lang)
        self.lines = words.lines()
        self.height = min((BOTTOM - TOP) / len(self.lines), TALLEST)
        self.size = 20 if self.height >= 34 else SMALL

    def figure(self) -> Spec:
        """The header, line by line, the words around them."""
        words, sheet = self.words, self.sheet
        self._write_header()
        for k, line in enumerate(self.lines):
            self._draw_line(k, line)
        last = TOP + self.height * len(self.lines)
        sheet.line("zero", [(BARS_X, TOP - 4), (BARS_X, last)], INK, 2)
        title = fit_title(words.titles(), words.lang)
        sheet.write_frame(title, words.subtitle(), list(words.footer()))
        meta = words.wording.meta("composition", title, words.description(), words.table())
        return sheet.paint(meta)

    def _write_header(self) -> None:
        y = TOP - 24
        colors = (BEFORE, AFTER)
        for year, color, (value_x, share_x) in zip(self.parts.years, colors, VALUES, strict=True):
            header = self.words.wording.year_and_unit(year)
            self.sheet.write(f"<b>{header}</b>", value_x, y, SMALL, align="right")
            self.sheet.write(self.words.share, share_x, y, SMALL, color=MUTED, align="right")
            x = value_x - text_size(f"<b>{header}</b>", SMALL)[0] - 12
            self.sheet.bar(f"swatch-{year}", Box(x - 16, y - 8, x, y + 8), color)

    def _draw_line(self, k: int, line: Line) -> None:
        sheet, y = self.sheet, TOP + self.height * (k + 0.5)
        if line.head and k:
            edge = y - self.height / 2
            sheet.line(f"rule-{k}", [(NAME_X, edge), (VALUES[1][1], edge)], GRID, 1.5)
        indent = 0 if line.head else INDENT
        sheet.write_name(
            line.label,
            NAME_X + indent,
            y,
            BARS_X - NAME_X - indent - 16,
            sizes=(self.size, SMALL),
            bold=line.head,
        )
        thick = min(self.height * 0.34, THICKEST)
        for i, color in enumerate((BEFORE, AFTER)):
            upper = y - thick + i * thick
            width = max(line.tonnes[i], 0.0) / self.parts.largest * (BARS_END - BARS_X)
            if line.tonnes[i] >= 0.5 and not line.total:
                box = Box(BARS_X, upper, BARS_X + max(width, 2), upper + thick)
                sheet.bar(f"bar-{k}-{i}", box, color, line.hover[i])
            value_x, share_x = VALUES[i]
            value = f"<b>{line.values[i]}</b>" if line.head else line.values[i]
            sheet.write(value, value_x, y, self.size, align="right")
            sheet.write(line.shares[i], share_x, y, self.size, color=MUTED, align="right")
