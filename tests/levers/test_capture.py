"""CO2 captured from stacks, by hand. Gas is 0.2 kt/GWh, electricity 0.5; power costs 0.6 a GWh."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import pathway
from casefiles import FILES, write_case
from cases import (
    SCOPE1,
    SCOPE2,
    capture,
    case,
    electrify,
    flat,
    infrastructure,
    need,
    retrofit,
    source,
    stack,
    target,
)
from pathway.cases.export.workbook import write_workbook
from pathway.load import load_case
from pathway.locale.errors import InputError, NoPlan
from pathway.solve import Solved, solve
from pathway.tables import tabulate
from pathway_models.case import FUEL_AND_ENERGY, Account, Case, Option
from solving import audited, wrong

ONCE = {"first_year": 2025, "last_year": 2025, "life": 1}
"""Bought in 2025 for that year alone."""


def cap(kt: float) -> object:
    return target("cap", "gross_emissions", {2025: kt})


def kiln(plants: list[Option], *targets: object, **changes: object) -> Case:
    """100 GWh of gas, 20 kt, leave by one stack."""
    return case(
        [source("kiln", "gas", 100), source("shop", "electricity", 20)],
        plants,
        list(targets),
        stacks=[stack(tuple(o.id for o in plants if o.fitted_at), ("kiln",))],
        **changes,
    )


def wedge(made: Case, solved: Solved, name: str, year: int = 2025, **where: str) -> float:
    rows = tabulate(made, solved.plan)["wedges"]
    rows = rows[(rows["wedge"] == name) & (rows["year"] == year)]
    for key, value in where.items():
        rows = rows[rows[key] == value]
    return float(rows["tonnes"].sum())


def test_what_is_captured_is_not_emitted_and_what_it_uses_is():
    """Business as usual is 20 kt of gas and 10 kt of power. A kt captured uses 0.1 GWh, 0.05 kt: a
    cap of 20.5 kt takes 10 kt captured, at 10 * (3 + 0.06). The wedge is 10 kt in scope 1, and
    -0.5 kt in scope 2."""
    made = kiln([capture("amine", {"electricity": 0.1}, capex=3, **ONCE)], cap(20.5))
    solved = audited(made)
    assert solved.npv == pytest.approx(10 * 3.06)
    assert wedge(made, solved, "capture", account=SCOPE1) == pytest.approx(10_000)
    assert wedge(made, solved, "capture", account=SCOPE2) == pytest.approx(-500)
    levers = tabulate(made, solved.plan)["levers"]
    row = levers[(levers["option"] == "amine") & (levers["year"] == 2025)].iloc[0]
    assert (row["served"], row["served_unit"]) == (pytest.approx(10_000), "t")
    assert row["reduction_t"] == pytest.approx(9_500)


def test_no_more_is_captured_than_its_rate_of_what_is_there():
    """90 % of 20 kt leave 2 kt beside 10 kt of power."""
    plant = capture("amine", capex=3, **ONCE)
    assert audited(kiln([plant], cap(12))).npv == pytest.approx(54)
    with pytest.raises(NoPlan):
        solve(kiln([plant], cap(11.99)))


def test_several_on_one_stack_share_it():
    """One of 90 % (3 a kt) and one of 50 % (1 a kt): with x and y captured, x/0.9 + y/0.5 <= 20.
    A cap of 10 + 8 kt takes x + y = 12: x = 9 and y = 5 would be 10 + 10; the least cost is all
    that y can: 12 - y = 0.9 * (20 - 2y), so y = 7.5, x = 4.5: 13.5 + 7.5 = 21."""
    plants = [
        capture("amine", capex=3, **ONCE),
        capture("mini", capex=1, capture_rate=flat(0.5), **ONCE),
    ]
    assert audited(kiln(plants, cap(18))).npv == pytest.approx(21)


def test_its_own_fuel_is_captured_only_where_that_is_said():
    """A kt captured burns 1 GWh of gas, 0.2 kt. Beside its stack at most 18 kt are captured of 20,
    and 20 + 3.6 - 18 = 5.6 kt left; through it 20 / (1/0.9 - 0.2) = 21.951 kt, and 2.439 left."""
    beside = capture("amine", {"gas": 1}, capex=3, **ONCE)
    assert audited(kiln([beside], cap(15.6))).npv == pytest.approx(18 * 3.4)
    with pytest.raises(NoPlan):
        solve(kiln([beside], cap(15.59)))
    through = replace(beside, captures_own_fuel=True)
    most = 20 / (1 / 0.9 - 0.2)
    least = 10 + 20 - 0.8 * most
    assert least == pytest.approx(12.439, abs=5e-4)
    assert audited(kiln([through], cap(least + 1e-6))).npv == pytest.approx(most * 3.4, rel=1e-5)


def test_fuels_that_levers_burn_leave_by_the_stack_they_are_fitted_to():
    """All 100 GWh of gas become 100 of hydrogen, 10 kt. Fitted to the gas alone nothing is left to
    capture; fitted to the hydrogen too 9 kt."""
    switch = electrify("burner@kiln", "kiln", {"hydrogen": 1}, accounts=(), min_add={2025: 100},
                       **ONCE)  # fmt: skip
    switch = replace(switch, min_add={**flat(0), 2025: 100})
    plant = capture("amine", capex=3, **ONCE)
    made = kiln([switch, plant], cap(11))
    with pytest.raises(NoPlan):
        solve(made)
    fitted = stack(("amine",), ("kiln",), uses=(("burner@kiln", "hydrogen"),))
    burnt = replace(made.carriers["hydrogen"], gases=("CO2",))
    carriers = {**made.carriers, "hydrogen": burnt}
    made = replace(made, carriers=carriers, stacks={"amine": fitted})
    assert audited(made).npv == pytest.approx(9 * 3 + 100 * (1.0 - 0.4))


def test_existing_capture_is_business_as_usual_until_it_retires():
    """5 kt a year are captured from the start, with 0.5 GWh of power each, until 2022: business as
    usual is 15 kt in scope 1 and 10 + 1.25 in scope 2, then 20 and 10. No longer to capture in 2021
    and 2022 saves 2.5 GWh a year: -3."""
    there = {t: 5.0 if t <= 2022 else 0.0 for t in range(2020, 2026)}
    made = kiln([capture("amine", {"electricity": 0.5}, existing=there, max_add=flat(0))])
    solved = audited(made)
    rows = tabulate(made, solved.plan)["emissions"]
    bau = rows.pivot_table(index="year", columns="account", values="bau_t")
    assert list(bau[SCOPE1]) == pytest.approx([15_000] * 3 + [20_000] * 3)
    assert list(bau[SCOPE2]) == pytest.approx([11_250] * 3 + [10_000] * 3)
    assert solved.npv == pytest.approx(-2 * 2.5 * 0.6)


def test_factors_that_move_and_green_power_close_with_capture():
    """The fuel's and the grid's factors fall, and contracts cover some of the power: the wedges
    close by both methods, which the audit asks for; existing capture is part of it."""
    falling = {t: 0.5 - 0.05 * (t - 2020) for t in range(2020, 2026)}
    cleaner = {t: 0.2 - 0.01 * (t - 2020) for t in range(2020, 2026)}
    plant = capture("amine", {"electricity": 0.3, "gas": 0.5}, capex=0.2, existing=flat(3))
    made = kiln([plant], cap(11))
    made = replace(
        made,
        factors={**made.factors, ("electricity", "r"): falling, ("gas", "r"): cleaner},
        residual={"r": {t: 1.1 * f if t > 2020 else f for t, f in falling.items()}},
        carbon_price={SCOPE1: flat(0.1), SCOPE2: flat(0.05)},
    )
    solved = audited(made)
    assert wedge(made, solved, "capture") > 0


def test_upstream_follows_what_is_used_and_not_what_is_captured():
    """100 GWh of gas (upstream 0.05) and 20 of power (0.1) are 20 + 10 kt, and 7 before. A kt
    captured uses 1 GWh of gas and 0.1 of power: 0.69 kt less in all. A cap of 37 - 6.9 takes 10:
    20 - 10 + 2 kt of scope 1, 21 GWh of power, and 110 * 0.05 + 21 * 0.1 = 7.6 before."""
    before = f"b/r/{FUEL_AND_ENERGY}"
    accounts = (SCOPE1, SCOPE2, before)
    promise = target("cap", "gross_emissions", {2025: 30.1}, accounts=accounts)
    made = kiln([capture("amine", {"electricity": 0.1, "gas": 1}, capex=3, **ONCE)], promise)
    made = replace(
        made,
        accounts={
            SCOPE1: Account(SCOPE1, "b", "r", 1, upstream=before),
            SCOPE2: Account(SCOPE2, "b", "r", 2, upstream=before),
            before: Account(before, "b", "r", 3, FUEL_AND_ENERGY),
        },
        upstream={("gas", "r"): flat(0.05), ("electricity", "r"): flat(0.1)},
    )
    solved = audited(made)
    assert solved.npv == pytest.approx(10 * (3 + 0.4 + 0.06))
    rows = tabulate(made, solved.plan)["emissions"].query("year == 2025").set_index("account")
    assert list(rows.gross_market_t[list(accounts)]) == pytest.approx([12_000, 10_500, 7_600])


def test_two_captures_pass_no_more_than_one_pipe():
    """Two kilns of 1 Mt each, 90 % captured, and one pipe of 1 Mt: 1,000 of 2,000 kt are left."""
    plants = [
        capture(f"amine-{k}", lever="amine", capex=0.01, requires={"pipe": flat(1000)}, **ONCE)
        for k in ("a", "b")
    ]
    pipe = infrastructure("pipe@b/r", lever="pipe", unit_size=1.0, potential=1, **ONCE)
    made = case(
        [source(k, "board", 1000) for k in ("a", "b")],
        [*plants, pipe],
        [cap(1000)],
        stacks=[stack((o.id,), (k,)) for k, o in zip("ab", plants, strict=True)],
        needs=[need("pipe", tuple(o.id for o in plants), (pipe.id,))],
    )
    assert audited(made).npv == pytest.approx(10)
    with pytest.raises(NoPlan):
        solve(replace(made, targets={"cap": cap(999)}))


def test_clinker_substitution_with_capture():
    """1,000 kt of clinker at 1 kt each. Slag takes the place of 30 %, capture takes 90 % of what is
    left: 70 kt, and not 100 - nor 1,000 - 300 - 900. Costs, a kt: 0.1 for slag, 0.3 for capture
    (0.02 GWh of power: 0.012, and 0.01 kt): to come to 70 + 6.3 kt 300 of slag, 630 captured."""
    slag = retrofit("slag@kiln", "kiln", displaces=1, max_share=0.3, capex=0.1, **ONCE)
    plant = capture("amine", {"electricity": 0.02}, capex=0.3, **ONCE)
    made = case(
        [source("kiln", "board", 1000)],
        [slag, plant],
        [cap(70 + 6.3)],
        stacks=[stack(("amine",), ("kiln",))],
        prices={("board", "r"): flat(0), ("electricity", "r"): flat(0.6)},
    )
    solved = audited(made)
    assert solved.npv == pytest.approx(300 * 0.1 + 630 * 0.312)
    assert wedge(made, solved, "retrofit") == pytest.approx(300_000)
    assert wedge(made, solved, "capture") == pytest.approx(630_000 - 6_300)
    with pytest.raises(NoPlan):
        solve(replace(made, targets={"cap": cap(76.2)}))


@pytest.mark.parametrize(
    ("changes", "check"),
    [
        ({"yields": flat(2)}, "captured_is_within_stock"),
        ({"capture_rate": flat(1)}, "captures_share_their_stack"),
    ],
)
def test_the_audit_tells_what_is_captured_of_nothing(changes: dict[str, object], check: str):
    """The plan is that of a plant that takes all, or twice what its stock can."""
    plant = capture("amine", capex=3, **ONCE)
    made = kiln([plant], cap(12))
    more = kiln([replace(plant, **changes)], cap(12 if "yields" in changes else 11))
    found = wrong(made, solve(more, gap=1e-9))
    assert check in found


PLANT = """\
amine:
  name: {en: Amine scrubber, zh: 胺法捕集}
  source: assumed
  confidence: assumption
  applies_to: {source: [vans]}
  unit: plant
  life: 20
  yields: {value: 10, unit: kt/plant}
  capture_rate: {value: 90, unit: "%"}
  captures_own_fuel: true
  uses:
    electricity: {value: 0.2, unit: MWh/t}
    gas: {value: 0.05, unit: Mm3/kt}
  requires:
    pipe: {value: 0.02, unit: Mt/pipe}
  capex: {value: 0.5, unit: MCNY/plant}
  fom: {value: 5, unit: CNY/plant/yr}
"""
PIPE = """\
pipe:
  name: {en: Pipe, zh: 管道}
  source: assumed
  confidence: assumption
  applies_to: {business: [fleet]}
  unit: pipe
  unit_size: 1
  life: 20
  capex: {value: 1, unit: MCNY/pipe}
"""
GAS = {
    "factors.csv": "gas,*,2020,-,2,kt/Mm3,guideline,literature\n"
    "gas,*,2025,-,2,kt/Mm3,guideline,literature\n",
    "prices.csv": "gas,*,2021,3,CNY/m3,assumed,assumption\n"
    "gas,*,2025,3,CNY/m3,assumed,assumption\n",
}


def files(plant: str = PLANT, **more: str) -> dict[str, str]:
    """The tiny case with a plant for the exhaust of its vans, 26.8 kt, and a pipe for 20 kt."""
    found = {**FILES, "levers/capture.yaml": plant, "levers/infrastructure.yaml": PIPE}
    for name, text in {**GAS, **more}.items():
        found[name] = found[name] + text
    return {name: str(text) for name, text in found.items()}


def test_from_files_to_a_plan_that_is_audited(tmp_path: Path):
    """One option for all of a business's scope 1, with its power in scope 2; 0.1 kt of its own fuel
    a kt leave by the stack too."""
    made = files()
    made["levers/electrify.yaml"] = made["levers/electrify.yaml"].replace(
        "value: 1000,", "value: 0,"
    )
    made["studies/operations.yaml"] = made["studies/operations.yaml"].replace("vans-electric, ", "")
    folder = write_case(tmp_path / "case", made)
    loaded = load_case(folder)
    option = loaded.options["amine@fleet/north/1"]
    assert option.uses_in == {"electricity": "fleet/north/2", "gas": "fleet/north/1"}
    assert option.uses["electricity"][2025] == pytest.approx(0.2)
    assert option.requires["pipe"][2025] == pytest.approx(2)
    plan = pathway.read(folder).solve()
    levers = plan.tables["levers"]
    captured = levers[levers["kind"] == "capture"]["served"]
    assert captured.max() > 1000
    assert captured.max() <= 26_800 / (1 / 0.9 - 0.1) + 1
    assert plan.audit().passed


LOTS = PLANT.replace("unit: plant\n", "unit: plant\n  unit_size: 1\n")
SECOND = PLANT.replace("amine:", "membrane:").replace("[vans]", "[vans, trucks]")
TRUCKS = "trucks,fleet,north,1,,mobile_long_haul,diesel,0,ML,flat,,Trucks,卡车,report,report\n"


@pytest.mark.parametrize(
    ("plant", "more", "value", "problem"),
    [
        (PLANT.replace("[vans]", "[shop-power]"), {}, "shop-power", "has no CO2 that leaves by"),
        (LOTS.replace("[vans]", "[shop-power]"),
         {}, "shop-power", "has no CO2 that leaves by"),
        (PLANT + "  uses_of: {lever: [ev]}\n", {}, "", "none of these levers uses a fuel"),
        (PLANT.replace("0.05, unit: Mm3", "0.6, unit: Mm3"), {}, "amine@fleet/north/1",
         "its own fuel brings 1.2 t of CO2 a tonne captured"),
        (PLANT.replace('90, unit: "%"', "0, unit: share"), {}, "", "this may not be 0"),
        (PLANT.replace('90, unit: "%"', "1.2, unit: share"), {}, "1.2", "not be more than 1"),
        (PLANT.replace("kt/plant", "MWh/plant"), {}, "MWh/plant", "does not measure kt/plant"),
        (PLANT + SECOND, {"sources.csv": TRUCKS}, "vans", "share vans, and not all flows"),
    ],
)  # fmt: skip
def test_bad_capture_is_told(
    tmp_path: Path, plant: str, more: dict[str, str], value: str | None, problem: str
):
    folder = write_case(tmp_path, files(plant, **more))
    with pytest.raises(InputError) as caught:
        load_case(folder)
    told = {(f.value, f.problem) for f in caught.value.faults}
    assert any(v == value and problem in p for v, p in told), told


def test_what_a_lever_at_fault_burns_is_not_missed(tmp_path: Path):
    """What is wrong with the lever is told, and not that none of that name burns anything."""
    made = files(PLANT + "  uses_of: {lever: [ev]}\n")
    made["levers/electrify.yaml"] = made["levers/electrify.yaml"].replace("life: 8", "life: 800")
    with pytest.raises(InputError) as caught:
        load_case(write_case(tmp_path, made))
    assert [f.place.split(" ")[0] for f in caught.value.faults] == ["levers.ev.life"]


def test_a_study_without_the_account_of_its_power_is_refused(tmp_path: Path):
    made = files()
    study = "name: {en: Scope 1, zh: 范围一}\nperimeter: {scope: [1]}\ntargets: []\n"
    made["studies/scope1.yaml"] = study + "levers: {kind: [capture, infrastructure]}\n"
    with pytest.raises(InputError) as caught:
        load_case(write_case(tmp_path, made), "scope1")
    problems = [f.problem for f in caught.value.faults]
    assert any(
        "electricity that amine@fleet/north/1 uses is booked outside the study" in p
        for p in problems
    )


CLINKER = {
    "carriers.csv": "clinker,Clinker,熟料,kt,materials,CO2,1\n"
    "co2-storage,Storage,封存,kt,materials,CO2,1\n",
    "sources.csv": "kiln,fleet,north,1,,process,clinker,1000,kt,flat,,Kiln,窑,report,report\n",
    "factors.csv": "".join(
        f"{carrier},*,{year},-,{factor},t/t,guideline,literature\n"
        for carrier, factor in (("clinker", 1), ("co2-storage", 0))
        for year in (2020, 2025)
    ),
    "prices.csv": "".join(
        f"{carrier},*,{year},{price},CNY/t,assumed,assumption\n"
        for carrier, price in (("clinker", 0), ("co2-storage", 60))
        for year in (2021, 2025)
    ),
    "levers/retrofit.yaml": """\
slag:
  name: {en: Slag for clinker, zh: 矿渣替代}
  source: assumed
  confidence: assumption
  applies_to: {source: [kiln]}
  order: 1
  unit: kt
  life: 20
  max_share: {value: 30, unit: "%"}
  capex: {value: 0.1, unit: MCNY/kt}
""",
    "levers/capture.yaml": """\
amine:
  name: {en: Amine scrubber, zh: 胺法捕集}
  source: assumed
  confidence: assumption
  applies_to: {source: [kiln]}
  unit: kt
  life: 20
  capture_rate: {value: 90, unit: "%"}
  uses: {co2-storage: {value: 1, unit: t/t}}
  capex: {value: 0.5, unit: MCNY/kt}
""",
    "targets.yaml": """\
kiln-gross:
  name: {en: The kiln, zh: 窑}
  section: assumed
  source: assumed
  confidence: assumption
  metric: gross_emissions
  perimeter: {business: [fleet], scope: [1]}
  value: {value: 96.8, unit: kt}
  from: 2025
""",
    "studies/operations.yaml": """\
name: {en: Operations, zh: 运营}
perimeter: {scope: [1, 2]}
targets: all
""",
}


def test_tonnes_told_of_a_source_with_capture_are_refused_by_their_row(tmp_path: Path):
    """Are 25,000 t of vans those before 1,000 t of capture, or after? Their fuel can be told."""
    head = "year,quantity,of,business,scope,method,value,unit,source,confidence\n"
    bought = "2021,added,pipe,,,,1,pipe,x,measured\n2021,added,amine,,,,1,plant,x,measured\n"
    for n, (row, fine) in enumerate(
        (("emissions,vans,,,market,25000,t", False), ("activity,vans,,,,9.5,ML", True))
    ):
        facts = f"{head}{bought}2021,{row},x,verified\n"
        folder = write_case(tmp_path / str(n), files() | {"actuals/a.csv": facts})
        if fine:
            assert load_case(folder).facts
            continue
        with pytest.raises(InputError) as caught:
            load_case(folder)
        [fault] = caught.value.faults
        assert (fault.file, fault.place) == ("actuals/a.csv", "row 4")
        assert "captures some of what it emits" in fault.problem


def test_clinker_substitution_with_capture_from_files(tmp_path: Path):
    """What is right of a retrofit that saves 30 % and of capture of 90 % of *what is there*: beside
    26.8 kt of vans, at least 70 kt of 1,000; with 80 % 140 kt. A workbook says the same."""
    made = {name: str(text) for name, text in FILES.items() if not name.startswith("levers/")}
    for name, text in CLINKER.items():
        made[name] = made[name] + text if name.endswith(".csv") else text
    made["company.yaml"] = made["company.yaml"].replace("value: 26800,", "value: 1026800,")
    made["levers/rooftop_pv.yaml"] = str(FILES["levers/rooftop_pv.yaml"])
    del made["limits.yaml"]
    read = pathway.read(write_case(tmp_path / "case", made))
    plan = read.solve()
    assert plan.audit().passed
    levers = plan.tables["levers"].query("year == 2025").set_index("lever")
    assert list(levers.served[["slag", "amine"]]) == pytest.approx([300, 630_000])
    assert list(levers.reduction_t[["slag", "amine"]]) == pytest.approx([300_000, 630_000])
    with pytest.raises(NoPlan):
        read.set("levers.amine.capture_rate.value", 80).solve()
    read.set("levers.amine.capture_rate.value", 80).set(
        "targets.kiln-gross.value.value", 166.8
    ).solve()
    write_workbook({name: text.encode() for name, text in made.items()}, tmp_path / "case.xlsx")
    again = pathway.read(tmp_path / "case.xlsx").solve()
    assert again.tables["levers"].equals(plan.tables["levers"])
