"""Every number of a run that can be traced, and that its terms add up to it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

import pandas as pd

from pathway.load import as_set
from pathway.runs.finished import open_run, sets_of
from pathway.trace.terms import Cell, Term, total
from pathway.trace.traced import TRACEABLE, Desk

LEAST, SHARE = 5e-3, 1e-6
"""What decisions with six decimals leave: at some 1,000 t a GWh and a few of them [t, million]."""


def desk_of(run: Path) -> tuple[Desk, dict[str, pd.DataFrame]]:
    result, case = open_run(run)
    files = as_set(result.inputs, str(result.manifest["study"]), sets_of(result))
    return Desk(case, result.tables, result.inputs, files), dict(result.tables)


def cells(
    desk: Desk, tables: dict[str, pd.DataFrame], years: Collection[int] = ()
) -> Iterator[tuple[str, Cell]]:
    """Every number that can be traced, in these years or all."""
    for table, columns in TRACEABLE.items():
        frame = tables[table]
        rows = frame[frame["year"].isin(list(years))] if years else frame
        for row in rows.to_dict("records"):
            for column in columns:
                named = {str(name): value for name, value in row.items()}
                yield f"{table}.{column} {row['year']}", desk.cell(table, column, named)


def insist(where: str, cell: Cell) -> None:
    size = max((abs(term.value) for term in cell.terms), default=0.0)
    assert abs(cell.rounding) <= LEAST + SHARE * size, (where, cell.key, cell.value)
    for term in cell.terms:
        insist_within(where, term)


def insist_within(where: str, term: Term) -> None:
    """What stands below a number adds up to it, too."""
    factors = [f for factor in term.factors for f in (factor, factor.over) if f]
    for factor in factors:
        assert not factor.over or abs(factor.value * factor.over.value - 1) < SHARE, where
        if factor.terms:
            least = LEAST + SHARE * max(abs(t.value) for t in factor.terms)
            assert abs(factor.value - total(factor.terms)) <= least, (where, factor.what)
        for below in factor.terms:
            insist_within(where, below)
    if term.terms:
        assert abs(abs(term.value) - abs(total(term.terms))) <= LEAST + SHARE * abs(term.value)
