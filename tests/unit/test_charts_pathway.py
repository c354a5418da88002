"""The neutrality pathway: what it says is computed and true, and nothing lies on anything."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import chart_tables as made
from cases import case, flat, programme, source, target
from chart_pictures import bridge, neutrality_pathway, series, texts
from pathway.figures.data.pathway import read_pathway
from pathway.figures.kit import LANGS, ChartInfo, chart_info
from pathway.figures.study import chart_names
from pathway.figures.words.pathway import Words
from pathway.figures.words.pathway_title import title
from pathway.locale import Lang, language
from pathway_models.case import Account, Business, Name
from pathway_models.levers import wedge_order

Case = Callable[[], made.Tables]
CASES = pytest.mark.parametrize("tables", made.CASES, ids=lambda tables: tables.__name__)
IN_BOTH = pytest.mark.parametrize("lang", LANGS)


def title_of(tables: Case) -> list[str]:
    return title(Words.of(read_pathway(tables(), made.INFO), made.INFO, "en"))


@cache
def figure(tables: Case, lang: Lang = "en", info: ChartInfo = made.INFO) -> go.Figure:
    return neutrality_pathway(tables(), info, lang)


@cache
def told(tables: Case, lang: Lang = "en") -> dict[str, Any]:
    return neutrality_pathway.said(tables(), made.INFO, lang)


def said(tables: Case, lang: Lang = "en") -> str:
    return str(told(tables, lang)["title"])


# Titles


@pytest.mark.parametrize(
    ("tables", "en", "zh"),
    [
        (
            made.neutral,
            (
                "Neutral from 2030: green power does 44% of the work in 2035, "
                "and 15% of the gap still depends on removals and offsets"
            ),
            "2030年起碳中和：绿电采购填补2035年缺口的44%，另有15%的缺口仍依赖碳移除与碳抵消",
        ),
        (
            made.all_in_one,
            (
                "Neutral from 2030 without removals or offsets: "
                "green power does 100% of the work in 2035"
            ),
            "2030年起碳中和，不依赖碳移除或碳抵消：绿电采购填补2035年缺口的100%",
        ),
        (
            made.only_offsets,
            "Neutral from 2030, but 100% of the gap in 2035 depends on offsets",
            "2030年起碳中和，但2035年100%的缺口依赖碳抵消",
        ),
        (
            made.no_measures,
            "2030 target missed by 7.05 Mt: net emissions rise 116% by 2035",
            "2030年目标未达成，差704.9万吨：2035年净排放上升116%",
        ),
        (
            made.no_measures_no_target,
            "No measures: net emissions rise 116% by 2035",
            "未采取措施：2035年净排放上升116%",
        ),
        (
            made.net_stays,
            (
                "Net emissions fall 14% by 2035, but rise again after 2030: green power does most, "
                "cutting 40% of business as usual"
            ),
            "2035年净排放下降14%，但2030年后回升：绿电采购贡献最大，减排量为照常情景的40%",
        ),
        (
            made.net_removal,
            (
                "Net removal of 0.91 Mt a year by 2035: green power does most, "
                "cutting 50% of business as usual"
            ),
            "2035年每年净移除91.1万吨：绿电采购贡献最大，减排量为照常情景的50%",
        ),
        (
            made.not_kept,
            "Neutral in 2030, but net emissions are back at 1.82 Mt by 2035",
            "2030年达到碳中和，但2035年净排放回升至182.2万吨",
        ),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_the_title_says_what_the_numbers_say(tables: Case, en: str, zh: str) -> None:
    """E.g. 1.39 of 9.11 Mt is left in 2035: 15 %; 7.05 = 4.22 · (9.11 / 4.22)^(10 / 15)."""
    assert said(tables) == en
    assert said(tables, "zh") == zh


@pytest.mark.parametrize(
    ("tables", "info", "en", "zh"),
    [
        (
            made.value_chain,
            made.CHAIN_INFO,
            (
                "Scope 3 intensity falls 50% by 2030, to 4.11 t per million CNY: "
                "revenue grows 7.5% a year, so tonnes still rise 3% (+33% by 2035)"
            ),
            (
                "2030年范围三强度下降50%，至4.11吨／百万元："
                "收入年增7.5%，排放量仍上升3%（2035年+33%）"
            ),
        ),
        (
            made.value_chain_missed,
            made.CHAIN_INFO,
            (
                "Scope 3: 2030 target missed by 1.64 t per million CNY: "
                "net emissions rise 86% by 2035"
            ),
            "范围三：2030年目标未达成，差1.64吨／百万元：2035年净排放上升86%",
        ),
        (
            made.group,
            made.GROUP_INFO,
            (
                "Scope 1 + 2 and Cloud neutral from 2030, Scope 3 intensity 55% lower: "
                "total net emissions fall 39% by 2035, but rise again after 2030"
            ),
            (
                "范围一＋范围二与云计算2030年起碳中和，范围三强度下降55%："
                "2035年总净排放下降39%，但2030年后回升"
            ),
        ),
        (
            made.group_missed,
            made.GROUP_INFO,
            (
                "Cloud: 2030 target missed by 0.25 Mt: "
                "total net emissions fall 39% by 2035, but rise again after 2030"
            ),
            "云计算：2030年目标未达成，差25万吨：2035年总净排放下降39%，但2030年后回升",
        ),
    ],
    ids=["value_chain", "value_chain_missed", "group", "group_missed"],
)
def test_the_title_says_what_parts_keep(tables: Case, info: ChartInfo, en: str, zh: str) -> None:
    """8.22 · 0.5 = 4.11 and 1.075^10 · 0.5 = 1.03; the whole is never called neutral for a part."""
    assert figure(tables, "en", info).layout.meta["title"] == en
    assert figure(tables, "zh", info).layout.meta["title"] == zh


def test_misses_in_different_units_are_counted() -> None:
    tables = made.group_missed()
    late = tables["targets"]["id"] == "half"
    tables["targets"].loc[late, ["achieved", "met"]] = [5.0, False]
    drawn = neutrality_pathway(tables, made.GROUP_INFO, "en")
    assert drawn.layout.meta["title"].startswith("2 of the 3 targets shown are missed: total net")


def test_a_limit_that_is_the_same_all_along_is_labelled_with_its_years() -> None:
    tables = made.tables(
        [1.0, 0.8, 0.7],
        {"retrofit": [0.0, 0.1, 0.1]},
        targets=[("gross_line", "gross_emissions", 2021, 2021, 0.9)],
    )
    drawn = neutrality_pathway(tables, made.INFO, "en")
    assert "<b>2021–2022 target: gross ≤ 0.90</b><br>plan 0.60" in texts(drawn)
    (mark,) = (t for t in drawn.data if t.uid == "mark" and t.marker.symbol == "diamond")
    assert mark.x[0] == 2022


def test_a_line_missed_on_the_way_names_the_year() -> None:
    """Gross falls 4.00 -> 2.00 over 2020-2030 in one step in 2030: worst in 2029, by 1.80."""
    cut = [0.0] * 10 + [2.0] * 3
    line = [("gross_line", "gross_emissions", 2030, 2021, 2.0)]
    tables = made.tables([4.0] * 13, {"retrofit": cut}, targets=line)
    path = read_pathway(tables, made.INFO)
    assert (path.goals[0].year, path.goals[0].missed) == (2029, True)
    assert (path.goals[0].required, path.goals[0].achieved) == pytest.approx((2.2e6, 4e6))
    assert path.goals[0].missed_by == pytest.approx(1.8e6)
    assert title(Words.of(path, made.INFO, "en")) == [
        "2029 target missed by 1.80 Mt: gross emissions fall 50% by 2032"
    ]


def test_something_is_never_called_nothing() -> None:
    """A miss of 30 t is not 0.00 Mt, and 0.01 Mt left of 4 is under 1 %."""
    almost = made.tables(
        [4.0, 4.0],
        {"green_power": [0.0, 3.99997]},
        targets=[("t", "net_emissions", 2021, 2021, 0)],
    )
    info = replace(made.INFO, targets=("t",))
    assert title(Words.of(read_pathway(almost, info), info, "en"))[0].startswith(
        "2021 target missed by <0.01 Mt: net emissions fall over 99%"
    )
    little = made.tables([4.0, 4.0], {"green_power": [0, 3.99], "offset": [0, 0.01]})
    assert "under 1% of the gap" in " ".join(
        title(Words.of(read_pathway(little, info), info, "en"))
    )


def test_no_lever_does_more_than_all_of_the_work() -> None:
    """A grid that becomes dirtier adds 5 of 10: green power takes 12 of these 15, 80 %."""
    found = made.tables(
        [10.0] * 3, {"grid_mix": [0.0, -5.0, -5.0], "green_power": [0.0, 12.0, 12.0],
                     "retrofit": [0.0, 2.0, 2.0], "removal": [0.0, 1.0, 1.0]},
    )  # fmt: skip
    [said] = {" ".join(title(Words.of(read_pathway(found, made.INFO), made.INFO, "en")))}
    assert "green power does 80% of the work" in said
    assert "7% of the gap" in said


@CASES
def test_of_a_firm_of_a_few_tonnes_the_same_is_said(tables: Case) -> None:
    """A millionth of each company: in tonnes what it is in Mt, with the same wedges."""
    path = read_pathway(made.scaled(tables(), 1e-6), made.INFO)
    assert [w.key for w in path.wedges] == [w.key for w in read_pathway(tables(), made.INFO).wedges]
    small = title(Words.of(path, made.INFO, "en"))
    assert small == [line.replace("Mt", "t") for line in title_of(tables)]


@pytest.mark.parametrize("left", [0.5, 0.02])
def test_a_firm_of_a_few_tonnes_is_not_neutral_with_a_tenth_of_them(left: float) -> None:
    """6.4 t, of which ``left`` t are left in 2022: no tonne, and not nothing; 0 t is."""
    bau, cut = [6.4] * 3, [0.0, 3.0, 6.4 - left]
    some = made.tables(bau, {"electrify": cut}, unit=1.0)
    assert read_pathway(some, made.INFO).neutral_from() is None
    assert "nothing is left" not in bridge(some, made.INFO, "en").layout.meta["title"]
    none = made.tables(bau, {"electrify": [0.0, 3.0, 6.4]}, unit=1.0)
    assert read_pathway(none, made.INFO).neutral_from() == 2022


def subtitle(tables: made.Tables, lang: Lang = "en", info: ChartInfo = made.INFO) -> str:
    path = read_pathway(tables, info)
    return Words.of(path, info, lang).subtitle()


def test_a_cliff_stands_beside_the_title() -> None:
    """Of 4 Mt, 1.6 go in 2023 and 1.4 in 2026, each over a quarter; 0.5 in 2028 is not told."""
    cut = [0.0, 0.0, 0.0, 1.6, 1.6, 1.6, 3.0, 3.0, 3.5]
    steps = made.tables([4.0] * 9, {"retrofit": cut})
    assert subtitle(steps).endswith("per year. <b>Net falls 3.00 in 2023 and 2026 alone</b>")
    assert subtitle(steps, "zh").endswith("。<b>仅2023与2026年净排放即下降300.0</b>")
    short = made.tables([4.0, 1.0], {})
    assert subtitle(short).endswith("per year")


def test_so_do_emissions_that_only_contracts_for_power_hide() -> None:
    """3.0 of 4.0 Mt are bought as green power; 0.1 is under 5 % of the base year."""
    bought = made.tables([4.0] * 3, {"green_power": [0.0, 1.5, 3.0]})
    assert subtitle(bought).endswith("<b>Location-based gross: 4.00 in 2022</b>")
    little = made.tables([4.0] * 3, {"green_power": [0.0, 0.1, 0.1]})
    assert subtitle(little).endswith("per year")
    both = [0.0, 0.1, 0.1, 0.1, 3.0, 3.0]
    made_of = made.tables([4.0] * 6, {"green_power": both})
    assert "<b>Net −2.90 in 2024 alone; location-based gross 4.00 in 2025</b>" in subtitle(made_of)
    long = replace(made.INFO, subject=Name("Wide " * 40, "宽" * 200))
    assert "Net falls 2.90 in 2024 alone</b>" in subtitle(made_of, info=long)


def test_growth_that_outruns_the_measures_is_the_message() -> None:
    """Business as usual 4 -> 10, cut by 3 (30 %): net 4 -> 7, and no measure "does most"."""
    grown = made.tables([4.0, 7.0, 10.0], {"retrofit": [0, 1, 2], "electrify": [0, 0.5, 1]})
    words = Words.of(read_pathway(grown, made.INFO), made.INFO, "en")
    assert " ".join(title(words)) == (
        "Net emissions rise 75% by 2022: growth outruns what is cut, 30% of business as usual"
    )


def test_parts_that_share_accounts_are_said_to_overlap() -> None:
    drawn = [neutrality_pathway(made.group(), made.GROUP_INFO, "en")]
    first, *others = made.GROUP_INFO.parts
    shared = replace(first, accounts=(*first.accounts, *others[0].accounts))
    drawn += [
        neutrality_pathway(made.group(), replace(made.GROUP_INFO, parts=(shared, *others)), "en")
    ]
    found = ["overlap: do not add them" in " ".join(texts(one)) for one in drawn]
    assert found == [False, True]


def test_a_company_without_emissions_has_a_chart_too() -> None:
    empty = made.tables([0.0, 0.0, 0.0], {})
    drawn = neutrality_pathway(empty, made.INFO, "en")
    assert (
        drawn.layout.meta["title"]
        == "Nothing is emitted from 2020 to 2022, with the plan or without"
    )


@settings(max_examples=60)
@given(
    shares=st.lists(st.floats(-0.3, 0.6), min_size=len(wedge_order()), max_size=len(wedge_order())),
    lang=st.sampled_from(LANGS),
    growth=st.floats(0.2, 3),
)
def test_any_plan_has_a_title_that_fits_and_parts_that_nearly_add_up(
    shares: list[float], lang: Lang, growth: float
) -> None:
    """Business as usual − Σ wedges = net, to half a last digit of each that is rounded."""
    bau = [4.0 * growth ** (i / 5) for i in range(6)]
    shares = [*shares[:-2], *map(abs, shares[-2:])]
    wedges = {
        k: [s * b * i / 5 for i, b in enumerate(bau)]
        for k, s in zip(wedge_order(), shares, strict=True)
    }
    path = read_pathway(made.tables(bau, wedges), made.INFO)
    words = Words.of(path, made.INFO, lang)
    lines = title(words)
    assert 1 <= len(lines) <= 2
    assert all(0 < len(line) <= language(lang).title_length for line in lines)
    for i in range(6):
        shown = words.shown(i)
        off = shown.bau - sum(shown.parts.values(), Decimal(0)) - shown.net
        assert abs(off) <= Decimal(2 + len(shown.parts)) / 2 * Decimal(1).scaleb(-words.decimals)


# What is drawn


@CASES
def test_every_wedge_has_a_row_in_the_order_of_the_hierarchy(tables: Case) -> None:
    words = Words.of(read_pathway(tables(), made.INFO), made.INFO, "en")
    rows = [row["key"] for row in told(tables)["column"] if not row["level"]]
    wanted = [wedge.key for wedge in words.path.wedges if wedge.tonnes[-1] > 0]
    assert [key for key in rows if key in wanted] == wanted


def test_bands_stack_from_net_up_to_business_as_usual() -> None:
    """Where nothing is added, the roof of the topmost band is business as usual."""
    drawn = {trace.uid: trace for trace in figure(made.all_equal).data}
    roof = list(drawn["retrofit"].y[:16])
    assert roof == pytest.approx(list(drawn["bau"].y), abs=1e-5)
    floor = list(reversed(drawn["offset"].y[16:]))
    assert floor == pytest.approx(list(drawn["net"].y), abs=1e-5)


def test_what_a_wedge_adds_is_hatched_above_business_as_usual() -> None:
    """Electrification adds 6 % and the grid 9 % of 9.11 Mt: 0.55 and 0.82, in the column too."""
    drawn = {trace.uid: trace for trace in figure(made.negative_wedges).data}
    assert drawn["added-grid_mix"].y[15] == pytest.approx(9.11 * 1.15)
    assert drawn["added-electrify"].y[15] == pytest.approx(9.11 * 1.06)
    assert drawn["added-grid_mix"].fillpattern.shape
    rows = {row["name"]: row["value"] for row in told(made.negative_wedges)["column"]}
    assert rows["Added: grid mix"] == "+0.82"


def diamonds(tables: Case, info: ChartInfo = made.INFO) -> list[tuple[int, float, list[str]]]:
    """What is promised: year, value, and what is said there."""
    marks = neutrality_pathway.said(tables(), info, "en")["panels"][0]["marks"]
    return [(m["x"], m["y"], m["lines"]) for m in marks if m["shape"] == "diamond"]


def test_a_gross_target_stands_on_gross_emissions_and_a_net_one_on_net() -> None:
    assert diamonds(made.neutral) == [
        (2030, 0, ["2030 target: net ≤ 0.00", "plan 0.00"]),
        (2030, 2.4476, ["2030 target: gross ≤ 2.45", "plan 2.31"]),
    ]


def test_a_limit_of_intensity_is_drawn_in_tonnes() -> None:
    """4.11 t per million · 644,096 million · 1.075^10 = 5.456 Mt."""
    ((_, tonnes, text),) = diamonds(made.value_chain, made.CHAIN_INFO)
    assert tonnes == pytest.approx(4.11 * 0.644096 * 1.075**10)
    assert text == ["2030 target: ≤ 4.11 t per million CNY", "plan 4.11, or 5.46 Mt"]
    limit = series(neutrality_pathway.said(made.value_chain(), made.CHAIN_INFO, "en"))["limit"]
    assert limit["y"][:10] == [None] * 10
    assert limit["y"][15] == pytest.approx(4.11 * 0.644096 * 1.075**15)


def test_parts_have_lines_of_their_own_and_share_a_diamond() -> None:
    shown = neutrality_pathway.said(made.group(), made.GROUP_INFO, "en")
    assert series(shown)["part-0"]["y"][0] == pytest.approx(4.22)
    assert series(shown)["part-1"]["y"][0] == pytest.approx(0.9)
    year, tonnes, lines = diamonds(made.group, made.GROUP_INFO)[0]
    assert (year, tonnes) == (2030, 0)
    assert lines == ["2030 target: net ≤ 0.00", "Scope 1 + 2: plan 0.00", "Cloud: plan 0.00"]
    rows = [row["name"] for row in shown["column"]]
    assert "Carbon neutral" not in rows
    assert "Gross emissions" in rows
    assert shown["table"]["columns"][-2:] == ["Net, Scope 1 + 2", "Net, Cloud"]


def test_the_footer_says_how_clean_the_electricity_is() -> None:
    """90 of 100 GWh at 100 % and 10 at 99.5 %: 99.95 %, which is not every kWh."""
    tables = made.neutral()
    years = range(2020, 2036)
    tables["electricity"] = pd.DataFrame(
        [(y, d, s) for y in years for d, s in ((90.0, 1.0), (10.0, 0.995), (0.0, None))],
        columns=["year", "demand_gwh", "clean_share"],
    )
    text = " ".join(neutrality_pathway.said(tables, made.INFO, "en")["notes"])
    assert "In 2030: clean electricity 99%, location-based" in text


def test_small_wedges_are_counted_together_and_named_in_the_footer() -> None:
    notes = " ".join(told(made.tiny_wedges)["notes"])
    assert "Other: Electrification and Grid mix (each under 0.5% of business as usual)." in notes


def test_the_axis_goes_below_zero_only_where_net_does() -> None:
    assert figure(made.neutral).layout.yaxis.range[0] > -0.3  # no more than a thick line takes
    assert figure(made.net_removal).layout.yaxis.range[0] < -0.91


@pytest.mark.parametrize(
    ("lang", "unit", "shown"),
    [("en", "kt", "50.00"), ("zh", "万吨", "5.00"), ("de", "Tsd. t", "50,00")],
)
def test_small_companies_are_drawn_in_a_small_unit(lang: Lang, unit: str, shown: str) -> None:
    """50 kt in 2020."""
    table = figure(made.falling, lang).layout.meta["table"]
    assert table["rows"][0][:2] == ["2020", shown]
    assert table["caption"].startswith(unit)


def test_the_text_alternative_says_it_all() -> None:
    assert figure(made.neutral).layout.meta["description"] == (
        "Line and stacked area chart, 2020–2035, Mt CO2e per "
        "year. Business as usual goes from 4.22 to 9.11. Efficiency retrofit: −1.45 (16%). "
        "Electrification: −0.75 (8%). Grid mix: −0.90 (10%). Rooftop PV: −0.62 (7%). "
        "Green-power purchase: −4.00 (44%). Left to neutralise: 1.39. Carbon removals: −0.85 (9%). "
        "Offsets (credits): −0.54 (6%). Net emissions in 2035: 0.00. "
        "2030 target: net ≤ 0.00: met (plan 0.00). 2030 target: gross ≤ 2.45: met (plan 2.31)."
    )
    assert figure(made.no_measures, "zh").layout.meta["description"] == (
        "折线与堆积面积图，2020–2035年，单位：万吨CO2e／年。照常情景由422.0变为911.0。"
        "2035年净排放：911.0。2030年目标：净排放≤0.0，未达成（方案值 704.9）。"
    )


@CASES
@IN_BOTH
def test_net_zero_is_never_claimed(tables: Case, lang: Lang) -> None:
    """Carbon neutral with credits is not net zero (SBTi)."""
    everything = " ".join(texts(figure(tables, lang))).lower()
    assert "net zero" not in everything
    assert "net-zero" not in everything
    assert "净零" not in everything


def test_no_name_can_inject_markup() -> None:
    evil = Name("</script><b>x</b> & <a href='javascript:1'>", "<sub>坏</sub>&")
    info = replace(made.INFO, company=evil, subject=evil, study=evil, case_id="<i>", run_id="<u>")
    for lang in LANGS:
        for text in texts(neutrality_pathway(made.neutral(), info, lang)):
            ours = re.sub(r"</?(b|sub)>|<br>", "", text)
            assert "<" not in ours, text
    notes = " ".join(texts(neutrality_pathway(made.neutral(), info, "zh")))
    assert "&lt;sub&gt;坏&lt;/sub&gt;&amp;" in notes


def test_the_same_tables_give_the_same_figure() -> None:
    first = neutrality_pathway(made.neutral(), made.INFO, "zh").to_json()
    assert first == neutrality_pathway(made.neutral(), made.INFO, "zh").to_json()


# What the chart knows of the case


def test_only_targets_of_all_that_is_drawn_are_drawn() -> None:
    """A target on scope 2 alone, a location-based one and a share have no place on the lines."""
    study = case(
        [source("heat", "gas", 10)],
        targets=[
            target("all", "net_emissions", 0.0),
            target("scope2", "net_emissions", 0.0, accounts=("b/r/2",)),
            target("location", "gross_emissions", 1.0, method="location"),
            target("clean", "clean_electricity_share", 1.0),
        ],
    )
    info = chart_info(study, "abc123")
    assert info.targets == ("all",)
    assert (info.scopes, info.run_id, info.company) == ((1, 2), "abc123", study.name)


def test_a_study_of_one_business_is_named_after_it() -> None:
    cloud = Business("cloud", Name("Cloud", "云"))
    study = case([])
    study = replace(
        study,
        businesses={**study.businesses, "cloud": cloud},
        accounts={"cloud/r/2": Account("cloud/r/2", "cloud", "r", 2)},
    )
    assert chart_info(study, "abc123").subject.in_("en") == "small (Cloud)"
    both = {**study.accounts, "b/r/2": Account("b/r/2", "b", "r", 2)}
    assert chart_info(replace(study, accounts=both), "abc123").subject == study.name


def test_parts_promised_net_zero_are_named_by_what_they_cover() -> None:
    """The electricity of scope 2 is held by scopes 1 and 2; a business has all its scopes."""
    places = [(b, s) for b in ("b", "cloud") for s in (1, 2, 3)]
    own = tuple(f"{b}/r/{s}" for b, s in places if s < 3)
    study = case(
        [],
        targets=[
            target("electricity", "net_emissions", 0.0, accounts=("b/r/2", "cloud/r/2")),
            target("own", "net_emissions", 0.0, accounts=own),
            target("cloud", "net_emissions", 0.0, accounts=("cloud/r/1", "cloud/r/2", "cloud/r/3")),
            target("half", "intensity", 0.1, accounts=("b/r/3", "cloud/r/3"), whole={2020: 1.0}),
            target("odd", "net_emissions", 0.0, accounts=("b/r/1", "cloud/r/3")),
        ],
        businesses={
            "b": Business("b", Name("Shops", "零售")),
            "cloud": Business("cloud", Name("Cloud", "云计算")),
        },
        accounts={f"{b}/r/{s}": Account(f"{b}/r/{s}", b, "r", s) for b, s in places},
    )
    info = chart_info(study, "abc123")
    assert [(part.target, part.name.in_("en")) for part in info.parts] == [
        ("own", "Scope 1 + 2"), ("cloud", "Cloud"), ("odd", "odd"),
    ]  # fmt: skip
    (half,) = info.intensities
    assert (half.name.in_("zh"), half.whole) == ("范围三", False)


def test_a_part_of_what_is_promised_as_a_whole_is_not_drawn_by_itself() -> None:
    study = case(
        [],
        targets=[
            target("part", "net_emissions", 0.0, accounts=("b/r/2",)),
            target("all", "net_emissions", 0.0),
        ],
    )
    assert chart_info(study, "abc123").parts == ()


@pytest.mark.parametrize(
    ("metrics", "programmes", "names"),
    [
        ((), False, ["neutrality-pathway"]),
        (("net_emissions",), False, ["neutrality-pathway"]),
        (("net_emissions", "intensity"), True,
         ["neutrality-pathway", "scope3-intensity", "ecosystem-ledger"]),
        (("cumulative_avoided",), True, ["ecosystem-ledger"]),
    ],
)  # fmt: skip
def test_a_study_has_the_charts_of_its_commitments(
    metrics: tuple[str, ...], programmes: bool, names: list[str]
) -> None:
    study = case(
        [],
        options=[programme("boxes")] if programmes else [],
        targets=[
            target(
                m,
                m,
                0.0,
                whole=flat(100),
                options=("boxes",) if m == "cumulative_avoided" else (),
            )
            for m in metrics
        ],
    )
    assert chart_names(study) == names
    info = chart_info(study, "abc123")
    assert list(info.programmes) == ["boxes"] * programmes
    assert info.avoided == tuple(m for m in metrics if m == "cumulative_avoided")
