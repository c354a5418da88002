"""Risks of a sweep that lies beside a run."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from test_report_spread import MANIFEST

from pathway.report.beside import beside
from pathway.report.decision.risks import Swing
from pathway.runs.result import Result
from pathway_models.case import Name

ROWS = """\
reading,unit,rank,factor,scenario,value,level,status,reading_value,base,effect
npv_cost_mcny,MCNY,1,wind,wind.low,0.5,,no_plan,,100,
npv_cost_mcny,MCNY,1,wind,wind.high,1.5,,optimal,80,100,-20
npv_cost_mcny,MCNY,2,power,power.low,0.7,,optimal,90,100,-10
npv_cost_mcny,MCNY,2,power,power.high,1.4,,optimal,130,100,30
npv_cost_mcny,MCNY,3,idle,idle.low,0.7,,optimal,100,100,0
emissions,t,1,power,power.low,0.7,,optimal,1,1,0
"""
SWEEP = """\
name: {en: Under pressure}
factors:
  power: {name: {en: Price of power, zh: 电价}}
"""


def run(**options: Any) -> Result:
    manifest = MANIFEST | {"options": options, "currency": "CNY"}
    return cast("Result", SimpleNamespace(manifest=manifest))


def sweep(folder: Path, rows: str = ROWS, text: str = SWEEP) -> None:
    folder.mkdir()
    manifest = {**MANIFEST, "kind": "sweep"}
    (folder / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    (folder / "tornado.csv").write_text(rows, "utf-8")
    (folder / "sweep.yaml").write_text(text, "utf-8")


def test_the_assumption_that_moves_most_comes_first(tmp_path: Path) -> None:
    """Wind has no plan at one end and saves 20 at the other; what moves nothing is left out."""
    sweep(tmp_path / "sweep")
    assert list(beside(tmp_path / "run", run()).swings) == [
        Swing(Name.of({"en": "wind"}), low=20, high=0, broken=1),
        Swing(Name.of({"en": "Price of power", "zh": "电价"}), low=10, high=30, broken=0),
    ]


def test_what_is_no_such_sweep_says_nothing(tmp_path: Path) -> None:
    assert beside(tmp_path / "run", run()).swings == ()
    sweep(tmp_path / "sweep", rows="reading,rank\n")
    sweep(tmp_path / "other", text="factors: [")
    assert beside(tmp_path / "run", run()).swings == ()


def test_a_run_with_other_values_is_of_no_sweep(tmp_path: Path) -> None:
    sweep(tmp_path / "sweep")
    assert beside(tmp_path / "run", run(set=["prices.electricity=*2"])).swings == ()
