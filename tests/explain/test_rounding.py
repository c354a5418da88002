"""Numbers in sentences are on the side on which there is a plan."""

from __future__ import annotations

import pytest

from cases import target
from pathway.explain.rounding import on_the_safe_side, plural, rounded_up, spans


def test_factors_are_rounded_up() -> None:
    """3.512 times as much is not enough where 3.511 is said."""
    assert [rounded_up(x) for x in (3.511, 3.51, 1547.2, 0.0)] == pytest.approx(
        [3.52, 3.51, 1550, 0]
    )


def test_values_are_rounded_to_the_safe_side() -> None:
    """At least 8.537 % is said as 8.53; at most 52,000.4 t as 52,001."""
    assert on_the_safe_side(0.08537, target("k", "lever_share", 1.0)) == pytest.approx(0.0853)
    assert on_the_safe_side(52_000.4, target("k", "gross_emissions", 1.0)) == 52_001


def test_words_have_plurals_and_symbols_have_none() -> None:
    units = ("vehicle", "battery", "heat pump", "bus", "GWh", "kt", "site")
    assert [plural(u) for u in units] == [
        "vehicles", "batteries", "heat pumps", "buses", "GWh", "kt", "sites",
    ]  # fmt: skip


def test_years_in_a_row_are_a_span() -> None:
    assert spans([2030, 2031, 2032, 2035]) == ["2030–2032", "2035"]
