"""Rows that are the sum of rows beside them, whatever they are called."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from pathway.cases.importer.read.entries import Entry

LONGEST = 60
"""Rows that a subtotal may be of."""
CHANCE, CHANCE_OF_SEVERAL = 200, 20
"""How many times its rounding a sum must be to be no chance: in one column, in several."""

Vector = dict[int, float]
"""Column -> number, as the file has it."""


def subtotals(entries: Iterable[Entry], is_border: Callable[[Entry], bool]) -> list[Entry]:
    """Give the entries of one table that are sums of the rows below, or else above them.

    Rows of which all entries are a border (totals by name) are no part of any.
    """
    rows: dict[int, list[Entry]] = defaultdict(list)
    for entry in entries:
        if not entry.of_which:
            rows[entry.row].append(entry)
    order = sorted(rows)
    found = _sums(order[::-1], rows, is_border)
    found |= _sums([row for row in order if row not in found], rows, is_border)
    return [entry for row in found for entry in rows[row]]


def _sums(
    order: Sequence[int], rows: dict[int, list[Entry]], is_border: Callable[[Entry], bool]
) -> set[int]:
    """Give the rows that are the sum of some just before them, in the order given."""
    open_, found = list[_Part](), set[int]()
    for row in order:
        if all(map(is_border, rows[row])):
            open_ = []
            continue
        vector = {e.tonnes.cell.column: e.tonnes.value for e in rows[row] if e.tonnes}
        one = _Part(vector, _step(vector))
        parts = _parts(one, open_)
        if parts:
            found.add(row)
            del open_[-parts:]
        if vector:
            open_.append(one)
    return found


class _Part(NamedTuple):
    """The numbers of a row, and the last digit that they are written to."""

    vector: Vector
    step: float


def _parts(whole: _Part, before: Sequence[_Part]) -> int:
    """Give how many of the last rows add up to this one; 0 if none do."""
    sums: Vector = defaultdict(float)
    step, filled, vector = whole.step, 0, whole.vector
    for count, part in enumerate(reversed(before[-LONGEST:]), 1):
        filled += any(part.vector.values())
        step = min(step, part.step)
        for column, value in part.vector.items():
            sums[column] += value
        rounding = step * (count + 1) / 2
        if filled >= 2 and _agree(vector, sums, rounding):
            return count
        if any(sums[c] > v + rounding + 1e-9 * abs(v) for c, v in vector.items()):
            return 0  # nothing below zero counts, so that it only gets more
    return 0


def _agree(vector: Vector, sums: Vector, rounding: float) -> bool:
    """Whether sums are these numbers as they are rounded, and so far that it is no chance."""
    real = [abs(value) for value in vector.values() if value]
    if not real or any(abs(sums[c] - v) > max(rounding, 1e-9 * abs(v)) for c, v in vector.items()):
        return False
    return min(real) > (CHANCE if len(real) == 1 else CHANCE_OF_SEVERAL) * rounding


def _step(vector: Vector) -> float:
    """Give the last digit that numbers are written to."""
    places = (-int(Decimal(f"{v:.10g}").as_tuple().exponent) for v in vector.values())
    return 10.0 ** -max((p for p in places if p > 0), default=0)
