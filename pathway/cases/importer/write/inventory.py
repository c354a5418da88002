"""What was understood of an inventory -> rows of the tables of a case."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from pathway.cases.importer.place.known import (
    carrier_for,
    is_called,
    is_misnamed,
    is_of_nation,
    is_region,
    known_sources,
)
from pathway.cases.importer.place.sources import Found, harmless, id_of, ids, slug, sources_of
from pathway.cases.importer.place.target import Row, Target
from pathway.cases.importer.place.understood import Part, Understood
from pathway.cases.importer.read.columns import Column
from pathway.cases.importer.read.countries import country_of
from pathway.cases.importer.read.mapping import flow
from pathway.cases.importer.read.terms import nation_of
from pathway.cases.importer.read.totals import stated
from pathway.cases.importer.read.units import unit_within
from pathway.cases.importer.read.words import INTENSITY, REVENUE, plain
from pathway.cases.importer.write.activity import activity_of_tonnes
from pathway.cases.importer.write.bare import take_totals, tell_bare, tell_rows
from pathway.cases.importer.write.carriers import take_out_carriers
from pathway.cases.importer.write.emitting import add_factors
from pathway.cases.importer.write.filled import Filled
from pathway.cases.importer.write.heating import as_counted
from pathway.cases.importer.write.idle import (
    take_out_businesses,
    take_out_levers,
    take_out_promises,
)
from pathway.cases.importer.write.onwards import ASSUMED
from pathway.cases.importer.write.past import keep_past
from pathway.cases.importer.write.suppliers import accounts_of, called_green
from pathway.load.files.faults import Faults, listed
from pathway.load.units.units import Units
from pathway.locale.errors import Fault

FLAT = "flat"
MOST_NAMED = 3
"""Words that a piece of a map names as an example."""


def fill(understood: Understood, target: Target, *, replace: bool, alone: bool) -> Filled:
    """Add the sources of a file to a case, and what they need.

    ``replace`` takes the place of rows of the same id; ``alone`` takes all other sources out.
    """
    filled = Filled()
    before = [dict(row) for row in target.table("sources.csv").rows]
    filled.sources = sources_of(understood.placed.taken, understood.said, target.languages[0])
    filled.assumed += tell_rows(filled.sources, target.starts)
    filled.sources += take_totals(understood, target, filled)
    parties = dict[tuple[str, str], str]()
    for found in filled.sources:
        business, region = found.business, found.region
        found.business = _party("business", business, target, understood, filled)
        found.region = _party("region", region, target, understood, filled)
        parties |= {("business", business): found.business, ("region", region): found.region}
    filled.assumed += _tell_new(target, parties)
    filled.assumed += as_counted(target, filled.sources, understood.said)
    told = [
        found.name for found in activity_of_tonnes(target, understood, filled.sources, alone=alone)
    ]
    if told:
        filled.assumed.append(("of_tonnes", {"n": len(told), "first": told[0]}))
    _carriers(filled, target, understood.file)
    add_factors(filled, target, understood, replace=replace)
    _sources(filled, target, understood, replace=replace)
    if alone:
        kept = {found.id for found in filled.sources}
        target.take_out("sources.csv", lambda row: row["id"] not in kept)
        _idle(filled, target, before)
    burnt = tell_bare(filled, target, understood)
    if alone:
        take_out_carriers(target, {row["carrier"] for row in before} - burnt)
    _years(filled, target, understood, alone=alone)
    filled.verified = _verified(understood, filled)
    filled.past = keep_past(understood, target, parties, replace=replace)
    return filled


def _idle(filled: Filled, target: Target, before: Sequence[Row]) -> None:
    """Set aside what has no source left to be about, and tell it."""
    levers, promises = take_out_levers(target, before), take_out_promises(target, before)
    filled.idle = {**levers, **promises}
    if levers:
        filled.assumed.append(("idle", {"levers": tuple(levers)}))
    if promises:
        filled.assumed.append(("void", {"promises": tuple(promises)}))
    gone, named = take_out_businesses(target, before)
    if gone:
        filled.assumed.append(("businesses", {"businesses": tuple(gone)}))
    filled.assumed += [("business_named", {"business": b, "file": f}) for b, f in named.items()]


def _party(what: str, word: str, target: Target, understood: Understood, filled: Filled) -> str:
    """Give the id of the business or region that a word of the file means."""
    said, table = (
        understood.said,
        target.table("businesses.csv" if what == "business" else "regions.csv"),
    )
    rows = [*table.rows, *table.added]
    named = said.names.get(word) if word else getattr(said, what)
    for row in rows:
        is_it = is_called if what == "business" else is_region
        if named == row["id"] or (word and named is None and is_it(row, word)):
            return row["id"]
    if not word and named is None:
        if len(rows) == 1 and not target.is_new:
            return rows[0]["id"]
        if not target.is_new:
            _ask(what, rows, target)
            return ""
        named = "company" if what == "business" else "home"
    new = named or ids(said.names, word, what, target.ids)
    name = word or (said.company or target.folder.resolve().name if what == "business" else new)
    row = {"id": new, **target.name_columns(harmless(name))}
    if what == "business":
        target.add(table.file, row)
        return new
    nation = nation_of(word)
    market = next((r["market"] for r in rows if nation and is_of_nation(r, nation)), new)
    target.add(table.file, {**row, "market": market})
    told = "market" if market == new else "market_shared"
    filled.assumed.append((told, {"region": new, "market": market}))
    return new


def _tell_new(
    target: Target, parties: Mapping[tuple[str, str], str]
) -> Iterator[tuple[str, dict[str, object]]]:
    """Tell what is new beside what the case had, and the piece of a map by which it is not."""
    for what, file in (("business", "businesses.csv"), ("region", "regions.csv")):
        there, new = target.table(file).rows, {row["id"] for row in target.table(file).added}
        words = {word: id_ for (kind, word), id_ in parties.items() if kind == what and id_ in new}
        if not there or not words:
            continue
        names = {w: there[0]["id"] for w in words if what == "business" or not country_of(w)}
        map = f"names: {flow(dict(list(names.items())[:MOST_NAMED]))}" if names else "none"
        yield "new_party", {"file": file, "words": tuple(words.values()), "map": map}


def _ask(what: str, rows: Sequence[Row], target: Target) -> None:
    file = "businesses.csv" if what == "business" else "regions.csv"
    known = listed(row["id"] for row in rows[:8])
    fault = Fault.of(f"import.in-which-{what}", file, "", "", first=rows[0]["id"], known=known)
    if fault not in target.faults:
        target.faults.append(fault)


def _carriers(filled: Filled, target: Target, file: str) -> None:
    """Find or add the carrier of each source."""
    units = Units(target.currency, Faults())
    for found in filled.sources:
        if is_misnamed(found):
            told = {"carrier": found.carrier, "unit": found.unit}
            at = (file, found.entries[0].place, found.carrier)
            target.faults.append(Fault.of("import.no-carrier-in", *at, **told))
        found.carrier = carrier_for(found.carrier, found.unit, target, units)


def _sources(filled: Filled, target: Target, understood: Understood, *, replace: bool) -> None:
    said, table = understood.said, target.table("sources.csv")
    known = known_sources(table.rows)
    kinds = ("business", "region", "scope")
    several = [w for w in kinds if len({getattr(f, w) for f in filled.sources}) > 1]
    called: dict[str, list[Found]] = {}
    for found in filled.sources:
        called.setdefault(found.name, []).append(found)
    for found in filled.sources:
        place = (found.business, found.region, str(found.scope))
        there = known.get((*place, found.name.casefold())) or known.get((*place, slug(found.name)))
        found.id = found.id or (there["id"] if there else "")
        found.id = found.id or said.names.get(found.name, "")
        found.id = found.id or id_of(found, called[found.name], several, target.ids)
        target.ids.add(found.id)
    told = accounts_of(filled.supplied, target, understood.file)
    filled.assumed += [("supplied", about) for about in told]
    filled.assumed += [("green", about) for about in called_green(filled.sources)]
    for found in filled.sources:
        there = table.find({"id": found.id})
        row = {
            "id": found.id,
            **_called(found, there, target),
            "business": found.business,
            "region": found.region,
            "scope": str(found.scope),
            "category": found.category,
            "carrier": found.carrier,
            "activity": f"{found.activity:.12g}",
            "activity_unit": found.unit,
            "growth": (there or {}).get("growth") or said.driver or FLAT,
            "pass_through": _pass(found, there, said.pass_through),
            "source": found.source(understood.file),
            "confidence": said.confidence,
        }
        row |= {"account": found.account} if found.account else {}
        where = (understood.file, found.entries[0].place if found.entries else "")
        filled.verdicts[target.put("sources.csv", row, where, replace=replace)] += 1
    if any(f.scope == 3 for f in filled.sources) and not said.pass_through:
        filled.assumed.append(("pass_through", {}))


def _called(found: Found, there: Row | None, target: Target) -> Row:
    """Give the names of a source: those that it has, where the file calls it by its id."""
    if there is None or not any(entry.source for entry in found.entries):
        return target.name_columns(found.name)
    return {column: text for column, text in there.items() if column.startswith("name_")}


def _pass(found: Found, there: Row | None, share: float) -> str:
    if found.scope != 3:
        return ""
    return (there or {}).get("pass_through") or f"{share:g}"


def _supposed(target: Target, businesses: Collection[str]) -> Iterator[dict[str, object]]:
    """Give the revenue of the base year that a case supposes of these businesses."""
    for row in target.table("revenue.csv").rows:
        is_meant = row["business"] in businesses and row["year"] == str(target.base_year)
        if is_meant and row["confidence"] == "assumption":
            amount = f"{row['value']} {row['unit']}"
            yield {"business": row["business"], "amount": amount, "year": target.base_year}


def _years(filled: Filled, target: Target, understood: Understood, *, alone: bool) -> None:
    """Add growth and revenue that are needed: nothing grows, nothing is earned, and it is told."""
    table = target.table("growth.csv")
    driver = understood.said.driver or FLAT
    if not any(r["driver"] == driver for r in (*table.rows, *table.added)):
        filled.assumed.append(("growth", {"driver": driver}))
        for year in (target.base_year, target.end):
            row = {"driver": driver, "year": str(year), "index": "1"}
            target.add("growth.csv", {**row, "source": ASSUMED, "confidence": "assumption"})
    table = target.table("revenue.csv")
    known = {r["business"] for r in (*table.rows, *table.added)}
    own = {f.business for f in filled.sources if f.business}
    if alone:
        filled.missing += [("revenue_kept", about) for about in _supposed(target, own)]
    told = next(_earned(understood, target), None)
    if told is not None:
        filled.missing.append(("revenue_column", told))
    for business in sorted(own - known):
        filled.missing.append(("revenue", {"business": business}))
        for year in (target.base_year, target.end):
            row = {"business": business, "year": str(year), "value": "0"}
            row |= {"unit": f"M{target.currency}", "source": ASSUMED}
            target.add("revenue.csv", {**row, "confidence": "assumption"})


def _earned(understood: Understood, target: Target) -> Iterator[dict[str, object]]:
    """Give columns of revenue, which an inventory does not take, and the map that takes one."""
    said = understood.said
    columns = ((part, c) for part in understood.parts for c in part.columns if c.role == "skip")
    for part, column in columns:
        words = plain(column.header)
        if column.said or not REVENUE.search(words) or INTENSITY.search(words) or "%" in words:
            continue
        if _is_taken(column, part, understood.file, target):
            continue
        money = column.unit or unit_within(column.header)
        says = {"is": "value"}
        says |= {} if money and money.kind == "money" else {"unit": target.currency}
        map: dict[str, object] = {"into": "revenue", "columns": {column.header: says}}
        sheets = understood.map().sheets
        map |= {"sheets": list(sheets)} if sheets else {}
        map |= {"only": {k: list(v) for k, v in said.only.items()}} if said.only else {}
        map |= {"names": dict(said.names)} if said.names else {}
        yield {"column": column.header, "map": flow(map)}


def _is_taken(column: Column, part: Part, file: str, target: Target) -> bool:
    """Whether an import of its own has put a column into the revenue of the case."""
    place = "!".join(filter(None, (part.table.sheet.name, column.letters)))
    cell = re.compile(rf"{re.escape(f'{file}, {place}')}\d")
    return any(cell.match(row["source"]) for row in target.table("revenue.csv").rows)


def _verified(understood: Understood, filled: Filled) -> dict[str, tuple[float, str]]:
    """Give the totals of the inventory: as stated, else what the sources add up to."""
    found: dict[str, tuple[float, str]] = {}
    for scope in (1, 2, 3):
        own = [e for e in understood.placed.taken if e.scopes == {scope}]
        methods = {e.method for e in own if e.method}
        if scope == 2 and filled.supplied:
            methods = {"market"}
        key = f"scope2_{methods.pop()}" if scope == 2 and len(methods) == 1 else f"scope{scope}"
        sum_ = sum(f.tonnes for f in filled.sources if f.scope == scope)
        found[key] = (sum_, "")
        total = stated(understood.placed.totals, scope)
        if total is not None:
            if scope == 2 and total.method and key == "scope2":
                found[f"scope2_{total.method}"] = found.pop(key)
                key = f"scope2_{total.method}"
            place = total.entry.place
            found[key] = (total.stated, place)
    return found
