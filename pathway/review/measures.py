"""What measures of the library cost, save and last: ranges by kind of lever, read off its rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pathway import library
from pathway.library import Entry, Row
from pathway.review.ranges import PLAIN, Range, currency_and_rest, energy_of, in_dollars, of

KINDS = {"fuel_switch": "electrify", "green_power": "", "infrastructure": "", "generation": ""}
"""Kind of a case -> what the library files it under; "" is any."""
THINGS = {
    **dict.fromkeys(("truck", "van", "car", "bus", "lorry", "tractor"), "vehicle"),
    **dict.fromkeys(("vessel", "boat"), "ship"),
}
"""Stock unit of a case -> that of the library."""
CAPEX = ("capex_full", "capex_incremental")


def _of_kind(kind: str) -> Iterator[Entry]:
    wanted = KINDS.get(kind, kind)
    for entry in library.entries("measures"):
        if not wanted or entry.rows[0].more.get("lever") == wanted:
            yield entry


@cache
def lives(kind: str) -> Range | None:
    """Years in service of levers of a kind."""
    return of(
        ((float(r.more["life"]), e.id) for e in _of_kind(kind) for r in e.rows if "life" in r.more),
        "years",
    )


@cache
def capex_of_energy(kind: str) -> Range | None:
    """Capex for each MWh a year that is saved, replaced or generated [USD/(MWh/yr)]."""
    found = []
    for entry in _of_kind(kind):
        saved = _saved(entry)
        for row in _priced(entry):
            value = in_dollars(row)
            if value and saved:
                found.append((value / saved, entry.id))
    return of(found, "USD/(MWh/yr)")


@cache
def capex_of_tonnes(kind: str) -> Range | None:
    """Capex for each tonne a year that is cut, captured or removed [USD/(t/yr)]."""
    found = []
    for entry in _of_kind(kind):
        cut = [r.value for r in entry.rows if r.quantity.startswith("abates:")]
        for row in _priced(entry):
            value = in_dollars(row)
            if value and cut and _per_unit(row, entry):
                found.append((value / max(cut), entry.id))
    return of(found, "USD/(t/yr)")


@cache
def capex_of_thing(unit: str) -> Range | None:
    """Capex of one vehicle, store, kWp … [USD]; None where the library counts in no such thing."""
    found = [
        (value, e.id)
        for e in library.entries("measures")
        if thing_of(e.rows[0].more.get("stock_unit", "")) == thing_of(unit)
        for row in _priced(e)
        if (value := in_dollars(row))
    ]
    return of(found, f"USD/{unit}")


@cache
def work_of_thing(unit: str) -> Range | None:
    """What a vehicle, store, kWp … saves or yields in a year [MWh]; None of no such thing."""
    found = [
        (saved, e.id)
        for e in library.entries("measures")
        if thing_of(e.rows[0].more.get("stock_unit", "")) == thing_of(unit) and (saved := _saved(e))
    ]
    return of(found, f"MWh/{unit}")


@cache
def ratio_of_uses() -> Range | None:
    """MWh used for each MWh replaced: of a heat pump the least, of an engine on gas the most."""
    found = []
    for row in library.rows("measures"):
        words = row.unit.replace("/", " ").split()
        if row.quantity == "use_per_unit" and words.count("MWh") == 2:
            found.append((row.value, row.id))
        if row.quantity == "cop":
            found.append((1 / row.value, row.id))
    return of(found, "MWh/MWh")


@cache
def premiums() -> Range | None:
    """What clean power costs beyond power: certificates, contracts [USD/MWh]."""
    found = []
    for kind in ("instruments", "measures"):
        for row in library.rows(kind):
            value, (_, per) = in_dollars(row), currency_and_rest(row.unit)
            if row.quantity in ("price", "premium") and per == "MWh" and value is not None:
                found.append((value, row.id))
    return of(found, "USD/MWh")


def thing_of(unit: str) -> str:
    """The word for a stock unit: of ``ship 16000 TEU`` ship, of a van vehicle."""
    word = re.split(r"[ /(]", unit.strip())[0].casefold()
    return THINGS.get(word, word)


def _priced(entry: Entry) -> Iterator[Row]:
    """Its capex, of whatever year and place, where it has some."""
    for row in entry.rows:
        if row.quantity in CAPEX and row.value and in_dollars(row) is not None:
            yield row


def _per_unit(row: Row, entry: Entry) -> bool:
    """Whether a capex is per the unit that the entry is counted in."""
    _, per = currency_and_rest(row.unit)
    return thing_of(per.strip("()")) in (thing_of(entry.rows[0].more.get("stock_unit", "")), "t")


def _saved(entry: Entry) -> float:
    """MWh a year that a unit of it saves or yields."""
    saved = dict[str, float]()  # one that stands in several units counts once
    for row in entry.rows:
        word, _, what = row.quantity.partition(":")
        if word not in ("saves", "yields") or (word == "yields" and any(saved.values())):
            continue
        first = re.split(r"[ /]", row.unit)[0]
        held = PLAIN.convert(first, "MWh") or energy_of((what,), first)
        saved.setdefault(row.quantity, row.value * (held or 0.0))
    return sum(saved.values())
