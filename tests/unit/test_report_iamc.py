"""The plan in IAMC format: names, units and sums, and what pyam makes of it."""

from __future__ import annotations

import importlib
import warnings
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from pathway.locale.errors import UsageError
from pathway.report.iamc import iamc_table, plain, region_names, write_iamc
from pathway.runs.finished import open_run
from pathway_models.case import Name, Region
from report_runs import UGLY, full, total

HEAD = ["Model", "Scenario", "Region", "Variable", "Unit"]


def row(table: pd.DataFrame, variable: str, region: str = "World") -> Any:
    found = table[(table["Variable"] == variable) & (table["Region"] == region)]
    assert len(found) == 1, variable
    return found.iloc[0]


def test_units_are_those_of_the_community() -> None:
    """100 GWh are 0.36 PJ, 3.6e-4 EJ; 70 kt are 0.07 Mt; 0.6 million/GWh are 166.67 CNY/GJ."""
    result, case = full()
    table = iamc_table(result, case)
    assert list(table.columns) == [*HEAD, *(str(y) for y in range(2020, 2026))]
    power = row(table, "Final Energy|Electricity")
    assert (power["2020"], power["Unit"]) == (pytest.approx(3.6e-4), "EJ/yr")
    net = row(table, "Emissions|Kyoto Gases")
    assert (net["2020"], net["Unit"]) == (pytest.approx(0.07), "Mt CO2-equiv/yr")
    price = row(table, "Price|Secondary Energy|Electricity", "r")
    assert price["2021"] == pytest.approx(600_000 / 3600)
    assert price["Unit"] == "CNY_2020/GJ"
    assert pd.isna(price["2020"])


def test_every_row_is_one_of_a_kind_and_own_variables_say_so() -> None:
    result, case = full()
    table = iamc_table(result, case)
    assert not table.duplicated(["Region", "Variable"]).any()
    known = ("Emissions|Kyoto", "Gross Emissions|Kyoto", "Carbon Removal", "Final Energy|Electr",
             "Investment|Energy", "Price|", "Capacity|", "Pathway|")  # fmt: skip
    assert all(variable.startswith(known) for variable in table["Variable"])
    assert set(table["Model"]) == {"neutrality-pathway 0.1.0"}
    assert set(table["Scenario"]) == {"small all (7f3c2a10)"}


def test_the_world_is_the_sum_of_its_regions(reference_run: Path) -> None:
    """Net and demand of ten regions add up to the world's, and to the tables'."""
    result, case = open_run(reference_run)
    table = iamc_table(result, case)
    for variable, name, column, factor in (
        ("Emissions|Kyoto Gases", "emissions", "net_t", 1e-6),
        ("Final Energy|Electricity", "electricity", "demand_gwh", 3.6e-6),
    ):
        rows = table[table["Variable"] == variable].set_index("Region")
        for year in ("2020", "2030", "2035"):
            world = total(result.tables[name], column, int(year)) * factor
            assert rows.loc["World", year] == pytest.approx(world, abs=1e-7)
            assert rows.drop(index="World")[year].sum() == pytest.approx(world, abs=1e-7)


def test_a_region_is_not_mistaken_for_the_world() -> None:
    """Regions called World, or alike, get their id beside their name."""
    _, case = full()
    regions = {
        "w": Region("w", Name("world", "世界"), "m"),
        "x": Region("x", Name("North | =sum", "北"), "m"),
        "y": Region("y", Name("north / =sum", "北"), "m"),
        "z": Region("z", Name("North   =sum", "北"), "m"),
    }
    names = region_names(replace(case, regions=regions))
    assert names == {
        "w": "world (w)",
        "x": "North =sum",
        "y": "north / =sum",
        "z": "North =sum (z)",
    }
    assert plain("=@+ a|b\n") == "a b"


@pytest.mark.filterwarnings("ignore:The inplace keyword:DeprecationWarning")  # pandas to pyam
@pytest.mark.parametrize("name", sorted(UGLY))
def test_pyam_reads_it_back_without_complaint(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every value that is there; what pyam's libraries tell pyam, not us, is not heard.

    Its units are kept for later by the place of the package: an old one may be gone.
    """
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        pyam = pytest.importorskip("pyam")
    result, case = UGLY[name]()
    path = tmp_path / "results.iamc.csv"
    write_iamc(result, case, path)
    read = importlib.import_module(pyam.__name__).IamDataFrame(path)
    asked = iamc_table(result, case)
    values = asked.drop(columns=HEAD).count().sum()
    assert read.data["value"].count() == values
    assert set(read.variable) == set(asked["Variable"])
    net = read.filter(variable="Emissions|Kyoto Gases", region="World", year=2025).data
    assert net["value"].iloc[0] == pytest.approx(
        total(result.tables["emissions"], "net_t", 2025) / 1e6, abs=1e-9
    )


def test_the_same_run_makes_the_same_bytes(tmp_path: Path) -> None:
    paths = [tmp_path / "a.csv", tmp_path / "b.csv"]
    for path in paths:
        write_iamc(*full(), path)
    assert paths[0].read_bytes() == paths[1].read_bytes()


def test_a_place_that_cannot_be_written_is_a_fault_of_usage(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be written"):
        write_iamc(*full(), tmp_path / "nowhere" / "results.iamc.csv")
