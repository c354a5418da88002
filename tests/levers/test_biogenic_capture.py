"""Capture of biogenic CO2, a removal of the company's own, by hand: wood is 1 kt of it a kt."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

import pathway
from casefiles import FILES, write_case
from cases import SCOPE1, SCOPE2, capture, case, credit, flat, name, source, stack, target
from pathway.load import load_case
from pathway.locale.errors import AuditFailed, InputError, NoPlan
from pathway.solve import Solved, solve
from pathway.tables import tabulate
from pathway_models.case import Account, Carrier, Case, Hierarchy, Option, Target
from solving import audited, wrong

STAGED = Hierarchy("lexicographic", flat(0.1), flat(0.5))
"""Cuts up to 100 a tonne, then removals up to 500."""


def plant(share: float, uses: dict[str, float] | None = None, **changes: object) -> Option:
    """Bought for 2025 alone at 0.08 a kt; what was biomass counts in both scopes."""
    once = {"first_year": 2025, "last_year": 2025, "life": 1, "capex": 0.08}
    own = {"biogenic_share": flat(share), "accounts": (SCOPE1, SCOPE2), "durability": 1000}
    return capture("amine", uses, **{**once, **own, "quality": "own removal", **changes})


def burning(sources: dict[str, float], options: list[Option], *targets: Target, **changes: object):
    """Sources of board (1 kt fossil), wood (1 kt biogenic) and gas; power and gas cost nothing."""
    made = case(
        [source(carrier, carrier, amount) for carrier, amount in sources.items()],
        options,
        list(targets),
        stacks=[stack(("amine",), tuple(c for c in sources if c != "gas"))],
        biogenic={("wood", "r"): flat(1.0)},
        **changes,
    )
    wood = Carrier("wood", name("wood"), "kt", "materials", ("CO2",))
    free = {(c, "r"): flat(0.0) for c in ("wood", "board", "gas", "electricity")}
    return replace(
        made,
        carriers={**made.carriers, "wood": wood},
        factors={**made.factors, ("wood", "r"): flat(0.0)},
        prices={**made.prices, **free},
    )


def gross(kt: float) -> Target:
    return target("gross", "gross_emissions", {2025: kt})


def net(kt: float) -> Target:
    return target("net", "net_emissions", {2025: kt})


def rows(made: Case, solved: Solved, table: str) -> pd.DataFrame:
    return tabulate(made, solved.plan)[table].query("year == 2025")


def test_each_tonne_is_fossil_and_biogenic_in_the_ratio_of_its_stack():
    """500 kt of board and 500 of wood, and a plant of 450: 225 and 225, gross 275 (not 450 fossil,
    gross 50). What was wood is a removal: net 50, and no tonne is both."""
    both = {"board": 500.0, "wood": 500.0}
    half = plant(0.5, potential=450)
    made = burning(both, [half], gross(275))
    assert audited(made).npv == pytest.approx(450 * 0.08)
    with pytest.raises(NoPlan):
        solve(burning(both, [half], gross(274)))
    made = burning(both, [half], net(50))
    solved = audited(made)
    emissions = rows(made, solved, "emissions").set_index("account")
    assert emissions.gross_market_t[SCOPE1] == pytest.approx(275_000)
    assert emissions.biogenic_t[SCOPE1] == pytest.approx(275_000)
    assert emissions.net_t.sum() == pytest.approx(50_000)
    wedges = rows(made, solved, "wedges").groupby("wedge").tonnes.sum()
    assert list(wedges[["capture", "removal"]]) == pytest.approx([225_000, 225_000])
    [own] = rows(made, solved, "credits").to_dict("records")
    assert (own["kind"], own["quality"], own["durability_years"]) == (
        "removal",
        "own removal",
        1000,
    )
    assert own["tonnes"] == pytest.approx(225_000)
    with pytest.raises(NoPlan):
        solve(burning(both, [half], net(49)))


def test_without_eligible_accounts_it_is_no_removal():
    both = {"board": 500.0, "wood": 500.0}
    made = burning(both, [plant(0.5, accounts=(), quality="", durability=0)], net(550))
    assert audited(made).npv == pytest.approx(0)
    with pytest.raises(NoPlan):
        solve(burning(both, [plant(0.5, accounts=(), quality="", durability=0)], net(49)))


@pytest.mark.parametrize("uses", [{"electricity": 0.1}, {"gas": 0.25}])
@pytest.mark.parametrize("method", ["market", "location"])
def test_the_freeze_does_not_forbid_a_removal_that_adds_a_little_gross(
    uses: dict[str, float], method: str
):
    """20 kt of gas are left; own capture of wood at 80 a tonne adds 0.05, outside removals cost
    400. Not 8.0 million, but 20 / 0.95 * 0.08 = 1.68."""
    outside = credit("outside", "removal", 0.4)
    staged = replace(STAGED, reduce_method=method)  # type: ignore[type-var]
    made = burning({"gas": 100, "wood": 100}, [plant(1, uses), outside], net(0), hierarchy=staged)
    solved = audited(made)
    assert solved.npv == pytest.approx(20 / 0.95 * 0.08)
    assert solved.npv == pytest.approx(1.684, abs=5e-4)


def test_own_fuel_that_passes_the_stack_is_no_cut():
    """A kt captured burns 0.5 GWh of gas, 0.1 kt, of which 0.09 are captured with it: 0.91 are
    wood. 0.91 x = 20 + 0.01 x, so x = 22.2; in the first stage nothing of it counts as a cut."""
    own = plant(0.91, {"gas": 0.5}, captures_own_fuel=True)
    outside = credit("outside", "removal", 0.4)
    made = burning({"gas": 100, "wood": 100}, [own, outside], net(0), hierarchy=STAGED)
    solved = audited(made)
    assert solved.npv == pytest.approx(20 / 0.9 * 0.08)
    [first] = [s for s in solved.stages if s.name == "reduce"]
    assert first.objective == pytest.approx(20 * 0.1)


def test_own_fuel_that_removes_is_no_cost_of_the_first_stage():
    """Its flows are all wood, so all of its fuel is for removing: of 22.2 x 0.5 GWh at 0.4 million
    the first stage pays nothing (a tenth was left out, as a tenth of it is emitted). Its gross is
    20, without what comes before the fuel: 0.02 kt a GWh, all of it."""
    own = plant(0.91, {"gas": 0.5}, captures_own_fuel=True)
    made = burning({"gas": 100, "wood": 100}, [own], net(0), hierarchy=STAGED)
    before = Account("b/r/up", "b", "r", 3, "cat3_fuel_energy")
    made = replace(
        made,
        accounts={SCOPE1: replace(made.accounts[SCOPE1], upstream="b/r/up"), "b/r/up": before,
                  SCOPE2: made.accounts[SCOPE2]},
        upstream={("gas", "r"): flat(0.02)},
        prices={**made.prices, ("gas", "r"): flat(0.4)},
    )  # fmt: skip
    kt = 20 / 0.9
    solved = audited(made)
    assert solved.npv == pytest.approx(kt * (0.08 + 0.5 * 0.4))
    assert solved.stages[0].objective == pytest.approx(20 * 0.1 + kt * 0.08)
    all_ = (SCOPE1, SCOPE2, "b/r/up")
    kt = (20 + 100 * 0.02) / (0.9 - 0.5 * 0.02)
    made = replace(made, options={own.id: replace(own, accounts=all_)})
    solved = audited(replace(made, targets={"net": replace(net(0), accounts=all_)}))
    assert solved.stages[0].objective == pytest.approx(22 * 0.1 + kt * 0.08)


def test_a_mixed_stack_is_cut_as_far_as_that_pays():
    """100 kt of board and 100 of wood: a kt captured cuts 0.5 (0.08 / 0.5 = 160 a tonne, above the
    100 up to which is cut) and removes 0.5: for net 0 all 100 are captured, for 8.0."""
    made = burning({"board": 100, "wood": 100}, [plant(0.5)], net(0), hierarchy=STAGED)
    assert audited(made).npv == pytest.approx(8.0)


@pytest.mark.parametrize(
    ("measure", "value"),
    [("credits_of_bau", 0.0), ("removals_of_credits", 1.0), ("durable_of_removals", 1.0)],
)
def test_it_is_a_removal_and_no_credit(measure: str, value: float):
    """At most no credits, all that is retired removed, all of that for 1,000 years."""
    share = target("share", "credit_share", {2025: value}, measure=measure, durable_years=1000)
    made = burning({"gas": 100, "wood": 100}, [plant(1)], net(0), share)
    assert audited(made).npv == pytest.approx(20 * 0.08)
    short = replace(plant(1), durability=100)
    made = burning({"gas": 100, "wood": 100}, [short], net(0), share)
    if measure == "durable_of_removals":
        with pytest.raises(NoPlan):
            solve(made)


def test_the_audit_compares_what_is_typed_with_the_plan():
    both = {"board": 500.0, "wood": 500.0}
    made = burning(both, [plant(0.5, potential=450)], net(50))
    solved = solve(made, gap=1e-9)
    for share in (0.48, 0.52):
        other = burning(both, [plant(share, potential=450)], net(50))
        found = wrong(other, solved)
        assert "captured_is_of_what_its_stack_is" in found
    fewer = wrong(burning(both, [plant(0.48, potential=450)], net(50)), solved)
    assert "own_removals_are_captured" in fewer


BOILER = {
    "carriers.csv": "wood,Wood,木材,kt,energy,CO2,1\n",
    "sources.csv": "boiler,fleet,north,1,,stationary,wood,20,kt,flat,,Boiler,锅炉,report,report\n",
    "factors.csv": "".join(
        f"wood,*,{year},{method},{value},t/t,guideline,literature\n"
        for year in (2020, 2025)
        for method, value in (("-", 0), ("biogenic", 1.8))
    ),
    "prices.csv": "wood,*,2021,500,CNY/t,assumed,assumption\n"
    "wood,*,2025,500,CNY/t,assumed,assumption\n",
}
PLANT = """\
amine:
  name: {en: Amine scrubber, zh: 胺法捕集}
  source: assumed
  confidence: assumption
  applies_to: {source: [boiler]}
  unit: plant
  life: 20
  yields: {value: 10, unit: kt/plant}
  capture_rate: {value: 90, unit: "%"}
  uses:
    electricity: {value: 0.2, unit: MWh/t}
  eligible: {scope: [1, 2]}
  durability: 1000
  capex: {value: 0.5, unit: MCNY/plant}
"""
BIODIESEL = """\
bio:
  name: {en: Wood gas, zh: 木煤气}
  source: assumed
  confidence: assumption
  applies_to: {source: [vans]}
  unit: ML
  life: 20
  min_add: {path: {2021: 5, 2022: 0, 2025: 0}, unit: ML}
  max_add: {path: {2021: 5, 2022: 0, 2025: 0}, unit: ML}
  max_share: {value: 50, unit: "%"}
  uses:
    wood: {value: 1.488888889, unit: kt/ML}
  capex: {value: 0, unit: MCNY/ML}
"""


def files(plant: str = PLANT, **more: str) -> dict[str, str]:
    made = {n: str(text) for n, text in FILES.items()}
    for file, text in BOILER.items():
        made[file] += text
    return {**made, "levers/capture.yaml": plant, **more}


def test_from_files_to_a_plan_that_is_audited(tmp_path: Path):
    """36 kt of biogenic CO2 leave the boiler: all of what is captured was wood."""
    folder = write_case(tmp_path / "case", files())
    option = load_case(folder).options["amine@fleet/north/1"]
    assert option.biogenic_share[2025] == pytest.approx(1)
    assert "shop/north/2" in option.accounts
    plan = pathway.read(folder).solve()
    assert plan.audit().passed
    own = plan.tables["credits"].query("option == 'amine@fleet/north/1'")
    assert own.tonnes.sum() > 1000
    assert own.tonnes.sum() <= 0.9 * 36_000 + 1


def test_flows_that_nothing_acts_on_say_their_share(tmp_path: Path):
    """Vans are 26.8 kt fossil, the boiler 36 kt biogenic: 36 / 62.8; with electric vans the plan
    decides it, and it is to be typed."""
    both = PLANT.replace("[boiler]", "[boiler, vans]")
    made = files(both)
    with pytest.raises(InputError) as caught:
        load_case(write_case(tmp_path / "typed", made))
    assert any("the plan decides how much" in f.problem for f in caught.value.faults)
    del made["levers/electrify.yaml"]
    made["targets.yaml"] = made["targets.yaml"].replace("kind: [electrify]", "kind: [retrofit]")
    target = made["targets.yaml"].index("vans-electric:")
    after = made["targets.yaml"].index("interim:")
    made["targets.yaml"] = made["targets.yaml"][:target] + made["targets.yaml"][after:]
    made["studies/operations.yaml"] = made["studies/operations.yaml"].replace("vans-electric, ", "")
    option = load_case(write_case(tmp_path / "case", made)).options["amine@fleet/north/1"]
    assert option.biogenic_share[2023] == pytest.approx(36 / 62.8)


def typed(share: str) -> dict[str, str]:
    """Half of what vans burn is wood gas from 2021 on, with as much CO2 as the diesel."""
    text = PLANT.replace("[boiler]", "[vans]") + "  uses_of: {lever: [bio]}\n" + share
    made = files(text, **{"levers/fuel_switch.yaml": BIODIESEL})
    made["levers/electrify.yaml"] = made["levers/electrify.yaml"].replace(
        "value: 1000,", "value: 0,"
    )
    made["studies/operations.yaml"] = made["studies/operations.yaml"].replace("vans-electric, ", "")
    return made


def test_a_share_that_the_plan_decides_is_typed_by_year_and_compared(tmp_path: Path):
    right = "  biogenic_share: {path: {2020: 0, 2021: 50, 2025: 50}, unit: '%'}\n"
    plan = pathway.read(write_case(tmp_path / "right", typed(right))).solve()
    assert plan.tables["levers"].query("kind == 'capture'").served.max() > 1000
    assert plan.audit().passed
    high = right.replace("50", "60")
    with pytest.raises(AuditFailed, match=r"biogenic_share: 0\.6, expected 0\.5"):
        pathway.read(write_case(tmp_path / "high", typed(high))).solve()


@pytest.mark.parametrize(
    ("made", "value", "problem"),
    [
        (typed(""), "", "the plan decides how much of what amine@fleet/north/1 captures"),
        (files(PLANT + "  biogenic_share: {value: 1, unit: share}\n"), "amine@fleet/north/1",
         "its flows say what is of biomass (1 in 2020)"),
        (files(PLANT.replace("  durability: 1000\n", "")), "", "eligible and durability go"),
        (files(PLANT.replace("[boiler]", "[vans]")), "amine@fleet/north/1",
         "there is nothing to claim"),
        (files(PLANT + "  captures_own_fuel: true\n").copy() | {"levers/capture.yaml":
         PLANT.replace("uses:\n", "uses:\n    wood: {value: 0.6666667, unit: t/t}\n")
         + "  captures_own_fuel: true\n"}, "amine@fleet/north/1",
         "its own fuel brings 1.2 t of CO2 a tonne captured"),
        (files(PLANT.replace("[boiler]", "[shop-power]")), "shop-power", "has no CO2"),
        (typed("  biogenic_share: {value: 120, unit: '%'}\n"), "120", "may not be more than 1"),
    ],
)  # fmt: skip
def test_bad_biogenic_capture_is_told(
    tmp_path: Path, made: dict[str, str], value: str, problem: str
):
    with pytest.raises(InputError) as caught:
        load_case(write_case(tmp_path, made))
    told = {(f.value, f.problem) for f in caught.value.faults}
    assert any(v == value and problem in p for v, p in told), told
