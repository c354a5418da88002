"""What a plan costs above the plans it is compared with, and what the gaps leave open of that."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple

from pathway.solve.stages import STAY_CLOSE, Solved, Stage

COMPARED = ("none", "free", "bare")
"""Stages whose plans are only compared with."""
LAST = ("cost", STAY_CLOSE)
"""Those that plans are from."""


class Difference(NamedTuple):
    """What one plan costs above another, and the least and most by the gaps [million, NPV]."""

    value: float
    low: float
    high: float


def cost_of_commitments(solved: Solved) -> Difference:
    """Of the least-cost plan, against the best one without any."""
    return _above(solved, _least(solved) - solved.npv_without_commitments, "free")


def cost_of_requirements(solved: Solved) -> Difference:
    """Of the best plan without commitments, against the best one without requirements too."""
    value = solved.npv_without_commitments - solved.npv_without_requirements
    with_them, without = (_gap(solved, stage) for stage in ("free", "bare"))
    return Difference(value, value - with_them, value + without)


def price_of_hierarchy(solved: Solved) -> Difference:
    """Of the least-cost plan, against the best one in no such order, which is never dearer."""
    found = _above(solved, _least(solved) - solved.npv_without_hierarchy, "none")
    return Difference(*(max(0.0, x) for x in found))


def price_of_staying_close(solved: Solved) -> float:
    """What staying close to an old plan costs above the least [million, NPV].

    Below 0 only by what guides the choice and is paid to no one, or by the gaps.
    """
    return solved.npv - _least(solved)


def _least(solved: Solved) -> float:
    """What the least-cost plan costs: the plan itself, where none is stayed close to."""
    return solved.npv if solved.last is solved.least else solved.least.npv


def ends_of(difference: Difference) -> list[float | None]:
    """Least and most, as documents have them; None where a gap without money leaves them open."""
    ends = (difference.low, difference.high)
    return [x if math.isfinite(x) else None for x in ends]


def earlier_gaps(stages: Iterable[Stage]) -> float:
    """What the stages before the last leave open [million]; infinite where one weighs no money.

    Another plan within the gap of such a stage freezes another gross, and costs more or less.
    """
    return sum(
        (s.gap_reached if in_money(s) or not s.gap_reached else math.inf)
        for s in stages
        if s.name not in (*LAST, *COMPARED)
    )


def _above(solved: Solved, value: float, other: str) -> Difference:
    """The plan may be dearer than the best by its gaps, and the other one by its own."""
    before = earlier_gaps(solved.stages)
    own = _gap(solved, other)
    return Difference(value, value - before - solved.least.gap_reached, value + before + own)


def _gap(solved: Solved, stage: str) -> float:
    return sum(s.gap_reached for s in solved.stages if s.name == stage)


def in_money(stage: Stage) -> bool:
    """Whether the objective of a stage is money: it has a ceiling."""
    return stage.unit != "kt"
