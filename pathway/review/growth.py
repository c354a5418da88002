"""Drivers that explode or vanish, or that go another way than revenue and output."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pathway.locale import percent
from pathway.review.book import Book, Line, place_of
from pathway.review.remark import Remark, number, remark

BOOM, SLUMP = 1.6, 0.6
"""Growth and decline of a driver in a year that want a reason."""

GONE = 0.05
"""What is left of a driver in the end, below which it is gone."""

APART = 2.0
"""Change over the plan, as a factor, that revenue or output goes along with."""
STILL = 1.1
"""Change, as a factor, below which something stands still."""


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
        about=[f"driver {driver}"],
    )  # fmt: skip


def growth_alone(book: Book) -> Iterator[Remark]:
    """Drivers that change much where revenue and output stand still, and revenue alone."""
    sources = [row.cells for row in book.rows("sources.csv")]
    drivers = {key[0]: lines for key, lines in book.series("growth.csv", "driver").items()}
    moves = {driver: _change(book, lines) for driver, lines in drivers.items()}
    made = _by_business(book, "outputs.csv", "business", "product")
    earned = _by_business(book, "revenue.csv", "business")
    for driver, lines in drivers.items():
        of = {row.get("business", "") for row in sources if row.get("growth") == driver}
        beside = [change for b in of for change in (*earned.get(b, ()), *made.get(b, ()))]
        if beside and _far(moves[driver]) and all(map(_still, beside)):
            yield _alone(driver, moves[driver], lines[-1], "growth_alone")
    dated = {row.cells.get("of", "") for row in book.rows("activity.csv")}
    for (business,), lines in book.series("revenue.csv", "business").items():
        own = [row for row in sources if row.get("business") == business]
        beside = [moves.get(row.get("growth", ""), 1.0) for row in own]
        beside += made.get(business, ())
        change, given = _change(book, lines), any(row.get("id", "") in dated for row in own)
        if own and not given and _far(change) and all(map(_still, beside)):
            yield _alone(business, change, lines[-1], "growth_alone-revenue")


def _by_business(book: Book, file: str, *columns: str) -> dict[str, list[float]]:
    """How much the series of each business change."""
    found: dict[str, list[float]] = {}
    for key, lines in book.series(file, *columns).items():
        if lines[0].value:
            found.setdefault(key[0], []).append(_change(book, lines))
    return found


def _change(book: Book, lines: Sequence[Line]) -> float:
    """The last of a series by its first; 1 where it begins at nothing."""
    first, *_, last = book.amounts([lines[0], *lines])
    return last / first if first else 1.0


def _far(change: float) -> bool:
    return change > APART or 0 < change < 1 / APART


def _still(change: float) -> bool:
    return 1 / STILL <= change <= STILL


def _alone(what: str, change: float, last: Line, says: str) -> Remark:
    warns = change > 1 and says == "growth_alone"
    return remark(
        "growth_alone", place_of(last, (what,)), change, "times",
        "warning" if warns else "note", last.file, says=says, advice="growth_alone.advice",
        way="up" if change > 1 else "down", times=number(change if change > 1 else 1 / change, 3),
        year=str(last.year), of=what,
    )  # fmt: skip
