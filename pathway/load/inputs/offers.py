"""What the library could give for a factor or a price that is missing: the end of a remedy."""

from __future__ import annotations

from collections.abc import Sequence

from pathway import library
from pathway.library.bases import HEATS, basis_options, by_gases, called, report_of
from pathway.load.files.faults import listed
from pathway.load.inputs.world import World
from pathway.locale import CASE, Listed, Said, said
from pathway_models.case import ELECTRICITY, Carrier

MOST_OFFERED = 3
WIDER = ("EU", "EU27", "Europe", "NW Europe", "World")
"""Regions whose prices stand in for those of a country."""
RATE = "R"
"""Where the user's own rate of exchange is to be written."""
ANOTHER = frozenset({"premium", "met", "internal"})
"""Words in ids of what comes on top of a price, or is one of another quality."""


def offer(world: World, file: str, carrier: str, region: str, method: str = "") -> Said | None:
    """Name the entries for a carrier and region, and the command that adds the first of them."""
    of, there = world.carriers.get(carrier), world.regions.get(region)
    if of is None or there is None:
        return None
    names, where = called(of), (there.id, there.name.en)
    if file == "prices.csv":
        to = f"{world.units.money}/{of.unit}"
        found = library.price_of(names, where, lambda unit: _measures(world, unit, to, of.unit))
        if not found:
            return _of_elsewhere(world, of, region)
    else:
        to = f"kt/{of.unit}"
        found = library.for_carrier(
            names, where, method, lambda unit: _measures(world, unit, to, of.unit)
        )
    if not found and carrier == ELECTRICITY and file == "factors.csv":
        return said("faults.offer-search", region=region)
    if carrier == ELECTRICITY:
        found.sort(key=lambda entry: not _is_of(entry, world.base_year))
    found = found[:MOST_OFFERED]
    if not found:
        return None
    rows = _rows(world, found[0], of, file, method, to)
    options = f" --as {carrier}" if carrier != ELECTRICITY else ""
    options += " --method residual" if method == "residual" else ""
    options += f" --region {region}" if found[0].region != "WORLD" else ""
    options += basis_options(rows, world.reports)
    rate, why = _money(world, found[0], of, to) if file == "prices.csv" else ("", "")
    reports = _other_reports(rows, world.reports)
    command = f"pathway library add {CASE} {found[0].id}{options}{rate}"
    ids, of_what = listed(entry.id for entry in found), _of(found, method)
    return said(f"faults.{of_what}", names=ids, command=command, rate=why, reports=reports)


def _rows(
    world: World, entry: library.Entry, of: Carrier, file: str, method: str, to: str
) -> list[library.Row]:
    """The rows of an entry that would be one of a carrier."""
    if file == "prices.csv":
        right = [r for r in entry.of("price") if _measures(world, r.unit, to, of.unit)]
        own = [r for r in right if world.company.currency in r.unit]
        return [r for r in own or right if {*HEATS} & {*r.bases}]
    quantities = library.QUANTITIES.get(method, (method,))
    right = [
        r for r in entry.rows if r.quantity in quantities and _measures(world, r.unit, to, of.unit)
    ]
    return by_gases(right, of) if method == "-" else right


def _other_reports(rows: Sequence[library.Row], own: set[str]) -> str:
    """Say that potentials of other reports are there, where the case counts by none yet."""
    *others, latest = sorted({report_of(r.basis) for r in rows}) or [""]
    if not others or own & {latest, *others}:
        return ""
    return said("faults.offer-reports", reports=Listed(tuple(others), "language.or"))


def _of_elsewhere(world: World, of: Carrier, region: str) -> Said | None:
    """Name a price of a wider region, where the library has none of this one."""
    to = f"{world.units.money}/{of.unit}"
    found = [
        entry
        for entry in library.price_of(
            (of.id, of.name.en), WIDER, lambda unit: _measures(world, unit, to, of.unit)
        )
        if not ANOTHER & library.words_of(entry.id)
    ]
    if not found:
        return None
    basis = basis_options(_rows(world, found[0], of, "prices.csv", "", to), ())
    named = listed(f"{entry.id} ({entry.region})" for entry in found[:MOST_OFFERED])
    rate, why = _money(world, found[0], of, to)
    options = f"--as {of.id} --region {region}{basis}{rate}"
    command = f"pathway library add {CASE} {found[0].id} {options}"
    return said("faults.offer-elsewhere", names=named, command=command, rate=why)


def _money(world: World, entry: library.Entry, of: Carrier, to: str) -> tuple[str, str]:
    """The options that bring a price to the money and years of the case, and by what.

    Of several years it is the one that counts at the start; its money is worth what only the user
    knows where the library has no rate.
    """
    rows = [r for r in entry.of("price") if _measures(world, r.unit, to, of.unit)]
    start, own = world.company.years[0], world.company
    dated = sorted((r for r in rows if r.year is not None), key=lambda r: r.year or 0)
    if not dated:
        return "", ""
    row = next((r for r in reversed(dated) if (r.year or 0) <= start), dated[0])
    options = " --hold" if (row.year or 0) > start else ""
    code, year = row.unit.partition("/")[0][-3:], row.more.get("price_year", "")
    if not year or (code, int(year)) == (own.currency, own.price_year):
        return options, ""
    worth = library.worth_of(code, int(year), own.currency, own.price_year)
    if int(year) == own.price_year and worth:
        return options, ""
    if len({r.more.get("price_year", "") for r in rows}) > 1:
        options = f" --year {row.year}{options}"
    if worth is None:
        return f"{options} --rate {RATE}", ""
    why = said("faults.offer-rate", code=code, year=year)
    return f"{options} --rate {worth.value:.4g}", why


def outlook(world: World, key: Sequence[str]) -> Said | None:
    """Name the outlooks of the grid with which factors that end early could go on."""
    there = world.regions.get(key[1]) if key[0] == ELECTRICITY else None
    if there is None:
        return None
    found = library.outlook_of((there.id, there.name.en))
    if not found:
        return None
    command = f"pathway library add {CASE} {found[0].id} --region {there.id}"
    return said("faults.offer-outlook", command=command)


def _is_of(entry: library.Entry, year: int) -> bool:
    """Whether a series has numbers about a year: from before it, or of it, to it or after."""
    years = [row.year for row in entry.rows if row.year is not None]
    return min(years) <= year <= max(years)


def _measures(world: World, unit: str, to: str, counted: str) -> bool:
    """Whether a unit, in whatever money, measures this."""
    own = world.company.currency + unit[3:] if unit[:3].isupper() and unit[3:4] == "/" else unit
    return world.units.convert(own, to, (counted,)) is not None


def _of(found: Sequence[library.Entry], method: str) -> str:
    """What is offered, as the message that says it."""
    residual = method == "residual"
    stand_in = residual and not any(e.rows[0].more["method"] == method for e in found)
    return "offer-average" if stand_in else "offer"
