"""What the gaps leave open of a difference of two plans, and how that is said."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from cases import SCOPE1, case, flat, source, target
from pathway.locale import Lang
from pathway.report.terminal import difference
from pathway.solve.differences import Difference, cost_of_commitments, price_of_hierarchy
from pathway.solve.stages import Solved, Stage, solve
from pathway_models.case import Case, Hierarchy


def stage(name: str, gap: float, unit: str = "million CNY") -> Stage:
    return Stage(name, unit, "optimal", 0.0, 0.0, 1.0, gap, 0, 0.0)


def ordered(ceiling: float | None) -> Case:
    until = None if ceiling is None else flat(ceiling)
    cap = target("cap", "gross_emissions", 100, accounts=(SCOPE1,))
    made = case([source("gas", "gas", 100)], [], [cap])
    return replace(made, hierarchy=Hierarchy("lexicographic", until, flat(4.0)))


def solved(made: Case, npv: float, unordered: float, uncommitted: float, **gaps: float) -> Solved:
    found = solve(made, compare=False)
    blind = made.hierarchy.reduce_until is None
    stages = tuple(
        stage(name, gap, "kt" if blind and name == "reduce" else "million CNY")
        for name, gap in gaps.items()
    )
    return replace(
        found,
        npv=npv,
        npv_without_hierarchy=unordered,
        npv_without_commitments=uncommitted,
        stages=stages,
    )


def test_a_difference_is_open_by_the_gaps_of_both_plans() -> None:
    """100 against 90: the plan may be 3 dearer than the best, and 0.5 by what stage 1 freezes, so
    6.5 at least; the other 1 dearer, so 11.5 at most.
    """
    made = ordered(5.0)
    found = solved(made, 100, 90, 40, reduce=0.5, cost=3.0, none=1.0, free=0.2)
    assert price_of_hierarchy(found) == pytest.approx((10, 6.5, 11.5))
    assert cost_of_commitments(found) == pytest.approx((60, 56.5, 60.7))


def test_the_price_of_the_order_is_never_below_nothing() -> None:
    made = ordered(5.0)
    found = solved(made, 90.5, 90, 40, reduce=0.0, cost=3.0, none=1.0, free=0.0)
    assert price_of_hierarchy(found) == pytest.approx((0.5, 0, 1.5))


def test_a_stage_without_a_ceiling_leaves_it_open() -> None:
    """Its gap is tonnes: what another plan within it costs is not known."""
    made = ordered(None)
    found = solved(made, 100, 90, 40, reduce=0.01, cost=0.0, none=0.0, free=0.0)
    assert price_of_hierarchy(found) == Difference(10, 0, math.inf)
    exact = solved(made, 100, 90, 40, reduce=0.0, cost=0.0, none=0.0, free=0.0)
    assert price_of_hierarchy(exact) == Difference(10, 10, 10)


@pytest.mark.parametrize(
    ("value", "ends", "en", "zh"),
    [
        (101.2, (101.2, 101.2), "costs CNY 101 million", "增加1.01亿元"),
        (-101.2, (-101.3, -101.1), "saves CNY 101 million", "节省1.01亿元"),
        (101.2, (98.2, 102.2), "costs about CNY 101 million", "增加约1.01亿元"),
        (101.2, (None, None), "costs about CNY 101 million", "增加约1.01亿元"),
        (12.0, (7.0, 14.05), "costs CNY 7.0 million to CNY 14.1 million", "增加700万元至1,405万元"),
        (0.2, (-0.9, 0.7), "costs about nothing (less than CNY 900,000)", "几乎为零（不到90万元）"),
        (0.006339, (0.006339, 0.006339), "costs CNY 6,339", "增加6,339元"),
        (0.0, (0.0, 0.0), "costs nothing", "不增加成本"),
    ],
)
def test_it_is_said_as_exactly_as_it_is_known(
    value: float, ends: tuple[float | None, float | None], en: str, zh: str
) -> None:
    said: dict[Lang, str] = {"en": en, "zh": zh}
    for lang, text in said.items():
        assert difference(value, ends, "CNY", lang) == text
