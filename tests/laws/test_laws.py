"""Laws that hold for any case, at MIP gap 0 (Hypothesis)."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases import (
    SCOPE2,
    case,
    credit,
    electrify,
    flat,
    green,
    plant,
    retrofit,
    roof,
    source,
    target,
)
from pathway.audit import audit
from pathway.locale.errors import NoPlan
from pathway.runs.run import summarise
from pathway.solve import Solved, solve
from pathway.tables import tabulate
from pathway_models.arithmetic.base import base_plan
from pathway_models.arithmetic.plan import doing_nothing
from pathway_models.case import Case, Hierarchy, Option, Path, Target

money = st.integers(0, 60).map(lambda n: n / 10)
share = st.integers(0, 10).map(lambda n: n / 10)
lot = st.sampled_from([0.0, 1.0, 4.0])
EXACT = 1e-9
CLOSE = pytest.approx


@st.composite
def options(draw: st.DrawFn) -> list[Option]:
    """One option of each kind, with drawn prices, lots, lives, lead times; some stand already."""
    stock: dict[str, Any] = {"life": draw(st.integers(1, 6)), "lead": draw(st.integers(0, 2))}
    stock |= {"retirable": draw(st.booleans()), "closure_cost": draw(money)}
    stock |= {"fom": draw(st.sampled_from([0.0, 0.5]))}
    return [
        retrofit("led@shop", "shop", capex=draw(money), max_share=draw(share), unit_size=draw(lot),
                 existing=draw(st.sampled_from([0, 1])) if draw(share) else 0, **stock),
        electrify("pump@boiler", "boiler", {"electricity": draw(share)}, capex=draw(money),
                  unit_size=draw(lot), max_share=draw(share), order=draw(st.integers(0, 2)),
                  abatement_efficiency=draw(st.sampled_from([1.0, 0.8])),
                  min_load=draw(st.sampled_from([0.0, 0.6])), **stock),
        roof("pv", capex=draw(money), unit_size=draw(lot), self_use_share=draw(share),
             potential=8, existing=draw(st.sampled_from([0, 2])),
             keeps_certificates=draw(st.booleans()), **stock),
        plant("chp", {"gas": 2.0}, capex=draw(money), self_use_share=draw(share), potential=4,
              **stock),
        green("ppa", premium=draw(money), unit_size=draw(lot), potential=20,
              life=stock["life"], lead=stock["lead"]),
        green("rec", premium=draw(money), potential=6, bundled=False),
        credit("forest", "removal", draw(money), potential=draw(st.integers(0, 9)),
               buffer=draw(st.sampled_from([0.0, 0.2]))),
        credit("redd", "offset", draw(money), potential=1000),
    ]  # fmt: skip


policies = st.sampled_from(
    [
        Hierarchy("none", None, None),
        Hierarchy("lexicographic", None, None),
        Hierarchy("lexicographic", flat(3), flat(4)),
    ]
)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Gas 10 and some electricity, neutral from 2024, with a cap on the way; what one does may be
    felt elsewhere.
    """
    felt: dict[str, dict[str, Path]] = {i: {} for i in ("boiler", "shop")}
    by = draw(st.sampled_from([("boiler", "led@shop"), ("shop", "pump@boiler"), ("boiler", "chp")]))
    least = 0.5 if by[1] == "chp" else -0.5  # heat of a plant only saves
    felt[by[0]] = {by[1]: flat(draw(st.sampled_from([0.0, 0.5, least])))}
    passed = draw(st.sampled_from([1.0, 0.5]))
    residual = {2020: 0.5, 2021: 0.5, 2022: 0.55, 2023: 0.6, 2024: 0.6, 2025: 0.45}
    return case(
        [
            source("boiler", "gas", 10, co_effects=felt["boiler"], pass_through=passed),
            source("shop", "electricity", draw(st.integers(1, 30)), co_effects=felt["shop"]),
        ],
        draw(options()),
        [
            target("neutral", "net_emissions", {2024: 0.0, 2025: 0.0}),
            target("cap", "gross_emissions", {2023: 12.0}),
        ],
        hierarchy=draw(policies),
        discount_rate=draw(st.sampled_from([0.0, 0.06])),
        residual={"r": residual},
    )


def attempt(made: Case) -> Solved | None:
    try:
        return solve(made, gap=EXACT)
    except NoPlan:
        return None


def with_targets(made: Case, *targets: Target) -> Case:
    return replace(made, targets={k.id: k for k in targets})


@settings(max_examples=40)
@given(cases())
def test_every_plan_passes_the_audit(made: Case):
    solved = attempt(made)
    if solved is not None:
        tables = tabulate(made, solved.plan)
        stages = {"stages": [asdict(stage) for stage in solved.stages]}
        checks = audit(made, tables, summarise(made, solved, tables), stages)
        failed = [c for c in checks if not c.passed]
        assert not failed


@settings(max_examples=20)
@given(cases(), st.integers(0, 12))
def test_a_tighter_cap_never_costs_less(made: Case, tighter: int):
    made = replace(made, hierarchy=Hierarchy("none", None, None))
    loose, tight = (
        attempt(with_targets(made, target("cap", "gross_emissions", {2024: float(kt)})))
        for kt in (12, tighter)
    )
    if tight is not None:
        assert loose is not None
        assert tight.npv >= loose.npv - 1e-6


@settings(max_examples=20)
@given(cases(), money)
def test_one_more_option_never_costs_more(made: Case, price: float):
    made = replace(made, hierarchy=Hierarchy("none", None, None))
    more = replace(made, options={**made.options, "new": green("new", premium=price, potential=5)})
    before, after = attempt(made), attempt(more)
    if before is not None:
        assert after is not None
        assert after.npv <= before.npv + 1e-6


@settings(max_examples=20)
@given(cases())
def test_the_hierarchy_is_never_cheaper_than_none(made: Case):
    hierarchy = attempt(replace(made, hierarchy=Hierarchy("lexicographic", None, None)))
    none = attempt(replace(made, hierarchy=Hierarchy("none", None, None)))
    assert (hierarchy is None) == (none is None)
    if hierarchy is not None and none is not None:
        assert hierarchy.npv >= none.npv - 1e-6
        assert hierarchy.npv_without_hierarchy == CLOSE(none.npv, abs=1e-6)


@settings(max_examples=20)
@given(cases(), st.sampled_from([0.25, 3.0]))
def test_scaling_all_money_scales_the_cost(made: Case, factor: float):
    def scaled(paths: Any) -> Any:
        return {key: {y: factor * v for y, v in path.items()} for key, path in paths.items()}

    def dearer(o: Option) -> Option:
        paths = scaled({"capex": o.capex, "fom": o.fom, "premium": o.premium})
        return replace(o, **paths, closure_cost={y: factor * v for y, v in o.closure_cost.items()})

    made = replace(made, hierarchy=Hierarchy("none", None, None))
    other = replace(
        made,
        options={o.id: dearer(o) for o in made.options.values()},
        prices=scaled(made.prices),
        export_price=scaled(made.export_price),
    )
    before, after = attempt(made), attempt(other)
    assert (before is None) == (after is None)
    if before is not None and after is not None:
        assert after.npv == CLOSE(factor * before.npv, abs=1e-6)


@settings(max_examples=20)
@given(cases())
def test_renaming_and_reordering_change_no_cost(made: Case):
    def rename(o: Option) -> Option:
        return replace(o, id=f"x-{o.id}")

    options = {f"x-{o.id}": rename(o) for o in reversed(made.options.values())}
    felt = {i: {f"x-{o}": p for o, p in s.co_effects.items()} for i, s in made.sources.items()}
    sources = {i: replace(s, co_effects=felt[i]) for i, s in reversed(made.sources.items())}
    other = replace(
        made,
        options=options,
        sources=sources,
        accounts=dict(reversed(made.accounts.items())),
        targets=dict(reversed(made.targets.items())),
    )
    before, after = attempt(made), attempt(other)
    assert (before is None) == (after is None)
    if before is not None and after is not None:
        assert after.npv == CLOSE(before.npv, rel=2e-4, abs=1e-3)
        assert after.npv_without_hierarchy == CLOSE(before.npv_without_hierarchy, abs=1e-6)


@settings(max_examples=20)
@given(cases())
def test_doing_nothing_costs_nothing_and_emits_business_as_usual(made: Case):
    tables = tabulate(made, doing_nothing(made))
    assert tables["costs"].empty
    wedges = tables["wedges"].groupby("wedge")["tonnes"].sum().drop("grid_mix")
    assert wedges.abs().max() == 0
    base_year = tables["emissions"].query("year == 2020")
    assert base_year["bau_t"].tolist() == CLOSE(base_year["gross_market_t"].tolist())
    assert base_plan(made).clean == {
        key: value for key, value in base_plan(made).clean.items() if key[1] == SCOPE2
    }


def test_nothing_is_bought_that_nobody_needs():
    """Without targets and with levers that do not pay, the plan is to do nothing."""
    made = case(
        [source("boiler", "gas", 10), source("shop", "electricity", 20)],
        [retrofit("led@shop", "shop", capex=9, life=1), credit("redd", "offset", 1)],
    )
    solved = solve(made, gap=EXACT)
    assert solved.npv == CLOSE(0, abs=1e-9)
    assert not any(solved.plan.added.values())
