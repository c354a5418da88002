"""Scope 2 twice: location-based beside market-based, and what makes the difference."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

import pandas as pd

from pathway.locale import Lang

from . import column
from .annotate import Annotator
from .column import Row
from .electricity_data import COVERS
from .figure import Chart, Spec
from .info import ChartInfo
from .numbers import grid_step, grid_ticks, show
from .scope2_data import read_ledgers
from .scope2_words import LedgersWords
from .sheet import Scale, Sheet, year_labels
from .text import fit_title
from .theme import BAU, INK, MUTED, NET, TARGET_TEXT, WEDGE_STYLES

LOCATION_LINE = "#D55E00"
GAP, GAP_ABOVE = "#CFEBE2", "#E9ECEF"
"""Between the ledgers: where the market-based one is lower, and where it is higher."""
DASH = "12px,6px"


def applies(tables: Mapping[str, pd.DataFrame], info: ChartInfo) -> bool:  # noqa: ARG001
    """Whether there are emissions of scope 2, and in more than one year."""
    table = tables["emissions"]
    own = table[table["scope"] == 2]
    seen = own[["bau_t", "gross_location_t", "gross_market_t"]].abs().to_numpy()
    return own["year"].nunique() > 1 and bool((seen >= 1).any())


@Chart
def scope2_ledgers(tables: Mapping[str, pd.DataFrame], info: ChartInfo, lang: Lang) -> Spec:
    """The chart of one plan, from ``emissions``, ``wedges`` and ``wedges_location``."""
    return _Drawing(LedgersWords.of(read_ledgers(tables), info, lang)).figure()


class _Drawing:
    """One chart in the making; values in the chart's unit."""

    def __init__(self, words: LedgersWords) -> None:
        self.words, self.ledgers = words, words.ledgers
        self.years = self.ledgers.years
        self.bau, self.location, self.market = (
            self._values(series)
            for series in (self.ledgers.bau, self.ledgers.location, self.ledgers.market)
        )
        unit = words.wording.unit.tonnes
        high = 1.08 * self.ledgers.largest / unit
        low = min(0.0, *self.market, *self.location)
        self.step = grid_step(high)
        self.low = self.step * (low // self.step) if low < -1e-6 * high else 0.0
        self.sheet = Sheet(words.lang, Scale(self.years[0], self.years[-1], self.low, high))
        upper = [max(values) for values in zip(self.bau, self.location, self.market, strict=True)]
        lower = [min(values) for values in zip(self.bau, self.location, self.market, strict=True)]
        self.notes = Annotator.over(
            self.sheet,
            self._points(upper),
            self._points(lower),
            (self._points(self.location), self._points(self.market)),
        )

    def figure(self) -> Spec:
        """Draws from the back to the front."""
        sheet, words = self.sheet, self.words
        self._draw_gap()
        sheet.line("bau", self._points(self.bau), BAU, 4)
        sheet.line("zero", [(self.years[0], 0), (self.years[-1], 0)], INK, 2)
        sheet.line("location", self._points(self.location), LOCATION_LINE, 6, dash=DASH)
        sheet.line("market", self._points(self.market), NET, 8)
        hover = words.hover()
        sheet.line("hover", self._points(self.location), "rgba(0,0,0,0)", 1, hover=hover)
        self._write_lines()
        header = words.wording.year_and_unit(self.years[-1])
        share = words.wording.say("scope2.of-bau")
        column.draw(sheet, header, share, self._rows(), size=20)
        title = fit_title(words.titles(), words.lang)
        sheet.write_frame(title, words.subtitle(), list(words.footer()))
        meta = words.wording.meta("scope2-ledgers", title, words.description(), words.table())
        ticks = grid_ticks(self.low, sheet.scale.top, self.step)
        return sheet.figure(ticks, year_labels(self.years, ()), meta)

    def _values(self, tonnes: tuple[float, ...]) -> list[float]:
        return [value / self.words.wording.unit.tonnes for value in tonnes]

    def _points(self, values: list[float]) -> list[tuple[float, float]]:
        return list(zip(self.years, values, strict=True))

    def _draw_gap(self) -> None:
        """Between the ledgers; where they cross, a new area begins."""
        upper: list[tuple[float, float]] = []
        lower: list[tuple[float, float]] = []
        areas = [(upper, lower)]
        before = 0.0
        for x, location, market in self._crossed():
            areas[-1][0].append((x, location))
            areas[-1][1].append((x, market))
            if location == market and before:
                areas.append(([(x, location)], [(x, market)]))
            before = location - market
        for k, (one, other) in enumerate(areas):
            gap = sum(a - b for (_, a), (_, b) in zip(one, other, strict=True))
            if len(one) > 1 and gap:
                color = GAP if gap > 0 else GAP_ABOVE
                self.sheet.fill(f"gap-{k}", [*one, *reversed(other)], color)

    def _crossed(self) -> Iterator[tuple[float, float, float]]:
        """Years and both ledgers, with the points between years where they cross."""
        rows = list(zip(self.years, self.location, self.market, strict=True))
        yield rows[0]
        for (x0, location0, market0), (x1, location1, market1) in pairwise(rows):
            a, b = location0 - market0, location1 - market1
            if a * b < 0:
                part = a / (a - b)
                y = location0 + part * (location1 - location0)
                yield x0 + part * (x1 - x0), y, y
            yield x1, location1, market1

    def _write_lines(self) -> None:
        """The names of the lines, each beside its line, and only where there is room."""
        name, years = self.words.name, self.years
        i = len(years) * 3 // 5
        if self.bau[i] >= max(self.location[i], self.market[i]):
            markup = f"<b>{name('bau')}</b>"
            self.notes.label(markup, years[i], self.bau[i], color=MUTED, zones=("above",))
        if self.ledgers.same:
            return
        gaps = [abs(a - b) for a, b in zip(self.location, self.market, strict=True)]
        i = min(gaps.index(max(gaps)), len(years) * 4 // 5)
        for key, values, color in (
            ("location", self.location, TARGET_TEXT),
            ("market", self.market, INK),
        ):
            markup = f"<b>{name(key)}</b>"
            self.notes.label(markup, years[i], values[i], color=color, zones=("between",), reach=44)

    def _rows(self) -> list[Row]:
        """Business as usual, both ledgers, and between them what makes the difference."""
        words, ledgers = self.words, self.ledgers
        name, number, share_of = words.name, words.wording.number, words.shares()
        location, market = self.location[-1], self.market[-1]
        bau = Row(
            self.bau[-1], name("bau"), number(ledgers.bau[-1]), share_of("bau"),
            color=MUTED, line=BAU,
        )  # fmt: skip
        first = Row(
            location, name("location"), number(ledgers.location[-1]), share_of("location"),
            line=LOCATION_LINE, dash=DASH,
        )  # fmt: skip
        last = Row(market, name("market"), number(ledgers.market[-1]), share_of("market"), line=NET)
        mix, contracts = words.gap()
        middle = (location + market) / 2
        changes = []
        if mix:
            value = show(mix, plus=True)
            changes.append(Row(middle, name("mix"), value, "", style=COVERS["residual"]))
        if contracts:
            value, style = show(-contracts, plus=True), WEDGE_STYLES["green_power"]
            changes.append(Row(middle, name("contracts"), value, "", style=style))
        between = [*changes, first] if market > location else [first, *changes]
        return sorted([bau, *between, last], key=lambda row: -row.at)
