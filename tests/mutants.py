"""Mutants of the mathematics and of the audit: are changes of the code noticed by its tests?

``python tests/mutants.py 100 --seed 1`` draws so many changes of Cosmic Ray at random, makes each
in a clone of the last commit, and runs the tests that hold these rooms. A mutant that no test
notices survives; it is printed with its change.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from counting import count

ROOT = Path(__file__).resolve().parents[1]
ROOMS = ("models/pathway_models", "pathway/audit")
TESTS = (
    "tests/levers", "tests/laws", "tests/independent/test_brute_force.py",
    "tests/independent/test_audit.py", "tests/independent/test_audit_wrong_plans.py",
    "tests/independent/test_audit_ledgers.py", "tests/independent/test_audit_abatement.py",
    "tests/independent/test_audit_objective.py", "tests/unit/test_actuals.py",
    "tests/unit/test_changes.py", "tests/independent/test_past.py",
    "tests/independent/test_second_model.py", "tests/unit", "tests/golden/test_golden_tables.py",
)  # fmt: skip
"""Those that notice most, and quickest, first; then all that are hand-worked."""
OPERATORS = {
    "NumberReplacer", "AddNot", "ReplaceAndWithOr", "ReplaceOrWithAnd", "ReplaceTrueWithFalse",
    "ReplaceFalseWithTrue", "ReplaceUnaryOperator_Delete_Not", "ReplaceUnaryOperator_Delete_USub",
    "ZeroIterationForLoop", "ReplaceContinueWithBreak", "ReplaceBreakWithContinue",
    "ReplaceBinaryOperator_Mul_Div", "ReplaceBinaryOperator_Div_Mul",
    "ReplaceBinaryOperator_Add_Sub", "ReplaceBinaryOperator_Sub_Add",
    "ReplaceComparisonOperator_Eq_NotEq", "ReplaceComparisonOperator_NotEq_Eq",
    "ReplaceComparisonOperator_Lt_LtE", "ReplaceComparisonOperator_LtE_Lt",
    "ReplaceComparisonOperator_Gt_GtE", "ReplaceComparisonOperator_GtE_Gt",
    "ReplaceComparisonOperator_Lt_Gt", "ReplaceComparisonOperator_Gt_Lt",
    "ReplaceComparisonOperator_Is_IsNot", "ReplaceComparisonOperator_IsNot_Is",
}  # fmt: skip
"""Changes that a person could make by mistake; bits are nobody's."""
SECONDS = 1800.0
"""A mutant that is not through by then is taken for one that never ends: noticed."""
KILLED = {"KILLED", "INCOMPETENT"}


def main() -> None:
    """Draws, runs and tells; ends with 1 where fewer are noticed than are asked for."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("mutants", type=int)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--workers", type=int, default=2)
    asked.add_argument("--least", type=float, default=0.9, help="share that must be noticed")
    asked.add_argument("--folder", type=Path, default=ROOT / "build" / "mutants")
    given = asked.parse_args()
    with ThreadPoolExecutor(given.workers) as pool:
        parts = [pool.submit(_part, given.folder / str(k), k, given) for k in range(given.workers)]
        found = [row for part in parts for row in part.result()]
    outcomes = Counter("killed" if outcome in KILLED else "survived" for *_, outcome, _ in found)
    for path, line, operator, outcome, diff in found:
        if outcome not in KILLED:
            print(f"\nsurvived: {path}, line {line}: {operator}\n{diff}")
    count("mutants", len(found))
    count("mutants-noticed", outcomes["killed"])
    print(f"{outcomes['killed']} of {len(found)} noticed")
    sys.exit(outcomes["killed"] < given.least * len(found))


def _part(folder: Path, k: int, given: argparse.Namespace) -> list[tuple[str, int, str, str, str]]:
    """One worker: its own clone, and its own share of the mutants that were drawn."""
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run(["git", "clone", "-q", str(ROOT), str(folder)], check=True)
    tests = " ".join(TESTS)
    (folder / "mutants.toml").write_text(
        f"""[cosmic-ray]
module-path = {json.dumps(ROOMS)}
timeout = {SECONDS}
excluded-modules = []
test-command = "{sys.executable} -m pytest -q -x -p no:cacheprovider -p no:xdist {tests}"
[cosmic-ray.distributor]
name = "local"
""",
        "utf-8",
    )
    paths = os.pathsep.join(map(str, (folder, folder / "models")))
    here = {**os.environ, "PYTHONPATH": paths, "PYTHONDONTWRITEBYTECODE": "1"}
    run = [sys.executable, "-m", "cosmic_ray.cli"]
    files = ["mutants.toml", "mutants.sqlite"]
    subprocess.run([*run, "init", *files], check=True, cwd=folder, env=here)
    with sqlite3.connect(folder / "mutants.sqlite") as book:
        _draw(book, k, given)
    subprocess.run([*run, "exec", *files], check=True, cwd=folder, env=here)
    with sqlite3.connect(folder / "mutants.sqlite") as book:
        return book.execute(
            "select module_path, start_pos_row, operator_name, test_outcome, diff "
            "from mutation_specs join work_results using (job_id) order by 1, 2"
        ).fetchall()


def _draw(book: sqlite3.Connection, k: int, given: argparse.Namespace) -> None:
    """Leaves the mutants of this worker: the same draw in each, every so-manieth of it."""
    rows = book.execute(
        "select job_id, operator_name, module_path, occurrence from mutation_specs"
    ).fetchall()
    fit = sorted(
        (path, operator, place, job)
        for job, operator, path, place in rows
        if operator.partition("/")[2] in OPERATORS
    )
    drawn = random.Random(given.seed).sample(fit, given.mutants)[k :: given.workers]
    keep = {job for *_, job in drawn}
    gone = [(job,) for job, *_ in rows if job not in keep]
    for table in ("mutation_specs", "work_items"):
        book.executemany(f"delete from {table} where job_id = ?", gone)  # noqa: S608 - two names


if __name__ == "__main__":
    main()
