"""The plan of record of a case: the run that was accepted, kept so that no later solve replaces it.

The marks stand in ``plans-of-record.json`` beside the runs, by case, the newest last; the runs
themselves in ``of-record/``, whole, as they were when they were accepted.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pathway.locale import message
from pathway.locale.errors import UsageError
from pathway.machine.author import author
from pathway.machine.disk import drafting, put, write_whole
from pathway.runs.result import KEPT, MANIFEST, Result, json_file, reports_of

MARKS = "plans-of-record.json"
HASH = 16
"""Digits of a fingerprint in the name of a folder."""
LONGEST = 40
"""Characters of a run's name in it."""


@dataclass(frozen=True, slots=True)
class Mark:
    """That a run was accepted: the folder in ``of-record/``, of which run, when and by whom."""

    folder: str
    run: str
    fingerprint: str
    accepted: str
    accepted_by: str = ""


def plan_of_record(case: Path, reports: Path) -> Path | None:
    """The folder of the run that is the plan of record of a case; None where none was accepted.

    ``case`` is a folder with ``company.yaml`` or a workbook, whose name its runs have; ``reports``
    the folder that holds the runs.

    Raises:
        UsageError: the marks cannot be read; the run is gone, or was changed since.

    """
    name = case.resolve().stem if case.is_file() else case.resolve().name
    mark = marked(reports).get(name)
    return None if mark is None else _kept(reports, mark)


def _kept(reports: Path, mark: Mark) -> Path:
    folder = reports / KEPT / mark.folder
    if not (folder / MANIFEST).is_file():
        raise UsageError(message("usage.record-is-gone", folder=str(folder)))
    if fingerprint(folder) != mark.fingerprint:
        raise UsageError(message("usage.record-was-changed", folder=str(folder)))
    return folder


def marked(reports: Path) -> dict[str, Mark]:
    """The plan of record of each case that has one.

    Raises ``UsageError`` for marks that cannot be read.
    """
    return {case: marks[-1] for case, marks in _read(reports).items() if marks}


def accept(run: Path) -> tuple[Mark, Mark | None]:
    """Marks a run as the plan of record of its case; gives the mark, and the one before it.

    Raises:
        UsageError: it is no run, or nothing can be written beside it.

    """
    case, reports = str(Result.load(run).manifest["case"]), reports_of(run)
    marks = _read(reports)
    own = marks.setdefault(case, [])
    before = own[-1] if own else None
    digest = fingerprint(run)
    if before is not None and before.fingerprint == digest:
        return before, before
    mark = Mark(_folder(run, digest), run.resolve().name, digest, _now(), author())
    with _blaming(reports):
        _keep(run, reports / KEPT / mark.folder)
        own.append(mark)
        _write(reports, marks)
    return mark, before


def undo(run: Path) -> tuple[Mark, Mark | None]:
    """Takes the mark off a run; the one that was accepted before it is the plan of record again.

    Gives the mark that is taken off, and the one that holds now. The run itself is kept.

    Raises:
        UsageError: it is no run, or not the plan of record.

    """
    case, reports = str(Result.load(run).manifest["case"]), reports_of(run)
    marks = _read(reports)
    own = marks.get(case, [])
    if not own or own[-1].fingerprint != fingerprint(run):
        names = {"run": str(run), "case": case}
        if not own:
            raise UsageError(message("usage.none-of-record", **names))
        kept = str(reports / KEPT / own[-1].folder)
        raise UsageError(message("usage.another-of-record", **names, kept=kept))
    taken = own.pop()
    with _blaming(reports):
        _write(reports, marks)
    return taken, own[-1] if own else None


def fingerprint(run: Path) -> str:
    """One hash of what a run says: its manifest, summary, inputs and tables."""
    digest = hashlib.sha256()
    own = [run / MANIFEST, run / "summary.json"]
    for folder in ("inputs", "tables"):
        own += sorted(p for p in (run / folder).rglob("*") if p.is_file())
    for path in own:
        content = path.read_bytes() if path.is_file() else b""
        name = path.relative_to(run).as_posix()
        digest.update(name.encode() + b"\0" + hashlib.sha256(content).digest())
    return digest.hexdigest()


def _folder(run: Path, digest: str) -> str:
    """Where a run is kept: under its name, which others may have; or where it is kept already."""
    name = run.resolve().name
    return name if reports_of(run) != run.resolve().parent else f"{name[:LONGEST]}-{digest[:HASH]}"


def _keep(run: Path, place: Path) -> None:
    """A whole copy, in place when it is complete."""
    if place.exists():
        return
    place.parent.mkdir(exist_ok=True)
    with drafting(place.parent, "accepting") as draft:
        shutil.copytree(run, draft / "run", symlinks=True)
        put(draft / "run", place)


def _read(reports: Path) -> dict[str, list[Mark]]:
    path = reports / MARKS
    if not path.is_file():
        return {}
    try:
        content = json.loads(path.read_text("utf-8"))
        return {str(case): [_mark(entry) for entry in marks] for case, marks in content.items()}
    except (OSError, ValueError, TypeError, AttributeError, KeyError, RecursionError) as fault:
        raise UsageError(message("usage.no-marks", path=str(path))) from fault


def _mark(entry: Mapping[str, Any]) -> Mark:
    """A mark as it stands; it is data, and names a folder of ``of-record/`` and nothing else."""
    names = Mark.__dataclass_fields__
    mark = Mark(**{name: str(entry[name]) for name in names if name in entry})
    if Path(mark.folder).name != mark.folder or mark.folder in ("", ".", ".."):
        raise ValueError(f"{mark.folder!r} is no folder in {KEPT}/")
    return mark


def _write(reports: Path, marks: Mapping[str, list[Mark]]) -> None:
    """In place of what is there, whole."""
    own = {case: [asdict(mark) for mark in own] for case, own in marks.items() if own}
    write_whole(reports / MARKS, json_file(own))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


@contextmanager
def _blaming(reports: Path) -> Iterator[None]:
    try:
        yield
    except OSError as fault:
        why = str(fault.strerror or fault)
        raise UsageError(message("usage.write", path=str(reports), why=why)) from fault
