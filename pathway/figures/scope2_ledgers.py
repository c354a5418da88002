"""Scope 2 twice: by the grids where power is used, and by the contracts for it."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from pathway.charts.info import ChartInfo
from pathway.charts.scope2_data import read_ledgers
from pathway.charts.scope2_words import LedgersWords
from pathway.figures.model import Figure, Panel, Series
from pathway.figures.parts import plain, plains, table_of
from pathway.locale import Lang


def scope2_ledgers(tables: Mapping[str, pd.DataFrame], info: ChartInfo, lang: Lang) -> Figure:
    """From the tables ``emissions``, ``wedges`` and ``wedges_location``."""
    words = LedgersWords.of(read_ledgers(tables), info, lang)
    found = words.ledgers
    lines = (
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
        notes=plains(words.footer()),
        about=plains(words.description()),
        table=table_of(words.table()),
    )
