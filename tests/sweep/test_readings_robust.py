"""The robust core: classes and splits, each worked by hand."""

from __future__ import annotations

import math

import pytest

import sweep_tables as made
from pathway.sweep.readings.robust import robust_core
from pathway.sweep.readings.split import best_split
from pathway.sweep.regret import Matrix

FUEL, VANS = made.factor("fuel"), made.factor("vans")
ROOM = made.factor("room", levels=("as-is", "none"))


def core() -> made.Found:
    """Ten scenarios, fuel ×0.6, ×0.7 … ×1.5; ``led`` in all, ``vans`` from ×1.1 on, five of ten.

    ``pv`` in one of ten, ``wind`` in nine; ``trees`` only in the fourth year.
    """
    names = [f"{i}" for i in range(10)]
    points = {s: ({"fuel": 0.6 + i / 10}, 1.0) for i, s in enumerate(names)}
    added = {
        "led": {s: [1.0, 0.0, 2.0, 9.0] for s in names},
        "vans": {s: [0.0, 0.0, 4.0 if i >= 5 else 0.0] for i, s in enumerate(names)},
        "pv": {"3": [0.0, 1.0, 0.0]},
        "wind": {s: [1.0] for s in names[1:]},
        "trees": {s: [0.0, 0.0, 0.0, 7.0] for s in names},
    }
    added["wind"]["0"] = [0.0]
    padded = {k: {s: [*v, *[0.0] * (4 - len(v))] for s, v in by.items()} for k, by in added.items()}
    padded["pv"] |= {s: [0.0] * 4 for s in names if s != "3"}
    return made.found("latin_hypercube", [VANS, FUEL], points, added=padded, seed=1, size=10)


def test_the_three_classes() -> None:
    """Ten and nine of ten are no regret, five a hedge, one and none can wait."""
    table = robust_core(core()).set_index("lever")
    decisions = table["decision"].to_dict()
    assert decisions == {
        "led": "no_regret",
        "wind": "no_regret",
        "vans": "hedge",
        "pv": "wait",
        "trees": "wait",
    }
    assert table.loc["led", "median"] == 3.0, "1 + 0 + 2 in the first three years"
    assert table.loc["wind", "share"] == 0.9
    assert (table.loc["led", "from_year"], table.loc["led", "to_year"]) == (2021, 2023)


def test_a_hedge_names_its_factor_and_where_it_turns() -> None:
    """Bought from ×1.1 on, never up to ×1.0: the split lies midway and explains all."""
    row = robust_core(core()).set_index("lever").loc["vans"]
    assert row["factor"] == "fuel"
    assert row["threshold"] == pytest.approx(1.05)
    assert (row["share_there"], row["share_elsewhere"], row["explained"]) == (1.0, 0.0, 1.0)


def test_information_of_a_split_by_hand() -> None:
    """Four scenarios, two bought: 1 bit. Split off one of the bought: the other three hold one of
    three, 0.918 bit, so 3/4 of it is left and 1 - 0.689 = 0.311 explained.
    """
    done = {"a": True, "b": True, "c": False, "d": False}
    values = {"a": 4.0, "b": 1.0, "c": 2.0, "d": 3.0}
    split = best_split(done, {"fuel": values})
    assert split is not None
    left = 3 / 4 * -(1 / 3 * math.log2(1 / 3) + 2 / 3 * math.log2(2 / 3))
    assert split.explained == pytest.approx(1 - left)
    assert split.threshold in (1.5, 3.5)


def test_what_explains_little_is_not_named() -> None:
    """Bought at every second value of eight: splitting off the end explains 0.138 of 1 bit."""
    done = {str(i): i % 2 == 0 for i in range(8)}
    assert best_split(done, {"fuel": {str(i): float(i) for i in range(8)}}) is None


def test_a_level_can_decide() -> None:
    done = {"a": True, "b": False, "c": False}
    split = best_split(done, {"room": {"a": "as-is", "b": "none", "c": "small"}})
    assert split is not None
    assert (split.level, split.there, split.elsewhere) == ("as-is", 1.0, 0.0)


def test_an_unknown_value_weighs_the_split_down() -> None:
    """All is told for two of four scenarios: of 1 bit, half."""
    done = {"a": True, "b": True, "c": False, "d": False}
    split = best_split(done, {"fuel": {"a": 2.0, "c": 1.0}})
    assert split is not None
    assert split.explained == pytest.approx(0.5)


def test_a_factor_that_stays_has_the_value_of_the_case() -> None:
    """One at a time: vans are bought but where they cost twice; elsewhere they cost ×1 or ×0.5."""
    points = {
        "vans.low": ({"vans": 0.5}, 1.0),
        "vans.high": ({"vans": 2.0}, 1.0),
        "fuel.low": ({"fuel": 0.5}, 1.0),
        "fuel.high": ({"fuel": 2.0}, 1.0),
    }
    bought = {s: [0.0 if s == "vans.high" else 1.0, 0.0, 0.0] for s in points}
    held = made.found("one_at_a_time", [FUEL, VANS], points, added={"ev": bought})
    row = robust_core(held).iloc[0]
    assert (row["decision"], row["factor"], row["threshold"]) == ("hedge", "vans", 1.5)
    assert (row["share_there"], row["share_elsewhere"]) == (0.0, 1.0)


def test_shares_are_of_the_scenarios_with_a_plan() -> None:
    """Bought in both of the two with a plan; the third has none, and is counted."""
    points = {"1": ({"fuel": 1.0}, 1.0), "2": ({"fuel": 2.0}, 1.0), "3": ({"fuel": 3.0}, None)}
    added = {"ev": {s: [1.0, 0.0, 0.0] for s in points}}
    row = robust_core(made.found("scenarios", [FUEL], points, added=added)).iloc[0]
    assert (row["scenarios"], row["with_plan"], row["bought_in"], row["share"]) == (3, 2, 2, 1.0)


def test_nothing_is_decided_where_nothing_has_a_plan() -> None:
    lost = made.found("scenarios", [FUEL], {"1": ({"fuel": 1.0}, None)}, None)
    assert robust_core(lost).empty


def test_in_named_worlds_the_world_decides() -> None:
    """Of the regret design, each world known in advance counts once."""
    matrix = Matrix(("bold",), ("mild", "harsh"), {}, {"mild": 1.0, "harsh": 2.0})
    held = made.regret_found(matrix)
    rows = [("foresight.mild", 1.0), ("foresight.harsh", 0.0)]
    extra = [
        {"scenario": s, "reading": "added/ev", "year": 2021, "value": v, "unit": "GWh"}
        for s, v in rows
    ]
    tables = dict(held.tables)
    readings = tables["readings"].to_dict("records") + extra
    tables["readings"] = made.pd.DataFrame(readings).astype({"year": "Int64", "value": float})
    row = robust_core(made.Found(tables, held.made_of)).iloc[0]
    assert (row["decision"], row["factor"], row["level"]) == ("hedge", "scenario", "mild")
