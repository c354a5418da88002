"""Plants: what may be closed before its time."""

from __future__ import annotations

import math

from pathway.load.files.faults import Location, plain
from pathway.load.inputs.world import World
from pathway.load.units.units import SHARES
from pathway_models.case import Option
from pathway_models.vocabulary.lever import Lever

CLOSABLE = ("none", "on_site")
"""Outputs of plants: what is bought by the year, contracts and credits, is not closed."""


def check_plants(world: World) -> None:
    """Tell what is wrong with closing."""
    for name, lever in world.levers.items():
        _check_closing(world, lever, world.lever_spots[name])
    for option in world.options.values():
        if option.retirable:
            _check_existing(world, option, world.lever_spots[option.lever])


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
    if lever.existing is not None and lever.fom is not None and lever.fom.unit in SHARES:
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
