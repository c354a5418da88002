"""Where what levers use is booked: in the account of the carrier's scope, by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from casefiles import FILES, english, write_case
from cases import SCOPE1, SCOPE2, case, electrify, flat, source, target
from pathway.load import load, load_case
from pathway.locale.errors import InputError
from pathway.solve import solve
from pathway.tables import tabulate
from pathway_models.case import Case
from solving import wrong

STEAM = 0.1  # kt/GWh: in these cases hydrogen stands for steam that is bought


def switch(account: str = SCOPE2) -> Case:
    """100 GWh of gas (20 kt) may become 100 GWh of bought steam; scope 1 pays 1 a kt; at most 15
    kt in 2025, the year in which alone it can be bought.
    """
    steam = electrify(
        "steam@boiler", "boiler", {"hydrogen": 1.0}, uses_in={"hydrogen": account}, life=1,
        first_year=2025, last_year=2025,
    )  # fmt: skip
    return case(
        [source("boiler", "gas", 100), source("shop", "electricity", 0)],
        [steam],
        [target("cap", "gross_emissions", {2025: 15.0})],
        carbon_price={SCOPE1: flat(1.0, 2021)},
    )


@pytest.mark.parametrize(("account", "scope2", "paid"), [(SCOPE2, 5.0, -10.0), (SCOPE1, 0.0, -5.0)])
def test_bought_steam_is_scope_2_and_pays_no_scope_1_price(
    account: str, scope2: float, paid: float
):
    """50 GWh of gas (10 kt) become 50 GWh of steam (5 kt): 15 kt are left. In scope 2 it pays
    nothing and 10 less for the gas; booked in scope 1, 5 of the 10 are paid all the same."""
    made = switch(account)
    solved = solve(made, gap=1e-9)
    tables = tabulate(made, solved.plan)
    rows = tables["emissions"].query("year == 2025").set_index("account")
    assert rows.loc[SCOPE2, "gross_market_t"] == pytest.approx(1000 * scope2, abs=1e-3)
    assert rows.gross_market_t.sum() == pytest.approx(15_000)
    costs = tables["costs"].query("year == 2025 and item == 'carbon_price'")
    assert costs.value_m.sum() == pytest.approx(paid)
    wedges = tables["wedges"].query("year == 2025 and wedge == 'electrify'").set_index("account")
    assert wedges.loc[SCOPE1, "tonnes"] == pytest.approx(10_000 - 5_000 + 1000 * scope2)
    assert wedges.loc[SCOPE2, "tonnes"] == pytest.approx(-1000 * scope2)
    assert not wrong(made, solved)


CARRIERS = """\
id,name_en,name_zh,unit,item,gases,scope,category
electricity,Electricity,电,GWh,energy,CO2,2,
diesel,Diesel,柴油,ML,energy,CO2;CH4;N2O,1,
gas,Gas,天然气,Mm3,energy,CO2,1,
steam,Steam,蒸汽,TJ,energy,CO2,2,
scrap,Scrap,废钢,kt,materials,CO2,3,cat1_goods
"""
FACTORS = """\
gas,*,2020,-,2000,t/Mm3,assumed,assumption
gas,*,2025,-,2000,t/Mm3,assumed,assumption
steam,*,2020,-,70,t/TJ,assumed,assumption
steam,*,2025,-,70,t/TJ,assumed,assumption
scrap,*,2020,-,0,t/t,assumed,assumption
scrap,*,2025,-,0,t/t,assumed,assumption
"""
PRICES = """\
gas,*,2021,3,CNY/m3,assumed,assumption
gas,*,2025,3,CNY/m3,assumed,assumption
steam,*,2021,15,CNY/GJ,assumed,assumption
steam,*,2025,15,CNY/GJ,assumed,assumption
scrap,*,2021,1,CNY/t,assumed,assumption
scrap,*,2025,1,CNY/t,assumed,assumption
"""
USES = """\
  uses:
    electricity: {value: 10000, unit: kWh/vehicle}
    gas: {value: 1, unit: Mm3/ML}
    steam: {value: 1, unit: TJ/ML}
    scrap: {value: 1, unit: kt/ML}
"""
EV = FILES["levers/electrify.yaml"]
STEEL: dict[str, str | bytes] = {
    **FILES,
    "carriers.csv": CARRIERS,
    "factors.csv": FILES["factors.csv"] + FACTORS,
    "prices.csv": FILES["prices.csv"] + PRICES,
    "levers/electrify.yaml": EV.replace(USES[: USES.index("    gas")], USES),
    "studies/operations.yaml": FILES["studies/operations.yaml"].replace("{scope: [1, 2]}", "{}"),
}
"""The vans use gas, steam and scrap beside electricity."""


def test_each_carrier_is_booked_in_the_account_of_its_scope(tmp_path: Path):
    """The vans are scope 1: what they burn stays there, what is bought as power or steam is
    scope 2, and goods are in the account of their category."""
    made = load_case(write_case(tmp_path, STEEL))
    assert made.options["ev@vans"].uses_in == {
        "electricity": "fleet/north/2",
        "gas": "fleet/north/1",
        "steam": "fleet/north/2",
        "scrap": "fleet/north/cat1_goods",
    }
    assert made.accounts["fleet/north/cat1_goods"].scope == 3
    assert made.options["ev@vans"].accounts == ()


def told(folder: Path, files: dict[str, str | bytes]) -> list[tuple[str, str, str, str]]:
    with pytest.raises(InputError) as caught:
        load_case(write_case(folder, files))
    return [(f.file, f.place, f.problem, f.remedy) for f in caught.value.faults]


def test_a_study_that_leaves_out_where_levers_book_is_refused(tmp_path: Path):
    """In a study of scopes 1 and 2 the scrap would weigh nothing."""
    files = {**STEEL, "studies/operations.yaml": FILES["studies/operations.yaml"]}
    file, place, problem, remedy = next(
        fault for fault in told(tmp_path, files) if "operations" in fault[0]
    )
    assert (file, place.split(" ")[0]) == ("studies/operations.yaml", "perimeter")
    assert problem == (
        "the scrap that ev@vans uses is booked outside the study, in fleet/north/cat1_goods"
    )
    assert "Widen the perimeter" in remedy


def test_every_carrier_that_is_booked_outside_is_named(tmp_path: Path):
    study = FILES["studies/operations.yaml"].replace("{scope: [1, 2]}", "{scope: [1]}")
    faults = told(tmp_path, {**STEEL, "studies/operations.yaml": study})
    outside = [f[2] for f in faults if "booked outside the study" in f[2]]
    assert {p.split(" ")[1] for p in outside} == {"electricity", "steam", "scrap"}


PART = """\
name: {{en: Part, zh: 部分}}
perimeter: {}
targets: []
"""


def test_a_study_of_what_existing_stock_outside_of_it_uses_is_refused(tmp_path: Path):
    """1,000 vans of today use scrap, booked in category 1: a study of that alone counted 0."""
    files = dict(STEEL)
    files["levers/electrify.yaml"] = str(files["levers/electrify.yaml"]).replace(
        "  life: 8\n", "  life: 8\n  existing: {value: 1000, unit: vehicle}\n"
    )
    totals = str(files["company.yaml"]).replace("26800", "24080").replace("58.2", "64.48")
    files["company.yaml"] = totals
    alone = {**files, "studies/part.yaml": PART.format("{category: [cat1_goods]}")}
    with pytest.raises(InputError) as caught:
        load_case(write_case(tmp_path / "alone", alone), "part")
    (fault,) = caught.value.faults
    account = "fleet/north/cat1_goods"
    assert (fault.file, fault.place.split(" ")[0]) == ("studies/part.yaml", "perimeter")
    assert fault.problem == (
        f"the scrap that existing ev@vans uses is booked in {account}, and what it acts on is "
        "outside the study, in fleet/north/1"
    )
    assert fault.remedy == f"Widen the perimeter, or leave {account} out"
    without = {**STEEL, "studies/part.yaml": PART.format("{category: [cat1_goods]}")}
    assert load_case(write_case(tmp_path / "none", without), "part").options == {}
    both = PART.format("{business: [fleet]}").replace("targets", "levers: {lever: [ev]}\ntargets")
    assert load_case(write_case(tmp_path / "both", {**files, "studies/part.yaml": both}), "part")


def test_what_has_no_scope_is_taken_as_burnt_beside_what_is_burnt(tmp_path: Path):
    files = dict(STEEL)
    files["carriers.csv"] = str(files["carriers.csv"]).replace("TJ,energy,CO2,2", "TJ,energy,CO2,")
    loaded = load(write_case(tmp_path, files))
    assert loaded.case.options["ev@vans"].uses_in["steam"] == "fleet/north/1"
    said = "carriers.csv: no scope is given for steam: what ev uses is booked as burnt"
    assert any(note.startswith(said) for note in english(loaded.notes))


def test_a_carrier_that_levers_use_at_bought_heat_needs_a_scope(tmp_path: Path):
    files = dict(STEEL)
    files["carriers.csv"] = str(files["carriers.csv"]).replace("TJ,energy,CO2,2", "TJ,energy,CO2,")
    files["sources.csv"] = str(files["sources.csv"]).replace(
        "vans,fleet,north,1,", "vans,fleet,north,2,"
    )
    faults = told(tmp_path, files)
    assert (
        "carriers.csv",
        "row 5, column scope",
        "nothing says in which scope what ev uses of steam is booked",
    ) in [fault[:3] for fault in faults]


@pytest.mark.parametrize(
    ("old", "new", "column", "problem"),
    [
        ("GWh,energy,CO2,2,", "GWh,energy,CO2,1,", "scope", "electricity that is bought"),
        ("TJ,energy,CO2,2,", "TJ,energy,CO2,4,", "scope", "this is no known scope"),
        ("CO2,3,cat1_goods", "CO2,3,", "category", "the cell is empty"),
        ("TJ,energy,CO2,2,", "TJ,energy,CO2,2,cat1_goods", "category", "only scope 3 has"),
    ],
)
def test_a_scope_that_cannot_be_is_told(
    tmp_path: Path, old: str, new: str, column: str, problem: str
):
    files = {**STEEL, "carriers.csv": str(STEEL["carriers.csv"]).replace(old, new)}
    file, place, found, _ = told(tmp_path, files)[0]
    assert file == "carriers.csv"
    assert place.endswith(f"column {column}")
    assert problem in found
