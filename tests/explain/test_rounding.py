"""Numbers in sentences are on the side on which there is a plan."""

from __future__ import annotations

import pytest

from cases import target
from pathway.explain.rounding import on_the_safe_side, rounded_up, roundest, spans, stated
from pathway.locale.amounts import counted, money_asked, plural


def test_amounts_are_rounded_up_to_what_is_shown() -> None:
    """3.5114 times as much is not enough where 3.511 is said; 70 is 70, however it was computed."""
    found = [rounded_up(x) for x in (3.5114, 3.51, 1547.2, 0.0, 70 * (1 + 1e-12))]
    assert found == pytest.approx([3.512, 3.51, 1548, 0, 70])


def test_values_are_rounded_to_the_safe_side() -> None:
    """At least 8.537 % is said as 8.53; at most 52,000.4 t as 52,001; what is exact stays."""
    share, tonnes = target("k", "lever_share", 1.0), target("k", "gross_emissions", 1.0)
    assert on_the_safe_side(0.085377, share) == pytest.approx(0.0853)
    assert on_the_safe_side(1 - 0.4, share) == pytest.approx(0.6, abs=1e-12)
    assert on_the_safe_side(52_000.4, tonnes) == 52_001
    assert on_the_safe_side(1.2 * 1000, tonnes) == 1200
    assert on_the_safe_side(2.6841, tonnes) == pytest.approx(2.69)


def test_the_roundest_number_between_two_is_tried_first() -> None:
    """1,199.9 t are too little and 1,200.1 enough: 1,200; 40 % within a millionth is 40 %."""
    assert roundest(1199.9, 1200.1) == 1200
    assert roundest(0.3999996, 0.4000004) == 0.4
    assert roundest(-8.2, -6.9) == -7
    assert roundest(0.15, 0.19) == 0.19
    assert next(stated(3000.0, 1200.0004, 1199.9996, 1.0)) == 1200


def test_what_is_not_enough_is_rounded_away_from_where_it_starts() -> None:
    """Room of 30 must be at least 70.04321: 70.05; a share of 1 at most 0.59962: 0.5996."""
    assert next(stated(30, 70.04321, 70.04321, 0.01)) == 70.05
    assert next(stated(1, 0.59962, 0.59962, 1e-4)) == 0.5996
    assert next(stated(0, 100 / 3, 100 / 3, 0.01)) == 33.34


def test_words_have_plurals_and_symbols_have_none() -> None:
    units = ("vehicle", "battery", "heat pump", "bus", "GWh", "kt", "site", "share of sites")
    assert [plural(u) for u in units] == [
        "vehicles", "batteries", "heat pumps", "buses", "GWh", "kt", "sites", "share of sites",
    ]  # fmt: skip
    assert [counted(n, "vehicle", "en") for n in ("1", "-1", "0.1", "2")] == [
        "1 vehicle", "-1 vehicle", "0.1 vehicles", "2 vehicles",
    ]  # fmt: skip


def test_years_in_a_row_are_a_span() -> None:
    assert spans([2030, 2031, 2032, 2035]) == ["2030–2032", "2035"]


def test_a_budget_that_is_enough_is_told_to_its_last_digit() -> None:
    """2.222 million is enough where 2.2 is not: four digits are told, as they are asked for."""
    assert money_asked(2.222, "CNY", "en") == "CNY 2.222 million"
    assert money_asked(1.0, "CNY", "en") == "CNY 1 million"
    assert money_asked(12345.0, "EUR", "en") == "EUR 12,345 million"
    assert money_asked(0.25, "CNY", "en") == "CNY 250,000"
    assert money_asked(2.222, "CNY", "zh") == "222.2万元"
    assert money_asked(222.2, "CNY", "zh") == "2.222亿元"
