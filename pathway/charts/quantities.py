"""How a commitment's numbers look: tonnes, shares, money and rates, each in its unit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pathway.numbers import per_one, scale

from .numbers import half_up, show
from .speaker import Speaker, short

_INTENSITY = re.compile(r"t/M([A-Z]{3})")
_MONEY = re.compile(r"M([A-Z]{3})")


@dataclass(frozen=True, slots=True)
class Quantity:
    """Values of one kind as text: ``factor`` to the unit they are written in.

    ``pattern`` has a blank for the number.
    """

    factor: float
    pattern: str
    decimals: int

    def number(self, value: float) -> str:
        """Without its unit, but for a percentage."""
        number = short(show(half_up(value * self.factor, self.decimals)))
        return f"{number}%" if self.pattern == PERCENT else number

    def text(self, value: float) -> str:
        """With its unit."""
        number = short(show(half_up(value * self.factor, self.decimals)))
        return self.pattern.format(number)


def quantity(speaker: Speaker, unit: str, values: Sequence[float], apart: bool) -> Quantity:
    """For values of a unit of the tables; ``apart``: so exact that the first two differ."""
    largest = max(map(abs, values), default=0.0)
    factor, pattern = _scaled(speaker, unit, largest)
    shown = Quantity(factor, pattern, _decimals(largest * factor, pattern))
    while apart and shown.decimals < 6 and shown.text(values[0]) == shown.text(values[1]):
        shown = Quantity(factor, pattern, shown.decimals + 1)
    return shown


PERCENT = "{}%"


def _scaled(speaker: Speaker, unit: str, largest: float) -> tuple[float, str]:
    if unit == "t":
        mass = scale("mass", largest, speaker.lang)
        return 1 / mass.size, mass.pattern
    if unit == "share":
        return 100.0, PERCENT
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


def _decimals(largest: float, pattern: str) -> int:
    if pattern == PERCENT:
        return 1
    return 2 if largest < 100 else 1 if largest < 1000 else 0
