"""Reduction > removal > offset, by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd
import pytest

from cases import case, credit, flat, green, name, retrofit, source, target
from pathway.solve import Solved, solve
from pathway.tables import tabulate
from pathway_models.case import Account, Business, Case, Hierarchy, Option


def plan(policy: Hierarchy, **changes: Any) -> tuple[Case, Solved, pd.Series]:
    """10 GWh of gas are 2 kt to neutralise in 2025. A GWh saved costs 2.6 net (13 a kt), a removal
    5 a kt, an offset 1 a kt; removals reach 0.5 kt."""
    made = case(
        [source("boiler", "gas", 10)],
        [
            retrofit("saving@boiler", "boiler", capex=3, life=1, max_share=0.4),
            credit("forest", "removal", 5, potential=0.5),
            credit("redd", "offset", 1),
        ],
        [target("neutral", "net_emissions", {2025: 0.0})],
        hierarchy=policy,
        **changes,
    )
    solved = solve(made, gap=1e-9)
    emissions = tabulate(made, solved.plan)["emissions"]
    return made, solved, emissions[emissions["year"] == 2025].sum(numeric_only=True)


def test_everything_is_cut_then_removed_then_offset():
    """Cuts to 40 % (0.8 kt), removals 0.5, offsets 0.7: 4 * 2.6 + 2.5 + 0.7; without the hierarchy
    2 kt of offsets cost 2: its price is 11.6."""
    _, solved, year = plan(Hierarchy("lexicographic", None, None))
    assert year["gross_market_t"] == pytest.approx(1200, rel=1e-4)
    assert year["removals_t"] == pytest.approx(500, rel=1e-4)
    assert year["offsets_t"] == pytest.approx(700, rel=1e-4)
    assert solved.npv == pytest.approx(10.4 + 2.5 + 0.7, rel=1e-4)
    assert solved.npv_without_hierarchy == pytest.approx(2)
    assert solved.npv_without_commitments == pytest.approx(0)


def test_a_ceiling_below_the_cost_of_a_cut_leaves_it():
    """At 10 a kt a cut of 13 is not wanted, a removal of 5 is."""
    _, _, year = plan(Hierarchy("lexicographic", flat(10), flat(10)))
    assert year["gross_market_t"] == pytest.approx(2000)
    assert year["removals_t"] == pytest.approx(500, rel=1e-4)


def test_a_ceiling_below_the_price_of_removals_leaves_them():
    _, _, year = plan(Hierarchy("lexicographic", flat(20), flat(4)))
    assert year["gross_market_t"] == pytest.approx(1200, rel=1e-4)
    assert year["removals_t"] == pytest.approx(0, abs=1e-3)


def test_a_ceiling_for_removals_above_that_for_cuts_does_not_undo_cuts():
    """The second freeze: cuts at 13 a kt are made up to 14, and stay; removals may cost 20."""
    _, _, year = plan(Hierarchy("lexicographic", flat(14), flat(20)))
    assert year["gross_market_t"] == pytest.approx(1200, rel=1e-4)


def test_policy_none_buys_what_is_cheapest():
    _, solved, year = plan(Hierarchy("none", None, None))
    assert year["offsets_t"] == pytest.approx(2000)
    assert solved.npv == pytest.approx(2)


def test_policy_caps_follows_its_own_shares():
    """Credits at most half of BAU: 1 kt saved is 5 GWh, but only 4 can be: no plan at 50 %,
    at 60 % 4 GWh at 2.6 and 1.2 kt of offsets."""
    made, _, _ = plan(Hierarchy("none", None, None))
    share = target("share", "credit_share", {2025: 0.6})
    capped = case(
        list(made.sources.values()),
        list(made.options.values()),
        [*made.targets.values(), share],
        hierarchy=Hierarchy("caps", None, None),
    )
    assert solve(capped, gap=1e-9).npv == pytest.approx(4 * 2.6 + 1.2)


def test_the_hierarchy_acts_only_where_something_is_neutralised():
    """No net target: nothing to neutralise, nothing is bought."""
    made = case(
        [source("boiler", "gas", 10)],
        [retrofit("saving@boiler", "boiler", capex=3, life=1), credit("redd", "offset", 1)],
        [target("cap", "gross_emissions", {2025: 2.0})],
        hierarchy=Hierarchy("lexicographic", None, None),
    )
    assert solve(made, gap=1e-9).npv == pytest.approx(0)


def test_two_disjoint_neutral_sets_do_not_trade_cuts():
    """Scope 1 and scope 2 neutral apart: each keeps its own cuts in all stages."""
    from cases import SCOPE1, SCOPE2

    made = case(
        [source("boiler", "gas", 10), source("shop", "electricity", 10)],
        [
            retrofit("a@boiler", "boiler", capex=3, life=1, max_share=0.4),
            retrofit("b@shop", "shop", capex=30, life=1, max_share=0.4),
            credit("redd", "offset", 1),
        ],
        [
            target("one", "net_emissions", {2025: 0.0}, accounts=(SCOPE1,)),
            target("two", "net_emissions", {2025: 0.0}, accounts=(SCOPE2,)),
        ],
        hierarchy=Hierarchy("lexicographic", None, None),
    )
    year = tabulate(made, solve(made, gap=1e-9).plan)["emissions"].set_index(["year", "account"])
    assert year.loc[(2025, SCOPE1), "gross_market_t"] == pytest.approx(1200, rel=1e-4)
    assert year.loc[(2025, SCOPE2), "gross_market_t"] == pytest.approx(3000, rel=1e-4)


SHOPS = ("x/r/2", "y/r/2")


def shops(cheap: str, options: list[Option], **ceilings: float) -> Case:
    """Two shops of 5 kt each, neutral in 2025 apart; ``options``, and what is but for one of them.

    A kt that a credit takes off costs 1 in the ``cheap`` shop, and 10 in the other.
    """
    kind = "offset" if "removal" in {o.kind for o in options} else "removal"
    price = {a: 1.0 if a == cheap else 10.0 for a in SHOPS}
    own = [credit(f"own-{a[0]}", kind, price[a], accounts=(a,)) for a in SHOPS]
    return case(
        [source(a[0], "electricity", 10, account=a, business=a[0]) for a in SHOPS],
        [*options, *own],
        [target(a[0], "net_emissions", {2025: 0.0}, accounts=(a,)) for a in SHOPS],
        hierarchy=Hierarchy("lexicographic", flat(30), flat(30)),
        businesses={a[0]: Business(a[0], name(a[0])) for a in SHOPS},
        accounts={a: Account(a, a[0], "r", 2) for a in SHOPS},
        revenue={},
    )


@pytest.mark.parametrize("cheap", SHOPS)
def test_what_can_be_cut_in_one_perimeter_or_another_is_cut_where_the_rest_is_dear(cheap: str):
    """A contract of 10 GWh at 1 each covers either shop, and cuts as much there at the same cost:
    it covers the one whose removals cost 10, so that those of the other cost 5 and not 50.
    """
    wind = green("wind", accounts=SHOPS, potential=10, life=1, premium=flat(1.0))
    solved = solve(shops(cheap, [wind]), gap=1e-9)
    assert [s.name for s in solved.stages][:3] == ["reduce", "reduce_cost", "remove"]
    assert solved.npv == pytest.approx(10 + 5, rel=1e-4)


@pytest.mark.parametrize("method", ["market", "location"])
def test_what_is_held_for_that_is_let_go_again(method: str):
    """Contracts at 1 a GWh cover both shops, whichever gross comes first: 20, and no credits."""
    wind = green("wind", accounts=SHOPS, potential=100, life=1, premium=flat(1.0))
    made = shops(SHOPS[0], [wind])
    order = replace(made.hierarchy, reduce_method=method)
    solved = solve(replace(made, hierarchy=order), gap=1e-9)
    assert solved.npv == pytest.approx(20, rel=1e-4)


def test_a_cut_above_the_ceiling_is_made_in_place_of_a_dearer_removal():
    """Contracts at 40 a kt are above the ceiling of 30, removals cost 100: 20 GWh, 10 kt, at 20."""
    wind = green("wind", accounts=SHOPS, potential=100, life=1, premium=flat(20.0))
    forest = credit("forest", "removal", 100, accounts=SHOPS)
    made = shops(SHOPS[0], [wind, forest])
    dear = {o: c for o, c in made.options.items() if c.rank != "offset"}
    assert solve(replace(made, options=dear), gap=1e-9).npv == pytest.approx(400, rel=1e-4)


@pytest.mark.parametrize("cheap", SHOPS)
def test_what_can_be_removed_for_one_perimeter_or_another_is_where_offsets_are_dear(cheap: str):
    """5 kt of removals at 2 each are retired for the shop whose offsets cost 10."""
    forest = credit("forest", "removal", 2, accounts=SHOPS, potential=5)
    solved = solve(shops(cheap, [forest]), gap=1e-9)
    assert solved.npv == pytest.approx(10 + 5, rel=1e-4)


def test_without_a_ceiling_the_cheapest_removals_are_bought():
    """2 kt to neutralise, removals plentiful at 50 and at 1: 2 kt at 1, whatever their order."""
    for order in (("dear", "cheap"), ("cheap", "dear")):
        price = {"dear": 50.0, "cheap": 1.0}
        made = case(
            [source("boiler", "gas", 10)],
            [credit(name, "removal", price[name]) for name in order],
            [target("neutral", "net_emissions", {2025: 0.0})],
            hierarchy=Hierarchy("lexicographic", None, None),
        )
        assert solve(made, gap=1e-9).npv == pytest.approx(2, rel=1e-4)


def test_offsets_that_cost_nothing_fill_what_is_left_and_no_more():
    """4 kt, net at most 2: 2 kt of removals below the ceiling, so none of the 3 kt in stock."""
    made = case(
        [source("boiler", "gas", 20)],
        [
            credit("forest", "removal", 1),
            credit("old", "offset", 1, existing=3, life=1, potential=3),
        ],
        [target("half", "net_emissions", {2025: 2.0})],
        hierarchy=Hierarchy("lexicographic", flat(5), flat(5)),
    )
    year = tabulate(made, solve(made, gap=1e-9).plan)["emissions"].set_index("year").loc[2025]
    assert year["removals_t"].sum() == pytest.approx(2000, rel=1e-4)
    assert year["offsets_t"].sum() == pytest.approx(0, abs=1)


def blind(**changes: Any) -> Case:
    """2 kt of gas to neutralise in 2025. Cuts cost 26 (130 a kt net of the gas saved), removals 5
    a kt, offsets 1 a kt; cuts above 10 a kt are not wanted, offsets at no price."""
    return case(
        [source("boiler", "gas", 10)],
        [
            retrofit("saving@boiler", "boiler", capex=26.4, life=1),
            credit("forest", "removal", 5, potential=1.5, **changes),
            credit("swamp", "removal", 6, potential=1.5),
            credit("redd", "offset", 1),
        ],
        [target("neutral", "net_emissions", {2025: 0.0})],
        hierarchy=Hierarchy("lexicographic", flat(10), None),
    )


def test_a_stage_that_is_blind_to_cost_ends_with_the_least_at_its_value():
    """No offsets, by removals alone: 1.5 kt at 5 and 0.5 at 6 are 10.5. Cuts would do as well for
    offsets, at 130 a kt, and would be frozen."""
    solved = solve(blind(), gap=1e-9)
    assert [s.name for s in solved.stages][:4] == ["reduce", "remove", "remove_cost", "cost"]
    assert solved.npv == pytest.approx(1.5 * 5 + 0.5 * 6, rel=1e-4)
    year = tabulate(blind(), solved.plan)["emissions"].set_index("year").loc[2025]
    assert year["gross_market_t"].sum() == pytest.approx(2000, rel=1e-4)
    assert year["offsets_t"].sum() == pytest.approx(0, abs=1e-2)


def test_cuts_without_a_ceiling_are_the_cheapest_that_cut_as_much():
    """All 2 kt can be cut by either saving; 10 GWh at 2.6 and not at 26, though both cut alike."""
    made = case(
        [source("boiler", "gas", 10)],
        [
            retrofit(f"{name}@boiler", "boiler", capex=capex, life=1)
            for name, capex in (("a-dear", 26.4), ("cheap", 3.0), ("z-dear", 26.4))
        ],
        [target("neutral", "net_emissions", {2025: 0.0})],
        hierarchy=Hierarchy("lexicographic", None, None),
    )
    solved = solve(made, gap=1e-9)
    assert [s.unit for s in solved.stages][:2] == ["kt", "million CNY"]
    assert [s.name for s in solved.stages][:2] == ["reduce", "reduce_cost"]
    assert solved.stages[1].objective == pytest.approx(10 * 2.6, rel=1e-4)
    assert solved.npv == pytest.approx(10 * 2.6, rel=1e-4)


def test_stages_stand_against_the_base_in_their_unit():
    """Cuts to 40 % at 2.6 a GWh below a ceiling of 20 a kt: 4 GWh are 10.4, and 1.2 kt are left.

    reduce: 10.4 + 20 * 1.2 = 34.4, credits left out; remove: 10.4 + 0.5 * 5 + 0.7 offsets at the
    ceiling of 8; cost: with offsets at 1. The base, doing nothing, is 0."""
    _, solved, _ = plan(Hierarchy("lexicographic", flat(20), flat(8)))
    stages = {s.name: s for s in solved.stages}
    assert {s.unit for s in stages.values()} == {"million CNY"}
    assert stages["reduce"].objective == pytest.approx(10.4 + 20 * 1.2, rel=1e-4)
    assert stages["remove"].objective == pytest.approx(10.4 + 2.5 + 0.7 * 8, rel=1e-4)
    assert stages["cost"].objective == pytest.approx(10.4 + 2.5 + 0.7, rel=1e-4)
    assert stages["none"].objective == pytest.approx(2.0, rel=1e-4)
    assert stages["free"].objective == pytest.approx(0.0, abs=1e-6)
    for stage in stages.values():
        assert stage.gap_reached == pytest.approx(stage.objective - stage.bound, abs=1e-9)


def test_the_plan_of_each_stage_is_kept_where_asked():
    """Before removals are bought nothing is retired; at the end 0.5 kt of them, 0.7 of offsets."""
    made, _, _ = plan(Hierarchy("lexicographic", flat(20), flat(8)))
    kept = solve(made, gap=1e-9, keep_plans=True)
    assert list(kept.plans) == [s.name for s in kept.stages]
    assert kept.plans["cost"] == kept.plan
    assert solve(made, gap=1e-9).plans == {}
    none = tabulate(made, kept.plans["none"])["emissions"]
    last = none[none["year"] == 2025].sum(numeric_only=True)
    assert last["offsets_t"] == pytest.approx(2000)
    assert last["gross_market_t"] == pytest.approx(2000)
