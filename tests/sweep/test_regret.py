"""Regret and its kin, on a table of three plans and two worlds worked by hand.

| cost | mild (weight 3) | harsh (weight 1) |
|---|---|---|
| bold | 120 | 130 |
| meek | 100 | 200 |
| stuck | 90 | no plan |
| known in advance | 95 | 125 |
"""

from __future__ import annotations

import math

import pytest

from pathway.sweep.regret import (
    Matrix,
    cvar,
    expected_cost,
    minimax_regret,
    perfect_information,
    regrets,
    worst_regret,
)

COST = {
    ("bold", "mild"): 120.0,
    ("bold", "harsh"): 130.0,
    ("meek", "mild"): 100.0,
    ("meek", "harsh"): 200.0,
    ("stuck", "mild"): 90.0,
}
TABLE = Matrix(("bold", "meek", "stuck"), ("mild", "harsh"), COST, {"mild": 95.0, "harsh": 125.0})
WEIGHTS = {"mild": 3.0, "harsh": 1.0}


def test_regret_is_above_the_least_of_all() -> None:
    """In the mild world the stuck plan costs less than foresight: 120 - 90 = 30, 100 - 90 = 10."""
    found = regrets(TABLE)
    assert found["bold", "mild"] == 30
    assert found["meek", "mild"] == 10
    assert found["stuck", "mild"] == 0
    assert found["bold", "harsh"] == 5
    assert found["meek", "harsh"] == 75
    assert math.isinf(found["stuck", "harsh"])


def test_the_least_of_the_worst() -> None:
    """Worst regrets: bold max(30, 5), meek max(10, 75), stuck without end."""
    assert worst_regret(TABLE) == {"bold": 30, "meek": 75, "stuck": math.inf}
    assert minimax_regret(TABLE) == "bold"


def test_no_plan_is_the_least_where_none_can_be_followed() -> None:
    alone = Matrix(("stuck",), ("mild", "harsh"), COST, TABLE.foresight)
    assert minimax_regret(alone) is None


def test_a_world_without_any_plan_is_nobodys_regret() -> None:
    barren = Matrix(TABLE.plans, (*TABLE.worlds, "barren"), COST, TABLE.foresight)
    assert regrets(barren) == regrets(TABLE)


def test_expected_cost_by_hand() -> None:
    """bold (3*120 + 130)/4 = 122.5; meek (3*100 + 200)/4 = 125."""
    assert expected_cost(TABLE, WEIGHTS) == {"bold": 122.5, "meek": 125.0, "stuck": math.inf}


def test_the_dearest_half_by_hand() -> None:
    """Of the dearest half, half is the harsh world: bold (130 + 120)/2, meek (200 + 100)/2."""
    found = cvar(TABLE, WEIGHTS, 0.5)
    assert found["bold"] == pytest.approx(125)
    assert found["meek"] == pytest.approx(150)
    assert cvar(TABLE, WEIGHTS, 1.0)["bold"] == pytest.approx(122.5)
    with pytest.raises(ValueError, match="between 0 and 1"):
        cvar(TABLE, WEIGHTS, 0.0)


def test_a_small_share_of_an_impossible_world_is_infinite() -> None:
    assert math.isinf(cvar(TABLE, WEIGHTS, 0.1)["stuck"])


def test_what_knowing_is_worth() -> None:
    """Known: (3*90 + 125)/4 = 98.75; unknown, the bold plan: 122.5; the difference 23.75."""
    assert perfect_information(TABLE, WEIGHTS) == pytest.approx(23.75)
