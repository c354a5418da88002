"""The objective is the cash: what each stage minimised, by hand and at the solver's own points."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest
import small_case as small
import small_plan as plan
from small_audit import books, failed

from cases import case, credit, electrify, flat, green, programme, retrofit, roof, source, target
from pathway.audit import Books, stage_objective
from pathway.solve import solve
from pathway.tables import tabulate
from pathway_models.arithmetic.plan import Plan
from pathway_models.case import Case, Hierarchy
from solving import wrong

GROSS_N = (19.82 + 56.1 + 2.772) / 1.331
"""Gas, shop and depot in 2023, the year that is neutral, in present value [kt]."""
CREDITS = (20 * 0.2 + 60.692 * 0.05) / 1.331


def with_ceilings(reduce: float | None, remove: float | None) -> Case:
    paths = [None if price is None else small.path(price) for price in (reduce, remove)]
    return small.case(hierarchy=Hierarchy("lexicographic", *paths))


@pytest.mark.parametrize("part", ["NPV", "NPV_ECOSYSTEM", "HIDDEN"])
def test_an_objective_without_a_part_of_the_cash_is_named(part: str) -> None:
    manifest: Any = plan.manifest()
    manifest["stages"][0]["objective"] -= getattr(plan, part)
    manifest["stages"][0]["bound"] -= getattr(plan, part)
    where = failed(manifest=manifest)["the_objective_is_the_cash"].where
    assert where.startswith("manifest[cost].objective: ")


@pytest.mark.parametrize("change", [{"stages": None}, {"stages": []}, {"stages": [1]}, {}])
def test_a_manifest_without_stages_is_told(change: dict[str, Any]) -> None:
    found = failed(manifest=change or {"run": "x"})
    assert "manifest[cost].objective: nan" in found["the_objective_is_the_cash"].where


def test_the_last_stage_minimises_all_that_is_paid_or_hidden() -> None:
    assert stage_objective(books(), "cost") == pytest.approx(plan.OBJECTIVE, abs=1e-4)
    assert stage_objective(books(), "free") == pytest.approx(plan.OBJECTIVE, abs=1e-4)


def test_the_first_stage_leaves_credits_out_and_prices_gross() -> None:
    """At 3 million a kt: 3 · GROSS_N more, the credits of 2023 less; unlimited: GROSS_N alone."""
    priced = books(with_ceilings(3.0, 1.0))
    want = plan.OBJECTIVE - CREDITS + 3 * GROSS_N
    assert stage_objective(priced, "reduce") == pytest.approx(want, abs=1e-4)
    assert stage_objective(books(with_ceilings(None, 1.0)), "reduce") == pytest.approx(GROSS_N)


def test_the_second_stage_leaves_offsets_out_and_prices_them_at_the_ceiling() -> None:
    """60.692 kt in 2023, bought at 0.05, priced at 1; by location gross is 95.34 + 8.84 kt."""
    offsets = 60.692 / 1.331
    priced = books(with_ceilings(None, 1.0))
    want = plan.OBJECTIVE - 0.05 * offsets + offsets
    assert stage_objective(priced, "remove") == pytest.approx(want, abs=1e-4)
    blind = books(with_ceilings(None, None))
    assert stage_objective(blind, "remove") == pytest.approx(offsets)
    located = (19.82 + 0.54 * 140 + 0.54 * 14) / 1.331
    assert stage_objective(blind, "reduce_location") == pytest.approx(located)


@pytest.mark.parametrize(
    ("figure", "value"),
    [
        ("cost_of_commitments_m", 10.0),
        ("price_of_hierarchy_m", 0.0),
        ("gap_m", {"asked": 1.0, "reached": 0.25, "without_hierarchy": 0.5}),
        ("gap_m", None),
    ],
)
def test_figures_that_compare_plans_are_the_stages(figure: str, value: object) -> None:
    found = failed(summary=plan.summary() | {figure: value})
    assert list(found) == ["what_plans_are_compared_with_is_told"]
    assert found["what_plans_are_compared_with_is_told"].where.startswith(f"summary[].{figure}")


def test_a_plan_compared_with_that_was_dearer_is_the_one_it_started_from() -> None:
    """``none`` ended 0.1 above the plan: there is no price of the hierarchy."""
    manifest: Any = plan.manifest()
    manifest["stages"][1] = plan.stage("none", plan.NPV + 0.1, 0.5)
    told = plan.summary() | {"price_of_hierarchy_m": 0.0, "price_of_hierarchy_range_m": [0.0, 0.5]}
    assert failed(summary=told, manifest=manifest) == {}


def test_a_gap_that_is_not_between_objective_and_bound_is_named() -> None:
    manifest: Any = plan.manifest()
    manifest["stages"][1]["bound"] -= 5.0
    where = failed(manifest=manifest)["what_plans_are_compared_with_is_told"].where
    assert where == "manifest[none].gap_reached: 0.5, expected 5.5"


# --- every stage at its own point ---------------------------------------------------------------


def points(made: Case) -> dict[str, tuple[float, Plan]]:
    """The objective and the plan of each stage of a solve."""
    found = solve(made, gap=1e-9, keep_plans=True)
    return {stage.name: (stage.objective, found.plans[stage.name]) for stage in found.stages}


def everything(ceiling: float | None, **changes: Any) -> Case:
    """One option of each side, a programme, prices of carbon paid and not, hurdle rates."""
    ageing: dict[str, Any] = {
        "incumbent_life": 8, "incumbent_value": flat(1.5), "hurdle_rate": 0.12,
    }  # fmt: skip
    return case(
        [source("boiler", "gas", 10), source("shop", "electricity", 20, pass_through=0.5)],
        [
            retrofit("led", "shop", capex=1.0, max_share=0.3, life=4, fom=0.1),
            electrify("pump", "boiler", {"electricity": 0.4}, capex=2.0, unit_size=3.0, **ageing),
            roof("pv", capex=3.0, potential=4, existing=1),
            green("ppa", premium=0.3, potential=15, life=2),
            credit("forest", "removal", 0.9, potential=2),
            credit("redd", "offset", 0.1, potential=100),
            programme("travel", fom=0.5, yields=2, hurdle_rate=0.2, capex=1.0),
        ],
        [
            target("neutral", "net_emissions", {2024: 0.0, 2025: 0.0}),
            target("beyond", "cumulative_avoided", {2025: 9.0}, accounts=(), options=("travel",)),
        ],
        hierarchy=Hierarchy("lexicographic", *(2 * [None if ceiling is None else flat(ceiling)])),
        discount_rate=0.06,
        carbon_price={"b/r/1": flat(0.2)},
        **changes,
    )


@pytest.mark.parametrize("internal", [None, flat(0.7)])
def test_the_stages_that_are_cash_are_their_cash(internal: Any) -> None:
    made = everything(None, internal_carbon_price=internal)
    found = points(made)
    blind = {"reduce", "reduce_cost", "remove", "remove_cost"}
    assert set(found) == blind | {"cost", "none", "free"}
    for name, (objective, of) in found.items():
        own = Books(made, tabulate(made, of), {}, {})
        assert stage_objective(own, name) == pytest.approx(objective, abs=1e-4), name


def test_a_cost_that_the_optimizer_does_not_see_is_named() -> None:
    """What is free to the optimizer, and paid in the tables: the upkeep of LED, 0.1 a project."""
    made = everything(1.0)
    blind = dataclasses.replace(made.options["led"], fom=flat(0.0))
    unseen = dataclasses.replace(made, options={**made.options, "led": blind})
    objective, of = points(unseen)["cost"]
    told = {"stages": [{"name": "cost", "objective": objective}]}
    from pathway.audit.rules.objective import the_objective_is_the_cash

    check = the_objective_is_the_cash(Books(made, tabulate(made, of), {}, told))
    upkeep = 0.1 * sum(
        made.discount(t)
        * sum(of.added.get(("led", v), 0.0) for v in range(max(2021, t - 3), t + 1))
        for t in made.years
    )
    assert upkeep > 0.1
    assert (check.passed, check.worst) == (False, pytest.approx(upkeep, abs=1e-4))


def test_a_plan_of_nothing_may_miss_0_by_what_floats_leave() -> None:
    """Where nothing pays all cash is 0, and the terms of the objective cancel to 1e-14 or so."""
    made = case([source("boiler", "gas", 10)], [retrofit("saving", "boiler", capex=100)])
    solved = solve(made, gap=1e-9)
    stages = tuple(dataclasses.replace(s, objective=s.objective + 1.4e-14) for s in solved.stages)
    assert "the_objective_is_the_cash" not in wrong(
        made, dataclasses.replace(solved, stages=stages)
    )
