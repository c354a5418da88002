"""Small multiples: every business, or every scope, on the same scale."""

from __future__ import annotations

import math
from collections.abc import Mapping

import pandas as pd

from pathway.locale import Lang

from .bars import Page
from .figure import Chart, Spec
from .info import ChartInfo
from .labels import Box, spread
from .metrics import plain, text_size
from .numbers import grid_step, grid_ticks
from .panels_data import Panel, read_panels
from .panels_words import PanelWords
from .text import fit_title
from .theme import BAU, COLUMN_RIGHT, GRID, INK, MARGIN, MUTED

PLAN, PLAN_FILL = "#0072B2", "#DCEAF4"
TOP, BOTTOM = 206, 976
GAP = 26
"""Between panels [px]."""


def applies(tables: Mapping[str, pd.DataFrame], info: ChartInfo) -> bool:  # noqa: ARG001
    """Whether there is anything to draw: emissions, and more than one year."""
    table = tables["emissions"]
    seen = table[["bau_t", "net_t"]].abs().to_numpy()
    return table["year"].nunique() > 1 and bool((seen >= 1).any())


@Chart
def pathways_by_business(tables: Mapping[str, pd.DataFrame], info: ChartInfo, lang: Lang) -> Spec:
    """A panel for each business, from the table ``emissions``."""
    panels = read_panels(tables, info, "business")
    return _Drawing(PanelWords.of(panels, info, lang, "business")).figure()


@Chart
def pathways_by_scope(tables: Mapping[str, pd.DataFrame], info: ChartInfo, lang: Lang) -> Spec:
    """A panel for each scope, from the table ``emissions``."""
    panels = read_panels(tables, info, "scope")
    return _Drawing(PanelWords.of(panels, info, lang, "scope")).figure()


class _Drawing:
    """One chart in the making; values in the chart's unit."""

    def __init__(self, words: PanelWords) -> None:
        self.words, self.panels = words, words.panels
        self.sheet = Page(words.lang)
        unit = words.wording.unit.tonnes
        low = min(min(panel.net) for panel in self.panels.panels) / unit
        self.high = 1.05 * self.panels.largest / unit
        count = len(self.panels.panels)
        self.columns = {1: 1, 2: 2, 3: 3, 4: 2, 5: 3, 6: 3}.get(count, 4)
        self.rows = math.ceil(count / self.columns)
        self.step = grid_step(self.high, 5 if self.rows < 3 else 3)
        self.low = self.step * math.floor(low / self.step) if low < -1e-6 * self.high else 0.0
        self.size = 20 if self.rows < 3 else 18
        self.ticks = grid_ticks(self.low, self.high, self.step)
        self.axis = 14 + max(text_size(text, 18)[0] for text in self.ticks.values())

    def figure(self) -> Spec:
        """Every panel, then the words around them."""
        words = self.words
        for k, panel in enumerate(self.panels.panels):
            _PanelDrawing(self, k, panel).draw()
        title = fit_title(words.titles(), words.lang)
        self.sheet.write_frame(title, words.subtitle(), list(words.footer()))
        chart = f"pathways-by-{words.by}"
        meta = words.wording.meta(chart, title, words.description(), words.table())
        return self.sheet.paint(meta)

    def place(self, k: int) -> Box:
        """Where a panel stands, names and labels included."""
        width = (COLUMN_RIGHT - MARGIN - GAP * (self.columns - 1)) / self.columns
        height = (BOTTOM - TOP - GAP * (self.rows - 1)) / self.rows
        row, column = divmod(k, self.columns)
        x, y = MARGIN + column * (width + GAP), TOP + row * (height + GAP)
        return Box(x, y, x + width, y + height)


class _PanelDrawing:
    """One panel."""

    def __init__(self, chart: _Drawing, k: int, panel: Panel) -> None:
        self.chart, self.sheet, self.k, self.panel = chart, chart.sheet, k, panel
        self.words, self.years = chart.words, chart.panels.years
        self.place = chart.place(k)
        self.name_size = 28 if chart.columns < 3 else 26 if chart.rows < 3 else 22
        end = max(
            text_size(text, chart.size)[0]
            for one in chart.panels.panels
            for text in self._ends(one)
        )
        head = 1.5 * self.name_size + (
            24 if any(map(self.chart.panels.is_small, self._all())) else 0
        )
        self.plot = Box(
            self.place.x0 + chart.axis,
            self.place.y0 + head,
            self.place.x1 - end - 14,
            self.place.y1 - 42,
        )

    def _all(self) -> tuple[Panel, ...]:
        return self.chart.panels.panels

    def draw(self) -> None:
        """Grid, fill, lines, labels at their ends, name."""
        self._draw_grid()
        unit = self.words.wording.unit.tonnes
        bau = [
            (self._x(y), self._y(t / unit)) for y, t in zip(self.years, self.panel.bau, strict=True)
        ]
        net = [
            (self._x(y), self._y(t / unit)) for y, t in zip(self.years, self.panel.net, strict=True)
        ]
        zero = [(self._x(self.years[-1]), self._y(0)), (self._x(self.years[0]), self._y(0))]
        sheet = self.sheet
        sheet.fill(f"fill-{self.k}", [*net, *zero], PLAN_FILL)
        sheet.line(f"zero-{self.k}", zero, INK, 2)
        sheet.line(f"bau-{self.k}", bau, BAU, 3)
        sheet.line(f"net-{self.k}", net, PLAN, 5)
        texts = self.words.hover(self.panel)
        sheet.hovers += [(x, y, text) for (x, y), text in zip(net, texts, strict=True)]
        self._write_ends(bau[-1][1], net[-1][1])
        self._write_name()

    def _x(self, year: float) -> float:
        first, last = self.years[0], self.years[-1]
        return self.plot.x0 + (self.plot.x1 - self.plot.x0) * (year - first) / (last - first)

    def _y(self, value: float) -> float:
        low, high = self.chart.low, self.chart.high
        return self.plot.y1 - (self.plot.y1 - self.plot.y0) * (value - low) / (high - low)

    def _draw_grid(self) -> None:
        for i, (value, text) in enumerate(self.chart.ticks.items()):
            y = self._y(value)
            ends = [(self.plot.x0, y), (self.plot.x1, y)]
            if value:
                self.sheet.line(f"grid-{self.k}-{i}", ends, GRID, 1.5)
            self.sheet.write(text, self.plot.x0 - 12, y, 18, color=MUTED, align="right")
        first, last = self.years[0], self.years[-1]
        shown = [first, last]
        wide = (self.plot.x1 - self.plot.x0) / (last - first)
        shown += [y for y in range(first + 1, last) if y % 5 == 0 and self._is_free(y, wide)]
        for year in shown:
            self.sheet.write(str(year), self._x(year), self.place.y1 - 14, 18, align="center")

    def _is_free(self, year: int, wide: float) -> bool:
        """Whether there is room for a year between the first and the last and its neighbours."""
        first, last = self.years[0], self.years[-1]
        return min(year - first, last - year, 5) * wide > 62

    def _ends(self, panel: Panel) -> tuple[str, str]:
        return self.words.ends(panel)

    def _write_ends(self, bau: float, net: float) -> None:
        """What both lines end at; the higher is written above."""
        size, gap = self.chart.size, self.chart.size * 1.35
        wanted = sorted([(bau, 0), (net, 1)])
        places = spread([y for y, _ in wanted], gap, self.plot.y0 + 4, self.plot.y1 + 2)
        texts, colors = self._ends(self.panel), (MUTED, INK)
        for (_, which), y in zip(wanted, places, strict=True):
            self.sheet.write(texts[which], self.plot.x1 + 10, y, size, color=colors[which])

    def _write_name(self) -> None:
        name = self.panel.name.in_(self.words.lang)
        y = self.place.y0 + self.name_size * 0.65
        width = self.place.x1 - self.place.x0
        sizes = range(self.name_size, 17, -1)
        self.sheet.write_name(name, self.place.x0, y, width, sizes=sizes, bold=True)
        if self.chart.panels.is_small(self.panel):
            note = plain(self.words.small)
            self.sheet.write(note, self.place.x0, y + self.name_size * 0.65 + 13, 18, color=MUTED)
