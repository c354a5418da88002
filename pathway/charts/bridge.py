"""The bridge: from the base year over growth, cuts and credits to the net of one year."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from pathway.locale import Lang

from .annotate import DIAMOND
from .bars import CONNECTOR, GROWTH, LEAST, LEVEL, Page, fitted
from .bridge_data import Step, chosen_year, read_steps
from .bridge_words import BridgeWords
from .figure import Chart, Spec
from .info import ChartInfo
from .labels import Box
from .metrics import plain, text_size
from .pathway_data import Pathway, read_pathway
from .text import fit_title
from .theme import (
    COLUMN_RIGHT,
    INK,
    LABEL,
    MARGIN,
    MUTED,
    SMALL,
    TARGET_TEXT,
    WEDGE_STYLES,
)

TOP, ZERO = 336, 868
"""The highest level and the lowest one, which is zero but for a net removal [px]."""
BAR, WIDEST = 0.68, 170
"""Width of a bar: as a share of its place, and at most [px]."""
VALUE, SHARE = 26, 19
LABELLED = 66
"""Height of a value and a share above a bar [px]."""


def applies(tables: Mapping[str, pd.DataFrame], info: ChartInfo) -> bool:  # noqa: ARG001
    """Whether there is a bridge: any emissions, and a year to go to."""
    table = tables["emissions"]
    seen = table[["bau_t", "net_t"]].abs().to_numpy()
    return table["year"].nunique() > 1 and bool((seen >= 1).any())


@Chart
def bridge(
    tables: Mapping[str, pd.DataFrame], info: ChartInfo, lang: Lang, year: int | None = None
) -> Spec:
    """The waterfall of one plan year, from ``emissions``, ``wedges`` and ``targets``.

    ``year``: by default the first in which a target of net emissions holds, else the last. Raises
    ``UsageError`` for a year that is not planned.
    """
    path = read_pathway(tables, info)
    i = path.years.index(chosen_year(path, year))
    words = BridgeWords.of(path, info, lang, i, tables["targets"])
    return _Drawing(path, words).figure()


class _Drawing:
    """One chart in the making; values in tonnes."""

    def __init__(self, path: Pathway, words: BridgeWords) -> None:
        self.path, self.words = path, words
        self.steps = read_steps(words.words, words.i)
        self.sheet = Page(words.lang)
        ends = [value for step in self.steps for value in (step.start, step.end)]
        self.high, self.low = max(*ends, path.nothing), min(*ends, 0.0)
        self.place = (COLUMN_RIGHT - MARGIN) / len(self.steps)
        self.half = min(self.place * BAR, WIDEST) / 2

    def figure(self) -> Spec:
        """Bars and their connectors, the zero line, names, brackets, words."""
        sheet, words = self.sheet, self.words
        for k, step in enumerate(self.steps):
            self._draw_bar(k, step)
        zero = [(MARGIN - 14, self._y(0)), (COLUMN_RIGHT, self._y(0))]
        sheet.line("zero", zero, INK, 2)
        if words.is_nothing(self.path.net[words.i]):
            sheet.mark("net", self._x(len(self.steps) - 1), self._y(0), **DIAMOND)
        self._write_names()
        self._bracket("cut", words.words.say("bridge.reduced"), words.total("cut"))
        self._bracket("credit", words.words.say("bridge.neutralised"), words.total("credit"))
        title = fit_title(words.titles(), words.lang)
        sheet.write_frame(title, words.subtitle(), list(words.footer()))
        about, table = words.description(self.steps), words.table(self.steps)
        meta = words.words.meta("bridge", title, about, table)
        return sheet.paint(meta)

    def _x(self, k: int) -> float:
        """The middle of the place of a bar [px]."""
        return MARGIN + (k + 0.5) * self.place

    def _y(self, tonnes: float) -> float:
        return ZERO - (ZERO - TOP) * (tonnes - self.low) / (self.high - self.low)

    def _top(self, step: Step) -> float:
        return self._y(max(step.start, step.end))

    def _draw_bar(self, k: int, step: Step) -> None:
        x, half = self._x(k), self.half
        top, bottom = self._top(step), self._y(min(step.start, step.end))
        if step.kind != "net" or not self.words.is_nothing(step.end):
            box = Box(x - half, top, x + half, max(bottom, top + LEAST))
            self._fill(step, box)
        if k + 1 < len(self.steps):
            level = self._y(step.end)
            ends = [(x + half, level), (x + self.place - half, level)]
            self.sheet.line(f"connector-{k}", ends, CONNECTOR, 2)
        self._write_value(x, top, step)

    def _fill(self, step: Step, box: Box) -> None:
        hover = f"<b>{step.value}</b>  {plain(self.words.name(step))}"
        if step.kind == "growth":
            self.sheet.bar(step.key, box, GROWTH, hover)
        elif step.kind in {"level", "net"}:
            self.sheet.bar(step.key, box, LEVEL, hover)
        else:
            style = WEDGE_STYLES[step.key]
            self.sheet.bar(step.key, box, style, hover)
            if step.kind == "added":
                corners = [(box.x0, box.y0), (box.x1, box.y0), (box.x1, box.y1), (box.x0, box.y1)]
                self.sheet.hatch(f"{step.key}-added", corners)

    def _write_value(self, x: float, top: float, step: Step) -> None:
        neutral = step.kind == "net" and self.words.is_nothing(step.end)
        color = TARGET_TEXT if neutral else INK
        value = f"<b>{step.value}</b>"
        sizes = range(VALUE, SMALL - 1, -1)
        fits = (s for s in sizes if text_size(value, s)[0] < self.place - 8)
        size = next(fits, SMALL)
        lift = 42 if neutral else 57 if step.share else 26
        self.sheet.write(value, x, top - lift, size, color=color, align="center")
        if step.share:
            self.sheet.write(step.share, x, top - 21, SHARE, color=MUTED, align="center")

    def _write_names(self) -> None:
        """Under the bars, all in one size."""
        width = self.place - 10
        kinds = {"level", "net"}
        size = min(
            fitted(s.label, width, range(LABEL, SMALL - 1, -1), 3, s.kind in kinds)[0]
            for s in self.steps
        )
        for k, step in enumerate(self.steps):
            self.sheet.write_name(
                step.label,
                self._x(k),
                ZERO + 18,
                width,
                sizes=(size,),
                lines=3,
                bold=step.kind in kinds,
                align="center",
                top=True,
            )

    def _bracket(self, kind: str, name: str, total: str) -> None:
        """Over the bars of one kind, with their sum."""
        places = [k for k, step in enumerate(self.steps) if step.kind == kind]
        if not places:
            return
        left, right = self._x(places[0]) - self.half, self._x(places[-1]) + self.half
        y = min(self._top(self.steps[k]) for k in places) - LABELLED - 24
        corners = [(left, y + 12), (left, y), (right, y), (right, y + 12)]
        self.sheet.line(f"bracket-{kind}", corners, MUTED, 2)
        markup = f"{plain(name)} <b>{total}</b>"
        width = text_size(markup, LABEL)[0]
        middle = min((left + right) / 2, COLUMN_RIGHT - width / 2)
        self.sheet.write(markup, middle, y - 20, LABEL, align="center")
