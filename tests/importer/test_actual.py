"""A year after the base year becomes actuals: what was, of the sources that the case has."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from importer.files import brought, table
from pathway.cases.importer import Imported, bring, tell
from pathway.load import load_case
from pathway.locale.errors import InputError, UsageError

HEAD = "Site,Fuel,Activity,Unit,Emissions (tCO2e),Scope\n"
BEFORE = (
    HEAD
    + """\
Hamburg,Natural gas,"2,000",MWh,400,1
Munich,Natural gas,"1,000",MWh,200,1
Hamburg,Electricity,"5,000",MWh,"1,900",2
Hamburg,Refrigerants,,,10,1
Total,,,,"2,510",
"""
)
AFTER = (
    HEAD
    + """\
Hamburg,Natural gas,"1,900",MWh,380,1
Munich,Natural gas,"1,100",MWh,220,1
Hamburg,Electricity,"5,500",MWh,"1,980",2
Hamburg,Refrigerants,,,12,1
Total,,,,"2,592",
"""
)
"""Gas at 0.2 t/MWh as before, power at 0.36 for 0.38; 380 + 220 + 1980 + 12 = 2,592 t."""
PRICES = "".join(
    f"{carrier},*,{year},50,EUR/MWh,contract,report\n"
    for carrier in ("natural-gas", "electricity")
    for year in (2024, 2033)
)


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """Of the file before, in which 2023 is the base year."""
    brought(tmp_path, BEFORE, year=2023).write()
    prices = tmp_path / "case" / "prices.csv"
    rows = prices.read_text() + PRICES
    prices.write_text(rows)
    return tmp_path / "case"


def later(case: Path, text: str = AFTER, map: str = "", **more: object) -> Imported:
    file = table(case.parent / "later.csv", text)
    said = table(case.parent / "map.yaml", map) if map else None
    return bring(file, case, map=said, **{"year": 2024, **more})  # type: ignore[arg-type]


def rows_of(found: Imported, file: str = "actuals/2024.csv") -> dict[tuple[str, ...], float]:
    """Quantity, what it is of, method and unit -> value."""
    rows = csv.DictReader(io.StringIO(found.files[file].decode()))
    keys = ("quantity", "of", "scope", "method", "unit")
    return {tuple(r[k] for k in keys): float(r["value"]) for r in rows}


def test_sources_of_the_case_have_their_activity_else_their_tonnes(case: Path) -> None:
    found = later(case)
    assert rows_of(found) == {
        ("activity", "natural-gas-hamburg", "", "", "MWh"): 1900,
        ("activity", "natural-gas-munich", "", "", "MWh"): 1100,
        ("activity", "electricity-hamburg", "", "", "MWh"): 5500,
        ("emissions", "refrigerants-hamburg", "", "", "t"): 12,
    }
    assert set(found.files) == {"actuals/2024.csv", "imports/later-2024.yaml"}
    told = tell(found, "en")
    assert "later.csv, rows 1-6: what was in 2024" in told
    assert "actuals/2024.csv: 4 rows added" in told
    [total] = [line for line in told if line.startswith("  E6")]
    assert total.split()[-3:] == ["2,592", "2,592", "none"]


def test_a_case_knows_what_was_imported(case: Path) -> None:
    """5.5 GWh of power at the 380 t/GWh of the case, and 12 t of refrigerants."""
    later(case).write()
    made = load_case(case)
    assert (made.today, list(made.past)) == (2025, [2024])
    assert made.sources["electricity-hamburg"].activity[2024] == pytest.approx(5.5)
    assert made.sources["refrigerants-hamburg"].activity[2024] == pytest.approx(0.012)


def test_a_factor_that_the_case_does_not_have_is_told(case: Path) -> None:
    """0.36 t/MWh of power; gas has the 0.2 of the case."""
    told = [line for line in tell(later(case), "en") if line.startswith("  factor of")]
    assert len(told) == 1
    assert "electricity in home" in told[0]
    assert "0.36 t/MWh in 2024" in told[0]


def test_a_scope_with_a_row_that_is_no_source_is_taken_as_a_whole(case: Path) -> None:
    """380 + 220 + 12 + 27 t of scope 1; power as before."""
    text = AFTER.replace("Total,", "Berlin,Heating oil,100,MWh,27,1\nTotal,").replace(
        "2,592", "2,619"
    )
    found = later(case, text)
    assert rows_of(found) == {
        ("activity", "electricity-hamburg", "", "", "MWh"): 5500,
        ("emissions", "", "1", "", "t"): 639,
    }
    assert any(
        "one row is no source of the case, such as Heating oil" in x for x in tell(found, "en")
    )


def test_the_same_again_is_nothing_and_another_number_is_refused_or_replaced(case: Path) -> None:
    later(case).write()
    again = later(case)
    assert "actuals/2024.csv" not in again.files
    assert again.filled.verdicts == {"same": 4}
    other = AFTER.replace("5,500", "5,600")
    with pytest.raises(InputError) as told:
        later(case, other)
    [fault] = told.value.faults
    assert (fault.place, fault.value) == ("E4", "electricity-hamburg: activity 5600 MWh")
    assert "actuals/2024.csv says activity 5500 MWh of it already" in fault.problem
    assert "--replace" in fault.remedy
    taken = later(case, other, replace=True)
    assert rows_of(taken)["activity", "electricity-hamburg", "", "", "MWh"] == 5600
    assert len(rows_of(taken)) == 4
    assert "5500" in taken.files["imports/later-2024.taken-out.csv"].decode()


def test_a_row_by_hand_in_another_file_counts_too(case: Path) -> None:
    own = "year,quantity,of,value,unit,source,confidence\n"
    own += "2024,emissions,natural-gas-munich,300,t,meter,verified\n"
    (case / "actuals").mkdir()
    (case / "actuals" / "hand.csv").write_text(own)
    with pytest.raises(InputError, match=r"actuals/hand.csv says emissions 300 t of it already"):
        later(case)
    taken = later(case, replace=True)
    assert "natural-gas-munich" not in taken.files["actuals/hand.csv"].decode()
    assert len(rows_of(taken)) == 4


def test_what_the_case_does_not_have_is_refused(case: Path) -> None:
    text = AFTER.replace("Electricity,", "Flights,").replace('"1,980",2', '"1,980",3')
    with pytest.raises(InputError, match=r"the case has no source of scope 3 of company in home"):
        later(case, text)
    bare = AFTER.replace("Total,", "Berlin,Heating oil,100,MWh,,1\nTotal,")
    with pytest.raises(InputError, match=r"no source of the case in scope 1 .* heating-oil"):
        later(case, bare)
    text = AFTER.replace("Site,", "Company,").replace("Hamburg", "Elsewhere GmbH")
    with pytest.raises(InputError, match=r"the case has no business of this name"):
        later(case, text)


def test_a_year_that_cannot_be_is_refused(case: Path) -> None:
    with pytest.raises(InputError, match=r"the plan of the case ends in 2033"):
        later(case, year=2034)
    with pytest.raises(InputError, match=r"the base year of the case is 2023"):
        later(case, year=2022)
    with pytest.raises(UsageError, match=r"--alone is of the base year 2023"):
        later(case, alone=True)


def test_later_years_of_a_file_are_told_and_wait_to_be_asked_for(tmp_path: Path) -> None:
    wide = "Category,Unit,2023,2024,2025\nFleet,t CO2e,510,520,530\n"
    brought(tmp_path, wide, year=2023).write()
    for lang, said in (("en", "--year 2024 takes"), ("zh", "--year 2024"), ("de", "--year 2024")):
        assert any(said in line for line in tell(brought(tmp_path, wide), lang))
    found = brought(tmp_path, wide, "year: 2025\n")
    assert rows_of(found, "actuals/2025.csv") == {("emissions", "fleet", "", "", "t"): 530}
