"""Capital and cash by year and business; what the hierarchy and each commitment cost."""

from __future__ import annotations

from typing import Any

import pytest

import plan_tables as made
from chart_pictures import investment, prices
from chart_tables import BOTH
from pathway.figures.data.investment import read_investment


def titles(tables: made.Tables) -> tuple[str, str]:
    en, zh = (investment(tables, made.INFO, lang).layout.meta["title"] for lang in BOTH)
    return en, zh


def with_costs(*entries: Any) -> made.Tables:
    return {**made.plain(), "costs": made.costs(*entries)}


def test_the_title_says_how_much_where_and_when_it_is_back() -> None:
    """180 + 115 million, 61 % of it in the cloud. Cash so far: -40, -70, -82, 3 … above zero since
    2024 and to the end.
    """
    assert titles(made.plain()) == (
        (
            "CNY 295 million of capital by 2026, 61% of it in Cloud; "
            "up to CNY 82 million is out of pocket in 2023, paid back by savings by 2024"
        ),
        "至2026年资本支出2.95亿元，其中云计算占61%；2023年累计净支出最多8,200万元，2024年收回",
    )


@pytest.mark.parametrize(
    ("tables", "en"),
    [
        (
            made.missed(),
            "CNY 180 million of capital by 2026; by then CNY 150 million more is spent than saved",
        ),
        (
            with_costs(("shop", "contracts", [1, 1, 1, 1, 1, 1])),
            "No capital is spent by 2026; by then CNY 6 million more is spent than saved",
        ),
        (
            with_costs(("shop", "energy", [-1, -1, -1, -1, -1, -1])),
            "No capital is spent by 2026; savings exceed costs from the start",
        ),
        (
            with_costs(("shop", "energy", [-9] * 4), ("shop", "contracts", [0, 0, 0, 0, 2, 3])),
            (
                "No capital is spent by 2026; savings exceed costs from the start, but from 2025 "
                "on each year costs more than it saves"
            ),
        ),
        (
            with_costs(("shop", "capex", [10]), ("shop", "energy", [0, -10])),
            "CNY 10 million of capital by 2026; costs and savings are even",
        ),
        (made.nothing(), "The plan spends nothing and saves nothing"),
        (
            made.one_business(),
            "CNY 2 thousand of capital by 2022; by then CNY 0.5 thousand more is spent than saved",
        ),
    ],
)  # fmt: skip
def test_the_title_is_right_in_every_case(tables: made.Tables, en: str) -> None:
    assert titles(tables)[0] == en


def test_salvage_is_no_cash_and_is_said() -> None:
    data = read_investment(made.plain(), made.INFO)
    assert data.years == made.YEARS
    assert data.cash == (-40, -30, -12, 85, 108, 103)
    assert data.capex_so_far[-1] == 295
    text = " ".join(investment.said(made.plain(), made.INFO, "en")["notes"])
    assert "Not counted: CNY 40 million" in text


def test_paid_back_only_where_it_stays_so() -> None:
    """Cash so far -10, 5, -5, 5: owed again in 2023, so paid back by 2024."""
    tables = with_costs(("shop", "capex", [10, 0, 10]), ("shop", "energy", [0, -15, 0, -10]))
    assert read_investment(tables, made.INFO).paid_back == 2024


def test_of_many_businesses_the_smallest_are_one() -> None:
    """14, of which nine are drawn: eight by themselves, six together."""
    data = read_investment(made.many(), made.INFO)
    assert len(data.purses) == 9
    assert len(data.purses[-1].members) == 6
    assert sum(data.capex) == sum((i + 1) * (1 + t % 5) for i in range(14) for t in range(30))


# --- prices -------------------------------------------------------------------------------------


def explained(*found: tuple[float | None, float | None], **more: Any) -> dict[str, Any]:
    return {
        "commitments": [
            {"id": f"k{i}", "without_m": a, "later_m": b,
             "name": {"en": f"Promise {i}", "zh": f"承诺{i}"}}
            for i, (a, b) in enumerate(found)
        ],
        "hierarchy": {"reductions_m": None, "removals_m": None},
        "gap_m": 5.0, "currency": "CNY", **more,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("found", "en"),
    [
        (
            explained((2310.0, 400.0), (3.0, 0.0), (None, None)),
            (
                "Most costly commitment: Promise 0, CNY 2.31 bn; "
                "1 of 2 commitments costs about nothing"
            ),
        ),
        (
            explained((20.0, 1.0), hierarchy={"reductions_m": 80.0, "removals_m": 4.0}),
            "The hierarchy costs most: Reduce before credits, CNY 80 million",
        ),
        (
            explained((3.0, 1.0), (-5.0, 0.0)),
            "No commitment costs anything by itself: each is within the gap of CNY 5 million",
        ),
        (explained((-40.0, 1.0)), "No commitment costs anything by itself"),
        (explained((None, None)), "No price is known"),
        (explained(), "No commitment has been priced"),
    ],
)
def test_the_title_of_prices_is_right_in_every_case(found: dict[str, Any], en: str) -> None:
    assert prices(found, made.INFO, "en").layout.meta["title"] == en


def test_prices_are_sorted_and_those_within_the_gap_are_about_nothing() -> None:
    found = explained((3.0, 1.0), (20.0, None), (90.0, 6.0))
    rows = prices(found, made.INFO, "en").layout.meta["table"]["rows"]
    assert rows == [
        ["Promise 2", "CNY 90 million", "CNY 6 million"],
        ["Promise 1", "CNY 20 million", "not known"],
        ["Promise 0", "about nothing", "about nothing"],
    ]


def test_what_costs_more_without_a_rule_is_no_negative_saving() -> None:
    row = prices(explained((20.0, -8.0)), made.INFO, "en").layout.meta["table"]["rows"][0]
    assert row[1:] == ["CNY 20 million", "costs CNY 8 million more"]


def test_where_plans_are_solved_exactly_a_gap_is_that_of_rounding() -> None:
    """A millionth of 2,000 million is 2 thousand; nothing is within CNY 0 million."""
    found = explained((2000.0, None), (0.001, None), gap_m=0.0)
    figure = prices(found, made.INFO, "en")
    assert figure.layout.meta["table"]["rows"][1][1] == "about nothing"
    text = " ".join(prices.said(found, made.INFO, "en")["notes"])
    assert "About nothing: less than CNY 2 thousand." in text


def test_bars_are_as_long_as_prices() -> None:
    """90 and 45 million from the same zero line."""
    lines = prices.said(explained((45.0, None), (90.0, None)), made.INFO, "en")["listing"]["lines"]
    ends = [(bar["first"], bar["end"]) for line in lines for bar in line["bars"]]
    assert ends == [(0.0, 90.0), (0.0, 45.0)]


def test_of_many_prices_the_cheapest_are_counted() -> None:
    told = prices.said(explained(*((10.0 + i, None) for i in range(26))), made.INFO, "en")
    assert "Not drawn: the 6 cheapest." in told["notes"]
    assert len(told["listing"]["lines"]) == 20
    assert len(told["table"]["rows"]) == 26
