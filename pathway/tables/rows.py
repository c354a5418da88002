"""Rows of a table, born sorted: words taken by code, numbers from matrices."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, TypeVar

import numpy as np
import numpy.typing as npt
import pandas as pd

from pathway_models.arithmetic.grid import Grid, Matrix
from pathway_models.case import Account

Thing = TypeVar("Thing")


class Rows(Generic[Thing]):
    """Every thing in every year, the years one after another."""

    def __init__(self, years: range, things: Sequence[Thing]) -> None:
        self.years, self.things = years, things
        self._code = np.tile(np.arange(len(things)), len(years))

    @property
    def year(self) -> npt.NDArray[np.int64]:
        """The column of years."""
        return np.repeat(np.array(self.years, dtype=np.int64), len(self.things))

    def words(self, of: Callable[[Thing], str]) -> Any:
        """What a thing is called, in each of its rows."""
        return words([of(thing) for thing in self.things]).take(self._code)

    def whole(self, of: Callable[[Thing], int]) -> npt.NDArray[np.int64]:
        """A whole number of a thing, in each of its rows."""
        return np.array([of(thing) for thing in self.things], dtype=np.int64)[self._code]

    def numbers(self, matrix: Matrix | Grid) -> npt.NDArray[np.float64]:
        """Things by years, as a column; of a grid of all years the last ones."""
        values = matrix.matrix if isinstance(matrix, Grid) else matrix
        values = values[:, values.shape[1] - len(self.years) :] if len(self.years) else values
        flat: npt.NDArray[np.float64] = values.T.reshape(-1)
        return flat


def words(texts: Sequence[str]) -> Any:
    """A column of words."""
    return pd.array(list(texts), dtype="str")


def place(accounts: Mapping[str, Account], rows: Rows[str]) -> dict[str, Any]:
    """The columns that say where accounts are."""
    return {
        "account": rows.words(str),
        "business": rows.words(lambda a: accounts[a].business),
        "region": rows.words(lambda a: accounts[a].region),
        "scope": rows.whole(lambda a: accounts[a].scope),
    }


def places(accounts: Mapping[str, Account], of: Sequence[str]) -> dict[str, Any]:
    """The same of a list of accounts."""
    return {
        "account": words(of),
        "business": words([accounts[a].business for a in of]),
        "region": words([accounts[a].region for a in of]),
        "scope": np.array([accounts[a].scope for a in of], dtype=np.int64),
    }
