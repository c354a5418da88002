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
    return shlex.split(text.partition("`pathway library add CASE ")[2].partition("`")[0])


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
