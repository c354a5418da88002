"""What the hierarchy and each commitment cost: by price, and if they held one year later."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pathway.figures.data.prices import Price, read_prices
from pathway.figures.kit.info import ChartInfo
from pathway.figures.kit.speaker import Speaker
from pathway.figures.model import Bar, Figure, Line, Listing
from pathway.figures.parts import nothing, plain, plains, table_of
from pathway.figures.words.prices import PriceWords
from pathway.locale import Lang

SAVED, LATER = "level", "saved"
"""Looks of what is saved without a rule, and if it held one year later."""


def prices(explained: Mapping[str, Any], info: ChartInfo, lang: Lang) -> Figure:
    """From ``explain.json``; where nothing is priced, the figure says so."""
    speaker, found = Speaker(info, lang), read_prices(explained)
    if not found.prices:
        return nothing("prices", speaker.say("prices.nothing"), speaker.subject)
    words = PriceWords(speaker, found)
    known = [v for p in found.prices for v in (p.without, p.later) if v is not None]
    saved, later = (plain(words.say(f"prices.{key}")) for key in ("saved", "later"))
    ranked = sorted(found.drawn, key=lambda price: not price.step)
    return Figure(
        chart="prices",
        titles=tuple(words.titles()),
        subtitle=plain(words.subtitle()),
        listing=Listing(
            columns=(words.say("prices.rule"), saved, later),
            lines=tuple(_line(words, price) for price in ranked),
            span=(min(0.0, *known, 0.0), max(*known, found.gap, 0.0)),
            rows=2,
            key=((SAVED, saved), (LATER, later)),
        ),
        notes=plains(words.footer(grey=False)),
        about=plains(words.description()),
        table=table_of(words.table()),
        currency=info.currency,
    )


def _line(words: PriceWords, price: Price) -> Line:
    group = words.say("prices.hierarchy" if price.step else "prices.commitments")
    later = "" if price.step else words.value(price.later)
    return Line(
        name=words.name(price),
        group=plain(group),
        cells=(words.value(price.without), later),
        bars=tuple(_bars(words, price)),
    )


def _bars(words: PriceWords, price: Price) -> Iterator[Bar]:
    """None of what is not known, nor of what is about nothing."""
    for row, (value, look) in enumerate(((price.without, SAVED), (price.later, LATER))):
        if value is not None and not words.found.nothing(value):
            yield Bar(first=0.0, end=value, look=look, row=row, told=words.value(value))
