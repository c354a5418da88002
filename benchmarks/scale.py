"""How build, translation, tables and audit grow with the case, up to size M; and beside linopy.

    .venv/bin/python benchmarks/scale.py [--sizes 25 50 100] [--repeat 3] [--linopy PYTHON]

Each size and repetition is a process of its own, and the fastest counts: what others do on the
machine only adds. An exponent is the slope of
log(time) over log(size). `--linopy` names a Python that has linopy (which is no dependency of
ours): `in_linopy.py` builds the same program there, row for row. Linux and macOS.
"""

from __future__ import annotations

import argparse
import json
import math
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from run import MB, versions

HERE = Path(__file__).parent
SIZES = [25, 50, 100]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--linopy", metavar="PYTHON")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        print(json.dumps(one(asked.one)))
        return
    print(f"{versions('pyomo', 'highspy', 'pandas', 'numpy')}; fastest of {asked.repeat}\n")
    ours = {n: _fastest(sys.executable, __file__, n, asked.repeat) for n in asked.sizes}
    _print_growth(ours)
    if asked.linopy:
        _print_linopy(ours, asked.linopy, asked.repeat)


def one(segments: int) -> dict[str, float]:
    """Everything but the search, once: seconds, and the peak after the translation [MB]."""
    from synthetic import some_plan, synthetic

    from pathway.audit import audit
    from pathway.solve.engine.program import Program
    from pathway.solve.engine.translate import translate
    from pathway.tables import tabulate
    from pathway_models.program.build import build

    found: dict[str, float] = {}

    def timed(name: str, work: Callable[[], Any]) -> Any:
        began = time.perf_counter()
        result = work()
        found[name] = time.perf_counter() - began
        return result

    case = synthetic(segments)
    before = _peak()
    model = timed("build", lambda: build(case))
    arrays = timed("translate", lambda: translate(model))
    program = timed("pass to HiGHS", lambda: Program(arrays))
    found["peak MB"] = _peak()
    found["peak MB before"] = before
    found["rows"], found["columns"] = len(arrays.row_lower), len(arrays.columns)
    found["entries"] = len(arrays.values)
    found["HiGHS reads the same as MPS"] = _mps(program)
    plan = some_plan(case)
    tables = timed("tables", lambda: tabulate(case, plan))
    timed("audit", lambda: audit(case, tables, {}, {}))
    return found


def _mps(program: Any) -> float:
    import highspy

    with tempfile.TemporaryDirectory() as folder:
        file = str(Path(folder) / "m.mps")
        program._highs.writeModel(file)
        reader = highspy.Highs()
        reader.setOptionValue("output_flag", False)
        began = time.perf_counter()
        reader.readModel(file)
        return time.perf_counter() - began


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MB


def _fastest(python: str, script: str, size: int, repeat: int) -> dict[str, float]:
    runs = []
    for _ in range(repeat):
        command = [python, script, "--one", str(size)]
        text = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
        runs.append(json.loads(text.splitlines()[-1]))
    return {key: min(r[key] for r in runs) for key in runs[0]}


def _print_growth(ours: dict[int, dict[str, float]]) -> None:
    print("| | " + " | ".join(f"{n} segments" for n in ours) + " | exponent |")
    print("|---|" + "---|" * (len(ours) + 1))
    for key in next(iter(ours.values())):
        values = [found[key] for found in ours.values()]
        shown = " | ".join(f"{v:,.0f}" if v > 100 else f"{v:.2f}" for v in values)
        print(f"| {key} | {shown} | {_exponent(list(ours), values):.2f} |")


def _exponent(sizes: list[int], values: list[float]) -> float:
    if len(sizes) < 2:
        return math.nan
    fit = statistics.linear_regression([math.log(n) for n in sizes], [math.log(v) for v in values])
    return fit.slope


def _print_linopy(ours: dict[int, dict[str, float]], python: str, repeat: int) -> None:
    print("\n| segments | rows, ours | rows, linopy | ours s | linopy s | ours / linopy |")
    print("|---|---|---|---|---|---|")
    for n, found in ours.items():
        theirs = _fastest(python, str(HERE / "in_linopy.py"), n, repeat)
        mine = found["build"] + found["translate"] + found["pass to HiGHS"]
        row = f"| {n} | {found['rows']:,.0f} | {theirs['rows']:,.0f} | {mine:.2f}"
        print(f"{row} | {theirs['seconds']:.2f} | {mine / theirs['seconds']:.2f} |")


if __name__ == "__main__":
    main()
