"""Numbers as printed: half up, parts that add up, units, axes."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathway.figures.kit.numbers import (
    apportion,
    axis_number,
    decimals_for,
    grid_step,
    half_up,
    mass_unit,
    percent,
    show,
)
from pathway.locale import amounts, speaking
from pathway.locale.numbers import mass, per_tonne, scale, share_of


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (1.45, 1, "1.5"),  # binary 1.4499999…: what is read is what is rounded
        (-1.45, 1, "−1.5"),
        (2.5, 0, "3"),
        (-0.004, 2, "0.00"),
        (-0.0, 2, "0.00"),
        (1234567.891, 2, "1,234,567.89"),
        (1e-9, 2, "0.00"),
    ],
)
def test_numbers_are_rounded_as_people_do(value: float, decimals: int, text: str) -> None:
    assert show(half_up(value, decimals)) == text


def test_a_sum_of_floats_is_rounded_as_the_number_that_it_is() -> None:
    """1,385,000 t as a sum of accounts: +1.39 Mt, as where it is added up in another order."""
    for tonnes in (1385000.0, 1384999.9999999998, 1385000.0000000002):
        assert half_up(tonnes / 1e6, 2) == Decimal("1.39")
        assert half_up(-tonnes / 1e6, 2) == Decimal("-1.39")
    assert half_up(1384999.99 / 1e6, 2) == Decimal("1.38")
    assert half_up(123456789012.34, 2) == Decimal("123456789012.34")


def test_a_terminal_rounds_as_a_chart_does() -> None:
    """346.5 t are 347 on both, and 0.125 % 0.13."""
    for tonnes in (346.5, 347.5):
        assert amounts.quantity(tonnes, "t", "EUR", "en") == mass(tonnes, "en")
    assert amounts.quantity(0.00125, "share", "EUR", "en") == "0.13%"


def test_only_increases_have_a_plus() -> None:
    assert show(Decimal("0.12"), plus=True) == "+0.12"
    assert show(Decimal("0.00"), plus=True) == "0.00"
    assert percent(0.085, plus=True) == "+9%"
    assert percent(-0.021) == "−2%"


def test_parts_add_up_to_the_total_shown() -> None:
    """Thirds of 1.00: 0.33 + 0.33 + 0.33 = 0.99, so the first gets the missing 0.01."""
    parts = apportion(Decimal("1.00"), [1 / 3, 1 / 3, 1 / 3], 2)
    assert parts == [Decimal("0.34"), Decimal("0.33"), Decimal("0.33")]


@given(st.lists(st.floats(-50, 50).map(lambda v: round(v, 4)), max_size=8), st.floats(0, 100))
def test_parts_between_two_rounded_levels_always_add_up(parts: list[float], low: float) -> None:
    """The levels are rounded first; each part is less than one last digit from its value."""
    exact = [Decimal(repr(part)) for part in parts]
    high = float(Decimal(repr(low)) + sum(exact, Decimal(0)))
    total = half_up(high, 2) - half_up(low, 2)
    shown = apportion(total, parts, 2)
    assert sum(shown, Decimal(0)) == total or not any(parts)
    assert all(abs(s - e) <= Decimal("0.01") for s, e in zip(shown, exact, strict=True))
    assert all(s == 0 for s, e in zip(shown, exact, strict=True) if e == 0)


def test_units_and_decimals_follow_the_largest_value() -> None:
    """Between 0.1 and 1 Mt two decimals of a megatonne would be too few: 135.4 kt, not 0.14 Mt."""
    sizes = (1.5e9, 1e6, 135_400.0, 1e3, 999.0)
    named = {
        lang: [mass_unit(t, lang).name.in_(lang) for t in sizes] for lang in ("en", "zh", "de")
    }
    assert named["en"] == ["Gt", "Mt", "kt", "kt", "t"]
    assert named["zh"] == ["亿吨", "万吨", "万吨", "吨", "吨"]
    assert named["de"] == ["Mrd. t", "Mio. t", "Tsd. t", "Tsd. t", "t"]
    assert [decimals_for(v) for v in (9.1, 99.9, 422, 1500)] == [2, 2, 1, 0]


@pytest.mark.parametrize("top", [0.03, 0.7, 1.0, 4.2, 9.7, 11.1, 99.0, 480.0, 9999.0])
def test_a_grid_has_few_round_lines(top: float) -> None:
    assert 2 <= top / grid_step(top) <= 5


def test_axis_numbers_have_no_more_decimals_than_they_need() -> None:
    assert [axis_number(v) for v in (0.0, 2.0, 2.5, -2.0, 1000.0)] == [
        "0",
        "2",
        "2.5",
        "−2",
        "1,000",
    ]


def test_each_language_has_its_marks() -> None:
    with speaking("de"):
        assert show(Decimal("-1234.5")) == "−1.234,5"
    assert show(Decimal("-1234.5")) == "−1,234.5"


def test_a_scale_is_one_unit_and_one_number_of_decimals() -> None:
    """1.25 bn of money are 12.5亿; what is little in a unit of much is not nothing."""
    money = {lang: scale("money", 1.25e9, lang, "CNY") for lang in ("en", "zh", "de")}
    assert [m.text(1.25e9) for m in money.values()] == ["CNY 1.25 bn", "12.5亿元", "1,25 Mrd. CNY"]
    assert [m.number(-1e6, plus=True) for m in money.values()] == ["0.00", "−0.01", "0,00"]
    assert scale("mass", 4.2e6, "en").text(-1.5e6) == "−1.5 Mt"
    assert share_of(0.001, 1.0, "en") == "<1%"
    assert share_of(0.999, 1.0, "de") == ">99\N{NO-BREAK SPACE}%"
    assert per_tonne(85.4, "CNY", "zh") == "85元／吨"
