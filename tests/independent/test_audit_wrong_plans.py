"""Plans that are consistent and wrong: tables made anew of other decisions, one rule broken."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

import pytest

from cases import (
    SCOPE1,
    SCOPE2,
    case,
    credit,
    electrify,
    flat,
    green,
    limit,
    programme,
    retrofit,
    roof,
    source,
    target,
)
from pathway.audit import Check, audit
from pathway.run import summarise
from pathway.solve import Solved, solve
from pathway.tables import tabulate
from pathway_models.arithmetic.plan import Plan
from pathway_models.case import Case, Hierarchy

LAST = 2025


@pytest.fixture(scope="module")
def made() -> Case:
    """Gas 10 (2 kt), electricity 20 GWh (10 kt); net zero in 2025; removals below the ceiling."""
    return case(
        [source("boiler", "gas", 10), source("shop", "electricity", 20)],
        [
            retrofit("led", "shop", capex=0.1, max_share=0.3, max_add=flat(4), potential=flat(5)),
            electrify("pump", "boiler", {"electricity": 0.4}, capex=0.1, unit_size=3.0),
            roof("pv", capex=1.0, potential=flat(4), first_year=2023),
            green("ppa", premium=0.3, potential=flat(8), max_growth=1.0, seed=8.0),
            green("far", premium=0.01, potential=flat(8), accounts=()),
            credit("forest", "removal", 0.2, potential=flat(2)),
            credit("redd", "offset", 0.1, potential=flat(100)),
            programme("travel", fom=0.5, yields=2, potential=flat(6)),
        ],
        [
            target("neutral", "net_emissions", {LAST: 0.0}),
            target("cap", "gross_emissions", {LAST: 9.0}),
            target("beyond", "cumulative_avoided", {LAST: 9.0}, accounts=(), options=("travel",)),
        ],
        [limit("depth", ("ppa",), "yield", 7.0)],
        hierarchy=Hierarchy("lexicographic", flat(1), flat(1)),
    )


@pytest.fixture(scope="module")
def solved(made: Case) -> Solved:
    return solve(made, gap=1e-9)


def wrong(made: Case, solved: Solved, plan: Plan) -> dict[str, Check]:
    """What the audit finds wrong in the tables of another plan."""
    other = replace(solved, plan=plan)
    tables = tabulate(made, plan)
    stages = {"stages": [asdict(stage) for stage in solved.stages]}
    checks = audit(made, tables, summarise(made, other, tables), stages)
    return {check.name: check for check in checks if not check.passed}


def test_the_plan_as_solved_passes(made: Case, solved: Solved) -> None:
    assert wrong(made, solved, solved.plan) == {}


def more(of: Any, *key: Any, by: float) -> Any:
    """A decision changed by so much."""
    return {**of, key: of.get(key, 0.0) + by}


@pytest.mark.parametrize(
    ("decisions", "key", "by", "check"),
    [
        # 4 a year are allowed from 2021 on
        ("added", ("led", 2021), 5.0, "allowances_lapse"),
        ("added", ("led", LAST), 6.0, "stock_is_within_potential"),
        ("added", ("pump", 2024), 1.0, "lots_are_whole"),
        ("added", ("pv", 2022), 1.0, "additions_are_in_their_window"),
        ("added", ("led", 2024), -9.0, "additions_are_in_their_window"),
        ("added", ("ppa", 2022), 7.5, "shared_limits_hold"),
        ("added", ("ppa", 2021), 30.0, "stock_grows_within_its_rate"),
        ("added", ("travel", 2021), -9.0, "targets_are_met"),
        # 0.3 of 20 GWh may be saved, and 2021 has no stock of it
        ("served", ("led", LAST), 7.0, "service_is_within_stock_and_share"),
        ("served", ("pump", LAST), 12.0, "activity_is_not_negative"),
        ("served", ("pump", 2020), 1.0, "the_base_year_is_the_base_plan"),
        ("self_use", ("pv", LAST), 9.0, "roofs_feed_their_account"),
        ("clean", ("ppa", SCOPE2, LAST), 9.0, "contracts_are_claimed_once"),
        ("clean", ("ppa", SCOPE1, LAST), 1.0, "claims_are_eligible"),
        ("clean", ("far", SCOPE2, LAST), 1.0, "claims_are_eligible"),
        ("clean", ("ppa", SCOPE2, LAST), 40.0, "a_kwh_is_clean_once"),
        ("claims", ("redd", SCOPE1, 2024), 1.0, "credits_neutralise_what_is_promised"),
        ("claims", ("forest", SCOPE1, LAST), 1.0, "credits_are_claimed_once"),
        ("claims", ("redd", SCOPE1, LAST), 20.0, "no_account_is_over_credited"),
        ("claims", ("redd", SCOPE2, LAST), -1.0, "targets_are_met"),
    ],
)
def test_one_decision_that_breaks_a_rule_is_named(
    made: Case, solved: Solved, decisions: str, key: Any, by: float, check: str
) -> None:
    """The tables agree with each other, and with the case but for one rule."""
    of = getattr(solved.plan, decisions)
    found = wrong(made, solved, replace(solved.plan, **{decisions: more(of, *key, by=by)}))
    assert check in found
    named = key[0] if check not in {"targets_are_met", "no_account_is_over_credited"} else ""
    named = {"activity_is_not_negative": "boiler", "a_kwh_is_clean_once": SCOPE2}.get(check, named)
    named = {"shared_limits_hold": "depth", "claims_are_eligible": key[1]}.get(check, named)
    assert str(named) in found[check].where


def test_an_offset_in_the_place_of_a_removal_is_named(made: Case, solved: Solved) -> None:
    """One kt of forest less, one of protected forest more: net is still 0, for 0.1 million less."""
    plan = solved.plan
    place = next(a for (o, a, t), kt in plan.claims.items() if o == "forest" and kt >= 1)
    claims = more(plan.claims, "forest", place, LAST, by=-1.0)
    claims = more(claims, "redd", place, LAST, by=1.0)
    added = more(plan.added, "forest", LAST, by=-1.0)
    added = more(added, "redd", LAST, by=1.0)
    found = wrong(made, solved, replace(plan, claims=claims, added=added))
    assert set(found) == {"offsets_only_fill_what_removals_leave", "the_objective_is_the_cash"}
    assert found["offsets_only_fill_what_removals_leave"].worst == pytest.approx(1000)


def test_what_is_bought_and_does_nothing_is_not_what_was_minimised(
    made: Case, solved: Solved
) -> None:
    """One lot of idle pumps for 0.3 million: all tables agree, and the stage cost less."""
    plan = replace(solved.plan, added=more(solved.plan.added, "pump", LAST, by=3.0))
    found = wrong(made, solved, plan)
    assert list(found) == ["the_objective_is_the_cash"]
    left = 0.3 * 29 / 30  # of 30 years, one is served
    assert found["the_objective_is_the_cash"].worst == pytest.approx(0.3 - left, abs=1e-6)
