"""A finished run, opened again: from what its folder holds, without the model and the solver."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any

import pandas as pd

from pathway.audit import Check, audit, to_json, whole
from pathway.errors import UsageError
from pathway.load import load_case
from pathway.result import Result, in_currency
from pathway_models.case import Case


def open_run(folder: Path) -> tuple[Result, Case]:
    """A run and its case, read from the inputs in the run folder.

    Raises:
        UsageError: the folder is no complete run, or its tables or figures are not whole.
        InputError: its inputs are at fault.

    """
    result = Result.load(folder)
    case = _case(folder, result)
    for check in whole(case, result.tables, result.summary, result.manifest):
        if not check.passed:
            raise UsageError(
                f"{folder} is no complete run: {in_currency(check.where, case.currency)}. "
                "Solve again, or give another folder."
            )
    return result, case


def audit_run(folder: Path) -> dict[str, Any]:
    """Check a finished run again, from the inputs and tables it holds; as ``audit.json``.

    Where the inputs are no longer those of the run, only that is said. Raises as ``open_run``.
    """
    result = Result.load(folder)
    inputs = compare(result.manifest["inputs"], result.inputs)
    if not inputs.passed:
        return to_json([inputs])
    case = _case(folder, result)
    return examine(case, result.tables, result.summary, result.manifest, inputs)


def examine(
    case: Case,
    tables: Mapping[str, pd.DataFrame],
    summary: Mapping[str, Any],
    manifest: Mapping[str, Any],
    inputs: Check,
) -> dict[str, Any]:
    """Audit tables, summary and stages, beside the check of the inputs; as ``audit.json``."""
    checks = [inputs, *audit(case, tables, summary, manifest)]
    return to_json(replace(c, where=in_currency(c.where, case.currency)) for c in checks)


def digests(inputs: Mapping[str, bytes]) -> dict[str, str]:
    """The SHA-256 of each file."""
    return {name: hashlib.sha256(content).hexdigest() for name, content in inputs.items()}


def compare(recorded: Mapping[str, str], inputs: Mapping[str, bytes]) -> Check:
    """Whether these are the files that the run has read."""
    there = digests({name: data for name, data in inputs.items() if _is_input(name)})
    words = {
        name: "is missing" if name not in there else "was changed" if name in recorded else "is new"
        for name in sorted(recorded.keys() | there.keys())
        if recorded.get(name) != there.get(name)
    }
    where = "; ".join(f"inputs/{name} {what}" for name, what in words.items())
    return Check("inputs_are_those_of_the_run", not words, float(len(words)), where, "files")


def _is_input(name: str) -> bool:
    """What an editor or a file manager leaves behind is none."""
    path = PurePosixPath(name)
    return path.suffix in {".csv", ".yaml"} and not path.name.startswith(".")


def _case(folder: Path, result: Result) -> Case:
    sets = _sets(result.manifest.get("options"))
    case = load_case(folder / "inputs", result.manifest["study"], sets)
    return replace(case, id=result.manifest["case"])


def _sets(options: object) -> list[str]:
    """What was set for the run, which its inputs do not hold."""
    given = options.get("set") if isinstance(options, Mapping) else None
    return [str(text) for text in given] if isinstance(given, list) else []
