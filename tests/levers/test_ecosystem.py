"""Scope 3+, by hand: counted on a ledger of its own, and netted against nothing."""

from __future__ import annotations

import pytest

from cases import case, credit, flat, programme, source, target
from pathway.solve import solve
from pathway.tables import tabulate
from pathway.tables.ecosystem import ecosystem_npv

YEARS = range(2021, 2026)


def promise(kt: float, *options: str) -> object:
    return target("beyond", "cumulative_avoided", {2025: kt}, accounts=(), options=options)


def test_tonnes_are_attributed_less_those_sold_and_add_up():
    """1,000 users avoid 0.01 kt each a year, 40 % of it the programme's doing: 4 kt a year, less
    0.5 kt sold in 2021. Bought in 2021, they count 3.5, then 4 a year: 19.5 kt by 2025, and each
    costs 0.002 to win and 0.001 a year: 2 + 5 million (they last 30 years, of which 25 are
    salvaged: 2 * 25/30)."""
    users = programme(
        "green-travel", yields=0.01, attribution=0.4, potential=1000, capex=0.002, fom=0.001,
        sold={**flat(0), 2021: 0.5},
    )  # fmt: skip
    made = case([source("boiler", "gas", 10)], [users], [promise(19.5, "green-travel")])
    solved = solve(made, gap=1e-9)
    tables = tabulate(made, solved.plan)
    ledger = tables["ecosystem"]
    assert list(ledger["tonnes"]) == pytest.approx([3500, 4000, 4000, 4000, 4000])
    assert list(ledger["cumulative_t"]) == pytest.approx([3500, 7500, 11500, 15500, 19500])
    assert list(ledger["avoided_t"]) == pytest.approx([10000] * 5)
    assert list(ledger["sold_t"]) == pytest.approx([500, 0, 0, 0, 0])
    assert ecosystem_npv(made, solved.plan) == pytest.approx(2 + 5 - 2 * 25 / 30)
    assert tables["targets"]["met"].all()
    assert tables["targets"]["achieved"].sum() == pytest.approx(19500)


def test_the_cheapest_programme_is_rolled_out_first():
    """10 kt by 2025; repair costs 1 a kt and reaches 1 kt a year (5 kt), travel 3 a kt: 5 + 15.
    Both are yearly (life 1)."""
    repair = programme("repair", fom=1, potential=1, life=1)
    travel = programme("travel", fom=3, life=1)
    made = case([source("boiler", "gas", 10)], [travel, repair], [promise(10, "repair", "travel")])
    solved = solve(made, gap=1e-9)
    assert ecosystem_npv(made, solved.plan) == pytest.approx(5 * 1 + 5 * 3)


def test_it_changes_no_tonne_of_net_and_no_cost_of_the_company():
    """A neutral boiler (2 kt of offsets at 1) costs 2, with a programme beside it or not."""
    sources = [source("boiler", "gas", 10)]
    neutral = target("neutral", "net_emissions", {2025: 0.0})
    offset = credit("redd", "offset", 1)
    alone = case(sources, [offset], [neutral])
    beside = case(
        sources, [offset, programme("travel", fom=3, life=1)], [neutral, promise(10, "travel")]
    )
    apart, both = solve(alone, gap=1e-9), solve(beside, gap=1e-9)
    assert both.npv == pytest.approx(apart.npv) == pytest.approx(2)
    assert both.npv - both.npv_without_commitments == pytest.approx(2)
    before, after = tabulate(alone, apart.plan), tabulate(beside, both.plan)
    for name in ("emissions", "wedges", "levers", "costs"):
        assert before[name].equals(after[name])
    assert after["ecosystem"]["tonnes"].sum() == pytest.approx(10_000)
