"""Verified totals: whether the sources add up to them, and where not, which row is likely wrong."""

from __future__ import annotations

import math

from pathway.load.check.inventory import inventory
from pathway.load.check.mistakes import likely_mistake
from pathway.load.files.faults import Location, plain
from pathway.load.inputs.verified import EQUAL, Verified
from pathway.load.inputs.world import World
from pathway.locale import Digits

SLACK = 1e-9
OF_SCOPE = {
    "scope1": "scope 1",
    "scope2": "scope 2",
    "scope2_location": "scope 2, by location,",
    "scope2_market": "scope 2, by market,",
    "scope3": "scope 3",
}
"""Verified total -> what it is of."""


def check_totals(world: World) -> None:
    """Tell a total that the inventory misses; note one that is rounded."""
    verified = world.company.verified
    market, location = inventory(world), inventory(world, "location")
    found = {"scope1": market[1], "scope2": market[2], "scope3": market[3]}
    found |= {"scope2_location": location[2], "scope2_market": market[2]}
    if "scope2" in verified and abs(location[2] - market[2]) > EQUAL * max(location[2], market[2]):
        spot = world.company.spot / "verified" / "scope2"
        _tell_two_totals(world, location[2], market[2], spot)
        verified = {name: total for name, total in verified.items() if name != "scope2"}
    for name, total in verified.items():
        _check_total(world, name, found[name], total)


def _check_total(world: World, name: str, found: float, verified: Verified) -> None:
    stated = verified.total
    off = abs(found - stated)
    if off <= verified.last * (1 + SLACK) + SLACK * found:
        return
    digits = max(0, 1 - math.floor(math.log10(off * 1e3)))
    sums = (f"{found * 1e3:,.{digits}f}", f"{stated * 1e3:,.{digits}f}")
    less = f"{(found - stated) * 1e3:+,.{digits}f}"
    if off <= verified.room * (1 + SLACK):
        facts = {"found": Digits(sums[0]), "stated": Digits(sums[1]), "off": Digits(less)}
        world.faults.note("rounded", total=name, **facts)
        return
    said = (
        f"the sources of {OF_SCOPE[name]} add up to {sums[0]} t, not to the "
        f"verified {sums[1]} t ({less} t)"
    )
    remedy = (
        "Correct sources.csv (activity), factors.csv, what levers have as `existing` "
        "stock, which is taken off first, or this total"
    )
    spot = world.company.spot / "verified" / name
    likely = likely_mistake(world, name, found, verified)
    world.faults.add(spot, plain(stated * 1e3), said, f"{likely} {remedy}" if likely else remedy)


def _tell_two_totals(world: World, location: float, market: float, spot: Location) -> None:
    """Tell that scope 2 has two totals where one is stated."""
    value = f"{plain(location * 1e3)} and {plain(market * 1e3)} t"
    problem = "scope 2 has two totals, by location and by market, and one is stated"
    remedy = (
        "State scope2_location and scope2_market in its place, or one of them; or make the "
        "residual factor of the base year the location-based one"
    )
    world.faults.add(spot, value, problem, remedy)
