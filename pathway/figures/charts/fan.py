"""The fan: how far net emissions or cost spread over the years when assumptions move."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from pathway.figures.data.fan import Fan, read_fan
from pathway.figures.kit.sweep_info import SweepInfo
from pathway.figures.kit.sweep_speaker import SweepSpeaker
from pathway.figures.model import Figure, Panel, Row, Series
from pathway.figures.parts import nothing, plain, plains, table_of
from pathway.figures.words.fan import FanWords
from pathway.locale import Lang

Tables = Mapping[str, pd.DataFrame]
BANDS = {"outer": ("p10", "p90", "band"), "inner": ("p25", "p75", "likely")}
"""From which percentile to which, and the look."""


def fan_emissions(tables: Tables, info: SweepInfo, lang: Lang) -> Figure:
    """The fan of net emissions, from the tables ``fan`` and ``readings``."""
    return _fan("net_t", "fan-emissions", tables, info, lang)


def fan_cost(tables: Tables, info: SweepInfo, lang: Lang) -> Figure:
    """The fan of what each year costs, from the tables ``fan`` and ``readings``."""
    return _fan("cost_m", "fan-cost", tables, info, lang)


def _fan(reading: str, chart: str, tables: Tables, info: SweepInfo, lang: Lang) -> Figure:
    """Bands of 50 and 80 % where scenarios have probabilities, else their range."""
    speaker, found = SweepSpeaker(info.run, lang, info), read_fan(tables, reading)
    if found is None:
        return nothing(chart, speaker.say("fan.nothing"), speaker.sweep_name)
    words = FanWords(speaker, found)
    money = reading == "cost_m"
    return Figure(
        chart=chart,
        titles=tuple(words.titles()),
        subtitle=plain(words.subtitle()),
        panels=(
            Panel(
                x=found.years,
                measure="money" if money else "mass",
                series=tuple(_series(words, 1e6 if money else 1.0)),
            ),
        ),
        header=speaker.say(
            "terms.year-and-unit", year=str(found.years[-1]), unit=plain(words.unit)
        ),
        column=tuple(_rows(words)),
        notes=plains(words.footer()),
        about=plains(words.description()),
        table=table_of(words.table()),
        currency=info.run.currency,
    )


def _series(words: FanWords, size: float) -> Iterator[Series]:
    """Bands at the back, then each scenario where they have no probabilities, then the case."""
    found, say = words.found, words.speaker.say
    bands = BANDS if found.likely else {"envelope": ("minimum", "maximum", "band")}
    for key, (low, high, look) in bands.items():
        yield Series(
            key=key,
            name=say("fan.area", area=key),
            form="area",
            look=look,
            start=_times(found.columns[low], size),
            y=_times(found.columns[high], size),
        )
    for values in () if found.likely else found.cases.values():
        yield Series(
            key="scenario",
            name=say("fan.scenarios"),
            form="line",
            look="scenario",
            y=_times(values, size),
            quiet=True,
        )
    if found.based:
        y = _times(found.base, size)
        yield Series(key="base", name=say("fan.base"), form="line", look="net", y=y)


def _times(values: tuple[float, ...], size: float) -> tuple[float, ...]:
    return tuple(size * value for value in values)


def _rows(words: FanWords) -> Iterator[Row]:
    """The values of the last year, the highest first; the case beside its equals first."""
    found: Fan = words.found
    rows = [(found.columns[name][-1], words.label(name), False) for name in words.names()]
    if found.based:
        rows.append((found.base[-1], words.speaker.say("fan.base"), True))
    for value, name, own in sorted(rows, key=lambda row: (-row[0], not row[2])):
        yield Row(name=name, value=words.number(value), level=own)
