"""The whole of an import: a file, a map and a case -> what is written, and what is told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from pathway.errors import Fault, InputError, UsageError
from pathway.importer.company import begin, follow_sources, update_company, write_company
from pathway.importer.fill import fill
from pathway.importer.filled import Filled
from pathway.importer.imported import Imported
from pathway.importer.mapping import MapText, read_map, write_map
from pathway.importer.series import fill_series
from pathway.importer.sources import slug
from pathway.importer.target import Target, open_target
from pathway.importer.understand import Understood, understand
from pathway.importer.writing import BESIDE, free_name, leftovers, taken_out


def bring(
    file: Path,
    into: Path,
    *,
    sheets: Sequence[str] = (),
    map: Path | None = None,
    year: int | None = None,
    replace: bool = False,
    alone: bool = False,
) -> Imported:
    """Understand a file, and work out what it adds to a case; ``write`` of the result writes it.

    ``replace`` takes the file's where the case has other rows of the same id, ``alone`` takes
    sources out that the file does not have.

    Raises:
        UsageError: the file or folder cannot be read, or is none.
        InputError: every fault of the file, the map or the case.

    """
    said, target = read_map(map), open_target(into)
    if target.is_new and said.into != "inventory":
        remedy = "Import an inventory into it first, or name the folder of a case."
        raise UsageError(f"{into} holds no case that {said.into} could go into. {remedy}")
    if not target.is_new:
        year = _base_year(target, year, said)
    found = understand(file, said, sheets, year, map.name if map else "")
    if target.is_new:
        begin(target, found)
    filled = _fill(found, target, replace=replace or alone, alone=alone)
    if target.faults:
        raise InputError(target.faults)
    if target.is_new:
        write_company(target, found, filled)
    elif said.into == "inventory":
        update_company(target, found, filled, replace=replace or alone)
    elif said.into == "factors" and target.replaced:
        follow_sources(target, filled)
    return _with_files(found, target, filled, map, file)


def _fill(found: Understood, target: Target, *, replace: bool, alone: bool) -> Filled:
    if found.said.into == "inventory":
        return fill(found, target, replace=replace, alone=alone)
    return fill_series(found, target, replace=replace)


def _base_year(target: Target, year: int | None, said: MapText) -> int | None:
    """Give the year to be taken: the case's base year. Raises InputError for another."""
    asked = year or (said.year if said.into == "inventory" else None)
    if asked is not None and asked != target.base_year and said.into == "inventory":
        problem = f"the base year of the case is {target.base_year}"
        remedy = f"Leave it out, or change `horizon: {{base_year: {asked}}}` in company.yaml first"
        raise InputError([Fault("company.yaml", "horizon.base_year", str(asked), problem, remedy)])
    return target.base_year


def _with_files(
    found: Understood, target: Target, filled: Filled, map: Path | None, file: Path
) -> Imported:
    written = found.map()
    stem = slug(file.stem) or re.sub(r"[^\w]+", "-", file.stem)[:60].strip("-_") or "file"
    files = target.written()
    name = f"{BESIDE}/{stem}.yaml"
    there, beside = target.folder / name, dict[str, bytes]()
    if not there.exists():
        beside[name] = write_map(written, file.name)
    elif map is None or map.resolve() != there.resolve():  # else the user's own words stay
        filled.assumed.append(("map_kept", {"file": name}))
    if found.placed.left:
        beside[f"{BESIDE}/{stem}.leftovers.csv"] = leftovers(found.placed.left)
    if filled.idle:
        name = free_name(target.folder, f"{BESIDE}/{stem}.taken-out", ".yaml")
        beside[name] = "".join(filled.idle.values()).encode()
    if target.replaced:
        name = free_name(target.folder, f"{BESIDE}/{stem}.taken-out", ".csv")
        beside[name] = taken_out(target.replaced)
    return Imported(found, target, filled, written, files | beside, stem)
