"""The sweeps that come with the reference case can be run, and say where their ranges are from."""

from __future__ import annotations

from pathlib import Path

import pytest

from pathway.cases.examples import reference_case, write_example
from pathway.sweep.spec import Sweep, load_sweep

SWEEPS = reference_case() / "sweeps"


@pytest.fixture(scope="module")
def shipped() -> dict[str, Sweep]:
    return {path.stem: load_sweep(path) for path in sorted(SWEEPS.glob("*.yaml"))}


def test_there_are_four(shipped: dict[str, Sweep]) -> None:
    counts = {name: len(found.scenarios) for name, found in shipped.items()}
    assert counts == {"ci": 11, "prices": 201, "strategies": 21, "tornado": 41}


def test_the_tornado_varies_twenty_assumptions(shipped: dict[str, Sweep]) -> None:
    tornado = shipped["tornado"]
    assert len(tornado.made_of.factors) == 20
    assert tornado.study == "alibaba"


def test_every_range_has_a_source_or_is_called_an_assumption(shipped: dict[str, Sweep]) -> None:
    for found in shipped.values():
        for factor in found.made_of.factors.values():
            assert factor.text.source or factor.text.confidence == "assumption", factor.id
            assert factor.name.en != factor.name.zh


def test_those_for_ci_have_thresholds(shipped: dict[str, Sweep]) -> None:
    assert len(shipped["ci"].thresholds) >= 5
    assert shipped["ci"].study == "value-chain"


def test_the_worlds_of_the_strategies_are_weighed(shipped: dict[str, Sweep]) -> None:
    weights = [w.weight or 0.0 for w in shipped["strategies"].made_of.worlds.values()]
    assert sum(weights) == pytest.approx(1)


def test_a_copy_of_the_case_brings_its_sweeps(tmp_path: Path) -> None:
    write_example(tmp_path / "mine")
    copied = load_sweep(tmp_path / "mine/sweeps/ci.yaml")
    assert copied.case_id == "mine"
    assert {p.name for p in (tmp_path / "mine/sweeps").iterdir()} == {
        p.name for p in SWEEPS.iterdir()
    }
