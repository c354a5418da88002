"""How numbers look: rounded half up, and so that the parts shown add up to the total shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

from pathway_models.case import Name

MINUS = "\u2212"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of mass: how many tonnes it is, and what it is called."""

    tonnes: float
    name: Name


GIGATONNE = Unit(1e9, Name("Gt", "十亿吨"))
HUNDRED_MEGATONNES = Unit(1e8, Name("Mt", "亿吨"))
MEGATONNE = Unit(1e6, Name("Mt", "百万吨"))
TEN_KILOTONNES = Unit(1e4, Name("Mt", "万吨"))
KILOTONNE = Unit(1e3, Name("kt", "千吨"))
TONNE = Unit(1.0, Name("t", "吨"))


def mass_unit(largest: float, ten_kilotonnes: bool = False) -> Unit:
    """The unit to draw in when the largest value is so many tonnes.

    ``ten_kilotonnes`` asks for 万吨 where it would be Mt: for Chinese charts only.
    """
    if ten_kilotonnes and largest >= 1e5:
        return TEN_KILOTONNES
    if largest >= 1e6:
        return MEGATONNE
    return KILOTONNE if largest >= 1e3 else TONNE


def decimals_for(largest: float) -> int:
    """Decimals of every value of a chart whose largest value is this."""
    if largest < 100:
        return 2
    return 1 if largest < 1000 else 0


def half_up(value: float, decimals: int) -> Decimal:
    """Rounded as people do it, from the digits that are shown: 1.45 is 1.5, never 1.4."""
    rounded = _exact(value).quantize(_step(decimals), ROUND_HALF_UP)
    return abs(rounded) if rounded == 0 else rounded


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
    """With thousands separators and a true minus; ``plus`` marks an increase."""
    text = f"{abs(value):,}"
    if value < 0:
        return MINUS + text
    return f"+{text}" if plus and value > 0 else text


def percent(value: float, plus: bool = False) -> str:
    """A share (0.56) as a whole percentage (56%)."""
    return show(half_up(value * 100, 0), plus) + "%"


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


def grid_ticks(bottom: float, top: float, step: float) -> dict[float, str]:
    """Values and labels of the grid lines of an axis."""
    ticks, value = {}, bottom
    while value <= top:
        ticks[round(value, 9)] = axis_number(value)
        value += step
    return ticks


def axis_number(value: float) -> str:
    """A tick: as few decimals as it needs."""
    text = f"{abs(half_up(value, 6).normalize()):,f}"
    return MINUS + text if value < 0 else text


def _exact(value: float) -> Decimal:
    return Decimal(repr(float(value)))


def _step(decimals: int) -> Decimal:
    return Decimal(1).scaleb(-decimals)
