"""What is drawn and counted of commitments in years that are over: facts, no expectation."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from cases import case, programme, target
from claims.made import Made
from pathway.tables.known import as_told, how_known, kept, missed, unsure
from pathway_models.case import Case, Fact


def row(made: Made, promise: str, year: int, slack: float) -> None:
    cells = {"metric": "gross_emissions", "required": 1.0, "requirement": False}
    made.add("targets", id=promise, year=year, met=slack >= 0, slack=slack, **cells)


def test_what_no_fact_tells_is_neither_drawn_nor_counted() -> None:
    """Heat is told, and so fuel of 2021; goods are of scope 3, and what is of 2030 is planned. Of
    what is asked in a year that is over alone the rows stay.
    """
    made = Made()
    made.tell(2021)
    for promise in ("fuel", "goods"):
        row(made, promise, 2021, -10.0)
        row(made, promise, 2030, 10.0)
    row(made, "half", 2021, -10.0)
    made.promise("half", accounts=("b/r/3",))
    told = as_told(made.case, made.tables)["targets"]
    own = told[told["id"].isin(["fuel", "goods", "half"])]
    assert [*zip(own["id"], own["year"], strict=True)] == [
        ("fuel", 2021), ("fuel", 2030), ("goods", 2030), ("half", 2021),
    ]  # fmt: skip
    assert missed(made.case, made.tables) == {"fuel": [2021]}
    made.change(facts=())
    assert as_told(made.case, made.tables) is made.tables


def programmes(*facts: Fact) -> Case:
    """Apps avoid 1 kt a unit and year, of at most 30; 40 kt are promised by 2022."""
    made = target("saved", "cumulative_avoided", {2022: 40_000.0}, unit="t", options=("apps",))
    apps = programme("apps", potential=30)
    return case([], [apps], [made], facts=facts, today=2023)


def avoided(*tonnes: float) -> dict[str, pd.DataFrame]:
    rows: list[dict[str, Any]] = []
    for year, t in enumerate(tonnes, start=2021):
        sums = {"cumulative_t": sum(tonnes[: year - 2020]), "capex_m": t / 1000, "fom_m": 0.0}
        rows.append({"programme": "apps", "year": year, "tonnes": t, **sums})
    none = pd.DataFrame(columns=["option", "year", "capex_m", "opex_m"])
    return {"ecosystem": pd.DataFrame(rows), "levers": none}


def of_apps(year: int, units: float, what: str = "stock") -> Fact:
    at = ("actuals/a.csv", "row 2")
    return Fact(year, what, ("apps",), units, "", at, "apps", units, "unit", "", "")


def test_what_a_programme_avoided_in_years_that_nobody_tells_is_doubted() -> None:
    """20 of 2022 are told, and of 2021 nothing: 25 were planned, 30 could be."""
    made, was, plan = programmes(of_apps(2022, 20)), avoided(0, 20_000), avoided(25_000, 20_000)
    k = made.targets["saved"]
    assert unsure(made, k, was, 2022, plan).unsaid == pytest.approx(25_000)
    assert unsure(made, k, was, 2022).unsaid == pytest.approx(30_000)
    assert how_known(made, k, was, 2022) == "part"
    row = {"id": "saved", "year": 2022, "met": False, "slack": -20_000.0}
    assert kept(made, row, was, plan) is None
    assert kept(made, {**row, "slack": -26_000.0}, was, plan) is False
    both = programmes(of_apps(2021, 0), of_apps(2022, 20))
    assert unsure(both, k, was, 2022, plan).unsaid == 0
    assert how_known(both, k, was, 2022) == "told"
    assert kept(both, row, was, plan) is False


def test_a_budget_is_kept_where_facts_tell_what_was_bought() -> None:
    """15 million may be paid by 2022; 20 are told of 2022, or 10. Of 2021 5 were planned, or 25."""
    money = {"unit": "money", "options": ("apps",), "items": ("capex",), "cumulative": True}
    made = programmes(of_apps(2022, 1, "added"))
    k = target("cap", "budget", {2021: 5.0, 2022: 10.0}, **money)
    made = case([], [*made.options.values()], [k], facts=made.facts, today=2023)
    row = {"id": "cap", "year": 2022, "met": True, "slack": 5.0}
    was = avoided(0, 10_000)
    assert kept(made, row, was, avoided(5_000, 0)) is True
    assert kept(made, row, was, avoided(25_000, 0)) is None
    assert kept(made, row, was) is None
    assert unsure(made, k, was, 2022, avoided(25_000, 0)).more == pytest.approx(25)
    assert kept(made, {**row, "met": False, "slack": -5.0}, was) is False
    assert how_known(made, k, was, 2022) == "part"
