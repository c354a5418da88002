"""Free tonnes of a carbon price: those granted change no plan, those of a route do.

The boiler burns 10 GWh of gas a year, 2 kt; a GWh saved costs 3 and saves 0.4 of gas: 13 a kt.
"""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

import pytest

from cases import SCOPE1, case, flat, retrofit, source
from pathway.audit import audit
from pathway.runs.run import summarise
from pathway.solve import Solved, solve
from pathway.tables import tabulate
from pathway_models.case import Case, Scheme


def boiler(price: float, **free: Any) -> Case:
    saving = retrofit("saving", "boiler", capex=3, life=1)
    ets = Scheme("ets", {SCOPE1: flat(price)}, **free)
    return case(
        [source("boiler", "gas", 10)],
        [saving],
        carbon_price={SCOPE1: flat(price)},
        schemes={"ets": ets},
    )


def solved(made: Case) -> Solved:
    found = solve(made, gap=1e-9)
    tables = tabulate(made, found.plan)
    stages = {"stages": [asdict(stage) for stage in found.stages]}
    assert not [
        c for c in audit(made, tables, summarise(made, found, tables), stages) if not c.passed
    ]
    return found


def row(made: Case, found: Solved) -> tuple[float, ...]:
    """Tonnes with a price, free ones, what is paid and what would be, of 2021."""
    carbon = tabulate(made, found.plan)["carbon"]
    return tuple(carbon.loc[0, ["priced_t", "free_t", "paid_m", "usual_m"]])


def test_granted_tonnes_change_what_is_paid_and_no_plan() -> None:
    """At 14 a kt all is saved, 26 - 28 a year, whether 1.5 of 2 kt are free or none: those are
    sold, 21 a year, where 0.5 · 14 = 7 would be paid. At 12 nothing is saved.
    """
    made = boiler(14, free={"b": flat(1.5)})
    found = solved(made)
    assert found.npv == pytest.approx(5 * (26 - 28))
    assert row(made, found) == pytest.approx((0, 1500, -21, 7))
    assert solved(boiler(12, free={SCOPE1: flat(1.5)})).npv == pytest.approx(0)


def test_tonnes_that_are_free_by_what_is_left_are_lost_with_it() -> None:
    """0.1 kt are free of each GWh burnt, half of what it emits: a GWh saved spares 0.1 kt, and is
    worth its 2.6 at 26 a kt and not at 13: nothing at 25, at 27 all, 26 - 27 a year.
    """
    assert solved(boiler(25, free_left={"boiler": flat(0.1)})).npv == pytest.approx(0)
    made = boiler(27, free_left={"boiler": flat(0.1)})
    found = solved(made)
    assert found.npv == pytest.approx(5 * (26 - 27))
    assert row(made, found) == pytest.approx((0, 0, 0, 27))


def test_a_route_that_has_the_benchmark_too_keeps_them() -> None:
    """0.1 kt of each GWh, burnt or served: 1 kt is free either way, and at 14 all is saved."""
    free = {"free_left": {"boiler": flat(0.1)}, "free_served": {"saving": flat(0.1)}}
    made = boiler(14, **free)
    found = solved(made)
    assert found.npv == pytest.approx(5 * (26 - 28))
    assert row(made, found) == pytest.approx((0, 1000, -14, 14))


def test_what_exists_has_its_free_tonnes_in_the_base() -> None:
    """4 of 10 GWh are served before: 0.4 kt free there and 0.6 of what is left, 1.2 kt emitted."""
    made = boiler(12, free_left={"boiler": flat(0.1)}, free_served={"saving": flat(0.1)})
    option = made.options["saving"]
    made = replace(made, options={"saving": replace(option, existing=flat(4))})
    found = solved(made)
    assert found.npv == pytest.approx(0)
    assert row(made, found) == pytest.approx((1200, 1000, 2.4, 2.4))
