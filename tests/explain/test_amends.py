"""Why a small case has no plan: conflicts, and the least that would have to give, by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
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
    retrofit,
    source,
    target,
)
from pathway.explain.amends import Amends, eases
from pathway.explain.conflicts import Conflicts, find_conflicts, settled_without
from pathway.explain.nearest import nearest, nearest_by, relaxed
from pathway.explain.noplan import explain_no_plan
from pathway.explain.units import moved
from pathway.explain.words import tell_document
from pathway.explain.years import colliding_years
from pathway.locale import Lang
from pathway.solve.engine.program import Program
from pathway.solve.engine.translate import translate
from pathway.solve.feasibility import Feasibility
from pathway_models.arithmetic.variations import (
    Bound,
    earlier,
    later,
    raised,
    weakened,
    with_target,
    without,
)
from pathway_models.case import Account, Case
from pathway_models.program.build import build


def possible(of: Case) -> bool:
    """Whether a case has a plan, asked of the rigid model."""
    program = Program(translate(build(of)))
    return program.search(np.zeros(len(program.arrays.columns)), 1.0, 60).values is not None


def conflicts_of(of: Case) -> Conflicts:
    return find_conflicts(Feasibility(of))


def gas_case(**changes: object) -> Case:
    """1,000 GWh of gas are 200 kt; a retrofit saves 1 GWh a unit, 30 units a year from 2021."""
    saving = retrofit("saving", "gas", **{"max_add": 30, "potential": 500, **changes})
    cap = target("cap", "gross_emissions", flat(180, 2023), accounts=(SCOPE1,), since=2023)
    return case([source("gas", "gas", 1000)], [saving], [cap])


def test_a_cap_out_of_reach_is_a_conflict_of_its_own() -> None:
    """By 2023 90 GWh are saved, 18 kt: 182 kt are left, and the cap of 180 kt fails by 2."""
    assert conflicts_of(gas_case()).sets == (("cap",),)


def test_the_least_relaxation_is_what_is_missing() -> None:
    """182 kt are the least in 2023, so the cap of 180 must give way by 2 kt."""
    found = Amends(Feasibility(gas_case()), print).relaxation("cap", ["cap"])
    assert found.by == pytest.approx(2.0, rel=1e-4)
    assert found.years == 1  # in 2024 120 GWh are saved, 24 kt: 176 kt


def test_the_least_is_told_in_the_year_that_decides() -> None:
    """A cap that falls from 180 to 100 kt. 188 of 200 kt are left in 2022, and 170 in 2025: the
    one year asks for 8 kt, the other for the 70 that all years must give way by.
    """
    of = gas_case()
    falling = replace(of.targets["cap"], value={2022: 180, 2023: 160, 2024: 130, 2025: 100})
    of = replace(of, targets={"cap": replace(falling, since=2022)})
    document: dict[str, Any] = {}
    explain_no_plan(of, document, lambda _: None)
    weaker = document["conflicts"][0]["relaxations"][0]["weaker"]
    assert 2022 in document["conflicts"][0]["years"]["cap"]
    assert weaker["year"] == 2025
    assert document["nearest"]["cap"]["year"] == 2025
    assert weaker["required"] == pytest.approx(100_000)
    assert weaker["would_be"] == pytest.approx(170_000, rel=1e-3)


@pytest.mark.parametrize(
    ("value", "falls"),
    [({2023: 180, 2024: 178, 2025: 176}, True), ({2023: 180, 2024: 181, 2025: 182}, False)],
)
def test_a_cap_that_falls_asks_for_less_the_later_it_holds(
    value: dict[int, float], falls: bool
) -> None:
    """A year later 2024 has the 180 of 2023, more than 178 and less than 181; 176 kt can be met."""
    made = gas_case()
    cap = replace(made.targets["cap"], value=value)
    made = with_target(made, cap)
    assert eases(made, cap, made.end - 2023) == falls
    assert Amends(Feasibility(made), print).relaxation("cap", ["cap"]).years == 1


def test_a_budget_of_tonnes_has_no_later_date() -> None:
    """Of 1,000 kt in 2021 to 2025 at most 90 are saved; 900 are not met by being later."""
    made = gas_case()
    years = dict.fromkeys(range(2021, 2026), 900.0)
    budget = target("sum", "gross_emissions", years, accounts=(SCOPE1,), cumulative=True)
    found = Amends(Feasibility(replace(made, targets={"sum": budget})), print)
    relaxed = found.relaxation("sum", ["sum"])
    assert relaxed.years is None
    assert relaxed.by == pytest.approx(10, rel=1e-3)


def test_a_stated_relaxation_gives_a_plan_and_one_percent_less_does_not() -> None:
    made = gas_case()
    found = Amends(Feasibility(made), print).relaxation("cap", ["cap"])
    assert found.by is not None
    assert found.years is not None
    cap = made.targets["cap"]
    assert possible(with_target(made, weakened(made, cap, found.by)))
    assert not possible(with_target(made, weakened(made, cap, 0.99 * found.by)))
    moved = later(made, cap, found.years)
    assert moved is not None
    assert possible(with_target(made, moved))
    assert not possible(made)  # one year less is as it was


def test_the_limit_behind_it_must_move_by_what_is_missing() -> None:
    """20 kt are 100 GWh, of which 3 * 30 may be added by 2023: a ninth more, 33.34 a year."""
    made = gas_case()
    [move] = Amends(Feasibility(made), print).moves(["cap"], ["cap"])
    assert move.bound == Bound("allowance", "saving")
    assert move.by == pytest.approx(33.34 / 30 - 1)
    assert possible(raised(made, move.bound, move.by))
    assert not possible(raised(made, move.bound, 0.99 * move.by))


def test_an_allowance_that_is_carried_over_is_behind_it() -> None:
    """50 a year, kept for a year, on sale from 2022: 100 in 2023 where 110 are asked for, 22 kt: a
    tenth more. (What is on sale in 2022 serves in 2023 as well: life 1 forbids it.)"""
    saving = retrofit("saving", "gas", max_add=50, first_year=2022, carry_over=1, life=1)
    cap = target("cap", "gross_emissions", {2023: 178.0}, accounts=(SCOPE1,), when="in")
    made = case([source("gas", "gas", 1000)], [saving], [cap])
    [move] = [
        m for m in Amends(Feasibility(made), print).moves(["cap"], ["cap"])
        if m.bound.kind == "allowance"
    ]  # fmt: skip
    assert move.by == pytest.approx(0.1, rel=1e-3)
    assert possible(raised(made, move.bound, move.by))
    assert not possible(raised(made, move.bound, 0.99 * move.by))


def test_room_is_its_own_limit() -> None:
    """As above with enough to add and room for 80 GWh, 16 kt: a quarter more is 100."""
    made = gas_case(max_add=500, potential=80)
    [move] = Amends(Feasibility(made), print).moves(["cap"], ["cap"])
    assert (move.bound.kind, move.by) == ("potential", pytest.approx(0.25, rel=1e-3))
    assert possible(raised(made, move.bound, move.by))
    assert not possible(raised(made, move.bound, 0.99 * move.by))


def test_a_lever_that_starts_late_is_named_with_its_year() -> None:
    """From 2023 on 30 GWh a year: 6 kt of the 20 in 2023; from 2020 it would need 4 years: none.

    With 60 a year from 2023, 12 kt; a year earlier 24: enough.
    """
    made = case(
        [source("gas", "gas", 1000)],
        [retrofit("saving", "gas", max_add=60, first_year=2023)],
        [target("cap", "gross_emissions", flat(180, 2023), accounts=(SCOPE1,), since=2023)],
    )
    [date] = Amends(Feasibility(made), print).dates(["cap"], ["cap"])
    assert (date.lever, date.year, date.years) == ("saving", 2022, 1)
    assert possible(earlier(made, "saving", 1))


def test_two_commitments_that_collide_are_both_named() -> None:
    """A budget of 50 million buys 50 GWh at 1 million, 10 kt; the cap asks for 20 kt.

    Each alone holds. The cap can give way to 190 kt, or the budget to 100 million.
    """
    saving = retrofit("saving", "gas", capex=1.0, potential=500)
    cap = target("cap", "gross_emissions", flat(180, 2023), accounts=(SCOPE1,))
    budget = target(
        "budget", "budget", flat(50, 2021), options=("saving",), items=("capex",),
        cumulative=True, unit="MCNY",
    )  # fmt: skip
    made = case([source("gas", "gas", 1000)], [saving], [cap, budget])
    assert conflicts_of(made).sets == (("cap", "budget"),)
    amends = Amends(Feasibility(made), print)
    assert amends.relaxation("cap", ["cap", "budget"]).by == pytest.approx(10, rel=1e-4)
    assert amends.relaxation("budget", ["cap", "budget"]).by == pytest.approx(50, rel=1e-4)
    assert amends.relaxation("budget", ["cap", "budget"]).years is None


def test_one_conflict_does_not_hide_another() -> None:
    """Gas and electricity each have a cap that nothing can reach: two conflicts, each alone."""
    made = case(
        [source("gas", "gas", 1000), source("light", "electricity", 100)],
        [retrofit("saving", "gas", max_add=1)],
        [
            target("gas-cap", "gross_emissions", 100, accounts=(SCOPE1,)),
            target("light-cap", "gross_emissions", 10, accounts=(SCOPE2,)),
            target("loose", "gross_emissions", 1000),
        ],
    )
    found = conflicts_of(made)
    assert set(found.sets) == {("gas-cap",), ("light-cap",)}
    assert found.complete
    assert settled_without(found, ("gas-cap",)) == ("light-cap",)


def test_every_set_is_minimal_and_every_way_out_works() -> None:
    """Three commitments share 100 GWh of clean power and ask for 60, 60 and 30 of it."""
    made = three_claims()
    found = conflicts_of(made)
    assert set(found.sets) == {("a", "b")}
    for conflict in found.sets:
        others = set(made.targets) - set(conflict)
        assert not possible(without(made, others))
        for k in conflict:
            assert possible(without(made, {*others, k}))
    for way in found.ways:
        assert possible(without(made, way))


def three_claims() -> Case:
    """Shares of 100 GWh of demand each, met from 100 GWh of contracts in all."""
    accounts = {a: Account(a, "b", "r", 2) for a in ("x", "y", "z")}
    sources = [replace(source(f"s{a}", "electricity", 100), account=a) for a in accounts]
    claims = [
        target(k, "clean_electricity_share", share, accounts=(a,))
        for k, a, share in (("a", "x", 0.6), ("b", "y", 0.6), ("c", "z", 0.3))
    ]
    contract = green("contract", accounts=tuple(accounts), potential=100)
    return case(sources, [contract], claims, accounts=accounts)


def test_a_share_of_what_is_left_is_relaxed_exactly() -> None:
    """Of 100 GWh a saving takes 50 for free, and 20 may be clean: at best 20 of 50, 40 %.

    A share of usual demand would say 20 of 100; what is promised is a share of what is left.
    """
    made = case(
        [source("light", "electricity", 100)],
        [retrofit("saving", "light", potential=50), green("contract", potential=20)],
        [target("clean", "clean_electricity_share", 0.9, accounts=(SCOPE2,))],
    )
    found = Amends(Feasibility(made), print).relaxation("clean", ["clean"])
    assert found.by == pytest.approx(0.5, rel=1e-3)
    clean = made.targets["clean"]
    assert possible(with_target(made, weakened(made, clean, found.by or 0.0)))
    assert not possible(with_target(made, weakened(made, clean, 0.99 * (found.by or 0.0))))


def test_lots_are_whole() -> None:
    """A lot takes 40 of 100 GWh, 8 kt: a cap of 11 kt needs 9 kt, two lots, and one is allowed."""
    made = case(
        [source("gas", "gas", 100)],
        [retrofit("saving", "gas", displaces=40, unit_size=1, potential=1.5)],
        [target("cap", "gross_emissions", 11, accounts=(SCOPE1,))],
    )
    found = Amends(Feasibility(made), print).relaxation("cap", ["cap"])
    assert found.by == pytest.approx(1.0, rel=1e-4)
    moves = Amends(Feasibility(made), print).moves(["cap"], ["cap"])
    for move in moves:
        assert possible(raised(made, move.bound, move.by))


def test_the_nearest_plan_keeps_what_it_can() -> None:
    made = gas_case()
    by = nearest(Feasibility(made))
    assert by == {"cap": pytest.approx(2.0, rel=1e-4)}
    assert possible(relaxed(made, by))


def test_data_that_contradict_each_other_are_no_conflict_of_commitments() -> None:
    """50 units are already committed in 2021, and the limit allows 20 a year."""
    saving = retrofit("saving", "gas", min_add={**flat(0), 2021: 50.0})
    made = case(
        [source("gas", "gas", 1000)], [saving], [], [limit("crew", ("saving",), "added", 20)]
    )
    assert not Feasibility(made).has_plan(())
    least = Feasibility(made).least([Bound("limit", "crew")], ())
    assert least is not None
    assert least.by[Bound("limit", "crew")] == pytest.approx(1.5)  # 20 and 30 more


def test_a_line_moves_with_its_end() -> None:
    """From 200 kt in 2020 straight to 100 in 2025: weakened by 10, 2021 moves by 2."""
    line = target(
        "line", "gross_emissions", {2021: 180, 2022: 160, 2023: 140, 2024: 120, 2025: 100},
        when="line", since=2025, line_start=200.0,
    )  # fmt: skip
    made = case([source("gas", "gas", 1000)], [], [line])
    weaker = weakened(made, line, 10.0).value
    assert weaker == pytest.approx({2021: 182, 2022: 164, 2023: 146, 2024: 128, 2025: 110})
    assert later(made, line, 1) is None  # it would end after the plan
    sooner = later(made, line, -1)
    assert sooner is not None
    assert sooner.value == pytest.approx({2021: 175, 2022: 150, 2023: 125, 2024: 100, 2025: 100})


def test_credits_and_switches_can_give_way_too() -> None:
    """100 GWh of gas, 20 kt net; offsets for 5 kt and a switch of 50 GWh (10 kt): 5 kt are left."""
    made = case(
        [source("gas", "gas", 100), source("light", "electricity", 0)],
        [
            electrify("pump", "gas", {"hydrogen": 0.0}, potential=50),
            credit("offsets", "offset", 0.1, potential=5),
        ],
        [target("net", "net_emissions", 0, accounts=(SCOPE1,))],
    )
    found = Amends(Feasibility(made), print).relaxation("net", ["net"])
    assert found.by == pytest.approx(5.0, rel=1e-4)
    moves = {m.bound: m.by for m in Amends(Feasibility(made), print).moves(["net"], ["net"])}
    assert moves == {
        Bound("potential", "pump"): pytest.approx(0.5, rel=1e-3),  # 25 of 50 GWh more
        Bound("potential", "offsets"): pytest.approx(1.0, rel=1e-3),  # 5 of 5 kt more
    }


def test_a_limit_that_is_a_share_is_moved_exactly() -> None:
    """A saving leaves 50 of 100 GWh; certificates may cover 20 % of it, 10 GWh, and 90 % clean are
    asked for, 45 GWh: the limit must be 90 %, three and a half times more, not of usual demand.
    """
    certificates = green("certificates", bundled=False)
    made = case(
        [source("light", "electricity", 100)],
        [retrofit("saving", "light", potential=50, min_add={**flat(0), 2021: 50.0}), certificates],
        [target("clean", "clean_electricity_share", 0.9, accounts=(SCOPE2,))],
        [limit("cap", ("certificates",), "yield", 0.2, electricity_of=(SCOPE2,))],
    )
    moves = Amends(Feasibility(made), print).moves(["clean"], ["clean"])
    [move] = [m for m in moves if m.bound == Bound("limit", "cap")]
    assert move.by == pytest.approx(3.5, rel=1e-3)
    assert possible(raised(made, move.bound, move.by))
    assert not possible(raised(made, move.bound, 0.99 * move.by))


def test_a_later_date_need_not_be_easier() -> None:
    """Ten roofs a year: 20 stand in 2022, all there is room for then; in 2023 there is room for
    100. "All roofs in 2021" can be a year later, and no later than that.
    """
    room = {2021: 20.0, 2022: 20.0, 2023: 100.0, 2024: 100.0, 2025: 100.0}
    saving = retrofit("saving", "gas", max_add=10, potential=room)
    promise = target("all", "deployment", {2021: 1.0}, options=("saving",), when="in", since=2021)
    made = case([source("gas", "gas", 1000)], [saving], [promise])
    assert Amends(Feasibility(made), print).relaxation("all", ["all"]).years == 1


def test_where_no_limit_is_enough_alone_all_are_named_together() -> None:
    """20 kt down to 1: 95 of 100 GWh are to be saved, by two levers for half each at most, with
    room for 40 each: 47.5 each, some 19 % more of both, is the least.
    """
    levers = [retrofit(k, "gas", max_share=0.5, potential=40) for k in ("left", "right")]
    cap = target("cap", "gross_emissions", 1.0, accounts=(SCOPE1,))
    made = case([source("gas", "gas", 100)], levers, [cap])
    moves = Amends(Feasibility(made), print).moves(["cap"], ["cap"])
    assert {m.bound.id for m in moves} == {"left", "right"}
    assert all(m.together for m in moves)
    assert sum(m.by for m in moves) == pytest.approx(15 / 40, rel=1e-3)
    raised_by_all = made
    for move in moves:
        raised_by_all = raised(raised_by_all, move.bound, move.by)
    assert possible(raised_by_all)


def test_shares_of_the_nearest_plan_are_no_weaker_than_needed() -> None:
    """The saving leaves 50 of 100 GWh, and 20 may be clean: 40 %, so 90 % gives way by 50."""
    made = case(
        [source("light", "electricity", 100)],
        [retrofit("saving", "light", potential=50), green("contract", potential=20)],
        [target("clean", "clean_electricity_share", 0.9, accounts=(SCOPE2,))],
    )
    assert nearest_by(Amends(Feasibility(made), print)) == {"clean": pytest.approx(0.5, rel=1e-3)}


def growing_case() -> Case:
    """1,000 GWh of gas, 1,100 in 2025, of which 100 can be saved: 180 kt, and 200 kt in 2025.

    The cap of 180 kt holds from 2023 on, and collides in 2025 only.
    """
    gas = source("gas", "gas", {**flat(1000), 2025: 1100.0})
    cap = target("cap", "gross_emissions", flat(180, 2023), accounts=(SCOPE1,), since=2023)
    return case([gas], [retrofit("saving", "gas", potential=100)], [cap])


def test_the_year_named_is_the_one_that_collides() -> None:
    """The commitment starts in 2023, is kept until 2024, and fails in 2025."""
    made = growing_case()
    document: dict[str, Any] = {}
    explain_no_plan(made, document, lambda _: None)
    [conflict] = document["conflicts"]
    assert conflict["years"] == {"cap": (2025,)}
    assert conflict["relaxations"][0]["weaker"]["year"] == 2025
    assert document["nearest"]["cap"]["year"] == 2025
    told = "\n".join(tell_document(document, made, "en"))
    assert "cap [cap] (01): collides in 2025" in told
    assert "cap [cap]: at most 200,000 t, not 180,000 t (in 2025)" in told
    assert "in 2023" not in told


def test_years_that_collide_only_together_are_all_named() -> None:
    """Ten units live for a year and 15 may be bought in all: any one year can have ten, two not."""
    saving = retrofit(
        "saving", "gas", max_add={**flat(0), 2021: 15.0}, potential=10, life=1, first_year=2024
    )
    cap = target("cap", "gross_emissions", flat(198, 2024), accounts=(SCOPE1,), since=2024)
    made = case([source("gas", "gas", 1000)], [saving], [cap])
    assert colliding_years(Feasibility(made), ["cap"]) == {"cap": (2024, 2025)}


def test_a_limit_of_nothing_is_raised_by_an_amount() -> None:
    """No crew at all until 2024, and none in later years: no factor makes 20 of 0.

    20 kt are 100 GWh by 2023, so over three years 33.34 a year at the least.
    """
    made = case(
        [source("gas", "gas", 1000)],
        [retrofit("saving", "gas", potential=500)],
        [target("cap", "gross_emissions", {2023: 180.0}, accounts=(SCOPE1,), when="in")],
        [limit("crew", ("saving",), "added", 0)],
    )
    document: dict[str, Any] = {}
    explain_no_plan(made, document, lambda _: None)
    [move] = document["conflicts"][0]["limits"]
    assert (move["id"], move["from"], move["by_share"]) == ("crew", 0, None)
    assert move["by_amount"] == pytest.approx(100 / 3, rel=1e-2)
    assert possible(raised(made, Bound("limit", "crew", absolute=True), move["by_amount"]))
    assert not possible(raised(made, Bound("limit", "crew", absolute=True), 33.0))
    told = "\n".join(tell_document(document, made, "en"))
    assert "crew [crew]: 33.34 units, not 0 units (in 2023), 33.34 units more in every year" in told


def test_an_allowance_that_opens_late_is_behind_it() -> None:
    """Nothing may be added before 2024: max_add of 33.34 more a year gives 100 GWh by 2023."""
    allowance = {t: 0.0 if t < 2024 else 500.0 for t in range(2020, 2026)}
    cap = target("cap", "gross_emissions", {2023: 180.0}, accounts=(SCOPE1,), when="in")
    made = case([source("gas", "gas", 1000)], [retrofit("saving", "gas", max_add=allowance)], [cap])
    [move] = Amends(Feasibility(made), print).moves(["cap"], ["cap"])
    assert move.bound == Bound("allowance", "saving", absolute=True)
    assert move.by == pytest.approx(100 / 3, rel=1e-2)


def test_the_first_step_of_a_lever_is_behind_it() -> None:
    """It starts from 10 units in 2022 and doubles: 20 in 2023, and 100 are asked for.

    A seed of ``s`` gives 3 s in 2023 (2 s and s more): 33.34 at the least, 23.34 more.
    """
    saving = retrofit("saving", "gas", max_growth=1.0, seed=10.0, first_year=2022)
    cap = target("cap", "gross_emissions", {2023: 180.0}, accounts=(SCOPE1,), when="in")
    made = case([source("gas", "gas", 1000)], [saving], [cap])
    [move] = Amends(Feasibility(made), print).moves(["cap"], ["cap"])
    assert move.bound == Bound("growth", "saving")
    assert move.by == pytest.approx(100 / 3 - 10, rel=1e-2)


def test_every_late_lever_is_asked_about_its_first_year() -> None:
    """Ten levers start in 2024 and only the last saves enough: it is named all the same."""
    few = [retrofit(f"l{i}", "gas", potential=1, first_year=2024) for i in range(9)]
    enough = retrofit("enough", "gas", potential=500, first_year=2024)
    cap = target("cap", "gross_emissions", {2023: 180.0}, accounts=(SCOPE1,), when="in")
    made = case([source("gas", "gas", 1000)], [*few, enough], [cap])
    [date] = Amends(Feasibility(made), print).dates(["cap"], ["cap"])
    assert (date.lever, date.year) == ("enough", 2023)


def test_whole_lots_have_limits_behind_them_too() -> None:
    """A lot takes 40 of 100 GWh: a cap of 11 kt needs two, and there is room for one and a half.

    The relaxation has a plan and blames nothing; room for two lots is enough.
    """
    made = lots_case()
    moves = Amends(Feasibility(made), print).moves(["cap"], ["cap"])
    assert [(m.bound.kind, m.by) for m in moves] == [("potential", pytest.approx(1 / 3))]


def lots_case() -> Case:
    return case(
        [source("gas", "gas", 100)],
        [retrofit("saving", "gas", displaces=40, unit_size=1, potential=1.5)],
        [target("cap", "gross_emissions", 8, accounts=(SCOPE1,))],
    )


def trucks(**changes: object) -> Case:
    """100 trucks' worth of gas, battery and hydrogen ones with room for 30 each; all go."""
    levers = [
        electrify(k, "gas", {"hydrogen": 0.0}, **{"potential": 30, "unit": "truck", **changes})
        for k in ("battery", "hydrogen-truck")
    ]
    all_clean = target(
        "all", "lever_share", 1.0, options=("battery", "hydrogen-truck"), sources=("gas",)
    )
    return case([source("gas", "gas", 100)], levers, [all_clean])


def test_stock_is_counted_once() -> None:
    """60 of 100 trucks can be clean: 40 fewer, of whichever lever; 60 %, exactly."""
    document: dict[str, Any] = {}
    made = trucks()
    explain_no_plan(made, document, lambda _: None)
    [conflict] = document["conflicts"]
    weaker = conflict["relaxations"][0]["weaker"]
    assert weaker["would_be"] == 0.6
    assert weaker["stock"] == {"amount": 40.0, "unit": "truck"}
    assert [m["to"] for m in conflict["limits"]] == [70.0, 70.0]
    told = "\n".join(tell_document(document, made, "en"))
    assert "at least 60%, not 100% (in 2021); 40 trucks fewer" in told
    assert "battery [battery]: room for 70 trucks, not 30 trucks (in 2021)" in told


def test_stock_is_in_whole_lots() -> None:
    """In tens of trucks with room for 34 each: 60 are clean, 40 fewer in lots of ten."""
    document: dict[str, Any] = {}
    explain_no_plan(trucks(unit_size=10.0, potential=34), document, lambda _: None)
    weaker = document["conflicts"][0]["relaxations"][0]["weaker"]
    assert weaker["stock"] == {"amount": 40.0, "unit": "truck"}


def test_no_stock_is_told_where_the_plan_decides_it() -> None:
    """Levers that serve unlike amounts a truck: how many fewer depends on which are bought."""
    made = trucks()
    battery = made.options["battery"]
    options = {**made.options, "battery": replace(battery, displaces=flat(2.0), potential=flat(15))}
    document: dict[str, Any] = {}
    explain_no_plan(replace(made, options=options), document, lambda _: None)
    assert "stock" not in document["conflicts"][0]["relaxations"][0]["weaker"]


def test_an_exact_number_stays_exact() -> None:
    """182 kt in 2023 are the least: at most 182,000 t, not 182,001."""
    made = gas_case()
    document: dict[str, Any] = {}
    explain_no_plan(made, document, lambda _: None)
    assert document["conflicts"][0]["relaxations"][0]["weaker"]["would_be"] == 182_000
    told = "\n".join(tell_document(document, made, "en"))
    assert "cap [cap]: at most 182,000 t, not 180,000 t (in 2023)" in told


@pytest.mark.parametrize(
    ("lang", "told"), [("en", "10 quick checks in 0 s."), ("zh", "快速检查10次，用时0秒。")]
)
def test_requirements_without_a_plan_are_told_once_and_no_solve_that_was_not(
    lang: Lang, told: str
) -> None:
    """Two that each have none stand under one head; ten checks and no solve are no 0 solves."""
    made = gas_case()
    need = made.targets["cap"]
    made = replace(made, requirements={"a": replace(need, id="a"), "b": replace(need, id="b")})
    solves = {"searches": 0, "relaxations": 10, "seconds": 0.2}
    document = {"plan": False, "requirements": [["a"], ["b"]], "data": [], "solves": solves}
    head, a, b, *_, last = tell_document(document, made, lang)
    assert "[" not in head
    assert ("[a]" in a, "[b]" in b, last) == (True, True, told)


def test_data_are_settled_by_what_is_verified() -> None:
    """50 units are committed in 2021 and the limit allows 20 a year: 2.5 times."""
    saving = retrofit("saving", "gas", min_add={**flat(0), 2021: 50.0})
    made = case(
        [source("gas", "gas", 1000)], [saving], [], [limit("crew", ("saving",), "added", 20)]
    )
    document: dict[str, Any] = {}
    explain_no_plan(made, document, lambda _: None)
    [move] = document["data"]
    assert (move["id"], move["to"], move["by_share"]) == ("crew", 50, pytest.approx(1.5))


def test_room_is_told_of_a_year_in_which_there_is_some() -> None:
    """Of a potential that opens in 2023, 2021 would say `0, not 0`."""
    made = gas_case(potential={**flat(0), 2023: 40.0, 2024: 60.0, 2025: 60.0})
    told = moved(made, Bound("potential", "saving"), 0.5, 2021)
    assert (told["year"], told["from"], told["to"]) == (2023, 40, 60)
    assert moved(made, Bound("potential", "saving"), 0.5, 2024)["year"] == 2024


def test_quickly_what_must_give_way_is_a_bound_that_nothing_was_tried_for() -> None:
    """182 kt are the least in 2023, and 176 in 2024; with 100 GWh of 90 by then, 33.4 a year."""
    document: dict[str, Any] = {}
    made = gas_case()
    explain_no_plan(made, document, lambda _: None, quickly=True)
    [conflict] = document["conflicts"]
    [relaxation] = conflict["relaxations"]
    assert document["quick"] is True
    assert (relaxation["weaker"]["would_be"], relaxation["years_later"]) == (182_000, 1)
    assert [m["id"] for m in conflict["limits"]] == ["saving"]
    assert conflict["limits"][0]["by_share"] == pytest.approx(1 / 9)
    assert conflict["dates"] == []
    assert document["nearest"]["cap"]["would_be"] == pytest.approx(182_000)
    assert document["solves"]["searches"] <= 2  # of which none minimises
    lines = {lang: "\n".join(tell_document(document, made, lang)) for lang in ("en", "zh")}
    assert lines["en"].startswith("Quick answers. What collides is certain.")
    assert "cap [cap]: at most 182,000 t, not 180,000 t (in 2023)" in lines["en"]
    assert lines["zh"].startswith("快速回答")


def test_quickly_nothing_is_said_of_whole_lots() -> None:
    """One lot of 1.5 that there is room for, and 1.5 would do: the relaxation has a plan."""
    document: dict[str, Any] = {}
    made = lots_case()
    explain_no_plan(made, document, lambda _: None, quickly=True)
    [conflict] = document["conflicts"]
    assert conflict["relaxations"][0] == {
        "commitment": conflict["commitments"][0],
        "weaker": None,
        "years_later": None,
        "open": True,
    }
    assert conflict["limits"] == []
    assert "a matter of whole lots" in "\n".join(tell_document(document, made, "en"))
    assert "取决于整批数量" in "\n".join(tell_document(document, made, "zh"))
