"""Our walk from Pyomo to HiGHS beside Pyomo's own interfaces, on one model in one process.

    .venv/bin/python benchmarks/translation.py [--segments 0] [--repeat 5]

0 segments: the reference case. The ways take turns; a model is built for each, as an interface may
leave something on it. Nothing is solved.
"""

from __future__ import annotations

import argparse
import gc
import time
from collections.abc import Callable
from typing import Any

import pyomo.environ as pyo
from pyomo.contrib.appsi.solvers import Highs as AppsiHighs
from pyomo.contrib.solver.solvers.highs import Highs as ContribHighs
from run import versions
from synthetic import synthetic

from pathway.cases.examples import reference_case
from pathway.load import load_case
from pathway.solve.engine.program import Program
from pathway.solve.engine.translate import translate
from pathway_models.case import Case
from pathway_models.program.build import build


def ours(model: Any) -> None:
    Program(translate(model))


def contrib(model: Any) -> None:
    ContribHighs().set_instance(model)


def appsi(model: Any) -> None:
    AppsiHighs().set_instance(model)


def uncollected(way: Callable[[Any], None]) -> Callable[[Any], None]:
    """The same with the garbage collector off."""

    def quiet(model: Any) -> None:
        gc.disable()
        try:
            way(model)
        finally:
            gc.enable()

    return quiet


WAYS = {
    "our walk, all four objectives": ours,
    "our walk, garbage collector off": uncollected(ours),
    "pyomo.contrib.solver highs": contrib,
    "pyomo.contrib.appsi highs": appsi,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--segments", type=int, default=0)
    parser.add_argument("--repeat", type=int, default=5)
    asked = parser.parse_args()
    case: Case = synthetic(asked.segments) if asked.segments else load_case(reference_case())
    spent: dict[str, list[float]] = {name: [] for name in WAYS}
    for _ in range(asked.repeat):
        for name, way in WAYS.items():
            model = build(case)
            began = time.perf_counter()
            way(model)
            spent[name].append(time.perf_counter() - began)
    rows = sum(len(c) for c in model.component_objects(pyo.Constraint, active=True))
    print(f"{versions('pyomo', 'highspy')}; {rows:,} rows; fastest of {asked.repeat}\n")
    first = min(spent["our walk, all four objectives"])
    print("| translate and pass | s | ratio |\n|---|---|---|")
    for name, seconds in spent.items():
        print(f"| {name} | {min(seconds):.3f} | {min(seconds) / first:.1f} |")


if __name__ == "__main__":
    main()
