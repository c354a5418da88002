"""Closing: what may end before its time, vintage by vintage, by hand."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import pathway
from casefiles import FILES, changed, write_case
from cases import case, flat, retrofit, source, target
from pathway.audit import audit
from pathway.load import load_case
from pathway.locale.errors import InputError
from pathway.runs.run import summarise
from pathway.solve import Solved, solve
from pathway.tables import tabulate
from pathway_models.case import Case, Option
from pathway_models.program.build import build

FREE = {("gas", "r"): flat(0), ("electricity", "r"): flat(0)}
ONE = {2021: 1.0, **flat(0, 2022)}


def plant(**changes: Any) -> Option:
    """Saves a GWh of gas a unit; may be closed for nothing."""
    made = {"retirable": True, "closure_cost": flat(0), **changes}
    return retrofit("plant@kiln", "kiln", **made)


def solved(made: Case) -> tuple[Solved, dict[str, pd.DataFrame]]:
    """The plan and its tables, audited."""
    found = solve(made, gap=1e-9)
    tables = tabulate(made, found.plan)
    stages = {"stages": [asdict(stage) for stage in found.stages]}
    checks = audit(made, tables, summarise(made, found, tables), stages)
    assert not [c for c in checks if not c.passed]
    return found, tables


def closed(tables: dict[str, pd.DataFrame]) -> list[tuple[Any, ...]]:
    columns = ["year", "bought", "until", "closed", "cost_m"]
    return list(tables["closures"][columns].itertuples(index=False, name=None))


def test_existing_stock_is_closed_where_its_upkeep_is_more_than_it_saves():
    """4 units save 4 * 0.4 = 1.6 of gas a year and cost 12 of upkeep. Closing them in 2021 costs 8
    and saves 10.4 in each of 5 years: -44. At 60 it does not pay, and the plan is the base."""
    made = case([source("kiln", "gas", 10)], [plant(existing=4, fom=3, closure_cost=flat(2))])
    found, tables = solved(made)
    assert found.npv == pytest.approx(-44)
    assert closed(tables) == [(2021, 2020, 2025, 4.0, 8.0)]
    levers = tables["levers"].set_index("year")
    assert levers["stock"].to_list() == pytest.approx([4, 0, 0, 0, 0, 0])
    assert levers["opex_m"].to_list() == pytest.approx([0, *[-12] * 5])
    cash = tables["costs"].groupby("item")["value_m"].sum()
    assert cash.to_dict() == pytest.approx({"closure": 8, "energy": 8, "fom": -60})


def test_a_budget_earns_nothing_by_closing_what_exists():
    """The same: the 12 of upkeep a year that are saved are no room for anything else."""
    budget = {"accounts": (), "options": ("plant@kiln",), "items": ("capex", "fom")}
    made = case(
        [source("kiln", "gas", 10)],
        [plant(existing=4, fom=3, closure_cost=flat(2))],
        [target("spend", "budget", 1.0, **budget)],
    )
    found, tables = solved(made)
    assert found.npv == pytest.approx(-44)
    assert tables["targets"]["achieved"].to_list() == pytest.approx([0] * 5)
    dear = case([source("kiln", "gas", 10)], [plant(existing=4, fom=3, closure_cost=flat(15))])
    assert solved(dear)[0].npv == pytest.approx(0)


@pytest.mark.parametrize(("upkeep", "end"), [(12, None), (16, 2022)])
def test_only_what_is_open_at_the_end_has_a_value_then(upkeep: float, end: int | None):
    """Capex 100 for 12 years at 6 %: 7 years are left in 2026, worth 66.58. Kept open for 12 a year
    it costs 94.34 + 50.55 - 46.94 = 97.95; closed in 2022, 94.34 + 11.32 = 105.66, for its value is
    lost with it. (With its value kept it would be 58.72, and it would be closed.) At 16 a year it
    is closed: 94.34 + 15.09 = 109.43 for 114.80."""
    made = case(
        [source("kiln", "gas", 10)],
        [plant(capex=100, fom=upkeep, life=12, min_add=ONE, last_year=2021)],
        prices=FREE,
        discount_rate=0.06,
    )
    found, tables = solved(made)
    years = sum(1.06**-k for k in range(1, 6))
    worth = 100 * (1 - 1.06**-7) / (1 - 1.06**-12) * 1.06**-6
    kept = 100 / 1.06 + upkeep * years - worth
    assert found.npv == pytest.approx(kept if end is None else (100 + upkeep) / 1.06)
    assert found.npv == pytest.approx(97.95 if end is None else 109.43, abs=0.005)
    assert [year for year, *_ in closed(tables)] == ([] if end is None else [end])
    rate = 0.06 / 1.06 / (1 - 1.06**-12)
    yearly = 100 * rate + upkeep
    cost = tables["abatement"]["cost_m"].to_list()
    if end is None:
        assert cost == pytest.approx([yearly] * 5)
    else:  # in 2022 all that it has not borne, so that the years add up to the cost of the plan
        assert cost == pytest.approx([yearly, (100 - 100 * rate) * 1.06, 0, 0, 0])


def test_what_is_closed_pays_and_what_expires_does_not():
    """Two units exist, one until 2022 and one until 2025. Gas must be saved by 2 in 2022 only, so
    what outlives 2022 costs its upkeep of 5 a year to 2025, or 8 to close in 2023: 8 - 15 = -7.
    The other one is out of service then, and costs nothing."""
    existing = {**flat(2, 2020, 2022), **flat(1, 2023)}
    made = case(
        [source("kiln", "gas", 10)],
        [plant(existing=existing, fom=5, closure_cost=flat(8), potential=2)],
        [target("save", "gross_emissions", {2022: 1.6})],
        prices=FREE,
    )
    found, tables = solved(made)
    assert found.npv == pytest.approx(-7)
    assert closed(tables) == [(2023, 2020, 2025, 1.0, 8.0)]


def test_a_replacement_is_not_closed_in_the_place_of_what_it_replaced():
    """One unit exists until 2023. Gas must be saved by 2 in 2022: another is bought then, for ten
    years. Closing it in 2023 costs 8, and saves three years of upkeep: 5 + 8 = 13. In 2024 the
    first one expires; that is no closing, and makes none free."""
    existing = {**flat(1, 2020, 2023), **flat(0, 2024)}
    made = case(
        [source("kiln", "gas", 10)],
        [plant(existing=existing, fom=5, life=10, closure_cost=flat(8))],
        [target("save", "gross_emissions", {2022: 1.6})],
        prices=FREE,
    )
    found, tables = solved(made)
    assert found.npv == pytest.approx(13)
    assert sum(cost for *_, cost in closed(tables)) == pytest.approx(8)


def test_upkeep_by_the_capex_of_its_vintage_ends_with_it():
    """10 % a year of a capex of 50 in 2021 and of 20 in 2023, 2 years of life, closed for nothing
    as soon as a year of service is over: 5 and 2 of upkeep, and the capex, for nothing is left."""
    made = case(
        [source("kiln", "gas", 10)],
        [plant(capex={**flat(50, 2021, 2022), **flat(20, 2023)}, fom_share=flat(0.1), life=2,
               min_add={**flat(0, 2021), 2021: 1.0, 2023: 1.0}, last_year=2023)],
        prices=FREE,
    )  # fmt: skip
    found, tables = solved(made)
    assert found.npv == pytest.approx(50 + 5 + 20 + 2)
    assert [(y, b) for y, b, *_ in closed(tables)] == [(2022, 2021), (2024, 2023)]


def test_what_is_lumpy_is_closed_in_whole_lots():
    """4 units in lots of 2 for an activity of 1, worth 10 a year, with an upkeep of 3 a unit: one
    lot is closed for 2 * 2 and saves 6 a year: 4 - 30 = -26. Three units would be enough else."""
    made = case(
        [source("kiln", "gas", 1)],
        [plant(existing=4, unit_size=2, fom=3, closure_cost=flat(2))],
        prices={("gas", "r"): flat(10), ("electricity", "r"): flat(0)},
    )
    found, tables = solved(made)
    assert found.npv == pytest.approx(-26)
    assert closed(tables) == [(2021, 2020, 2025, 2.0, 4.0)]
    again = solve(made, gap=1e-9, start=found.lots)
    assert again.npv == pytest.approx(-26)
    assert again.lots == found.lots


def test_only_existing_stock_earns_by_being_closed():
    """Scrap earns 5: two existing units are sold for 10 in 2021. One that is bought in 2021 earns
    nothing by it, whatever its price."""
    made = case(
        [source("kiln", "gas", 10)],
        [plant(existing=2, closure_cost=flat(-5), last_year=2020)],
        prices=FREE,
    )
    assert solved(made)[0].npv == pytest.approx(-10)
    bought = case(
        [source("kiln", "gas", 10)],
        [plant(min_add=ONE, closure_cost=flat(-5), last_year=2021)],
        prices=FREE,
    )
    assert solved(bought)[0].npv == pytest.approx(0)


def test_a_hurdle_rate_is_charged_on_what_was_spent_closed_or_not():
    """Capex is spent; closing it would otherwise save what the hurdle rate adds to it."""
    made = case(
        [source("kiln", "gas", 10)],
        [plant(capex=100, life=12, min_add=ONE, last_year=2021, hurdle_rate=0.2)],
        prices=FREE,
        discount_rate=0.06,
    )
    assert closed(solved(made)[1]) == []


def test_a_promise_of_deployment_keeps_it_open():
    """Half of a potential of 8 is promised in 2025: the 4 that exist stay, at 3 of upkeep."""
    made = case(
        [source("kiln", "gas", 10)],
        [plant(existing=4, fom=3, potential=8, max_add=0)],
        [target("kept", "deployment", {2025: 0.5}, options=("plant@kiln",))],
        prices=FREE,
    )
    assert solved(made)[0].npv == pytest.approx(0)


def test_without_it_there_is_nothing_of_it_in_the_model():
    model: Any = build(case([source("kiln", "gas", 10)], [replace(plant(), retirable=False)]))
    for component in (model.closed, model.closed_lots, model.closed_once, model.closed_in_lots):
        assert len(component) == 0


def test_the_audit_finds_what_was_not_there_to_close():
    made = case([source("kiln", "gas", 10)], [plant(existing=4, fom=3, closure_cost=flat(2))])
    found, tables = solved(made)
    stages = {"stages": [asdict(stage) for stage in found.stages]}
    summary = summarise(made, found, tables)
    for column, value in (("closed", 5.0), ("until", 2024), ("cost_m", 1.0), ("bought", 2021)):
        wrong = {**tables, "closures": tables["closures"].assign(**{column: value})}
        checks = audit(made, wrong, summary, stages)
        failed = {c.name for c in checks if not c.passed}
        assert failed & {"closed_is_what_was_open", "closing_costs_its_price"}, column


OLD = """\
old:
  name: {en: Old lamps, zh: 旧灯}
  applies_to: {source: [shop-power]}
  order: 3
  unit: store
  unit_size: 1
  life: 10
  existing: {value: 3, unit: store}
  max_add: {value: 0, unit: store/yr}
  displaces: {value: 0.1, unit: GWh/store}
  max_share: {value: 0.01, unit: share}
  capex: {value: 1, unit: MCNY/store}
  fom: {value: 0.2, unit: MCNY/store/yr}
  retirable: true
  closure_cost: {value: 30000, unit: CNY/store}
"""


def with_old(*edits: tuple[str, str, str]) -> dict[str, str | bytes]:
    """The tiny case, with lamps that exist: 0.3 GWh more of demand, which they save."""
    more = "shop-power,shop,north,2,,purchased_electricity,electricity,100,"
    made = changed(("sources.csv", more, more.replace("100,", "100.3,")), *edits)
    made["levers/retrofit.yaml"] = FILES["levers/retrofit.yaml"] + OLD
    return made


def test_from_files_to_a_plan_that_is_audited(tmp_path: Path):
    """0.1 GWh a store saves about 0.07 million a year, and its upkeep is 0.2: all three close."""
    plan = pathway.read(write_case(tmp_path / "case", with_old())).solve()
    rows = plan.tables["closures"]
    assert rows[["year", "option", "closed"]].values.tolist() == [[2021, "old@shop-power", 3.0]]
    assert rows["cost_mcny"].to_list() == pytest.approx([0.09])
    assert plan.audit().passed


@pytest.mark.parametrize(
    ("old", "new", "place", "problem"),
    [
        ("  retirable: true\n", "", "closure_cost", "this is paid where it is closed"),
        (
            "  closure_cost: {value: 30000, unit: CNY/store}\n",
            "",
            "closure_cost",
            "nothing says what closing costs",
        ),
        (
            "  max_add: {value: 0, unit: store/yr}\n",
            "  min_add: {path: {2021: 1, 2022: 0, 2025: 0}, unit: store}\n",
            "min_add",
            "what is committed would be closed again",
        ),
        (
            "  fom: {value: 0.2, unit: MCNY/store/yr}\n",
            "  fom: {value: 4, unit: '%'}\n",
            "fom",
            "closing it would save none",
        ),
        (
            "  fom: {value: 0.2, unit: MCNY/store/yr}\n",
            "  fom: {value: 4, unit: '%/yr'}\n",
            "fom",
            "closing it would save none",
        ),
        (
            "  fom: {value: 0.2, unit: MCNY/store/yr}\n",
            "  fom: {value: 0.04, unit: index}\n",
            "fom.unit",
            "this unit does not measure MCNY/store",
        ),
        ("value: 3, unit: store", "value: 2.5, unit: store", "existing", "no whole number of lots"),
        (
            "existing: {value: 3, unit: store}",
            "existing: {path: {2020: 1, 2021: 3, 2025: 3}, unit: store}",
            "existing",
            "existing stock that may be closed does not grow",
        ),
    ],
)
def test_bad_closings_are_told(tmp_path: Path, old: str, new: str, place: str, problem: str):
    made = with_old()
    text = str(made["levers/retrofit.yaml"])
    assert old in text
    made["levers/retrofit.yaml"] = text.replace(old, new)
    with pytest.raises(InputError) as caught:
        load_case(write_case(tmp_path, made))
    told = [(f.place, f.problem) for f in caught.value.faults]
    assert any(f"old.{place}" in p and problem in q for p, q in told), told


def test_contracts_are_not_closed_and_nothing_new_earns_by_it(tmp_path: Path):
    made = with_old(("levers/green_power.yaml", "  life: 10\n", "  life: 10\n  retirable: true\n"))
    text = str(made["levers/retrofit.yaml"])
    text = text.replace("  existing: {value: 3, unit: store}\n", "")
    made["levers/retrofit.yaml"] = text.replace("value: 30000", "value: -30000")
    with pytest.raises(InputError) as caught:
        load_case(write_case(tmp_path, made))
    told = {(f.place.split(" ")[0], f.problem) for f in caught.value.faults}
    assert ("levers.wind.retirable", "contracts, credits and programmes are not closed") in told
    assert ("levers.old.closure_cost.value", "this may not be less than 0") in told
