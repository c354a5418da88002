"""The steel works: its data add up, and its plan is one that a works could follow."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import yaml

from goldens import Golden
from pathway.locale import LANGUAGES
from pathway.runs.run import Options
from solving import solve_case

CASE = Path(__file__).parents[2] / "inputs" / "steel"
MILESTONES = [2022, 2026, 2030, 2034, 2040, 2045, 2050]
FURNACES = {"bf8": 2000.0, "sw1": 2800.0, "sw2": 3300.0}  # kt of steel a year
ROUTES = {
    "bf8": ["gas-dri-1", "hydrogen-dri-1"],
    "sw1": ["gas-dri-3", "hydrogen-dri-3", "scrap-furnace"],
    "sw2": ["gas-dri-2", "hydrogen-dri-2"],
}
Tables = Callable[[str], pd.DataFrame]


@pytest.fixture(scope="session")
def tables(steel_run: Path) -> Tables:
    return lambda name: pd.read_csv(steel_run / "tables" / f"{name}.csv", keep_default_na=False)


def rows(name: str) -> list[dict[str, str]]:
    with (CASE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def document(name: str) -> dict[str, Any]:
    found = yaml.safe_load((CASE / name).read_text("utf-8"))
    assert isinstance(found, dict)
    return found


def served(tables: Tables) -> pd.DataFrame:
    """What each lever serves, by year."""
    levers = tables("levers")
    return levers.pivot_table("served", "lever", "year", aggfunc="sum")


class TestData:
    """Sums that the files state, worked anew from what they are made of."""

    def test_every_row_says_where_it_is_from(self) -> None:
        for path in CASE.glob("*.csv"):
            for row in rows(path.name):
                if "source" in row:
                    assert row["source"], (path.name, row)
                    assert row["confidence"] in {"report", "derived", "literature", "assumption"}

    def test_a_tonne_by_furnace(self) -> None:
        """0.665 t of coal at 2.85, 0.3325 GJ of gas at 56 kg, 71.5 kg of process: 1.985 t; and
        0.665 t of coal at 0.364 t upstream: 0.242 t.
        """
        made = 0.665 * 2.85 + 0.3325 * 0.056 + 0.0715
        of = {r["method"]: float(r["value"]) for r in rows("factors.csv")
              if (r["carrier"], r["year"]) == ("furnace_charge", "2022")}  # fmt: skip
        assert of["-"] == pytest.approx(made, abs=0.0005)
        assert of["upstream"] == pytest.approx(0.665 * 0.364, abs=0.0005)

    def test_what_a_tonne_by_furnace_costs(self) -> None:
        """In 2030 0.665 t of coal at 188, 0.3325 GJ of gas at 8, 51 kg of scrap at 365: 147 EUR."""
        price = {
            r["year"]: float(r["value"])
            for r in rows("prices.csv")
            if r["carrier"] == "furnace_charge"
        }
        coal = 190 - 10 * 4 / 24
        assert price["2030"] == pytest.approx(0.665 * coal + 0.3325 * 8 + 0.051 * 365, abs=1)

    def test_what_is_free_of_allowances(self) -> None:
        """By furnace 0.93 * 1.248 + 1.05 * 0.086 + 0.30 * 0.143 = 1.294 a tonne, by direct
        reduction 0.93 * 1.248 = 1.161; of it 51.5 % in 2030.
        """
        free = document("company.yaml")["carbon_prices"]["ets"]["free_allocation"]
        furnace = 0.93 * 1.248 + 1.05 * 0.086 + 0.30 * 0.143
        assert free["sw2"]["path"][2030] == pytest.approx(0.515 * furnace, abs=0.001)
        assert free["gas-dri-2"]["path"][2030] == pytest.approx(0.515 * 0.93 * 1.248, abs=0.001)
        before = 0.93 * 1.288 + 1.05 * 0.157 + 0.30 * 0.217
        assert free["sw2"]["path"][2025] == pytest.approx(before, abs=0.001)

    def test_2018_is_what_the_company_said(self) -> None:
        """22.3 Mt of scopes 1 and 2; 70 % of it are 15.61 Mt."""
        assert sum(float(r["tonnes"]) for r in rows("history.csv")) == pytest.approx(22.3e6)
        target = document("targets.yaml")["scopes-1-2-in-2030"]
        assert (target["relative_to"], target["value"]["value"]) == (2018, 70)

    def test_products_are_what_the_furnaces_make(self) -> None:
        """2,000 + 1,000 + 2,800 + 3,300 = 9,100 kt, and 8,100 without furnace 9."""
        nine = {int(r["year"]): float(r["value"]) for r in rows("activity.csv") if r["of"] == "bf9"}
        made = {r["id"]: float(r["activity"]) for r in rows("sources.csv") if r["id"] in FURNACES}
        assert made == FURNACES
        for row in rows("outputs.csv"):
            year = int(row["year"])
            assert float(row["value"]) == sum(FURNACES.values()) + nine[year]


class TestPlan:
    """What a steel engineer, and a planner, would look at first."""

    def test_every_commitment_is_kept(self, steel_run: Path, tables: Tables) -> None:
        assert tables("targets")["met"].all()
        assert json.loads((steel_run / "summary.json").read_text("utf-8"))["status"] == "optimal"

    def test_a_furnace_in_the_base_year(self, tables: Tables) -> None:
        """Schwelgern 2: 3,300 kt at 1.985 t = 6,550.5 kt."""
        found = tables("sources").set_index(["year", "source"])
        assert found.loc[(2022, "sw2"), "gross_t"] == pytest.approx(6_550_500)

    def test_whole_furnaces_stop_and_never_start_again(self, tables: Tables) -> None:
        """One is replaced as a whole, in one year; at Schwelgern 1 a furnace for scrap may take 0.8
        to 1 Mt first, for the blast furnace can run at 64 % of its load and not below.
        """
        by = served(tables)
        for furnace, levers in ROUTES.items():
            taken = by.loc[levers].sum()
            assert all(b >= a - 1e-3 for a, b in pairwise(taken)), furnace
            for t, kt in taken.items():
                whole = min(kt, abs(FURNACES[furnace] - kt)) < 1e-3
                scrap = furnace == "sw1" and 800 <= kt <= 1000.001
                assert whole or scrap, (furnace, t, kt)

    def test_no_furnace_is_renewed_for_a_few_years(self, tables: Tables) -> None:
        """Furnace 8 (due 2029) and Schwelgern 2 (2034) are replaced when they are due.

        At Schwelgern 1 (2041) the furnace for scrap comes first: each kt that stands idle costs a
        year of 0.125 million over 20, 0.125 * (1 - 1/1.07) / (1 - 1.07^-20) = 0.01103.
        """
        idle = tables("turnover").set_index(["incumbents", "year"])
        written = idle["write_off_meur"]
        assert written["bf8"].max() == 0
        assert written["sw2"].max() == 0
        share = 0.125 * (1 - 1 / 1.07) / (1 - 1.07**-20)
        assert share == pytest.approx(0.01103, abs=5e-6)
        for year in (2035, 2038, 2040):
            early = idle.loc[("sw1", year), "early"]
            assert early == pytest.approx(1000)
            assert written["sw1", year] == pytest.approx(share * early, abs=1e-4)
        assert (idle.loc["bf8", "renewed"] == 0).all()
        assert (idle.loc["sw2", "renewed"] == 0).all()

    def test_a_reline_in_2029(self, tmp_path: Path) -> None:
        """Without the plant furnace 8 is renewed in 2029, for 20 years: the plan renews 2,000 kt,
        and pays nothing for it that business as usual does not pay.
        """
        case = tmp_path / "case"
        _copy(case)
        (case / "studies" / "relined.yaml").write_text(
            "name: {en: Relined}\nperimeter: {scope: [1, 2, 3]}\ntargets: []\n", "utf-8"
        )
        away = ("levers.dri-plant-1.min_add=null", "levers.dri-plant-1.potential=0")
        asked = Options(study="relined", pictures="no", set=away)
        run = solve_case(case, tmp_path / "run", asked)
        found = run.result.tables["turnover"].set_index(["incumbents", "year"]).loc["bf8"]
        assert found.loc[2028, "renewed"] == 0
        assert found.loc[2029, "renewed"] == pytest.approx(2000)
        assert found["write_off_m"].max() == 0

    def test_what_a_furnace_and_a_plant_are_free_of(self, tables: Tables) -> None:
        """In 2030, Duisburg: 6,100 kt by furnace at 0.666, 2,000 by direct reduction at 0.598 and
        5,000 TJ of gas, less by 8.1 / 9.1, at 0.022 kt: 5,356.5 kt. The rest is paid at 100.
        """
        row = tables("carbon").set_index(["year", "business"]).loc[(2030, "duisburg")]
        free = 6100 * 0.666 + 2000 * 0.598 + 5000 * 8.1 / 9.1 * 0.022
        assert row["free_t"] == pytest.approx(free * 1000, rel=1e-6)
        assert row["paid_meur"] == pytest.approx((row["priced_t"] - row["free_t"]) * 100 / 1e6)

    def test_the_first_plant_is_paid_as_it_is_built(self, tables: Tables) -> None:
        """750 and a grid connection of 120 million, 10 % of them in 2024: 87; 20 % in 2025: 174."""
        costs = tables("costs").set_index(["item", "year"])["value_meur"]
        paid = costs.groupby(level=[0, 1]).sum()["capex"]
        assert paid[2024] == pytest.approx(0.1 * (750 + 120))
        assert paid[2025] == pytest.approx(0.2 * (750 + 120))

    def test_no_more_hydrogen_than_there_is(self, tables: Tables) -> None:
        """62 kg a tonne at 33.3 kWh in 8,000 hours: 0.258 MW for each kt of steel a year."""
        by = served(tables)
        levers = tables("levers")
        there = levers[levers["lever"] == "hydrogen-supply"].set_index("year")["stock"]
        used = by.loc[[name for name in by.index if name.startswith("hydrogen-dri")]].sum()
        assert (used / 3.87 <= there + 1e-6).all()
        most = document("levers/infrastructure.yaml")["hydrogen-supply"]["potential"]["path"]
        assert there[2045] <= most[2045]
        megawatts = 0.062 * 33.3 / 8
        assert megawatts == pytest.approx(1 / 3.87, abs=0.001)

    def test_what_works_keeps_working(self, tables: Tables) -> None:
        """Hydrogen, electric annealing and the furnace for scrap are not turned on and off."""
        by = served(tables)
        for lever in by.index:
            if lever.startswith("hydrogen-dri") or lever in {"scrap-furnace", "electric-annealing"}:
                assert all(b >= a - 1e-3 for a, b in pairwise(by.loc[lever])), lever

    def test_what_goes_with_the_furnaces(self, tables: Tables) -> None:
        """In 2050 no ore is bought, 14,005 * 8.1 / 9.1 = 8,100 * 1.539 kt, and no coke is made.

        Ovens: 1,501.5 * 8.1 / 9.1 = 8,100 * 0.165 t. And 8,100 * 0.3 GWh more power is bought.
        """
        activity = tables("sources").set_index(["year", "source"])["activity"]
        assert activity[2050, "ore-duisburg"] == pytest.approx(0, abs=1)
        assert activity[2050, "coke-ovens"] == pytest.approx(0, abs=1)
        bought = 1300 * 8.1 / 9.1 + 0.3 * 8100
        drives = tables("levers").set_index(["year", "option"])["served"]
        saved = drives[2050, "drives@power-duisburg"]
        assert activity[2050, "power-duisburg"] == pytest.approx(bought - saved, abs=0.1)


def test_where_hydrogen_is_short_what_gas_emits_is_captured(tmp_path: Path) -> None:
    """Two trains of 1 Mt and the pipe, at most 72 % of what leaves the two places.

    That is 12.5 GJ of gas at 56 kg and 51 kg of process CO2 a tonne, 0.751 t, and the scrubber's
    own gas, 2.74 GJ or 0.153 t a tonne captured.
    """
    run = solve_case(CASE, tmp_path / "run", Options(study="less-hydrogen", pictures="no"))
    assert run.audited
    assert run.result.tables["targets"]["met"].all()
    levers = run.result.tables["levers"]
    captured = levers[levers["lever"] == "co2-capture"].set_index("year")
    pipes = levers[levers["lever"] == "co2-pipe"].set_index("year")["stock"]
    burnt = levers[levers["lever"].isin(["gas-dri-2", "gas-dri-3"])]
    gas = burnt.groupby("year")["served"].sum() * 0.751 * 1000
    assert captured["stock"].max() == 2
    for year in range(2043, 2051):
        tonnes = captured.loc[year, "served"]
        assert 0 < tonnes <= 0.72 * (gas[year] + 2.74 * 0.056 * tonnes) + 1
        assert tonnes <= 1e6 * captured.loc[year, "stock"] + 1
        assert pipes[year] == 1


@pytest.mark.parametrize("study", ["budget", "price-alone"])
def test_every_other_study_keeps_its_commitments(study: str, tmp_path: Path) -> None:
    run = solve_case(CASE, tmp_path / "run", Options(study=study, pictures="no"))
    assert run.audited
    assert run.result.summary["status"] == "optimal"
    assert run.result.tables["targets"]["met"].all()
    assert run.charts == ("neutrality-pathway",)
    drawn = {path.suffixes[0] for path in (run.folder / "charts").glob("*.html")}
    assert drawn == {f".{lang}" for lang in LANGUAGES}


def _copy(folder: Path) -> None:
    for path in CASE.rglob("*.*"):
        to = folder / path.relative_to(CASE)
        to.parent.mkdir(parents=True, exist_ok=True)
        to.write_bytes(path.read_bytes())


def _wide(table: pd.DataFrame, column: str, index: list[str] | str, scale: float) -> str:
    kept = table[table["year"].isin(MILESTONES)]
    wide = kept.pivot_table(column, index, "year", aggfunc="sum", fill_value=0.0)
    found = (wide / scale).round(1) + 0.0
    return str(found[found.any(axis=1)].to_csv(lineterminator="\n"))


SUMMARIES: dict[str, Callable[[Tables], str]] = {
    "emissions": lambda t: _wide(t("emissions"), "gross_market_t", ["business", "scope"], 1000),
    "wedges": lambda t: _wide(t("wedges"), "tonnes", "wedge", 1000),
    "levers": lambda t: _wide(t("levers"), "stock", ["kind", "lever", "unit"], 1),
    "served": lambda t: _wide(t("levers"), "served", ["kind", "lever", "served_unit"], 1),
    "costs": lambda t: _wide(t("costs"), "value_meur", "item", 1),
    "carbon": lambda t: _wide(t("carbon"), "paid_meur", ["scheme", "business"], 1),
}


@pytest.mark.parametrize("name", SUMMARIES)
def test_the_plan_is_the_one_that_was_reviewed(golden: Golden, tables: Tables, name: str) -> None:
    """To 0.1 kt, unit and million."""
    golden(f"steel/{name}.csv", SUMMARIES[name](tables))


def test_what_it_costs_is_what_was_reviewed(golden: Golden, steel_run: Path) -> None:
    summary = json.loads((steel_run / "summary.json").read_text("utf-8"))
    figures = {
        k: round(v, 1) for k, v in summary.items() if k.endswith("_meur") and isinstance(v, float)
    }
    golden("steel/summary.json", json.dumps({"status": summary["status"], **figures}))
