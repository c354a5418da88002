"""What has changed in a case since a run of it: told before the run is judged or shown."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pathway.load.files.faults import Faults
from pathway.load.files.folder import collect
from pathway.load.inputs.decided import FILE as DECIDED
from pathway.load.set.replanned import without_keys
from pathway.locale import Count, Lang, Say
from pathway.locale.errors import UsageError
from pathway.runs.finished import compared, digests
from pathway.runs.result import reports_of

PLACE = "place"
"""In a manifest: where the case lies, seen from the folder that holds the run."""
MOST = 5
"""How many files are named."""


@dataclass(frozen=True, slots=True)
class Since:
    """The case that a run is of, as it is found now, and the files that differ: how each does."""

    case: Path
    files: Mapping[str, str]

    def line(self, run: Path, lang: Lang) -> str:
        """As it is told before a run is reviewed, audited or reported."""
        say = Say(lang)
        named = [say("terminal." + how, file=file) for file, how in self.files.items()]
        if len(named) > MOST:
            named[MOST:] = [say("terminal.more-files", n=Count(len(named) - MOST))]
        files = say("language.comma").join(named)
        return say("terminal.since", case=str(self.case), run=str(run), files=files)


def changed_since(manifest: Mapping[str, Any], run: Path) -> Since | None:
    """What has changed in the case of a run; None where nothing has, or no such case is found."""
    found = found_now(manifest, run)
    return found if found is not None and found.files else None


def found_now(manifest: Mapping[str, Any], run: Path) -> Since | None:
    """The case of a run, as it is found now.

    It is looked for where the run says that it lay, and nowhere else: what has its name elsewhere
    is another case. None where nothing is there any more, or the run does not say.
    """
    workbook = manifest.get("workbook")
    recorded = workbook if isinstance(workbook, Mapping) else manifest["inputs"]
    try:
        place = _place(manifest, run)
        if place is None or place.is_file() != isinstance(workbook, Mapping):
            return None
        there = {place.name: place.read_bytes()} if place.is_file() else collect(place, Faults())
    except (OSError, ValueError, UsageError):
        return None
    differ = compared(recorded, digests(there))
    how = {name: how for name, how in differ.items() if not _by_replan(name, there, run)}
    return Since(_from_here(place), how)


def place_of(case: Path | None, run: Path) -> dict[str, str]:
    """What a manifest says of where its case lies; nothing where it is not beside the reports.

    Whoever is sent a run learns no more of a machine than the names of folders in a project.
    """
    if case is None or not (place := case.resolve()).is_relative_to(_project(run)):
        return {}
    return {PLACE: Path(os.path.relpath(place, reports_of(run))).as_posix()}


def _place(manifest: Mapping[str, Any], run: Path) -> Path | None:
    """Where the case of a run lay; a manifest is data, and names no place outside the project."""
    said = manifest.get(PLACE)
    if not isinstance(said, str):
        return None
    place = Path(os.path.realpath(reports_of(run) / said))
    return place if place.is_relative_to(_project(run)) else None


def _project(run: Path) -> Path:
    """The folder that holds ``reports/``; where that is the whole system, ``reports/`` itself."""
    reports = reports_of(run)
    return reports.parent if reports.parent.name else reports


def _from_here(place: Path) -> Path:
    """A place as one would write it from here."""
    with suppress(ValueError, FileNotFoundError):
        return place.relative_to(Path.cwd())
    return place


def _by_replan(name: str, there: Mapping[str, bytes], run: Path) -> bool:
    """Whether a file differs by no more than what ``pathway replan`` puts into a run."""
    if name == DECIDED:
        return name not in there
    then = run / "inputs" / name
    if not name.startswith("studies/") or name not in there or not then.is_file():
        return False
    return without_keys(then.read_bytes()) == without_keys(there[name])
