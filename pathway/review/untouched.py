"""Emissions that no lever acts on: most of them, or more than a promise leaves."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from pathway.load.check.inventory import base_year
from pathway.locale import CASE, Count, Listed, Message, message, percent
from pathway.review.book import Book, is_bare, place_of
from pathway.review.remark import Amount, Remark, remark
from pathway_models.case import ELECTRICITY, Case, Source

MOST = 0.5
"""Share of the emissions of scopes 1 and 2 without a lever, from which on it is told."""
NAMED = 3
SLACK = 1e-6
"""Part of what a promise leaves that is rounding."""
CUT = ("gross_emissions", "net_emissions")
"""Metrics that ask for fewer tonnes; of net, where there are no credits to buy."""


def untouched(book: Book) -> Iterator[Remark]:
    """Sources of scopes 1 and 2 that no lever acts on, the largest first, as one remark."""
    case, acted = book.case, _acted_on(book.case)
    own = {s.id: _emits(case, s, case.base_year) for s in case.sources.values() if s.scope < 3}
    free = sorted((i for i in own if i not in acted and own[i] > 0), key=lambda i: -own[i])
    if not free:
        return
    tonnes = sum(own[i] for i in free)
    whole = base_year(case).location.items()
    share = tonnes / sum(kt for a, kt in whole if case.accounts[a].scope < 3)
    broken = _broken(case, free)
    if share <= MOST and not broken:
        return
    line = next(row for row in book.rows("sources.csv") if row.cells.get("id") == free[0])
    yield remark(
        "untouched", place_of(line, (free[0],)), share, "share",
        "warning" if broken else "note", "sources.csv",
        sources=Listed(tuple(free[:NAMED])), left=Count(len(free[NAMED:])),
        t=Amount(1000 * tonnes, "t", case.currency), share=percent(share),
        promise=broken or "none", could=_could(book, free),
    )  # fmt: skip


def outside(book: Book) -> Iterator[Remark]:
    """Most of all emissions in scope 3, with neither a lever nor a promise."""
    case, acted = book.case, _acted_on(book.case)
    promised = {a for k in case.targets.values() for a in k.accounts}
    own = {
        s.id: _emits(case, s, case.base_year)
        for s in case.sources.values()
        if s.scope == 3 and s.id not in acted and s.account not in promised
    }
    free = sorted((i for i, kt in own.items() if kt > 0), key=lambda i: -own[i])
    tonnes, whole = sum(own.values()), sum(base_year(case).location.values())
    if not free or tonnes <= MOST * whole:
        return
    line = next(row for row in book.rows("sources.csv") if row.cells.get("id") == free[0])
    yield remark(
        "untouched", place_of(line, (free[0],)), tonnes / whole, "share", "note", "sources.csv",
        says="untouched-outside",
        sources=Listed(tuple(free[:NAMED])), left=Count(len(free[NAMED:])),
        t=Amount(1000 * tonnes, "t", case.currency), share=percent(tonnes / whole),
        could=_could(book, free),
    )  # fmt: skip


def _could(book: Book, free: Sequence[str]) -> Message:
    """What of the library acts on one of the largest, with the command; or that nothing does."""
    from pathway.cases.adding import measures_for

    sources = [book.case.sources[name] for name in free[:NAMED]]
    for source in sources:
        found = measures_for(book.case.carriers[source.carrier], book.units)
        if found:
            named = Listed(tuple(entry.id for entry in found[:NAMED]))
            return message(
                "review.untouched-could", on=source.id, measures=named, one=found[0].id,
                left=Count(len(found[NAMED:])), case=CASE,
            )  # fmt: skip
    if is_bare(book, sources[0]):
        own = "tonnes" if sources[0].scope < 3 else "bare"
        return message(f"review.untouched-{own}")
    carriers = dict.fromkeys(source.carrier for source in sources)
    return message("review.untouched-none", carriers=Listed(tuple(carriers)))


def _acted_on(case: Case) -> set[str]:
    """The sources that a lever may reach: its own, what passes a stack, power of an account."""
    options = case.options.values()
    found = {o.source for o in options if o.source}
    found |= {i for stack in case.stacks.values() if stack.captures for i in stack.sources}
    powered = {a for o in options if o.output in ("on_site", "clean") for a in o.accounts}
    sources = case.sources.values()
    found |= {s.id for s in sources if s.carrier == ELECTRICITY and s.account in powered}
    return found | {s.id for s in sources if s.co_effects}


def _emits(case: Case, s: Source, year: int) -> float:
    """What a source emits as usual, its electricity by location [kt]."""
    path: Mapping[int, float] = case.factors.get((s.carrier, s.region), {})
    return path.get(year, 0.0) * s.activity[year]


def _broken(case: Case, free: Collection[str]) -> str:
    """The first promise that leaves less than what no lever acts on; nothing where none does.

    Electricity is left out: its factor falls by the method of each promise.
    """
    sold = {
        a for o in case.options.values() if o.output in ("credits", "captured") for a in o.accounts
    }
    for k in case.targets.values():
        bought = k.metric == "net_emissions" and not sold.isdisjoint(k.accounts)
        if k.metric not in CUT or k.cumulative or bought:
            continue
        own = [case.sources[i] for i in free if case.sources[i].account in k.accounts]
        own = [s for s in own if s.carrier != ELECTRICITY]
        left = {y: v * (1 + SLACK) + 1e-9 for y, v in k.value.items()}
        if any(sum(_emits(case, s, y) for s in own) > most for y, most in left.items()):
            return k.id
    return ""
