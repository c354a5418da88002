"""What is promised, and how it is kept: counted and told alike on slides, page and sheets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from pathway.figures.data.commitments import noise, read_standings
from pathway.figures.kit.goals import interim
from pathway.figures.kit.info import chart_info
from pathway.runs.result import Result
from pathway.tables.known import as_told
from pathway_models.case import Case, Target


@dataclass(frozen=True, slots=True)
class Kept:
    """A commitment, a cap or a requirement in the year that is hardest to keep."""

    target: Target
    year: int
    least: bool  # whether at least, not at most, is asked for
    required: float
    achieved: float
    slack: float
    unit: str
    met: bool
    tight_in: int | None = None  # of a commitment: a year with nothing to spare, if there is one
    interim: tuple[int, float] | None = None  # of an interim target: when more is asked, and what


def commitments(result: Result, case: Case) -> list[Kept]:
    """What the study promises, headlines first, else in the order of the case.

    Caps on money and requirements are no promises.
    """
    info = chart_info(case, str(result.manifest["run"]))
    found = read_standings(as_told(case, result.tables), info)
    rows = [
        Kept(
            case.targets[s.id],
            s.year,
            s.least,
            s.required,
            s.achieved,
            s.slack,
            s.unit,
            s.met,
            s.tight,
            s.interim,
        )
        for s in found
        if s.id in case.targets
    ]
    return sorted(rows, key=lambda kept: not kept.target.headline)


def caps(result: Result, case: Case) -> list[Kept]:
    """Limits of the study that promise nothing."""
    promised = {kept.target.id for kept in commitments(result, case)}
    others = (target for target in case.targets.values() if target.id not in promised)
    return list(_in_tables(result, others))


def requirements(result: Result, case: Case) -> list[Kept]:
    """What no plan is without, in the order of the case."""
    return list(_in_tables(result, case.requirements.values()))


def _in_tables(result: Result, targets: Iterable[Target]) -> Iterator[Kept]:
    table = result.tables["targets"]
    for target in targets:
        rows = table[table["id"] == target.id].sort_values("year")
        if rows.empty:
            continue
        unit, largest = str(rows["unit"].iloc[0]), float(rows["required"].abs().max())
        near = rows["slack"] <= float(rows["slack"].min()) + noise(unit, largest)
        row: Any = rows[near].iloc[0]
        met = bool((rows["met"].astype(str).str.lower() == "true").all())
        yield Kept(
            target, int(row["year"]), row["sense"] == ">=", float(row["required"]),
            float(row["achieved"]), float(row["slack"]), unit, met, _tight(rows),
            interim=interim(table, target.id, int(row["year"])),
        )  # fmt: skip


def _tight(rows: pd.DataFrame) -> int | None:
    """The first year that leaves no room, if one does."""
    binding = rows["binding"].astype(str).str.lower() == "true"
    return int(rows["year"][binding].iloc[0]) if binding.any() else None
