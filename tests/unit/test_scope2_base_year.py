"""Scope 2 of the base year has two totals, and each ledger starts at its own."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import pytest

from casefiles import changed, write_case
from cases import SCOPE1, SCOPE2, case, electrify, flat, green, retrofit, roof, source, target
from pathway.audit import audit
from pathway.load import inventory, load, load_case
from pathway.locale.errors import InputError
from pathway.runs.run import summarise
from pathway.solve import solve
from pathway.tables import tabulate
from pathway_models.arithmetic.base import base_plan
from pathway_models.arithmetic.standing import bau_emissions
from pathway_models.case import Account

Files = dict[str, str | bytes]
SHOP = "shop/north/2"
MIX = ("factors.csv", "2020,residual,0.6,", "2020,residual,0.72,")
CERTIFICATES = """\
old:
  name: {en: Certificates, zh: 绿证}
  market: cn
  instrument: unbundled
  unit: GWh
  life: 1
  existing: {value: 20, unit: GWh}
  potential: {value: 20, unit: GWh}
  premium: {value: 1, unit: CNY/MWh}
"""
"""As they were in the base year; what is bought again is decided, or committed."""


def verified(location: float | None = None, market: float | None = None) -> tuple[str, str, str]:
    stated = {"scope2_location": location, "scope2_market": market}
    lines = [f"{k}: {{value: {v}, unit: kt}}" for k, v in stated.items() if v is not None]
    return ("company.yaml", "scope2: {value: 58.2, unit: kt}", "\n  ".join(lines))


def test_both_totals_are_checked(tmp_path: Path):
    """100 GWh of which the roof serves 3: 97 * 0.6 = 58.2 kt by location, 97 * 0.72 = 69.84 kt by
    market."""
    made = load_case(write_case(tmp_path, changed(MIX, verified(58.2, 69.84))))
    assert inventory(made, "location")[2] == pytest.approx(58.2)
    assert inventory(made, "market")[2] == pytest.approx(69.84)
    base = base_plan(made)
    assert bau_emissions(made, base, (SHOP,), 2020) == pytest.approx(69.84)
    assert bau_emissions(made, base, (SHOP,), 2020, "location") == pytest.approx(58.2)


def test_one_of_the_two_may_be_stated(tmp_path: Path):
    for n, stated in enumerate((verified(58.2), verified(None, 69.84))):
        assert load(write_case(tmp_path / str(n), changed(MIX, stated))).case.verified


@pytest.mark.parametrize(
    ("edits", "place", "problem"),
    [
        ([MIX], "verified.scope2 (line 13)", "scope 2 has two totals"),
        ([MIX, verified(58.2, 71)], "verified.scope2_market", "by market, add up to 69"),
        ([MIX, verified(57, 69.84)], "verified.scope2_location", "by location, add up to 58"),
        ([("company.yaml", "  scope2:", "  scope2_market: {value: 1, unit: kt}\n  scope2:")],
         "verified", "give scope2, or scope2_location and scope2_market"),
        ([("company.yaml", "  scope2: {value: 58.2, unit: kt}\n", "")],
         "verified", "give scope2, or scope2_location and scope2_market"),
        ([("factors.csv", "electricity,north,2025,residual", "electricity,nort,2025,residual")],
         "row 5, column region", "there is no such region, nor such an account"),
    ],
)  # fmt: skip
def test_totals_that_do_not_fit_are_told(
    tmp_path: Path, edits: list[tuple[str, str, str]], place: str, problem: str
):
    with pytest.raises(InputError) as caught:
        load_case(write_case(tmp_path, changed(*edits)))
    told = [(f.place, f.problem) for f in caught.value.faults]
    assert any(p.startswith(place) and problem in q for p, q in told), told


def test_certificates_of_the_base_year_cut_the_market_total_and_end_with_it(tmp_path: Path):
    """Certificates for 20 GWh: 0.72 * (100 - 3 - 20) = 55.44 kt by market, and 58.2 by location as
    without them. In 2021 there are none, unless they are bought: 0.72 * (110 - 3) = 77.04."""
    files: Files = changed(MIX, verified(58.2, 55.44))
    files["levers/green_power.yaml"] = str(files["levers/green_power.yaml"]) + CERTIFICATES
    made = load_case(write_case(tmp_path, files))
    assert made.options["old"].existing == {2020: 20, **dict.fromkeys(range(2021, 2026), 0)}
    assert inventory(made, "location")[2] == pytest.approx(58.2)
    assert bau_emissions(made, base_plan(made), (SHOP,), 2020) == pytest.approx(55.44)
    assert bau_emissions(made, base_plan(made), (SHOP,), 2021) == pytest.approx(77.04)


def test_an_account_may_have_the_factor_of_its_supplier(tmp_path: Path):
    """At 0.3 kt/GWh of its supplier, 97 * 0.3 = 29.1 kt, whatever the region's residual mix."""
    own = "".join(f"electricity,{SHOP},{y},residual,300,t/GWh,x,report\n" for y in (2020, 2025))
    rows = ("factors.csv", "diesel,*,2020", f"{own}diesel,*,2020")
    made = load_case(write_case(tmp_path, changed(rows, verified(58.2, 29.1))))
    assert inventory(made)[2] == pytest.approx(29.1)
    assert made.residual_of(SHOP)[2023] == pytest.approx(0.3)
    assert made.residual_of("fleet/north/2")[2020] == pytest.approx(0.6)


def test_each_wedge_is_in_the_factors_of_its_ledger():
    """Of 100 GWh a retrofit saves 10: 7 kt at the residual mix of 0.7, 5 kt at the grid's 0.5; a
    switch brings 3 GWh to an account whose supplier has 0.1, 0.3 kt there. The audit agrees."""
    depot = "b/r/depot"
    once = {2021: 10, **dict.fromkeys(range(2022, 2026), 0)}
    made = case(
        [source("shop", "electricity", 100), source("boiler", "gas", 10),
         source("yard", "electricity", 1, account=depot)],
        [retrofit("led@shop", "shop", min_add=once, max_add=once),
         electrify("pump@boiler", "boiler", {"electricity": 0.3}, min_add=once, max_add=once,
                   uses_in={"electricity": depot}),
         roof("pv", potential=5), green("rec", premium=0.1, accounts=(SCOPE2, depot))],
        [target("cap", "gross_emissions", {2025: 40.0}, accounts=(SCOPE1, SCOPE2, depot))],
        residual={"r": flat(0.7), depot: flat(0.1)},
        accounts={a: Account(a, "b", "r", s) for a, s in ((SCOPE1, 1), (SCOPE2, 2), (depot, 2))},
    )  # fmt: skip
    solved = solve(made, gap=1e-9)
    tables = tabulate(made, solved.plan)
    for table, tonnes in (("wedges", 7000), ("wedges_location", 5000)):
        rows = tables[table].query("year == 2021 and wedge == 'retrofit'")
        assert rows.tonnes.sum() == pytest.approx(tonnes)
    rows = tables["wedges"].query("year == 2021 and wedge == 'electrify'").set_index("account")
    assert rows.tonnes[SCOPE1] == pytest.approx(2000)
    assert rows.tonnes[depot] == pytest.approx(-300)
    usual = tables["emissions"].query("year == 2020").set_index("account")
    assert usual.bau_t[SCOPE2] == pytest.approx(70_000)
    assert usual.bau_t[depot] == pytest.approx(100)
    stages = {"stages": [asdict(stage) for stage in solved.stages]}
    checks = audit(made, tables, summarise(made, solved, tables), stages)
    assert not [c.name for c in checks if not c.passed]
