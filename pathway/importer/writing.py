"""Writes what an import adds: all of it, or nothing."""

from __future__ import annotations

import contextlib
import csv
import io
import os
import tempfile
from collections.abc import Mapping, Sequence
from itertools import count
from pathlib import Path

from pathway.errors import UsageError
from pathway.importer.placing import Left
from pathway.importer.sources import harmless
from pathway.importer.target import Row
from pathway.locale import FIRST

BESIDE = "imports"
"""Folder of a case in which maps and leftovers of imports lie."""


def leftovers(left: Sequence[Left]) -> bytes:
    """Write what is not taken as a table: where it stands, what it says, and why."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(["sheet", "cell", "label", "value", "why"])
    for one in left:
        texts = (one.sheet, one.cell, one.label, one.value)
        writer.writerow([*map(harmless, texts), one.said(FIRST)])
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
    """Give a name that no file of a folder has: what an earlier import took out stays."""
    names = (f"{stem}{f'-{number}' if number > 1 else ''}{ending}" for number in count(1))
    return next(name for name in names if not (folder / name).exists())


def write_all(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files into a folder; where one cannot be, none is changed.

    Raises:
        UsageError: they cannot be written.

    """
    try:
        if not folder.exists():
            _write_new(folder, files)
        else:
            _write_into(folder, files)
    except OSError as error:
        remedy = "Nothing of the case was changed."
        raise UsageError(
            f"{folder} cannot be written: {error.strerror or error}. {remedy}"
        ) from error


def _write_new(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write a folder beside its place, and rename it."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".import-", dir=folder.parent) as beside:
        made = Path(beside) / folder.name
        made.mkdir()
        for name, data in files.items():
            _put(made / name, data)
        made.rename(folder)


def _put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _write_into(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write all files beside their places first, then rename; go back where that fails."""
    root = folder.resolve()
    before: dict[str, bytes | None] = {}
    for name in files:
        path = folder / name
        if not path.resolve().is_relative_to(root) or path.is_symlink():
            raise UsageError(f"{path} is a link: put the file itself there. Nothing was changed.")
        before[name] = path.read_bytes() if path.is_file() else None
    with tempfile.TemporaryDirectory(prefix=".import-", dir=folder) as beside:
        for number, data in enumerate(files.values()):
            _put(Path(beside) / str(number), data)
        done = []
        try:
            for number, name in enumerate(files):
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                done.append(name)
                os.replace(Path(beside) / str(number), folder / name)  # noqa: PTH105 - one call
        except BaseException:
            for name in done:
                _restore(folder / name, before[name])
            raise


def _restore(path: Path, data: bytes | None) -> None:
    with contextlib.suppress(OSError):
        if data is None:
            path.unlink(missing_ok=True)
        else:
            path.write_bytes(data)
