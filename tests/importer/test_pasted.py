"""Lines of a map and commands that an import prints: each pasted as it stands does what it says."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from importer.files import table
from pathway.cases.importer import Imported, bring, tell
from pathway.cases.starter import Wish, write_case
from pathway.load import load
from pathway.locale.errors import InputError

GRID = (
    ',"Combined margin grid emission factor, gCO2/kWh",,"Operating margin, gCO2/kWh"\n'
    ",Firm energy,Energy efficiency,\nCountry,,,\nAlbania,0,0,0\nGermany,350,360,400\n"
)
MADE = "product,company,location,capacity_kt\nEthylene,North Chemical,Port,1100\n"


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The case that `init` writes, of Germany."""
    folder = tmp_path_factory.mktemp("starter") / "case"
    write_case(folder, Wish(base_year=2025))
    return folder


def brought(
    folder: Path, text: str, map: str, case: Path, *, replace: bool = False, year: int | None = None
) -> Imported:
    """The import of a file with a map."""
    said = table(folder / "map.yaml", map) if map else None
    return bring(table(folder / "file.csv", text), case, map=said, replace=replace, year=year)


def pasted(told: object) -> str:
    """All lines of a map that are told, as they stand."""
    return "".join(f"{piece}\n" for piece in re.findall("`([^`]*)`", str(told)))


def refused(folder: Path, text: str, map: str, case: Path) -> str:
    """What an import is refused for."""
    with pytest.raises(InputError) as fault:
        brought(folder, text, map, case)
    return str(fault.value)


def test_a_file_of_grid_factors(starter: Path, tmp_path: Path) -> None:
    """The column, the carrier and --replace are said; 400 g/kWh are in both methods then."""
    case = Path(shutil.copytree(starter, tmp_path / "case"))
    map = pasted(refused(tmp_path, GRID, "", case))
    assert map == "into: factors\ncolumns: {D: value}\ncarrier: electricity\n"
    assert "Take the file's with --replace" in refused(tmp_path, GRID, map, case)
    found = brought(tmp_path, GRID, map, case, replace=True)
    rows = [r for r in found.target.tables["factors.csv"].rows if r["carrier"] == "electricity"]
    assert {(r["method"], r["value"], r["unit"]) for r in rows if r["year"] == "2025"} == {
        ("location", "400", "g/kWh"),
        ("residual", "400", "g/kWh"),
    }
    [left] = found.understood.placed.left
    assert left.in_("en").count("`names: {Albania: de}`") == 1
    again = brought(
        tmp_path, GRID.replace("Germany", "X"), f"{map}{left.map}\n", case, replace=True
    )
    assert again.filled.verdicts["replaced"] == 2
    found.write()
    load(case, every=True)


def test_what_is_made_by_companies_that_are_new(starter: Path, tmp_path: Path) -> None:
    case = Path(shutil.copytree(starter, tmp_path / "case"))
    told = refused(tmp_path, MADE, "", case)
    assert pasted(told) == "into: outputs\nadd: true\n"
    found = brought(tmp_path, MADE, pasted(told), case)
    assert [r["id"] for r in found.target.tables["businesses.csv"].added] == ["north-chemical"]
    told = refused(tmp_path, MADE, "into: outputs\n", case)
    map = f"into: outputs\n{pasted(told).splitlines()[0]}\n"
    found = brought(tmp_path, MADE, map, case)
    assert {r["business"] for r in found.target.tables["outputs.csv"].added} == {"company"}


def test_a_file_that_ends_before_the_case_begins(starter: Path, tmp_path: Path) -> None:
    """2023 is no year of a case of 2025: the command that is told begins one, and it goes in."""
    from typer.testing import CliRunner

    from pathway.cli import app

    text = "Metric,2023,2022,Units\nScope 1,10,9,t CO2e\n"
    case = Path(shutil.copytree(starter, tmp_path / "my case"))
    told = refused(tmp_path, text, "", case)
    assert "It has 2022, 2023, and the case begins in 2025" in told
    [command] = re.findall("`(pathway init .*?)`", told)
    with pytest.raises(InputError, match=re.escape(f"import into a case of 2023: `{command}`")):
        brought(tmp_path, text, "", case, year=2023)
    ran = CliRunner().invoke(app, shlex.split(command)[1:])
    assert ran.exit_code == 0, ran.output
    found = brought(tmp_path, text, "", tmp_path / "my case-2023")
    assert [s.tonnes for s in found.filled.sources] == [10]


LEFT = {
    "no scope": "What,t CO2e 2025\nGas,500\nOdds,7\n",
    "no scope, and its label stands twice": "What,Kind,t CO2e 2025\nGas,,500\nOdds,,7\nOdds,,8\n",
    "no carrier": "What,Unit,2025\nGas,MWh,500\nOdds,L,7\n",
    "a gallon": "What,Unit,2025\nGas,MWh,500\nDiesel,gallons,7\n",
}


@pytest.mark.parametrize("kind", LEFT)
def test_a_row_that_is_left(kind: str, starter: Path, tmp_path: Path) -> None:
    """What is said of it takes it: by its own label, or the word for its unit."""
    case = Path(shutil.copytree(starter, tmp_path / "case"))
    found = brought(tmp_path, LEFT[kind], "", case)
    left = found.understood.placed.left
    assert left
    for lang in ("en", "de", "zh"):
        assert f"`{left[0].map}`" in "\n".join(tell(found, lang))
    again = brought(tmp_path, LEFT[kind], f"{left[0].map}\n", case)
    assert len(again.understood.placed.taken) == len(found.understood.placed.taken) + len(left)


BLANK = {
    "a unit of its own": ("What,Unit,2025\nGas,MWh,500\nDiesel,drums,7\n", "UNIT", "L", 1),
    "freight": ("What,Scope,Unit,2025\nGas,1,MWh,500\nOdds,3,tkm,7\n", "CARRIER", "odds", 3),
}


@pytest.mark.parametrize("kind", BLANK)
def test_what_nothing_tells_is_left_blank_and_a_blank_is_refused(
    kind: str, starter: Path, tmp_path: Path
) -> None:
    case = Path(shutil.copytree(starter, tmp_path / "case"))
    text, blank, word, scope = BLANK[kind]
    [left] = brought(tmp_path, text, "", case).understood.placed.left
    assert f": {blank}}}" in left.map
    for lang in ("en", "de", "zh"):
        assert f"`{left.map}`" in "\n".join(tell(brought(tmp_path, text, "", case), lang))
    with pytest.raises(InputError, match=blank):
        brought(tmp_path, text, f"{left.map}\n", case)
    again = brought(tmp_path, text, left.map.replace(blank, word) + "\n", case)
    assert not again.understood.placed.left
    assert again.filled.sources[-1].scope == scope


def test_a_carrier_is_advised_where_unit_and_scope_fit_alone(starter: Path, tmp_path: Path) -> None:
    """Of waste and extinguishers nothing tells one; beside them ovens are named, as an example."""
    case = Path(shutil.copytree(starter, tmp_path / "case"))
    head = "Source,Scope,Use,Unit,t CO2e 2025\n"
    text = f"{head}Extinguishers,1,0.2,t,0.2\nRubbish,3,6,t,3\nHired lorries,3,500,tkm,7\n"
    for more, piece in (
        ("", "lines: {Extinguishers: {carrier: CARRIER}}"),
        ("Ovens,1,500,MWh,100\n", "lines: {Ovens: {carrier: natural-gas}}"),
        ("Pumps,2,500,kWh,100\n", "lines: {Pumps: {carrier: electricity}}"),
    ):
        found = brought(tmp_path, text + more, "year: 2025\n", case)
        [about] = [about for key, about in found.filled.assumed if key == "unused"]
        assert (about["map"], about["n"]) == (piece, 4 if more else 3)


def test_a_fuel_is_not_counted_in_tonne_kilometres(starter: Path, tmp_path: Path) -> None:
    case = Path(shutil.copytree(starter, tmp_path / "case"))
    text = "Source,Scope,Use,Unit,t CO2e 2025\nHired lorries,3,500,tkm,7\n"
    said = "year: 2025\nlines: {Hired lorries: {carrier: natural-gas}}\n"
    with pytest.raises(InputError, match="natural-gas is not counted in tkm"):
        brought(tmp_path, text, said, case)


def test_activity_beside_tonnes_that_names_no_carrier(starter: Path, tmp_path: Path) -> None:
    """The label that is told is that of the row, and no heading above it."""
    case = Path(shutil.copytree(starter, tmp_path / "case"))
    text = "Source,Scope,Consumption (MWh),Emissions (tCO2e)\nOvens,1,500,100\n"
    found = brought(tmp_path, text, "year: 2025\n", case)
    [about] = [about for key, about in found.filled.assumed if key == "unused"]
    assert about["map"] == "lines: {Ovens: {carrier: natural-gas}}"
    again = brought(tmp_path, text, f"year: 2025\n{about['map']}\n", case, replace=True)
    assert [s.carrier for s in again.filled.sources] == ["natural-gas"]


def test_what_a_new_case_supposes(tmp_path: Path) -> None:
    """The year and the money of a new case, as they are told to be said."""
    text = "What,t CO2e 2025\nCommuting,500\n"
    found = brought(tmp_path, text, "", tmp_path / "one")
    told = "\n".join(tell(found, "en"))
    said = [p for p in re.findall("`([^`]*)`", told) if p.startswith(("end", "curr", "pass"))]
    assert len(said) == 3
    new = brought(tmp_path, text, "\n".join(said), tmp_path / "two")
    company = new.files["company.yaml"].decode()
    assert "currency: USD" in company
    assert "end: 2040" in company
    [source] = new.target.tables["sources.csv"].added
    assert float(source["pass_through"]) == 1
