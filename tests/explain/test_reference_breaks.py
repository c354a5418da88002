"""Breaks of the reference case, each explained rightly; quantities checked by solving again."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import pathway
from pathway.explain import Explanation
from pathway.explain.conflicts import find_conflicts
from pathway.explain.nearest import nearest
from pathway.explain.noplan import explain_no_plan
from pathway.load import load_case
from pathway.solve.engine.program import Program
from pathway.solve.engine.translate import translate
from pathway.solve.feasibility import Feasibility
from pathway_models.arithmetic.variations import (
    Bound,
    later,
    raised,
    weakened,
    with_target,
    without,
)
from pathway_models.case import Case
from pathway_models.program.build import build

REFERENCE = Path(__file__).resolve().parents[2] / "inputs" / "alibaba"

NORTH = (
    "levers.lessor-cn-north.potential=*0.1",
    "levers.trading-cn-north.potential=*0.1",
    "levers.trading-cn-north.min_add=*0.1",
    "levers.ppa-wind-cn-north.max_add=*0.1",
    "levers.ppa-solar-cn-north.max_add=*0.1",
    "limits.signing-cn-north.at_most=*0.1",
)
VANS = ("targets.vans-electric.from=2022",)
INTENSITY = ("targets.scope3-intensity.value=0.05",)
BUDGET = """
group-capex:
  name: {en: Capital of the group, zh: 集团资本开支}
  section: a test
  metric: budget
  levers: {kind: [retrofit, electrify, rooftop_pv]}
  items: [capex]
  cumulative: true
  value: {value: 300, unit: MCNY, source: a test, confidence: assumption}
  from: 2021
  headline: true
"""


def possible(case: Case) -> bool:
    """Whether a case has a plan, asked of the rigid model, which the explanation does not use."""
    program = Program(translate(build(case)))
    costs = np.zeros(len(program.arrays.columns))
    if program.relaxation(costs).values is None:
        return False
    return program.search(costs, 1.0, 120).values is not None


def explained(case: Case) -> dict[str, Any]:
    document: dict[str, Any] = {}
    explain_no_plan(case, document, lambda _: None)
    return document


def sets(document: dict[str, Any]) -> set[tuple[str, ...]]:
    return {tuple(c["commitments"]) for c in document["conflicts"]}


def check_minimal(case: Case, document: dict[str, Any]) -> None:
    """The members alone have no plan, and without any one of them the others have."""
    for conflict in document["conflicts"]:
        members = conflict["commitments"]
        others = set(case.targets) - set(members)
        assert not possible(without(case, others))
        for k in members:
            assert possible(without(case, {*others, k}))


def check_relaxations(case: Case, document: dict[str, Any]) -> None:
    """What is stated gives a plan; 1 % less, or one year less, does not."""
    for conflict in document["conflicts"]:
        rest = without(case, conflict["aside"])
        for told in conflict["relaxations"]:
            target = case.targets[told["commitment"]]
            if told["weaker"] is not None:
                by = told["weaker"]["by"] / (1000 if target.unit.startswith("t") else 1)
                assert possible(with_target(rest, weakened(case, target, by)))
                assert not possible(with_target(rest, weakened(case, target, 0.99 * by)))
            for years, expected in ((told["years_later"], True), (_less(told), False)):
                moved = later(case, target, years) if years else None
                if moved is not None:
                    assert possible(with_target(rest, moved)) == expected


def _less(told: dict[str, Any]) -> int | None:
    return told["years_later"] - 1 if told["years_later"] else None


def check_limits(case: Case, document: dict[str, Any]) -> None:
    for conflict in document["conflicts"]:
        rest = without(case, conflict["aside"])
        for told in conflict["limits"]:
            if not told["together"]:
                bound = Bound(told["kind"], told["id"])
                assert possible(raised(rest, bound, told["by_share"]))
                assert not possible(raised(rest, bound, 0.99 * told["by_share"]))


@pytest.mark.trust
def test_green_power_of_the_north_cut_to_a_tenth():
    """Own and leased data centres of the north then have too little clean power of their market."""
    case = load_case(REFERENCE, "cloud", NORTH)
    document = explained(case)
    assert sets(document) == {("cloud-clean",)}
    check_relaxations(case, document)
    check_limits(case, document)
    moved = {(m["kind"], m["id"]) for m in document["conflicts"][0]["limits"]}
    assert ("potential", "lessor-cn-north") in moved


@pytest.mark.trust
def test_vans_electric_by_2022():
    """A fleet that lives eight years is not replaced in two: the allowance of vans binds."""
    case = load_case(REFERENCE, "operations", VANS)
    document = explained(case)
    assert sets(document) == {("vans-electric",)}
    check_minimal(case, document)
    check_relaxations(case, document)
    check_limits(case, document)
    [conflict] = document["conflicts"]
    assert [m["id"] for m in conflict["limits"]] == ["electric-vans"]
    assert conflict["relaxations"][0]["weaker"]["stock"]["unit"] == "vehicle"


def test_a_budget_that_is_too_small(tmp_path: Path):
    """What operations cannot have without capital costs some 1,062 million: a fifth of the plan's
    16,800 is enough (as in the group, 4,620 of 33,000). With 300 million neither all roofs nor all
    vans can be had: two conflicts, each with the budget.
    """
    folder = shutil.copytree(REFERENCE, tmp_path / "case")
    with (folder / "targets.yaml").open("a", encoding="utf-8") as file:
        file.write(BUDGET)
    study = folder / "studies" / "operations.yaml"
    study.write_text(study.read_text("utf-8") + "  - group-capex\n", "utf-8")
    case = load_case(folder, "operations")
    conflicts = find_conflicts(Feasibility(case))
    assert conflicts.complete
    assert set(conflicts.sets) == {
        ("parks-pv", "group-capex"),
        ("vans-electric", "group-capex"),
    }
    check_minimal(case, {"conflicts": [{"commitments": list(s)} for s in conflicts.sets]})


def test_the_value_chain_at_95_percent_less():
    """No lever takes intensity that far: it is told how far it goes."""
    case = load_case(REFERENCE, "value-chain", INTENSITY)
    document = explained(case)
    assert sets(document) == {("scope3-intensity",)}
    check_relaxations(case, document)
    told = document["conflicts"][0]["relaxations"][0]
    assert told["years_later"] is None
    assert 0.2 < told["weaker"]["share_of_base_year"] < 0.3


def test_a_neutral_cloud_in_2023_without_credits():
    case = load_case(REFERENCE)
    credits = sorted({o.lever for o in case.yielding("credits")})
    barred = [f"levers.{lever}.potential=*0" for lever in credits]
    case = load_case(REFERENCE, "cloud", ["targets.cloud-neutral.from=2023", *barred])
    document = explained(case)
    assert ("cloud-neutral",) in sets(document)
    check_minimal(case, document)
    check_relaxations(case, document)


def test_two_at_once_are_two_conflicts():
    """In the group: one does not hide the other, and the nearest plan settles both."""
    questions = Feasibility(load_case(REFERENCE, None, [*VANS, *INTENSITY]))
    conflicts = find_conflicts(questions)
    assert set(conflicts.sets) == {("vans-electric",), ("scope3-intensity",)}
    assert conflicts.complete
    assert set(nearest(questions) or ()) == {"vans-electric", "scope3-intensity"}


@pytest.mark.trust
def test_the_nearest_plan_by_volume_passes_its_audit(tmp_path: Path):
    """What a commitment that is missed would have claimed is claimed by no one."""
    case = pathway.read(REFERENCE, "cloud-volume").set("targets.cloud-clean-volume.from", 2023)
    explanation = Explanation(case, tmp_path / "run")
    explanation.explain()
    assert explanation.run is not None
    assert explanation.run.audited
    assert explanation.run.result.summary["missed"] == ["cloud-clean-volume"]
