"""The bridge: bars that lead from the base year to net, whatever the plan."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

import chart_tables as made
from chart_pictures import bridge, series
from pathway.figures.data.pathway import read_pathway
from pathway.figures.kit import LANGS, ChartInfo
from pathway.figures.when import emits
from pathway.figures.words.bridge_steps import read_steps
from pathway.figures.words.pathway import Words
from pathway.locale import Lang
from pathway.locale.errors import UsageError

IN_BOTH = pytest.mark.parametrize("lang", LANGS)
CASES = pytest.mark.parametrize("tables", made.CASES, ids=lambda tables: tables.__name__)


def title(tables: made.Make, lang: Lang = "en", info: ChartInfo = made.INFO) -> str:
    return str(bridge(tables(), info, lang).layout.meta["title"])


@pytest.mark.parametrize(
    ("tables", "en", "zh"),
    [
        (
            made.neutral,
            (
                "Growth adds 2.83 Mt by 2030; green power takes off most, 2.35 Mt, "
                "and 2.31 Mt is left to neutralise"
            ),
            "2030年增长带来282.9万吨；绿电采购减排最多，为235.4万吨，剩余231.0万吨待中和",
        ),
        (
            made.no_measures,
            (
                "2030 target missed by 7.05 Mt: growth adds 2.83 Mt by 2030; "
                "no measure takes anything off, and 7.05 Mt is left"
            ),
            (
                "2030年目标未达成，差704.9万吨：2030年增长带来282.9万吨；"
                "无减排措施见效，剩余704.9万吨"
            ),
        ),
        (
            made.all_in_one,
            "Growth adds 2.83 Mt by 2030; green power takes off 7.05 Mt, and nothing is left",
            "2030年增长带来282.9万吨；绿电采购减排704.9万吨，无剩余排放",
        ),
        (
            made.only_offsets,
            (
                "Growth adds 2.83 Mt by 2030; no measure takes anything off, "
                "and 7.05 Mt is left to neutralise"
            ),
            "2030年增长带来282.9万吨；无减排措施见效，剩余704.9万吨待中和",
        ),
        (
            made.negative_wedges,
            (
                "Growth adds 4.89 Mt by 2035; efficiency takes off most, 2.73 Mt, "
                "removals neutralise 0.46 Mt, and 2.73 Mt is left"
            ),
            "2035年增长带来489万吨；能效改造减排最多，为273万吨，碳移除中和46万吨，剩余273万吨",
        ),
        (
            made.falling,
            (
                "Business as usual falls 10.00 kt by 2030; efficiency takes off most, 20.00 kt, "
                "and 13.33 kt is left"
            ),
            "2030年照常情景下降1.00万吨；能效改造减排最多，为2.00万吨，剩余1.33万吨",
        ),
        (
            made.net_removal,
            (
                "Growth adds 4.89 Mt by 2035; green power takes off most, 4.56 Mt, "
                "and 0.91 Mt more is removed than is left"
            ),
            ("2035年增长带来489.0万吨；绿电采购减排最多，为455.5万吨，移除量超出剩余排放91.1万吨"),
        ),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_the_title_says_what_the_numbers_say(tables: made.Make, en: str, zh: str) -> None:
    """E.g. 4.22 · (9.11 / 4.22)^(10 / 15) = 7.05, of which growth is 2.83."""
    assert title(tables) == en
    assert title(tables, "zh") == zh


@CASES
@IN_BOTH
def test_bars_lead_from_one_level_to_the_next(tables: made.Make, lang: Lang) -> None:
    """Baseline + growth = BAU; BAU + added - cuts = left or net; left - credits = net.

    Up to four wedges of under 0.005 of the unit are not drawn.
    """
    path = read_pathway(tables(), made.INFO)
    words = Words.of(path, made.INFO, lang)
    for i in range(1, len(path.years)):
        steps = read_steps(words, i)
        assert steps[-1].kind == "net"
        level = 0.0
        for step in steps:
            if step.kind in {"level", "net"}:
                known = step.key == "baseline" or (step.key == "bau" and steps[1].key == "bau")
                assert known or step.end == pytest.approx(level, abs=0.02 * words.unit.tonnes)
            else:
                assert step.start == pytest.approx(level)
            level = step.end


@CASES
def test_what_is_printed_adds_up_but_for_the_last_digit(tables: made.Make) -> None:
    """Each bar is rounded by itself, as in every table: half a last digit of each may be missed."""
    path = read_pathway(tables(), made.INFO)
    words = Words.of(path, made.INFO, "en")
    for i in range(1, len(path.years)):
        steps = read_steps(words, i)
        changes = [s for s in steps if s.kind in {"growth", "added", "cut", "credit"}]
        first, *printed, last = (
            float(step.value.replace("\u2212", "-").replace(",", ""))
            for step in (steps[0], *changes, steps[-1])
        )
        missed = abs(first + sum(printed) - last)
        assert missed <= (len(path.wedges) + 3) / 2 * 10**-words.decimals + 1e-9


def test_the_year_is_that_of_the_net_target_or_the_last_or_the_one_asked_for() -> None:
    def year(info: ChartInfo, asked: int | None = None) -> str:
        text = bridge(made.neutral(), info, "en", asked).layout.meta["description"]
        return str(text.split("Waterfall chart, 2020 to ")[1][:4])

    assert year(made.INFO) == "2030"
    assert year(replace(made.INFO, targets=())) == "2035"
    assert year(made.INFO, 2024) == "2024"


@pytest.mark.parametrize("year", [2020, 2036])
def test_a_year_that_is_not_planned_is_refused(year: int) -> None:
    with pytest.raises(UsageError, match=f"No chart of {year}: this run plans 2021 to 2035"):
        bridge(made.neutral(), made.INFO, "en", year)


def test_power_bought_is_not_called_cut_at_the_source() -> None:
    panel = bridge.said(made.neutral(), made.INFO, "en")["panels"][0]
    names = [span["name"] for span in panel["spans"]]
    assert names == ["Reduced (market-based) −4.74", "Neutralised −2.31"]


def bars(told: dict[str, Any]) -> dict[str, tuple[float, float]]:
    """Where each bar begins, and by how much it goes up."""
    found = {}
    for key, one in series(told).items():
        (begins,), (by,) = ([v for v in one[of] if v is not None] for of in ("start", "y"))
        found[key.partition("-")[2]] = (begins, by)
    return found


def test_bars_are_as_high_as_their_tonnes() -> None:
    """2030: 7.05 Mt of business as usual, 4.22 · (9.11 / 4.22)^(10 / 15); 4.22 Mt of baseline."""
    found = bars(bridge.said(made.neutral(), made.INFO, "en"))
    assert found["bau"] == pytest.approx((0, 4.22 * (9.11 / 4.22) ** (10 / 15)))
    assert found["baseline"] == pytest.approx((0, 4.22))
    assert found["growth"][0] == pytest.approx(4.22)
    assert found["net"] == pytest.approx((0, 0), abs=1e-6)


def test_what_a_measure_adds_goes_up() -> None:
    """6 % and 9 % of 9.11 Mt: 0.547 and 0.820."""
    told = bridge.said(made.negative_wedges(), made.INFO, "en")
    rows = {row[0]: row[1] for row in told["table"]["rows"]}
    assert rows["Added: electrification"] == "+0.55"
    assert rows["Added: grid mix"] == "+0.82"
    begins, by = bars(told)["electrify"]
    assert begins >= bars(told)["bau"][1]
    assert by == pytest.approx(0.06 * 9.11)


def test_two_targets_of_a_year_are_counted() -> None:
    tables = made.neutral()
    tables["targets"][["achieved", "met"]] = [3e6, False]
    assert title(lambda: tables).startswith("2 of 2 emission targets of 2030 missed: growth adds")


def test_only_a_few_years_and_no_emissions() -> None:
    short = made.tables([4.0, 5.0], {"retrofit": [0.0, 1.0]})
    assert emits(short, made.INFO)
    assert title(lambda: short) == (
        "Growth adds 1.00 Mt by 2021; efficiency takes off 1.00 Mt, and 4.00 Mt is left"
    )
    assert not emits(made.tables([4.0], {}), made.INFO)
    assert not emits(made.tables([0.0, 0.0], {}), made.INFO)


def test_the_text_alternative_says_it_all() -> None:
    meta = bridge(made.only_offsets(), made.INFO, "en").layout.meta
    assert meta["chart"] == "bridge"
    assert meta["description"] == (
        "Waterfall chart, 2020 to 2030, Mt CO2e. 2020 baseline: 4.22. "
        "Growth +5% a year: +2.83. BAU 2030: 7.05 (100%). Left to neutralise: 7.05 (100%). "
        "Offsets (credits): −7.05 (100%). Net 2030: 0.00. Emission targets of 2030: 1 of 1 met."
    )


def test_a_bridge_speaks_in_the_unit_and_the_decimals_of_its_bars() -> None:
    """8.44 Mt in 2021, where 844 万吨 have a decimal, of a plan that ends at 12."""
    tables = made.tables(
        [3.256, 8.438, 12.0], {"green_power": [0.0, 5.882, 12.0]},
        targets=[("net_line", "net_emissions", 2021, 2021, 3.0)],
    )  # fmt: skip
    drawn = bridge(tables, replace(made.INFO, targets=("net_line",)), "zh").layout
    assert "减排588.2万吨" in drawn.meta["title"]
    assert "<b>−588.2</b>" in [text.text for text in drawn.annotations]
    cells = [row[1] for row in drawn.meta["table"]["rows"]]
    assert {"325.6", "843.8", "−588.2"} <= set(cells)


@IN_BOTH
def test_what_a_deal_moved_is_no_growth(lang: Lang) -> None:
    """Of 2.83 Mt more in 2030 half came with a deal: it has a bar of its own, as has growth."""
    tables = made.neutral()
    path = read_pathway(tables, made.INFO)
    i = path.years.index(2030)
    more = path.bau[i] - path.bau[0]
    moved = {t: more / 2 if t >= 2022 else 0.0 for t in path.years}
    info = replace(made.INFO, details=replace(made.INFO.details, moved=moved))
    told = replace(path, moved=tuple(moved.values()))
    assert (1 + told.yearly_growth(i)) ** 10 == pytest.approx(1 + more / 2 / path.bau[0])
    steps = {step.key: step for step in read_steps(Words.of(told, info, lang), i)}
    for key in ("moved", "growth"):
        assert steps[key].end - steps[key].start == pytest.approx(more / 2)
    assert steps["growth"].start == steps["moved"].end
    shown = str(bridge(tables, info, lang).layout.meta["title"])
    if lang == "en":  # in others it is shorter, and says nothing of either
        assert "move +1.41 Mt, activity +1.41 Mt by 2030" in shown
    assert "moved" not in shown
