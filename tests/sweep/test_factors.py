"""What a factor is set to, worked by hand."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathway.sweep.factors import Factor, FactorText
from pathway_models.case import Name

NAME = {"en": "F", "zh": "F"}


def factor(**fields: Any) -> Factor:
    text = {"name": NAME, "confidence": "assumption", "paths": ["a.b"], "change": "multiply"}
    return Factor("f", Name("F", "F"), FactorText.model_validate(text | fields))


def test_a_triangle_by_hand() -> None:
    """0 to 1 to 4: a quarter lies left of the mode. At 0.25 it is 1; at 1/16, sqrt(1/16*4*1) = 0.5;
    at 1 - 1/12, 4 - sqrt(1/12 * 4 * 3) = 3."""
    triangle = factor(distribution={"kind": "triangular", "low": 0.0, "mode": 1.0, "high": 4.0})
    assert triangle.at(0.25) == 1.0
    assert triangle.at(1 / 16) == 0.5
    assert triangle.at(1 - 1 / 12) == 3.0


def test_a_normal_is_cut_off_and_centred() -> None:
    """Cut at one deviation on both sides, the median stays 10 and the ends are 8 and 12."""
    normal = factor(
        distribution={"kind": "normal", "mean": 10.0, "deviation": 2.0, "low": 8.0, "high": 12.0}
    )
    assert [normal.at(p) for p in (0.0, 0.5, 1.0)] == [8.0, 10.0, 12.0]


def test_a_lognormal_is_symmetric_in_its_logarithm() -> None:
    """Median 1, cut at 1/2 and 2: what lies p below and above are reciprocals."""
    log = factor(
        distribution={
            "kind": "lognormal", "median": 1.0, "deviation": 0.5, "low": 0.5, "high": 2.0
        }
    )  # fmt: skip
    low, high = float(log.at(0.2)), float(log.at(0.8))
    assert low * high == pytest.approx(1.0, rel=1e-5)
    assert [log.at(0.0), log.at(1.0)] == [0.5, 2.0]


def test_levels_are_drawn_by_weight() -> None:
    """Weights 1, 2 and 1: the first quarter, the half after it, the last quarter."""
    levels = {k: {"set": {}, "weight": w} for k, w in (("a", 1.0), ("b", 2.0), ("c", 1.0))}
    drawn = factor(paths=None, change=None, levels=levels)
    positions = (0.0, 0.24, 0.26, 0.74, 0.76, 1.0)
    assert [drawn.at(p) for p in positions] == ["a", "a", "b", "b", "c", "c"]


def test_paths_move_together_by_their_weight() -> None:
    """1.5 times is 50 % more; half of it 25 %, the opposite of it 50 % less."""
    together = factor(paths={"a.b": 1.0, "c.d": 0.5, "e.f": -1.0}, values=[1.5])
    assert together.sets(1.5) == ("a.b=*1.5", "c.d=*1.25", "e.f=*0.5")


def test_what_is_added_and_set() -> None:
    assert factor(change="add", values=[-2.0]).sets(-2.0) == ("a.b=-2",)
    assert factor(change="add", values=[0.1]).sets(0.1) == ("a.b=+0.1",)
    assert factor(change="set", values=[-2.0]).sets(-2.0) == ("a.b==-2",)
    assert factor(change="set", values=[0.00001]).sets(0.00001) == ("a.b==0.00001",)


def test_the_value_of_the_case_sets_nothing() -> None:
    assert factor(values=[1.0, 2.0]).sets(1.0) == ()
    assert factor(change="add", values=[0.0]).sets(0.0) == ()
    assert factor(values=[0.5, 1.0, 2.0]).ends() == (0.5, 2.0)


def test_a_level_sets_text_as_it_stands_and_numbers_in_place() -> None:
    level = {"set": {"a.b": "*2", "c.d": -3, "e.f": {2021: 0, 2030: 0.5}, "g.h": True}}
    sets = factor(paths=None, change=None, levels={"x": level}).sets("x")
    assert sets == ("a.b=*2", "c.d==-3", "e.f=={2021: 0, 2030: 0.5}", "g.h==true")


def test_a_grid_has_even_steps() -> None:
    """0 to 1 in five steps."""
    ranged = factor(range={"low": 0.0, "high": 1.0})
    assert ranged.steps(5) == (0.0, 0.25, 0.5, 0.75, 1.0)


NUMBERS = st.floats(-1e6, 1e6, allow_nan=False)
UNIT = st.floats(0.0, 1.0)


@given(NUMBERS, st.floats(1e-3, 1e6), UNIT, UNIT, UNIT)
def test_quantiles_rise_and_stay_within(
    low: float, width: float, mode: float, one: float, other: float
) -> None:
    high = low + width
    shapes: list[dict[str, Any]] = [
        {"kind": "uniform"},
        {"kind": "triangular", "mode": min(max(low + mode * width, low), high)},
        {"kind": "normal", "mean": low + mode * width, "deviation": width / 3},
    ]
    for shape in shapes:
        drawn = factor(distribution={**shape, "low": low, "high": high})
        first, second = (float(drawn.at(p)) for p in sorted((one, other)))
        room = 1e-5 * max(abs(low), abs(high))  # six digits are kept
        assert first <= second + room
        assert low - room <= first
        assert second <= high + room
        assert math.isfinite(first)
