"""The whole of an import: a file, a map and a case -> what is written, and what is told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from pathway.cases.importer.imported import Imported
from pathway.cases.importer.place.sources import slug
from pathway.cases.importer.place.target import Target, open_target
from pathway.cases.importer.place.understand import understand
from pathway.cases.importer.place.understood import Understood
from pathway.cases.importer.read.mapping import MapText, read_map, write_map
from pathway.cases.importer.write.actual import fill_actuals, is_actual
from pathway.cases.importer.write.company import (
    begin,
    follow_sources,
    update_company,
    write_company,
)
from pathway.cases.importer.write.filled import Filled
from pathway.cases.importer.write.given import no_ids, refuse_unsound
from pathway.cases.importer.write.inventory import fill
from pathway.cases.importer.write.series import fill_series
from pathway.cases.importer.write.writing import BESIDE, free_name, leftovers, taken_out
from pathway.locale import FIRST, Lang, message
from pathway.locale.errors import Fault, InputError, UsageError
from pathway.tables.period import Year, asked_year


def bring(
    file: Path,
    into: Path,
    *,
    sheets: Sequence[str] = (),
    map: Path | None = None,
    year: int | str | None = None,
    replace: bool = False,
    alone: bool = False,
    lang: Lang = FIRST,
) -> Imported:
    """Understand a file, and work out what it adds to a case; ``write`` of the result writes it.

    ``replace`` takes the file's where the case has other rows of the same id, ``alone`` takes
    sources out that the file does not have. ``year`` may be a financial one, as ``FY2027``.
    ``lang`` is that of the words in the
    map and the leftovers.

    Raises:
        UsageError: the file or folder cannot be read, or is none.
        InputError: every fault of the file, the map or the case.

    """
    said, target = read_map(map), open_target(into)
    if target.is_new and said.into != "inventory":
        told = {"folder": str(into), "into": said.into}
        raise UsageError(message("import.no-case-for", **told))
    asked = None if year is None else asked_year(year, target.starts)
    if not target.is_new:
        asked = _year(target, asked, said, alone=alone)
    found = understand(file, said, sheets, asked, map.name if map else "", target)
    if target.is_new:
        begin(target, found)
    filled = _fill(found, target, replace=replace or alone, alone=alone)
    target.faults += no_ids(target, found)
    if target.faults:
        raise InputError(target.faults)
    _company(found, target, filled, replace=replace or alone)
    refuse_unsound(target, found.file)
    return _with_files(found, target, filled, map, file, lang)


def _fill(found: Understood, target: Target, *, replace: bool, alone: bool) -> Filled:
    if found.said.into != "inventory":
        return fill_series(found, target, replace=replace)
    if is_actual(found, target):
        return fill_actuals(found, target, replace=replace)
    return fill(found, target, replace=replace, alone=alone)


def _company(found: Understood, target: Target, filled: Filled, *, replace: bool) -> None:
    """Write company.yaml, or what an import changes of it."""
    if target.is_new:
        write_company(target, found, filled)
    elif found.said.into == "inventory" and not is_actual(found, target):
        update_company(target, found, filled, replace=replace)
    elif found.said.into == "factors" and target.replaced:
        follow_sources(target, filled)


def _year(target: Target, year: Year | None, said: MapText, *, alone: bool) -> Year:
    """Give the year to be taken: the case's base year, or a later one that is asked for.

    Raises:
        UsageError: all that there is cannot be taken from a later year.
        InputError: the year is before the base year, or after the end.

    """
    found = year or Year(said.year or target.base_year)
    if said.into != "inventory":
        return Year(target.base_year)
    asked = found.year
    if target.base_year < asked <= target.end:
        if alone:
            told = {"base": str(target.base_year), "asked": str(asked)}
            raise UsageError(message("import.alone-of-base", **told))
        return found
    if asked > target.end:
        at = ("company.yaml", "horizon.end", str(asked))
        ends, wanted = str(target.end), str(asked)
        raise InputError([Fault.of("import.after-end", *at, end=ends, asked=wanted)])
    if asked != target.base_year:
        at = ("company.yaml", "horizon.base_year", str(asked))
        base, wanted, begins = str(target.base_year), str(asked), target.begun_in(asked)
        raise InputError(
            [Fault.of("import.base-year-is", *at, base=base, asked=wanted, begins=begins)]
        )
    return found


def _with_files(
    found: Understood, target: Target, filled: Filled, map: Path | None, file: Path, lang: Lang
) -> Imported:
    written = found.map()
    stem = slug(file.stem) or re.sub(r"[^\w]+", "-", file.stem)[:60].strip("-_") or "file"
    if is_actual(found, target):
        stem = f"{stem}-{found.year}"
    files = target.written()
    name = f"{BESIDE}/{stem}.yaml"
    there, beside = target.folder / name, dict[str, bytes]()
    text = write_map(written, file.name, lang)
    if not there.exists():
        beside[name] = text
    elif there.read_bytes() != text and (map is None or map.resolve() != there.resolve()):
        filled.assumed.append(("map_kept", {"file": name}))
    if found.placed.left:
        text = leftovers(found.placed.left, lang)
        name = f"{BESIDE}/{stem}.leftovers.csv"
        if (target.folder / name).exists() and (target.folder / name).read_bytes() != text:
            name = free_name(target.folder, f"{BESIDE}/{stem}.leftovers", ".csv")
        beside[name] = text
    if filled.idle:
        name = free_name(target.folder, f"{BESIDE}/{stem}.taken-out", ".yaml")
        beside[name] = "".join(filled.idle.values()).encode()
    if target.replaced:
        name = free_name(target.folder, f"{BESIDE}/{stem}.taken-out", ".csv")
        beside[name] = taken_out(target.replaced)
    return Imported(found, target, filled, written, files | beside, stem, lang)
