"""Small files of every kind, made by hand, with the sums that they must give."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from pathway.cases.importer import Imported, bring

GERMAN = """\
Muster GmbH, Treibhausgasbilanz;;;;
;;;;
Kategorie;Einheit;2021;2022;2023
Scope 1;t CO2e;1.500;1.600,5;1.710
Erdgas;t CO2e;1.000;1.100;1.200
Fuhrpark;t CO2e;500;500,5;510
Scope 2 (standortbasiert);t CO2e;900;880;860
Scope 2 (marktbasiert);t CO2e;300;200;150
Scope 3;;;;
3.1 Eingekaufte Waren und Dienstleistungen;t CO2e;10.000;11.000;12.345,6
3.6 Dienstreisen;t CO2e;200;250;300
davon Flüge;t CO2e;150;200;250
3.7 Pendeln;t CO2e;k. A.;–;-
Summe Scope 3;t CO2e;10.200;11.250;12.645,6
Gesamtemissionen (marktbasiert);t CO2e;12.000;13.050,5;14.505,6
Emissionsintensität;t CO2e/FTE;2;2;2
Mitarbeitende;FTE;800;900;950
* vorläufig;;;;
"""
"""2023: 1200 + 510, 150, 12345.6 + 300: 14,505.6 t."""

CHINESE = """\
2023年度温室气体排放清单,,,
范围,排放源,排放量（吨CO2e）,占比
范围一：直接排放,天然气,"12,345.6",30%
,汽油（公务车）,234.5,1%
,制冷剂逸散,56.7,0%
范围二：能源间接排放,外购电力,"23,456.7",60%
范围三：其他间接排放,员工通勤,"1,000",2%
,商务差旅,"2,000",5%
合计,,"39,093.5",100%
"""
"""12345.6 + 234.5 + 56.7 + 23456.7 + 1000 + 2000 = 39,093.5 t."""

ACTIVITY = """\
Site,Fuel,Activity,Unit,Emission factor (kgCO2e/kWh),Emissions (tCO2e),Scope
Hamburg,Natural gas,"2,000",MWh,0.2,400,1
Munich,Natural gas,"1,000",MWh,0.2,200,1
Hamburg,Electricity,"5,000",MWh,0.38,"1,900",Scope 2
Munich,Diesel,"10,000",L,,26.8,Scope 1
Total,,,,,"2,526.8",
"""
"""400 + 200 + 1900 + 26.8 = 2,526.8 t; gas 600 t / 3000 MWh = 0.2 t/MWh."""

SCOPES = """\
tCO2e,Scope 1,Scope 2 (location-based),Scope 2 (market-based),Scope 3,Total
Retail,100,200,150,1000,1250
Logistics,300,50,50,500,850
Total,400,250,200,1500,2100
"""

COUNTRIES = """\
"Emissions (tonnes CO2e), 2023",Germany,France,Total
Stationary combustion,120,80,200
Company vehicles,30,20,50
Purchased electricity,300,20,320
Business travel,10,5,15
Total,460,125,585
"""

SECR = """\
Greenhouse gas emissions for the period 1 January 2023 to 31 December 2023,,
,Current reporting year 2023,Comparison year 2022
Energy consumption (kWh),"1,234,567","1,300,000"
Energy consumption break down (kWh):,,
- gas,"700,000","800,000"
- electricity,"534,567","500,000"
Scope 1 emissions in metric tonnes CO2e,,
Gas consumption,128.1,146.4
Owned transport – mini-buses,8.2,12.1
Total scope 1,136.3,158.5
Scope 2 emissions in metric tonnes CO2e,,
Purchased electricity,103.5,87.0
Scope 3 emissions in metric tonnes CO2e,,
Business travel in employee owned vehicles,0.5,0.6
Total gross emissions in metric tonnes CO2e,240.3,246.1
Intensity ratio Tonnes CO2e per pupil,0.2,0.21
"""

DATABOOK: Sequence[Sequence[Any]] = (
    ("Databook",),
    (),
    (None, "Indicator", "Unit", "GRI", "FY2022", "FY2023", "YoY change (%)", "Notes"),
    (None, "Energy"),
    (None, "Total energy consumption", "MWh", "302-1", 12500, 13100, 0.048, None),
    (None, "of which renewable electricity", "MWh", "302-1", 4000, 5000, 0.25, None),
    (None, "Greenhouse gas emissions"),
    (None, "Scope 1 emissions", "tCO2e", "305-1", 1480, 1431, -0.033, "1"),
    (None, "Scope 2 emissions (location-based)", "tCO2e", "305-2", 4050, 3990, -0.01, None),
    (None, "Scope 2 emissions (market-based)", "tCO2e", "305-2", 1850, 1490, -0.19, None),
    (None, "Scope 1 and 2 emissions (market-based)", "tCO2e", None, 3330, 2921, -0.12, None),
    (None, "Scope 3 emissions", "tCO2e", "305-3", 36200, 35600, -0.01, "2"),
    (None, "   Category 1: Purchased goods and services", "tCO2e", None, 31000, 30500, None, None),
    (None, "   Category 2: Capital goods", "tCO2e", None, 5200, 5100, None, None),
    (None, "   Category 7: Employee commuting", "tCO2e", None, "n/a", "–", None, None),
    (None, "Total emissions (Scope 1, 2 and 3)", "tCO2e", None, 39530, 38521, None, None),
    (None, "GHG intensity", "tCO2e / € million revenue", None, 24, 22, None, None),
    (None, "Carbon offsets purchased", "tCO2e", None, 100, 100, None, None),
    (None, "Waste"),
    (None, "Hazardous waste", "t", None, 51, 49, None, None),
    (),
    ("1) Includes refrigerants since 2022",),
    ("2) Restated",),
)
"""1431 + 1490 + 30500 + 5100 = 38,521 t."""


def book(path: Path, sheets: dict[str, Sequence[Sequence[Any]]]) -> Path:
    """Write a workbook of these sheets."""
    made = Workbook()
    del made[made.sheetnames[0]]
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    made.save(path)
    return path


def table(path: Path, text: str, encoding: str = "utf-8") -> Path:
    """Write a CSV file."""
    path.write_bytes(text.encode(encoding))
    return path


def taken(found: Imported) -> dict[tuple[int, str], float]:
    """Scope and name of each source -> tonnes."""
    return {(s.scope, s.name): s.tonnes for s in found.filled.sources}


def left(found: Imported) -> dict[str, str]:
    """Last label of what is left out -> why."""
    return {x.label.rpartition(" / ")[2] or x.value: x.why for x in found.understood.placed.left}


def brought(path: Path, text: str, map: str = "", **more: Any) -> Imported:
    """Import a CSV file with a map into a new case beside it."""
    file = table(path / "file.csv", text)
    said = table(path / "map.yaml", map) if map else None
    return bring(file, more.pop("into", path / "case"), map=said, **more)
