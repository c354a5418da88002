"""What six decimals of the tables leave is no fault of a plan."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cases import case, electrify, roof, source
from pathway.audit import Books
from pathway.audit.rules.objective import the_objective_is_the_cash
from pathway.solve import solve
from pathway.tables import tabulate
from pathway_models.arithmetic.observed import as_it_was
from pathway_models.case import Fact
from solving import audited


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


@pytest.mark.parametrize("served", [10.0, 9.999999, 9.99999])
def test_switches_that_change_places_add_no_power_but_a_digit(served: float) -> None:
    """`new` serves what `old` did of 10 GWh of gas (0.2 kt each), either for a tenth of power; it
    misses a digit, so that what the two added to demand is less than nothing. Of 11 GWh a roof
    generates 5, so that 6 are at 0.5 kt each: `new` takes off 10 * 0.2 - 0.5 * 6 / 11 kt.
    """
    made = case(
        [source("boiler", "gas", 10), source("shop", "electricity", 10)],
        [
            electrify("old", "boiler", {"electricity": 0.1}, existing=10),
            electrify("new", "boiler", {"electricity": 0.1}),
            roof("roofs", potential=5, yields=1),
        ],
    )
    told = ("added", "new", 10.0), ("served", "new", served), ("served", "old", 0.0)
    facts = tuple(
        Fact(2021, quantity, (o,), value, "-", ("by hand", f"{quantity} of {o}"), "", value, "",
             "-", "measured")
        for quantity, o, value in (*told, ("added", "roofs", 5.0))
    )  # fmt: skip
    now, clashes = as_it_was(replace(made, facts=facts, today=2022))
    assert clashes == []
    levers = tabulate(now, audited(now).plan)["levers"].query("year == 2021").set_index("option")
    takes_off = 1000 * (10 * 0.2 - 0.5 * 6 / 11)
    assert levers["reduction_t"].to_dict() == pytest.approx(
        {"old": -takes_off, "new": takes_off, "roofs": 2500}, rel=1e-5
    )
