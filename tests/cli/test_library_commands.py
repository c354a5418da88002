"""Commands of ``pathway library`` that are printed to be pasted: each does, as it stands."""

from __future__ import annotations

import csv
import shlex
from pathlib import Path

import pytest

from casefiles import FILES, write_case
from cli.running import Pathway

AR5 = "gas,*,2020,-,1,t/Mm3,IPCC [library: fuel-natural-gas-ipcc; CO2e AR5],literature\n"


def case_of(tmp_path: Path, carrier: str, factors: str = "") -> Path:
    """The small case with a carrier that has no factor: a row of carriers.csv."""
    name, *_, unit, _, _, _ = carrier.split(",")
    files = dict(FILES)
    files["carriers.csv"] += carrier + "\n"
    files["factors.csv"] += factors
    files["sources.csv"] += (
        f"leak,shop,north,1,,fugitive,{name},0.01,{unit},flat,,Leak,泄漏,report,report\n"
    )
    return write_case(tmp_path / "tiny", files)


def command_in(text: str) -> list[str]:
    """The words of the command that is advised, behind the case."""
    return shlex.split(text.partition("`pathway library add ")[2].partition("`")[0])[1:]


def added(case: Path, carrier: str) -> set[tuple[str, str]]:
    """Values and units of a carrier in factors.csv."""
    with (case / "factors.csv").open(encoding="utf-8", newline="") as file:
        return {(r["value"], r["unit"]) for r in csv.DictReader(file) if r["carrier"] == carrier}


@pytest.mark.parametrize(
    ("carrier", "factors", "number"),
    [
        ("r404a,R-404A,制冷剂,kt,energy,CO2,1", "", ("4728", "kgCO2e/kg")),  # AR6, the latest
        ("r404a,R-404A,制冷剂,kt,energy,CO2,1", AR5, ("3943", "kgCO2e/kg")),  # as the case counts
        ("cooling,Cooling,制冷剂,kt,materials,HFC-134a,1", AR5, ("1300", "kgCO2e/kg")),
        ("methane,Methane,甲烷,kt,materials,CH4,1", AR5, ("28", "kgCO2e/kg")),
        ("lpg,LPG,液化石油气,TJ,energy,CO2,1", AR5, ("63.1", "kgCO2/GJ")),
        ("lpg,LPG,液化石油气,kt,energy,CO2;CH4;N2O,1", AR5, ("2.9872", "kgCO2e/kg")),
        ("natural-gas,Natural gas,天然气,TJ,energy,CO2;CH4;N2O,1", AR5, ("56.154", "kgCO2e/GJ")),
    ],
)
def test_the_factor_that_check_names_is_the_right_one_and_can_be_added(
    tmp_path: Path, pathway: Pathway, carrier: str, factors: str, number: tuple[str, str]
) -> None:
    """What emits CO2 is not carbon dioxide, whose warming potential is 1 kg/kg."""
    case = case_of(tmp_path, carrier, factors)
    said = pathway("check", case)
    (line,) = (one for one in said.err.splitlines() if "factors.csv: there is no factor" in one)
    assert "gwp-co2" not in line
    assert ("by AR4 or AR5" in line) == (number[0] == "4728")
    done = pathway("library", "add", case, *command_in(line))
    assert done.code == 0, done.err
    assert added(case, carrier.partition(",")[0]) == {number}


def test_what_is_made_of_co2_alone_is_offered_nothing(tmp_path: Path, pathway: Pathway) -> None:
    """Limestone emits CO2, and is none."""
    case = case_of(tmp_path, "limestone-x,Stone,石,kt,materials,CO2,1")
    assert "gwp-" not in pathway("check", case).err


def starter(tmp_path: Path, pathway: Pathway) -> Path:
    """The case that `init` writes, whose factors count by AR5 alone."""
    case = tmp_path / "case"
    pathway("init", case, "--yes", "--country", "DE", "--base-year", "2025")
    factors = case / "factors.csv"
    factors.write_text(factors.read_text("utf-8").replace("CO2e AR4", "CO2e AR5"), "utf-8")
    return case


def test_the_fuel_of_a_measure_is_added_by_its_command(tmp_path: Path, pathway: Pathway) -> None:
    """Biomethane is there by AR4 alone, and the case counts by AR5: the command says --mix."""
    case = starter(tmp_path, pathway)
    said = pathway("library", "add", case, "heat-biomethane")
    command = command_in(said.err)
    assert command[-1] == "--mix"
    assert "and its price to prices.csv" in said.err
    done = pathway("library", "add", case, *command)
    assert done.code == 0, done.err
    options = ("--for", "heating", "--basis", "LHV", "--potential", "30 %")
    done = pathway("library", "add", case, "heat-biomethane", *options)
    assert done.code == 0, done.err


def test_another_basis_is_told_with_all_else(tmp_path: Path, pathway: Pathway) -> None:
    """What is on the basis of the case is taken before what is on another."""
    case = starter(tmp_path, pathway)
    asked = ("library", "add", case, "fuel-biomethane-cng-desnz", "--as", "biomethane")
    said = pathway(*asked)
    words = ("--unit TJ", "--region '*'", "--basis LHV", "--mix")
    for named in words:
        assert named in said.err
    done = pathway(*asked, *(w for named in words for w in shlex.split(named)))
    assert done.code == 0, done.err
    said = pathway("library", "add", case, "gwp-r134a", "--as", "r134a", "--unit", "t")
    assert "--basis AR4 or AR5 or AR6" in said.err
    assert "this is" not in said.err


def test_search_lists_what_has_some_of_the_words(pathway: Pathway) -> None:
    """Two forklifts have one word, and so have more boilers: the rarer comes first."""
    said = pathway("library", "search", "forklift", "boiler")
    assert said.code == 0
    assert said.err.startswith("Nothing has all of “forklift boiler”")
    ids = [line.split("  ")[0] for line in said.out.splitlines()]
    assert ids[:3] == ["log-forklift", "log-forklift-lpg", "bld-ashp"]
    assert pathway("library", "search", "lpg", "forklift").out.startswith("log-forklift-lpg")
    assert pathway("library", "search", "锅炉", "叉车", "--lang", "zh").err.startswith("没有条目")


def test_a_forklift_on_lpg_has_a_measure(tmp_path: Path, pathway: Pathway) -> None:
    """1,400 h of 2.5 kg are 3.5 t a year, of 0.5311 kg/L: 6,590 L."""
    case = starter(tmp_path, pathway)
    with (case / "sources.csv").open(encoding="utf-8", newline="") as file:
        columns = next(csv.reader(file))
    cells = {"id": "lifts", "business": "company", "region": "de", "scope": "1"}
    cells |= {"category": "mobile", "carrier": "lpg", "activity": "20000", "activity_unit": "L"}
    cells |= {"growth": "flat", "name_en": "Lifts", "source": "x", "confidence": "report"}
    with (case / "sources.csv").open("a", encoding="utf-8") as file:
        file.write(",".join(cells.get(c, "") for c in columns) + "\n")
    with (case / "carriers.csv").open("a", encoding="utf-8") as file:
        file.write("lpg,LPG,ML,energy,CO2;CH4;N2O,1,\n")
    options = ("--for", "lifts", "--potential", "100 %", "--rate", "1.1")
    done = pathway("library", "add", case, "log-forklift-lpg", *options)
    assert done.code == 0 or "there is no factor" in done.err, done.err
    refused = pathway("library", "add", case, "log-forklift", *options)
    assert "log-forklift is for diesel" in refused.err
    text = (case / "levers" / "electrify.yaml").read_text("utf-8")
    assert '{value: 6590.2, unit: "L/forklift"' in text
