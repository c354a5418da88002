"""Scope 2 twice: by the grids where power is used, and by the contracts for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from pathway.figures.data.scope2 import read_ledgers
from pathway.figures.kit.info import ChartInfo
from pathway.figures.kit.numbers import show
from pathway.figures.model import Figure, Panel, Row, Series
from pathway.figures.parts import plain, plains, table_of
from pathway.figures.words.scope2 import LedgersWords
from pathway.locale import Lang


def scope2_ledgers(tables: Mapping[str, pd.DataFrame], info: ChartInfo, lang: Lang) -> Figure:
    """From the tables ``emissions``, ``wedges`` and ``wedges_location``."""
    words = LedgersWords.of(read_ledgers(tables), info, lang)
    found = words.ledgers
    lines = (
        Series(
            key="gap",
            name=words.name("between"),
            form="area",
            start=tuple(map(min, found.location, found.market)),
            y=tuple(map(max, found.location, found.market)),
            look="gap",
        ),
        Series(key="bau", name=words.name("bau"), form="line", y=tuple(found.bau), look="bau"),
        Series(
            key="location",
            name=words.name("location"),
            form="line",
            y=tuple(found.location),
            look="target",
            dash="dash",
        ),
        Series(
            key="market", name=words.name("market"), form="line", y=tuple(found.market), look="net"
        ),
    )
    return Figure(
        chart="scope2-ledgers",
        titles=tuple(words.titles()),
        subtitle=plain(words.subtitle()),
        panels=(Panel(x=tuple(found.years), series=lines),),
        header=words.wording.year_and_unit(found.years[-1]),
        share=words.wording.say("scope2.of-bau"),
        column=tuple(_rows(words)),
        notes=plains(words.footer()),
        about=plains(words.description()),
        table=table_of(words.table()),
    )


def _rows(words: LedgersWords) -> Iterator[Row]:
    """Business as usual, both ledgers, and between them what makes the difference."""
    found, number, share = words.ledgers, words.wording.number, words.shares()
    levels = {"bau": found.bau[-1], "location": found.location[-1], "market": found.market[-1]}
    middle = (found.location[-1] + found.market[-1]) / 2
    mix, contracts = words.gap()
    changes = [(mix, "mix", "part"), (-contracts, "contracts", "green_power")]
    gap = [
        Row(name=words.name(key), value=show(value, plus=True), key=look, at=middle)
        for value, key, look in changes
        if value
    ]
    for key, tonnes in sorted(levels.items(), key=lambda one: -one[1]):
        if key == ("location" if found.location[-1] < found.market[-1] else "market"):
            yield from gap
        yield Row(
            name=words.name(key), value=number(tonnes), share=share(key), level=True, at=tonnes,
            look={"bau": "bau", "location": "target", "market": "net"}[key],
            dash="dash" if key == "location" else "solid",
        )  # fmt: skip
