"""Drivers that explode or vanish."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pathway.review.book import Book, Line, place_of
from pathway.review.remark import Remark, number, percent, remark

BOOM, SLUMP = 1.6, 0.6
"""Growth and decline of a driver in a year that want a reason."""

GONE = 0.05
"""What is left of a driver in the end, below which it is gone."""


def growth(book: Book) -> Iterator[Remark]:
    """Drivers that grow or fall faster than a business does, the fastest step of each."""
    lost = _businesses_that_end(book)
    users = {line.cells.get("growth", ""): set[str]() for line in book.rows("sources.csv")}
    for line in book.rows("sources.csv"):
        users[line.cells.get("growth", "")].add(line.cells.get("business", ""))
    for (driver,), lines in book.series("growth.csv", "driver").items():
        steps = [(_pace(a, b), a, b) for a, b in pairwise(lines)]
        steps = [s for s in steps if not SLUMP <= s[0] <= BOOM]
        ends = users.get(driver, set()) <= lost and users.get(driver)
        steps = [s for s in steps if s[0] > 1 or not ends]
        if not steps and lines[0].value and not ends and lines[-1].value < GONE * lines[0].value:
            steps = [(_pace(lines[0], lines[-1]), lines[0], lines[-1])]
        if steps:
            pace, before, after = max(steps, key=lambda s: max(s[0], 1 / max(s[0], 1e-9)))
            yield _grown(driver, pace, before, after)


def _pace(before: Line, after: Line) -> float:
    """Growth in a year, on average; 1 for what begins or is not there."""
    if not before.value:
        return 1.0
    return float((after.value / before.value) ** (1 / max(1, after.year - before.year)))


def _businesses_that_end(book: Book) -> set[str]:
    """Those that had revenue, and have none in the end."""
    found = book.series("revenue.csv", "business").items()
    return {key[0] for key, lines in found if lines[0].value and not lines[-1].value}


def _grown(driver: str, pace: float, before: Line, after: Line) -> Remark:
    grave = pace > 2 * BOOM or pace < SLUMP / 2
    return remark(
        "growth_off", place_of(after, (driver,)), pace - 1, "share",
        "grave" if grave else "warning", after.file,
        way="up" if pace > 1 else "down", share=percent(abs(pace - 1)), a=str(before.year),
        b=str(after.year), x=number(before.value), y=number(after.value),
    )  # fmt: skip
