"""A file read twice by its own map, the maps of the page, and verified totals that follow."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from docs.reader import ROOT
from importer.files import table
from pathway.cases.importer import Imported, bring, tell
from pathway.cases.starter import Wish, write_case
from pathway.load import load
from pathway.locale.errors import InputError

PAGE = (ROOT / "docs/import.md").read_text("utf-8").partition("## Other tables")[2]
FILES = {
    "factors": "Country,Firm,Wind,Saving,Use,Operating\nGermany,1,2,3,4,300\nChad,1,2,3,4,500\n",
    "growth": "year,rate_pct,cumulative_multiplier\n2025,0,1\n2030,1.5,1.08\n2040,1,1.2\n",
    "outputs": "product,process,company,location,capacity_kt\n"
    "Steel,EAF,company,Berlin,100\nSteel,EAF,company,Bonn,50\nPipes,EAF,Muster AG,Ulm,0\n",
    "prices": "carrier,2026,2035\nelectricity,100,120\n",
    "revenue": "year,revenue MEUR\n2025,0\n",
}
MAPS = {
    "prices": "into: prices\nunit: EUR/MWh\nregion: de\n",
    "revenue": "into: revenue\nbusiness: company\n",
}
MAPS |= {
    yaml.safe_load(text)["into"]: text for text in re.findall(r"```yaml\n(.*?)```", PAGE, re.S)
}


@pytest.fixture
def starter(tmp_path: Path) -> Path:
    """The case that `init` writes, of Germany."""
    write_case(tmp_path / "starter", Wish(base_year=2025))
    return tmp_path / "starter"


def test_the_page_has_a_map_for_each_kind_of_table() -> None:
    assert MAPS.keys() == FILES.keys()


@pytest.mark.parametrize("into", FILES)
def test_maps_of_the_page_read_into_a_starter_and_their_own_read_the_file_again(
    into: str, starter: Path, tmp_path: Path
) -> None:
    """What a first import made of a file, a second one finds there: nothing is another number."""
    file, map = table(tmp_path / "file.csv", FILES[into]), table(tmp_path / "m.yaml", MAPS[into])
    found = bring(file, starter, map=map, replace=True)
    found.write()
    load(starter)
    again = bring(file, starter, map=starter / found.map_file)
    assert dict(again.filled.verdicts) == {"same": sum(found.filled.verdicts.values())}


def output(case: Path, product: str) -> dict[str, float]:
    rows = (line.split(",") for line in (case / "outputs.csv").read_text().splitlines()[1:])
    return {row[2]: float(row[3]) for row in rows if row[1] == product}


def test_what_an_import_held_is_held_anew(starter: Path, tmp_path: Path) -> None:
    """Pipes of 0 kt held to 2040 are 20 next time, and steel of 150 is 180: to the end, too."""
    map = table(tmp_path / "m.yaml", MAPS["outputs"])
    bring(table(tmp_path / "file.csv", FILES["outputs"]), starter, map=map).write()
    assert output(starter, "pipes") == {"2025": 0, "2040": 0}
    more = FILES["outputs"].replace("Ulm,0", "Ulm,20").replace("Bonn,50", "Bonn,80")
    file = table(tmp_path / "file.csv", more)
    with pytest.raises(InputError, match=r"outputs.csv of the case has this row.*--replace"):
        bring(file, starter, map=map)
    bring(file, starter, map=map, replace=True).write()
    assert output(starter, "pipes") == {"2025": 20, "2040": 20}
    assert output(starter, "steel") == {"2025": 180, "2040": 180}


def test_of_nothing_later_years_are_no_share(starter: Path, tmp_path: Path) -> None:
    """0 kt in 2025 and 50 in 2030, by hand: 20 in 2025 says nothing of 2030."""
    rows = "business,product,year,value,unit,source,confidence\n"
    rows += "".join(
        f"company,pipes,{y},{v},kt,by hand,report\n" for y, v in ((2025, 0), (2030, 50))
    )
    table(starter / "outputs.csv", rows)
    file = table(tmp_path / "file.csv", "product,capacity_kt\npipes,20\n")
    map = table(tmp_path / "m.yaml", "into: outputs\nyear: 2025\nbusiness: company\n")
    with pytest.raises(InputError, match=r"has 0 in 2025: its later years are no share.*Take its"):
        bring(file, starter, map=map, replace=True)


INVENTORY = "Category,Scope,t CO2e 2025\nPlant,1,400\nFlights,3,500\n"


def verified(case: Path) -> dict[str, tuple[float, str]]:
    block = yaml.safe_load((case / "company.yaml").read_text("utf-8"))["verified"]
    return {key: (n["value"], n["source"]) for key, n in block.items()}


def brought(starter: Path, file: Path, **how: bool) -> Imported:
    found = bring(file, starter, **how)
    found.write()
    load(starter)  # the sources add up to every verified total
    return found


def test_a_total_that_the_file_does_not_state_is_what_the_sources_add_up_to(
    starter: Path, tmp_path: Path
) -> None:
    """400 t beside the 3,109.0 t of scope 1 there: 3,509.0; scope 2, without a row, stays."""
    before = verified(starter)
    found = brought(starter, table(tmp_path / "f.csv", INVENTORY), replace=True)
    after = verified(starter)
    assert after["scope1"][0] == pytest.approx(before["scope1"][0] + 400)
    assert after["scope3"][0] == pytest.approx(before["scope3"][0] + 500)
    assert after["scope2"] == before["scope2"]
    told = "scope1 3,509 t (3,109 t before), scope3 4,181 t (3,681 t before)"
    assert told in "\n".join(tell(found, "en"))


def test_a_total_that_is_stated_is_that_of_the_file(starter: Path, tmp_path: Path) -> None:
    """900 t in all of scopes 1 and 3, and of scope 1 a line: with no other sources, the file's."""
    stated = INVENTORY + "Total scope 1,1,400\n"
    brought(starter, table(tmp_path / "f.csv", stated), alone=True)
    after = verified(starter)
    assert after["scope1"] == (400, "f.csv, C4")
    assert (after["scope2"][0], after["scope3"][0]) == (0, 500)


def test_other_factors_move_a_total_that_is_but_a_sum(starter: Path, tmp_path: Path) -> None:
    """9.54 GWh at 300 t are 2,862 t; one that somebody verified stays, and is told."""
    file, map = table(tmp_path / "f.csv", FILES["factors"]), table(tmp_path / "m", MAPS["factors"])
    bring(file, starter, map=map, replace=True).write()
    assert verified(starter)["scope2"][0] == pytest.approx(2862)
    load(starter)
    company = (starter / "company.yaml").read_text("utf-8")
    number = re.compile(r"(scope2: .*confidence: )derived")
    (starter / "company.yaml").write_text(number.sub(r"\1report", company), "utf-8")
    found = bring(
        table(tmp_path / "f.csv", FILES["factors"].replace("300", "200")),
        starter,
        map=map,
        replace=True,
    )
    assert "verified_by" in dict(found.filled.missing)
    assert "company.yaml" not in found.files
