"""The one place that makes text of numbers: rounds, signs, scales and names their units.

Rounded half up, as people do it, with a true minus and each language's marks. A ladder of units
(t, kt, Mt; 吨, 万吨, 亿吨) stands in ``units.ftl`` of each language.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from pathway.locale import Lang, language, say
from pathway.locale.messages import steps

MINUS = "\N{MINUS SIGN}"
Kind = Literal["mass", "money"]


def half_up(value: float, decimals: int) -> Decimal:
    """Rounded from the digits that are shown: 1.45 is 1.5, never 1.4; and nothing is not minus."""
    rounded = Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return abs(rounded) if rounded == 0 else rounded


def written(value: Decimal, lang: Lang, plus: bool = False) -> str:
    """With the language's marks; ``plus`` marks an increase."""
    marks = language(lang)
    text = f"{abs(value):,}".translate({ord(","): marks.group, ord("."): marks.decimal})
    if value < 0:
        return MINUS + text
    return f"+{text}" if plus and value > 0 else text


def number(value: float, decimals: int, lang: Lang, plus: bool = False) -> str:
    """Rounded and written."""
    return written(half_up(value, decimals), lang, plus)


def percent(share: float, lang: Lang, decimals: int = 0, plus: bool = False) -> str:
    """A share (0.56) in percent (56%)."""
    return say("units.percent", lang, n=number(share * 100, decimals, lang, plus))


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
    def _key(self) -> str:
        return f"units.{self.kind}-{_step(self.size)}"

    @property
    def unit(self) -> str:
        """Mt, 万吨; CNY bn, 亿元."""
        return say(f"{self._key}.unit", self.lang, **self._code)

    def number(self, value: float, plus: bool = False) -> str:
        """Without its unit."""
        return number(value / self.size, self.decimals, self.lang, plus)

    def text(self, value: float, plus: bool = False) -> str:
        """With its unit, and without zeros that say nothing: 1.5 Mt for 1.50."""
        shown = half_up(value / self.size, self.decimals).normalize()
        whole = shown.quantize(Decimal(1)) if shown == shown.to_integral() else shown
        return say(self._key, self.lang, n=written(whole, self.lang, plus), **self._code)

    @property
    def _code(self) -> dict[str, str]:
        return {"currency": currency(self.currency, self.lang)} if self.kind == "money" else {}


def scale(kind: Kind, largest: float, lang: Lang, code: str = "") -> Scale:
    """For values of at most so many tonnes, or units of money ``code``."""
    ladder = sorted((float(step) for step in steps("units", kind, lang)), reverse=True)
    size = next((step for step in ladder if abs(largest) >= 0.9995 * step), ladder[-1])
    scaled = abs(largest) / size
    decimals = 2 if scaled < 100 else 1 if scaled < 1000 else 0
    return Scale(kind, size, 0 if size == 1 and scaled >= 10 else decimals, lang, code)


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
