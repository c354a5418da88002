"""A heat map: what two assumptions do together to the cost."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

import pandas as pd

from pathway.figures.kit.sweep_info import SweepInfo
from pathway.figures.kit.sweep_speaker import SweepSpeaker
from pathway.figures.model import Figure, Line, Listing, Shade, Text
from pathway.figures.parts import nothing, plain, plains, table_of
from pathway.figures.words.heat_map import Grid, GridWords, read_grid
from pathway.locale import Lang

CHEAPER, DEARER, NO_PLAN = "cheaper", "dearer", "no_plan"
MOST = 12
"""Steps of an assumption that are drawn; of more, some at even distances."""


def heat_map(tables: Mapping[str, pd.DataFrame], info: SweepInfo, lang: Lang) -> Figure:
    """The first reading of the table ``heat_map``; the first step of what goes up is the last line.

    Where no cell has a plan, the figure says so.
    """
    speaker, found = SweepSpeaker(info.run, lang, info), read_grid(tables["heat_map"])
    if found is None:
        return nothing("heat-map", speaker.say("heat-map.nothing"), speaker.sweep_name)
    words = GridWords(speaker, found)
    shade = _shades(found)
    across, up = some(len(found.xs)), some(len(found.ys))
    corner = speaker.say(
        "heat-map.corner", up=speaker.factor(found.up), across=speaker.factor(found.across)
    )
    return Figure(
        chart="heat-map",
        titles=tuple(words.titles()),
        subtitle=plain(words.subtitle()),
        listing=Listing(
            columns=(corner, *(words.setting("x", x) for x in across)),
            lines=tuple(_line(words, across, y, shade) for y in reversed(up)),
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


def some(count: int) -> list[int]:
    """Places of so many: all, or as many as are drawn, the first and last among them."""
    if count <= MOST:
        return list(range(count))
    return [round(i * (count - 1) / (MOST - 1)) for i in range(MOST)]


def _line(words: GridWords, across: list[int], y: int, shade: Callable[[float], Shade]) -> Line:
    return Line(
        name=words.setting("y", y),
        cells=tuple(words.cell((x, y)) for x in across),
        shades=tuple(shade(words.found.values.get((x, y), math.nan)) for x in across),
    )


def _shades(found: Grid) -> Callable[[float], Shade]:
    """The ground of a value, by how far it is from the middle."""
    middle = found.middle
    far = max(abs(value - middle) for value in found.known)

    def shade(value: float) -> Shade:
        if math.isnan(value):
            return Shade(look=NO_PLAN)
        share = (value - middle) / far if far else 0.0
        return Shade(look=CHEAPER if share < 0 else DEARER, share=abs(share))

    return shade
