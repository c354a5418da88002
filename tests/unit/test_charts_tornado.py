"""What the charts of a sweep say, in numbers worked by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import sweep_tables as made
from chart_pictures import (
    cumulative,
    fan_cost,
    fan_emissions,
    heat_map,
    regret,
    robust_core,
    series,
    tornado,
)
from pathway.figures.charts.heat_map import some
from pathway.figures.charts.tornado import MOST
from pathway.sweep.regret import Matrix


def draw(chart: Any, held: made.Found) -> dict[str, Any]:
    told: dict[str, Any] = chart.said(made.told(held), made.info_of(held), "en")
    return told


def title(told: dict[str, Any]) -> str:
    return str(told["title"])


def lines(told: dict[str, Any]) -> dict[str, Any]:
    """The lines of a list by their names."""
    return {line["name"]: line for line in told["listing"]["lines"]}


def test_both_ends_have_their_effect_and_their_input() -> None:
    """Fuel: 95 - 100 at a half, 120 - 100 at twice; vans are cheaper at both ends."""
    found = lines(draw(tornado, made.plain_tornado()))
    assert found["Price of fuel"]["cells"] == ["−5.00 (×0.5)", "+20.00 (×2)"]
    assert found["Price of vans"]["cells"] == ["−10.00 (×2)", "−1.00 (×0.5)"]
    assert [bar["end"] for bar in found["Price of fuel"]["bars"]] == [20.0, -5.0]


def test_colours_say_which_way_the_cost_goes() -> None:
    """A low price of fuel is cheaper, a high price of vans is cheaper too; growth is dearer."""
    found = lines(draw(tornado, made.plain_tornado()))
    looks = {name: {bar["look"] for bar in line["bars"]} for name, line in found.items()}
    assert looks["Price of fuel"] == {"cheaper", "dearer"}
    assert looks["Price of vans"] == {"cheaper"}
    assert looks["Price of growth"] == {"dearer"}


def test_an_end_without_a_plan_is_the_longest_bar() -> None:
    shown = draw(tornado, made.plain_tornado())
    found = lines(shown)
    (lost,) = found["Price of room"]["bars"]
    assert lost["look"] == "no_plan"
    assert lost["end"] > max(bar["end"] for bar in found["Price of fuel"]["bars"])
    assert found["Price of room"]["cells"] == ["", "no plan (none)"]
    assert "can leave no plan at all" in title(shown)


def test_the_title_names_the_widest_with_its_span() -> None:
    """The widest of forty goes from 1000 (1 - 1/2) to 1000 (1 + 1/3): 833.3 million."""
    shown = draw(tornado, made.many_bars())
    assert title(shown).startswith("Price of f0 moves the cost of the commitments")
    assert "CNY 833.3 million" in title(shown)
    assert len(lines(shown)) == MOST
    assert f"Not drawn: {40 - MOST}" in " ".join(shown["notes"])


def test_nothing_moves_is_said() -> None:
    shown = draw(tornado, made.flat_bars())
    assert title(shown) == "No assumption moves the cost of the commitments"


def test_a_sampled_fan_has_bands_and_named_cases_have_none() -> None:
    fan, cases = (draw(fan_emissions, made.sampled(kind=k)) for k in
                  ("latin_hypercube", "scenarios"))  # fmt: skip
    assert {"outer", "inner"} <= set(series(fan))
    assert {"envelope", "scenario"} <= set(series(cases))
    assert not {"outer", "inner"} & set(series(cases))
    assert "four futures in five" in title(fan)
    assert "futures" not in title(cases)
    assert "no plan in 5 of 40" in title(fan)


def test_nine_in_ten_by_hand() -> None:
    """Eleven costs 0, 10 … 100 (0 to √10 · 10): percentiles lie halfway to the neighbours."""
    held = made.sampled(40, 0)
    row = made.told(held)["distribution"].iloc[0]
    shown = draw(cumulative, held)
    assert f"{row['p5']:.2f} to {row['p95']:.2f}".rstrip("0") in title(shown)
    above = sum(10 * i**0.5 > 30 for i in range(40)) / 40
    assert f"{above:.0%} are dearer" in title(shown)


def test_a_large_grid_is_thinned_evenly_with_its_ends() -> None:
    places = some(50)
    assert (places[0], places[-1], len(places)) == (0, 49, 12)
    assert len(set(places)) == 12
    assert "12 × 12 of 26 × 26" in " ".join(draw(heat_map, made.squares(26))["notes"])


def test_the_safest_plan_is_named_with_its_worst_regret() -> None:
    """Plan 1 of three costs 200, 100 and 200 where 90 is least: at most 110 more."""
    shown = draw(regret, made.choices())
    assert "plan-1" in title(shown)
    assert "CNY 110 million" in title(shown)
    (safest,) = (name for name, line in lines(shown).items() if line["strong"])
    assert "plan-1" in safest
    assert any("no plan" in line["cells"] for line in lines(shown).values())


def test_the_robust_core_counts_its_classes() -> None:
    """LED always, vans in the upper half, trees never."""
    shown = draw(robust_core, made.sampled())
    assert title(shown).startswith(
        "Bought in 2021–2023 in at least 90% of the scenarios with a plan: 1 of 3 levers; "
        "1 depends on what happens, 1 can wait; no plan in 5 of 40"
    )
    rows = {row[0]: row[1] for row in shown["table"]["rows"]}
    assert rows == {"LED lighting": "no regret", "Electric vans": "hedge", "Afforestation": "wait"}
    assert any("Price of fuel at ×1.0" in line["cells"][2] for line in lines(shown).values())


def fanned(chart: Any, net: Mapping[str, Sequence[float]], promised: int | None = None) -> str:
    """The title of a fan of two scenarios and the case, from 2020 on [t]."""
    points: dict[str, Any] = {name: ({"fuel": 0.5}, 1.0) for name in net if name != "base"}
    held = made.found("scenarios", [made.factor("fuel")], points, 1.0, net=net)
    info = replace(made.info_of(held), promised=promised)
    return title(chart.said(made.told(held), info, "en"))


def test_a_fan_speaks_of_the_promise_and_of_the_rebound_after_it() -> None:
    net = {"base": [4e6, 1e6, 2e6], "a": [4e6, 1e6, 2e6], "b": [4e6, 1.5e6, 3e6]}
    assert fanned(fan_emissions, net, 2021) == (
        "In 2021 net emissions are 1 to 1.5 Mt over 2 scenarios (as the case: 1 Mt); "
        "in 2022 they are up to 3 Mt"
    )
    assert fanned(fan_emissions, net).startswith("In 2022 net emissions are 2 to 3 Mt")


def test_a_fan_that_ends_alike_says_where_it_spreads() -> None:
    net = {"base": [4e6, 3e6, 0.0], "a": [4e6, 2e6, 0.0], "b": [4e6, 3.5e6, 0.0]}
    assert fanned(fan_emissions, net, 2022) == (
        "In 2022 net emissions are 0 Mt in every scenario; they differ most in 2021: 2 to 3.5 Mt"
    )


def test_what_a_year_costs_is_told_by_its_sign() -> None:
    """``sweep_tables``: a year costs a ten-thousandth of its tonnes less 20 million."""
    net = {s: [4e5, 3e5, v, 0.0] for s, v in (("base", 1e5), ("a", 1e5), ("b", 1.5e5))}
    assert fanned(fan_cost, net) == (
        "In 2022 the plan saves CNY 5 to 10 million over 2 scenarios "
        "(as the case: saves CNY 10 million); in 2020 it costs up to CNY 20 million"
    )
    net = {s: [2e5, v, 0.0] for s, v in (("base", 2e5), ("a", 1e5), ("b", 2.5e5))}
    assert fanned(fan_cost, net) == (
        "In 2021 the plan saves up to CNY 10 million or costs up to CNY 5 million over 2 scenarios "
        "(as the case: costs CNY 0 million)"
    )


def test_inputs_that_do_not_fit_are_no_sign_that_there_is_no_plan() -> None:
    held = made.plain_tornado()
    held.tables["scenarios"]["status"] = held.tables["scenarios"]["status"].replace(
        "no_plan", "input_fault"
    )
    shown = draw(tornado, held)
    assert "inputs do not fit" in lines(shown)["Price of room"]["cells"][1]
    assert title(shown) == (
        "Price of fuel moves the cost of the commitments most: CNY 25 million from end to end, "
        "up to CNY 20 million dearer; then price of growth, CNY 12 million"
    )


def test_worlds_that_no_plan_named_reaches_are_told_from_those_without_any() -> None:
    """Foresight has a plan in the first world, no plan named is one there; none is in the last."""
    cost = {("now", "b"): 10.0, ("later", "b"): 12.0}
    none = Matrix(("now", "later"), ("a", "b", "c"), cost, {"a": 8.0, "b": 9.0})
    assert title(draw(regret, made.regret_found(none))) == (
        "No plan can be followed in every world: “now” in 1 of 2, the most; "
        "nothing has a plan in 1 of 3"
    )
    some_plan = Matrix(("now", "later"), ("b", "c"), cost, {"b": 9.0})
    assert title(draw(regret, made.regret_found(some_plan))) == (
        "“now” is the safest start: at most CNY 1 million dearer than the best in the one world; "
        "nothing has a plan in 1 of 2"
    )
