"""A file of factors, prices, growth, revenue or outputs -> rows of that table of a case."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from pathway.errors import Fault, InputError
from pathway.importer.columns import NUMERIC, Column
from pathway.importer.covering import cover
from pathway.importer.entries import Amount, Entry
from pathway.importer.filled import Filled
from pathway.importer.growing import GROWTH, as_index, follow, idle_drivers
from pathway.importer.known import CARRIERS, carrier_for, is_called, is_region
from pathway.importer.onwards import HELD, Made, keep_later_years, words_of
from pathway.importer.placing import Left
from pathway.importer.sources import harmless, slug
from pathway.importer.target import Row, Rows, Target
from pathway.importer.terms import term
from pathway.importer.understand import Part, Understood
from pathway.importer.units import Unit, read_unit
from pathway.load.files.faults import Faults
from pathway.load.units.units import Units
from pathway.locale import FIRST

Line = tuple[Entry, Amount, Column]


def fill_series(understood: Understood, target: Target, *, replace: bool) -> Filled:
    """Add the rows of a file to the table of a case that the map names."""
    into, filled = understood.said.into, Filled()
    made: Made = {}
    table = target.table(f"{into}.csv")
    for entry, amount, column in _lines(understood):
        for row in _rows(entry, amount, column, understood, target):
            key, place = table.key(row), amount.cell.address
            if key in made and into == "outputs":
                before = float(made[key][0]["value"])
                row["value"] = f"{before + float(row['value']):.12g}"
                row["source"] = f"{made[key][0]['source']}, {place}"[:1500]
            made[(*key, place) if key in made and into != "outputs" else key] = (row, place)
    if into == "growth":
        as_index(made, target, filled)
    else:
        later = keep_later_years(target, table, made, understood.file, replace=replace)
        filled.assumed += [("onwards", about) for about in later]
    for row, place in made.values():
        where = (understood.file, place)
        filled.verdicts[target.put(table.file, row, where, replace=replace)] += 1
    if not made:
        raise InputError([_no_rows(understood, target)])
    filled.assumed += _tell_beside(target, table, made)
    filled.assumed += cover(target, table, [row for row, _ in made.values()])
    if into == "growth":
        said = understood.said
        follow(said.sources, said.driver or GROWTH, target, understood.map_name)
        filled.missing += [("driver", about) for about in idle_drivers(made, target)]
    return filled


def _tell_beside(
    target: Target, table: Rows, made: Made
) -> Iterator[tuple[str, dict[str, object]]]:
    """Tell what the rows of a file need, and are new; and those that hold its one number."""
    for file in ("businesses.csv", "regions.csv", "carriers.csv"):
        new = [row["id"] for row in target.table(file).added]
        if new:
            yield "new_rows", {"file": file, "n": len(new), "first": new[0]}
    held = [row for row, _ in made.values() if row["source"].endswith(HELD)]
    if held:
        about: dict[str, object] = {"file": table.file, "n": len(held), "year": target.end}
        yield "held", {**about, "what": words_of(table, held[0])}


def _no_rows(understood: Understood, target: Target) -> Fault:
    whys = Counter(left.said(FIRST) for left in understood.placed.left)
    told = "; ".join(f"{n}: {why}" for why, n in whys.most_common(3))
    problem = f"no row of it could be made one of {understood.said.into}.csv ({told})"
    remedy = "Say more in the map (--map, docs/import.md)"
    return Fault(understood.file, "", "", problem, f"{remedy}{_such_as(understood, target)}")


def _such_as(understood: Understood, target: Target) -> str:
    """Give the line of a map that names what the file likely calls a region or business."""
    for file, why in (("regions.csv", "no_region"), ("businesses.csv", "no_business")):
        words = {x.label.rpartition(" / ")[2] for x in understood.placed.left if x.why == why}
        for row in target.table(file).rows:
            own = _parts(" ".join(t for c, t in row.items() if c.startswith("name_")))
            best = max(sorted(words), key=lambda word: len(own & _parts(word)), default="")
            if own & _parts(best):
                return f", such as `names: {{{best!r}: {row['id']}}}`"
    return ""


def _parts(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", text.casefold()) if len(word) > 3}


def _lines(understood: Understood) -> Iterator[Line]:
    """Give the numbers that count: those of columns that the map names, or of the only one."""
    for part in understood.parts:
        columns = _columns(part, understood)
        for entry in part.read.entries:
            wanted = entry.skipped or any(
                not set(words) & {getattr(entry, what, ""), *entry.labels}
                for what, words in understood.said.only.items()
            )
            for amount in entry.amounts:
                column = columns.get(amount.cell.column)
                if column is not None and not wanted and not entry.is_total:
                    yield entry, amount, column
                elif column is not None:
                    _leave(understood, entry, amount, "skipped")


def _columns(part: Part, understood: Understood) -> dict[int, Column]:
    figures = [c for c in part.columns if c.role in NUMERIC]
    said = [c for c in figures if c.said]
    years = [c for c in figures if c.year is not None]
    found = said or years or figures
    if len(found) > 1 and not years and not _differ(found):
        heads = ", ".join(f"{c.letters} ({c.header})" for c in found[:6])
        problem = "several columns have numbers that may count"
        remedy = f"Say in a map which: `columns: {{{found[-1].letters}: value}}`, or another"
        raise InputError([Fault(understood.file, "", heads, problem, remedy)])
    return {c.number: c for c in found}


def _differ(columns: list[Column]) -> bool:
    """Whether columns are of different things by what is said of them."""
    things = {(c.business, c.region, c.carrier, c.method, c.year) for c in columns}
    return len(things) == len(columns)


def _rows(
    entry: Entry, amount: Amount, column: Column, understood: Understood, target: Target
) -> list[Row]:
    """Make the rows of one number; none where something is not known, which is told."""
    said, into = understood.said, understood.said.into
    base: Row = {}
    if into in ("factors", "prices"):
        carrier = _carrier((entry, amount, column), understood, target)
        region = _region(entry, column, understood, target)
        if not carrier or not region:
            return _leave(understood, entry, amount, "no_carrier" if not carrier else "no_region")
        base = {"carrier": carrier, "region": region}
    elif into == "growth":
        base = {"driver": said.driver or GROWTH}
    else:
        business = _business(entry, column, understood, target)
        if not business:
            return _leave(understood, entry, amount, "no_business")
        base = {"business": business}
        if into == "outputs":
            word = said.product or entry.product or entry.name
            base["product"] = said.names.get(word) or slug(word) or term(word)
            if not base["product"]:
                return _leave(understood, entry, amount, "no_product")
    value = _value(entry, amount, understood, target)
    if value is None:
        return _leave(understood, entry, amount, "no_unit")
    return [
        {**base, **at, **value, **_from(understood, entry, amount, held=held)}
        for at, held in _when((entry, amount, column), understood, target)
    ]


def _value(entry: Entry, amount: Amount, understood: Understood, target: Target) -> Row | None:
    """Give the number and its unit, as the table has them."""
    into, said = understood.said.into, understood.said
    if into == "growth":
        return {"index": f"{amount.value:.12g}", "unit": amount.unit.name if amount.unit else ""}
    unit = amount.unit or (read_unit(said.unit) if said.unit else None)
    if unit and into in ("factors", "prices") and "/" not in unit.name and entry.row_unit:
        below = read_unit(said.units.get(entry.row_unit, entry.row_unit))
        unit = below and Unit(f"{unit.name}/{below.name}", unit.times / below.times, "ratio")
    if unit is None and said.unit and into in ("prices", "outputs"):
        unit = Unit(said.unit, 1.0, "other")
    if unit is None:
        return None
    if into == "revenue" and (unit.kind != "money" or unit.name != target.currency):
        return None
    return {"value": f"{amount.value * unit.times:.12g}", "unit": unit.name}


def _from(understood: Understood, entry: Entry, amount: Amount, *, held: bool) -> Row:
    place = "!".join(filter(None, (entry.table.sheet.name, amount.cell.address)))
    note = f"; {entry.note}" if entry.note else ""
    source = harmless(f"{understood.file}, {place}{note}"[:1500])
    sure = "assumption" if held else understood.said.confidence
    return {"source": f"{source}{HELD}" if held else source, "confidence": sure}


def _when(line: Line, understood: Understood, target: Target) -> list[tuple[Row, bool]]:
    """Give the years of a number, and the methods of an electric factor.

    What the file gives for one year alone is held to the end, which is said in each row.
    """
    entry, _, column = line
    years = {e.year or understood.said.year for e in understood.entries}
    year = entry.year or understood.said.year or target.base_year
    first = max(year, target.base_year + 1) if understood.said.into == "prices" else year
    dates = [(first, False)] if len(years) > 1 else [(first, False), (target.end, True)]
    if understood.said.into != "factors":
        return [({"year": str(y)}, held) for y, held in dates]
    electric = _carrier(line, understood, target) == "electricity"
    methods = {"location": ["location"], "market": ["residual"]}.get(
        column.method or "", ["location", "residual"]
    )
    return [
        ({"year": str(y), "method": method}, held)
        for y, held in dates
        for method in (methods if electric else ["-"])
    ]


def _carrier(line: Line, understood: Understood, target: Target) -> str:
    """Give the carrier of the case that a number is of; nothing where none is called so."""
    (entry, amount, column), said = line, understood.said
    for word in filter(None, (column.carrier, entry.carrier, said.carrier, entry.name)):
        named = said.names.get(word, word)
        known = CARRIERS.get(named)
        for row in target.table("carriers.csv").rows:
            names = {
                t.casefold().replace("_", "-") for c, t in row.items() if "name" in c or c == "id"
            }
            if {
                named.casefold().replace("_", "-"),
                (known.en if known else named).casefold(),
            } & names:
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


def _leave(understood: Understood, entry: Entry, amount: Amount, why: str) -> list[Row]:
    label = " / ".join(filter(None, (*entry.labels, entry.business, entry.region)))
    name = entry.table.sheet.name
    left = Left(name, amount.cell.address, label, f"{amount.value:.12g}", why)
    understood.placed.left.append(left)
    return []
