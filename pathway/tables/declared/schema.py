"""What a table is, said once: its columns, their types and units, and what they are called.

Everything else derives from it: order and keys, how files are written and read, labels, units and
formats of report and workbook, the data dictionary. In code money is ``value_m`` (millions) or
``cost_per_t``; in files its name has the currency's code, by its type: ``value_mcny``,
``cost_cny_per_t``.

A new column is one ``Column``, with the ``value`` that fills it, in the list of its table or
registered with ``add_column``, and its message.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal

import pandas as pd

from pathway.locale import Message, is_said, message
from pathway_models.case import Case

Type = Literal["id", "word", "year", "whole", "truth", "number", "share", "money", "price"]
"""``id`` and ``word`` are text, ``whole`` a whole number; ``money`` is millions of the currency,
``price`` is the currency per tonne, in units of it."""

DIGITS = 6
"""Decimals of the numbers in tables and summary."""

MONEY, PRICE, OF_DEMAND = "million of the currency", "currency / t", "share of demand"

Value = Callable[[Case, pd.DataFrame], Any]
"""The cells of a column, from the case and the other columns of its table."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its type, and in what unit it is.

    What it is called is message ``columns.NAME``, what it holds ``columns.NAME.holds``, or of one
    table ``columns.NAME.holds-TABLE``. ``unit`` is empty for ids, words and years; where
    it names a column, the unit stands there.
    """

    name: str
    type: Type
    unit: str = ""
    key: bool = False
    empty: bool = False
    """Whether a cell may be empty."""
    value: Value | None = None
    """Fills it, where the table itself does not."""

    @property
    def label(self) -> Message:
        """What it is called."""
        return message("columns." + self.name)

    @property
    def is_text(self) -> bool:
        """Whether it holds ids or words, which may look like numbers."""
        return self.type in ("id", "word")

    @property
    def is_number(self) -> bool:
        """Whether it is a number to add or compare, and no year, mark or truth."""
        return self.type in ("number", "share", "money", "price")


@dataclass(frozen=True, slots=True)
class Table:
    """A table: a row for each value of its key columns, in their order.

    What it is called and holds are message ``tables.NAME`` and its attribute ``about``.
    """

    name: str
    columns: tuple[Column, ...]

    @property
    def label(self) -> Message:
        """What it is called."""
        return message("tables." + self.name)

    @property
    def about(self) -> Message:
        """What it holds, in a sentence."""
        return message("tables." + self.name + ".about")

    def holds(self, column: str) -> Message:
        """What a column of it holds."""
        every = f"columns.{column}.holds"
        own = f"{every}-{self.name}"
        return message(own if is_said(own) else every)

    @property
    def keys(self) -> list[str]:
        """The columns that name a row."""
        return [c.name for c in self.columns if c.key]

    def find(self, column: str) -> Column | None:
        """The column of this name, if the table has it."""
        return next((c for c in self.columns if c.name == column), None)

    def frame(self, case: Case, cells: Mapping[str, Any]) -> pd.DataFrame:
        """The table: columns in order, those with a ``value`` filled, numbers rounded."""
        made = pd.DataFrame(cells)
        for column in self.columns:
            if column.value is not None:
                made[column.name] = column.value(case, made)
        made = made[[c.name for c in self.columns]]
        floats = made.select_dtypes("float").columns
        # + 0.0 turns -0.0 into 0.0
        return made.assign(**{c: made[c].round(DIGITS) + 0.0 for c in floats})


TABLES: dict[str, Table] = {}
"""Name -> table, in the order in which a reader wants them (pathway.tables.declared.columns)."""


def add_table(table: Table) -> None:
    """Makes a table known to all that writes, reads and tells it."""
    TABLES[table.name] = table
    _named.cache_clear()


def add_column(table: str, column: Column) -> None:
    """Makes a column known to all that writes, reads and tells its table."""
    known = TABLES[table]
    TABLES[table] = replace(known, columns=(*known.columns, column))
    _named.cache_clear()


FIGURES: dict[str, Type] = {}
"""Name -> type of the figures in ``summary.json`` and other documents."""


def add_figures(types: Mapping[str, Type]) -> None:
    """Makes figures known, so that files name them by the case's currency."""
    FIGURES.update(types)
    _named.cache_clear()


def in_currency(name: str, currency: str) -> str:
    """A name as files have it: ``cost_m`` is ``cost_meur`` in a case in EUR."""
    return _named(currency)[0].get(name, name)


def from_currency(name: str, currency: str) -> str:
    """The inverse of ``in_currency``."""
    return _named(currency)[1].get(name, name)


@cache
def _named(currency: str) -> tuple[dict[str, str], dict[str, str]]:
    """The names that hold money, in code -> in files, and the inverse."""
    columns = (c for table in TABLES.values() for c in table.columns)
    typed = (*((c.name, c.type) for c in columns), *FIGURES.items())
    named = {name: _coded(name, currency) for name, type in typed if type in ("money", "price")}
    return named, {coded: name for name, coded in named.items()}


def _coded(name: str, currency: str) -> str:
    code = currency.lower()
    if name.endswith("_m"):
        return name + code
    stem, per, unit = name.partition("_per_")
    return f"{stem}_{code}{per}{unit}" if unit else f"{name}_{code}"


def documented(content: Any, currency: str) -> Any:
    """A document with the names of files, at every depth."""
    return _renamed(content, lambda name: in_currency(name, currency))


def undocumented(content: Any, currency: str) -> Any:
    """The inverse of ``documented``."""
    return _renamed(content, lambda name: from_currency(name, currency))


def _renamed(content: Any, named: Callable[[str], str]) -> Any:
    if isinstance(content, Mapping):
        return {named(str(k)): _renamed(v, named) for k, v in content.items()}
    if isinstance(content, list | tuple):
        return [_renamed(item, named) for item in content]
    return content


def said_in_currency(text: str, currency: str) -> str:
    """A sentence whose names of money are those of the files."""
    return "".join(in_currency(part, currency) for part in _parts(text))


def read_in_currency(text: str, currency: str) -> str:
    """The inverse of ``said_in_currency``."""
    return "".join(from_currency(part, currency) for part in _parts(text))


def _parts(text: str) -> Iterator[str]:
    """Names, and what stands between them."""
    part = ""
    for c in text:
        if part and (c.isalnum() or c == "_") != (part[-1].isalnum() or part[-1] == "_"):
            yield part
            part = ""
        part += c
    yield part
