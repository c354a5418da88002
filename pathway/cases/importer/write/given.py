"""What an import would write: what the case could not be read with is told before."""

from __future__ import annotations

from collections.abc import Iterator

from pathway.cases.importer.place.sources import slug
from pathway.cases.importer.place.target import Row, Target
from pathway.cases.importer.place.understood import Understood
from pathway.load import faults_in
from pathway.load.files.csvfile import ID, LONGEST_TEXT
from pathway.load.files.schema import RESERVED
from pathway.locale import message, said
from pathway.locale.errors import Fault, InputError

IDS = ("id", "business", "region", "carrier", "product", "driver", "growth", "account", "category")
"""Columns of ids."""
EVERYWHERE = "*"


def refuse_unsound(target: Target, file: str) -> None:
    """Refuse to write rows that the case could not be read with.

    What it lacks as a whole, such as prices, may come later; what was wrong before stays as it was.

    Raises:
        InputError: rows of the import are at fault.

    """
    written = target.written().keys() & target.tables.keys()
    found = [f for f in faults_in(target.after()) if f.place and f.file in written]
    if found:
        before = {(f.file, f.value, f.problem) for f in faults_in(target.files)}
        found = [f for f in found if (f.file, f.value, f.problem) not in before]
    if found:
        error = InputError(found)
        error.also = message("import.rows-unsound", file=file)
        raise error


def no_ids(target: Target, found: Understood) -> list[Fault]:
    """Tell each id in rows to be written that is none, where the map says it, or else the file."""
    rows = [row for table in target.tables.values() for row in table.added]
    told = {row[column]: column for row in reversed(rows) for column in _wrong(row)}
    return [_fault(column, value, found) for value, column in told.items()]


def _wrong(row: Row) -> Iterator[str]:
    for column in IDS:
        value = row.get(column, "")
        if value and not (column == "region" and value == EVERYWHERE):
            named = column == "id" and value in RESERVED
            if named or not ID.fullmatch(value) or len(value) > LONGEST_TEXT:
                yield column


def _fault(column: str, value: str, found: Understood) -> Fault:
    words = _words(found.said.model_dump(by_alias=True))
    at = next((path for path, word in words if word == value), "")
    if value in RESERVED:
        problem, remedy = said("faults.id-reserved"), said("faults.id-reserved.remedy")
    else:
        like = slug(value)
        free = like not in ("", "id") and like not in RESERVED
        such = like if free else LIKE.get(at.rpartition(".")[2], LIKE[column])
        problem, remedy = said("faults.no-id"), said("import.id-such-as", such=such)
    return Fault(found.map_name if at else found.file, at or column, value, problem, remedy)


LIKE = {
    "id": "heating",
    "business": "stores",
    "region": "north",
    "carrier": "natural-gas",
    "product": "steel",
    "driver": "demand",
    "growth": "demand",
    "account": "green-supplier",
    "category": "purchased_goods",
}
"""What an id in a column may look like."""


def _words(values: dict[str, object], at: str = "") -> Iterator[tuple[str, object]]:
    """Give each word of a map, with its path."""
    for key, value in values.items():
        path = f"{at}.{key}" if at else str(key)
        if isinstance(value, dict):
            yield from _words(value, path)
        else:
            yield path, value
