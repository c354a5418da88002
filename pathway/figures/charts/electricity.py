"""Electricity: demand, and how it is covered, every year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from pathway.figures.data.electricity import read_electricity
from pathway.figures.kit.info import ChartInfo
from pathway.figures.kit.numbers import show
from pathway.figures.model import Figure, Mark, Panel, Row, Series
from pathway.figures.parts import plain, plains, table_of
from pathway.figures.words.electricity import ElectricityWords
from pathway.locale import Lang

LOOKS = {
    "residual": "part",
    "unbundled": "unbundled",
    "bundled": "green_power",
    "fuelled": "generation",
    "rooftop": "rooftop_pv",
}


def electricity(tables: Mapping[str, pd.DataFrame], info: ChartInfo, lang: Lang) -> Figure:
    """From the tables ``electricity`` and ``targets``."""
    words = ElectricityWords.of(read_electricity(tables, info), info, lang)
    power, unit = words.power, words.wording.unit
    panel = Panel(
        x=tuple(power.years),
        measure="rate",
        unit=words.wording.unit_name,
        series=tuple(_series(words, unit.tonnes)),
        marks=tuple(_marks(words, unit.tonnes)),
        bold=tuple(sorted({goal.year for goal in power.goals})),
    )
    return Figure(
        chart="electricity",
        titles=tuple(words.titles()),
        subtitle=plain(words.subtitle()),
        panels=(panel,),
        header=words.wording.year_and_unit(power.years[-1]),
        share=words.wording.say("electricity.share"),
        column=tuple(_rows(words)),
        notes=plains(words.footer()),
        about=plains(words.description()),
        table=table_of(words.table()),
    )


def _series(words: ElectricityWords, unit: float) -> Iterator[Series]:
    power = words.power
    for key in reversed(power.used):
        y = tuple(value / unit for value in power.covers[key])
        yield Series(key=key, name=words.name(key), form="area", y=y, look=LOOKS[key])
    y = tuple(value / unit for value in power.demand)
    name = words.wording.say("electricity.demand")
    yield Series(key="demand", name=name, form="line", y=y, look="net")


def _marks(words: ElectricityWords, unit: float) -> Iterator[Mark]:
    """The clean share, at the ends and where a promise is due."""
    power = words.power
    due = {goal.year for goal in power.goals}
    for i, year in enumerate(power.years):
        if power.share(i) is not None and (year in due or i in (0, len(power.years) - 1)):
            rank = 1 if year in due else 2
            y = power.demand[i] / unit
            yield Mark(x=year, y=y, lines=(plain(words.clean(i)),), rank=rank)
    if power.goals:
        at = power.years[len(power.years) // 4]
        y = max(power.demand) / unit
        yield Mark(x=at, y=y, lines=plains(words.goals()), shape="none", look="target")


def _rows(words: ElectricityWords) -> Iterator[Row]:
    power, wording = words.power, words.wording
    demand, parts = power.shown(-1, wording.unit.tonnes, wording.decimals)
    whole, shares = words.shares()
    name = wording.say("electricity.demand")
    yield Row(name=name, value=show(demand), share=whole, level=True)
    for key in power.used:
        yield Row(
            name=words.name(key), value=show(parts[key]), share=shares.get(key, ""), key=LOOKS[key]
        )
