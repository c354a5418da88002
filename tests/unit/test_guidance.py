"""Carbon prices, hurdle rates and the location-based first stage, by hand."""

from __future__ import annotations

from typing import Any

import pytest

from cases import SCOPE1, SCOPE2, case, credit, flat, green, retrofit, source, target
from pathway.solve import Solved, solve
from pathway.tables import tabulate
from pathway.tables.money import hidden_npv
from pathway_models.case import Account, Case, Hierarchy

SAVING = 2.6
"""A GWh of gas saved costs 3 and saves 0.4 of gas: 13 million a kt."""


def boiler(**changes: Any) -> Case:
    """10 GWh of gas are 2 kt a year; all of it can be saved, year by year."""
    saving = retrofit("saving@boiler", "boiler", capex=3, life=1)
    return case([source("boiler", "gas", 10)], [saving], **changes)


def item(made: Case, solved: Solved, name: str) -> float:
    costs = tabulate(made, solved.plan)["costs"]
    return float(costs[costs["item"] == name]["value_m"].sum())


def test_a_carbon_price_above_the_cost_of_a_cut_pays_for_it():
    """At 12 a kt nothing is saved; at 14 all 10 GWh are, in each of 5 years: 26 - 28 a year."""
    idle = boiler(carbon_price={SCOPE1: flat(12)})
    assert solve(idle, gap=1e-9).npv == pytest.approx(0)
    made = boiler(carbon_price={SCOPE1: flat(14)})
    solved = solve(made, gap=1e-9)
    assert solved.npv == pytest.approx(5 * (10 * SAVING - 2 * 14))
    assert item(made, solved, "carbon_price") == pytest.approx(-5 * 2 * 14)


def test_a_carbon_price_is_paid_where_it_is_due_only():
    """The price holds in scope 2: nothing changes in scope 1."""
    assert solve(boiler(carbon_price={SCOPE2: flat(14)}), gap=1e-9).npv == pytest.approx(0)


def test_two_accounts_that_are_alike_but_for_the_price_are_told_apart():
    """One of two boilers pays 14 a kt: it saves all it burns, the other nothing."""
    accounts = {a: Account(a, "b", "r", 1) for a in ("taxed", "free")}
    made = case(
        [source(f"boiler-{a}", "gas", 10, account=a) for a in accounts],
        [retrofit(f"saving-{a}", f"boiler-{a}", capex=3, life=1) for a in accounts],
        accounts=accounts,
        carbon_price={"taxed": flat(14)},
    )
    solved = solve(made, gap=1e-9)
    gross = tabulate(made, solved.plan)["emissions"].query("year > 2020")
    by_account = gross.groupby("account")["gross_market_t"].sum()
    assert by_account["taxed"] == pytest.approx(0)
    assert by_account["free"] == pytest.approx(5 * 2000)


def test_an_internal_carbon_price_guides_the_plan_and_is_no_cash():
    """At 14 a kt everything is saved, which costs 26 a year in cash: no item of it is carbon."""
    made = boiler(internal_carbon_price=flat(14))
    solved = solve(made, gap=1e-9)
    assert solved.npv == pytest.approx(5 * 10 * SAVING)
    assert item(made, solved, "carbon_price") == 0
    assert solve(boiler(internal_carbon_price=flat(12)), gap=1e-9).npv == pytest.approx(0)


def paying(hurdle: float | None) -> tuple[Case, Solved]:
    """A saving of 10 GWh a year for 5 years (4 million a year) that costs 15 in 2021: at no
    interest it pays, 15 / 5 = 3 a year against 4."""
    saving = retrofit(
        "saving@boiler", "boiler", capex=1.5, life=5, last_year=2021, hurdle_rate=hurdle
    )
    made = case([source("boiler", "gas", 10)], [saving])
    return made, solve(made, gap=1e-9)


def test_a_hurdle_rate_hides_a_cost_that_may_stop_what_pays():
    """At 10 % an annuity of 15 over 5 years, paid at the start of each, is
    15 * (1 - 1/1.1) / (1 - 1.1^-5) = 3.597 < 4: it is bought; the hidden cost is 5 * (3.597 - 3).
    At 20 % it is 15 * (1 - 1/1.2) / (1 - 1.2^-5) = 4.180 > 4: it is not."""
    made, solved = paying(None)
    assert solved.npv == pytest.approx(15 - 5 * 4)
    assert hidden_npv(made, solved.plan) == 0
    made, solved = paying(0.1)
    assert solved.npv == pytest.approx(15 - 5 * 4)
    assert hidden_npv(made, solved.plan) == pytest.approx(5 * (3.59723 - 3), rel=1e-4)
    made, solved = paying(0.2)
    assert solved.npv == pytest.approx(0)
    assert hidden_npv(made, solved.plan) == pytest.approx(0)


def certified(method: Any) -> tuple[float, float]:
    """10 GWh of electricity (5 kt) to neutralise in 2025: certificates at 1 a kt cover all of it,
    a retrofit at 6 a kt (3 - 0 a GWh; power is free here) may save 4 GWh. Ceiling 10 a kt."""
    made = case(
        [source("shop", "electricity", 10)],
        [
            retrofit("led@shop", "shop", capex=3, life=1, max_share=0.4),
            green("certificates", premium=0.5, bundled=False),
            credit("redd", "offset", 1),
        ],
        [target("neutral", "net_emissions", {2025: 0.0})],
        prices={("electricity", "r"): flat(0)},
        hierarchy=Hierarchy("lexicographic", flat(10), flat(10), method),
    )
    tables = tabulate(made, solve(made, gap=1e-9).plan)
    year = tables["emissions"].query("year == 2025")
    return float(year["gross_location_t"].sum()), float(year["gross_market_t"].sum())


def test_certificates_crowd_efficiency_out_by_the_market_based_method():
    location, market = certified("market")
    assert (location, market) == pytest.approx((5000, 0), abs=0.1)


def test_measured_by_location_efficiency_comes_first_and_certificates_cover_the_rest():
    """The retrofit cuts 2 of 5 kt by location; the other 6 GWh are certified."""
    location, market = certified("location")
    assert (location, market) == pytest.approx((3000, 0), abs=0.1)
