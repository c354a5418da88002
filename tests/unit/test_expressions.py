"""The grammar of thresholds, and what is no threshold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathway.tables.expressions import (
    Base,
    Number,
    Operation,
    Over,
    Reading,
    Threshold,
    Unreadable,
    parse,
)


def test_products_bind_before_sums_and_from_the_left() -> None:
    found = parse("1 - 2 - 3 * npv_cost_mcny <= 4").left
    first = Operation("-", Number(1.0), Number(2.0))
    product = Operation("*", Number(3.0), Reading("npv_cost_mcny", None))
    assert found == Operation("-", first, product)


def test_brackets_years_and_functions() -> None:
    found = parse('max((net_t@2030 + "added/ev"[2021])) >= base(net_t@2025)')
    inner = Operation("+", Reading("net_t", 2030), Reading("added/ev", 2021))
    assert found.left == Over("max", inner)
    assert found.right == Base(Reading("net_t", 2025))


def test_a_base_alone_and_a_sign() -> None:
    found = parse("npv_cost_mcny<=-1.10*base")
    assert found.sign == "<="
    assert found.right == Operation("*", Operation("-", Number(0.0), Number(1.1)), Base(None))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "a number or a reading is missing at the end"),
        ("npv", "a comparison is missing at the end"),
        ("1 <", "a number or a reading is missing at the end"),
        ("1 < 2 < 3", "there is something behind the threshold"),
        ("(1 < 2", "the bracket is not closed"),
        ("net_t@ < 1", "a year is missing"),
        ("net_t@20300 < 1", "a year is missing"),
        ("net_t[2030 < 1", "the bracket is not closed"),
        ("sum(net_t) < 1", "there is no function 'sum'"),
        ("base(1) < 1", "base() is of one reading"),
        ("__import__('os').system('id') < 1", "means nothing here"),
        ("(lambda: 1)() < 1", "means nothing here"),
        ("a.b < 1", "means nothing here"),
        ("a ** 2 < 1", "a number or a reading is missing before '*'"),
        ("1 < 2; 3", "means nothing here"),
        ("eval(1) < 2", "there is no function 'eval'"),
        ("1 < \U0001d7d9", "means nothing here"),
        ('"a < 1', "means nothing here"),
        ("(" * 200 + "1", "nested too deeply"),
        ("1+" * 400 + "1 < 2", "longer than 500"),
    ],
)
def test_what_is_no_threshold_is_told(text: str, problem: str) -> None:
    with pytest.raises(Unreadable) as told:
        parse(text)
    assert problem in told.value.problem
    assert told.value.remedy


def test_a_long_sum_is_read() -> None:
    assert parse("1+" * 240 + "1 < 2").sign == "<"


ATOMS = st.sampled_from(
    ["1", "2.5", "npv", "base", "max(", "min(", ")", "(", "+", "-", "*", "/", "<=", ">", "@2030",
     '"a/b"', "[2030]", " ", "\n", "__", "1e5", "é", "'", ";"]
)  # fmt: skip


@given(st.one_of(st.text(max_size=60), st.lists(ATOMS, max_size=20).map("".join)))
def test_any_text_is_a_threshold_or_told(text: str) -> None:
    try:
        found = parse(text)
    except Unreadable as told:
        said = (told.problem, told.remedy)
    else:
        said = (type(found).__name__, found.text)
    assert all(said) or said == (Threshold.__name__, text)
