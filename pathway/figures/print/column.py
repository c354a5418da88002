"""The column at the right of a picture: levels at their lines and changes between, or a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pathway.figures.kit.labels import Box, spread
from pathway.figures.kit.metrics import cut, plain, text_size, wrap

from .scene import Dot, Plot, Scene
from .stack import Stack

SIZE, SMALL, LEAST = 24.0, 18.0, 14.0
SWATCH = (10, 30)
GAP = 41.0
DASHES = {"solid": "solid", "dot": "3px,5px", "dash": "8px,5px"}
BETWEEN = 16.0
"""Between a name and its value, and between values [px]."""

Row = Mapping[str, Any]


def placed(rows: Sequence[Row], panels: Sequence[Row]) -> list[Row]:
    """Rows at the values of their axes at which they stand; none where one has no such place."""
    found: list[Row] = []
    for i, panel in enumerate(panels):
        own = [*_placed([row for row in rows if row["panel"] == i], panel)]
        most = max((abs(row["at"]) for row in own if row["at"] is not None), default=0.0) or 1.0
        if any(row["at"] is None for row in own):
            return []
        found += sorted(own, key=lambda row: -round(row["at"] / most, 4))
    return found


def _placed(rows: Sequence[Row], panel: Row) -> Iterator[Row]:
    stack, lines = Stack.of(panel), {s["name"]: s for s in panel["series"] if s["form"] == "line"}
    areas = {s["look"]: s["key"] for s in panel["series"] if s["form"] in ("area", "wedge")}
    for row in rows:
        own = dict(row)
        if row["at"] is None and row["name"] in lines:
            series = lines[row["name"]]
            own |= {"at": series["y"][-1], "key": ""}
            own |= {"line": series["look"], "dash": series["dash"]}
        elif row["at"] is None and row["key"] in areas:
            low, high = stack.levels[areas[row["key"]]]
            own["at"] = (low[-1] + high[-1]) / 2
        yield own


def draw(
    scene: Scene, rows: Sequence[Row], heads: tuple[str, str], box: Box, plots: Sequence[Plot]
) -> None:
    """Heads, then rows from the top; with ``plots`` each at its value, with a leader to it."""
    room = (box.y1 - box.y0 - 30) / max(len(plots), 1)
    most = max(sum(row["panel"] == i for row in rows) for i in range(max(len(plots), 1)))
    gap = min(GAP, room / max(most, 1))
    size = min(SIZE if plots else 20.0, max(0.62 * gap, LEAST))
    shares = any(row["share"] for row in rows)
    share_room = max(_width(row["share"], size) for row in rows) if shares else 0.0
    share_room = max(share_room, _width(heads[1], SMALL) if shares else 0.0)
    value_x = box.x1 - (share_room + BETWEEN if shares else 0.0)
    left = box.x0 + 46 if plots else box.x0 + 22
    scene.write(heads[0], value_x, box.y0, SMALL, look="muted", align="right")
    if shares:
        scene.write(heads[1], box.x1, box.y0, SMALL, look="muted", align="right")
    places = _places(rows, box, gap, plots)
    if not plots:
        scene.stroke([(box.x0, box.y0 + 18), (box.x1, box.y0 + 18)], "grid", 2, behind=True)
    rooms = [(value_x - left - BETWEEN) / scene.wider - _width(row["value"], size) for row in rows]
    fitting, names = _fit(rows, rooms, size, gap)
    for row, y, lines in zip(rows, places, names, strict=True):
        if plots:
            _leader(scene, row, y, box.x0, plots[row["panel"]])
        elif row["key"]:
            _swatch(scene, row["key"], box.x0, y, min(13.0, gap / 2 - 3))
        look = "muted" if plots else "ink"
        scene.write(row["value"], value_x, y, size, align="right", bold="all")
        scene.write(row["share"], box.x1, y, size, align="right", look=look)
        scene.write(lines, left, y, fitting, bold="all" if row["level"] else "")


def width(rows: Sequence[Row], heads: tuple[str, str], wider: float, leads: bool) -> float:
    """Of a column in which every name has room, within limits [px]."""
    size, before = (22.0, 46) if leads else (20.0, 22)
    names = max(_width(row["name"], size) for row in rows)
    values = max(_width(text, size) for text in (heads[0], *(row["value"] for row in rows)))
    shares = max(_width(text, size) for text in (heads[1], *(row["share"] for row in rows)))
    room = before + wider * (names + values + shares) + 3 * BETWEEN
    return min(max(room, 474.0), 600.0) if leads else min(max(room, 360.0), 640.0)


def _places(rows: Sequence[Row], box: Box, gap: float, plots: Sequence[Plot]) -> list[float]:
    if not plots:
        return [box.y0 + 22 + (i + 0.5) * gap for i in range(len(rows))]
    found: list[float] = []
    for i, plot in enumerate(plots):
        wanted = [plot.y(row["at"]) for row in rows if row["panel"] == i]
        top, low = (plot.box.y0 if i else box.y0 + 40), plot.box.y1 + 4
        found += spread(wanted, gap, top, low)
    return found


def _leader(scene: Scene, row: Row, y: float, x: float, plot: Plot) -> None:
    mark = any(
        abs(dot.y - row["at"]) < 1e-9 and dot.x >= plot.across[1]
        for dot in plot.layers
        if isinstance(dot, Dot)
    )
    start = (plot.box.x1 + (20 if mark else 5), plot.y(row["at"]))
    end = x + 27 if row["key"] else x + 40
    look, dash = row["key"] or row["line"] or "net", DASHES[row["dash"]]
    scene.stroke([start, (x + 20, y), (end, y)], look, 2 if row["key"] else 3, dash)
    if row["key"]:
        _swatch(scene, row["key"], x + 27, y, SWATCH[1] / 2)


def _swatch(scene: Scene, look: str, x: float, y: float, half: float) -> None:
    scene.block(Box(x, y - half, x + SWATCH[0], y + half), look)


def _width(text: str, size: float) -> float:
    return text_size(f"<b>{plain(text)}</b>", size)[0]


def _fit(
    rows: Sequence[Row], rooms: Sequence[float], largest: float, gap: float
) -> tuple[float, list[tuple[str, ...]]]:
    """All names in one size that fits, else on two small lines, cut short if it has to be."""
    named = [(row["name"], row["level"], room) for row, room in zip(rows, rooms, strict=True)]
    size: float = largest
    while size >= SMALL - 2:
        if all(_long(name, size, bold) <= room for name, bold, room in named):
            return size, [(name,) for name, _, _ in named]
        size -= 1
    size = min(SMALL, 0.42 * gap)
    if size < LEAST:
        return LEAST, [(cut(name, LEAST, room, bold),) for name, bold, room in named]
    return size, [_lines(name, size, room, bold) for name, bold, room in named]


def _lines(name: str, size: float, room: float, bold: bool) -> tuple[str, ...]:
    first, *rest = wrap(name, size, room)
    if not rest:
        return (first,)
    joint = " " if first.isascii() else ""
    return cut(first, size, room, bold), cut(joint.join(rest), size, room, bold)


def _long(text: str, size: float, bold: bool) -> float:
    return _width(text, size) if bold else text_size(plain(text), size)[0]
