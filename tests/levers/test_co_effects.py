"""What levers take off other sources than theirs, or add to them, by hand."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from casefiles import changed, write_case
from cases import (
    SCOPE1,
    SCOPE2,
    capture,
    case,
    electrify,
    flat,
    plant,
    retrofit,
    source,
    stack,
    target,
)
from pathway.audit import audit
from pathway.cases.export.workbook import write_workbook
from pathway.load import load_case
from pathway.locale.errors import InputError, NoPlan
from pathway.runs.run import summarise
from pathway.solve import Solved, solve
from pathway.tables import tabulate
from pathway_models.arithmetic.base import base_plan
from pathway_models.case import Account, Case

FREE = {(carrier, "r"): flat(0) for carrier in ("gas", "electricity", "hydrogen", "board")}
ONE = {"gas": 1.0, "hydrogen": 0.0, "electricity": 0.5, "board": 1.0}
FACTORS = {(carrier, "r"): flat(factor) for carrier, factor in ONE.items()}
DEAR = {"b/r/1": flat(1000)}
ALL_SWITCHED = target("all", "lever_share", {2025: 1.0}, sources=("furnace",), options=("switch",))


def planned(made: Case) -> tuple[Solved, dict[str, pd.DataFrame]]:
    """The plan and its tables; the audit agrees."""
    found = solve(made, gap=1e-9)
    tables = tabulate(made, found.plan)
    stages = {"stages": [asdict(stage) for stage in found.stages]}
    checks = audit(made, tables, summarise(made, found, tables), stages)
    assert not [c.name for c in checks if not c.passed]
    return found, tables


def of(table: pd.DataFrame, column: str, **where: object) -> float:
    for name, value in where.items():
        table = table[table[name] == value]
    return float(table[column].sum())


def mill(g: float, *others: Any, **changes: Any) -> Case:
    """A furnace of 700 kt and the process that prepares its ore, of 500 kt; a switch of the
    furnace takes ``g`` off the process with each kt. Free prices."""
    switch = electrify("switch", "furnace", {"hydrogen": 1.0}, life=1, capex=1)
    sources = [
        source("furnace", "gas", 700),
        source("process", "gas", 500, co_effects={"switch": flat(g)}),
    ]
    return case(sources, [switch, *others], **{"prices": FREE, "factors": FACTORS, **changes})


def saving(**changes: Any) -> Any:
    return retrofit("saving", "process", **{"max_share": 0.3, "capex": 1, "life": 1, **changes})


def test_a_saving_is_of_what_co_effects_leave():
    """700 switched take 350 off the 500 of the process; of the 150 left a retrofit saves 30 %, 45:
    105 are left (30 % of 500 as usual would be all of the 150)."""
    _, tables = planned(mill(0.5, saving(), carbon_price=DEAR))
    assert of(tables["sources"], "activity", year=2025, source="process") == pytest.approx(105)
    assert of(tables["emissions"], "gross_market_t", year=2025) == pytest.approx(105_000)
    with pytest.raises(NoPlan):
        solve(mill(0.5, saving(), targets=[target("cap", "gross_emissions", {2025: 104.0})]))


def test_no_more_goes_than_there_is():
    """With 1.0 each, 500 of the 700 can be switched, and the process has stopped: 200 are left."""
    _, tables = planned(mill(1.0, carbon_price=DEAR))
    assert of(tables["sources"], "activity", year=2025, source="process") == pytest.approx(0)
    assert of(tables["sources"], "activity", year=2025, source="furnace") == pytest.approx(200)


def test_what_it_adds_can_be_reached_by_others():
    """-0.5 each: 700 switched bring 350 to the process, 850, of which 30 % is saved: 595 left."""
    _, tables = planned(mill(-0.5, saving(), carbon_price=DEAR))
    assert of(tables["sources"], "activity", year=2025, source="process") == pytest.approx(595)
    assert of(tables["levers"], "served", year=2025, lever="saving") == pytest.approx(255)


def test_what_is_not_there_yet_adds_nothing_to_be_reached():
    """The switch is on offer from 2024 on: in 2023 30 % of the 500 are saved, 150, and not of the
    850 that there could be."""
    made = mill(-0.5, saving(), carbon_price=DEAR)
    switch = replace(made.options["switch"], first_year=2024)
    _, tables = planned(replace(made, options={**made.options, "switch": switch}))
    served = [of(tables["levers"], "served", year=t, lever="saving") for t in (2023, 2024)]
    assert served == pytest.approx([150, 255])


def test_an_efficiency_is_of_what_co_effects_leave():
    """350 go, and 90 % of the 150 left are captured: 15."""
    scrubber = electrify(
        "scrubber", "process", {"hydrogen": 1.0}, life=1, capex=0.1, abatement_efficiency=0.9
    )
    _, tables = planned(mill(0.5, scrubber, carbon_price=DEAR))
    assert of(tables["sources"], "activity", year=2025, source="process") == pytest.approx(15)


def test_one_follows_the_other():
    """700 switched take 350 off the process; a switch of the 150 left takes a tenth of that off a
    third source of 20: 5. In the base existing stock does the same: 100 switched leave 450, 50 of
    these are switched, and 15 of 20 are left."""
    burner = electrify("burner", "process", {"hydrogen": 1.0}, life=1, capex=1)
    third = source("third", "gas", 20, co_effects={"burner": flat(0.1)})
    made = mill(0.5, burner, carbon_price=DEAR)
    made = replace(made, sources={**made.sources, "third": third})
    _, tables = planned(made)
    assert of(tables["sources"], "activity", year=2025, source="third") == pytest.approx(5)
    own = {"switch": 100.0, "burner": 50.0}
    options = {o: replace(made.options[o], existing=flat(own[o]), life=30) for o in own}
    made = replace(made, options=options, carbon_price={})
    base = base_plan(made)
    left = {i: base.activity[i, 2025] for i in made.sources}
    assert left == pytest.approx({"furnace": 600, "process": 400, "third": 15})
    planned(made)


def test_what_goes_is_saved_at_its_share_and_what_comes_is_paid_in_full():
    """Another's board, 4 million a kt, half of which passes through. Of 700 switched, 0.1 each: 70
    kt that go save 70 * 4 * 0.5 = 140 million a year; 70 that come cost 280."""
    accounts = {"b/r/1": Account("b/r/1", "b", "r", 1), "b/r/3": Account("b/r/3", "b", "r", 3)}
    for g, cost in ((0.1, -140.0), (-0.1, 280.0)):
        made = mill(0.0, prices={**FREE, ("board", "r"): flat(4.0)}, accounts=accounts)
        board = source("board", "board", 100, co_effects={"switch": flat(g)})
        board = replace(board, account="b/r/3", scope=3, pass_through=0.5)
        one = replace(made.options["switch"], capex=flat(0), first_year=2025)
        made = replace(made, sources={**made.sources, "board": board}, options={"switch": one})
        made = replace(made, targets={"all": ALL_SWITCHED})
        found, tables = planned(made)
        assert of(tables["costs"], "value_m", year=2025, item="materials") == pytest.approx(cost)
        assert found.npv == pytest.approx(cost)


def test_a_share_promised_is_of_what_savings_and_co_effects_leave():
    """500 less 350 that go with 700 switched, less 45 saved: half of the 105 left are 52.5 by the
    burner that is named; with hydrogen by another on the source the whole is 105 as well."""
    burner = electrify("burner", "process", {"hydrogen": 1.0}, life=1, capex=9)
    other = electrify("other", "process", {"hydrogen": 1.0}, life=1, capex=2)
    half = target("half", "lever_share", {2025: 0.5}, sources=("process",), options=("burner",))
    made = mill(0.5, saving(), burner, other, targets=[half], carbon_price=DEAR)
    _, tables = planned(made)
    served = tables["levers"].query("year == 2025").groupby("lever")["served"].sum()
    assert served[["saving", "burner", "other"]].tolist() == pytest.approx([45, 52.5, 52.5])
    assert tables["targets"]["achieved"].tolist() == pytest.approx([0.5])


def test_wedges_count_it_at_the_factors_of_the_base_year():
    """Gas falls from 1 to 0.5 kt. 700 kt switched are 700 of the switch, and the 350 that they take
    off the process too: 1,050; the other 75 of the 150 left are the supply's doing. Where they
    bring 350, that is 350 less: 350."""
    falling = {year: 1.0 - 0.1 * (year - 2020) for year in range(2020, 2026)}
    for g, switched, mix in ((0.5, 1050.0, 75.0), (-0.5, 350.0, 425.0)):
        made = mill(g, factors={**FACTORS, ("gas", "r"): falling}, carbon_price=DEAR)
        wedges = planned(made)[1]["wedges"]
        got = of(wedges, "tonnes", year=2025, wedge="electrify")
        assert got == pytest.approx(1000 * switched)
        assert of(wedges, "tonnes", year=2025, wedge="grid_mix") == pytest.approx(1000 * mix)


def test_power_that_comes_counts_at_the_factor_that_is_reached():
    """700 switched bring 70 GWh to pumps of 100. Grid 0.5, falling to 0.4: 70 * 0.4 = 28 kt are the
    switch's, 10 kt the supply's, on the 100 that were there."""
    falling = {year: 0.5 - 0.02 * (year - 2020) for year in range(2020, 2026)}
    made = mill(0.0, carbon_price=DEAR, residual={"r": falling})
    pumps = source("pumps", "electricity", 100, co_effects={"switch": flat(-0.1)})
    factors = {**FACTORS, ("electricity", "r"): falling}
    made = replace(made, sources={**made.sources, "pumps": pumps}, factors=factors)
    wedges = planned(made)[1]["wedges"]
    rows = wedges[(wedges["year"] == 2025) & (wedges["account"] == "b/r/2")]
    assert of(rows, "tonnes", wedge="electrify") == pytest.approx(-28_000)
    assert of(rows, "tonnes", wedge="grid_mix") == pytest.approx(10_000)


def test_what_it_leaves_idle_is_written_off():
    """The burners of the process, 500, live 10 years, so that 250 would still be there in 2025.
    Less than the 150 that the furnace's switch leaves cannot serve: 100 are early, at 5 million
    over 10 years each: 50 million."""
    burner = electrify(
        "burner", "process", {"hydrogen": 1.0}, capex=1000, incumbent_life=10, incumbent_value=5
    )
    made = mill(0.5, burner)
    options = {**made.options, "switch": replace(made.options["switch"], capex=flat(0))}
    found, tables = planned(replace(made, options=options, targets={"all": ALL_SWITCHED}))
    row = tables["turnover"].set_index("year").loc[2025]
    assert row[["need", "left", "early"]].tolist() == pytest.approx([150, 250, 100])
    assert found.npv == pytest.approx(50)


def test_what_it_costs_a_tonne_counts_what_goes_elsewhere():
    """700 units at 1 million for 700 + 350 kt: 666.67 a tonne."""
    _, tables = planned(mill(0.5, carbon_price=DEAR))
    row = tables["abatement"].query("year == 2025 and lever == 'switch'")
    assert row["reduction_t"].tolist() == pytest.approx([1_050_000])
    assert row["cost_per_t"].tolist() == pytest.approx([700e6 / 1_050_000])


def test_heat_of_a_plant_saves_the_company_its_share_alone():
    """Another's board, half of which passes through: a GWh of the engine costs 1, and 2 GWh of gas
    (0.8, 0.4 kt), and saves a GWh of power (0.6, 0.5 kt) and 0.5 kt of board (2.0, of which the
    company has 1.0, 0.5 kt). 0.6 kt less each: 30 kt take 50 GWh, at 0.2 each, and at -0.8 for all
    of the value chain."""
    places = ((1, SCOPE1), (2, SCOPE2), (3, "b/r/3"))
    heat = source("heat", "board", 100, co_effects={"chp": flat(0.5)})
    heat = replace(heat, account="b/r/3", scope=3, pass_through=0.5)
    promise = target("cap", "gross_emissions", {2025: 120.0}, accounts=(SCOPE1, SCOPE2, "b/r/3"))
    made = case(
        [source("power", "electricity", 100), source("boiler", "gas", 0), heat],
        [plant("chp", {"gas": 2.0}, capex=1, self_use_share=0.5, life=1, first_year=2025)],
        [promise],
        accounts={a: Account(a, "b", "r", n) for n, a in places},
    )
    found, tables = planned(made)
    assert found.npv == pytest.approx(50 * 0.2)
    assert summarise(made, found, tables)["npv_value_chain_m"] == pytest.approx(-50 * 0.8)


def test_heat_of_a_plant_takes_gas_off_a_boiler():
    """100 GWh of power (0.4 kt each) and a boiler of 500 TJ of gas (0.056): 40 + 28 kt. An engine
    burns 9 TJ a GWh, and its heat saves the boiler 4: 0.4 - 5 * 0.056 = 0.12 kt less. 66 kt take 2
    / 0.12 = 16.67 GWh: gas on site is 500 + 5 * 16.67 = 583.3 TJ, 32.67 kt in scope 1, where it
    pays its carbon price. It can run no more than the boiler has to do, and 50 % of demand."""
    factors = {("gas", "r"): flat(0.056), ("electricity", "r"): flat(0.4)}
    engine = plant("chp", {"gas": 9.0}, capex=1, self_use_share=0.5, life=1, first_year=2025)
    made = case(
        [
            source("power", "electricity", 100),
            source("boiler", "gas", 500, co_effects={"chp": flat(4.0)}),
        ],
        [engine],
        [target("cap", "gross_emissions", {2025: 66.0})],
        factors=factors,
        residual={"r": flat(0.4)},
        prices={("gas", "r"): flat(0.004), ("electricity", "r"): flat(0.1)},
        carbon_price={SCOPE1: flat(0.05, 2021)},
    )
    found, tables = planned(made)
    assert of(tables["electricity"], "fuelled_gwh", year=2025) == pytest.approx(50 / 3)
    assert of(tables["emissions"], "gross_market_t", year=2025, scope=1) == pytest.approx(98000 / 3)
    assert of(tables["sources"], "activity", year=2025, source="boiler") == pytest.approx(
        500 - 200 / 3
    )
    each = 1 + 5 * 0.004 - 0.1 + 5 * 0.056 * 0.05
    assert found.npv == pytest.approx(50 / 3 * each)
    small = replace(made.sources["boiler"], activity=flat(40))
    less = replace(made, sources={**made.sources, "boiler": small}, targets={})
    dear = replace(less, prices={("gas", "r"): flat(0.0), ("electricity", "r"): flat(9.0)})
    _, tables = planned(dear)
    assert of(tables["electricity"], "fuelled_gwh", year=2025) == pytest.approx(10)
    rows = planned(made)[1]["wedges"].query("year == 2025 and wedge == 'generation'")
    assert rows["tonnes"].sum() == pytest.approx(2000)


def test_capture_takes_of_what_is_left_and_of_what_comes():
    """700 switched bring 350 kt to the stack of the process, 850: 90 % captured leave 85. Where
    they take 350, 15 are left of 150."""
    for g, left in ((-0.5, 85.0), (0.5, 15.0)):
        amine = capture("amine", {}, capex=1, life=1)
        stacks = [stack(("amine",), ("process",))]
        _, tables = planned(mill(g, amine, carbon_price=DEAR, stacks=stacks))
        assert of(tables["emissions"], "gross_market_t", year=2025) == pytest.approx(1000 * left)


def test_the_base_follows_one_thing_through_others():
    """An amine plant that exists captures 9 of 10 kt of a kiln, with 1 GWh each; of the 20 GWh that
    a mill uses, and these, an engine that exists makes 80 %, 23.2, with heat that saves a boiler of
    100 half as much: 88.4 are left."""
    amine = capture("amine", {"electricity": 1.0}, existing=10, potential=10)
    engine = plant("chp", {"hydrogen": 2.0}, existing=50, self_use_share=0.8)
    made = case(
        [
            source("kiln", "gas", 10),
            source("mill", "electricity", 20),
            source("boiler", "gas", 100, co_effects={"chp": flat(0.5)}),
        ],
        [amine, engine],
        stacks=[stack(("amine",), ("kiln",))],
        factors=FACTORS,
        prices=FREE,
    )
    base = base_plan(made)
    assert base.captured["amine", 2025] == pytest.approx(9)
    assert base.self_use["chp", 2025] == pytest.approx(23.2)
    assert base.activity["boiler", 2025] == pytest.approx(88.4)
    _, tables = planned(made)
    bau = of(tables["emissions"], "bau_t", year=2025, account=SCOPE2)
    assert bau == pytest.approx(1000 * 0.5 * 5.8)


def test_the_audit_finds_a_share_of_what_is_not_there():
    """30 % of 150 may be saved, and 46 are more."""
    made = mill(0.5, saving(), carbon_price=DEAR)
    found, tables = planned(made)
    levers = tables["levers"]
    levers.loc[(levers["lever"] == "saving") & (levers["year"] == 2025), "served"] = 46.0
    stages = {"stages": [asdict(stage) for stage in found.stages]}
    checks = audit(made, tables, summarise(made, found, tables), stages)
    failed = [c.name for c in checks if not c.passed]
    assert "service_is_within_stock_and_share" in failed
    assert "activity_is_what_is_left" in failed


MOST = '  max_share: {value: 100, unit: "%"}\n'
WHOLE = ("company.yaml", "default_study: operations", "default_study: whole")


def as_files(tmp_path: Path, text: str, *edits: tuple[str, str, str]) -> Case:
    """Electric vans (10 ML) with co-effects; haulage has 5 ML of diesel."""
    more = f"{MOST}  co_effects: {text}\n"
    files = changed(("levers/electrify.yaml", MOST, more), WHOLE, *edits)
    del files["studies/operations.yaml"]
    return load_case(write_case(tmp_path, files))


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("{freight: {value: 200, unit: kL/ML}}", 0.2),
        ("{freight: {value: 800, unit: L/vehicle}}", 0.2),
        ('{freight: {value: -20, unit: "%"}}', -0.2),
        ("{any: {value: 0.2, unit: ML/ML, at: {category: [cat4_transport]}}}", 0.2),
    ],
)
def test_as_files(tmp_path: Path, text: str, path: float):
    """A vehicle replaces 4,000 L: 800 L of it are 0.2 a unit served."""
    made = as_files(tmp_path, text)
    assert made.sources["freight"].co_effects["ev@vans"][2023] == pytest.approx(path)
    assert not made.sources["vans"].co_effects


def test_a_workbook_carries_it(tmp_path: Path):
    text = "{any: {value: 0.2, unit: ML/ML, at: {category: [cat4_transport]}}}"
    made = as_files(tmp_path / "files", text)
    found = sorted((tmp_path / "files").rglob("*.*"))
    files = {str(p.relative_to(tmp_path / "files")): p.read_bytes() for p in found}
    write_workbook(files, tmp_path / "case.xlsx")
    assert load_case(tmp_path / "case.xlsx").sources == made.sources


def test_set_gives_another_number(tmp_path: Path):
    more = f"{MOST}  co_effects: {{freight: {{value: 200, unit: kL/ML}}}}\n"
    files = changed(("levers/electrify.yaml", MOST, more), WHOLE)
    del files["studies/operations.yaml"]
    made = load_case(write_case(tmp_path, files), sets=["levers.ev.co_effects.freight=300"])
    assert made.sources["freight"].co_effects["ev@vans"][2023] == pytest.approx(0.3)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("{vans: {value: 0.1, unit: ML/ML}}", "this is the source that the lever acts on"),
        ("{fright: {value: 0.1, unit: ML/ML}}", "fright"),
        ("{shop-power: {value: 0.1, unit: GWh/ML}}", "no source of these is in fleet/north"),
        ("{any: {value: 0.1, unit: ML/ML, at: {business: [fleet]}}}", "2 sources feel it"),
        ("{freight: {value: 0.1, unit: t/ML}}", "this unit does not measure"),
        ("{freight: {value: 0.6, unit: ML/ML}}", "this takes more off freight than there is"),
        ("{}", "co_effects"),
        (
            "{freight: {value: 0.1, unit: ML/ML}, any: {value: 0, unit: ML/ML, at: {scope: [3]}}}",
            "freight feels this lever already",
        ),
    ],
)
def test_what_cannot_be_is_told(tmp_path: Path, text: str, problem: str):
    with pytest.raises(InputError) as told:
        as_files(tmp_path, text)
    (fault,) = told.value.faults
    assert fault.file == "levers/electrify.yaml"
    assert "ev.co_effects" in fault.place
    assert problem in str(fault)


def test_existing_stock_that_takes_more_than_there_is_is_told(tmp_path: Path):
    """1,500 vehicles serve 6 of 10 ML, and take 0.5 * 10 at most, which is all; and so does what
    stands there already with another lever: 6 ML by 0.5 are 3, and 0.45 * 6 are 2.7 more than 5."""
    with pytest.raises(InputError) as told:
        as_files(
            tmp_path,
            "{freight: {value: 0.5, unit: ML/ML}}",
            ("levers/electrify.yaml", "  life: 8\n", "  life: 8\n" + OLD),
            ("levers/retrofit.yaml", "led:\n", ECO),
        )
    assert any("more off freight than there is" in f.problem for f in told.value.faults)


OLD = "  existing: {value: 1500, unit: vehicle}\n"
ECO = """\
eco:
  name: {en: Slow driving, zh: 慢}
  applies_to: {category: [mobile_short_haul]}
  order: 1
  unit: ML
  life: 10
  existing: {value: 5, unit: ML}
  max_share: {value: 0.5, unit: share}
  co_effects: {freight: {value: 0.9, unit: ML/ML}}
  capex: {value: 0.2, unit: MCNY/ML}
led:
"""


def test_a_circle_is_told(tmp_path: Path):
    """Vans take off haulage, and a saving there takes off the vans."""
    back = ECO.replace("[mobile_short_haul]", "[cat4_transport]").replace("freight:", "vans:")
    with pytest.raises(InputError) as told:
        as_files(
            tmp_path,
            "{freight: {value: 0.1, unit: ML/ML}}",
            ("levers/retrofit.yaml", "led:\n", back),
        )
    assert any("changes the next, in a circle" in f.problem for f in told.value.faults)


def test_a_saving_without_a_share_is_told_where_others_change_its_source(tmp_path: Path):
    bare = ECO.replace("[mobile_short_haul]", "[cat4_transport]")
    bare = bare.replace("max_share: {value: 0.5, unit: share}", "potential: {value: 5, unit: ML}")
    bare = bare.replace("  co_effects: {freight: {value: 0.9, unit: ML/ML}}\n", "")
    with pytest.raises(InputError) as told:
        as_files(
            tmp_path,
            "{freight: {value: 0.1, unit: ML/ML}}",
            ("levers/retrofit.yaml", "led:\n", bare),
        )
    assert any("nothing says what share it saves" in f.problem for f in told.value.faults)


def test_a_study_without_what_feels_a_lever_is_refused(tmp_path: Path):
    more = f"{MOST}  co_effects: {{freight: {{value: 0.1, unit: ML/ML}}}}\n"
    files = changed(("levers/electrify.yaml", MOST, more))
    with pytest.raises(InputError) as told:
        load_case(write_case(tmp_path, files))
    problem = "what ev@vans does is felt outside the study, in haulage"
    assert [f.problem for f in told.value.faults] == [problem]


def test_heat_as_files(tmp_path: Path):
    """An engine of the shop takes 2 ML of diesel a GWh off the shop's boiler."""
    boiler = "boiler,shop,north,1,,heat,diesel,50,ML,flat,,Boiler,炉,report,report\nvans,"
    chp = """\
chp:
  name: {en: Engine, zh: 发动机}
  applies_to: {business: [shop], scope: [2]}
  unit: MW
  life: 15
  potential: {value: 5, unit: MW}
  yields: {value: 7, unit: GWh/MW}
  self_use_share: {value: 50, unit: "%"}
  uses: {diesel: {value: 250, unit: kL/GWh}}
  co_effects: {boiler: {value: 100, unit: kL/GWh}}
  capex: {value: 5, unit: MCNY/MW}
"""
    verified = ("company.yaml", "{value: 26800", "{value: 160800")
    files = {**changed(("sources.csv", "vans,", boiler), verified), "levers/generation.yaml": chp}
    made = load_case(write_case(tmp_path, files))
    felt = made.sources["boiler"].co_effects["chp@shop/north/2"]
    assert felt[2023] == pytest.approx(0.1)
    below = chp.replace("{value: 100, unit: kL/GWh}", "{value: -1, unit: kL/GWh}")
    with pytest.raises(InputError) as told:
        load_case(write_case(tmp_path, {**files, "levers/generation.yaml": below}))
    assert "chp.co_effects.boiler" in str(told.value.faults[0])
