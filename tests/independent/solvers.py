"""Solvers that share nothing with HiGHS, asked by a file of MPS, where they are installed."""

from __future__ import annotations

import importlib.util
import math
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Answer:
    """The best plan that was found and what none is below; both infinite where there is none."""

    value: float
    bound: float


NOTHING = Answer(math.inf, math.inf)


def scip(program: Path, seconds: float, gap: float) -> Answer:
    """SCIP, within the time, to an absolute gap."""
    from pyscipopt import Model

    model = Model()
    model.hideOutput()
    model.readProblem(str(program))
    model.setParams({"limits/time": seconds, "limits/absgap": gap, "limits/gap": 0.0,
                     "numerics/feastol": 1e-9})  # fmt: skip
    model.optimize()
    if model.getStatus() == "infeasible":
        return NOTHING
    value = model.getObjVal() if model.getNSols() else math.inf
    return Answer(value, model.getDualbound())


def cbc(program: Path, seconds: float, gap: float) -> Answer:
    """CBC, to the end: what it is not done with within the time is no answer."""
    told = program.with_suffix(".cbc")
    words = ["cbc", program, "primalT", "1e-9", "integerT", "1e-9", "allow", gap, "ratio", 0, "sec",
             seconds, "solve", "solu", told]  # fmt: skip
    _run(words, seconds)
    first = told.read_text().splitlines()[0]
    if first.startswith("Optimal"):
        value = float(first.split()[-1])
        return Answer(value, value - gap)
    return NOTHING if "nfeasible" in first else Answer(math.inf, -math.inf)


def glpk(program: Path, seconds: float, gap: float) -> Answer:
    """GLPK, likewise; its own gap is relative, so that it has none."""
    told, limit = program.with_suffix(".glpk"), math.ceil(seconds)
    words = ["glpsol", "--freemps", program, "--tmlim", limit, "--write", told]
    said = _run(words, seconds)
    if re.search(r"NO (PRIMAL|INTEGER) FEASIBLE SOLUTION", said):
        return NOTHING
    [line] = [line.split() for line in told.read_text().splitlines() if line.startswith("s ")]
    value, optimal = float(line[-1]), {"o", "f"} >= set(line[4:-1])
    return Answer(value, value - gap) if optimal else Answer(math.inf, -math.inf)


def _run(words: list[object], seconds: float) -> str:
    told = subprocess.run(
        list(map(str, words)), check=True, capture_output=True, text=True, timeout=3 * seconds + 60
    )
    return told.stdout


Solver = Callable[[Path, float, float], Answer]

SOLVERS: dict[str, Solver] = {"scip": scip, "cbc": cbc, "glpk": glpk}


def installed(name: str) -> bool:
    """Whether this machine has it."""
    if name == "scip":
        return importlib.util.find_spec("pyscipopt") is not None
    return shutil.which("glpsol" if name == "glpk" else name) is not None
