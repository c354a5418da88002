"""Shared by all tests: pictures, golden files, and reproducible property tests."""

from __future__ import annotations

import difflib
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import settings

from goldens import ROOT, Golden

NO_BROWSER = "no browser, so no pictures: install Chromium or Chrome, or name one in BROWSER_PATH"

# The same examples every time: a law that fails on one machine fails on all.
settings.register_profile("ci", derandomize=True, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="rewrite the golden files with what the code produces now; then read the difference",
    )
    parser.addoption(
        "--seed",
        type=int,
        default=1000,
        help="where the random cases of the second model begin (marked trust)",
    )


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Tests marked ``pictures`` need a browser: skipped without, or failed where CI asks for it."""
    if item.get_closest_marker("pictures") is None:
        return
    from pathway.figures.print.browser import find_browser

    if find_browser() is not None:
        return
    if os.environ.get("PATHWAY_REQUIRE_PICTURES") == "1":
        pytest.fail(NO_BROWSER, pytrace=False)
    pytest.skip(NO_BROWSER)


@pytest.fixture(scope="session")
def reference_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The run folder of the reference case, without pictures: read it, do not write into it."""
    return solved_once("alibaba", tmp_path_factory)


@pytest.fixture(scope="session")
def steel_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Likewise of the steel works."""
    return solved_once("steel", tmp_path_factory)


@pytest.fixture(scope="session")
def shipping_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Likewise of the container line."""
    return solved_once("shipping", tmp_path_factory)


@pytest.fixture(scope="session")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The book of all pages, as ``make docs`` builds it: a warning of Sphinx is a failure."""

    def build(site: Path) -> None:
        draft = site.with_name("book-draft")
        words = ["-q", "-W", "--keep-going", "-j", "auto", "-c", "docs", "-d", draft / "read"]
        command = [sys.executable, "-m", "sphinx", *words, ".", draft / "site"]
        done = subprocess.run(
            command,
            cwd=ROOT,
            env={**os.environ, "PYTHONUTF8": "1"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
        (draft / "site").rename(site)

    return made_once("book", tmp_path_factory, build)


def solved_once(case: str, folders: pytest.TempPathFactory) -> Path:
    """Solve a shipped case (10 to 40 s), once for all workers."""
    from pathway.runs.run import Options
    from solving import solve_case

    def solve(run: Path) -> None:
        solve_case(ROOT / "inputs" / case, run, Options(pictures="no"))

    return made_once(f"{case}-run", folders, solve)


def made_once(name: str, folders: pytest.TempPathFactory, make: Callable[[Path], None]) -> Path:
    """A folder that ``make`` puts there whole; of several workers one does, and others wait."""
    base = folders.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    made, failed = shared / name, shared / f"{name}-failed"
    try:
        (shared / f"{name}-claimed").mkdir()
    except FileExistsError:
        while not made.exists() and not failed.exists():
            time.sleep(0.1)
        assert made.exists(), f"another worker could not make {name}"
        return made
    try:
        make(made)
    except BaseException:
        failed.touch()
        raise
    return made


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text or a file with ``expected/<name>`` beside the test; JSON by its content.

    ``pytest --update-golden`` rewrites the expected file instead.
    """
    folder = request.path.parent / "expected"
    update = bool(request.config.getoption("--update-golden"))

    def check(name: str, produced: str | Path) -> None:
        text = produced.read_text("utf-8") if isinstance(produced, Path) else produced
        if name.endswith(".json"):
            text = json.dumps(json.loads(text), indent=1, sort_keys=True, ensure_ascii=False) + "\n"
        expected = folder / name
        if update:
            expected.parent.mkdir(parents=True, exist_ok=True)
            expected.write_text(text, "utf-8", newline="\n")
        if not expected.is_file():
            pytest.fail(f"no golden file {expected}: run pytest --update-golden", pytrace=False)
        if (before := expected.read_text("utf-8")) != text:
            pytest.fail(_difference(name, before, text), pytrace=False)

    return check


def _difference(name: str, before: str, after: str) -> str:
    lines = difflib.unified_diff(
        before.splitlines(), after.splitlines(), f"expected/{name}", "produced", lineterm="", n=1
    )
    return "\n".join([*islice(lines, 60), "If this is meant: pytest --update-golden, and read it."])
