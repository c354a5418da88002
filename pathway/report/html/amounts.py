"""Amounts as people read them: tonnes, money, shares, each with its unit."""

from __future__ import annotations

from pathway.amounts import per_one
from pathway.charts.numbers import (
    GIGATONNE,
    HUNDRED_MEGATONNES,
    decimals_for,
    half_up,
    mass_unit,
    percent,
    show,
)
from pathway.charts.text import say
from pathway.locale import Lang
from pathway_models.case import Name

_PER = Name(" per million {currency}", "／百万{currency}")


def mass(tonnes: float, lang: Lang, like: float = 0.0) -> str:
    """Tonnes in the unit and with the decimals of the larger one, it or ``like``: 4.22 Mt."""
    largest = max(abs(tonnes), abs(like))
    unit = mass_unit(largest)
    if largest >= 1e9:
        unit = HUNDRED_MEGATONNES if lang == "zh" else GIGATONNE
    decimals = decimals_for(largest / unit.tonnes) if largest >= 1000 else 0
    number = show(half_up(tonnes / unit.tonnes, decimals)) if abs(tonnes) >= 0.5 else "0"
    return f"{number}{'' if lang == 'zh' else ' '}{say(unit.name, lang)}"


def money(millions: float, currency: str, lang: Lang, like: float = 0.0) -> str:
    """A sum: CNY 19.9 bn, CNY 351 million; 199.4亿元, 3,510万元."""
    largest = max(abs(millions), abs(like))
    unit = "元" if currency == "CNY" else f" {currency}"
    if abs(millions) < 5e-7:
        return f"0{unit}" if lang == "zh" else f"{currency} 0"
    if lang == "zh":
        if largest >= 100:
            return f"{show(half_up(millions / 100, 1))}亿{unit}"
        return f"{show(half_up(millions * 100, 0))}万{unit}"
    if largest >= 1000:
        return f"{currency} {show(half_up(millions / 1000, 1))} bn"
    return f"{currency} {show(half_up(millions, 0 if largest >= 100 else 1))} million"


def quantity(value: float, unit: str, currency: str, lang: Lang, like: float = 0.0) -> str:
    """An amount of a commitment, in the unit of the table ``targets``."""
    if unit == "share":
        return share(value)
    if unit == "t":
        return mass(value, lang, like)
    if unit == f"M{currency}":
        return money(value, currency, lang, like)
    if unit != f"t/M{currency}":
        of, one = per_one(unit, lang)
        number = show(half_up(value, 2 if abs(value) >= 0.1 else 4))
        return f"{number} {of} per {one}" if lang == "en" else f"{number}{of}／{one}"
    per = say(_PER, lang).format(currency="元" if lang == "zh" and currency == "CNY" else currency)
    tonnes = "吨" if lang == "zh" else " t"
    return f"{show(half_up(value, 2))}{tonnes}{per}"


def share(value: float) -> str:
    """A share in percent, with one decimal where it is not whole."""
    exact = half_up(100 * value, 1)
    return percent(value) if exact == half_up(100 * value, 0) else f"{show(exact)}%"
