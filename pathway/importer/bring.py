"""The whole of an import: a file, a map and a case -> what is written, and what is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pathway.errors import Fault, InputError, UsageError
from pathway.importer.company import begin, update_company, write_company
from pathway.importer.fill import Filled, fill
from pathway.importer.mapping import MapText, read_map, write_map
from pathway.importer.series import fill_series
from pathway.importer.sources import slug
from pathway.importer.target import Target, open_target
from pathway.importer.understand import Understood, understand
from pathway.importer.words_told import WHY, Lang
from pathway.importer.writing import BESIDE, leftovers, taken_out, write_all


@dataclass(frozen=True)
class Imported:
    """An import: what was understood of a file, what it adds to a case, and the files of that."""

    understood: Understood
    target: Target
    filled: Filled
    map: MapText
    files: dict[str, bytes] = field(default_factory=dict)
    """What is written, by name in the folder of the case."""
    stem: str = ""

    @property
    def map_file(self) -> str:
        """Where the map is written, in the folder of the case."""
        return f"{BESIDE}/{self.stem}.yaml"

    @property
    def leftovers_file(self) -> str:
        """Where what is not taken is written; nothing where all is."""
        name = f"{BESIDE}/{self.stem}.leftovers.csv"
        return name if name in self.files else ""

    @property
    def map_text(self) -> str:
        """The map as it is written: for next year's file."""
        return write_map(self.map, self.understood.file).decode()

    def sentences(self, lang: Lang = "en", *, dry: bool = False) -> list[str]:
        """The lines that say what was understood, in English or Chinese."""
        from pathway.importer.say import tell

        return tell(self, lang, dry=dry)

    def write(self) -> None:
        """Write it into the case: all, or nothing. Raises UsageError where that fails."""
        write_all(self.target.folder, self.files)


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
    if not target.is_new:
        year = _base_year(target, year, said)
    found = understand(file, said, sheets, year)
    if target.is_new:
        begin(target, found if found.year else _with_year(found, year))
    filled = _fill(found, target, replace=replace or alone, alone=alone)
    if target.faults:
        raise InputError(target.faults)
    if target.is_new and said.into == "inventory":
        write_company(target, found, filled)
    elif said.into == "inventory":
        update_company(target, found, filled, replace=replace or alone)
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


def _with_year(found: Understood, year: int | None) -> Understood:
    """Give a new case its base year, of a file that is no inventory."""
    found.year = year or found.said.year or 0
    if not found.year:
        found.year = min((e.year for e in found.entries if e.year), default=0)
    if not found.year:
        raise UsageError(f"{found.file} says no year: say the base year of the case with --year.")
    return found


def _with_files(
    found: Understood, target: Target, filled: Filled, map: Path | None, file: Path
) -> Imported:
    written = found.map()
    stem = slug(file.stem) or "file"
    files = target.written()
    name = f"{BESIDE}/{stem}.yaml"
    there, beside = target.folder / name, dict[str, bytes]()
    if not there.exists():
        beside[name] = write_map(written, file.name)
    elif map is None or map.resolve() != there.resolve():  # else the user's own words stay
        filled.assumed.append(("map_kept", {"file": name}))
    if found.placed.left:
        beside[f"{BESIDE}/{stem}.leftovers.csv"] = leftovers(found.placed.left, WHY["en"])
    if target.replaced:
        beside[f"{BESIDE}/{stem}.taken-out.csv"] = taken_out(target.replaced)
    return Imported(found, target, filled, written, files | beside, stem)
