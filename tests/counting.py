"""What `make trust` tried, counted: ``python tests/counting.py`` writes it into docs/trust.md.

A test that tries many things says so with ``count``; only a run in which all of them held is
written down, so that what was tried is what held.
"""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
from collections import Counter
from datetime import date
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
COUNTED = ROOT / "build" / "trust"
PAGE = ROOT / "docs" / "trust.md"
SHIPPED = ROOT / "pathway" / "report" / "html" / "assets" / "trust.json"
BEGIN, END = "<!-- counted:begin -->", "<!-- counted:end -->"

SORTS = {
    "second": "cases drawn at random, of which an independent formulation (SciPy) gives the same "
    "status, and the same value of every stage to 1e-6",
    "second-shipped": "shipped studies, without lots, of which it does",
    "scip": "programs that SCIP solves to the same optimum, within the gaps",
    "cbc": "programs that CBC does",
    "glpk": "programs that GLPK does",
    "edited-cells": "cells of tables changed by more than rounding, all noticed by the audit",
    "money": "cash flows whose present value numpy-financial, or LibreOffice, gives to 1e-9",
    "followed": "cases drawn at random whose plan, followed for some years and made again, costs "
    "the same",
    "variance": "cases drawn at random between whose plan and what was nothing is left unexplained",
    "traced": "numbers of tables worked out again, down to rows of the inputs",
    "ends": "runs that were killed, stopped, or had disk, memory or rights taken away: what was "
    "there before stayed whole, and a run after it succeeded",
    "mutated-inputs": "inputs changed at random: each is read, or is a fault with its exit code; "
    "of some a plan is made, which passes its audit",
    "edges": "companies in other money, or of another size, of which the plan is the same",
    "installed": "environments (of wheel, sdist or lock, of the oldest packages, of each Python "
    "there is) in which it planned a company outside of its checkout",
    "mutants": "changes of the mathematics and the audit, drawn at random",
    "mutants-noticed": "of these, noticed by the tests",
}
"""What is counted, in the order of the page."""


def count(sort: str, tried: int = 1) -> None:
    """So many of a sort held."""
    if sort not in SORTS:
        raise KeyError(f"{sort!r} has no words in {Path(__file__).name}")
    COUNTED.mkdir(parents=True, exist_ok=True)
    with (COUNTED / f"{os.getpid()}.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps([sort, tried]) + "\n")


def counts() -> Counter[str]:
    """How many of each sort held."""
    found: Counter[str] = Counter()
    for path in sorted(COUNTED.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            sort, tried = json.loads(line)
            found[sort] += tried
    return found


def told(counts: Counter[str]) -> list[str]:
    """The table of the page."""
    commit = subprocess.run(
        ["git", "log", "-1", "--format=%h"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    ).stdout.strip()
    versions = f"Pyomo {version('pyomo')}, HiGHS {version('highspy')}"
    made = f"Counted on {date.today().isoformat()} after commit {commit or 'unknown'}, with "
    made += f"Python {platform.python_version()}, {versions}."
    rows = [f"| {counts[sort]:,} | {words} |" for sort, words in SORTS.items() if counts[sort]]
    return [made, "", "| | |", "|--:|---|", *rows]


def main() -> None:
    """Writes the table between its marks, and the same for the foot of reports."""
    text = PAGE.read_text("utf-8")
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    if not after:
        sys.exit(f"{PAGE.name} lacks {BEGIN} or {END}.")
    found = counts()
    PAGE.write_text("\n".join([before + BEGIN, *told(found), END]) + after, "utf-8")
    shipped = {"on": date.today().isoformat(), "counts": dict(found)}
    SHIPPED.write_text(json.dumps(shipped, indent=1, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()
