"""Years of a file before the base year -> rows of history.csv: tonnes by business and scope."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from pathway.cases.importer.place.placing import Placed, place
from pathway.cases.importer.place.sources import CELLS_TOLD, harmless
from pathway.cases.importer.place.target import Row, Target
from pathway.cases.importer.place.understood import Understood
from pathway.cases.importer.read.entries import Entry
from pathway.cases.importer.read.totals import stated, tonnes_of
from pathway.load.inputs.past import FINER

FILE = "history.csv"
NEAR = 1e-6
"""Share by which tonnes may differ and be the same."""
METHODS: tuple[Literal["market", "location"], ...] = ("market", "location")

Parties = Mapping[tuple[str, str], str]
"""What a word of the file is (business or region) and the word -> id of the case."""


@dataclass
class Kept:
    """What is done with the years before the base year."""

    years: list[int] = field(default_factory=list)
    """Those of which history.csv has rows of the file."""
    without: list[Row] = field(default_factory=list)
    """Year, business and scope of what has no tonnes."""
    told: list[tuple[str, dict[str, object]]] = field(default_factory=list)
    """What is left out, and why: keys of the words."""


def keep_past(understood: Understood, target: Target, parties: Parties, *, replace: bool) -> Kept:
    """Add what a file says of years before the base year, in tonnes.

    A scope of a year is left out where a row has no tonnes, or is of what the base year does not
    have; what an earlier import of the file told of it goes. Other rows of the case stay, and what
    differs is told, unless ``replace``.
    """
    kept = Kept()
    years = {e.year for e in understood.entries if e.year and e.year < target.base_year}
    for year in sorted(years):
        put = [
            _put(target, row, kept, replace=replace)
            for row in _rows(understood, year, parties, kept)
        ]
        kept.years += [year] if any(put) else []
    made = harmless(f"{understood.file}, ")
    target.take_out(FILE, lambda r: r["source"].startswith(made) and _is_among(r, kept.without))
    return kept


def _is_among(row: Row, others: Sequence[Row]) -> bool:
    return any(all(row[k] == other[k] for k in other) for other in others)


def _rows(understood: Understood, year: int, parties: Parties, kept: Kept) -> Iterator[Row]:
    """Give the rows of a year: by each method of scope 2 that the file has."""
    said, own = understood.said, [e for e in understood.entries if e.year == year]
    methods = {e.method for e in own if e.method}
    for method in METHODS if len(methods) > 1 else (said.scope2,):
        placed = place(own, year, said.model_copy(update={"scope2": method}))
        counted = [e for e in (*placed.taken, *placed.zero) if _is_by(e, method, methods)]
        for key, entries in _grouped(counted, year, parties, kept).items():
            scope = int(key[1])
            if scope != 2 and method != said.scope2:
                continue
            told = next((e.method for e in entries if e.method and scope == 2), "-")
            tonnes, places = _tonnes(placed, scope, entries, parties)
            row = {"year": str(year), "business": key[0], "scope": key[1]}
            row |= {"tonnes": f"{tonnes:.12g}", "method": told}
            row |= {"source": harmless(f"{understood.file}, {places}"), "region": key[2]}
            yield {**row, "confidence": said.confidence}


def _is_by(entry: Entry, method: str, methods: Collection[str]) -> bool:
    """Whether an entry is of what one method counts, where a year has both."""
    return len(methods) < 2 or entry.scopes != {2} or entry.method in (None, method)


def _grouped(
    counted: Sequence[Entry], year: int, parties: Parties, kept: Kept
) -> dict[tuple[str, str, str], list[Entry]]:
    """Group by business, scope and region, without what cannot be told in tonnes."""
    groups: dict[tuple[str, str, str], list[Entry]] = defaultdict(list)
    regions = {place for (what, _), place in parties.items() if what == "region"}
    out = set[tuple[str, str]]()
    for entry in counted:
        business = parties.get(("business", entry.business))
        region = parties.get(("region", entry.region))
        scope = str(next(iter(entry.scopes)))
        if business is None or region is None:
            word = entry.business if business is None else entry.region
            kept.told.append(("past_party", {"year": year, "word": word}))
        elif entry.tonnes is None:
            out.add((business, scope))
        else:
            groups[business, scope, region if len(regions) > 1 else ""].append(entry)
    for business, scope in sorted(out):
        kept.without.append({"year": str(year), "business": business, "scope": scope})
        kept.told.append(("past_activity", {"year": year, "business": business, "scope": scope}))
    return {key: entries for key, entries in groups.items() if key[:2] not in out}


def _tonnes(
    placed: Placed, scope: int, entries: Sequence[Entry], parties: Parties
) -> tuple[float, str]:
    """Give the tonnes and their cells: as stated, of the only business; else the sum."""
    total = stated(placed.totals, scope) if len(set(parties.values())) <= 2 else None
    if total is not None and total.method in ("", *(e.method for e in entries)):
        return total.stated, total.entry.place
    places = [e.place for e in entries]
    more = f" and {len(places) - CELLS_TOLD} more" if len(places) > CELLS_TOLD else ""
    return sum(map(tonnes_of, entries)), ", ".join(places[:CELLS_TOLD]) + more


def _put(target: Target, row: Row, kept: Kept, *, replace: bool) -> bool:
    """Add a row where the case has none of the same tonnes; say whether it has it now."""
    there = [r for r in target.table(FILE).rows if _is_of(r, row)]
    if any(_is_near(r["tonnes"], row["tonnes"]) for r in there if r["method"] == row["method"]):
        return True
    if there and not replace:
        about: dict[str, object] = {k: row[k] for k in ("year", "business", "scope")}
        kept.told.append(("past_differs", about | {"t": float(row["tonnes"])}))
        return False
    target.take_out(FILE, lambda r: any(r is one for one in there))
    return target.add(FILE, row)


def _is_of(there: Row, row: Row) -> bool:
    """Whether a row of the case has tonnes of another one, or tells them apart otherwise."""
    if any(there[k] != row[k] for k in ("year", "business", "scope")):
        return False
    if [bool(there.get(k)) for k in FINER] != [bool(row.get(k)) for k in FINER]:
        return True
    of_method = "-" in (there["method"], row["method"]) or there["method"] == row["method"]
    return of_method and there.get("region", "") == row["region"]


def _is_near(one: str, other: str) -> bool:
    try:
        return abs(float(one) - float(other)) <= NEAR * abs(float(other))
    except ValueError:
        return False
