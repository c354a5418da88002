"""Commitments as they are written: what is promised, what the plan does, what room is left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pathway.locale import Lang
from pathway.locale.numbers import quantity
from pathway.report.decision.kept import Kept

from .words import Words


@dataclass(frozen=True, slots=True)
class Line:
    """One commitment in its year, as the chart shows it, and when there is no room before."""

    name: str
    section: str
    headline: bool
    year: int
    required: str
    achieved: str
    room: str
    met: bool
    binds: bool  # missed, or with nothing to spare in some year


def lines(kept: Sequence[Kept], currency: str, lang: Lang) -> list[Line]:
    """Commitments, caps or requirements as they are written."""
    return [_line(one, currency, Words(lang)) for one in kept]


def missed(kept: Sequence[Kept]) -> int:
    """How many are missed."""
    return sum(not one.met for one in kept)


def _line(kept: Kept, currency: str, words: Words) -> Line:
    like = max(abs(kept.required), abs(kept.achieved))

    def amount(value: float) -> str:
        return quantity(value, kept.unit, currency, words.lang, like)

    room, nothing = amount(abs(kept.slack)), amount(0.0)
    if kept.slack < 0 and not kept.met:
        room = words("short-by", x=room)
    elif room == nothing or kept.slack < 0:
        room = words("no-room")
    elif kept.met and kept.tight_in not in {None, kept.year}:
        room = words("no-room-in", room=room, year=str(kept.tight_in))
    required = words("at-least" if kept.least else "at-most", x=amount(kept.required))
    if kept.interim:
        until, last = str(kept.interim[0]), amount(kept.interim[1])
        required = words("interim", required=required, last=last, until=until)
    return Line(
        name=kept.target.name.in_(words.lang),
        section=kept.target.section,
        headline=kept.target.headline,
        year=kept.year,
        required=required,
        achieved=amount(kept.achieved),
        room=room,
        met=kept.met,
        binds=not kept.met or kept.tight_in is not None,
    )
