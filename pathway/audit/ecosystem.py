"""The ledger of scope 3+: what programmes avoid at others, what of it counts, what it costs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pathway.audit import emissions, money
from pathway.audit.books import Books
from pathway.audit.check import Checker, Finding, equal, rule, same
from pathway.audit.plan import Decisions, Plan, Yearly, of_the_company
from pathway_models.case import Option

TONNES, SHARE = 0.1, 1e-7
"""What rounding may leave [t], and the same relative to the number."""
STOCK = 1e-5
"""What the rounding of additions may leave in a stock [stock unit]."""
MONEY = 1e-3
"""What it may leave of cash [million]."""


@rule("t", TONNES, SHARE)
def programmes_avoid_by_stock(books: Books) -> Iterator[Finding]:
    """Avoided = yield · stock, at other parties."""
    avoided = books.numbers("ecosystem", "avoided_t")
    for option, year in _each(books):
        want = 1000 * books.plan.output(option, year)
        finding = equal("ecosystem", (year, option.id), "avoided_t", avoided[year, option.id], want)
        yield replace(finding, allowed=_room(option, year, want))


@rule("t", TONNES, SHARE)
def programmes_count_their_share_less_what_is_sold(books: Books) -> Iterator[Finding]:
    """Counted = attribution · avoided - sold: what is sold as credits is its buyer's."""
    sold = {(year, option.id): option.sold[year] for option, year in _each(books)}
    yield from same(books, "ecosystem", "sold_t", sold, 1000)
    tonnes = books.numbers("ecosystem", "tonnes")
    for option, year in _each(books):
        want = 1000 * books.plan.counted(option, year)
        finding = equal("ecosystem", (year, option.id), "tonnes", tonnes[year, option.id], want)
        yield replace(finding, allowed=_room(option, year, want))


@rule("t", TONNES, SHARE)
def programmes_accumulate(books: Books) -> Iterator[Finding]:
    """Cumulative: what was counted from the first plan year on."""
    cumulative = books.numbers("ecosystem", "cumulative_t")
    for option in books.case.booked("programme"):
        want = room = 0.0
        for year in books.case.years:
            more = 1000 * books.plan.counted(option, year)
            want += more
            room += _room(option, year, more)
            got = cumulative[year, option.id]
            finding = equal("ecosystem", (year, option.id), "cumulative_t", got, want)
            yield replace(finding, allowed=room)


@rule("share", 1e-6)
def programmes_have_their_attribution(books: Books) -> Iterator[Finding]:
    """The share of what is avoided that counts is the case's."""
    want = {(year, option.id): option.attribution[year] for option, year in _each(books)}
    yield from same(books, "ecosystem", "attribution_share", want)


@rule("million", MONEY, 1e-6)
def programmes_cost_what_they_add(books: Books) -> Iterator[Finding]:
    """Capex of what is bought, and fixed costs of the additions in service."""
    capex: Yearly = {}
    fom: Yearly = {}
    for option, year in _each(books):
        capex[year, option.id] = money.capex(books.plan, option, year)
        fom[year, option.id] = money.fixed(books.plan, option, year)
    yield from same(books, "ecosystem", "capex_m", capex)
    yield from same(books, "ecosystem", "fom_m", fom)


@rule("million", 10 * MONEY, 1e-6)
def programmes_have_a_cost_of_their_own(books: Books) -> Iterator[Finding]:
    """The summary's net present cost of all programmes, salvage deducted."""
    want = money.present_value(books.case, money.programmes(books.plan))
    yield equal("summary", (), "npv_ecosystem_m", books.figure("npv_ecosystem_m"), want)


@rule("t", TONNES, SHARE)
def programmes_change_no_tonne_of_net(books: Books) -> Iterator[Finding]:
    """Gross and net are those of a case that has no programme."""
    if not books.case.booked("programme"):
        return
    options = {option.id: option for option in of_the_company(books.case)}
    plan = books.plan
    decided = Decisions(plan.added, plan.served, plan.clean_of, plan.claim)
    alone = Plan(replace(books.case, options=options), decided)
    yield from same(books, "emissions", "gross_market_t", emissions.gross(alone, "market"), 1000)
    yield from same(
        books, "emissions", "gross_location_t", emissions.gross(alone, "location"), 1000
    )
    yield from same(books, "emissions", "net_t", emissions.net(alone), 1000)


CHECKS: tuple[Checker, ...] = (
    programmes_avoid_by_stock,
    programmes_count_their_share_less_what_is_sold,
    programmes_accumulate,
    programmes_have_their_attribution,
    programmes_cost_what_they_add,
    programmes_have_a_cost_of_their_own,
    programmes_change_no_tonne_of_net,
)


def _each(books: Books) -> Iterator[tuple[Option, int]]:
    return ((o, y) for o in books.case.booked("programme") for y in books.case.years)


def _room(option: Option, year: int, tonnes: float) -> float:
    """What rounding may leave; a stock unit can be millions of users, and as many tonnes."""
    return TONNES + SHARE * abs(tonnes) + 1000 * STOCK * abs(option.yields[year])
