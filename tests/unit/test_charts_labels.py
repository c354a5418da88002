"""Where text goes, where it breaks, and that no name can do harm."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathway.figures.kit.labels import Box, Placer, spread
from pathway.figures.kit.metrics import balanced, pieces, plain, text_size, wrap
from pathway.figures.kit.text import fit_title, title_lines
from pathway.locale import language


def test_two_lines_are_alike_and_three_as_they_fall() -> None:
    assert balanced("2030年净排放", 20, 110) == ["2030年", "净排放"]
    assert balanced("燃料与材料替代", 20, 130) == ["燃料与", "材料替代"]
    assert balanced("Growth +5% a year", 20, 120) == ["Growth", "+5% a year"]
    assert balanced("one", 20, 90) == ["one"]
    assert balanced("one two three four five", 20, 90) == wrap("one two three four five", 20, 90)


def test_labels_push_each_other_apart_evenly() -> None:
    """Both want 100, 40 apart: 80 and 120. At the edge they stay inside, still in order."""
    assert spread([100, 100], 40, 0, 1000) == [80, 120]
    assert spread([5, 5], 40, 0, 1000) == [0, 40]
    assert spread([990, 1000], 40, 0, 1000) == [960, 1000]


@given(st.lists(st.floats(0, 700), min_size=1, max_size=12).map(sorted))
def test_spread_labels_never_overlap(wanted: list[float]) -> None:
    places = spread(wanted, 41, 0, 728)
    assert all(b - a >= 41 - 1e-6 for a, b in pairwise(places))
    assert places[0] >= 0
    assert places[-1] <= 728 + 1e-6


def test_a_label_goes_to_the_nearest_free_place_on_plain_ground() -> None:
    """Under a level curve at y = 100, clear of what is there already."""
    level = [(0.0, 100.0), (500.0, 100.0)]
    placer = Placer(Box(0, 0, 500, 300), level, level)
    first = placer.put((80, 30), 250, 100, "below", 100)
    second = placer.put((80, 30), 250, 100, "below", 100)
    above = placer.put((80, 30), 250, 100, "above", 100)
    assert first is not None
    assert second is not None
    assert above is not None
    assert first.y0 > 100
    assert above.y1 < 100
    assert not first.overlaps(second, 10)
    assert placer.put((80, 400), 250, 100, "below", 100) is None


def test_a_label_on_a_card_crosses_no_curve_if_it_can() -> None:
    upper, lower = [(0.0, 50.0), (500.0, 50.0)], [(0.0, 250.0), (500.0, 250.0)]
    other = [(0.0, 160.0), (500.0, 160.0)]
    placer = Placer(Box(0, 0, 500, 300), upper, lower, [other])
    box = placer.put((80, 40), 250, 160, "between", 200)
    assert box is not None
    assert box.y1 < 150 or box.y0 > 170


def test_names_are_shown_as_they_are_written() -> None:
    assert plain("A & B\n <b>bold</b>\x00") == "A &amp; B &lt;b&gt;bold&lt;/b&gt;"
    assert plain("%{y:.2f}") == "%&#123;y:.2f}"  # nothing for Plotly to fill in


def test_markup_has_no_width() -> None:
    """A bold M is 91 hundredths of the size, a plain one 89; & is one character, 64."""
    assert text_size("<b>M</b>M", 100)[0] == 91 + 89
    assert text_size("M<sub>M</sub>", 100)[0] == pytest.approx(89 + 0.7 * 89)
    assert text_size("&amp;", 100)[0] == 64
    assert text_size("中文", 20) == (40, 26)
    assert text_size("ab<br>abcd", 20)[0] == text_size("abcd", 20)[0]


def test_lines_break_between_words_and_chinese_characters() -> None:
    assert wrap("one two three", 20, 90) == ["one two", "three"]
    assert wrap("二零三零年，碳中和", 20, 100) == ["二零三零", "年，碳中和"]
    assert wrap("碳中和差30万吨", 20, 130) == ["碳中和差", "30万吨"]
    assert wrap("另有范围三强度", 20, 90) == ["另有", "范围三", "强度"]
    assert wrap("noch 9,38 Mio. t", 20, 110) == ["noch", "9,38 Mio. t"]
    assert wrap("or CNY 35.93 bn a year", 20, 140) == ["or", "CNY 35.93 bn", "a year"]


def test_titles_break_evenly_or_after_punctuation() -> None:
    """Lines of 60 and 55 characters, the first ending with a comma."""
    text = (
        "Neutral from 2030: green power does 56% of the work in 2035, "
        "and 15% of the gap still depends on removals and offsets"
    )
    first, second = title_lines(text, "en")
    assert first.endswith("2035,")
    assert second.startswith("and 15%")
    assert title_lines("2030年起碳中和", "zh") == ["2030年起碳中和"]
    assert title_lines("word " * 40, "en") == []


def test_a_latin_name_takes_half_its_letters_in_a_chinese_title() -> None:
    """30 characters to the colon, of them 13 letters: 24.8 of 28; so no word is split."""
    text = "2045年Duisburg works范围一强度下降94%：产量年减0.5%，排放量下降95%"
    assert title_lines(text, "zh") == [
        "2045年Duisburg works范围一强度下降94%：", "产量年减0.5%，排放量下降95%",
    ]  # fmt: skip


def test_a_unit_is_not_parted_at_its_stroke() -> None:
    assert pieces("至0.26克／tkm freight：") == ["至", "0.26克／tkm ", "freight："]


def test_short_words_of_a_list_are_not_parted() -> None:
    """At 768 px “达|成”, “0个百分|点”, “180.00千|克／吨” and “≥ | 100%” stood on two lines."""
    assert pieces("at EUR −1.99 to CNY 5.") == ["at ", "EUR −1.99 ", "to ", "CNY 5."]
    assert pieces("达成") == ["达成"]
    assert pieces("0个百分点") == ["0个百分点"]
    assert pieces("2027年无余量") == ["2027年", "无余量"]
    assert pieces("180.00千克／吨") == ["180.00千克／吨"]
    assert "≥ 100%, " in pieces("All electricity renewable by 2030: ≥ 100%, plan 100%")


def test_a_year_before_a_comma_is_not_of_the_money_after_it() -> None:
    text = "For approval: USD 43.64 bn of capital to 2050, USD 2.84 bn of it to be ordered by 2027"
    assert {"2050, ", "USD 2.84 bn "} <= {*pieces(text)}
    assert title_lines(text, "en")[1].startswith("USD 2.84 bn of it")


def test_a_title_takes_the_fullest_words_that_fit() -> None:
    assert fit_title(["x " * 100, "short"], "en") == ["short"]
    assert len(fit_title(["字" * 100], "zh")[0]) == language("zh").title_length
