"""A table as data for a page: what each cell shows, what it is worth, and each of them once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isnan
from typing import Any, Literal, NamedTuple


class Cell(NamedTuple):
    """What is shown, and what is sorted by and downloaded: a number, or text."""

    shown: str
    value: float | str


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name in the downloaded file, what it is called, whether it holds numbers."""

    name: str
    label: str
    number: bool = False
    width: Literal["", "wide", "widest"] = ""
    """``wide`` columns break their text into lines."""


def text(value: str) -> Cell:
    """A cell of text."""
    return Cell(value, value)


def table_data(
    name: str, label: str, about: str, columns: Sequence[Column], cells: Sequence[Sequence[Cell]]
) -> dict[str, Any]:
    """A table, column by column; ``name`` is that of the downloaded file.

    A column lists the cells that differ and says for each row which of them it has: a table of a
    plan says little in many rows.
    """
    return {
        "name": name,
        "label": label,
        "about": about,
        "rows": len(cells[0]) if cells else 0,
        "columns": [_column(column, of) for column, of in zip(columns, cells, strict=True)],
    }


def _column(column: Column, cells: Sequence[Cell]) -> dict[str, Any]:
    places: dict[Cell, int] = {}
    at = [places.setdefault(cell, len(places)) for cell in cells]
    values = [_short(cell.value) for cell in places]
    shown = [cell.shown for cell in places]
    held: dict[str, Any] = {"name": column.name, "label": column.label, "values": values}
    if column.number:
        held["number"] = True
    if column.width:
        held["width"] = column.width
    if shown != [str(value) for value in values]:
        held["shown"] = shown
    return held | {"at": _runs(at)}


def _short(value: float | str) -> float | str:
    """A number without the ``.0`` of a whole one; what is no number is empty."""
    if isinstance(value, str):
        return value
    if isnan(value):
        return ""
    return int(value) if float(value).is_integer() and abs(value) < 1e15 else value


def _runs(at: Sequence[int]) -> list[int]:
    """As they are, or as one number for all where all are the first."""
    return [] if not any(at) else list(at)
