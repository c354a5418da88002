"""The main job, part by part: case -> plan -> tables -> audit -> charts -> run folder."""

from __future__ import annotations

import hashlib
import json
import platform
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any, Literal

import pandas as pd

from pathway.locale import Lang, message
from pathway.locale.errors import Unsettled
from pathway.machine.author import author
from pathway.runs.finished import compare, digests, examine
from pathway.runs.result import Result, check_writable, run_folder
from pathway.runs.since import PLACE, place_of
from pathway.solve import Solved, solve
from pathway.solve.differences import (
    Difference,
    cost_of_commitments,
    cost_of_requirements,
    ends_of,
    price_of_hierarchy,
    price_of_staying_close,
)
from pathway.tables import tabulate
from pathway.tables.commitments import tolerance
from pathway.tables.ecosystem import ecosystem_npv
from pathway.tables.money import hidden_npv, passed_on_npv
from pathway_models.arithmetic.plan import compared
from pathway_models.case import Case, StayClose, Target
from pathway_models.promises import held_years

Pictures = Literal["auto", "require", "no"]
Progress = Callable[[str], None]
"""Is told what is being done now."""

DIGITS = 6
PACKAGES = ("neutrality-pathway", "pyomo", "highspy", "numpy", "pandas", "plotly")
"""Those that a plan, its tables and its charts are made by."""


def quiet(_: str) -> None:
    """Whoever does not want to know."""


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked of a run, apart from the case."""

    study: str | None = None
    gap: float | None = None
    time_limit: float | None = None
    pictures: Pictures = "auto"
    set: tuple[str, ...] = ()
    """``PATH=VALUE``: inputs that are others in this run, in the order in which they are set."""
    solver: str = "highs"
    """What searches whole numbers: ``highs`` or ``scip``."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a case was read from: its files, the workbook that they came in, if they did, [s]."""

    files: Mapping[str, bytes]
    workbook: Mapping[str, bytes]
    seconds: float


@dataclass(frozen=True, slots=True, repr=False)
class Run:
    """A run that is written: where it is, what it holds, what to tell the user."""

    folder: Path
    case: Case
    result: Result
    warnings: tuple[str, ...]
    charts: tuple[str, ...]

    @property
    def audited(self) -> bool:
        """Whether every check of the audit passed."""
        return bool(self.result.audit["passed"])

    def __repr__(self) -> str:
        return f"Run({self.folder})"


class Clock:
    """Seconds of each part of a run, for the manifest."""

    def __init__(self, seconds: Mapping[str, float] | None = None) -> None:
        self.seconds = dict(seconds or {})

    @contextmanager
    def __call__(self, part: str) -> Iterator[None]:
        """Times what is done inside."""
        began = time.perf_counter()
        yield
        self.seconds[part] = round(time.perf_counter() - began, 3)


def search(
    case: Case, options: Options, progress: Progress | None = None, *, margins: bool = False
) -> Solved:
    """Solves a case; raises ``NoPlan``, ``OutOfTime``."""
    return solve(
        case,
        gap=options.gap,
        time_limit=options.time_limit,
        progress=progress or quiet,
        margins=margins,
        solver=options.solver,
    )


def conclude(
    case: Case,
    solved: Solved,
    inputs: Inputs,
    options: Options,
    progress: Progress | None = None,
    *,
    nearest: bool = False,
) -> Result:
    """Tables, summary and manifest of a plan that is not audited yet.

    A ``nearest`` plan names the commitments that it does not keep.
    """
    say = progress or quiet
    say("writing the tables")
    clock = Clock({"load": inputs.seconds, **{k: round(s, 3) for k, s in solved.seconds.items()}})
    with clock("tables"):
        tables = tabulate(case, solved.plan)
        summary = summarise(case, solved, tables)
        summary |= {"status": "nearest", "missed": _missed(case, tables)} if nearest else {}
    manifest = _manifest(case, solved, inputs, options, clock)
    return Result(summary, manifest, tables, {}, inputs.files)


def audited(case: Case, result: Result, progress: Progress | None = None) -> Result:
    """The result with its audit."""
    (progress or quiet)("auditing")
    clock = Clock(result.manifest["seconds"])
    with clock("audit"):
        own = compare(result.manifest["inputs"], result.inputs)
        checks = examine(case, result.tables, result.summary, result.manifest, own)
    manifest = {**result.manifest, "seconds": clock.seconds}
    return replace(result, audit=checks, manifest=manifest)


def write(
    case: Case,
    result: Result,
    out: Path,
    pictures: Pictures,
    progress: Progress | None = None,
    lang: Lang | None = None,
    place: Path | None = None,
) -> Run:
    """Writes a result, with the chart to look at first, as a run folder.

    The chart is drawn in the languages of the case, and in ``lang`` if it is named. ``place`` is
    where the case lies.

    Raises ``UsageError`` where it cannot be written, or pictures are required and cannot be made.
    """
    clock = Clock(result.manifest["seconds"])
    with run_folder(out) as draft:
        (progress or quiet)("drawing")
        with clock("charts"):
            run_id = str(result.manifest["run"])
            names, warnings = _draw(case, result.tables, run_id, draft / "charts", pictures, lang)
        manifest = {
            **{key: value for key, value in result.manifest.items() if key != PLACE},
            **place_of(place, out),
            "written": _now(),
            "options": {**result.manifest["options"], "pictures": pictures},
            "seconds": clock.seconds,
            **({"asked_by": asked_by} if (asked_by := author()) else {}),
        }
        result = replace(result, manifest=manifest)
        result.save(draft)
    return Run(out, case, result, tuple(warnings), names)


def check_place(out: Path, pictures: Pictures) -> None:
    """Raises ``UsageError`` where a run could not be written; asked before the solve."""
    check_writable(out)
    if pictures == "require":
        from pathway.figures.print.files import check_pictures

        check_pictures()


def _manifest(
    case: Case, solved: Solved, inputs: Inputs, options: Options, clock: Clock
) -> dict[str, Any]:
    manifest = {
        "run": _run_id(case, inputs.files, options),
        "written": _now(),
        "case": case.id,
        "study": case.study,
        "currency": case.currency,
        "versions": versions(options.solver),
        "options": asdict(options),
        "inputs": digests(inputs.files),
        "stages": [asdict(stage) for stage in solved.stages],
        "seconds": clock.seconds,
    }
    return manifest | ({"workbook": digests(inputs.workbook)} if inputs.workbook else {})


def versions(solver: str = "highs") -> dict[str, str]:
    """What numbers and charts are made by here, and on which system: a plan may depend on it."""
    system = f"{platform.system()} {platform.machine()}"
    installed = {package: version(package) for package in PACKAGES}
    if solver == "scip":
        installed["pyscipopt"] = version("pyscipopt")
    return {"python": platform.python_version(), "system": system, **installed}


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")


@contextmanager
def keeping_evidence(out: Path) -> Iterator[None]:
    """Keeps what the solver was asked beside the run folder, where it gave no answer to believe.

    Raises ``Unsettled`` that says where.
    """
    try:
        yield
    except Unsettled as fault:
        folder = out.absolute().with_name(f"{out.name}-unsettled")
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in fault.files.items():
            (folder / name).write_bytes(content)
        told = message("usage.report-unsettled", why=fault, folder=str(folder))
        raise Unsettled(told, fault.files) from fault


def _missed(case: Case, tables: Mapping[str, pd.DataFrame]) -> list[str]:
    """What is not kept from today on: promises of years that are past ask for nothing."""
    targets = tables["targets"]
    asked = ~targets["requirement"] & (targets["year"] >= case.open_years.start)
    promised = targets.loc[asked]
    return sorted({str(k) for k in promised.loc[~promised["met"], "id"]})


def summarise(case: Case, solved: Solved, tables: Mapping[str, pd.DataFrame]) -> dict[str, Any]:
    """The figures that people and CI look at first (docs/outputs.md)."""
    at = compared(case, solved.plan)
    npv = float(tables["costs"]["discounted_m"].sum())
    last = solved.last
    commitments, price = cost_of_commitments(solved), price_of_hierarchy(solved)
    summary = {
        "status": solved.status,
        "case": case.id,
        "study": case.study,
        "policy": case.hierarchy.policy,
        "npv_cost_m": round(npv, DIGITS),
        "npv_value_chain_m": round(npv + passed_on_npv(at), DIGITS),
        "npv_ecosystem_m": round(ecosystem_npv(case, solved.plan), DIGITS),
        "hidden_cost_m": round(hidden_npv(case, solved.plan), DIGITS),
        "cost_of_commitments_m": round(commitments.value, DIGITS),
        "cost_of_commitments_range_m": _range(commitments),
        "price_of_hierarchy_m": round(price.value, DIGITS),
        "price_of_hierarchy_range_m": _range(price),
        "gap_m": {
            "asked": round(last.gap_asked, DIGITS),
            "reached": round(last.gap_reached, DIGITS),
            "without_hierarchy": _reached(solved, "none"),
            "without_commitments": _reached(solved, "free"),
            **({"without_requirements": _reached(solved, "bare")} if case.requirements else {}),
        },
        "commitments": {
            k: _worst_year(case, tables["targets"], target)
            for k, target in case.headlines.items()
            if held_years(case, target)
        },
    }
    if case.stay_close is not None:
        summary |= _stayed(case.stay_close, solved)
    return summary | (_required(case, solved, tables["targets"]) if case.requirements else {})


def _stayed(stay: StayClose, solved: Solved) -> dict[str, float]:
    """What is changed of the old plan's outlay, what would be at the least cost, and its price."""
    changed, at_least_cost = solved.changed_outlay
    return {
        "stay_close": stay.price,
        "changed_outlay_m": round(changed, DIGITS),
        "changed_outlay_at_least_cost_m": round(at_least_cost, DIGITS),
        "price_of_staying_close_m": round(price_of_staying_close(solved), DIGITS),
    }


def _required(case: Case, solved: Solved, targets: pd.DataFrame) -> dict[str, Any]:
    """The requirements, apart: the tightest year of each, and what they cost together."""
    cost = cost_of_requirements(solved)
    return {
        "cost_of_requirements_m": round(cost.value, DIGITS),
        "cost_of_requirements_range_m": _range(cost),
        "requirements": {
            k: _worst_year(case, targets, target)
            for k, target in case.requirements.items()
            if held_years(case, target)
        },
    }


def _range(difference: Difference) -> list[float | None]:
    return [None if x is None else round(x, DIGITS) for x in ends_of(difference)]


def _reached(solved: Solved, stage: str) -> float | None:
    found = [s.gap_reached for s in solved.stages if s.name == stage]
    return round(found[0], DIGITS) if found else None


def _worst_year(case: Case, targets: pd.DataFrame, target: Target) -> dict[str, Any]:
    """The tightest year; the first of them where only the solver's tolerance tells them apart.

    Of those still to come: what is past is told by the tables.
    """
    rows = targets[(targets["id"] == target.id) & ~targets["year"].isin(case.past)]
    sizes = (float(rows[c].abs().max()) for c in ("required", "achieved"))
    edge = rows["slack"].min() + tolerance(target, *sizes)
    worst = rows[rows["slack"] <= edge].iloc[0]
    return {
        "year": int(worst["year"]),
        "required": float(worst["required"]),
        "achieved": float(worst["achieved"]),
        "unit": str(worst["unit"]),
        "met": bool(rows["met"].all()),
    }


def _draw(
    case: Case,
    tables: Mapping[str, pd.DataFrame],
    run_id: str,
    folder: Path,
    pictures: Pictures,
    lang: Lang | None,
) -> tuple[tuple[str, ...], list[str]]:
    """Draws the chart to look at first; gives its name, and what there is to warn of."""
    # Plotly is heavy, and a run without a plan does not need it.
    from pathway.figures.print.files import write_figures
    from pathway.figures.study import first_figure

    folder.mkdir()
    figures = first_figure(case, tables, run_id, lang)
    return tuple(figures), write_figures(figures, folder, pictures)


def _run_id(case: Case, inputs: Mapping[str, bytes], options: Options) -> str:
    """A short mark of inputs, study and options: the same run has the same mark."""
    digest = hashlib.sha256()
    for name, content in sorted(inputs.items()):
        digest.update(name.encode() + b"\0" + hashlib.sha256(content).digest())
    asked: dict[str, Any] = {
        "study": case.study,
        "gap": options.gap,
        "time_limit": options.time_limit,
    }
    asked |= {"set": options.set} if options.set else {}
    asked |= {"solver": options.solver} if options.solver != "highs" else {}
    digest.update(json.dumps(asked, sort_keys=True).encode())
    return digest.hexdigest()[:8]
