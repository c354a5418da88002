"""The report in a browser: no error, no request, controls and tables work, at every width."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from pathway.disclosure.plan import disclose
from pathway.figures.print.browser import find_browser
from pathway.locale import LANGUAGES, Lang
from pathway.report.html import write_report
from pathway.report.html.disclosure import disclosure_page
from pathway.trace.said import Teller
from pathway.trace.traced import Desk
from report_run import (
    HOSTILE,
    Finished,
    figures_of,
    hostile,
    missing,
    operations,
    solve_small,
    whole,
    zeros,
)

__all__ = ["hostile", "operations", "solve_small", "whole"]

sync_api = pytest.importorskip("playwright.sync_api")

pytestmark = pytest.mark.pictures

LINES = """const lines = (e) => { const r = document.createRange(); r.selectNodeContents(e);
  return new Set([...r.getClientRects()].map((b) => Math.round(b.top))).size; }"""
WIDEST = 44 * 14 + 28 + 2
"""Of a cell of the data browser, in pixels: a name that is longer is broken."""
WIDTHS = (1440, 1024, 768, 390)
CUT = """(of) => [...document.querySelectorAll(`${of} *`)].filter((e) =>
  getComputedStyle(e).overflowX !== "visible" && e.scrollWidth > e.clientWidth + 1)
  .map((e) => e.textContent)"""
CHART = "#chart-neutrality-pathway"
PLOT = f"{CHART} .answer .plot"
SUBTITLE = f"{CHART} .answer .subtitle"

STARTS: dict[Lang, str] = {"en": "40.20", "zh": "4.02", "de": "40,20"}
PAPER = (1032, 703)
"""A4 across without its margins, 269 mm by 182 mm at 96 pixels an inch."""

Open = Callable[..., Any]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def written(
    whole: Finished, operations: Finished, tmp_path_factory: pytest.TempPathFactory
) -> dict[Lang, Path]:
    folder, figures = tmp_path_factory.mktemp("report"), figures_of(whole, LANGUAGES)
    paths: dict[Lang, Path] = {lang: folder / f"report.{lang}.html" for lang in LANGUAGES}
    for lang, path in paths.items():
        write_report(*whole, figures, lang, path, others=[operations])
    return paths


@pytest.fixture
def open_page(browser: Any) -> Iterator[Open]:
    """Opens a file, waits until it is drawn; at the end nothing may have gone wrong."""
    told: list[str] = []
    asked: list[str] = []
    pages = []

    def open_page(path: Path, width: int = 1440) -> Any:
        page = browser.new_page(viewport={"width": width, "height": 900})
        pages.append(page)
        page.on("console", lambda message: told.append(message.text))
        page.on("pageerror", lambda error: told.append(str(error)))
        page.on("dialog", lambda dialog: told.append(dialog.message))
        page.on("request", lambda request: asked.append(request.url))
        page.goto(path.as_uri())
        drawn(page)
        return page

    yield open_page
    for page in pages:
        page.close()
    assert told == []
    assert len(asked) == len(pages)
    assert all(url.startswith(("file:", "blob:")) for url in asked)


def drawn(page: Any) -> None:
    page.wait_for_selector("html[data-drawn=yes]", state="attached")


def resize(page: Any, width: int) -> None:
    """To a width; the charts are fitted to it in the frame after."""
    page.set_viewport_size({"width": width, "height": 900})
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")


def choose(page: Any, what: str, value: str) -> None:
    page.select_option(f".controls [data-of={what}] select", value)
    drawn(page)


def column(page: Any, box: str, place: int) -> list[str]:
    cells = page.locator(f"{box} tbody td:nth-child({place})")
    return [str(text) for text in cells.all_text_contents()]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_is_wider_than_the_page(
    open_page: Open, written: dict[Lang, Path], lang: Lang
) -> None:
    """The page never scrolls sideways; the chart fills it, wide tables scroll in their box."""
    page = open_page(written[lang])
    for width in WIDTHS:
        resize(page, width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        if width > 560:
            assert page.evaluate(CUT, "#decision-claims") == []
        answer = page.locator(f"{CHART} .answer").bounding_box()
        assert answer["x"] >= 0
        assert answer["x"] + answer["width"] <= width
        assert answer["width"] > min(1150, 0.9 * width)
        plot = page.locator(PLOT).bounding_box()
        svg = page.locator(f"{CHART} svg.main-svg").first.bounding_box()
        assert svg["width"] == pytest.approx(plot["width"], abs=1)
        assert svg["height"] == pytest.approx(plot["height"], abs=1)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_table_of_what_is_asked_and_promised_is_cut_on_a_phone(
    open_page: Open, written: dict[Lang, Path], lang: Lang
) -> None:
    """Cells stand below each other, each with the head of its column before it."""
    page = open_page(written[lang], 390)
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    boxes = page.locator(".scroll:has(> .rows td[data-name])")
    assert boxes.count() >= 5
    for box in boxes.all():
        assert box.evaluate("(e) => e.scrollWidth - e.clientWidth") <= 0
    for section in ("commitments", "claims"):
        cell = page.locator(f"#{section} td").first
        shown = cell.evaluate("(e) => getComputedStyle(e, '::before').content")
        assert cell.get_attribute("data-name") in shown


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_chart_follows_the_controls(
    open_page: Open, written: dict[Lang, Path], lang: Lang
) -> None:
    """The fleet starts at 40.20 kt, 4.02万吨: title, words and table are those of the part."""
    page = open_page(written[lang])
    before, first = page.get_attribute(PLOT, "aria-label"), STARTS[lang]
    choose(page, "business", "fleet")
    assert page.get_attribute(PLOT, "aria-label") == page.text_content(f"{CHART} .title") != before
    assert first in page.text_content(f"{CHART} .answer .about")
    assert first in page.text_content(f"{CHART} .answer details table")
    named = {"en": "Tiny (Fleet)", "zh": "小（车队）", "de": "Tiny (Fleet)"}
    assert named[lang] in page.text_content(SUBTITLE)
    assert page.is_hidden(f"{CHART} .answer .instead")
    choose(page, "business", "shop")
    assert page.is_disabled(".controls [data-of=scope] option[value='1']")
    choose(page, "business", "")
    assert page.get_attribute(PLOT, "aria-label") == before


def test_the_study_can_be_chosen(open_page: Open, written: dict[Lang, Path]) -> None:
    """Operations have no views of parts, so that there is nothing more to choose."""
    page = open_page(written["en"])
    choose(page, "scope", "3")
    choose(page, "study", "1")
    assert "Tiny, Scope 1 + 2, market-based" in page.text_content(SUBTITLE)
    assert page.is_hidden(".controls [data-of=scope]")
    choose(page, "study", "0")
    assert page.is_visible(".controls [data-of=scope]")
    status = page.text_content(".controls [role=status]")
    assert status == "The charts show: Whole · the whole study"


def test_a_chart_of_years_follows_the_year(open_page: Open, written: dict[Lang, Path]) -> None:
    """Growth of 6 kt a year: 6.0 by 2021, 30.0 by 2025. The pathway has all years."""
    page, title = open_page(written["en"]), "#chart-bridge .title"
    instead = "#chart-bridge .answer .instead"
    assert page.text_content(title).startswith("Growth adds 30.0 kt by 2025")
    choose(page, "year", "2021")
    assert page.text_content(title).startswith("Growth adds 6.0 kt by 2021")
    assert page.is_hidden(f"{CHART} .answer .instead")
    assert page.is_hidden(instead)
    choose(page, "business", "fleet")
    assert page.is_hidden(f"{CHART} .answer .instead")
    note = page.text_content(instead)
    assert note == "This chart is not drawn for this choice; it shows: the whole study · 2021"


def test_tables_are_chosen_sorted_and_filtered(
    open_page: Open, written: dict[Lang, Path], whole: Finished
) -> None:
    """All rows of emissions; of the fleet in 2025 those of the table; net from small to large."""
    page, table = open_page(written["en"]), whole[0].tables["emissions"]
    page.select_option("#plan-tables select", label="Emissions")
    assert page.text_content("#plan-tables .range") == f"Rows 1–{len(table)} of {len(table)}"
    page.fill("#plan-tables input", "FLEET 2025")
    rows = table[(table["business"] == "fleet") & (table["year"] == 2025)]
    assert set(column(page, "#plan-tables", 1)) == {"2025"}
    assert len(column(page, "#plan-tables", 1)) == len(rows)
    page.fill("#plan-tables input", "no such words")
    assert page.text_content("#plan-tables .range").startswith("No rows")
    page.fill("#plan-tables input", "")
    place = [*table.columns].index("net_t") + 1
    head = page.locator(f"#plan-tables thead th:nth-child({place})")
    assert head.get_attribute("aria-sort") == "none"
    for direction, down in (("ascending", False), ("descending", True)):
        head.locator("button").press("Enter")
        assert head.get_attribute("aria-sort") == direction
        shown = [float(t.replace(",", "")) for t in column(page, "#plan-tables", place)]
        assert shown == sorted(shown, reverse=down)


def test_a_number_tells_its_arithmetic(
    open_page: Open, written: dict[Lang, Path], whole: Finished
) -> None:
    """What the net of the fleet in 2025 is made of: as the trace says it, and gone again."""
    result, case = whole
    page, table = open_page(written["de"]), result.tables["emissions"]
    page.select_option("#plan-tables select", label="Emissionen")
    rows = table[(table["year"] == 2025) & (table["business"] == "fleet") & (table["net_t"] != 0)]
    row = {str(name): value for name, value in rows.iloc[0].items()}
    page.fill("#plan-tables input", f"{row['account']} 2025")
    number = page.locator("#plan-tables .from").first
    number.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("#plan-tables .arithmetic")
    assert number.get_attribute("aria-expanded") == "true"
    desk = Desk(case, result.tables, result.inputs)
    told = Teller("de").cell(desk.cell("emissions", "net_t", row), "t")
    assert page.inner_text("#plan-tables .arithmetic").split("\n") == [
        " ".join(line.split()) for line in told.indented(0)
    ]
    page.keyboard.press("Enter")
    assert page.locator("#plan-tables .arithmetic").count() == 0


def test_long_tables_come_in_pages(open_page: Open, written: dict[Lang, Path]) -> None:
    """240 rows of wedges: 50 four times, and 40."""
    page = open_page(written["en"])
    page.select_option("#plan-tables select", label="Wedges, market-based")
    assert page.is_disabled("#plan-tables .back")
    pages = (("1–50", 50), ("51–100", 50), ("101–150", 50), ("151–200", 50), ("201–240", 40))
    for said, count in pages:
        assert page.text_content("#plan-tables .range") == f"Rows {said} of 240"
        assert len(column(page, "#plan-tables", 1)) == count
        if count == 50:
            page.click("#plan-tables .on")
    assert page.is_disabled("#plan-tables .on")


def test_downloads_are_exact_and_harmless(
    open_page: Open, hostile: Finished, tmp_path: Path
) -> None:
    """With a byte order mark and the names of the file; text like a formula stays text."""
    result, case = hostile
    levers = dict(result.inputs)
    text = levers["levers/removal.yaml"].decode()
    levers["levers/removal.yaml"] = text.replace(
        "price: {value: 200, unit: CNY/t}", 'price: {value: 200, unit: CNY/t, source: "=1+1"}'
    ).encode()
    changed = type(result)(result.summary, result.manifest, result.tables, result.audit, levers)
    write_report(changed, case, figures_of(hostile), "zh", tmp_path / "report.html")
    page = open_page(tmp_path / "report.html")
    page.select_option("#plan-tables select", label="排放")
    with page.expect_download() as download:
        page.click("#plan-tables .save")
    saved = Path(download.value.path()).read_bytes()
    assert download.value.suggested_filename == "emissions.csv"
    assert saved.startswith(b"\xef\xbb\xbf")
    lines = saved.decode("utf-8-sig").split("\r\n")
    table = result.tables["emissions"]
    assert lines[0] == ",".join(table.columns)
    tonnes = [place for place, name in enumerate(table.columns) if name.endswith("_t")]
    cells, first = lines[1].split(","), [*table.iloc[0]]
    assert [float(cells[n]) for n in tonnes] == [float(first[n]) for n in tonnes]
    with page.expect_download() as download:
        page.click("#assumption-table .save")
    saved = Path(download.value.path()).read_bytes()
    assert ",'=1+1," in saved.decode()
    assert HOSTILE in saved.decode()


def test_it_can_be_used_by_keyboard(open_page: Open, written: dict[Lang, Path]) -> None:
    """The first stop skips to the report; controls, charts and tables can all be reached."""
    page = open_page(written["en"])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    reached = set()
    for _ in range(500):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.outerHTML.slice(0, 90)"))
    whole = " ".join(reached)
    for part in (
        "<select",
        'aria-pressed="true"',
        "<summary",
        'type="search"',
        'class="save"',
        "<a href",
    ):
        assert part in whole, part


def test_every_part_has_its_landmark_and_its_name(
    open_page: Open, written: dict[Lang, Path]
) -> None:
    page = open_page(written["en"])
    assert page.locator("main").count() == page.locator("h1").count() == 1
    unnamed = """
      [...document.querySelectorAll("section, nav, [role=region], [role=img], select, input")]
        .filter((e) => !e.closest("[hidden]") || e.tagName === "SECTION")
        .filter((e) => !(e.getAttribute("aria-label") || e.labels?.length
          || document.getElementById(e.getAttribute("aria-labelledby"))?.textContent))
        .map((e) => e.outerHTML.slice(0, 80))
    """
    assert page.evaluate(unnamed) == []
    assert page.evaluate("document.documentElement.lang") == "en"


def test_a_chart_answers(open_page: Open, written: dict[Lang, Path]) -> None:
    """A measure is hidden by its button of the legend, and comes back with the whole."""
    page = open_page(written["en"])
    button = page.locator(f"{CHART} .legend button", has_text="Electrification")
    for pressed in ("false", "true"):
        button.press("Enter")
        assert button.get_attribute("aria-pressed") == pressed


def test_it_is_dark_on_a_dark_screen_and_light_on_paper(
    open_page: Open, written: dict[Lang, Path]
) -> None:
    page, paper = open_page(written["en"]), "getComputedStyle(document.body).backgroundColor"
    for scheme, media, colour in (
        ("light", "screen", "rgb(255, 255, 255)"),
        ("dark", "screen", "rgb(17, 22, 28)"),
        ("dark", "print", "rgb(255, 255, 255)"),
    ):
        page.emulate_media(media=media, color_scheme=scheme)
        assert page.evaluate(paper) == colour


def print_(page: Any) -> bytes:
    """The page as PDF."""
    printed: bytes = page.pdf(prefer_css_page_size=True)
    return printed


def test_tables_of_a_disclosure_fit_on_paper(browser: Any, whole: Finished, tmp_path: Path) -> None:
    """Twelve columns of targets were cut off at the edge of an upright page."""
    result, case = whole
    told, path = disclose(result.tables, case, ["sbti"], 2025), tmp_path / "disclosure.html"
    path.write_text(disclosure_page(told, "de"), "utf-8")
    page = browser.new_page(viewport={"width": PAPER[0], "height": PAPER[1]})
    page.goto(path.as_uri())
    page.emulate_media(media="print")
    over = "[...document.querySelectorAll('table')].map(t => t.getBoundingClientRect().right)"
    assert max(page.evaluate(over)) <= PAPER[0] + 1
    page.close()


def test_it_prints(open_page: Open, written: dict[Lang, Path]) -> None:
    """Controls and long tables are gone, the chart fits, what paper shows too is open."""
    page = open_page(written["en"], 1030)
    counts = [len(re.findall(rb"/Type */Page\b", text)) for text in (print_(page), print_(page))]
    assert 0 < counts[0] <= 30
    assert counts[0] == counts[1]  # counted as they are printed
    page.emulate_media(media="print")
    assert page.locator(".browser").all()
    assert not any(page.is_visible(f"#{i}") for i in ("plan-tables", "assumption-table"))
    assert page.is_hidden(".controls")
    assert page.is_hidden(".toc")
    assert page.is_hidden(f"{CHART} .tools")
    resize(page, PAPER[0])
    chart = page.locator(CHART).bounding_box()
    assert (chart["width"], chart["height"]) < PAPER
    assert chart["height"] < PAPER[1]
    assert page.locator("details.on-paper-too:not([open])").count() == 0
    page.wait_for_timeout(200)
    for one in page.locator(".chart:not([hidden])").all():
        box = one.bounding_box()
        assert box["height"] < PAPER[1], one.get_attribute("id")


def test_on_paper_short_charts_share_a_page_and_no_heading_ends_one(
    open_page: Open, written: dict[Lang, Path]
) -> None:
    """Lists stand together after the charts; a table of few rows stays whole, below its head."""
    page = open_page(written["de"], PAPER[0])
    print_(page)
    page.emulate_media(media="print")
    page.wait_for_timeout(200)
    tops: dict[bool, list[float]] = {False: [], True: []}
    for one in page.locator(".chart:not([hidden])").all():
        tops[one.locator(".listed").count() > 0].append(one.bounding_box()["y"])
    assert max(tops[False]) < min(tops[True])
    style = "(e, of) => getComputedStyle(e)[of]"
    for one in page.locator("section h2, section h3, section > p").all():
        assert one.evaluate(style, "breakAfter") == "avoid"
        assert one.evaluate(style, "breakInside") == "avoid"
    words = page.locator("#claims .scroll").first
    assert words.locator("tbody tr").count() <= 12
    assert words.evaluate(style, "breakInside") == "avoid"


@pytest.mark.parametrize("ugly", ["zero", "missed", "hostile"])
def test_ugly_plans_are_drawn_without_a_fault(
    open_page: Open, whole: Finished, hostile: Finished, tmp_path: Path, ugly: str
) -> None:
    plans = {"zero": zeros(whole), "missed": missing(whole, "neutral", 5000), "hostile": hostile}
    plan = plans[ugly]
    write_report(*plan, figures_of(plan), "en", tmp_path / "report.html")
    page = open_page(tmp_path / "report.html")
    assert page.locator(f"{CHART} svg.main-svg").count() > 0
    assert page.locator("img").count() == 0
    for width in WIDTHS:
        resize(page, width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        lines = "[...document.querySelectorAll('.facts .value')].map(lines)"
        assert max(page.evaluate(f"{LINES}; {lines}")) == 1
        cells = "[...document.querySelectorAll('.browser td')].map(e => e.offsetWidth)"
        assert max(page.evaluate(cells), default=0) <= WIDEST


def test_without_scripts_it_can_be_read(browser: Any, written: dict[Lang, Path]) -> None:
    """What the chart shows stands there in words and numbers; controls that do nothing do not."""
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": 1024, "height": 900}
    )
    page = context.new_page()
    page.goto(written["en"].as_uri())
    words = page.locator(f"{CHART} .spoken")
    assert "Business as usual goes from 98.4" in words.text_content()
    assert words.bounding_box()["width"] < 1024
    assert words.bounding_box()["height"] > 40
    for gone in (".controls", f"{CHART} .frame", ".browser", ".save"):
        assert page.locator(gone).first.is_hidden()
    page.click(f"{CHART} summary")
    assert page.locator(f"{CHART} details table").is_visible()
    context.close()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_value_of_a_disclosure_is_in_sight(
    browser: Any, whole: Finished, tmp_path: Path, lang: Lang
) -> None:
    """Row by row where a table has no room, each behind the head of its column."""
    result, case = whole
    told = disclose(result.tables, case, ("esrs-e1", "cdp"))
    path = tmp_path / "disclosure.html"
    path.write_text(disclosure_page(told, lang), "utf-8")
    page = browser.new_page()
    page.goto(path.as_uri())
    for width in (1920, *WIDTHS):
        page.set_viewport_size({"width": width, "height": 900})
        cut = page.locator(".scroll").evaluate_all("a => a.map(e => e.scrollWidth - e.clientWidth)")
        assert max(cut) <= 0, width
    cells = page.locator("td[data-head]:not(:empty)")
    assert cells.count() > 100
    page.close()
