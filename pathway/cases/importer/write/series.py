"""A file of factors, prices, growth, revenue or outputs -> rows of that table of a case."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from pathway.cases.importer.place.naming import Line, carrier_of, of_party, of_product
from pathway.cases.importer.place.placing import Left
from pathway.cases.importer.place.sources import harmless
from pathway.cases.importer.place.target import Row, Rows, Target
from pathway.cases.importer.place.understood import Part, Understood
from pathway.cases.importer.read.advice import column_that_counts, is_open
from pathway.cases.importer.read.columns import NUMERIC, Column
from pathway.cases.importer.read.entries import Amount, Entry
from pathway.cases.importer.read.mapping import flow
from pathway.cases.importer.read.units import Unit, read_unit
from pathway.cases.importer.write.covering import cover
from pathway.cases.importer.write.filled import Filled
from pathway.cases.importer.write.growing import GROWTH, as_index, follow, idle_drivers
from pathway.cases.importer.write.onwards import HELD, Made, keep_later_years, words_of
from pathway.locale import Listed, message
from pathway.locale.errors import Fault, InputError


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
    whys = Counter(left.why for left in understood.placed.left)
    told = [
        message("import.n-rows-why", n=str(n), why=_such_as(why, understood, target))
        for why, n in whys.most_common(3)
    ]
    into = f"{understood.said.into}.csv"
    whys_told = Listed(told, "import.then")
    return Fault.of("import.no-rows-of", understood.file, "", "", into=into, whys=whys_told)


def _such_as(why: str, understood: Understood, target: Target) -> Left:
    """Give a row that is left for this: one whose words are likely a region or business."""
    left = [x for x in understood.placed.left if x.why == why]
    file = {"no_region": "regions.csv", "no_business": "businesses.csv"}.get(why, "")
    words = {x.label.rpartition(" / ")[2]: x for x in left}
    for row in target.table(file).rows if file else ():
        own = _parts(" ".join(t for c, t in row.items() if c.startswith("name_")))
        best = max(sorted(words), key=lambda word: len(own & _parts(word)), default="")
        if own & _parts(best):
            return replace(words[best], map=f"names: {flow({best: row['id']})}")
    return left[0]


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
    if is_open(found):
        heads = ", ".join(f"{c.letters} ({c.header})" for c in found[:6])
        way = column_that_counts(found)
        raise InputError([Fault.of("import.several-columns", understood.file, "", heads, way=way)])
    return {c.number: c for c in found}


def _rows(
    entry: Entry, amount: Amount, column: Column, understood: Understood, target: Target
) -> list[Row]:
    """Make the rows of one number; none where something is not known, which is told."""
    said, into = understood.said, understood.said.into
    of = of_product if into == "outputs" else of_party
    base, why, way = {"driver": said.driver or GROWTH}, "", ""
    if into != "growth":
        base, why, way = of((entry, amount, column), understood, target)
    if why:
        return _leave(understood, entry, amount, why, way)
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
    electric = carrier_of(line, understood, target) == "electricity"
    methods = {"location": ["location"], "market": ["residual"]}.get(
        column.method or "", ["location", "residual"]
    )
    return [
        ({"year": str(y), "method": method}, held)
        for y, held in dates
        for method in (methods if electric else ["-"])
    ]


def _leave(
    understood: Understood, entry: Entry, amount: Amount, why: str, way: str = ""
) -> list[Row]:
    """Leave a number out, and tell what a map may say (``way``) to take it."""
    label = " / ".join(filter(None, (*entry.labels, entry.business, entry.region)))
    name = entry.table.sheet.name
    left = Left(name, amount.cell.address, label, f"{amount.value:.12g}", why, way)
    understood.placed.left.append(left)
    return []
