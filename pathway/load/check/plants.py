"""Plants: what may be closed before its time, and the least that one serves at work."""

from __future__ import annotations

import math

from pathway.load.files.faults import Location, amount, plain
from pathway.load.inputs.world import World
from pathway.load.units.years import in_years
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
        problem = "only what comes in lots has a minimum load, and this is divisible"
        remedy = "Give unit_size, the size of a lot, or leave this out"
        world.faults.add(spot / "min_load", None, problem, remedy)
    if lever.merit is not None and lever.existing is None:
        problem = "this is the place of existing stock, and there is none"
        remedy = "Add `existing`, or leave this out"
        world.faults.add(spot / "merit", plain(lever.merit), problem, remedy)


def _check_lots(world: World, option: Option, spot: Location) -> None:
    """Tell existing stock in parts of lots, of which some could not be at work."""
    for year, stock in option.existing.items():
        lots = stock / option.unit_size
        if not math.isclose(lots, round(lots), abs_tol=1e-6):
            value = f"{option.id}, {year}: {plain(stock)} {option.unit}"
            problem = f"this is no whole number of lots of {plain(option.unit_size)}"
            remedy = "Give the stock of each year in which it falls, or correct unit_size"
            world.faults.add(spot / "existing", value, problem, remedy)
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
    said = f"a lot at work serves {plain(least[t])} {unit} at least, and there are {plain(most[t])}"
    problem = f"{said} at most for it of {source.id}"
    remedy = "Lower it, give a smaller unit_size, or leave the lever out for this source"
    world.faults.add(spot / "min_load", f"{option.id}, {t}", problem, remedy)


def _check_closing(world: World, lever: Lever, spot: Location) -> None:
    """Tell a lever that cannot be closed, or of which nothing says what that costs."""
    if not lever.retirable:
        if lever.closure_cost is not None:
            problem = "this is paid where it is closed, and it may not be closed"
            remedy = "Add `retirable: true`, or leave this out"
            world.faults.add(spot / "closure_cost", None, problem, remedy)
        return
    if lever.output not in CLOSABLE:
        problem = "contracts, credits and programmes are not closed"
        world.faults.add(spot / "retirable", "true", problem, "Leave it out")
        return
    if lever.closure_cost is None:
        problem, remedy = "nothing says what closing costs", "Add it; 0 if it costs nothing"
        world.faults.add(spot / "closure_cost", None, problem, remedy)
    if lever.existing is not None and lever.fom and world.units.is_share(lever.fom.unit):
        problem = "existing stock has no capex of which this is a share: closing it would save none"
        world.faults.add(spot / "fom", lever.fom.unit, problem, "Give fom in money")
    if lever.min_add is not None:
        problem = "what is committed would be closed again"
        remedy = "Leave out retirable, or make a lever of its own of what is committed"
        world.faults.add(spot / "min_add", None, problem, remedy)


def _check_existing(world: World, option: Option, spot: Location) -> None:
    """Tell existing stock of which it cannot be said what is closed: it grows, or is in parts."""
    stock, years, lot = option.existing, world.company.years, option.unit_size
    left = {**stock, years[-1] + 1: 0.0}
    for year in (*years, years[-1] + 1):
        fall = left[year - 1] - left[year]
        lots = fall / lot if lot else 0.0
        value = f"{option.id}, {year}: {plain(left[year - 1])} to {plain(left[year])} {option.unit}"
        if fall < -1e-9 * left[year]:
            problem = "existing stock that may be closed does not grow"
            remedy = "Let it fall only, and give what comes later as another lever"
        elif not math.isclose(lots, round(lots), abs_tol=1e-6):
            problem = f"what retires is no whole number of lots of {plain(lot)}"
            remedy = "Give the stock of each year in which it falls, or correct unit_size"
        else:
            continue
        world.faults.add(spot / "existing", value, problem, remedy)
        return
