"""What is told to be entered makes a plan possible: each advice is set in the files and tried."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from casefiles import write_case
from pathway.api import Case, read
from pathway.cases.starter import Wish
from pathway.cases.starter import write_case as write_starter
from pathway.explain.entered import tell_what_to_enter
from pathway.explain.noplan import explain_no_plan
from pathway.explain.words import tell_document
from pathway.solve.feasibility import Feasibility
from pathway_models.arithmetic.variations import without

Sets = list[str]


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cases")
    write_starter(folder / "starter", Wish(base_year=2025))
    write_case(folder / "tiny")
    return folder


def explained(case: Case) -> dict[str, Any]:
    document: dict[str, Any] = {}
    explain_no_plan(case.data, document, lambda _: None)
    tell_what_to_enter(case, document)
    return document


def advice(document: dict[str, Any]) -> Iterator[tuple[str, list[str], Sets]]:
    """Each advice: what it is, what is set aside with it, and what is set for it."""
    for conflict in document["conflicts"]:
        aside, limits = conflict["aside"], conflict["limits"]
        for told in (r for r in conflict["relaxations"] if r["weaker"]):
            yield "weaker", aside, told["weaker"]["set"]
        for told in (r for r in conflict["relaxations"] if r["years_later"]):
            yield "later", aside, told["set_later"]
        if together := [m["set"] for m in limits if m["together"]]:
            yield "together", aside, list(chain.from_iterable(together))
        for told in (m for m in limits if not m["together"]):
            yield "room", aside, told["set"]
        for told in conflict["dates"]:
            yield "date", aside, told["set"]
    yield "nearest", [], list(chain.from_iterable(w["set"] for w in document["nearest"].values()))


def has_plan(case: Case, sets: Sets, aside: list[str]) -> bool:
    changed = without(case.change(sets=dict(text.split("=", 1) for text in sets)).data, aside)
    return bool(Feasibility(changed).has_plan(tuple(changed.targets)))


BREAKS = {
    "a path, alone": (
        "starter",
        ["levers.heat-pumps.max_add=*0.1", "levers.electric-trucks.max_add=*0.3"],
    ),
    "a path, beside others": (
        "starter",
        [
            "targets.net-zero.from=2027",
            "targets.net-zero.value.path={2027: 42, 2032: 0, 2040: 0}",
            "levers.removals.potential=*0.01",
        ],
    ),
    "a path of many steps": (
        "starter",
        [
            "targets.scope12-cut.value.path={2027: 80, 2028: 75, 2029: 70, 2030: 10, 2040: 5}",
            "targets.scope12-cut.from=2027",
        ],
    ),
    "a path that ends at nothing": (
        "starter",
        [
            "levers.certificates.first_year=2033",
            "targets.green-power.value.path={2026: 30, 2035: 100, 2040: 100}",
        ],
    ),
    "shares of what trucks use": ("starter", ["levers.electric-trucks.max_share=40"]),
    "two lines": ("tiny", ["levers.wind.first_year=2025", "levers.wind.min_add=null"]),
    "a lead": (
        "tiny",
        [
            *("levers.wind.first_year=2023", "levers.wind.lead=2", "levers.wind.min_add=null"),
            "levers.roofs.lead=3",
        ],
    ),
    "four conflicts": (
        "tiny",
        [
            *("levers.ev.max_add=100", "limits.wind-depth.at_most=10"),
            *("levers.forests.potential=10", "levers.trees.max_add=1"),
        ],
    ),
    "nothing to multiply": ("tiny", ["levers.ev.max_add=0"]),
    "in tonnes": ("tiny", ["levers.forests.potential=10", "levers.trees.max_add=0.1"]),
}


@pytest.mark.parametrize("name", BREAKS)
def test_advice_that_is_entered_makes_a_plan_possible(name: str, cases: Path) -> None:
    """Whatever is told of a conflict, with what is set aside for it, and the nearest of all."""
    folder, sets = BREAKS[name]
    case = read(cases / folder, sets=sets)
    assert not Feasibility(case.data).has_plan(tuple(case.data.targets))
    found = list(advice(explained(case)))
    assert {kind for kind, _, _ in found} >= {"weaker", "nearest"}
    for kind, aside, entered in found:
        assert entered, kind
        assert has_plan(case, entered, aside), (kind, entered)


def test_the_steps_of_a_path_move_with_its_first_year(cases: Path) -> None:
    """Its first year alone would leave the step of 2032 where no plan can keep it."""
    case = read(cases / "starter", sets=BREAKS["a path, beside others"][1])
    document = explained(case)
    (relaxation,) = document["conflicts"][0]["relaxations"]
    years = relaxation["years_later"]
    steps = f"{{{2027 + years}: 42, {2032 + years}: 0, {2040 + years}: 0}}"
    assert relaxation["set_later"] == [
        f"targets.net-zero.from={2027 + years}",
        f"targets.net-zero.value.path={steps}",
    ]
    assert not has_plan(case, relaxation["set_later"][:1], [])
    said = "\n".join(tell_document(document, case.data, "en"))
    assert f"every step {years} years later, the first in {2027 + years}, not 2027" in said
    assert f"--set 'targets.net-zero.value.path={steps}'" in said
    assert "after the plan" not in said


def test_a_step_that_is_moved_beyond_the_plan_is_said_to_be(cases: Path) -> None:
    """The last step is in 2032: so many years later that it is in the last year, it is tested."""
    case = read(cases / "starter", sets=BREAKS["a path, beside others"][1])
    document = explained(case)
    (relaxation,) = document["conflicts"][0]["relaxations"]
    for years, beyond in ((case.data.end - 2032, False), (case.data.end - 2031, True)):
        relaxation |= {"years_later": years, "from": 2027 + years}
        for lang, words in (
            ("en", f"then falls in {2032 + years}, after the plan"),
            ("zh", "在方案期之后"),
        ):
            said = "\n".join(tell_document(document, case.data, lang))
            assert (words in said) is beyond


def test_an_amount_is_in_the_unit_of_the_file(cases: Path) -> None:
    """Of the 2,000 vans that 80 % are, 100 a year make 400 by 2024, 16 %: 0.64 less is asked."""
    case = read(cases / "tiny", sets=["levers.ev.max_add=100"])
    document = explained(case)
    weaker = document["nearest"]["vans-electric"]
    assert weaker["set"] == ["targets.vans-electric.value=-0.64"]
    (move,) = [m for m in document["conflicts"][0]["limits"] if m["id"] == "ev"]
    assert move["set"] == ["levers.ev.max_add=*5"]
    said = tell_document(document, case.data, "en")
    assert said[-2].endswith(f"--set {weaker['set'][0]}")


def test_quick_answers_are_bounds_and_nothing_is_entered(cases: Path) -> None:
    """What the relaxation proves to be too little may still be too little."""
    case = read(cases / "tiny", sets=["levers.ev.max_add=100"])
    document: dict[str, Any] = {}
    explain_no_plan(case.data, document, lambda _: None, quickly=True)
    tell_what_to_enter(case, document)
    assert "--set" not in "\n".join(tell_document(document, case.data, "en"))
