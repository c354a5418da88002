"""Removals and offsets: tonnes retired by class, and shares that are promised."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

import pandas as pd

from pathway.figures.data.credits import Credits, Share, read_credits
from pathway.figures.kit.info import ChartInfo
from pathway.figures.kit.speaker import Speaker
from pathway.figures.model import Figure, Mark, Panel, Row, Series
from pathway.figures.parts import nothing, plain, plains, table_of
from pathway.figures.words.credits import CreditWords
from pathway.locale import Lang
from pathway_models.case import Rank
from pathway_models.levers import LEVERS
from pathway_models.vocabulary.lever import Look

SHADES: Mapping[Rank, tuple[Look, ...]] = {
    "remove": (
        Look("#882255", "/", "white"),
        Look("#B4688E", "/", "white"),
        Look("#DDB7C9", "/", "#882255"),
    ),
    "offset": (
        Look("#C9CDD2", "\\", "#7F8A96"),
        Look("#98A2AD", "\\", "white"),
        Look("#ECEEF0", "\\", "#98A2AD"),
    ),
}
"""Removals are wine, offsets grey, hatched as in every chart; shades tell classes apart."""
LOOKS = ("net", "bau", "muted")
DASHES: tuple[Literal["solid", "dash", "dot"], ...] = ("solid", "dash", "dot")


def credits_used(tables: Mapping[str, pd.DataFrame], info: ChartInfo, lang: Lang) -> Figure:
    """From the tables ``credits``, ``emissions`` and ``targets``."""
    speaker, data = Speaker(info, lang), read_credits(tables, info)
    if data is None:
        return nothing("credits", speaker.say("credits.nothing"), speaker.subject)
    words = CreditWords(speaker, data)
    panels = [
        Panel(
            x=data.years,
            title=words.say("credits.retired"),
            series=tuple(_bars(words)),
        )
    ]
    if _some(data):
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
        looks={_look(data, i): _shade(data, i) for i in range(len(data.classes))},
    )


def _look(data: Credits, i: int) -> str:
    """The first class of a kind looks as its wedge; shades tell others apart."""
    kind = data.classes[i].kind
    before = [c for c in data.classes[:i] if LEVERS[c.kind].rank == LEVERS[kind].rank]
    return f"{kind}-{len(before)}" if before else kind


def _shade(data: Credits, i: int) -> Look:
    found = data.classes[i]
    rank = LEVERS[found.kind].rank
    before = sum(LEVERS[c.kind].rank == rank for c in data.classes[:i])
    return SHADES[rank][min(before, len(SHADES[rank]) - 1)]


def _bars(words: CreditWords) -> Iterator[Series]:
    for i, found in enumerate(words.data.classes):
        look, name = _look(words.data, i), words.name(found)
        yield Series(key=f"class-{i}", name=name, form="bar", y=tuple(found.tonnes), look=look)


def _some(data: Credits) -> list[Share]:
    """Shares of which something is promised, or which are not nothing in every year."""
    return [s for s in data.shares if s.required or any(s.achieved.values())]


def _lines(words: CreditWords) -> Iterator[Series]:
    """What is achieved, and what is promised of it."""
    for i, share in enumerate(_some(words.data)):
        name, dash = words.share(share), DASHES[i % len(DASHES)]
        for key, rates in (("due", share.required), ("share", share.achieved)):
            if not rates:
                continue
            yield Series(
                key=f"{key}-{i}",
                name=words.say("credits.share.promised", name=name) if key == "due" else name,
                form="line",
                y=tuple(min(rates[t], 1.0) if t in rates else None for t in words.data.years),
                look="target" if key == "due" else LOOKS[i % len(LOOKS)],
                dash=dash,
            )


def _shares(words: CreditWords) -> Panel:
    data = words.data
    marks = [
        Mark(x=year, y=min(value, 1.0), lines=(), shape="diamond")
        for share in _some(data)
        for year, value in share.required.items()
        if year in data.years
    ]
    return Panel(
        x=data.years,
        measure="share",
        title=words.say("credits.shares"),
        series=tuple(_lines(words)),
        marks=tuple(marks),
    )
