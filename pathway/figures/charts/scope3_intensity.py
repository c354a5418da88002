"""Intensity: tonnes per unit of revenue or product, of the plan and without action."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from pathway.figures.data.intensity import Series as Rates
from pathway.figures.data.intensity import read_intensity
from pathway.figures.kit.info import ChartInfo
from pathway.figures.model import Figure, Mark, Panel, Row, Series
from pathway.figures.parts import plain, plains, table_of
from pathway.figures.words.intensity import RateWords
from pathway.figures.words.intensity_notes import blocks, description, footer, subtitle, table
from pathway.locale import Lang


def scope3_intensity(tables: Mapping[str, pd.DataFrame], info: ChartInfo, lang: Lang) -> Figure:
    """Of the first promise of intensity, from ``emissions`` and ``targets``.

    Raises ``ValueError`` where none is made.
    """
    found = (read_intensity(tables, promise) for promise in info.intensities)
    path = next((promise for promise in found if promise), None)
    if path is None:
        raise ValueError("no promise of intensity")
    words, goal = RateWords(info, lang, path), path.goal

    def scaled(rates: Rates) -> tuple[float, ...]:
        return tuple(rate * words.factor for rate in rates)

    limits = tuple(
        path.limits[year] * words.factor if year in path.limits else None for year in path.years
    )
    first = f"{path.years[0]}: {words.number(path.rates[0])}"
    panel = Panel(
        x=path.years,
        measure="rate",
        unit=plain(words.unit),
        series=(
            Series(
                key="gap",
                name=words.say("intensity.saved"),
                form="area",
                start=tuple(map(min, scaled(path.bau_rates), scaled(path.rates))),
                y=tuple(map(max, scaled(path.bau_rates), scaled(path.rates))),
                look="gap",
            ),
            Series(
                key="bau",
                name=words.say("intensity.without-action"),
                form="line",
                y=scaled(path.bau_rates),
                look="bau",
            ),
            Series(
                key="limit",
                name=words.say("intensity.limit"),
                form="line",
                y=limits,
                look="target",
                dash="dash",
            ),
            Series(
                key="plan",
                name=words.say("intensity.plan"),
                form="line",
                y=scaled(path.rates),
                look="net",
            ),
        ),
        marks=(
            Mark(
                x=goal.year,
                y=goal.required * words.factor,
                lines=plains(words.goal()),
                rank=1,
                shape="diamond",
            ),
            Mark(x=path.years[0], y=path.rates[0] * words.factor, lines=(first,)),
        ),
        bold=(goal.year,),
    )
    return Figure(
        chart="scope3-intensity",
        titles=tuple(words.messages()),
        subtitle=plain(subtitle(words)),
        panels=(panel,),
        header=" → ".join(str(year) for year in (path.years[0], goal.year)),
        share=words.say("intensity.changed"),
        column=tuple(
            Row(name=_named(words, name, unit), value=" → ".join(values), share=change)
            for name, unit, values, change in blocks(words)
        ),
        notes=plains(footer(words)),
        about=plains(description(words)),
        table=table_of(table(words)),
    )


def _named(words: RateWords, name: str, unit: str) -> str:
    return words.say("intensity.column", name=name, unit=plain(unit))
