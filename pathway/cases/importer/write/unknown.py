"""Rows of a later year that are no source of the case: told with the source that each may be."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from pathway.cases.importer.place.known import about_carrier, means
from pathway.cases.importer.place.sources import DIRECT, Found
from pathway.cases.importer.place.target import Row, Target
from pathway.cases.importer.place.understood import Understood
from pathway.cases.importer.read.advice import line_of, told_of_lines
from pathway.cases.importer.read.mapping import flow
from pathway.load.files.faults import Faults
from pathway.load.units.units import Units
from pathway.locale import Listed
from pathway.locale.errors import Fault


def is_counted(target: Target, found: Found, there: Row) -> bool:
    """Whether the case counts what a row is of as the row does: the same carrier."""
    if DIRECT in (there["carrier"], found.carrier):
        return False
    own = next(r for r in target.table("carriers.csv").rows if r["id"] == there["carrier"])
    alike = means(own, found.carrier, about_carrier(found.carrier))
    units = Units(target.currency, Faults())
    return alike and units.convert(found.unit, own["unit"], (own["unit"],)) is not None


def tell_unknown(
    understood: Understood, target: Target, unknown: Sequence[tuple[Found, Found]]
) -> None:
    """Tell what is no source of the case where no whole can be taken, each once by its label.

    Every fault has the same lines of a map, which say it of all of them.
    """
    likely = {id(found): _likely(found, target) for found, _ in unknown}
    ways = _ways([(found, likely[id(found)]) for found, _ in unknown], understood)
    by = "names" if any(way.startswith("`names") for way in ways) else "lines"
    faults = dict[tuple[str, str], Fault]()
    for found, bare in unknown:
        of = {"business": found.business, "scope": str(found.scope), "lacks": repr(bare.name)}
        about = {**of, "carrier": found.carrier, "out": line_of(found.label, "skip")}
        key = "no-tonnes-of-whole" if likely[id(found)] else "no-source-of-carrier"
        at = (understood.file, found.entries[0].place, found.name)
        fault = Fault.of(f"import.{key}", *at, **about, ways=Listed(ways, "language.and"), by=by)
        faults.setdefault((found.label, likely[id(found)]), fault)
    target.faults += faults.values()


def _likely(found: Found, target: Target) -> str:
    """Give the source that a row may be: of its place and carrier, and of most of its words."""
    of = {"business": found.business, "region": found.region, "scope": str(found.scope)}
    rows = [
        row
        for row in target.table("sources.csv").rows
        if all(row[k] == v for k, v in of.items()) and is_counted(target, found, row)
    ]
    own = _words(found.name)
    best = max(rows, key=lambda row: len(own & _words(" ".join(row.values()))), default=None)
    return best["id"] if best else ""


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w{2,}", text.casefold()))


def _ways(said: Sequence[tuple[Found, str]], understood: Understood) -> list[str]:
    """Give lines of a map that say which source each is: by label where all are one, or by name."""
    ids: Mapping[str, set[str]] = defaultdict(set)
    for found, one in said:
        ids[found.label].add(one)
    known = {id(entry) for found, _ in said for entry in found.entries}
    others = {w for e in understood.placed.taken if id(e) not in known for w in e.own}
    lines, names = dict[str, object](), dict[str, str]()
    for found, one in said:
        is_row = found.label in found.entries[0].own and found.label not in others
        if one and len(ids[found.label]) == 1 and is_row:
            lines[found.label] = {"id": one}
        elif one:
            names[found.name] = one
    told = told_of_lines(understood.said)
    pieces = [f"`lines: {flow(told | lines)}`"] if lines else []
    pieces += [f"`names: {flow(dict(understood.said.names) | names)}`"] if names else []
    return pieces
