"""The ecosystem's ledger: tonnes avoided at other parties, programme by programme."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from pathway.locale import Lang

from . import column
from .annotate import DIAMOND, Annotator
from .column import Row
from .figure import Chart, Spec
from .info import ChartInfo
from .ledger_data import read_ledger
from .ledger_words import LedgerWords
from .metrics import plain
from .numbers import grid_step, grid_ticks, percent, show
from .sheet import Scale, Sheet, year_labels
from .text import fit_title
from .theme import INK, NET, PROGRAMME_STYLES, TARGET_TEXT


@Chart
def ecosystem_ledger(tables: Mapping[str, pd.DataFrame], info: ChartInfo, lang: Lang) -> Spec:
    """The chart of one ledger, from the tables ``ecosystem`` and ``targets``."""
    return _Drawing(LedgerWords.of(read_ledger(tables, info), info, lang)).figure()


class _Drawing:
    """One chart in the making; values are in the chart's unit."""

    def __init__(self, words: LedgerWords) -> None:
        self.words, self.ledger = words, words.ledger
        unit = words.unit.tonnes
        self.total = [t / unit for t in self.ledger.total]
        self.bands = self._stack(unit)
        low = min(*self.total, 0.0)
        high = 1.065 * (words.largest / unit if words.largest > 0 else 1.0)
        self.step = grid_step(high)
        bottom = -self.step * -(low // self.step) if low < 0 else 0.0
        self.sheet = Sheet(
            words.lang, Scale(self.ledger.years[0], self.ledger.years[-1], bottom, high)
        )
        zero = [0.0] * len(self.total)
        roof = self.bands[-1][1] if self.bands else zero
        self.notes = Annotator.over(self.sheet, self._points(roof), self._points(zero))

    def figure(self) -> Spec:
        """Draws from the back to the front."""
        sheet, words, years = self.sheet, self.words, self.ledger.years
        for i, (floor, roof) in enumerate(self.bands):
            style = PROGRAMME_STYLES[len(self.bands) - 1 - i]
            outline = [*self._points(roof), *reversed(self._points(floor))]
            sheet.area(f"programme-{i}", outline, style)
            sheet.line(f"edge-{i}", self._points(roof), "white", 1.5)
        sheet.line("total", self._points(self.total), NET, 6, hover=self._hover())
        sheet.line("zero", [(years[0], 0), (years[-1], 0)], INK, 2)
        self._write_goals()
        self._write_total()
        column.draw(sheet, words.header(), words.say("share"), self._rows(), size=20, gap=50)
        title = fit_title(words.titles(), words.lang)
        sheet.write_frame(title, words.subtitle(), list(words.footer()))
        about = list(words.description())
        meta = words.speaker.meta("ecosystem-ledger", title, about, words.table())
        ticks = grid_ticks(sheet.scale.bottom, sheet.scale.top, self.step)
        return sheet.figure(ticks, year_labels(years, {g.year for g in self.ledger.goals}), meta)

    def _points(self, values: list[float]) -> list[tuple[float, float]]:
        return list(zip(self.ledger.years, values, strict=True))

    def _stack(self, unit: float) -> list[tuple[list[float], list[float]]]:
        """Floor and roof of each programme, the last of the case at the bottom."""
        floor, bands = [0.0] * len(self.ledger.years), []
        for programme in reversed(self.ledger.programmes):
            roof = [y + max(t, 0) / unit for y, t in zip(floor, programme.so_far, strict=True)]
            bands.append((floor, roof))
            floor = roof
        return bands

    def _rows(self) -> list[Row]:
        words, ledger = self.words, self.ledger
        total, parts = ledger.shown(-1, words.unit.tonnes, words.decimals)
        shares = words.shares()
        share = percent(1) if shares[0] else ""
        end = self.ledger.years[-1]
        marked = any(
            goal.year == end and words.number(goal.required) == show(total) for goal in ledger.goals
        )
        rows = [
            Row(self.total[-1], words.say("total"), show(total), share, line=NET, marked=marked)
        ]
        bands = [(floor[-1] + roof[-1]) / 2 for floor, roof in reversed(self.bands)]
        for i, (programme, part, at) in enumerate(
            zip(ledger.programmes, parts, bands, strict=True)
        ):
            style, name = PROGRAMME_STYLES[i], programme.name.in_(words.lang)
            rows.append(Row(at, name, show(part), shares[i], style=style))
        return rows

    def _write_goals(self) -> None:
        unit = self.words.unit.tonnes
        for i, goal in enumerate(self.ledger.goals):
            value = goal.required / unit
            self.notes.mark(f"target-{i}", goal.year, value, DIAMOND)
            head, plan = (plain(text) for text in self.words.goal(i))
            markup = f"<b>{head}</b><br>{plan}"
            self.notes.label(
                markup, goal.year, value, color=TARGET_TEXT, zones=("above",), reach=150, card=True
            )

    def _write_total(self) -> None:
        i = len(self.total) * 3 // 5
        markup = f"<b>{self.words.say('total')}</b>"
        self.notes.label(markup, self.ledger.years[i], self.total[i], zones=("above",))

    def _hover(self) -> list[str]:
        texts = []
        for i, year in enumerate(self.ledger.years):
            total, parts = self.ledger.shown(i, self.words.unit.tonnes, self.words.decimals)
            rows = [(show(total), self.words.say("total"))]
            rows += [
                (show(part), self.words.name(p))
                for p, part in zip(self.ledger.programmes, parts, strict=True)
            ]
            lines = [f"<b>{number}</b>  {plain(name)}" for number, name in rows]
            texts.append("<br>".join([f"<b>{year}</b>, {self.words.unit_name}", *lines]))
        return texts
