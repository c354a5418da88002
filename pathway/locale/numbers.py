"""The one place that makes text of numbers: rounds, signs, scales and names their units.

Rounded half up, as people do it, with a true minus and each language's marks. A ladder of units
(t, kt, Mt; 吨, 万吨, 亿吨) stands in ``units.ftl`` of each language.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from pathway.locale import Lang, is_said, language, say, spoken
from pathway.locale.messages import steps

MINUS = "\N{MINUS SIGN}"
NOTHING = 0.005
"""Tonnes, or units of money, of which not even the second decimal shows anything."""
DIGITS = 14
"""Of a float, what is more is of sums that it cannot hold."""
Kind = Literal["mass", "money"]
MASSES = {"": "tonne", "k": "kilogram", "M": "gram"}
"""A tonne for each, each thousand and each million of something."""
PREFIXED = re.compile(r"([kM])(tkm|pkm|tmi|tnmi|t|Wh|L|m3|m2|km)")


def half_up(value: float, decimals: int) -> Decimal:
    """Rounded from the digits that are shown: 1.45 is 1.5, never 1.4; and nothing is not minus.

    So is a sum that a float has as 1.4499999999999998.
    """
    rounded = Decimal(f"{value:.{DIGITS}g}").quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return abs(rounded) if rounded == 0 else rounded


def plain_decimal(value: Decimal) -> Decimal:
    """Without zeros that say nothing."""
    short = value.normalize()
    return short.quantize(Decimal(1)) if short == short.to_integral() else short


def written(value: Decimal, lang: Lang = "", plus: bool = False) -> str:
    """With the marks of the language, or of the one spoken; ``plus`` marks an increase."""
    marks = language(lang or spoken())
    text = f"{abs(value):,f}".translate({ord(","): marks.group, ord("."): marks.decimal})
    if value < 0:
        return MINUS + text
    return f"+{text}" if plus and value > 0 else text


def number(value: float, decimals: int, lang: Lang, plus: bool = False) -> str:
    """Rounded and written."""
    return written(half_up(value, decimals), lang, plus)


def percent(share: float, lang: Lang, decimals: int = 0, plus: bool = False) -> str:
    """A share (0.56) in percent (56%)."""
    return percents(half_up(share * 100, decimals), lang, plus)


def percents(value: Decimal, lang: Lang = "", plus: bool = False) -> str:
    """Percent that are rounded already, in the language or the one spoken."""
    lang = lang or spoken()
    return say("units.percent", lang, n=written(value, lang, plus))


def share_of(part: float, whole: float, lang: Lang) -> str:
    """Whole percent of something: never 0% for some of it, nor 100% for less than all."""
    share = part / whole if whole else 0.0
    if 1e-7 < share < 0.005:
        return say("units.under", lang, n=percent(0.01, lang))
    if 0.995 <= share < 1 - 1e-6:
        return say("units.over", lang, n=percent(0.99, lang))
    return percent(share, lang)


@dataclass(frozen=True, slots=True)
class Scale:
    """One unit and one number of decimals for values that are seen together.

    ``size`` is how much one of the unit is: tonnes, or units of money.
    """

    kind: Kind
    size: float
    decimals: int
    lang: Lang
    currency: str = ""

    @property
    def key(self) -> str:
        """Of the message that names the unit."""
        return f"units.{self.kind}-{_step(self.size)}"

    @property
    def unit(self) -> str:
        """Mt, 万吨; CNY bn, 亿元."""
        return say(f"{self.key}.unit", self.lang, **self._code)

    @property
    def pattern(self) -> str:
        """With ``{}`` for the number."""
        return say(self.key, self.lang, n="{}", **self._code)

    def number(self, value: float, plus: bool = False) -> str:
        """Without its unit."""
        return number(value / self.size, self.decimals, self.lang, plus)

    def text(self, value: float, plus: bool = False) -> str:
        """With its unit, and without zeros that say nothing: 1.5 Mt for 1.50."""
        shown = plain_decimal(half_up(value / self.size, self.decimals))
        return say(self.key, self.lang, n=written(shown, self.lang, plus), **self._code)

    def full(self, value: float, plus: bool = False) -> str:
        """With its unit, and all its decimals; nothing is 0."""
        shown = self.number(value, plus) if abs(value) >= NOTHING else "0"
        return say(self.key, self.lang, n=shown, **self._code)

    @property
    def _code(self) -> dict[str, str]:
        return {"currency": currency(self.currency, self.lang)} if self.kind == "money" else {}


@dataclass(frozen=True, slots=True)
class MoneyScale:
    """A scale for sums in millions, as tables have them."""

    scale: Scale

    @property
    def millions(self) -> float:
        """How many millions one of it is."""
        return self.scale.size / 1e6

    @property
    def decimals(self) -> int:
        """Of every number."""
        return self.scale.decimals

    @property
    def label(self) -> str:
        """CNY bn, 亿元."""
        return self.scale.unit

    def number(self, value: float, plus: bool = False) -> str:
        """Millions in this unit."""
        return self.scale.number(1e6 * value, plus)

    def text(self, value: float) -> str:
        """In a sentence: CNY 12.3 bn, 12.3亿元."""
        return self.scale.text(1e6 * value)

    @property
    def pattern(self) -> str:
        """With a blank for the number."""
        return self.scale.pattern


def scale(kind: Kind, largest: float, lang: Lang, code: str = "") -> Scale:
    """For values of at most so many tonnes, or units of money ``code``."""
    ladder = sorted((float(step) for step in steps("units", kind, lang)), reverse=True)
    size = next((step for step in ladder if abs(largest) >= 0.9995 * step), ladder[-1])
    scaled = abs(largest) / size
    decimals = 2 if scaled < 100 else 1 if scaled < 1000 else 0
    whole = size == 1 and (scaled >= 10 or scaled < 5e-3)
    return Scale(kind, size, 0 if whole else decimals, lang, code)


def money_scale(largest: float, lang: Lang, code: str) -> MoneyScale:
    """For sums of at most so many millions."""
    return MoneyScale(scale("money", 1e6 * largest, lang, code))


def mass(tonnes: float, lang: Lang, like: float = 0.0, plus: bool = False) -> str:
    """Tonnes in the unit and with the decimals of the larger one, it or ``like``: 4.22 Mt."""
    return scale("mass", max(abs(tonnes), abs(like)), lang).full(tonnes, plus)


def money(millions: float, code: str, lang: Lang, like: float = 0.0, plus: bool = False) -> str:
    """A sum, so likewise: CNY 19.9 bn, 199亿元; a change that is up with its sign, as one down."""
    found = scale("money", 1e6 * max(abs(millions), abs(like)), lang, code)
    return found.full(1e6 * millions, plus)


def quantity(value: float, unit: str, code: str, lang: Lang, like: float = 0.0) -> str:
    """A number of a commitment in the unit of the table ``targets``: share, tonnes, money, rate."""
    if unit == "share":
        return share(value, lang)
    if unit == "t":
        return mass(value, lang, like)
    if unit == f"M{code}":
        return money(value, code, lang, like)
    shown = number(value, 2 if abs(value) >= 0.1 else 4, lang)
    if unit == f"t/M{code}":
        return say("units.rate-of-money", lang, n=shown, currency=currency(code, lang))
    of, one = per_one(unit, lang)
    return say("units.rate", lang, n=shown, mass=of, one=one)


def share(value: float, lang: Lang) -> str:
    """A share in percent, with one decimal where it is not whole."""
    whole = half_up(100 * value, 1) == half_up(100 * value, 0)
    return percent(value, lang, 0 if whole else 1)


def per_one(unit: str, lang: Lang) -> tuple[str, str]:
    """Of a rate in tonnes, the mass for one of what it is of: of ``t/Mtkm``, g and tkm."""
    prefix, one = parted(unit.removeprefix("t/"))
    return say(f"units.{MASSES[prefix]}", lang), one_of(one, lang)


def parted(unit: str) -> tuple[str, str]:
    """The prefix of a unit, and the unit of which it makes many."""
    return found.groups() if (found := PREFIXED.fullmatch(unit)) else ("", unit)  # type: ignore[return-value]


def one_of(unit: str, lang: Lang) -> str:
    """What one of a unit of the inputs is called; as they call it where it has no message."""
    known = f"stock.{unit}"
    return say(f"{known}.one", lang) if is_said(known) else unit.replace("_", " ")


def currency(code: str, lang: Lang) -> str:
    """As the language writes it: 元 for CNY in Chinese."""
    return say("units.currency", lang, code=code)


def per_tonne(value: float, code: str, lang: Lang) -> str:
    """Money per tonne: CNY 85/t, 85元／吨."""
    exact = round(value, 6)  # a sum of floats is no half
    shown = number(exact, 0 if abs(exact) >= 10 or exact == 0 else 2, lang)
    return say("units.per-tonne", lang, n=shown, currency=currency(code, lang))


def _step(size: float) -> str:
    """1e6, as keys of messages have it."""
    return "1" if size == 1 else f"1e{len(str(int(size))) - 1}"
