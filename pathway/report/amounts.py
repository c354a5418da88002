"""Money, tonnes and other quantities as people write them, in English and Chinese."""

from __future__ import annotations

from dataclasses import dataclass

from pathway.amounts import per_one
from pathway.charts.numbers import MINUS, decimals_for, half_up, mass_unit, show
from pathway.locale import Lang
from pathway_models.case import Name


@dataclass(frozen=True, slots=True)
class MoneyUnit:
    """A unit of money: how many millions it is, what it is called, decimals shown."""

    millions: float
    name: str
    decimals: int

    def number(self, value: float, plus: bool = False) -> str:
        """A sum [million] in this unit."""
        return show(half_up(value / self.millions, self.decimals), plus)


def currency_name(currency: str, lang: Lang) -> str:
    """The currency as it is written: 元 in Chinese, else its code."""
    return "元" if lang == "zh" and currency == "CNY" else currency


def money_unit(largest: float, currency: str, lang: Lang) -> MoneyUnit:
    """The unit of a chart or a table whose largest sum is so many millions."""
    written, size = currency_name(currency, lang), abs(largest)
    if lang == "en":
        if size >= 1000:
            return MoneyUnit(1000.0, f"{currency} bn", 1)
        return MoneyUnit(1.0, f"{currency} million", 0 if size >= 100 else 1)
    written = written if written == "元" else f" {written}"
    if size >= 100:
        return MoneyUnit(100.0, f"亿{written}", 1)
    return MoneyUnit(0.01, f"万{written}", 0)


def money(value: float, currency: str, lang: Lang) -> str:
    """A sum [million] with its unit: CNY 19.9 bn, 199.4亿元."""
    unit = money_unit(value, currency, lang)
    if lang == "zh":
        return f"{unit.number(value)}{unit.name}"
    code, _, scale = unit.name.rpartition(" ")
    sign, number = ("", unit.number(value))
    if number.startswith(MINUS):
        sign, number = MINUS, number[1:]
    return f"{sign}{code} {number} {scale}"


def mass(tonnes: float, lang: Lang) -> str:
    """Tonnes with their unit: 1.39 Mt, 1.39百万吨."""
    unit = mass_unit(abs(tonnes))
    value = tonnes / unit.tonnes
    text = show(half_up(value, 0 if unit.tonnes == 1 else decimals_for(abs(value))))
    return f"{text}{unit.name.zh}" if lang == "zh" else f"{text} {unit.name.en}"


_PER_MONEY = Name("t per million {money}", "吨／百万{money}")


def quantity(value: float, unit: str, currency: str, lang: Lang) -> str:
    """A number of a commitment with its unit: shares in percent, tonnes, money, rates."""
    if unit == "share":
        percent = f"{half_up(value * 100, 2).normalize():f}"
        return f"{percent.replace('-', MINUS)}%"
    if unit == "t":
        return mass(value, lang)
    if unit == f"M{currency}":
        return money(value, currency, lang)
    if unit != f"t/M{currency}":
        of, one = per_one(unit, lang)
        number = show(half_up(value, 2 if abs(value) >= 0.1 else 4))
        return f"{number} {of} per {one}" if lang == "en" else f"{number}{of}／{one}"
    name = _PER_MONEY.zh if lang == "zh" else _PER_MONEY.en
    written = name.format(money=currency_name(currency, lang))
    number = show(half_up(value, 2 if abs(value) >= 0.1 else 4))
    return f"{number}{written}" if lang == "zh" else f"{number} {written}"
