"""The column at the right of a pathway: levels at their lines, the changes between them."""

from __future__ import annotations

from dataclasses import dataclass

from .labels import spread
from .metrics import plain, text_size
from .numbers import show
from .pathway_data import CREDITS, Pathway, Wedge
from .pathway_words import (
    BUSINESS_AS_USUAL,
    LEFT,
    NET_EMISSIONS,
    NET_REMOVAL,
    NEUTRAL,
    SHARE,
    YEAR_AND_UNIT,
    Words,
    change,
)
from .sheet import Sheet
from .theme import BAU, INK, MUTED, NET, PLOT, SMALL, TARGET_TEXT, VALUE, WEDGE_STYLES

GAP = 41
NAME_X, VALUE_X, SHARE_X = PLOT.x1 + 46, PLOT.x1 + 386, PLOT.x1 + 474
SWATCH_X, SWATCH_WIDTH, SWATCH_HEIGHT = PLOT.x1 + 27, 10, 30
HEADER_Y = 190


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the column: ``at`` is the middle of what it names [t]; ``key`` of a wedge."""

    at: float
    name: str
    value: str
    share: str
    key: str = ""
    color: str = INK
    line: str = ""
    dash: str = "solid"
    added: bool = False


def draw(sheet: Sheet, words: Words) -> None:
    """Header, rows, swatches and leaders."""
    header = words.say(YEAR_AND_UNIT, year=words.path.years[-1], unit=words.unit_name)
    sheet.write(header, VALUE_X, HEADER_Y, SMALL, color=MUTED, align="right")
    sheet.write(words.say(SHARE), SHARE_X, HEADER_Y, SMALL, color=MUTED, align="right")
    column = rows(words)
    wanted = [sheet.scale.y(row.at / words.unit.tonnes) for row in column]
    places = spread(wanted, GAP, HEADER_Y + 44, PLOT.y1 + 4)
    for i, (row, at, y) in enumerate(zip(column, wanted, places, strict=True)):
        _draw_row(sheet, row, i, at, y)


def rows(words: Words) -> list[Row]:
    """From the highest to the lowest: what is added, business as usual, cuts, credits, net."""
    wedges = words.path.wedges
    added = [_change(words, w) for w in reversed(wedges) if w.tonnes[-1] < 0]
    cuts = [w for w in wedges if w.tonnes[-1] >= 0]
    return [
        *added,
        _bau(words),
        *(_change(words, w) for w in cuts if w.key not in CREDITS),
        *([_left(words)] if words.path.credits_used else []),
        *(_change(words, w) for w in cuts if w.key in CREDITS),
        _net(words),
    ]


def _bau(words: Words) -> Row:
    name, value = words.say(BUSINESS_AS_USUAL), words.number(words.path.bau[-1])
    shares = words.path.shares(-1)
    share = f"{shares.bau}%" if shares else ""
    return Row(words.path.bau[-1], name, value, share, color=MUTED, line=BAU)


def _left(words: Words) -> Row:
    name, value = words.say(LEFT), words.number(words.path.gross[-1])
    shares = words.path.shares(-1)
    share = f"{show(shares.gross)}%" if shares else ""
    return Row(words.path.gross[-1], name, value, share, line=NET, dash="3px,5px")


def _change(words: Words, wedge: Wedge) -> Row:
    added, shares = wedge.tonnes[-1] < 0, words.path.shares(-1)
    return Row(
        _middle(words.path, wedge),
        words.added_name(wedge.key) if added else words.wedge(wedge.key),
        change(words.shown(-1).parts[wedge.key]),
        f"{abs(shares.parts[wedge.key])}%" if shares else "",
        key=wedge.key,
        added=added,
    )


def _net(words: Words) -> Row:
    path, value = words.path, words.number(words.path.net[-1])
    net = path.net[-1]
    if net < -path.nothing:
        return Row(net, words.say(NET_REMOVAL), value, "", line=NET)
    if net <= path.nothing:
        return Row(net, words.say(NEUTRAL), value, "", color=TARGET_TEXT, line=NET)
    shares = path.shares(-1)
    share = f"{show(shares.net)}%" if shares else ""
    return Row(net, words.say(NET_EMISSIONS), value, share, line=NET)


def _middle(path: Pathway, wedge: Wedge) -> float:
    """The middle of a wedge in the last year [t]: of a cut in the stack, of an addition above."""
    if wedge.tonnes[-1] < 0:
        before = path.wedges[: path.wedges.index(wedge)]
        return path.bau[-1] - sum(min(w.tonnes[-1], 0) for w in before) - wedge.tonnes[-1] / 2
    below = path.wedges[path.wedges.index(wedge) + 1 :]
    return path.net[-1] + sum(max(w.tonnes[-1], 0) for w in below) + wedge.tonnes[-1] / 2


def _draw_row(sheet: Sheet, row: Row, i: int, at: float, y: float) -> None:
    level = not row.key
    color = row.line if level else WEDGE_STYLES[row.key].color
    end = NAME_X - 6 if level else SWATCH_X
    width = 3 if level else 2
    bend = [(PLOT.x1 + 5, at), (SWATCH_X - 7, y), (end, y)]
    sheet.line(f"leader-{i}", bend, color, width, dash=row.dash, page=True)
    if not level:
        x, half = SWATCH_X + SWATCH_WIDTH / 2, SWATCH_HEIGHT / 2
        ends = [(x, y - half), (x, y + half)]
        sheet.line(f"swatch-{i}", ends, color, SWATCH_WIDTH, page=True)
    if row.added:
        x0, x1, half = SWATCH_X, SWATCH_X + SWATCH_WIDTH, SWATCH_HEIGHT / 2
        corners = [(x0, y - half), (x1, y - half), (x1, y + half), (x0, y + half)]
        sheet.hatch(f"swatch-added-{i}", corners, on=color, page=True)
    value = f"<b>{row.value}</b>"
    room = VALUE_X - text_size(value, VALUE)[0] - 14 - NAME_X
    name = f"<b>{plain(row.name)}</b>" if level else plain(row.name)
    wide = text_size(name, VALUE)[0]
    size = VALUE if wide <= room else max(SMALL, int(VALUE * room / wide))
    sheet.write(name, NAME_X, y, size, color=row.color)
    sheet.write(value, VALUE_X, y, VALUE, color=row.color, align="right")
    if row.share:
        sheet.write(row.share, SHARE_X, y, VALUE, color=MUTED, align="right")
