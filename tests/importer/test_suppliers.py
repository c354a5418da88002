"""Sites whose power is of another supplier, or stands at 0 t: their kWh stay, and say how."""

from __future__ import annotations

from pathlib import Path

import pytest

from importer.files import brought, table
from pathway.api import read
from pathway.cases.importer import Imported, bring, tell
from pathway.cases.starter import Wish
from pathway.cases.starter import write_case as write_starter
from pathway.load import load
from pathway.locale.errors import InputError

HEAD = "Site,Energy,kWh,Emissions (tCO2e),Scope\n"
GRID = "Berlin,Electricity,1000000,380,{0}\nMunich,Electricity,500000,190,{0}\n"
GREEN = "Hamburg,Electricity,800000,0,{0}\n"
GAS = "Berlin,Natural gas,300000,60,Scope 1\nMunich,Natural gas,100000,{0},Scope 1\n"
MARKET = "Scope 2 (market-based)"


def used(found: Imported) -> dict[str, tuple[str, float, str, str]]:
    """Source -> carrier, activity, unit and account."""
    return {s.name: (s.carrier, s.activity, s.unit, s.account) for s in found.filled.sources}


def factors(found: Imported) -> dict[tuple[str, str, str], tuple[float, str]]:
    """Carrier, region or account, and method -> factor of the base year, and its unit."""
    rows = found.target.tables["factors.csv"].added
    return {
        (r["carrier"], r["region"], r["method"]): (float(r["value"]), r["unit"])
        for r in rows
        if r["year"] == "2024"
    }


@pytest.mark.parametrize("scope", ["Scope 2", MARKET])
def test_a_site_at_no_tonnes_keeps_its_power(scope: str, tmp_path: Path) -> None:
    """380 t of 1 GWh and 190 t of 0.5 GWh are 0.38 kg/kWh; Hamburg's 0.8 GWh count, too."""
    found = brought(tmp_path, HEAD + (GRID + GREEN).format(scope), year=2024)
    assert used(found) == {
        "Electricity, Berlin": ("electricity", 1000000, "kWh", ""),
        "Electricity, Munich": ("electricity", 500000, "kWh", ""),
        "Electricity, Hamburg": ("electricity", 800000, "kWh", "green-tariff"),
    }
    assert factors(found) == {
        ("electricity", "home", "location"): (0.00038, "t/kWh"),
        ("electricity", "home", "residual"): (0.00038, "t/kWh"),
        ("electricity", "green-tariff", "residual"): (0, "t/kWh"),
    }
    assert found.filled.verified["scope2_market"][0] == 570
    assert any("account green-tariff" in line for line in tell(found, "en"))
    assert any("账户 green-tariff" in line for line in tell(found, "zh"))


def test_the_case_has_both_totals_of_scope_2(tmp_path: Path) -> None:
    """By market 570 t as the file says; by location 2.3 GWh at 380 t/GWh, 874 t."""
    text = HEAD + (GRID + GREEN).format(MARKET)
    found = brought(tmp_path, text, year=2024)
    found.write()
    folder = found.target.folder
    prices = "carrier,region,year,value,unit,source,confidence\n"
    prices += "".join(f"electricity,*,{y},0.2,EUR/kWh,assumed,assumption\n" for y in (2025, 2034))
    (folder / "prices.csv").write_text(prices)
    (folder / "revenue.csv").write_text(
        (folder / "revenue.csv").read_text().replace(",0,MEUR", ",10,MEUR")
    )
    company = (folder / "company.yaml").read_text()
    by_location = "verified:\n  scope2_location: {value: 874, unit: t, source: by hand}"
    (folder / "company.yaml").write_text(company.replace("verified:", by_location))
    case = load(folder).case  # which refuses totals that are not those of its sources
    assert case.verified == pytest.approx(
        {"scope1": 0, "scope2_location": 0.874, "scope2_market": 0.57, "scope3": 0}
    )
    assert {s.account for s in case.sources.values()} == {"company/home/2", "green-tariff"}
    (folder / "company.yaml").write_text(company)
    again = bring(table(tmp_path / "file.csv", text), folder)
    assert dict(again.filled.verdicts) == {"same": 3}
    assert not again.files.keys() - {"imports/file.yaml"}


def test_all_at_no_tonnes_ask_for_the_factor_by_location(tmp_path: Path) -> None:
    found = brought(tmp_path, HEAD + GREEN.format(MARKET), year=2024)
    assert factors(found) == {("electricity", "green-tariff", "residual"): (0, "t/kWh")}
    assert ("factor", {"carrier": "electricity", "region": "home"}) in found.filled.missing


def test_by_market_another_supplier_is_an_account_of_its_own(tmp_path: Path) -> None:
    """Most of the power is at 0.38 kg/kWh; Hamburg's 0.8 GWh emit 80 t, 0.1 kg/kWh."""
    text = HEAD + (GRID + GREEN.replace(",0,", ",80,")).format(MARKET)
    found = brought(tmp_path, text, year=2024)
    assert used(found)["Electricity, Hamburg"] == ("electricity", 800000, "kWh", "supplier")
    assert factors(found)["electricity", "supplier", "residual"] == (0.0001, "t/kWh")
    assert factors(found)["electricity", "home", "location"] == (0.00038, "t/kWh")


def test_where_no_method_is_said_factors_that_differ_stay_tonnes(tmp_path: Path) -> None:
    text = HEAD + (GRID + GREEN.replace(",0,", ",80,")).format("Scope 2")
    found = brought(tmp_path, text, year=2024)
    assert {u[0] for u in used(found).values()} == {"co2e"}
    assert "factors_differ" in [key for key, _ in found.filled.assumed]


def test_gas_at_no_tonnes_does_not_take_the_others_activity(tmp_path: Path) -> None:
    """60 t of 300 MWh are 0.2 t/MWh; what emits nothing by the file is told."""
    found = brought(tmp_path, HEAD + GAS.format(0), year=2024)
    assert used(found) == {
        "Natural gas, Berlin": ("natural-gas", 300000, "kWh", ""),
        "Natural gas, Munich": ("co2e", 0, "t", ""),
    }
    assert factors(found)["natural-gas", "home", "-"] == (0.0002, "t/kWh")
    assert any("0 t, without the activity" in line for line in tell(found, "en"))


def test_rows_in_two_units_have_one_factor(tmp_path: Path) -> None:
    """60 t of 300,000 kWh and 20 t of 100 MWh are both 0.2 kg/kWh."""
    text = (
        "Site,Fuel,Activity,Unit,Emissions (tCO2e),Scope\n"
        "Berlin,Natural gas,300000,kWh,60,1\nMunich,Natural gas,100,MWh,20,1\n"
    )
    found = brought(tmp_path, text, year=2024)
    assert [u[1:3] for u in used(found).values()] == [(300000, "kWh"), (100000, "kWh")]
    assert factors(found)["natural-gas", "home", "-"] == (0.0002, "t/kWh")


OWN = """\
Source,Scope,Consumption,Unit,t CO2e
Natural gas,1,2000,MWh,404
Electricity: plant,2,8500,MWh,4561
Electricity: green tariff,2,1200,MWh,0
"""


def test_a_table_has_the_columns_that_its_rows_need(tmp_path: Path) -> None:
    """Green power beside the grid's: an account, and scope 2 by market is the 4,561 t of the file.

    The starter's sources.csv has no column of accounts; its 8,500 MWh are 4,561 t.
    """
    mine = tmp_path / "mine"
    write_starter(mine, Wish(base_year=2024))
    assert "account" not in (mine / "sources.csv").read_text("utf-8")
    found = brought(tmp_path, OWN, into=mine, alone=True)
    found.write()
    case = read(mine)
    accounts = {s.id: s.account for s in case.data.sources.values()}
    assert accounts["electricity-green-tariff"] == "green-tariff"
    assert case.data.verified["scope2_market"] == pytest.approx(4.561, abs=1e-5)
    idle = [str(remark.place) for remark in case.review() if remark.key == "idle_row"]
    assert not [place for place in idle if "green-tariff" in place]
    again = bring(tmp_path / "file.csv", mine, alone=True)
    assert dict(again.filled.verdicts) == {"same": 3}
    assert not again.files


def test_an_account_that_a_source_lacks_is_written_with_its_factor(tmp_path: Path) -> None:
    """What was imported as the grid's power before is told, and replaced where that is said."""
    mine = tmp_path / "mine"
    write_starter(mine, Wish(base_year=2024))
    brought(tmp_path, OWN, into=mine, alone=True).write()
    text = (mine / "sources.csv").read_text("utf-8")
    (mine / "sources.csv").write_text(
        text.replace(",account\n", "\n").replace(",green-tariff\n", "\n").replace(",\n", "\n")
    )
    with pytest.raises(InputError, match="account:  there, green-tariff in the file"):
        brought(tmp_path, OWN, into=mine)
    brought(tmp_path, OWN, into=mine, alone=True).write()
    assert (mine / "sources.csv").read_text("utf-8") == text
