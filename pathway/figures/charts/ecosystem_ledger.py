"""Tonnes avoided at others so far, by programme: a ledger apart from the company's own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from pathway.figures.data.ledger import read_ledger
from pathway.figures.kit.info import ChartInfo
from pathway.figures.kit.numbers import percent, show
from pathway.figures.model import Figure, Mark, Panel, Row, Series
from pathway.figures.parts import plain, plains, table_of
from pathway.figures.words.ledger import LedgerWords
from pathway.locale import Lang


def ecosystem_ledger(tables: Mapping[str, pd.DataFrame], info: ChartInfo, lang: Lang) -> Figure:
    """From the tables ``ecosystem`` and ``targets``."""
    words = LedgerWords.of(read_ledger(tables, info), info, lang)
    ledger = words.ledger
    panel = Panel(
        x=tuple(ledger.years),
        series=tuple(_series(words)),
        marks=tuple(
            Mark(x=goal.year, y=goal.required, lines=words.goal(i), rank=1, shape="diamond")
            for i, goal in enumerate(ledger.goals)
        ),
        bold=tuple(sorted({goal.year for goal in ledger.goals})),
    )
    return Figure(
        chart="ecosystem-ledger",
        titles=tuple(words.titles()),
        subtitle=plain(words.subtitle()),
        panels=(panel,),
        header=plain(words.header()),
        share=words.say("share"),
        column=tuple(_rows(words)),
        notes=plains(words.footer()),
        about=plains(words.description()),
        table=table_of(words.table()),
    )


def _series(words: LedgerWords) -> Iterator[Series]:
    programmes = words.ledger.programmes
    for i, programme in reversed([*enumerate(programmes)]):
        y = tuple(max(t, 0.0) for t in programme.so_far)
        name = programme.name
        yield Series(key=f"programme-{i}", name=name, form="area", y=y, look=f"own-{i}")
    total = tuple(words.ledger.total)
    yield Series(key="total", name=words.say("total"), form="line", y=total, look="net")


def _rows(words: LedgerWords) -> Iterator[Row]:
    total, parts = words.ledger.shown(-1, words.unit.tonnes, words.decimals)
    shares = words.shares()
    whole = percent(1) if shares[0] else ""
    yield Row(name=words.say("total"), value=show(total), share=whole, level=True)
    for i, (programme, part) in enumerate(zip(words.ledger.programmes, parts, strict=True)):
        yield Row(name=programme.name, value=show(part), share=shares[i], key=f"own-{i}")
