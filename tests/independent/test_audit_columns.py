"""What the audit covers: every column there is, differences of floats, and metrics of others."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest
import small_case as small
import small_plan as plan
from small_audit import books, failed, option, promising

from cases import SCOPE2, case, electrify, flat, green, retrofit, source
from pathway.audit import Books, Measure, Quantities, audit
from pathway.audit.arithmetic.wedges import reductions
from pathway.audit.columns import KEYS, NUMBERS, OTHERS
from pathway.tables import tabulate
from pathway.tables.declared.schema import TABLES
from pathway_models.arithmetic.plan import Plan
from pathway_models.case import Case


def test_every_column_of_every_table_is_one_that_the_audit_knows() -> None:
    """A column that is new is no number that nobody checks."""
    known = {t: {*KEYS[t], *NUMBERS[t], *OTHERS[t]} for t in KEYS}
    assert known == {name: {c.name for c in table.columns} for name, table in TABLES.items()}


@pytest.mark.parametrize("own", [1.0, 0.9999996, 1.0000004, 0.1 + 0.2])
def test_power_that_is_all_added_by_switches_is_no_toss(own: float) -> None:
    """The shop's own electricity is all saved, so D1 = D - E is 0, and not what floats (and six
    decimals in the tables) leave of it: clean power, half of the 8 GWh of pumps, takes nothing
    off by itself (ratio 0), and pumps are charged what is not covered, 0.5 of 4 GWh.
    """
    made = case(
        [source("boiler", "gas", 10), source("shop", "electricity", own)],
        [electrify("pump", "boiler", {"electricity": 0.8}), retrofit("led", "shop"), green("ppa")],
    )
    years = made.years
    served = {("pump", t): 10.0 for t in years} | {("led", t): own for t in years}
    added = {("pump", 2021): 10.0, ("led", 2021): own} | {("ppa", t): 4.0 for t in years}
    clean = {("ppa", SCOPE2, t): 4.0 for t in years}
    books_ = Books(made, tabulate(made, Plan(added, served, {}, clean, {})), {}, {})
    taken = reductions(books_.plan, books_.base, "market").by_option(books_.numbers)
    want = [0.2 * 10 - 0.5 * 4, 0.5 * own, 0.0]
    for row in range(1, 6):
        assert taken[row] == pytest.approx(want, abs=1e-5)


def test_upkeep_that_is_saved_is_saved_by_what_serves() -> None:
    """Ten retrofits that save 1 each, of which four serve: 4 a year, and not 10."""
    made = case([source("shop", "electricity", 20)], [retrofit("led", "shop", fom=flat(-1.0))])
    served = {("led", t): 4.0 for t in made.years}
    tables = tabulate(made, Plan({("led", 2021): 10.0}, served, {}, {}, {}))
    own = Books(made, tables, {}, {})
    assert own.cash.fom[:, 0] == pytest.approx([0, -4, -4, -4, -4, -4])


@pytest.mark.parametrize("lead", [0, 1, 3])
def test_every_year_of_service_bears_the_same_annuity(lead: int) -> None:
    """1 million at 10 % over 8 years: a year of service bears 0.1704 · 1.1^lead, whether one or
    more of them are in the plan: capex less salvage is what the years in service bear.
    """
    bears = 1.1**lead * (1 - 1 / 1.1) / (1 - 1.1**-8)
    for bought in (2021, 2025 - lead):
        made = case(
            [source("shop", "electricity", 20)],
            [retrofit("led", "shop", capex=flat(1.0), life=8, lead=lead)],
            discount_rate=0.1,
        )
        own = Books(made, tabulate(made, Plan({("led", bought): 1.0}, {}, {}, {}, {})), {}, {})
        cost = 1.1 ** (2020 - bought) - own.cash.salvage[0] * 1.1 ** (2020 - 2026)
        years = range(bought + lead, 2026)
        assert cost == pytest.approx(bears * sum(1.1 ** (2020 - t) for t in years))


def test_a_hurdle_rate_counts_interest_while_building() -> None:
    """Boilers bought in 2021, in service in 2022 and 2023: 8 · (1.2 · a(20 %) - 1.1 · a(10 %))."""
    own = books(option("boilers@shop_gas", hurdle_rate=0.2)).cash
    a = {rate: (1 - 1 / (1 + rate)) / (1 - (1 + rate) ** -3) for rate in (0.1, 0.2)}
    dearer = 8 * (1.2 * a[0.2] - 1.1 * a[0.1])
    place = list(small.case().options).index("boilers@shop_gas")
    assert own.hidden[place] == pytest.approx(dearer * (1 / 1.21 + 1 / 1.331))


def test_an_intensity_without_revenue_does_not_apply() -> None:
    """The shop was sold: no revenue, and no row in which it could be missed."""
    changed = dataclasses.replace(small.case().targets["intensity"], whole=small.path(0.0))
    tables, summary = plan.tables(), plan.summary()
    rows = tables["targets"]
    assert list(failed(promising(changed), tables)) == ["rows_are_those_of_the_case"]
    summary["commitments"].pop("intensity", None)  # type: ignore[attr-defined]
    tables["targets"] = rows[rows["id"] != "intensity"]
    assert failed(promising(changed), tables, summary) == {}


def odd() -> Case:
    """The case, with a metric that the audit has no arithmetic of: the roofs that there are."""
    of: Any = dataclasses.replace(small.case().targets["roofs"], metric="roofs_there_are")
    return promising(dataclasses.replace(of, value={2023: 7.0}, unit="roof"))


def test_a_metric_of_others_is_measured_on_recomputed_quantities() -> None:
    """7 roofs stand in 2023."""

    def measured(of: Any, year: int, at: Quantities) -> tuple[float, float]:
        return of.value[year], at.stock(of.options, year)

    tables = plan.tables()
    row = tables["targets"]["id"] == "roofs"
    words = {"metric": "roofs_there_are", "unit": "roof", "required": 7.0, "achieved": 7.0}
    for column, value in words.items():
        tables["targets"].loc[row, column] = value
    measures = {"roofs_there_are": Measure(lambda _: True, lambda of: sorted(of.value), measured)}

    def found(of: Any) -> list[str]:
        checks = audit(odd(), of, plan.summary(), plan.manifest(), measures)
        return [check.name for check in checks if not check.passed]

    assert found(tables) == []
    tables["targets"].loc[row, "achieved"] = 8.0
    assert found(tables) == ["targets_are_recomputed"]


def test_a_metric_that_nobody_knows_is_told() -> None:
    found = failed(odd())["metrics_are_known"]
    assert found.where.startswith("targets[roofs].metric: 'roofs_there_are', expected")
