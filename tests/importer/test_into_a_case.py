"""What an import does to a case that is there: adds, finds its own again, replaces when told."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from casefiles import write_case
from importer.files import brought, table
from pathway.api import read
from pathway.cases.adding import Wanted, add
from pathway.cases.importer import bring, tell
from pathway.cases.starter import Wish
from pathway.cases.starter import write_case as write_starter
from pathway.load import load
from pathway.load.summed import tonnes_in, verified_in
from pathway.locale.errors import Fault, InputError, UsageError

INVENTORY = """\
Category,Business,t CO2e 2020
Natural gas,Shop,1200
Business travel,fleet,300
"""
MAP = "region: north\n"
TRAVEL = (
    "business-travel,fleet,north,3,,cat6_business_travel,co2e,300,t,flat,0,Business travel,,"
    '"file.csv, C3",report'
)


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return write_case(tmp_path / "tiny")


def test_rows_are_added_and_nothing_else_moves(case: Path, tmp_path: Path) -> None:
    """Businesses are found by id and name; rows that were there stay as they are written."""
    before = {p.name: p.read_text() for p in case.glob("*.csv")}
    found = brought(tmp_path, INVENTORY, MAP, into=case)
    found.write()
    after = {p.name: p.read_text() for p in case.glob("*.csv")}
    assert {n for n in after if after[n] != before[n]} == {
        *("carriers.csv", "sources.csv", "factors.csv", "prices.csv"),
    }
    assert all(after[name].startswith(before[name]) for name in before)
    assert after["sources.csv"].splitlines()[-2:] == [
        'natural-gas,shop,north,1,,stationary,co2e,1200,t,flat,,Natural gas,,"file.csv, C2",report',
        TRAVEL,
    ]


def test_alone_in_a_new_folder_is_a_whole_case(tmp_path: Path) -> None:
    """Nothing is taken out of tables that are not there, and none without rows is written."""
    found = brought(tmp_path, INVENTORY, "lang: en\n", alone=True)
    found.write()
    assert not (tmp_path / "case" / "outputs.csv").exists()
    load(tmp_path / "case")


def test_again_is_the_same_and_others_are_faults(case: Path, tmp_path: Path) -> None:
    """The same file changes nothing; another number is a fault until it may replace."""
    brought(tmp_path, INVENTORY, MAP, into=case).write()
    files = {p.name: p.read_bytes() for p in case.glob("*.csv")}
    again = brought(tmp_path, INVENTORY, MAP, into=case)
    assert dict(again.filled.verdicts) == {"same": 2}
    again.write()
    assert {p.name: p.read_bytes() for p in case.glob("*.csv")} == files
    other = INVENTORY.replace("1200", "1500")
    with pytest.raises(
        InputError, match=r"file\.csv, C2: sources\.csv of the case .*1200 there, 1500 .*--replace"
    ):
        brought(tmp_path, other, MAP, into=case)
    found = brought(tmp_path, other, MAP, into=case, replace=True)
    assert dict(found.filled.verdicts) == {"replaced": 1, "same": 1}
    found.write()
    assert "natural-gas,shop,north,1,,stationary,co2e,1500,t" in (case / "sources.csv").read_text()
    assert "1200" in (case / "imports" / "file.taken-out.csv").read_text()


def test_alone_takes_the_others_out(case: Path, tmp_path: Path) -> None:
    """Sources that the file does not have are taken out, and verified totals are the file's."""
    found = brought(tmp_path, INVENTORY, MAP, into=case, alone=True)
    found.write()
    ids = [row.split(",")[0] for row in (case / "sources.csv").read_text().splitlines()]
    assert ids == ["id", "natural-gas", "business-travel"]
    assert "scope1: {value: 1200" in (case / "company.yaml").read_text()
    assert "vans" in (case / "imports" / "file.taken-out.csv").read_text()
    for name in ("carriers.csv", "factors.csv", "prices.csv"):
        left = {row.split(",")[0] for row in (case / name).read_text().splitlines()[1:]}
        assert "diesel" not in left  # only what was taken out used it
        assert {"electricity", "co2e"} <= left
    assert "gas,Gas" in (case / "carriers.csv").read_text()  # nothing used it before


def test_what_the_case_must_say(case: Path, tmp_path: Path) -> None:
    """A year before the base year, and a region that is not said, are faults."""
    with pytest.raises(InputError, match=r"base year of the case is 2020"):
        brought(tmp_path, INVENTORY, MAP, into=case, year=2019)
    with pytest.raises(InputError, match=r"in which region .*region: north`.*north, abroad"):
        brought(tmp_path, INVENTORY, into=case)
    with pytest.raises(InputError, match=r"no numbers of 2020"):
        brought(tmp_path, INVENTORY.replace("2020", "2019"), MAP, into=case)


def test_the_map_of_before_is_found_again(case: Path, tmp_path: Path) -> None:
    """The map that is written reads the next year's file alike, and is not written over."""
    first = brought(tmp_path, INVENTORY, MAP, into=tmp_path / "new", year=2020)
    first.write()
    map = tmp_path / "new" / "imports" / "file.yaml"
    assert len(map.read_text().splitlines()) <= 20
    again = bring(tmp_path / "file.csv", tmp_path / "other", map=map)
    assert [s.tonnes for s in again.filled.sources] == [s.tonnes for s in first.filled.sources]
    map.write_text(map.read_text() + "lang: en\n")
    kept = brought(tmp_path, INVENTORY, into=tmp_path / "new")
    assert ("map_kept", {"file": "imports/file.yaml"}) in kept.filled.assumed
    kept.write()
    assert map.read_text().endswith("lang: en\n")


def test_all_or_nothing(case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that fills up half-way leaves the case as it was."""
    files = {p: p.read_bytes() for p in case.rglob("*") if p.is_file()}
    found = brought(tmp_path, INVENTORY, MAP, into=case)
    real, calls = Path.replace, list[int]()

    def full(source: Path, target: Path) -> Path:
        calls.append(1)
        if len(calls) == 3:
            raise OSError(28, "No space left on device")
        return real(source, target)

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(UsageError, match=r"No space left.*Nothing of the case was changed"):
        found.write()
    assert {p: p.read_bytes() for p in case.rglob("*") if p.is_file()} == files


def test_an_imported_inventory_loads(tmp_path: Path) -> None:
    """A new case of emissions alone can be read at once: 1,200 + 300 t."""
    brought(tmp_path, INVENTORY).write()
    case = read(tmp_path / "case").data
    assert {s.id: s.activity[2020] for s in case.sources.values()} == {
        "natural-gas": 1.2,
        "business-travel": 0.3,
    }
    assert (case.base_year, case.end) == (2020, 2030)


SERIES = {
    "factors": (
        "Country,Year,gCO2/kWh,Note\nNorth,2020,600,a\nNorth,2025,450,b\nElsewhere,2020,1,c\n",
        "columns: {Country: region}\ncarrier: electricity\n",
        'electricity,north,2025,location,450,g/kWh,"file.csv, C3; b",report',
    ),
    "prices": (
        "Jahr;Erdgas EUR/MWh\n2021;30,5\n2025;40\n",
        "region: north\ncarrier: gas\nunits: {Erdgas EUR/MWh: EUR/MWh}\n",
        "",
    ),
    "growth": (
        "year,multiplier\n2020,2\n2025,3\n",
        "columns: {multiplier: value}\ndriver: stores\n",
        'stores,2025,1.5,"file.csv, B3",report',
    ),
    "revenue": (
        "Revenue in million CNY,2020,2021\nShop,1000,1100\nNobody,1,1\n",
        "columns: {A: business}\n",
        'shop,2021,1100000000,CNY,"file.csv, C2",report',
    ),
    "outputs": (
        "company,product,location,capacity_kt\nfleet,Steel,A,100\nfleet,Steel,B,50\n",
        "year: 2020\ncolumns: {product: product, location: note, capacity_kt: value}\n",
        'fleet,steel,2020,150,kt,"file.csv, D2; A, D3",report',
    ),
}


@pytest.mark.parametrize("into", ["factors", "growth", "revenue", "outputs"])
def test_rows_of_other_tables(case: Path, tmp_path: Path, into: str) -> None:
    """Factors in g/kWh, an index that is divided by its base year, sums over sites."""
    text, map, row = SERIES[into]
    more = {"replace": True} if into in ("factors", "revenue") else {}
    found = brought(tmp_path, text, f"into: {into}\n{map}", into=case, **more)
    found.write()
    assert row in (case / f"{into}.csv").read_text().splitlines()
    unknown = [x.why for x in found.understood.placed.left if x.label.startswith(("Else", "Nob"))]
    assert unknown == {"factors": ["no_region"], "revenue": ["no_business"] * 2}.get(into, [])


def test_other_tables_go_into_a_case(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="Import an inventory into it first"):
        brought(tmp_path, SERIES["growth"][0], "into: growth\n" + SERIES["growth"][1])


@pytest.mark.parametrize(
    ("map", "told"),
    [
        ("colums: {A: label}\n", r"map\.yaml.*no such key here.*columns"),
        ("columns: {A: lable}\n", r"map\.yaml.*columns\.A"),
        ("scope2: both\n", r"map\.yaml.*scope2"),
        ("unit: t\nunit: kt\n", "stands twice"),
        ("- a\n", "no mapping"),
        ("lines: {Natural gas: {scope: 4}}\n", r"lines\.Natural gas"),
        ("pass_through: 2\n", "pass_through"),
    ],
)
def test_a_wrong_map_is_told(tmp_path: Path, map: str, told: str) -> None:
    with pytest.raises(InputError, match=told):
        brought(tmp_path, INVENTORY, map)


def test_lines_of_the_map(tmp_path: Path) -> None:
    """A label that nothing is known of gets a scope and a category; another is left out."""
    text = "Item,t CO2e 2023\nStuff,500\nThings,300\nRubbish,7\n"
    map = "lines:\n  Stuff: {scope: 3, category: '4', id: stuff}\n  Things: {scope: 1}\n"
    map += "  Rubbish: skip\n"
    found = brought(tmp_path, text, map)
    assert [(s.id, s.scope, s.category, s.tonnes) for s in found.filled.sources] == [
        ("stuff", 3, "cat4_transport", 500),
        ("things", 1, "direct", 300),
    ]
    assert [x.why for x in found.understood.placed.left] == ["skipped"]


def test_it_is_no_case(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "thesis.docx").write_text("x")
    with pytest.raises(UsageError, match="holds no case"):
        brought(tmp_path, INVENTORY, into=tmp_path / "other")
    with pytest.raises(UsageError, match="is a file"):
        brought(tmp_path, INVENTORY, into=table(tmp_path / "x.txt", "x"))


def test_growth_in_percent(case: Path, tmp_path: Path) -> None:
    """1.5 % in 2021 and 2 % in 2022: 1.015 and 1.0353; a year that is missing is a fault."""
    map = "into: growth\ncolumns: {growth_pct: value}\ndriver: stores\n"
    text = "year,growth_pct,comment\n2020,0,base\n2021,1.5,\n2022,2,\n"
    found = brought(tmp_path, text, map, into=case)
    rows = {r["year"]: r["index"] for r in found.target.tables["growth.csv"].added}
    assert rows == {"2020": "1", "2021": "1.015", "2022": "1.0353", "2025": "1.0353"}
    with pytest.raises(InputError, match="none is given for 2022"):
        brought(tmp_path, text.replace("2022", "2023"), map, into=case)


def test_factors_by_unit(case: Path, tmp_path: Path) -> None:
    """kg CO2e in the header and litres in a column: 2.68 kg/L, everywhere."""
    text = "Fuel,Unit,kg CO2e\nDiesel,litres,2.51\nUnobtainium,kg,3\n"
    map = 'into: factors\ncolumns: {kg CO2e: value}\nregion: "*"\nyear: 2020\n'
    found = brought(tmp_path, text, map, into=case, replace=True)
    row = next(r for r in found.target.tables["factors.csv"].rows if r["carrier"] == "diesel")
    assert (row["value"], row["unit"], row["region"]) == ("2.51", "kg/L", "*")
    assert [x.why for x in found.understood.placed.left] == ["no_carrier"]


def test_new_names_are_added_only_when_told(case: Path, tmp_path: Path) -> None:
    """A business that the case does not know: refused with the reason, or added with `add`."""
    text = "company,product,capacity_kt,share_pct\nNewco,Steel,100,5\n"
    map = "into: outputs\nyear: 2020\ncolumns: {product: product, capacity_kt: value}\n"
    with pytest.raises(InputError, match=r"1: no business of the case is called so: .*add: true"):
        brought(tmp_path, text, map, into=case)
    found = brought(tmp_path, text, f"{map}add: true\n", into=case)
    assert found.target.tables["businesses.csv"].added == [{"id": "newco", "name_en": "Newco"}]


def test_levels_beside_percent_are_levels(case: Path, tmp_path: Path) -> None:
    """The unit of a column that is left out does not become that of its neighbour."""
    text = "year,annual_growth_rate_pct,multiplier\n2020,0,1\n2021,1.5,1.015\n2022,1.5,1.03\n"
    map = "into: growth\ncolumns: {multiplier: value}\ndriver: stores\n"
    found = brought(tmp_path, text, map, into=case)
    rows = {r["year"]: r["index"] for r in found.target.tables["growth.csv"].added}
    assert rows == {"2020": "1", "2021": "1.015", "2022": "1.03", "2025": "1.03"}


def test_a_carrier_that_the_map_names_is_added(tmp_path: Path) -> None:
    """Grid factors of a case without electricity: the carrier comes with them."""
    brought(tmp_path, INVENTORY, "region: de\n").write()
    map = "into: factors\ncolumns: {Country: region, gCO2/kWh: value}\ncarrier: electricity\n"
    text = "Country,gCO2/kWh\nde,350\nfr,60\n"
    found = brought(tmp_path, text, f"{map}year: 2020\n")
    assert [r["id"] for r in found.target.tables["carriers.csv"].added] == ["electricity"]
    rows = found.target.tables["factors.csv"].added
    assert [(r["region"], r["method"], r["year"], r["value"]) for r in rows] == [
        ("de", "location", "2020", "350"),
        ("de", "residual", "2020", "350"),
        ("de", "location", "2030", "350"),
        ("de", "residual", "2030", "350"),
    ]


def test_the_map_of_a_column_that_was_chosen_reads_the_file_again(
    case: Path, tmp_path: Path
) -> None:
    """Of two columns of factors the second is taken, and by the map that is written, too."""
    text = "Country,Margin gCO2/kWh,Mix gCO2/kWh\nnorth,350,300\n"
    map = "into: factors\ncolumns: {Country: region, C: {is: value, unit: g/kWh}}\n"
    found = brought(
        tmp_path, text, f"{map}carrier: electricity\nyear: 2020\n", into=case, replace=True
    )
    assert "C: {unit: g/kWh, is: value}" in found.map_text
    again = brought(tmp_path, text, found.map_text, into=case, replace=True)
    assert again.filled.verdicts == found.filled.verdicts
    assert again.map_text == found.map_text


POWER = """\
Category,Business,Consumption 2020,Unit,t CO2e 2020
Purchased electricity,Shop,100000,MWh,55000
Diesel,fleet,10000000,L,26000
"""


def test_factors_of_the_case_stand(case: Path, tmp_path: Path) -> None:
    """100 GWh at 55 kt are 550 t a GWh: the case keeps its 600 unless told to take the file's."""
    before = (case / "factors.csv").read_text()
    brought(tmp_path, POWER, MAP, into=case).write()
    assert (case / "factors.csv").read_text() == before


def test_factors_move_in_proportion(case: Path, tmp_path: Path) -> None:
    """600 t a GWh becomes 550, and 500 in 2025 becomes 500 x 550 / 600; likewise the residual mix.

    Of diesel, which has a row for all regions, the north gets rows of its own: 2,600 t a ML.
    """
    found = brought(tmp_path, POWER, MAP, into=case, alone=True)
    found.write()
    rows = [line.split(",") for line in (case / "factors.csv").read_text().splitlines()]
    of = {tuple(row[:4]): float(row[4]) for row in rows[1:]}
    assert of["electricity", "north", "2020", "location"] == 550
    assert of["electricity", "north", "2025", "location"] == pytest.approx(500 * 550 / 600)
    assert of["electricity", "north", "2025", "residual"] == pytest.approx(0.65 * 550 / 600)
    assert of["diesel", "*", "2020", "-"] == 2680
    assert of["diesel", "north", "2025", "-"] == 2600
    moved = [about for key, about in found.filled.assumed if key == "factor_moved"]
    assert {about["carrier"] for about in moved} == {"electricity", "diesel"}
    assert "600" in (case / "imports" / "file.taken-out.csv").read_text()
    again = brought(tmp_path, POWER, MAP, into=case, alone=True)
    assert [key for key, _ in again.filled.assumed if key == "factor_moved"] == []


def test_a_factor_that_moves_a_little_is_told_in_digits_that_show_it(
    case: Path, tmp_path: Path
) -> None:
    """600.1 t a GWh is 600.1 in place of 600, and no 600.1 of 600.1 in four digits: 2,680.4."""
    text = POWER.replace("55000", "60010").replace("26000", "26804")
    found = brought(tmp_path, text, MAP, into=case, alone=True)
    told = {a["carrier"]: a for key, a in found.filled.assumed if key == "factor_moved"}
    assert (told["electricity"]["before"], told["electricity"]["after"]) == (600, 600.1)
    assert (told["diesel"]["before"], told["diesel"]["after"]) == (2680, 2680.4)
    assert "2,680.4 in place of 2,680" in "\n".join(tell(found, "en"))


TONNES = """\
Category,Business,t CO2e 2020
Purchased electricity,Shop,30000
Diesel,fleet,2680
Fugitive emissions,Shop,50
"""


def test_with_alone_tonnes_become_activity_at_the_factors_of_the_case(
    case: Path, tmp_path: Path
) -> None:
    """30 kt at 600 t a GWh are 50 GWh; 2,680 t at 2,680 t a ML are one. Leaks stay tonnes."""
    found = brought(tmp_path, TONNES, MAP, into=case, alone=True)
    found.write()
    rows = [line.split(",") for line in (case / "sources.csv").read_text().splitlines()[1:]]
    assert [(row[6], float(row[7]), row[8]) for row in rows] == [
        ("electricity", 50, "GWh"),
        ("diesel", 1, "ML"),
        ("co2e", 50, "t"),
    ]
    assert "30000 t at the factor of the case" in (case / "sources.csv").read_text()
    (told,) = (about for key, about in found.filled.assumed if key == "of_tonnes")
    assert told == {"n": 2, "first": "Purchased electricity"}


def test_levers_without_anything_to_act_on_are_set_aside(tmp_path: Path) -> None:
    """A starter with an inventory of nothing but power keeps what acts on power, and removals."""
    write_starter(tmp_path / "mine", Wish(base_year=2024))
    power = "Category,t CO2e 2024\nScope 2,900\n"
    found = brought(tmp_path, power, into=tmp_path / "mine", alone=True)
    found.write()
    case = read(tmp_path / "mine")
    assert {option.lever for option in case.data.options.values()} == {
        *("rooftop-pv", "power-contract", "certificates", "removals"),
    }
    kept = (tmp_path / "mine/imports/file.taken-out.yaml").read_text("utf-8")
    assert kept.startswith("heat-pumps: {\n  name: {en: Heat pumps}")
    left = (tmp_path / "mine/carriers.csv").read_text("utf-8").splitlines()
    assert [row.split(",")[0] for row in left] == ["id", "electricity"]
    assert case.notes == ()


def test_a_case_of_bare_tonnes_alone_can_be_read_and_added_to(tmp_path: Path) -> None:
    """A starter with nothing of scope 2: the promise of green power goes, as its levers do, and
    its emptied files take new ones.
    """
    mine = tmp_path / "mine"
    write_starter(mine, Wish(base_year=2024))
    found = brought(tmp_path, "Category,t CO2e 2024\nScope 1,900\n", into=mine, alone=True)
    assert ("void", {"promises": ("green-power",)}) in found.filled.assumed
    said = "\n".join(tell(found, "en"))
    assert "no lever acts on one source of tonnes alone, Scope 1: 900 t, 100%" in said
    assert "lines: {Scope 1: {carrier: natural-gas, category: stationary}}" in said
    assert "900 t，占范围一和范围二的 100%" in "\n".join(tell(found, "zh"))
    found.write()
    assert "green-power" not in read(mine).data.targets
    assert "targets: [scope12-cut, net-zero]" in (mine / "studies" / "operations.yaml").read_text()
    assert "green-power:\n" in (mine / "imports" / "file.taken-out.yaml").read_text()
    assert (mine / "levers" / "retrofit.yaml").read_text().strip() == "{}"
    room = Wanted(on="scope-1", potential="30 %", rate=0.92, hold=True)
    add(mine, ["ret-leak-detection"], room)
    with pytest.raises(UsageError, match=r"tonnes without an activity.*docs/how-to/tonnes\.md"):
        add(mine, ["bld-ashp"], room)
    lever = (mine / "levers" / "retrofit.yaml").read_text()
    assert lever.startswith("ret-leak-detection:\n")
    again = brought(tmp_path, "Category,t CO2e 2024\nScope 1,900\n", into=mine, alone=True)
    assert not again.filled.idle
    assert "bare" not in dict(again.filled.missing)  # the new lever is on it


REGIONS = """\
地区,排放源,活动数据,单位,排放量（吨CO2e）
华东,外购电力,100,万千瓦时,533
华北,天然气,10,万立方米,216
"""


@pytest.fixture(scope="module")
def china(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("china") / "starter"
    rates = {"EUR": 7.8, "USD": 7.2, "GBP": 9.2}
    write_starter(
        folder, Wish(lang="zh", currency="CNY", countries=("CN",), base_year=2024, rates=rates)
    )
    return folder


def test_a_part_of_a_country_is_in_its_market_for_certificates(china: Path, tmp_path: Path) -> None:
    """Power of East China is covered by certificates of China; what stays has something to do."""
    case = tmp_path / "case"
    shutil.copytree(china, case)
    found = brought(tmp_path, REGIONS, "year: 2024\n", into=case, alone=True)
    found.write()
    told = "\n".join(tell(found, "zh"))
    assert "regions.csv：east-china 属于 cn 的证书市场" in told
    assert told.startswith("file.csv，第1-3行：")
    assert "0,216 an Stelle von 0,2022" in "\n".join(tell(found, "de"))
    assert [fault for fault in wrong(case) if fault.file.startswith("levers/")] == []


def test_green_power_of_a_market_that_has_no_power_left_is_set_aside(
    china: Path, tmp_path: Path
) -> None:
    """All power is in Germany now, and the contract and the certificates are of China."""
    case = tmp_path / "case"
    shutil.copytree(china, case)
    text = REGIONS.replace("华东", "德国")
    found = brought(tmp_path, text, "year: 2024\n", into=case, alone=True)
    found.write()
    aside = (case / "imports" / "file.taken-out.yaml").read_text("utf-8")
    assert "certificates:" in aside
    assert "power-contract:" in aside
    assert [fault for fault in wrong(case) if fault.file.startswith("levers/")] == []


def wrong(case: Path) -> list[Fault]:
    """The faults of a case."""
    try:
        load(case, every=True)
    except InputError as error:
        return error.faults
    return []


def test_beside_what_was_there_sums_follow_and_it_is_told(tmp_path: Path) -> None:
    """A newcomer forgets --alone: 1,200 t and 300 t come on top of the starter's own."""
    mine = tmp_path / "mine"
    write_starter(mine, Wish(base_year=2024))
    company = {"company.yaml": (mine / "company.yaml").read_bytes()}
    there = len((mine / "sources.csv").read_text().splitlines()) - 1
    before = {key: tonnes_in(number) or 0.0 for key, number in verified_in(company).items()}
    rows = "Category,t CO2e 2024\nNatural gas,1200\nBusiness travel,300\n"
    found = brought(tmp_path, rows, into=mine)
    found.write()
    (told,) = (about for key, about in found.filled.assumed if key == "beside")
    assert told["n"] == there
    totals = verified_in({"company.yaml": (mine / "company.yaml").read_bytes()})
    assert tonnes_in(totals["scope1"]) == pytest.approx(before["scope1"] + 1200)
    assert tonnes_in(totals["scope3"]) == pytest.approx(before["scope3"] + 300)
    assert read(mine).notes == ()


EARNED = "into: revenue\ncurrency: EUR\nunit: MEUR\n"


def test_nothing_is_written_that_check_would_refuse(tmp_path: Path) -> None:
    """Revenue below nought; what was wrong in the case before is no fault of the file."""
    mine = tmp_path / "mine"
    write_starter(mine, Wish(base_year=2024))
    before = {path: path.read_bytes() for path in mine.rglob("*.*")}
    with pytest.raises(
        InputError, match=r"revenue\.csv, row 3, column value: .*\('-5000000'\)"
    ) as at:
        brought(tmp_path, "business,2024,2025\ncompany,100,-5\n", EARNED, into=mine, replace=True)
    assert "So the rows of file.csv would stand in the case: nothing is written" in str(at.value)
    assert "未写入任何内容" in at.value.in_("zh")
    assert "Nichts wurde geschrieben" in at.value.in_("de")
    assert {path: path.read_bytes() for path in mine.rglob("*.*")} == before
    text = (
        (mine / "revenue.csv")
        .read_text("utf-8")
        .replace("\ncompany,2024,", "\nnobody,2024,1,MEUR,,\ncompany,2024,", 1)
    )
    (mine / "revenue.csv").write_text(text)
    with pytest.raises(InputError, match="nobody"):
        load(mine)
    brought(
        tmp_path, "business,2024,2025\ncompany,100,110\n", EARNED, into=mine, replace=True
    ).write()
    assert "company,2025,110000000," in (mine / "revenue.csv").read_text("utf-8")
