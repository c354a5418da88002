"""What the hierarchy and each commitment cost: bars by price, and one year later."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pathway.locale import Lang

from .canvas import Canvas
from .figure import Chart, Spec
from .info import ChartInfo
from .labels import Box
from .metrics import plain, text_size
from .prices_data import Price, read_prices
from .prices_words import PriceWords
from .rows import fitted
from .speaker import Speaker
from .statement import statement
from .text import fit_title
from .theme import COLUMN_RIGHT, GRID, INK, MARGIN, MUTED, NET, REMAINING, SMALL

TOP, BOTTOM = 250, 980
LOW, HIGH = 33.0, 52.0
BAR = Box(640, TOP, 1500, BOTTOM)
"""Where bars are drawn; their values stand at their ends."""

HIERARCHY, COMMITMENT = NET, "#4B5FA8"


@Chart
def prices(explained: Mapping[str, Any], info: ChartInfo, lang: Lang) -> Spec:
    """The prices of the hierarchy's steps and of the commitments, from ``explain.json``.

    ``explained`` holds ``commitments`` (id, name, without_m and later_m, each a number or
    None), ``hierarchy`` (reductions_m, removals_m) and ``gap_m``: what is within the gap
    costs about nothing. Where nothing is priced, the figure says so.
    """
    speaker, found = Speaker(info, lang), read_prices(explained)
    if not found.prices:
        return statement("prices", speaker.say("prices.nothing"), speaker, ())
    return _Drawing(PriceWords(speaker, found)).figure()


@dataclass(frozen=True, slots=True)
class _Scale:
    """From millions to the page."""

    low: float
    high: float

    def x(self, value: float) -> float:
        share = (value - self.low) / (self.high - self.low)
        return BAR.x0 + (BAR.x1 - BAR.x0 - 150) * min(max(share, 0.0), 1.0)


class _Drawing:
    """One chart in the making."""

    def __init__(self, words: PriceWords) -> None:
        self.words, self.found = words, words.found
        self.canvas = Canvas(words.speaker.lang)
        known = [v for p in self.found.drawn for v in (p.without, p.later) if v is not None]
        self.scale = _Scale(min(*known, 0.0, 0.0), max(*known, self.found.gap, 1e-9))
        count = len(self.found.drawn) + len({p.step for p in self.found.drawn})
        self.pitch = min(HIGH, max(LOW, (BOTTOM - TOP) / count))

    def figure(self) -> Spec:
        """Draws from the back to the front."""
        words, canvas = self.words, self.canvas
        self._draw_heads()
        y = TOP + self.pitch / 2
        for step in (True, False):
            group = [p for p in self.found.drawn if p.step == step]
            if group:
                y = self._draw_group(group, step, y)
        title = fit_title(words.titles(), words.speaker.lang)
        canvas.write_frame(title, words.subtitle(), list(words.footer(self._gap() >= 3)))
        meta = words.speaker.meta("prices", title, list(words.description()), words.table())
        return canvas.page_figure(meta)

    def _gap(self) -> float:
        """Width of what is about nothing [px]."""
        return self.scale.x(self.found.gap) - self.scale.x(0.0)

    def _draw_heads(self) -> None:
        saved, later = (self.words.say(head) for head in ("prices.without", "prices.later"))
        text = fitted(saved, SMALL, BAR.x1 - BAR.x0 - 150)
        self.canvas.write(text, BAR.x0, TOP - 24, SMALL, color=MUTED)
        text = fitted(later, SMALL, COLUMN_RIGHT - BAR.x1)
        self.canvas.write(text, COLUMN_RIGHT, TOP - 24, SMALL, color=MUTED, align="right")

    def _draw_group(self, group: Sequence[Price], step: bool, y: float) -> float:
        """A heading and its bars; returns the ``y`` of the next line."""
        top = y - self.pitch / 2
        self.canvas.ground((MARGIN, top), (COLUMN_RIGHT, top), GRID)
        head = self.words.say("prices.hierarchy" if step else "prices.commitments")
        self.canvas.write(f"<b>{head}</b>", MARGIN, y, 20)
        bottom = y + self.pitch * (len(group) + 0.5)
        zero = self.scale.x(0.0)
        if self._gap() >= 3:
            band = Box(zero, y + self.pitch / 2, zero + self._gap(), bottom)
            self.canvas.block(f"gap-{step}", band, REMAINING)
        for price in group:
            y += self.pitch
            self._draw_price(price, y)
        ends = [(zero, top + self.pitch), (zero, bottom)]
        self.canvas.line(f"zero-{step}", ends, INK, 2)
        return y + self.pitch

    def _draw_price(self, price: Price, y: float) -> None:
        words, canvas, zero = self.words, self.canvas, self.scale.x(0.0)
        name = fitted(words.name(price), SMALL, BAR.x0 - MARGIN - 30)
        canvas.write(name, MARGIN, y, SMALL)
        end = zero
        if price.without is not None:
            x = self.scale.x(price.without)
            half = min(14.0, self.pitch / 2 - 6)
            box = Box(min(zero, x), y - half, max(zero, x), y + half)
            color = HIERARCHY if price.step else COMMITMENT
            hover = f"<b>{plain(words.name(price))}</b><br>{words.value(price.without)}"
            if box.x1 - box.x0 >= 1:
                canvas.block(f"bar-{price.id}", box, color, hover)
            end = max(zero, x)
        if price.later is not None and not self.found.nothing(price.later):
            marker = {"size": 14, "color": "white", "opacity": 1}
            line = {"line": {"color": INK, "width": 3}}
            x = self.scale.x(price.later)
            canvas.mark(f"later-{price.id}", round(x), y, **marker, **line)
            end = max(end, x + 8)
        weak = price.without is None or self.found.nothing(price.without)
        markup = words.value(price.without)
        markup = markup if weak else f"<b>{markup}</b>"
        at = max(end, zero + self._gap() if weak else 0.0) + 12
        at = min(at, BAR.x1 - text_size(markup, SMALL)[0] + 60)
        canvas.write(markup, at, y, SMALL, color=MUTED if weak else INK)
        if not price.step:
            text = words.value(price.later)
            canvas.write(text, COLUMN_RIGHT, y, SMALL, color=MUTED, align="right")
