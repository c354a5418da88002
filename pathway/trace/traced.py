"""Which numbers can be traced, and the trace of one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

import pandas as pd

from pathway.load.files.faults import nearest
from pathway.locale import Digits, Listed, message
from pathway.locale.errors import UsageError
from pathway.tables.declared.schema import TABLES, from_currency, in_currency
from pathway.trace import emissions
from pathway.trace.cites import Cites
from pathway.trace.costs import Cash
from pathway.trace.decided import plan_of
from pathway.trace.emissions import Basis
from pathway.trace.quantities import At
from pathway.trace.terms import Cell, Factor, Term, Trace, some_or_all, total
from pathway.trace.wedges import Supplies, of_option, wedge
from pathway_models.arithmetic.plan import compared
from pathway_models.case import ELECTRICITY, Case

Row = Mapping[str, str]
Arithmetic = Callable[["Desk", At, Row], Iterable[Term]]

ROUNDING = {"t": 0.1, "M": 1e-3}
"""What the rounding of decisions in the tables may leave, by the unit (or its first letter)."""
SHARE = 1e-6
"""The same as a share of the largest term."""


def _gross(method: str) -> Arithmetic:
    return lambda _, at, row: emissions.gross(at, row["account"], at.after, Basis(method, at.year))


def _credits(kind: str) -> Arithmetic:
    return lambda _, at, row: emissions.credits_(at, row["account"], kind)


def _source_gross(_: Desk, at: At, row: Row) -> Iterator[Term]:
    """Activity times its factor; of electricity what its account's power emits, pro rata."""
    source = at.case.sources[row["source"]]
    activity = at.activity(source.id, at.after)
    basis = Basis("residual", at.year)
    if source.carrier != ELECTRICITY:
        factor = emissions.fuel_factor(at, source.carrier, source.account, basis)
        if factor is not None:
            yield Term.product(message("trace.emissions"), activity, factor)
        return
    power = emissions.power_factor(at, source.account, basis)
    if power is not None and at.of(at.after.demand, source.account) > 1e-6:
        counts = at.bought_power(source.account, at.after, market=True)
        used = at.demand(source.account, at.after)
        each = Factor(message("trace.per-demand"), 1 / used.value, "1/GWh", over=used)
        yield Term.product(message("trace.emissions"), activity, counts, each, power)


def _discounted(desk: Desk, at: At, row: Row) -> Iterator[Term]:
    """The cash of the year, in the base year's present value."""
    terms = tuple(desk.cash.terms(at, row["business"], row["item"]))
    case = desk.case
    value = Factor(message("trace.cash"), total(terms), f"M{case.currency}", (), terms)
    cited = at.cites.company("discount_rate")
    rate = Factor(message("trace.discount", year=str(at.year)), case.discount(at.year), "", cited)
    yield Term.product(message("trace.present"), value, rate)


ARITHMETIC: Mapping[str, Mapping[str, Arithmetic]] = {
    "emissions": {
        "net_t": lambda _, at, row: emissions.net(at, row["account"]),
        "bau_t": lambda _, at, row: emissions.usual(at, row["account"]),
        "gross_market_t": _gross("residual"),
        "gross_location_t": _gross("location"),
        "removals_t": _credits("removals"),
        "offsets_t": _credits("offsets"),
        "biogenic_t": lambda _, at, row: emissions.biogenic(at, row["account"]),
    },
    "sources": {
        "gross_t": _source_gross,
        "activity": lambda _, at, row: at.activity_terms(row["source"], at.after),
        "activity_bau": lambda _, at, row: (at.usual(row["source"]),),
    },
    "wedges": {"tonnes": lambda d, at, row: wedge(at, d.market, row["account"], row["wedge"])},
    "wedges_location": {
        "tonnes": lambda d, at, row: wedge(at, d.location, row["account"], row["wedge"])
    },
    "levers": {
        "reduction_t": lambda d, at, row: of_option(at, d.market, d.case.options[row["option"]])
    },
    "costs": {
        "value_m": lambda d, at, row: d.cash.terms(at, row["business"], row["item"]),
        "discounted_m": _discounted,
    },
}
"""Table -> column -> its arithmetic; the first is that which is meant where none is named."""

TRACEABLE: Mapping[str, tuple[str, ...]] = {t: tuple(columns) for t, columns in ARITHMETIC.items()}
"""Table -> the columns whose numbers can be traced."""


class Desk:
    """A run whose numbers are traced: what is worked out once for all of them.

    ``files`` as they were read, ``told`` with what is set in them, where anything is.
    """

    def __init__(
        self,
        case: Case,
        tables: Mapping[str, pd.DataFrame],
        files: Mapping[str, bytes],
        told: Mapping[str, bytes] | None = None,
    ) -> None:
        self.case: Case = case
        self.tables, self._years = tables, dict[int, At]()
        self.cites = Cites(case, files, files if told is None else told)
        self.compared = compared(case, plan_of(case, tables))
        self.market: Supplies = Supplies(self.compared, location=False)
        self.location: Supplies = Supplies(self.compared, location=True)

    @cached_property
    def cash(self) -> Cash:
        """What the plan costs and earns."""
        return Cash(self.case)

    def at(self, year: int) -> At:
        """A year of it."""
        if year not in self._years:
            self._years[year] = At(self.compared, self.cites, year)
        return self._years[year]

    def cell(self, table: str, column: str, row: Mapping[str, object]) -> Cell:
        """A number of a row, with its arithmetic.

        Raises:
            UsageError: the terms do not come to the number of the table.

        """
        words = {name: str(value) for name, value in row.items()}
        year = int(words["year"])
        found = ARITHMETIC[table][column](self, self.at(year), words)
        terms = some_or_all(found, past=year in self.case.past)
        keys = tuple(words[key] for key in TABLES[table].keys if key != "year")
        return Cell(keys, float(str(row[column])), terms)


def trace(
    desk: Desk, table: str, year: int, keys: Sequence[str], column: str | None = None
) -> Trace:
    """The arithmetic of a number: of a column (the first that can be traced, if not named) over
    the rows of a year in which all ``keys`` stand.

    ``keys``: ids that a row has in any of its columns, such as an account, a business or a wedge.

    Raises:
        UsageError: the table or column cannot be traced, the year or a key is not in it, or the
            tables were changed so that nothing adds up.

    """
    frame, column = _known(desk, table, column)
    rows = _rows(table, frame, year, keys)
    cells = tuple(desk.cell(table, column, row) for row in rows)
    for cell in cells:
        _check(table, column, year, cell)
    return Trace(table, in_currency(column, desk.case.currency), _unit(desk, table, column, rows),
                 year, tuple(keys), cells)  # fmt: skip


def _known(desk: Desk, table: str, column: str | None) -> tuple[pd.DataFrame, str]:
    currency = desk.case.currency
    if table not in TRACEABLE:
        all_ = _all(currency)
        raise UsageError(message("usage.no-traced-table", table=repr(table), all=all_))
    named = from_currency(column, currency) if column else TRACEABLE[table][0]
    if named not in TRACEABLE[table]:
        facts = {"column": repr(column), "table": table, "all": _all(currency)}
        raise UsageError(message("usage.no-traced-column", **facts))
    return desk.tables[table], named


def _all(currency: str) -> str:
    named = (
        f"{table} ({', '.join(in_currency(c, currency) for c in columns)})"
        for table, columns in TRACEABLE.items()
    )
    return f"what can be is {'; '.join(named)}"


def _rows(
    table: str, frame: pd.DataFrame, year: int, keys: Sequence[str]
) -> list[Mapping[str, object]]:
    years = frame["year"]
    of_year = frame[years == year]
    if of_year.empty:
        if frame.empty:
            raise UsageError(message("usage.table-without-rows", table=table, year=str(year)))
        span = {"first": str(years.min()), "last": str(years.max())}
        raise UsageError(message("usage.table-without-year", table=table, year=str(year), **span))
    named = [c.name for c in TABLES[table].columns if c.is_text] + ["scope"]
    named = [name for name in named if name in frame]
    text = of_year[named].astype(str)
    known = sorted({*text.to_numpy().ravel()} - {""})
    for key in keys:
        if key not in known:
            remedy, facts = nearest(key, known), {"table": table, "year": str(year)}
            raise UsageError(message("usage.table-without", key=repr(key), remedy=remedy, **facts))
        text = text[(text == key).any(axis=1)]
        if text.empty:
            all_, facts = Listed(tuple(keys)), {"table": table, "year": str(year)}
            raise UsageError(message("usage.no-row-with-all", all=all_, **facts))
    records = of_year.loc[text.index].to_dict("records")
    return [{str(name): value for name, value in row.items()} for row in records]


def _unit(desk: Desk, table: str, column: str, rows: Sequence[Mapping[str, object]]) -> str:
    units = sorted({unit_of(desk, table, column, row) for row in rows})
    if len(units) > 1:
        raise UsageError(
            message("usage.units-do-not-add", column=column, units=Listed(tuple(units)))
        )
    return units[0]


def unit_of(desk: Desk, table: str, column: str, row: Mapping[str, object]) -> str:
    """The unit of a number of a row."""
    found = TABLES[table].find(column)
    if found and found.unit in row:
        return str(row[found.unit])
    return f"M{desk.case.currency}" if column.endswith("_m") else "t"


def _check(table: str, column: str, year: int, cell: Cell) -> None:
    """What terms lack is what rounding leaves, and no more."""
    size = max((abs(term.value) for term in cell.terms), default=0.0)
    least = ROUNDING["M"] if column.endswith("_m") else ROUNDING["t"]
    if abs(cell.rounding) > least + SHARE * size:
        where = ", ".join((str(year), *cell.key))
        told = Digits(f"{cell.value:.10g}"), Digits(f"{total(cell.terms):.10g}")
        raise UsageError(
            message(
                "usage.traced-otherwise", column=column, table=table, where=where, value=told[0],
                made=told[1],
            )
        )  # fmt: skip
