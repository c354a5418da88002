"""How a commitment's numbers look: tonnes, shares, money and rates, each in its unit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pathway.locale.numbers import per_one, scale

from .numbers import half_up, show
from .speaker import Speaker, short

_INTENSITY = re.compile(r"t/M([A-Z]{3})")
_MONEY = re.compile(r"M([A-Z]{3})")


@dataclass(frozen=True, slots=True)
class Quantity:
    """Values of one kind as text: ``factor`` to the unit they are written in.

    ``pattern`` has a blank for the number; of a ``share`` it never goes without its sign.
    """

    factor: float
    pattern: str
    decimals: int
    share: bool = False

    def digits(self, value: float) -> str:
        """Without its unit."""
        return short(show(half_up(value * self.factor, self.decimals)))

    def number(self, value: float) -> str:
        """Without its unit, but for a percentage."""
        return self.text(value) if self.share else self.digits(value)

    def cell(self, value: float) -> str:
        """The same with all decimals, as beside others of its row."""
        return self.text(value) if self.share else self._all(value)

    def full(self, value: float) -> str:
        """With its unit, and all decimals."""
        return self.text(value) if self.share else self.pattern.format(self._all(value))

    def alike(self, values: Sequence[float]) -> Quantity:
        """With no more decimals than these need, so that a row of them adds up to the eye."""
        shown = [half_up(value * self.factor, self.decimals).normalize() for value in values]
        needed = [-int(number.as_tuple().exponent) for number in shown if number]
        return replace(self, decimals=max([0, *needed]))

    def _all(self, value: float) -> str:
        rounded = half_up(value * self.factor, self.decimals)
        return show(rounded) if rounded else "0"

    def text(self, value: float) -> str:
        """With its unit."""
        return self.pattern.format(self.digits(value))


def quantity(speaker: Speaker, unit: str, values: Sequence[float], apart: bool) -> Quantity:
    """For values of a unit of the tables; ``apart``: so exact that the first two differ."""
    largest = max(map(abs, values), default=0.0)
    factor, pattern = _scaled(speaker, unit, largest)
    share = unit == "share"
    shown = Quantity(factor, pattern, 1 if share else _decimals(largest * factor), share)
    while apart and shown.decimals < 6 and shown.text(values[0]) == shown.text(values[1]):
        shown = replace(shown, decimals=shown.decimals + 1)
    return shown


def _scaled(speaker: Speaker, unit: str, largest: float) -> tuple[float, str]:
    if unit == "t":
        mass = scale("mass", largest, speaker.lang)
        return 1 / mass.size, mass.pattern
    if unit == "share":
        return 100.0, speaker.say("units.percent", n="{}")
    if _INTENSITY.fullmatch(unit):
        return 1.0, speaker.say("terms.per-million", n="{}", money=speaker.currency)
    if unit.startswith("t/"):
        grams, one = per_one(unit, speaker.lang)
        named = one.replace("{", "").replace("}", "")
        return 1.0, speaker.say("terms.per-unit", n="{}", mass=grams, one=named)
    if _MONEY.fullmatch(unit):
        money = speaker.money(largest)
        return 1 / money.millions, money.pattern
    return 1.0, "{} " + unit.replace("{", "{{").replace("}", "}}")


def _decimals(largest: float) -> int:
    return 2 if largest < 100 else 1 if largest < 1000 else 0
