"""A figure as a native slide: its plots are charts that can be edited, its texts are text boxes.

What stands where is decided once, in ``arrange``; places are those of the picture.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pathway.figures.kit.labels import Box
from pathway.figures.kit.metrics import WIDER
from pathway.figures.print.slides.axis import Axis
from pathway.figures.print.slides.canvas import Frame, Row
from pathway.figures.print.slides.native import add_chart
from pathway.figures.print.slides.page import Page
from pathway.figures.print.slides.table import fitted
from pathway.locale import language

from .arrange import MARGIN, RIGHT, arrange
from .labelled import labels
from .listing import with_groups
from .scene import Area, Bars, Block, Curve, Dot, Plot, Scene, bar_edge
from .series import charted, charts_mark

Said = Mapping[str, Any]
ROOM = 24.0
"""Around a plot within the frame of its chart, so that no thick line is cut [px]."""
ROW = 29.0
"""The least height of a row of a table [px]."""
LARGEST, TALLEST = 28.0, 80.0


def print_figure(page: Page, figure: Said) -> None:
    """Fills a slide with a figure that is said in the slide's language."""
    page.paper = page.paper.with_looks(figure["looks"])
    scene = arrange(figure, page.lang, WIDER)
    joint = language(page.lang).join
    page.frame(scene.title, joint(scene.subtitle), scene.notes)
    if not _tabled(page, scene, figure):
        _print(page, scene, _told(figure))


def _told(figure: Said) -> str:
    """The text alternative."""
    return f"{figure['title']}. {figure['description']}".strip()


def _print(page: Page, scene: Scene, alt: str) -> None:
    """From the back to the front, as a picture is drawn."""
    for stroke in scene.strokes:
        if stroke.behind:
            page.line(stroke.points, stroke.look, stroke.width, stroke.dash)
    for plot in scene.plots:
        _plot(page, plot, alt)
    with page.grouped(alt):
        for block in scene.blocks:
            _block(page, block)
    for stroke in scene.strokes:
        if not stroke.behind:
            page.line(stroke.points, stroke.look, stroke.width, stroke.dash)
    for write in scene.writes:
        page.put(write)


def _plot(page: Page, plot: Plot, alt: str) -> None:
    """Lines of the grid, the chart on them, its zero, its marks, labels of the axes."""
    grid = [(tick.at == 0, plot.y(tick.at)) for tick in plot.steps]
    for zero, y in sorted(grid):
        if zero:
            _chart(page, plot, alt)
        page.line([(plot.box.x0, y), (plot.box.x1, y)], "ink" if zero else "grid", 1.5)
    if not any(zero for zero, _ in grid):
        _chart(page, plot, alt)
    for dot in plot.layers:
        if isinstance(dot, Dot) and not (dot.shape == "diamond" and charts_mark(plot, dot)):
            size = (34 if dot.shape == "diamond" else 22) * (0.6 if dot.small else 1)
            page.mark(plot.x(dot.x), plot.y(dot.y), size, dot.look, dot.shape)
    for write in labels(plot):
        page.put(write)


def _chart(page: Page, plot: Plot, alt: str) -> None:
    data, box = charted(plot, page.paper, page.lang), plot.box
    if data is None:
        _shapes(page, plot, alt)
    elif data.series:
        low, high = plot.across if plot.flat else plot.up
        axis = Axis(low=low, high=high, step=high - low, format="#,##0.00", hidden=True)
        around = Box(box.x0 - ROOM, box.y0 - ROOM, box.x1 + ROOM, box.y1 + ROOM)
        add_chart(page, data, _frame(around), _frame(box), axis, alt)


def _shapes(page: Page, plot: Plot, alt: str) -> None:
    """What no chart can have, such as bars with widths of their own, as shapes of one group."""
    with page.grouped(alt):
        for layer in plot.layers:
            if isinstance(layer, Area):
                points = [*zip(layer.x, layer.high, strict=True)]
                points += [*zip(layer.x, layer.low, strict=True)][::-1]
                page.outline([(plot.x(x), plot.y(y)) for x, y in points], layer.look)
            elif isinstance(layer, Bars):
                for box in _boxes(plot, layer):
                    page.rectangle(_frame(box), layer.look, bar_edge(box.x1 - box.x0))
            elif isinstance(layer, Curve):
                ends = [(x, y) for x, y in zip(layer.x, layer.y, strict=True) if y is not None]
                points = [(plot.x(x), plot.y(y)) for x, y in ends]
                page.line(points, layer.look, layer.width, layer.dash)


def _boxes(plot: Plot, bars: Bars) -> Iterator[Box]:
    """Bars where they stand [px]."""
    for x, y, start, width in zip(bars.x, bars.y, bars.start, bars.width, strict=True):
        if y is not None:
            low, high = sorted((start or 0.0, (start or 0.0) + y))
            along = x - width / 2, x + width / 2
            if plot.flat:
                yield Box(plot.x(low), plot.y(along[0]), plot.x(high), plot.y(along[1]))
            else:
                yield Box(plot.x(along[0]), plot.y(high), plot.x(along[1]), plot.y(low))


def _block(page: Page, block: Block) -> None:
    points, look = block.points, block.look
    xs, ys = [x for x, _ in points], [y for _, y in points]
    box = Box(min(xs), min(ys), max(xs), max(ys))
    if len(points) == 5 and set(xs) == {box.x0, box.x1} and set(ys) == {box.y0, box.y1}:
        page.rectangle(_frame(box), look, share=block.share)
    else:
        page.outline(points, look)


def _frame(box: Box) -> Frame:
    return Frame(box.x0, box.y0, box.x1 - box.x0, box.y1 - box.y0)


def _tabled(page: Page, scene: Scene, figure: Said) -> bool:
    """A list without bars is a native table, where its rows have room."""
    listing = figure["listing"]
    if not listing or listing["span"] or listing["grid"]:
        return False
    lines = list(with_groups(listing["lines"]))
    top = (195.0 if len(scene.title) > 1 else 145.0) + 30.0 * (len(scene.subtitle) - 1)
    low = 1040 - 21.0 * max(len(scene.notes), 2)
    row = min((low - top) / (len(lines) + 1), TALLEST)
    if row < ROW:
        return False
    size = min(LARGEST, 0.58 * row)
    empty = [""] * (len(listing["columns"]) - 1)
    rows = [
        Row([line["group"], *empty], bold=True)
        if "group" in line
        else Row([line["name"], *line["cells"]], _look(line), line["strong"])
        for line in lines
    ]
    heads = [(head, "right" if i else "left") for i, head in enumerate(listing["columns"])]
    columns, fitting, size = fitted(heads, rows, RIGHT - MARGIN, size)
    page.table(Frame(MARGIN, top, RIGHT - MARGIN, 0), columns, fitting, size, _told(figure), row)
    return True


def _look(line: Said) -> str:
    return "warning" if line["look"] in ("warning", "target") else "ink"
