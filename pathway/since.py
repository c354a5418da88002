"""What has changed in a case since a run of it: told before the run is judged or shown."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pathway.errors import UsageError
from pathway.finished import compared, digests
from pathway.load.files.faults import Faults
from pathway.load.files.folder import collect
from pathway.load.inputs.decided import FILE as DECIDED
from pathway.load.set.replanned import without_keys
from pathway.locale import Count, Lang, Say

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

    A run does not say where its case lies. One of its name is looked for in the folder one is in
    and in that which holds ``reports/``, and in the folders in these; of several the most alike.
    """
    found = [Since(place, how) for place, how in _candidates(manifest, run)]
    return min(found, key=lambda since: len(since.files), default=None)


def _candidates(manifest: Mapping[str, Any], run: Path) -> Iterator[tuple[Path, dict[str, str]]]:
    workbook = manifest.get("workbook")
    recorded = workbook if isinstance(workbook, Mapping) else manifest["inputs"]
    name = next(iter(workbook), "") if isinstance(workbook, Mapping) else manifest["case"]
    if name in ("", ".", "..") or Path(name).name != name:
        return  # a manifest is data: it names no place but a neighbour
    for place in _places(name, run):
        try:
            there = {name: place.read_bytes()} if place.is_file() else collect(place, Faults())
        except (OSError, UsageError):
            continue
        differ = compared(recorded, digests(there))
        yield place, {n: how for n, how in differ.items() if not _by_replan(n, there, run)}


def _by_replan(name: str, there: Mapping[str, bytes], run: Path) -> bool:
    """Whether a file differs by no more than what ``pathway replan`` puts into a run."""
    if name == DECIDED:
        return name not in there
    then = run / "inputs" / name
    if not name.startswith("studies/") or name not in there or not then.is_file():
        return False
    return without_keys(then.read_bytes()) == without_keys(there[name])


def _places(name: str, run: Path) -> Iterator[Path]:
    """Where a case of that name may lie, as one would write it from here."""
    here, above = Path(), run.resolve().parent.parent
    seen = set[Path]()
    for root in (here, above):
        own = [root] if root.resolve().name == name else []
        for place in (*own, root / name, *(p / name for p in sorted(root.glob("[!.]*/")))):
            resolved = Path(os.path.realpath(place))
            if os.path.lexists(resolved) and resolved not in seen:
                seen.add(resolved)
                yield place
