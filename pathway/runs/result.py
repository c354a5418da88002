"""A run: tables, summary, manifest, the inputs as read. Written whole or not at all."""

from __future__ import annotations

import json
import os
import shlex
from collections.abc import Collection, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from pathway.locale import Fact, Listed, Message, message
from pathway.locale.errors import UsageError
from pathway.machine.disk import FAULTS, drafting, put
from pathway.tables.declared.schema import TABLES, from_currency, in_currency

MANIFEST = "manifest.json"
KEPT = "of-record"
"""Beside the runs: those that were accepted, as they were."""
NAMED = 6
"""How many names in a folder that is no run are told."""
NEEDED = {"case": str, "study": str, "currency": str, "inputs": dict}
"""What a manifest must say for a run to be opened again."""


@dataclass(frozen=True, slots=True)
class Result:
    """What a run leaves behind (docs/outputs.md), without its charts.

    Names of money have the currency's code in files only (pathway.tables.declared.schema).
    """

    summary: Mapping[str, Any]
    manifest: Mapping[str, Any]
    tables: Mapping[str, pd.DataFrame]
    audit: Mapping[str, Any]
    inputs: Mapping[str, bytes]

    @property
    def gap(self) -> float:
        """How far at most any of its plans is from the best there can be [million].

        Of this one and of those that its costs are told against.
        """
        gaps = dict(self.summary.get("gap_m") or {})
        gaps.pop("asked", None)
        return max((float(gap) for gap in gaps.values() if gap is not None), default=0.0)

    @property
    def summary_file(self) -> dict[str, Any]:
        """The summary with the names of the file."""
        currency = str(self.manifest["currency"])
        return {in_currency(key, currency): value for key, value in self.summary.items()}

    def table_file(self, name: str) -> bytes:
        """A table as its file has it: the same plan gives the same bytes."""
        currency = str(self.manifest["currency"])
        named = self.tables[name].rename(columns=lambda column: in_currency(column, currency))
        text: str = named.to_csv(index=False, lineterminator="\n")
        return text.encode("utf-8")

    def save(self, folder: Path) -> None:
        """Writes everything into an existing folder; the manifest, which marks a run, last."""
        for name, content in self.inputs.items():
            path = folder / "inputs" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        (folder / "tables").mkdir()
        for name in self.tables:
            (folder / "tables" / f"{name}.csv").write_bytes(self.table_file(name))
        write_json(folder / "summary.json", self.summary_file)
        write_json(folder / "audit.json", self.audit)
        write_json(folder / MANIFEST, self.manifest)

    @staticmethod
    def load(folder: Path, only: Collection[str] = ()) -> Result:
        """Reads a run, of its tables ``only`` some; raises ``UsageError`` where it is none."""
        if not (folder / MANIFEST).is_file():
            raise UsageError(_instead(folder))
        try:
            manifest = _read_manifest(folder / MANIFEST)
            currency = manifest["currency"]
            summary = _read_json(folder / "summary.json")
            return Result(
                {from_currency(key, currency): value for key, value in summary.items()},
                manifest,
                {
                    p.stem: _read_table(p, currency)
                    for p in _files(folder / "tables", "*.csv")
                    if not only or p.stem in only
                },
                _read_json(folder / "audit.json"),
                {
                    p.relative_to(folder / "inputs").as_posix(): p.read_bytes()
                    for p in _files(folder / "inputs", "*")
                },
            )
        except (OSError, ValueError) as fault:
            why = str(fault)
            raise UsageError(
                message("usage.run-incomplete", folder=str(folder), why=why)
            ) from fault


def _instead(folder: Path) -> Message:
    """What there is in the place of a run, and what to do."""
    named = {"folder": str(folder), "typed": shlex.quote(str(folder))}
    if folder.is_file():
        return message("usage.no-run-but-file", **named)
    if not folder.is_dir():
        return message("usage.no-run-there", folder=str(folder), runs=_runs(folder.parent))
    if (folder / "company.yaml").is_file():
        return message("usage.no-run-but-case", **named)
    names = sorted(path.name for path in folder.iterdir())
    if not names:
        return message("usage.no-run-but-empty", **named)
    return message(
        "usage.no-run-in-it", folder=str(folder), names=_some(names), manifest=MANIFEST,
        runs=_runs(folder),
    )  # fmt: skip


OTHERS = ("kind", "compared", "tracked")
"""What the manifest of a sweep, a comparison and of a plan beside what was says, and no run's."""


def is_other(folder: Path) -> bool:
    """What is beside runs has a manifest of its own kind."""
    try:
        head = json.loads((folder / MANIFEST).read_text("utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(head, dict) and not head.keys().isdisjoint(OTHERS)


def _runs(folder: Path) -> Fact:
    """The runs in a folder, as a sentence."""
    folders = (path.parent for path in folder.glob(f"*/{MANIFEST}"))
    runs = sorted(str(run) for run in folders if not is_other(run))
    return message("usage.runs-are", names=_some(runs)) if runs else ""


def _some(names: list[str]) -> Message:
    more = "yes" if len(names) > NAMED else "no"
    return message("usage.some", names=Listed(names[:NAMED]), more=more)


def reports_of(run: Path) -> Path:
    """The folder that holds a run, or that one from which it was put aside."""
    above = run.resolve().parent
    return above.parent if above.name == KEPT else above


def write_json(path: Path, content: Mapping[str, Any]) -> None:
    """Writes JSON that a person can read."""
    path.write_bytes(json_file(content))


def json_file(content: Mapping[str, Any]) -> bytes:
    """JSON that a person can read."""
    return (json.dumps(content, indent=2, ensure_ascii=False) + "\n").encode()


def _read_json(path: Path) -> dict[str, Any]:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as fault:
        raise ValueError(f"{path.name} is not JSON ({fault})") from fault
    if not isinstance(content, dict):
        raise ValueError(f"{path.name} does not hold a JSON object")
    return content


def _read_manifest(path: Path) -> dict[str, Any]:
    manifest = _read_json(path)
    for key, kind in NEEDED.items():
        if not isinstance(manifest.get(key), kind):
            raise ValueError(f"{path.name} does not say its {key}")
    return manifest


def _read_table(path: Path, currency: str) -> pd.DataFrame:
    """A table as its schema says; what it does not know is read as it looks."""
    schema = TABLES.get(path.stem)
    columns = schema.columns if schema else ()
    try:
        table = pd.read_csv(
            path,
            dtype={in_currency(c.name, currency): str for c in columns if c.is_text},
            keep_default_na=False,
            na_values={in_currency(c.name, currency): [""] for c in columns if c.empty},
        )
    except ValueError as fault:
        raise ValueError(f"tables/{path.name} is no table ({fault})") from fault
    return table.rename(columns=lambda column: from_currency(str(column), currency))


def _files(folder: Path, pattern: str) -> list[Path]:
    return sorted(p for p in folder.rglob(pattern) if p.is_file())


@contextmanager
def run_folder(target: Path) -> Iterator[Path]:
    """A folder to write a run into: beside ``target``, and in its place when complete.

    An older run there is replaced in one step; any other non-empty folder, or a place that cannot
    be written, raises ``UsageError``.
    """
    check_writable(target)
    with ExitStack() as stack:
        with _blaming(target):
            target = target.absolute()
            target.parent.mkdir(parents=True, exist_ok=True)
            new = stack.enter_context(drafting(target.parent, target.name)) / "new"
            new.mkdir()
        with _blaming(target, *FAULTS):
            yield new
        with _blaming(target):
            put(new, target)


def check_writable(target: Path) -> None:
    """Raises ``UsageError`` unless a run can be written at ``target``; asked before the solve."""
    with _blaming(target):
        if (target.exists() or target.is_symlink()) and not target.is_dir():
            raise UsageError(message("usage.out-no-folder", folder=str(target)))
        here = _here()
        if here is None and not target.is_absolute():
            raise UsageError(message("usage.here-is-gone", folder=str(target)))
        if here is not None and here.is_relative_to(target.resolve()):
            raise UsageError(message("usage.out-is-here", folder=str(target)))
        if target.is_dir() and any(target.iterdir()) and not (target / MANIFEST).is_file():
            raise UsageError(message("usage.out-holds-other", folder=str(target)))
        parent = target.parent
        while not parent.exists():
            parent = parent.parent
        if not parent.is_dir() or not os.access(parent, os.W_OK | os.X_OK):
            raise UsageError(message("usage.out-closed", folder=str(parent)))


def _here() -> Path | None:
    """The folder one is in; None where it is gone."""
    try:
        return Path.cwd()
    except FileNotFoundError:
        return None


@contextmanager
def _blaming(target: Path, *faults: int) -> Iterator[None]:
    """Turns these faults of the system (all, where none is named) into one that a user can mend."""
    try:
        yield
    except OSError as fault:
        if faults and fault.errno not in faults:
            raise
        why = str(fault.strerror)
        raise UsageError(message("usage.write-out", path=str(target), why=why)) from fault
