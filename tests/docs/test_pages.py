"""The tutorials and the how-tos are true: their blocks run, and print what they show."""

from __future__ import annotations

from pathlib import Path

import pytest

from docs.reader import ROOT, Reader

PAGES = sorted(
    page.relative_to(ROOT).as_posix()
    for pages in ("docs/how-to/*.md", "docs/zh/*.md", "docs/tutorial.md")
    for page in ROOT.glob(pages)
)


@pytest.mark.parametrize("page", PAGES)
def test_the_page_works_as_written(page: str, tmp_path: Path) -> None:
    Reader(tmp_path).follow(page)
