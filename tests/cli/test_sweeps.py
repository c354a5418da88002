"""``pathway sweep`` and ``merge-sweep`` end to end, on the small case."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from casefiles import write_case
from cli.running import Pathway, contents

SWEEP = """
name: {en: Prices, zh: 价格}
case: tiny
design: {kind: one_at_a_time}
readings: [npv_cost_mcny, emissions]
factors:
  diesel:
    name: {en: Diesel, zh: 柴油}
    paths: [prices.diesel]
    change: multiply
    range: {low: 0.8, high: 1.2}
    unit: of the case
    confidence: assumption
  vans:
    name: {en: Vans, zh: 货车}
    paths: [levers.ev.capex]
    change: multiply
    range: {low: 0.5, high: 2}
    unit: of the case
    confidence: assumption
assert:
  - share_with_plan >= 1
  - max(npv_cost_mcny) <= base + ROOM
"""


@pytest.fixture
def sweep(tmp_path: Path) -> Path:
    write_case(tmp_path / "tiny")
    file = tmp_path / "prices.yaml"
    file.write_text(SWEEP.replace("ROOM", "1000"), "utf-8")
    return file


def test_a_sweep_is_drawn_in_the_language_that_is_asked_for(
    sweep: Path, tmp_path: Path, pathway: Pathway
) -> None:
    """Beside those of the case, also where it was drawn without; its study is called by name."""
    asked = ("sweep", sweep, "--out", tmp_path / "out", "--workers", "1", "--pictures", "no")
    drawn = tmp_path / "out" / "charts"
    said = pathway(*asked)
    assert "Sweep “Prices” of study “" in said.err
    assert not (drawn / "tornado.de.html").exists()
    assert pathway(*asked, "--lang", "de").code == 0
    assert {p.name for p in drawn.glob("tornado.*")} >= {"tornado.en.html", "tornado.de.html"}


def test_a_sweep_holds_and_leaves_tables(sweep: Path, tmp_path: Path, pathway: Pathway) -> None:
    out = tmp_path / "out"
    said = pathway("sweep", sweep, "--out", out, "--workers", "1", "--pictures", "no", "--json")
    assert said.code == 0, said.err
    assert json.loads(said.out)["holds"] is True
    assert "4 scenarios" in said.err
    assert {"scenarios.csv", "readings.csv", "junit.xml", "summary.md"} <= set(contents(out))


def test_a_broken_threshold_exits_6_and_says_by_how_much(
    sweep: Path, tmp_path: Path, pathway: Pathway
) -> None:
    sweep.write_text(SWEEP.replace("ROOM", "-1000"), "utf-8")
    said = pathway("sweep", sweep, "--out", tmp_path / "out", "--workers", "1", "--pictures", "no")
    assert said.code == 6
    assert "max(npv_cost_mcny) <= base + -1000" in said.err.replace("base - 1000", "base + -1000")
    assert "<failure" in (tmp_path / "out" / "junit.xml").read_text("utf-8")


def test_shards_merge_to_the_same_bytes(sweep: Path, tmp_path: Path, pathway: Pathway) -> None:
    common = ("--workers", "1", "--pictures", "no")
    assert pathway("sweep", sweep, "--out", tmp_path / "whole", *common).code == 0
    parts = [tmp_path / "one", tmp_path / "two"]
    for number, part in enumerate(parts, 1):
        assert pathway("sweep", sweep, "--out", part, "--shard", f"{number}/2", *common).code == 0
    merged = tmp_path / "merged"
    said = pathway("merge-sweep", *parts, "--out", merged, "--pictures", "no")
    assert said.code == 0, said.err
    whole = contents(tmp_path / "whole")
    assert contents(merged) == whole


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("prices.diesel", "prices.petrol", "prices.petrol"),
        ("share_with_plan", "share_of_plan", "share_of_plan"),
        ("    range: {low: 0.5, high: 2}\n", "", "vans"),
        ("case: tiny", "case: nowhere", "nowhere"),
    ],
)
def test_faults_are_told_before_the_first_solve(
    sweep: Path, tmp_path: Path, pathway: Pathway, old: str, new: str, told: str
) -> None:
    sweep.write_text(SWEEP.replace("ROOM", "0").replace(old, new, 1), "utf-8")
    said = pathway("sweep", sweep, "--out", tmp_path / "out")
    assert said.code == 2, said.err
    assert told in said.err
    assert not (tmp_path / "out").exists()


def test_workers_and_a_scheduler_exclude_each_other(sweep: Path, pathway: Pathway) -> None:
    said = pathway("sweep", sweep, "--workers", "2", "--scheduler", "tcp://127.0.0.1:1")
    assert said.code == 2
