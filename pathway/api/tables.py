"""Tables that leave as copies, so that nobody changes what they were taken from."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd


class Tables(Mapping[str, "pd.DataFrame"]):
    """Tables by name; each is a copy of its own, made when it is asked for.

    Raises ``KeyError`` for a name that is none, with the nearest one.

    >>> import pathway
    >>> pathway.read("my-company").tables
    Tables(businesses, carriers, factors, growth, prices, regions, revenue, sources)
    """

    def __init__(self, tables: Mapping[str, Callable[[], pd.DataFrame]]) -> None:
        self._tables = dict(tables)

    def __getitem__(self, name: str) -> pd.DataFrame:
        if name not in self._tables:
            raise KeyError(f"there is no table {name!r}. {nearest(str(name), self)}")
        return self._tables[name]()

    def __iter__(self) -> Iterator[str]:
        return iter(self._tables)

    def __len__(self) -> int:
        return len(self._tables)

    def __repr__(self) -> str:
        return f"Tables({', '.join(self)})"


def nearest(name: str, known: Iterable[str]) -> str:
    """A sentence with the name that was perhaps meant, or all that there are."""
    names = list(known)
    close = get_close_matches(name, names, 1)
    return f"Did you mean {close[0]!r}?" if close else f"There are {', '.join(names)}."


def read_csv(content: bytes) -> pd.DataFrame:
    """An input table as it is written: text, and numbers in columns of nothing but numbers.

    A column in which a number would not be written as it stands, such as an id 007, stays text;
    an empty cell is "" in a column of text, NaN in one of numbers.
    """
    import pandas as pd

    table = pd.read_csv(io.StringIO(content.decode("utf-8-sig")), dtype=str, keep_default_na=False)
    return table.apply(_numbers).rename_axis(columns=None)


def _numbers(column: pd.Series) -> pd.Series:
    """The column as numbers, where it is one of numbers."""
    import pandas as pd

    cells = column.str.strip()
    filled = cells[cells != ""]
    numbers = filled.str.fullmatch(r"-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?").all()
    if filled.empty or column.name == "id" or not numbers:
        return column
    return pd.to_numeric(cells.where(cells != "", None))


def write_csv(table: pd.DataFrame) -> bytes:
    """A table as the file of a case: a named index is a column, what is missing an empty cell."""
    if any(name is not None for name in table.index.names):
        table = table.reset_index()
    return table.to_csv(index=False, lineterminator="\n").encode()
