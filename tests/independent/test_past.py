"""A plan whose first years are facts: nothing is decided again, and the rest stays the plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from drawn import case_of, features_of

from cases import case, electrify, flat, plant, retrofit, source
from pathway.errors import NoPlan
from pathway.solve import Solved, solve, stages
from pathway.tables import tabulate
from pathway_models.arithmetic.observed import as_it_was
from pathway_models.case import Case, Fact
from solving import audited, wrong

FOLLOWED = 2
"""Years for which a plan is followed."""
CLOSE = 1e-5
"""Of what a plan costs, or of a million: its tables have six decimals."""
SEEDS = range(200, 240)
MANY = range(1000, 1300)


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
        if o.source is not None or o.is_fuelled:
            yield fact(row.year, "served", o.id, row.served)
    for row in tables["ecosystem"].itertuples():
        yield fact(row.year, "added", row.programme, row.added)
    for row in tables["contracts"].itertuples():
        yield fact(row.year, "covered", row.option, row.clean_gwh, row.account)
    for row in tables["credits"].itertuples():
        yield fact(row.year, "retired", row.option, row.tonnes / 1000, row.account)


def gone_by(made: Case, solved: Solved, until: int) -> Case:
    """The case when a plan has been followed so far, to the digits of its tables."""
    facts = tuple(f for f in facts_of(made, solved) if made.base_year < f.year <= until)
    again, clashes = as_it_was(replace(made, facts=facts, today=until + 1))
    assert clashes == []
    return again


def differs(seed: int) -> str:
    """What differs where a plan is followed for some years and made again; nothing if all is well.

    Only where the tables tell all that was: a share of biomass that is typed is of the plan that
    it was typed for, and closures are no facts. Where the order of the hierarchy decides, an
    earlier stage may have gone another way in the past than the plan that was followed.
    """
    made = case_of(seed)
    if any(o.output == "captured" for o in made.options.values()):
        return ""
    try:
        plan = solve(made, gap=1e-9)
    except NoPlan:
        return ""
    until = made.base_year + FOLLOWED
    if any(t <= until and amount for (*_, t), amount in plan.plan.closed.items()):
        return ""
    again = gone_by(made, plan, until)
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
    assert clash.problem.endswith("in a circle: boiler > b/r/2 > boiler")
    assert as_it_was(replace(told, facts=facts[:1]))[1] == []


@pytest.mark.parametrize("seed", SEEDS)
def test_a_plan_that_was_followed_stays_the_plan(seed: int) -> None:
    assert differs(seed) == ""


@pytest.mark.trust
@pytest.mark.parametrize("part", range(0, len(MANY), 20))
def test_many_plans_that_were_followed_stay(part: int) -> None:
    assert [told for seed in MANY[part : part + 20] if (told := differs(seed))] == []
