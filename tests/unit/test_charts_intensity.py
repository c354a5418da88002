"""The chart of intensity: limit, plan, and what growth makes of them in tonnes."""

from __future__ import annotations

from dataclasses import replace

import pytest

import chart_tables as made
from chart_pictures import scope3_intensity, series
from chart_tables import BOTH
from pathway.figures.kit import LANGS

IN_BOTH = pytest.mark.parametrize("lang", LANGS)


def test_the_title_says_intensity_growth_and_tonnes() -> None:
    """8.22 · 0.5 = 4.11; 1.075^10 · 0.5 = 1.031: 3 % more; 1.075^15 · 0.45 = 1.332 in 2035."""
    drawn = {lang: scope3_intensity(made.value_chain(), made.CHAIN_INFO, lang) for lang in BOTH}
    assert drawn["en"].layout.meta["title"] == (
        "Scope 3 intensity falls 50% by 2030, to 4.11 t per million CNY: "
        "revenue grows 7.5% a year, so tonnes still rise 3% (+33% by 2035)"
    )
    assert drawn["zh"].layout.meta["title"] == (
        "2030年范围三强度下降50%，至4.11吨／百万元：收入年增7.5%，排放量仍上升3%（2035年+33%）"
    )


def test_a_miss_is_the_message() -> None:
    """8.22 · 0.7 = 5.754, 1.644 over 4.11; 1.075^10 · 0.7 = 1.443, 1.075^15 · 0.63 = 1.864."""
    drawn = scope3_intensity(made.value_chain_missed(), made.CHAIN_INFO, "en")
    assert drawn.layout.meta["title"] == (
        "2030 target of Scope 3 intensity missed by 1.64 t per million CNY: "
        "revenue grows 7.5% a year, so tonnes still rise 44% (+86% by 2035)"
    )


def test_tonnes_that_fall_are_said_to_fall() -> None:
    """1.075^10 · 0.4 = 0.824: 18 % less; 1.075^15 · 0.36 = 1.065 in 2035."""
    found = made.promised(
        tables := made.chain(rate=0.4), "half", "intensity", dict.fromkeys(range(2030, 2036), 4.11),
        made.rates_of(tables), "t/MCNY",
    )  # fmt: skip
    title = scope3_intensity(found, made.CHAIN_INFO, "en").layout.meta["title"]
    assert title.endswith("revenue grows 7.5% a year, and tonnes fall 18% (+7% by 2035)")


def test_lines_are_tonnes_by_revenue_and_the_limit_stands_where_it_holds() -> None:
    drawn = series(scope3_intensity.said(made.value_chain(), made.CHAIN_INFO, "en"))
    assert drawn["plan"]["y"][0] == pytest.approx(8.22)
    assert drawn["plan"]["y"][10] == pytest.approx(4.11)
    assert drawn["bau"]["y"] == pytest.approx([8.22] * 16)
    assert drawn["limit"]["y"] == [None] * 10 + [4.11] * 6


def test_the_column_holds_both_factors_and_their_product() -> None:
    """644,096 million and 5.29 Mt in 2020; 644.1 · 1.075^10 = 1,327.5."""
    told = scope3_intensity.said(made.value_chain(), made.CHAIN_INFO, "en")
    assert told["header"] == "2020 → 2030"
    assert [(row["name"], row["value"], row["share"]) for row in told["column"]] == [
        ("Intensity, t per million CNY", "8.22 → 4.11", "−50%"),
        ("Real revenue, CNY bn", "644 → 1,328", "+106%"),
        ("Gross emissions, Mt CO₂e", "5.29 → 5.46", "+3%"),
    ]


def test_another_currency_is_named() -> None:
    info = replace(made.CHAIN_INFO, currency="EUR")
    assert (
        "t per million EUR" in scope3_intensity(made.value_chain(), info, "en").layout.meta["title"]
    )
    about = scope3_intensity(made.value_chain(), info, "zh").layout.meta["description"]
    assert "吨／百万欧元" in about


def test_those_who_emit_little_are_measured_in_kilograms() -> None:
    """A thousandth of the tonnes: 8.22 kg per million."""
    small = made.value_chain()
    small["emissions"][["bau_t", "gross_market_t", "net_t"]] /= 1000
    small["targets"][["required", "achieved"]] /= 1000
    title = scope3_intensity(small, made.CHAIN_INFO, "en").layout.meta["title"]
    assert "to 4.11 kg per million CNY" in title


def test_the_text_alternative_says_it_all() -> None:
    drawn = scope3_intensity(made.value_chain(), made.CHAIN_INFO, "en")
    assert drawn.layout.meta["description"] == (
        "Line chart, 2020–2035, t per million CNY. "
        "Without action goes from 8.22 to 8.22. Plan goes from 8.22 to 3.70. "
        "2030 target: ≤ 4.11 t per million CNY: met (plan 4.11). "
        "Real revenue, CNY bn: 644 to 1,328 (+106%). Gross emissions, Mt CO2e: 5.29 to 5.46 (+3%)."
    )
    assert drawn.layout.meta["table"]["rows"][10] == [
        "2030",
        "8.22",
        "4.11",
        "4.11",
        "5.46",
        "1,327.5",
    ]


def test_without_a_promise_there_is_no_chart() -> None:
    with pytest.raises(ValueError, match="no promise of intensity"):
        scope3_intensity(made.neutral(), made.INFO, "en")
