"""Are the tables whole: columns, keys, numbers and rows as the case asks for them."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from pathway.audit.arithmetic.position import applying
from pathway.audit.books import Books
from pathway.audit.check import Checker, rule
from pathway.audit.columns import KEYS, NUMBERS, OTHERS
from pathway.audit.findings import Finding, equal, word
from pathway.audit.ledgers import Ledger
from pathway_models.case import ELECTRICITY, Case

Cells = npt.NDArray[np.bool_]
"""Which cells of a grid."""


@rule("columns", 0)
def tables_have_their_columns(books: Books) -> Iterator[Finding]:
    """Every table is there, with every column, once."""
    for table in KEYS:
        there = list(books.tables[table].columns) if table in books.tables else []
        for column in (*KEYS[table], *NUMBERS[table], *OTHERS[table]):
            yield equal(table, (), column, there.count(column), 1.0)


@rule("rows", 0)
def keys_are_unique(books: Books) -> Iterator[Finding]:
    """No two rows of a table have the same key."""
    for table, ledger in books.ledgers.items():
        times = np.where(ledger.again, "again", "once").astype(object)
        once = np.full(len(times), "once", dtype=object)
        yield word(table, ledger.key, "+".join(KEYS[table]), times, once)


@rule("numbers", 0)
def numbers_are_finite(books: Books) -> Iterator[Finding]:
    """Every number that is needed is there, and finite."""
    for table, ledger in books.ledgers.items():
        for column in NUMBERS[table]:
            values = ledger.numbers(column)
            if not np.isfinite(values).all():
                cells = np.where(np.isfinite(values), "a number", values.astype(object))
                want = np.full(len(cells), "a number", dtype=object)
                yield word(table, ledger.key, column, cells, want)


@rule("rows", 0)
def rows_are_those_of_the_case(books: Books) -> Iterator[Finding]:
    """Every row that the case asks for is there, and none that it does not know."""
    for table, ledger in books.ledgers.items():
        name = "+".join(KEYS[table])
        needed, may = _cells(books, table)
        if needed is not None:
            there = np.zeros(ledger.grid.size, dtype=bool)
            there[ledger.cell[ledger.cell >= 0]] = True
            (absent,) = np.nonzero(needed.ravel() & ~there)
            keys = [ledger.grid.key(int(cell)) for cell in absent[:1]]
            for key in keys:
                yield word(table, key, name, "no row", "a row")
        stray = (ledger.cell < 0) | ~_allowed(ledger, may)
        rows = np.where(stray, "a row", "no row").astype(object)
        yield word(table, ledger.key, name, rows, np.full(len(rows), "no row", dtype=object))


STRUCTURE: tuple[Checker, ...] = (
    tables_have_their_columns,
    keys_are_unique,
    numbers_are_finite,
    rows_are_those_of_the_case,
)
"""Each needs the ones before it."""


def _allowed(ledger: Ledger, may: Cells | None) -> Cells:
    """Which rows stand in a cell that may have one."""
    if may is None or not len(ledger.cell):
        return np.ones(len(ledger.cell), dtype=bool)
    allowed: Cells = np.broadcast_to(may, ledger.grid.shape)[
        tuple(np.maximum(at, 0) for at in ledger.at)
    ]
    return allowed


def _cells(books: Books, table: str) -> tuple[Cells | None, Cells | None]:
    """The rows that a table must have (None: none), and may have (None: all of its grid)."""
    case, grid = books.case, books.grids[table]
    if table in {"costs", "closures"}:
        return None, None
    if table in {"contracts", "credits"}:
        may = case.yielding("clean") if table == "contracts" else case.neutralising
        own = np.isin(np.arange(len(books.numbers.options)), books.numbers.chosen(may))
        return None, own[None, :, None]
    if table == "carbon":
        cells = np.array(
            [
                [business in {case.accounts[a].business for a in scheme.price}
                 for business in case.businesses]
                for scheme in case.schemes.values()
            ],
            dtype=bool,
        ).reshape(grid.shape[1:])  # fmt: skip
        pays = np.broadcast_to(cells, grid.shape)
        return pays, pays
    if table == "targets":
        return _of_targets(books, grid.shape, {y: i for i, y in enumerate(grid.values[1])})
    if table == "electricity":
        powered = _with_power(case)
        needed = np.array([a in powered for a in case.accounts], dtype=bool)
        return np.broadcast_to(needed, grid.shape), None
    return np.ones(grid.shape, dtype=bool), None


def _of_targets(
    books: Books, shape: tuple[int, ...], column: dict[int, int]
) -> tuple[Cells, Cells]:
    """Each year in which a target holds and applies; of a sum the last year must be there."""
    needed, may = np.zeros(shape, dtype=bool), np.zeros(shape, dtype=bool)
    for row, target in enumerate(books.case.held.values()):
        applies = applying(target, books.measures)
        must = [max(target.value)] if target.cumulative else applies
        may[row, [column[y] for y in applies]] = True
        needed[row, [column[y] for y in must]] = True
    return needed, may


def _with_power(case: Case) -> set[str]:
    """The accounts that have electricity: of sources, used instead, or generated on site."""
    sources = {s.account for s in case.sources.values() if s.carrier == ELECTRICITY}
    landings = {o.uses_in[ELECTRICITY] for o in case.options.values() if ELECTRICITY in o.uses}
    return sources | landings | {o.accounts[0] for o in case.yielding("on_site")}
