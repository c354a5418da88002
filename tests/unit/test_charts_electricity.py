"""Electricity: covers that add up to demand, a clean share that is never rounded up."""

from __future__ import annotations

import pytest

import chart_parts as parted
import chart_tables as made
from chart_pictures import electricity, series
from chart_tables import BOTH
from pathway.figures.kit import LANGS
from pathway.figures.when import powered
from pathway.locale import Lang

IN_BOTH = pytest.mark.parametrize("lang", LANGS)
ALL = (parted.covered, parted.uncovered, parted.roofs_only)


@pytest.mark.parametrize(
    ("tables", "en", "zh"),
    [
        (
            parted.covered,
            (
                "Electricity demand grows 108% to 2.08 TWh by 2035, 100% of it clean; "
                "contracts cover 67%"
            ),
            "2035年用电需求增长108%，至20.79亿千瓦时，其中清洁电力占100%，绿电合同覆盖67%",
        ),
        (
            parted.uncovered,
            (
                "2030 target of 80% clean electricity missed by 80 points: "
                "electricity demand grows 108% to 2.08 TWh by 2035, none of it clean"
            ),
            "2030年80%清洁电力目标未达成，差80个百分点：2035年用电需求增长108%，至20.79亿千瓦时，尚无清洁电力",
        ),
        (
            parted.roofs_only,
            "Electricity demand stays at 400.0 MWh, 10% of it clean; rooftop PV covers 20%",
            "用电需求保持40.00万千瓦时，其中清洁电力占10%，屋顶光伏覆盖20%",
        ),
        (
            lambda: parted.power([100.0, 80.0], clean=0.004),
            "Electricity demand falls 20% to 80.0 GWh by 2021, <1% of it clean",
            "2021年用电需求下降20%，至0.80亿千瓦时，其中清洁电力占<1%",
        ),
        (
            lambda: parted.power([0.0, 80.0], clean=[0.0, 0.999]),
            "Electricity demand reaches 80.00 GWh by 2021, 99% of it clean",
            "2021年用电需求达8,000万千瓦时，其中清洁电力占99%",
        ),
        (
            lambda: parted.power([100.0, 100.0, 100.0], clean=[0.2, 0.829, 0.796]),
            (
                "Electricity demand stays at 100.0 GWh, 80% of it clean, after 83% in 2021; "
                "contracts cover 80%"
            ),
            "用电需求保持1.00亿千瓦时，其中清洁电力占80%（2021年为83%），绿电合同覆盖80%",
        ),
    ],
    ids=["covered", "uncovered", "roofs_only", "falling", "new", "fallen"],
)
def test_the_title_says_what_the_numbers_say(tables: made.Make, en: str, zh: str) -> None:
    """1,000 GWh · 1.05^15 = 2,079 GWh; contracts are three quarters of nine tenths."""
    said = {lang: electricity(tables(), parted.INFO, lang).layout.meta["title"] for lang in BOTH}
    assert said == {"en": en, "zh": zh}


@pytest.mark.parametrize("tables", ALL, ids=lambda tables: tables.__name__)
@IN_BOTH
def test_covers_add_up_to_demand_as_printed(tables: made.Make, lang: Lang) -> None:
    for row in electricity(tables(), parted.INFO, lang).layout.meta["table"]["rows"]:
        *covers, demand = (made.number(cell, lang) for cell in row[1:-1])
        assert sum(covers) == pytest.approx(demand, abs=1e-9)


def test_areas_stack_to_demand() -> None:
    """2025: half of 1,276 GWh is covered: 5 % roofs, 33.75 % contracts, 11.25 % certificates."""
    drawn = series(electricity.said(parted.covered(), parted.INFO, "en"))
    demand = 1.05**5
    shares = {"rooftop": 0.05, "bundled": 0.3375, "unbundled": 0.1125, "residual": 0.5, "demand": 1}
    for key, share in shares.items():
        assert drawn[key]["y"][5] == pytest.approx(share * demand, abs=2e-6), key
    assert list(drawn) == list(shares)


def goals_of(tables: made.Tables, lang: Lang) -> list[str]:
    """What stands in the picture of promises."""
    (panel,) = electricity.said(tables, parted.INFO, lang)["panels"]
    (lines,) = (mark["lines"] for mark in panel["marks"] if mark["shape"] == "none")
    return list(lines)


def test_without_promises_there_is_no_card_of_them() -> None:
    tables = parted.power([100.0, 110.0], clean=0.5)
    (panel,) = electricity.said(tables, parted.INFO, "en")["panels"]
    assert [mark for mark in panel["marks"] if mark["shape"] == "none"] == []


def test_of_many_promises_the_missed_ones_are_listed_first() -> None:
    """Seven, of which the last is missed: five are listed, and two more are counted."""
    goals = [(f"goal{i}", 2021, 0.5, 0.5 - (i == 6) / 10) for i in range(7)]
    tables = parted.power([100.0, 110.0], clean=0.5, goals=goals)
    lines = goals_of(tables, "en")
    assert lines[1] == "2021, goal6: ≥ 50%, plan 40% (missed)"
    assert lines[-1] == "and 2 more"
    assert len(lines) == 7


def test_the_promises_of_a_year_are_listed_met_or_missed() -> None:
    assert goals_of(parted.covered(), "en") == [
        "Clean-electricity targets",
        "2030, All power clean: ≥ 80%, plan 100%",
        "2030, Cloud on clean power: ≥ 100%, plan 100%",
    ]
    missed = goals_of(parted.uncovered(), "zh")
    assert missed[:2] == ["清洁电力目标", "2030年，全部清洁电力：≥80%，方案值 0%（未达成）"]


def test_misses_of_several_targets_are_counted() -> None:
    goals = [("all_clean", 2021, 0.8, 0.5), ("cloud_clean", 2021, 1.0, 0.9), ("x", 2021, 0.1, 0.5)]
    title = electricity(
        parted.power([100.0, 100.0], clean=0.5, goals=goals), parted.INFO, "en"
    ).layout.meta["title"]
    assert title.startswith("2 of 3 clean-electricity targets missed: electricity demand stays")


def test_one_point_is_one_point() -> None:
    goals = [("all_clean", 2021, 0.8, 0.79)]
    tables = parted.power([100.0, 100.0], clean=0.5, goals=goals)
    assert "missed by 1 point:" in electricity(tables, parted.INFO, "en").layout.meta["title"]


def test_rooftop_power_with_sold_certificates_is_not_called_clean() -> None:
    """A fifth of 0.4 GWh from roofs, half of it sold: 10 % clean, 40 MWh not counted."""
    told = electricity.said(parted.roofs_only(), parted.INFO, "en")
    assert ["10% clean"] in [mark["lines"] for mark in told["panels"][0]["marks"]]
    notes = " ".join(told["notes"])
    assert "certificates are sold is not counted: 40.0 MWh in 2025." in notes


def test_without_electricity_there_is_no_chart() -> None:
    assert powered(parted.covered(), parted.INFO)
    assert not powered(parted.power([0.0, 0.0]), parted.INFO)
    assert not powered(parted.power([5.0]), parted.INFO)
    assert not powered({}, parted.INFO)


def test_the_text_alternative_says_it_all() -> None:
    assert electricity(parted.covered(), parted.INFO, "en").layout.meta["description"] == (
        "Stacked area chart, 2020–2035, TWh per year. Residual mix of the grid: 0.00 (0%). "
        "Unbundled certificates: 0.47 (23%). Green-power contracts: 1.40 (67%). Rooftop PV, own "
        "use: 0.21 (10%). Target: 2030, All power clean: ≥ 80%, plan 100%. "
        "Target: 2030, Cloud on clean power: ≥ 100%, plan 100%."
    )
