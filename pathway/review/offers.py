"""Levers as they are offered: shares and lots too small to be meant, years far off."""

from __future__ import annotations

import math
from collections.abc import Iterator

from pathway.locale import Count, Fact, percent
from pathway.review.book import Book
from pathway.review.remark import Remark, number, remark
from pathway_models.case import Case, Option

SMALL = 0.012
"""Share of a source that a lever may reach, below which it is hardly one: 0.9 % for 90 %."""
BIT = 0.006
"""The same of all there is of it."""
LOT = 1e-3
"""Of a stock unit, below which a lot is none."""
LATER = 30
"""Years after the end of the plan in which nobody offers anything yet."""
UPKEEP = 0.5
"""Upkeep of a year, as a share of capex, that is no upkeep."""
MARGIN = 0.5
"""Share of credits that is held back."""
LONGEST = 1000
"""Years for which carbon is stored, at most, in the library."""

ADVICE = {
    "offer_late": "typing-error",
    **{key: f"{key}.advice" for key in ("never", "share_small")},
}
"""Kind of remark -> its advice, where that is not to look at the number and its unit."""


def offers(book: Book) -> Iterator[Remark]:
    """What of each lever is offered in a way that is hardly meant, once a lever."""
    seen: set[tuple[str, str]] = set()
    for option in book.case.options.values():
        for found in (*_of_text(book, option), *_of_option(book, option)):
            if (found.key, option.lever) not in seen:
                seen.add((found.key, option.lever))
                yield found
    yield from _nothing(book)


def _of_text(book: Book, o: Option) -> Iterator[Remark]:
    """The years of purchase as they are written."""
    entry = book.text(f"levers/{o.kind}.yaml")[0].get(o.lever)
    last, lot = (
        (entry.get("last_year"), entry.get("unit_size")) if isinstance(entry, dict) else (0, 0)
    )
    if isinstance(lot, float) and 0 < lot < LOT:
        yield told(book, o, "lot_small", ("unit_size",), lot, o.unit, size=number(lot), of=o.unit)
    if isinstance(last, int) and last > book.case.end + LATER:
        yield told(book, o, "offer_late", ("last_year",), last, "year",
                   last=str(last), n=Count(last - book.case.end))  # fmt: skip


def _of_option(book: Book, o: Option) -> Iterator[Remark]:
    years = book.case.years
    room = max(o.potential.get(y, 0.0) for y in years) if o.potential else math.inf
    if 0 < room < o.unit_size * (1 - 1e-9):
        yield told(book, o, "lot_large", ("unit_size",), o.unit_size, o.unit,
                   size=number(o.unit_size), of=o.unit, room=number(room))  # fmt: skip
    for key, share in _shares(book, o).items():
        if 0 < share < (BIT if key == "potential" else SMALL):
            yield told(book, o, "share_small", (key,), share, "share",
                       share=percent(share, 2), of="source" if o.source else "demand")  # fmt: skip
    yield from _costs(book, o)
    yield from _sold(book, o)


def _shares(book: Book, o: Option) -> dict[str, float]:
    """What it may reach, and what all there is of it does, at the most."""
    years = book.case.years
    if o.source is None:
        own = o.self_use_share if o.output == "on_site" else {}
        return {"self_use_share": max((own.get(y, 0.0) for y in years), default=0.0)}
    activity = book.case.sources[o.source].activity
    room = o.potential or {}
    served = (
        room[y] * o.displaces.get(y, 0.0) / activity[y] for y in years if y in room and activity[y]
    )
    most = max((o.max_share.get(y, 0.0) for y in years), default=0.0)
    return {"max_share": most, "potential": max(served, default=0.0)}


def _costs(book: Book, o: Option) -> Iterator[Remark]:
    years = book.case.years
    fom = max((abs(o.fom.get(y, 0.0)) / o.capex[y] for y in years if o.capex.get(y)), default=0.0)
    if fom > UPKEEP and o.life > 1 and o.has_effect and o.output != "avoided":
        yield told(book, o, "fom_off", ("fom",), fom, "share", share=percent(fom))
    if o.output == "credits" and o.buffer > MARGIN:
        yield told(book, o, "buffer_off", ("buffer",), o.buffer, "share",
                   share=percent(o.buffer))  # fmt: skip
    if o.durability > LONGEST:
        yield told(book, o, "buffer_off", ("durability",), o.durability, "years",
                   says="buffer_off-years", n=Count(o.durability))  # fmt: skip


def _sold(book: Book, o: Option) -> Iterator[Remark]:
    """A programme that sells more than it avoids."""
    if o.output != "avoided":
        return
    for year in book.case.years:
        most = (o.potential or {}).get(year, 0.0) * o.yields.get(year, 0.0)
        if o.sold.get(year, 0.0) > most * o.attribution.get(year, 1.0):
            yield told(book, o, "sold_more", ("sold",), o.sold[year], "kt",
                       year=str(year), sold=number(o.sold[year]), most=number(most))  # fmt: skip
            return


def _nothing(book: Book) -> Iterator[Remark]:
    """Levers of which nothing may be bought in any year."""
    case = book.case
    by_lever: dict[str, list[Option]] = {}
    for option in case.options.values():
        by_lever.setdefault(option.lever, []).append(option)
    for options in by_lever.values():
        if not any(_offered(case, o) or any(o.existing.values()) for o in options):
            yield told(book, options[0], "never", (), 0, "stock")


def _offered(case: Case, o: Option) -> bool:
    years = range(max(o.first_year, case.base_year + 1), min(o.last_year, case.end) + 1)
    share = o.source is None or any(o.max_share.get(y, 0.0) > 0 for y in case.years)
    room = o.potential is None or any(o.potential.get(y, 0.0) > 0 for y in case.years)
    return share and room and any(o.max_add is None or o.max_add.get(y, 0.0) > 0 for y in years)


def _drivers(book: Book, o: Option) -> list[str]:
    """What makes its sources grow, or those of its accounts."""
    sources = book.case.sources
    own = {o.source} if o.source else {s for s in sources if sources[s].account in o.accounts}
    rows = (line.cells for line in book.rows("sources.csv"))
    drivers = {row.get("growth", "") for row in rows if row.get("id") in own}
    return sorted(f"driver {driver}" for driver in drivers)


def told(
    book: Book, o: Option, key: str, steps: tuple[str, ...], value: float, unit: str,
    /, says: str = "", **facts: Fact,
) -> Remark:  # fmt: skip
    """Make a warning about a number of a lever, with its place."""
    where = book.at(o, *steps)
    return remark(
        key, where["place"], value, unit, "warning", where["file"], says=says,
        advice=ADVICE.get(key, "number-and-unit"), about=[f"lever {o.lever}", *_drivers(book, o)],
        fits=None, **facts,
    )  # fmt: skip
