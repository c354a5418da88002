"""Verified totals: whether the sources add up to them, and where not, which row is likely wrong."""

from __future__ import annotations

import math

from pathway.load.check.inventory import inventory
from pathway.load.check.mistakes import likely_mistake
from pathway.load.check.unsure import Unsure
from pathway.load.files.faults import Location, plain
from pathway.load.inputs.verified import EQUAL, Verified
from pathway.load.inputs.world import World
from pathway.locale import Digits, Fact, message

SLACK = 1e-9


def check_totals(world: World, unsure: Unsure) -> None:
    """Tell a total that the inventory misses, if it is sure; note one that is rounded."""
    known = [scope for scope in (1, 2, 3) if not unsure.of_scope(scope)]
    verified = {n: v for n, v in world.company.verified.items() if _scope(n) in known}
    market, location = inventory(world), inventory(world, "location")
    found = {"scope1": market[1], "scope2": market[2], "scope3": market[3]}
    found |= {"scope2_location": location[2], "scope2_market": market[2]}
    if "scope2" in verified and abs(location[2] - market[2]) > EQUAL * max(location[2], market[2]):
        spot = world.company.spot / "verified" / "scope2"
        _tell_two_totals(world, location[2], market[2], spot)
        verified = {name: total for name, total in verified.items() if name != "scope2"}
    for name, total in verified.items():
        _check_total(world, name, found[name], total)


def _scope(total: str) -> int:
    return int(total.removeprefix("scope")[0])


def _check_total(world: World, name: str, found: float, verified: Verified) -> None:
    stated = verified.total
    off = abs(found - stated)
    if off <= verified.last * (1 + SLACK) + SLACK * found:
        return
    digits = max(0, 1 - math.floor(math.log10(off * 1e3)))
    sums = (f"{found * 1e3:,.{digits}f}", f"{stated * 1e3:,.{digits}f}")
    less = f"{(found - stated) * 1e3:+,.{digits}f}"
    facts: dict[str, Fact] = {
        "total": name, "found": Digits(sums[0]), "stated": Digits(sums[1]), "off": Digits(less),
    }  # fmt: skip
    if off <= verified.room * (1 + SLACK):
        world.faults.note("rounded", **facts)
        return
    spot = world.company.spot / "verified" / name
    likely = likely_mistake(world, name, found, verified)
    remedy = message("faults.total-and-row", likely=likely) if likely else None
    world.faults.add(spot, plain(stated * 1e3), "total-missed", remedy, **facts)


def _tell_two_totals(world: World, location: float, market: float, spot: Location) -> None:
    """Tell that scope 2 has two totals where one is stated."""
    value = f"{plain(location * 1e3)} and {plain(market * 1e3)} t"
    world.faults.add(spot, value, "one-total-of-two")
