"""Laws of the whole report, on random cases of two regions: once is once, and beside is beside."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import asdict, replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases import case, credit, electrify, flat, green, name, programme, retrofit, source, target
from pathway.audit import audit
from pathway.locale.errors import NoPlan
from pathway.runs.run import summarise
from pathway.solve import Solved, solve
from pathway.tables import tabulate
from pathway_models.arithmetic.plan import balance
from pathway_models.case import Account, Case, Hierarchy, Option, Region, Scheme

money = st.integers(0, 60).map(lambda n: n / 10)
share = st.integers(0, 10).map(lambda n: n / 10)
maybe = st.booleans()
NORTH, SOUTH, FUEL = "b/north/2", "b/south/3", "b/north/1"
PLACES = {NORTH: ("north", 2), SOUTH: ("south", 3), FUEL: ("north", 1)}
EXACT = 1e-9


@st.composite
def options(draw: st.DrawFn) -> list[Option]:
    """Contracts of one market and of both, credits for some accounts, ageing incumbents."""
    ageing: dict[str, Any] = {
        "incumbent_life": draw(st.sampled_from([0, 3, 8])), "incumbent_value": draw(money),
        "hurdle_rate": draw(st.sampled_from([None, 0.12])),
        **draw(st.sampled_from([{}, {"lead": 1, "capex_profile": (0.3, 0.7)},
                                {"useful_until": 2023}, {"fom_share": flat(0.03)}])),
    }  # fmt: skip
    return [
        retrofit("led", "shop", capex=draw(money), max_share=draw(share), **ageing),
        electrify("van", "fleet", {"electricity": draw(share)}, capex=draw(money),
                  uses_in={"electricity": NORTH}, unit_size=draw(st.sampled_from([0.0, 3.0])),
                  **ageing),
        green("wind", premium=draw(money), potential=draw(st.integers(5, 30)), accounts=(NORTH,),
              life=draw(st.integers(1, 4)), unit_size=draw(st.sampled_from([0.0, 4.0]))),
        green("rec", premium=draw(money), potential=40, bundled=False, accounts=(NORTH, SOUTH)),
        credit("forest", "removal", draw(money), potential=draw(st.integers(0, 9)),
               accounts=(NORTH, FUEL), buffer=draw(st.sampled_from([0.0, 0.2]))),
        credit("redd", "offset", draw(money), potential=100, accounts=(NORTH, SOUTH, FUEL)),
    ]  # fmt: skip


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Two nested net targets, a clean one by volume, carbon prices: some of each, or none."""
    targets = [
        target("all", "net_emissions", {2025: 0.0}, accounts=tuple(PLACES)),
        target("part", "net_emissions", {2024: 0.0, 2025: 0.0}, accounts=(NORTH,)),
        target("volume", "clean_electricity_share", {2024: draw(share)}, accounts=(SOUTH,),
               matching="annual_volume"),
    ]  # fmt: skip
    kept = [k for k in targets if draw(maybe)]
    method: Any = draw(st.sampled_from(["market", "location"]))
    ceiling = draw(st.sampled_from([None, flat(4)]))
    regions = {r: Region(r, name(r), r) for r in ("north", "south")}
    made = case(
        [
            source("fleet", "gas", 10, account=FUEL, region="north"),
            source("shop", "electricity", draw(st.integers(1, 30)), account=NORTH, region="north"),
            source("leased", "electricity", 12, account=SOUTH, region="south", scope=3,
                   pass_through=0.5),
        ],
        draw(options()),
        kept,
        accounts={a: Account(a, "b", r, s) for a, (r, s) in PLACES.items()},
        regions=regions,
        factors={
            (c, r): flat(f) for r in regions for c, f in (("gas", 0.2), ("electricity", 0.5))
        },
        residual={r: {**flat(0.55), 2020: 0.5} for r in regions},
        prices={
            (c, r): flat(p) for r in regions for c, p in (("gas", 0.4), ("electricity", 0.6))
        },
        export_price=dict.fromkeys(regions, flat(0.3)),
        hierarchy=Hierarchy(
            draw(st.sampled_from(["none", "lexicographic"])), ceiling, ceiling, method
        ),
        internal_carbon_price=flat(draw(money)) if draw(maybe) else None,
    )  # fmt: skip
    return priced(made, draw(money), draw(share), draw(share)) if draw(maybe) else made


def priced(made: Case, price: float, left: float, served: float) -> Case:
    """The fleet pays a carbon price, less free tonnes by what is left and what is served."""
    serving = [o.id for o in made.options.values() if o.source == "fleet"]
    paid = {FUEL: flat(price)}
    free = {"fleet": flat(0.2 * left)}, dict.fromkeys(serving, flat(0.2 * served))
    return replace(made, carbon_price=paid, schemes={"ets": Scheme("ets", paid, {}, *free)})


def attempt(made: Case) -> Solved | None:
    try:
        return solve(made, gap=EXACT)
    except NoPlan:
        return None


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


@settings(max_examples=40)
@given(cases())
def test_a_kilowatt_hour_a_certificate_and_a_credit_are_each_used_once(made: Case):
    """What is claimed of an option in a year, over all accounts and targets, is at most what it
    yields; by volume, what counts for one perimeter is not claimed in another."""
    solved = attempt(made)
    if solved is None:
        return
    stock = balance(made, solved.plan).stock
    used: dict[tuple[str, int], float] = defaultdict(float)
    for (o, _, t), amount in [*solved.plan.clean.items(), *solved.plan.claims.items()]:
        used[o, t] += amount
    for (o, t), amount in used.items():
        option = made.options[o]
        assert amount <= (1 - option.buffer) * option.yields[t] * stock[o, t] + 1e-5
    if "volume" in made.targets:
        need = made.targets["volume"].value[2024] * 12
        inside = sum(x for (_, a, t), x in solved.plan.clean.items() if a == SOUTH and t == 2024)
        free = sum(
            o.yields[2024] * stock[o.id, 2024] - used[o.id, 2024] for o in made.yielding("clean")
        )
        assert inside + free >= need - 1e-4


@settings(max_examples=30)
@given(cases(), st.integers(1, 40), money)
def test_scope_3_plus_changes_no_tonne_of_net(made: Case, kt: int, price: float):
    """With a programme and its promise beside it, cost and net are what they were."""
    beside = replace(
        made,
        options={**made.options, "travel": programme("travel", fom=price, yields=2)},
        targets={
            **made.targets,
            "beyond": target(
                "beyond", "cumulative_avoided", {2025: float(kt)}, accounts=(), options=("travel",)
            ),
        },
    )
    alone, both = attempt(made), attempt(beside)
    assert (alone is None) == (both is None)
    if alone is not None and both is not None:
        costs = [tabulate(m, s.plan)["costs"] for m, s in ((made, alone), (beside, both))]
        assert both.npv == pytest.approx(alone.npv, abs=2e-3, rel=2e-4)
        before, after = (c["discounted_m"].sum() for c in costs)
        assert after == pytest.approx(before, abs=2e-3, rel=2e-4)
        net = [
            tabulate(m, s.plan)["emissions"].query("year == 2025")["net_t"].sum()
            for m, s in ((made, alone), (beside, both))
        ]
        if "all" in made.targets:
            assert net == pytest.approx([0, 0], abs=20)


@settings(max_examples=20)
@given(cases())
def test_replacing_early_never_pays_more_than_waiting_would(made: Case):
    """Free early replacement can only make the plan cheaper."""
    made = replace(made, hierarchy=Hierarchy("none", None, None))
    free = replace(
        made,
        options={
            o.id: replace(o, incumbent_value=dict.fromkeys(o.incumbent_value, 0.0))
            for o in made.options.values()
        },
        internal_carbon_price=None,
    )
    made = replace(made, internal_carbon_price=None)
    held = {o.id: replace(o, hurdle_rate=None) for o in made.options.values()}
    made = replace(made, options=held)
    free = replace(free, options={i: replace(o, hurdle_rate=None) for i, o in free.options.items()})
    dear, cheap = attempt(made), attempt(free)
    assert (dear is None) == (cheap is None)
    if dear is not None and cheap is not None:
        assert cheap.npv <= dear.npv + 1e-6
