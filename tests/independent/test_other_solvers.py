"""SCIP, CBC and GLPK find what HiGHS found: every stage as it was asked, with what was frozen.

``make trust`` installs them (``pyscipopt``; of Debian ``coinor-cbc`` and ``glpk-utils``); what is
not there is skipped.
"""

from __future__ import annotations

import math
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from drawn import told_of
from solvers import NOTHING, SOLVERS, installed

from counting import count
from pathway.api import read
from pathway.solve import solve
from pathway.solve.engine.program import Program
from pathway.solve.engine.searches import Searches
from pathway.solve.stages import _Solver
from pathway_models.arithmetic.observed import as_it_was
from pathway_models.case import Case

ROOT = Path(__file__).resolve().parents[2]
CLOSE = {"scip": 1e-6, "cbc": 1e-6, "glpk": 1e-5}
"""Of a value, or of a million or kt where it is less; GLPK takes 1e-5 of a lot for none."""


class NoPlanAtAll(Exception):
    """Why there is none is another question, and takes longer."""


@dataclass(frozen=True)
class Asked:
    """A stage as it was asked, and what HiGHS said."""

    name: str
    program: Path
    value: float
    bound: float
    gap: float


def stages_of(
    made: Case, folder: Path, monkeypatch: pytest.MonkeyPatch, gap: float | None
) -> list[Asked]:
    """Every stage of a case, in a file; where there is no plan, the program of all of them."""
    asked: list[Asked] = []
    record = Searches.record

    def written(program: Program, costs: Any) -> Path:
        file = folder / f"{len(asked)}.mps"
        program._solver.costs(costs)
        program._solver._highs.writeModel(str(file))
        return file

    def writing(self: Searches, name: str, objective: str, found: Any, point: Any, gap: float):
        record(self, name, objective, found, point, gap)
        costs = self.costs[objective]
        value, file = float(costs @ point), written(self.program, costs)
        asked.append(Asked(name, file, value, value - self.stages[name].gap_reached, gap))

    def no_plan(self: _Solver) -> NoPlanAtAll:
        asked.append(Asked("", written(self.program, self.costs["cost"]), math.inf, math.inf, 0.0))
        return NoPlanAtAll()

    monkeypatch.setattr(Searches, "record", writing)
    monkeypatch.setattr(_Solver, "_no_plan", no_plan)
    with suppress(NoPlanAtAll):
        solve(made, gap=gap, compare=False)
    return asked


def assert_found(solver: str, stage: Asked, seconds: float) -> None:
    """No plan of one is below what the other has proven, and they end within both gaps."""
    answer = SOLVERS[solver](stage.program, seconds, stage.gap)
    if math.isinf(stage.value):
        assert answer == NOTHING, f"{solver} finds {answer} where HiGHS finds no plan"
        return
    near = CLOSE[solver] * max(1.0, abs(stage.value))
    told = f"{solver} at {stage.name}: {answer}, here {stage.value} and no less than {stage.bound}"
    assert answer.value >= stage.bound - near, told
    assert answer.bound <= stage.value + near, told


def needs(solver: str) -> None:
    if not installed(solver):
        pytest.skip(f"{solver} is not installed")


@pytest.mark.trust
@pytest.mark.parametrize("solver", SOLVERS)
@pytest.mark.parametrize("seed", range(60))
def test_random_cases_have_the_same_optimum(
    solver: str, seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    needs(solver)
    for stage in stages_of(as_it_was(told_of(seed))[0], tmp_path, monkeypatch, 1e-7):
        assert_found(solver, stage, 60)
        count(solver)


@pytest.mark.trust
@pytest.mark.parametrize("case", ["alibaba", "operations", "steel", "shipping"])
def test_shipped_cases_have_the_same_optimum(
    case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """Within 100 s a stage: what SCIP has found by then, and what it has proven."""
    needs("scip")
    folder = ROOT / "inputs" / (case if case in ("steel", "shipping") else "alibaba")
    made = read(folder, case if folder.name == "alibaba" else None).data
    stages = stages_of(made, tmp_path, monkeypatch, None)
    assert stages
    for stage in stages:
        assert_found("scip", stage, 100)
        count("scip")
