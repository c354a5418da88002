"""What each choice in the formulation and the solve is worth: the reference case without it.

    .venv/bin/python benchmarks/choices.py [--seeds 5] [--gap G] [--time-limit 120] [NAME ...]

Everything runs in one process, the variants in turn for each random seed of HiGHS: one search is
luck, and only what holds over seeds is an effect. CPU seconds are compared, not wall time: HiGHS
has one thread, and others may use the machine. The ratio is the geometric mean, over the seeds, of
the time of the variant to that of the program as built; a search that the limit ended counts as
long as it ran.
"""

from __future__ import annotations

import argparse
import math
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from typing import Any, NamedTuple
from unittest.mock import patch

from pathway.cases.examples import reference_case
from pathway.load import load_case
from pathway.locale.errors import PathwayError
from pathway.solve import solve, stages
from pathway.solve.engine import program, searches, solver
from pathway_models.arithmetic.vintages import in_service
from pathway_models.case import Case
from pathway_models.program import stock, targets
from pathway_models.program.build import build
from pathway_models.vocabulary.components import linear

Change = Callable[[], AbstractContextManager[Any]]


@contextmanager
def whole_lots_off() -> Iterator[None]:
    """Bounds and allowances stay as they are given."""
    with patch.object(stock, "in_lots", _as_given), patch.object(targets, "in_lots", _as_given):
        yield


def _as_given(amount: float, _lot: float) -> float:
    return amount


@contextmanager
def rebuilt(change: Callable[[Any], None]) -> Iterator[None]:
    """The model with a change made to it once it is built."""

    def changed(case: Case, *, elastic: bool = False) -> Any:
        model = build(case, elastic=elastic)
        change(model)
        return model

    with patch.object(stages, "build", changed):
        yield


def without_last_lot(model: Any) -> None:
    if model.component("served_by_lots") is not None:
        model.served_by_lots.deactivate()


def stock_as_sums(model: Any) -> None:
    """Each stock as the sum of all its vintages in service, in place of the recursion."""
    import pyomo.environ as pyo

    case: Case = model.case
    model.stock_in_service.deactivate()

    def sums(m: Any, o: str, t: int) -> object:
        option = case.options[o]
        bought = [(-1.0, m.add[o, v]) for v in in_service(case, option, t)]
        return linear([(1.0, m.stock[o, t]), *bought]) == option.existing[t]

    model.stock_as_sums = pyo.Constraint(model.STOCKS, rule=sums)


def no_inheritance() -> AbstractContextManager[Any]:
    return patch.object(searches.Searches, "_inherited", lambda _self, _costs: -math.inf)


def sub_searches() -> AbstractContextManager[Any]:
    return patch.object(solver, "_SUB_SEARCHES", {})


def starts_believed() -> AbstractContextManager[Any]:
    return patch.object(program, "_misread", lambda *_: False)


CHANGES: dict[str, tuple[Change, ...]] = {
    "as built": (),
    "no inherited bounds": (no_inheritance,),
    "bounds not in whole lots": (whole_lots_off,),
    "no last-lot rows": (lambda: rebuilt(without_last_lot),),
    "stock as sums": (lambda: rebuilt(stock_as_sums),),
    "searches within the search": (sub_searches,),
    "starts believed": (starts_believed,),
    "no tight lots": (whole_lots_off, lambda: rebuilt(without_last_lot)),
    "no tight lots, no inheritance": (
        whole_lots_off,
        lambda: rebuilt(without_last_lot),
        no_inheritance,
    ),
}


@contextmanager
def seeded(seed: int) -> Iterator[None]:
    """Every program with this random seed."""
    with patch.object(solver, "_USUAL", {**solver._USUAL, "random_seed": seed}):
        yield


class Measured(NamedTuple):
    """CPU seconds, nodes of all stages, the gap reached [million], how it ended."""

    seconds: float
    nodes: int
    gap: float
    npv: float
    status: str


def measure(case: Case, name: str, seed: int, gap: float | None, limit: float) -> Measured:
    with ExitStack() as made:
        for change in (*CHANGES[name], lambda: seeded(seed)):
            made.enter_context(change())
        began = time.process_time()
        try:
            solved = solve(case, gap=gap, time_limit=limit)
        except PathwayError as fault:
            spent = time.process_time() - began
            return Measured(spent, 0, math.nan, math.nan, type(fault).__name__)
    nodes = sum(s.nodes for s in solved.stages)
    spent = time.process_time() - began
    return Measured(spent, nodes, solved.last.gap_reached, solved.npv, solved.status)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--gap", type=float)
    parser.add_argument("--time-limit", type=float, default=120.0)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of: {', '.join(CHANGES)}")
    asked = parser.parse_args()
    case = load_case(reference_case())
    names = ["as built", *(n for n in asked.names or CHANGES if n != "as built")]
    found: dict[str, list[Measured]] = {name: [] for name in names}
    for seed in range(asked.seeds):
        for name in names:
            one = measure(case, name, seed, asked.gap, asked.time_limit)
            print(f"seed {seed}: {name}: {one}", file=sys.stderr, flush=True)
            found[name].append(one)
    print("| variant | ratio | CPU s, by seed | nodes | gap reached, million | ended by limit |")
    print("|---|---|---|---|---|---|")
    for name, runs in found.items():
        pairs = zip(runs, found["as built"], strict=True)
        ratio = statistics.geometric_mean(a.seconds / b.seconds for a, b in pairs)
        seconds = " ".join(f"{r.seconds:.1f}" for r in runs)
        nodes = " ".join(str(r.nodes) for r in runs)
        gaps = " ".join(f"{r.gap:.2f}" for r in runs)
        late = sum(r.status != "optimal" for r in runs)
        print(f"| {name} | {ratio:.2f} | {seconds} | {nodes} | {gaps} | {late} |")


if __name__ == "__main__":
    main()
