"""The column of a pathway: levels at their lines, the changes between them."""

from __future__ import annotations

from dataclasses import replace

from pathway_models.levers import credit_kinds

from . import column
from .column import Row
from .pathway_data import Pathway, Wedge
from .pathway_words import Words
from .sheet import Sheet
from .theme import BAU, MUTED, NET, TARGET_TEXT, WEDGE_STYLES


def draw(sheet: Sheet, words: Words) -> None:
    """The last year: levels, wedges, shares of business as usual."""
    header = words.year_and_unit(words.path.years[-1])
    lines = [replace(row, at=row.at / words.unit.tonnes) for row in rows(words)]
    column.draw(sheet, header, words.say("pathway.share"), lines)


def rows(words: Words) -> list[Row]:
    """From top to bottom [t]: what is added, business as usual, cuts, credits, net."""
    wedges = words.path.wedges
    added = [_change(words, w) for w in reversed(wedges) if w.tonnes[-1] < 0]
    cuts = [w for w in wedges if w.tonnes[-1] >= 0]
    return [
        *added,
        _bau(words),
        *(_change(words, w) for w in cuts if w.key not in credit_kinds()),
        *([_left(words)] if words.path.credits_used else []),
        *(_change(words, w) for w in cuts if w.key in credit_kinds()),
        _net(words),
    ]


def _bau(words: Words) -> Row:
    name, value = words.say("terms.business-as-usual"), words.number(words.path.bau[-1])
    share = words.share(words.path.bau[-1], -1)
    return Row(words.path.bau[-1], name, value, share, color=MUTED, line=BAU)


def _left(words: Words) -> Row:
    name, value = words.left, words.number(words.path.gross[-1])
    share = words.share(words.path.gross[-1], -1)
    return Row(words.path.gross[-1], name, value, share, line=NET, dash="3px,5px")


def _change(words: Words, wedge: Wedge) -> Row:
    added = wedge.tonnes[-1] < 0
    name = words.wedge(wedge.key)
    return Row(
        _middle(words.path, wedge),
        words.say("pathway.added", name=name) if added else name,
        words.change(words.shown(-1).parts[wedge.key]),
        words.share(wedge.tonnes[-1], -1),
        style=WEDGE_STYLES[wedge.key],
        added=added,
    )


def _net(words: Words) -> Row:
    path, value = words.path, words.number(words.path.net[-1])
    net, end = path.net[-1], path.years[-1]
    ends = {g.required for g in path.goals if g.year == end}
    ends |= {part.goal.required for part in path.parts if part.goal.year == end}
    marked = any(abs(net - goal) <= path.nothing for goal in ends)
    if net < -path.nothing:
        return Row(net, words.say("pathway.net-removal"), value, "", line=NET, marked=marked)
    if net <= path.nothing:
        return Row(
            net,
            words.say("pathway.carbon-neutral"),
            value,
            "",
            color=TARGET_TEXT,
            line=NET,
            marked=marked,
        )
    share = words.share(net, -1)
    return Row(net, words.say("terms.net-emissions"), value, share, line=NET, marked=marked)


def _middle(path: Pathway, wedge: Wedge) -> float:
    """The middle of a wedge in the last year [t]: of a cut in the stack, of an addition above."""
    if wedge.tonnes[-1] < 0:
        before = path.wedges[: path.wedges.index(wedge)]
        return path.bau[-1] - sum(min(w.tonnes[-1], 0) for w in before) - wedge.tonnes[-1] / 2
    below = path.wedges[path.wedges.index(wedge) + 1 :]
    return path.net[-1] + sum(max(w.tonnes[-1], 0) for w in below) + wedge.tonnes[-1] / 2
