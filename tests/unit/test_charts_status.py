"""The commitments, the credits and the roadmap: what they say, case by case."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd
import pytest

import plan_tables as made
from chart_pictures import commitments, credits_used, roadmap
from chart_tables import BOTH, scaled
from pathway.figures.catalogue import figure_of
from pathway.figures.charts import credits
from pathway.figures.charts.roadmap import MOST
from pathway.figures.data.abatement import read_curve
from pathway.figures.data.commitments import chosen, read_standings
from pathway.figures.data.credits import read_credits
from pathway.figures.data.roadmap import Roadmap, Track, is_dust, read_roadmap
from pathway.figures.kit import chart_info
from pathway.figures.kit.goals import interim, read_goals
from pathway.figures.kit.rows import apart
from pathway.figures.kit.speaker import Speaker
from pathway.figures.words.roadmap import RoadmapWords, amount
from pathway.locale import speaking
from pathway.locale.amounts import counted, whole
from pathway.locale.numbers import per_one, quantity
from report_runs import evil


def titles(chart: Any, tables: made.Tables) -> tuple[str, str]:
    en, zh = (chart(tables, made.INFO, lang).layout.meta["title"] for lang in BOTH)
    return en, zh


def notes(chart: Any, tables: made.Tables) -> str:
    return " ".join(chart.said(tables, made.INFO, "en")["notes"])


def promised(*targets: pd.DataFrame) -> made.Tables:
    return {**made.nothing(), "targets": pd.concat(targets, ignore_index=True)}


# --- commitments --------------------------------------------------------------------------------


def test_all_met_and_how_many_leave_no_room() -> None:
    """Neutral (0 of 0) and durable (10 % of 10 %) leave no room; a capital budget is no promise."""
    assert titles(commitments, made.plain()) == (
        "All 4 commitments are met, 2 of them with no room to spare",
        "4项承诺全部达成；其中2项没有余量",
    )


@pytest.mark.parametrize(
    ("tables", "en"),
    [
        (
            made.one_business(),
            "The commitment is missed: “Carbon neutral” by 250 kt in 2022",
        ),
        (
            promised(made.target("zero", "net_emissions", {2030: (10.0, 4.0)})),
            "The commitment is met: “Carbon neutral”",
        ),
        (
            made.missed(),
            (
                "3 of 3 commitments missed: “Carbon neutral” by 300 kt in 2026, “Rising removals” "
                "by 15 points in 2025 (interim target) and 1 more"
            ),
        ),
        (made.nothing(), "No commitment is made"),
    ],
)
def test_the_title_of_commitments_is_right(tables: made.Tables, en: str) -> None:
    assert titles(commitments, tables)[0] == en


def test_the_year_is_the_one_missed_by_most_else_the_tightest() -> None:
    """Missed by 40 kt and then by 300; clean power has 0.1 of room in 2025 and 0.02 in 2026;
    removals have 0.05 in 2025, but what is promised of them in the end holds from 2026.
    """
    assert {s.id: s.year for s in read_standings(made.missed(), made.INFO)} == {
        "zero": 2026, "clean": 2026, "rising": 2025,
    }  # fmt: skip
    plain = {s.id: s for s in read_standings(made.plain(), made.INFO)}
    assert (plain["zero"].year, plain["clean"].year, plain["rising"].year) == (2025, 2026, 2026)


def test_numbers_stand_in_their_units() -> None:
    rows = commitments(made.plain(), made.INFO, "en").layout.meta["table"]["rows"]
    cells = {row[0]: row[3:7] for row in rows}
    assert cells["Clean power"] == ["2026", "≥ 80%", "82%", "2 points"]
    assert "Capital budget" not in cells
    rate = {2030: (4.11, 3.66)}
    tables = promised(made.target("half", "intensity", rate, "t/MCNY"))
    row = commitments(tables, made.INFO, "zh").layout.meta["table"]["rows"][0]
    assert row[4:7] == ["≤ 4.11吨／百万元", "3.66", "0.45"]


def test_numbers_of_a_row_have_the_same_decimals() -> None:
    """4.78 less 4.20 is 0.58: a reader who subtracts is right to the last digit."""
    path = {2030: (4_780_000.0, 4_200_000.0)}
    tables = promised(made.target("zero", "net_emissions", path))
    for lang, asked in (("en", "4.78 Mt 4.20 0.58"), ("zh", "478万吨 420 58")):
        row = commitments(tables, made.INFO, lang).layout.meta["table"]["rows"][0]
        assert " ".join(row[4:7]).removeprefix("≤ ") == asked


def test_room_is_told_with_its_year() -> None:
    """Falling from 100 to 40 in 2030: met exactly in 2026; from 2030 on 2031 is the tightest."""
    path = {2026: (100.0, 100.0), 2028: (70.0, 60.0), 2030: (40.0, 25.0), 2031: (40.0, 30.0)}
    tables = promised(made.target("zero", "net_emissions", path))
    for lang, tight in zip(BOTH, ("no room in 2026", "2026年无余量"), strict=True):
        row = commitments(tables, made.INFO, lang).layout.meta["table"]["rows"][0]
        assert (row[3], row[6], row[7]) == ("2031", "10", tight)


def test_the_first_year_without_room_is_told() -> None:
    """Met exactly in 2026 and, where it holds in full, in 2030: there is no room from 2026."""
    path = {2026: (100.0, 100.0), 2028: (70.0, 60.0), 2030: (40.0, 40.0)}
    (standing,) = read_standings(promised(made.target("zero", "net_emissions", path)), made.INFO)
    assert (standing.year, standing.tight) == (2030, 2026)


def test_what_a_tiny_firm_promises_at_last_is_its_last_year() -> None:
    """1.28, 0.77, 0.26, 0 t: no year before 2050 asks for none. Missed by as much in two years,
    it is in the first of them."""
    path = {2044: (1.28, 0.2), 2046: (0.77, 0.2), 2048: (0.26, 0.2), 2050: (0.0, 0.0)}
    tables = promised(made.target("zero", "net_emissions", path))
    (standing,) = read_standings(tables, made.INFO)
    assert (standing.year, standing.required) == (2050, 0.0)
    (goal,) = read_goals(tables["targets"], ["zero"], [2040, *path])
    assert (goal.year, goal.required, goal.missed) == (2050, 0.0, False)
    missed = {2044: (1.28, 0.2), 2046: (0.77, 1.27), 2048: (0.26, 0.76 + 1e-12), 2050: (0.0, 0.0)}
    tables = promised(made.target("zero", "net_emissions", missed))
    (goal,) = read_goals(tables["targets"], ["zero"], [2040, *path])
    (standing,) = read_standings(tables, made.INFO)
    assert goal.missed
    assert goal.year == standing.year == 2046


def test_what_is_missed_of_an_interim_target_is_told_as_such() -> None:
    """Half of it is asked for on the way; where it is asked for at last, or less then, it is not
    on the way; and each year's money is its own.
    """
    tables = promised(made.target("zero", "net_emissions", {2030: (50.0, 60.0), 2040: (5.0, 5.0)}))
    assert titles(commitments, tables) == (
        "The commitment is missed: “Carbon neutral” by 10 t in 2030 (interim target)",
        "承诺未达成：“碳中和”2030年阶段目标差10吨",
    )
    row = commitments(tables, made.INFO, "de").layout.meta["table"]["rows"][0]
    assert row[4].endswith("50 t (Zwischenziel)")
    table = tables["targets"]
    assert interim(table, "zero", 2030) == (2040, 5.0)
    assert interim(table, "zero", 2040) is None
    assert interim(table.assign(sense=">="), "zero", 2030) is None
    assert interim(table.assign(metric="budget"), "zero", 2030) is None


def test_the_footer_names_the_years_of_the_plan() -> None:
    """Though the first promise is of 2030."""
    tables = promised(made.target("zero", "net_emissions", {2030: (0.0, 0.0)}))
    years = sorted(tables["emissions"]["year"].unique())
    assert f"plan {years[1]}–{years[-1]};" in notes(commitments, tables)


@pytest.mark.parametrize(("peak", "told"), [(0.00477, "0 → 4.77 MWh"), (0.5, "0 → 500 MWh")])
def test_little_stock_is_told_in_a_unit_that_shows_it(peak: float, told: str) -> None:
    track = Track("ppa", "green_power", "GWh", (2025, 2026), (0.0, peak), {}, 1.0, None)
    words = RoadmapWords(Speaker(made.INFO, "en"), Roadmap((2025, 2026), {"green_power": (track,)}))
    with speaking("en"):
        assert words.stock(track) == told


def test_all_that_a_tiny_firm_takes_off_has_its_step() -> None:
    """A millionth of each lever: as many steps as the company has, and as much pays for itself."""
    whole, tiny = read_curve(made.plain()), read_curve(scaled(made.plain(), 1e-6))
    assert whole is not None
    assert tiny is not None
    assert [s.lever for s in tiny.steps] == [s.lever for s in whole.steps]
    assert tiny.saving == pytest.approx(1e-6 * whole.saving)


def test_a_lever_of_a_tiny_firm_is_no_dust() -> None:
    """0.2 t of removals where 150 t are taken off in all; not where 15 Mt are."""
    assert not is_dust("removal", 0.2, 0.2, 150.0)
    assert is_dust("removal", 0.2, 0.2, 15e6)


def test_one_point_is_one_point() -> None:
    tables = promised(made.target("clean", "clean", {2030: (0.80, 0.81)}, "share", least=True))
    assert commitments(tables, made.INFO, "en").layout.meta["table"]["rows"][0][6] == "1 point"


def test_caps_are_no_promises_and_told_where_they_are_exceeded() -> None:
    """220 allowed, 223 spent: CNY 3 million too much."""
    kept = made.plain()
    assert "Caps on spending, which promise nothing, not counted: 1, all kept." in notes(
        commitments, kept
    )
    over = promised(
        made.target("zero", "net_emissions", {2030: (0.0, 0.0)}),
        made.target("clean", "net_emissions", {2030: (0.0, 0.0)}),
        made.target("budget", "budget", {2024: (220.0, 223.0)}, "MCNY"),
    )
    assert titles(commitments, over)[0] == ("Both commitments are met, neither with room to spare")
    text = notes(commitments, over).replace("\n", " ")
    assert "not counted: 1, 1 of them exceeded: “Capital budget” by CNY 3 million in 2024." in text


def test_what_is_missed_never_looks_met() -> None:
    """79.96 % rounds to 80.0 %: so many decimals that the two differ."""
    rows = commitments(made.missed(), made.INFO, "en").layout.meta["table"]["rows"]
    clean = next(row for row in rows if row[0] == "Clean power")
    assert clean[1] == "missed"
    assert clean[4:7] == ["≥ 80%", "79.96%", "−0.04 points"]


def test_met_and_missed_differ_in_sign_and_not_in_colour_alone() -> None:
    lines = [
        line
        for tables in (made.plain(), made.missed())
        for line in commitments.said(tables, made.INFO, "en")["listing"]["lines"]
    ]
    assert {(line["cells"][0], line["strong"]) for line in lines} == {
        ("✓\N{NO-BREAK SPACE}met", False), ("✗\N{NO-BREAK SPACE}missed", True),
    }  # fmt: skip


def test_of_many_those_missed_and_the_headlines_come_first() -> None:
    """26 of which k25 is missed and k24 a headline: both among the twenty drawn."""
    made_so = [
        made.target(f"k{i}", "net_emissions", {2030: (1e6, 2e6 if i == 25 else 5e5)})
        for i in range(26)
    ]
    info = replace(made.INFO, details=replace(made.INFO.details, headlines=("k24",)))
    drawn = [s.id for s in chosen(read_standings(promised(*made_so), info), info)]
    assert len(drawn) == 20
    assert drawn[-2:] == ["k24", "k25"]
    assert "Commitments not drawn: 6, all met." in notes(commitments, promised(*made_so))


def test_names_that_look_like_markup_stay_text() -> None:
    """Nothing is taken out of a name: in the list of commitments ``<script>`` was."""
    result, case = evil()
    figure = figure_of("commitments", result.tables, chart_info(case, "0"), "en")
    assert figure.listing is not None
    assert all("<script>alert" in str(line.name) for line in figure.listing.lines)
    assert "<script>" in str(figure.notes)


# --- credits ------------------------------------------------------------------------------------


def test_removals_rise_as_the_table_says() -> None:
    """40 of 200 kt, then 60 of 120; the promise on shares has numbers of its own: 25 and 50 %."""
    en, zh = titles(credits_used, made.plain())
    assert en == (
        "Removals rise from 20% of credits in 2025 to 50% in 2026; 10% of them are durable by then"
    )
    assert zh == "移除占碳信用比例：2025年为20%，2026年升至50%；届时长期移除占10%"


def test_shares_of_credits_that_are_nothing_are_not_drawn() -> None:
    """Nobody promised removals, and there are none: an axis to 1 % said nothing."""
    drawn = [credits.credits_used(tables, made.INFO, "en").panels for tables in
             (made.only_offsets(), made.plain())]  # fmt: skip
    assert [len(panels) for panels in drawn] == [1, 2]


@pytest.mark.parametrize(
    ("tables", "en"),
    [
        (made.only_offsets(), "All credits are offsets, none are removals: 6 kt in 2026"),
        (made.one_business(), "All credits are offsets, none are removals: 2 t in 2022"),
        (made.missed(), "Rising removals is missed in 2025: 25% instead of 40%"),
        (made.nothing(), "No credits are used: no removals, no offsets"),
        (
            {
                **made.nothing(),
                "credits": made.credits(("removal", "a", 40, {2025: 2e3, 2026: 1e3}, 9.0)),
            },
            "All credits are removals: 2 kt in 2025 at most",
        ),
    ],
)
def test_the_title_of_credits_is_right(tables: made.Tables, en: str) -> None:
    assert titles(credits_used, tables)[0] == en


def test_classes_are_by_kind_and_quality_the_most_durable_first() -> None:
    data = read_credits(made.plain(), made.INFO)
    assert data is not None
    found = [(c.kind, c.quality, c.durability) for c in data.classes]
    assert found == [
        ("removal", "durable", (1000, 1000)),
        ("removal", "nature", (40, 40)),
        ("offset", "nature high", (0, 0)),
    ]
    assert data.total[-2:] == (200_000, 120_000)


def test_qualities_are_called_in_the_language_of_the_reader() -> None:
    """Known ones by their message; any other as the inputs call it, whatever is in it."""
    classes = (("offset", "ccer", 0), ("offset", "{ $x }", 0), ("removal", "nature", 40))
    odd = made.credits(*((*which, {2026: 9e3}, 9.0) for which in classes))
    tables = {**made.nothing(), "credits": odd}
    said = {
        "en": ["Removals, nature-based", "Offsets, CCER", "Offsets, { $x }"],
        "zh": ["碳移除：自然碳汇", "碳抵消：CCER", "碳抵消：{ $x }"],
    }
    for lang in BOTH:
        columns = credits_used(tables, made.INFO, lang).layout.meta["table"]["columns"]
        assert columns[1:4] == said[lang]


def test_columns_stack_to_the_tonnes_of_the_year() -> None:
    """In 2025 nature 40 kt and offsets 160 kt: four times as high, one on the other."""
    bars = {t.name: t for t in credits_used(made.plain(), made.INFO, "en").data if t.type == "bar"}
    nature, offsets = bars["Removals, nature-based"], bars["Offsets, high-quality nature"]
    at = list(nature.x).index(2025)
    assert (nature.y[at], offsets.y[at]) == (40, 160)
    assert offsets.base[at] == nature.base[at] + nature.y[at]


def test_of_many_classes_the_smallest_are_one_and_nothing_is_lost() -> None:
    """Six offsets of 1 kt each: two by themselves and four together."""
    data = read_credits(made.only_offsets(), made.INFO)
    assert data is not None
    assert [c.total for c in data.classes] == [1_000, 1_000, 4_000]


def test_what_is_promised_stands_where_it_is_required() -> None:
    """30 % of removals in 2026, where half of the credits are some."""
    panel = credits_used.said(made.plain(), made.INFO, "en")["panels"][1]
    assert (2026, 30) in [(mark["x"], mark["y"]) for mark in panel["marks"]]
    ends = {series["key"]: series["y"][-1] for series in panel["series"]}
    assert (ends["due-0"], ends["share-0"]) == (30, 50)


# --- names and units ----------------------------------------------------------------------------


def test_names_that_begin_alike_are_cut_in_the_middle() -> None:
    """Where the difference lies stays to be read; a name by itself is cut at its end."""
    names = [f"Yearly green-power trading, {where} China" for where in ("North", "South")]
    names.append("Protected forests of South-East Asia")
    cut = apart(names, 18, 250)
    assert [text[-11:] for text in cut[:2]] == ["North China", "South China"]
    assert cut[2].startswith("Protected forests")
    assert cut[2].endswith("…")
    assert apart(names, 18, 900) == names
    lots = [f"Yearly green-power trading, lot {n} of the contract of five years" for n in (1, 2)]
    assert ["…1 of" in apart(lots, 18, 250)[0], "…2 of" in apart(lots, 18, 250)[1]] == [True] * 2


def test_what_is_counted_is_as_many_on_the_chart_as_in_the_decision() -> None:
    """13.5 berths are 14, 4.94 halls 4.9; what is measured keeps its decimals."""
    assert [whole(13.5, "berth"), whole(4.94, "hall"), whole(13.5, "GWh")] == [14, 4.9, 13.5]
    tables = made.plain()
    half = tables["levers"].assign(unit="berth", stock=tables["levers"]["stock"] * 0 + 13.5)
    listing = figure_of("roadmap", {**tables, "levers": half}, made.INFO, "en").listing
    assert listing is not None
    assert {str(line.cells[0]) for line in listing.lines} == {"14 → 14 berths"}


def test_a_rate_is_in_the_language_of_the_reader_below_its_line_too() -> None:
    said = [quantity(0.18, "t/t", "EUR", lang) for lang in ("en", "zh", "de")]
    assert said == ["0.18 t per t", "0.18吨／吨", "0,18 t je t"]
    assert per_one("t/kt", "zh") == ("千克", "吨")


def test_shares_of_credits_that_nobody_promised_have_no_line() -> None:
    """Credits with shares that are promised, then the same with none; the unit is said once."""
    tables = made.plain()
    bare = {**tables, "targets": tables["targets"][tables["targets"]["metric"] != "credit_share"]}
    for held, lines in ((tables, True), (bare, False)):
        drawn = credits.credits_used(held, made.INFO, "en")
        keys = [s.key for panel in drawn.panels[1:] for s in panel.series]
        assert any(key.startswith("due-") for key in keys) == lines
        assert drawn.table is not None
        assert any("promised" in str(name) for name in drawn.table.columns) == lines
        assert str(drawn.panels[0].title) == "Credits retired a year"


@pytest.mark.parametrize(
    ("number", "unit", "said"),
    [
        ("33,125", "vehicle", ["33,125 vehicles", "33,125辆车", "33,125 Fahrzeuge"]),
        ("1", "heat_pump", ["1 heat pump", "1台热泵", "1 Wärmepumpe"]),
        ("3", "odd.{thing}", ["3 odd.{thing}"] * 3),
    ],
)
def test_units_of_stock_are_in_the_language_of_the_reader(
    number: str, unit: str, said: list[str]
) -> None:
    assert [counted(number, unit, lang) for lang in ("en", "zh", "de")] == said


@pytest.mark.parametrize(
    ("stock", "said"),
    [(1.0, "1"), (0.355, "0,36"), (41.7, "41,7"), (1850.0, "1.850"), (1e-5, "<0,01")],
)
def test_a_stock_has_the_marks_of_its_language(stock: float, said: str) -> None:
    with speaking("de"):
        assert amount(stock) == said


# --- roadmap ------------------------------------------------------------------------------------


def test_the_title_of_the_roadmap_counts_starts() -> None:
    """2021 LED and wind, 2022 vans, 2023 roofs, 2025 the credits: three of six by 2022.

    Of what is bought, what has ended before the last year is told too.
    """
    assert titles(roadmap, made.plain()) == (
        (
            "6 levers are bought by 2026, half of them by 2022; the last is bought in 2025; "
            "one no longer serves in 2026"
        ),
        "至2026年购置6项措施，其中一半在2022年或之前购置；最后一项于2025年购置；一项到2026年已不再使用",
    )


@pytest.mark.parametrize(
    ("stock", "en"),
    [
        ({"led": [0, 1, 1]}, "One lever is bought, in 2021"),
        ({"led": [5, 5, 0]}, "Nothing is started: what is there serves on"),
        ({"led": [0, 1, 1], "pv": [0, 2, 2]}, "2 levers are bought by 2022, all in 2021"),
        (
            {"led": [0, 1, 1, 1], "pv": [0, 0, 0, 2], "wind": [0, 0, 0, 2]},
            "3 levers are bought by 2023, 2 of them not before 2023",
        ),
        (
            {"led": [0, 1, 1], "pv": [0, 2, 2], "wind": [0, 0, 2]},
            "3 levers are bought by 2022, 2 of them in 2021 at once; the last is bought in 2022",
        ),
        (
            {"led": [0, 1, 1, 1], "pv": [0, 2, 2, 0], "wind": [0, 0, 2, 0]},
            (
                "3 levers are bought by 2023, 2 of them in 2021 at once; "
                "the last is bought in 2022; 2 no longer serve in 2023"
            ),
        ),
        ({"led": [0, 0, 0]}, "No lever is in service in any year"),
    ],
)
def test_the_title_of_the_roadmap_is_right(stock: dict[str, list[float]], en: str) -> None:
    tables = {**made.nothing(), "levers": made.levers(stock)}
    assert titles(roadmap, tables)[0] == en


def test_stock_and_terms_are_said() -> None:
    lines = roadmap.said(made.plain(), made.INFO, "en")["listing"]["lines"]
    cells = [cell for line in lines for cell in line["cells"]]
    assert "100 → 1,250 vehicles" in cells
    assert "2021–2024, 10-year term" in cells
    assert "2025, each year anew" in cells


def bars_of(tables: made.Tables) -> dict[str, Any]:
    """The bars of each lever of the roadmap."""
    lines = roadmap.said(tables, made.INFO, "en")["listing"]["lines"]
    return {line["name"]: line["bars"] for line in lines}


def test_a_bar_is_as_high_as_the_share_in_service_and_ends_with_it() -> None:
    """LED: 10, 20, 30 of 30; clean stoves serve in 2025 alone."""
    bars = bars_of(made.plain())
    (led,), (stoves,) = bars["LED lighting"], bars["Clean stoves"]
    assert led["sizes"][:3] == pytest.approx([1 / 3, 2 / 3, 1])
    assert (led["first"], led["end"]) == (2021, 2027)
    assert (stoves["first"], stoves["end"]) == (2025, 2026)


def test_what_contracts_of_several_years_are_is_said_where_there_are_some() -> None:
    text = "Of contracts of several years: the years in which they are signed"
    assert text in notes(roadmap, made.plain())
    alone = {**made.nothing(), "levers": made.levers({"led": [0, 1, 1]})}
    assert text not in notes(roadmap, alone)


def test_a_break_in_service_is_a_break_in_the_bar() -> None:
    tables = {**made.nothing(), "levers": made.levers({"led": [0, 2, 0, 0, 4, 4, 0]})}
    (bars,) = bars_of(tables).values()
    assert [(bar["first"], bar["end"]) for bar in bars] == [(2021, 2022), (2024, 2026)]


def test_of_many_levers_the_largest_of_each_kind_are_drawn_and_the_rest_counted() -> None:
    """84 levers of six kinds, of which twenty are drawn: three or four of each kind."""
    found = read_roadmap(made.many(), made.INFO)
    shown = found.largest(MOST)
    assert sorted(len(tracks) for tracks in shown.values()) == [3, 3, 3, 3, 4, 4]
    for kind, tracks in shown.items():
        least = min(t.tonnes for t in tracks)
        assert all(t.tonnes <= least for t in found.tracks[kind] if t not in tracks)
    assert "Levers not drawn for want of room: 64," in notes(roadmap, made.many())


def test_programmes_are_on_the_roadmap_too() -> None:
    tables = made.empty()
    rows = {"year": [2021, 2022], "programme": ["travel"] * 2, "unit": ["million_riders"] * 2,
            "added": [1.0, 2.0], "stock": [1.0, 3.0], "tonnes": [5.0, 9.0]}  # fmt: skip
    tables["ecosystem"] = pd.DataFrame(rows)
    (line,) = roadmap.said(tables, made.INFO, "en")["listing"]["lines"]
    assert line["group"] == "Ecosystem (scope 3+)"
    assert line["cells"][0] == "0 → 3 million riders"
