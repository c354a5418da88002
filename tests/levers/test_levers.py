"""One hand-worked case for each lever kind; the arithmetic stands in the docstring."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from casefiles import changed, english, write_case
from cases import (
    SCOPE1,
    SCOPE2,
    case,
    credit,
    electrify,
    flat,
    green,
    limit,
    retrofit,
    roof,
    source,
    target,
)
from pathway.load.build.loader import load
from pathway.solve import Solved, solve
from pathway.tables import tabulate
from pathway_models.case import Case

IN_2025 = {2025: 0.0}


def run(made: Case) -> Solved:
    return solve(made, gap=1e-9)


def value(made: Case, solved: Solved, table: str, column: str, **where: object) -> float:
    rows = tabulate(made, solved.plan)[table]
    for name, wanted in where.items():
        rows = rows[rows[name] == wanted]
    return float(rows[column].sum())


def cap(kt: float, year: int = 2025) -> object:
    return target("cap", "gross_emissions", {year: kt})


def test_retrofit_meets_a_cap_at_least_cost():
    """100 GWh of gas at 0.2 kt/GWh is 20 kt; a cap of 15 kt in 2025 saves 25 GWh of it.
    A stock of 25 bought in 2025 costs 25 * 3 = 75 and saves 25 * 0.4 = 10 of gas; it lasts one
    year, so nothing is salvaged: 65 million."""
    made = case(
        [source("boiler", "gas", 100)],
        [retrofit("saving@boiler", "boiler", capex=3, life=1)],
        [cap(15)],
    )
    assert run(made).npv == pytest.approx(75 - 10)


def test_electrification_adds_electricity_in_its_account():
    """10 GWh of gas (2 kt) become 3 GWh of electricity (1.5 kt at 0.5 kt/GWh): gross 0.5 kt less.
    Capex 10 * 1 = 10, gas saved 10 * 0.4 = 4, electricity 3 * 0.6 = 1.8, for one year."""
    made = case(
        [source("boiler", "gas", 10), source("shop", "electricity", 20)],
        [electrify("pump@boiler", "boiler", {"electricity": 0.3}, capex=1, life=1)],
        [cap(2 + 10 - 0.5)],
    )
    solved = run(made)
    assert solved.npv == pytest.approx(10 - 4 + 1.8)
    assert value(made, solved, "electricity", "demand_gwh", year=2025, account=SCOPE2) == 23
    assert value(made, solved, "wedges", "tonnes", year=2025, wedge="electrify") == pytest.approx(
        500
    )


def test_electrification_can_raise_emissions_on_a_dirty_grid():
    """10 GWh of gas are 2 kt; as 5 GWh of electricity at 0.5 kt/GWh they are 2.5 kt: the model
    sees it, and a cap of 2 kt is met by doing nothing, cost 0."""
    made = case(
        [source("boiler", "gas", 10)],
        [electrify("pump@boiler", "boiler", {"electricity": 0.5}, capex=1, life=1)],
        [cap(2)],
    )
    assert run(made).npv == pytest.approx(0)


def test_a_switch_to_another_fuel_books_it_in_the_source_account():
    """10 GWh of gas (2 kt) become 8 GWh of hydrogen at 0.1 kt/GWh: 0.8 kt, in scope 1.
    Capex 10 * 2 = 20, gas -4, hydrogen 8 * 1.0 = 8: 24."""
    made = case(
        [source("boiler", "gas", 10)],
        [electrify("burner@boiler", "boiler", {"hydrogen": 0.8}, capex=2, life=1)],
        [cap(0.8)],
    )
    solved = run(made)
    assert solved.npv == pytest.approx(20 - 4 + 8)
    gross = value(made, solved, "emissions", "gross_market_t", year=2025, account=SCOPE1)
    assert gross == pytest.approx(800)


def test_a_roof_is_used_on_site_first_and_exports_the_rest():
    """A roof of 10 GWh for one year: 6 are used (30 % of 20 GWh), worth 6 * 0.6 = 3.6, 4 are
    exported at 0.3 = 1.2; capex 10 * 1 = 10. Exported kWh are never clean: 6 * 0.5 = 3 kt."""
    made = case(
        [source("shop", "electricity", 20)],
        [roof("pv", capex=1, life=1, unit_size=10.0, self_use_share=0.3)],
        [cap(10 - 3)],
    )
    solved = run(made)
    assert solved.npv == pytest.approx(10 - 3.6 - 1.2)
    assert value(made, solved, "electricity", "export_gwh", year=2025) == pytest.approx(4)


def test_a_roof_whose_certificates_are_sold_is_grey():
    """It saves grid power but no market-based tonne; by location it does: 5 GWh are 2.5 kt."""
    bought = {y: 5 if y == 2021 else 0 for y in range(2020, 2026)}
    made = case(
        [source("shop", "electricity", 20)],
        [roof("pv", min_add=bought, max_add=bought, keeps_certificates=False)],
    )
    solved = run(made)
    assert value(made, solved, "emissions", "gross_market_t", year=2021) == pytest.approx(10_000)
    assert value(made, solved, "emissions", "gross_location_t", year=2021) == pytest.approx(7_500)


def test_green_power_pays_its_premium_on_all_it_yields_for_its_term():
    """A block of 8 GWh from 2024 on for 2 years covers the 5 GWh asked for in 2025 (2.5 kt of
    10): premium 0.1 * 8 in both years = 1.6; the surplus of 3 GWh is resold at the grid price."""
    made = case(
        [source("shop", "electricity", 20)],
        [green("ppa", premium=0.1, life=2, unit_size=8.0, last_year=2024)],
        [cap(7.5)],
    )
    assert run(made).npv == pytest.approx(2 * 0.8)


def test_green_power_is_market_based_only():
    """4 GWh of certificates are 2 kt less market-based and nothing less by location."""
    made = case([source("shop", "electricity", 20)], [green("rec", premium=0.1)], [cap(8)])
    solved = run(made)
    assert value(made, solved, "emissions", "gross_market_t", year=2025) == pytest.approx(8_000)
    assert value(made, solved, "emissions", "gross_location_t", year=2025) == pytest.approx(10_000)


def test_a_location_based_cap_is_not_met_by_contracts():
    """8 kt by location needs 4 GWh off the grid, and only the roof takes them: 4 * (2 - 0.6)."""
    made = case(
        [source("shop", "electricity", 20)],
        [green("rec", premium=0.001), roof("pv", capex=2, life=1)],
        [target("cap", "gross_emissions", {2025: 8.0}, method="location")],
    )
    assert run(made).npv == pytest.approx(4 * (2 - 0.6))


def test_residual_factors_count_for_what_is_uncovered():
    """With a residual mix of 0.6 in 2025, 10 GWh are 6 kt market-based and 5 kt by location."""
    residual = {"r": {**flat(0.5), 2025: 0.6}}
    made = case([source("shop", "electricity", 10)], residual=residual)
    solved = run(made)
    assert value(made, solved, "emissions", "gross_market_t", year=2025) == pytest.approx(6_000)
    assert value(made, solved, "emissions", "gross_location_t", year=2025) == pytest.approx(5_000)
    mix = value(made, solved, "wedges", "tonnes", year=2025, wedge="grid_mix")
    assert mix == pytest.approx(-1_000)  # the supply got dirtier by itself


def test_removals_are_retired_less_the_companys_margin():
    """1 kt is left to neutralise; with a buffer of 20 % it takes 1 / 0.8 = 1.25 kt at 0.1."""
    made = case(
        [source("boiler", "gas", 5)],
        [credit("forest", "removal", 0.1, buffer=0.2)],
        [target("neutral", "net_emissions", IN_2025)],
    )
    solved = run(made)
    assert solved.npv == pytest.approx(1.25 * 0.1)
    assert value(made, solved, "credits", "tonnes", year=2025) == pytest.approx(1_000)


def test_offsets_count_in_net_and_not_in_gross():
    """5 GWh of gas stay 1 kt gross; net is 0, for 1 kt of offsets at 0.05."""
    made = case(
        [source("boiler", "gas", 5)],
        [credit("redd", "offset", 0.05)],
        [target("neutral", "net_emissions", IN_2025)],
    )
    solved = run(made)
    assert solved.npv == pytest.approx(0.05)
    assert value(made, solved, "emissions", "gross_market_t", year=2025) == pytest.approx(1_000)
    assert value(made, solved, "emissions", "net_t", year=2025) == pytest.approx(0, abs=1e-3)


def test_a_credit_is_claimed_only_where_it_is_eligible():
    """Scope 2 has 1 kt, and the cheap credit may be retired for scope 1 only: 1 kt at 0.2."""
    made = case(
        [source("shop", "electricity", 2)],
        [
            credit("cheap", "offset", 0.01, accounts=(SCOPE1,)),
            credit("dear", "offset", 0.2),
        ],
        [target("neutral", "net_emissions", IN_2025)],
    )
    assert run(made).npv == pytest.approx(0.2)


def test_lead_time_life_and_retirement():
    """What is bought in 2021 with a lead of 2 years serves 2023 and 2024 only."""
    bought = {y: 4 if y == 2021 else 0 for y in range(2020, 2026)}
    made = case(
        [source("boiler", "gas", 10)],
        [retrofit("saving@boiler", "boiler", lead=2, life=2, min_add=bought, max_add=bought)],
    )
    solved = run(made)
    stock = [value(made, solved, "levers", "stock", year=y) for y in range(2020, 2026)]
    assert stock == [0, 0, 0, 4, 4, 0]


def test_salvage_is_the_annuity_value_of_the_unused_life():
    """Capex 100 in 2025 at 10 %, life 3, two years left after 2025:
    share = (1 - 1.1^-2) / (1 - 1.1^-3) = 0.173554 / 0.248685 = 0.697885; NPV without savings
    = 100 * (1.1^-5 - 0.697885 * 1.1^-6) = 62.0921 - 39.3935."""
    made = case(
        [source("boiler", "gas", 10)],
        [retrofit("saving@boiler", "boiler", capex=100, life=3, first_year=2025, unit_size=1.0)],
        [cap(1.8)],
        discount_rate=0.1,
        prices={("gas", "r"): flat(0), ("electricity", "r"): flat(0)},
    )
    share = (1 - 1.1**-2) / (1 - 1.1**-3)
    assert share == pytest.approx(0.697885, abs=1e-6)
    assert run(made).npv == pytest.approx(100 * (1.1**-5 - share * 1.1**-6))
    assert run(made).npv == pytest.approx(62.0921 - 39.3935, abs=1e-3)


def test_without_discounting_salvage_is_straight():
    """Capex 90 for 3 years of which one is used: 30."""
    made = case(
        [source("boiler", "gas", 10)],
        [retrofit("saving@boiler", "boiler", capex=90, life=3, first_year=2025, unit_size=1.0)],
        [cap(1.8)],
        prices={("gas", "r"): flat(0), ("electricity", "r"): flat(0)},
    )
    assert run(made).npv == pytest.approx(30)


def test_every_year_of_service_bears_the_same_annuity():
    """At 8 %, a purchase in any year costs the same present value a year of service used."""
    annuity = 10 * 0.08 / (1 - 1.08**-4)  # paid at the end of each year of service
    for first in (2021, 2023, 2025):
        made = case(
            [source("boiler", "gas", 10)],
            [
                retrofit("saving@boiler", "boiler", capex=10, life=4, first_year=first,
                         last_year=first, unit_size=1.0)
            ],
            [cap(1.8, min(2025, first))],
            discount_rate=0.08,
            prices={("gas", "r"): flat(0), ("electricity", "r"): flat(0)},
        )  # fmt: skip
        used = range(first, min(first + 4, 2026))
        expected = sum(annuity * 1.08 ** -(t + 1 - 2020) for t in used)
        assert run(made).npv == pytest.approx(expected)


def test_lots_cannot_be_split_and_may_stand_partly_idle():
    """20 kt less 15 kt is 25 GWh; lots of 10 make it 30 bought, of which the whole is served
    since each GWh saves gas: 3 * 10 * 3 - 30 * 0.4."""
    made = case(
        [source("boiler", "gas", 100)],
        [retrofit("saving@boiler", "boiler", capex=3, life=1, unit_size=10.0)],
        [cap(15)],
    )
    assert run(made).npv == pytest.approx(90 - 12)


def test_unused_allowances_cumulate():
    """A lot of 6 with an allowance of 2 a year can be bought in the third year."""
    made = case(
        [source("boiler", "gas", 100)],
        [retrofit("saving@boiler", "boiler", capex=1, unit_size=6.0, max_add=2)],
        [target("cap", "gross_emissions", {2023: 18.8})],
    )
    assert value(made, run(made), "levers", "stock", year=2022) == 0
    assert value(made, run(made), "levers", "stock", year=2023) == 6


def test_growth_starts_from_the_seed():
    """stock <= 1.5 * last year's + 2: 2, 5, 9.5 in 2021 to 2023."""
    made = case(
        [source("boiler", "gas", 100)],
        [retrofit("saving@boiler", "boiler", max_growth=0.5, seed=2.0)],
    )
    stock = [value(made, run(made), "levers", "stock", year=y) for y in (2021, 2022, 2023)]
    assert stock == pytest.approx([2, 5, 9.5])


def test_lots_beside_existing_stock_can_serve_all():
    """3 exist and a lot is 5: all 10 GWh take two lots, 13 in stock, 3 of them idle."""
    made = case(
        [source("boiler", "gas", 10)],
        [retrofit("saving@boiler", "boiler", existing=3, unit_size=5.0, capex=0.1)],
        [cap(0.0)],
    )
    assert value(made, run(made), "levers", "stock", year=2025) == 13


def test_stock_may_be_bought_ahead_of_the_activity_it_is_for():
    """Nothing to serve before 2025, 10 GWh then; at most 4 a year may be installed."""
    activity = {y: 10 if y == 2025 else 0 for y in range(2020, 2026)}
    made = case(
        [source("boiler", "gas", activity)],
        [retrofit("saving@boiler", "boiler", capex=1)],
        [cap(0.0)],
        [limit("crews", ("saving@boiler",), "added", 4.0)],
    )
    assert value(made, run(made), "levers", "stock", year=2024) >= 6 - 1e-6


def test_what_is_committed_comes_in_whole_lots_and_leaves_room_for_more():
    """5 committed of lots of 2 are 6; and 3 committed that retire leave room to cut all later."""
    bought = {y: 5 if y == 2021 else 0 for y in range(2020, 2026)}
    lots = case(
        [source("boiler", "gas", 1)],
        [retrofit("saving@boiler", "boiler", min_add=bought, unit_size=2.0, capex=9)],
    )
    assert value(lots, run(lots), "levers", "stock", year=2021) == 6
    bought = {y: 3 if y == 2021 else 0 for y in range(2020, 2026)}
    again = case(
        [source("boiler", "gas", 1)],
        [retrofit("saving@boiler", "boiler", min_add=bought, life=2, last_year=2022)],
        [cap(0.0, 2023)],
    )
    assert value(again, run(again), "levers", "served", year=2023) == pytest.approx(1)


def test_a_fuel_switch_has_a_wedge_of_its_own():
    """10 GWh of gas (2 kt) become 8 of hydrogen (0.8 kt): 1.2 kt of fuel switching, and none of
    electrification."""
    burner = electrify("burner@boiler", "boiler", {"hydrogen": 0.8}, life=1, accounts=())
    made = case([source("boiler", "gas", 10)], [replace(burner, kind="fuel_switch")], [cap(0.8)])
    solved = run(made)
    for method in ("wedges", "wedges_location"):
        tonnes = value(made, solved, method, "tonnes", year=2025, wedge="fuel_switch")
        assert tonnes == pytest.approx(1200)
        assert value(made, solved, method, "tonnes", year=2025, wedge="electrify") == 0


def test_an_electrification_without_electricity_is_noted(tmp_path: Path):
    """The van of the tiny case runs on gas: it is no electrification."""
    electric, gas = "electricity: {value: 10000, unit: kWh/vehicle}", "gas: {value: 1, unit: m3/L}"
    factors = "gas,*,2020,-,2000,t/Mm3,x,assumption\ngas,*,2025,-,2000,t/Mm3,x,assumption\n"
    prices = "gas,*,2021,3,CNY/m3,x,assumption\ngas,*,2025,3,CNY/m3,x,assumption\n"
    edits = [
        ("levers/electrify.yaml", electric, gas),
        ("factors.csv", "diesel,*,2020", f"{factors}diesel,*,2020"),
        ("prices.csv", "diesel,*,2021", f"{prices}diesel,*,2021"),
    ]
    files = changed(*edits)
    said = "levers/electrify.yaml: ev: no electricity is used"
    notes = english(load(write_case(tmp_path / "a", files)).notes)
    assert any(n.startswith(said) for n in notes)
    kinds = ("targets.yaml", "{kind: [electrify]}", "{kind: [fuel_switch]}")
    files = changed(*edits, kinds)
    files["levers/fuel_switch.yaml"] = files.pop("levers/electrify.yaml")
    notes = english(load(write_case(tmp_path / "b", files)).notes)
    assert not [n for n in notes if "no electricity" in n]
