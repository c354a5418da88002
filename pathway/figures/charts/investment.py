"""Investment and cash: capital by year and business, all cash, and both so far."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from pathway.figures.data.investment import OTHER, Investment, read_investment
from pathway.figures.kit.info import ChartInfo
from pathway.figures.kit.speaker import Speaker
from pathway.figures.kit.theme import PROGRAMME_STYLES
from pathway.figures.model import Figure, Panel, Row, Series, Values
from pathway.figures.parts import nothing, plain, plains, table_of
from pathway.figures.words.investment import InvestmentWords
from pathway.locale import Lang
from pathway_models.case import GROUP
from pathway_models.vocabulary.lever import Look

SHARED = {OTHER: Look("#98A2AD"), GROUP: Look("#3C4650")}
"""Looks of what belongs to no business, and of small ones together."""
MILLION = 1e6


def investment(tables: Mapping[str, pd.DataFrame], info: ChartInfo, lang: Lang) -> Figure:
    """From the tables ``costs`` and ``levers``."""
    speaker, data = Speaker(info, lang), read_investment(tables, info)
    if not data.purses:
        return nothing("investment", speaker.say("investment.nothing"), speaker.subject)
    words = InvestmentWords(speaker, data)
    looks = dict(_looks(data, info))
    return Figure(
        chart="investment",
        titles=tuple(words.titles()),
        subtitle=plain(words.subtitle()),
        panels=(
            _panel(words, "capital.head", [*_bars(words, "capex")]),
            _panel(words, "cash.head", [*_bars(words, "cash"), _line(words, "cash", data.cash)]),
            _panel(
                words,
                "so-far",
                [
                    _line(words, "capital", data.capex_so_far, "bau"),
                    _line(words, "cash", data.cash_so_far),
                ],
            ),
        ),
        header=words.say("investment.capital"),
        share=words.say("investment.cash"),
        column=tuple(_rows(words)),
        notes=plains(words.footer()),
        about=plains(words.description()),
        table=table_of(words.table()),
        currency=info.currency,
        looks=looks,
    )


def _looks(data: Investment, info: ChartInfo) -> Iterator[tuple[str, Look]]:
    """A business has the same colour in every study, as long as there are colours for all."""
    order = list(info.names.businesses)
    drawn = [p.key for p in data.purses if p.key not in SHARED]
    if len(order) > len(PROGRAMME_STYLES) or not set(drawn) <= set(order):
        order = drawn
    for key in drawn:
        yield f"business-{key}", PROGRAMME_STYLES[order.index(key)]
    for key, style in SHARED.items():
        yield f"business-{key}", style


def _money(millions: tuple[float, ...]) -> Values:
    return tuple(MILLION * value for value in millions)


def _panel(words: InvestmentWords, head: str, series: list[Series]) -> Panel:
    title = words.say(f"investment.{head}")
    return Panel(x=words.data.years, measure="money", title=title, series=tuple(series))


def _bars(words: InvestmentWords, what: str) -> Iterator[Series]:
    for purse in words.data.purses:
        yield Series(
            key=purse.key,
            name=words.business(purse),
            form="bar",
            y=_money(getattr(purse, what)),
            look=f"business-{purse.key}",
        )


def _line(words: InvestmentWords, what: str, y: tuple[float, ...], look: str = "net") -> Series:
    name = words.say(f"investment.{what}")
    return Series(key=f"line-{what}", name=name, form="line", y=_money(y), look=look)


def _rows(words: InvestmentWords) -> Iterator[Row]:
    number, data = words.money.number, words.data
    for purse in data.purses:
        yield Row(
            name=words.business(purse),
            value=number(sum(purse.capex)),
            share=number(sum(purse.cash)),
            key=f"business-{purse.key}",
        )
    capital, cash = number(sum(data.capex)), number(sum(data.cash))
    yield Row(name=words.say("investment.all"), value=capital, share=cash, level=True)
