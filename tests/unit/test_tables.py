"""Tables do not depend on the order of inputs, nor on the sign of a difference that is rounding."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd
import pytest

from cases import SCOPE2, case, electrify, flat, green, source
from pathway.tables import tabulate
from pathway_models.arithmetic.grid import Grid
from pathway_models.arithmetic.plan import Plan, compared
from pathway_models.arithmetic.wedges import attribute
from pathway_models.case import Case
from report_runs import full_case

PARTS = ("businesses", "regions", "carriers", "accounts", "sources", "options", "limits",
         "targets", "factors", "residual", "prices", "export_price", "revenue")  # fmt: skip


def turned(made: Case) -> Case:
    """The same case, every mapping of it the other way round."""
    parts: dict[str, Any] = {
        name: dict(reversed(list(getattr(made, name).items()))) for name in PARTS
    }
    return replace(made, **parts)


def test_the_order_of_rows_moves_no_digit() -> None:
    """Thirds and sevenths, whose sums have other last digits in another order."""
    made = full_case()
    more = {f"s{i}": source(f"s{i}", "electricity", 100 / (3 + i)) for i in range(9)}
    made = replace(made, sources={**made.sources, **more})
    years = made.years
    plan = Plan(
        {("led", 2021): 10 / 3, ("pump", 2022): 20 / 7, ("pv", 2021): 10 / 9, ("ppa", 2023): 70.0},
        {("led", t): 10 / 3 for t in years} | {("pump", t): 20 / 7 for t in years if t > 2021},
        {("pv", t): 10 / 9 for t in years},
        {("ppa", SCOPE2, t): 200 / 3 for t in years if t > 2022},
        {("ccer", "b/r/1", t): 10 / 3 for t in (2024, 2025)},
    )
    other = Plan(*(dict(reversed(list(part.items()))) for part in
                   (plan.added, plan.served, plan.self_use, plan.clean, plan.claims)))  # fmt: skip
    one, two = tabulate(made, plan), tabulate(turned(made), other)
    for name, table in one.items():
        pd.testing.assert_frame_equal(table, two[name], check_exact=True)


@pytest.mark.parametrize("noise", [0.0, 3e-13, -3e-13, 4e-7, -4e-7])
def test_power_that_is_all_added_is_judged_alike_whatever_its_last_digit(noise: float) -> None:
    """Two switches add 30 GWh to an account that has no other power, and 30 GWh are clean.

    D = E, D1 = 0: nothing of the clean power belongs to what was there. The switches saved 100 GWh
    of gas, 20 kt, at power that emits nothing: 20 kt, and green power 0, whether D1 is 0 or ±4e-7.
    """
    one, two = (electrify(k, "gas", {"electricity": 0.3}, max_share=flat(1)) for k in ("a", "b"))
    made = case([source("gas", "gas", 100), source("idle", "electricity", 5e-7)], [one, two,
                green("ppa")])  # fmt: skip
    made = replace(
        made, sources={**made.sources, "idle": source("idle", "electricity", abs(noise) / 2)}
    )
    plan = Plan(
        {},
        {("a", 2021): 100 / 3, ("b", 2021): 200 / 3 + min(0.0, noise)},
        {},
        {("ppa", SCOPE2, 2021): 30.0},
        {},
    )
    found = attribute(compared(made, plan))
    assert found.wedges["electrify"]["b/r/1", 2021] == pytest.approx(20, abs=1e-6)
    assert found.wedges["electrify"][SCOPE2, 2021] == pytest.approx(0, abs=1e-6)
    assert found.wedges["green_power"][SCOPE2, 2021] == pytest.approx(0, abs=1e-6)


def test_wedges_close_where_nothing_is_there_to_share() -> None:
    """Without any activity, every wedge and credit is 0, and shares are empty."""
    made = case([source("power", "electricity", 0.0)], [green("ppa")])
    tables = tabulate(made, Plan({}, {}, {}, {}, {}))
    assert tables["emissions"][["bau_t", "net_t"]].abs().to_numpy().sum() == 0
    assert tables["wedges"]["tonnes"].abs().sum() == 0
    assert tables["electricity"]["clean_share"].isna().all()


def test_a_grid_is_asked_by_name_and_knows_its_years() -> None:
    """A year before the first is no year, and not the last one."""
    grid = Grid.of(["b", "a"], range(2020, 2023), {("a", 2021): 2.0, ("c", 2021): 9.0})
    assert grid.things == ["a", "b"]
    assert grid["a", 2021] == 2.0
    assert dict(grid.items())["b", 2022] == 0.0
    assert sum(grid.values()) == 2.0
    with pytest.raises(KeyError):
        grid["a", 2019]
    assert grid.get(("c", 2021)) is None
