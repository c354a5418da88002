"""Checks of the whole case: stocks that contradict themselves, options without a limit, sums."""

from __future__ import annotations

import math
from collections.abc import Mapping

from pathway.load.faults import Spot
from pathway.load.inventory import inventory
from pathway.load.needs import needed
from pathway.load.world import World
from pathway_models.case import Limit, Option, Path

UNBOUNDED = ("rooftop_pv", "green_power", "removal", "offset")
TONNES = 0.5
SLACK = 1e-9


def check_world(world: World) -> None:
    """Tell what contradicts itself in the whole case."""
    for option in world.options.values():
        spot = world.lever_spots[option.lever]
        _check_commitments(world, option, spot)
        _check_existing(world, option, spot)
        if option.kind in UNBOUNDED and not world.faults.in_files("limits.yaml"):
            _check_bounded(world, option, spot)
    if can_add_up(world):
        _check_served(world)
        _check_inventory(world)


def can_add_up(world: World) -> bool:
    """Whether all that the base year is made of is sound."""
    return (
        world.is_whole("source", "carrier")
        and not world.blind
        and not world.faults.in_files("carriers", "sources", "growth")
        and all(pair in world.factors for pair in needed(world))
    )


def _check_commitments(world: World, option: Option, spot: Spot) -> None:
    """Tell purchases already committed that cannot be made."""
    years = world.company.years
    must = allowed = 0.0
    stock = dict(option.existing)
    for year in years:
        lot = _lots(option.min_add[year], option.unit_size)
        must, allowed = must + lot, allowed + (option.max_add or {}).get(year, math.inf)
        for served in range(year + option.lead, year + option.lead + option.life):
            if served in stock:
                stock[served] += lot
        if lot and must > allowed * (1 + SLACK) + SLACK:
            value = f"{option.id}, {year}: {must:g} > {allowed:g} {option.unit}"
            problem = "more is committed than may be added up to then"
            world.faults.add(spot / "min_add", value, problem, "Raise max_add or lower min_add")
            return
    room = option.potential or {}
    if must:
        _check_room(world, option, spot / "min_add", stock, room)


def _lots(amount: float, size: float) -> float:
    """Round an amount up to whole lots."""
    return math.ceil(amount / size - SLACK) * size if size and amount else amount


def _check_room(world: World, option: Option, spot: Spot, stock: Path, room: Path) -> None:
    for year in world.company.years:
        most = room.get(year, math.inf)
        if stock[year] > most * (1 + SLACK) + SLACK:
            value = f"{option.id}, {year}: {stock[year]:g} > {most:g} {option.unit}"
            problem = "this is more than the potential"
            world.faults.add(spot, value, problem, "Raise the potential or lower this")
            return


def _check_existing(world: World, option: Option, spot: Spot) -> None:
    _check_room(world, option, spot / "existing", option.existing, option.potential or {})


def _check_bounded(world: World, option: Option, spot: Spot) -> None:
    """Tell an option that could be bought without end."""
    if option.max_add is not None or option.potential is not None:
        return
    open_years = range(
        option.first_year, min(option.last_year, world.company.end - option.lead) + 1
    )
    for year in open_years:
        if not any(_bounds(limit, option, year) for limit in world.limits.values()):
            problem = f"nothing limits how much of {option.id} may be bought in {year}"
            remedy = "Give it max_add or potential, or a shared limit in limits.yaml"
            world.faults.add(spot, None, problem, remedy)
            return


def _bounds(limit: Limit, option: Option, year: int) -> bool:
    if option.id not in limit.options:
        return False
    if limit.of in ("stock", "yield"):
        return year + option.lead in limit.at_most
    return year in limit.at_most and (limit.of == "added" or option.capex[year] > 0)


def _check_served(world: World) -> None:
    """Tell existing stock that serves more than there is."""
    base = world.company.base_year
    able: dict[str, float] = {}
    for option in world.options.values():
        if option.source is not None:
            before = able.get(option.source, 0.0)
            able[option.source] = before + option.displaces[base] * option.existing[base]
            activity = world.sources[option.source].activity[base]
            if able[option.source] > activity * (1 + 1e-6) and able[option.source] > before:
                unit = world.carriers[world.sources[option.source].carrier].unit
                value = f"{option.id}: {able[option.source]:g} > {activity:g} {unit}"
                problem = "existing stock serves more than the source's activity"
                spot = world.lever_spots[option.lever] / "existing"
                world.faults.add(spot, value, problem, "Lower it, or raise the activity")


def _check_inventory(world: World) -> None:
    """Tell a scope whose inventory misses its verified total."""
    totals: Mapping[int, float] = inventory(world)
    for scope, verified in world.company.verified.items():
        tonnes, stated = totals[scope] * 1e3, verified * 1e3
        if abs(tonnes - stated) > TONNES:
            spot = world.company.spot / "verified" / f"scope{scope}"
            problem = (
                f"the sources of scope {scope} add up to {tonnes:,.1f} t, not to the verified "
                f"{stated:,.1f} t ({tonnes - stated:+,.1f} t)"
            )
            remedy = "Correct sources.csv (activity) or factors.csv, or this total"
            world.faults.add(spot, f"{stated:g}", problem, remedy)
