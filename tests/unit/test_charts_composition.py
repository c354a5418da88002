"""The composition: parts that add up, under names, however many and whatever their ids."""

from __future__ import annotations

import pandas as pd
import pytest

import chart_parts as parted
import chart_tables as made
from chart_pictures import composition
from chart_tables import BOTH
from pathway.figures.data.composition import read_composition
from pathway.figures.kit import LANGS
from pathway.figures.when import composed
from pathway.locale import Lang
from pathway.locale.categories import category_label, category_name
from pathway.locale.errors import UsageError

IN_BOTH = pytest.mark.parametrize("lang", LANGS)
Categories = dict[tuple[int, str], tuple[float, float]]


@pytest.mark.parametrize(
    ("categories", "en", "zh"),
    [
        (
            {(2, "purchased_electricity"): (3e6, 0.0), (1, "fugitive"): (1e6, 0.5e6)},
            (
                "Gross emissions fall from 4.00 to 0.50 Mt by 2021: largest in 2020 was "
                "purchased electricity (75%), in 2021 fugitive emissions (100%)"
            ),
            "2021年总排放由400.0降至50.0万吨：最大来源由外购电力（75%）变为逸散排放（100%）",
        ),
        (
            {(1, "stationary"): (2e6, 3e6), (1, "fugitive"): (2e6, 2e6)},
            (
                "Gross emissions rise from 4.00 to 5.00 Mt by 2021: the largest category stays "
                "stationary combustion, 50% in 2020, 60% in 2021"
            ),
            "2021年总排放由400.0升至500.0万吨：固定源燃烧始终最大，占比由2020年的50%变为60%",
        ),
        (
            {(1, "stationary"): (4e3, 0.0)},
            (
                "Gross emissions fall from 4.00 to 0.00 kt by 2021: largest in 2020 was "
                "stationary combustion (100%)"
            ),
            "2021年总排放由4,000降至0吨：最大来源曾为固定源燃烧（100%）",
        ),
        (
            {(1, "stationary"): (0.0, 4e3)},
            (
                "Gross emissions rise from 0.00 to 4.00 kt by 2021: largest in 2021 is "
                "stationary combustion (100%)"
            ),
            "2021年总排放由0升至4,000吨：最大来源为固定源燃烧（100%）",
        ),
        (
            {(1, "stationary"): (4e3, 4e3)},
            (
                "Gross emissions stay at 4.00 kt in 2021: the largest category stays "
                "stationary combustion, 100% in both years"
            ),
            "2021年总排放保持4,000吨：固定源燃烧始终最大，占比均为100%",
        ),
    ],
    ids=["overtaken", "stays", "to_nothing", "from_nothing", "level"],
)
def test_the_title_says_what_the_numbers_say(categories: Categories, en: str, zh: str) -> None:
    tables = parted.composed(categories)
    said = {lang: composition(tables, parted.INFO, lang).layout.meta["title"] for lang in BOTH}
    assert said == {"en": en, "zh": zh}


@IN_BOTH
def test_parts_add_up_to_scopes_and_scopes_to_the_total_as_printed(lang: Lang) -> None:
    for tables in (parted.composition(), parted.crowded()):
        for column in (1, 3):
            rows = composition(tables, parted.INFO, lang).layout.meta["table"]["rows"]
            heads = {"Scope 1", "Scope 2", "Scope 3", "范围一", "范围二", "范围三"}
            scopes = [made.number(row[column], lang) for row in rows if row[0] in heads]
            parts = [made.number(row[column], lang) for row in rows[:-1] if row[0] not in heads]
            assert sum(scopes) == pytest.approx(made.number(rows[-1][column], lang))
            assert sum(parts) == pytest.approx(made.number(rows[-1][column], lang))
            shares = [int(row[column + 1][:-1]) for row in rows[:-1] if row[0] in heads]
            assert sum(shares) == 100


def test_the_title_has_the_shares_of_the_table() -> None:
    """1.52 of 2.52 Mt is 60.3 %."""
    meta = composition(parted.composition(), parted.INFO, "en").layout.meta
    row = next(row for row in meta["table"]["rows"] if row[0] == "Long-haul transport (cat. 4)")
    assert row[4] == "60%"
    assert meta["title"].endswith("in 2021 long-haul transport (60%)")


def of(tables: made.Tables) -> dict[str, tuple[float, float]]:
    return {p.label.in_("en"): p.tonnes for p in read_composition(tables, 2021).parts}


def test_what_measures_use_is_counted_with_what_they_replace() -> None:
    """0.4 Mt of scope 3 in 2021, for 400 kt of long hauls and 100 kt of drone flights: 4 to 1."""
    parts = of(parted.composition())
    assert parts["Long-haul transport (cat. 4)"] == pytest.approx((900e3, 1_200e3 + 320e3))
    assert parts["Drone flights (cat. 9)"] == pytest.approx((10e3, 20e3 + 80e3))
    assert parts["Packaging (cat. 1)"] == pytest.approx((600e3, 700e3))


def test_power_of_measures_is_power_and_what_is_captured_is_taken_off_all() -> None:
    """Scope 2 adds 40 kt of power, of whichever name; of scope 1, 60 of 300 kt are captured."""
    categories = {
        (1, "stationary"): (2e5, 1e5),
        (1, "process"): (2e5, 2e5),
        (2, "purchased_heat"): (1e5, 1e5),
    }
    parts = of(parted.composed(categories, {1: -60e3, 2: 40e3}))
    assert parts["Process emissions"] == pytest.approx((2e5, 160e3))
    assert parts["Stationary combustion"] == pytest.approx((2e5, 80e3))
    assert parts["Purchased heat"] == pytest.approx((1e5, 1e5))
    assert parts["Purchased electricity"] == pytest.approx((0.0, 40e3))


def test_measures_that_replace_nothing_are_named() -> None:
    tables = parted.composed({(1, "stationary"): (1e3, 1e3)}, {1: 500.0})
    tables["sources"]["account"] = "elsewhere/cn/1"
    assert of(tables)["Other measures"] == pytest.approx((1e3, 1500.0))


def test_a_rise_after_the_year_shown_is_in_the_title() -> None:
    """4 kt, 2 kt in 2021, 3 kt in 2022."""
    tables = parted.composed({(1, "stationary"): (4e3, 2e3)})
    for name, column in (("emissions", "gross_market_t"), ("sources", "gross_t")):
        more = tables[name][tables[name]["year"] == 2021].assign(year=2022, **{column: 3e3})
        tables[name] = pd.concat([tables[name], more], ignore_index=True)
    said = {
        lang: composition(tables, parted.INFO, lang, 2021).layout.meta["title"] for lang in BOTH
    }
    assert said == {
        "en": "Gross emissions fall from 4.00 to 2.00 kt by 2021, then rise to 3.00 by 2022: "
        "the largest category stays stationary combustion, 100% in both years",
        "zh": "2021年总排放由4,000降至2,000吨，2022年回升至3,000：固定源燃烧始终最大，占比均为100%",
    }


def test_of_many_categories_the_smallest_of_a_scope_are_counted_together_and_named() -> None:
    """Thirty, fourteen of them drawn; nothing is lost: 30 · 1 kt + (0 + … + 29) t = 30.435 kt."""
    found = read_composition(parted.crowded(), 2021)
    assert sum(not part.members for part in found.parts) == 14
    assert sum(len(part.members) for part in found.parts) == 16
    assert sum(part.tonnes[0] for part in found.parts) == pytest.approx(30_435)
    texts = " ".join(
        n.text for n in composition(parted.crowded(), parted.INFO, "en").layout.annotations
    )
    assert "Other in scope 1: Unknown thing 15," in texts
    assert "Unknown thing 3 and 1 more." in texts


def test_categories_are_named_and_unknown_ids_are_written_as_words() -> None:
    said = {
        "cat4_long_haul": ("Long-haul transport (cat. 4)", "长途运输（类别4）"),
        "purchased_heat": ("Purchased heat", "外购热力"),
        "cat9_drone-flights": ("Drone flights (cat. 9)", "Drone flights（类别9）"),
    }
    for key, both in said.items():
        assert tuple(category_label(key).in_(lang) for lang in BOTH) == both
    assert category_name("CO2_venting").in_("en") == "CO2 venting"
    assert category_name("___").in_("en") == "___"


def test_bars_are_as_long_as_their_tonnes() -> None:
    """Scope 2 in 2020, 3.7 Mt, is the longest; scope 1 in 2021 is 0.15 Mt of it."""
    listing = composition.said(parted.composition(), parted.INFO, "en")["listing"]
    ends = {line["name"]: [bar["end"] for bar in line["bars"]] for line in listing["lines"]}
    assert listing["span"] == (0.0, ends["Scope 2"][0])
    assert ends["Scope 2"][0] == pytest.approx(3.7e6)
    assert ends["Scope 1"][1] == pytest.approx(0.15e6)


def test_it_is_drawn_where_sources_emit_and_for_planned_years() -> None:
    assert composed(parted.composition(), parted.INFO)
    assert not composed(parted.composed({(1, "stationary"): (0.0, 0.0)}), parted.INFO)
    without = {**parted.composition()}
    del without["sources"]
    assert not composed(without, parted.INFO)
    with pytest.raises(UsageError, match="No chart of 2030: this run plans 2021 to 2021"):
        composition(parted.composition(), parted.INFO, "en", 2030)


def test_the_text_alternative_says_it_all() -> None:
    tables = parted.composed({(1, "stationary"): (4e3, 2e3), (1, "fugitive"): (1e3, 0.0)})
    assert composition(tables, parted.INFO, "en").layout.meta["description"] == (
        "Bar chart, 2020 beside 2021, kt CO2e. "
        "Scope 1: 5.00 (100%), then 2.00 (100%). Stationary combustion: 4.00 (80%), then 2.00 "
        "(100%). Fugitive emissions: 1.00 (20%), then 0.00 (0%). "
        "Gross emissions: 5.00 (100%), then 2.00 (100%)."
    )
