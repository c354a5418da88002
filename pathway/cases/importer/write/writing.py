"""Writes what an import adds: all of it, or nothing."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from itertools import count
from pathlib import Path

from pathway.cases.importer.place.placing import Left
from pathway.cases.importer.place.sources import harmless
from pathway.cases.importer.place.target import Row
from pathway.locale import Lang, message
from pathway.locale.errors import UsageError
from pathway.machine.disk import write_new, write_together

BESIDE = "imports"
"""Folder of a case in which maps and leftovers of imports lie."""


def leftovers(left: Sequence[Left], lang: Lang) -> bytes:
    """Write what is not taken as a table: where it stands, what it says, and why."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(["sheet", "cell", "label", "value", "why"])
    for one in left:
        texts = (one.sheet, one.cell, one.label, one.value)
        writer.writerow([*map(harmless, texts), one.in_(lang)])
    return stream.getvalue().encode()


def taken_out(rows: Sequence[tuple[str, Row]]) -> bytes:
    """Write the rows that others took the place of, a cell a line."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(["file", "row", "column", "value"])
    for number, (file, row) in enumerate(rows, 1):
        writer.writerows([file, number, column, value] for column, value in row.items())
    return stream.getvalue().encode()


def free_name(folder: Path, stem: str, ending: str) -> str:
    """Give a name that no file of a folder has: what an earlier import took out or left stays."""
    names = (f"{stem}{f'-{number}' if number > 1 else ''}{ending}" for number in count(1))
    return next(name for name in names if not (folder / name).exists())


def write_all(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files into a folder; where one cannot be, none is changed.

    Raises:
        UsageError: they cannot be written.

    """
    try:
        if not folder.exists():
            write_new(folder, files)
        else:
            _refuse_links(folder, files)
            write_together(folder, files)
    except OSError as error:
        told = {"folder": str(folder), "why": str(error.strerror or error)}
        raise UsageError(message("import.not-written", **told)) from error


def _refuse_links(folder: Path, files: Iterable[str]) -> None:
    root = folder.resolve()
    for name in files:
        path = folder / name
        if not path.resolve().is_relative_to(root) or path.is_symlink():
            raise UsageError(message("import.is-link", file=str(path)))
