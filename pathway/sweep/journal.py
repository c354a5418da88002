"""Finished scenarios on disk: a line each, checksummed, appended and safe before the next."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from pathway.machine.disk import write_whole
from pathway.sweep.record import Record

MARK = 16
"""Hexadecimal digits of the checksum before each line."""


def line_of(record: Record) -> bytes:
    """A record as a line: its checksum, a space, JSON."""
    text = json.dumps(record.to_json(), ensure_ascii=False, sort_keys=True, allow_nan=False)
    body = text.encode()
    return _checksum(body) + b" " + body + b"\n"


def read_journal(path: Path) -> tuple[dict[str, Record], int]:
    """The records by scenario, and how many lines could not be used.

    A line that was being written when the power went, or that something has changed, is left out:
    its scenario is solved again.
    """
    found: dict[str, Record] = {}
    broken = 0
    if not path.is_file():
        return found, broken
    for line in path.read_bytes().split(b"\n"):
        record = _record_of(line)
        if record is not None:
            found[record.scenario] = record
        elif line:
            broken += 1
    return found, broken


def _record_of(line: bytes) -> Record | None:
    mark, _, body = line.partition(b" ")
    if mark != _checksum(body):
        return None
    try:
        return Record.of_json(json.loads(body))
    except (ValueError, KeyError, TypeError):
        return None


def _checksum(body: bytes) -> bytes:
    return hashlib.sha256(body).hexdigest()[:MARK].encode()


def write_journal(path: Path, records: Iterable[Record]) -> None:
    """Writes all records at once, in place of what is there."""
    write_whole(path, b"".join(map(line_of, records)))


class Journal:
    """Appends records, each on the disk before ``add`` returns."""

    def __init__(self, path: Path) -> None:
        whole = not path.is_file() or path.read_bytes()[-1:] in (b"", b"\n")
        self.file: BinaryIO = path.open("ab")
        if not whole:  # a line without its end: the next must not be joined to it
            self.file.write(b"\n")

    def add(self, record: Record) -> None:
        """Appends a record."""
        self.file.write(line_of(record))
        self.file.flush()
        os.fsync(self.file.fileno())

    def close(self) -> None:
        """Closes the file."""
        self.file.close()
