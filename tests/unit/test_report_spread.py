"""The sweep beside a run: found by what it was made from, and laid behind the net line."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

import chart_tables as made
from pathway.figures.catalogue import figure_of
from pathway.figures.kit.info import Spread
from pathway.figures.print.said import said
from pathway.locale import LANGUAGES, Lang
from pathway.report.beside import beside
from pathway.runs.result import Result
from pathway_models.case import Name

MANIFEST: dict[str, Any] = {"case": "tiny", "study": "all", "inputs": {"prices.csv": "12ab"}}
HEAD = "reading,unit,year,scenarios,with_plan,minimum,p10,p25,p50,p75,p90,maximum,base\n"
RANGE = HEAD + "net_t,t,2020,3,3,90,,,,,,110,100\nnet_t,t,2021,3,3,60,,,,,,130,100\n"
LIKELY = HEAD + "net_t,t,2020,9,9,10,80,90,100,110,120,190,100\ncost_m,M,2020,9,9,,,,,,,,1\n"


def run(**options: Any) -> Result:
    return cast("Result", SimpleNamespace(manifest=MANIFEST | {"options": options}))


def sweep(folder: Path, fan: str = RANGE, **other: Any) -> None:
    folder.mkdir()
    manifest = MANIFEST | {"kind": "sweep", "name": {"en": "What if"}} | other
    (folder / "manifest.json").write_text(json.dumps(manifest))
    (folder / "fan.csv").write_text(fan)


def test_the_range_of_all_scenarios_where_they_have_no_probabilities(tmp_path: Path) -> None:
    sweep(tmp_path / "what-if")
    found = beside(tmp_path / "run", run()).spread
    assert found == Spread(
        name=Name.of({"en": "What if"}),
        scenarios=3,
        likely=False,
        bounds={2020: (90.0, 110.0), 2021: (60.0, 130.0)},
    )


def test_four_futures_in_five_where_they_have_and_the_sweep_of_most(tmp_path: Path) -> None:
    sweep(tmp_path / "a")
    sweep(tmp_path / "b", LIKELY)
    found = beside(tmp_path / "run", run()).spread
    assert found is not None
    assert (found.likely, found.scenarios, found.bounds) == (True, 9, {2020: (80.0, 120.0)})


@pytest.mark.parametrize(
    "make",
    [
        lambda at: sweep(at, inputs={"prices.csv": "other"}),
        lambda at: sweep(at, study="another"),
        lambda at: sweep(at, kind="run"),
        lambda at: sweep(at, HEAD),
        lambda at: sweep(at, "no,table\n1,2\n"),
        lambda at: sweep(at, name="What if"),
        lambda at: (sweep(at), (at / "manifest.json").write_text("{")),
        lambda at: (sweep(at), (at / "fan.csv").unlink()),
    ],
)
def test_what_is_no_sweep_of_this_plan_is_left(tmp_path: Path, make: Callable[[Path], Any]) -> None:
    make(tmp_path / "beside")
    assert beside(tmp_path / "run", run()).spread is None


def test_a_run_with_other_values_is_in_no_sweep(tmp_path: Path) -> None:
    sweep(tmp_path / "what-if")
    assert beside(tmp_path / "run", run(set=["prices.electricity=*2"])).spread is None


def drawn(lang: Lang = "en", **info: Any) -> dict[str, Any]:
    tables = made.neutral()
    return said(figure_of("neutrality-pathway", tables, replace(made.INFO, **info), lang), lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_lies_behind_the_net_line(lang: Lang) -> None:
    years = [int(t) for t in made.neutral()["emissions"]["year"].unique()]
    bounds = dict.fromkeys(years, (0.0, 1000000.0))
    spread = Spread(name=Name.of({"en": "What <if>"}), scenarios=7, likely=True, bounds=bounds)
    series = drawn(lang, spread=spread)["panels"][0]["series"]
    keys = [one["key"] for one in series]
    assert keys.index("spread") < keys.index("net") == len(keys) - 1
    band = series[keys.index("spread")]
    assert band["form"] == "area"
    assert "What <if>" in band["name"]
    assert band["said"][0].startswith("0")
    assert "spread" not in [one["key"] for one in drawn(lang)["panels"][0]["series"]]


def test_a_sweep_of_other_years_is_not_drawn() -> None:
    spread = Spread(name=Name.of({"en": "x"}), scenarios=7, likely=True, bounds={1999: (0.0, 1.0)})
    assert "spread" not in [s["key"] for s in drawn(spread=spread)["panels"][0]["series"]]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_today_parts_what_is_from_what_is_planned(lang: Lang) -> None:
    years = sorted({int(t) for t in made.neutral()["emissions"]["year"]})
    details = replace(made.INFO.details, today=years[2])
    (rule,) = drawn(lang, details=details)["panels"][0]["rules"]
    assert (rule["at"], rule["upright"]) == (years[2], True)
    assert str(years[2]) in rule["name"]
    assert drawn(lang)["panels"][0]["rules"] == []


def test_net_by_location_stands_beside_that_by_market_and_all_years_are_summed() -> None:
    """Location-based net is market-based net plus what contracts for power take off gross."""
    emissions = made.neutral()["emissions"].groupby("year").sum(numeric_only=True)
    found = drawn()
    lines = {s["key"]: s["y"] for s in found["panels"][0]["series"]}
    by = emissions["net_t"] + emissions["gross_location_t"] - emissions["gross_market_t"]
    scale = emissions["net_t"].iloc[0] / lines["net"][0]
    assert lines["location"] == pytest.approx([v / scale for v in by], abs=1e-5)
    assert "Net, location-based" in [row["name"] for row in found["column"]]
    assert "in all" in found["notes"][0]
