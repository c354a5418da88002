"""``--solver scip``: the same plans, by whole numbers that SCIP searches."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from drawn import told_of
from typer.testing import CliRunner

import pathway
from casefiles import write_case
from cases import case, flat, retrofit, source, target
from pathway import cli
from pathway.locale.errors import NoPlan, UsageError
from pathway.solve import solve
from pathway.solve.engine.program import Program
from pathway.solve.engine.scip import Scip
from pathway.solve.engine.solver import Solver, Stopped
from pathway.solve.engine.translate import translate
from pathway_models.arithmetic.observed import as_it_was
from pathway_models.case import Case, Hierarchy
from pathway_models.program.build import build
from solving import wrong

INSTALLED = importlib.util.find_spec("pyscipopt") is not None
SCIP = [pytest.mark.trust, pytest.mark.skipif(not INSTALLED, reason="SCIP is not installed")]
ENGINES = ["highs", pytest.param("scip", marks=SCIP)]
CLOSE = 1e-5
"""Of a million, or a kt: both end at a gap of 1e-7, and freezes leave room for 1e-6."""


def lots() -> Case:
    """10 GWh are to come down to 5: five lots of 1 at 3 million, which save 0.4 a year each."""
    return case(
        [source("boiler", "gas", 10)],
        [retrofit("saving@boiler", "boiler", capex=3, life=1, unit_size=1.0)],
        [target("cap", "gross_emissions", {2025: 1.0}, accounts=("b/r/1",))],
    )


@pytest.mark.parametrize("engine", ENGINES)
def test_lots_by_hand(engine: str) -> None:
    """15 of outlay, of which 2 are saved at once."""
    assert solve(lots(), gap=1e-9, solver=engine).npv == pytest.approx(13)


@pytest.mark.parametrize("engine", ENGINES)
def test_no_plan_is_no_plan(engine: str) -> None:
    few = {"capex": 3, "life": 1, "unit_size": 1.0, "max_add": flat(2), "max_share": 1}
    made = case(
        [source("boiler", "gas", 10)],
        [retrofit("saving@boiler", "boiler", **few)],
        [target("cap", "gross_emissions", {2025: 1.0}, accounts=("b/r/1",))],
    )
    with pytest.raises(NoPlan):
        solve(made, solver=engine)


@pytest.mark.parametrize("engine", [Solver, pytest.param(Scip, marks=SCIP)])
def test_a_start_a_gap_and_an_end(engine: type[Solver]) -> None:
    """From the worst plan it finds the best, and proves it; and it can be stopped."""
    program = Program(translate(build(lots())), engine=engine)
    costs = program.arrays.objectives["outlay"]
    worst = program.search(-costs, 0.0, 60).values
    found = program.search(costs, 1e-9, 60, worst)
    assert (found.status, found.objective) == ("optimal", pytest.approx(15))
    assert found.bound == pytest.approx(15)
    program.stop()
    with pytest.raises(Stopped):
        program.search(costs, 1e-9, 60)


@pytest.mark.trust
@pytest.mark.skipif(not INSTALLED, reason="SCIP is not installed")
@pytest.mark.parametrize("part", range(6))
def test_random_cases_have_the_same_plan_cost(part: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where tonnes alone are minimised, what they leave of the gap is another matter."""
    asked: list[Any] = []
    read = Scip._read
    monkeypatch.setattr(Scip, "_read", lambda *at: asked.append(at) or read(*at))
    for seed in range(10 * part, 10 * part + 10):
        made = as_it_was(told_of(seed))[0]
        found = {}
        for engine in ("highs", "scip"):
            try:
                found[engine] = solve(made, gap=1e-7, solver=engine)
            except NoPlan:
                continue
        assert len(found) != 1, seed
        if found:
            assert wrong(made, found["scip"]).keys() <= wrong(made, found["highs"]).keys(), seed
            ours, theirs = (
                {s.name: s.objective for s in found[e].stages if s.name in ("cost", "none", "free")}
                for e in ("highs", "scip")
            )
            blind = made.hierarchy == Hierarchy("lexicographic", None, None)
            assert theirs == pytest.approx(ours, abs=CLOSE, rel=1e-3 if blind else CLOSE), seed
    assert asked


@pytest.mark.trust
@pytest.mark.skipif(not INSTALLED, reason="SCIP is not installed")
def test_the_record_says_which_solver_and_version(tmp_path: Path) -> None:
    """And the run is reproduced by it."""
    folder, out = write_case(tmp_path / "tiny"), tmp_path / "run"
    words = ["solve", str(folder), "--out", str(out), "--no-pictures", "--solver", "scip"]
    said = CliRunner().invoke(cli.app, words)
    assert said.exit_code == 0, said.output
    manifest = json.loads((out / "manifest.json").read_text("utf-8"))
    assert manifest["options"]["solver"] == "scip"
    assert manifest["versions"]["pyscipopt"] == importlib.metadata.version("pyscipopt")
    assert pathway.open(out).reproduce().same


@pytest.mark.parametrize("command", ["solve", "reproduce"])
def test_what_is_not_installed_is_told(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With what to install, and the exit code of a wrong argument; no run is written."""
    monkeypatch.setitem(sys.modules, "pyscipopt", None)
    folder, out = write_case(tmp_path / "tiny"), tmp_path / "run"
    if command == "reproduce":
        pathway.read(folder).solve().save(out, pictures="no")
        manifest = json.loads((out / "manifest.json").read_text("utf-8"))
        manifest["options"]["solver"] = "scip"
        (out / "manifest.json").write_text(json.dumps(manifest), "utf-8")
        words = ["reproduce", str(out)]
    else:
        words = ["solve", str(folder), "--out", str(out), "--solver", "scip", "--no-pictures"]
    fault = CliRunner().invoke(cli.app, words).exception
    assert isinstance(fault, UsageError)
    assert fault.exit_code == 2
    assert "pip install 'neutrality-pathway[solvers]'" in str(fault)
    assert out.exists() == (command == "reproduce")


def test_a_solver_that_is_none_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="highs or scip"):
        pathway.read(write_case(tmp_path / "tiny")).solve(solver="gurobi")
