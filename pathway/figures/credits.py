"""Removals and offsets: tonnes retired by class, and shares that are promised."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from pathway.charts.credits import SHADES
from pathway.charts.credits_data import Credits, read_credits
from pathway.charts.credits_words import CreditWords
from pathway.charts.info import ChartInfo
from pathway.charts.speaker import Speaker
from pathway.figures.model import Figure, Mark, Panel, Row, Series
from pathway.figures.parts import nothing, plain, plains, table_of
from pathway.locale import Lang
from pathway_models.levers import LEVERS

LOOKS = ("net", "bau", "muted")
DASHES = ("solid", "dash", "dot")


def credits_used(tables: Mapping[str, pd.DataFrame], info: ChartInfo, lang: Lang) -> Figure:
    """From the tables ``credits``, ``emissions`` and ``targets``."""
    speaker, data = Speaker(info, lang), read_credits(tables, info)
    if data is None:
        return nothing("credits", speaker.say("credits.nothing"), speaker.subject)
    words = CreditWords(speaker, data)
    panels = [
        Panel(
            x=data.years,
            title=words.say("credits.retired", unit=words.unit_name),
            series=tuple(_bars(words)),
        )
    ]
    if data.shares:
        panels.append(_shares(words))
    return Figure(
        chart="credits",
        titles=tuple(words.titles()),
        subtitle=plain(words.subtitle()),
        panels=tuple(panels),
        header=words.unit_name,
        share=words.speaker.per_tonne,
        column=tuple(
            Row(
                name=words.name(c),
                value=words.tonnes(c.total),
                share=words.price(c),
                key=_look(data, i),
            )
            for i, c in reversed([*enumerate(data.classes)])
        ),
        notes=plains(words.footer()),
        about=plains(words.description()),
        table=table_of(words.table()),
        currency=info.currency,
        looks={_look(data, i): _color(data, i) for i in range(len(data.classes))},
    )


def _look(data: Credits, i: int) -> str:
    """The first class of a kind looks as its wedge; shades tell others apart."""
    kind = data.classes[i].kind
    before = [c for c in data.classes[:i] if LEVERS[c.kind].rank == LEVERS[kind].rank]
    return f"{kind}-{len(before)}" if before else kind


def _color(data: Credits, i: int) -> str:
    found = data.classes[i]
    rank = LEVERS[found.kind].rank
    before = sum(LEVERS[c.kind].rank == rank for c in data.classes[:i])
    return SHADES[rank][min(before, len(SHADES[rank]) - 1)].color


def _bars(words: CreditWords) -> Iterator[Series]:
    for i, found in enumerate(words.data.classes):
        look, name = _look(words.data, i), words.name(found)
        yield Series(key=f"class-{i}", name=name, form="bar", y=tuple(found.tonnes), look=look)


def _shares(words: CreditWords) -> Panel:
    data = words.data
    marks = [
        Mark(x=year, y=min(value, 1.0), lines=(), shape="diamond")
        for share in data.shares
        for year, value in share.required.items()
        if year in data.years
    ]
    return Panel(
        x=data.years,
        measure="share",
        title=words.say("credits.shares"),
        series=tuple(
            Series(
                key=f"share-{i}",
                name=words.share(share),
                form="line",
                y=tuple(
                    min(share.achieved[t], 1.0) if t in share.achieved else None for t in data.years
                ),
                look=LOOKS[i % len(LOOKS)],
                dash=DASHES[i % len(DASHES)],  # type: ignore[arg-type]
            )
            for i, share in enumerate(data.shares)
        ),
        marks=tuple(marks),
    )
