"""Prices: in the money of the case, at the rate of their year, or one that the user gives."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import replace

from pathway import library
from pathway.cases.adding.carriers import carrier_for
from pathway.cases.adding.draft import Draft, money_unit, region_for
from pathway.cases.adding.wanted import Needed, Wanted, one_basis
from pathway.cases.adding.years import cited, from_start, number_of, tell_older
from pathway.library import Entry, Row
from pathway.library.search import is_of
from pathway.load.files.faults import listed
from pathway.load.inputs.company import Company
from pathway.load.inputs.series import EXPORT
from pathway.load.inputs.world import World
from pathway.locale import Listed, Message, Said, message, said
from pathway.locale.errors import UsageError
from pathway_models.case import ELECTRICITY, Carrier

PRICES = "prices.csv"


def add_price(draft: Draft, entry: Entry, wanted: Wanted) -> None:
    """Write a price of energy or of a material."""
    if entry.id.startswith("price-co2-") or not entry.of("price"):
        raise UsageError(message("library.price-of-tonnes", id=entry.id))
    world = draft.world()
    picked = wanted.picked(entry.of("price"))
    if not picked:
        years = listed(str(r.year) for r in entry.rows)
        raise UsageError(message("library.no-such-price", id=entry.id, years=years))
    export = wanted.name == EXPORT and ELECTRICITY in world.carriers
    asked = replace(wanted, name=ELECTRICITY) if export else wanted
    carrier = carrier_for(draft, world, entry, asked, picked[0])
    rows = _in_unit(world, entry, carrier, picked)
    heat = [r for r in rows if {"LHV", "HHV"} & set(r.bases)]
    rows = one_basis(entry.id, rows, wanted) if heat else rows
    meant = [r.id for r in world.regions.values() if is_of(entry, (r.id, r.name.en))]
    region = region_for(world, wanted.region, meant)
    dated = "price_year" in draft.header(PRICES)
    priced = to_money(draft, world.company, rows, wanted, dated=dated)
    numbers = []
    for row, extra, price_year in priced:
        number = replace(number_of(row, row.year or 0), source=cited(row, extra))
        numbers.append(replace(number, price_year=price_year))
    ready = from_start(entry.id, numbers, world.company.years, hold=wanted.hold)
    tell_older(draft, entry.id, numbers, ready)
    key = {"carrier": EXPORT if export else carrier.id, "region": region}
    draft.add_series(PRICES, key, [number.cells() for number in ready])


def _in_unit(world: World, entry: Entry, carrier: Carrier, rows: list[Row]) -> list[Row]:
    """The rows per a unit that the carrier can be counted in; of several moneys, the case's."""
    own = world.company.currency
    right = [
        r
        for r in rows
        if world.units.convert(
            money_unit(r.unit, own), f"{world.units.money}/{carrier.unit}", (carrier.unit,)
        )
        is not None
    ]
    if not right:
        told = {"id": entry.id, "of": rows[0].unit, "carrier": carrier.id, "unit": carrier.unit}
        raise UsageError(message("library.price-in-another", **told))
    return [r for r in right if r.unit.startswith(own)] or right


def currency_of(unit: str) -> str:
    """The currency of a unit of money; nothing of any other."""
    found = re.match(r"[kM]?([A-Z]{3})(?=/|$)", unit)
    return found[1] if found else ""


def to_money(
    draft: Draft, company: Company, rows: Sequence[Row], wanted: Wanted, *, dated: bool
) -> list[tuple[Row, str, str]]:
    """Each row in money of the case, with what was done and the year whose money it stays in.

    Without a rate that is given another currency is changed at the mean rate of its year; money of
    another year stays in it where it can be ``dated``.

    Raises:
        UsageError: it is of another year, or its rate is not known, and none is given; or the rate
            would stand for several of them.

    """
    own, of, found = company.currency, str(company.price_year), list[tuple[Row, str, str]]()
    for row in rows:
        code, year = currency_of(row.unit), row.more.get("price_year", "")
        if (code, year) == (own, of):
            found.append((row, "", ""))
        elif not row.value:  # nothing is nothing in any money
            found.append((replace(row, unit=money_unit(row.unit, own)), "", ""))
        elif wanted.rate is not None:
            _rate_once(draft, row.id, (code, year), wanted.rate)
            value = float(f"{row.value * wanted.rate:.6g}")
            extra = f", at {wanted.rate:g} {own} of {of} per {_money_of(code, year)}"
            converted = replace(row, value=value, unit=money_unit(row.unit, own))
            found.append((converted, extra, ""))
        elif (exchanged := _exchanged(row, code, own, year)) and (year == of or dated):
            found.append((*exchanged, "" if year == of else year))
        else:
            raise Needed(_ask_rate(row.id, company, code, year), {"rate": 1.0})
    return found


def _exchanged(row: Row, code: str, own: str, year: str) -> tuple[Row, str] | None:
    """A row in the case's currency, in money of its own year; None where no rate is known."""
    if code == own:
        return (row, "") if year else None
    rate = library.rate_of(code, own, int(year)) if year else None
    if rate is None:
        return None
    value = float(f"{row.value * rate.value:.6g}")
    says = ", ".join(one.id for one in rate.rows)
    extra = f", at {rate.value:g} {own} per {code}, the mean of {year} [{says}]"
    return replace(row, value=value, unit=money_unit(row.unit, own)), extra


def _rate_once(draft: Draft, name: str, money: tuple[str, str], rate: float) -> None:
    """Let a rate stand for one currency of one year only, or of the few years of one entry."""
    if not 0 < rate < math.inf:
        raise UsageError(message("library.rate-above-0"))
    draft.rated.setdefault(money, name)
    kinds = {(code, draft.rated[code, year]) for code, year in draft.rated}
    if len(kinds) > 1:
        kept = [
            message("library.money-for", money=_money_of(*money), id=name)
            for money, name in draft.rated.items()
        ]
        raise UsageError(message("library.several-moneys", moneys=Listed(tuple(kept))))


def one_rate_for(draft: Draft) -> Message:
    """Say for what moneys a rate stands, where it is for several years of one entry."""
    moneys = listed(dict.fromkeys(_money_of(*money) for money in draft.rated))
    return message("library.one-rate", moneys=moneys)


def _money_of(code: str, year: str) -> Said:
    return said("library.money-of", code=code, year=year or "none")


def _ask_rate(name: str, company: Company, code: str, year: str) -> Message:
    own, of = company.currency, company.price_year
    worth = library.worth_of(code, int(year), own, of) if year else None
    return message(
        "library.which-rate",
        name=name,
        money=_money_of(code, year),
        own=_money_of(own, str(of)),
        code=code,
        worth=f"{worth.value:g}" if worth else "none",
    )
