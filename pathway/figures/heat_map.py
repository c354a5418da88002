"""A heat map: what two assumptions do together to the cost."""

from __future__ import annotations

import math
from collections.abc import Mapping

import pandas as pd

from pathway.charts.heat_map_words import Grid, GridWords, read_grid
from pathway.charts.sweep_info import SweepInfo
from pathway.charts.sweep_speaker import SweepSpeaker
from pathway.figures.model import Figure, Line, Listing, Shade, Text
from pathway.figures.parts import nothing, plain, plains, table_of
from pathway.locale import Lang

CHEAPER, DEARER, NO_PLAN = "cheaper", "dearer", "no_plan"


def heat_map(tables: Mapping[str, pd.DataFrame], info: SweepInfo, lang: Lang) -> Figure:
    """The first reading of the table ``heat_map``; the first step of what goes up is the last line.

    Where no cell has a plan, the figure says so.
    """
    speaker, found = SweepSpeaker(info.run, lang, info), read_grid(tables["heat_map"])
    if found is None:
        return nothing("heat-map", speaker.say("heat-map.nothing"), speaker.sweep_name)
    words = GridWords(speaker, found)
    across, up = range(len(found.xs)), range(len(found.ys))
    corner = speaker.say(
        "heat-map.corner", up=speaker.factor(found.up), across=speaker.factor(found.across)
    )
    return Figure(
        chart="heat-map",
        titles=tuple(words.titles()),
        subtitle=plain(words.subtitle()),
        listing=Listing(
            columns=(corner, *(words.setting("x", x) for x in across)),
            lines=tuple(_line(words, y) for y in reversed(up)),
            key=_key(words),
            grid=True,
        ),
        notes=plains(words.footer((len(across), len(up)))),
        about=plains(words.description()),
        table=table_of(words.table()),
        currency=info.run.currency,
    )


def _key(words: GridWords) -> tuple[tuple[str, Text], ...]:
    """The least and the most that is reached, and what has no plan."""
    found, text = words.found, words.amounts.text
    low, high = min(found.known), max(found.known)
    ends: list[tuple[str, Text]] = [(CHEAPER, text(low))] if low < found.middle else []
    ends += [(DEARER, text(high))] if high > found.middle else []
    return (*ends, *([(NO_PLAN, words.speaker.ending("no_plan"))] if found.lost else []))


def _line(words: GridWords, y: int) -> Line:
    across = range(len(words.found.xs))
    return Line(
        name=words.setting("y", y),
        cells=tuple(words.cell((x, y)) for x in across),
        shades=tuple(_shade(words.found, (x, y)) for x in across),
    )


def _shade(found: Grid, at: tuple[int, int]) -> Shade:
    value = found.values.get(at, math.nan)
    if math.isnan(value):
        return Shade(look=NO_PLAN)
    far = max(abs(v - found.middle) for v in found.known)
    share = (value - found.middle) / far if far else 0.0
    return Shade(look=CHEAPER if share < 0 else DEARER, share=abs(share))
