"""What money of one currency was worth in another, on the mean of a year."""

from __future__ import annotations

from typing import NamedTuple

from pathway.library.shelf import Row, rows

EURO = "EUR"
SAME = {"RMB": "CNY", "CNH": "CNY"}
"""Codes of one money."""


class Rate(NamedTuple):
    """How much of another currency one of this was worth in a year, and the rows that say so."""

    value: float
    year: int
    rows: tuple[Row, ...]


def rate_of(code: str, own: str, year: int) -> Rate | None:
    """What one of ``code`` was worth in ``own``; None where the library does not know.

    >>> rate_of("USD", "EUR", 2022).value
    0.949623
    """
    code, own = SAME.get(code, code), SAME.get(own, own)
    found = [_row(currency, year) for currency in (code, own) if currency != EURO]
    known = tuple(row for row in found if row is not None)
    if len(known) < len(found):
        return None
    per_euro = {row.unit.partition("/")[0]: row.value for row in known}
    value = per_euro.get(own, 1.0) / per_euro.get(code, 1.0)
    return Rate(float(f"{value:.6g}"), year, known)


def worth_of(code: str, year: int, own: str, of: int) -> Rate | None:
    """What one of ``code`` in a year was worth in ``own`` of another year, by the euro's prices.

    >>> worth_of("EUR", 2023, "EUR", 2025).value
    1.04592
    """
    if year == of:
        return rate_of(code, own, year)
    level = {row.year: row for row in rows("rates") if row.quantity == "level"}
    before, after = rate_of(code, EURO, year), rate_of(EURO, own, of)
    prices_apart = code == own != EURO  # whose prices nobody knows here
    if before is None or after is None or prices_apart or not {year, of} <= level.keys():
        return None
    value = before.value * level[of].value / level[year].value * after.value
    cited = (*before.rows, level[of], *after.rows)
    return Rate(float(f"{value:.6g}"), year, cited)


def _row(currency: str, year: int) -> Row | None:
    unit = f"{currency}/{EURO}"
    return next((r for r in rows("rates") if (r.unit, r.year) == (unit, year)), None)
