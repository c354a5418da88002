"""A year of a file after the base year -> rows of ``actuals/``: what was."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pathway.cases.importer.place.known import (
    is_called,
    is_region,
    known_sources,
)
from pathway.cases.importer.place.sources import Found, factor_of, slug, sources_of, times
from pathway.cases.importer.place.target import KEYS, OF_ACTUALS, Row, Rows, Target
from pathway.cases.importer.place.understood import Understood
from pathway.cases.importer.read.advice import line_of
from pathway.cases.importer.read.entries import Entry
from pathway.cases.importer.read.mapping import MapText, flow
from pathway.cases.importer.write.bare import take_totals, tell_rows
from pathway.cases.importer.write.factors import tonnes_per
from pathway.cases.importer.write.filled import Filled
from pathway.cases.importer.write.heating import as_counted
from pathway.cases.importer.write.unknown import is_counted, tell_unknown
from pathway.load.files.faults import listed
from pathway.load.inputs.actuals import FOLDER, OPTIONAL, REQUIRED
from pathway.load.units.years import between
from pathway.locale import Fact
from pathway.locale.errors import Fault
from pathway.tables.period import Year, read_year
from pathway_models.case import ELECTRICITY

AGREE = 0.02
"""Share by which two emission factors may differ and be the same."""
HEADER = [c for c in (*REQUIRED[:2], *OPTIONAL, *REQUIRED[2:]) if c != "price_year"]

Place = tuple[str, str, str]
"""Business, region and scope."""


@dataclass
class Making:
    """What rows are made of: the file, the case, and what it knows of its own things."""

    understood: Understood
    target: Target
    filled: Filled
    rows: list[tuple[Row, Found]] = field(default_factory=list)
    """Rows of actuals, each with what it is of."""
    unknown: list[tuple[Found, Found]] = field(default_factory=list)
    """What is no source of the case, and what has no tonnes, so that no whole can be taken."""

    @property
    def said(self) -> MapText:
        """The map."""
        return self.understood.said

    def fail(self, found: Found, value: str, key: str, /, **facts: Fact) -> None:
        """Tell the fault of a message at the first cell of a source."""
        where = found.entries[0].place if found.entries else ""
        fault = Fault.of(f"import.{key}", self.understood.file, where, value, **facts)
        if fault not in self.target.faults:
            self.target.faults.append(fault)


def is_actual(understood: Understood, target: Target) -> bool:
    """Whether an import is of what was in a year after the base year of the case."""
    later = understood.said.into == "inventory" and understood.year > target.base_year
    return later and not target.is_new


def file_of(year: int) -> str:
    """Where what was in a year is written."""
    return f"{FOLDER}/{year}.csv"


def fill_actuals(understood: Understood, target: Target, *, replace: bool) -> Filled:
    """Add what a file says of its year to what was; the case's sources stay as they are.

    Of a source that the case has its activity, or its tonnes where the file has no more; of a scope
    with rows that are no sources of the case its tonnes as a whole.
    """
    making = Making(understood, target, Filled())
    sources = sources_of(understood.placed.taken, understood.said, target.languages[0])
    making.filled.assumed += tell_rows(sources, target.starts)
    sources += take_totals(understood, target, making.filled)
    making.filled.sources = sources
    making.filled.assumed += as_counted(target, sources, understood.said)
    own = known_sources(target.table("sources.csv").rows)
    groups: dict[Place, list[tuple[Found, Row | None]]] = defaultdict(list)
    for found in sources:
        found.business = _party(making, "business", found)
        found.region = _party(making, "region", found)
        if found.business and found.region:
            there = _source(making, found, own)
            found.id = there["id"] if there else ""
            groups[found.business, found.region, str(found.scope)].append((found, there))
    for place, group in groups.items():
        if all(there for _, there in group):
            by_source: dict[str, list[tuple[Found, Row | None]]] = defaultdict(list)
            for found, there in group:
                by_source[found.id].append((found, there))
            for same in by_source.values():
                _of_source(making, [found for found, _ in same], same[0][1] or {})
        else:
            _as_a_whole(making, place, group)
    tell_unknown(making.understood, target, making.unknown)
    _put(making, replace=replace)
    return making.filled


def _party(making: Making, what: str, found: Found) -> str:
    """Give the business or region of the case that a word of the file means; else a fault."""
    said, word = making.said, getattr(found, what)
    table = making.target.table("businesses.csv" if what == "business" else "regions.csv")
    named = said.names.get(word) if word else getattr(said, what)
    is_it = is_called if what == "business" else is_region
    for row in table.rows:
        if named == row["id"] or (word and named is None and is_it(row, word)):
            return row["id"]
    if not word and named is None and len(table.rows) == 1:
        return table.rows[0]["id"]
    known, first = listed(row["id"] for row in table.rows[:8]), table.rows[0]["id"]
    kind = f"no-{what}-of-name" if word else f"no-{what}-said"
    way = f"names: {flow({word: first})}" if word else f"{what}: {first}"
    making.fail(found, named or word, kind, way=way, known=known)
    return ""


def _source(making: Making, found: Found, own: Mapping[tuple[str, ...], Row]) -> Row | None:
    """Give the source of the case that a row of the file is of, if it is of one."""
    place = (found.business, found.region, str(found.scope))
    named = found.id or making.said.names.get(found.name, "")
    words = (named,) if named else (found.name.casefold(), slug(found.name))
    return next((own[(*place, word)] for word in words if word and (*place, word) in own), None)


def _of_source(making: Making, group: Sequence[Found], there: Row) -> None:
    """Make the row of a source: its activity, where the case counts it so; else its tonnes.

    What several rows say of it is added up.
    """
    row = {"quantity": "activity", "of": there["id"], "unit": group[0].unit}
    counted = [found for found in group if is_counted(making.target, found, there)]
    bare = [found for found in group if found not in counted and not found.has_tonnes]
    if len(counted) == len(group):
        for found in group:
            _tell_factor(making, found, there)
        amount = sum(found.activity * times(found.unit, group[0].unit) for found in group)
        _add(making, group[0], {**row, "value": f"{amount:.12g}"}, group)
    elif all(found.has_tonnes for found in group):
        _add(making, group[0], {**row, **_tonnes(making, group)}, group)
    for found in bare:
        making.fail(
            found, f"{found.activity:.10g} {found.unit}", "counted-otherwise", id=there["id"],
            unit=there["activity_unit"], carrier=there["carrier"], out=line_of(found.label, "skip"),
        )  # fmt: skip
    if counted and not bare and not all(found.has_tonnes for found in group):
        rest = next((found for found in group if found not in counted), None)
        if rest is not None:
            told = f"{counted[0].activity:.10g} {counted[0].unit}"
            cell = counted[0].entries[0].place
            making.fail(
                rest, f"{rest.tonnes:.10g} t", "no-sum", id=there["id"], told=told, cell=cell
            )


def _tell_factor(making: Making, found: Found, there: Row) -> None:
    """Tell the factor that the file's tonnes make, unless it is that of the case in that year."""
    factor, year = factor_of(found), making.understood.year
    if factor is None:
        return
    carrier, region = there["carrier"], found.region
    methods = {""} | ({"residual"} if _method(making, found) == "market" else {"location"})
    known: dict[str, dict[int, float]] = defaultdict(dict)
    for row in making.target.table("factors.csv").rows:
        size = tonnes_per(making.target, row["unit"], found.unit)
        of = row["carrier"] == carrier and (carrier != ELECTRICITY or row["method"] in methods)
        if of and size:
            known[row["region"]][int(row["year"])] = float(row["value"]) * size
    path = known.get(region) or known.get("*", {})
    if path and min(path) <= year and abs(_at(path, year) - factor) <= AGREE * factor:
        return
    about = {"carrier": carrier, "region": region, "year": year}
    about |= {"factor": f"{factor:.4g} t/{found.unit}"}
    making.filled.missing.append(("actual_factor", about))


def _at(path: Mapping[int, float], year: int) -> float:
    """What a path says of a year: after its last it stays."""
    at = min(year, max(path))
    return between(path, [at])[at]


def _method(making: Making, found: Found) -> str:
    told = next((entry.method for entry in found.entries if entry.method), None)
    return told or making.said.scope2


def _tonnes(making: Making, group: Sequence[Found]) -> Row:
    """Give the columns that say emissions."""
    method = _method(making, group[0]) if group[0].scope == 2 else ""
    tonnes = f"{sum(found.tonnes for found in group):.12g}"
    return {"quantity": "emissions", "method": method, "value": tonnes, "unit": "t"}


def _as_a_whole(making: Making, place: Place, group: Sequence[tuple[Found, Row | None]]) -> None:
    """Make one row of all tonnes of a scope, of which the case does not have every source."""
    business, region, scope = place
    others = [found for found, there in group if there is None]
    of = {"business": business, "region": region, "scope": scope}
    rows = making.target.table("sources.csv").rows
    if not any(all(row[k] == v for k, v in of.items()) for row in rows):
        for found in others:
            out = line_of(found.label, "skip")
            making.fail(found, found.name, "no-source-there", **of, out=out)
        return
    without = [found for found, _ in group if not found.has_tonnes]
    if without:
        making.unknown += [(found, without[0]) for found in others]
        return
    all_of_it = [found for found, _ in group]
    about = {**of, "n": len(others), "first": others[0].name}
    making.filled.assumed.append(("actual_whole", about))
    for found in all_of_it:
        found.id = ""
    _add(making, all_of_it[0], {**of, **_tonnes(making, all_of_it)}, all_of_it)


def _add(making: Making, found: Found, row: Row, of: Sequence[Found] = ()) -> None:
    sure = making.said.confidence == "report"
    noted = found.noted if len(of) < 2 else ""
    told = Found(found.name, "", "", found.scope, "", "", noted=noted)
    told.entries = [entry for one in of or [found] for entry in one.entries]
    year = _year(making, told.entries)
    row = {
        **row,
        "year": year.written(making.target.starts),
        "source": told.source(making.understood.file),
    }
    making.rows.append(({**row, "confidence": "measured" if sure else "estimated"}, found))


def _year(making: Making, entries: Sequence[Entry]) -> Year:
    """Give the year of a row: a financial one where its numbers, or what was asked, are of that."""
    asked, dated = making.understood, [entry for entry in entries if entry.year]
    is_financial = any(e.is_financial for e in dated) if dated else asked.is_financial
    return Year(asked.year, financial=is_financial)


def _put(making: Making, *, replace: bool) -> None:
    """Put the rows into actuals/: one that is there already is none, another one a fault."""
    target, name = making.target, file_of(making.understood.year)
    for file in [f for f in target.files if f.startswith(f"{FOLDER}/")]:
        text = target.files[file].decode("utf-8-sig")
        header, *lines = [*csv.reader(io.StringIO(text))] or [[]]
        header = [column.strip() for column in header]
        rows = [dict(zip(header, map(str.strip, line), strict=False)) for line in lines if line]
        target.tables[file] = Rows(file, header, rows, text)
    target.tables.setdefault(name, Rows(name, list(HEADER)))
    for row, found in making.rows:
        file, there = _there(target, row)
        if there is not None and _says(there, row) == _says(row, row):
            making.filled.verdicts["same"] += 1
            continue
        where = found.entries[0].place if found.entries else ""
        if there is not None and not replace:
            _said_already(making, row, there, where, file)
            continue
        if there is not None:
            target.take_out(file, lambda r, out=there: r is out)  # type: ignore[misc]
        making.filled.verdicts["replaced" if there else "added"] += 1
        target.tables[name].append(row)


def _there(target: Target, row: Row) -> tuple[str, Row | None]:
    """Give the row that says something of the same, and its file."""
    for file, table in target.tables.items():
        starts = target.starts
        found = [r for r in table.rows if file not in KEYS and _key(r, starts) == _key(row, starts)]
        if found:
            return file, found[0]
    return "", None


def _key(row: Row, starts: int) -> tuple[object, ...]:
    """What a row is of, whether it says its activity or its emissions; stock is of levers."""
    year = read_year(row.get("year", ""), starts)
    quantity = row.get("quantity", "")
    of = "" if quantity in ("activity", "emissions") else quantity
    methods = "" if row.get("of") else row.get("method", "")
    rest = [k for k in OF_ACTUALS if k not in ("year", "quantity", "method")]
    return (year and year.year, of, methods, *(row.get(k, "") for k in rest))


def _says(there: Row, row: Row) -> tuple[object, ...]:
    try:
        value = float(there.get("value", ""))
    except ValueError:
        value = float("nan")
    same = abs(value - float(row["value"])) <= 1e-9 * abs(float(row["value"]))
    return same, *(there.get(k, "") for k in ("quantity", "unit", "method"))


def _said_already(making: Making, row: Row, there: Row, where: str, file: str) -> None:
    told = " ".join(there.get(k, "") for k in ("quantity", "value", "unit"))
    own = " ".join(row.get(k, "") for k in ("quantity", "value", "unit"))
    name = row.get("of") or "/".join(row[k] for k in ("business", "region", "scope"))
    at = (making.understood.file, where, f"{name}: {own}")
    fault = Fault.of("import.said-already", *at, file=file, told=told, year=row["year"])
    making.target.faults.append(fault)
