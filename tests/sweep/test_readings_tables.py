"""What is read off a sweep: tornado, heat map, fan, distribution, collisions, each by hand."""

from __future__ import annotations

import math

import pytest

import sweep_tables as made
from pathway.sweep.readings.collisions import collisions
from pathway.sweep.readings.grid import heat_map
from pathway.sweep.readings.spread import distribution, fan
from pathway.sweep.readings.tornado import tornado

FUEL, VANS, RATE = made.factor("fuel"), made.factor("vans"), made.factor("rate")


def _one_at_a_time(base: float | None = 100.0) -> made.Found:
    """Fuel moves the cost from 100 to 95 and 120, vans to 99 and 90, a high rate leaves no plan."""
    return made.found(
        "one_at_a_time",
        [VANS, FUEL, RATE],
        {
            "vans.low": ({"vans": 0.5}, 99.0),
            "vans.high": ({"vans": 2.0}, 90.0),
            "fuel.low": ({"fuel": 0.5}, 95.0),
            "fuel.high": ({"fuel": 2.0}, 120.0),
            "rate.low": ({"rate": 0.5}, 100.0),
            "rate.high": ({"rate": 2.0}, None),
        },
        base,
        short=[("rate.high", "zero", 0.25), ("rate.high", "zero", 0.5)],
    )


def test_the_widest_bar_is_on_top_and_no_plan_is_wider_than_any() -> None:
    """Spans: fuel 120 - 95 = 25; vans from 90 to the base 100 = 10; the rate's end has no plan."""
    table = tornado(_one_at_a_time())
    assert list(table["factor"]) == ["rate", "rate", "fuel", "fuel", "vans", "vans"]
    effects = dict(zip(table["scenario"], table["effect"], strict=True))
    assert effects["fuel.high"] == 20.0
    assert effects["fuel.low"] == -5.0
    assert effects["vans.low"] == -1.0
    assert math.isnan(effects["rate.high"])
    assert dict(zip(table["scenario"], table["status"], strict=True))["rate.high"] == "no_plan"


def test_without_a_base_there_is_no_effect_but_every_end_is_listed() -> None:
    table = tornado(_one_at_a_time(base=None))
    assert len(table) == 6
    assert table["effect"].isna().all()
    assert dict(zip(table["scenario"], table["reading_value"], strict=True))["fuel.high"] == 120.0


def test_another_design_has_no_tornado() -> None:
    assert tornado(made.found("grid", [FUEL], {"1": ({"fuel": 1.0}, 5.0)}, steps=2)).empty


def _grid() -> made.Found:
    points = {
        f"{i}{j}": ({"fuel": 0.5 + i, "vans": 0.5 + j}, None if i == j == 2 else 100.0 + i + 10 * j)
        for i in range(3)
        for j in range(3)
    }
    return made.found("grid", [FUEL, VANS], points, steps=3)


def test_a_grid_of_two_has_a_cell_for_each_combination() -> None:
    """Fuel at its second and vans at their third step: 100 + 1 + 20."""
    table = heat_map(_grid())
    assert len(table) == 9
    row = table[table["scenario"] == "12"].iloc[0]
    assert (row["y_factor"], row["y_value"]) == ("fuel", 1.5)
    assert (row["x_factor"], row["x_value"]) == ("vans", 2.5)
    assert row["value"] == 121.0
    lost = table[table["scenario"] == "22"].iloc[0]
    assert lost["status"] == "no_plan"
    assert math.isnan(lost["value"])


def test_a_grid_of_one_or_three_has_no_heat_map() -> None:
    one = made.found("grid", [FUEL], {"1": ({"fuel": 1.0}, 5.0)}, steps=2)
    assert heat_map(one).empty


def drawn(kind: str = "latin_hypercube") -> made.Found:
    """Eleven scenarios whose cost is 0, 10 … 100 million, and one without a plan."""
    points: dict[str, tuple[dict[str, made.Value], float | None]] = {
        f"{i:02}": ({"fuel": 1.0 + i / 10}, 10.0 * i) for i in range(11)
    }
    points["11"] = ({"fuel": 2.1}, None)
    net = {s: [5e6, 4e6 + 1e5 * i] for i, s in enumerate(["base", *points])}
    more = {"seed": 1, "size": 12} if kind == "latin_hypercube" else {}
    return made.found(kind, [FUEL], points, 30.0, net=net, **more)


def test_percentiles_by_hand() -> None:
    """Of 0, 10 … 100 the 5th percentile is halfway from 0 to 10, the 95th from 90 to 100."""
    row = distribution(drawn()).iloc[0]
    assert (row["p5"], row["p50"], row["p95"]) == (5.0, 50.0, 95.0)
    assert (row["minimum"], row["maximum"], row["mean"], row["base"]) == (0.0, 100.0, 50.0, 30.0)
    assert (row["scenarios"], row["with_plan"]) == (12, 11)


def test_bands_by_hand() -> None:
    """In 2021 the eleven are 4.1, 4.2 … 5.1 Mt: the 10th percentile is the second, 4.2."""
    table = fan(drawn())
    row = table[(table["reading"] == "net_t") & (table["year"] == 2021)].iloc[0]
    assert row["p10"] == pytest.approx(4.2e6)
    assert row["p75"] == pytest.approx(4.85e6)
    assert row["base"] == pytest.approx(4e6)
    assert (row["scenarios"], row["with_plan"]) == (12, 11)


def test_cases_without_probabilities_have_a_range_and_no_percentiles() -> None:
    for table in (fan(drawn("scenarios")), distribution(drawn("scenarios"))):
        assert table[[c for c in table if c.startswith("p")]].isna().all().all()
        assert (table["minimum"] <= table["maximum"]).all()


def test_what_collides_is_counted_once_a_scenario() -> None:
    """Two rows of one scenario are one; the most that is missed is a half."""
    assert collisions(_one_at_a_time()).to_dict("records") == [
        {"commitment": "zero", "scenarios": 1, "most_missed": 0.5}
    ]


def test_all_without_a_plan_leaves_counts() -> None:
    lost = made.found("latin_hypercube", [FUEL], {"1": ({"fuel": 1.0}, None)}, 3.0, seed=1, size=1)
    row = distribution(lost).iloc[0]
    assert (row["scenarios"], row["with_plan"]) == (1, 0)
    assert math.isnan(row["p50"])
    assert fan(lost).empty
