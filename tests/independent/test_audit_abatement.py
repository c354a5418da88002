"""The audit's own arithmetic of what a tonne costs, on the small case worked out by hand."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest
import small_case as small
import small_plan as plan
from small_audit import failed

from pathway.tables.abatement import abatement


def tables() -> dict[str, pd.DataFrame]:
    """Those worked out by hand, and the one that follows from them."""
    found = plan.tables()
    return {**found, "abatement": abatement(small.case(), found)}


def changed(column: str, factor: float) -> dict[str, pd.DataFrame]:
    """The largest number of a column, times a factor."""
    found = tables()
    row = found["abatement"][column].abs().idxmax()
    found["abatement"].loc[row, column] *= factor
    return found


def test_what_the_tables_say_is_what_the_audit_works_out() -> None:
    """With turnover, roofs, contracts, a carbon price, orders ahead and credits in it."""
    assert failed(tables=tables()) == {}


@pytest.mark.parametrize("factor", [1.01, 0.99])
@pytest.mark.parametrize("column", ["reduction_t", "cost_m", "cost_per_t"])
def test_a_number_that_is_one_percent_off_is_named(column: str, factor: float) -> None:
    places = [check.where for check in failed(tables=changed(column, factor)).values()]
    assert any(p.startswith("abatement[") and f".{column}" in p for p in places), places


def test_a_merit_order_that_takes_more_than_the_plan_is_named() -> None:
    found = failed(tables=changed("merit_t", 1e6))
    assert "merit_t" in found["levers_reduce_what_their_options_do"].where


def test_a_run_without_the_table_is_whole() -> None:
    assert failed() == {}


def test_led_in_2021_by_hand() -> None:
    """2 projects for 5 each; at 10 % over 10 years a year bears 0.0909 / 0.6145 = 0.14795 of
    that, 1.4795. Upkeep 2 · 0.1; 4 GWh saved at 0.7 are 2.8: -1.1205. Tonnes: 4 · 600 = 2,400.
    """
    row: Any = tables()["abatement"].query("lever == 'led' and year == 2021").iloc[0]
    assert row["cost_m"] == pytest.approx(1.4795 + 0.2 - 2.8, abs=1e-4)
    assert row["reduction_t"] == pytest.approx(2_400)
