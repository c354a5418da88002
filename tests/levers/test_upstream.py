"""Category 3: what is emitted before fuels and power are used in scopes 1 and 2, by hand."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path

import pytest

from casefiles import changed, write_case
from cases import SCOPE1, SCOPE2, case, electrify, flat, green, retrofit, roof, source, target
from pathway.audit import audit
from pathway.load import inventory, load_case
from pathway.locale.errors import InputError
from pathway.runs.run import summarise
from pathway.solve import Solved, solve
from pathway.tables import tabulate
from pathway_models.arithmetic.base import base_plan
from pathway_models.arithmetic.standing import bau_emissions
from pathway_models.case import FUEL_AND_ENERGY, Account, Case, Option, Source

BEFORE = f"b/r/{FUEL_AND_ENERGY}"
UF = {"electricity": 0.1, "gas": 0.05}


def upstream(sources: list[Source], options: list[Option], **changes: object) -> Case:
    """Upstream of power 0.1 kt/GWh, of gas 0.05, of hydrogen none."""
    accounts = {
        SCOPE1: Account(SCOPE1, "b", "r", 1, upstream=BEFORE),
        SCOPE2: Account(SCOPE2, "b", "r", 2, upstream=BEFORE),
        BEFORE: Account(BEFORE, "b", "r", 3, FUEL_AND_ENERGY),
    }
    factors = {(carrier, "r"): flat(factor) for carrier, factor in UF.items()}
    return case(sources, options, accounts=accounts, upstream=factors, **changes)  # type: ignore[arg-type]


def solved(made: Case) -> tuple[Solved, dict[str, object]]:
    """The plan and its tables; the audit agrees."""
    found = solve(made, gap=1e-9)
    tables = tabulate(made, found.plan)
    stages = {"stages": [asdict(stage) for stage in found.stages]}
    checks = audit(made, tables, summarise(made, found, tables), stages)
    assert not [c.name for c in checks if not c.passed]
    return found, tables


def test_of_electricity_only_what_is_bought_counts():
    """Demand 100, of which a roof makes 40: 0.1 * 60 = 6 kt, not 10. Certificates for the
    rest change nothing of it: what they cover was made and sent all the same."""
    made = upstream(
        [source("shop", "electricity", 100)],
        [roof("pv", existing=flat(40), potential=40), green("rec", existing=flat(60))],
    )
    _, tables = solved(made)
    rows = tables["emissions"].query("year == 2025").set_index("account")
    assert rows.gross_market_t[BEFORE] == pytest.approx(6000)
    assert rows.gross_location_t[BEFORE] == pytest.approx(6000)
    assert rows.gross_market_t[SCOPE2] == pytest.approx(0)
    assert bau_emissions(made, base_plan(made), (BEFORE,), 2025) == pytest.approx(6)


def test_sources_and_levers_alike():
    """Of 100 GWh of gas a retrofit saves 10 and a switch takes 20, on 6 GWh of power: upstream of
    gas 0.05 * 70, of power 0.1 * (50 + 6 - 16 of the roof): 3.5 + 4 = 7.5 kt, from 10. Its wedges:
    retrofit 0.5; electrify 1.0 less 6 GWh at what the account reaches, 0.1 * 40/56; the roof
    1.6 * 50/56. They close: 10 - 0.5 - 1 + 0.4286 - 1.4286 = 7.5."""
    once = {2021: 10, **dict.fromkeys(range(2022, 2026), 0)}
    twice = {year: 2 * amount for year, amount in once.items()}
    made = upstream(
        [source("boiler", "gas", 100), source("shop", "electricity", 50)],
        [
            retrofit("saving@boiler", "boiler", min_add=once, max_add=once),
            electrify("pump@boiler", "boiler", {"electricity": 0.3}, min_add=twice, max_add=twice,
                      fom=-1),
            roof("pv", min_add={**once, 2021: 16}, max_add={**once, 2021: 16}),
        ],
        targets=[target("cap", "gross_emissions", {2025: 7.5}, accounts=(BEFORE,))],
    )  # fmt: skip
    _, tables = solved(made)
    rows = tables["emissions"].query("year == 2025").set_index("account")
    assert rows.gross_market_t[BEFORE] == pytest.approx(7500)
    assert rows.bau_t[BEFORE] == pytest.approx(10_000)
    wedges = tables["wedges"].query("year == 2025 and account == @BEFORE").set_index("wedge")
    assert wedges.tonnes["retrofit"] == pytest.approx(500)
    assert wedges.tonnes["electrify"] == pytest.approx(1000 - 600 * 40 / 56)
    assert wedges.tonnes["rooftop_pv"] == pytest.approx(1600 * 50 / 56)
    assert wedges.tonnes["green_power"] == 0


def test_a_cap_on_it_is_met_at_least_cost_and_a_price_on_it_is_paid():
    """100 GWh of gas are 5 kt upstream; a cap of 4 saves 20 GWh at 3 less the gas at 0.4, and a
    price of 0.5 on what is left is paid on 1 kt less: 20 * 2.6 - 0.5."""
    made = upstream(
        [source("boiler", "gas", 100)],
        [retrofit("saving@boiler", "boiler", capex=3, life=1, first_year=2025)],
        targets=[target("cap", "gross_emissions", {2025: 4.0}, accounts=(BEFORE,))],
        carbon_price={BEFORE: flat(0.5, 2021)},
    )
    assert solved(made)[0].npv == pytest.approx(20 * 2.6 - 0.5)


def test_factors_that_move_are_the_supply_s_doing():
    """Upstream of gas falls from 0.05 to 0.03 by 2025: 100 GWh are 2 kt less, by itself."""
    made = upstream([source("boiler", "gas", 100)], [])
    path = {year: 0.05 - 0.004 * (year - 2020) for year in range(2020, 2026)}
    _, tables = solved(replace(made, upstream={**made.upstream, ("gas", "r"): path}))
    rows = tables["wedges"].query("year == 2025 and wedge == 'grid_mix' and account == @BEFORE")
    assert rows.tonnes.sum() == pytest.approx(2000)


def test_a_study_without_the_account_leaves_it_out():
    made = upstream([source("boiler", "gas", 100)], [])
    kept = {a.id: replace(a, upstream="") for a in made.accounts.values() if a.scope < 3}
    _, tables = solved(replace(made, accounts=kept))
    assert tables["emissions"].query("year == 2025").gross_market_t.sum() == pytest.approx(20_000)


ROWS = (
    "factors.csv",
    "diesel,*,2020",
    (
        "diesel,*,2020,upstream,600,t/ML,literature,literature\n"
        "diesel,*,2025,upstream,600,t/ML,literature,literature\n"
        "electricity,*,2020,upstream,50,t/GWh,literature,literature\n"
        "electricity,*,2025,upstream,50,t/GWh,literature,literature\n"
        "diesel,*,2020"
    ),
)
SCOPE3 = ("company.yaml", "scope3: {value: 13400", "scope3: {value: 24250")
FLEET, SHOP = "fleet/north/cat3_fuel_energy", "shop/north/cat3_fuel_energy"


def test_as_files(tmp_path: Path):
    """Vans: 10 ML * 600 = 6,000 t; the shop: 97 GWh bought * 50 = 4,850 t; freight is scope 3 and
    has none: with its 13,400 t, 24,250 t are verified."""
    cut = """
cut:
  name: {en: Cut, zh: 减}
  section: "04"
  metric: gross_emissions
  perimeter: {category: [cat3_fuel_energy]}
  value: {value: 50, unit: "%"}
  relative_to: base_year
  in: 2025
"""
    files = changed(ROWS, SCOPE3)
    files["targets.yaml"] = str(files["targets.yaml"]) + cut
    made = load_case(write_case(tmp_path, files), "whole")
    assert inventory(made)[3] == pytest.approx(24.25)
    assert made.accounts["fleet/north/1"].upstream == FLEET
    assert made.accounts["fleet/north/2"].upstream == FLEET  # of the vans' charging
    assert made.accounts["haulage"].upstream == ""
    assert made.targets["cut"].accounts == (FLEET, SHOP)
    assert made.targets["cut"].base_value == pytest.approx(10.85)
    operations = load_case(write_case(tmp_path / "b", changed(ROWS, SCOPE3)), "operations")
    assert FLEET not in operations.accounts
    assert operations.accounts["fleet/north/1"].upstream == ""


def test_a_study_of_it_without_what_is_used_is_refused(tmp_path: Path):
    """Upstream of vans and shop would be 0 in a study of scope 3 alone: 13,400 t, not 24,250."""
    files = changed(ROWS, SCOPE3)
    files["studies/three.yaml"] = "name: {en: Three, zh: 三}\nperimeter: {scope: [3]}\ntargets: []"
    with pytest.raises(InputError) as caught:
        load_case(write_case(tmp_path / "a", files), "three")
    told = [(f.file, f.place.split(" ")[0], f.problem) for f in caught.value.faults]
    problem = f"{SHOP} has the upstream of shop/north/2, outside the study"
    assert told == [("studies/three.yaml", "perimeter", problem)]
    without = "{scope: [3], not: {category: [cat3_fuel_energy]}}"
    files["studies/three.yaml"] = files["studies/three.yaml"].replace("{scope: [3]}", without)
    made = load_case(write_case(tmp_path / "b", files), "three")
    assert set(made.accounts) == {"haulage"}


def test_a_study_of_accounts_without_sources_is_empty_and_not_a_crash():
    made = upstream([], [])
    assert solved(made)[1]["sources"].empty  # type: ignore[attr-defined]


def test_category_3_twice_is_told(tmp_path: Path):
    fuel = "freight,fleet,north,3,haulage,cat4_transport"
    listed = ("sources.csv", fuel, fuel.replace("cat4_transport", "cat3_fuel_energy"))
    with pytest.raises(InputError) as caught:
        load_case(write_case(tmp_path, changed(ROWS, SCOPE3, listed)))
    (fault,) = caught.value.faults
    assert (fault.file, fault.place) == ("sources.csv", "row 4, column category")
    assert "factors.csv has the upstream of diesel" in fault.problem


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("diesel,*,2025,upstream", "diesel,*,2024,upstream", "there is no row for 2025"),
        ("diesel,*,2020,upstream", "diesel,*,2020,upstrem", "this is no known method"),
    ],
)
def test_bad_rows_are_told(tmp_path: Path, old: str, new: str, problem: str):
    files = changed(ROWS, SCOPE3, ("factors.csv", old, new))
    with pytest.raises(InputError) as caught:
        load_case(write_case(tmp_path, files))
    assert any(problem in f.problem for f in caught.value.faults)


def test_a_category_that_is_booked_with_others_is_no_perimeter(tmp_path: Path):
    clean = (
        "targets.yaml",
        "perimeter: {scope: [1, 2]}",
        "perimeter: {category: [cat4_transport]}",
    )
    with pytest.raises(InputError) as caught:
        load_case(write_case(tmp_path, changed(ROWS, SCOPE3, clean)))
    assert any("cannot be selected by category" in f.problem for f in caught.value.faults)
