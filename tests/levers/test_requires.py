"""What levers require of others and share, and what they exclude, by hand."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path

import pytest

import pathway
from casefiles import FILES, write_case
from cases import case, flat, infrastructure, need, retrofit, source, target
from cases import plant as fuelled
from pathway.audit import audit
from pathway.explain.amends import Amends
from pathway.load import load_case
from pathway.locale.errors import InputError
from pathway.runs.run import summarise
from pathway.solve import solve
from pathway.solve.feasibility import Feasibility
from pathway.tables import tabulate
from pathway_models.arithmetic.variations import Bound
from pathway_models.case import Case, Option
from solving import wrong

ONCE = {"first_year": 2025, "last_year": 2025, "life": 1}
"""Bought in 2025 for that year alone."""


def plant(name: str, requires: dict[str, float], **changes: object) -> Option:
    """Saves up to 100 GWh of gas, 40 million a year at 0.4 million per GWh, in units of 100."""
    needs = {lever: flat(ratio) for lever, ratio in requires.items()}
    more = {"displaces": 100, "requires": needs, "potential": 1, **ONCE, **changes}
    return retrofit(f"{name}@{name}", name, lever=name, **more)


def pipe(**changes: object) -> Option:
    return infrastructure("pipe@b/r", lever="pipe", **{"capex": 10, **ONCE, **changes})


def two_plants(pipe: Option, requires: float = 1, *, shared: bool = True) -> Case:
    plants = [plant(name, {"pipe": requires}) for name in ("a", "b")]
    by = [tuple(o.id for o in plants)] if shared else [(o.id,) for o in plants]
    needs = [need("pipe", names, (pipe.id,), shared=shared) for names in by]
    sources = [source(name, "gas", 100) for name in ("a", "b")]
    return case(sources, [*plants, pipe], needs=needs)


def test_two_plants_share_one_pipe():
    """Two plants save 40 million each and need a unit of pipe each. There is room for one pipe of
    10 million: one plant works, 10 - 40 = -30. (Not both through one pipe: 10 - 80 = -70.)"""
    assert solve(two_plants(pipe(potential=1)), gap=1e-9).npv == pytest.approx(-30)


def test_what_is_required_is_bought_for_all_that_need_it():
    """Without a bound two pipes are laid: 20 - 80 = -60. A pipe that carries two plants (ratio 2)
    is laid once: 10 - 80 = -70."""
    assert solve(two_plants(pipe()), gap=1e-9).npv == pytest.approx(-60)
    assert solve(two_plants(pipe(), requires=2), gap=1e-9).npv == pytest.approx(-70)


def test_a_permission_is_for_each_that_has_it():
    """One permission, in whole lots, for both plants: 10 - 80 = -70; a pipe that must be bought in
    lots of 1 and is shared costs 20."""
    permit = pipe(unit_size=1.0, potential=1)
    assert solve(two_plants(permit, shared=False), gap=1e-9).npv == pytest.approx(-70)


def test_where_what_is_required_ends_first_the_rest_stands_idle():
    """A plant bought in 2021 for five years (40 million saved a year) needs a pipe that lasts three
    and cannot be laid again: it serves 100 GWh in 2021 to 2023, and nothing in 2024 and 2025."""
    years = {"first_year": 2021, "last_year": 2021, "life": 5}
    short = pipe(first_year=2021, last_year=2021, life=3)
    made = case(
        [source("a", "gas", 100)],
        [plant("a", {"pipe": 1}, capex=1, **years), short],
        needs=[need("pipe", ("a@a",), (short.id,))],
    )
    plan = solve(made, gap=1e-9).plan
    assert [plan.served["a@a", t] for t in range(2021, 2026)] == pytest.approx([100] * 3 + [0] * 2)


def test_a_plant_with_fuel_needs_what_it_is_at_work():
    """A plant of 2 GWh is committed for a demand of 1 and asks for a unit of pipe a GWh: one of
    them at 10 is enough. Power saved 0.6, gas 2 * 0.4: 10 + 0.8 - 0.6 = 10.2, where emissions are
    to be those of burning gas alone."""
    once = {"first_year": 2025, "last_year": 2025, "life": 1}
    chp = fuelled("chp@b/r/2", {"gas": 2.0}, lever="chp", requires={"pipe": flat(1)},
                  unit_size=2.0, min_add={**flat(0), 2025: 2.0}, **once)  # fmt: skip
    made = case(
        [source("shop", "electricity", 1), source("boiler", "gas", 0)],
        [chp, pipe()],
        [target("cap", "gross_emissions", {2025: 0.4})],
        needs=[need("pipe", (chp.id,), ("pipe@b/r",))],
    )
    solved = solve(made, gap=1e-9)
    assert solved.npv == pytest.approx(10.2)
    assert wrong(made, solved) == {}


def test_infrastructure_may_need_infrastructure_which_is_used_as_it_is():
    """The plants share a pipe, and the pipe a store: a store with room for half a pipe lets half a
    plant work, whatever pipe is there: 5 + 5 - 20 = -10 (half a pipe is enough)."""
    half = infrastructure("store@b/r", lever="store", capex=10, potential=0.5, **ONCE)
    through = pipe(requires={"store": flat(1)})
    made = two_plants(through)
    needs = {**made.needs, "store@pipe@b/r": need("store", (through.id,), (half.id,))}
    made = replace(made, options={**made.options, half.id: half}, needs=needs)
    assert solve(made, gap=1e-9).npv == pytest.approx(-10)


def test_of_two_that_exclude_each_other_one_is_in_service():
    """Two ways to save at the same source, 60 and 40 of its 100 GWh: both would save 40 million,
    the better one alone 24. It holds without commitments too."""
    ways = [
        retrofit(f"{o}@a", "a", potential=most, **ONCE) for o, most in (("big", 60), ("small", 40))
    ]
    made = case([source("a", "gas", 100)], ways)
    assert solve(made, gap=1e-9).npv == pytest.approx(-40)
    apart = replace(made, excluded=(("big@a", "small@a"),))
    solved = solve(apart, gap=1e-9)
    assert solved.npv == pytest.approx(-24)


def test_the_infrastructure_is_named_as_the_limit():
    """Business as usual is 40 kt; one pipe lets one plant cut 20. A cap of 10 kt misses by 10: half
    a pipe more makes up for it."""
    made = two_plants(pipe(potential=1))
    made = replace(made, targets={"cap": target("cap", "gross_emissions", {2025: 10.0})})
    [move] = Amends(Feasibility(made), print).moves(["cap"], ["cap"])
    assert move.bound == Bound("potential", "pipe")
    assert move.by == pytest.approx(0.5, rel=1e-3)


@pytest.mark.parametrize(
    ("room", "changes", "check"),
    [
        (1, {"needs": {}}, "what_is_required_is_in_service"),
        (2, {"excluded": ()}, "one_of_two_is_in_service"),
    ],
)
def test_the_audit_tells_a_plan_that_breaks_one(
    room: float, changes: dict[str, object], check: str
):
    """The plan is that of a case without the rule: two plants work, through one pipe or two."""
    made = two_plants(pipe(potential=room))
    made = replace(made, excluded=() if room == 1 else (("a@a", "b@b"),))
    solved = solve(replace(made, **changes), gap=1e-9)
    tables = tabulate(made, solved.plan)
    stages = {"stages": [asdict(stage) for stage in solved.stages]}
    checks = audit(made, tables, summarise(made, solved, tables), stages)
    assert [c.name for c in checks if not c.passed] == [check]


MORE = {
    "levers/infrastructure.yaml": """\
cable:
  name: {en: Grid connection, zh: 电网接入}
  source: assumed
  confidence: assumption
  applies_to: {business: [fleet]}
  unit: MW
  life: 20
  potential: {value: 2, unit: MW}
  capex: {value: 1, unit: MCNY/MW}
""",
}
NEEDS_CABLE = """\
  requires:
    cable: {value: 50, unit: vehicle/MW}
"""


def files(*more: tuple[str, str]) -> dict[str, str]:
    """The tiny case with a cable that 50 electric vans share a MW of, and more text at the end."""
    found = {**FILES, **MORE}
    found["levers/electrify.yaml"] += NEEDS_CABLE
    for name, text in more:
        found[name] = found.get(name, "") + text
    return found


def test_from_files_to_a_plan_that_is_audited(tmp_path: Path):
    """2 MW are enough for 100 vans of 4 kL: 0.4 ML of diesel at most, whatever was promised."""
    made = files()
    made["studies/operations.yaml"] = made["studies/operations.yaml"].replace(
        "targets: [neutral, clean, vans-electric, interim]", "targets: [clean]"
    )
    plan = pathway.read(write_case(tmp_path / "case", made)).solve()
    levers = plan.tables["levers"]
    vans = levers[levers["kind"] == "electrify"]
    assert vans["served"].max() == pytest.approx(0.4)
    cable = levers[levers["kind"] == "infrastructure"]
    assert set(cable["option"]) == {"cable@fleet/north"}
    assert cable["stock"].max() == pytest.approx(2)
    assert plan.audit().passed


@pytest.mark.parametrize(
    ("text", "value", "problem"),
    [
        ("  requires: {lines: {value: 1, unit: MW/MW}}\n", "lines", "there is no such lever"),
        (
            "  requires: {ev: {value: 1, unit: MW/vehicle}}\n",
            "ev > cable > ev",
            "these levers require each other in a circle",
        ),
        ("  excludes: [cable]\n", "cable", "a lever does not exclude itself"),
        ("  excludes: [roofs]\n", "roofs", "have no source or place in common"),
        ("  excludes: [ev]\n", "cable", "ev requires and excludes cable"),
        (
            "  requires: {led: {value: 1, unit: MW/store}}\n",
            "led",
            "there is no led in fleet/north",
        ),
    ],
)
def test_bad_requirements_are_told(tmp_path: Path, text: str, value: str | None, problem: str):
    folder = write_case(tmp_path, files(("levers/infrastructure.yaml", text)))
    with pytest.raises(InputError) as caught:
        load_case(folder)
    told = {(f.value, f.problem) for f in caught.value.faults}
    assert any(v == value and problem in p for v, p in told), told


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            "vehicle/MW}",
            "vehicle/MW, shared: false}",
            "cable can be bought in parts, and a part of it would be enough",
        ),
        ("vehicle/MW}", "km/MW}", "this unit does not measure vehicle/MW"),
        ("value: 50", "value: 0", "this may not be 0"),
        (
            "  max_share",
            "  existing: {value: 60, unit: vehicle}\n  max_share",
            "existing stock needs more of cable than there is of it",
        ),
    ],
)
def test_bad_numbers_of_a_requirement_are_told(tmp_path: Path, old: str, new: str, problem: str):
    made = files()
    made["levers/electrify.yaml"] = made["levers/electrify.yaml"].replace(old, new)
    with pytest.raises(InputError) as caught:
        load_case(write_case(tmp_path, made))
    assert any(problem in f.problem for f in caught.value.faults), caught.value.faults


def test_a_study_that_leaves_out_what_is_required_is_refused(tmp_path: Path):
    made = files(("studies/operations.yaml", "levers: {not: {kind: [infrastructure]}}\n"))
    with pytest.raises(InputError) as caught:
        load_case(write_case(tmp_path, made))
    (fault,) = caught.value.faults
    assert fault.problem == "the study leaves out cable, which ev cannot work without"


def test_what_is_committed_together_excludes_nothing(tmp_path: Path):
    """Lighting and cooling of the shop are both committed in 2021."""
    made = dict(FILES)
    text = str(made["levers/retrofit.yaml"])
    text = text.replace("  order: 1\n", "  order: 1\n  excludes: [hvac]\n")
    committed = "  min_add: {path: {2021: 1, 2022: 0, 2025: 0}, unit: %s}\n"
    text = text.replace("  unit: store\n", "  unit: store\n" + committed % "store")
    text = text.replace("  unit: GWh\n", "  unit: GWh\n" + committed % "GWh")
    made["levers/retrofit.yaml"] = text
    with pytest.raises(InputError) as caught:
        load_case(write_case(tmp_path, made))
    problems = [f.problem for f in caught.value.faults]
    assert "led@shop-power and hvac@shop-power exist or are committed together in 2021" in problems
