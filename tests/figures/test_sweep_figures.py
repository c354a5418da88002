"""Figures of sweeps, and of what commitments cost: facts and sentences, in ugly cases too."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

import plan_tables
from pathway.figures.catalogue import SWEEP_FIGURES, prices_of
from pathway.figures.print.page import page
from pathway.figures.print.said import said
from pathway.locale import LANGUAGES, Lang
from pathway.sweep.readings.read import CHARTS

from .cases import figure

EXPLAINED: dict[str, Any] = {
    "hierarchy": {"reductions_m": 40.0, "removals_m": 0.0},
    "gap_m": 0.5,
    "commitments": [
        {"id": "net-zero", "name": {"en": "Net zero"}, "without_m": 120.0, "later_m": 30.0},
        {"id": "green", "name": {"en": "<b>Green</b>"}, "without_m": 0.2, "later_m": 0.1},
        {"id": "odd", "name": {"en": "Odd"}, "without_m": -8.0, "later_m": None},
    ],
}


@cache
def drawn(case: str, lang: Lang) -> dict[str, Any]:
    return said(figure(case, lang), lang)


def test_every_chart_of_a_sweep_can_be_read() -> None:
    assert set(SWEEP_FIGURES) == set(CHARTS)


def test_a_tornado_goes_to_both_sides_of_the_case() -> None:
    """Each bar ends at its effect; what is cheaper lies left of nothing."""
    lines = drawn("tornado", "en")["listing"]["lines"]
    for line in lines:
        for bar in line["bars"]:
            assert bar["first"] == 0
            assert bar["look"] in ("cheaper" if bar["end"] < 0 else "dearer", "no_plan")
    lost = drawn("tornado-lost", "en")["listing"]
    bars = [bar for line in lost["lines"] for bar in line["bars"]]
    assert {bar["end"] for bar in bars if bar["look"] == "no_plan"} == {lost["span"][1]}


def test_a_heat_map_is_read_upwards_and_hatches_what_has_no_plan() -> None:
    """16 cells, one without a plan; the least step of what goes up stands at the bottom."""
    listing = drawn("heat-map", "en")["listing"]
    shades = [shade for line in listing["lines"] for shade in line["shades"]]
    assert len(shades) == 16
    assert sum(shade["look"] == "no_plan" for shade in shades) == 1
    assert max(s["share"] for s in shades if s["look"] != "no_plan") == 1
    assert listing["grid"]
    assert [line["name"] for line in listing["lines"]] == sorted(
        (line["name"] for line in listing["lines"]), reverse=True
    )


def test_a_fan_lies_around_its_case_or_shows_each_scenario() -> None:
    panel = drawn("fan", "en")["panels"][0]
    outer, inner, base = panel["series"]
    for low, low_in, high_in, high in zip(
        outer["start"], inner["start"], inner["y"], outer["y"], strict=True
    ):
        assert low <= low_in <= high_in <= high
    assert (base["key"], base["form"]) == ("base", "line")
    series = drawn("fan-range", "en")["panels"][0]["series"]
    lines = [s for s in series if s["quiet"]]
    assert {s["name"] for s in lines} == {"Scenarios"}
    assert not any(s["said"] for s in lines)


def test_a_distribution_rises_from_nothing_to_all() -> None:
    panel = drawn("cumulative", "en")["panels"][0]
    y = panel["series"][0]["y"]
    assert (y[0], y[-1]) == (0, 100)
    assert y == sorted(y)
    assert [mark["y"] for mark in panel["marks"]] == [95, 50, 5]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_prices_are_bars_of_what_is_saved(lang: Lang) -> None:
    """40 and 120 saved, −8 means dearer; what is within the gap has no bar; names stay text."""
    figure = prices_of(EXPLAINED, plan_tables.INFO, lang)
    lines = said(figure, lang)["listing"]["lines"]
    assert [[bar["end"] for bar in line["bars"]] for line in lines] == [
        [40.0], [], [120.0, 30.0], [], [-8.0],
    ]  # fmt: skip
    assert "<b>Green" in lines[3]["name"]
    assert "<b>Green" not in page(figure, lang)
    assert said(prices_of({}, plan_tables.INFO, lang), lang)["listing"] is None
