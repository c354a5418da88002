"""A table laid out on its keys: which cell of a grid each row is, and columns as arrays."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cached_property
from numbers import Real
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from pathway.audit.arrays import Cells, Floats, Key, Places


class Grid:
    """All rows that a table could have: each value of a key column with each of the others."""

    def __init__(self, **axes: Sequence[Any]) -> None:
        self.names = tuple(axes)
        self.values = [list(values) for values in axes.values()]
        self.shape = tuple(len(values) for values in self.values)
        self.size = int(np.prod(self.shape))

    def places(self, frame: pd.DataFrame) -> list[Places]:
        """Where each row stands on each axis; -1 where its value is unknown there."""
        indexes = (pd.Index(values, dtype=object) for values in self.values)
        return [
            index.get_indexer(frame[name].astype(object))
            for index, name in zip(indexes, self.names, strict=True)
        ]

    def key(self, cell: int) -> Key:
        """The key of a cell."""
        at = np.unravel_index(cell, self.shape)
        return tuple(values[int(i)] for values, i in zip(self.values, at, strict=True))


class Ledger:
    """A table on its grid."""

    def __init__(self, name: str, frame: pd.DataFrame, grid: Grid) -> None:
        self.name, self.frame, self.grid = name, frame, grid
        self.at = grid.places(frame)
        known = np.all([at >= 0 for at in self.at], axis=0) if len(frame) else np.zeros(0, bool)
        inside = [np.maximum(at, 0) for at in self.at]
        cell = np.ravel_multi_index(inside, grid.shape) if grid.size and len(frame) else 0
        self.cell: Places = np.where(known, cell, -1).astype(np.intp)
        self._numbers: dict[str, Floats] = {}

    def key(self, row: int) -> Key:
        """The key of a row, as it stands in the table."""
        return tuple(self.frame[name].iloc[row] for name in self.grid.names)

    def column(self, name: str) -> Cells:
        """A column, row by row."""
        cells: Cells = self.frame[name].to_numpy(dtype=object)
        return cells

    def numbers(self, name: str) -> Floats:
        """A column of numbers, row by row; not a number where it is none."""
        if name not in self._numbers:
            self._numbers[name] = _numbers(self.frame[name])
        return self._numbers[name]

    def cube(self, name: str) -> Floats:
        """A column of numbers by cell; 0 where there is no row."""
        whole = np.zeros(self.grid.size)
        whole[self.cell] = self.numbers(name)
        return whole.reshape(self.grid.shape)

    @cached_property
    def again(self) -> npt.NDArray[np.bool_]:
        """Whether a row has the key of an earlier one."""
        unknown = self.cell < 0
        twice = pd.Series(self.cell).duplicated().to_numpy() & ~unknown
        if unknown.any():
            names = list(self.grid.names)
            keys = self.frame.loc[unknown, names].astype(str).duplicated()
            twice[unknown] = keys.to_numpy()
        return np.asarray(twice, dtype=bool)


def texts(cells: Cells) -> Cells:
    """Cells as words: whole numbers without a point, empty cells as empty text."""
    codes, kinds = pd.factorize(cells, use_na_sentinel=False)
    words = np.array([text(kind) for kind in kinds], dtype=object)
    result: Cells = words[codes] if len(words) else cells
    return result


def text(value: Any) -> str:
    """A cell as a word."""
    if value is None or value is pd.NA or value != value:  # noqa: PLR0124  (a missing cell)
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _numbers(column: pd.Series) -> Floats:
    try:
        values = pd.to_numeric(column, errors="coerce")
        return np.asarray(values.to_numpy(dtype=float, na_value=np.nan), dtype=float)
    except (TypeError, ValueError, OverflowError):
        return np.array([_number(cell) for cell in column.tolist()], dtype=float)


def _number(cell: Any) -> float:
    try:
        return float(cell)
    except (TypeError, ValueError, OverflowError):
        return float("nan")


def number(value: object) -> float:
    """A value as a number; not a number where it is none."""
    if isinstance(value, bool) or not isinstance(value, Real):
        return math.nan
    try:
        return float(value)
    except OverflowError:
        return math.inf
