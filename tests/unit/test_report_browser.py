"""The report in a browser: no error, no request, controls and tables work, at every width."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from pathway.charts import neutrality_pathway
from pathway.charts.browser import find_browser
from pathway.charts.catalogue import CATALOGUE, Viewed
from pathway.charts.figure import Chart
from pathway.charts.info import chart_info
from pathway.locale import Lang
from pathway.report.html import write_report
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

WIDTHS = (1440, 1024, 390)
CHART = "#chart-neutrality-pathway"
TITLE = f"{CHART} .drawing"

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
    folder, figures = tmp_path_factory.mktemp("report"), figures_of(whole)
    paths: dict[Lang, Path] = {lang: folder / f"report.{lang}.html" for lang in ("en", "zh")}
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


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_nothing_is_wider_than_the_page(
    open_page: Open, written: dict[Lang, Path], lang: Lang
) -> None:
    """The page never scrolls sideways; the chart fills it, wide tables scroll in their box."""
    page = open_page(written[lang])
    for width in WIDTHS:
        resize(page, width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        frame = page.locator(f"{CHART} .frame").bounding_box()
        assert frame["x"] >= 0
        assert frame["x"] + frame["width"] <= width
        assert frame["width"] > min(1160, 0.9 * width)
        svg = page.locator(f"{CHART} svg.main-svg").first.bounding_box()
        assert svg["width"] == pytest.approx(frame["width"], abs=1)
        assert svg["height"] == pytest.approx(frame["height"], abs=1)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_chart_follows_the_controls(
    open_page: Open, written: dict[Lang, Path], lang: Lang
) -> None:
    """The fleet starts at 40.20 kt: title, picture, words and table are those of the part."""
    page = open_page(written[lang])
    before = page.get_attribute(TITLE, "aria-label")
    choose(page, "business", "fleet")
    assert page.get_attribute(TITLE, "aria-label") != before
    assert "40.20" in page.text_content(f"{CHART} .spoken")
    assert "40.20" in page.text_content(f"{CHART} details table")
    assert {"en": "Tiny (Fleet)", "zh": "小（车队）"}[lang] in page.text_content(TITLE)
    assert page.is_hidden(f"{CHART} .instead")
    choose(page, "business", "shop")
    assert page.is_disabled(".controls [data-of=scope] option[value='1']")
    choose(page, "business", "")
    assert page.get_attribute(TITLE, "aria-label") == before


def test_the_study_can_be_chosen(open_page: Open, written: dict[Lang, Path]) -> None:
    """Operations have no views of parts, so that there is nothing more to choose."""
    page = open_page(written["en"])
    choose(page, "scope", "3")
    choose(page, "study", "1")
    assert "Scope 1 + 2 emissions" in page.text_content(TITLE)
    assert page.is_hidden(".controls [data-of=scope]")
    choose(page, "study", "0")
    assert page.is_visible(".controls [data-of=scope]")
    status = page.text_content(".controls [role=status]")
    assert status == "The charts show: Whole · the whole study"


def test_a_chart_of_years_follows_the_year(
    open_page: Open, whole: Finished, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bridge is drawn for 2021 and 2025, for the whole; the pathway has all years."""

    def bridge(tables: Any, info: Any, lang: Lang, year: int | None = None) -> Any:
        figure = neutrality_pathway.spec(tables, info, lang)
        figure["layout"]["meta"]["title"] = f"Bridge to {year or 2023}"
        return figure

    monkeypatch.setitem(CATALOGUE, "bridge", Viewed(Chart(bridge), lambda *_: True, years="some"))
    result, case = whole
    own = {"en": bridge(result.tables, chart_info(case, "run"), "en")}
    write_report(*whole, {**figures_of(whole), "bridge": own}, "en", tmp_path / "report.html")
    page, title = open_page(tmp_path / "report.html"), "#chart-bridge .drawing"
    assert page.get_attribute(title, "aria-label") == "Bridge to 2023"
    choose(page, "year", "2021")
    assert page.get_attribute(title, "aria-label") == "Bridge to 2021"
    assert page.is_hidden(f"{CHART} .instead")
    assert page.is_hidden("#chart-bridge .instead")
    choose(page, "business", "fleet")
    assert page.is_hidden(f"{CHART} .instead")
    note = page.text_content("#chart-bridge .instead")
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
    for _ in range(80):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.outerHTML.slice(0, 90)"))
    whole = " ".join(reached)
    for part in (
        "<select",
        'class="drawing',
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


def test_a_phone_can_enlarge_a_chart(open_page: Open, written: dict[Lang, Path]) -> None:
    """Its box scrolls, not the page."""
    page = open_page(written["en"], 390)
    page.click(f"{CHART} .enlarge")
    assert page.get_attribute(f"{CHART} .enlarge", "aria-pressed") == "true"
    scrolls = "e => e.scrollWidth > e.clientWidth"
    assert page.locator(f"{CHART} .frame").evaluate(scrolls)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_it_prints(open_page: Open, written: dict[Lang, Path]) -> None:
    """Controls are gone, the chart fits the paper, the checks of the audit are open."""
    page = open_page(written["en"])
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")
    page.emulate_media(media="print")
    assert page.is_hidden(".controls")
    assert page.is_hidden(".toc")
    width = page.locator(f"{CHART} .drawing").bounding_box()["width"]
    assert 240 / 25.4 * 96 < width < 269 / 25.4 * 96
    assert page.locator("details.on-paper-too[open]").count() == 2


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
