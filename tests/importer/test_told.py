"""What an import tells beside the rows: what is new, what is held, what of the file is not used."""

from __future__ import annotations

from pathlib import Path

import pytest

from importer.files import book, brought, table
from pathway.cases.importer import Imported, bring, tell
from pathway.cases.starter import Wish, write_case
from pathway.load import load
from pathway.load.files.faults import Faults
from pathway.load.files.folder import collect
from pathway.locale.errors import InputError
from pathway.review import review_inputs

ROWS = "company,country,Scope,t CO2e 2024,company_revenue\nMuster AG,{},1,900,250000000\n"


def lines(found: Imported, lang: str = "en") -> str:
    return "\n".join(tell(found, lang))


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("word", ["France", "Frankreich", "法国", "FRANCE"])
def test_a_country_is_the_region_of_its_name_in_any_language(
    tmp_path: Path, lang: str, word: str
) -> None:
    """A starter in France calls its region France or 法国; a file says it as it likes."""
    mine = tmp_path / "mine"
    write_case(mine, Wish(base_year=2024, countries=("FR",), lang=lang))
    found = brought(tmp_path, ROWS.format(word), into=mine)
    assert [s.region for s in found.filled.sources] == ["fr"]
    assert not found.target.table("regions.csv").added


def test_what_is_new_beside_the_case_is_told_with_the_piece_that_names_it(tmp_path: Path) -> None:
    """Another country is new, and no name for France; a business may be the starter's, and the
    piece makes it so.
    """
    mine = tmp_path / "mine"
    write_case(mine, Wish(base_year=2024, countries=("FR",)))
    told = lines(brought(tmp_path, ROWS.format("Italy"), into=mine))
    assert "regions.csv: italy is new in the case\n" in told
    assert "say which in a map: `names: {Muster AG: company}`" in told
    found = brought(tmp_path, ROWS.format("France"), "names: {Muster AG: company}\n", into=mine)
    assert [(s.business, s.region) for s in found.filled.sources] == [("company", "fr")]
    assert "is new in the case" not in lines(found)


def test_revenue_that_is_not_taken_is_told_with_the_map_that_takes_it(tmp_path: Path) -> None:
    """250 million EUR, by the second import that the first one names."""
    mine = tmp_path / "mine"
    write_case(mine, Wish(base_year=2024, countries=("FR",)))
    map = "names: {Muster AG: company}\n"
    found = brought(tmp_path, ROWS.format("France"), map, into=mine)
    ((_, about),) = [one for one in found.filled.missing if one[0] == "revenue_column"]
    assert about["column"] == "company_revenue"
    assert str(about["map"]) in lines(found)
    again = brought(tmp_path, ROWS.format("France"), str(about["map"]), into=mine, replace=True)
    rows = {r["year"]: (r["value"], r["unit"]) for r in again.target.table("revenue.csv").rows}
    assert rows["2024"] == ("250000000", "EUR")
    again.write()
    third = brought(tmp_path, ROWS.format("France"), map, into=mine, replace=True)
    assert "company_revenue of the file is not taken" in lines(found)
    assert "company_revenue of the file is not taken" not in lines(third)


def test_businesses_and_years_beside_outputs_are_told(tmp_path: Path) -> None:
    """Two rows of one year make two businesses, and hold their number to the end."""
    mine = tmp_path / "mine"
    write_case(mine, Wish(base_year=2024))
    text = "product,company,capacity_kt\nEthylene,North,100\nEthylene,South,200\n"
    map = "into: outputs\ncolumns: {company: business, capacity_kt: value}\nadd: true\nyear: 2024\n"
    found = brought(tmp_path, text, map, into=mine)
    told = lines(found)
    assert "businesses.csv: 2 rows are new, such as north" in told
    end = found.target.end
    assert f"the number is held to {end} (2 rows, such as north, ethylene)" in told


MANY = "company_name,country,Scope,t CO2e 2024\n" + "".join(
    f"Firm {n},France,1,{100 * n}\n" for n in range(1, 51)
)


def test_of_many_companies_one_is_asked_for(tmp_path: Path) -> None:
    """50 firms of 100 t, 200 t, …: none is taken for a business; the second, once it is picked, has
    200 t, and all 100 × 50 × 51 / 2 = 127,500 t, where a map says that they are of one group.
    """
    with pytest.raises(InputError) as caught:
        brought(tmp_path, MANY)
    (fault,) = caught.value.faults
    assert fault.problem == "it lists 50 companies: which is yours?"
    assert "`only: {business: [Firm 1]}`" in fault.remedy
    assert "`columns: {company_name: business}`" in fault.remedy
    for map, tonnes in (
        ("only: {business: [Firm 2]}\n", 200),
        ("columns: {company_name: business}\n", 127500),
    ):
        found = brought(tmp_path, MANY, map)
        assert sum(s.tonnes for s in found.filled.sources) == tonnes
    few = "".join(MANY.splitlines(keepends=True)[:4])
    assert len(brought(tmp_path, few).filled.sources) == 3
    group = MANY.replace("company_name", "subsidiaries")
    assert len(brought(tmp_path, group).filled.sources) == 50


@pytest.mark.parametrize(
    ("lang", "more"), [("en", "and 49 more"), ("de", "und 49 weitere"), ("zh", "另有 49 项")]
)
def test_what_is_alike_is_told_once(tmp_path: Path, lang: str, more: str) -> None:
    """The revenue of 50 businesses is missing: the first, and 49 more."""
    told = lines(brought(tmp_path, MANY, "columns: {company_name: business}\n"), lang)
    assert told.count("revenue.csv") == 1
    assert more in told


def test_years_that_a_file_lacks_are_told_once(tmp_path: Path) -> None:
    """Outputs of 20 businesses from 2025 on, in a case of 2023: one line."""
    mine = tmp_path / "mine"
    write_case(mine, Wish(base_year=2023))
    text = "product,company,capacity_kt\n" + "".join(f"Ethylene,F{n},100\n" for n in range(20))
    map = "into: outputs\ncolumns: {company: business, capacity_kt: value}\nadd: true\nyear: 2025\n"
    told = lines(brought(tmp_path, text, map, into=mine))
    (line,) = [one for one in told.splitlines() if "2023" in one and "begin" in one]
    assert line.endswith(
        "f0, ethylene and 19 more begin in 2025; 2023, the first year that the case needs, has the "
        "same numbers"
    )


def test_the_map_of_revenue_names_the_sheet_and_takes_its_own_placeholders_out(
    tmp_path: Path,
) -> None:
    """Of two sheets that hold numbers the one is named; 250 million where the import put 0."""
    sheets = {
        "data": [["company", "country", "Scope", "t CO2e 2024", "company_revenue"],
                 ["Muster AG", "France", 1, 900, 250000000]],
        "other": [["company", "country", "Scope", "t CO2e 2024"], ["Muster AG", "Italy", 1, 800]],
    }  # fmt: skip
    file, mine = book(tmp_path / "two.xlsx", sheets), tmp_path / "mine"
    found = bring(file, mine, sheets=["data"])
    found.write()
    ((_, about),) = [one for one in found.filled.missing if one[0] == "revenue_column"]
    assert "sheets: [data]" in str(about["map"])
    map = table(tmp_path / "map.yaml", str(about["map"]))
    again = bring(file, mine, map=map, replace=True)
    rows = {r["year"]: r["value"] for r in again.target.table("revenue.csv").rows}
    assert rows["2024"] == "250000000"
    assert set(rows.values()) == {"250000000"}


def test_a_driver_at_one_that_nothing_grows_with_is_no_warning(tmp_path: Path) -> None:
    """The starter's own, once all sources grow with another; one that moves is a warning."""
    mine = tmp_path / "mine"
    write_case(mine, Wish(base_year=2024))
    growth = "year,level\n2024,1\n2039,1.2\n"
    file = table(tmp_path / "growth.csv", growth)
    map = table(tmp_path / "growth.yaml", "into: growth\ndriver: demand\ncolumns: {level: value}\n")
    bring(file, mine, map=map).write()
    assert idle_rows(mine) == {"demand": "warning"}
    sources = (mine / "sources.csv").read_text().replace(",flat,", ",demand,")
    (mine / "sources.csv").write_text(sources)
    assert idle_rows(mine) == {"flat": "note"}


def idle_rows(folder: Path) -> dict[str, str]:
    """What no row uses -> how grave that is."""
    loaded = load(folder)
    found = review_inputs(loaded.case, collect(folder, Faults()))
    return {r.place.partition("(")[2][:-1]: r.severity for r in found if r.key == "idle_row"}


def test_what_is_used_in_tonnes_is_told_beside_what_it_emits(tmp_path: Path) -> None:
    text = "Scope,Source,Quantity,Unit,t CO2e 2024\n1,Coal boiler,900,t,2100\n"
    assert "900 t, 2,100 t CO2e" in lines(brought(tmp_path, text))
