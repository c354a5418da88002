"""Removals that use power, by hand: 20 kt of gas to neutralise, 0.5 kt and 0.6 million a GWh."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

import pathway
from casefiles import FILES, changed, write_case
from cases import SCOPE1, SCOPE2, case, credit, flat, green, retrofit, roof, source, target
from pathway.load import load_case
from pathway.locale.errors import InputError
from pathway.solve import Solved
from pathway.tables import tabulate
from pathway_models.case import FUEL_AND_ENERGY, Account, Case, Hierarchy, Option
from solving import audited

NEUTRAL = target("neutral", "net_emissions", {2025: 0.0})
STAGED = Hierarchy("lexicographic", flat(0.1), flat(0.5))
"""Cuts up to 100 a tonne, then removals up to 500."""


def dac(uses: dict[str, float] | None = None, **changes: object) -> Option:
    """A kt costs 0.08 million, and 0.1 GWh of power, 0.05 kt."""
    used = uses or {"electricity": 0.1}
    where = {c: SCOPE2 if c == "electricity" else SCOPE1 for c in used}
    paths = {c: flat(x) for c, x in used.items()}
    return credit("dac", "removal", 0.08, uses=paths, uses_in=where, **changes)


def neutral(*options: Option, hierarchy: Hierarchy = STAGED, **changes: object) -> Case:
    made = [source("kiln", "gas", 100)]
    return case(made, list(options), [NEUTRAL], hierarchy=hierarchy, **changes)


def rows(made: Case, solved: Solved, table: str) -> pd.DataFrame:
    return tabulate(made, solved.plan)[table].query("year == 2025")


def test_a_removal_that_uses_power_is_booked_and_neutralised_too():
    """20 kt, and 0.05 of each that is removed: x = 20 / 0.95 = 21.053, at 0.08 and 0.06 of power.
    Scope 2 is 1.053 kt. Credits at 0.4 that use none stay unused, and the freeze of what is cut
    does not ask for them: 8.0 million for 2.95."""
    made = neutral(dac(), credit("outside", "removal", 0.4))
    solved = audited(made)
    x = 20 / 0.95
    assert solved.npv == pytest.approx(x * 0.14)
    emissions = rows(made, solved, "emissions").set_index("account")
    assert emissions.gross_market_t[SCOPE1] == pytest.approx(20_000)
    assert emissions.gross_market_t[SCOPE2] == pytest.approx(50 * x)
    assert emissions.net_t.sum() == pytest.approx(0, abs=0.01)
    wedges = rows(made, solved, "wedges").groupby("wedge").tonnes.sum()
    assert wedges["removal"] == pytest.approx(20_000)
    levers = rows(made, solved, "levers").set_index("option")
    assert levers.served["dac"] == pytest.approx(1000 * x)
    assert levers.reduction_t["dac"] == pytest.approx(20_000)
    costs = rows(made, solved, "costs").set_index("item").value_m
    assert costs["energy"] == pytest.approx(0.06 * x)


@pytest.mark.parametrize("policy", ["none", "lexicographic"])
def test_its_power_may_be_covered_by_green_power(policy: str):
    """A contract at 0.02 a GWh: 0.002 a kt removed, for 0.05 kt less to remove (0.007). All 2 GWh
    are covered, and 20 kt removed: 20 * 0.14 + 2 * 0.02."""
    wind = green("wind", premium=flat(0.02), life=1)
    made = neutral(dac(), wind, hierarchy=replace(STAGED, policy=policy))  # type: ignore[arg-type]
    solved = audited(made)
    assert solved.npv == pytest.approx(20 * 0.14 + 2 * 0.02)
    wedges = rows(made, solved, "wedges").groupby("wedge").tonnes.sum()
    assert wedges["removal"] + wedges["green_power"] == pytest.approx(20_000)


def test_too_dear_contracts_do_not_cover_it():
    """At 0.08 a GWh covering costs 0.008 a kt removed, and saves 0.007."""
    made = neutral(dac(), green("wind", premium=flat(0.08), life=1))
    assert audited(made).npv == pytest.approx(20 / 0.95 * 0.14)


def test_cover_of_it_is_no_cut():
    """The shop's 20 GWh, 10 kt, could be covered at 0.06 a GWh, 0.12 a kt: more than the 0.1 up
    to which is cut. That contracts would cover removals' power changes nothing of it, however much
    they use (1 GWh, 0.5 kt): what covers some covers the shop first. So 30 kt are left to
    neutralise; outside credits at 0.11 do, for a kt of the other costs (0.08 + 0.6) / 0.5."""
    wind = green("wind", premium=flat(0.06), life=1)
    made = neutral(dac({"electricity": 1.0}), wind, credit("outside", "removal", 0.11))
    shop = source("shop", "electricity", 20)
    made = replace(made, sources={**made.sources, "shop": shop})
    solved = audited(made)
    [stage] = [s for s in solved.stages if s.name == "reduce"]
    assert stage.objective == pytest.approx(30 * 0.1)
    emissions = rows(made, solved, "emissions")
    assert emissions.gross_market_t.sum() == pytest.approx(30_000)
    assert solved.npv == pytest.approx(30 * 0.11)


@pytest.mark.parametrize("method", ["market", "location"])
def test_heat_of_fuel_upstream_and_a_margin(method: str):
    """A kt removed burns 0.5 GWh of gas (0.1 kt, and 0.025 before) and 0.1 GWh of power (0.05, and
    0.01); a fifth is kept as a margin, so that of 1.25 kt removed one counts: it adds 0.23125.
    Upstream of the kiln's gas is 5 kt: 25 / 0.76875 = 32.52 kt, at 1.25 * (0.08 + 0.2 + 0.06)."""
    before = f"b/r/{FUEL_AND_ENERGY}"
    plant = dac({"electricity": 0.1, "gas": 0.5}, buffer=0.2, accounts=(SCOPE1, SCOPE2, before))
    made = neutral(
        plant,
        credit("outside", "removal", 0.6, accounts=(SCOPE1, SCOPE2, before)),
        hierarchy=replace(STAGED, reduce_method=method, remove_until=flat(0.9)),  # type: ignore[arg-type]
        accounts={
            SCOPE1: Account(SCOPE1, "b", "r", 1, upstream=before),
            SCOPE2: Account(SCOPE2, "b", "r", 2, upstream=before),
            before: Account(before, "b", "r", 3, FUEL_AND_ENERGY),
        },
        upstream={("gas", "r"): flat(0.05), ("electricity", "r"): flat(0.1)},
    )
    made = replace(made, targets={"neutral": replace(NEUTRAL, accounts=(SCOPE1, SCOPE2, before))})
    x = 25 / (1 - 1.25 * 0.185)
    assert audited(made).npv == pytest.approx(x * 1.25 * 0.34)


def test_a_roof_serves_it():
    """A roof of 4 GWh serves at most 40 % of demand, and what removals use is demand: of 0.1 GWh
    a kt 0.04 are its own, and 0.03 kt are added: x = 20 / 0.97, and what is used saves 0.6 less 0.3
    that sending it out would earn."""
    sun = roof("roof", existing=flat(4), self_use_share=flat(0.4), max_add=flat(0))
    made = neutral(dac(), sun)
    x = 20 / 0.97
    assert audited(made).npv == pytest.approx(x * (0.14 - 0.04 * 0.3))


def test_what_it_pays_is_no_reason_to_cut():
    """Cuts are made up to 100 a tonne. A kt saved of the kiln at 0.12 (2.12 less 5 GWh of gas) is
    none, though the removal costs 0.08 and the power of it 0.06: the first stage counts neither.
    The second makes it, for it is cheaper than to remove: 20 kt at 0.12."""
    saving = retrofit("saving", "kiln", displaces=5, capex=2.12, life=1)
    made = neutral(dac(), saving)
    solved = audited(made)
    [stage] = [s for s in solved.stages if s.name == "reduce"]
    assert stage.objective == pytest.approx(20 * 0.1)
    assert solved.npv == pytest.approx(20 * 0.12)


DAC = """\
dac:
  name: {en: Direct air capture, zh: 直接空气捕集}
  quality: durable
  eligible: {scope: [1, 2]}
  unit: kt
  life: 1
  potential: {value: 100, unit: kt}
  price: {value: 80, unit: CNY/t}
  buffer: {value: 0, unit: share}
  durability: 1000
  uses:
    electricity: {value: 0.1, unit: MWh/t, account: fleet/north/2}
"""


def test_from_files_to_a_plan_that_is_audited(tmp_path: Path):
    """Its power lands in an account that has no other, and contracts may cover it there."""
    made = {**FILES, "levers/removal.yaml": DAC}
    folder = write_case(tmp_path / "case", made)
    loaded = load_case(folder)
    assert loaded.options["dac"].uses_in == {"electricity": "fleet/north/2"}
    assert "fleet/north/2" in loaded.options["wind"].accounts
    plan = pathway.read(folder).solve()
    emissions = plan.tables["emissions"].query("year == 2025").set_index("account")
    retired = plan.tables["levers"].query("year == 2025").set_index("option").served["dac"]
    assert retired > 0
    location = emissions.gross_location_t["fleet/north/2"]
    assert location >= retired * 0.1 * 0.5 - 1
    assert plan.audit().passed


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (", account: fleet/north/2", "", "nothing says where the electricity that it uses is"),
        ("fleet/north/2", "fleet/nowhere/2", "there is no such region"),
        ("fleet/north/2", "fleet-2", "there is no such account"),
        ("MWh/t", "MWh/m", "does not measure"),
        ("electricity:", "steem:", "there is no such carrier"),
        ("0.1, unit", "-0.1, unit", "may not be less than 0"),
    ],
)
def test_bad_uses_are_told(tmp_path: Path, old: str, new: str, problem: str):
    folder = write_case(tmp_path, {**FILES, "levers/removal.yaml": DAC.replace(old, new)})
    with pytest.raises(InputError) as caught:
        load_case(folder)
    assert any(problem in f.problem for f in caught.value.faults), caught.value.faults
    assert all(f.file == "levers/removal.yaml" for f in caught.value.faults)


def test_a_study_without_its_account_is_refused(tmp_path: Path):
    made = changed(
        ("studies/operations.yaml", "perimeter: {scope: [1, 2]}", "perimeter: {scope: [1]}")
    )
    made["studies/operations.yaml"] = (
        "name: {en: One, zh: 一}\nperimeter: {scope: [1]}\ntargets: []\n"
    )
    with pytest.raises(InputError) as caught:
        load_case(write_case(tmp_path, {**made, "levers/removal.yaml": DAC}))
    assert any("is booked outside the study" in f.problem for f in caught.value.faults)
