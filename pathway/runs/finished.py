"""A finished run, opened again: from what its folder holds, without the model and the solver."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any

import pandas as pd

from pathway.audit import Check, Measure, Quantities, audit, to_json, whole
from pathway.load import Loaded, load
from pathway.locale import message
from pathway.locale.errors import UsageError
from pathway.runs.result import Result
from pathway.tables.declared.schema import said_in_currency
from pathway_models.case import Case, Target
from pathway_models.promises import PROMISES, at_least
from pathway_models.vocabulary.promise import Promise

TONNES = 1000.0
"""In a kt."""


def open_run(folder: Path) -> tuple[Result, Case]:
    """A run and its case, read from the inputs in the run folder.

    Raises:
        UsageError: the folder is no complete run, or its tables or figures are not whole.
        InputError: its inputs are at fault.

    """
    result = Result.load(folder)
    case = read_again(result, folder).case
    insist_on_whole(result, case, folder)
    return result, case


def insist_on_whole(result: Result, case: Case, folder: Path) -> None:
    """Raises ``UsageError`` where tables or figures of a run are not all there to be told."""
    for check in whole(case, result.tables, result.summary, result.manifest, _measures()):
        if not check.passed:
            why = said_in_currency(check.where, case.currency)
            raise UsageError(message("usage.run-incomplete", folder=str(folder), why=why))


def read_again(result: Result, folder: Path) -> Loaded:
    """The case of a run, from the inputs in its folder; raises ``InputError``."""
    head = result.manifest
    return load(folder / "inputs", head["study"], sets_of(result), name=head["case"])


def audit_again(result: Result, case: Callable[[], Case]) -> dict[str, Any]:
    """Check a finished run again, from the inputs and tables it holds; as ``audit.json``.

    Where the inputs are no longer those of the run, only that is said, and ``case`` is not asked.
    """
    inputs = compare(result.manifest["inputs"], result.inputs)
    if not inputs.passed:
        return to_json([inputs])
    return examine(case(), result.tables, result.summary, result.manifest, inputs)


def examine(
    case: Case,
    tables: Mapping[str, pd.DataFrame],
    summary: Mapping[str, Any],
    manifest: Mapping[str, Any],
    inputs: Check,
) -> dict[str, Any]:
    """Audit tables, summary and stages, beside the check of the inputs; as ``audit.json``."""
    checks = [inputs, *audit(case, tables, summary, manifest, _measures())]
    return to_json(replace(c, where=said_in_currency(c.where, case.currency)) for c in checks)


def _measures() -> dict[str, Measure]:
    """How promises are measured, for those that the audit has no arithmetic of its own for."""
    return {
        key: Measure(at_least, of.years, partial(_measured, of), of.neutralises)
        for key, of in PROMISES.items()
    }


def _measured(of: type[Promise], target: Target, year: int, at: Quantities) -> tuple[float, float]:
    """What is required and achieved, in the unit of the table."""
    per_unit = TONNES if of.unit.startswith("t") else 1.0
    return per_unit * of.required(target, year), per_unit * of.measured(at, target, year)


def digests(inputs: Mapping[str, bytes]) -> dict[str, str]:
    """The SHA-256 of each file."""
    return {name: hashlib.sha256(content).hexdigest() for name, content in inputs.items()}


def compare(recorded: Mapping[str, str], inputs: Mapping[str, bytes]) -> Check:
    """Whether these are the files that the run has read."""
    there = digests({name: data for name, data in inputs.items() if is_input(name)})
    differ = compared(recorded, there)
    words = {"missing": "is missing", "changed": "was changed", "new": "is new"}
    where = "; ".join(f"inputs/{name} {words[how]}" for name, how in differ.items())
    return Check("inputs_are_those_of_the_run", not differ, float(len(differ)), where, "files")


def compared(recorded: Mapping[str, str], there: Mapping[str, str]) -> dict[str, str]:
    """The files that differ by their digests: ``missing``, ``changed`` or ``new``."""
    return {
        name: "missing" if name not in there else "changed" if name in recorded else "new"
        for name in sorted(recorded.keys() | there.keys())
        if recorded.get(name) != there.get(name)
    }


def is_input(name: str) -> bool:
    """Whether a file is one of the case: what an editor or a file manager leaves behind is none."""
    path = PurePosixPath(name)
    return path.suffix in {".csv", ".yaml"} and not path.name.startswith(".")


def sets_of(result: Result) -> list[str]:
    """What was set for the run, as ``PATH=VALUE``, which its inputs do not hold."""
    options = result.manifest.get("options")
    given = options.get("set") if isinstance(options, Mapping) else None
    return [str(text) for text in given] if isinstance(given, list | tuple) else []
