"""The options of ``init``, as they are given, and the case that they ask for."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pathway.locale import FIRST, message
from pathway.locale.errors import UsageError

if TYPE_CHECKING:
    from pathway.cases.starter import Wish


@dataclass(frozen=True, slots=True)
class Asked:
    """The options of ``init`` as they are given; None is left out."""

    lang: str | None = None
    currency: str | None = None
    country: str | None = None
    base_year: int | None = None
    rate: Sequence[str] | None = None
    price: Sequence[str] | None = None
    size: Sequence[str] | None = None
    name: str | None = None
    archetype: str | None = None
    example: str | None = None


def wish_of(asked: Asked) -> Wish:
    """The case that the options ask for."""
    from pathway.cases.starter import STARTER, Wish
    from pathway.cases.starter.wish import COUNTRY, CURRENCY

    country = COUNTRY if asked.country is None else asked.country
    return Wish(
        kind=asked.archetype or STARTER,
        lang=asked.lang or FIRST,
        currency=(asked.currency or CURRENCY).upper(),
        countries=codes(country),
        base_year=asked.base_year,
        name=asked.name,
        rates=_numbers("--rate", asked.rate, upper=True),
        prices=_numbers("--price", asked.price),
        sizes=_numbers("--size", asked.size),
    )


def codes(text: str) -> tuple[str, ...]:
    """Codes of countries, as they are written with commas."""
    return tuple(code.strip().upper() for code in text.split(",") if code.strip())


def _numbers(option: str, given: Sequence[str] | None, *, upper: bool = False) -> dict[str, float]:
    """The numbers of a repeated option, by name."""
    found = {}
    for text in given or ():
        name, sign, number = text.partition("=")
        try:
            value = float(number)
        except ValueError:
            value = math.nan
        if not sign or not math.isfinite(value) or value <= 0:
            raise UsageError(message("terminal.init-named-number", option=option, text=text))
        found[name.strip().upper() if upper else name.strip()] = value
    return found
