"""What six decimals of the tables leave is no fault of a plan."""

from __future__ import annotations

import pytest

from cases import case, roof, source
from pathway.audit import Books
from pathway.audit.rules.objective import the_objective_is_the_cash
from pathway.solve import solve
from pathway.tables import tabulate


def test_what_a_roof_serves_is_rounded_in_small_cases() -> None:
    """Of 0.0005 GWh a year 29.7 % are served on site: 0.0001485, which is tabulated as 0.000148 or
    0.000149. At 0.6 - 0.3 million a GWh, 5 years of 5e-7 GWh are 7.5e-7 million: much beside all
    cash, 5 * (0.0001485 * 0.6 + 0.0003515 * 0.3) = 0.00097, and yet no difference.
    """
    made = case(
        [source("shop", "electricity", 0.0005)],
        [roof("roofs", potential=5, yields=0.0001, self_use_share=0.297)],
    )
    solved = solve(made)
    assert solved.npv == pytest.approx(-0.00097275, rel=1e-4)
    told = {"stages": [{"name": "cost", "objective": solved.npv}]}
    tables = tabulate(made, solved.plan)
    assert the_objective_is_the_cash(Books(made, tables, {}, told)).passed
    told["stages"][0]["objective"] = solved.npv * 1.1
    assert not the_objective_is_the_cash(Books(made, tables, {}, told)).passed
