"""What a number of a table is of: a carrier, region, business or product of the case."""

from __future__ import annotations

from pathway.cases.importer.place.known import (
    CARRIERS,
    about_carrier,
    carrier_for,
    is_called,
    is_region,
    means,
)
from pathway.cases.importer.place.sources import harmless, slug
from pathway.cases.importer.place.target import Row, Target
from pathway.cases.importer.place.understood import Understood
from pathway.cases.importer.read.columns import Column
from pathway.cases.importer.read.entries import Amount, Entry
from pathway.cases.importer.read.mapping import flow
from pathway.cases.importer.read.terms import term
from pathway.load.files.faults import Faults
from pathway.load.units.units import Units

Line = tuple[Entry, Amount, Column]
"""A number, its entry, and its column."""


def of_party(line: Line, understood: Understood, target: Target) -> tuple[Row, str, str]:
    """Say what a number is of; else why that is not known, and what a map may say."""
    entry, _, column = line
    said = understood.said
    if said.into not in ("factors", "prices"):
        word = column.business or entry.business or said.business or entry.name
        business = _business(entry, column, understood, target)
        return {"business": business}, *_unless(business, "business", word, target)
    carrier = carrier_of(line, understood, target)
    if not carrier:
        return {}, "no_carrier", f"carrier: {_first('carriers.csv', target)}"
    word = column.region or entry.region or said.region or entry.name
    region = _region(entry, column, understood, target)
    return {"carrier": carrier, "region": region}, *_unless(region, "region", word, target)


def of_product(line: Line, understood: Understood, target: Target) -> tuple[Row, str, str]:
    """Say what is made, and by whom; else why that is not known, and what a map may say."""
    row, why, way = of_party(line, understood, target)
    said, entry = understood.said, line[0]
    word = said.product or entry.product or entry.name
    row["product"] = said.names.get(word) or slug(word) or term(word)
    if not why and not row["product"]:
        why, way = "no_product", f"names: {flow({word: 'steel'})}" if word else "product: steel"
    return row, why, way


def _unless(found: str, what: str, word: str, target: Target) -> tuple[str, str]:
    """Say why a business or region is not known, and what a map may say, unless it is found."""
    if found:
        return "", ""
    first = _first("regions.csv" if what == "region" else "businesses.csv", target)
    return f"no_{what}", f"names: {flow({word: first})}" if word else f"{what}: {first}"


def _first(file: str, target: Target) -> str:
    """Give the first id of a table of the case: of carriers electricity, if it is there."""
    known = [row["id"] for row in target.table(file).rows]
    return "electricity" if "electricity" in known else next(iter(known), "")


def carrier_of(line: Line, understood: Understood, target: Target) -> str:
    """Give the carrier of the case that a number is of; nothing where none is called so."""
    (entry, amount, column), said = line, understood.said
    for word in filter(None, (column.carrier, entry.carrier, said.carrier, entry.name)):
        named = said.names.get(word, word)
        about = about_carrier(named)
        for row in target.table("carriers.csv").rows:
            if means(row, named, about):
                return row["id"]
        if named in CARRIERS and amount.unit and word in (column.carrier, said.carrier):
            unit = amount.unit.name.rpartition("/")[2]
            return carrier_for(named, unit, target, Units(target.currency, Faults()))
    return ""


def _region(entry: Entry, column: Column, understood: Understood, target: Target) -> str:
    """Give the region of a number: one of the case; of a new case, any."""
    word = column.region or entry.region or understood.said.region or ""
    if not word and not column.region:
        word = entry.name
    return _known("regions.csv", word, understood, target)


def _business(entry: Entry, column: Column, understood: Understood, target: Target) -> str:
    word = column.business or entry.business or understood.said.business or ""
    if not word and understood.said.into == "revenue":
        word = entry.name
    if not word:
        rows = target.table("businesses.csv").rows
        word = rows[0]["id"] if len(rows) == 1 else ""
    return _known("businesses.csv", word, understood, target)


def _known(file: str, word: str, understood: Understood, target: Target) -> str:
    table, named = target.table(file), understood.said.names.get(word, word)
    if named == "*" and file == "regions.csv":
        return named
    is_it = is_region if file == "regions.csv" else is_called
    for row in (*table.rows, *table.added):
        if named and is_it(row, named):
            return row["id"]
    if not word or not (understood.said.add or word in understood.said.names):
        return ""
    new = named if word in understood.said.names else slug(word) or term(word)
    row = {"id": new, **target.name_columns(harmless(word))}
    if new and new not in target.ids:
        target.add(file, {**row, "market": new} if file == "regions.csv" else row)
    return new
