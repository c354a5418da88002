"""Regret over all worlds, on the table of three plans and two worlds of ``test_regret``."""

from __future__ import annotations

import math

import pytest

import sweep_tables as made
from pathway.sweep.readings.regrets import plans
from pathway.sweep.regret import Matrix
from sweep.test_regret import TABLE, WEIGHTS


def test_the_figures_to_choose_by() -> None:
    """As worked in ``test_regret``: bold at most 30, on average 122.5, meek 75 and 125.

    Of the dearest fifth all is the harsh world, which weighs a quarter: 130 and 200.
    """
    table = plans(made.regret_found(TABLE, WEIGHTS)).set_index("plan")
    assert list(table["worst_regret_m"].iloc[:2]) == [30.0, 75.0]
    assert list(table["expected_cost_m"].iloc[:2]) == [122.5, 125.0]
    assert list(table["cvar_m"].iloc[:2]) == [pytest.approx(130.0), pytest.approx(200.0)]
    assert list(table["minimax"]) == [True, False, False]
    assert table["perfect_information_m"].iloc[0] == pytest.approx(23.75)


def test_a_plan_that_cannot_be_followed_has_no_figures_but_is_listed() -> None:
    row = plans(made.regret_found(TABLE, WEIGHTS)).set_index("plan").loc["stuck"]
    assert (row["worlds"], row["worlds_with_plan"]) == (2, 1)
    assert math.isnan(row["worst_regret_m"])
    assert math.isnan(row["expected_cost_m"])


def test_no_world_with_any_plan() -> None:
    barren = made.regret_found(Matrix(("bold",), ("harsh",), {}, {}))
    row = plans(barren).iloc[0]
    assert row["worlds"] == 0
    assert math.isnan(row["worst_regret_m"])
    assert not row["minimax"]
