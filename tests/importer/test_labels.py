"""Which column rows are called by: what a header takes for a citation may be the only name."""

from __future__ import annotations

from pathlib import Path

import pytest

from importer.files import brought, taken
from pathway.cases.importer import tell
from pathway.locale import Count, say

GERMAN = """\
Quelle;Scope;Verbrauch;Einheit;t CO2e 2024
Erdgas Verwaltung;1;1.250.000;kWh;252,7
Heizöl Werk;1;310.000;l;826,5
Diesel Fuhrpark;1;95.000;l;255,1
Strom Werk;2;4.800.000;kWh;1.582,4
Fernwärme;2;900.000;kWh;160,2
Geschäftsreisen Flug;3;;;310
Pendler;3;;;95
Summe;;;;3.481,9
"""
"""252.7 + 826.5 + 255.1 + 1582.4 + 160.2 + 310 + 95 = 3,481.9 t."""

CHINESE = """\
来源,范围,消耗量,单位,吨CO2e 2024
天然气：总部,1,"1,250,000",千瓦时,252.7
外购电力：工厂,2,"4,800,000",千瓦时,"2,784"
外购热力,2,"9,000",GJ,990
员工上下班,3,,,95
合计,,,,"4,121.7"
"""
"""252.7 + 2784 + 990 + 95 = 4,121.7 t."""


@pytest.mark.parametrize(
    "head", ["Quelle", "Source", "Emissionsquelle", "Beschreibung", "Datenquelle", "Anmerkung"]
)
def test_the_only_column_of_words_is_the_label(tmp_path: Path, head: str) -> None:
    """Seven sources, each of its carrier, whatever the column is headed."""
    found = brought(tmp_path, GERMAN.replace("Quelle", head, 1))
    made = {s.name: (s.scope, s.category, s.carrier, s.activity) for s in found.filled.sources}
    assert made == {
        "Erdgas Verwaltung": (1, "stationary", "natural-gas", 1.25e6),
        "Heizöl Werk": (1, "stationary", "heating-oil", 310e3),
        "Diesel Fuhrpark": (1, "mobile", "diesel", 95e3),
        "Strom Werk": (2, "purchased_electricity", "electricity", 4.8e6),
        "Fernwärme": (2, "purchased_heat", "heat", 900e3),
        "Geschäftsreisen Flug": (3, "cat6_business_travel", "co2e", 310),
        "Pendler": (3, "cat7_commuting", "co2e", 95),
    }
    (total,) = found.understood.placed.totals
    assert (total.label, total.stated, total.agrees) == ("Summe", 3481.9, True)


@pytest.mark.parametrize("head", ["来源", "排放源", "说明", "数据来源"])
def test_in_chinese_too(tmp_path: Path, head: str) -> None:
    """Four sources: a scope each for gas and commuting, two of scope 2."""
    found = brought(tmp_path, CHINESE.replace("来源", head, 1))
    made = {s.name: (s.category, s.carrier) for s in found.filled.sources}
    assert made == {
        "天然气：总部": ("stationary", "natural-gas"),
        "外购电力：工厂": ("purchased_electricity", "electricity"),
        "外购热力": ("purchased_heat", "heat"),
        "员工上下班": ("cat7_commuting", "co2e"),
    }


@pytest.mark.parametrize(
    "rows",
    [
        "Kategorie;Scope;t CO2e 2024;Quelle\nErdgas;1;100;Rechnung\nStrom;2;50;Zähler\n",
        "Was;Scope;t CO2e 2024;Quelle\nErdgas;1;100;Strom\nStrom;2;50;Erdgas\n",
        "Scope;t CO2e 2024;Quelle\nScope 1;100;Rechnung\nScope 2;50;Zähler\n",
        "Jahr;Scope 1 (t CO2e);Scope 2 (t CO2e);Quelle\n2023;90;60;Bericht\n2024;100;50;Entwurf\n",
    ],
)
def test_a_citation_beside_what_names_rows_stays_one(tmp_path: Path, rows: str) -> None:
    """100 t and 50 t, called by another column, or by their scopes."""
    found = brought(tmp_path, rows)
    assert sorted(taken(found).values()) == [50, 100]
    assert not {name for _, name in taken(found)} & {"Rechnung", "Zähler", "Bericht", "Entwurf"}
    assert [c.role for c in found.understood.parts[0].columns if c.header == "Quelle"] == ["source"]


def test_a_category_beside_the_name_does_not_take_its_place(tmp_path: Path) -> None:
    """Two fuels of one category stay two."""
    rows = "Kategorie;Quelle;Scope;t CO2e 2024\nStationär;Erdgas;1;100\nStationär;Heizöl;1;50\n"
    assert taken(brought(tmp_path, rows)) == {(1, "Erdgas"): 100, (1, "Heizöl"): 50}


def test_what_is_added_together_or_not_used_is_told(tmp_path: Path) -> None:
    """Twelve months are one source of 12 × 10 t; kilometres of no known carrier are told."""
    months = "Was,Scope,t CO2e 2024\n" + "Erdgas,1,10\n" * 12
    found = brought(tmp_path, months)
    assert taken(found) == {(1, "Erdgas"): 120}
    told = "others of the same source, such as the 12 of Erdgas: 120 t CO2e"
    assert told in "\n".join(tell(found, "en"))
    rows = "Was,Scope,Menge,Einheit,t CO2e 2024\nFlüge,3,12000,km,3\nErdgas,1,1000,kWh,0.2\n"
    lines = "\n".join(tell(brought(tmp_path, rows), "en"))
    assert "Menge: the activity of one row, Flüge, is not used" in lines


def test_a_name_of_the_category_is_in_the_language_of_the_case(tmp_path: Path) -> None:
    """Of a scope as a whole with a category, no word of the file is a name."""
    rows = "Category,t CO2e 2024\nScope 1,900\nScope 2,80\n"
    map = "lines: {Scope 1: {category: stationary}}\nlang: "
    names = {
        lang: [s.name for s in brought(tmp_path, rows, f"{map}{lang}\n").filled.sources]
        for lang in ("en", "de", "zh")
    }
    assert names == {
        "en": ["Stationary combustion", "Scope 2"],
        "de": ["Stationäre Verbrennung", "Scope 2"],
        "zh": ["固定源燃烧", "范围二"],
    }


@pytest.mark.parametrize(
    ("label", "category"),
    [
        ("柴油（备用锅炉）", "stationary"),
        ("柴油发电机", "stationary"),
        ("Diesel: Heizkessel", "stationary"),
        ("Diesel: Notstromaggregat", "stationary"),
        ("Diesel: backup boiler", "stationary"),
        ("Diesel: emergency generator", "stationary"),
        ("Diesel", "mobile"),
        ("柴油（车间用叉车）", "mobile"),
        ("Diesel: Kesselwagen", "mobile"),
        ("LPG forklifts", "mobile"),
        ("Flüssiggas Stapler", "mobile"),
        ("Erdgas Fuhrpark", "mobile"),
        ("天然气（车间）", "stationary"),
        ("Heizöl", "stationary"),
    ],
)
def test_what_burns_a_fuel_says_whether_it_moves(tmp_path: Path, label: str, category: str) -> None:
    """A boiler or a generator stands, whatever else the fuel is burnt in; a forklift moves."""
    found = brought(tmp_path, f"Source,Scope,Use,Unit,t CO2e 2024\n{label},1,1000,L,2.7\n")
    assert [s.category for s in found.filled.sources] == [category]


def test_the_section_above_says_it_too(tmp_path: Path) -> None:
    text = "Source,Scope,t CO2e 2024\nStationary combustion,,\nDiesel,1,5\nFleet,,\nLPG,1,6\n"
    found = brought(tmp_path, text)
    assert {s.name: s.category for s in found.filled.sources} == {
        "Diesel": "stationary",
        "LPG": "mobile",
    }


@pytest.mark.parametrize(("label", "tonnes"), [("Ökostrom: Lager", "440"), ("绿电：仓库", "")])
def test_power_that_is_called_green_is_told(tmp_path: Path, label: str, tonnes: str) -> None:
    """It counts as the grid's; what nothing is emitted by has an account of its own instead."""
    text = "Source,Scope,Use,Unit,t CO2e 2024\nStrom,2,900,MWh,360\n{},2,1100,MWh,{}\n"
    told = dict(brought(tmp_path, text.format(label, tonnes)).filled.assumed)
    assert told["green"] == {"n": 1, "first": label}
    told = dict(brought(tmp_path, text.format(label, "0")).filled.assumed)
    assert "green" not in told


@pytest.mark.parametrize(("unit", "said"), [("千克", "15.5 kg"), ("千升", "15.5 kL")])
def test_a_unit_that_begins_as_a_thousand_is_one(tmp_path: Path, unit: str, said: str) -> None:
    """15.5 千克 are 15.5 kg, and not told as 15,500 g; 15.5 千立方米 of 36 MJ are 155 MWh."""
    text = "排放源,范围,用量,单位,排放量 2024 (tCO2e)\n制冷剂 R404A,1,15.5,{},61.1\n"
    assert any(said in line for line in tell(brought(tmp_path, text.format(unit)), "zh"))
    gas = text.format("千立方米").replace("制冷剂 R404A", "天然气")
    (found,) = brought(tmp_path, gas).filled.sources
    assert (found.unit, found.activity) == ("MWh", pytest.approx(15.5 * 36 / 3.6))


@pytest.mark.parametrize(
    ("lang", "one", "many"),
    [("en", "Wrote one file of", "Wrote 2 files of"), ("de", "Eine Datei von", "2 Dateien von")],
)
def test_one_file_that_is_written_is_one(lang: str, one: str, many: str) -> None:
    for n, begins in ((1, one), (2, many)):
        assert say("import.wrote", lang, n=Count(n), folder="x", map="y").startswith(begins)
