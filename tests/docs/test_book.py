"""The book: every page, every link, nothing from a network, and both languages are found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOADED = re.compile(r"<(?:script|img|link|iframe|source)\b[^>]*?(?:src|href)=[\"']([^\"']+)")
STYLED = re.compile(r"url\(\s*[\"']?([^\"')]+)|@import\s+[\"']([^\"']+)")


def pages(book: Path) -> Iterator[tuple[Path, str]]:
    for page in sorted(book.rglob("*.html")):
        yield page, page.read_text("utf-8")


def test_make_builds_what_is_tested_here() -> None:
    recipe = (ROOT / "Makefile").read_text("utf-8").partition("\ndocs:")[2].partition("\n\n")[0]
    assert "-m sphinx -q -W --keep-going -j auto -c docs . build/book" in recipe


def test_every_page_of_the_docs_is_in_the_book(book: Path) -> None:
    """And the front page leads into it."""
    written = {page.relative_to(ROOT).with_suffix("") for page in ROOT.glob("docs/**/*.md")}
    built = {page.relative_to(book).with_suffix("") for page, _ in pages(book)}
    assert written <= built
    assert "url=docs/index.html" in (book / "index.html").read_text("utf-8")


def test_no_page_loads_anything_from_a_network(book: Path) -> None:
    """Scripts, styles, fonts and pictures lie beside it."""
    asked = {target for _, page in pages(book) for target in LOADED.findall(page)}
    for style in book.rglob("*.css"):
        asked |= {a or b for a, b in STYLED.findall(style.read_text("utf-8"))}
    assert asked
    assert sorted(t for t in asked if re.match(r"(?:[a-z]+:)?//", t)) == []


@pytest.mark.pictures
def test_search_finds_english_and_chinese_from_the_disk(book: Path) -> None:
    """Words by their stem, and any run of Chinese characters; without a server."""
    from playwright.sync_api import sync_playwright

    from pathway.figures.print.browser import find_browser

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=str(find_browser()))
        page = browser.new_page()

        def found(query: str) -> list[str]:
            page.goto(f"{(book / 'search.html').as_uri()}?q={query}")
            page.wait_for_selector("#search-results h2:has-text('Search Results')")
            page.wait_for_timeout(200)
            return page.locator("#search-results li a").all_inner_texts()

        assert "The steel works" in found("furnace relined")
        assert "What of the report is where" in found("碳中和")
        assert "What of the report is where" in found("气候变化")
        assert found("公务车的汽油") == ["从一张表格到第一个方案"]
        assert found("碳中和的反面") == []
        browser.close()
