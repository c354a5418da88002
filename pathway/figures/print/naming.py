"""Words in a plot: near what they name, clear of its lines and of each other."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pathway.figures.kit.labels import Box, Placer
from pathway.figures.kit.labels import Curve as Drawn
from pathway.figures.kit.metrics import balanced, plain, text_size
from pathway.locale.numbers import number

from .plot import BAR, joints
from .scene import Align, Area, Bars, Curve, Dot, Plot, Scene, Write
from .stack import Stack

FAR = 60
"""A text further than this from its point gets a line to it [px]."""
RIGHT = 1864
"""Where writing ends on the page [px]."""
WIDTHS = (640, 480)
"""Of a text in a plot, and where so wide a one would lie on what is drawn [px]."""
ZONES = (
    ("below", 130.0), ("above", 130.0), ("below", 520.0), ("between", 260.0), ("anywhere", 420.0),
)  # fmt: skip


def name_all(
    scene: Scene,
    panel: Mapping[str, Any],
    plot: Plot,
    size: float,
    named: Collection[str] = (),
) -> None:
    """Writes rules, brackets, values at bars, marks by rank, lines ``named`` nowhere else."""
    _ruled(scene, panel, plot, size)
    if any(series["valued"] for series in panel["series"]):
        if not plot.flat:
            _spanned(scene, panel, plot, size)
        _valued(scene, panel, plot, size)
    elif panel["numbered"] and any(s["form"] == "bar" for s in panel["series"]):
        _numbered(scene, panel, plot, size - 4)
    elif not plot.flat:
        _pointed(scene, panel, plot, size, named)


def _pointed(
    scene: Scene, panel: Mapping[str, Any], plot: Plot, size: float, named: Collection[str]
) -> None:
    """Marks, totals of bars, names of lines."""
    writer = _Writer.over(scene, panel, plot, size)
    for mark in sorted(panel["marks"], key=lambda one: int(one["rank"])):
        if mark["lines"] and mark["y"] is not None:
            due = mark["shape"] == "diamond" or mark["look"] == "target"
            look, bold = ("warning" if due else "ink"), len(mark["lines"]) > 1
            writer.near(mark["lines"], mark["x"], mark["y"], look, bold, mark["shape"] != "none")
    if any(series["form"] == "bar" for series in panel["series"]):
        _totalled(scene, panel, plot, size - 4)
        return
    for series in panel["series"]:
        due = series["look"] == "target" and panel["marks"]
        told = series["quiet"] or series["name"] in named or due
        if series["form"] == "line" and not told:
            writer.along(series, look="ink" if series["look"] == "net" else "muted")


@dataclass(slots=True)
class _Writer:
    scene: Scene
    plot: Plot
    size: float
    placer: Placer

    @classmethod
    def over(cls, scene: Scene, panel: Mapping[str, Any], plot: Plot, size: float) -> _Writer:
        """Clear of the curves of a plot, of its marks, lines across it and what is written."""
        curves = [
            [(plot.x(x), plot.y(y)) for x, y in zip(c.x, c.y, strict=True) if y is not None]
            for c in plot.layers
            if isinstance(c, Curve) and not c.key.startswith("edge-")
        ]
        box = plot.box
        ground = Box(box.x0 + 4, box.y0 - 30, box.x1 - 4, plot.y(max(plot.up[0], 0.0)) - 4)
        floor = [(box.x0, plot.y(0.0)), (box.x1, plot.y(0.0))]
        left = next((a for a in plot.layers if isinstance(a, Area) and a.key == "left"), None)
        lower = floor
        if left:
            lower = [(plot.x(x), plot.y(y)) for x, y in zip(left.x, left.high, strict=True)]
        upper = _highest(plot) or floor
        placer = Placer(ground, upper, lower, [c for c in curves if c])
        for (x0, y0), (x1, y1) in (_across(rule, plot) for rule in panel["rules"]):
            placer.taken.append(Box(x0, y0, x1, y1))
        placer.taken += [write.reach(scene.wider) for write in scene.writes]
        for dot in plot.layers:
            if isinstance(dot, Dot):
                x, y = plot.x(dot.x), plot.y(dot.y)
                placer.taken.append(Box(x - 16, y - 16, x + 16, y + 16))
        return cls(scene, plot, size, placer)

    def near(
        self, said: Sequence[str], x: float, y: float, look: str, bold: bool, led: bool
    ) -> bool:
        """Lines of text near a point, ``led`` to it where far; whether there was room."""
        at = (self.plot.x(x), self.plot.y(y))
        ways = [[b for s in said for b in balanced(s, self.size, wide)] for wide in WIDTHS]
        clear = [(lines, *zone) for lines in ways for zone in ZONES[:-1]]
        for lines, zone, far in (*clear, (ways[0], *ZONES[-1])):
            markup = "<br>".join(f"<b>{plain(one)}</b>" if bold else plain(one) for one in lines)
            box = self.placer.put(self._reach(markup, self.size), *at, zone, far, led)
            if box:
                self._write(tuple(lines), box, at, zone, look, bold, led=led)
                return True
        return False

    def along(self, series: Mapping[str, Any], look: str) -> None:
        """The name of a line, at the place of it where there is room, near it if it can be."""
        points, markup = self._points(series["key"]), plain(series["name"])
        size = self._reach(markup, self.size - 2)
        for zone, far in (("below", 70.0), ("between", 70.0), ("between", 110.0)):
            for share in (0.62, 0.8, 0.45, 0.3, 0.95, 0.15) if points else ():
                x, y = points[min(int(share * len(points)), len(points) - 1)]
                at = (self.plot.x(x), self.plot.y(y))
                if box := self.placer.put(size, *at, zone, far):
                    name, small = (series["name"],), self.size - 2
                    self._write(name, box, at, "below", look, False, small)
                    return

    def _reach(self, markup: str, size: float) -> tuple[float, float]:
        wide, tall = text_size(markup, size)
        return wide * self.scene.wider, tall

    def _points(self, key: str) -> list[tuple[float, float]]:
        for layer in self.plot.layers:
            if isinstance(layer, Curve) and layer.key == key:
                return [(x, y) for x, y in zip(layer.x, layer.y, strict=True) if y is not None]
        return []

    def _write(
        self,
        lines: tuple[str, ...],
        box: Box,
        at: tuple[float, float],
        zone: str,
        look: str,
        bold: bool,
        size: float = 0,
        led: bool = True,
    ) -> None:
        x, y = at
        if led and box.distance(x, y) > FAR:
            near = (min(max(x, box.x0), box.x1), min(max(y, box.y0), box.y1))
            self.scene.stroke([(x, y), near], look, 1.2)
        align: Align = "right" if box.x1 < x else "left"
        self.scene.write(
            lines,
            box.x1 if align == "right" else box.x0,
            (box.y0 + box.y1) / 2,
            size or self.size,
            look=look,
            align=align,
            bold="first" if bold else "",
            card=zone != "below",
        )


def _highest(plot: Plot) -> Drawn:
    """The upper edge of all that is drawn [px]."""
    tops: dict[float, float] = {}

    def add(x: Iterable[float], y: Iterable[float | None]) -> None:
        for at, value in zip(x, y, strict=True):
            if value is not None:
                tops[at] = max(tops.get(at, 0.0), value)

    for layer in plot.layers:
        if isinstance(layer, Area):
            add(layer.x, layer.high)
        elif isinstance(layer, Curve):
            add(layer.x, layer.y)
        elif isinstance(layer, Bars):
            ends = zip(layer.y, layer.start, strict=True)
            add(layer.x, [None if v is None else (s or 0.0) + v for v, s in ends])
    return [(plot.x(x), plot.y(y)) for x, y in sorted(tops.items())]


def _ruled(scene: Scene, panel: Mapping[str, Any], plot: Plot, size: float) -> None:
    for rule in panel["rules"]:
        upright = rule["upright"] != plot.flat
        box = plot.box
        if upright:
            x = plot.x(rule["at"])
            late = x > (box.x0 + box.x1) / 2
            at = (x + (-8 if late else 8), box.y0 + size / 2)
        else:
            y, late = plot.y(rule["at"]), False
            at = (box.x0 + 8, y - 0.75 * size)
        scene.stroke(_across(rule, plot), rule["look"], 2, "14px,7px")
        look = "warning" if rule["look"] == "target" else rule["look"]
        side: Align = "right" if late else "left"
        scene.write(rule["name"], *at, size - 2, look=look, align=side, card=True)


def _across(rule: Mapping[str, Any], plot: Plot) -> list[tuple[float, float]]:
    """From where to where the line of a rule goes [px]."""
    box = plot.box
    if rule["upright"] != plot.flat:
        x = plot.x(rule["at"])
        return [(x, box.y0), (x, box.y1)]
    y = plot.y(rule["at"])
    return [(box.x0, y), (box.x1, y)]


def _totalled(scene: Scene, panel: Mapping[str, Any], plot: Plot, size: float) -> None:
    """What bars that stand on each other are together, where all of it is above zero."""
    bars = [s for s in panel["series"] if s["form"] == "bar"]
    if panel["names"] or len(bars) < 2 or any((v or 0.0) < 0 for s in bars for v in s["y"]):
        return
    sums = [sum(s["y"][i] or 0.0 for s in bars) for i in range(len(panel["x"]))]
    texts = [number(value, panel["decimals"], scene.lang) for value in sums]
    place = plot.x(1) - plot.x(0)
    if scene.wider * max(text_size(text, size)[0] for text in texts) > place - 6:
        return
    for x, value, text in zip(panel["x"], sums, texts, strict=True):
        y = plot.y(value) - 0.75 * size
        scene.write(text, plot.x(x), y, size, align="center", bold="all")


def _numbered(scene: Scene, panel: Mapping[str, Any], plot: Plot, size: float) -> None:
    """Names of steps beyond their ends, clear of other steps and of each other, led where far."""
    taken: list[Box] = []
    for mark in panel["marks"]:
        x, y, side = plot.x(mark["x"]), plot.y(mark["y"]), -1 if mark["y"] >= 0 else 1
        name = Write(lines=tuple(mark["lines"]), x=x, y=y, size=size, align="center", bold="all")
        ends = (side * end for end in _ends(plot, name.box, side))
        name = replace(name, y=side * max((side * y, *ends)) + 0.7 * side * size)
        while any(name.box.overlaps(one) for one in taken):
            name = replace(name, y=name.y + side * size)
        if not plot.box.y0 - 2 * size < name.y < plot.box.y1 + size:
            continue
        if abs(name.y - y) > 1.2 * size:
            scene.stroke([(x, y), (x, name.y - 0.6 * side * size)], "edge", 1.2)
        taken.append(name.box)
        scene.writes.append(name)


def _ends(plot: Plot, over: Box, side: int) -> Iterator[float]:
    """Of the bars above zero (side -1) or below it that a text is over [px]."""
    for bars in plot.layers:
        if isinstance(bars, Bars):
            for x, y, start, width in zip(bars.x, bars.y, bars.start, bars.width, strict=True):
                end = (start or 0.0) + (y or 0.0)
                apart = plot.x(x - width / 2) >= over.x1 or plot.x(x + width / 2) <= over.x0
                if y is not None and not apart and (end < 0) == (side > 0):
                    yield plot.y(end)


def _spanned(scene: Scene, panel: Mapping[str, Any], plot: Plot, size: float) -> None:
    """Brackets over places, above the values that are written there."""
    stack = Stack.of(panel)
    for span in panel["spans"]:
        tops = [
            max(low[i], high[i])
            for low, high in stack.levels.values()
            for i, x in enumerate(panel["x"])
            if span["first"] <= x <= span["last"] and (low[i] or high[i])
        ]
        left, right = plot.x(span["first"] - BAR / 2), plot.x(span["last"] + BAR / 2)
        y = plot.y(max(tops, default=0.0)) - 2.9 * size
        scene.stroke([(left, y + 12), (left, y), (right, y), (right, y + 12)], "muted", 2)
        half = text_size(plain(span["name"]), size)[0] / 2
        x = min((left + right) / 2, RIGHT - half)
        scene.write(span["name"], x, y - 0.9 * size, size, align="center")


def _valued(scene: Scene, panel: Mapping[str, Any], plot: Plot, size: float) -> None:
    """The value over each bar, or beside it where it lies, and what is said of it."""
    stack = Stack.of(panel)
    for a, b, value in () if plot.flat else joints(panel, stack):
        line = [(plot.x(a), plot.y(value)), (plot.x(b), plot.y(value))]
        scene.stroke(line, "edge", 1.2)
    for series in panel["series"]:
        if not series["valued"]:
            continue
        low, high = stack.levels[series["key"]]
        for i, said in enumerate(series["said"]):
            if not said:
                continue
            told = (series["told"] or [""] * len(series["said"]))[i]
            if plot.flat:
                x, y = plot.x(max(low[i], high[i])) + 10, plot.y(panel["x"][i])
                scene.write(said, x, y, size - 2, bold="all")
                beside = x + text_size(f"<b>{plain(said)}</b>", size - 2)[0] + 12
                scene.write(told, beside, y, size - 4, look="muted")
                continue
            x, y = plot.x(panel["x"][i]), plot.y(max(low[i], high[i]))
            over = y - (1.75 if told else 0.75) * size
            scene.write(said, x, over, size, align="center", bold="all")
            scene.write(told, x, y - 0.7 * size, size - 4, align="center", look="muted")
