"""The page, the notebook and the docstrings of the Python face run as they stand."""

from __future__ import annotations

import ast
import doctest
import importlib
import json
import pkgutil
import re
from pathlib import Path

import pandas as pd
import pytest

import pathway
import pathway.api
from casefiles import write_case

ROOT = Path(__file__).resolve().parents[2]
PAGE, NOTEBOOK = ROOT / "docs" / "python.md", ROOT / "docs" / "notebooks" / "first-plan.ipynb"
AS_WRITTEN = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
ROOMS = [f"pathway.api.{room.name}" for room in pkgutil.iter_modules(pathway.api.__path__)]


@pytest.fixture(autouse=True)
def beside_a_case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A small case in place of the one that ``pathway init my-company`` writes."""
    write_case(tmp_path / "my-company")
    monkeypatch.chdir(tmp_path)


def cells() -> list[str]:
    found = json.loads(NOTEBOOK.read_text("utf-8"))["cells"]
    return ["".join(cell["source"]) for cell in found if cell["cell_type"] == "code"]


def shown(code: str, names: dict[str, object]) -> object:
    """Runs a cell; gives what its last line comes to, as a notebook shows it."""
    *steps, last = ast.parse(code).body
    if not isinstance(last, ast.Expr):
        steps, last = [*steps, last], ast.Expr(ast.Constant(None))
    exec(compile(ast.Module(steps, []), "cell", "exec"), names)  # noqa: S102
    return eval(compile(ast.Expression(last.value), "cell", "eval"), names)  # noqa: S307


def test_the_page_runs_as_it_stands(tmp_path: Path) -> None:
    """Block after block, with its own assertions."""
    names: dict[str, object] = {}
    blocks = re.findall(r"```python\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    assert len(blocks) > 5
    for block in blocks:
        exec(compile(block, str(PAGE), "exec"), names)  # noqa: S102
    assert (tmp_path / "reports" / "plan" / "report.html").is_file()
    assert (tmp_path / "reports" / "difference" / "compare.html").is_file()


def test_the_five_lines_are_those_of_the_package() -> None:
    """In the page and in the docstring: from a folder to a table and a figure."""
    first = re.search(r"```python\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    assert first is not None
    lines = [line for line in first[1].splitlines() if line]
    said = [line.strip() for line in (pathway.__doc__ or "").splitlines()]
    assert len(lines) == 5
    assert [line for line in lines if line not in said] == []


def test_every_error_of_the_page_is_there_with_what_it_holds() -> None:
    rows = re.findall(r"^\| `pathway\.(\w+)` \|[^|]*\| ([^|]*)\|$", PAGE.read_text("utf-8"), re.M)
    assert len(rows) == 6
    for name, holds in rows:
        kind = getattr(pathway, name)
        assert issubclass(kind, pathway.PathwayError)
        assert holds.strip() == "" or re.match(r"`(faults|commitments|plan)`", holds)


def test_the_notebook_runs_as_it_stands() -> None:
    """Cell after cell, and what it is about is shown."""
    names: dict[str, object] = {}
    seen = [shown(cell, names) for cell in cells()]
    kinds = [type(thing).__name__ for thing in seen]
    assert kinds.count("Figure") == 1
    assert kinds.count("DataFrame") == 4
    assert not any(isinstance(thing, pd.DataFrame) and thing.empty for thing in seen)
    assert seen[-1] is True


def test_the_notebook_is_kept_without_output() -> None:
    """What it shows is of whoever runs it; a difference shows what was written."""
    for cell in json.loads(NOTEBOOK.read_text("utf-8"))["cells"]:
        assert not cell.get("outputs")
        assert cell.get("execution_count") is None


@pytest.mark.parametrize("room", ROOMS)
def test_examples_of_docstrings_are_right(room: str) -> None:
    found = doctest.testmod(importlib.import_module(room), optionflags=AS_WRITTEN)
    assert found.failed == 0
    assert found.attempted > 0
