"""The main job, end to end: inputs -> case -> plan -> tables -> audit -> charts -> run folder."""

from __future__ import annotations

import hashlib
import json
import platform
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any, Literal

import pandas as pd

from pathway.finished import compare, digests, examine
from pathway.load import load
from pathway.result import Result, check_writable, run_folder
from pathway.solve import Solved, solve
from pathway.tables import tabulate
from pathway.tables.commitments import tolerance
from pathway.tables.ecosystem import ecosystem_npv
from pathway.tables.money import hidden_npv, passed_on_npv
from pathway_models.case import Case, Target
from pathway_models.plan import compared

Pictures = Literal["auto", "require", "no"]
Progress = Callable[[str], None]

DIGITS = 6


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked of a run, apart from the case."""

    study: str | None = None
    gap: float | None = None
    time_limit: float | None = None
    pictures: Pictures = "auto"
    set: tuple[str, ...] = ()
    """``PATH=VALUE``: inputs that are others in this run, in the order in which they are set."""


@dataclass(frozen=True, slots=True)
class Run:
    """A finished run: where it is, what it holds, what to tell the user."""

    folder: Path
    case: Case
    result: Result
    warnings: tuple[str, ...]
    charts: tuple[str, ...]

    @property
    def audited(self) -> bool:
        """Whether every check of the audit passed."""
        return bool(self.result.audit["passed"])


class Clock:
    """Seconds of each part of a run, for the manifest."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def __call__(self, part: str) -> Iterator[None]:
        """Times what is done inside."""
        began = time.perf_counter()
        yield
        self.seconds[part] = round(time.perf_counter() - began, 3)


def solve_case(
    folder: Path, out: Path, options: Options, progress: Progress = lambda _: None
) -> Run:
    """Solves a case into a run folder.

    Raises ``InputError`` and ``UsageError`` (nothing is written), ``NoPlan``, ``OutOfTime``.
    """
    job = Job.read(folder, out, options, progress)
    return job.write(job.solve())


@dataclass(frozen=True, slots=True)
class Job:
    """A case that was read to be solved into a run folder, and the time that each part takes."""

    case: Case
    inputs: Mapping[str, bytes]
    workbook: Mapping[str, bytes]
    out: Path
    options: Options
    progress: Progress
    clock: Clock

    @staticmethod
    def read(folder: Path, out: Path, options: Options, progress: Progress = lambda _: None) -> Job:
        """Reads the case, and makes sure that a run can be written; raises as ``solve_case``."""
        clock = Clock()
        progress("reading the case")
        with clock("load"):
            loaded = load(folder, options.study, options.set)
            workbook = {folder.name: folder.read_bytes()} if folder.is_file() else {}
        check_writable(out)
        _check_pictures(options.pictures)
        return Job(loaded.case, loaded.files, workbook, out, options, progress, clock)

    def solve(self, case: Case | None = None, *, margins: bool = False) -> Solved:
        """Solves the case (or a variation of it); raises ``NoPlan``, ``OutOfTime``."""
        solved = solve(
            case or self.case,
            gap=self.options.gap,
            time_limit=self.options.time_limit,
            progress=self.progress,
            margins=margins,
        )
        self.clock.seconds.update({part: round(s, 3) for part, s in solved.seconds.items()})
        return solved

    def write(self, solved: Solved, *, nearest: bool = False) -> Run:
        """Writes the run; a ``nearest`` plan names the commitments that it does not keep."""
        case, clock = self.case, self.clock
        self.progress("writing the tables")
        with clock("tables"):
            tables = tabulate(case, solved.plan)
            summary = summarise(case, solved, tables)
            summary |= {"status": "nearest", "missed": _missed(tables)} if nearest else {}
        self.progress("auditing")
        with clock("audit"):
            own = compare(digests(self.inputs), self.inputs)
            checks = examine(case, tables, summary, own)
        run_id = _run_id(case, self.inputs, self.options)
        with run_folder(self.out) as draft:
            self.progress("drawing")
            with clock("charts"):
                charts = draft / "charts"
                names, warnings = _draw(case, tables, run_id, charts, self.options.pictures)
            manifest = self._manifest(solved, run_id)
            result = Result(summary, manifest, tables, checks, self.inputs)
            result.save(draft)
        return Run(self.out, case, result, tuple(warnings), names)

    def _manifest(self, solved: Solved, run_id: str) -> dict[str, Any]:
        packages = ("neutrality-pathway", "pyomo", "highspy", "pandas", "plotly")
        manifest = {
            "run": run_id,
            "written": datetime.now(UTC).isoformat(timespec="seconds"),
            "case": self.case.id,
            "study": self.case.study,
            "currency": self.case.currency,
            "versions": {"python": platform.python_version(), **{p: version(p) for p in packages}},
            "options": asdict(self.options),
            "inputs": digests(self.inputs),
            "stages": [asdict(stage) for stage in solved.stages],
            "seconds": dict(self.clock.seconds),
        }
        return manifest | ({"workbook": digests(self.workbook)} if self.workbook else {})


def _missed(tables: Mapping[str, pd.DataFrame]) -> list[str]:
    targets = tables["targets"]
    return sorted({str(k) for k in targets.loc[~targets["met"], "id"]})


def summarise(case: Case, solved: Solved, tables: Mapping[str, pd.DataFrame]) -> dict[str, Any]:
    """The figures that people and CI look at first (docs/outputs.md)."""
    at = compared(case, solved.plan)
    npv = float(tables["costs"]["discounted_m"].sum())
    last = solved.last
    price = max(0.0, solved.npv - solved.npv_without_hierarchy)
    return {
        "status": solved.status,
        "case": case.id,
        "study": case.study,
        "policy": case.hierarchy.policy,
        "npv_cost_m": round(npv, DIGITS),
        "npv_value_chain_m": round(npv + passed_on_npv(at), DIGITS),
        "npv_ecosystem_m": round(ecosystem_npv(case, solved.plan), DIGITS),
        "hidden_cost_m": round(hidden_npv(case, solved.plan), DIGITS),
        "cost_of_commitments_m": round(solved.npv - solved.npv_without_commitments, DIGITS),
        "price_of_hierarchy_m": round(price, DIGITS),
        "gap_m": {
            "asked": round(last.gap_asked, DIGITS),
            "reached": round(last.gap_reached, DIGITS),
            "without_hierarchy": _reached(solved, "none"),
            "without_commitments": _reached(solved, "free"),
        },
        "commitments": {
            k: _worst_year(tables["targets"], target)
            for k, target in case.targets.items()
            if target.headline
        },
    }


def _reached(solved: Solved, stage: str) -> float | None:
    found = [s.gap_reached for s in solved.stages if s.name == stage]
    return round(found[0], DIGITS) if found else None


def _worst_year(targets: pd.DataFrame, target: Target) -> dict[str, Any]:
    """The tightest year; the first of them where only the solver's tolerance tells them apart."""
    rows = targets[targets["id"] == target.id]
    edge = rows["slack"].min() + tolerance(target, float(rows["required"].abs().max()))
    worst = rows[rows["slack"] <= edge].iloc[0]
    return {
        "year": int(worst["year"]),
        "required": float(worst["required"]),
        "achieved": float(worst["achieved"]),
        "unit": str(worst["unit"]),
        "met": bool(rows["met"].all()),
    }


def _check_pictures(pictures: Pictures) -> None:
    """Raises ``UsageError`` where pictures are required and nothing here can draw them."""
    if pictures == "require":
        from pathway.charts.pictures import check_pictures

        check_pictures()


def _draw(
    case: Case,
    tables: Mapping[str, pd.DataFrame],
    run_id: str,
    folder: Path,
    pictures: Pictures,
) -> tuple[tuple[str, ...], list[str]]:
    """Draws the chart to look at first; gives its name, and what there is to warn of."""
    # Plotly is heavy, and a run without a plan does not need it.
    from pathway.charts import draw_first
    from pathway.charts.pictures import write_charts

    folder.mkdir()
    drawn = draw_first(case, tables, run_id)
    return tuple(drawn), write_charts(drawn, folder, pictures)


def _run_id(case: Case, inputs: Mapping[str, bytes], options: Options) -> str:
    """A short mark of inputs, study and options: the same run has the same mark."""
    digest = hashlib.sha256()
    for name, content in inputs.items():
        digest.update(name.encode() + b"\0" + hashlib.sha256(content).digest())
    asked: dict[str, Any] = {
        "study": case.study,
        "gap": options.gap,
        "time_limit": options.time_limit,
    }
    asked |= {"set": options.set} if options.set else {}
    digest.update(json.dumps(asked, sort_keys=True).encode())
    return digest.hexdigest()[:8]
