"""The book: a site of all pages, made by Sphinx from the Markdown as it stands (`make docs`)."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from pygments.lexers.special import TextLexer

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "docs" / "book"), str(ROOT), str(ROOT / "models")]

project = html_title = "neutrality-pathway"
author = "The neutrality-pathway maintainers"
root_doc = "docs/index"
include_patterns = [
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "docs/**.md",
    "benchmarks/README.md",
    "reports/README.md",
]
exclude_patterns = [".*", "build", "dist", "inputs", "models", "pathway", "tests"]

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "formulas",
    "words_of_both",
]
myst_heading_anchors = 4
smartquotes = False  # an option has two hyphens
autodoc_member_order = "bysource"

html_theme = "furo"
html_static_path = ["book/static"]
html_css_files = ["book.css"]
html_search_language = "both"
html_copy_source = html_show_sourcelink = html_show_sphinx = html_show_copyright = False
html_use_index = False

FRONT = '<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0; url={page}">'


def setup(app: Any) -> None:
    """Adds what Sphinx lacks: a lexer for the name `csv`, and a page to open first."""
    app.add_lexer("csv", TextLexer)
    app.connect("build-finished", _front)


def _front(app: Any, error: Exception | None) -> None:
    if error is None:
        (Path(app.outdir) / "index.html").write_text(FRONT.format(page="docs/index.html"), "utf-8")
