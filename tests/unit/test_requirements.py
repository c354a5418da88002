"""Requirements: facts that no plan is without, apart from what is promised, by hand."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest

from casefiles import FILES, changed, write_case
from cases import SCOPE1, case, flat, limit, retrofit, source, target
from pathway.audit import audit
from pathway.explain.frontier import Frontier
from pathway.explain.noplan import explain_no_plan
from pathway.explain.words import tell_document
from pathway.figures.data.commitments import read_standings
from pathway.figures.kit import chart_info
from pathway.load import load_case
from pathway.locale.errors import InputError, NoPlan, UsageError
from pathway.runs.run import Options, summarise
from pathway.solve import Solved, solve
from pathway.solve.feasibility import Feasibility
from pathway.tables import tabulate
from pathway_models.case import Case
from solving import solve_case

EITHER = target(
    "either", "gross_emissions", {2025: 16.0}, accounts=(SCOPE1,), unit="t", headline=False
)
CAP = target("cap", "gross_emissions", {2025: 10.0}, accounts=(SCOPE1,), unit="t")


def required(*promised: Any, **changes: Any) -> Case:
    """100 GWh of gas, free of charge, are 20 kt. Saving 1 GWh costs 3 million (2025 alone).

    At most 16 kt are a fact: 20 GWh are saved, for 60 million. At most 10 kt are promised: 50 GWh.
    """
    saving = retrofit("saving", "gas", capex=3.0, potential=100, first_year=2025)
    made = case(
        [source("gas", "gas", 100)], [saving], list(promised), prices={("gas", "r"): flat(0)},
        end=2025,
    )  # fmt: skip
    return replace(made, requirements={"either": EITHER}, **changes)


def told(made: Case, solved: Solved) -> dict[str, Any]:
    tables = tabulate(made, solved.plan)
    summary = summarise(made, solved, tables)
    manifest = {"stages": [asdict(stage) for stage in solved.stages]}
    assert [c for c in audit(made, tables, summary, manifest) if not c.passed] == []
    return summary


def test_a_requirement_is_in_every_plan_and_its_cost_apart() -> None:
    """Bought for 2025 alone, of a life of 30 years: 1/30 of the price is paid, 0.1 a GWh.

    Bare 0; free: 20 GWh, 2; the plan: 50 GWh, 5. So the requirement costs 2, the commitment 3.
    """
    made = required(CAP)
    solved = solve(made, gap=1e-9)
    assert [s.name for s in solved.stages] == ["cost", "free", "bare"]
    summary = told(made, solved)
    assert solved.npv == pytest.approx(5)
    assert summary["cost_of_commitments_m"] == pytest.approx(3)
    assert summary["cost_of_requirements_m"] == pytest.approx(2)
    assert summary["requirements"]["either"]["met"]
    assert set(summary["commitments"]) == {"cap"}


def test_a_commitment_that_a_requirement_keeps_costs_nothing() -> None:
    """At most 18 kt is promised, at most 16 a fact."""
    made = required(replace(CAP, value={2025: 18.0}))
    summary = told(made, solve(made, gap=1e-9))
    assert summary["cost_of_commitments_m"] == pytest.approx(0, abs=1e-6)
    assert summary["cost_of_requirements_m"] == pytest.approx(2)


def test_without_requirements_nothing_is_said_of_them() -> None:
    made = replace(required(CAP), requirements={})
    solved = solve(made, gap=1e-9)
    assert [s.name for s in solved.stages] == ["cost", "free"]
    assert not {k for k in told(made, solved) if "requirement" in k}


def test_a_requirement_is_no_promise_of_the_table_or_the_chart() -> None:
    made = required(CAP)
    table = tabulate(made, solve(made).plan)["targets"]
    assert dict(zip(table["id"], table["requirement"], strict=True)) == {
        "cap": False,
        "either": True,
    }
    drawn = read_standings({"targets": table}, chart_info(made, "0"))
    assert [standing.id for standing in drawn] == ["cap"]


def test_the_audit_sees_a_requirement_that_is_missed_or_mislaid() -> None:
    made = required(CAP)
    solved = solve(made, gap=1e-9)
    tables = tabulate(made, solved.plan)
    summary = summarise(made, solved, tables)
    manifest = {"stages": [asdict(stage) for stage in solved.stages]}

    def failed(tables: Any, summary: Any) -> set[str]:
        return {c.name for c in audit(made, tables, summary, manifest) if not c.passed}

    moved = {**tables, "targets": tables["targets"].assign(requirement=False)}
    assert failed(moved, summary) == {"words_are_those_of_the_case"}
    assert failed(tables, {**summary, "cost_of_requirements_m": 3.0})
    assert failed(tables, {**summary, "requirements": {}})
    stricter = replace(made, requirements={"either": replace(EITHER, value={2025: 9.0})})
    checks = {c.name for c in audit(stricter, tables, summary, manifest) if not c.passed}
    assert "targets_are_met" in checks


def test_requirements_never_give_way() -> None:
    """They are no commitments of an explanation; a frontier of one is refused."""
    made = required(CAP)
    assert Feasibility(made).commitments == ["cap"]
    with pytest.raises(UsageError, match="no plan is without"):
        Frontier.of(made, "either", 5)


def test_requirements_without_a_plan_are_named_first() -> None:
    """10 GWh at most may be saved: 18 kt are left, whatever is promised."""
    made = required(CAP)
    made = replace(made, limits={"x": limit("x", ("saving",), "stock", 10)})
    with pytest.raises(NoPlan) as caught:
        solve(made)
    for lang, words in {"en": "whatever the commitments", "zh": "不论承诺如何"}.items():
        assert words in caught.value.told.in_(lang)
        assert "[either]" in caught.value.told.in_(lang)
        assert "[cap]" not in caught.value.told.in_(lang)
    document: dict[str, Any] = {}
    explain_no_plan(made, document, lambda _: None)
    assert document["requirements"] == [["either"]]
    lines = "\n".join(tell_document(document, made, "en"))
    assert lines.index("[either]") < lines.index("limits.yaml")
    assert "2 times as much" in lines


INTERIM = "  relative_to: base_year\n  line: 2024\n"


def test_a_requirement_of_the_files(tmp_path: Path) -> None:
    files = changed(("targets.yaml", INTERIM, INTERIM + "  requirement: true\n"))
    made = load_case(write_case(tmp_path, files))
    assert list(made.requirements) == ["interim"]
    assert "interim" not in made.targets
    run = solve_case(tmp_path, tmp_path / "run", Options(pictures="no"))
    assert run.audited
    assert run.result.summary["requirements"]["interim"]["met"]


def test_what_is_always_a_promise_is_no_requirement(tmp_path: Path) -> None:
    text = FILES["targets.yaml"].replace("neutral:\n", "neutral:\n  requirement: true\n", 1)
    with pytest.raises(InputError, match="net_emissions is always a promise, and no fact"):
        load_case(write_case(tmp_path, {**FILES, "targets.yaml": text}))
