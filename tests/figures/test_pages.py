"""The page of a figure in a browser: laid out anew at every width, light and dark, by keyboard."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from pathway.figures.kit.metrics import pieces
from pathway.figures.model import Figure
from pathway.figures.print.browser import find_browser
from pathway.figures.print.bundle import BUNDLE, bundle
from pathway.figures.print.document import document, table
from pathway.figures.print.page import page
from pathway.locale import LANGUAGES, say
from pathway.locale.amounts import amount
from pathway.locale.numbers import mass, money

from . import cases, made
from .test_naming import stairs

sync_api = pytest.importorskip("playwright.sync_api")
pytestmark = pytest.mark.pictures

WIDTHS = (390, 768, 1024, 1920)
SMALL = """() => [...document.querySelectorAll("main *")].filter((e) => e.getClientRects().length
  && [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim())
  && parseFloat(getComputedStyle(e).fontSize) < 12).map((e) => e.textContent)"""
WIDE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
CUT = """() => {
  const r = document.querySelector(".plot").getBoundingClientRect();
  const texts = [...document.querySelectorAll(".plot text")].filter((t) => t.textContent.trim());
  const out = (b) => b.left < r.left - 1 || b.right > r.right + 1 || b.bottom > r.bottom + 1;
  return texts.filter((t) => t.getClientRects().length && out(t.getBoundingClientRect()))
    .map((t) => t.textContent);
}"""

Open = Callable[..., Any]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    (folder / BUNDLE).write_bytes(bundle())
    return folder


@pytest.fixture
def opened(browser: Any, folder: Path) -> Iterator[Open]:
    """Opens the page of a figure; at the end nothing may have been logged, nor asked for."""
    told: list[str] = []
    contexts = []

    def opened(figure: Figure, width: int = 1024, lang: str = "en", **more: Any) -> Any:
        path = folder / f"{figure.chart}.{lang}.html"
        path.write_text(page(figure, lang), "utf-8")
        context = browser.new_context(viewport={"width": width, "height": 900}, **more)
        contexts.append(context)
        shown = context.new_page()
        shown.on("console", lambda message: told.append(message.text))
        shown.on("pageerror", lambda error: told.append(str(error)))
        shown.on("dialog", lambda dialog: told.append(dialog.message))
        shown.on(
            "request", lambda r: r.url.startswith(("file:", "data:", "blob:")) or told.append(r.url)
        )
        shown.goto(path.as_uri())
        shown.wait_for_selector(".figure .title")
        return shown

    yield opened
    for context in contexts:
        context.close()
    assert not told


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("make", made.ALL, ids=lambda make: make.__name__)
def test_nothing_is_cut_or_small_at_any_width(
    opened: Open, make: Callable[[], Figure], scheme: str
) -> None:
    shown = opened(make(), color_scheme=scheme)
    for width in WIDTHS:
        shown.set_viewport_size({"width": width, "height": 900})
        shown.wait_for_timeout(120)
        assert shown.evaluate(WIDE) == 0, width
        assert shown.evaluate(SMALL) == [], width
        assert shown.evaluate(CUT) == [], width
    paper = shown.evaluate("() => getComputedStyle(document.body).backgroundColor")
    assert paper == ("rgb(17, 22, 28)" if scheme == "dark" else "rgb(255, 255, 255)")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("make", made.ALL, ids=lambda make: make.__name__)
def test_axe_finds_nothing(opened: Open, make: Callable[[], Figure], lang: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    for scheme in ("light", "dark"):
        shown = opened(make(), lang=lang, color_scheme=scheme, bypass_csp=True)
        found = axe.Axe().run(shown).response["violations"]
        assert [(v["id"], v["nodes"][0]["html"]) for v in found] == []


def test_a_name_of_one_long_word_stands_beside_its_colour(opened: Open) -> None:
    """Not under it, as words do that find no room beside what they may be parted from."""
    figure = made.pathway()
    rows = tuple(replace(row, name="Brennstoffwechselgas") for row in figure.column)
    shown = opened(replace(figure, column=rows), 800, "de")
    apart = """() => [...document.querySelectorAll(".column th > .swatch")].map((swatch) => {
      const range = document.createRange();
      range.selectNodeContents(swatch.parentElement);
      range.setStartAfter(swatch);
      return range.getClientRects()[0].top - swatch.getBoundingClientRect().bottom;
    })"""
    gaps = shown.evaluate(apart)
    assert gaps
    assert max(gaps) < 0


def test_a_hidden_wedge_is_a_gap_with_a_name(opened: Open) -> None:
    """In 2035 business as usual is 10, efficiency cuts 2, green power 7: without it 8 are left."""
    shown = opened(made.pathway())
    shown.get_by_role("button", name="Green power").click()
    assert "10.00 Mt less 2.00 Mt shown leaves 8.00 Mt" in shown.locator(".totals").text_content()
    assert "Not shown: Green power" in shown.locator(".plot").text_content()
    left = shown.evaluate("() => document.querySelector('.plot').data.find((t) => t.fill).y[15]")
    assert left == pytest.approx(8)
    shown.get_by_role("button", name="Reset").click()
    assert shown.locator(".totals").text_content() == ""


def test_a_double_click_shows_one_alone(opened: Open) -> None:
    shown = opened(made.pathway())
    shown.get_by_role("button", name="Net emissions").dblclick()
    pressed = shown.locator('.legend button[aria-pressed="true"]')
    assert pressed.all_text_contents() == ["Net emissions"]


def test_all_of_it_works_by_keyboard(opened: Open) -> None:
    shown = opened(made.pathway())
    for _ in range(60):
        shown.keyboard.press("Tab")
        if shown.evaluate("() => document.activeElement.textContent") == "Green power":
            break
    shown.keyboard.press("Space")
    button = shown.get_by_role("button", name="Green power")
    assert button.get_attribute("aria-pressed") == "false"
    for _ in range(9):
        shown.keyboard.press("Tab")
        if shown.evaluate("() => document.activeElement.tagName") == "SUMMARY":
            break
    shown.keyboard.press("Enter")
    assert shown.locator("details table").is_visible()


def test_pointing_tells_every_line(opened: Open) -> None:
    shown = opened(made.pathway())
    box = shown.locator(".plot .nsewdrag").first.bounding_box()
    shown.mouse.move(box["x"] + box["width"] - 3, box["y"] + box["height"] / 2)
    shown.wait_for_selector(".plot .hoverlayer text")
    told = shown.locator(".plot .hoverlayer").text_content()
    for text in ("2035", "Business as usual", "10.00", "−2.00", "−7.00", "Net emissions", "1.00"):
        assert text in told


def test_a_tap_tells_and_the_page_still_scrolls(opened: Open) -> None:
    shown = opened(made.pathway(), width=390, has_touch=True, is_mobile=True)
    shown.locator(".plot .nsewdrag").first.tap()
    shown.wait_for_selector(".plot .hoverlayer text")
    assert shown.evaluate("() => document.querySelector('.plot')._fullLayout.xaxis.fixedrange")


def test_what_can_be_taken_away(opened: Open, tmp_path: Path) -> None:
    shown = opened(made.pathway(), accept_downloads=True)
    taken = {}
    for name in ("PNG", "SVG", "Data (CSV)"):
        with shown.expect_download() as download:
            shown.get_by_role("button", name=name, exact=True).click()
        path = tmp_path / download.value.suggested_filename
        download.value.save_as(path)
        taken[name] = path.read_bytes()
    assert taken["PNG"].startswith(b"\x89PNG")
    assert b"2030 target" in taken["SVG"]
    assert taken["Data (CSV)"].decode("utf-8-sig").splitlines()[:2] == ["Year,Net", "2020,1.00"]


def test_years_are_zoomed_and_reset(opened: Open) -> None:
    shown = opened(made.pathway())
    ask = "() => document.querySelector('.plot')._fullLayout.xaxis.range.map(Math.round)"
    shown.get_by_role("button", name="Zoom in").click()
    assert shown.evaluate(ask) == [2024, 2031]
    shown.get_by_role("button", name="Reset").click()
    assert shown.evaluate(ask) == [2020, 2035]


def test_paper_is_light(opened: Open) -> None:
    shown = opened(made.pathway(), color_scheme="dark")
    shown.emulate_media(media="print")
    shown.wait_for_timeout(200)
    paper = "() => getComputedStyle(document.body).backgroundColor"
    assert shown.evaluate(paper) == "rgb(255, 255, 255)"
    drawn = "() => document.querySelector('.plot')._fullLayout.paper_bgcolor"
    assert shown.evaluate(drawn) == "#FFFFFF"


def test_names_stay_text(opened: Open) -> None:
    shown = opened(made.pathway())
    assert shown.locator(".legend").text_content().count(made.HOSTILE) == 1
    assert shown.locator("main b").count() == 0
    assert made.HOSTILE in shown.locator(".column").text_content()


def test_german_numbers_have_their_marks(opened: Open) -> None:
    shown = opened(made.pathway(), lang="de")
    shown.get_by_role("button", name="Green power").click()
    assert "10,00 Mio. t abzüglich gezeigter 2,00 Mio. t" in shown.locator(".totals").text_content()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_staying_close_costs_is_not_cut_on_a_phone(browser: Any, lang: str) -> None:
    """Money has its unit: four columns of a document fit 390 px, and none is below 12 px."""
    cost = money(0.08529, "EUR", lang)
    heads = [say(f"compare.frontier.{k}", lang) for k in ("price", "cost", "changed", "stands")]
    row = ["10", cost, money(0.1821, "EUR", lang), say("compare.of", lang, k="43", n="70")]
    title = say("compare.frontier", lang)
    page = browser.new_page(viewport={"width": 390, "height": 900})
    page.set_content(document(title, lang, table(lang, title, heads, [row]), []))
    assert page.evaluate(WIDE) == 0
    assert page.locator(".rows").evaluate("e => e.scrollWidth - e.clientWidth") == 0
    assert page.evaluate(SMALL) == []
    page.close()


@pytest.mark.parametrize(
    "text",
    [
        "Entnahmen neutralisieren 1,04 Mio. t (14,29 Mio. t), 67\u00a0% von 3",
        "2045年照常情景下降478万吨；燃料与材料替代减排最多，为1,429万吨",
        "范围一＋范围二（基于市场），万吨 CO₂e。年均增长10%，15亿吨",
        "Scope 1 + 2: CNY 65/t on average, 0.26 Mt; 宽宽 & <b> x",
    ],
)
def test_a_page_breaks_lines_where_a_picture_does(opened: Open, text: str) -> None:
    shown = opened(replace(made.bridge(), titles=(text,)))
    assert shown.locator(".figure .title").text_content() == text
    assert shown.evaluate("text => pathwayFigures.pieces(text)", text) == pieces(text)


def test_lines_break_between_words(opened: Open) -> None:
    """Names under bars and titles: no word of Chinese, and no number and its unit, is torn."""
    title = "2045年照常情景下降478万吨；燃料与材料替代减排最多，为1,429万吨，剩余278万吨"
    names = ("2022年基准", "2045年照常情景", "待中和剩余量", "燃料与材料替代", "绿电采购", "净排放")
    figure = made.bridge()
    panel = replace(figure.panels[0], names=names)
    shown = opened(replace(figure, titles=(title,), panels=(panel,)), 768, "zh")
    assert shown.locator(".figure .title").text_content() == title
    for width in range(620, 760, 20):
        shown.set_viewport_size({"width": width, "height": 900})
        shown.wait_for_timeout(120)
        lines = shown.locator(".plot .xaxislayer-above text").evaluate_all(
            "all => all.map((t) => [...t.querySelectorAll('tspan')].map((s) => s.textContent))"
        )
        wanted = {
            "2045年照常",
            "情景",
            "待中和",
            "剩余量",
            "燃料与",
            "材料替代",
            "2045年",
            "照常情景",
        }
        assert {line for two in lines for line in two} <= wanted | {
            "2022年",
            "基准",
            "燃料与材料",
            "替代",
        }
    shown.set_viewport_size({"width": 390, "height": 900})
    torn = """() => { const title = document.querySelector(".figure .title"), top = (i) => {
      const at = document.createRange(), walk = document.createTreeWalker(title, 4);
      for (let left = i, node; (node = walk.nextNode());) {
        if (left < node.length) { at.setStart(node, left); at.setEnd(node, left + 1); break; }
        left -= node.length;
      }
      return at.getBoundingClientRect().top;
    };
    const text = title.textContent, at = (word) => text.indexOf(word);
    return ["1,429万", "剩余", "照常", "最多"].filter((word) => word !== "最多"
      && top(at(word)) !== top(at(word) + word.length - 1)); }"""
    assert shown.evaluate(torn) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_number_stays_on_the_line_of_its_unit(browser: Any, lang: str) -> None:
    """Wherever a line ends: behind none to 39 letters."""
    amounts = (
        money(0.0218, "EUR", lang),
        mass(3.59e6, lang),
        amount(0.0004, "GWh", lang),
        "2021–2035",
    )
    body = "".join(f"<p>{'m ' * n}<b>{one}</b>.</p>" for one in amounts for n in range(40))
    page = browser.new_page(viewport={"width": 390, "height": 900})
    page.set_content(document("", lang, body, []))
    rows = page.locator("b").evaluate_all("all => all.map((e) => e.getClientRects().length)")
    assert rows == [1] * len(rows)
    page.close()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_table_is_whole_at_every_width(browser: Any, lang: str) -> None:
    """Where it has no room each row stands by itself, its numbers behind the heads of columns."""
    sums = [money(x, "CNY", lang) for x in (240.4, -17651.3, 1240.4)]
    most = ["1,480.00 kg per t ✓ (2033, interim target)".replace(" ", "\N{NO-BREAK SPACE}")] * 3
    tables = (
        table(lang, "", ["Item", "A", "B"], [["Operation", "1", "2"]]),
        table(lang, "", ["Item", *"ABCDEF"], [["Operation", *sums, *sums]]),
        "<details><summary>D</summary>",
        table(lang, "", ["Item", *"ABC"], [["CO2 per tonne of steel", *most]]),
        "</details>",
    )
    page = browser.new_page(viewport={"width": 390, "height": 900})
    page.set_content(document("", lang, "".join(tables), []))
    rows, folded = page.locator(".rows"), page.locator(".folded")
    sync_api.expect(folded).to_have_count(1)
    before = "e => getComputedStyle(e, '::before').content"
    named = '"A："' if lang == "zh" else '"A: "'
    assert rows.nth(1).locator("td").nth(1).evaluate(before) == named
    assert rows.nth(0).locator("td").nth(1).evaluate(before) == "none"
    page.locator("summary").click()
    for width, many in ((390, 2), (768, 1 if lang == "zh" else 2), (1920, 0), (390, 2)):
        page.set_viewport_size({"width": width, "height": 900})
        sync_api.expect(folded).to_have_count(many)
        left = rows.evaluate_all("a => a.map((e) => e.scrollWidth - e.clientWidth)")
        assert left == [0, 0, 0]
    page.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_numbers_of_steps_are_clear_of_other_steps(opened: Open, width: int) -> None:
    steps = ((1, -90), (0.6, -30), (0.6, 20), (9, 50), (0.6, 288), (0.6, 300))
    shown = opened(stairs(*steps), width)
    boxes = """(selector) => [...document.querySelectorAll(selector)].map((e) => {
      const b = e.getBoundingClientRect(); return [b.left, b.top, b.right, b.bottom]; })"""
    numbers = shown.evaluate(boxes, ".plot .annotation-text")
    bars = shown.evaluate(boxes, ".plot .bars path")
    assert len(numbers) >= len(bars) == len(steps)
    for i, one in enumerate(numbers):
        for other in (*numbers[:i], *bars):
            wide = min(one[2], other[2]) - max(one[0], other[0])
            tall = min(one[3], other[3]) - max(one[1], other[1])
            assert min(wide, tall) <= 4


def test_columns_that_bars_are_of_have_their_colours(opened: Open) -> None:
    """In their heads, and on a phone, where there are none, in their cells."""
    figure = made.listing()
    assert figure.listing
    listing = replace(figure.listing, looks=("electrify", ""))
    shown = opened(replace(figure, listing=listing))
    assert shown.locator("thead .swatch").count() == 1
    assert not shown.locator("td.cell .swatch").first.is_visible()
    shown.set_viewport_size({"width": 390, "height": 900})
    assert shown.locator("td.cell .swatch").first.is_visible()


def test_a_name_in_the_legend_is_not_torn_by_its_note(opened: Open) -> None:
    """Where paragraphs around it may break anywhere, as on the page of a comparison."""
    figure = made.pathway()
    panel = figure.panels[0]
    note = "netto 5,33 Mio. t im Jahr 2035, spart 19,86 Mrd. CNY"
    series = tuple(replace(s, name="Plan", note=note) for s in panel.series[-1:])
    others = (*panel.series[:-1], *series)
    replaced = replace(figure, panels=(replace(panel, series=others),))
    shown = opened(replaced, 390, "de", bypass_csp=True)
    shown.add_style_tag(content="li { overflow-wrap: anywhere }")
    name = shown.locator(".legend button > span", has_text=re.compile("^Plan$"))
    lines = name.evaluate("""(e) => { const all = document.createRange();
      all.selectNodeContents(e); return all.getClientRects().length; }""")
    assert lines == 1


@pytest.mark.parametrize("width", [600, 768, 1024, 1920])
def test_years_above_bars_stand_apart(opened: Open, width: int) -> None:
    """At 768 px 2026 and 2030 were written as 20262030: 25 years from one that no 5 divides."""
    figure = cases.figure("roadmap-late", "en")
    listing = figure.listing
    assert listing
    longer = replace(listing, years=tuple(range(2026, 2051)), span=(2026, 2051))
    page = opened(replace(figure, listing=longer), width)
    boxes = [one.bounding_box() for one in page.locator(".tick:visible").all()]
    assert len(boxes) > 1
    assert all(a["x"] + a["width"] + 2 <= b["x"] for a, b in pairwise(boxes))


def test_no_line_begins_or_ends_with_a_stroke(opened: Open) -> None:
    """On a phone the unit of a subtitle stood as “吨 CO₂e／” and, below, “年”."""
    page = opened(cases.figure("neutrality-pathway-neutral", "zh"), 390, "zh")
    held = page.locator(".subtitle .whole").all_text_contents()
    assert any("CO₂e／年" in text for text in held)
