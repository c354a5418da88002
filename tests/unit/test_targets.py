"""One hand-worked case for each target metric: the least it takes to hold it."""

from __future__ import annotations

from typing import Any

import pytest

from cases import (
    SCOPE1,
    SCOPE2,
    case,
    credit,
    electrify,
    flat,
    green,
    limit,
    retrofit,
    roof,
    source,
    target,
)
from pathway.locale.errors import NoPlan
from pathway.solve import solve
from pathway.tables import tabulate
from pathway_models.case import Case
from solving import wrong


def npv(made: Case) -> float:
    return solve(made, gap=1e-9).npv


def row(made: Case, year: int = 2025) -> dict[str, Any]:
    targets = tabulate(made, solve(made, gap=1e-9).plan)["targets"]
    return targets[targets["year"] == year].iloc[0].to_dict()


SAVING = [retrofit("saving@boiler", "boiler", capex=3, life=1)]
"""A GWh of gas saved for a year costs 3 and saves 0.4 of gas and 0.2 kt."""


def test_gross_emissions():
    """From 20 kt to 18 kt: 10 GWh saved at 2.6."""
    made = case(
        [source("boiler", "gas", 100)], SAVING, [target("k", "gross_emissions", {2025: 18.0})]
    )
    assert npv(made) == pytest.approx(26)
    found = row(made)
    assert (found["required"], found["achieved"]) == pytest.approx((18_000, 18_000))
    assert found["binding"]
    assert found["met"]


@pytest.mark.parametrize(
    ("tonnes", "required", "met", "binding"),
    [
        (20, 19.5, False, True),
        (20, 20.5, True, False),
        (20, 20.0, True, True),
        (2e6, 2e6 - 0.5, True, True),
        (2e6, 2e6 + 300, True, False),
        (0.0, 0.0, True, True),
    ],
)
def test_what_is_nothing_follows_the_size(
    tonnes: float, required: float, met: bool, binding: bool
) -> None:
    """Half a tonne is nothing of 2 Mt, and much of 20 t."""
    emits = [source("boiler", "gas", tonnes / 200)]
    found = solve(case(emits, SAVING, []), gap=1e-9).plan
    asked = case(emits, SAVING, [target("k", "gross_emissions", required / 1000)])
    table = tabulate(asked, found)["targets"]
    assert list(table["met"]) == [met] * len(table)
    assert list(table["binding"]) == [binding] * len(table)


def test_an_intensity_is_missed_by_a_gram_in_the_tables_and_in_the_audit():
    """2 kt of 100 million: 20 t per million, of which 19.999 are asked."""
    emits, asked = [source("boiler", "gas", 10)], {2025: 0.019999}
    solved = solve(case(emits), gap=1e-9)
    made = case(emits, (), [target("k", "intensity", asked, whole=flat(100), unit="t/MCNY")])
    assert list(tabulate(made, solved.plan)["targets"]["met"]) == [False]
    assert set(wrong(made, solved)) == {"targets_are_met"}


def test_net_emissions_in_force_every_year():
    """1 kt to neutralise in each of five years, at 0.1: 0.5."""
    made = case(
        [source("boiler", "gas", 5)],
        [credit("redd", "offset", 0.1)],
        [target("k", "net_emissions", 0.0)],
    )
    assert npv(made) == pytest.approx(0.5)


def test_intensity_is_gross_of_credits():
    """0.18 kt per million on revenue 100 is 18 kt: 10 GWh saved; offsets do not help."""
    made = case(
        [source("boiler", "gas", 100)],
        [*SAVING, credit("redd", "offset", 0.001)],
        [target("k", "intensity", {2025: 0.18}, whole=flat(100), unit="t/MCNY")],
    )
    assert npv(made) == pytest.approx(26)
    assert row(made)["achieved"] == pytest.approx(180)


def test_clean_electricity_share_counts_each_kwh_once():
    """80 % of 20 GWh are 16: 4 from the roof that is there, 12 certificates at 0.1."""
    made = case(
        [source("shop", "electricity", 20)],
        [roof("pv", existing=4, potential=4), green("rec", premium=0.1)],
        [target("k", "clean_electricity_share", {2025: 0.8}, accounts=(SCOPE2,))],
    )
    assert npv(made) == pytest.approx(1.2)
    assert row(made)["achieved"] == pytest.approx(0.8)


def test_a_clean_share_follows_the_demand_that_switches_add():
    """10 GWh of gas switched add 3 GWh: all of 23 GWh must be clean."""
    bought = {y: 10 if y == 2025 else 0 for y in range(2020, 2026)}
    made = case(
        [source("shop", "electricity", 20), source("boiler", "gas", 10)],
        [
            electrify(
                "pump@boiler", "boiler", {"electricity": 0.3}, min_add=bought, max_add=bought
            ),
            green("rec", premium=0.1),
        ],
        [target("k", "clean_electricity_share", {2025: 1.0}, accounts=(SCOPE2,))],
    )
    assert npv(made) == pytest.approx(-10 * 0.4 + 3 * 0.6 + 2.3)


def test_lever_share_is_of_what_is_left_after_savings():
    """Half of what remains: 20 of 100 GWh saved (for free, at most) leave 80, of which 40 are
    switched at 2 + 0.3 * 0.6 - 0.4 each."""
    made = case(
        [source("boiler", "gas", 100)],
        [
            retrofit("saving@boiler", "boiler", life=1, max_share=0.2),
            electrify("pump@boiler", "boiler", {"electricity": 0.3}, capex=2, life=1),
        ],
        [
            target("k", "lever_share", {2025: 0.5}, sources=("boiler",), options=("pump@boiler",)),
        ],
    )
    saved = 5 * 20 * 0.4
    assert npv(made) == pytest.approx(-saved + 40 * (2 + 0.18 - 0.4))
    assert row(made)["achieved"] == pytest.approx(0.5)


def test_deployment_is_a_share_of_what_there_is_room_for():
    """All of 3 lots of 2 GWh, which nobody would buy: 6 * (5 - 0.6)."""
    made = case(
        [source("shop", "electricity", 20)],
        [roof("pv", capex=5, life=1, unit_size=2.0, potential=6)],
        [target("k", "deployment", {2025: 1.0}, options=("pv",))],
    )
    assert npv(made) == pytest.approx(6 * 4.4)


@pytest.mark.parametrize(
    ("measure", "share", "expected"),
    [
        # BAU is 2 kt: credits of at most 25 % are 0.5 kt, so 1.5 kt (7.5 GWh) are saved at 2.6,
        ("credits_of_bau", 0.25, 7.5 * 2.6 + 0.5 * 0.01),
        # half of 2 kt must be removals at 0.5,
        ("removals_of_credits", 0.5, 1 * 0.5 + 1 * 0.01),
        # all removals, none of which are asked for, must be durable.
        ("durable_of_removals", 1.0, 2 * 0.01),
    ],
)
def test_credit_share(measure: str, share: float, expected: float):
    made = case(
        [source("boiler", "gas", 10)],
        [*SAVING, credit("forest", "removal", 0.5), credit("redd", "offset", 0.01)],
        [
            target("neutral", "net_emissions", {2025: 0.0}),
            target("share", "credit_share", {2025: share}, measure=measure, durable_years=100),
        ],
    )
    assert npv(made) == pytest.approx(expected)


def test_durable_removals_are_those_stored_long_enough():
    """All credits are removals, half of them stored for 100 years or more: 1 * 0.5 + 1 * 2."""
    made = case(
        [source("boiler", "gas", 10)],
        [
            credit("forest", "removal", 0.5, durability=40),
            credit("biochar", "removal", 2.0, durability=100),
        ],
        [
            target("neutral", "net_emissions", {2025: 0.0}),
            target("share", "credit_share", {2025: 0.5}, measure="durable_of_removals",
                   durable_years=100),
        ],
    )  # fmt: skip
    assert npv(made) == pytest.approx(2.5)


def test_a_budget_is_cash_of_a_year():
    """10 GWh to save in 2025; 12 million of capex a year buy 4 in a year at 3 each, so 2 years
    before and the last: what is bought early lasts (life 3) and saves gas."""
    made = case(
        [source("boiler", "gas", 100)],
        [retrofit("saving@boiler", "boiler", capex=3, life=3)],
        [
            target("k", "gross_emissions", {2025: 18.0}),
            target("b", "budget", 12.0, options=("saving@boiler",), items=("capex",), unit="MCNY"),
        ],
    )
    stock = tabulate(made, solve(made, gap=1e-9).plan)["levers"].set_index("year")
    assert stock["capex_m"].max() <= 12 + 1e-6
    assert stock["stock"][2025] == pytest.approx(10)


def test_what_a_budget_leaves_is_carried_over():
    """6 a year from 2021 on are 30 by 2025: 10 GWh at 3 in the last year, without salvage."""
    made = case(
        [source("boiler", "gas", 100)],
        SAVING,
        [
            target("k", "gross_emissions", {2025: 18.0}),
            target("b", "budget", 6.0, options=("saving@boiler",), items=("capex",),
                   carry_over=True, unit="MCNY"),
        ],
    )  # fmt: skip
    assert npv(made) == pytest.approx(26)


def test_a_sum_over_years_is_one_inequality():
    """30 in sum allow the 10 GWh of 2025 and nothing else."""
    made = case(
        [source("boiler", "gas", 100)],
        SAVING,
        [
            target("k", "gross_emissions", {2025: 18.0}),
            target("b", "budget", 30.0, options=("saving@boiler",), items=("capex",),
                   cumulative=True, unit="MCNY"),
        ],
    )  # fmt: skip
    assert npv(made) == pytest.approx(26)


def test_a_missed_commitment_is_named_with_its_section():
    made = case(
        [source("boiler", "gas", 100)],
        [retrofit("saving@boiler", "boiler", capex=3, max_share=0.05)],
        [target("k", "gross_emissions", {2025: 18.0}, section="02 提效减排")],
    )
    with pytest.raises(NoPlan, match=r"k \[k\] \(report, 02 提效减排\)"):
        solve(made)


def test_limits_that_have_no_plan_are_told_apart():
    committed = {y: 5 if y == 2021 else 0 for y in range(2020, 2026)}
    made = case(
        [source("shop", "electricity", 100)],
        [green("ppa", min_add=committed)],
        [target("k", "gross_emissions", {2025: 100.0})],
        [limit("depth", ("ppa",), "yield", 2.0)],
    )
    with pytest.raises(NoPlan, match="limits and the data alone"):
        solve(made)


@pytest.mark.parametrize(
    ("of", "at_most"), [("stock", 4.0), ("added", 4.0), ("yield", 4.0), ("capex", 12.0)]
)
def test_a_shared_limit_holds_together(of: str, at_most: float):
    """Two options at 3 and 4 a GWh: 4 GWh of the first leave 6 GWh to none: 16 kt is too much."""
    options = [
        green("a", capex=3, premium=0.0),
        green("b", capex=3, premium=0.0),
        green("c", premium=5.0),
    ]
    made = case(
        [source("shop", "electricity", 20)],
        options,
        [target("k", "gross_emissions", {2025: 5.0})],
        [limit("x", ("a", "b"), of, at_most)],
    )
    assert npv(made) == pytest.approx(4 * 3 + 6 * 5)


def test_a_limit_as_a_share_of_electricity():
    """At most 20 % of 20 GWh from certificates: 4 at 0.1, the other 6 at 1."""
    made = case(
        [source("shop", "electricity", 20)],
        [green("rec", premium=0.1, bundled=False), green("ppa", premium=1.0)],
        [target("k", "gross_emissions", {2025: 5.0})],
        [limit("x", ("rec",), "yield", 0.2, electricity_of=(SCOPE2,))],
    )
    assert npv(made) == pytest.approx(4 * 0.1 + 6 * 1.0)


def test_scope_1_accounts_have_no_electricity():
    made = case(
        [source("boiler", "gas", 10)], [green("rec", premium=0.1, accounts=(SCOPE1, SCOPE2))]
    )
    assert npv(made) == pytest.approx(0)
