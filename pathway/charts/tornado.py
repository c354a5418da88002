"""The tornado: what each assumption does to the cost when it alone moves, the widest on top."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from pathway.locale import Lang

from .canvas import Canvas, ticks_of
from .figure import Chart, Spec
from .labels import Box
from .metrics import plain, text_size
from .numbers import grid_step
from .rows import fitted
from .sheet import Align
from .statement import statement
from .sweep_info import SweepInfo
from .sweep_marks import CHEAPER, DEARER, NO_PLAN, Key, draw_key
from .sweep_speaker import SweepSpeaker
from .text import fit_title
from .theme import COLUMN_RIGHT, GRID, INK, LABEL, MARGIN, MUTED, SMALL, TARGET_TEXT, Style
from .tornado_data import Bar, End, Tornado, read_tornado
from .tornado_words import TornadoWords

TOP, BOTTOM = 268, 944
LOW, HIGH = 32.0, 84.0
MOST = int((BOTTOM - TOP) / LOW)
"""Factors that there is room for."""

NAMES = 470
"""Width of the column of names [px]."""
BARS = Box(860, TOP, 1560, BOTTOM)
"""Where bars are drawn; what their ends say stands beside them."""

LOST = 70
"""How far the bar of an end without a plan goes beyond the others [px]."""


@Chart
def tornado(tables: Mapping[str, pd.DataFrame], info: SweepInfo, lang: Lang) -> Spec:
    """The tornado of the first reading in the table ``tornado``.

    An end without a plan is shown as such, wider than any other. Where the unchanged case has no
    plan there is nothing to compare with, and the figure says so.
    """
    speaker, found = SweepSpeaker(info.run, lang, info), read_tornado(tables["tornado"])
    if found is None:
        return statement("tornado", speaker.say("tornado.nothing"), speaker, ())
    return _Drawing(TornadoWords(speaker, found)).figure()


class _Drawing:
    """One chart in the making."""

    def __init__(self, words: TornadoWords) -> None:
        self.words, self.found = words, words.found
        self.canvas = Canvas(words.speaker.lang)
        self.bars = self.found.bars[:MOST]
        self.pitch = min(HIGH, (BOTTOM - TOP) / max(len(self.bars), 1))
        self.scale = _Scale(self.found)
        self.size = LABEL if self.pitch >= 40 else SMALL
        self.bottom = TOP + self.pitch * len(self.bars)

    def figure(self) -> Spec:
        """Draws from the back to the front."""
        words, canvas = self.words, self.canvas
        self._draw_axis()
        for i, bar in enumerate(self.bars):
            self._draw_bar(bar, TOP + self.pitch * (i + 0.5))
        x = self.scale.x(0.0)
        canvas.line("base", [(x, TOP - 12), (x, self.bottom + 6)], INK, 3)
        title = fit_title(words.titles(), words.speaker.lang)
        hidden = self.found.bars[MOST:]
        canvas.write_frame(title, words.subtitle(), list(words.footer(hidden)))
        meta = words.speaker.meta("tornado", title, list(words.description()), words.table())
        return canvas.page_figure(meta)

    def _draw_axis(self) -> None:
        words, canvas = self.words, self.canvas
        factor = words.levels.factor
        low, high = (factor * (self.found.base + v) for v in (self.scale.low, self.scale.high))
        step = grid_step(high - low, 5)
        for value, label in ticks_of(low, high, step).items() if high > low else ():
            x = self.scale.x(value / factor - self.found.base)
            canvas.ground((x, TOP - 12), (x, self.bottom + 6), GRID)
            canvas.write(label, x, self.bottom + 24, SMALL, color=MUTED, align="center")
        markup = f"<b>{plain(words.base())}</b>"
        half = text_size(markup, SMALL)[0] / 2
        middle = min(max(self.scale.x(0.0), NAMES + MARGIN + half), COLUMN_RIGHT - half)
        canvas.write(markup, middle, TOP - 30, SMALL, align="center")
        say = words.speaker.say
        key: Key = [(CHEAPER, say("tornado.cheaper")), (DEARER, say("tornado.dearer"))]
        if any(bar.lost for bar in self.bars):
            key = [*key, (NO_PLAN, words.speaker.ending("no_plan"))]
        draw_key(canvas, key, MARGIN, TOP - 30, MARGIN + NAMES)

    def _draw_bar(self, bar: Bar, y: float) -> None:
        canvas, zero = self.canvas, self.scale.x(0.0)
        size = self.size
        name = fitted(self.words.speaker.factor(bar.factor), size, NAMES, bold=True)
        canvas.write(name, MARGIN, y, size)
        half = min(22.0, self.pitch / 2 - 6)
        reached = [zero]
        # The longer one first, so that a shorter one on the same side is seen on it.
        for end in sorted(bar.ends, key=lambda e: -abs(self.scale.of(e) - zero)):
            x = self.scale.of(end)
            box = Box(min(zero, x), y - half, max(zero, x), y + half)
            look: Style | str = NO_PLAN if end.lost else CHEAPER if end.effect < 0 else DEARER
            if box.x1 - box.x0 >= 1:
                hover = f"<b>{plain(self.words.speaker.factor(bar.factor))}</b><br>"
                hover += plain(f"{self.words.value(bar, end)}: {self.words.effect(end)}")
                canvas.block(f"bar-{bar.factor}-{end.scenario}", box, look, hover)
                inner = 2 < abs(x - zero) < max(abs(r - zero) for r in reached) - 2
                same = any((r - zero) * (x - zero) > 0 for r in reached)
                if inner and same:
                    canvas.line(f"inner-{bar.factor}", [(x, y - half), (x, y + half)], "white", 3)
            reached.append(x)
        if bar.low is not None:
            self._write_end(bar, bar.low, min(reached) - 12, y, left=True)
        if bar.high is not None:
            self._write_end(bar, bar.high, max(reached) + 12, y, left=False)

    def _write_end(self, bar: Bar, end: End, x: float, y: float, *, left: bool) -> None:
        """The effect in bold, what the factor is set to beside it."""
        canvas, size = self.canvas, self.size
        effect = f"<b>{plain(self.words.effect(end))}</b>"
        room = (x - NAMES - MARGIN if left else COLUMN_RIGHT - x) - 20
        value = fitted(self.words.value(bar, end), size, room - text_size(effect, size)[0])
        color = TARGET_TEXT if end.lost else INK
        first, second = text_size(effect, size)[0] + 10, text_size(value, size)[0] + 10
        at = (x - second, x) if left else (x, x + first)
        align: Align = "right" if left else "left"
        canvas.write(effect, at[0], y, size, color=color, align=align)
        canvas.write(value, at[1], y, size, color=MUTED, align=align)


class _Scale:
    """From effects to the page; what has no plan lies beyond."""

    def __init__(self, found: Tornado) -> None:
        self.low, self.high = min(found.known), max(found.known)
        self.right = BARS.x1 - (LOST if any(bar.lost for bar in found.bars) else 0)

    def x(self, effect: float) -> float:
        """Of an effect."""
        if self.high == self.low:
            return (BARS.x0 + self.right) / 2
        return BARS.x0 + (self.right - BARS.x0) * (effect - self.low) / (self.high - self.low)

    def of(self, end: End) -> float:
        """Of an end."""
        return BARS.x1 if end.lost else self.x(end.effect)
