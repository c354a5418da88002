"""Finished runs of the small case for what is made of a run: read them, do not write into them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from casefiles import changed, write_case
from pathway.figures import study
from pathway.figures.study import Figures
from pathway.locale import Lang
from pathway.runs.finished import open_run
from pathway.runs.result import Result
from pathway.runs.run import Options
from pathway_models.case import Case
from solving import solve_case

Finished = tuple[Result, Case]

HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)><!-- & ' =cmd()"

WHOLE = ("studies/whole.yaml", "targets: all", "targets: [neutral, clean, vans-electric, interim]")
NAMES = (
    ("company.yaml", "{en: Tiny, zh: 小}", f'{{en: "{HOSTILE}", zh: "{HOSTILE}"}}'),
    ("businesses.csv", "shop,Shop,商店", f'shop,"{HOSTILE}","{HOSTILE}"'),
    ("targets.yaml", "{en: Neutral, zh: 碳中和}", f'{{en: "{HOSTILE}", zh: "{HOSTILE}"}}'),
    ("targets.yaml", 'section: "01"', f'section: "{HOSTILE}"'),
    ("levers/electrify.yaml", "source: assumed", f'source: "{HOSTILE}"'),
    ("studies/whole.yaml", "{en: Whole, zh: 全部}", f'{{en: "{HOSTILE}", zh: "{HOSTILE}"}}'),
)


def figures_of(run: Finished, langs: Sequence[Lang] = ()) -> Figures:
    """The charts of a run; in the languages of its case if in no others."""
    result, case = run
    return study.figures_of(case, result.tables, str(result.manifest["run"]), langs=langs)


def zeros(run: Finished) -> Finished:
    """The run with nothing in its tables but zeros."""
    result, case = run
    tables = {}
    for name, table in result.tables.items():
        numbers = table.select_dtypes("float").columns
        tables[name] = table.assign(**dict.fromkeys(map(str, numbers), 0.0))
    return replace(result, tables=tables), case


def missing(run: Finished, target: str, by: float) -> Finished:
    """The run with one commitment missed by so much in every year."""
    result, case = run
    table = result.tables["targets"].copy()
    rows = table["id"] == target
    table.loc[rows, "achieved"] = table.loc[rows, "required"] + by
    table.loc[rows, "slack"], table.loc[rows, "met"] = -by, False
    return replace(result, tables={**result.tables, "targets": table}), case


@pytest.fixture(scope="session")
def solve_small(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Finished]:
    """Solves a study of the small case, with some texts of its files replaced."""

    def solve(study: str, *edits: tuple[str, str, str]) -> Finished:
        folder = tmp_path_factory.mktemp("small")
        write_case(folder / "tiny", changed(WHOLE, *edits))
        solve_case(folder / "tiny", folder / "run", Options(study=study, pictures="no"))
        return open_run(folder / "run")

    return solve


@pytest.fixture(scope="session")
def whole(solve_small: Callable[..., Finished]) -> Finished:
    """Two businesses, three scopes."""
    return solve_small("whole")


@pytest.fixture(scope="session")
def operations(solve_small: Callable[..., Finished]) -> Finished:
    """Scopes 1 and 2."""
    return solve_small("operations")


@pytest.fixture(scope="session")
def hostile(solve_small: Callable[..., Finished]) -> Finished:
    """The whole, with names that try to be markup, scripts, comments and formulas."""
    return solve_small("whole", *NAMES)
