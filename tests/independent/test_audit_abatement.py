"""The audit's own arithmetic of what a tonne costs, on the small case worked out by hand."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest
import small_plan as plan
from small_audit import failed

from cases import case, retrofit, source
from pathway.audit import Books
from pathway.audit.arithmetic.merit import Merit


def changed(column: str, factor: float) -> dict[str, pd.DataFrame]:
    """The largest number of a column, times a factor."""
    found = plan.tables()
    row = found["abatement"][column].abs().idxmax()
    found["abatement"].loc[row, column] *= factor
    return found


def test_what_the_tables_say_is_what_the_audit_works_out() -> None:
    """With turnover, roofs, contracts, a carbon price, orders ahead and credits in it."""
    assert failed() == {}


@pytest.mark.parametrize("factor", [1.01, 0.99])
@pytest.mark.parametrize(
    "column", ["reduction_t", "cost_m", "cost_per_t", "merit_t", "merit_m", "followed_t"]
)
def test_a_number_that_is_one_percent_off_is_named(column: str, factor: float) -> None:
    places = [check.where for check in failed(tables=changed(column, factor)).values()]
    assert any(p.startswith("abatement[") and f".{column}" in p for p in places), places


def test_a_run_without_the_table_is_not_whole() -> None:
    without = plan.tables()
    del without["abatement"]
    assert list(failed(tables=without)) == ["tables_have_their_columns"]


def test_the_merit_order_by_hand() -> None:
    """6 kt are asked for. First the pump: 10 GWh of gas, 2 kt, at 0.1 - 0.4 a GWh. Then LED, 6 of
    20 GWh, 3 kt, at 1 - 0.6; the last kt is of cooling, 2 GWh at 2 - 0.6.
    """
    made = case(
        [source("boiler", "gas", 10), source("shop", "electricity", 20)],
        [
            retrofit("cool", "shop", capex=2.0, life=1),
            retrofit("led", "shop", capex=1.0, life=1, max_share=0.3),
            retrofit("pump", "boiler", capex=0.1, life=1),
        ],
    )
    own = Books(made, {}, {}, {})
    tonnes, cost = Merit(own.numbers, own.base, own.neutralised).picked(np.full(6, 6.0))
    assert tonnes[1] == pytest.approx([1, 3, 2])
    assert cost[1] == pytest.approx([2 * (2 - 0.6), 6 * (1 - 0.6), 10 * (0.1 - 0.4)])


def test_led_in_2021_by_hand() -> None:
    """2 projects for 5 each; at 10 % over 10 years a year bears 0.0909 / 0.6145 = 0.14795 of
    that, 1.4795. Upkeep 2 · 0.1; 4 GWh saved at 0.7 are 2.8: -1.1205. Tonnes: 4 · 600 = 2,400.
    """
    row: Any = plan.tables()["abatement"].query("lever == 'led' and year == 2021").iloc[0]
    assert row["cost_m"] == pytest.approx(1.4795 + 0.2 - 2.8, abs=1e-4)
    assert row["reduction_t"] == pytest.approx(2_400)
