"""Formulas of the book: what is one, and how it is typeset."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

DOCS = Path(__file__).resolve().parents[2] / "docs"
sys.path.append(str(DOCS / "book"))
pytest.importorskip("docutils")

import formulas  # type: ignore[import-not-found]  # noqa: E402


@pytest.mark.parametrize(
    ("code", "html"),
    [
        ("stock[o,t] <= potential[o,t]", "stock_{o,t} ≤ potential_{o,t}"),
        ("Σ_{t−L<v≤t} renewed[g,v] - need[g,t]", "Σ_{t−L&lt;v≤t} renewed_{g,v} − need_{g,t}"),
        ("gross_N[t]", "gross_{N,t}"),
        ("(1+ρ)^-(t-base_year)", "(1+ρ)^{−(t−base_year)}"),
        ("(1+r)^(lead−k)", "(1+r)^{lead−k}"),
        ("a[i] * (1 - b[t-1])", "a_{i} · (1 − b_{t−1})"),
        ("A[i,t] - co-effects", "A_{i,t} − co-effects"),
    ],
)
def test_a_formula_is_typeset(code: str, html: str) -> None:
    """Subscripts and powers as here, single letters slanted."""
    assert formulas.is_formula(code)
    found = re.sub(r"<(i|/i)>", "", formulas.typeset(code))
    found = found.replace("<sub>", "_{").replace("<sup>", "^{")
    assert re.sub(r"</su[bp]>", "}", found) == html


@pytest.mark.parametrize(
    "code", ["electrify", "relative_to: 2018", "docs/generate.py", "--time-limit", "program.stock"]
)
def test_a_name_is_left_as_code(code: str) -> None:
    assert not formulas.is_formula(code)


def test_no_formula_of_the_page_loses_a_letter() -> None:
    page = (DOCS / "formulation.md").read_text("utf-8")
    codes = [code for code in re.findall(r"`([^`]+)`", page) if formulas.is_formula(code)]
    assert len(codes) > 200
    for code in codes:
        left = re.sub(r"<[^>]+>", "", formulas.typeset(code))
        letters = re.sub(r"[\W_]", "", code)
        assert re.sub(r"[\W_]", "", left.replace("&lt;", "").replace("&gt;", "")) == letters, code
