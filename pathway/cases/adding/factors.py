"""Emission factors: of the grid, its outlook, fuels, gases, processes and goods."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pathway.cases.adding.carriers import carrier_for, fits
from pathway.cases.adding.draft import Cells, Draft, region_for
from pathway.cases.adding.wanted import Mixture, Wanted, one_basis
from pathway.cases.adding.years import Number, at, cited, from_start, number_of, tell_older
from pathway.library import QUANTITIES, Entry, Row
from pathway.library.bases import TAG, WARMER, by_gases, report_of, reports_in
from pathway.library.search import is_of
from pathway.load.files.faults import listed
from pathway.load.inputs.world import World
from pathway.locale import message
from pathway.locale.errors import UsageError
from pathway_models.case import ELECTRICITY, Carrier

FACTORS = "factors.csv"
LIFE_CYCLE = "life cycle"
AGELESS = ("co2", "co2e", "biogenic", "gwp100")
"""Quantities that a year does not change: what a fuel holds, how a gas warms."""
AVERAGE = ", the average of the grid in place of its residual mix"


def add_grid(draft: Draft, entry: Entry, wanted: Wanted) -> None:
    """Write what a kWh bought emits, by its own method or by those asked for."""
    world = draft.world()
    rows = one_basis(entry.id, _picked(entry, entry.rows, wanted), wanted)
    electric = carrier_for(draft, world, entry, wanted, rows[0])
    region = _region(world, entry, wanted)
    for method in wanted.methods or (rows[0].more["method"],):
        if method not in ("location", "residual"):
            raise UsageError(message("library.no-method", id=entry.id, method=repr(method)))
        _tell_mixture(draft, rows[0], ELECTRICITY, method, region, wanted)
        instead = AVERAGE if method != rows[0].more["method"] else ""
        numbers = [
            replace(number_of(row, row.year or 0), source=cited(row, instead)) for row in rows
        ]
        _write(draft, world, entry, (electric.id, region, method), numbers, wanted)
    _tell_gases(draft, electric, rows[0])


def add_outlook(draft: Draft, entry: Entry, wanted: Wanted) -> None:
    """Go on from the last factor of the case in the ratio of an outlook, whatever its basis."""
    world = draft.world()
    region = _region(world, entry, wanted)
    path = {row.year: row.value for row in entry.rows if row.year is not None}
    written = [
        r for r in draft.rows(FACTORS) if (r["carrier"], r["region"]) == (ELECTRICITY, region)
    ]
    methods = wanted.methods or tuple(
        m for m in ("location", "residual") if any(r["method"] == m for r in written)
    )
    if not methods:
        raise UsageError(message("library.nothing-to-go-on", file=FACTORS, region=region))
    for method in methods:
        own = [r for r in written if r["method"] == method and r["year"].isdigit()]
        if not own:
            told = {"file": FACTORS, "method": method, "region": region}
            raise UsageError(message("library.no-factor-by", **told))
        last = max(own, key=lambda r: int(r["year"]))
        rows = _in_ratio(entry, path, last, world.company.end)
        key = {"carrier": ELECTRICITY, "region": region, "method": method}
        draft.add_series(FACTORS, key, rows, more=True)


def _in_ratio(entry: Entry, path: dict[int, float], last: Cells, end: int) -> list[Cells]:
    """The rows after the last factor of a case, each in its ratio to that year of the outlook."""
    year = int(last["year"])
    start = at(path, year)
    if not start:
        first = min(path)
        key = "outlook-begins" if year < first else "outlook-without"
        told = {"id": entry.id, "year": str(year), "first": str(first)}
        raise UsageError(message(f"library.{key}", **told))
    years = sorted({y for y in path if year < y <= end} | ({end} if end <= max(path) else set()))
    if not years or end <= year:
        raise UsageError(message("library.adds-nothing", year=str(year), id=entry.id))
    rows = []
    for y in years:
        row = next(r for r in entry.rows if r.year is not None and r.year >= y)
        ratio = (at(path, y) or 0.0) / start
        number = number_of(replace(row, basis=""), y)  # a ratio has none
        value = float(f"{float(last['value']) * ratio:.6g}")
        source = f"{ratio:.4g} of the factor of {year} (above), as {number.source}"
        cells = number.cells() | {"unit": last["unit"], "source": source}
        rows.append(cells | {"value": f"{value:g}" if value else "0", "confidence": "assumption"})
    return rows


def add_substance(draft: Draft, entry: Entry, wanted: Wanted) -> None:
    """Write what a unit of a fuel, a gas, a good or a service emits."""
    world = draft.world()
    found = _quantities(entry, wanted)
    carrier = carrier_for(draft, world, entry, wanted, found[0][1][0])
    region = _region(world, entry, wanted)
    for method, rows in found:
        right = [r for r in rows if fits(world, carrier, r.unit)]
        if not right and method != "-":
            continue
        if not right:
            units = listed(dict.fromkeys(r.unit for r in rows))
            counted = {"id": entry.id, "carrier": carrier.id, "unit": carrier.unit}
            raise UsageError(message("library.factor-in-others", **counted, units=units))
        right = _by_gases(entry, carrier, one_gas(right), wanted) if method == "-" else right
        row = _nearest_unit(one_basis(entry.id, right, wanted), carrier.unit)
        _tell_mixture(draft, row, carrier.id, method, region, wanted)
        year = world.company.base_year if row.quantity in AGELESS else row.year
        numbers = [number_of(row, year or world.company.base_year)]
        ageless = row.quantity in AGELESS
        _write(draft, world, entry, (carrier.id, region, method), numbers, wanted, ageless=ageless)


def one_gas(rows: list[Row]) -> list[Row]:
    """The rows as they are; those of CH4 and N2O alone are no factor."""
    return [row for row in rows if row.quantity not in ("ch4", "n2o")]


def _quantities(entry: Entry, wanted: Wanted) -> list[tuple[str, list[Row]]]:
    """The methods of factors.csv that an entry has rows for, as asked or of its own."""
    methods = ("-", "biogenic", "upstream")
    has = {m: [r for q in QUANTITIES.get(m, (m,)) for r in entry.of(q)] for m in methods}
    if not any(has.values()):
        only, basis = listed(sorted({r.quantity for r in entry.rows})), entry.rows[0].basis
        raise UsageError(message("library.no-own-factor", id=entry.id, only=only, basis=basis))
    asked = wanted.methods or tuple(m for m in ("-", "biogenic") if has[m]) or ("upstream",)
    for method in asked:
        if not has.get(method):
            told = {"id": entry.id, "method": repr(method)}
            given = listed(m for m in has if has[m])
            raise UsageError(message("library.nothing-by-method", **told, given=given))
    return [(m, _picked(entry, has[m], wanted) if m == "-" else has[m]) for m in asked]


def _by_gases(entry: Entry, carrier: Carrier, rows: list[Row], wanted: Wanted) -> list[Row]:
    """Of CO2 and CO2e the one that carriers.csv says: all gases where it lists CH4 or N2O."""
    right = by_gases(rows, carrier)
    if right:
        return right
    if wanted.mix:
        return rows
    other = "co2" if any(r.quantity == "co2" for r in rows) else "co2e"
    told = {"carrier": carrier.id, "gases": ";".join(carrier.gases), "id": entry.id}
    raise Mixture(message("library.other-gases", **told, other=other))


def _nearest_unit(rows: list[Row], unit: str) -> Row:
    """Of the same number in several units, that in the one most like the carrier's."""
    return next((r for r in rows if r.unit[-1:] == unit[-1:]), rows[0])


def _picked(entry: Entry, rows: Iterable[Row], wanted: Wanted) -> list[Row]:
    found = wanted.picked(rows)
    if not found:
        asked = listed([*wanted.bases, *map(str, wanted.years)])
        there = "; ".join(dict.fromkeys(f"{r.basis} {r.year or ''}".strip() for r in entry.rows))
        raise UsageError(message("library.nothing-for", id=entry.id, asked=asked, there=there))
    return found


def _region(world: World, entry: Entry, wanted: Wanted) -> str:
    if entry.region == "WORLD" and wanted.region is None:
        return "*"
    meant = [r.id for r in world.regions.values() if is_of(entry, (r.id, r.name.en))]
    return region_for(world, wanted.region, meant)


def _write(
    draft: Draft,
    world: World,
    entry: Entry,
    key: tuple[str, str, str],
    numbers: list[Number],
    wanted: Wanted,
    *,
    ageless: bool = False,
) -> None:
    years = world.company.all_years
    ready = from_start(entry.id, numbers, years, hold=wanted.hold)
    tell_older(draft, entry.id, numbers, ready)
    cells = [number.cells() for number in ready]
    if ageless:
        cells.append(cells[0] | {"year": str(years[-1])})
    draft.add_series(FACTORS, dict(zip(("carrier", "region", "method"), key, strict=True)), cells)


def _tell_mixture(
    draft: Draft, row: Row, carrier: str, method: str, region: str, wanted: Wanted
) -> None:
    """Refuse a basis, or a generation of warming potentials, beside another one of the library.

    Raises:
        UsageError: factors.csv has rows on another, and nothing says that it is meant.

    """
    report = report_of(row.basis)
    if report in reports_in(r.get("source", "") for r in draft.rows(FACTORS)):
        report = ""  # it is one of the generations that the case counts by already
    for other in draft.rows(FACTORS):
        tag = TAG.search(other.get("source", ""))
        basis = tag["basis"] or "" if tag else ""
        there = report_of(basis)
        same = other.get("carrier") == carrier
        what: dict[str, str] = {}
        if report and there and report != there:
            what = {"of": "report", "carrier": other["carrier"], "there": there, "here": report}
        elif same and other.get("method") == method and basis and basis != row.basis:
            what = {"of": "basis", "carrier": carrier, "there": basis, "here": row.basis}
        if what and not wanted.mix:
            raise Mixture(message("library.other-basis", file=FACTORS, id=row.id, **what))
        twice = {method, other.get("method")} == {"upstream", "location"} and same
        if twice and other.get("region") in (region, "*") and LIFE_CYCLE in (row.basis, basis):
            raise UsageError(message("library.upstream-twice", carrier=carrier, region=region))


def _tell_gases(draft: Draft, carrier: Carrier, row: Row) -> None:
    """Say where carriers.csv and a factor of the grid speak of different gases."""
    all_gases = bool(WARMER & set(carrier.gases))
    if all_gases == (row.basis == "CO2"):
        draft.tell(
            "gases",
            gases=";".join(carrier.gases),
            carrier=carrier.id,
            of="co2" if row.basis == "CO2" else "all",
            basis=row.basis,
        )
