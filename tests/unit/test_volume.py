"""100 % clean by annual volume: a kWh of any market counts, once."""

from __future__ import annotations

from typing import Any

import pytest

from cases import case, flat, green, name, source, target
from pathway.locale.errors import NoPlan
from pathway.solve import solve
from pathway.tables import tabulate
from pathway_models.case import Account, Case, Region

HOME, ABROAD = "b/home/2", "b/abroad/2"


def world(*targets: Any) -> Case:
    """10 GWh at home, where no green power is sold; 4 GWh abroad, where it costs 1 a GWh."""
    regions = {r: Region(r, name(r), r) for r in ("home", "abroad")}
    places = [("home", HOME, 10), ("abroad", ABROAD, 4)]
    return case(
        [source(f"site-{r}", "electricity", gwh, account=a, region=r) for r, a, gwh in places],
        [green("wind", premium=1, accounts=(ABROAD,), potential=20)],
        list(targets),
        regions=regions,
        accounts={a: Account(a, "b", r, 2) for r, a, _ in places},
        factors={("electricity", r): flat(0.5) for r in regions},
        residual={r: flat(0.5) for r in regions},
        prices={("electricity", r): flat(0.6) for r in regions},
    )


def clean(k: str, account: str, matching: str) -> Any:
    return target(k, "clean_electricity_share", {2025: 1.0}, accounts=(account,), matching=matching)


def test_by_volume_power_of_another_market_counts():
    """10 GWh are bought abroad for home: 10 million; home's own emissions do not fall."""
    made = world(clean("volume", HOME, "annual_volume"))
    solved = solve(made, gap=1e-9)
    assert solved.npv == pytest.approx(10)
    tables = tabulate(made, solved.plan)
    emissions = tables["emissions"].query("year == 2025 and account == @HOME")
    assert float(emissions["gross_market_t"].sum()) == pytest.approx(5000)
    assert tables["targets"]["achieved"].sum() >= 1 - 1e-6


def test_a_kilowatt_hour_claimed_abroad_does_not_count_at_home_too():
    """Abroad is to be clean itself, kWh by kWh: 4 + 10 GWh are needed, not 10."""
    made = world(clean("volume", HOME, "annual_volume"), clean("strict", ABROAD, "market"))
    solved = solve(made, gap=1e-9)
    assert solved.npv == pytest.approx(14)
    assert tabulate(made, solved.plan)["targets"]["met"].all()


def test_kilowatt_hour_by_kilowatt_hour_there_is_no_plan():
    with pytest.raises(NoPlan, match="strict"):
        solve(world(clean("strict", HOME, "market")), gap=1e-9)
