"""The marginal abatement cost curve: its steps, what pays for itself, and the merit order."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pandas as pd
import pytest

import plan_tables as made
from chart_pictures import abatement_cost
from chart_tables import BOTH
from pathway.figures.data.abatement import limits, read_curve


def titles(tables: made.Tables, info: Any = made.INFO) -> tuple[str, str]:
    en, zh = (abatement_cost(tables, info, lang).layout.meta["title"] for lang in BOTH)
    return en, zh


def notes(tables: made.Tables, lang: Any = "en", info: Any = made.INFO) -> str:
    figure = abatement_cost(tables, info, lang)
    return " ".join(note.text for note in figure.layout.annotations)


def curve_of(**steps: tuple[float, float]) -> made.Tables:
    return {**made.nothing(), "abatement": made.abatement(steps)}


def test_the_title_counts_what_saves_money_and_leaves_credits_out() -> None:
    """0.3 + 0.2 of 1.5 Mt cut, a third; the rest (0.1 at 50, 0.9 at 30) costs 32 a tonne. The
    0.4 Mt of credits (0.1 at 300, 0.3 at 80) are in neither number; with them 1.4 Mt cost 86
    million.
    """
    assert titles(made.plain()) == (
        (
            "0.5 Mt of the 2025 reduction (33%) pays for itself; the rest costs CNY 32/t on "
            "average, CNY 61/t with the credits"
        ),
        "2025年减排量中50万吨（33%）可自行收回成本；其余平均成本32元／吨，计入碳信用为61元／吨",
    )


@pytest.mark.parametrize(
    ("tables", "en"),
    [
        (curve_of(led=(2e6, -5.0)), "All of the 2025 reduction pays for itself: 2 Mt"),
        (
            curve_of(led=(1e6, 5.0), wind=(1e6, 15.0)),
            "No part of the 2025 reduction pays for itself: it costs CNY 10/t on average",
        ),
        (
            curve_of(trees=(1e3, 300.0), stoves=(3e3, 100.0)),
            "Nothing is reduced in 2025, only credits are bought: CNY 150/t on average",
        ),
        (curve_of(led=(0.0, 0.0)), "No lever reduces emissions in 2025"),
        (made.empty(), "No lever is planned"),
        (
            curve_of(led=(1.0, -1.0), wind=(1e6, 10.0)),
            (
                "<0.01 Mt of the 2025 reduction (<1%) pays for itself; "
                "the rest costs CNY 10/t on average"
            ),
        ),
    ],
)
def test_the_title_is_right_in_every_case(tables: made.Tables, en: str) -> None:
    assert titles(tables)[0] == en


def test_the_year_is_the_one_asked_for_or_that_of_the_net_target() -> None:
    """Rows of 2024 to 2026 and a net target of 2025; without one the last year counts."""
    tables = made.plain()
    early = made.abatement({"led": (1e6, 5.0)}, year=2024)
    late = made.abatement({"led": (1e6, 7.0)}, year=2026)
    tables["abatement"] = made.pd.concat([early, tables["abatement"], late])
    assert read_curve(tables).year == 2025  # type: ignore[union-attr]
    assert read_curve(tables, 2024).year == 2024  # type: ignore[union-attr]
    way = tables["targets"].query("metric == 'net_emissions'").assign(year=2024, required=5e5)
    tables["targets"] = made.pd.concat([way, tables["targets"]])
    assert read_curve(tables).year == 2025  # type: ignore[union-attr]
    tables["targets"] = tables["targets"].query("metric != 'net_emissions'")
    assert read_curve(tables).year == 2026  # type: ignore[union-attr]


def test_steps_stand_side_by_side_in_the_order_of_cost() -> None:
    """From the cheapest to the dearest, credits after what is cut; as wide as their Mt."""
    (panel,) = abatement_cost.said(made.plain(), made.INFO, "en")["panels"]
    bars = sorted(
        (x - width / 2, x + width / 2, y)
        for series in panel["series"]
        for x, width, y in zip(panel["x"], series["width"], series["y"], strict=True)
        if y is not None
    )
    assert [round(b - a, 4) for a, b, _ in bars] == [0.3, 0.2, 0.9, 0.1, 0.3, 0.1]
    assert all(a[1] == pytest.approx(b[0]) for a, b in pairwise(bars))
    assert [y for _, _, y in bars] == [-400, -100, 30, 50, 80, 300]


def test_the_key_says_what_the_plan_and_what_the_merit_order_take() -> None:
    rows = abatement_cost(made.plain(), made.INFO, "en").layout.meta["table"]["rows"]
    assert rows[0] == ["LED lighting", "0.30", "−400", "0.32"]
    assert rows[-1] == ["Afforestation", "0.10", "300", "0.00"]


def test_the_merit_order_is_told_with_its_cost_and_its_credits() -> None:
    """As many tonnes: 0.32 + 0.2 + 1.0 + 0.38 = 1.9. The plan saves 0.3 · 400 + 0.2 · 100 and
    pays 0.1 · 50 + 0.9 · 30 + 0.1 · 300 + 0.3 · 80 million: 140 - 86 = 54.
    """
    text = notes(made.plain()).replace("\n", " ")
    assert "as many tonnes for CNY 90 million saved (plan: CNY 54 million" in text
    assert "0.38 Mt of it would be credits (plan: 0.40)" in text
    assert "It sees no commitment, hierarchy, shared limit or other year." in text


def test_a_merit_order_that_falls_short_is_said() -> None:
    assert "0.80 of the plan's 1.20 Mt" in notes(made.missed())


def test_what_costs_less_than_the_internal_price_is_counted_without_credits() -> None:
    """At 40: 0.3 + 0.2 + 0.9 of 1.5 Mt is 93 %."""
    steps = {
        "led": (3e5, -400.0), "vans": (2e5, -100.0), "pv": (1e5, 50.0), "wind": (9e5, 30.0),
    }  # fmt: skip
    en, zh = titles(curve_of(**steps), made.priced(made.INFO, 40.0))
    assert en.endswith("; 93% costs less than the internal carbon price of CNY 40/t")
    assert zh.endswith("；93%低于内部碳价40元／吨")
    assert "Internal carbon price CNY 40/t" in notes(
        made.plain(), info=made.priced(made.INFO, 40.0)
    )


def test_outliers_are_cut_off_and_counted() -> None:
    """1.9 Mt between 0 and 40 a tonne, and 1 kt at 5,000: the axis ends near 40."""
    tables = curve_of(led=(1e6, 0.0), wind=(9e5, 40.0), vans=(1e3, 5_000.0))
    low, high = limits(read_curve(tables), None)  # type: ignore[arg-type]
    assert low == 0
    assert 40 < high < 60
    assert "Steps cut off at the axis limit: 1." in notes(tables)


def test_of_many_steps_the_largest_have_a_number_and_the_others_are_counted() -> None:
    text = notes(made.many())
    assert "Others (69)" in text
    assert "Levers that cut or neutralise in 2030: 84; the smallest 69 have no number." in text


def test_levers_that_add_are_no_steps_and_are_said() -> None:
    tables = curve_of(led=(1e6, 5.0), vans=(-2_500.0, 0.0))
    assert len(read_curve(tables).steps) == 1  # type: ignore[union-attr]
    assert "Levers that add emissions are no steps: 2.50 kt." in notes(tables)


def test_the_footer_names_method_rate_and_weaknesses() -> None:
    text = notes(made.plain())
    assert "annuity over the lever's life at 6% a year" in text
    assert "no transaction cost" in text
    assert "Hatched: credits" in text
    unknown = replace(made.INFO, details=replace(made.INFO.details, discount_rate=None))
    assert "at 6%" not in notes(made.plain(), info=unknown)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "Followed year by year, as fast as is allowed, it reaches 2.50 Mt."),
        ("zh", "按允许速度逐年照此执行，可达到250.0万吨。"),
    ],
)
def test_a_merit_order_that_falls_short_over_the_years_is_told(lang: Any, said: str) -> None:
    """Of the 3 Mt that it picks for the year by itself it reaches 2.5; nothing is said of all 3."""
    table = made.abatement(
        {"led": (2e6, -5.0), "wind": (1e6, 15.0)}, merit={"led": 2e6, "wind": 1e6}
    )

    def told(wind: float) -> str:
        followed = table.assign(followed_t=[2e6, wind])
        figure = abatement_cost({**made.nothing(), "abatement": followed}, made.INFO, lang)
        return str(figure.layout.meta["description"])

    assert said in told(0.5e6)
    assert said[:8] not in told(1e6)


def test_what_levers_need_is_in_the_average_and_said() -> None:
    """1 Mt at 5 and 1 Mt at 15, and a pipe for 10 million: (5 + 15 + 10) / 2 = 15 a tonne.

    Where all of it saves, 2 Mt at -2, the pipe makes it (10 - 4) / 2 = 3.
    """
    pipe = {"lever": "pipe", "kind": "infrastructure", "cost_m": 10.0}

    def needing(tables: made.Tables) -> made.Tables:
        rows = tables["abatement"]
        row = rows.iloc[:1].assign(reduction_t=0.0, merit_t=0.0, merit_m=0.0, **pipe)
        return {**tables, "abatement": pd.concat([rows, row], ignore_index=True)}

    tables = needing(curve_of(led=(1e6, 5.0), wind=(1e6, 15.0)))
    assert titles(tables)[0].endswith("it costs CNY 15/t on average")
    assert "Infrastructure, which levers need, is in the average, on no step" in notes(tables)
    assert titles(needing(curve_of(led=(2e6, -2.0))))[0].endswith("it costs CNY 3.00/t on average")
    assert "Infrastructure" not in notes(made.plain())
