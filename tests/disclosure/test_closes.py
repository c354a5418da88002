"""What a disclosure says adds up: categories to scope 3, classes to the change, power to demand."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from disclosure.filled import lacks, number, of_run
from pathway.disclosure.claims.given import Given
from pathway.disclosure.views import Tables
from pathway.runs.finished import open_run

CLASSES = (
    *("energy-efficiency", "material-efficiency", "fuel-switching", "electrification"),
    *("renewable-energy", "process-change", "own-generation"),
)
RUNS = ("reference_run", "steel_run", "shipping_run")


@pytest.fixture(params=RUNS)
def run(request: pytest.FixtureRequest) -> Path:
    """A finished run of each whole company."""
    found: Path = request.getfixturevalue(request.param)
    return found


def test_categories_are_scope_3_of_each_account_by_both_methods(run: Path) -> None:
    """With what levers use, which ``sources.gross_t`` leaves out."""
    result, case = open_run(run)
    tables = Tables(Given(result.tables, case))
    told = tables["categories"].groupby(["account", "year"])[["market_t", "location_t"]].sum()
    emissions = tables["emissions"]
    gross = emissions[emissions["scope"] == 3].set_index(["account", "year"])
    for ours, theirs in (("market_t", "gross_market_t"), ("location_t", "gross_location_t")):
        off = (told[ours] - gross[theirs]).abs()
        assert off.notna().all()
        assert off.max() < 0.01


def test_power_is_what_is_used(run: Path) -> None:
    """Bought by contract or of the grid, and made on site without fuel or with it."""
    result, case = open_run(run)
    tables = Tables(Given(result.tables, case))
    power = tables["energy"][tables["energy"]["form"].isin(["power", "own"])]
    own = tables["electricity"][tables["electricity"]["scope"].isin([1, 2])]
    used = own.groupby("year")[["demand_gwh", "fuelled_gwh"]].sum()
    gap = power.groupby("year")["mwh"].sum() / 1000 - (used["demand_gwh"] - used["fuelled_gwh"])
    assert gap.abs().max() < 1e-3


def test_the_bridge_closes(run: Path) -> None:
    """Base year, growth, classes of levers and the grid give the gross emissions of the end."""
    _, case = open_run(run)
    ours = of_run(run, "esrs-e1", case.end)
    parts = ["gross-base", "growth", *CLASSES, "grid"]
    total = sum(number(ours, part, case.end) for part in parts)
    assert total == pytest.approx(number(ours, "gross-end", case.end), abs=1.0)


def test_what_levers_save_is_what_is_not_bought(run: Path) -> None:
    """With what others feel of them: all of energy and materials that the plan buys less."""
    result, case = open_run(run)
    costs = result.tables["costs"]
    saved = Tables(Given(result.tables, case))["measures"].groupby("year")["saved_m"].sum()
    bought = costs[costs["item"].isin(["energy", "materials"])].groupby("year")["value_m"].sum()
    credits = result.tables["levers"]["kind"].isin(["removal", "offset"])
    users = {o.id for o in case.yielding("credits") if o.uses}
    assert not set(result.tables["levers"][credits]["option"]) & users
    for year in case.years:
        want = -bought.get(year, 0.0)  # decisions in tables have six decimals
        assert saved[year] == pytest.approx(want, rel=1e-3, abs=0.05), year


def test_a_price_that_is_paid_is_of_plan_years(steel_run: Path) -> None:
    """Of the base year the tables do not tell it: no number, and no zero."""
    _, case = open_run(steel_run)
    ours = of_run(steel_run, "cdp", 2030)
    assert ours["paid-price", "ets", case.base_year].value is None
    assert number(ours, "paid-price", 2030, "ets") == pytest.approx(100)
    own = of_run(steel_run, "esrs-e1", 2030)
    assert not [key for key in own if key[0].startswith("paid")]  # asked is the internal one


def test_scope_1_under_a_scheme_with_free_allowances(steel_run: Path, reference_run: Path) -> None:
    """All of the steel works', in plan years; without a scheme the case does not say."""
    ours = of_run(steel_run, "esrs-e1", 2030)
    _, case = open_run(steel_run)
    assert number(ours, "ets-share", 2030) == pytest.approx(1)
    assert "trading" in "; ".join(n.in_("en") for n in ours["ets-share", "", 2030].needs)
    for found, year in (ours, case.base_year), (of_run(reference_run, "esrs-e1", 2030), 2030):
        assert "which sources are in an emission trading scheme" in lacks(found, "ets-share", year)


def test_what_is_locked_in_falls_as_equipment_ends(steel_run: Path) -> None:
    """What is to come in a year is what is to come in the next, and that of the year."""
    result, case = open_run(steel_run)
    assets = Tables(Given(result.tables, case))["assets"].set_index(["source", "year"])
    assert set(assets.index.unique("source")) == {"bf8", "sw1", "sw2"}
    for source in ("bf8", "sw1", "sw2"):
        of: pd.DataFrame = assets.loc[source]
        left = of["to_come_t"] - of["to_come_t"].shift(-1, fill_value=0.0)
        assert (left - of["locked_t"]).abs().max() < 1e-3
