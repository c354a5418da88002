"""What people read of results is a message: no sentence stands in Python."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pathway
from pathway.load.summed import SUM

HOME = Path(pathway.__file__).parent
ROOMS = ("compare", "disclosure", "explain", "figures", "report", "review", "track")
ENGLISH = {
    "disclosure/claims/reading.py", "disclosure/claims/rows.py", "disclosure/reading.py",
    "figures/print/browser.py", "review/kinds.py",
}  # fmt: skip
"""Modules of faults of shipped tables, of a command, and of pages of docs, which are English."""
SENTENCE = re.compile(r"[A-Za-z]{2,}(?: [a-z]{2,}){2,}")
"""Three words on end."""


def test_no_sentence_of_results_stands_in_python() -> None:
    """But faults of what is shipped, which are English by choice, and what documents the code."""
    assert all((HOME / room).is_dir() for room in ROOMS)
    found = [
        f"{path.relative_to(HOME)}:{line}: {text}"
        for room in ROOMS
        for path in sorted((HOME / room).rglob("*.py"))
        if str(path.relative_to(HOME)) not in ENGLISH
        for line, text in sentences(path.read_text("utf-8"))
    ]
    assert found == []


def test_no_sentence_of_a_fault_of_the_inputs_stands_in_python() -> None:
    """But what columns hold, commands that are named, and the source of a sum: a datum."""
    found = [
        f"{path.relative_to(HOME)}:{line}: {text}"
        for path in sorted((HOME / "load").rglob("*.py"))
        if path.name != "columns.py"
        for line, text in sentences(path.read_text("utf-8"))
        if not text.startswith("pathway ") and text != SUM
    ]
    assert found == []


def sentences(source: str) -> Iterator[tuple[int, str]]:
    """Text of three words on end that is no docstring and goes into no fault, with its line."""
    tree = ast.parse(source)
    skipped = {id(node) for outer in ast.walk(tree) for node in _no_result(outer)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            style = "{" in node.value and ";" in node.value
            if id(node) not in skipped and not style and SENTENCE.search(node.value):
                yield node.lineno, node.value


def _no_result(node: ast.AST) -> Iterator[ast.AST]:
    """Texts by themselves, and whatever is within a fault, told while work goes on, or documents
    a key.
    """
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        yield node.value
    if isinstance(node, ast.Raise):
        yield from ast.walk(node)
    if isinstance(node, ast.Call) and _called(node).endswith(
        ("Error", "Fault", "say_progress", "progress", "_NoPictures", "Field", "Kind")
    ):
        yield from ast.walk(node)


def _called(node: ast.Call) -> str:
    return getattr(node.func, "id", getattr(node.func, "attr", ""))


def test_a_sentence_would_be_noticed() -> None:
    source = (
        '"""A docstring of some words."""\n'
        'x = f"{y} rises by so much"\nraise ValueError("of this and that")'
    )
    assert [text for _, text in sentences(source)] == [" rises by so much"]
