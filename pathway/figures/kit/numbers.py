"""How numbers look: rounded half up, and so that the parts shown add up to the total shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal

from pathway.locale import Lang, Message, message
from pathway.locale.numbers import MINUS, half_up, percents, plain_decimal, scale, written

__all__ = ["MINUS", "half_up"]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of mass: how many tonnes it is, and what it is called."""

    tonnes: float
    name: Message


def mass_unit(largest: float, lang: Lang) -> Unit:
    """The unit to draw in when the largest value is so many tonnes."""
    found = scale("mass", largest, lang)
    return Unit(found.size, message(f"{found.key}.unit"))


def decimals_for(largest: float) -> int:
    """Decimals of every value of a chart whose largest value is this."""
    if largest < 100:
        return 2
    return 1 if largest < 1000 else 0


GRAM = 1e-6
"""Tonnes; where there is nothing at all, a change of nothing is none."""


def nothing(largest: float) -> float:
    """Tonnes that are as good as none beside the largest: one, and less where they are few."""
    return max(min(1.0, 5e-4 * largest), 1e-6 * largest, GRAM)


def few(largest: float) -> float:
    """Tonnes that no table of a chart has a row for."""
    return min(0.5, nothing(largest))


def apportion(total: Decimal, parts: Sequence[float], decimals: int) -> list[Decimal]:
    """Rounds parts so that they add up to ``total``, by the largest remainder.

    ``total`` is their sum as shown, itself rounded or a difference of two rounded numbers. Parts
    that are zero stay zero.
    """
    step = _step(decimals)
    exact = [_exact(part) for part in parts]
    rounded = [value.quantize(step, ROUND_FLOOR) for value in exact]
    missing = int((total - sum(rounded, Decimal(0))) / step)
    order = sorted(
        (i for i, value in enumerate(exact) if value),
        key=lambda i: (rounded[i] - exact[i], i),
    )
    for i in order[: max(missing, 0)]:
        rounded[i] += step
    return [abs(value) if value == 0 else value for value in rounded]


def show(value: Decimal, plus: bool = False) -> str:
    """As the language that is spoken writes it; ``plus`` marks an increase."""
    return written(value, plus=plus)


def percent(value: float, plus: bool = False) -> str:
    """A share (0.56) as a whole percentage (56%)."""
    return percents(half_up(value * 100, 0), plus=plus)


def grid_step(top: float, lines: int = 5) -> float:
    """The smallest round step (1, 2, 2.5, 5 × 10^k) with at most ``lines`` lines up to ``top``."""
    if top <= 0:
        return 1.0
    power = 10.0 ** (len(str(int(top))) - 1) if top >= 1 else 1.0
    while power > top / lines:
        power /= 10
    return next(
        m * power for m in (1, 2, 2.5, 5, 10, 20, 25, 50, 100) if top / (m * power) <= lines
    )


def axis_number(value: float) -> str:
    """A tick: as few decimals as it needs."""
    return written(plain_decimal(half_up(value, 6)))


def _exact(value: float) -> Decimal:
    return Decimal(repr(float(value)))


def _step(decimals: int) -> Decimal:
    return Decimal(1).scaleb(-decimals)
