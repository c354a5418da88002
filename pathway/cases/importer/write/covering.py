"""Years that a case needs of a series and its file does not have: the nearest number, told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pathway.cases.importer.place.target import Row, Rows, Target
from pathway.cases.importer.write.onwards import HELD, series_of, words_of, year_of


def cover(
    target: Target, table: Rows, made: Iterable[Row]
) -> Iterator[tuple[str, dict[str, object]]]:
    """Add the first and the last year that the case needs to series of a file that lack it.

    Prices are of the first year of the plan, all else of the base year. At the end nothing is
    needed where the case says that the last number holds (``beyond``). Gives what is to be told,
    once of all that begin, or end, in the same year.
    """
    start = target.base_year + (table.file == "prices.csv")
    holds = table.file.removesuffix(".csv") in target.beyond
    alike: dict[tuple[str, int, int], list[dict[str, object]]] = {}
    for of in dict.fromkeys(series_of(table, row) for row in made):
        rows = [r for r in (*table.rows, *table.added) if series_of(table, r) == of]
        first, last = min(rows, key=year_of), max(rows, key=year_of)
        about: dict[str, object] = {"file": table.file, "what": words_of(table, first)}
        if year_of(first) > start:
            _add(table, _held(first, start), before=first)
            at = ("begins", year_of(first), start)
            alike.setdefault(at, []).append(about | {"first": first["year"], "year": start})
        if year_of(last) < target.end and not holds:
            _add(table, _held(last, target.end))
            at = ("ends", year_of(last), target.end)
            alike.setdefault(at, []).append(about | {"last": last["year"], "year": target.end})
    for (key, *_), told in alike.items():
        yield key, told[0] | {"n": len(told) - 1}


def _held(row: Row, year: int) -> Row:
    source = f"{row['source']} of {row['year']}{HELD}"
    return {**row, "year": str(year), "source": source, "confidence": "assumption"}


def _add(table: Rows, row: Row, before: Row | None = None) -> None:
    """Add a row, in the order of years where it can be."""
    at = next((n for n, one in enumerate(table.added) if one is before), len(table.added))
    table.append(row)
    table.added.insert(at, table.added.pop())
