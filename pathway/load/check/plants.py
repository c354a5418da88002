"""Plants: what may be closed before its time, and the least that one serves at work."""

from __future__ import annotations

import math

from pathway.load.files.faults import Location, amount, plain
from pathway.load.inputs.world import World
from pathway.load.units.years import in_years
from pathway.locale import Fact
from pathway_models.case import Option
from pathway_models.vocabulary.families import OnActivity
from pathway_models.vocabulary.lever import Lever

CLOSABLE = ("none", "on_site")
"""Outputs of plants: what is bought by the year, contracts and credits, is not closed."""


def check_plants(world: World) -> None:
    """Tell what is wrong with closing, and with minimum loads."""
    for name, lever in world.levers.items():
        _check_closing(world, lever, world.lever_spots[name])
        if isinstance(lever, OnActivity):
            _check_running(world, lever, world.lever_spots[name])
    for option in world.options.values():
        spot = world.lever_spots[option.lever]
        if option.retirable:
            _check_existing(world, option, spot)
        if option.min_load and option.unit_size:
            _check_lots(world, option, spot)
            _check_load(world, option, spot)


def _check_running(world: World, lever: OnActivity, spot: Location) -> None:
    """Tell a load of what has no lots, and a merit of what does not exist."""
    if lever.min_load is not None and not lever.unit_size:
        world.faults.add(spot / "min_load", None, "load-without-lots")
    if lever.merit is not None and lever.existing is None:
        world.faults.add(spot / "merit", plain(lever.merit), "merit-of-nothing")


def _check_lots(world: World, option: Option, spot: Location) -> None:
    """Tell existing stock in parts of lots, of which some could not be at work."""
    for year, stock in option.existing.items():
        lots = stock / option.unit_size
        if not math.isclose(lots, round(lots), abs_tol=1e-6):
            value = f"{option.id}, {year}: {plain(stock)} {option.unit}"
            lot = amount(option.unit_size)
            world.faults.add(spot / "existing", value, "parts-of-lots", what="stock", lot=lot)
            return


def _check_load(world: World, option: Option, spot: Location) -> None:
    """Tell a minimum load above all the demand there will be; note the years in which it is."""
    source = world.sources[str(option.source)]
    unit = world.carriers[source.carrier].unit
    starts = option.first_year + option.lead
    years = [t for t, stock in option.existing.items() if stock > 0 or t >= starts]
    least = {t: option.min_load * option.unit_size * option.displaces[t] for t in years}
    most = {t: option.efficiency(t) * option.max_share[t] * source.activity[t] for t in years}
    above = [t for t in years if least[t] > most[t] * (1 + 1e-9)]
    if not above:
        return
    t = max(above, key=lambda year: most[year])
    if len(above) < len(years):
        amounts = {"least": amount(least[t]), "most": amount(most[t])}
        where = {"option": option.id, "unit": unit}
        world.faults.note("stands-still", years=in_years(above), **where, **amounts)
        return
    load = {"least": amount(least[t]), "most": amount(most[t])}
    where = {"unit": unit, "source": source.id}
    world.faults.add(spot / "min_load", f"{option.id}, {t}", "load-above-demand", **where, **load)


def _check_closing(world: World, lever: Lever, spot: Location) -> None:
    """Tell a lever that cannot be closed, or of which nothing says what that costs."""
    if not lever.retirable:
        if lever.closure_cost is not None:
            world.faults.add(spot / "closure_cost", None, "closure-cost-unused")
        return
    if lever.output not in CLOSABLE:
        world.faults.add(spot / "retirable", "true", "not-closable")
        return
    if lever.closure_cost is None:
        world.faults.add(spot / "closure_cost", None, "closure-cost-missing")
    if lever.existing is not None and lever.fom and world.units.is_share(lever.fom.unit):
        world.faults.add(spot / "fom", lever.fom.unit, "fom-of-existing")
    if lever.min_add is not None:
        world.faults.add(spot / "min_add", None, "committed-closable")


def _check_existing(world: World, option: Option, spot: Location) -> None:
    """Tell existing stock of which it cannot be said what is closed: it grows, or is in parts."""
    stock, years, lot = option.existing, world.company.years, option.unit_size
    left = {**stock, years[-1] + 1: 0.0}
    for year in (*years, years[-1] + 1):
        fall = left[year - 1] - left[year]
        lots = fall / lot if lot else 0.0
        value = f"{option.id}, {year}: {plain(left[year - 1])} to {plain(left[year])} {option.unit}"
        if fall < -1e-9 * left[year]:
            world.faults.add(spot / "existing", value, "closable-grows")
            return
        if not math.isclose(lots, round(lots), abs_tol=1e-6):
            parts: dict[str, Fact] = {"what": "retired", "lot": amount(lot)}
            world.faults.add(spot / "existing", value, "parts-of-lots", **parts)
            return
