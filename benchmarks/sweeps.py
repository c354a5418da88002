"""Sweeps: what a scenario costs beside a cold solve, two workers beside one, memory over many.

    .venv/bin/python benchmarks/sweeps.py [--study value-chain] [--repeat 3] [--many 2000]

A cold solve is a process from its start to its run folder; a scenario is what a worker that has
its case in memory takes for the next one.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from run import PATHWAY, measured, versions  # noqa: E402

from casefiles import write_case  # noqa: E402
from pathway.cases.examples import reference_case  # noqa: E402
from pathway.sweep.runner import run_sweep  # noqa: E402
from pathway.sweep.scenario import Scenario  # noqa: E402
from pathway.sweep.spec import Sweep, load_sweep  # noqa: E402
from pathway.sweep.worker import Work, run_scenario  # noqa: E402

PRICES = """\
name: {{en: Prices, zh: 价格}}
case: {case}
study: {study}
design: {{kind: latin_hypercube, seed: 1, size: {size}}}
readings: [npv_cost_mcny]
factors:
  fuel:
    name: {{en: Fuel, zh: 燃料}}
    paths: [prices.diesel]
    change: multiply
    range: {{low: 0.8, high: 1.3}}
    confidence: assumption
"""
FEW = 200


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--study", action="append")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--many", type=int, default=2000)
    asked = parser.parse_args()
    print(versions("pyomo", "highspy", "pandas"))
    with tempfile.TemporaryDirectory() as folder:
        print("\n| study | cold solve, s | scenario, s | ratio |\n|---|---|---|---|")
        for study in asked.study or ["value-chain", "operations"]:
            _cost(Path(folder), study, asked.repeat)
        _scaling(Path(folder), asked.repeat)
        _memory(Path(folder), asked.many)


def _sweep(folder: Path, case: Path, study: str, size: int) -> Sweep:
    path = folder / f"{study}.yaml"
    path.write_text(PRICES.format(case=case, study=study, size=size), "utf-8")
    return load_sweep(path)


def _cost(folder: Path, study: str, repeat: int) -> None:
    command = [PATHWAY, "solve", "--study", study, "--no-pictures", "--out", str(folder / study)]
    cold = statistics.median(measured(command).wall for _ in range(repeat))
    sweep = _sweep(folder, reference_case(), study, repeat)
    run_scenario(sweep.work, sweep.scenarios[0])
    warm = statistics.median(_seconds(sweep.work, s) for s in sweep.scenarios[1:])
    print(f"| {study} | {cold:.2f} | {warm:.2f} | {warm / cold:.2f} |")


def _seconds(work: Work, scenario: Scenario) -> float:
    began = time.perf_counter()
    run_scenario(work, scenario)
    return time.perf_counter() - began


def _scaling(folder: Path, repeat: int) -> None:
    """Enough scenarios that starting the workers, some seconds, hardly counts."""
    sweep = _sweep(folder, reference_case(), "value-chain", 40)
    taken: dict[int, list[float]] = {1: [], 2: []}
    for turn in range(repeat):
        for workers, seconds in taken.items():
            began = time.perf_counter()
            run_sweep(sweep, folder / f"scaling-{turn}-{workers}", workers=workers)
            seconds.append(time.perf_counter() - began)
    one, two = (statistics.median(seconds) for seconds in taken.values())
    print(f"\n41 scenarios: {one:.1f} s on one worker, {two:.1f} s on two: {one / two:.2f} times")


def _memory(folder: Path, many: int) -> None:
    sweep = _sweep(folder, write_case(folder / "tiny"), "operations", many)
    me, work = psutil.Process(), sweep.work
    print("\n| scenarios | resident, MB |\n|---|---|")
    for count, scenario in enumerate(sweep.scenarios, start=1):
        run_scenario(work, scenario)
        if count in (20, FEW, many // 2, many):
            print(f"| {count} | {me.memory_info().rss / 2**20:.1f} |", flush=True)


if __name__ == "__main__":
    main()
