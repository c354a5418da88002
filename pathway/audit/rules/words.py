"""The words of the tables: businesses, regions, carriers, units and kinds as in the case."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import numpy as np

from pathway.audit.arithmetic.position import sense
from pathway.audit.arrays import Cells
from pathway.audit.books import Books
from pathway.audit.check import Checker, rule
from pathway.audit.columns import PLACE
from pathway.audit.findings import Finding, word
from pathway.audit.ledgers import Ledger, text, texts
from pathway_models.case import REMOVAL

AXIS = {
    "emissions": "account",
    "sources": "source",
    "wedges": "account",
    "wedges_location": "account",
    "levers": "option",
    "abatement": "lever",
    "contracts": "account",
    "electricity": "account",
    "credits": "account",
    "turnover": "incumbents",
    "ecosystem": "programme",
    "targets": "id",
}
"""The key column that most words of a table follow from."""


@rule("words", 0)
def words_are_those_of_the_case(books: Books) -> Iterator[Finding]:
    """Businesses, regions, scopes, carriers, units and kinds stand in every row as in the case."""
    for table, axis in AXIS.items():
        ledger = books.ledgers[table]
        ids = ledger.grid.values[ledger.grid.names.index(axis)]
        yield from _compared(ledger, axis, _words(books, table, ids))
    for table in ("contracts", "credits", "closures"):
        ledger = books.ledgers[table]
        yield from _compared(ledger, "option", _of_claims(books, table))
    claimed = books.ledgers["credits"]
    years = np.array([text(year) for year in books.numbers.years], dtype=object)
    yield _told(claimed, "vintage", years[claimed.at[0]])


CHECKS: tuple[Checker, ...] = (words_are_those_of_the_case,)


def _compared(ledger: Ledger, axis: str, words: dict[str, Iterable[Any]]) -> Iterator[Finding]:
    """Columns that follow from one of the keys."""
    at = ledger.at[ledger.grid.names.index(axis)]
    for column, each in words.items():
        want = np.array([text(value) for value in each], dtype=object)
        yield _told(ledger, column, want[at] if len(at) else np.zeros(0, dtype=object))


def _told(ledger: Ledger, column: str, want: Cells) -> Finding:
    return word(ledger.name, ledger.key, column, texts(ledger.column(column)), want)


def _words(books: Books, table: str, ids: Sequence[Any]) -> dict[str, Iterable[Any]]:
    """Column -> what it says, one for each value of the key column."""
    if table in OWN:
        return OWN[table](books, ids)
    return _of_places(books, PLACE)


def _of_places(books: Books, names: Iterable[str]) -> dict[str, Iterable[Any]]:
    return {name: [getattr(a, name) for a in books.numbers.accounts] for name in names}


def _of_emissions(books: Books, _ids: Sequence[Any]) -> dict[str, Iterable[Any]]:
    return _of_places(books, (*PLACE, "category"))


def _of_abatement(books: Books, levers: Sequence[Any]) -> dict[str, Iterable[Any]]:
    kind = {o.lever: o.kind for o in books.case.options.values()}
    return {"kind": [kind[lever] for lever in levers]}


def _of_programmes(books: Books, ids: Sequence[Any]) -> dict[str, Iterable[Any]]:
    own = [books.case.options[o] for o in ids]
    return {"business": [o.business for o in own], "unit": [o.unit for o in own]}


def _of_turnover(books: Books, _ids: Sequence[Any]) -> dict[str, Iterable[Any]]:
    case, first = books.case, books.incumbents.first
    units = [case.carriers[case.sources[str(o.source)].carrier].unit for o in first]
    return {"business": [o.business for o in first], "unit": units}


def _of_targets(books: Books, ids: Sequence[Any]) -> dict[str, Iterable[Any]]:
    targets = [books.case.held[t] for t in ids]
    names = ("section", "metric", "unit")
    words: dict[str, Iterable[Any]] = {n: [getattr(t, n) for t in targets] for n in names}
    words["requirement"] = [t in books.case.requirements for t in ids]
    return words | {"sense": [sense(t, books.measures) for t in targets]}


def _of_sources(books: Books, ids: Sequence[Any]) -> dict[str, Iterable[Any]]:
    case, sources = books.case, [books.case.sources[s] for s in ids]
    names = ("account", *PLACE, "category", "carrier")
    words: dict[str, Iterable[Any]] = {n: [getattr(s, n) for s in sources] for n in names}
    return words | {"activity_unit": [case.carriers[s.carrier].unit for s in sources]}


def _of_levers(books: Books, ids: Sequence[Any]) -> dict[str, Iterable[Any]]:
    case = books.case
    options = [case.options[o] for o in ids]
    units = [
        case.carriers[case.sources[o.source].carrier].unit
        if o.source is not None
        else {"captured": "t", "credits": "t", "none": o.unit}.get(o.output, "GWh")
        for o in options
    ]  # fmt: skip
    names = ("lever", "kind", *PLACE, "unit")
    words: dict[str, Iterable[Any]] = {n: [getattr(o, n) for o in options] for n in names}
    return words | {"source": [o.source or "" for o in options], "served_unit": units}


def _of_claims(books: Books, table: str) -> dict[str, Iterable[Any]]:
    options = books.numbers.options
    if table == "closures":
        return {"unit": [o.unit for o in options]}
    if table == "contracts":
        return {"unbundled": [not o.bundled for o in options]}
    kinds = [REMOVAL if o.output == "captured" else o.kind for o in options]
    return {"kind": kinds, "quality": [o.quality for o in options]}


OWN: dict[str, Callable[[Books, Sequence[Any]], dict[str, Iterable[Any]]]] = {
    "emissions": _of_emissions,
    "sources": _of_sources,
    "levers": _of_levers,
    "abatement": _of_abatement,
    "ecosystem": _of_programmes,
    "turnover": _of_turnover,
    "targets": _of_targets,
}
"""Tables whose words are more than where an account is."""
