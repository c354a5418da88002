"""The marginal abatement cost curve of the solved plan, beside what a merit order would pick."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from pathway.locale import Count, Lang

from .abatement_data import Step, limits, read_curve
from .abatement_words import CurveWords
from .canvas import Canvas, ticks_of
from .figure import Chart, Spec
from .info import ChartInfo
from .labels import Box
from .metrics import plain, text_size, wrap
from .numbers import grid_step
from .rows import Column, Line, apart, draw_rows
from .speaker import Speaker
from .statement import statement
from .text import fit_title
from .theme import (
    COLUMN_RIGHT,
    GRID,
    INK,
    LABEL,
    MUTED,
    NET,
    SMALL,
    TARGET,
    TARGET_TEXT,
    TICK,
    WEDGE_STYLES,
)

CHART = "abatement-cost"
PLOT = Box(140, 222, 1170, 900)
MOST = 15
"""Steps with a number; where there are more, the smallest have none."""


@Chart
def abatement_cost(
    tables: Mapping[str, pd.DataFrame], info: ChartInfo, lang: Lang, year: int | None = None
) -> Spec:
    """The curve of a year, from the tables ``abatement`` and ``targets``.

    ``year``: by default the first in which a net target holds, else the last. Where no lever
    reduces emissions, the figure says so.
    """
    curve, speaker = read_curve(tables, year), Speaker(info, lang)
    if curve is None:
        return statement(CHART, speaker.say("abatement-cost.no-plan"), speaker, _years(tables))
    if not curve.steps:
        text = speaker.say("abatement-cost.nothing", year=str(curve.year))
        return statement(CHART, text, speaker, _years(tables))
    return _Drawing(CurveWords(speaker, curve)).figure()


def _years(tables: Mapping[str, pd.DataFrame]) -> list[int]:
    return [int(y) for y in tables["abatement"]["year"]]


class _Drawing:
    """One curve in the making."""

    def __init__(self, words: CurveWords) -> None:
        self.words, self.curve = words, words.curve
        self.canvas = Canvas(words.speaker.lang)
        low, high = limits(self.curve, words.price)
        self.step = grid_step(max(high - low, 1e-9), 6)
        self.bottom = self.step * -(-low // self.step) if low < 0 else 0.0
        self.bottom = min(self.bottom, low)
        self.top = high + 0.06 * (high - self.bottom) if high > self.bottom else self.bottom + 1.0
        by_size = sorted(self.curve.steps, key=lambda s: -s.tonnes)
        kept = set(by_size if len(by_size) <= MOST + 1 else by_size[:MOST])
        self.numbered = [s for s in self.curve.steps if s in kept]
        self.cut_off = sum(not self.bottom <= s.cost <= self.top for s in self.curve.steps)
        self.taken: list[Box] = []

    def figure(self) -> Spec:
        """Draws from the back to the front."""
        words, canvas = self.words, self.canvas
        self._draw_axes()
        self._draw_steps()
        self._draw_price()
        self._draw_saving()
        self._draw_numbers()
        self._draw_key()
        title = fit_title(words.titles(), words.speaker.lang)
        unnamed = len(self.curve.steps) - len(self.numbered)
        canvas.write_frame(title, words.subtitle(), list(words.footer(self.cut_off, unnamed)))
        meta = words.speaker.meta(CHART, title, list(words.description()), words.table())
        return canvas.page_figure(meta)

    def _x(self, tonnes: float) -> float:
        return PLOT.x0 + (PLOT.x1 - PLOT.x0) * tonnes / self.curve.total

    def _y(self, cost: float) -> float:
        share = (cost - self.bottom) / (self.top - self.bottom)
        return PLOT.y1 - (PLOT.y1 - PLOT.y0) * min(max(share, 0.0), 1.0)

    def _draw_axes(self) -> None:
        canvas, words = self.canvas, self.words
        for value, label in ticks_of(self.bottom, self.top, self.step).items():
            y = self._y(value)
            canvas.ground((PLOT.x0, y), (PLOT.x1, y), GRID)
            canvas.write(label, PLOT.x0 - 18, y, TICK, color=MUTED, align="right")
        if self.bottom < 0:
            canvas.ground((PLOT.x0, PLOT.y1 + 4), (PLOT.x1, PLOT.y1 + 4), INK, 2)
        total = self.curve.total / words.unit.tonnes
        for value, label in ticks_of(0.0, total, grid_step(total, 9)).items():
            x = self._x(value * words.unit.tonnes)
            canvas.write(label, x, PLOT.y1 + 26, TICK, align="center")
        year, unit = str(self.curve.year), words.unit_name
        text = words.say("abatement-cost.axis", year=year, unit=unit)
        middle = (PLOT.x0 + PLOT.x1) / 2
        canvas.write(text, middle, PLOT.y1 + 60, LABEL, color=MUTED, align="center")

    def _places(self) -> Iterator[tuple[Step, Box]]:
        """Each step and where it stands."""
        done = 0.0
        for step in self.curve.steps:
            y0, y1 = sorted((self._y(step.cost), self._y(0.0)))
            yield step, Box(self._x(done), y0, self._x(done + step.tonnes), y1)
            done += step.tonnes

    def _draw_steps(self) -> None:
        drawn: dict[str, list[tuple[Box, str]]] = {}
        for i, (step, box) in enumerate(self._places()):
            thin = box.y1 - box.y0 < 2
            shown = Box(box.x0, box.y1 - 2, box.x1, box.y1) if thin else box
            drawn.setdefault(step.kind, []).append((shown, self._hover(step)))
            if not self.bottom <= step.cost <= self.top:
                self._break(i, box, step.cost > 0)
        for kind, bars in drawn.items():
            boxes, hovers = [box for box, _ in bars], [hover for _, hover in bars]
            edges = [1.5 if b.x1 - b.x0 >= 6 and b.y1 - b.y0 >= 6 else 0.0 for b in boxes]
            self.canvas.bars(f"steps-{kind}", boxes, WEDGE_STYLES[kind], hovers, edges)
        zero = self._y(0.0)
        self.canvas.line("zero", [(PLOT.x0, zero), (PLOT.x1, zero)], INK, 2)

    def _hover(self, step: Step) -> str:
        words = self.words
        return (
            f"<b>{plain(words.lever(step))}</b><br>{words.tonnes(step.tonnes)} {words.unit_name}"
            f"<br>{words.cost(step.cost)} {words.speaker.per_tonne}"
        )

    def _break(self, i: int, box: Box, above: bool) -> None:
        """A white slash through a step that is cut off at the limit of the axis."""
        y = box.y0 + 34 if above else box.y1 - 34
        reach = min(4.0, (box.x1 - box.x0) / 4)
        points = [(box.x0 - 1, y + reach + 3), (box.x1 + 1, y - reach - 3)]
        self.canvas.line(f"break-{i}", points, "white", 5)

    def _draw_price(self) -> None:
        words, price = self.words, self.words.price
        if price is None:
            return
        y = self._y(price)
        self.canvas.line("price", [(PLOT.x0, y), (PLOT.x1, y)], TARGET, 4, dash="12px,6px")
        text = words.say("abatement-cost.price", price=words.speaker.price(price))
        self._write(f"<b>{text}</b>", PLOT.x0 + 10, y - 26, LABEL, TARGET_TEXT, "left")

    def _draw_saving(self) -> None:
        if not self.curve.saving:
            return
        x, y = self._x(self.curve.crossing), PLOT.y1
        zero = self._y(0.0)
        self.canvas.line("crossing", [(x, zero), (x, y)], MUTED, 2, dash="2px,5px")
        markup = f"<b>{self.words.saves()}</b>"
        width = text_size(markup, VALUE_SIZE)[0]
        if x + 16 + width <= PLOT.x1:
            self._write(markup, x + 14, max(zero + 28, PLOT.y1 - 60), VALUE_SIZE, NET, "left")
        else:
            self._write(markup, x - 14, zero - 30, VALUE_SIZE, NET, "right")

    def _write(self, markup: str, x: float, y: float, size: float, color: str, align: str) -> None:
        """Text that later labels keep clear of."""
        width, height = text_size(markup, size)
        left = x if align == "left" else x - width if align == "right" else x - width / 2
        self.taken.append(Box(left, y - height / 2, left + width, y + height / 2))
        self.canvas.write(markup, x, y, size, color=color, align=align, card=True)  # type: ignore[arg-type]

    def _draw_numbers(self) -> None:
        """The number of each step in its bar, or beyond its end where it is free."""
        numbers = {s: i for i, s in enumerate(self.numbered, start=1)}
        for step, box in self._places():
            if step not in numbers:
                continue
            markup = f"<b>{numbers[step]}</b>"
            width, height = text_size(markup, SMALL)
            x, style = (box.x0 + box.x1) / 2, WEDGE_STYLES[step.kind]
            if box.y1 - box.y0 >= 34 and box.x1 - box.x0 >= 26:
                y = box.y0 + 18 if step.cost > 0 else box.y1 - 18
                place = Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)
                if not any(place.overlaps(t, 2) for t in self.taken):
                    hatched = bool(style.pattern)
                    color = INK if hatched else style.text
                    self.canvas.write(
                        markup, x, y, SMALL, color=color, align="center", card=hatched
                    )
                    self.taken.append(place)
                    continue
            self._number_outside(markup, x, box, step.cost >= 0)

    def _number_outside(self, markup: str, x: float, box: Box, above: bool) -> None:
        """Beyond the end of the bar; further out, with a line to it, where that is taken."""
        width, height = text_size(markup, SMALL)
        x = min(max(x, PLOT.x0 + width / 2), PLOT.x1 - width / 2)
        for far in range(12):
            away = 16 + 24 * far
            y = box.y0 - away if above else box.y1 + away
            place = Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)
            outside = y < 200 or y > PLOT.y1 - 4
            if outside or any(place.overlaps(t, 2) for t in self.taken):
                continue
            if far:
                end = box.y0 if above else box.y1
                near = y + height / 2 if above else y - height / 2
                self.canvas.rule((x, near), (x, end), MUTED)
            self.canvas.write(markup, x, y, SMALL, align="center")
            self.taken.append(place)
            return

    def _draw_key(self) -> None:
        words, curve = self.words, self.curve
        columns = [
            Column("", 1230, 30),
            Column(words.say("abatement-cost.measure"), 1264, 330, "left"),
            Column(words.unit_name, 1666, 68),
            Column(words.speaker.per_tonne, 1758, 84),
            Column(words.say("abatement-cost.merit"), COLUMN_RIGHT, 98),
        ]
        names = apart([words.lever(s) for s in self.numbered], SMALL, columns[1].width)
        lines = [
            self._line(i, s, name)
            for i, (s, name) in enumerate(zip(self.numbered, names, strict=True), start=1)
        ]
        named = {s.lever for s in self.numbered}
        others = [s for s in curve.steps if s.lever not in named]
        picked = {k: t for k, t in curve.merit.items() if k not in named and t >= 0.5}
        if others or picked:
            keys = {s.lever for s in others} | set(picked)
            name = words.say("abatement-cost.others", n=Count(len(keys)))
            lines.append(self._sum(name, others, sum(picked.values())))
        total = words.say("abatement-cost.all")
        lines.append(self._sum(total, curve.steps, curve.merit_total, bold=True))
        pitch = min(36.0, 600 / len(lines))
        y = draw_rows(self.canvas, columns, lines, 200, pitch, SMALL, 1242)
        note = words.speaker.joint.join(words.merit())
        rows = wrap(note, SMALL, COLUMN_RIGHT - 1206)
        self.canvas.texts_at([plain(row) for row in rows], 1206, y + 40, SMALL, MUTED)

    def _line(self, i: int, step: Step, name: str) -> Line:
        words = self.words
        merit = self.curve.merit[step.lever]
        cells = [
            str(i), name, words.tonnes(step.tonnes), words.cost(step.cost),
            words.tonnes(merit) if merit >= 0.5 else "–",
        ]  # fmt: skip
        return Line(cells, WEDGE_STYLES[step.kind])

    def _sum(
        self, name: str, steps: list[Step] | tuple[Step, ...], merit: float, bold: bool = False
    ) -> Line:
        tonnes, money = sum(s.tonnes for s in steps), sum(s.money for s in steps)
        cost = self.words.cost(1e6 * money / tonnes) if tonnes else ""
        cells = ["", name, self.words.tonnes(tonnes), cost, self.words.tonnes(merit)]
        return Line(cells, bold=bold)


VALUE_SIZE = 22
