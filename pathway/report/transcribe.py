"""A chart of the study as a native one: its figure's areas, lines and texts on a slide.

What is drawn, where texts stand and what they say is decided once, in ``pathway.charts``; here
areas become stacked series, lines become lines on the same axes, and texts become text boxes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from pathway.charts.figure import Spec
from pathway.charts.metrics import text_size
from pathway.charts.sheet import Scale
from pathway.charts.theme import (
    FOOTER,
    HEIGHT,
    INK,
    SUBTITLE,
    TITLE,
    WIDTH,
    Style,
)

from .canvas import Frame
from .layout import AT, number_format, plot_frame
from .markup import plain_text
from .native import Axis, Series, add_chart
from .page import Page

Names = Mapping[str, str]
"""What the traces that become series are called, by uid."""

ADDED = "added-"
"""Before the uid of a wedge whose area is what it adds: it lies below the top of the stack."""

_SMALLEST = 0.72
"""Of a frame for text beside what its text needs: other programs have wider fonts."""


def transcribe(page: Page, figure: Spec, names: Names, styles: Mapping[str, Style]) -> None:
    """Draws a figure made by ``charts.sheet``; ``styles`` are the patterns of areas, by uid."""
    layout, axis_y = figure["layout"], figure["layout"]["yaxis"]
    ticks = axis_y["tickvals"]
    low, high = float(ticks[0]), float(axis_y["range"][1])
    step = float(ticks[1] - ticks[0]) if len(ticks) > 1 else high
    axis = Axis(low=low, high=round(high, 6), step=step, format=number_format(step))
    years = years_of(figure)
    series = series_of(figure, names, styles)
    texts = [str(year) for year in years]
    add_chart(page, "area", AT, plot_frame(), texts, series, axis, layout["meta"]["description"])
    _write_texts(page, figure)
    scale = Scale(years[0], years[-1], low, high)
    _draw_marks(page, figure, scale)


def series_of(figure: Spec, names: Names, styles: Mapping[str, Style]) -> list[Series]:
    """Areas from the lowest, lines, then targets, by year."""
    years = years_of(figure)
    areas, lines = _areas(figure, names, styles), _lines(figure, names, years)
    return [*areas, *lines, *_targets(figure, names, years)]


def years_of(figure: Spec) -> list[int]:
    """The years of a figure's axis."""
    first, last = (int(x) for x in figure["layout"]["xaxis"]["range"])
    return list(range(first, last + 1))


def frame_of(figure: Spec) -> tuple[list[str], str, list[str]]:
    """Title, subtitle and footer of a figure, line by line as text."""
    texts = figure["layout"]["annotations"]

    def lines(size: int) -> list[str]:
        return [plain_text(t["text"]) for t in texts if _in_frame(t) and t["font"]["size"] == size]

    return lines(TITLE), " ".join(lines(SUBTITLE)), lines(FOOTER)


def _in_frame(text: Mapping[str, Any]) -> bool:
    """Whether it is a title, a subtitle or a footer: these have places of their own."""
    y = (1 - text["y"]) * HEIGHT
    return bool(y < 176 or y > 1000) and text["font"]["size"] in (TITLE, SUBTITLE, FOOTER)


def _areas(figure: Spec, names: Names, styles: Mapping[str, Style]) -> list[Series]:
    """Closed areas as series that stack, the lowest first."""
    found = []
    for trace in figure["data"]:
        if trace.get("fill") != "toself" or trace["uid"] not in names:
            continue
        half, uid = len(trace["y"]) // 2, trace["uid"]
        roof, floor = trace["y"][:half], trace["y"][half:][::-1]
        heights = [round(r - f, 6) for r, f in zip(roof, floor, strict=True)]
        style, color = styles.get(uid.removeprefix(ADDED)), trace["fillcolor"]
        pattern, ink = (style.pattern, style.pattern_ink) if style else ("", "")
        if uid.startswith(ADDED):  # from the top of the stack down to business as usual
            heights = [-height for height in heights]
            color, pattern, ink = (style.color if style else INK), "\\", INK
        series = Series(name=names[uid], values=heights, color=color, pattern=pattern, ink=ink)
        found.append((uid.startswith(ADDED), sum(floor), series))
    return [series for *_, series in sorted(found, key=lambda made: made[:2])]


def _lines(figure: Spec, names: Names, years: list[int]) -> Iterator[Series]:
    for trace in figure["data"]:
        if not _is_line(trace) or trace["uid"] not in names or _in_column(trace):
            continue
        values = dict(zip(trace["x"], trace["y"], strict=True))
        dashes = {"3px,5px": "dotted", "solid": ""}
        yield Series(
            name=names[trace["uid"]],
            values=[values.get(year) for year in years],
            color=trace["line"]["color"],
            width=trace["line"]["width"],
            dash=dashes.get(trace["line"]["dash"], "dashed"),
        )


def _targets(figure: Spec, names: Names, years: list[int]) -> Iterator[Series]:
    """Diamonds as points without a line; those of one year in series of their own."""
    rows: list[dict[int, float]] = []
    color = ""
    for trace in figure["data"]:
        if _is_mark(trace) and _is_diamond(trace):
            color, (year,), (value,) = trace["marker"]["color"], trace["x"], trace["y"]
            row = next((r for r in rows if year not in r), None)
            if row is None:
                rows.append(row := {})
            row[int(year)] = value
    for i, row in enumerate(rows):
        name = names["target"] if i == 0 else f"{names['target']} {i + 1}"
        yield Series(name=name, values=[row.get(year) for year in years], color=color, marker=True)


def _draw_marks(page: Page, figure: Spec, scale: Scale) -> None:
    """Rings on the net line, and the leaders and swatches of the column at the right."""
    for trace in figure["data"]:
        if _is_mark(trace) and not _is_diamond(trace):
            edge = trace["marker"]["line"]["color"]
            page.ring(scale.x(trace["x"][0]), scale.y(trace["y"][0]), 20, edge)
        if _is_line(trace) and _in_column(trace):
            line = trace["line"]
            for start, end in pairwise(zip(trace["x"], trace["y"], strict=True)):
                page.line(start, end, line["color"], line["width"])
    for rule in figure["layout"]["shapes"]:
        start, end = ((rule[f"x{i}"] * WIDTH, (1 - rule[f"y{i}"]) * HEIGHT) for i in (0, 1))
        page.line(start, end, rule["line"]["color"], rule["line"]["width"])


def _is_line(trace: Mapping[str, Any]) -> bool:
    return bool(trace.get("mode") == "lines")


def _is_mark(trace: Mapping[str, Any]) -> bool:
    return bool(trace.get("mode") == "markers")


def _is_diamond(trace: Mapping[str, Any]) -> bool:
    return bool(trace["marker"].get("symbol") == "diamond")


def _in_column(trace: Mapping[str, Any]) -> bool:
    """Whether it is at the right of the plot."""
    return bool(trace.get("xaxis") == "x2")


def _write_texts(page: Page, figure: Spec) -> None:
    for text in figure["layout"]["annotations"]:
        if _in_frame(text):
            continue
        markup, font, align = text["text"], text["font"], text["align"]
        width, height = text_size(markup, font["size"])
        wide, high = width / _SMALLEST, height + 8
        x, y = text["x"] * WIDTH, (1 - text["y"]) * HEIGHT
        side = {"left": 0.0, "center": 0.5, "right": 1.0}[text["xanchor"]]
        at = Frame(x - side * wide, y - high / 2, wide, high)
        if text.get("bgcolor", "").startswith("rgba(255"):
            card = Frame(x - side * 1.1 * width - 5, y - height / 2, 1.1 * width + 10, height)
            page.rectangle(card, "white")
        page.write_markup(markup, at, font["size"], font["color"], align)
