"""What ``init`` asks on a terminal; every answer is also an option."""

from __future__ import annotations

import math
import re
import shlex
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeVar

import typer
from babel.numbers import get_territory_currencies

from pathway.cases.starter import ARCHETYPES, STARTER, Wish, lacking, sizes_of
from pathway.cases.starter.places import base_year
from pathway.cases.starter.templates import template
from pathway.cases.starter.wish import LANGUAGES
from pathway.cli.asked import Asked, codes
from pathway.locale import Lang, message, say
from pathway.locale.errors import UsageError

Answer = TypeVar("Answer")
AT_HOME = {"zh": "CN"}
"""Language -> the country that is proposed; else that of a wish without one."""


def ask_for(wish: Wish, asked: Asked) -> Wish:
    """Ask for what is left out; an answer that cannot be is asked for again."""
    steps: Mapping[str, Callable[[Wish], Wish]] = {
        "lang": _lang,
        "archetype": _kind,
        "name": _called,
        "country": _countries,
        "currency": _currency,
        "base_year": _year,
    }
    _language(wish.lang)
    for option, step in steps.items():
        if getattr(asked, option) is None:
            wish = step(wish)
    return _sizes(_missing(wish))


def _lang(wish: Wish) -> Wish:
    languages = ", ".join(LANGUAGES)
    return replace(
        wish, lang=_ask("ask-lang", wish.lang, wish.lang, _language, languages=languages)
    )


def _kind(wish: Wish) -> Wish:
    kinds = ", ".join(ARCHETYPES)
    return _try("ask-kind", wish, wish.kind, lambda text: replace(wish, kind=text), kinds=kinds)


def _called(wish: Wish) -> Wish:
    default = str(template(wish.kind)["name"][wish.lang])
    name = _ask("ask-name", wish.lang, default, str)
    return wish if name == default else replace(wish, name=name)


def _countries(wish: Wish) -> Wish:
    """Where it is: where the language is spoken, if nothing is said."""
    spoken = AT_HOME.get(wish.lang)
    default = spoken if spoken else ",".join(wish.countries)
    return _try("ask-country", wish, default, lambda text: replace(wish, countries=codes(text)))


def _currency(wish: Wish) -> Wish:
    """In which money: that of the first country, if nothing is said."""
    own = get_territory_currencies(wish.countries[0]) or [wish.currency]
    return _try("ask-currency", wish, own[-1], lambda text: replace(wish, currency=text.upper()))


def _year(wish: Wish) -> Wish:
    year = str(base_year(wish.countries))
    return _try("ask-year", wish, year, lambda text: replace(wish, base_year=_whole(text)))


def _sizes(wish: Wish) -> Wish:
    for name, size in sizes_of(wish).items():
        default = f"{size.value:g}"
        about = {"label": size.label, "unit": size.unit}
        value = default if size.given else _ask("ask-size", wish.lang, default, _number, **about)
        if value not in (default, float(default)):
            wish = replace(wish, sizes={**wish.sizes, name: float(value)})
    return wish


def _missing(wish: Wish) -> Wish:
    """Ask for rates and prices that the library does not have, until none is missing."""

    def number(text: str) -> float:
        if not text:
            raise UsageError(say("terminal.ask-number", wish.lang))
        return _number(text)

    for option, why in lacking(wish).items():
        kind, _, name = option.removesuffix("=…").partition(" ")
        if kind == "--rate":
            about = {"own": wish.currency, "code": name}
            rate = _ask("ask-rate", wish.lang, None, number, **about)
            wish = replace(wish, rates={**wish.rates, name: rate})
        elif kind == "--price":
            about = {"what": name, "unit": str(why.facts["unit"])}
            price = _ask("ask-price", wish.lang, None, number, **about)
            wish = replace(wish, prices={**wish.prices, name: price})
        else:
            raise UsageError(message("terminal.init-option-lacks", option=option, why=why))
    return wish


def options(wish: Wish) -> str:
    """The options that ask for the same, as they are typed."""
    words = [] if wish.kind == STARTER else ["--archetype", wish.kind]
    words += ["--lang", wish.lang, "--country", ",".join(wish.countries)]
    words += ["--currency", wish.currency, "--base-year", str(wish.base_year)]
    for option, numbers in (("rate", wish.rates), ("price", wish.prices), ("size", wish.sizes)):
        for name, number in numbers.items():
            words += [f"--{option}", f"{name}={number:g}"]
    words += ["--name", wish.name] if wish.name else []
    return shlex.join(words)


def _ask(
    key: str,
    lang: Lang,
    default: str | None,
    read: Callable[[str], Answer],
    **blanks: str,
) -> Answer:
    """Ask on standard error until an answer can be read."""
    question, shown = say("terminal." + key, lang, **blanks), default is not None
    while True:
        text = typer.prompt(question, default=default or "", show_default=shown, err=True)
        try:
            return read(str(text).strip())
        except UsageError as fault:
            typer.echo(fault.in_(lang), err=True)


def _try(key: str, wish: Wish, default: str, change: Callable[[str], Wish], **blanks: str) -> Wish:
    """Ask until the case that is asked for can be."""

    def read(text: str) -> Wish:
        changed = change(text)
        lacking(changed)
        return changed

    return _ask(key, wish.lang, default, read, **blanks)


def _language(text: str) -> Lang:
    for lang in LANGUAGES:
        if text == lang:
            return lang
    raise UsageError(message("terminal.init-lang", lang=text, languages=", ".join(LANGUAGES)))


def _number(text: str) -> float:
    try:
        value = float(re.sub(r"(?<=\d),(?=\d{3})", "", text))
    except ValueError:
        value = math.nan
    if not math.isfinite(value) or value <= 0:
        raise UsageError(message("terminal.init-number", text=text))
    return value


def _whole(text: str) -> int:
    if not text.isascii() or not text.isdigit():
        raise UsageError(message("terminal.init-year", text=text))
    return int(text)
