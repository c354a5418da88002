"""Generation on site with fuel, by hand."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path

import pandas as pd
import pytest

from casefiles import ENGINE as CHP
from casefiles import FILES, write_case
from cases import SCOPE1, SCOPE2, case, flat, plant, retrofit, roof, source, target
from pathway.audit import audit
from pathway.load import inventory, load_case
from pathway.locale.errors import InputError
from pathway.runs.run import summarise
from pathway.solve import Solved, solve
from pathway.tables import tabulate
from pathway_models.case import Case

ONCE = {"life": 1, "first_year": 2025, "last_year": 2025}


def shop(**changes: object) -> Case:
    """20 GWh of power (10 kt); a plant makes some of 2 GWh of gas (0.4 kt) each. 9 kt in 2025."""
    return case(
        [source("shop", "electricity", 20), source("boiler", "gas", 0)],
        [plant("chp", {"gas": 2.0}, capex=1, **ONCE)],
        [target("cap", "gross_emissions", {2025: 9.0})],
        **changes,  # type: ignore[arg-type]
    )


def plan(made: Case) -> tuple[Solved, dict[str, pd.DataFrame]]:
    """The plan and its tables; the audit agrees."""
    found = solve(made, gap=1e-9)
    tables = tabulate(made, found.plan)
    stages = {"stages": [asdict(stage) for stage in found.stages]}
    checks = audit(made, tables, summarise(made, found, tables), stages)
    assert not [c.name for c in checks if not c.passed]
    return found, tables


def of(table: pd.DataFrame, column: str, **where: object) -> float:
    for name, value in where.items():
        table = table[table[name] == value]
    return float(table[column].sum())


def test_its_fuel_is_burnt_on_site_and_pays_the_price_there():
    """A GWh of its own is 0.1 kt less, so 10 GWh keep the cap: 5 kt are bought, 4 burnt. Capex 10,
    gas 20 * 0.4 = 8, power saved 10 * 0.6 = 6: 12; with 1 a kt on scope 1 another 4."""
    assert plan(shop())[0].npv == pytest.approx(12)
    found, tables = plan(shop(carbon_price={SCOPE1: flat(1.0, 2021)}))
    assert found.npv == pytest.approx(16)
    emitted = tables["emissions"]
    assert of(emitted, "gross_market_t", year=2025, account=SCOPE1) == pytest.approx(4000)
    assert of(emitted, "gross_market_t", year=2025, account=SCOPE2) == pytest.approx(5000)


def test_its_power_is_used_on_site_and_is_no_clean_electricity():
    """Of 20 GWh it makes 10: none is clean, none is sent out."""
    _, tables = plan(shop())
    power = tables["electricity"]
    for column, want in {
        "self_use_gwh": 10, "fuelled_gwh": 10, "residual_gwh": 10, "export_gwh": 0, "clean_share": 0
    }.items():  # fmt: skip
        assert of(power, column, year=2025, account=SCOPE2) == pytest.approx(want)


def test_its_wedge_is_grid_power_less_its_fuel_at_base_year_factors():
    """Gas falls from 0.2 to 0.1 by 2025, and the cap to 7 kt: 10 GWh are 5 kt of grid power less 4
    of gas as it was; that it is 2 by then is the supply's doing."""
    gas = {year: 0.2 - 0.02 * (year - 2020) for year in range(2020, 2026)}
    made = shop()
    cap = {"cap": target("cap", "gross_emissions", {2025: 7.0})}
    _, tables = plan(replace(made, factors={**made.factors, ("gas", "r"): gas}, targets=cap))
    for wedge, account, tonnes in (
        ("generation", SCOPE2, 5000), ("generation", SCOPE1, -4000), ("grid_mix", SCOPE1, 2000)
    ):  # fmt: skip
        got = of(tables["wedges"], "tonnes", year=2025, wedge=wedge, account=account)
        assert got == pytest.approx(tonnes), wedge


def test_it_idles_where_that_is_asked_for():
    """An existing plant burns 20 GWh of cheap gas, 4 kt, and serves 10 of 20 GWh in the base; with
    at most 1 kt in scope 1 it runs at a quarter, and the rest is bought: nothing is sent out."""
    made = case(
        [source("shop", "electricity", 20), source("boiler", "gas", 0)],
        [plant("chp", {"gas": 2.0}, existing=flat(10), potential=10)],
        [target("cap", "gross_emissions", {2025: 1.0}, accounts=(SCOPE1,))],
        prices={("gas", "r"): flat(0.2), ("electricity", "r"): flat(0.6)},
    )
    _, tables = plan(made)
    assert of(tables["emissions"], "bau_t", year=2025, account=SCOPE1) == pytest.approx(4000)
    assert of(tables["emissions"], "bau_t", year=2025, account=SCOPE2) == pytest.approx(5000)
    assert of(tables["electricity"], "fuelled_gwh", year=2025) == pytest.approx(2.5)
    assert of(tables["electricity"], "export_gwh", year=2025) == 0


def test_a_merit_order_finds_what_an_existing_plant_leaves():
    """Of 20 GWh an existing plant makes 15, so that 5 GWh (2.5 kt) are bought. Saving power costs
    less than wind, and a merit order that looks for the 2.6 kt of the plan (2.5 saved, and 0.1 by
    the plant that rests) finds no more than 2.5 of them there."""
    led = retrofit("led", "shop", capex=0.1, **ONCE)
    made = shop()
    chp = replace(made.options["chp"], existing=flat(15), max_add=flat(0))
    made = replace(made, options={"chp": chp, "led": led}, targets={})
    table = plan(made)[1]["abatement"]
    assert of(table, "merit_t", year=2025, lever="led") == pytest.approx(2500)


def test_roofs_come_first_and_demand_is_the_most():
    """18 GWh of roofs that exist leave 2 of 20 to an existing plant of 10."""
    made = case(
        [source("shop", "electricity", 20), source("boiler", "gas", 0)],
        [
            roof("pv", existing=flat(18), potential=18),
            plant("chp", {"gas": 2.0}, existing=flat(10), potential=10),
        ],
    )
    _, tables = plan(made)
    assert of(tables["emissions"], "bau_t", year=2021, account=SCOPE1) == pytest.approx(800)
    assert of(tables["emissions"], "bau_t", year=2021, account=SCOPE2) == pytest.approx(0)


FILES_WITH: dict[str, str | bytes] = {
    **FILES,
    "levers/generation.yaml": CHP,
    "company.yaml": FILES["company.yaml"]
    .replace("{value: 26800", "{value: 36180")
    .replace("{value: 58.2", "{value: 49.8"),
}


def test_as_files(tmp_path: Path):
    """14 GWh of 100 are made of 3.5 ML of diesel, 9,380 t in the shop's scope 1: 36,180 with the
    vans. 83 GWh are bought, 49,800 t."""
    made = load_case(write_case(tmp_path, FILES_WITH))
    chp = made.options["chp@shop/north/2"]
    assert chp.uses_in == {"diesel": "shop/north/1"}
    assert chp.uses["diesel"][2021] == pytest.approx(0.25)
    assert inventory(made) == pytest.approx({1: 36.18, 2: 49.8, 3: 0})
    by_stock = {
        **FILES_WITH,
        "levers/generation.yaml": CHP.replace("250, unit: kL/GWh", "1.75, unit: ML/MW"),
    }
    made = load_case(write_case(tmp_path / "b", by_stock))
    assert made.options["chp@shop/north/2"].uses["diesel"][2021] == pytest.approx(0.25)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("{diesel: {value: 250, unit: kL/GWh}}", "{electricity: {value: 1, unit: GWh/GWh}}",
         "it uses electricity to make some"),
        ("kL/GWh", "kL/kL", "this unit does not measure"),
        ("  potential: {value: 5, unit: MW}\n", "", "nothing limits how much of chp"),
        ("  uses: {diesel: {value: 250, unit: kL/GWh}}\n", "", "missing"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told(tmp_path: Path, old: str, new: str, problem: str):
    files = {**FILES_WITH, "levers/generation.yaml": CHP.replace(old, new)}
    with pytest.raises(InputError) as caught:
        load_case(write_case(tmp_path, files))
    assert any(problem in f.problem for f in caught.value.faults), caught.value.faults


def test_a_study_without_where_its_fuel_is_burnt_is_refused(tmp_path: Path):
    study = FILES["studies/operations.yaml"].replace("scope: [1, 2]", "scope: [2]")
    study = study.replace("[neutral, clean, vans-electric, interim]", "[clean]")
    with pytest.raises(InputError) as caught:
        load_case(write_case(tmp_path, {**FILES_WITH, "studies/operations.yaml": study}))
    assert any(
        "the diesel that chp@shop/north/2 uses is booked outside the study" in f.problem
        for f in caught.value.faults
    )
