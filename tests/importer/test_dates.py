"""Bills and periods of two years: each counts in its own, however its date is written."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

import pytest

from importer.files import brought, table
from pathway.cases.importer import Imported, bring, tell
from pathway.locale.errors import InputError

BEFORE = "Source,Consumption,Unit,Emissions (tCO2e),Scope\nElectricity,1000,MWh,400,2\n"
PRICE = "electricity,*,{},50,EUR/MWh,contract,report\n"
TWO = (30.0, 20.0)
"""kWh of each part of 2026, and of 2027."""
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MONATE = (
    *("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September"),
    *("Oktober", "November", "Dezember"),
)
OF_MONTH = {
    "iso": lambda y, m: f"{y}-{m:02}",
    "day": lambda y, m: f"{y}-{m:02}-15",
    "en": lambda y, m: f"{MONTHS[m - 1]} {y}",
    "en-short": lambda y, m: f"{MONTHS[m - 1]}-{y % 100}",
    "us": lambda y, m: f"{m}/15/{y}",
    "slash": lambda y, m: f"{m:02}/{y}",
    "de": lambda y, m: f"15.{m:02}.{y}",
    "de-short": lambda y, m: f"15.{m:02}.{y % 100}",
    "de-month": lambda y, m: f"{m:02}.{y}",
    "de-name": lambda y, m: f"{MONATE[m - 1]} {y}",
    "de-period": lambda y, m: f"01.{m:02}.{y} – 28.{m:02}.{y}",
    "zh": lambda y, m: f"{y}年{m}月",
    "zh-day": lambda y, m: f"{y}年{m}月15日",
    "digits": lambda y, m: f"{y}{m:02}",
}
OF_QUARTER = {
    "en": lambda y, q: f"Q{q} {y}",
    "joined": lambda y, q: f"{y}Q{q}",
    "short": lambda y, q: f"Q{q}/{y % 100}",
    "de": lambda y, q: f"{q}. Quartal {y}",
    "zh": lambda y, q: f"{y}年第{'一二三四'[q - 1]}季度",
}
OF_YEAR = {
    "months": ("2026-01 to 2026-12", "2027-01 to 2027-12"),
    "de": ("01.01.2026–31.12.2026", "01.01.2027–31.12.2027"),
    "zh": ("2026年1月至2026年12月", "2027年1月至2027年12月"),
    "fiscal": ("01.04.2025–31.03.2026", "01.04.2026–31.03.2027"),
    "fiscal-us": ("04/01/2025 to 03/31/2026", "04/01/2026 to 03/31/2027"),
    "fy": ("FY2025/26", "FY2026/27"),
    "gj": ("GJ 2025/26", "GJ 2026/27"),
    "zh-fiscal": ("2025-26财年", "2026-27财年"),
    "named": ("FY2026 (to 31 March 2027)", "FY2027 (to 31 March 2028)"),
}
CASES = [
    *(
        pytest.param([f(y, m) for y in (2026, 2027) for m in range(1, 13)], 360.0, id=f"m-{name}")
        for name, f in OF_MONTH.items()
    ),
    *(
        pytest.param([f(y, q) for y in (2026, 2027) for q in range(1, 5)], 120.0, id=f"q-{name}")
        for name, f in OF_QUARTER.items()
    ),
    *(pytest.param(list(both), 30.0, id=f"y-{name}") for name, both in OF_YEAR.items()),
]
"""Dates, and kWh of 2026: 12, 4 or one of 30."""


@pytest.fixture
def case(tmp_path: Path) -> Path:
    brought(tmp_path, BEFORE, year=2025).write()
    prices = tmp_path / "case" / "prices.csv"
    rows = prices.read_text() + PRICE.format(2026) + PRICE.format(2035)
    prices.write_text(rows)
    return tmp_path / "case"


def later(case: Path, text: str, map: str = "", year: int = 2026) -> Imported:
    file = table(case.parent / "later.csv", text)
    said = table(case.parent / "map.yaml", map) if map else None
    return bring(file, case, year=year, map=said)


def value(found: Imported) -> tuple[float, str]:
    """The only row of what was: its value and unit."""
    file = f"actuals/{found.understood.year}.csv"
    [row] = csv.DictReader(io.StringIO(found.files[file].decode()))
    return float(row["value"]), row["unit"]


def bills(dates: Sequence[str], head: str = "Date") -> str:
    """One bill a date, of 30 kWh in the first half of them, and 20 in the second."""
    half = len(dates) // 2
    rows = (f'Electricity,"{d}",{TWO[n >= half]:g},kWh\n' for n, d in enumerate(dates))
    return f"Source,{head},Consumption,Unit\n" + "".join(rows)


@pytest.mark.parametrize(("dates", "kwh"), CASES)
def test_bills_of_two_years_are_no_sum(case: Path, dates: list[str], kwh: float) -> None:
    found = later(case, bills(dates))
    assert value(found) == (kwh, "kWh")
    assert dict(found.understood.placed.other_years) == {2027: len(dates) // 2}


@pytest.mark.parametrize(("dates", "kwh"), CASES)
def test_columns_of_two_years_are_no_sum(case: Path, dates: list[str], kwh: float) -> None:
    if dates[0] in ("15.01.26", "202601"):
        pytest.skip("a number without a column of dates")
    half = len(dates) // 2
    cells = ",".join(f"{TWO[n >= half]:g}" for n in range(len(dates)))
    assert value(later(case, f"Source,Unit,{','.join(dates)}\nElectricity,kWh,{cells}\n")) == (
        kwh,
        "kWh",
    )


@pytest.mark.parametrize("head", ["Month", "Invoice date", "Rechnungsdatum", "发票日期", "账期"])
def test_the_header_over_dates_may_be_any(case: Path, head: str) -> None:
    dates = ["2026-01-15", "2026-02-15", "2027-01-15", "2027-02-15"]
    found = later(case, bills(dates, head))
    assert value(found) == (60, "kWh")
    assert f"  B       {head}" in "\n".join(tell(found, "en"))
    assert "Numbers of other years, not taken: 2027 (2)." in tell(found, "en")


@pytest.mark.parametrize("title", ["Bills Jan 2026", "Rechnung vom 15.01.2026", "账单 2026年1月"])
def test_a_title_or_section_over_bills_says_their_year(case: Path, title: str) -> None:
    """30 kWh a table; then 30 kWh a section."""
    titles = (title, title.replace("2026", "2027"))
    parts = [f"{t},,\nSource,Consumption,Unit\nElectricity,30,kWh\n" for t in titles]
    assert value(later(case, ",,\n".join(parts))) == (30, "kWh")
    again = title.replace("Jan", "Feb").replace("01.2026", "02.2026").replace("1月", "2月")
    rows = (f"{t},,\nElectricity,30,kWh\n" for t in (title, again, titles[1]))
    assert value(later(case, f"Source,Consumption,Unit\n{''.join(rows)}")) == (60, "kWh")


def test_dates_decide_no_decimal_sign(case: Path) -> None:
    """15.01.2026 beside 30.5, and beside 1.030,5."""
    text = "Source,Datum,Verbrauch,Einheit\nElectricity,15.01.2026,30.5,kWh\n"
    assert value(later(case, text)) == (30.5, "kWh")
    text = "Source;Monat;Verbrauch;Einheit\nElectricity;01.2026;1.030,5;kWh\n"
    assert value(later(case, text)) == (1030.5, "kWh")


def test_a_bill_of_two_years_is_refused_until_a_date_is_said(case: Path) -> None:
    text = """\
Source,From,To,Consumption,Unit
Electricity,2025-12-15,2026-01-14,30,kWh
Electricity,2026-01-15,2026-12-14,300,kWh
Electricity,2026-12-15,2027-01-14,20,kWh
"""
    with pytest.raises(InputError) as told:
        later(case, text)
    first, last = told.value.faults
    assert (first.place, first.value) == ("B2", "2025-12-15 – 2026-01-14")
    assert (last.place, last.value) == ("B4", "2026-12-15 – 2027-01-14")
    assert "`columns: {To: year}`" in first.remedy
    assert value(later(case, text, "columns: {To: year}\n")) == (330, "kWh")
    assert value(later(case, text, "columns: {From: year}\n")) == (320, "kWh")
    one = bills(["15.12.2025 – 14.01.2026", "15.01.2026 – 14.12.2026"])
    for text in (one, bills(["Dec–Jan 2026", "Feb–Nov 2026"]), bills(["Dez. bis Jan. 2026"])):
        with pytest.raises(InputError, match="Put two rows in its place, one for each year"):
            later(case, text)
    found = later(case, bills(["Jan–Mar 2026", "Apr-Dec 2026"]))
    assert value(found) == (50, "kWh")
    assert "of the 12 months" not in "\n".join(tell(found, "en"))


def test_the_nearest_dates_to_the_use_count(case: Path) -> None:
    """December is billed in January, and paid in February; when a row was made is no date."""
    text = "Source,Invoice date,Due date,From,To,Last updated,Consumption,Unit\n"
    text += "Electricity,2027-01-05,2027-02-05,2026-12-01,2026-12-31,2027-03-01,30,kWh\n"
    assert value(later(case, text)) == (30, "kWh")
    text = "Source,Last updated,Consumption,Unit\nElectricity,2027-03-01,30,kWh\n"
    assert value(later(case, text)) == (30, "kWh")
    text = "Verbrauch 2026 (Stand 15.01.2027),,\n" + "Source,Consumption,Unit\nElectricity,30,kWh\n"
    assert value(later(case, text)) == (30, "kWh")


def test_a_row_without_the_year_that_others_say_is_told(case: Path) -> None:
    text = bills(["2026-01", "soon", "2027-01", "2027-02"])
    found = later(case, text)
    assert value(found) == (30, "kWh")
    assert [(x.cell, x.why) for x in found.understood.placed.left] == [("C3", "no_year")]
    merged = "Year,Source,Consumption,Unit\n2026,Electricity,30,kWh\n,Electricity,5,kWh\n"
    merged += "2027,Electricity,20,kWh\n,Electricity,6,kWh\n"
    assert value(later(case, merged)) == (35, "kWh")


def test_a_year_in_one_label_is_none_of_the_others(tmp_path: Path) -> None:
    text = "Was,Scope,t CO2e\nErdgas,1,10\nFuhrpark (Faktor 2024),1,5\nKessel,1,7\n"
    found = brought(tmp_path, text, year=2024)
    assert sorted(s.tonnes for s in found.filled.sources) == [5, 7, 10]


def test_a_year_beside_the_number_of_the_month(case: Path) -> None:
    rows = "".join(f"Electricity,{m},{y},30,kWh\n" for y in (2026, 2027) for m in (1, 2, 3))
    assert value(later(case, f"Source,Period,Year,Consumption,Unit\n{rows}")) == (90, "kWh")


def test_an_inventory_by_dates_has_its_last_year_and_the_past(tmp_path: Path) -> None:
    """10 t in each of two months: 20 t in 2025, and 14 in 2024."""
    text = "Quelle,Rechnungsdatum,Emissionen (t CO2e),Scope\n"
    rows = (("15.01.2024", 7), ("15.02.2024", 7), ("15.01.2025", 10), ("15.02.2025", 10))
    text += "".join(f"Erdgas,{day},{t},1\n" for day, t in rows)
    found = brought(tmp_path, text)
    assert found.target.base_year == 2025
    assert [s.tonnes for s in found.filled.sources] == [20]
    [row] = csv.DictReader(io.StringIO(found.files["history.csv"].decode()))
    assert (row["year"], row["tonnes"]) == ("2024", "14")
