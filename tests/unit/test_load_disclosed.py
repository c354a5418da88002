"""What disclosures need of the tables: energy of carriers, categories of scope 3, technologies."""

from __future__ import annotations

from pathlib import Path

import pytest

from casefiles import changed, write_case
from pathway.cases.export.workbook import write_workbook
from pathway.load import load_case
from pathway.load.inputs.disclosed import named_category
from pathway.locale.errors import InputError
from pathway_models.case import Case

Edit = tuple[str, str, str]
HEAD: tuple[Edit, ...] = (("carriers.csv", "gases,scope", "gases,scope,mwh_per_unit,energy_class"),)
BLANK: Edit = ("carriers.csv", "CO2,2\n", "CO2,2,,\n")
OIL: Edit = ("carriers.csv", "N2O,1\n", "N2O,1,10000,oil\n")
GAS: Edit = ("carriers.csv", "energy,CO2,1\n", "energy,CO2,1,,\n")


def carriers(*edits: Edit) -> dict[str, str | bytes]:
    """The small case with both columns, of which edits fill in some."""
    given = {old for _, old, _ in edits}
    rest = [edit for edit in (BLANK, OIL, GAS) if edit[1] not in given]
    return changed(*HEAD, *edits, *rest)


def test_energy_is_typed_or_that_of_the_unit(tmp_path: Path) -> None:
    """A ML of diesel holds 10,000 MWh, as is typed; a TJ of heat is 277.8 by itself."""
    heat = ("carriers.csv", "energy,CO2,1\n", "energy,CO2,1,,\nheat,Heat,热,TJ,energy,CO2,2,,gas\n")
    case = load_case(write_case(tmp_path, carriers(heat)))
    diesel = case.carriers["diesel"]
    assert (diesel.mwh_per_unit, diesel.energy_class) == (10_000, "oil")
    assert case.carriers["electricity"].mwh_per_unit is None


def test_a_unit_of_energy_is_converted(tmp_path: Path) -> None:
    """Diesel counted in TJ: 1 TJ = 277.78 MWh, and its source gives as many."""
    edits = (
        ("carriers.csv", "柴油,ML,energy,CO2;CH4;N2O,1\n", "柴油,TJ,energy,CO2;CH4;N2O,1,,oil\n"),
        ("sources.csv", "diesel,10,ML", "diesel,10,TJ"),
        ("sources.csv", "diesel,5000,kL", "diesel,5,TJ"),
        ("factors.csv", "diesel,*,2020,-,2680,t/ML", "diesel,*,2020,-,2680,t/TJ"),
        ("factors.csv", "diesel,*,2025,-,2680,t/ML", "diesel,*,2025,-,2680,t/TJ"),
        ("prices.csv", "diesel,*,2021,7,CNY/L", "diesel,*,2021,7,MCNY/TJ"),
        ("prices.csv", "diesel,*,2025,7,CNY/L", "diesel,*,2025,7,MCNY/TJ"),
        ("levers/electrify.yaml", "unit: L/vehicle", "unit: GJ/vehicle"),
    )
    files = changed(*HEAD, *edits, BLANK, GAS)
    assert load_case(write_case(tmp_path, files)).carriers["diesel"].mwh_per_unit == pytest.approx(
        1e6 / 3600
    )


@pytest.mark.parametrize(
    ("edit", "place", "problem", "remedy"),
    [
        ((*OIL[:2], "N2O,1,10000,\n"), "column energy_class", "what this energy is of", "coal"),
        ((*OIL[:2], "N2O,1,10000,petrol\n"), "column energy_class", "no known energy", "oil"),
        ((*OIL[:2], "N2O,1,,oil\n"), "column mwh_per_unit", "how many MWh a ML holds", "lower"),
        ((*OIL[:2], "N2O,1,0,oil\n"), "column mwh_per_unit", "no energy in it", "both"),
        ((*OIL[:2], "N2O,1,-5,oil\n"), "column mwh_per_unit", "less than 0", "Correct"),
        ((*OIL[:2], "N2O,1,ten,oil\n"), "column mwh_per_unit", "not a number", "plain"),
        ((*BLANK[:2], "CO2,2,,coal\n"), "column energy_class", "counted in GWh", "empty"),
        ((*BLANK[:2], "CO2,2,1000,\n"), "column mwh_per_unit", "counted in GWh", "empty"),
    ],
)
def test_what_is_wrong_with_energy_is_told(
    tmp_path: Path, edit: Edit, place: str, problem: str, remedy: str
) -> None:
    with pytest.raises(InputError) as told:
        load_case(write_case(tmp_path, carriers(edit)))
    (fault,) = [f for f in told.value.faults if f.file == "carriers.csv"]
    assert place in fault.place
    assert problem in fault.problem
    assert remedy in fault.remedy


def sources(vans: str, freight: str, category: str = "cat4_transport") -> dict[str, str | bytes]:
    """The small case with a category typed for the vans and the freight."""
    return changed(
        ("sources.csv", "source,confidence", "source,confidence,ghg_category"),
        ("sources.csv", "report,report\nshop", f"report,report,{vans}\nshop"),
        ("sources.csv", "report,report\nfreight", "report,report,\nfreight"),
        ("sources.csv", "a guess,assumption", f"a guess,assumption,{freight}"),
        ("sources.csv", "cat4_transport", category),
    )


@pytest.mark.parametrize(
    ("category", "typed", "number"),
    [
        ("cat4_transport", "", 4),
        ("cat4_transport", "4", 4),
        ("haulage", "9", 9),
        ("haulage", "", 0),
    ],
)
def test_a_category_is_typed_or_read_off_the_name(
    tmp_path: Path, category: str, typed: str, number: int
) -> None:
    case: Case = load_case(write_case(tmp_path, sources("", typed, category)), "whole")
    assert case.sources["freight"].ghg_category == number
    assert case.sources["vans"].ghg_category == 0


@pytest.mark.parametrize(
    ("vans", "freight", "problem", "remedy"),
    [
        ("1", "", "only scope 3 has categories", "Leave it empty"),
        ("", "5", "cat4_transport is category 4 by its name", "Correct one"),
        ("", "16", "no category of scope 3", "from 1 to 15"),
        ("", "four", "no category of scope 3", "from 1 to 15"),
    ],
)
def test_a_category_at_odds_is_refused(
    tmp_path: Path, vans: str, freight: str, problem: str, remedy: str
) -> None:
    with pytest.raises(InputError) as told:
        load_case(write_case(tmp_path, sources(vans, freight)))
    (fault,) = told.value.faults
    assert "column ghg_category" in fault.place
    assert problem in fault.problem
    assert remedy in fault.remedy


def test_names_of_categories() -> None:
    assert [named_category(c) for c in ("cat1_goods", "cat15_x", "cat16_x", "cat04_a", "cat")] == [
        1, 15, 0, 4, 0,
    ]  # fmt: skip


def test_a_technology_is_one_of_a_few(tmp_path: Path) -> None:
    said = ("levers/green_power.yaml", "  market: cn", "  market: cn\n  technology: hydro")
    case = load_case(write_case(tmp_path / "a", changed(said)))
    assert {o.technology for o in case.options.values() if o.lever == "wind"} == {"hydro"}
    with pytest.raises(InputError, match="technology"):
        load_case(write_case(tmp_path / "b", changed((*said[:2], said[2].replace("hydro", "gas")))))


def test_a_workbook_holds_them(tmp_path: Path) -> None:
    """Numbers as numbers, and classes in a list; it is read back as the files are."""
    files = carriers()
    folder = write_case(tmp_path / "case", files)
    write_workbook({k: v.encode() if isinstance(v, str) else v for k, v in files.items()},
                   tmp_path / "case.xlsx")  # fmt: skip
    assert load_case(tmp_path / "case.xlsx").carriers == load_case(folder).carriers
