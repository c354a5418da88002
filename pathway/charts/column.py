"""The column at the right of a chart: levels at their lines, and what lies between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .labels import spread
from .metrics import cut, plain, text_size, wrap
from .sheet import Sheet
from .theme import INK, MUTED, PLOT, SMALL, VALUE, Style

GAP = 41
NAME_X, VALUE_X, SHARE_X = PLOT.x1 + 46, PLOT.x1 + 386, PLOT.x1 + 474
SWATCH_X, SWATCH_WIDTH, SWATCH_HEIGHT = PLOT.x1 + 27, 10, 30
HEADER_Y = 190


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the column, at a value of the axis: a level, or an area in its ``style``.

    ``marked``: a target's diamond stands there, so that the leader keeps off.
    """

    at: float
    name: str
    value: str
    share: str
    style: Style | None = None
    color: str = INK
    line: str = ""
    dash: str = "solid"
    added: bool = False
    marked: bool = False


def draw(
    sheet: Sheet, header: str, share: str, rows: Sequence[Row], size: int = VALUE, gap: int = GAP
) -> None:
    """Header, rows from the highest to the lowest, swatches and leaders; names in one size."""
    sheet.write(plain(header), VALUE_X, HEADER_Y, SMALL, color=MUTED, align="right")
    sheet.write(share, SHARE_X, HEADER_Y, SMALL, color=MUTED, align="right")
    wanted = [sheet.scale.y(row.at) for row in rows]
    places = spread(wanted, gap, HEADER_Y + 44, PLOT.y1 + 4)
    for i, (row, y) in enumerate(zip(rows, places, strict=True)):
        _draw_row(sheet, row, i, y, size)


def _draw_row(sheet: Sheet, row: Row, i: int, y: float, size: int) -> None:
    _draw_leader(sheet, row, i, y)
    value = f"<b>{row.value}</b>"
    room = VALUE_X - text_size(value, VALUE)[0] - 14 - NAME_X
    fitting, name = _fit(row, room, size)
    sheet.write(name, NAME_X, y, fitting, color=row.color)
    sheet.write(value, VALUE_X, y, VALUE, color=row.color, align="right")
    if row.share:
        sheet.write(row.share, SHARE_X, y, VALUE, color=MUTED, align="right")


def _draw_leader(sheet: Sheet, row: Row, i: int, y: float) -> None:
    color = row.style.color if row.style else row.line
    end, width = (SWATCH_X, 2) if row.style else (NAME_X - 6, 3)
    bend = [
        (PLOT.x1 + (20 if row.marked else 5), sheet.scale.y(row.at)),
        (SWATCH_X - 7, y),
        (end, y),
    ]
    sheet.line(f"leader-{i}", bend, color, width, dash=row.dash, page=True)
    if not row.style:
        return
    x0, x1, half = SWATCH_X, SWATCH_X + SWATCH_WIDTH, SWATCH_HEIGHT / 2
    middle = SWATCH_X + SWATCH_WIDTH / 2
    ends = [(middle, y - half), (middle, y + half)]
    sheet.line(f"swatch-{i}", ends, color, SWATCH_WIDTH, page=True)
    if row.added:
        corners = [(x0, y - half), (x1, y - half), (x1, y + half), (x0, y + half)]
        sheet.hatch(f"swatch-added-{i}", corners, on=color, page=True)


def _fit(row: Row, room: float, largest: int) -> tuple[int, str]:
    """The name in a size that fits, else on two small lines, cut short if it has to be."""

    def markup(*lines: str) -> str:
        text = "<br>".join(plain(line) for line in lines)
        return text if row.style else f"<b>{text}</b>"

    for size in range(largest, SMALL, -1):
        if text_size(markup(row.name), size)[0] <= room:
            return size, markup(row.name)
    first, *rest = wrap(" ".join(row.name.split()), SMALL, room)
    if not rest:
        return SMALL, markup(first)
    joint = " " if first.isascii() else ""
    bold = row.style is None
    return SMALL, markup(cut(first, SMALL, room, bold), cut(joint.join(rest), SMALL, room, bold))
