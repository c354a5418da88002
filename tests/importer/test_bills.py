"""Bills of a later year: rows that are sources by name or id, and those of several sites."""

from __future__ import annotations

import csv
import datetime
import io
from pathlib import Path

import pytest

from importer.files import book, brought, table
from pathway.cases.importer import Imported, bring, tell
from pathway.cases.starter import Wish, write_case
from pathway.locale.errors import InputError, UsageError

OWN = """\
Source,2026 consumption,Unit
Electricity of the buildings,9500000,kWh
Gas for heating,4700,MWh
Diesel of own trucks,700000,L
Bought road freight,24,Mtkm
Business flights,7.5,Mpkm
Leaks of air conditioning,110,kg
"""
"""Sources of a starter by their names, with units of their own."""
IDS = ("buildings", "heating", "truck-fuel", "freight", "travel", "cooling")
ALL = {
    "buildings": (9_500_000, "kWh"),
    "heating": (4700, "MWh"),
    "truck-fuel": (700_000, "L"),
    "freight": (24, "Mtkm"),
    "travel": (7.5, "Mpkm"),
    "cooling": (110, "kg"),
}
SITES = {
    "en": """\
Site,Fuel,Period,Consumption,Unit
Head office,Electricity,2026,"5,120,400",kWh
Plant 2,Electricity,2026,"4,310,250",kWh
Head office,Natural gas,2026,"2,900",MWh
Plant 2,Natural gas,2026,"1,850,000",kWh
Fleet,Diesel,2026,"698,000",L
""",
    "de": """\
Standort;Energieträger;Jahr;Verbrauch;Einheit
Zentrale;Strom;2026;5.120.400;kWh
Werk 2;Strom;2026;4.310.250;kWh
Zentrale;Erdgas;2026;2.900;MWh
Werk 2;Erdgas;2026;1.850.000;kWh
Fuhrpark;Diesel;2026;698.000;Liter
""",
    "zh": """\
站点,能源种类,年份,用量,单位
总部,电力,2026,512.04,万千瓦时
二厂,电力,2026,431.025,万千瓦时
总部,天然气,2026,2900,MWh
二厂,天然气,2026,185,万千瓦时
车队,柴油,2026,698000,升
""",
}
"""5,120,400 + 4,310,250 = 9,430,650 kWh of power; 2,900 + 1,850 = 4,750 MWh of gas."""
SUMS = {"buildings": (9_430_650, "kWh"), "heating": (4750, "MWh"), "truck-fuel": (698_000, "L")}


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("starter") / "case"
    write_case(folder, Wish(base_year=2025))
    return folder


def later(case: Path, here: Path, text: str, map: str = "", year: int = 2026) -> Imported:
    file = table(here / "later.csv", text)
    said = table(here / "map.yaml", map) if map else None
    return bring(file, case, year=year, map=said)


def rows(found: Imported) -> dict[str, tuple[float, str]]:
    """Source, or scope -> value and unit."""
    text = found.files["actuals/2026.csv"].decode()
    own = csv.DictReader(io.StringIO(text))
    return {r["of"] or r["scope"]: (float(r["value"]), r["unit"]) for r in own}


@pytest.mark.parametrize(
    "map",
    [
        "",
        "lines: {Gas for heating: {id: heating}, Business flights: {id: travel}}\n",
        "lines: {Gas for heating: {carrier: natural-gas, scope: 1}}\n",
        "lines: {Business flights: {carrier: flights}}\n",
        "lines: {Leaks of air conditioning: {carrier: r410a}}\n",
    ],
)
def test_rows_that_are_sources_by_name_say_their_activity(
    case: Path, tmp_path: Path, map: str
) -> None:
    found = later(case, tmp_path, OWN, map)
    assert rows(found) == ALL
    assert not found.understood.placed.left


def test_rows_that_are_sources_by_id_or_names_say_their_activity(
    case: Path, tmp_path: Path
) -> None:
    head, *lines = OWN.splitlines()
    by_id = [f"{i},{line.partition(',')[2]}" for i, line in zip(IDS, lines, strict=True)]
    assert rows(later(case, tmp_path, "\n".join([head, *by_id]))) == ALL
    words = ["Büro", "Wärme", "Lkw", "Spedition", "Flieger", "Klima"]
    called = [f"{w},{line.partition(',')[2]}" for w, line in zip(words, lines, strict=True)]
    named = dict(zip(words, IDS, strict=True))
    for map in (
        f"names: {named}\n",
        f"lines: { {w: {'id': i} for w, i in named.items()} }\n",
    ):
        assert rows(later(case, tmp_path, "\n".join([head, *called]), map)) == ALL


def test_a_source_with_activity_counts_beside_emissions_of_others(
    case: Path, tmp_path: Path
) -> None:
    """4,700 MWh of gas; what leaks is in tonnes, 240 t, and other gas of the file as well."""
    text = (
        "Source,Scope,2026,Unit\nGas for heating,1,4700,MWh\nDiesel of own trucks,1,1800,t CO2e\n"
    )
    text += "Leaks of air conditioning,1,240,t CO2e\n"
    found = later(case, tmp_path, text)
    assert rows(found)["heating"] == (4700, "MWh")
    assert rows(found)["cooling"] == (240, "t")
    both = text.replace("Leaks of air conditioning", "Gas for heating")
    found = later(case, tmp_path, both)
    assert rows(found)["heating"] == (240, "t")  # the energy is that of these tonnes
    assert [x.why for x in found.understood.placed.left] == ["energy"]


@pytest.mark.parametrize("lang", list(SITES))
def test_bills_of_several_sites_are_added_up(case: Path, tmp_path: Path, lang: str) -> None:
    with pytest.raises(InputError) as told:
        later(case, tmp_path, SITES[lang])
    remedies = {fault.remedy for fault in told.value.faults}
    [line] = {r.partition("`")[2].partition("`")[0] for r in map(str, remedies)}
    assert len(told.value.faults) == 3
    assert [i for i in IDS if f"id: {i}" in line] == ["buildings", "heating", "truck-fuel"]
    found = later(case, tmp_path, SITES[lang], f"{line}\n")
    assert rows(found) == SUMS
    again = later(case, tmp_path, SITES[lang], found.map_text)
    assert rows(again) == SUMS


def test_the_table_of_rows_says_how_much_each_is(case: Path, tmp_path: Path) -> None:
    map = "lines: {Electricity: {id: buildings}, Natural gas: {id: heating}, "
    map += "Diesel: {id: truck-fuel}}"
    lines = tell(later(case, tmp_path, SITES["en"], f"{map}\n"), "en")
    own = [x.split("  ") for x in lines if x.startswith(("  D2", "  D3", "  D4", "  D5"))]
    amounts = [[cell.strip() for cell in row if "Wh" in cell] for row in own]
    assert amounts == [["5,120,400 kWh"], ["4,310,250 kWh"], ["2,900 MWh"], ["1,850 MWh"]]
    names = [next(cell for cell in row[2:] if cell) for row in own]
    assert names[:2] == ["Electricity, Head office", "Electricity, Plant 2"]
    told = "4 rows are added together with others of the same source, such as the 2 of buildings: "
    assert f"  {told}9,430,650 kWh" in lines


def test_months_in_other_units_are_one_number(case: Path, tmp_path: Path) -> None:
    text = "Source,Month,Consumption,Unit\nGas for heating,2026-01,400,MWh\n"
    text += "Gas for heating,2026-02,350000,kWh\nGas for heating,2026-03,1080,GJ\n"
    assert rows(later(case, tmp_path, text)) == {"heating": (1050, "MWh")}


def test_sites_with_the_name_of_a_source_are_parts_of_it(case: Path, tmp_path: Path) -> None:
    text = "Site,Source,Period,Consumption,Unit\nNorth,Gas for heating,2026,400,MWh\n"
    text += "South,Gas for heating,2026,350,MWh\n"
    assert rows(later(case, tmp_path, text)) == {"heating": (750, "MWh")}


def test_rows_of_one_label_may_be_of_several_sources(case: Path, tmp_path: Path) -> None:
    """Each is said by its name, which holds its site."""
    text = "Site,Fuel,Period,Consumption,Unit\nOffice,Diesel,2026,9,kL\nYard,Diesel,2026,690,kL\n"
    map = "names: {'Diesel, Office': truck-fuel, 'Diesel, Yard': truck-fuel}\n"
    assert rows(later(case, tmp_path, text, map)) == {"truck-fuel": (699, "kL")}


def test_what_cannot_be_added_up_is_refused(case: Path, tmp_path: Path) -> None:
    text = "Fuel,Site,Period,Consumption,Unit,Emissions (tCO2e),Scope\n"
    text += "Natural gas,North,2026,400,MWh,,1\nNatural gas,South,2026,,,70,1\n"
    with pytest.raises(InputError, match=r"F3: D2 has 400 MWh of heating already, and the two"):
        later(case, tmp_path, text, "lines: {Natural gas: {id: heating}}\n")


def test_a_carrier_that_no_source_has_is_told_as_that(case: Path, tmp_path: Path) -> None:
    text = "Fuel,Period,Consumption,Unit\nHeating oil,2026,900,MWh\n"
    with pytest.raises(InputError, match=r"no source of the case in scope 1 of company is of heat"):
        later(case, tmp_path, text)


def test_two_sites_of_one_source_are_one_row_of_an_inventory(tmp_path: Path) -> None:
    """400 + 200 t of the base year, of 3,000 MWh."""
    text = "Site,Fuel,Activity,Unit,Emissions (tCO2e),Scope\n"
    text += 'Hamburg,Natural gas,"2,000",MWh,400,1\nMunich,Natural gas,"1,000,000",kWh,200,1\n'
    found = brought(tmp_path, text, "lines: {Natural gas: {id: gas}}\n", year=2025)
    [source] = found.filled.sources
    assert (source.id, source.tonnes, source.activity, source.unit) == ("gas", 600, 3000, "MWh")


def test_a_source_keeps_its_name_where_a_file_names_it_by_its_id(
    case: Path, tmp_path: Path
) -> None:
    text = "Source,2025,Unit\nheating,4900,MWh\n"
    found = bring(table(tmp_path / "base.csv", text), case, year=2025, replace=True)
    own = csv.DictReader(io.StringIO(found.files["sources.csv"].decode()))
    [gas] = [row for row in own if row["id"] == "heating"]
    assert (gas["name_en"], gas["activity"]) == ("Gas for heating", "4900")
    assert gas["activity_unit"] == "MWh"


MONTHLY = {
    "en": "Month,Electricity (kWh),Natural gas (MWh),Water (m3)\nDec 2025,50,40,1\n"
    "Jan 2026,100,80,1\nFeb 2026,90,70,1\n",
    "de": "Monat;Strom (kWh);Erdgas (MWh);Wasser (m3)\n12.2025;50;40;1\n01.2026;100;80;1\n"
    "02.2026;90;70;1\n",
    "zh": "月份,电力（kWh）,天然气（MWh）,水（m3）\n2025年12月,50,40,1\n2026年1月,100,80,1\n"
    "2026年2月,90,70,1\n",
}
"""100 + 90 kWh and 80 + 70 MWh in 2026."""


@pytest.mark.parametrize("lang", list(MONTHLY))
def test_months_down_and_carriers_across_are_named_by_their_columns(
    case: Path, tmp_path: Path, lang: str
) -> None:
    with pytest.raises(InputError) as told:
        later(case, tmp_path, MONTHLY[lang])
    [line] = {str(f.remedy).partition("`")[2].partition("`")[0] for f in told.value.faults}
    assert line.startswith("names: ")
    found = later(case, tmp_path, MONTHLY[lang], f"{line}\n")
    assert rows(found) == {"buildings": (190, "kWh"), "heating": (150, "MWh")}


def test_a_column_called_as_a_source_is_that(case: Path, tmp_path: Path) -> None:
    text = "Month,Electricity of the buildings (kWh),Gas for heating (MWh),Business flights (pkm)\n"
    found = later(case, tmp_path, f"{text}2026-01,100,80,9\n2026-02,90,70,8\n")
    assert rows(found)["heating"] == (150, "MWh")
    assert rows(found)["travel"] == (17, "pkm")


def test_months_that_a_year_lacks_are_told(case: Path, tmp_path: Path) -> None:
    """Ten months of twelve; of invoices by their day, and of whole years, that is not known."""
    text = "Source,Month,Consumption,Unit\n"
    text += "".join(f"Gas for heating,2026-{m:02},10,MWh\n" for m in range(1, 11))
    found = later(case, tmp_path, text)
    said = "heating has rows of 10 of the 12 months of 2026: nothing is added for 2026-11, 2026-12"
    assert f"  {said}" in tell(found, "en")
    quarters = "".join(f"Gas for heating,Q{q} 2026,10,MWh\n" for q in (1, 2, 3, 4))
    head = "Source,Quarter,Consumption,Unit\n"
    assert "months of 2026" not in "\n".join(tell(later(case, tmp_path, head + quarters), "en"))
    wide = "Source,Unit,Jan 2026,Feb 2026\nGas for heating,MWh,10,10\n"
    assert "2 of the 12 months of 2026" in "\n".join(tell(later(case, tmp_path, wide), "en"))


@pytest.fixture(scope="module")
def april(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The starter, of which financial years begin in April."""
    folder = tmp_path_factory.mktemp("april") / "case"
    write_case(folder, Wish(base_year=2025))
    company = folder / "company.yaml"
    company.write_text(f"{company.read_text()}year_starts: april\n")
    return folder


def by_month(first: int, last: int) -> str:
    """A row a month of 2026, and those of 2027 as 13 and on: 10 MWh in 2026, 7 in 2027."""
    head = "Source,Month,Consumption,Unit\n"
    return head + "".join(
        f"Gas for heating,{2026 + n // 12}-{n % 12 + 1:02},{7 if n > 11 else 10},MWh\n"
        for n in range(first - 1, last)
    )


def told_in(found: Imported) -> list[tuple[str, str]]:
    """Year and value of each row of what was."""
    [text] = (data for name, data in found.files.items() if name.startswith("actuals/"))
    return [(r["year"], r["value"]) for r in csv.DictReader(io.StringIO(text.decode()))]


@pytest.mark.parametrize("year", [2026, "FY2027"])
def test_months_are_counted_by_the_financial_years_of_the_case(
    april: Path, tmp_path: Path, year: int | str
) -> None:
    """Of two calendar years April to March: 9 × 10 + 3 × 7 = 111 MWh, and three and nine left."""
    found = bring(table(tmp_path / "later.csv", by_month(1, 24)), april, year=year)
    assert told_in(found) == [("FY2027", "111")]
    assert dict(found.understood.placed.other_years) == {2025: 3, 2027: 9}
    lines = "\n".join(tell(found, "en"))
    assert "2026 stands for the financial year FY2027, 2026-04 to 2027-03" in lines
    assert "of the 12 months" not in lines
    found = bring(table(tmp_path / "later.csv", by_month(5, 14)), april, year=year)
    assert "10 of the 12 months of FY2027: nothing is added for 2026-04, 2027-03" in "\n".join(
        tell(found, "en")
    )


@pytest.mark.parametrize(
    ("head", "year"),
    [
        ("FY2027", "FY2027"),
        ("2026/27", "FY2027"),
        ("GJ 2026/27", "FY2027"),
        ("2026-27财年", "FY2027"),
        ("2027财年", "FY2027"),
        ("FY2026 (to 31 March 2027)", "FY2027"),
        ("01.04.2026–31.03.2027", "FY2027"),
        ("2026", "2026"),
        ("2026-01 to 2026-12", "2026"),
    ],
)
def test_what_a_header_calls_a_year_is_read_by_the_case(
    april: Path, tmp_path: Path, head: str, year: str
) -> None:
    text = f"Source,Unit,{head}\nGas for heating,MWh,90\n"
    found = bring(table(tmp_path / "later.csv", text), april, year="FY2027")
    assert told_in(found) == [(year, "90")]


def test_what_was_told_by_either_year_is_told_already(april: Path, tmp_path: Path) -> None:
    bring(table(tmp_path / "later.csv", by_month(4, 15)), april, year="FY2027").write()
    text = "Source,Unit,2026\nGas for heating,MWh,90\n"
    file = table(tmp_path / "later.csv", text)
    with pytest.raises(InputError, match="activity 111 MWh"):
        bring(file, april, year=2026)
    assert told_in(bring(file, april, year=2026, replace=True)) == [("2026", "90")]
    (april / "actuals" / "2026.csv").unlink()


def test_a_year_that_is_none_is_told(april: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="'FY27' is no year"):
        bring(table(tmp_path / "later.csv", by_month(4, 15)), april, year="FY27")


def test_days_of_a_workbook_say_their_year(case: Path, tmp_path: Path) -> None:
    days = [datetime.date(year, month, 15) for year in (2026, 2027) for month in range(1, 13)]
    file = book(
        tmp_path / "bills.xlsx",
        {
            "Bills": [
                ("Source", "Invoice date", "Consumption", "Unit"),
                *(("Gas for heating", day, 10 if day.year == 2026 else 9, "MWh") for day in days),
            ]
        },
    )
    found = bring(file, case, year=2026)
    assert rows(found) == {"heating": (120, "MWh")}
    assert "of the 12 months" not in "\n".join(tell(found, "en"))


@pytest.mark.parametrize("form", ["FY2027 Q{}", "Q{} FY2027", "FY 2027 Q{}", "Q{} FY 2027"])
def test_quarters_of_a_financial_year_are_not_those_of_the_calendar(
    april: Path, tmp_path: Path, form: str
) -> None:
    """Its first is April to June 2026, and its last January to March 2027: all are of FY2027."""
    text = "Source;Quarter;Consumption;Unit\n"
    text += "".join(f"Gas for heating;{form.format(q)};{10 * q};MWh\n" for q in (1, 2, 3, 4))
    found = later(april, tmp_path, text)
    assert rows(found)["heating"] == (100, "MWh")
    assert "months of" not in "\n".join(tell(found, "en"))
