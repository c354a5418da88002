"""What an import advises works when it is pasted, and what a map says in vain is told."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from importer.files import ACTIVITY, COUNTRIES, GERMAN, SCOPES, table
from pathway.cases.importer import Imported, bring, tell
from pathway.cases.starter import Wish, write_case
from pathway.load import load
from pathway.locale.errors import InputError

COMPANIES = "company_name,ghg_s1s2,ghg_s3\nNorth Ltd,1000,5000\nSouth Ltd,400,700\n"
SAID = "unit: t\nyear: 2023\ncolumns:\n  company_name: business\n"

BARE = {
    "a row a scope": ("Category,t CO2e 2023\nScope 1,4200\nScope 2,900\n", ""),
    "years across": ("Metric,2023,2022,Units\nScope 1,10,9,t CO2e\nScope 2,4,3,t CO2e\n", ""),
    "scopes in one column": (COMPANIES, SAID),
    "the rest of them": (COMPANIES, f"{SAID}rest: 1\n"),
    "of one company": (COMPANIES, f"{SAID}rest: 1\nonly: {{business: [North Ltd]}}\n"),
    "scopes in one row": ("What,t CO2e 2023\nScope 1 and 2,70\nScope 3,5\n", "rest: 1\n"),
    "scopes across": (SCOPES, "year: 2023\n"),
    "a fleet": ("Category,t CO2e 2023\nVehicles,500\nBusiness travel,20\n", ""),
    "a fuel": ("Category,t CO2e 2023\nNatural gas,500\nBusiness travel,20\n", ""),
    "in German": (GERMAN, ""),
    "by country": (COUNTRIES, ""),
    "by activity": (ACTIVITY, "year: 2023\n"),
}
"""Files of which scopes 1 and 2 are tonnes without an activity, and what a map says of them."""


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The case that `init` writes, of Germany."""
    folder = tmp_path_factory.mktemp("starter") / "case"
    write_case(folder, Wish(base_year=2023))
    return folder


def copied(starter: Path, folder: Path) -> Path:
    """A copy of it to write into."""
    return Path(shutil.copytree(starter, folder / "case"))


def brought(folder: Path, text: str, map: str, case: Path, *, alone: bool) -> Imported:
    """The import of a file with a map."""
    said = table(folder / "map.yaml", map) if map else None
    return bring(table(folder / "file.csv", text), case, map=said, alone=alone, replace=True)


def pieces(lines: list[str]) -> list[str]:
    """The pieces of a map that are told."""
    return re.findall(r"`((?:lines|columns|rest): [^`]*)`", "\n".join(lines))


def put(map: str, piece: str) -> str:
    """A map with a piece pasted into it, in place of what it says of the same column."""
    key, _, value = piece.partition(": ")
    if key == "columns" and "columns:\n" in map:
        return map.replace("columns:\n", f"columns:\n  {value[1:-1]}\n")
    return f"{map}{piece}\n"


def carriers(found: Imported) -> dict[str, float]:
    """Carrier -> tonnes of scopes 1 and 2."""
    sums: dict[str, float] = {}
    for source in found.filled.sources:
        if source.scope < 3:
            sums[source.carrier] = sums.get(source.carrier, 0) + source.tonnes
    return sums


@pytest.mark.parametrize("alone", [False, True])
@pytest.mark.parametrize("kind", BARE)
def test_what_is_told_of_bare_tonnes_can_be_pasted(
    kind: str, starter: Path, tmp_path: Path, *, alone: bool
) -> None:
    """Pasted, fewer tonnes are bare, whatever the layout; into the case as it is written, too."""
    text, map = BARE[kind]
    case = copied(starter, tmp_path)
    if kind == "by country":
        case = tmp_path / "new"
    found = brought(tmp_path, text, map, case, alone=alone)
    before = carriers(found)
    for key, about in found.filled.missing:
        if key not in ("bare", "rest") or about["map"] == "none":
            continue
        piece = str(about["map"])
        assert f"`{piece}`" in "\n".join(tell(found, "en"))
        told = put(map, piece)
        again = brought(tmp_path, text, told, case, alone=alone)
        bare, sums = carriers(again).get("co2e", 0), carriers(again)
        if key == "bare":
            assert bare < before["co2e"], (piece, sums)
            assert sum(sums.values()) == pytest.approx(sum(before.values()))
        else:
            assert sum(sums.values()) > sum(before.values())
    found.write()
    for key, about in found.filled.missing:
        if key == "bare" and about["map"] != "none":
            after = brought(tmp_path, text, put(map, str(about["map"])), case, alone=alone)
            assert carriers(after).get("co2e", 0) < before["co2e"]


def test_what_cannot_be_said_is_not_advised(tmp_path: Path) -> None:
    """A new case has no factor of gas: a lever in t per t is all that helps."""
    found = brought(tmp_path, BARE["a row a scope"][0], "", tmp_path / "new", alone=False)
    [about] = [about for key, about in found.filled.missing if key == "bare"]
    assert about["map"] == "none"
    assert not pieces(tell(found, "en"))
    for lang in ("en", "de", "zh"):
        assert "docs/how-to/tonnes.md" in "\n".join(tell(found, lang))


def test_a_rest_of_a_total_is_only_tonnes(starter: Path, tmp_path: Path) -> None:
    """Of 1,000 t gas has 100: the 900 are no row that a map could name, the gas is."""
    text = "Category,t CO2e 2023\nScope 1,1000\nNatural gas,100\n"
    found = brought(tmp_path, text, "rest: true\n", copied(starter, tmp_path), alone=False)
    assert pieces(tell(found, "en")) == ["lines: {Natural gas: {carrier: natural-gas}}"]


def test_levers_that_would_act_are_named(starter: Path, tmp_path: Path) -> None:
    """With `--alone` heat pumps leave with the gas, which stays for the map that says it."""
    text = BARE["a row a scope"][0]
    case = copied(starter, tmp_path)
    found = brought(tmp_path, text, "", case, alone=True)
    told = "\n".join(tell(found, "en"))
    assert "Then heat-pumps, solar-heat act on it" in told
    found.write()
    assert "natural-gas" in (case / "carriers.csv").read_text()
    assert "diesel" not in (case / "carriers.csv").read_text()
    aside = case / "imports" / "file.taken-out.yaml"
    levers, rows = aside.read_text(), (case / "imports" / "file.taken-out.csv").read_text()
    piece = "lines: {Scope 1: {carrier: natural-gas, category: stationary}}\n"
    again = brought(tmp_path, text, piece, case, alone=True)
    assert again.taken_out_file == "imports/file.taken-out-2.csv"
    again.write()
    assert (case / "imports" / "file.taken-out.csv").read_text() == rows
    block = re.search(r"^heat-pumps:.*\n( .*\n)*", levers, re.MULTILINE)
    assert block
    (case / "levers" / "electrify.yaml").write_text(block[0])
    assert "heat-pumps" in {option.lever for option in load(case).case.options.values()}


@pytest.mark.parametrize(
    ("map", "told"),
    [
        ("lines: {Scope 11: skip}", r"m.yaml, lines.Scope 11: no row .*Did you mean 'Scope 1'\?"),
        ("lines: {Category: skip}", r"lines.Category: it is a column.*`columns: {Category: skip}`"),
        ("columns: {Categories: label}", r"columns.Categories: no column .*'Category'\?"),
        ("only: {label: [Scop 1]}", r"only.label: no label .*\('Scop 1'\). Did you mean 'Scope 1'"),
        ("only: {lable: [Scope 1]}", r"only.lable: rows are not picked by it. .*'label'"),
        ("names: {Muster: muster}", r"names.Muster: the file has no such word"),
    ],
)
def test_what_a_map_says_in_vain_is_a_fault(tmp_path: Path, map: str, told: str) -> None:
    text = BARE["a row a scope"][0]
    file, said = table(tmp_path / "file.csv", text), table(tmp_path / "m.yaml", map)
    with pytest.raises(InputError, match=told):
        bring(file, tmp_path / "case", map=said)


def test_all_that_is_in_vain_is_told_at_once_also_of_other_tables(tmp_path: Path) -> None:
    case = tmp_path / "case"
    write_case(case, Wish(base_year=2025))
    map = "into: growth\ndriver: x\ncolumns: {level: value, B: skip}\nlines: {a: skip, b: skip}\n"
    with pytest.raises(InputError) as refused:
        brought(tmp_path, "year,levels\n2025,1\n2026,2\n", map, case, alone=False)
    assert [f.place for f in refused.value.faults] == ["columns.level", "lines.a", "lines.b"]


def test_what_is_in_vain_may_be_a_total(tmp_path: Path) -> None:
    """The name that a rest has on the terminal is no label: its column is named, with the words."""
    map = f"{SAID}lines: {{Scope 1+2: {{carrier: natural-gas, category: stationary}}}}\n"
    with pytest.raises(InputError, match=r"the total in B2") as refused:
        brought(tmp_path, COMPANIES, map, tmp_path / "case", alone=False)
    assert pieces([str(refused.value)]) == [
        "columns: {ghg_s1s2: {is: emissions, scope: 1, category: stationary, carrier: natural-gas}}"
    ]


def test_headings_and_rows_without_numbers_are_rows_of_the_file(tmp_path: Path) -> None:
    """A heading is no row, and is told; a line without a number may be named, to no harm."""
    text = "What,t CO2e 2023\nScope 1\nBoilers,5\nOwn cars,n/a\n"
    with pytest.raises(InputError, match=r"lines.Scope 1: it stands over rows"):
        brought(tmp_path, text, "lines: {Scope 1: skip}\n", tmp_path / "case", alone=False)
    brought(tmp_path, text, "lines: {Own cars: skip}\n", tmp_path / "case", alone=False)


def test_year_and_units_are_asked_for_at_once(tmp_path: Path) -> None:
    with pytest.raises(InputError) as refused:
        brought(tmp_path, COMPANIES, "lines: {x: skip}\n", tmp_path / "case", alone=False)
    told = str(refused.value)
    assert len(refused.value.faults) == 4
    assert all(word in told for word in ("it says no year", "B2", "C2", "lines.x"))


@pytest.mark.parametrize("lang", ["en", "de", "zh"])
def test_a_total_of_which_the_rest_is_taken_is_taken(tmp_path: Path, lang: str) -> None:
    """70 t of scopes 1 and 2 are taken as a rest: no difference is left, in any language."""
    text, map = BARE["scopes in one row"]
    told = tell(brought(tmp_path, text, map, tmp_path / "case", alone=False), lang)
    _, row = (line for line in told if line.startswith("  B2 "))
    assert row.split()[-3:] == ["70", "70", {"en": "none", "de": "keine", "zh": "无"}[lang]]


def test_rests_inside_a_wider_total_are_taken_of_it(tmp_path: Path) -> None:
    """1,500 t of both scopes are 600 + 300 of rows, 400 left of scope 1, and 200 of both."""
    text = "Category,t CO2e 2023\nScope 1,1000\nNatural gas,600\nScope 2,300\nScope 1 and 2,1500\n"
    found = brought(tmp_path, text, "rest: 2\n", tmp_path / "case", alone=False)
    assert all(total.agrees for total in found.understood.placed.totals)
    assert {total.stated: total.rest for total in found.understood.placed.totals} == {
        1000: 400,
        1500: 600,
    }


GROWTH = "into: growth\ndriver: demand\n"
INVENTORY = "Category,t CO2e 2023\nNatural gas,500\n"


@pytest.mark.parametrize(
    ("text", "index"),
    [
        ("year,multiplier\n2025,1\n2030,1.5\n", {"2023": "1", "2025": "1", "2030": "1.5"}),
        ("year,level\n2025,80\n2030,100\n", {"2023": "1", "2025": "1", "2030": "1.25"}),
        ("year,level\n2020,80\n2026,110\n", {"2020": "0.8421052632", "2026": "1.157894737"}),
        ("year,rate %\n2024,2\n2025,3\n", {"2023": "1", "2024": "1.02", "2025": "1.0506"}),
        ("year,rate %\n2026,2\n", {"2023": "1", "2025": "1", "2026": "1.02"}),
    ],
)
def test_growth_that_begins_later_holds_before(
    starter: Path, tmp_path: Path, text: str, index: dict[str, str]
) -> None:
    """From 2025 on in a case of 2023: 80 of then is 1. Of 2020 and 2026 2023 is 95: 80 / 95."""
    case = copied(starter, tmp_path)
    found = brought(tmp_path, text, f"{GROWTH}columns: {{B: value}}\n", case, alone=False)
    rows = [r for r in found.target.tables["growth.csv"].added if r["driver"] == "demand"]
    assert {r["year"]: r["index"] for r in rows} == index
    assert [r["year"] for r in rows] == sorted(r["year"] for r in rows)
    told = [about["year"] for key, about in found.filled.assumed if key == "begins"]
    later = ("year,multi", "year,level\n2025", "year,rate %\n2026")
    assert told == ([2023] if text.startswith(later) else [])
    ids = ", ".join(row["id"] for row in found.target.tables["sources.csv"].rows)
    assert ("driver", {"driver": "demand", "map": f"sources: [{ids}]"}) in found.filled.missing
    assert "`sources: [" in "\n".join(tell(found, "en"))
    found.write()
    load(case, every=True)


def test_sources_that_the_map_names_grow_with_the_driver(starter: Path, tmp_path: Path) -> None:
    """The list that is printed, pasted into the map, is all: by hand it was a cell a source."""
    case, text = copied(starter, tmp_path), "year,level\n2023,1\n2030,1.5\n"
    first = brought(tmp_path, text, GROWTH, case, alone=False)
    first.write()
    said = next(about["map"] for key, about in first.filled.missing if key == "driver")
    found = brought(tmp_path, text, f"{GROWTH}{said}\n", case, alone=False)
    assert not found.filled.missing
    found.write()
    rows = (case / "sources.csv").read_text().splitlines()[1:]
    assert all(",demand," in row for row in rows)
    load(case, every=True)
    with pytest.raises(InputError, match=r"map.yaml, sources: .*'heatin'.*mean 'heating'"):
        brought(tmp_path, text, f"{GROWTH}sources: [heatin]\n", case, alone=False)
    with pytest.raises(InputError, match="`into: growth` alone"):
        brought(tmp_path, text, "sources: [heating]\n", case, alone=False)


@pytest.mark.parametrize(
    ("map", "text", "where"),
    [
        ("into: growth\ndriver: ID\n", "year,level\n2023,1\n", "map.yaml, driver.*'ID'.*demand"),
        ("driver: Umsatz €\n", INVENTORY, "map.yaml, driver.*'Umsatz €'.*such as umsatz"),
        ("region: de\nbusiness: Meine AG\n", INVENTORY, "map.yaml, business.*such as meine-ag"),
        ("region: ID\n", INVENTORY, "map.yaml, region.*'ID'.*such as north"),
        ("names: {Natural gas: all}\n", INVENTORY, "map.yaml, names.Natural gas.*reserved"),
        ("lines: {Natural gas: {id: Gas 1}}\n", INVENTORY, "lines.Natural gas.id.*such as gas-1"),
    ],
)
def test_an_id_that_is_none_is_refused_before_anything_is_written(
    starter: Path, tmp_path: Path, map: str, text: str, where: str
) -> None:
    """Advice was pasted as it was printed, `driver: ID`: 26 rows were written, and all refused."""
    with pytest.raises(InputError, match=where) as refused:
        brought(tmp_path, text, map, copied(starter, tmp_path), alone=False)
    assert len(refused.value.faults) == 1


def test_advice_on_growth_works_as_it_is_printed(starter: Path, tmp_path: Path) -> None:
    """The column of the numbers is named where no other would be taken."""
    case, text = copied(starter, tmp_path), "year,growth_index\n2023,1\n2030,1.5\n"
    with pytest.raises(InputError) as refused:
        brought(tmp_path, text, "", case, alone=False)
    map = "\n".join(re.findall("`([^`]*)`", str(refused.value)))
    brought(tmp_path, text, map, case, alone=False).write()
    load(case, every=True)


@pytest.mark.parametrize(
    ("map", "text", "first"),
    [
        (
            "into: prices\nunit: EUR/MWh\nregion: de\ncarrier: x\n",
            "carrier,2026,2030\nx,1,2\n",
            2024,
        ),
        ("into: revenue\nbusiness: company\n", "year,MEUR\n2025,5\n2030,6\n", 2023),
        ("into: factors\nregion: de\ncarrier: x\n", "what,2025,2030,unit\nx,1,2,kg/kWh\n", 2023),
    ],
)
def test_other_tables_that_begin_later_too(
    starter: Path, tmp_path: Path, map: str, text: str, first: int
) -> None:
    """What the case needs first has the first number that there is, as an assumption."""
    case = copied(starter, tmp_path)
    carriers = case / "carriers.csv"
    carriers.write_text(carriers.read_text() + "x,X,GWh,energy,CO2,1,\n")
    revenue = case / "revenue.csv"
    header = revenue.read_text().partition("\n")[0]
    revenue.write_text(f"{header}\nother,2023,9,MEUR,us,report\n")
    businesses = case / "businesses.csv"
    businesses.write_text(businesses.read_text() + "other,Other\n")
    found = brought(tmp_path, text, map, case, alone=False)
    row = found.target.tables[f"{found.understood.said.into}.csv"].added[0]
    assert (row["year"], row["confidence"]) == (str(first), "assumption")
    assert [about["year"] for key, about in found.filled.assumed if key == "begins"] == [first]


def test_series_end_with_the_plan_where_the_case_does_not_hold_them(
    starter: Path, tmp_path: Path
) -> None:
    """The starter holds growth beyond its rows; without that the last number is written, too."""
    case = copied(starter, tmp_path)
    company = case / "company.yaml"
    company.write_text(re.sub(r"^beyond:.*\n", "", company.read_text(), flags=re.M))
    found = brought(tmp_path, "year,multiplier\n2023,1\n2030,1.5\n", GROWTH, case, alone=False)
    assert found.target.tables["growth.csv"].added[-1]["year"] == "2038"
    assert [key for key, _ in found.filled.assumed] == ["ends"]


def test_what_the_starter_supposes_of_revenue_is_told(starter: Path, tmp_path: Path) -> None:
    text = "Category,t CO2e 2023\nNatural gas,500\n"
    found = brought(tmp_path, text, "", copied(starter, tmp_path), alone=True)
    about = {"business": "company", "amount": "250 MEUR", "year": 2023}
    assert ("revenue_kept", about) in found.filled.missing
    assert "250 MEUR in 2023 was there already, as an assumption" in "\n".join(tell(found, "en"))


def test_a_business_without_sources_leaves(starter: Path, tmp_path: Path) -> None:
    """The file has one of its own; the starter's stays only where another file names it."""
    case = copied(starter, tmp_path)
    text, map = "Category,t CO2e 2023\nNatural gas,500\n", "business: shops\nnames: {Natural: n}\n"
    found = brought(tmp_path, text, map, case, alone=True)
    tables = found.target.tables
    assert not [r for r in tables["businesses.csv"].rows if r["id"] == "company"]
    assert not [r for r in tables["revenue.csv"].rows if r["business"] == "company"]
    assert "removed with their revenue: company" in "\n".join(tell(found, "en"))
    limits = case / "limits.yaml"
    limits.write_text("spent: {perimeter: {business: [company]}}\n")
    named = brought(tmp_path, text, map, case, alone=True)
    about = {"business": "company", "file": "limits.yaml"}
    assert ("business_named", about) in named.filled.assumed
    assert [r["id"] for r in named.target.tables["businesses.csv"].rows] == ["company"]


def test_factors_that_change_stated_tonnes_say_from_what_to_what(
    starter: Path, tmp_path: Path
) -> None:
    """3,400 t stated by market are power at 0.4 kg/kWh: at 0.5 it is 4,250, and again 3,400."""
    case = copied(starter, tmp_path)
    factors = case / "factors.csv"
    text = re.sub(
        r"(electricity,de,2023,\w+),[^,]*,[^,]*", r"\1,0.4,kgCO2e/kWh", factors.read_text()
    )
    factors.write_text(text)
    inventory = "Category,t CO2e 2023\nScope 2 (market-based),3400\n"
    brought(tmp_path, inventory, "", case, alone=True).write()
    map = "into: factors\ncarrier: electricity\nyear: 2023\nunit: kg/kWh\n"
    found = brought(tmp_path, "Country,value\nde,0.5\n", map, case, alone=False)
    for lang, said in (
        ("en", "scope2_market 4,250 t (3,400 t before)"),
        ("de", "scope2_market 4.250 t (vorher 3.400 t)"),
        ("zh", "scope2_market 4,250 t（原为 3,400 t）"),
    ):
        told = "\n".join(tell(found, lang))
        assert said in told
        assert "scope-2" in told
    found.write()
    again = brought(tmp_path, inventory, "", case, alone=True)
    [source] = again.filled.sources
    assert source.activity == pytest.approx(6.8)


def test_which_of_several_columns_counts_can_be_pasted(starter: Path, tmp_path: Path) -> None:
    """Of long headers the letters are told, and work."""
    text, map = "Country,Firm kg/kWh,Wind kg/kWh\nGermany,0.3,0.2\n", "into: factors\nyear: 2023\n"
    map += "carrier: electricity\nnames: {Germany: de}\n"
    case = copied(starter, tmp_path)
    with pytest.raises(InputError, match=r"`columns: {C: value}`") as refused:
        brought(tmp_path, text, map, case, alone=False)
    [piece] = pieces([str(refused.value)])
    found = brought(tmp_path, text, f"{map}{piece}\n", case, alone=False)
    assert found.filled.verdicts["replaced"] == 2


def test_what_is_made_is_called_as_its_column_says(starter: Path, tmp_path: Path) -> None:
    """As told of such a file, `into: outputs` is enough: the product is no process."""
    text = "product,process,company,capacity_kt\nSteel,EAF,company,100\nPipes,EAF,company,5\n"
    case = copied(starter, tmp_path)
    with pytest.raises(InputError, match="`into: outputs`"):
        brought(tmp_path, text, "", case, alone=False)
    found = brought(tmp_path, text, "into: outputs\n", case, alone=False)
    made = {row["product"] for row in found.target.tables["outputs.csv"].added}
    assert made == {"steel", "pipes"}
