"""Indices of Sobol and measures of Morris, on readings whose indices are known."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest

import sweep_tables as made
from pathway.sweep.designs import DesignText, Ingredients, scenarios_of
from pathway.sweep.readings.indices import sensitivity

FUEL, VANS = made.factor("fuel"), made.factor("vans")


def drawn(kind: str, cost: Callable[..., float | None], **design: object) -> made.Found:
    """A design of two factors; ``cost`` of the positions, None where there is no plan."""
    text = DesignText.model_validate({"kind": kind, "seed": 1, **design})
    points = scenarios_of(Ingredients(text, {"fuel": FUEL, "vans": VANS}, {}, {}, {}))[1:]
    costs = {p.id: (p.values, cost(**p.positions)) for p in points}
    positions = {p.id: p.positions for p in points}
    more = {"seed": 1, **design}
    return made.found(kind, [FUEL, VANS], costs, positions=positions, **more)


def value(table: made.pd.DataFrame, index: str, factor: str, reading: str = made.COST) -> float:
    rows = table[(table["reading"] == reading) & (table["index"] == index)]
    return float(rows.loc[rows["factor"] == factor, "value"].iloc[0])


def test_shares_of_the_variance() -> None:
    """2 fuel + vans: variances are as 4 to 1, so that the shares are 0.8 and 0.2, without more."""
    table = sensitivity(drawn("sobol", lambda fuel, vans: 2 * fuel + vans, size=256))
    for index in ("first", "total"):
        assert value(table, index, "fuel") == pytest.approx(0.8, abs=0.08)
        assert value(table, index, "vans") == pytest.approx(0.2, abs=0.08)
    assert (table["confidence"] > 0).all()


def test_steps_of_morris_by_hand() -> None:
    """Across its range fuel always adds 2 and vans take 1: σ is nothing."""
    table = sensitivity(drawn("morris", lambda fuel, vans: 2 * fuel - vans, size=6, levels=4))
    assert value(table, "mu_star", "fuel") == pytest.approx(2)
    assert value(table, "mu", "vans") == pytest.approx(-1)
    assert value(table, "sigma", "fuel") == pytest.approx(0, abs=1e-9)


def test_a_block_without_a_plan_is_left_out_and_counted() -> None:
    """No plan where fuel is above 0.9: the others still say that vans move it by 1."""

    def cost(fuel: float, vans: float) -> float | None:
        return None if fuel > 0.9 else fuel + vans

    table = sensitivity(drawn("morris", cost, size=12, levels=4))
    left = table[table["reading"] == made.COST].iloc[0]
    assert left["blocks_left_out"] > 0
    assert left["blocks"] + left["blocks_left_out"] == 12
    assert value(table, "mu_star", "vans") == pytest.approx(1)
    assert value(table, "mu_star", "fuel", "has_plan") > 0, "what decides whether there is one"
    assert value(table, "mu_star", "vans", "has_plan") == 0


def test_too_few_blocks_are_no_index() -> None:
    table = sensitivity(
        drawn("sobol", lambda fuel, vans: None if fuel > 0.05 else 1.0 + vans, size=16)
    )
    rows = table[table["reading"] == made.COST]
    assert rows["value"].isna().all()
    assert (rows["blocks"] < 4).all()


def test_a_reading_that_never_moves_has_no_index() -> None:
    table = sensitivity(drawn("sobol", lambda **_: 5.0, size=16))
    assert table["value"].isna().all()
    assert (table["blocks"] == 16).all()


def test_the_same_again() -> None:
    first, second = (
        sensitivity(drawn("sobol", lambda fuel, vans: fuel * vans, size=32)) for _ in range(2)
    )
    assert first.equals(second)


def test_another_design_has_none() -> None:
    held = made.found("scenarios", [FUEL], {"1": ({"fuel": math.pi}, 1.0)})
    assert sensitivity(held).empty
