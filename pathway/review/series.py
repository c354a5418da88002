"""Numbers by year: jumps, years that are typing errors, drivers that explode or vanish."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pathway.review.book import Book, Line, place_of
from pathway.review.remark import Remark, Severity, number, remark

KEYS = {
    "prices.csv": ("carrier", "region"),
    "factors.csv": ("carrier", "region", "method"),
    "revenue.csv": ("business",),
    "outputs.csv": ("business", "product"),
    "growth.csv": ("driver",),
    "activity.csv": ("of",),
}
"""Table -> the columns that name one series."""
LEAP = 5.0
"""How many times a number is that of the year given before, from which on it is a leap …"""
DOUBLING = 2.0
"""… where it is at least so many times that of the year before on average …"""
FAR_LEAP = 50.0
"""… or so many times at all, however many years lie between."""
DENT = 3.0
"""How many times a number lies above, or below, those of the years on both its sides."""
GRAVE_LEAP = 100.0
"""A leap that is another unit."""
ROW = 3
"""How many years that are as far from each other are a series."""
LONE = 0.1
"""Share of the series of a table that have a year, below which it is a year that they lack."""


def leaps(book: Book) -> Iterator[Remark]:
    """Series that leap from one given year to the next, the highest leap of each."""
    for file, columns in KEYS.items():
        if file == "growth.csv":
            continue
        for key, lines in book.series(file, *columns).items():
            yield from _zero(lines, key)
            amounts = book.amounts(lines)
            steps = zip(amounts, amounts[1:], lines, lines[1:], strict=False)
            found = [(_leap(a, b, y.year - x.year), b > a, x, y) for a, b, x, y in steps]
            found += _dents(amounts, lines)
            most = max(found, key=lambda step: step[0], default=None)
            if most and most[0]:
                yield _told(*most, key)


def _dents(amounts: Sequence[float], lines: Sequence[Line]) -> list[tuple[float, bool, Line, Line]]:
    """Numbers that lie far below, or above, those of the years on both sides."""
    found = []
    for i in range(1, len(lines) - 1):
        before, at, after = amounts[i - 1 : i + 2]
        down, up = min(before, after) / at if at else 0.0, at / max(before, after, 1e-12)
        most = max(down, up if min(before, after) > 0 else 0.0)
        if most > DENT:
            found.append((most, up > down, lines[i - 1], lines[i]))
    return found


def leaps_of_paths(book: Book) -> Iterator[Remark]:
    """The same of the paths of YAML files, the highest of each."""
    for file in sorted(book.files):
        if file.endswith(".yaml") and not file.startswith("studies/"):
            yield from _leaps_below(book, file, book.text(file)[0], ())


def _leaps_below(book: Book, file: str, node: object, steps: tuple[str, ...]) -> Iterator[Remark]:
    if not isinstance(node, dict):
        return
    path = {k: v for k, v in node.items() if isinstance(k, int) and isinstance(v, int | float)}
    years = sorted(path)
    pairs = [(_leap(path[a], path[b], b - a), a, b) for a, b in pairwise(years)]
    most, a, b = max(pairs, default=(0.0, 0, 0))
    if most > FAR_LEAP:
        yield remark(
            "leap", book.place(file, *steps, str(b)), most, "times", _grave(most), file,
            says="leap-path", advice="other-unit", times=number(most),
            way="up" if path[b] > path[a] else "down", year=str(a), to=str(b), a=number(path[a]),
            b=number(path[b]),
        )  # fmt: skip
    for key, below in node.items():
        yield from _leaps_below(book, file, below, (*steps, str(key)))


def _leap(before: float, after: float, years: int) -> float:
    """How many times as much, up or down; 0 where that is no leap."""
    if before <= 0 or after <= 0:
        return 0.0
    ratio = max(before / after, after / before)
    each = ratio ** (1 / max(1, years))
    return float(ratio if ratio > FAR_LEAP or (ratio > LEAP and each >= DOUBLING) else 0.0)


def _told(most: float, up: bool, before: Line, after: Line, key: Sequence[str]) -> Remark:
    return remark(
        "leap", place_of(after, key), most, "times", _grave(most), after.file,
        advice="other-unit", times=number(most), way="up" if up else "down", year=str(before.year),
        to=str(after.year),
        a=number(before.value), unit_a=before.cells.get("unit", ""), b=number(after.value),
        unit_b=after.cells.get("unit", ""), about=about(after.file, key),
    )  # fmt: skip


def about(file: str, key: Sequence[str]) -> list[str]:
    """What rows of a series are about, as other remarks name it, and the series itself."""
    words = {"prices.csv": "price", "factors.csv": "factor", "revenue.csv": "revenue"}
    return [f"{words.get(file, 'activity')} {key[0]}", " ".join((file, *key))]


def _grave(most: float) -> Severity:
    return "grave" if most >= GRAVE_LEAP else "warning"


def _zero(lines: Sequence[Line], key: Sequence[str]) -> Iterator[Remark]:
    """A number that is 0 in one year, and none before and after; activity may start and stop."""
    if lines[0].file == "activity.csv":
        return
    for i, line in enumerate(lines):
        others = [*lines[max(0, i - 1) : i], *lines[i + 1 : i + 2]]
        if not line.value and len(lines) > 1 and others and all(o.value for o in others):
            last = i == len(lines) - 1
            if last and line.file != "factors.csv":
                continue  # a business that ends
            yield remark(
                "zero_year", place_of(line, key), line.year, "year",
                "warning" if last else "grave", line.file, year=str(line.year),
                other=number(others[0].value), of=line.cells.get("unit", ""),
                side="before" if i else "after", about=about(line.file, key),
            )  # fmt: skip


def odd_years(book: Book) -> Iterator[Remark]:
    """Rows of a year that hardly any other series of the table has, outside of the plan."""
    case = book.case
    for file, columns in KEYS.items():
        series = book.series(file, *columns)
        have = Counter(line.year for lines in series.values() for line in lines)
        for key, lines in series.items():
            going_on = _going_on([line.year for line in lines], case.base_year, case.end)
            for line in lines:
                away = line.year > case.end or (
                    line.year < case.base_year
                    and file in ("prices.csv", "factors.csv", "growth.csv")
                )
                alone = have[line.year] <= max(1.0, LONE * len(series))
                if line.year and away and alone and line.year not in going_on:
                    yield _odd(line, key, case.base_year, case.end)
            yield from _shuffled(lines, key)


def _going_on(years: Sequence[int], base: int, end: int) -> set[int]:
    """Years outside of the plan in which a series goes on, at most twice as far apart as within.

    Several that are as far from each other are a series of their own; and where nothing within
    reaches an end of the plan, the next year does, not farther off than the plan is long.
    """
    within = [year for year in years if base <= year <= end]
    after, before = [y for y in years if y > end], [y for y in years if y < base]
    usual = max((b - a for a, b in pairwise(within)), default=0)
    found = set[int]()
    for out, joined in ((after, within[-1:] + after), (before, before + within[:1])):
        steps = [b - a for a, b in pairwise(joined)]
        alike = len({b - a for a, b in pairwise(out)}) == 1 and len(out) >= ROW
        if alike or (usual and max(steps, default=0) <= 2 * usual):
            found |= {*out}
    near = set(range(base - (end - base), end + (end - base) + 1))
    found |= near & {*after[:1]} if not within or within[-1] < end else set()
    return found | (near & {*before[-1:]} if not within or within[0] > base + 1 else set())


def _odd(line: Line, key: Sequence[str], base: int, end: int) -> Remark:
    return remark(
        "odd_year", place_of(line, key), line.year, "year", "warning", line.file,
        year=str(line.year), base=str(base), end=str(end),
    )  # fmt: skip


def _shuffled(lines: Sequence[Line], key: Sequence[str]) -> Iterator[Remark]:
    """One row whose year is out of order in a table that else has them in order."""
    rows = sorted(lines, key=lambda line: line.row)
    years = [line.year for line in rows]
    odd = [
        i
        for i in range(len(years))
        if sorted(rest := years[:i] + years[i + 1 :]) == rest and sorted(years) != years
    ]
    if len(rows) < 3 or not odd:
        return
    at = max(odd, key=lambda i: max(abs(years[i] - y) for y in years[max(0, i - 1) : i + 2]))
    yield remark(
        "odd_year", place_of(rows[at], key), rows[at].year, "year", "warning", rows[at].file,
        says="odd_year-order", advice="typing-error", year=str(rows[at].year),
    )  # fmt: skip
