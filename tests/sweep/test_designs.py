"""Designs: which scenarios there are, and that the same file gives the same."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from pathway.sweep.spec import Sweep
from sweep.sweeps import DIESEL, HEAD, ROOM, VANS, sweep

READINGS = "readings: [npv_cost_mcny]\n"


def made(folder: Path, design: str, factors: str = DIESEL + VANS) -> Sweep:
    return sweep(folder, f"{HEAD}design: {design}\n{READINGS}factors:\n{factors}")


def test_one_at_a_time(tmp_path: Path) -> None:
    """Low and high of a range; each value and level but that of the case."""
    found = made(tmp_path, "{kind: one_at_a_time}", DIESEL + VANS + ROOM).scenarios
    assert {s.id: s.sets for s in found} == {
        "base": (),
        "diesel.low": ("prices.diesel=*0.5",),
        "diesel.high": ("prices.diesel=*2",),
        "vans.0.5": ("levers.ev.capex=*0.5", "levers.ev.fom=*0.75"),
        "vans.2": ("levers.ev.capex=*2", "levers.ev.fom=*1.5"),
        "room.none": ("levers.ev.max_add==0",),
        "room.absurd": ("levers.ev.max_share=*200",),
    }


def test_a_grid_is_every_combination(tmp_path: Path) -> None:
    """Two steps of a range by three values, the last varying fastest."""
    found = made(tmp_path, "{kind: grid, steps: 2}").scenarios
    assert [s.id for s in found] == ["base", "1", "2", "3", "4", "5", "6"]
    assert [tuple(s.values.values()) for s in found[1:]] == [
        (0.5, 0.5), (0.5, 1.0), (0.5, 2.0), (2.0, 0.5), (2.0, 1.0), (2.0, 2.0)
    ]  # fmt: skip


def test_a_latin_hypercube_has_one_point_in_each_slice(tmp_path: Path) -> None:
    """Ten points: each tenth of the range holds one. Of the three values, 3 or 4 each."""
    found = made(tmp_path, "{kind: latin_hypercube, seed: 7, size: 10}").scenarios[1:]
    for factor in ("diesel", "vans"):
        assert sorted(int(10 * s.positions[factor]) for s in found) == list(range(10))
    assert set(Counter(s.values["vans"] for s in found).values()) <= {3, 4}


@pytest.mark.parametrize(
    ("design", "count"),
    [
        ("{kind: sobol, seed: 7, size: 8}", 8 * (2 + 2)),
        ("{kind: sobol, seed: 7, size: 8, second_order: true}", 8 * (2 * 2 + 2)),
        ("{kind: morris, seed: 7, size: 5, levels: 4}", 5 * (2 + 1)),
    ],
)
def test_how_many_points_the_indices_need(tmp_path: Path, design: str, count: int) -> None:
    found = made(tmp_path, design)
    assert len(found.scenarios) == 1 + count
    assert all(0.0 <= p <= 1.0 for s in found.scenarios for p in s.positions.values())


def test_morris_moves_one_factor_at_a_time(tmp_path: Path) -> None:
    found = made(tmp_path, "{kind: morris, seed: 7, size: 5, levels: 4}").scenarios[1:]
    for start in range(0, 15, 3):
        path = [tuple(s.positions.values()) for s in found[start : start + 3]]
        for before, after in pairwise(path):
            assert sum(a != b for a, b in zip(before, after, strict=True)) == 1


@pytest.mark.parametrize("kind", ["latin_hypercube", "sobol", "morris"])
def test_the_same_seed_draws_the_same(tmp_path: Path, kind: str) -> None:
    levels = ", levels: 4" if kind == "morris" else ""
    texts = [f"{{kind: {kind}, seed: {seed}, size: 8{levels}}}" for seed in (1, 1, 2)]
    one, again, other = (made(tmp_path, text).scenarios for text in texts)
    assert one == again
    assert one != other


def test_named_scenarios_are_overlays(tmp_path: Path) -> None:
    found = sweep(
        tmp_path,
        f"{HEAD}design: {{kind: scenarios}}\n{READINGS}"
        "scenarios:\n"
        "  dear: {name: {en: Dear, zh: 贵}, set: {prices.diesel: '*2', discount_rate: 8}}\n"
        "  whole: {name: {en: Whole, zh: 全}, study: whole}\n",
    ).scenarios
    assert found[1].sets == ("prices.diesel=*2", "discount_rate==8")
    assert found[2].study == "whole"


def test_regret_pairs_plans_with_worlds(tmp_path: Path) -> None:
    found = sweep(
        tmp_path,
        f"{HEAD}design: {{kind: regret, fixed_until: 2022}}\n{READINGS}"
        "plans:\n"
        "  as-is: {name: {en: A, zh: A}}\n"
        "  bold: {name: {en: B, zh: B}, set: {levers.ev.capex: '*0.5'}}\n"
        "worlds:\n"
        "  mild: {name: {en: M, zh: M}}\n"
        "  harsh: {name: {en: H, zh: H}, set: {prices.diesel: '*2'}}\n",
    ).scenarios
    assert [s.id for s in found] == [
        "base", "foresight.mild", "foresight.harsh",
        "as-is.mild", "as-is.harsh", "bold.mild", "bold.harsh",
    ]  # fmt: skip
    last = found[-1]
    assert last.sets == ("prices.diesel=*2",)
    assert last.follow is not None
    assert (last.follow.sets, last.follow.until) == (("levers.ev.capex=*0.5",), 2022)
