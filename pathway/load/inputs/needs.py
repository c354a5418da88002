"""The emission factors and prices that the sources, options and accounts of a case need."""

from __future__ import annotations

from pathway.load.files.faults import Invalid, Location, nearest
from pathway.load.inputs.offers import offer
from pathway.load.inputs.series import BIOGENIC, EXPORT, RESIDUAL, UPSTREAM, covering
from pathway.load.inputs.world import Series, World
from pathway.locale import Said, said
from pathway_models.case import ELECTRICITY, Path

SPOKEN = {"GWh": "kWh", "ML": "L", "kt": "t", "Mm3": "m3", "TJ": "GJ"}
"""Unit of a carrier -> the one in which its price is known."""


def read_needs(world: World) -> None:
    """Fill in the factors and prices of every carrier and region that is used."""
    company, faults = world.company, world.faults
    for pair in needed(world):
        electric = pair[0] == ELECTRICITY
        with faults.skipping():
            world.factors[pair] = _factor(world, pair, "location" if electric else "-")
        with faults.skipping():
            world.prices[pair] = _find(world.price_series, world, pair, company.years)
        with faults.skipping():
            if electric:
                world.residual[pair[1]] = _factor(world, pair, RESIDUAL)
        for method, found in ((UPSTREAM, world.upstream), (BIOGENIC, world.biogenic)):
            with faults.skipping():
                if world.has_factor(*pair, method):
                    found[pair] = _factor(world, pair, method)
    _suppliers(world)
    roofs = {o.region for o in world.options.values() if o.output == "on_site" and not o.uses}
    for region in sorted(roofs):
        with faults.skipping():
            path = _find(world.price_series, world, (EXPORT, region), company.years)
            world.export_price[region] = path


def needed(world: World) -> list[tuple[str, str]]:
    """Give the pairs of carrier and region that sources and options use."""
    pairs = [(s.carrier, s.region) for s in world.sources.values()]
    for option in world.options.values():
        booked = ((carrier, option.uses_in[carrier]) for carrier in option.uses)
        pairs += [(carrier, world.accounts[account].region) for carrier, account in booked]
    return sorted(set(pairs))


def _suppliers(world: World) -> None:
    """Fill in the residual mixes that accounts have by themselves."""
    for name, spot in world.suppliers.items():
        with world.faults.skipping():
            if name not in world.accounts:
                if not world.lacks_sources:
                    remedy = nearest(name, [*world.regions, *world.accounts])
                    world.faults.add(spot, name, "no-region-nor-account", remedy)
                continue
            key = (ELECTRICITY, name, RESIDUAL)
            path = covering(world, world.factor_series, key, world.company.all_years)
            world.residual[name] = path


def _factor(world: World, pair: tuple[str, str], method: str) -> Path:
    return _find(world.factor_series, world, pair, world.company.all_years, (method,))


def _unit(world: World, what: str, carrier: str) -> str:
    """The unit that a number of a carrier may be in, as people say it."""
    own = world.carriers.get(carrier) or world.carriers.get(ELECTRICITY)
    counted = own.unit if own else "GWh"
    if what == "factor":
        return f"t/{counted}"
    return f"{world.company.currency}/{SPOKEN.get(counted, counted)}"


def _find(
    series: Series,
    world: World,
    pair: tuple[str, str],
    years: range,
    method: tuple[str, ...] = (),
) -> Path:
    """Find the numbers of a carrier in a region; those of the region come before those of all.

    Raises:
        Invalid: there are none, or not for every year; or their rows are at fault.

    """
    carrier, region = pair
    for key in ((carrier, region, *method), (carrier, "*", *method)):
        if key in series.values or key in series.tainted:
            return covering(world, series, key, years)
    if not series.unreadable:
        value = "@".join((carrier, region, *(m for m in method if m != "-")))
        what = "factor" if series.file == "factors.csv" else "price"
        rows = _rows(world, series, years, _unit(world, what, carrier))
        more = offer(world, series.file, carrier, region, *method)
        remedy = said("faults.with-more", remedy=rows, more=more) if more else rows
        problem = "no-factor" if what == "factor" else "no-price"
        world.faults.add(Location(series.file), value, problem, remedy)
    raise Invalid


def _rows(world: World, series: Series, years: range, unit: str) -> Said:
    """Give the remedy for numbers that are missing: rows of these years, in such a unit."""
    if world.company.rules.beyond.get(series.file.removesuffix(".csv")):
        return said("faults.add-row-of", year=str(years[0]), unit=unit)
    return said("faults.add-rows-from", first=str(years[0]), last=str(years[-1]), unit=unit)
