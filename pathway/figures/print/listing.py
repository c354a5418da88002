"""A picture that is a list: names, bars over an axis, cells; groups under their headings."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from pathway.figures.kit.labels import Box
from pathway.figures.kit.metrics import cut, plain, text_size
from pathway.figures.kit.rows import apart

from .axis import years
from .scene import Align, Block, Scene

SMALL, LARGEST, LEAST = 18.0, 23.0, 13.0
SWATCH = 10
PITCH, TALL = 54.0, 96.0
"""Height of a line at most, and of one of a grid [px]."""
GUTTER = 26.0
"""Between cells [px]."""
NAMES = 0.34
"""Of the width, for names at most."""
SHADE = 0.55
"""Of a look in the ground of a cell at most, so that its text can be read."""

Line = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _Axis:
    """Of bars: where they begin and end on the page [px], and in their own numbers."""

    left: float
    right: float
    first: float
    end: float

    def x(self, value: float) -> float:
        return self.left + (self.right - self.left) * (value - self.first) / (
            (self.end - self.first) or 1.0
        )


def draw(scene: Scene, listing: Mapping[str, Any], box: Box) -> float:
    """A list in a box, under a line that says what its looks are; where it ends [px]."""
    top = box.y0 + _write_key(scene, listing["key"], box)
    return _Drawing(scene, listing, Box(box.x0, top, box.x1, box.y1)).draw()


def _write_key(scene: Scene, key: Sequence[Mapping[str, str]], box: Box) -> float:
    x = box.x0
    for item in key:
        scene.block(Box(x, box.y0 - 9, x + 18, box.y0 + 9), item["look"])
        scene.write(item["name"], x + 26, box.y0, SMALL)
        x += scene.wider * _width(item["name"], SMALL) + 66
    return 40.0 if key else 0.0


class _Drawing:
    """A list in the making."""

    def __init__(self, scene: Scene, listing: Mapping[str, Any], box: Box) -> None:
        self.scene, self.listing, self.box = scene, listing, box
        self.rows = list(with_groups(listing["lines"]))
        self.lines = [row for row in self.rows if "group" not in row]
        most = TALL if listing["grid"] else PITCH
        self.pitch = min(most, (box.y1 - box.y0 - 34) / max(len(self.rows), 1))
        self.size = min(LARGEST, max(0.58 * self.pitch, LEAST))
        self.swatches = listing["span"] is not None and any(line["look"] for line in self.lines)
        self.left = box.x0 + (22 if self.swatches else 0)
        widest = max(
            (self._width(line["name"], self.size, True) for line in self.lines),
            default=self._width(listing["columns"][0], SMALL),
        )
        widest = max(widest, self._width(listing["columns"][0], SMALL))
        self.room = min(widest + self.size / 2, NAMES * (box.x1 - box.x0))
        self.cells = self._cells(self.left + self.room + GUTTER)
        self.axis = self._axis(self.left + self.room + GUTTER) if listing["span"] else None
        names, room = [line["name"] for line in self.lines], self.room / scene.wider
        self.names = iter(apart(names, self.size, room))

    def draw(self) -> float:
        """Heads, then line by line; where the last one ends [px]."""
        self._heads()
        y = self.box.y0 + 34 + self.pitch / 2
        for row in self.rows:
            if "group" in row:
                self.scene.write(row["group"], self.box.x0, y, self.size, bold="all")
            else:
                self._line(row, y)
            low = y + self.pitch / 2
            ends = [(self.box.x0, low), (self.box.x1, low)]
            self.scene.stroke(ends, "grid", 1, behind=True)
            y += self.pitch
        if self.axis and self.listing["span"][0] < 0:
            x = self.axis.x(0.0)
            self.scene.stroke([(x, self.box.y0 + 34), (x, y - self.pitch / 2)], "ink", 1.5)
        return y - self.pitch / 2

    def _cells(self, left: float) -> list[Box]:
        """Columns of the cells: as wide as what is in them; even where there are no bars."""
        heads = self.listing["columns"][1:]
        looks = self.listing["looks"] or [""] * len(heads)
        needed = [0.0] * len(heads)
        for line in self.lines:
            for i, cell in enumerate(line["cells"][: len(heads)]):
                needed[i] = max(needed[i], self._width(cell, self.size, line["strong"]))
        marks = [32 if look else 0 for look in looks]
        named = [self._width(head, SMALL) + mark for head, mark in zip(heads, marks, strict=True)]
        room = max(self.box.x1 - left - GUTTER * len(heads), 0.0)
        widths = _shared(needed, named, room)
        spare = room - math.fsum(widths)
        extra = 0.0 if self.listing["span"] else spare / max(len(widths), 1)
        found, x = [], self.box.x1
        for width in reversed(widths):
            wide = width + (extra if self.listing["grid"] else 0.0)
            found.append(Box(x - wide, self.box.y0, x, self.box.y1))
            x -= width + extra + GUTTER
        return found[::-1]

    def _axis(self, left: float) -> _Axis:
        right = min((cell.x0 for cell in self.cells), default=self.box.x1) - GUTTER
        return _Axis(left, right, *self.listing["span"])

    def _heads(self) -> None:
        scene, y = self.scene, self.box.y0
        first = self._cut(self.listing["columns"][0], SMALL, self.room + GUTTER)
        scene.write(first, self.left, y, SMALL, look="muted")
        looks = self.listing["looks"] or [""] * len(self.cells)
        for cell, head, look in zip(self.cells, self.listing["columns"][1:], looks, strict=False):
            text = self._cut(head, SMALL, cell.x1 - cell.x0 + GUTTER / 2)
            self._cell(text, cell, y, SMALL, "muted", bold=False)
            if look:
                at = cell.x1 - self._width(text, SMALL) - 18
                scene.block(Box(at, y - 7, at + 14, y + 7), look)
        scene.stroke([(self.box.x0, y + 20), (self.box.x1, y + 20)], "edge", 1.5)
        if self.axis and self.listing["years"]:
            wanted = {"x": self.listing["years"], "bold": ()}
            ends, room = (self.axis.first, self.axis.end), self.axis.right - self.axis.left
            for tick in years(wanted, ends, room, SMALL):
                x = self.axis.x(tick.at + 0.5)
                scene.write(tick.text, x, y, SMALL, look="muted", align="center")

    def _line(self, line: Line, y: float) -> None:
        look = "warning" if line["look"] in ("warning", "target") else "ink"
        strong = line["strong"]
        bold = strong or not (self.axis or self.listing["grid"])
        name = next(self.names)
        self.scene.write(name, self.left, y, self.size, bold="all" if bold else "", look=look)
        if self.swatches and line["look"]:
            half, x = min(13.0, self.pitch / 2 - 3), self.left - 22
            self.scene.block(Box(x, y - half, x + SWATCH, y + half), line["look"])
        for cell, text, shade in zip_longest(self.cells, line["cells"], line["shades"]):
            if shade:
                self._ground(cell, y, shade)
            self._cell(text, cell, y, self.size, look, bold=strong)
        for bar in line["bars"]:
            self._bar(bar, y)

    def _cell(self, text: str, cell: Box, y: float, size: float, look: str, *, bold: bool) -> None:
        align: Align = "center" if self.listing["grid"] else "right"
        x = (cell.x0 + cell.x1) / 2 if self.listing["grid"] else cell.x1
        shown = self._cut(text, size, cell.x1 - cell.x0 + GUTTER / 2, bold)
        self.scene.write(shown, x, y, size, align=align, look=look, bold="all" if bold else "")

    def _width(self, text: str, size: float, bold: bool = False) -> float:
        """Of a text in the widest font that it may be in [px]."""
        return self.scene.wider * _width(text, size, bold)

    def _cut(self, text: str, size: float, room: float, bold: bool = False) -> str:
        return cut(text, size, room / self.scene.wider, bold)

    def _ground(self, cell: Box, y: float, shade: Mapping[str, Any]) -> None:
        half, spare = self.pitch / 2 - 1, GUTTER / 2 - 1
        box = Box(cell.x0 - spare, y - half, cell.x1 + spare, y + half)
        patterned = shade["look"] == "no_plan"
        self.scene.block(box, shade["look"], share=1.0 if patterned else SHADE * shade["share"])

    def _bar(self, bar: Mapping[str, Any], y: float) -> None:
        if not self.axis or bar["first"] == bar["end"]:
            return
        x0, x1 = sorted((self.axis.x(bar["first"]), self.axis.x(bar["end"])))
        tall, rows = 0.74 * self.pitch, self.listing["rows"]
        if bar["sizes"]:
            outline = _tapered(bar["sizes"], x0, x1, y, tall)
            self.scene.blocks.append(Block(points=outline, look=bar["look"], told=bar["told"]))
            return
        top = y - tall / 2 + bar["row"] * tall / rows
        low = top + tall / rows - (1 if rows > 1 else 0)
        if bar["thin"]:
            top, low = (top + low) / 2 - 1.5, (top + low) / 2 + 1.5
        self.scene.block(Box(x0, top, max(x1, x0 + 1.5), low), bar["look"], bar["told"])


def with_groups(lines: Sequence[Line]) -> Iterator[Line]:
    """Each line, a heading before the first of a group."""
    before = ""
    for line in lines:
        if line["group"] and line["group"] != before:
            before = line["group"]
            yield {"group": before}
        yield {key: value for key, value in line.items() if key != "group"}


def _tapered(
    sizes: Sequence[float], x0: float, x1: float, y: float, tall: float
) -> list[tuple[float, float]]:
    """As high in each step as its share."""
    step = (x1 - x0) / len(sizes)
    upper, lower = [], []
    for i, size in enumerate(sizes):
        half = max(tall / 2 * min(size, 1.0), 1.5)
        for x in (x0 + i * step, x0 + (i + 1) * step):
            upper.append((x, y - half))
            lower.append((x, y + half))
    return [*upper, *reversed(lower), upper[0]]


def _shared(needed: Sequence[float], named: Sequence[float], room: float) -> list[float]:
    """Widths of columns [px]: of their cells, and of their heads as far as there is room."""
    more = [max(name - need, 0.0) for need, name in zip(needed, named, strict=True)]
    spare = room - math.fsum(needed)
    if spare < 0:
        return [need * room / math.fsum(needed) for need in needed]
    share = min(spare / (math.fsum(more) or 1.0), 1.0)
    return [need + share * extra for need, extra in zip(needed, more, strict=True)]


def _width(text: str, size: float, bold: bool = False) -> float:
    markup = plain(text)
    return text_size(f"<b>{markup}</b>" if bold else markup, size)[0]
