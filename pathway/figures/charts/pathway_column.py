"""The column beside a pathway: levels of the last year, and the changes between them."""

from __future__ import annotations

from dataclasses import replace

from pathway.figures.data.pathway import Pathway, Wedge
from pathway.figures.model import Row
from pathway.figures.words.pathway import Words
from pathway_models.levers import credit_kinds


def rows(words: Words, *, enlarged: bool) -> list[Row]:
    """From top to bottom [t]: what is added, business as usual, cuts, credits, net.

    ``enlarged``: changes stand beside a panel of their own.
    """
    found = _rows(words)
    if not enlarged:
        return found
    return [row if row.level else replace(row, at=None, panel=1) for row in found]


def _rows(words: Words) -> list[Row]:
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
    return Row(name=name, value=value, share=share, level=True, at=words.path.bau[-1], look="bau")


def _left(words: Words) -> Row:
    name, value = words.left, words.number(words.path.gross[-1])
    share = words.share(words.path.gross[-1], -1)
    at = words.path.gross[-1]
    return Row(name=name, value=value, share=share, level=True, at=at, look="net", dash="dot")


def _change(words: Words, wedge: Wedge) -> Row:
    name = words.wedge(wedge.key)
    return Row(
        name=words.say("pathway.added", name=name) if wedge.tonnes[-1] < 0 else name,
        value=words.change(words.shown(-1).parts[wedge.key]),
        share=words.share(wedge.tonnes[-1], -1),
        key=wedge.key,
        at=_middle(words.path, wedge),
    )


def _net(words: Words) -> Row:
    path, net = words.path, words.path.net[-1]
    name, share = "terms.net-emissions", words.share(net, -1)
    if net <= path.nothing:
        removes = net < -path.nothing
        name, share = ("pathway.net-removal" if removes else "pathway.carbon-neutral"), ""
    value = words.number(net)
    return Row(name=words.say(name), value=value, share=share, level=True, at=net, look="net")


def _middle(path: Pathway, wedge: Wedge) -> float:
    """The middle of a wedge in the last year [t]: of a cut in the stack, of an addition above."""
    if wedge.tonnes[-1] < 0:
        before = path.wedges[: path.wedges.index(wedge)]
        return path.bau[-1] - sum(min(w.tonnes[-1], 0) for w in before) - wedge.tonnes[-1] / 2
    below = path.wedges[path.wedges.index(wedge) + 1 :]
    return path.net[-1] + sum(max(w.tonnes[-1], 0) for w in below) + wedge.tonnes[-1] / 2
