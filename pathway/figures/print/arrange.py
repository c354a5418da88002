"""A figure that is said, laid out on a page: title, plots or a list, the column, the notes."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pathway.figures.kit.labels import Box, spread
from pathway.figures.kit.metrics import cut, plain, text_size, wrap
from pathway.figures.kit.rows import apart
from pathway.figures.kit.text import fit_title
from pathway.locale import Lang, language, say

from . import column, listing
from .naming import name_all
from .plot import Sizes, edge_of, extent, plot
from .scene import Area, Plot, Scene, Write

WIDTH, HEIGHT, MARGIN = 1920, 1080, 56
RIGHT = 1864
TITLE, SUBTITLE, LABEL, TICK, SMALL, FOOTER = 38.0, 24.0, 22.0, 22.0, 18.0, 16.0
UNDER = 33.0
"""Under the last line of the notes [px]."""
BETWEEN = 46.0

Said = Mapping[str, Any]


def arrange(figure: Said, lang: Lang, wider: float = 1.0) -> Scene:
    """The page of a figure in a language, in a font ``wider`` than the one that is measured."""
    scene = Scene(lang=lang, wider=wider)
    area = _frame(scene, figure)
    panels = figure["panels"]
    if figure["listing"]:
        spare = area.y1 - listing.draw(scene, figure["listing"], area)
        scene.height -= max(spare, 0.0)
    elif not panels:
        _nothing(scene)
    elif len(panels) > 1 and figure["across"] > 1:
        _multiples(scene, figure, area)
    else:
        _beside(scene, figure, area)
    return scene


def _frame(scene: Scene, figure: Said) -> Box:
    """Title, subtitle and notes; returns what is left between them."""
    scene.title = tuple(fit_title(figure["titles"], scene.lang))
    room = (RIGHT - MARGIN) / scene.wider
    scene.subtitle = tuple(wrap(figure["subtitle"], SUBTITLE, room))
    notes = language(scene.lang).join(figure["notes"])
    scene.notes = tuple(wrap(notes, FOOTER, room))
    top = 69 + 50 * len(scene.title) + 30 * len(scene.subtitle) + 26
    return Box(MARGIN, top, RIGHT, HEIGHT - UNDER - 21 * max(len(scene.notes), 2) - 12)


def framed(scene: Scene) -> Iterator[Write]:
    """The frame as texts of the page."""
    for i, line in enumerate(scene.title):
        yield Write(lines=(line,), x=MARGIN, y=63 + 50 * i, size=TITLE, bold="all")
    first = 69 + 50 * len(scene.title)
    for i, line in enumerate(scene.subtitle):
        yield Write(lines=(line,), x=MARGIN, y=first + 30 * i, size=SUBTITLE, look="muted")
    for i, line in enumerate(scene.notes):
        y = scene.height - UNDER + 21 * (i + 1 - len(scene.notes))
        yield Write(lines=(line,), x=MARGIN, y=y, size=FOOTER, look="muted")


def _nothing(scene: Scene) -> None:
    text = say("statement.nothing", scene.lang)
    scene.write(text, WIDTH / 2, HEIGHT / 2, LABEL, look="muted", align="center")
    scene.stroke([(810, HEIGHT / 2 - 40), (1110, HEIGHT / 2 - 40)], "grid", 4)


def _beside(scene: Scene, figure: Said, area: Box) -> None:
    """One plot, or several under each other, with the column at their right."""
    panels, rows = figure["panels"], figure["column"]
    single = len(panels) == 1
    heads = (figure["header"], figure["share"])
    if single and not rows:
        rows = list(_ends(panels[0]))
    held = column.placed(rows, panels) if single or any(row["panel"] for row in rows) else []
    leads, rows = bool(held), held or rows
    room = column.width(rows, heads, scene.wider, leads) if rows else 0.0
    right = area.x1 - (room + (0 if leads else BETWEEN) if rows else 0.0)
    named = {row["name"] for row in rows}
    top = area.y0 + (_legend(scene, panels, rows, Box(area.x0, area.y0, right, area.y1)))
    plots, edge = [], max(map(edge_of, panels))
    for panel, box in zip(panels, _stacked(panels, Box(area.x0, top, right, area.y1)), strict=True):
        _headed(scene, panel, box)
        sizes = Sizes(TICK if single else 20, 5 if single else 3, edge)
        inner = Box(box.x0, box.y0 + (34 if panel["title"] else 14), box.x1, box.y1)
        made = plot(scene, panel, inner, sizes)
        name_all(scene, panel, made, LABEL if single else 20, named)
        plots.append(made)
    if rows:
        left, low = (right, plots[-1].box.y1 + 4) if leads else (right + BETWEEN, area.y1)
        box = Box(left, area.y0 - 4, area.x1, low)
        column.draw(scene, rows, heads, box, plots if leads else [])


def _stacked(panels: Sequence[Said], box: Box) -> Iterator[Box]:
    gap = 22.0
    tall = (box.y1 - box.y0 - gap * (len(panels) - 1)) / len(panels)
    for i in range(len(panels)):
        top = box.y0 + i * (tall + gap)
        yield Box(box.x0, top, box.x1, top + tall)


def _headed(scene: Scene, panel: Said, box: Box) -> None:
    title = cut(panel["title"], 20, (box.x1 - box.x0) / scene.wider, bold=True)
    scene.write(title, box.x0, box.y0 + 10, 20, bold="all")


def _ends(panel: Said) -> Iterator[dict[str, Any]]:
    """Lines of a plot without a column, each named at its end."""
    lines = [s for s in panel["series"] if s["form"] == "line"]
    if panel["names"] or panel["numbered"] or len(lines) < len(panel["series"]):
        return
    for series in sorted(lines, key=lambda s: -(s["y"][-1] or 0.0)):
        if series["y"][-1] is not None:
            yield {
                "name": series["name"], "value": series["said"][-1], "share": "", "key": "",
                "level": series["look"] == "net", "at": series["y"][-1],
                "line": series["look"], "dash": series["dash"], "panel": 0,
            }  # fmt: skip


def _legend(scene: Scene, panels: Sequence[Said], rows: Sequence[Said], box: Box) -> float:
    """Swatches of areas and bars that nothing else names, over the plots; returns its height."""
    named = {row[of] for row in rows for of in ("name", "key")}
    if all(panel["names"] and any(s["start"] for s in panel["series"]) for panel in panels):
        return 0.0
    shown = {
        s["key"]: s
        for panel in panels
        for s in panel["series"]
        if s["form"] != "line" and named.isdisjoint((s["name"], s["key"], s["look"]))
    }
    if len(shown) < 2:
        return 0.0
    x, y = box.x0, box.y0 + 8
    for series in shown.values():
        wide = scene.wider * text_size(plain(series["name"]), SMALL)[0] + 46
        if x + wide > box.x1 and x > box.x0:
            x, y = box.x0, y + 28
        scene.block(Box(x, y - 9, x + 18, y + 9), series["look"])
        scene.write(series["name"], x + 26, y, SMALL)
        x += wide + 14
    return y - box.y0 + 28


def _multiples(scene: Scene, figure: Said, area: Box) -> None:
    """Small plots beside each other, on one scale where they are alike."""
    panels = figure["panels"]
    across = min(figure["across"], len(panels))
    down = math.ceil(len(panels) / across)
    gap = 34.0
    wide = (area.x1 - area.x0 - gap * (across - 1)) / across
    tall = (area.y1 - area.y0 - gap * (down - 1)) / down
    names = apart([panel["title"] for panel in panels], LABEL, 0.92 * wide / scene.wider)
    ends = None
    if figure["alike"]:
        found = [extent(panel) for panel in panels]
        ends = min(low for low, _ in found), max(high for _, high in found)
    for i, panel in enumerate(panels):
        x, y = area.x0 + (i % across) * (wide + gap), area.y0 + (i // across) * (tall + gap)
        scene.write(names[i], x, y + LABEL / 2, LABEL, bold="all")
        lines = [s for s in panel["series"] if s["form"] == "line" and s["y"][-1] is not None]
        ends_at = (text_size(f"<b>{s['said'][-1]}</b>", 20)[0] for s in lines)
        room = scene.wider * max(ends_at, default=0.0) + 14
        inner = Box(x, y + 44, x + wide - room, y + tall)
        made = plot(scene, panel, inner, Sizes(20, 4 if down < 3 else 3, edge_of(panel)), ends)
        made.layers[:0] = [*_under(panel)]
        _tips(scene, made, lines)


def _under(panel: Said) -> Iterator[Area]:
    """What is left, under the net line of a small plot."""
    for series in panel["series"]:
        if series["look"] == "net" and series["form"] == "line":
            high = [max(v or 0.0, 0.0) for v in series["y"]]
            low = [0.0] * len(high)
            yield Area(key="left", name="", x=panel["x"], low=low, high=high, look="left")


def _tips(scene: Scene, made: Plot, lines: Sequence[Said]) -> None:
    """What each line of a small plot ends at."""
    lines = sorted(lines, key=lambda s: -s["y"][-1])
    places = spread([made.y(s["y"][-1]) for s in lines], 24, made.box.y0, made.box.y1)
    for series, y in zip(lines, places, strict=True):
        net = series["look"] == "net"
        scene.write(
            series["said"][-1], made.box.x1 + 8, y, 20,
            look="ink" if net else "muted", bold="all" if net else "",
        )  # fmt: skip
