"""A table as data for a page: what each cell shows, what it is worth, and each of them once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import isnan
from typing import Any, Literal, NamedTuple

from pathway.locale.numbers import half_up, written


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
    decimals: int | None = None
    """With how many each number is written, where that is all that there is to say of it."""


def text(value: str) -> Cell:
    """A cell of text."""
    return Cell(value, value)


def table_data(
    name: str, label: str, about: str, columns: Sequence[Column], cells: Sequence[Sequence[Cell]]
) -> dict[str, Any]:
    """A table, column by column; ``name`` is that of the downloaded file.

    A column lists the cells that differ and says for each row which of them it has, as runs: a
    table of a plan says little in many rows. A number is written by the page from its value where
    the column says with how many ``decimals``; only what is written otherwise is ``shown``.
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
    held: dict[str, Any] = {"name": column.name, "label": column.label, "values": values}
    if column.number:
        held["number"] = True
    if column.width:
        held["width"] = column.width
    return held | _shown(column, places, values) | {"at": runs(at)}


def _shown(column: Column, cells: Iterable[Cell], values: Sequence[float | str]) -> dict[str, Any]:
    """What the cells show, where that does not follow from their values."""
    shown = [cell.shown for cell in cells]
    if column.decimals is not None:
        other = {
            str(i): text
            for i, (text, value) in enumerate(zip(shown, values, strict=True))
            if text != _plainly(value, column.decimals)
        }
        return {"decimals": column.decimals} | ({"shown": other} if other else {})
    return {"shown": shown} if shown != [str(value) for value in values] else {}


def _plainly(value: float | str, decimals: int) -> str:
    """A number as the page writes it: rounded half up, with the marks of the language."""
    return value if isinstance(value, str) else written(half_up(value, decimals))


def _short(value: float | str) -> float | str:
    """A number without the ``.0`` of a whole one; what is no number is empty."""
    if isinstance(value, str):
        return value
    if isnan(value):
        return ""
    return int(value) if float(value).is_integer() and abs(value) < 1e15 else value


def runs(at: Sequence[int]) -> list[int]:
    """Places as runs, two numbers each: the first, and how many; below 0, how many that go up.

    ``[4, 3, 0, -2]`` is 4, 4, 4, 0, 1. Nothing is the first place in every row.
    """
    if not any(at):
        return []
    found: list[int] = []
    i = 0
    while i < len(at):
        same, up = (_length(at, i, step) for step in (0, 1))
        found += (at[i], same) if same >= up else (at[i], -up)
        i += max(same, up)
    return found


def _length(at: Sequence[int], start: int, step: int) -> int:
    """How many from a place on differ by a step, one from the next."""
    end = start + 1
    while end < len(at) and at[end] - at[end - 1] == step:
        end += 1
    return end - start
