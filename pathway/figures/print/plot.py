"""A panel as a plot in a box: its axes, its layers from the back to the front."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from pathway.figures.kit.labels import Box
from pathway.figures.kit.metrics import balanced, pieces, text_size

from . import axis
from .scene import Area, Bars, Curve, Dot, Layer, Plot, Scene, Tick
from .stack import Stack

WIDTHS = {"net": 7.0, "bau": 4.5}
"""Of lines [px]; others have ``THIN``."""
THIN = 3.5
DASHES = {"solid": "solid", "dot": "3px,6px", "dash": "14px,7px"}
NAME, LEAST = 19.0, 15.0
"""Of names at bars, at most and at least [px]."""
BAR = 0.68
"""Of the room of a bar that it takes."""

Panel = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Sizes:
    """Of text of the axes [px], about how many steps the axis of values has, room at its ends."""

    tick: float = 22
    lines: int = 5
    edge: float = 0.0
    """Room at both ends of the axis of years, in years."""

    @property
    def small(self) -> bool:
        """Whether the plot is one of several."""
        return self.tick < 22


def lies(panel: Panel, width: float) -> bool:
    """Whether bars lie: where a word of their names would not fit under them."""
    return bool(panel["names"]) and not _name_size(panel, width)


def _name_size(panel: Panel, width: float) -> float:
    """The size in which each word of the names fits under its bar, or none."""
    room = width / len(panel["x"]) - 14
    pieces_of = (piece.strip() for name in panel["names"] for piece in pieces(name))
    widest = max((text_size(f"<b>{piece}</b>", 1.0)[0] for piece in pieces_of), default=1.0)
    size = min(NAME, room / (widest or 1.0))
    return size if size >= LEAST else 0.0


def plot(
    scene: Scene, panel: Panel, box: Box, sizes: Sizes, ends: tuple[float, float] | None = None
) -> Plot:
    """Adds a panel in a box that holds the labels of its axes, too; ``ends`` of its values."""
    stack = Stack.of(panel)
    values = ends or extent(panel)
    flat = lies(panel, box.x1 - box.x0)
    made = _flat(panel, box, values) if flat else _upright(scene, panel, box, sizes, values)
    made.layers += _layers(panel, stack, flat, sizes.small)
    scene.plots.append(made)
    if not any(tick.at == 0.0 for tick in made.steps):
        scene.stroke(_zero(made), "ink", 1.5)
    return made


def _zero(plot: Plot) -> list[tuple[float, float]]:
    """The line from which bars are measured, where the axis has no steps."""
    box, x, y = plot.box, plot.x(0.0), plot.y(0.0)
    return [(x, box.y0), (x, box.y1)] if plot.flat else [(box.x0, y), (box.x1, y)]


def extent(panel: Panel) -> tuple[float, float]:
    """From and to which value a panel's axis goes."""
    valued = any(s["valued"] for s in panel["series"])
    spare = 0.2 if panel["spans"] else 0.12 if valued else 0.065
    return axis.reach(*Stack.of(panel).extent(panel), spare)


def _upright(scene: Scene, panel: Panel, box: Box, sizes: Sizes, ends: tuple[float, float]) -> Plot:
    steps = axis.steps(ends, sizes.lines, scene.lang, panel["percent"])
    valued = any(series["valued"] for series in panel["series"])
    shown = () if valued else steps
    left = box.x0 + max((text_size(t.text, sizes.tick)[0] + 18 for t in shown), default=0)
    under = sizes.tick + (46 if panel["along"] else 14)
    if panel["names"]:
        size = _name_size(panel, box.x1 - left) or LEAST
        names = _named(panel, (box.x1 - left) / len(panel["x"]) - 10, 1.06 * size)
        under = max(len(t.text.split("\n")) for t in names) * 1.3 * size + 18
    inner = Box(left, box.y0, box.x1, box.y1 - under)
    across = _across(panel, sizes.edge)
    if panel["names"]:
        ticks = names
    elif panel["numbered"]:
        ticks = axis.numbers(across, scene.lang)
    else:
        ticks = axis.years(panel, across, inner.x1 - inner.x0, sizes.tick)
    if panel["along"]:
        x, y = (inner.x0 + inner.x1) / 2, box.y1 - 12
        scene.write(panel["along"], x, y, sizes.tick - 4, look="muted", align="center")
    label = size if panel["names"] else sizes.tick - 2
    return Plot(box=inner, across=across, up=ends, ticks=ticks, steps=shown, label=label)


def _flat(panel: Panel, box: Box, ends: tuple[float, float]) -> Plot:
    """Bars that lie: the first name on top, at the left of its bar."""
    size = NAME
    room = 0.34 * (box.x1 - box.x0)
    names = _named(panel, room, size, most=2)
    widest = max(text_size(line, size)[0] for t in names for line in t.text.split("\n"))
    inner = Box(box.x0 + widest + 16, box.y0, box.x1, box.y1)
    first, last = panel["x"][0], panel["x"][-1]
    up = (last + 0.5, first - 0.5)
    return Plot(box=inner, across=ends, up=up, ticks=names, flat=True, label=size)


def edge_of(panel: Panel) -> float:
    """Room for the halves of bars, or for one year alone."""
    barred = any(series["form"] == "bar" for series in panel["series"])
    return 0.5 if barred or panel["x"][0] == panel["x"][-1] else 0.0


def _across(panel: Panel, edge: float) -> tuple[float, float]:
    first, last = panel["x"][0], panel["x"][-1]
    if panel["names"]:
        return first - 0.5, last + 0.5
    if panel["numbered"]:
        return tuple(panel["span"]) if panel["span"] else (min(panel["x"]), max(panel["x"]))
    return first - edge, last + edge


def _named(panel: Panel, room: float, size: float, most: int = 3) -> list[Tick]:
    levels = {s["look"] for s in panel["series"] if s["look"] in ("level", "net")}
    found = []
    for at, name in zip(panel["x"], panel["names"], strict=True):
        i = list(panel["x"]).index(at)
        bold = any(s["look"] in levels and s["y"][i] is not None for s in panel["series"])
        found.append(
            Tick(
                at=at, text="\n".join(balanced(name, size, room)[:most]), bold=bold and bool(levels)
            )
        )
    return found


def _layers(panel: Panel, stack: Stack, flat: bool, small: bool) -> Iterator[Layer]:
    x = panel["x"]
    if stack.left is not None and max(stack.left) > 0:
        low, high = [0.0] * len(x), [max(v, 0.0) for v in stack.left]
        yield Area(key="left", name="", x=x, low=low, high=high, look="left")
    shown = [s for s in panel["series"] if s["form"] in ("wedge", "area")]
    for series in shown:
        low, high = stack.levels[series["key"]]
        yield Area(
            key=series["key"], name=series["name"], x=x, low=low, high=high, look=series["look"]
        )
    for series in shown[1:]:
        edge = stack.levels[series["key"]][1]
        yield Curve(key=f"edge-{series['key']}", name="", x=x, y=edge, look="paper", width=1.5)
    for series in shown:
        if series["key"] in stack.added:
            low, high = stack.added[series["key"]]
            yield Area(
                key=f"added-{series['key']}",
                name=series["name"],
                x=x,
                low=low,
                high=high,
                look=series["look"],
                added=True,
            )
    yield from _bars(panel, stack, flat)
    yield from _lines(panel)
    for mark in panel["marks"]:
        if mark["shape"] != "none" and mark["y"] is not None:
            at = {"x": mark["x"], "y": mark["y"]}
            yield Dot(**at, shape=mark["shape"], look=mark["look"], small=small)


def _bars(panel: Panel, stack: Stack, flat: bool) -> Iterator[Bars]:
    for series in panel["series"]:
        if series["form"] == "bar":
            start = stack.levels[series["key"]][0]
            yield Bars(
                key=series["key"],
                name=series["name"],
                x=panel["x"],
                y=series["y"],
                start=start,
                width=series["width"] or [BAR] * len(panel["x"]),
                look=series["look"],
                told=[" ".join(filter(None, pair)) for pair in _pairs(series)],
                flat=flat,
            )


def _lines(panel: Panel) -> Iterator[Curve]:
    for series in panel["series"]:
        if series["form"] == "line":
            yield Curve(
                key=series["key"],
                name=series["name"],
                x=panel["x"],
                y=series["y"],
                look=series["look"],
                width=WIDTHS.get(series["look"], THIN) if series["dash"] == "solid" else THIN,
                dash=DASHES[series["dash"]],
                told=[
                    f"{x:.0f}: {said}" if said else ""
                    for x, said in zip(panel["x"], series["said"], strict=not series["quiet"])
                ],
            )


def _pairs(series: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    told = series["told"] or [""] * len(series["said"])
    yield from zip(series["said"], told, strict=True)


def joints(panel: Panel, stack: Stack) -> Iterator[tuple[float, float, float]]:
    """Where one bar ends and the next begins, in a bridge: from, to, value."""
    ends = []
    for series in panel["series"]:
        if series["valued"] and series["start"]:
            high = stack.levels[series["key"]][1]
            at = next((i for i, v in enumerate(series["y"]) if v is not None), None)
            if at is not None:
                ends.append((panel["x"][at], high[at]))
    for (a, value), (b, _) in pairwise(sorted(ends)):
        yield a + BAR / 2, b - BAR / 2, value
