"""What ``init`` writes: a small case from the library, or a copy of a shipped one."""

from __future__ import annotations

import math
import shlex
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING

from pathway.console import say
from pathway.errors import UsageError
from pathway.locale import FIRST, message
from pathway.locale import say as told

if TYPE_CHECKING:
    from pathway.starter import Wish


NAMES = ("en", "de", "zh")
"""Languages that cases to begin with have names in; not every one that is spoken."""


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


def begin(folder: Path, asked: Asked, *, ask: bool) -> None:
    """Write the case; raises ``UsageError`` for all that cannot be, or must be said.

    With ``ask`` what is left out is asked for.
    """
    if asked.example is not None:
        _copy(folder, asked)
        return
    from pathway.examples import new_folder
    from pathway.starter import write_case

    new_folder(folder)
    wish = wish_of(asked)
    if ask:
        from pathway.cli.questions import ask_for, options

        wish = ask_for(wish, asked)
        again = f"pathway init {shlex.quote(str(folder))} {options(wish)}"
        say(told("terminal.again", wish.lang, again=again))
    write_case(folder, wish)
    place = shlex.quote(str(folder))
    say(told("terminal.wrote", wish.lang, folder=str(folder), place=place))
    if wish.name is None:
        from pathway.starter.templates import template

        name = str(template(wish.kind)["name"][wish.lang])
        say(told("terminal.named", wish.lang, name=name))
    say(told("terminal.own-inventory", wish.lang, place=place))


def wish_of(asked: Asked) -> Wish:
    """The case that the options ask for."""
    from pathway.starter import STARTER, Wish
    from pathway.starter.wish import COUNTRY, CURRENCY

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


def _copy(folder: Path, asked: Asked) -> None:
    from pathway.examples import write_example

    others = [
        f"--{field.name.replace('_', '-')}"
        for field in fields(asked)
        if field.name != "example" and getattr(asked, field.name) not in (None, [])
    ]
    if others:
        raise UsageError(message("terminal.init-as-it-is", others=", ".join(others)))
    write_example(folder, str(asked.example))
    place = shlex.quote(str(folder))
    lang = asked.lang or FIRST
    say(told("terminal.wrote-example", lang, case=str(asked.example), place=place))


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
