"""The tornado: what each assumption does to the cost when it alone moves, the widest on top."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from pathway.figures.data import tornado as data
from pathway.figures.kit.sweep_info import SweepInfo
from pathway.figures.kit.sweep_speaker import SweepSpeaker
from pathway.figures.model import Bar, Figure, Line, Listing, Text
from pathway.figures.parts import nothing, plain, plains, table_of
from pathway.figures.words.tornado import TornadoWords
from pathway.locale import Lang

CHEAPER, DEARER, NO_PLAN = "cheaper", "dearer", "no_plan"
"""Looks, by the direction of the cost."""

MOST = 20
"""Assumptions that are drawn, those that move most; all are in the table."""

LOST = 0.12
"""How far the bar of an end without a plan goes beyond the others, of their span."""


def tornado(tables: Mapping[str, pd.DataFrame], info: SweepInfo, lang: Lang) -> Figure:
    """The first reading of the table ``tornado``; nothing where the unchanged case has no plan."""
    speaker, found = SweepSpeaker(info.run, lang, info), data.read_tornado(tables["tornado"])
    if found is None:
        return nothing("tornado", speaker.say("tornado.nothing"), speaker.sweep_name)
    words = TornadoWords(speaker, found)
    low, high = min(found.known), max(found.known)
    lost = any(bar.lost for bar in found.bars)
    end = high + (LOST * (high - low) or 1.0) if lost else high
    key: list[tuple[str, Text]] = [
        (CHEAPER, speaker.say("tornado.cheaper")),
        (DEARER, speaker.say("tornado.dearer")),
    ]
    if lost:
        key.append((NO_PLAN, speaker.ending("no_plan")))
    heads = ("assumption", "low-end", "high-end")
    return Figure(
        chart="tornado",
        titles=tuple(words.titles()),
        subtitle=plain(words.subtitle()),
        listing=Listing(
            columns=tuple(speaker.say(f"tornado.{head}") for head in heads),
            lines=tuple(_line(words, bar, end) for bar in found.bars[:MOST]),
            span=(low, end),
            key=tuple(key),
        ),
        notes=plains((words.base_sentence(), *words.footer(tuple(found.bars[MOST:])))),
        about=plains(words.description()),
        table=table_of(words.table()),
        currency=info.run.currency,
    )


def _line(words: TornadoWords, bar: data.Bar, most: float) -> Line:
    """The longer end first, so that a shorter one on the same side is seen on it."""
    ends = sorted(bar.ends, key=lambda end: -(most if end.lost else abs(end.effect)))
    return Line(
        name=words.speaker.factor(bar.factor),
        cells=tuple(_cell(words, bar, end) for end in (bar.low, bar.high)),
        bars=tuple(_bar(words, bar, end, most) for end in ends),
    )


def _bar(words: TornadoWords, bar: data.Bar, end: data.End, most: float) -> Bar:
    look = NO_PLAN if end.lost else CHEAPER if end.effect < 0 else DEARER
    reach = most if end.lost else end.effect
    return Bar(first=0.0, end=reach, look=look, told=_cell(words, bar, end))


def _cell(words: TornadoWords, bar: data.Bar, end: data.End | None) -> str:
    """The effect, and what the factor is set to."""
    if end is None:
        return ""
    return words.speaker.say("tornado.end", effect=words.effect(end), value=words.value(bar, end))
