"""A picture that is a list: names, bars over an axis, cells; groups under their headings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pathway.charts.labels import Box
from pathway.charts.metrics import cut, plain, text_size
from pathway.charts.rows import apart

from .axis import years
from .scene import Block, Scene

SMALL, LARGEST, LEAST = 18.0, 23.0, 13.0
SWATCH = 10
PITCH = 54.0
GUTTER = 26.0
"""Between cells [px]."""
NAMES = 0.34
"""Of the width, for names at most."""

Line = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _Column:
    x: float
    width: float
    right: bool


def draw(scene: Scene, listing: Mapping[str, Any], box: Box) -> None:
    """Fills a box with a list."""
    lines = list(_with_groups(listing["lines"]))
    pitch = min(PITCH, (box.y1 - box.y0 - 34) / max(len(lines), 1))
    size = min(LARGEST, max(0.58 * pitch, LEAST))
    names = [line for line in lines if "group" not in line]
    swatches = any(line["look"] for line in names) and listing["span"] is not None
    left = box.x0 + (22 if swatches else 0)
    name_room = min(
        max((_width(line["name"], size, True) for line in names), default=0.0) + size / 2,
        NAMES * (box.x1 - box.x0),
    )
    columns = _columns(listing, names, box, left + name_room + GUTTER, size)
    _heads(scene, listing, box, left, columns)
    axis = _axis(listing, box, left + name_room + GUTTER, columns)
    if axis:
        _years(scene, listing, axis, box)
    shown = apart([line["name"] for line in names], size, name_room)
    titles = iter(shown)
    y = box.y0 + 34 + pitch / 2
    for line in lines:
        if "group" in line:
            scene.write(line["group"], box.x0, y, size, bold="all")
        else:
            _line(scene, line, next(titles), left, y, pitch, size, columns, axis, listing, swatches)
        scene.stroke([(box.x0, y + pitch / 2), (box.x1, y + pitch / 2)], "grid", 1, behind=True)
        y += pitch


def _with_groups(lines: Sequence[Line]) -> Iterator[Line]:
    before = ""
    for line in lines:
        if line["group"] and line["group"] != before:
            before = line["group"]
            yield {"group": before}
        yield {k: v for k, v in line.items() if k != "group"}


def _columns(
    listing: Mapping[str, Any], lines: Sequence[Line], box: Box, left: float, size: float
) -> list[_Column]:
    """Places of the cells: as wide as what is in them, at the right; even where no bars are."""
    heads = listing["columns"][1:]
    looks = listing["looks"] or [""] * len(heads)
    widths = [
        max(
            [_width(head, SMALL) + (32 if looks[i] else 0)]
            + [_width(line["cells"][i], size, True) for line in lines if i < len(line["cells"])]
        )
        for i, head in enumerate(heads)
    ]
    spare = box.x1 - left - sum(widths) - GUTTER * len(widths)
    if spare < 0:
        widths = [w * (box.x1 - left - GUTTER * len(widths)) / sum(widths) for w in widths]
        spare = 0.0
    extra = 0.0 if listing["span"] else spare / max(len(widths), 1)
    found, x = [], box.x1
    for width in reversed(widths):
        found.append(_Column(x, width, True))
        x -= width + extra + GUTTER
    return found[::-1]


def _heads(
    scene: Scene, listing: Mapping[str, Any], box: Box, left: float, columns: Sequence[_Column]
) -> None:
    y = box.y0
    scene.write(listing["columns"][0], left, y, SMALL, look="muted")
    looks = listing["looks"] or [""] * len(columns)
    for column, head, look in zip(columns, listing["columns"][1:], looks, strict=False):
        text = cut(head, SMALL, column.width + GUTTER / 2)
        scene.write(text, column.x, y, SMALL, look="muted", align="right")
        if look:
            at = column.x - _width(text, SMALL) - 18
            scene.block(Box(at, y - 7, at + 14, y + 7), look)
    scene.stroke([(box.x0, y + 20), (box.x1, y + 20)], "edge", 1.5)


def _axis(
    listing: Mapping[str, Any], box: Box, left: float, columns: Sequence[_Column]
) -> tuple[float, float, float, float] | None:
    """Left and right of the bars [px], and what of the axis is there."""
    if not listing["span"]:
        return None
    right = min((c.x - c.width for c in columns), default=box.x1) - GUTTER
    return left, right, *listing["span"]


def _years(
    scene: Scene, listing: Mapping[str, Any], axis: tuple[float, float, float, float], box: Box
) -> None:
    left, right, first, end = axis
    scale = (right - left) / ((end - first) or 1.0)
    for tick in years({"x": listing["years"], "bold": ()}, (first, end), right - left, SMALL):
        x = left + scale * (tick.at + 0.5 - first)
        scene.write(tick.text, x, box.y0, SMALL, look="muted", align="center")


def _line(
    scene: Scene,
    line: Line,
    name: str,
    left: float,
    y: float,
    pitch: float,
    size: float,
    columns: Sequence[_Column],
    axis: tuple[float, float, float, float] | None,
    listing: Mapping[str, Any],
    swatches: bool,
) -> None:
    look = "warning" if line["look"] in ("warning", "target") else "ink"
    bold = line["strong"]
    scene.write(name, left, y, size, bold="all" if bold or not axis else "", look=look)
    if swatches and line["look"]:
        half = min(13.0, pitch / 2 - 3)
        scene.block(Box(left - 22, y - half, left - 22 + SWATCH, y + half), line["look"])
    for column, cell in zip(columns, line["cells"], strict=False):
        text = cut(cell, size, column.width + GUTTER / 2, bold)
        scene.write(text, column.x, y, size, align="right", bold="all" if bold else "", look=look)
    if axis:
        for bar in line["bars"]:
            _bar(scene, bar, y, pitch, axis, listing["rows"])


def _bar(
    scene: Scene,
    bar: Mapping[str, Any],
    y: float,
    pitch: float,
    axis: tuple[float, float, float, float],
    rows: int,
) -> None:
    left, right, first, end = axis
    scale = (right - left) / ((end - first) or 1.0)
    x0, x1 = sorted((left + (bar["first"] - first) * scale, left + (bar["end"] - first) * scale))
    tall = 0.74 * pitch
    each = tall / rows
    top = y - tall / 2 + bar["row"] * each
    if bar["sizes"]:
        outline = _tapered(bar, x0, x1, y, tall)
        scene.blocks.append(Block(points=outline, look=bar["look"], told=bar["told"]))
        return
    low = top + each - (1 if rows > 1 else 0)
    scene.block(Box(x0, top, max(x1, x0 + 1.5), low), bar["look"], bar["told"])


def _tapered(
    bar: Mapping[str, Any], x0: float, x1: float, y: float, tall: float
) -> list[tuple[float, float]]:
    """As high in each step as its share."""
    step = (x1 - x0) / len(bar["sizes"])
    upper, lower = [], []
    for i, size in enumerate(bar["sizes"]):
        half = max(tall / 2 * min(size, 1.0), 1.5)
        for x in (x0 + i * step, x0 + (i + 1) * step):
            upper.append((x, y - half))
            lower.append((x, y + half))
    return [*upper, *reversed(lower), upper[0]]


def _width(text: str, size: float, bold: bool = False) -> float:
    markup = plain(text)
    return text_size(f"<b>{markup}</b>" if bold else markup, size)[0]
