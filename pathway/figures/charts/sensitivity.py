"""How much each factor matters when all move at once: Sobol's shares or Morris's steps."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

import pandas as pd

from pathway.figures.kit.sweep_info import SweepInfo
from pathway.figures.kit.sweep_speaker import SweepSpeaker
from pathway.figures.model import Bar, Figure, Line, Listing
from pathway.figures.parts import nothing, plain, plains, table_of
from pathway.figures.words.sensitivity import IndexWords, read_indices
from pathway.locale import Lang

LOOKS = ("likely", "second")
"""Of the index by which factors are ranked, and of the other one."""

MOST = 20
"""Factors that are drawn, those that matter most; all are in the table."""


def sensitivity(tables: Mapping[str, pd.DataFrame], info: SweepInfo, lang: Lang) -> Figure:
    """The indices of the first reading in the table ``sensitivity``, with their confidence.

    Where none is defined, the figure says why.
    """
    speaker, found = SweepSpeaker(info.run, lang, info), read_indices(tables["sensitivity"])
    if found is None:
        return nothing("sensitivity", speaker.say("sensitivity.undefined"), speaker.sweep_name)
    words = IndexWords(speaker, found)
    if not found.known:
        return nothing("sensitivity", next(words.titles()), speaker.sweep_name)
    heads = [words.head(index) for index in words.shown]
    pairs = [found.values[index][k] for index in words.shown for k in found.ranked]
    ends = [value + (0.0 if math.isnan(half) else half) for value, half in pairs]
    return Figure(
        chart="sensitivity",
        titles=tuple(words.titles()),
        subtitle=plain(words.subtitle()),
        listing=Listing(
            columns=(speaker.say("sensitivity.factor"), *heads),
            lines=tuple(_line(words, factor) for factor in found.ranked[:MOST]),
            span=(0.0, max([1e-9, *(end for end in ends if not math.isnan(end))])),
            rows=2,
            key=tuple(zip(LOOKS, heads, strict=True)),
        ),
        notes=plains(words.footer(max(len(found.ranked) - MOST, 0))),
        about=plains(words.description()),
        table=table_of(words.table()),
        currency=info.run.currency,
    )


def _line(words: IndexWords, factor: str) -> Line:
    return Line(
        name=words.speaker.factor(factor),
        cells=tuple(words.printed(factor, index) for index in words.shown),
        bars=tuple(_bars(words, factor)),
    )


def _bars(words: IndexWords, factor: str) -> Iterator[Bar]:
    """A negative index is nothing; a thin line is its interval, where it has one."""
    for row, (index, look) in enumerate(zip(words.shown, LOOKS, strict=True)):
        (value, half), told = words.found.values[index][factor], words.printed(factor, index)
        if value > 0:
            yield Bar(first=0.0, end=value, look=look, row=row, told=told)
            if half > 0:  # not a nan
                low, high = max(0.0, value - half), value + half
                yield Bar(first=low, end=high, look="ink", row=row, told=told, thin=True)
