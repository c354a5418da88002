"""Numbers that are not what the library's row says that their source names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pathway.library import entries
from pathway.load.inputs.series import UPSTREAM
from pathway.review.book import Book, Line, names_of, place_of
from pathway.review.money import DOLLAR
from pathway.review.ranges import Range, factor_of, price_of
from pathway.review.ranges import of as range_of
from pathway.review.remark import Remark, number, remark
from pathway.review.series import about
from pathway_models.case import ELECTRICITY

OTHER = 2.0
"""So many times off is no other rate of exchange, heating value or year of the same."""
CITED = re.compile(r"\[library: ([\w-]+)")


def cited(book: Book) -> Iterator[Remark]:
    """Prices and factors that are others than those of the library that their source names."""
    for file in ("prices.csv", "factors.csv"):
        for line in book.rows(file):
            carrier, named = (
                line.cells.get("carrier", ""),
                CITED.findall(line.cells.get("source", "")),
            )
            if carrier in book.case.carriers and len(named) == 1 and line.value:
                yield from _cited(book, line, book.case.carriers[carrier].unit, named[0])


def _cited(book: Book, line: Line, per: str, named: str) -> Iterator[Remark]:
    carrier = line.cells["carrier"]
    names = tuple(names_of(book.case, carrier))
    if line.file == "prices.csv":
        rate = DOLLAR.get(book.case.currency, 0.0)
        unit, size, known = f"{book.units.money}/{per}", rate / 1e6, price_of(names, per, named)
    elif carrier == ELECTRICITY:
        unit, size, known = f"t/{per}", 1.0, _grid(line, named)
    else:
        unit, size, known = f"t/{per}", 1.0, factor_of(names, per, named)
    own = book.units.convert(line.cells.get("unit", ""), unit, (per,))
    if known is None or not own or not size:
        return
    known = known.times(size / own, line.cells["unit"])
    off = Range(known.low / OTHER, known.high * OTHER, "", "", "").off(line.value)
    if off != 1:
        times = line.value / (known.low if off < 1 else known.high)
        keys = [k for k in ("carrier", "region", "method") if k in line.cells]
        key = tuple(line.cells[k] for k in keys)
        yield remark(
            "cited_otherwise", place_of(line, key), times, "times", "warning", line.file,
            value=number(line.value), of=line.cells["unit"], range=known.told,
            side="below" if off < 1 else "above",
            times=number(times if off > 1 else 1 / times, 3),
            about=about(line.file, key), fits=(times / OTHER, times * OTHER),
        )  # fmt: skip


def _grid(line: Line, named: str) -> Range | None:
    """What the grid's row says about the year [t / GWh]; of upstream nothing is asked."""
    rows = [r for e in entries("grid") if e.id == named for r in e.rows if r.unit.endswith("/kWh")]
    near = [r for r in rows if r.year is not None and abs(r.year - line.year) <= 1]
    if line.cells.get("method") == UPSTREAM:
        return None
    return range_of(((1000 * r.value, r.id) for r in near), "t/GWh")
