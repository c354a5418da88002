"""Remarks on inputs and plans, each on the smallest case that has it, with its number by hand.

The boiler burns 10 GWh of gas, 2 kt a year; a GWh saved costs 3 a year and saves 0.4 of gas.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from casefiles import FILES, changed, edited, write_case
from cases import SCOPE1, case, credit, flat, infrastructure, need, retrofit, source, target
from pathway import api
from pathway.load import load
from pathway.locale.errors import InputError
from pathway.review import Remark, review_inputs
from pathway.review.plan import review_plan
from pathway.solve import solve
from pathway.tables import tabulate
from pathway_models.case import Case

LEVERS = b"""
saving:
  confidence: assumption
  capex: {value: 3, unit: MCNY/GWh}
"""


def boiler(since: int, most: float = 0.0, **saving: Any) -> Case:
    """Gross of the boiler is at most so much from a year on."""
    made = retrofit("saving", "boiler", **{"capex": 3, "life": 1, **saving})
    path = flat(most, since)
    cut = target("cut", "gross_emissions", path, accounts=(SCOPE1,), since=since)
    return case([source("boiler", "gas", 10)], [made], [cut])


def remarks(made: Case, files: dict[str, bytes] | None = None) -> dict[str, Remark]:
    tables = tabulate(made, solve(made, gap=1e-9).plan)
    return {r.key: r for r in review_plan(made, tables, files or {})}


def test_a_promise_near_the_end_is_told_with_what_it_costs_from_then_on() -> None:
    """From 2023 on all 10 GWh are saved, at 3 - 0.4 each: 26 million a year. To 2032 it would
    hold for ten years.
    """
    made = boiler(2023)
    (alone,) = review_inputs(made, {})
    assert (alone.key, alone.place, alone.number, alone.unit) == ("late_promise", "cut", 3, "years")
    late = remarks(made)["late_promise"]
    assert (late.number, late.unit) == (pytest.approx(26), "MCNY")
    assert late.sentence("en") == (
        "cut: it first holds in 2023: the plan pays for 3 years of it, and it costs little only "
        "because the plan ends in 2025. The levers in its perimeter cost CNY 26.0 million a year "
        "from then on, capex as an annuity. A plan to 2032 shows ten of them: "
        "--set horizon.end=2032."
    )
    assert "26" not in alone.said.in_("en")
    assert "2,600万元" in late.sentence("zh")


def test_a_promise_of_all_years_a_budget_and_one_long_before_the_end_are_not_late() -> None:
    assert not list(review_inputs(boiler(2021), {}))
    budget = target("cut", "budget", flat(9, 2024), accounts=(), items=("capex",), options=())
    assert not list(review_inputs(replace(boiler(2021), targets={"cut": budget}), {}))
    long = dict.fromkeys(range(2030, 2036), 0.0)
    late = replace(boiler(2021), end=2035)
    cut = replace(late.targets["cut"], value=long)
    assert not list(review_inputs(replace(late, targets={"cut": cut}), {}))


def test_a_cliff_is_told_with_its_share_of_the_base_year() -> None:
    """Gross falls from 2 kt to 1.2 in 2024, by 40 %; to 1.6, by a fifth, is none. Of what is 0.5
    kt by then, 0.4 kt are a fifth of the base year's.
    """
    cliff = remarks(boiler(2024, 1.2))["cliff"]
    assert (cliff.place, cliff.number) == ("2024", pytest.approx(0.4))
    assert cliff.file == "tables/emissions.csv"
    assert (
        "from 2,000 t to 1,200 t in one year, by 40% of those of 2020; 0% of it"
        in cliff.said.in_("en")
    )
    assert "cliff" not in remarks(boiler(2024, 1.6))
    late = boiler(2023, 0.5)
    path = {2021: 1.6, 2022: 1.2, 2023: 0.8, 2024: 0.4, 2025: 0.0}
    cut = replace(late.targets["cut"], value=path)
    assert "cliff" not in remarks(replace(late, targets={"cut": cut}))


def test_net_that_credits_take_off_at_once_is_a_cliff_too() -> None:
    made = case(
        [source("boiler", "gas", 10)],
        [credit("trees", "removal", 0.1)],
        [target("neutral", "net_emissions", flat(0, 2024))],
    )
    cliff = remarks(made)["cliff"]
    assert cliff.number == pytest.approx(1)
    assert "100% of it by credits" in cliff.said.in_("en")


def test_what_is_bought_in_years_that_are_past_is_told_unless_it_is_committed() -> None:
    """All 10 GWh are saved from 2021 on, at 30 million a year; today is 2023: 60 are past."""
    made = replace(boiler(2021), today=2023)
    past = remarks(made)["past_purchases"]
    assert (past.place, past.number, past.unit) == ("saving", pytest.approx(60), "MCNY")
    committed = boiler(2021, min_add=flat(10, 2021))
    assert "past_purchases" not in remarks(replace(committed, today=2023))
    assert "past_purchases" not in remarks(boiler(2021))


def test_what_may_be_bought_in_years_that_are_past_is_told_beforehand() -> None:
    made = boiler(2021, potential=10)
    (past,) = review_inputs(replace(made, today=2022), {})
    assert (past.key, past.place, past.number) == ("past_offers", "today", 1)
    assert not list(review_inputs(replace(made, today=2021), {}))
    assert not list(review_inputs(replace(boiler(2021, first_year=2022), today=2022), {}))
    committed = boiler(2021, potential=10, min_add=flat(10, 2021))
    assert not list(review_inputs(replace(committed, today=2023), {}))
    more = boiler(2021, potential=10, min_add=flat(9, 2021))
    assert list(review_inputs(replace(more, today=2023), {}))


def test_a_lever_that_takes_all_there_is_in_one_year_is_told() -> None:
    """All 10 GWh at once, by stock that lasts; not where half is left, or where half was there."""
    jump = remarks(boiler(2023, life=10, capex=30))["jump"]
    assert (jump.place, jump.number) == ("saving", 1)
    assert "in 2023, 2,000 t in one year." in jump.said.in_("en")
    assert "jump" not in remarks(boiler(2023, 1.0, life=10, capex=30))
    assert "jump" not in remarks(boiler(2023, life=10, capex=30, existing=5))
    assert "jump" not in remarks(boiler(2023))  # bought afresh each year
    room = remarks(boiler(2023, 1.0, life=10, capex=30, potential=5))["jump"]
    assert room.place == "saving"


def test_a_lot_comes_whole_and_what_needs_it_with_it() -> None:
    """A plant for all 10 GWh is no jump, nor is what a pipe of one lot carries."""
    whole = boiler(2023, life=10, capex=30, potential=1, displaces=10, unit_size=1)
    assert "jump" not in remarks(whole)
    pipe = infrastructure("pipe@b/r", lever="pipe", capex=1, life=10, potential=1, unit_size=1)
    made = boiler(2023, life=10, capex=30, requires={"pipe": flat(10)})
    by = need("pipe", ("saving",), ("pipe@b/r",))
    needed = replace(made, options={**made.options, pipe.id: pipe}, needs={by.id: by})
    assert "jump" not in remarks(needed)


def test_one_assumption_that_carries_a_third_is_told() -> None:
    """All of 6 kt are taken off by one lever, whose numbers are assumed; not if they are known."""
    files = {"levers/retrofit.yaml": LEVERS}
    one = remarks(boiler(2023), files)["one_assumption"]
    assert (one.place, one.number) == ("levers.saving", pytest.approx(1))
    known = {"levers/retrofit.yaml": LEVERS.replace(b"assumption", b"literature")}
    assert "one_assumption" not in remarks(boiler(2023), known)


def test_inputs_that_are_mostly_assumed_are_told(tmp_path: Path) -> None:
    """One of one number is assumed, or says nothing; one from the literature is not."""
    for word, told in ((b"assumption", True), (b"''", True), (b"literature", False)):
        files = {"levers/retrofit.yaml": LEVERS.replace(b"assumption", word)}
        found = [r for r in review_inputs(boiler(2021), files) if r.key == "mostly_assumed"]
        assert bool(found) == told, word
        assert all(r.number == 1 for r in found)
    loaded = load(write_case(tmp_path))
    (share,) = (r for r in review_inputs(loaded.case, loaded.files) if r.key == "mostly_assumed")
    assert 0.5 < share.number < 1


def test_today_is_a_year(tmp_path: Path) -> None:
    files = edited("company.yaml", "price_year", "today: 2022\nprice_year")
    assert load(write_case(tmp_path / "a", files)).case.today == 2022
    assert load(write_case(tmp_path / "b")).case.today is None
    late = edited("company.yaml", "price_year", "today: 2026\nprice_year")
    with pytest.raises(InputError, match=r"today .*the horizon ends in 2025 \('2026'\)"):
        load(write_case(tmp_path / "late", late))
    with pytest.raises(InputError, match="today"):
        load(
            write_case(
                tmp_path / "c", changed(("company.yaml", "price_year", "today: soon\nprice_year"))
            )
        )


def test_the_face_tells_them(tmp_path: Path) -> None:
    case_ = api.read(write_case(tmp_path / "case", FILES))
    assert {r.key for r in case_.review()} == {"idle_row", "late_promise", "mostly_assumed"}
    assert "late_promise" in {r.key for r in case_.solve().review()}
