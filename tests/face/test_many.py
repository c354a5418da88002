"""Many cases at once: the same plans in the same order, and errors that name their case."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

import pathway
from casefiles import write_case
from pathway.api import many
from pathway.runs.result import Result

PATIENCE = 120.0  # seconds until a test gives up on a busy machine
IMPOSSIBLE = ("levers.ev.first_year", 2025)


def same(one: pathway.Plan, other: pathway.Plan) -> None:
    assert one.case == other.case
    assert dict(one.summary) == dict(other.summary)
    for name in one.tables:
        assert one.tables[name].equals(other.tables[name]), name


def worlds(company: pathway.Case) -> list[pathway.Case]:
    return [company.set("prices.diesel", f"*{factor}") for factor in (3, 1, 2)]


@pytest.mark.parametrize("workers", [1, 2])
def test_they_are_as_each_alone(company: pathway.Case, workers: int) -> None:
    cases = worlds(company)
    plans = pathway.solve_many(cases, workers=workers)
    for case, plan in zip(cases, plans, strict=True):
        same(plan, case.solve())
        assert plan.case is case
        assert plan.audit().passed


def test_on_the_workers_of_a_client(company: pathway.Case) -> None:
    distributed = pytest.importorskip("distributed")
    cases = worlds(company)
    cluster = {"n_workers": 1, "threads_per_worker": 2, "processes": False}
    with distributed.Client(**cluster, dashboard_address=None, set_as_default=False) as client:
        plans = pathway.solve_many(cases, client=client)
        assert client.status == "running"  # it is left to who has opened it
        with pytest.raises(pathway.NoPlan):
            pathway.solve_many([company.set(*IMPOSSIBLE)], client=client)
    same(plans[0], cases[0].solve())
    assert [plan.case for plan in plans] == cases


def test_of_nothing_comes_nothing_and_what_is_asked_holds_for_each(company: pathway.Case) -> None:
    assert pathway.solve_many([]) == []
    [plan] = pathway.solve_many([company], gap=50, time_limit=1000, audit=False)
    options = plan.manifest["options"]
    assert (options["gap"], options["time_limit"]) == (50, 1000)
    assert "audit" not in plan.manifest["seconds"]
    for wrong in ({"workers": 0}, {"workers": 2, "client": object()}):
        with pytest.raises(pathway.UsageError, match="workers are processes here"):
            pathway.solve_many([company], **wrong)  # type: ignore[call-overload]


@pytest.mark.parametrize("workers", [1, 2])
def test_an_error_names_its_case(company: pathway.Case, workers: int) -> None:
    cases = [company, company.set(*IMPOSSIBLE)]
    with pytest.raises(pathway.NoPlan) as told:
        pathway.solve_many(cases, workers=workers)
    assert told.value.commitments == ("vans-electric",)
    assert told.value.case is cases[1]
    assert told.value.__notes__ == [f"This is case 2 of 2, {cases[1]}."]


def test_errors_stand_in_the_place_of_plans(company: pathway.Case) -> None:
    cases = [company.set(*IMPOSSIBLE), company, company.set("limits.wind-depth.at_most", 0)]
    found = pathway.solve_many(cases, errors="return", workers=2)
    assert [type(one) for one in found] == [pathway.NoPlan, pathway.Plan, pathway.NoPlan]
    same(found[1], company.solve())  # type: ignore[arg-type]
    assert [one.case for one in found] == cases


def test_an_audit_that_disagrees_is_an_error_of_its_case(
    company: pathway.Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    solved = many._solved

    def wrong(case: pathway.Case, how: many.Asked) -> Result:
        result = solved(case, how)
        result.audit["passed"] = False  # type: ignore[index]
        return result

    monkeypatch.setattr(many, "_solved", wrong)
    [fault] = pathway.solve_many([company], errors="return")
    assert isinstance(fault, pathway.AuditFailed)
    assert (fault.case, fault.plan.case) == (company, company)


def test_a_bug_is_a_bug_and_says_which_case_it_met(
    company: pathway.Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> Result:
        raise ZeroDivisionError("off by one")

    monkeypatch.setattr(many, "_solved", broken)
    with pytest.raises(ZeroDivisionError) as told:
        pathway.solve_many([company], errors="return")
    assert "case 1 of 1, Case(my-company" in told.value.__notes__[0]


def _killed(*_: object) -> Result:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_a_worker_that_dies_is_said(company: pathway.Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(many, "_solved", _killed)
    with pytest.raises(pathway.SolverProblem, match=r"A worker died.*fewer workers"):
        pathway.solve_many([company] * 3, workers=2)


SCRIPT = """
import pathway
case = pathway.read({case})
factors = (1, 2, 3)
plans = pathway.solve_many([case.set("prices.diesel", f"*{{x}}") for x in factors], workers=2)
print(*(plan.status for plan in plans))
"""


def test_a_script_needs_no_guard(tmp_path: Path) -> None:
    """A process that is started would run the script again, and start more."""
    write_case(tmp_path / "my-company")
    script = tmp_path / "script.py"
    script.write_text(SCRIPT.format(case="'my-company'"))
    done = subprocess.run(
        [sys.executable, script], cwd=tmp_path, capture_output=True, text=True, timeout=PATIENCE,
        check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (0, "optimal optimal optimal\n", "")


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGINT to send")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
def test_no_worker_outlives_who_has_asked(tmp_path: Path, number: signal.Signals) -> None:
    """The reference case takes its workers long enough to be met at it."""
    code = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    words = [sys.executable, "-c", code + SCRIPT.format(case="")]
    end = time.monotonic() + PATIENCE
    with subprocess.Popen(words, cwd=tmp_path, stderr=subprocess.PIPE, text=True) as script:
        me = psutil.Process(script.pid)
        workers: list[psutil.Process] = []
        while sum(w.cpu_times().user > 0.5 for w in workers) < 2:
            workers = [w for w in me.children() if "spawn_main" in " ".join(w.cmdline())]
            assert time.monotonic() < end
            time.sleep(0.1)
        script.send_signal(number)
        said = script.communicate(timeout=PATIENCE)[1]
    assert script.returncode != 0
    assert number == signal.SIGKILL or said.rstrip().endswith("KeyboardInterrupt")
    gone, alive = psutil.wait_procs(workers, timeout=30)
    assert (len(gone), alive) == (2, [])
