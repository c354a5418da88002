"""No answer of the solver is believed that something known contradicts."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import highspy
import numpy as np
import pytest
from typer.testing import CliRunner

import pathway.runs.run
import pathway.solve.engine.solver as solver_module
from casefiles import write_case
from cases import case, electrify, flat, retrofit, source, target
from pathway import cli
from pathway.locale.errors import NoPlan, Unsettled
from pathway.solve import solve
from pathway.solve.engine.program import Program, contradicted
from pathway.solve.engine.proof import proven_infeasible
from pathway.solve.engine.searches import Searches
from pathway.solve.engine.solver import WAYS, Outcome, Solver
from pathway.solve.engine.translate import Arrays, translate
from pathway_models.case import Case, Hierarchy
from pathway_models.program.build import build

STAGE = Path(__file__).with_name("false_optimum.mps")
OPTIMUM = 18.7831
"""By SCIP, and by HiGHS without its presolve."""


def stage() -> tuple[Arrays, np.ndarray]:
    """A stage after a freeze with a room of 1e-6, which HiGHS by default calls infeasible."""
    highs = highspy.Highs()
    highs.setOptionValue("output_flag", False)
    highs.readModel(str(STAGE))
    lp = highs.getLp()
    matrix = lp.a_matrix_
    columns = np.repeat(np.arange(lp.num_col_), np.diff(matrix.start_))
    order = np.lexsort((columns, matrix.index_))
    counts = np.bincount(matrix.index_, minlength=lp.num_row_)
    costs = np.array(lp.col_cost_)
    arrays = Arrays(
        [object() for _ in costs],
        {},
        np.array(lp.col_lower_),
        np.array(lp.col_upper_),
        np.array([kind == highspy.HighsVarType.kInteger for kind in lp.integrality_]),
        {},
        np.array(lp.row_lower_),
        np.array(lp.row_upper_),
        np.concatenate([[0], np.cumsum(counts)]).astype(np.int32),
        columns[order].astype(np.int32),
        np.array(matrix.value_)[order],
        {"cost": costs},
        np.ones(len(costs)),
    )
    return arrays, costs


@pytest.mark.parametrize("tolerance", [1e-6, solver_module.TOLERANCE])
def test_a_false_no_is_asked_again(monkeypatch: pytest.MonkeyPatch, tolerance: float):
    """With a tolerance of 1e-6 the first answer is wrong, and a second way finds it out."""
    usual = {
        k: tolerance if k.endswith("tolerance") else v for k, v in solver_module._USUAL.items()
    }
    monkeypatch.setattr(solver_module, "_USUAL", usual)
    arrays, costs = stage()
    found = Program(arrays).search(costs, 0.0, 60)
    assert found.status == "optimal"
    assert found.objective == pytest.approx(OPTIMUM, abs=1e-4)
    assert found.bound == pytest.approx(OPTIMUM, abs=1e-4)


def small() -> Case:
    return case(
        [source("boiler", "gas", 10)],
        [retrofit("saving@boiler", "boiler", capex=3, life=1, unit_size=1.0)],
        [target("cap", "gross_emissions", {2025: 1.0}, accounts=("b/r/1",))],
    )


class Lying:
    """Answers of the solver, of which the first so many are spoilt."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, spoilt: int, **lie: Any) -> None:
        self.asked = 0
        honest = Solver._run

        def run(solver: Solver, *, integer: bool) -> Outcome:
            told = honest(solver, integer=integer)
            self.asked += integer
            return replace(told, **lie) if integer and self.asked <= spoilt else told

        monkeypatch.setattr(Solver, "_run", run)


@pytest.mark.parametrize(
    "lie", [{"status": "infeasible", "values": None}, {"status": "unknown", "values": None}]
)
def test_no_answer_is_asked_again(monkeypatch: pytest.MonkeyPatch, lie: dict[str, Any]):
    """5 GWh at 3, of which 0.4 each is saved at once: 13."""
    lying = Lying(monkeypatch, 1, **lie)
    assert solve(small(), gap=1e-9, compare=False).npv == pytest.approx(13)
    assert lying.asked >= 2


def test_a_bound_above_a_start_is_asked_again(monkeypatch: pytest.MonkeyPatch):
    """The start costs 15 of outlay, so that no bound can be 20."""
    program = Program(translate(build(small())))
    costs = program.arrays.objectives["outlay"]
    start = program.search(costs, 1e-9, 60).values
    assert start is not None
    assert float(costs @ start) == pytest.approx(15)
    lying = Lying(monkeypatch, 1, bound=20.0)
    assert program.search(costs, 1e-9, 60, start).bound == pytest.approx(15)
    assert lying.asked == 2


def test_what_presolve_misreads_is_asked_again_from_the_start(monkeypatch: pytest.MonkeyPatch):
    """Next without the rule that loses starts, then without presolve, which misreads nothing; the
    ways after that begin with nothing.
    """
    program = Program(translate(build(small())))
    costs = program.arrays.objectives["outlay"]
    start = program.search(costs, 1e-9, 60).values
    given: list[object] = []
    solver = program._solver
    solver._highs = Recording(solver._highs, given)
    Lying(monkeypatch, 4, bound=20.0)
    program.search(costs, 1e-9, 60, start)
    assert given == [("choose", 0), ("choose", 1 << 15), ("off", 0)]


class Recording:
    """HiGHS, and how it presolves whenever a start is given to it."""

    def __init__(self, highs: Any, given: list[object]) -> None:
        self.__dict__.update(highs=highs, given=given)

    def __getattr__(self, name: str) -> Any:
        if name == "setSolution":
            options = ("presolve", "presolve_rule_off")
            self.given.append(tuple(self.highs.getOptionValue(name)[1] for name in options))
        return getattr(self.highs, name)


def test_a_worse_plan_is_not_taken_for_the_start(monkeypatch: pytest.MonkeyPatch):
    """5 GWh are needed, 15 of outlay; a search that loses the start finds all 10, which are 30."""
    made = small()
    model = build(made)
    program = Program(translate(model))
    searches = Searches(made, model, program, math.inf, lambda *_: None)
    costs = searches.costs["outlay"]
    best, worst = (program.search(sign * costs, 1e-9, 60).values for sign in (1, -1))
    assert best is not None
    assert worst is not None
    lost = Outcome("optimal", worst, float(costs @ worst), 12.0, 1, 0.0)
    monkeypatch.setattr(Program, "search", lambda *_, **__: lost)
    found = searches._look(costs, 1e-9, best, -math.inf, 10)
    assert found.values is best
    assert (found.objective, found.bound) == (pytest.approx(15), 12)


def test_what_cannot_be_settled_is_told_with_the_files_of_a_report(monkeypatch: pytest.MonkeyPatch):
    lying = Lying(monkeypatch, 99, status="unknown", values=None)
    with pytest.raises(Unsettled) as told:
        solve(small(), compare=False)
    assert lying.asked == len(WAYS)
    assert told.value.exit_code == 5
    assert set(told.value.files) == {"program.mps", "options.txt", "log.txt"}
    assert b"ROWS" in told.value.files["program.mps"]
    assert b"mip_feasibility_tolerance" in told.value.files["options.txt"]
    assert b"HiGHS" in told.value.files["log.txt"]


@pytest.mark.parametrize("certified", [True, False])
def test_that_there_is_no_point_is_proven_or_said_two_ways(
    monkeypatch: pytest.MonkeyPatch, certified: bool
):
    """A linear program without a point is asked twice, but where its certificate proves it."""
    arrays = translate(build(small()))
    program = Program(arrays)
    asked: list[dict[str, object]] = []
    honest = Solver._one_way

    def one_way(self: Solver, way: dict[str, object], *rest: Any) -> Outcome:
        asked.append(way)
        return honest(self, way, *rest)

    monkeypatch.setattr(Solver, "_one_way", one_way)
    if not certified:
        monkeypatch.setattr(Solver, "_certified", lambda *_, **__: False)
    program.relaxation(arrays.objectives["cost"])  # a basis: the certificate is of a simplex
    program.bound(next(iter(build_activity(arrays))), lower=1e6, upper=1e6)
    asked.clear()
    assert program.relaxation(arrays.objectives["cost"]).status == "infeasible"
    assert asked == list(WAYS[: 1 if certified else 2])


def linear_program(upper: float) -> Any:
    """x + y >= 3 [times two], x + 2 y <= 4, 0 <= x, y: x <= ``upper``, y <= 1."""
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = 2, 2
    lp.col_cost_ = np.zeros(2)
    lp.col_lower_, lp.col_upper_ = np.zeros(2), np.array([upper, 1.0])
    lp.row_lower_, lp.row_upper_ = np.array([6.0, -np.inf]), np.array([np.inf, 4.0])
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = np.array([0, 2, 4], dtype=np.int32)
    lp.a_matrix_.index_ = np.array([0, 1, 0, 1], dtype=np.int32)
    lp.a_matrix_.value_ = np.array([2.0, 2.0, 1.0, 2.0])
    return lp


def test_a_certificate_is_worked_out_anew():
    """The first row alone: 2 x + 2 y is at least 6, and with x <= 1, y <= 1 at most 4.

    With x <= 2 it is at most 6: there is a point, and no certificate. With x <= 2 less 1e-9 it
    would be missed by less than the tolerance can tell.
    """
    ray = np.array([1.0, 0.0])
    assert proven_infeasible(linear_program(1.0), ray, 1e-8)
    assert proven_infeasible(linear_program(1.0), -ray, 1e-8)
    assert not proven_infeasible(linear_program(2.0), ray, 1e-8)
    assert not proven_infeasible(linear_program(2.0 - 1e-9), ray, 1e-8)
    assert not proven_infeasible(linear_program(1.0), np.array([0.0, 1.0]), 1e-8)


def build_activity(arrays: Arrays) -> list[Any]:
    return [v for v in arrays.columns if v.name.startswith("gross[")]


def test_an_earlier_proof_that_a_later_point_beats_starts_again(monkeypatch: pytest.MonkeyPatch):
    """The first bound of the first stage is lifted above what the plan costs there."""
    lifted: list[str] = []
    honest = Searches.record

    def record(self: Searches, name: str, objective: str, found: Outcome, *rest: Any) -> None:
        honest(self, name, objective, found, *rest)
        if not lifted:
            lifted.append(name)
            proof = self._proven[-1]
            self._proven[-1] = proof._replace(bound=proof.bound + 5.0)

    made = replace(
        small(),
        targets={"neutral": target("neutral", "net_emissions", {2025: 1.0})},
        hierarchy=Hierarchy("lexicographic", flat(20), flat(20)),
    )
    expected = solve(made, gap=1e-9, compare=False)
    monkeypatch.setattr(Searches, "record", record)
    again = solve(made, gap=1e-9, compare=False)
    assert lifted == ["reduce"]
    assert again.npv == pytest.approx(expected.npv)


def test_room_that_a_freeze_has_anew_is_no_contradiction():
    """195 of 200 kt are left, at 0.8 million a kt saved; the room of a second freeze, 2e-4 kt, is
    more than the share of 4 million by which what is proven may be missed."""
    made = case(
        [source("boiler", "gas", 1000)],
        [retrofit("saving@boiler", "boiler", capex=0.16, life=1, max_share=0.025)],
        [target("neutral", "net_emissions", {2025: 199.0})],
        hierarchy=Hierarchy("lexicographic", flat(1.0), flat(1.0)),
    )
    free = dict.fromkeys(made.prices, flat(0.0))
    assert solve(replace(made, prices=free)).npv == pytest.approx(25 * 0.16, rel=1e-3)


def test_a_share_of_the_sums_is_the_measure_of_a_contradiction():
    """Terms 100 and −99: a bound of 1.00001 is within 1e-7 of 199 + the largest cost, 1.1 not."""
    costs, point = np.array([1.0, -1.0]), np.array([100.0, 99.0])
    assert not contradicted(1.00001, costs, point)
    assert contradicted(1.1, costs, point)
    assert not contradicted(-math.inf, costs, point)


def test_the_files_of_a_report_are_kept_beside_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def undecided(*_: Any, **__: Any) -> None:
        raise Unsettled("It says yes and no.", {"program.mps": b"NAME"})

    monkeypatch.setattr(pathway.runs.run, "solve", undecided)
    case_, out = write_case(tmp_path / "tiny"), tmp_path / "run"
    said = CliRunner().invoke(cli.app, ["solve", str(case_), "--out", str(out), "--no-pictures"])
    assert isinstance(said.exception, Unsettled)
    assert said.exception.exit_code == 5
    assert re.search(r"report.* are in .*run-unsettled", str(said.exception))
    assert (tmp_path / "run-unsettled" / "program.mps").read_bytes() == b"NAME"
    assert not (tmp_path / "run").exists()


@pytest.mark.parametrize("short", [1e-6, 1e-8, 1e-10, 1e-12])
def test_what_whole_lots_miss_by_a_hair_is_a_plan_or_none(short: float):
    """The one lot on offer serves a little less than the 10 GWh of a share of 100 %: within the
    tolerance of 1e-8 GWh that is all, and beyond it there is no plan, however it is rounded."""
    made = case(
        [source("boiler", "gas", 10)],
        [
            electrify(
                "pump@boiler", "boiler", {"electricity": 0.3}, capex=2, unit_size=1.0,
                displaces=10 * (1 - short), max_add={**flat(0), 2021: 1.0},
            )
        ],
        [target("all", "lever_share", {2025: 1.0}, options=("pump@boiler",), sources=("boiler",))],
    )  # fmt: skip
    if 10 * short > solver_module.TOLERANCE:
        with pytest.raises(NoPlan):
            solve(made, compare=False)
    else:
        assert solve(made, compare=False).plan.added["pump@boiler", 2021] == 1
