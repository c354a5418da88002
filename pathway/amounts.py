"""Amounts as people write them: money, tonnes and stock, in English and Chinese."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

from pathway.locale import Lang
from pathway_models.case import Name

LANGUAGES: tuple[Lang, Lang] = ("en", "zh")

DIGITS = 4
"""Significant digits of sums below a million."""

NOISE = 0.5
"""Tonnes that a plan may be off by the tolerance of the solver: as good as none."""


def money(value: float, currency: str, lang: Lang) -> str:
    """A sum [million] in the unit that shows it: millions or single units, 亿, 万 or 元."""
    step = money_step(value, lang)
    value = round(value / step) * step + 0.0
    if money_step(value, lang) != step:  # 0.999996 million is a million
        return money(value, currency, lang)
    if lang == "en":
        if abs(value) < 1:
            return f"{currency} {_plain(1e6 * value, 1e6 * step)}"
        return f"{currency} {_plain(value, step)} million"
    unit = "元" if currency == "CNY" else f" {currency}"
    if abs(value) < 0.01:
        return f"{_plain(1e6 * value, 1e6 * step)}{unit}"
    if abs(value) < 100:
        return f"{_plain(100 * value, 100 * step)}万{unit}"
    return f"{value / 100:,.{1 if step == 10 else 2}f}亿{unit}"


def money_asked(value: float, currency: str, lang: Lang) -> str:
    """A sum [million] to four digits at least: what is asked for must hold as it is typed in."""
    if abs(value) < 1:
        return money(value, currency, lang)
    step = min(1.0, _power(abs(value), DIGITS))
    if lang == "en":
        return f"{currency} {_plain(value, step)} million"
    unit = "元" if currency == "CNY" else f" {currency}"
    if abs(value) < 100:
        return f"{_plain(100 * value, 100 * step)}万{unit}"
    return f"{_plain(value / 100, step / 100)}亿{unit}"


def money_above(value: float, currency: str, lang: Lang) -> str:
    """A sum [million] that is not below ``value`` as it is shown: what is promised must hold."""
    step = money_step(value, lang)
    return money(math.ceil(value / step * (1 - 1e-9)) * step, currency, lang)


def money_step(value: float, lang: Lang) -> float:
    """What sums of this size are rounded to when they are shown [million]."""
    size = abs(value)
    if size >= 1 and lang == "en":
        return 1.0 if size >= 100 else 0.1
    if size >= 100:
        return 10.0 if size >= 1000 else 1.0
    if size >= 1:
        return 0.01
    return max(1e-6, _power(size, DIGITS))


def quantity(value: float, unit: str, currency: str, lang: Lang, noise: float = NOISE) -> str:
    """A number of a commitment with its unit: shares in percent, tonnes whole from a hundred on.

    Fewer tonnes than ``noise`` are none.
    """
    if unit == "share":
        percent = f"{100 * value:,.2f}".rstrip("0").rstrip(".")
        return f"{percent}%"
    if unit == f"M{currency}":
        return money(value, currency, lang)
    tonne = {"en": " t", "zh": "吨"}[lang]
    if unit == "t":
        value = round(value / tonne_step(value)) * tonne_step(value) if abs(value) >= noise else 0.0
        return f"{_plain(value, tonne_step(value))}{tonne}"
    if unit != f"t/M{currency}":
        mass, per = per_one(unit, lang)
        return f"{value:,.4g}{' ' if lang == 'en' else ''}{mass}{SLASH[lang]}{per}"
    per = {"en": f" per million {currency}", "zh": f"/百万{currency}".replace("CNY", "元")}[lang]
    return f"{value:,.4g}{tonne}{per}"


MASSES = {"": Name("t", "吨"), "k": Name("kg", "千克"), "M": Name("g", "克")}
"""A tonne for each, each thousand and each million of something."""
PREFIXED = re.compile(r"([kM])(tkm|pkm|tmi|tnmi|t|Wh|L|m3|m2|km)")
SLASH: Mapping[Lang, str] = {"en": " per ", "zh": "/"}


def per_one(unit: str, lang: Lang) -> tuple[str, str]:
    """Of a rate in tonnes, the mass for one of what it is of: of ``t/Mtkm``, g and tkm."""
    of = unit.removeprefix("t/")
    prefix, one = found.groups() if (found := PREFIXED.fullmatch(of)) else ("", of)
    return getattr(MASSES[prefix], lang), one.replace("_", " ")


def tonne_step(value: float) -> float:
    """What tonnes of this number are rounded to when they are shown."""
    return 1.0 if abs(value) >= 100 else _power(abs(value), 3)


def amount(value: float, unit: str, lang: Lang) -> str:
    """An amount of stock in its own unit; a share in percent."""
    if unit == "share":
        return quantity(value, unit, "", lang)
    return counted(f"{value:,.0f}" if abs(value) >= 1000 else f"{value:,.4g}", unit, lang)


def counted(number: str, unit: str, lang: Lang) -> str:
    """A number with its unit, in the plural where it is not one."""
    named = unit.replace("_", " ")
    plain = number.lstrip("+-\N{MINUS SIGN}")
    return f"{number} {plural(named) if lang == 'en' and plain != '1' else named}"


def plural(unit: str) -> str:
    """The plural of a unit that is a word; symbols, as GWh, and phrases, as per site, have none."""
    words = unit.split()
    if not unit.replace(" ", "").isalpha() or not unit.islower() or len(unit) < 3:
        return unit
    if {"of", "per", "a", "the", "in"} & set(words):
        return unit
    if unit.endswith(("s", "ch", "sh", "x")):
        return f"{unit}es"
    return f"{unit[:-1]}ies" if unit.endswith("y") and unit[-2] not in "aeiou" else f"{unit}s"


def _plain(value: float, step: float) -> str:
    """With the decimals that a step has."""
    decimals = max(0, -math.floor(math.log10(step) + 1e-9))
    text = f"{value:,.{decimals}f}"
    return text.rstrip("0").rstrip(".") if "." in text and step < 0.1 else text


def _power(size: float, digits: int) -> float:
    """The power of ten that leaves a number so many digits."""
    return 10.0 ** (math.floor(math.log10(size)) - digits + 1) if size > 0 else 1e-6


def span(seconds: float, lang: Lang) -> str:
    """A time as people say it: seconds, minutes or hours, rounded up."""
    units = ((3600, ("h", "小时")), (60, ("min", "分钟")), (1, ("s", "秒")))
    size, names = next((u for u in units if seconds >= 2 * u[0]), units[-1])
    return f"{math.ceil(seconds / size)} {names[lang == 'zh']}"
