"""Marks in a plot and words near them: each where there is room, on plain ground if there is."""

from __future__ import annotations

from dataclasses import dataclass

from .labels import Box, Curve, Placer
from .metrics import text_size
from .sheet import Align, Points, Sheet
from .theme import INK, LABEL, NET, PLOT, TARGET

FAR = 70
"""A label further than this from its diamond gets a line to it [px]."""

RING = {"size": 20, "color": "white", "opacity": 1, "line": {"color": NET, "width": 5}}
DIAMOND = {
    "symbol": "diamond",
    "size": 30,
    "color": TARGET,
    "opacity": 1,
    "line": {"color": "white", "width": 3},
}


@dataclass(slots=True)
class Annotator:
    """Writes on a sheet, in the plot, clear of its lines and of what was written before."""

    sheet: Sheet
    placer: Placer

    @classmethod
    def over(
        cls, sheet: Sheet, upper: Points, lower: Points, others: tuple[Points, ...] = ()
    ) -> Annotator:
        """For lines through (year, value): text stands above ``upper`` or under ``lower``."""

        def curve(points: Points) -> Curve:
            return [(sheet.scale.x(year), sheet.scale.y(value)) for year, value in points]

        plot = Box(PLOT.x0 - 8, PLOT.y0 - 40, PLOT.x1 - 6, sheet.scale.y(0) - 6)
        placer = Placer(plot, curve(upper), curve(lower), [curve(line) for line in others])
        return cls(sheet, placer)

    def mark(self, uid: str, year: int, value: float, marker: dict[str, object]) -> None:
        """A ring or a diamond, on which nothing is written."""
        self.sheet.mark(uid, year, value, **marker)
        x, y = self.sheet.scale.x(year), self.sheet.scale.y(value)
        self.placer.taken.append(Box(x - 16, y - 16, x + 16, y + 16))

    def label(
        self,
        markup: str,
        year: float,
        value: float,
        *,
        color: str = INK,
        zones: tuple[str, ...] = ("below", "above"),
        reach: float = 120,
        card: bool = False,
        leader: bool = False,
    ) -> None:
        """Writes near a point, on plain ground; ``card``: else on a white card.

        ``leader`` draws a line to the point, which far cards have anyway.
        """
        x, y = self.sheet.scale.x(year), self.sheet.scale.y(value)
        size = text_size(markup, LABEL)
        tries = [(zone, reach) for zone in zones]
        if card:
            tries += [("between", 260.0), ("anywhere", 400.0)]
        for zone, far in tries:
            if box := self.placer.put(size, x, y, zone, far):
                break
        else:
            return
        on_card = zone != "below"
        if leader or (card and box.distance(x, y) > FAR):
            near = (min(max(x, box.x0), box.x1), min(max(y, box.y0), box.y1))
            self.sheet.rule((x, y), near, color)
        align: Align = "right" if box.x1 < x else "left"
        at, middle = box.x1 if align == "right" else box.x0, (box.y0 + box.y1) / 2
        self.sheet.write(markup, at, middle, LABEL, color=color, align=align, card=on_card)
