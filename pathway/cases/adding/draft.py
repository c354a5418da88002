"""The files of a case with what is being added; they are written together, or not at all."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pathway.cases.adding.wanted import Needed
from pathway.load import read_files
from pathway.load.files.faults import Faults, listed, nearest, plain
from pathway.load.files.folder import COMPANY
from pathway.load.inputs.company import read_company
from pathway.load.inputs.series import COLUMNS as REQUIRED
from pathway.load.inputs.tables import read_tables
from pathway.load.inputs.world import World
from pathway.locale import Count, Fact, Message, Spoken, message
from pathway.locale.errors import InputError, UsageError
from pathway.machine.disk import write_together

Cells = dict[str, str]


@dataclass
class Draft:
    """A case while entries are added to it."""

    folder: Path
    files: dict[str, bytes]
    before: Mapping[str, bytes]
    said: list[Message] = field(default_factory=list)
    first: dict[str, int] = field(default_factory=dict)
    """Table -> the line of the first row that was added."""
    rated: dict[tuple[str, str], str] = field(default_factory=dict)
    """Currency and year that the rate has stood for -> the entry that it was for."""
    keys: dict[tuple[str, ...], str] = field(default_factory=dict)
    """Series that were added to -> its table."""

    @classmethod
    def of(cls, folder: Path) -> Draft:
        """Read the files of a case.

        Raises:
            UsageError: it is no folder of a case.

        """
        if folder.is_file():
            raise UsageError(message("library.into-workbook", file=str(folder)))
        files = read_files(folder)
        return cls(folder, dict(files), files)

    def tell(self, key: str, /, **facts: Fact) -> None:
        """Say what was written, or what to look at: a message of the library."""
        self.said.append(message(f"library.added-{key}", **facts))

    def world(self) -> World:
        """Read the company and the tables as they are now.

        Raises:
            InputError: company.yaml has faults, without which nothing can be added.

        """
        faults = Faults()
        with faults.skipping():
            world = World(*read_company(COMPANY, self.files[COMPANY], faults), faults)
            if not faults.found:
                read_tables(world, self.files)
                return world
        raise InputError(faults.found)

    def header(self, file: str) -> list[str]:
        """Give the columns of a table in their order."""
        text = self.files[file].decode("utf-8-sig")
        return [cell.strip() for cell in next(csv.reader(io.StringIO(text, newline="")), [])]

    def rows(self, file: str) -> list[Cells]:
        """Give the rows of a table as they are written."""
        text = self.files[file].decode("utf-8-sig")
        _, *lines = [*csv.reader(io.StringIO(text, newline=""))] or [[]]
        header = self.header(file)
        cells = [[cell.strip() for cell in line] for line in lines if any(map(str.strip, line))]
        return [dict(zip(header, line, strict=False)) for line in cells]

    def append(self, file: str, rows: Iterable[Mapping[str, str]]) -> None:
        """Write rows below those of a table, in the order of its columns; all else stays."""
        data, header = self.files[file], self.header(file)
        missing = [c for c in REQUIRED.get(file, ("id",)) if c not in header]
        if missing:
            raise UsageError(message("library.no-column", file=file, column=missing[0]))
        end = "\r\n" if b"\r\n" in data else "\n"
        text = data.decode("utf-8")
        text += "" if text.endswith("\n") else end
        self.first.setdefault(file, text.count("\n") + 1)
        out = io.StringIO(newline="")
        table = csv.writer(out, lineterminator=end)
        table.writerows([row.get(column, "") for column in header] for row in rows)
        self.files[file] = (text + out.getvalue()).encode()

    def add_series(self, file: str, key: Cells, rows: list[Cells], *, more: bool = False) -> None:
        """Write numbers by year under a key; ``more`` where they go on from rows that are there.

        Raises:
            UsageError: the table has numbers under it already.

        """
        name = "@".join(part for part in key.values() if part != "-")
        there = [r for r in self.rows(file) if all(r.get(c) == v for c, v in key.items())]
        if there and not more:
            told = {"file": file, "series": name, "first": str(there[0].get("year"))}
            raise UsageError(message("library.rows-there", n=Count(len(there)), **told))
        self.keys[tuple(key.values())] = file
        self.append(file, ({**key, **row} for row in rows))
        years = [row["year"] for row in rows]
        span = "one" if len(set(years)) == 1 else "many"
        between = {"span": span, "first": years[0], "last": years[-1]}
        self.tell("rows", file=file, n=Count(len(rows)), series=name, **between)

    @property
    def changed(self) -> dict[str, bytes]:
        """The files that are not as they were."""
        return {n: data for n, data in self.files.items() if data != self.before.get(n)}

    def write(self) -> None:
        """Put the changed files in place of the old ones, or none of them.

        Raises:
            UsageError: they cannot be written; all are as they were.

        """
        try:
            write_together(self.folder, self.changed)
        except OSError as error:
            told = {"folder": str(self.folder), "why": error.strerror or str(error)}
            raise UsageError(message("library.cannot-write", **told)) from error


def money_unit(unit: str, currency: str) -> str:
    """A unit of money in another currency: EUR/MWh as CNY/MWh."""
    return re.sub(r"^([kM]?)[A-Z]{3}(?=/|$)", rf"\g<1>{currency}", unit)


def hint(word: str, known: Iterable[str]) -> Spoken:
    """The remedy for an unknown word, as a sentence."""
    near = nearest(word, known)
    return near if near.endswith("?") else message("library.sentence", text=near)


def region_for(world: World, region: str | None, own: Iterable[str]) -> str:
    """Give the region of the case that rows are for: as asked, or the one that is meant.

    Raises:
        UsageError: there is no such region, or it must be said.

    """
    known = world.names.get("region", [])
    if region is not None:
        if region not in ("*", *known):
            near = hint(region, known)
            raise UsageError(message("library.no-region", region=repr(region), hint=near))
        return region
    meant = list(own)
    if len(meant) == 1:
        return meant[0]
    some = listed([*known[:8], *["…"] * (len(known) > 8)])
    told = message("library.which-region", known=some)
    raise Needed(told, *({"region": name} for name in (*known, "*")))


def text_of(value: float) -> str:
    """Write a number so that what is read again is the same."""
    return plain(value) if float(plain(value)) == value else f"{value:.12g}"
