"""Stock turnover, by hand: what is due costs nothing more, what is early is written off."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from cases import case, electrify, flat, retrofit, source, target
from pathway.solve import Solved, solve
from pathway.tables import tabulate
from pathway_models.case import Case

ALL = 1.0
FREE = {(carrier, "r"): flat(0) for carrier in ("gas", "electricity")}


def fleet(share: dict[int, float], activity: Any = 10, **changes: Any) -> tuple[Case, Solved]:
    """10 GWh of gas a year, by vans that serve 10 years each: 1 GWh of them is due every year.
    A like-for-like van of 1 GWh costs 5, that is 0.5 for each of its years."""
    van = electrify(
        "vans", "gas", {"electricity": 0.0}, capex=1,
        **{"incumbent_life": 10, "incumbent_value": 5, **changes},
    )  # fmt: skip
    made = case(
        [source("gas", "gas", activity)],
        [van],
        [target("fleet", "lever_share", share, sources=("gas",), options=("vans",))],
        prices=FREE,
    )
    return made, solve(made, gap=1e-9)


def early(made: Case, solved: Solved) -> dict[int, float]:
    rows = tabulate(made, solved.plan)["turnover"]
    return {int(t): e for t, e in zip(rows["year"], rows["early"], strict=True) if e}


def write_off(made: Case, solved: Solved) -> float:
    costs = tabulate(made, solved.plan)["costs"]
    return float(costs[costs["item"] == "write_off"]["value_m"].sum())


def test_what_is_due_is_replaced_without_a_write_off():
    """By 2025 five of ten years have gone by: half the fleet is due."""
    made, solved = fleet({2025: 0.5})
    assert early(made, solved) == {}
    assert write_off(made, solved) == 0


def test_what_is_early_costs_the_years_it_would_still_serve():
    """The whole fleet in 2024: 40 % is due, 6 GWh are early; in 2025, 5 GWh still are.
    (6 + 5) * 0.5 = 5.5 million."""
    made, solved = fleet({2024: ALL, 2025: ALL})
    assert early(made, solved) == pytest.approx({2024: 6.0, 2025: 5.0})
    assert write_off(made, solved) == pytest.approx(5.5)


def test_growth_needs_new_vans_anyway():
    """Activity grows from 10 to 15 in 2025: 5 due and 5 of growth make 10 of 15."""
    path = {2020: 10, 2021: 11, 2022: 12, 2023: 13, 2024: 14, 2025: 15}
    made, solved = fleet({2025: 10 / 15}, activity=path)
    assert early(made, solved) == {}
    made, solved = fleet({2025: 11 / 15}, activity=path)
    assert early(made, solved) == pytest.approx({2025: 1.0})


def test_stock_that_exists_has_replaced_its_incumbents_already():
    """2 of 10 GWh are electric: 8 are left, of which 8 * 0.5 are due by 2025: 6 in all."""
    made, solved = fleet({2025: 0.6}, existing=2)
    assert early(made, solved) == {}
    made, solved = fleet({2025: 0.7}, existing=2)
    assert early(made, solved) == pytest.approx({2025: 1.0})


def test_switches_of_one_source_replace_the_same_incumbents():
    """Battery and hydrogen may serve half each. Both are needed for 80 % in 2025, of which 50 % is
    due: of 10 GWh, 3 are early."""
    switches = [
        electrify(
            o, "gas", {"electricity": 0.0}, potential=5, capex=1, incumbent_life=10,
            incumbent_value=5,
        )
        for o in ("battery", "hydrogen")
    ]  # fmt: skip
    promise = target(
        "fleet", "lever_share", {2025: 0.8}, sources=("gas",), options=("battery", "hydrogen")
    )
    made = case([source("gas", "gas", 10)], switches, [promise], prices=FREE)
    assert early(made, solve(made, gap=1e-9)) == pytest.approx({2025: 3.0})


def test_a_discount_rate_makes_the_years_an_annuity():
    """At 10 % a like-for-like price of 5 over 10 years, paid at the start of each, is
    5 * (1 - 1/1.1) / (1 - 1.1^-10) = 0.7398 a year; 5 GWh are early in 2025."""
    made = replace(fleet({2025: ALL})[0], discount_rate=0.1)
    solved = solve(made, gap=1e-9)
    assert write_off(made, solved) == pytest.approx(5 * 0.73976, rel=1e-4)


def test_a_retrofit_has_incumbents_of_its_own():
    """Chillers: a retrofit may save 4 of 10 GWh; 2 of them by 2025 are due, all 4 are 2 early."""
    made = case(
        [source("shop", "gas", 10)],
        [
            retrofit(
                "chillers", "shop", max_share=0.4, capex=1, incumbent_life=10, incumbent_value=5
            )
        ],
        [target("cap", "gross_emissions", {2025: 10 * 0.2 - 4 * 0.2})],
    )
    solved = solve(made, gap=1e-9)
    assert early(made, solved)[2025] == pytest.approx(2.0)
