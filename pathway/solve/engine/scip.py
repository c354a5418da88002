"""SCIP in the place of HiGHS where whole numbers are searched; all that is linear stays HiGHS's."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from typing import Any

import highspy
import numpy as np

from pathway.locale import message
from pathway.locale.errors import UsageError
from pathway.solve.engine.solver import Outcome, Solver
from pathway.solve.engine.translate import Arrays, Floats

_TOLD = {
    "optimal": "optimal",
    "gaplimit": "optimal",
    "timelimit": "time_limit",
    "nodelimit": "time_limit",
    "totalnodelimit": "time_limit",
    "userinterrupt": "time_limit",
    "infeasible": "infeasible",
    "inforunbd": "infeasible",
    "unbounded": "unbounded",
}

_CLOSER = 0.1
"""Of the tolerance that is asked for: the rest is left to the linear program solved after."""


class Scip(Solver):
    """One program, of which SCIP searches the whole numbers.

    HiGHS holds it, as bounds and rows move; SCIP reads it from there, anew for each search.
    """

    def __init__(self, arrays: Arrays, distrust: int = 0) -> None:
        super().__init__(arrays, distrust)
        self._searching: Any = None

    def stop(self) -> None:
        """Ends what is searched now, and whatever is asked later, with ``Stopped``."""
        super().stop()
        if self._searching is not None:
            self._searching.interruptSolve()

    def _one_way(
        self, way: dict[str, object], integer: bool, left: float, start: Floats | None
    ) -> Outcome:
        if not integer:
            return super()._one_way(way, integer, left, start)
        began = time.perf_counter()
        self.set(**way)
        try:
            model = self._read(max(left, 0.01))
        finally:
            self.set(**{name: self.USUAL[name] for name in way})
        if start is not None:
            _begin(model, start)
        self._searching = model
        try:
            self._wait_for(model.optimizeNogil)
        finally:
            self._searching = None
        return self._outcome(model, time.perf_counter() - began)

    def _read(self, seconds: float) -> Any:
        """The program as HiGHS has it, with what is asked of a search."""
        from pyscipopt import Model
        from pyscipopt.scip import PY_SCIP_PARAMSETTING as PARAMSETTING

        model = Model()
        model.hideOutput()
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "program.mps"
            self._highs.writeModel(str(file))
            model.readProblem(str(file))
        asked = {
            "limits/time": min(seconds, 1e19),
            "limits/absgap": self._option("mip_abs_gap"),
            "limits/gap": 0.0,
            "numerics/feastol": _CLOSER * self._option("mip_feasibility_tolerance"),
            "randomization/randomseedshift": int(self._option("random_seed")),
            "misc/catchctrlc": False,
        }
        nodes = int(self._option("mip_max_nodes"))
        asked |= {"limits/totalnodes": nodes} if nodes < highspy.kHighsIInf else {}
        model.setParams(asked)
        if self._option("presolve") == "off":
            model.setPresolve(PARAMSETTING.OFF)
        return model

    def _option(self, name: str) -> Any:
        return self._highs.getOptionValue(name)[1]

    def _outcome(self, model: Any, seconds: float) -> Outcome:
        told = _TOLD.get(model.getStatus(), "unknown")
        nodes = int(model.getNTotalNodes())
        if told == "infeasible":
            return Outcome(told, None, np.inf, np.inf, nodes, seconds)
        if told == "unbounded":
            return Outcome(told, None, -np.inf, -np.inf, nodes, seconds)
        if not model.getNSols():
            return Outcome(told, None, np.inf, model.getDualbound(), nodes, seconds)
        best, values = model.getBestSol(), np.zeros(self._highs.getNumCol())
        for variable in model.getVars():
            values[_column(variable)] = model.getSolVal(best, variable)
        value = model.getSolObjVal(best)
        return Outcome(told, values, value, min(value, model.getDualbound()), nodes, seconds)


def _column(variable: Any) -> int:
    """Of a variable, as HiGHS names them."""
    return int(variable.name[1:])


def _begin(model: Any, start: Floats) -> None:
    """A point to begin with, if SCIP holds it for one."""
    solution = model.createSol()
    for variable in model.getVars():
        model.setSolVal(solution, variable, float(start[_column(variable)]))
    model.addSol(solution)


def engine(name: str) -> type[Solver]:
    """The solver of a name, ``highs`` or ``scip``; raises ``UsageError`` for another, or none."""
    if name == "highs":
        return Solver
    if name != "scip":
        raise UsageError(message("usage.no-solver", name=repr(name)))
    try:
        import pyscipopt  # noqa: F401
    except ImportError as missing:
        raise UsageError(message("usage.no-scip")) from missing
    return Scip
