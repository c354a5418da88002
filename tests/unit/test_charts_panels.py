"""Small multiples: one scale, honest about what is small, right for one panel and for many."""

from __future__ import annotations

import pytest

import chart_parts as parted
import chart_tables as made
from chart_pictures import pathways_by_business, pathways_by_scope
from chart_tables import BOTH
from pathway.figures.data.panels import read_panels
from pathway.figures.kit import LANGS
from pathway.figures.when import emits
from pathway_models.case import Name

IN_BOTH = pytest.mark.parametrize("lang", LANGS)


@pytest.mark.parametrize(
    ("tables", "en", "zh"),
    [
        (
            parted.three,
            (
                "Cloud is furthest below business as usual in 2035, by 4.00 Mt; "
                "Parcels keeps 1.50 of the 1.55 Mt left, up from 1.00 in 2020"
            ),
            "2035年云计算比照常情景低400.0万吨，降幅最大；剩余155.0万吨中物流占150.0，高于2020年的100.0",
        ),
        (
            lambda: parted.parts(
                {"cloud/cn/2": 0.0, "shops/cn/1": 0.0}, {"cloud/cn/2": 4.0, "shops/cn/1": 2.0}
            ),
            (
                "Cloud is furthest below business as usual in 2035, by 4.00 Mt; "
                "both businesses are neutral"
            ),
            "2035年云计算比照常情景低400.0万吨，降幅最大；两个业务均碳中和",
        ),
        (
            lambda: parted.parts(
                {"cloud/cn/2": 0.0, "shops/cn/1": 0.0}, {"cloud/cn/2": 4.0, "shops/cn/1": 0.0}
            ),
            (
                "Cloud is furthest below business as usual in 2035, by 4.00 Mt; "
                "the only one that is still there is neutral"
            ),
            "2035年云计算比照常情景低400.0万吨，降幅最大；仅存的一个已碳中和",
        ),
        (
            lambda: parted.parts(
                {"cloud/cn/2": 0.0, "shops/cn/1": 2.0}, {"cloud/cn/2": 4.0, "shops/cn/1": 2.0}
            ),
            (
                "Cloud is furthest below business as usual in 2035, by 4.00 Mt; "
                "all of the 2.00 Mt left is in Shops, up from 1.00 in 2020"
            ),
            "2035年云计算比照常情景低400.0万吨，降幅最大；剩余200.0万吨均来自零售，高于2020年的100.0",
        ),
        (
            lambda: parted.parts(
                {"cloud/cn/2": 4.0, "shops/cn/1": 2.0}, {"cloud/cn/2": 4.0, "shops/cn/1": 2.0}
            ),
            "Nothing falls below business as usual by 2035: Cloud has most, 4.00 of 6.00 Mt",
            "2035年均未低于照常情景：云计算最多，占600.0万吨中的400.0",
        ),
        (
            made.all_in_one,
            "Cloud: neutral in 2035, 9.11 Mt below business as usual",
            "云计算：2035年碳中和，较照常情景低911.0万吨",
        ),
        (
            made.net_stays,
            "Cloud: net emissions of 3.64 Mt in 2035, 60% below business as usual",
            "云计算：2035年净排放364.4万吨，较照常情景低60%",
        ),
        (
            made.no_measures,
            (
                "Cloud: net emissions of 9.11 Mt in 2035, up from 4.22 in 2020, "
                "none of it below business as usual"
            ),
            "云计算：2035年净排放911.0万吨，高于2020年的422.0，未低于照常情景",
        ),
        (
            made.net_removal,
            "Cloud: net removal of 0.91 Mt in 2035",
            "云计算：2035年净移除91.1万吨",
        ),
    ],
    ids=[
        "three",
        "both",
        "one_sold",
        "all_of_it",
        "nothing",
        "one",
        "one_stays",
        "one_rises",
        "removal",
    ],
)
def test_the_title_says_what_the_numbers_say(tables: made.Make, en: str, zh: str) -> None:
    said = {
        lang: pathways_by_business(tables(), parted.INFO, lang).layout.meta["title"]
        for lang in BOTH
    }
    assert said == {"en": en, "zh": zh}


def test_credits_that_make_neutral_are_in_the_title() -> None:
    """9.11 Mt, all of it offset."""
    title = pathways_by_business(made.only_offsets(), parted.INFO, "en").layout.meta["title"]
    assert title == (
        "Cloud: neutral in 2035, with credits for 9.11 Mt, 9.11 Mt below business as usual"
    )


def notes(tables: made.Tables) -> str:
    """What stands under the panels."""
    return " ".join(pathways_by_business.said(tables, parted.INFO, "en")["notes"])


def test_a_line_that_falls_and_rises_again_is_explained() -> None:
    """Cloud's 4 Mt: at nothing in 2030, 0.5 Mt the year after; usual only grows by 0.2 Mt."""
    tables = parted.three()
    note = "Clean power and credits are bought for all and claimed anew each year"
    assert note not in notes(tables)
    at = (tables["emissions"]["business"] == "cloud") & (tables["emissions"]["year"] == 2030)
    tables["emissions"].loc[at, "net_t"] = -5e5
    assert note in notes(tables)


def test_scopes_are_panels_too() -> None:
    told = pathways_by_scope.said(parted.three(), parted.INFO, "en")
    names = ["Scope 1", "Scope 2", "Scope 3"]
    assert [panel["title"] for panel in told["panels"]] == names
    assert told["chart"] == "pathways-by-scope"


def test_all_panels_have_the_scale_of_the_largest() -> None:
    """Cloud's 4 Mt and parcels' 2 Mt: the line that ends at half is half as high."""
    layout = pathways_by_business(parted.three(), parted.INFO, "en").layout
    first, *others = (layout[f"yaxis{k}"] for k in ("", 2, 3))
    assert first.range[1] > 4.0
    for axis in others:
        assert axis.range == first.range
        tall = axis.domain[1] - axis.domain[0]
        assert tall == pytest.approx(first.domain[1] - first.domain[0])


def test_panels_under_a_tenth_of_the_largest_are_named() -> None:
    """Shops go from 1 to 0.3 Mt: a quarter of 4 Mt; at 0.3 all along they are under a tenth.

    In a note: over a panel, beside a name, it was cut where the name is long.
    """
    small = parted.parts(
        {"cloud/cn/2": 9.0, "shops/cn/1": 0.5}, {"cloud/cn/2": 11.0, "shops/cn/1": 0.9}
    )
    told = pathways_by_business.said(small, parted.INFO, "en")["panels"]
    assert [p["title"] for p in told] == ["Cloud", "Shops"]
    assert "Under 10% of the largest: Shops." in notes(small)
    assert "Under 10%" not in notes(parted.three())


def test_of_many_businesses_the_smallest_are_counted_together_and_named() -> None:
    """Fifteen: the four smallest become one panel of twelve, and nothing is lost."""
    tables = parted.many(15)
    panels = read_panels(tables, parted.INFO, "business")
    assert len(panels.panels) == 12
    assert panels.panels[-1].members == tuple(Name(f"b{i:02}", f"b{i:02}") for i in (3, 2, 1, 0))
    total = tables["emissions"].query("year == 2035")["bau_t"].sum()
    assert panels.bau == pytest.approx(total)
    assert "4 others: b03, b02, b01 and b00." in notes(tables)


def test_a_business_without_emissions_has_no_panel() -> None:
    tables = parted.parts(
        {"cloud/cn/2": 1.0, "shops/cn/1": 1.0}, {"cloud/cn/2": 1.0, "shops/cn/1": 1.0}
    )
    columns = ["bau_t", "net_t"]
    tables["emissions"].loc[tables["emissions"]["business"] == "shops", columns] = 0.0
    assert len(read_panels(tables, parted.INFO, "business").panels) == 1
    tables["emissions"][columns] = 0.0
    assert not emits(tables, parted.INFO)


def test_the_text_alternative_says_it_all() -> None:
    meta = pathways_by_business(parted.three(), parted.INFO, "en").layout.meta
    assert meta["description"] == (
        "Line charts on one scale, 2020–2035, Mt CO2e per year. "
        "Cloud: business as usual from 1.00 to 4.00, net 0.00. "
        "Parcels: business as usual from 1.00 to 2.00, net 1.50. "
        "Shops: business as usual from 1.00 to 0.30, net 0.05."
    )
    assert meta["table"]["columns"][:3] == ["Year", "Cloud: BAU", "Cloud: net"]
    assert meta["table"]["rows"][-1] == ["2035", "4.00", "0.00", "2.00", "1.50", "0.30", "0.05"]
