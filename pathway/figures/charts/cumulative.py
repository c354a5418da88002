"""The distribution of a cost: in what share of the scenarios it is at most so much."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from pathway.figures.kit.sweep_info import SweepInfo
from pathway.figures.kit.sweep_speaker import SweepSpeaker
from pathway.figures.model import Figure, Mark, Panel, Row, Rule, Series
from pathway.figures.parts import nothing, plain, plains, table_of
from pathway.figures.words.cumulative import MARKS, SpreadWords, read_spread
from pathway.locale import Lang

MOST = 2000
"""Steps that are drawn: of more, some at even distances."""


def cumulative(tables: Mapping[str, pd.DataFrame], info: SweepInfo, lang: Lang) -> Figure:
    """The first reading of the table ``distribution``; nothing where no scenario has a plan."""
    speaker, found = SweepSpeaker(info.run, lang, info), read_spread(tables)
    if found is None:
        return nothing("cumulative", speaker.say("cumulative.no-plan"), speaker.sweep_name)
    words = SpreadWords(speaker, found)
    factor, based = words.amounts.factor, [found.figures["base"]] if found.based else []
    ends = [*found.values, *based]
    room = 0.04 * (max(ends) - min(ends)) or max(abs(ends[0]) * 0.05, 1e-9)
    low, high = (factor * end for end in (min(ends) - room, max(ends) + room))
    steps = [(low, 0.0), *_steps(found.values, factor), (high, 1.0)]
    panel = Panel(
        x=tuple(x for x, _ in steps),
        numbered=True,
        measure="share",
        span=(low, high),
        series=(
            Series(
                key="share",
                name=speaker.say("cumulative.share"),
                form="line",
                look="second",
                y=tuple(y for _, y in steps),
            ),
        ),
        marks=tuple(
            Mark(
                x=factor * found.figures[key],
                y=share,
                lines=(words.point(key),),
                rank=1,
                look="second",
            )
            for key, share in MARKS.items()
        ),
        rules=tuple(Rule(at=factor * v, name=words.base(), upright=True) for v in based),
    )
    known = [*MARKS, "mean", *(["base"] if found.based else [])]
    return Figure(
        chart="cumulative",
        titles=tuple(words.titles()),
        subtitle=plain(words.subtitle()),
        panels=(panel,),
        header=speaker.say("cumulative.measure"),
        column=tuple(
            Row(name=words.name(key), value=words.amount(key), level=key == "p50") for key in known
        ),
        notes=plains(words.footer()),
        about=plains(words.description()),
        table=table_of(words.table()),
        currency=info.run.currency,
    )


def _steps(values: tuple[float, ...], factor: float) -> Iterator[tuple[float, float]]:
    """Corners of the curve: at each value, from the share before it to its own."""
    every, before = max(1, len(values) // MOST), 0.0
    for i in range(0, len(values), every):
        upto = min(i + every, len(values))
        x, share = factor * values[upto - 1], upto / len(values)
        yield x, before
        yield x, share
        before = share
