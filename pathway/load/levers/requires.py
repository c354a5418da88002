"""What levers need of others and share, and which of them exclude each other."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from pathway.load.files.faults import Invalid, Location, listed, plain
from pathway.load.inputs.world import World
from pathway.locale import Fact
from pathway_models.arithmetic.vintages import largest_stock, locked_in
from pathway_models.case import GROUP, Case, Need, Option
from pathway_models.vocabulary.schema import Required

SLACK = 1e-9


def read_requires(world: World) -> None:
    """Fill in the needs of all levers, and the pairs of options that exclude each other."""
    levers = world.levers
    for name, lever in levers.items():
        spot = world.lever_spots[name]
        for other in lever.requires or {}:
            with world.faults.skipping():
                world.refer("lever", other, spot / "requires" / other)
        for place, other in enumerate(lever.excludes or ()):
            with world.faults.skipping():
                world.refer("lever", other, spot / "excludes" / place)
    before = len(world.faults.found)
    _check_circles(world)
    _check_sharing(world)
    if len(world.faults.found) == before:
        for name in levers:
            _need(world, name)
    _exclude(world)
    for need in world.needs.values():
        _check_existing(world, need)


def needs_of(world: World, spot: Location, options: Mapping[str, Option]) -> dict[str, Need]:
    """Give the needs of the options of a study.

    Raises:
        Invalid: it leaves out what they require.

    """
    found, before = {}, len(world.faults.found)
    for need in world.needs.values():
        by = tuple(o for o in need.by if o in options)
        of = tuple(o for o in need.of if o in options)
        if by and not of:
            names = listed(sorted({options[o].lever for o in by}))
            facts: dict[str, Fact] = {"lever": need.lever, "names": names}
            world.faults.add(spot, need.lever, "left-out-needed", **facts)
        elif by:
            found[need.id] = Need(need.id, need.lever, by, of, need.shared)
    if len(world.faults.found) > before:
        raise Invalid
    return found


def _requirements(world: World, name: str) -> Iterator[tuple[str, Required, Location]]:
    """The levers that one requires, of those that there are, each with its number and place."""
    for other, number in (world.levers[name].requires or {}).items():
        if other in world.levers:
            yield other, number, world.lever_spots[name] / "requires" / other


def _check_circles(world: World) -> None:
    """Tell levers that need each other, each circle once, and one that needs what it excludes."""
    told: set[frozenset[str]] = set()
    for name in world.levers:
        for other, _, spot in _requirements(world, name):
            path = _way(world, other, name)
            if path and frozenset(path) not in told:
                told.add(frozenset(path))
                circle = " > ".join([name, *path])
                world.faults.add(spot, circle, "required-in-a-circle")
            both = {*(world.levers[name].excludes or ())}, {*(world.levers[other].excludes or ())}
            if other in both[0] or name in both[1]:
                world.faults.add(spot, other, "requires-and-excludes", lever=name, other=other)


def _way(world: World, start: str, goal: str) -> list[str]:
    """The levers from one to another, along what they require; none where there is no way."""
    ways, seen = [[start]], {start}
    while ways:
        way = ways.pop()
        if way[-1] == goal:
            return way
        for other, _, _ in _requirements(world, way[-1]):
            if other not in seen:
                seen.add(other)
                ways.append([*way, other])
    return []


def _check_sharing(world: World) -> None:
    """Tell a lever that some share everywhere and others by place, and permissions in parts."""
    shared: dict[str, tuple[bool, str]] = {}
    for name in world.levers:
        for other, number, spot in _requirements(world, name):
            if not number.shared:
                if not world.levers[other].unit_size:
                    world.faults.add(spot / "shared", "false", "enough-in-parts", lever=other)
                continue
            wide, first = shared.setdefault(other, (number.everywhere, name))
            if wide != number.everywhere:
                facts = {"first": first, "other": other, "where": "all" if wide else "place"}
                world.faults.add(spot / "everywhere", None, "shared-otherwise", **facts)


def _need(world: World, name: str) -> None:
    """Enter the options of a lever in the needs that they have a part in."""
    for other, number, spot in _requirements(world, name):
        options = [o for o in world.options.values() if o.lever == other]
        for option in (o for o in world.options.values() if o.lever == name):
            of = [o for o in options if number.everywhere or _place(o) == _place(option)]
            if not of:
                _tell_absent(world, option, other, spot)
                break
            where = "everywhere" if number.everywhere else "/".join(_place(option))
            key = f"{other}@{where}" if number.shared else f"{other}@{where}>{option.id}"
            had = world.needs.get(key)
            by = (*(had.by if had else ()), option.id)
            ids = tuple(o.id for o in of)
            world.needs[key] = Need(key, other, tuple(sorted(by)), ids, number.shared)
    world.needs = dict(sorted(world.needs.items()))


def _place(option: Option) -> tuple[str, str]:
    return option.business, option.region


def _tell_absent(world: World, option: Option, other: str, spot: Location) -> None:
    if world.incomplete:
        return
    facts = {"option": option.id, "other": other}
    if GROUP in _place(option):
        world.faults.add(spot, other, "needed-in-no-place", **facts)
        return
    facts |= {"place": "/".join(_place(option)), "lever": option.lever}
    world.faults.add(spot, other, "needed-and-absent", **facts)


def _check_existing(world: World, need: Need) -> None:
    """Tell existing stock without what it needs: it could not work, in the base either."""
    for year in world.company.all_years:
        asked = sum(_asked(world, world.options[o], need.lever, year) for o in need.by)
        there = sum(world.options[o].existing[year] for o in need.of)
        if asked > there * (1 + SLACK) + SLACK:
            name = next(o for o in need.by if world.options[o].existing[year])
            option, unit = world.options[name], world.levers[need.lever].unit
            value = f"{', '.join(need.by)}, {year}: {plain(asked)} > {plain(there)} {unit}"
            spot = world.lever_spots[option.lever] / "existing"
            world.faults.add(spot, value, "stock-needs-more", lever=need.lever)
            return


def _asked(world: World, option: Option, lever: str, year: int) -> float:
    """What existing stock asks for of a lever: no more than it can do [its stock unit]."""
    stock, ratio = option.existing[year], option.requires[lever][year]
    if option.source is not None and option.displaces[year]:
        most = option.max_share[year] * world.sources[option.source].activity[year]
        most *= option.efficiency(year)
        stock = min(stock, most / option.displaces[year])
    return stock / ratio if stock else 0.0


def _exclude(world: World) -> None:
    """Enter the pairs of options that exclude each other."""
    for name, lever in world.levers.items():
        for at, other in enumerate(lever.excludes or ()):
            spot = world.lever_spots[name] / "excludes" / at
            if other == name:
                world.faults.add(spot, other, "excludes-itself")
            elif other in world.levers:
                _exclude_pair(world, name, other, spot)


def _exclude_pair(world: World, name: str, other: str, spot: Location) -> None:
    options = world.options.values()
    pairs = [
        (a, b)
        for a in options
        if a.lever == name
        for b in options
        if b.lever == other and _meet(a, b)
    ]
    if not pairs and not world.incomplete:
        world.faults.add(spot, other, "nothing-in-common", lever=name, other=other)
    for a, b in pairs:
        first, second = sorted((a.id, b.id))
        if (first, second) not in world.excluded and not _tell_both(world, a, b, spot):
            world.excluded[first, second] = spot


def _meet(a: Option, b: Option) -> bool:
    """Whether two options are at the same source, account or place."""
    if a.source is not None and b.source is not None:
        return a.source == b.source
    here, there = ({o.fitted_at} if o.fitted_at else {*o.accounts} for o in (a, b))
    if here and there and a.source is None and b.source is None:
        return not here.isdisjoint(there)
    return all(x == y or GROUP in (x, y) for x, y in zip(_place(a), _place(b), strict=True))


def _tell_both(world: World, a: Option, b: Option, spot: Location) -> bool:
    """Tell a pair that is there, or committed, together."""
    first, second = locked_in(a), locked_in(b)
    for year in world.company.all_years:
        if first[year] > 0 and second[year] > 0:
            facts = {"first": a.id, "second": b.id, "year": str(year)}
            world.faults.add(spot, b.lever, "there-together", **facts)
            return True
    return False


def check_bounded(world: World, case: Case) -> None:
    """Tell options that exclude others and of which there could be any amount.

    Raises:
        Invalid: there is one.

    """
    unbounded = {
        o: world.excluded[pair]
        for pair in case.excluded
        for o in pair
        if any(math.isinf(largest_stock(case, case.options[o], t)) for t in case.years)
    }
    for o, spot in unbounded.items():
        world.faults.add(spot, case.options[o].lever, "either-or-unlimited", option=o)
    if unbounded:
        raise Invalid
