"""Plans that are consistent and wrong: each sort is caught, and named (``wrong_plans``)."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from second.order import solve as solved_again
from wrong_plans import (
    DECIDED,
    LAST,
    OF_THE_PAST,
    RECKONED,
    SHOP3,
    changed,
    company,
    with_a_past,
    wrong,
)

from cases import SCOPE2
from pathway.audit.rules import OF_THE_PAST as RULES_OF_THE_PAST
from pathway.audit.rules import RULES
from pathway.solve import Solved, solve
from pathway_models.case import Case

SORTS = {**DECIDED, **OF_THE_PAST}
POSSIBLE = {name for _, names in SORTS.values() for name in names}
"""What a plan may not do; all other rules are of how its tables tell it."""
BY_TABLES_ALONE = {
    "every_column_is_checked", "added_columns_hold_what_they_must", "a_tonne_costs_its_share",
    "credits_are_those_of_the_accounts", "claims_add_up_by_option", "what_is_missed_is_said",
    "the_summary_is_of_this_run", "what_plans_are_compared_with_is_told",
}  # fmt: skip
"""Rules of tables and words that agree with each other: no sort here breaks them, and
``test_audit`` does, a cell at a time; of what is compared see below."""


@cache
def company_solved(past: bool) -> tuple[Case, Solved]:
    made = with_a_past() if past else company()
    return made, solve(made, gap=1e-9)


@pytest.mark.parametrize("past", [False, True])
def test_the_plan_as_solved_passes(past: bool) -> None:
    made, solved = company_solved(past)
    assert wrong(made, solved, solved.plan) == {}


@pytest.mark.parametrize("sort", SORTS)
def test_what_a_plan_may_not_do_is_named(sort: str) -> None:
    """It, where it is, and nothing else."""
    made, solved = company_solved(sort in OF_THE_PAST)
    changes, names = SORTS[sort]
    found = wrong(made, solved, changed(solved.plan, changes))
    assert found.keys() == names.keys()
    for name, where in names.items():
        assert where in found[name].where


@pytest.mark.parametrize("sort", RECKONED)
def test_what_is_reckoned_otherwise_is_named(sort: str) -> None:
    """And nothing that the plan did is called impossible."""
    made, solved = company_solved(False)
    other, names = RECKONED[sort]
    found = wrong(made, solved, solved.plan, other(made))
    assert names <= found.keys()
    assert not found.keys() & POSSIBLE - {"the_inventory_is_business_as_usual"}


def test_what_is_bought_and_does_nothing_is_not_what_was_minimised() -> None:
    """A lot of idle pumps and its wires in the last year, for 1 million, of whose 30 years 29 are
    left when it ends."""
    made, solved = company_solved(False)
    plan = changed(solved.plan, {"added": {("pump", LAST): 4.0, ("wires", LAST): 2.0}})
    last = solved.last
    found = wrong(made, solved, plan, objective=last.objective, bound=last.bound)
    assert list(found) == ["the_objective_is_the_cash"]
    left = 1.05**-6 * (1 - 1.05**-29) / (1 - 1.05**-30)
    assert found["the_objective_is_the_cash"].worst == pytest.approx(1.05**-5 - left, abs=1e-5)


def test_power_that_two_count_is_named() -> None:
    """10 of 20 GWh are promised to the one and a fifth of 60 and less to the other, of 12.5 that
    nobody claims."""
    made, solved = company_solved(True)
    claimed = {a: solved.plan.clean["ppa", a, LAST] for a in (SCOPE2, SHOP3)}
    credits = claimed[SCOPE2] / 2
    plan = changed(
        solved.plan,
        {
            "clean": {("ppa", a, LAST): -gwh for a, gwh in claimed.items()},
            "added": {
                ("ppa", LAST): 12.5 - solved.plan.added["ppa", LAST],
                ("redd", LAST): credits,
            },
            "claims": {("redd", SCOPE2, LAST): credits},
        },
    )
    found = wrong(made, solved, plan)
    assert list(found) == ["volumes_are_matched_once"]
    assert "whole+leased" in found["volumes_are_matched_once"].where


def test_every_rule_is_broken_by_some_sort() -> None:
    rules = {rule.__name__ for rule in (*RULES, *RULES_OF_THE_PAST)}
    reckoned = set().union(*(names for _, names in RECKONED.values()))
    assert rules == POSSIBLE | reckoned | BY_TABLES_ALONE | {"volumes_are_matched_once"}


def worse() -> tuple[Case, Solved, float]:
    """6 GWh of contracts less in the last year, and 3 kt of offsets in their place: all is kept,
    for 0.3 million less of contracts, 0.3 of credits, and more of the price that guides."""
    made, solved = company_solved(False)
    less = {
        "added": {("ppa", LAST): -6.0, ("redd", LAST): 3.0},
        "clean": {("ppa", SCOPE2, LAST): -6.0},
        "claims": {("redd", SCOPE2, LAST): 3.0},
    }
    plan = changed(solved.plan, less)
    discount = 1.05 ** -(LAST - made.base_year)
    more = discount * (-6 * 0.05 + 3 * 0.1 + 3 * 0.05)
    return made, replace(solved, plan=plan), more


def test_a_plan_that_is_right_and_not_the_best_is_no_less_right() -> None:
    """What it is worse by is in its gap, if that is told."""
    made, solved, more = worse()
    gap = {"bound": solved.last.bound, "gap_reached": solved.last.gap_reached + more}
    assert wrong(made, solved, solved.plan, **gap) == {}


def test_the_bound_betrays_a_plan_that_is_not_the_best() -> None:
    """It claims the gap of the best plan, beside a bound that is below it by more."""
    made, solved, more = worse()
    gap = {"bound": solved.last.bound, "gap_reached": solved.last.gap_reached}
    found = wrong(made, solved, solved.plan, **gap)
    assert list(found) == ["what_plans_are_compared_with_is_told"]
    check = found["what_plans_are_compared_with_is_told"]
    assert "manifest[cost].gap_reached" in check.where
    assert check.worst == pytest.approx(more, rel=1e-4)


def test_a_bound_that_is_none_is_betrayed_by_the_second_model() -> None:
    """No plan costs less, it claims; the second model has one that does."""
    made, _, more = worse()
    claimed = company_solved(False)[1].last.objective + more
    assert solved_again(made)["cost"].value < claimed - 0.9 * more
