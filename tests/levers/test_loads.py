"""Capacity above demand, and the least that a lot at work serves, by hand."""

from __future__ import annotations

from dataclasses import asdict, replace
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import pathway
from casefiles import FILES, changed, english, write_case
from cases import case, electrify, flat, source, target
from pathway.audit import audit
from pathway.audit.arithmetic.numbers import Numbers
from pathway.audit.arithmetic.sides.activity import Activity
from pathway.load import load, load_case
from pathway.locale.errors import InputError, NoPlan
from pathway.runs.run import summarise
from pathway.solve import Solved, solve
from pathway.tables import tabulate
from pathway_models.arithmetic.base import base_plan
from pathway_models.arithmetic.standing import bau_emissions
from pathway_models.case import Case, Option
from pathway_models.program.build import build
from pathway_models.program.turnover import incumbents

STEEL = [source("steel", "board", 1000)]


def furnace(name: str, **changes: Any) -> Option:
    """One furnace of 700 kt that is there, at the source of 1,000."""
    made = {"existing": 1, "unit_size": 1.0, "displaces": 700, "last_year": 2020, **changes}
    uses = made.pop("uses", {"gas": 1})
    return electrify(f"{name}@steel", "steel", uses, **made)


def solved(made: Case) -> tuple[Solved, dict[str, pd.DataFrame]]:
    """The plan and its tables, audited."""
    found = solve(made, gap=1e-9)
    tables = tabulate(made, found.plan)
    assert not failed(made, found, tables)
    return found, tables


def failed(made: Case, found: Solved, tables: dict[str, pd.DataFrame]) -> set[str]:
    stages = {"stages": [asdict(stage) for stage in found.stages]}
    checks = audit(made, tables, summarise(made, found, tables), stages)
    return {c.name for c in checks if not c.passed}


def served(tables: dict[str, pd.DataFrame], option: str) -> list[float]:
    levers = tables["levers"].set_index("option").sort_values("year")
    return [float(amount) for amount in levers.loc[[option], "served"]]


@pytest.mark.parametrize(("old", "new", "usual"), [(1, 2, 1700), (2, 1, 1300)])
def test_business_as_usual_is_that_of_the_merit(old: int, new: int, usual: float):
    """Two furnaces of 700 for 1,000, with 2 and 1 kt a unit: 700·2 + 300 or 700 + 300·2."""
    made = case(STEEL, [
        furnace("a", uses={"gas": 10}, merit=old), furnace("b", uses={"gas": 5}, merit=new),
    ])  # fmt: skip
    base = base_plan(made)
    assert bau_emissions(made, base, ("b/r/1",), 2020) == pytest.approx(usual)
    _, tables = solved(replace(made, prices={**made.prices, ("gas", "r"): flat(0)}))
    assert tables["emissions"].query("year == 2020")["gross_market_t"].sum() == pytest.approx(
        1000 * usual
    )


@pytest.mark.parametrize(
    ("activity", "load", "want"),
    [
        (1000, 0.0, [700, 300]),
        (1000, 0.5, [650, 350]),  # 300 is below 350, so the first makes room
        (1000, 0.8, [700, 0]),  # two need 1,120: the second stands still
        (600, 0.5, [600, 0]),  # what is left for it is nothing
        (300, 0.5, [0, 0]),  # neither can be at work, and all is made otherwise
        (1400, 1.0, [700, 700]),
    ],
)
def test_the_base_keeps_minimum_loads(activity: float, load: float, want: list[float]):
    own = [furnace("a", merit=1, min_load=load), furnace("b", merit=2, min_load=load)]
    made = case([source("steel", "board", activity)], own)
    base = base_plan(made)
    assert [base.served[o.id, 2022] for o in own] == pytest.approx(want)
    assert base.activity["steel", 2022] == pytest.approx(activity - sum(want))
    assert solved(made)[0].npv <= 1e-9


def test_what_is_divisible_makes_room_and_a_lot_of_several_stops():
    """A boiler without a load serves 450 of 1,000, and three lots of 200 the rest: 550, which is
    more than their 540 (90 %). Of 975 they have 525, so it leaves them 15. After them by its merit
    it has 350 of 950. Alone, of 530 two of them serve 400, for three would need 540."""
    lots = {"displaces": 200, "existing": 3, "min_load": 0.9}
    for activity, merit, want in (
        (1000, 0, [450, 550]),
        (975, 0, [435, 540]),
        (950, 2, [350, 600]),
    ):
        boiler = electrify("boiler@steel", "steel", {"gas": 1}, existing=450, merit=merit)
        own = [boiler, furnace("lots", merit=1, **lots)]
        base = base_plan(case([source("steel", "board", activity)], own))
        assert [base.served[o.id, 2020] for o in own] == pytest.approx(want)
    base = base_plan(case([source("steel", "board", 530)], [furnace("lots", **lots)]))
    assert base.served["lots@steel", 2020] == pytest.approx(400)


KILN = {"uses": {"hydrogen": 1.0}, "existing": 1, "displaces": 600}


def cap(kt: dict[int, float]) -> list[Any]:
    """A cap on scope 1, in years in which all is made of board at 1 kt, or with hydrogen at 0.1."""
    return [target("cap", "gross_emissions", {t: 1000 - 0.9 * s for t, s in kt.items()})]


@pytest.mark.parametrize(
    ("lots", "load", "asked", "want"),
    [
        (1, 0.0, {2023: 200.0, 2024: 600.0}, [200, 600]),
        (1, 0.8, {2023: 200.0, 2024: 600.0}, [480, 600]),  # it was 0 / 200 / 600 / 0
        (2, 0.8, {2023: 700.0, 2024: 500.0}, [960, 500]),  # one serves 600, two 960 at least
        (2, 1.0, {2023: 1.0, 2024: 0.0}, [600, 0]),
    ],
)
def test_a_lot_serves_its_load_or_stands_still(
    lots: int, load: float, asked: dict[int, float], want: list[float]
):
    """A unit served costs 1 of hydrogen, so no more is served than must, to cut 0.9 kt a unit. The
    base serves all it can in each of five years."""
    own = furnace("a", **{**KILN, "existing": lots, "min_load": load}, max_share=1)
    made = case(STEEL, [own], cap(asked), prices={("board", "r"): flat(0), ("gas", "r"): flat(0),
        ("hydrogen", "r"): flat(1), ("electricity", "r"): flat(0)})  # fmt: skip
    base = base_plan(made)
    found, tables = solved(made)
    plan = served(tables, "a@steel")
    assert plan[3:5] == pytest.approx(want)
    assert [plan[1], plan[2], plan[5]] == pytest.approx([0, 0, 0])
    usual = 5 * base.served["a@steel", 2021]
    assert found.npv == pytest.approx(sum(want) - usual)


def test_without_a_load_there_is_nothing_of_it_in_the_model():
    model: Any = build(case(STEEL, [furnace("a")]))
    for component in (model.on, model.minimum_load, model.served_by_lots_at_work):
        assert len(component) == 0


def test_incumbents_are_what_the_base_leaves():
    """One furnace stands still, for 300 are less than 350: all 300 are made by others, which are
    due evenly over 10 years. Another switch that serves all in 2021 replaces 270 early."""
    new = electrify("new@steel", "steel", {"hydrogen": 1}, incumbent_life=10,
                    incumbent_value=flat(3))  # fmt: skip
    own = furnace("a", min_load=0.5, incumbent_life=10, incumbent_value=flat(3))
    made = case([source("steel", "board", 300)], [own, new], cap({2021: 0.0}))
    made = replace(made, targets={"cap": replace(made.targets["cap"], value={2021: 30.0})})
    assert incumbents(made)[0].left[2021] == pytest.approx(270)
    _, tables = solved(made)
    assert tables["turnover"].query("year == 2021")["early"].item() == pytest.approx(270)


def test_the_audit_finds_a_load_that_is_not_kept():
    made = case(STEEL, [furnace("a", **KILN, min_load=0.8)], cap({2023: 200.0}))
    found, tables = solved(made)
    wrong = tables["levers"].copy()
    wrong.loc[wrong["year"] == 2023, "served"] = 400.0
    assert "lots_at_work_keep_their_load" in failed(made, found, {**tables, "levers": wrong})


LOADS = st.sampled_from([0.0, 0.3, 0.5, 0.9, 1.0])


@settings(max_examples=200)
@given(
    st.lists(st.tuples(st.integers(0, 3), st.integers(1, 40), LOADS, st.integers(0, 1)),
             min_size=1, max_size=4),
    st.integers(0, 100),
    st.sampled_from([1.0, 0.8]),
)  # fmt: skip
def test_two_arithmetics_of_the_base_agree_and_every_load_is_kept(
    plants: list[tuple[int, int, float, int]], activity: int, part: float
):
    own = [
        furnace(f"p{n}", existing=lots, displaces=size, min_load=load, merit=-n, order=1 + later,
                abatement_efficiency=part)
        for n, (lots, size, load, later) in enumerate(plants)
    ]  # fmt: skip
    made = case([source("steel", "board", activity)], own)
    base = base_plan(made)
    mine = np.array([base.served[o.id, 2020] for o in own])
    numbers = Numbers(made)
    theirs = numbers.side(Activity).in_base(numbers.activity)[0]
    assert theirs == pytest.approx(mine, abs=1e-9)
    for (lots, size, least, _), amount in zip(plants, mine, strict=True):
        at_work = np.ceil(amount / size - 1e-9)
        assert least * size * at_work - 1e-9 <= amount <= size * lots + 1e-9
    assert mine.sum() <= activity + 1e-9
    assert base.activity["steel", 2020] >= -1e-9


@settings(max_examples=30)
@given(
    st.tuples(LOADS, LOADS),
    st.tuples(st.integers(1, 9), st.integers(1, 9)),
    st.integers(0, 60),
)
def test_no_plan_is_better(loads: tuple[float, float], costs: tuple[int, int], asked: int):
    """Two plants with three lots of 9 and two of 14, for an activity of 50: at least so much is to
    be served, as cheaply as can be. All numbers of lots at work, tried one by one: the least that
    they serve, and then the cheaper one first."""
    lots, size, best = (3, 2), (9, 14), None
    for on in product(range(lots[0] + 1), range(lots[1] + 1)):
        low = [n * d * load for n, d, load in zip(on, size, loads, strict=True)]
        room = [n * d - x for n, d, x in zip(on, size, low, strict=True)]
        more = asked - sum(low)
        if sum(low) > 50 or more > sum(room):
            continue
        cost = sum(c * x for c, x in zip(costs, low, strict=True))
        for c, most in sorted(zip(costs, room, strict=True)):
            cost, more = cost + c * max(0, min(most, more)), more - max(0, min(most, more))
        best = cost if best is None else min(best, cost)
    own = [
        furnace(f"p{n}", existing=lots[n], displaces=size[n], min_load=loads[n], merit=n,
                uses={"hydrogen": costs[n]}, max_share=1)
        for n in range(2)
    ]  # fmt: skip
    made = case([source("steel", "board", 50)], own, [], end=2021, prices={
        ("board", "r"): flat(0), ("gas", "r"): flat(0), ("hydrogen", "r"): flat(1),
        ("electricity", "r"): flat(0)})  # fmt: skip
    usual = sum(c * base_plan(made).served[o.id, 2021] for o, c in zip(own, costs, strict=True))
    promise = target("serve", "lever_share", {2021: asked / 50}, sources=("steel",),
                     options=tuple(o.id for o in own), accounts=())  # fmt: skip
    made = replace(made, targets={"serve": promise})
    if best is None:
        with pytest.raises(NoPlan):
            solve(made, gap=1e-9)
    else:
        assert solve(made, gap=1e-9).npv == pytest.approx(best - usual, abs=1e-6)


VANS = """\
a:
  name: {en: A, zh: 甲}
  source: s
  confidence: assumption
  applies_to: {source: [vans]}
  unit: depot
  unit_size: 1
  life: 8
  last_year: 2021
  existing: {value: 2, unit: depot}
  max_add: {value: 0, unit: depot}
  displaces: {value: 3, unit: ML/depot}
  uses: {gas: {value: 1, unit: Mm3/ML}}
  max_share: {value: 100, unit: "%"}
  capex: {value: 1, unit: MCNY/depot}
  merit: 1
  min_load: {value: 50, unit: "%"}
b:
  name: {en: B, zh: 乙}
  source: s
  confidence: assumption
  applies_to: {source: [vans]}
  unit: depot
  unit_size: 2
  life: 8
  last_year: 2021
  existing: {value: 2, unit: depot}
  max_add: {value: 0, unit: depot}
  displaces: {value: 4, unit: ML/depot}
  uses: {gas: {value: 2, unit: Mm3/ML}}
  max_share: {value: 100, unit: "%"}
  capex: {value: 1, unit: MCNY/depot}
  merit: 2
  min_load: {value: 0.7, unit: share}
"""


def with_vans(*edits: tuple[str, str]) -> dict[str, str | bytes]:
    """The tiny case with two depots of 3 ML and one of 8 at 10 ML of vans: 6 and 4, but that one
    serves 5.6 at least, so 4.4 and 5.6."""
    gas = "gas,*,2020,-,2000,t/Mm3,a,literature\ngas,*,2025,-,2000,t/Mm3,a,literature\n"
    price = "gas,*,2021,3,CNY/m3,a,assumption\ngas,*,2025,3,CNY/m3,a,assumption\n"
    made = changed(
        ("company.yaml", "  scope1: {value: 26800, unit: t, source: report, confidence: report}\n",
         "  scope1: {value: 31200, unit: t}\n"),
        ("factors.csv", "diesel,*,2020", gas + "diesel,*,2020"),
        ("prices.csv", "diesel,*,2021", price + "diesel,*,2021"),
        ("targets.yaml", "  in: 2024\n", "  in: 2025\n"),
    )  # fmt: skip
    text = VANS
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new)
    made["levers/fuel_switch.yaml"] = text
    return made


def test_from_files_to_a_plan_that_is_audited(tmp_path: Path):
    """Base year: 4.4·2 + 5.6·4 = 31.2 kt of gas."""
    plan = pathway.read(write_case(tmp_path / "case", with_vans())).solve()
    levers = plan.tables["levers"].query("year == 2020").set_index("option")["served"]
    assert levers[["a@vans", "b@vans"]].to_list() == pytest.approx([4.4, 5.6])
    assert plan.audit().passed


def test_loads_are_set_from_the_command_line(tmp_path: Path):
    """B serves first, 8, and A 2 of which a lot of 3 does 1.2 at least: 8·4 + 2·2 = 36 kt."""
    write_case(tmp_path, with_vans(("value: 0.7, unit: share", "value: 60, unit: '%'")))
    sets = ["levers.a.min_load=40", "levers.a.merit=3", "verified.scope1=36000"]
    own = load_case(tmp_path, "whole", sets).options
    assert (own["a@vans"].min_load, own["a@vans"].merit) == (0.4, 3)
    assert own["b@vans"].min_load == 0.6


@pytest.mark.parametrize(
    ("edits", "place", "problem"),
    [
        ([("  merit: 2\n", "")], "b.merit", "nothing says which serves first"),
        ([("  merit: 2\n", "  merit: 1\n")], "a.merit", "nothing says which serves first"),
        ([("  unit_size: 2\n", "")], "b.min_load", "this is divisible"),
        ([("  unit_size: 2\n", "  unit_size: 1.5\n")], "b.existing", "no whole number of lots"),
        ([("value: 4, unit: ML", "value: 8, unit: ML")], "b.min_load", "serves 11.2 ML at least"),
        ([("value: 0.7, unit: share", "value: 1.2, unit: share")], "b.min_load", "more than 1"),
        (
            [("value: 0.7, unit: share", "path: {2020: 1, 2025: 0.5}, unit: share")],
            "b.min_load",
            "one number for all years",
        ),
        ([("  merit: 2\n", "  merit: first\n")], "b.merit", "number"),
        (
            [("  existing: {value: 2, unit: depot}\n", "")],
            "a.merit",
            "the place of existing stock, and there is none",
        ),
    ],
)
def test_loads_that_cannot_be_are_told(
    tmp_path: Path, edits: list[tuple[str, str]], place: str, problem: str
):
    with pytest.raises(InputError) as caught:
        load_case(write_case(tmp_path, with_vans(*edits)), "whole")
    told = [(f.place, f.problem) for f in caught.value.faults]
    assert any(f"levers.{place}" in p and problem in q for p, q in told), told


def notes(folder: Path, *edits: tuple[str, str], scope1: str = "31200") -> str:
    made = with_vans(*edits)
    made["company.yaml"] = str(made["company.yaml"]).replace("31200", scope1)
    return "\n".join(english(load(write_case(folder / "case", made), every=True).notes))


def test_spare_capacity_is_noted(tmp_path: Path):
    said = notes(tmp_path)
    assert "a@vans: existing stock can serve 6 ML in 2020, and has 4.4 to serve" in said
    assert "b@vans: existing stock can serve 8 ML in 2020, and has 5.6 to serve" in said


def test_what_is_committed_above_demand_is_noted(tmp_path: Path):
    """6 + 8 exist in place of it; without them 6 are committed for 2021, twice."""
    edits = [
        ("  existing: {value: 2, unit: depot}\n", "  min_add: {path: {2021: 2}, unit: depot}\n"),
        ("  max_add: {value: 0, unit: depot}\n", ""),
        ("  merit: 1\n", ""),
        ("  merit: 2\n", ""),
    ]
    said = notes(tmp_path, *edits, scope1="26800")
    assert "a@vans, b@vans: what exists and is committed can serve more than the 10 ML of" in said


def test_years_in_which_no_lot_can_be_at_work_are_noted(tmp_path: Path):
    """The market of the second opens to 50 % and then closes: 5 is less than 5.6."""
    share = 'max_share: {value: 100, unit: "%"}'
    said = notes(tmp_path, (share, "max_share: {path: {2020: 1, 2025: 0.5}, unit: share}"))
    assert "b@vans: it stands still in 2025: a lot at work serves 5.6 ML at least" in said


CAP_AND_STAY = """\
cap:
  name: {en: Cap, zh: 上限}
  metric: gross_emissions
  perimeter: {business: [fleet], scope: [1]}
  value: {value: 24, unit: kt}
  in: 2023
stays:
  name: {en: B stays at work, zh: 乙不停}
  metric: lever_share
  requirement: true
  perimeter: {source: [vans]}
  levers: {lever: [b]}
  value: {value: 40, unit: "%"}
  from: 2021
"""


OPERATIONS = "studies/operations.yaml"


def two_plants_and_trucks(folder: Path, targets: str) -> Path:
    """A has two lots of 3 ML and no least load; B one of 4, which serves all or nothing, first."""
    a, b = VANS.split("b:\n")
    b = b.replace("existing: {value: 2", "existing: {value: 1").replace(
        "unit_size: 2", "unit_size: 1"
    )
    b = b.replace("min_load: {value: 0.7", "min_load: {value: 1")
    a = a.replace('  min_load: {value: 50, unit: "%"}\n', "").replace("merit: 1", "merit: 3")
    trucks = FILES["levers/electrify.yaml"].replace("fom: {value: -1000", "fom: {value: 0")
    trucks = trucks.replace("path: {2021: 50000, 2025: 30000}", "value: 0")
    trucks = trucks.replace("10000, unit: kWh", "40000, unit: kWh")
    made = {n: t for n, t in with_vans().items() if n not in ("limits.yaml", OPERATIONS)}
    company = str(made["company.yaml"]).replace("study: operations", "study: whole")
    company = company.replace("31200", "28000").replace("58.2, unit: kt", "60, unit: kt")
    made = {n: t for n, t in made.items() if not n.startswith("levers/")} | {
        "company.yaml": company, "targets.yaml": targets,
        "levers/fuel_switch.yaml": f"{a}b:\n{b}", "levers/electrify.yaml": trucks,
    }  # fmt: skip
    return write_case(folder, made)


@pytest.mark.parametrize(
    ("stays", "output", "million"),
    [(False, [4, 4, 0, 4, 4], 4 * 1.0), (True, [4, 4, 4, 4, 4], 2 * 4.5)],
)
def test_a_plant_whose_output_never_falls(
    tmp_path: Path, stays: bool, output: list[float], million: float
):
    """Of 10 ML B does 4 at full load or none, at 4 kt and 6 million a ML, A up to 6 at 2 kt and
    3 million, diesel any at 2.68 kt and 7 million: 28 kt in each year, and 24 are allowed in 2023.
    B stops, and diesel does its 4 ML: 22.72 kt for 4·(7 - 6) million. Where it must stay at work
    trucks do 2 ML of A, at 0 kt in scope 1 and 10 GWh of 0.75 million a ML: 2·(7.5 - 3)."""
    targets = CAP_AND_STAY if stays else CAP_AND_STAY.partition("stays:")[0]
    plan = pathway.read(two_plants_and_trucks(tmp_path, targets)).solve(gap=1e-9)
    assert served(plan.tables, "b@vans")[1:] == pytest.approx(output)
    cost = plan.summary["cost_of_commitments_mcny"]
    assert cost == pytest.approx(million / 1.06**3, abs=1e-4)
    assert plan.audit().passed
