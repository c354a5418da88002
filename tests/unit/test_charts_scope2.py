"""The two ledgers of scope 2, and the gap that green power and the residual mix make."""

from __future__ import annotations

import pytest

import chart_parts as parted
import chart_tables as made
from chart_pictures import scope2_ledgers, series
from chart_tables import BOTH
from pathway.figures.data.scope2 import read_ledgers
from pathway.figures.kit import LANGS
from pathway.figures.when import purchased
from pathway.figures.words.scope2 import LedgersWords
from pathway.locale import Lang

IN_BOTH = pytest.mark.parametrize("lang", LANGS)
CASES = pytest.mark.parametrize(
    "tables", [*made.CASES, parted.two_ledgers], ids=lambda tables: tables.__name__
)


def of(location: list[float], market: list[float]) -> made.Tables:
    """Ledgers in Mt without any wedge; business as usual is the first value."""
    tables = made.tables([location[0]] * len(location), {}, account="cloud/cn/2")
    tables["emissions"]["gross_location_t"] = [v * 1e6 for v in location]
    tables["emissions"]["gross_market_t"] = [v * 1e6 for v in market]
    return tables


@pytest.mark.parametrize(
    ("tables", "en", "zh"),
    [
        (
            parted.two_ledgers,
            (
                "Scope 2 falls 75% market-based by 2022 and falls 25% location-based: "
                "green power takes off 2.50 Mt, the residual mix adds 0.50 Mt"
            ),
            (
                "2022年基于市场的范围二降75%，基于位置的降25%：绿电采购减250.0万吨，剩余组合增50.0万吨"
            ),
        ),
        (
            made.all_in_one,
            (
                "Scope 2 falls 100% market-based by 2035 but rises 116% location-based: "
                "green power bought makes the difference of 9.11 Mt"
            ),
            "2035年基于市场的范围二降100%，但基于位置的升116%：差额911.0万吨来自绿电采购",
        ),
        (
            made.only_offsets,
            "Scope 2 is the same in both ledgers: 9.11 Mt in 2035",
            "范围二两本账一致：2035年均为911.0万吨",
        ),
        (
            lambda: of([4.0, 3.0], [4.0, 5.0]),
            (
                "Scope 2 rises 25% market-based by 2021 but falls 25% location-based: "
                "the residual mix adds 2.00 Mt"
            ),
            "2021年基于市场的范围二升25%，但基于位置的降25%：剩余组合增200.0万吨",
        ),
        (
            lambda: of([4.0, 4.0], [4.0, 3.0]),
            (
                "Scope 2 falls 25% market-based by 2021 and stays the same location-based: "
                "the ledgers differ by 1.00 Mt"
            ),
            "2021年基于市场的范围二降25%，基于位置的持平：两本账相差100.0万吨",
        ),
        (
            lambda: of([0.0, 4.0], [0.0, 3.0]),
            "Scope 2 is 3.00 Mt market-based and 4.00 Mt location-based in 2021",
            "2021年范围二基于市场为300.0万吨，基于位置为400.0万吨",
        ),
        (
            lambda: of([4.0, 4.0], [4.0, 0.001]),
            (
                "Scope 2 falls over 99% market-based by 2021 and stays the same location-based: "
                "the ledgers differ by 4.00 Mt"
            ),
            "2021年基于市场的范围二降超过99%，基于位置的持平：两本账相差399.9万吨",
        ),
    ],
    ids=["both", "all_in_one", "same", "mix", "open", "new", "nearly"],
)
def test_the_title_says_what_the_numbers_say(tables: made.Make, en: str, zh: str) -> None:
    said = {lang: scope2_ledgers(tables(), made.INFO, lang).layout.meta["title"] for lang in BOTH}
    assert said == {"en": en, "zh": zh}


@CASES
@IN_BOTH
def test_the_gap_adds_up_and_each_number_is_rounded_by_itself(
    tables: made.Make, lang: Lang
) -> None:
    """Location-based + residual mix + green power = market-based, within what rounding leaves."""
    held = tables()
    words = LedgersWords.of(read_ledgers(held), made.INFO, lang)
    step = 10.0**-words.wording.decimals
    for i, row in enumerate(scope2_ledgers(held, made.INFO, lang).layout.meta["table"]["rows"]):
        _, location, mix, contracts, market = (made.number(cell, lang) for cell in row[1:])
        assert location + mix + contracts == pytest.approx(market, abs=2.1 * step)
        exact = -words.ledgers.contracts[i] / words.wording.unit.tonnes
        assert contracts == pytest.approx(exact, abs=0.51 * step)


def test_a_ledger_of_little_is_not_nothing() -> None:
    """0.01 of 4 Mt is left by market: less than 1 % of business as usual, and not 0 %."""
    held = of([4.0, 4.0], [4.0, 0.01])
    rows = {row["name"]: row for row in scope2_ledgers.said(held, made.INFO, "en")["column"]}
    assert rows["Market-based"]["share"] == "<1%"


def test_credits_do_not_belong_to_either_ledger() -> None:
    """Offsets of all of it: both ledgers are gross."""
    ledgers = read_ledgers(made.only_offsets())
    assert ledgers.market == ledgers.location == ledgers.bau


def test_only_scope_two_is_read() -> None:
    found = made.joined(parted.two_ledgers(), made.tables([9.0] * 3, {}, account="cloud/cn/1"))
    assert read_ledgers(found).bau == (4e6, 4e6, 4e6)


def test_the_gap_lies_between_the_ledgers_also_where_they_cross() -> None:
    """4 to 2 against 3 to 3."""
    gap = series(scope2_ledgers.said(of([4.0, 2.0], [3.0, 3.0]), made.INFO, "en"))["gap"]
    assert (gap["start"], gap["y"]) == ([3.0, 2.0], [4.0, 3.0])


def test_without_scope_two_there_is_no_chart() -> None:
    assert purchased(parted.two_ledgers(), made.INFO)
    assert not purchased(made.tables([9.0] * 3, {}, account="cloud/cn/1"), made.INFO)
    assert not purchased(made.tables([0.0] * 3, {}), made.INFO)
    assert not purchased(made.tables([9.0], {}), made.INFO)


def test_the_text_alternative_says_it_all() -> None:
    assert scope2_ledgers(parted.two_ledgers(), made.INFO, "en").layout.meta["description"] == (
        "Line chart, 2020–2022, Mt CO2e per year. "
        "In 2022: Business as usual: 4.00. Location-based: 3.00. Residual mix of the grid: +0.50. "
        "Green-power purchase: −2.50. Market-based: 1.00."
    )
