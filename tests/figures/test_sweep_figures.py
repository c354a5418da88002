"""Figures of sweeps, and of what commitments cost: facts and sentences, in ugly cases too."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

import plan_tables
import sweep_tables as made
from pathway.figures.catalogue import SWEEP_FIGURES, prices_of, sweep_figure_of
from pathway.locale import LANGUAGES, Lang
from pathway.print.page import page
from pathway.print.said import said
from pathway.sweep.readings.read import CHARTS
from pathway.sweep.regret import Matrix

CASES: dict[str, tuple[str, Callable[[], made.Found]]] = {
    "tornado": ("tornado", made.plain_tornado),
    "tornado-flat": ("tornado", made.flat_bars),
    "tornado-lost": ("tornado", made.lost_bars),
    "tornado-no-base": ("tornado", lambda: made.lost_bars(None)),
    "heat-map": ("heat-map", made.squares),
    "heat-map-one": ("heat-map", lambda: made.squares(1, lost=0)),
    "heat-map-lost": ("heat-map", lambda: made.squares(3, lost=9)),
    "fan": ("fan-emissions", made.sampled),
    "fan-range": ("fan-emissions", lambda: made.sampled(kind="scenarios")),
    "fan-cost": ("fan-cost", made.sampled),
    "fan-lost": ("fan-emissions", lambda: made.sampled(4, 4)),
    "cumulative": ("cumulative", made.sampled),
    "cumulative-one": ("cumulative", lambda: made.sampled(1, 0)),
    "cumulative-lost": ("cumulative", lambda: made.sampled(4, 4)),
    "sobol": ("sensitivity", lambda: made.shared("sobol")),
    "sobol-undefined": ("sensitivity", lambda: made.shared("sobol", lost=0.0001)),
    "morris": ("sensitivity", lambda: made.shared("morris", scale=1e4)),
    "robust-core": ("robust-core", made.sampled),
    "robust-core-lost": ("robust-core", lambda: made.sampled(4, 4)),
    "regret": ("regret", made.choices),
    "regret-none": ("regret", lambda: made.regret_found(Matrix(("p",), ("w",), {}, {}))),
}
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
    chart, make = CASES[case]
    held = make()
    return said(sweep_figure_of(chart, made.told(held), made.info_of(held), lang), lang)


def test_every_chart_of_a_sweep_has_a_figure() -> None:
    assert set(SWEEP_FIGURES) == set(CHARTS)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("case", CASES)
def test_each_says_what_it_is(case: str, lang: Lang) -> None:
    """A title; where something is drawn, a whole table; nothing that is no number is written."""
    found = drawn(case, lang)
    assert found["title"]
    if found["panels"] or found["listing"]:
        table = found["table"]
        assert table["rows"]
        assert all(len(row) == len(table["columns"]) for row in table["rows"])
        cells = [cell for row in table["rows"] for cell in row]
        texts = [*found["titles"], found["subtitle"], *found["notes"], *_cells(found), *cells]
        assert not {"nan", "None", "inf"} & {word for text in texts for word in text.split()}


def _cells(found: dict[str, Any]) -> list[str]:
    lines = found["listing"]["lines"] if found["listing"] else []
    return [text for line in lines for text in (line["name"], *line["cells"])]


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
