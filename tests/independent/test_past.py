"""A plan whose first years are facts: nothing is decided again, and the rest stays the plan."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from drawn import case_of, features_of, saving

from cases import (
    SCOPE1,
    SCOPE2,
    capture,
    case,
    credit,
    electrify,
    flat,
    limit,
    plant,
    retrofit,
    roof,
    source,
    stack,
    target,
)
from counting import count
from pathway.locale.errors import NoPlan
from pathway.solve import Solved, solve, stages
from pathway.tables import tabulate
from pathway_models.arithmetic.limits import over_limits
from pathway_models.arithmetic.observed import as_it_was
from pathway_models.arithmetic.paid import due
from pathway_models.case import Case, Fact, Hierarchy, Option
from solving import audited, wrong

FOLLOWED = 2
"""Years for which a plan is followed."""
CLOSE = 1e-5
"""Of what a plan costs, or of a million: its tables have six decimals."""
SEEDS = (*range(200, 240), 5022, 5134, 5145, 5168, 5186, 5188)
"""Of 5134 and 5186 the tables have little but their last digit; of 5145 nothing is left of a source
but for that of what was served of it; in 5168 removals use power that is generated there; 5022 and
5188 need what the past has left of allowances."""
SAVED = (376, 432, 435, 479, 504, 516, 561, 644, 738, 749)
"""So do these, in the form that saves; in 504 switches change places and add a digit of power."""
OTHERWISE = range(200, 240)
MANY = range(1000, 1300)
Tell = Callable[[Case, Solved], Iterator[Fact]]
"""Tells what a plan had of its years."""


@pytest.fixture(autouse=True)
def exactly(monkeypatch: pytest.MonkeyPatch) -> None:
    """To the last digit, also where tonnes alone are minimised."""
    for share in ("GAP_SHARE", "LEAST_TONNES", "TONNES_SHARE"):
        monkeypatch.setattr(stages, share, 0.0)


def fact(year: int, quantity: str, of: str, value: float, at: str = "") -> Fact:
    place = ("plan", f"{quantity} of {of} in {year}")
    told = (place, of, value, "", "plan", "measured", (at,) if at else ())
    return Fact(year, quantity, (of,), value, "-", *told)


def facts_of(made: Case, solved: Solved) -> Iterator[Fact]:
    """All that the tables of a plan say of a case, as facts."""
    tables = tabulate(made, solved.plan)
    for row in tables["sources"].itertuples():
        yield fact(row.year, "activity", row.source, row.activity)
    for row in tables["levers"].itertuples():
        yield fact(row.year, "added", row.option, row.added)
        o = made.options[row.option]
        if o.source is not None or o.output == "on_site":
            yield fact(row.year, "served", o.id, row.served)
    for row in tables["ecosystem"].itertuples():
        yield fact(row.year, "added", row.programme, row.added)
    for row in tables["contracts"].itertuples():
        yield fact(row.year, "covered", row.option, row.clean_gwh, row.account)
    for row in tables["credits"].itertuples():
        yield fact(row.year, "retired", row.option, row.tonnes / 1000, row.account)


def otherwise(made: Case, solved: Solved) -> Iterator[Fact]:
    """The same: of levers what was in service, where none is on order, and what was paid."""
    levers = tabulate(made, solved.plan)["levers"].set_index(["option", "year"])
    stock, added = levers["stock"], levers["added"]
    for told in facts_of(made, solved):
        o = made.options.get(told.of[0])
        if told.quantity != "added" or o is None or o.lead or o.output == "avoided":
            yield told
        else:
            yield fact(told.year, "stock", o.id, stock[o.id, told.year])
            years = [v for v in made.years if v <= told.year and added[o.id, v]]
            paid = sum(added[o.id, v] * due(o, v, told.year) for v in years)
            if paid > 0:
                yield fact(told.year, "spent", o.id, paid)


def gone_by(made: Case, solved: Solved, until: int, tell: Tell) -> Case:
    """The case when a plan has been followed so far, to the digits of its tables."""
    facts = tuple(f for f in tell(made, solved) if made.base_year < f.year <= until)
    again, clashes = as_it_was(replace(made, facts=facts, today=until + 1))
    assert clashes == []
    return again


def differs(seed: int, made: Case, tell: Tell = facts_of) -> str:
    """What differs where a plan is followed for some years and made again; nothing if all is well.

    Only where the tables tell all that was: a share of biomass that is typed is of the plan that
    it was typed for, and closures are no facts. Where the order of the hierarchy decides, an
    earlier stage may have gone another way in the past than the plan that was followed.
    """
    if any(o.output == "captured" for o in made.options.values()):
        return ""
    try:
        plan = solve(made, gap=1e-9)
    except NoPlan:
        return ""
    until = made.base_year + FOLLOWED
    if any(t <= until and amount for (*_, t), amount in plan.plan.closed.items()):
        return ""
    again = gone_by(made, plan, until, tell)
    other = solve(again, gap=1e-9)
    news = wrong(again, other).keys() - {"the_summary_has_the_worst_years"}
    before, after = ({x.name: x.objective for x in s.stages}["cost"] for s in (plan, other))
    near = abs(before - after) <= CLOSE * max(1.0, abs(before))
    if not news and (near or made.hierarchy.policy == "lexicographic"):
        return ""
    return f"{seed}: {before} became {after}, {news}; {', '.join(sorted(features_of(seed)))}"


def test_part_of_a_lot_did_what_it_did_and_stands_still_from_then_on() -> None:
    """Lots of 10 serve 8 or more. Half of one was bought and served 4, which no plan could choose;
    of it nothing is at work later, and saving 1 a unit is worth a lot more: 10 of 30 are served.
    """
    lots = {"unit_size": 10.0, "min_load": 0.8, "max_add": 10, "capex": 1, "potential": 15}
    lever = retrofit("r", "boiler", **lots)
    facts = fact(2021, "added", "r", 5.0), fact(2021, "served", "r", 4.0)
    told = replace(case([source("boiler", "gas", 30)], [lever]), facts=facts, today=2022)
    was, clashes = as_it_was(told)
    assert clashes == []
    served = audited(was).plan.served
    assert [round(served["r", t], 6) for t in range(2021, 2026)] == [4, 10, 10, 10, 10]


def test_what_hangs_on_each_other_in_a_circle_is_told() -> None:
    """The plant's heat spares gas, of which the switch takes what is left, with the plant's power:
    how much either did hangs on the other.
    """
    sources = [source("boiler", "gas", 30, co_effects={"chp": flat(0.5)})]
    sources.append(source("shop", "electricity", 30))
    levers = [plant("chp", {"gas": 2}), electrify("switch", "boiler", {"electricity": 1})]
    facts = fact(2021, "added", "chp", 5.0), fact(2021, "added", "switch", 5.0)
    told = replace(case(sources, levers), facts=facts, today=2022)
    _, [clash] = as_it_was(told)
    assert clash.fact in facts
    assert clash.facts == {"circle": "boiler > b/r/2 > boiler"}
    assert as_it_was(replace(told, facts=facts[:1]))[1] == []


@pytest.mark.parametrize("seed", SEEDS)
def test_a_plan_that_was_followed_stays_the_plan(seed: int) -> None:
    assert differs(seed, case_of(seed)) == ""


@pytest.mark.parametrize("seed", OTHERWISE)
def test_it_stays_so_by_stock_and_by_what_was_paid(seed: int) -> None:
    assert differs(seed, case_of(seed), otherwise) == ""


@pytest.mark.parametrize("seed", SAVED)
def test_a_plan_that_saved_allowances_stays_the_plan(seed: int) -> None:
    assert differs(seed, saving(seed, case_of(seed))) == ""


@pytest.mark.trust
@pytest.mark.parametrize("part", range(0, len(MANY), 20))
def test_many_plans_that_were_followed_stay(part: int) -> None:
    seeds = MANY[part : part + 20]
    assert [told for seed in seeds if (told := differs(seed, case_of(seed)))] == []
    count("followed", 20)


# by hand


def was(made: Case, *facts: Fact) -> Case:
    found, clashes = as_it_was(replace(made, facts=facts, today=2022))
    assert clashes == []
    return found


def furnace(o: str, **changes: Any) -> Option:
    """One lot serves 10, and at least 8 when it is at work; it is there from the base year on."""
    lots = {"displaces": 10, "unit_size": 1.0, "existing": 1, "min_load": 0.8, "max_add": flat(0)}
    return electrify(o, "boiler", {"electricity": 0.1}, **{**lots, **changes})


def test_what_is_told_was_served_whatever_the_load_of_a_lot() -> None:
    """3 of 10 in 2021, for the furnace stood still till autumn; the other, first by its merit,
    serves 7 of the 10 that are left of 13 and 3. In 2022 it is at work with 10, which leave 3."""
    own = [furnace("old", merit=1, min_load=0.0, unit_size=0.0), furnace("new", merit=2)]
    made = was(case([source("boiler", "gas", 10)], own), fact(2021, "served", "new", 3.0))
    assert made.options["new"].done[2021] == pytest.approx(3)
    assert made.options["old"].done[2021] == pytest.approx(7)
    solved = solve(made, gap=1e-9)
    assert wrong(made, solved) == {}
    assert solved.plan.served["new", 2021] == pytest.approx(3)


def test_more_than_there_was_is_not_served() -> None:
    """Of 10, 6 are saved before any furnace has its turn."""
    own = [retrofit("seal", "boiler", existing=6), furnace("new", order=1, min_load=0.0)]
    made = case([source("boiler", "gas", 10)], own)
    facts = (fact(2021, "served", "new", 5.0),)
    [clash] = as_it_was(replace(made, facts=facts, today=2022))[1]
    assert (clash.problem, clash.facts["got"]) == ("more-than-could-be", "4 ")


def test_several_sources_have_one_ratio_to_what_was_expected() -> None:
    """10 and 20 were expected, of which 5 of the first were saved: 25 would be left. 40 were seen,
    so that 45 was usual, half as much again: 15, of which 10 are left, and 30."""
    sources = [source("boiler", "gas", 10), source("oven", "gas", 20)]
    made = case(sources, [retrofit("seal", "boiler", existing=5)])
    both = replace(fact(2021, "activity", "boiler", 40.0), of=("boiler", "oven"))
    activity = {i: s.activity[2021] for i, s in was(made, both).sources.items()}
    assert activity == pytest.approx({"boiler": 15, "oven": 30})


def test_what_removals_used_is_power_of_their_account() -> None:
    """4 kt were taken out of the air for 2 GWh each: beside the shop's 10 GWh these are 18, half of
    which an engine generated, as much as it may. The other 9 were bought."""
    air = credit("air", "removal", 0.1, uses={"electricity": flat(2)},
                 uses_in={"electricity": SCOPE2})  # fmt: skip
    made = case(
        [source("boiler", "gas", 100), source("shop", "electricity", 10)],
        [plant("engine", {"gas": 2}, self_use_share=0.5), air],
    )
    told = fact(2021, "retired", "air", 4.0), fact(2021, "served", "engine", 9.0)
    found = was(made, *told, fact(2021, "bought", SCOPE2, 9.0))
    assert found.sources["shop"].activity[2021] == pytest.approx(10)
    solved = solve(found, gap=1e-9)
    assert wrong(found, solved) == {}
    assert solved.plan.self_use["engine", 2021] == pytest.approx(9)
    [clash] = as_it_was(replace(made, facts=(told[1],), today=2022))[1]
    assert (clash.problem, clash.facts["got"]) == ("more-than-could-be", "5 ")


SENT_OUT_IS_WORTH_MORE = {"export_price": {"r": flat(0.9)}}


def test_of_a_roof_all_that_fits_was_used_on_site() -> None:
    """10 GWh of a roof, of which a fifth of 30 GWh is used while the sun shines: 6, and 4 are sent
    out, though a kilowatt-hour sent out earns more than one used spares: that was no choice. From
    then on it is, and all is sent out.
    """
    made = case([source("shop", "electricity", 30)], [roof("pv", self_use_share=0.2)])
    made = replace(made, **SENT_OUT_IS_WORTH_MORE)
    found = was(made, fact(2021, "stock", "pv", 10.0), fact(2021, "bought", SCOPE2, 24.0))
    assert found.sources["shop"].activity[2021] == pytest.approx(30)
    used = audited(found).plan.self_use
    assert [used["pv", t] for t in (2021, 2022)] == pytest.approx([6, 0], abs=1e-6)


def test_what_is_told_of_a_roof_was_used_on_site() -> None:
    """Of 10 GWh 2 were used on site, so that of 30 GWh 28 were bought; more than fits was not."""
    made = case([source("shop", "electricity", 30)], [roof("pv", self_use_share=0.2)])
    stock = fact(2021, "stock", "pv", 10.0)
    told = fact(2021, "bought", SCOPE2, 28.0), fact(2021, "activity", "shop", 30.0)
    found = was(made, stock, fact(2021, "served", "pv", 2.0), *told)
    solved = audited(found)
    assert solved.plan.self_use["pv", 2021] == pytest.approx(2)
    assert tabulate(found, solved.plan)["electricity"].set_index(["year", "account"])["export_gwh"][
        2021, SCOPE2
    ] == pytest.approx(8)
    facts = stock, fact(2021, "served", "pv", 7.0)
    [clash] = as_it_was(replace(made, facts=facts, today=2022))[1]
    assert (clash.problem, clash.facts["got"]) == ("more-than-could-be", "6 ")


def test_tonnes_of_a_source_of_which_some_is_captured_are_refused() -> None:
    """Nobody can know whether 6 kt are those before what is captured or after; unless none was."""
    made = case(
        [source("kiln", "gas", 40)],
        [capture("ccs", potential=flat(9), biogenic_share=flat(0))],
        stacks=[stack(("ccs",), ("kiln",))],
    )
    tonnes = replace(fact(2021, "emissions", "kiln", 6.0), method="market")
    bought = fact(2021, "added", "ccs", 2.0)
    assert as_it_was(replace(made, facts=(tonnes,), today=2022))[1] == []
    [clash] = as_it_was(replace(made, facts=(tonnes, bought), today=2022))[1]
    assert (clash.fact, clash.problem) == (tonnes, "captured-beside")
    idle = fact(2021, "served", "ccs", 0.0)
    assert as_it_was(replace(made, facts=(tonnes, bought, idle), today=2022))[1] == []


def test_a_sum_that_facts_use_up_to_the_last_digit_is_kept() -> None:
    """Of 10 million for levers until 2025, 4.0000004 of a seal at 2.5 million took one cent more:
    nothing else is bought, and there is a plan. A hundredth more is too much.
    """
    seal = retrofit("seal", "boiler", capex=2.5, potential=30)
    years = dict.fromkeys(range(2021, 2026), 10.0)
    most = target("most", "budget", years, unit="money", cumulative=True, accounts=(),
                  options=("seal",), items=("capex",))  # fmt: skip
    made = case([source("boiler", "gas", 40)], [seal], [most])
    solved = audited(was(made, fact(2021, "added", "seal", 4.0000004)))
    assert sum(solved.plan.added.values()) == pytest.approx(4, abs=1e-6)
    with pytest.raises(NoPlan):
        solve(was(made, fact(2021, "added", "seal", 4.004)))


def test_growth_goes_on_from_the_last_digit_of_a_fact() -> None:
    """Ten times as much a year, of 0.999999 that facts tell: 9.99999, where 10 are asked for."""
    seal = retrofit("seal", "boiler", max_growth=9.0, potential=30)
    asked = target("cap", "gross_emissions", {2022: 6.0}, accounts=(SCOPE1,))
    made = case([source("boiler", "gas", 40)], [seal], [asked])
    solved = audited(was(made, fact(2021, "added", "seal", 0.999999)))
    assert solved.plan.added["seal", 2022] == pytest.approx(9, abs=1e-4)


def test_what_removals_used_is_emitted_in_their_account() -> None:
    """20 kt are of 100 GWh of gas, of which taking 4 kt out of the air took 12: 88 are left."""
    air = credit("air", "removal", 0.1, uses={"gas": flat(3)}, uses_in={"gas": SCOPE1})
    made = case([source("boiler", "gas", 90)], [air])
    gross = replace(fact(2021, "emissions", SCOPE1, 20.0), method="market")
    found = was(made, fact(2021, "retired", "air", 4.0), gross)
    assert found.sources["boiler"].activity[2021] == pytest.approx(88)
    assert wrong(found, solve(found, gap=1e-9)) == {}


@pytest.mark.parametrize(
    ("added", "served", "most"),
    [
        (6e-6, 1.6e-5, ""),  # 1.5e-5, and half of a digit of either
        (6e-6, 2.2e-5, "1.5e-05 "),
        (6.0, 15.01, ""),  # a thousandth of it
        (6.0, 15.03, "15 "),
    ],
)
def test_what_was_done_may_miss_its_stock_by_a_share_or_a_digit(
    added: float, served: float, most: str
) -> None:
    """Each unit serves 2.5."""
    made = case([source("boiler", "gas", 30)], [retrofit("seal", "boiler", displaces=2.5)])
    told = fact(2021, "added", "seal", added), fact(2021, "served", "seal", served)
    clashes = as_it_was(replace(made, facts=told, today=2022))[1]
    assert [(c.problem, c.facts["most"]) for c in clashes] == [("more-than-can", most)] * bool(most)


@pytest.mark.parametrize(("most", "clash"), [(5.999999, False), (5.995, False), (5.9, True)])
def test_the_digits_of_what_was_added_leave_a_plan(most: float, clash: bool) -> None:
    """6 are in service; of a potential, or of what options share, that is as much but for rounding
    no more is bought."""
    rooms = [({"potential": most}, []), ({}, [limit("all", ("seal",), "stock", most)])]
    for room, limits in rooms:
        made = case([source("boiler", "gas", 30)], [retrofit("seal", "boiler", **room)], (), limits)
        told = replace(made, facts=(fact(2021, "added", "seal", 6.0),), today=2022)
        found, clashes = as_it_was(told)
        assert bool([*clashes, *over_limits(found)]) == clash
        if not clash:
            solved = solve(found, gap=1e-9)
            assert wrong(found, solved) == {}
            assert sum(solved.plan.added.values()) == pytest.approx(6)


def test_half_a_lot_of_the_past_serves_beside_whole_ones() -> None:
    """Half a lot of 10 was bought, and is joined by one more for 1: of 15, all are saved for that.
    What whole lots alone could do (5.2: no more than 10 + 5 (1.5 - 1)) is not asked of them."""
    lots = {"displaces": 10, "unit_size": 1.0, "capex": 1}
    made = case(
        [source("boiler", "gas", 15)],
        [retrofit("seal", "boiler", **lots)],
        [target("cap", "gross_emissions", {2022: 0.0}, accounts=(SCOPE1,))],
    )
    solved = solve(was(made, fact(2021, "added", "seal", 0.5)), gap=1e-9)
    assert solved.plan.added["seal", 2022] == pytest.approx(1)
    assert solved.plan.served["seal", 2022] == pytest.approx(15)


def test_stages_ask_for_tonnes_of_years_that_are_planned() -> None:
    """Of 10 GWh 2 kt are left a year. 1 was offset in 2021, and stays what it was; all are
    to be neutralised from 2021 on, so the first stage minimises those of 2022 to 2025: 8 kt."""
    made = case(
        [source("boiler", "gas", 10)],
        [credit("redd", "offset", 0.1)],
        [target("neutral", "net_emissions", 0.0)],
        hierarchy=Hierarchy("lexicographic", None, None),
    )
    told = was(made, fact(2021, "retired", "redd", 1.0))
    solved = solve(told, gap=1e-9)
    assert wrong(told, solved) == {}
    tonnes = {s.name: s.objective for s in solved.stages if s.name in ("reduce", "remove")}
    assert tonnes == pytest.approx({"reduce": 8, "remove": 8})
    assert sum(solved.plan.claims.values()) == pytest.approx(9)
