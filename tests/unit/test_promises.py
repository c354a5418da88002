"""What a promise counts, by hand, where it was once one of nothing or of the wrong whole."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from cases import (
    SCOPE1,
    case,
    credit,
    electrify,
    flat,
    green,
    name,
    programme,
    retrofit,
    source,
    target,
)
from pathway.locale.errors import NoPlan
from pathway.solve import solve
from pathway.tables import tabulate
from pathway_models.case import Account, Case, Region
from solving import wrong

FLEET = [source("fleet", "gas", 100)]
BATTERY = electrify("battery@fleet", "fleet", {"electricity": 0.0}, capex=0.2, life=1)
HYDROGEN = electrify("cells@fleet", "fleet", {"hydrogen": 0.0}, capex=0.1, life=1)


def share(k: str, value: float, *options: str, **changes: Any) -> Any:
    return target(
        k, "lever_share", {2025: value}, sources=("fleet",), options=options, unit="share",
        accounts=(SCOPE1,), **changes,
    )  # fmt: skip


def promised(made: Case) -> dict[tuple[str, int], dict[str, Any]]:
    table = tabulate(made, solve(made, gap=1e-9).plan)["targets"]
    return {(row["id"], row["year"]): row for row in table.to_dict("records")}


def served(made: Case, option: str, year: int = 2025) -> float:
    levers = tabulate(made, solve(made, gap=1e-9).plan)["levers"]
    return float(levers.query("option == @option and year == @year")["served"].iloc[0])


GAS_FREE = {"prices": {("gas", "r"): flat(0), ("electricity", "r"): flat(0),
                       ("hydrogen", "r"): flat(0), ("board", "r"): flat(0)}}  # fmt: skip


def test_other_switches_are_part_of_the_whole():
    """All 100 are switched, half of them to batteries: 50 * 0.2 + 50 * 0.1 = 15. (Of what is left
    on the old carrier, none at all, half would be nothing: 100 * 0.1.)"""
    wanted = [share("half", 0.5, BATTERY.id), share("all", 1.0, BATTERY.id, HYDROGEN.id)]
    made = case(FLEET, [BATTERY, HYDROGEN], wanted, **GAS_FREE)
    assert solve(made, gap=1e-9).npv == pytest.approx(15)
    assert served(made, BATTERY.id) == pytest.approx(50)
    assert promised(made)["half", 2025]["achieved"] == pytest.approx(0.5)
    assert not wrong(made, solve(made, gap=1e-9))


def test_savings_make_a_share_no_harder_beside_another_switch():
    """20 of 100 are saved for nothing at 0.4 a unit of gas; half of the 80 left are batteries at
    0.2, the others stay on gas, as cells cost more than they save: 40 is what is served."""
    saving = retrofit("saving@fleet", "fleet", life=1, max_share=0.2)
    dear = replace(HYDROGEN, capex=flat(1.0))
    made = case(FLEET, [saving, replace(BATTERY, capex=flat(1.0)), dear],
                [share("half", 0.5, BATTERY.id)])  # fmt: skip
    assert served(made, BATTERY.id) == pytest.approx(40)
    assert promised(made)["half", 2025]["achieved"] == pytest.approx(0.5)


def test_a_share_of_savings_is_one_of_all_that_there_was():
    """A retrofit that is named counts in the whole: 10 % of 100 are 10 at 1 - 0.4."""
    saving = retrofit("saving@fleet", "fleet", capex=1, life=1)
    made = case(FLEET, [saving], [share("tenth", 0.1, saving.id)])
    assert solve(made, gap=1e-9).npv == pytest.approx(10 * (1 - 0.4))


def beyond(kt: float, *options: str) -> Any:
    return target(
        "beyond", "cumulative_avoided", {2025: kt}, accounts=(), options=options, unit="t"
    )


def budget(value: float, options: tuple[str, ...], *items: str, **changes: Any) -> Any:
    return target(
        "spend", "budget", value, accounts=(), options=options, items=items, unit="MCNY", **changes
    )


TRAVEL = programme("travel", capex=2, fom=1, life=5)


def test_a_budget_of_programmes_binds():
    """15 kt by 2025: 3 units in 2021 would be enough, for 6. With 2 a year it is one unit a year:
    5 + 4 + 3 + 2 + 1 kt, for 10."""
    made = case(
        [source("boiler", "gas", 10)],
        [TRAVEL],
        [beyond(15, "travel"), budget(2.0, ("travel",), "capex")],
    )
    rows = promised(made)
    spent = {year: rows["spend", year]["achieved"] for year in range(2021, 2026)}
    assert max(spent.values()) <= 2 + 1e-6
    assert sum(spent.values()) == pytest.approx(10)
    assert not wrong(made, solve(made, gap=1e-9))


def test_a_budget_of_programmes_that_is_too_small_has_no_plan():
    """5 + 4 + 3 + 2 + 1 kt are the most that one unit a year avoids: 16 are out of reach."""
    made = case(
        [source("boiler", "gas", 10)],
        [TRAVEL],
        [beyond(16, "travel"), budget(2.0, ("travel",), "capex")],
    )
    with pytest.raises(NoPlan, match="beyond"):
        solve(made)


def test_a_budget_counts_what_it_names_on_both_ledgers():
    """1 kt beyond in 2021 is a unit at 2 + 1; 3 GWh saved, 2 of them by what is there anyway, is a
    unit at 3 + 1. The upkeep of what is there is in the base: 7 in all."""
    saving = retrofit("saving@boiler", "boiler", capex=3, fom=1, existing=2, life=1)
    tonnes = replace(beyond(1, "travel"), value={2021: 1.0})
    cut = target("cut", "gross_emissions", {2021: 2.0 - 3 * 0.2})
    both = budget(9, (TRAVEL.id, saving.id), "capex", "fom")
    made = case([source("boiler", "gas", 10)], [TRAVEL, saving], [cut, tonnes, both])
    assert promised(made)["spend", 2021]["achieved"] == pytest.approx((2 + 1) + (3 + 1))


def test_an_intensity_holds_in_years_with_revenue_only():
    """2 kt in all years; revenue 100 until 2022, then 0. 0.02 kt a million is 2 kt of 100: held by
    doing nothing, and in the years without revenue it asks for nothing."""
    revenue = {**flat(100), **dict.fromkeys(range(2023, 2026), 0.0)}
    k = target("rate", "intensity", 0.02, whole=revenue, unit="t/MCNY")
    made = case([source("boiler", "gas", 10)], [credit("redd", "offset", 1)], [k])
    rows = promised(made)
    assert sorted(rows) == [("rate", 2021), ("rate", 2022)]
    assert rows["rate", 2022]["achieved"] == pytest.approx(20)
    assert solve(made).npv == pytest.approx(0)
    assert not wrong(made, solve(made, gap=1e-9))


def test_an_intensity_without_any_revenue_is_no_commitment():
    k = target("rate", "intensity", 0.01, whole=flat(0), unit="t/MCNY")
    made = case([source("boiler", "gas", 10)], [], [k])
    assert promised(made) == {}
    assert not wrong(made, solve(made, gap=1e-9))


@pytest.mark.parametrize(
    ("metric", "changes", "achieved"),
    [
        ("clean_electricity_share", {}, 1.0),
        ("credit_share", {"measure": "removals_of_credits"}, 1.0),
        ("credit_share", {"measure": "durable_of_removals", "durable_years": 100}, 1.0),
        ("credit_share", {"measure": "credits_of_bau"}, 0.0),
        ("deployment", {"options": ("pv",)}, 1.0),
        ("lever_share", {"options": ("battery@fleet",), "sources": ("fleet",)}, 1.0),
    ],
)
def test_a_share_of_nothing_is_met(metric: str, changes: dict[str, Any], achieved: float):
    """No electricity, no credits, no potential, no activity: all of nothing, or none of it."""
    options = [BATTERY, green("pv", potential=0)]
    k = target("k", metric, {2025: 0.5}, accounts=(SCOPE1,), **changes)
    made = case([source("fleet", "gas", 0)], options, [k])
    row = promised(made)["k", 2025]
    assert (row["achieved"], row["met"]) == (achieved, True)


HOME, ABROAD = "b/home/2", "b/abroad/2"


def test_by_volume_row_and_measure_agree_where_others_claim():
    """Home (10 GWh) is to be half clean by volume, abroad (4) wholly so, kWh by kWh: 5 + 4 GWh at
    1 a GWh, and what is measured is the half that the row asked for."""
    regions = {r: Region(r, name(r), r) for r in ("home", "abroad")}
    places = [("home", HOME, 10), ("abroad", ABROAD, 4)]
    strict = target("strict", "clean_electricity_share", {2025: 1.0}, accounts=(ABROAD,))
    loose = target("loose", "clean_electricity_share", {2025: 0.5}, accounts=(HOME,),
                   matching="annual_volume")  # fmt: skip
    made = case(
        [source(f"site-{r}", "electricity", gwh, account=a, region=r) for r, a, gwh in places],
        [green("wind", premium=1, accounts=(ABROAD,), potential=20)],
        [strict, loose],
        regions=regions,
        accounts={a: Account(a, "b", r, 2) for r, a, _ in places},
        factors={("electricity", r): flat(0.5) for r in regions},
        residual={r: flat(0.5) for r in regions},
        prices={("electricity", r): flat(0.6) for r in regions},
    )
    assert solve(made, gap=1e-9).npv == pytest.approx(9)
    rows = promised(made)
    assert rows["loose", 2025]["achieved"] == pytest.approx(0.5)
    assert rows["strict", 2025]["achieved"] == pytest.approx(1.0)
