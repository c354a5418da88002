"""Sheets of a native chart above its data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pathway.figures.kit.theme import GRID, INK, MUTED
from pathway.figures.print.series import Series

from .book import Book, text_width, write_lines

LEAST = 1200
"""Width of a chart; it is as wide as its data, where these are wider [px]."""
_HATCHES = {"/": "wide_upward_diagonal", "\\": "wide_downward_diagonal", ".": "percent_20"}


def write_chart(
    book: Book,
    name: str,
    kind: str,
    title: str,
    about: str,
    years: Sequence[str],
    series: Sequence[Series],
    decimals: int = 2,
) -> None:
    """A sheet of one native chart, areas or columns with lines over them, above its data."""
    sheet, head = book.sheet(name, one_page=True), 37
    dated = all(name.isdecimal() for name in years)
    names = [book.say("year" if dated else "figure"), *(s.name for s in series)]
    widths = [max(12, *(text_width(word) + 3 for word in name.split())) for name in names]
    widths[0] = max(widths[0], *(text_width(name) + 3 for name in years))
    book.text(sheet, 0, 0, title, bold=True, font_size=14)
    book.text(sheet, 1, 0, about, font_color=MUTED)
    shown = f"#,##0.{'0' * decimals}" if decimals else "#,##0"
    rows: list[list[object]] = [
        [_number(year), *(s.values[i] for s in series)] for i, year in enumerate(years)
    ]
    write_lines(book, sheet, head, names, rows, ["0" if dated else "@", *[shown] * len(series)])
    sheet.set_row(
        head, 15 * max(text_width(n) // w + 1 for n, w in zip(names, widths, strict=True))
    )
    for column, wide in enumerate(widths):
        sheet.set_column(column, column, wide)
    chart = _chart(book, name, kind, years, series, head)
    chart.set_size({"width": max(LEAST, sum(7 * wide + 5 for wide in widths)), "height": 640})
    sheet.insert_chart(3, 0, chart, {"object_position": 2, "description": f"{title}. {about}"})


def _number(text: str) -> int | str:
    """A year as a number; names stay text."""
    return int(text) if text.isdecimal() else text


def _chart(
    book: Book, name: str, kind: str, years: Sequence[str], series: Sequence[Series], head: int
) -> Any:
    solid = book.book.add_chart({"type": kind, "subtype": "stacked"})
    lines = book.book.add_chart({"type": "line"})
    last, count = head + len(years), 0
    for j, one in enumerate(series, start=1):
        made = {
            "name": [name, head, j],
            "categories": [name, head + 1, 0, last, 0],
            "values": [name, head + 1, j, last, j],
        }
        if one.width or one.marker:
            lines.add_series(made | _line(one))
            count += 1
        else:
            solid.add_series(made | _fill(one) | ({"gap": 47} if kind == "column" else {}))
    if not solid.series:
        solid = lines  # of a company of which nothing is taken off
    elif count:
        solid.combine(lines)
    font = {"name": book.say("font"), "size": 10, "color": INK}
    solid.set_title({"none": True})
    solid.set_legend({"position": "right", "font": font})
    grid = {"visible": True, "line": {"color": GRID}}
    solid.set_y_axis({"num_font": font, "major_gridlines": grid, "line": {"none": True},
                      "num_format": "#,##0.##;\u2212#,##0.##;0", **_from_zero(series)})  # fmt: skip
    on_tick = {"position_axis": "on_tick"} if kind == "area" else {}
    solid.set_x_axis({"num_font": font, "label_position": "low", "text_axis": True, **on_tick})
    solid.show_blanks_as("gap")
    return solid


def _from_zero(series: Sequence[Series]) -> dict[str, int]:
    """Where areas and columns stand: a program that chooses the axis may cut off what they have in
    common.
    """
    values = [value for one in series for value in one.values if value is not None]
    if min(values, default=0.0) >= 0:
        return {"min": 0}
    return {"max": 0} if max(values) <= 0 else {}


def _fill(one: Series) -> dict[str, Any]:
    edge = {"border": {"color": "#FFFFFF", "width": 0.75}}
    if one.pattern in _HATCHES:
        ink = "#FFFFFF" if one.ink == "white" else one.ink
        hatch = {"pattern": _HATCHES[one.pattern], "fg_color": ink, "bg_color": one.color}
        return {"pattern": hatch, **edge}
    return {"fill": {"color": one.color}, **edge}


def _line(one: Series) -> dict[str, Any]:
    if one.marker:
        mark = {"type": "diamond", "size": 11, "fill": {"color": one.color},
                "border": {"color": "#FFFFFF"}}  # fmt: skip
        return {"line": {"none": True}, "marker": mark}
    dashes = {"dotted": "round_dot", "dashed": "dash", "": "solid"}
    line = {"color": one.color, "width": one.width / 2, "dash_type": dashes[one.dash]}
    return {"line": line, "marker": {"type": "none"}}
