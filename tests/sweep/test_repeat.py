"""The plan of a sweep is the plan of ``pathway solve``; and plans that are followed."""

from __future__ import annotations

from pathlib import Path

import pytest

from casefiles import write_case
from pathway.load import load_case
from pathway.solve import solve
from pathway.solve.repeat import Held, Unmet, solve_again
from pathway_models.case import Case


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_case(tmp_path_factory.mktemp("repeat") / "tiny")


@pytest.fixture(scope="module")
def case(folder: Path) -> Case:
    return load_case(folder)


@pytest.mark.parametrize("sets", [(), ("hierarchy.policy=none",), ("discount_rate=3",)])
def test_the_same_plan_and_figures(folder: Path, sets: tuple[str, ...]) -> None:
    case = load_case(folder, None, sets)
    whole = solve(case)
    again = solve_again(case, without_hierarchy=True, without_commitments=True)
    assert again.plan == whole.plan
    assert again.npv == whole.npv
    assert again.npv_without_hierarchy == whole.npv_without_hierarchy
    assert again.npv_without_commitments == whole.npv_without_commitments
    assert again.gap == whole.last.gap_reached


def test_only_what_is_asked_for_is_solved(case: Case) -> None:
    bare = solve_again(case)
    assert [s.name for s in bare.stages] == ["reduce", "remove", "cost"]
    assert bare.npv_without_hierarchy is bare.npv_without_commitments is None
    free = solve_again(case, without_commitments=True)
    assert [s.name for s in free.stages] == ["reduce", "remove", "cost", "free"]
    assert free.npv == bare.npv


def test_the_own_plan_costs_what_it_costs(case: Case) -> None:
    """Held for all years, nothing is left to choose but what hardly costs: the same NPV."""
    own = solve_again(case)
    followed = solve_again(case, held=Held(own.plan.added, case.end))
    assert followed.npv == pytest.approx(own.npv, abs=1e-3)


def test_what_was_added_stands_and_the_rest_is_made_anew(folder: Path) -> None:
    """Roofs of a plan made at half their price stand where they cost ten times as much."""
    cheap = load_case(folder, None, ["levers.roofs.capex=*0.1"])
    dear = load_case(folder, None, ["levers.roofs.capex=*10"])
    made = solve_again(cheap).plan.added
    bought = {v: x for (o, v), x in made.items() if o.startswith("roofs") and x > 0}
    assert bought, "else there is nothing to follow"
    until = min(bought)
    followed = solve_again(dear, held=Held(made, until))
    alone = solve_again(dear)
    for (option, year), amount in followed.plan.added.items():
        if year <= until:
            assert amount == pytest.approx(made[option, year], rel=1e-5, abs=1e-5)
    assert followed.npv > alone.npv
    later = {
        v: x for (o, v), x in followed.plan.added.items() if o.startswith("roofs") and v > until
    }
    assert sum(later.values()) == 0


def test_what_does_not_fit_is_no_plan(folder: Path, case: Case) -> None:
    """A plan with vans cannot be followed where there may be none."""
    made = solve_again(case).plan.added
    without = load_case(folder, None, ["levers.ev.max_add=0", "targets.vans-electric.value=0"])
    with pytest.raises(Unmet, match="does not fit"):
        solve_again(without, held=Held(made, 2022))


def test_what_falls_short_is_named_with_how_much(folder: Path) -> None:
    """Without room for vans none of the 80 % of the diesel is served: 80 % are missing."""
    with pytest.raises(Unmet) as told:
        solve_again(load_case(folder, None, ["levers.ev.max_add=0"]))
    assert told.value.short == {"vans-electric": pytest.approx(0.8)}
    assert "vans-electric" in told.value.told.in_("zh")


def test_what_is_followed_into_a_world_that_asks_for_more(folder: Path, case: Case) -> None:
    """A tiny first year, held, cannot make up for vans that are all asked for in 2021."""
    idle = Held({}, 2024)
    with pytest.raises(Unmet) as told:
        solve_again(case, held=idle)
    assert told.value.short or "does not fit" in str(told.value)
