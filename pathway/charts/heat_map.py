"""A heat map: what two assumptions do together to the cost."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import product
from typing import Any

import pandas as pd

from pathway.locale import Lang

from .canvas import Canvas
from .figure import Chart, Spec
from .heat_map_words import GridWords, read_grid
from .labels import Box
from .metrics import plain, text_size
from .rows import fitted
from .statement import statement
from .sweep_info import SweepInfo
from .sweep_marks import NO_PLAN, mixed, on
from .sweep_speaker import SweepSpeaker
from .text import fit_title
from .theme import COLUMN_RIGHT, INK, LABEL, MARGIN, MUTED, SMALL

CELLS = Box(330, 262, 1500, 888)
MOST = 24
"""Columns and rows that are drawn: of more, some at even distances."""

KEY = Box(1570, 300, 1604, 700)
"""The scale of colours."""


@Chart
def heat_map(tables: Mapping[str, pd.DataFrame], info: SweepInfo, lang: Lang) -> Spec:
    """The first reading of the table ``heat_map``; cells without a plan are hatched.

    Where none has a plan, the figure says so.
    """
    speaker, found = SweepSpeaker(info.run, lang, info), read_grid(tables["heat_map"])
    if found is None:
        return statement("heat-map", speaker.say("heat-map.nothing"), speaker, ())
    return _Drawing(GridWords(speaker, found)).figure()


class _Drawing:
    """One chart in the making."""

    def __init__(self, words: GridWords) -> None:
        self.words, self.found = words, words.found
        self.canvas = Canvas(words.speaker.lang)
        self.xs, self.ys = some(len(self.found.xs)), some(len(self.found.ys))
        self.wide = (CELLS.x1 - CELLS.x0) / len(self.xs)
        self.high = min((CELLS.y1 - CELLS.y0) / len(self.ys), 160)
        self.bottom = CELLS.y0 + self.high * len(self.ys)
        self.far = max(abs(v - self.found.middle) for v in self.found.known)

    def figure(self) -> Spec:
        """Draws from the back to the front."""
        words, canvas = self.words, self.canvas
        self._draw_cells()
        self._draw_axes()
        self._draw_key()
        title = fit_title(words.titles(), words.speaker.lang)
        shown = (len(self.xs), len(self.ys))
        canvas.write_frame(title, words.subtitle(), list(words.footer(shown)))
        meta = words.speaker.meta("heat-map", title, list(words.description()), words.table())
        return canvas.page_figure(meta)

    def _box(self, column: int, row: int) -> Box:
        """The first row is at the bottom."""
        x, y = CELLS.x0 + self.wide * column, self.bottom - self.high * (row + 1)
        return Box(x, y, x + self.wide, y + self.high)

    def _draw_cells(self) -> None:
        size = LABEL if min(self.wide / 5, self.high / 2) >= LABEL else SMALL
        places = list(product(self.xs, self.ys))
        # All cells are written on, or none.
        written = all(self._fits(plain(self.words.cell(at)), size) for at in places)
        boxes: list[Box] = []
        colors: list[str] = []
        hovers: list[str] = []
        for (i, x), (j, y) in product(enumerate(self.xs), enumerate(self.ys)):
            box, value = self._box(i, j), self.found.values.get((x, y), math.nan)
            text = self.words.cell((x, y))
            hover = f"{self.words.setting('x', x)}, {self.words.setting('y', y)}: {text}"
            color = "#E9ECEF"
            if math.isnan(value):
                self.canvas.block(f"none-{x}-{y}", box, NO_PLAN, plain(hover))
            else:
                color = mixed((value - self.found.middle) / self.far if self.far else 0.0)
                boxes.append(box)
                colors.append(color)
                hovers.append(plain(hover))
            if written:
                middle = ((box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2)
                lost = math.isnan(value)
                ink = INK if lost else on(color)
                self.canvas.write(plain(text), *middle, size, color=ink, align="center", card=lost)
        self.canvas.traces.append(_bars(boxes, colors, hovers))

    def _fits(self, markup: str, size: int) -> bool:
        """Whether a cell has room for a text."""
        wide, high = text_size(markup, size)
        return wide <= self.wide - 8 and high <= self.high - 2

    def _draw_axes(self) -> None:
        words, canvas = self.words, self.canvas
        texts = [words.setting("x", x) for x in self.xs]
        every = _every([text_size(plain(t), SMALL)[0] for t in texts], self.wide)
        room = self.wide * every - 8
        for i, text in enumerate(texts):
            if i % every == 0:
                x = CELLS.x0 + self.wide * (i + 0.5)
                canvas.write(fitted(text, SMALL, room), x, self.bottom + 20, SMALL, align="center")
        for j, y in enumerate(self.ys):
            text = fitted(words.setting("y", y), SMALL, CELLS.x0 - MARGIN - 14)
            at = self.bottom - self.high * (j + 0.5)
            canvas.write(text, CELLS.x0 - 14, at, SMALL, align="right")
        across = fitted(words.speaker.factor(self.found.across), SMALL, 900, bold=True)
        canvas.write(across, CELLS.x1, self.bottom + 52, SMALL, align="right")
        up = fitted(words.speaker.factor(self.found.up), SMALL, 900, bold=True)
        canvas.write(up, MARGIN, CELLS.y0 - 26, SMALL)

    def _draw_key(self) -> None:
        canvas, steps = self.canvas, 24
        high = (KEY.y1 - KEY.y0) / steps
        for i in range(steps if self.far else 0):
            top = KEY.y0 + high * i
            share = 1 - 2 * (i + 0.5) / steps
            # A little over, so that no white line is seen between them.
            box = Box(KEY.x0, top, KEY.x1, min(top + high + 0.6, KEY.y1))
            canvas.block(f"scale-{i}", box, mixed(share))
        room = COLUMN_RIGHT - KEY.x1 - 14
        for share, text, word in self.words.key():
            y = (KEY.y0 + KEY.y1) / 2 - share * (KEY.y1 - KEY.y0) / 2
            canvas.write(fitted(text, SMALL, room), KEY.x1 + 14, y, SMALL)
            if word:
                canvas.write(plain(word), KEY.x1 + 14, y + 26, SMALL, color=MUTED)
        if self.found.lost:
            box = Box(KEY.x0, KEY.y1 + 40, KEY.x1, KEY.y1 + 70)
            canvas.block("scale-none", box, NO_PLAN)
            text = plain(self.words.speaker.ending("no_plan"))
            canvas.write(text, KEY.x1 + 14, KEY.y1 + 55, SMALL, color=MUTED)


def some(count: int) -> list[int]:
    """Places of so many: all, or as many as are drawn, the first and last among them."""
    if count <= MOST:
        return list(range(count))
    return [round(i * (count - 1) / (MOST - 1)) for i in range(MOST)]


def _every(widths: Sequence[float], pitch: float) -> int:
    """Every how many labels there is room for, at most three cut short to one."""
    return max(1, min(3, math.ceil((max(widths) + 8) / pitch)))


def _bars(boxes: Sequence[Box], colors: list[str], hovers: list[str]) -> dict[str, Any]:
    """All cells that have a value, as one trace."""
    return {
        "type": "bar",
        "uid": "cells",
        "x": [round((b.x0 + b.x1) / 2, 3) for b in boxes],
        "width": [round(b.x1 - b.x0, 3) for b in boxes],
        "base": [round(b.y1, 3) for b in boxes],
        "y": [round(b.y0 - b.y1, 3) for b in boxes],
        "marker": {"color": colors, "line": {"color": "white", "width": 1}},
        "hoverinfo": "text",
        "hovertext": hovers,
        "showlegend": False,
    }
