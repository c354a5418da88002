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
from pathway.locale import Lang

MOST = 5
"""How many files are named."""
_WORDS: Mapping[Lang, Mapping[str, str]] = {
    "en": {
        "since": "Note: {case} is no longer what {run} was solved for: {files}. What is told "
        "of the run is of its own inputs; solve again for a plan of what the case says now.",
        "missing": "{file} is gone",
        "new": "{file} is new",
        "changed": "{file} has changed",
        "more": "and {n} more",
        "comma": ", ",
    },
    "zh": {
        "since": "注意：{case} 已不是求解 {run} 时的内容：{files}。以下所述针对该次求解的输入；"
        "要得到现有内容的方案，请重新求解。",
        "missing": "{file} 已删除",
        "new": "{file} 为新增",
        "changed": "{file} 已改动",
        "more": "另有 {n} 个",
        "comma": "、",
    },
}


@dataclass(frozen=True, slots=True)
class Since:
    """The case that a run is of, as it is found now, and the files that differ: how each does."""

    case: Path
    files: Mapping[str, str]

    def line(self, run: Path, lang: Lang) -> str:
        """As it is told before a run is reviewed, audited or reported."""
        say = _WORDS[lang]
        named = [say[how].format(file=file) for file, how in self.files.items()]
        if len(named) > MOST:
            named[MOST:] = [say["more"].format(n=len(named) - MOST)]
        return say["since"].format(case=self.case, run=run, files=say["comma"].join(named))


def changed_since(manifest: Mapping[str, Any], run: Path) -> Since | None:
    """What has changed in the case of a run; None where nothing has, or no such case is found.

    A run does not say where its case lies. One of its name is looked for in the folder one is in
    and in that which holds ``reports/``, and in the folders in these; of several the most alike.
    """
    found = [Since(place, how) for place, how in _candidates(manifest, run)]
    nearest = min(found, key=lambda since: len(since.files), default=None)
    return nearest if nearest is not None and nearest.files else None


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
        yield place, compared(recorded, digests(there))


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
