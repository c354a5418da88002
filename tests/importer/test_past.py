"""Years before the base year go into history.csv, in tonnes by business and scope."""

from __future__ import annotations

from pathlib import Path

import pytest

from importer.files import COUNTRIES, GERMAN, brought, table
from pathway.cases.importer import Imported, bring, tell
from pathway.load import load

WIDE = """\
Category,Unit,2021,2022,2023,2024
Natural gas,t CO2e,1000,1100,1200,1300
Fleet,t CO2e,500,500.5,510,520
Scope 2 (location-based),t CO2e,900,880,860,840
Scope 2 (market-based),t CO2e,300,200,150,100
3.6 Business travel,t CO2e,200,250,300,350
"""


def past(found: Imported) -> dict[tuple[str, ...], float]:
    """Year, business, scope and method of each row that is added -> tonnes."""
    rows = found.target.table("history.csv").added
    return {(r["year"], r["business"], r["scope"], r["method"]): float(r["tonnes"]) for r in rows}


def test_other_years_are_kept_by_scope_and_method(tmp_path: Path) -> None:
    """1000 + 500 t and 1100 + 500.5 t of scope 1; scope 2 by both methods; 2024 is later."""
    found = brought(tmp_path, WIDE, year=2023)
    assert past(found) == {
        ("2021", "company", "1", "-"): 1500,
        ("2021", "company", "2", "market"): 300,
        ("2021", "company", "2", "location"): 900,
        ("2021", "company", "3", "-"): 200,
        ("2022", "company", "1", "-"): 1600.5,
        ("2022", "company", "2", "market"): 200,
        ("2022", "company", "2", "location"): 880,
        ("2022", "company", "3", "-"): 250,
    }
    first = found.target.table("history.csv").added[0]
    assert (first["source"], first["confidence"]) == ("file.csv, C2, C3", "report")
    told = "\n".join(tell(found, "en"))
    assert "history.csv has the tonnes of 2021, 2022" in told
    assert "Numbers of other years, not taken: 2024" in told
    assert "history.csv 已有 2021、2022" in "\n".join(tell(found, "zh"))


def test_a_stated_total_counts_as_it_does_in_the_base_year(tmp_path: Path) -> None:
    """Scope 1 of 2022 is 1600.5 t, as stated; flights are a part of travel and count once."""
    found = brought(tmp_path, GERMAN, map="currency: EUR")
    assert past(found)["2022", "company", "1", "-"] == 1600.5
    assert past(found)["2022", "company", "3", "-"] == 11250
    assert past(found)["2021", "company", "3", "-"] == 10200


def test_a_promise_may_be_against_a_year_of_it(tmp_path: Path) -> None:
    """Half of 2021, 1,500 + 300 t by market: 900 t."""
    found = brought(tmp_path, WIDE, year=2023)
    found.write()
    folder = found.target.folder
    (folder / "targets.yaml").write_text(
        "half:\n  name: {en: Half}\n  metric: gross_emissions\n  perimeter: {scope: [1, 2]}\n"
        '  value: {value: 50, unit: "%"}\n  relative_to: 2021\n  in: 2033\n'
    )
    study = folder / "studies" / "inventory.yaml"
    study.write_text(study.read_text().replace("targets: []", "targets: [half]"))
    target = load(folder).case.targets["half"]
    assert target.value[2033] == pytest.approx(0.9)  # kt


def test_the_same_again_changes_nothing_and_another_number_is_told(tmp_path: Path) -> None:
    found = brought(tmp_path, WIDE, year=2023)
    found.write()
    folder = found.target.folder
    again = bring(table(tmp_path / "file.csv", WIDE), folder)
    assert (past(again), again.filled.past.years) == ({}, [2021, 2022])
    assert "history.csv" not in again.files
    other = table(tmp_path / "file.csv", WIDE.replace("Fleet,t CO2e,500,", "Fleet,t CO2e,600,"))
    kept = bring(other, folder)
    assert "history.csv" not in kept.files
    assert any("than 1,600 t for Scope 1 of company" in line for line in tell(kept, "en"))
    taken = bring(other, folder, replace=True)
    assert past(taken) == {("2021", "company", "1", "-"): 1600}
    assert taken.files["history.csv"].decode().count("2021,company,1,") == 1


def test_what_has_no_tonnes_leaves_its_scope_out(tmp_path: Path) -> None:
    """Gas of 2022 has its kWh alone: nothing of scope 1 is said of that year."""
    text = (
        "Category,Scope,Year,kWh,t CO2e\nNatural gas,1,2022,500000,\nFleet,1,2022,,30\n"
        "Waste,3,2022,,7\nNatural gas,1,2023,400000,80\nFleet,1,2023,,25\nWaste,3,2023,,6\n"
    )
    found = brought(tmp_path, text)
    assert past(found) == {("2022", "company", "3", "-"): 7}
    assert any("Scope 1 of company is not in history.csv" in line for line in tell(found, "en"))


def test_regions_are_told_apart_and_what_is_sold_is_left_out(tmp_path: Path) -> None:
    """France was sold before 2023, so its 100 t are of nothing that the case has."""
    text = (
        "Country,Category,Scope,Year,t CO2e\nGermany,Gas,1,2022,120\nSpain,Gas,1,2022,50\n"
        "France,Gas,1,2022,100\nGermany,Gas,1,2023,110\nSpain,Gas,1,2023,45\n"
    )
    found = brought(tmp_path, text)
    rows = found.target.table("history.csv").added
    assert {(r["region"], r["tonnes"]) for r in rows} == {("germany", "120"), ("spain", "50")}
    assert any("France is not in history.csv" in line for line in tell(found, "en"))


def test_nothing_emitted_is_a_number_of_the_past(tmp_path: Path) -> None:
    """All power was green in 2021: 0 t by market, and 900 t by location."""
    text = WIDE.replace("t CO2e,300,200", "t CO2e,0,200")
    found = brought(tmp_path, text, year=2023)
    assert past(found)["2021", "company", "2", "market"] == 0
    assert past(found)["2021", "company", "2", "location"] == 900
    assert past(found)["2022", "company", "2", "market"] == 200


def test_a_file_of_one_year_writes_no_history(tmp_path: Path) -> None:
    assert "history.csv" not in brought(tmp_path, COUNTRIES, year=2023).files
