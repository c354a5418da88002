"""A workbook -> the files of the case that it holds, and the cell of every place in them."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from pathway.load.files.faults import Faults, Location, nearest
from pathway.load.files.folder import BIGGEST, REQUIRED
from pathway.load.workbook.addresses import Workbook
from pathway.load.workbook.grid import Grid, read_grid
from pathway.load.workbook.outline import read_outline
from pathway.load.workbook.sheets import FILES, STUDIES, sheet_of
from pathway.locale import message
from pathway.locale.errors import UsageError

if TYPE_CHECKING:
    from openpyxl import Workbook as Book

SUFFIXES = (".xlsx", ".xlsm")
FOREIGN = (".xls", ".xlsb", ".ods", ".numbers")
BIGGEST_UNPACKED = 100_000_000  # bytes
CHUNK = 1_000_000  # bytes
OLD_OR_LOCKED = bytes.fromhex("d0cf11e0a1b11ae1")


def is_workbook(path: Path) -> bool:
    """Whether a path names a workbook, and not the folder of a case."""
    return path.suffix.lower() in (*SUFFIXES, *FOREIGN) and not path.is_dir()


def read_workbook(path: Path, faults: Faults) -> Workbook:
    """Read the files that a workbook holds; its macros, formulas and links are not followed.

    Raises:
        UsageError: it is none, cannot be read, or is too large.

    """
    try:
        if path.stat().st_size > BIGGEST:
            most = str(BIGGEST // 1_000_000)
            raise UsageError(message("faults.workbook-too-large", file=str(path), most=most))
        data = path.read_bytes()
    except OSError as error:
        facts = {"file": str(path), "why": str(error.strerror or error)}
        raise UsageError(message("faults.workbook-unread", **facts)) from error
    return parse_workbook(data, str(path), faults)


def parse_workbook(data: bytes, name: str, faults: Faults) -> Workbook:
    """As ``read_workbook``, of what a file of that name holds."""
    if data.startswith(OLD_OR_LOCKED):
        raise UsageError(message("faults.old-workbook", file=name))
    workbook = Workbook()
    try:
        check_size(data, name)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what is left out: pictures, rules, extensions
            _read_sheets(_open(data), workbook, faults)
    except UsageError:
        raise
    except Exception as error:  # a broken file breaks its reader anywhere
        raise UsageError(message("faults.no-workbook", file=name, why=str(error))) from error
    _check_complete(workbook, faults)
    return workbook


def check_size(data: bytes, name: str) -> None:
    """Refuse what unpacks to more than a case can need, or defines entities."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        left = BIGGEST_UNPACKED
        for part in archive.namelist():
            with archive.open(part) as stream:  # what it says of its own size may be wrong
                content = bytearray()
                while left >= 0 and (piece := stream.read(CHUNK)):
                    left -= len(piece)
                    content += piece
            if left < 0:
                most = str(BIGGEST_UNPACKED // 1_000_000)
                raise UsageError(message("faults.unpacks-to-more", file=name, most=most))
            if b"<!DOCTYPE" in content.replace(b"\0", b""):
                raise UsageError(message("faults.defines-entities", file=name))


def _open(data: bytes) -> Book:
    from openpyxl import load_workbook  # takes a while, and few cases are workbooks

    return load_workbook(io.BytesIO(data), read_only=True, keep_links=False)


def _read_sheets(book: Book, workbook: Workbook, faults: Faults) -> None:
    for sheet in book.worksheets:
        name = sheet.title
        if name.startswith("_") or name.lower() == "readme":
            continue
        if name not in FILES and name != STUDIES:
            close = nearest(name, (*FILES, STUDIES))
            faults.add(Location(name), None, "no-such-sheet", nearest=close)
            continue
        with faults.skipping():
            grid = read_grid(sheet, faults, workbook.bad)
            if FILES.get(name, "").endswith(".csv"):
                _read_table(grid, FILES[name], workbook, faults)
            else:
                read_outline(grid, workbook, faults)


def _check_complete(workbook: Workbook, faults: Faults) -> None:
    at_fault = {fault.file for fault in faults.found}
    missing = [sheet_of(f) for f in REQUIRED if f not in workbook.files]
    if not any(f.startswith(f"{STUDIES}/") for f in workbook.files):
        missing.append(STUDIES)
    for sheet in missing:
        if not any(place.partition("!")[0] == sheet for place in at_fault):
            faults.add(Location(sheet), None, "sheet-missing")


def _read_table(grid: Grid, file: str, workbook: Workbook, faults: Faults) -> None:
    """Write a sheet as CSV, and note where each of its rows and cells stands."""
    line, rows = 1, []
    for number, cells in ((grid.top, grid.header), *grid.rows):
        workbook.places[file, f"row {line}"] = grid.at(number).file
        for name, cell in cells.items():
            workbook.places[file, f"row {line}, column {name}"] = cell.at.file
            if isinstance(cell.value, bool):
                workbook.bad.add(cell.at.file)
                faults.add(cell.at, cell.text, "made-boolean")
        texts = [cells[name].text.strip() if name in cells else "" for name in grid.header]
        rows.append(",".join(map(_csv_cell, texts)))
        line += 1 + sum(len(re.findall(r"\r\n|\r|\n", text)) for text in texts)
    workbook.files[file] = ("\n".join(rows) + "\n").encode()


def _csv_cell(text: str) -> str:
    quoted = text.replace('"', '""')
    return f'"{quoted}"' if re.search(r'[",\r\n]', text) else text
