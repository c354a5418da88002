"""What levers take off other sources than theirs, or add to them (formulation, 5.2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from graphlib import CycleError

from pathway.load.files.faults import Invalid, Location, listed, plain
from pathway.load.inputs.selectors import sources_of
from pathway.load.inputs.world import World
from pathway.load.levers.draft import Draft
from pathway.load.levers.effects import per_unit_done
from pathway.load.units.years import ANY, NOT_NEGATIVE
from pathway.locale import Count, Fact, said
from pathway_models.arithmetic.base import Base, in_order
from pathway_models.case import Case, Option, Path
from pathway_models.vocabulary.reach import most_activity, most_served
from pathway_models.vocabulary.schema import CoEffect

SLACK = 1e-6
KEY = "co_effects"


def read_co_effects(draft: Draft, option: Option) -> dict[str, Path]:
    """Give what goes from each source with a unit of what an option does.

    Raises:
        Invalid: one is felt by no single source of its place.

    """
    numbers: Mapping[str, CoEffect] = getattr(draft.lever, KEY, None) or {}
    found: dict[str, Path] = {}
    for word, number in numbers.items():
        spot = draft.spot / KEY / word
        name = _felt_by(draft.world, option, word, number, spot)
        if name in found:
            draft.world.faults.fail(spot, word, "felt-twice", source=name)
        unit = draft.world.carriers[draft.world.sources[name].carrier].unit
        own = None if option.source is None else draft.world.sources[option.source]
        bounds = NOT_NEGATIVE if own is None else ANY
        found[name] = per_unit_done(draft, (KEY, word), number, unit, own, bounds)
    return found


def _felt_by(world: World, option: Option, word: str, number: CoEffect, spot: Location) -> str:
    """Give the source that feels an option.

    Raises:
        Invalid: there is none, or not one; or it is its own.

    """
    place = option.business, option.region
    if number.at is None:
        world.refer("source", word, spot)
        names = [word]
    else:
        names = sources_of(world, number.at, spot / "at")
    if any(n not in world.sources for n in names):
        raise Invalid
    inside = [n for n in names if (world.sources[n].business, world.sources[n].region) == place]
    if len(inside) == 1 and inside[0] != option.source:
        return inside[0]
    where = {"place": "/".join(place), "option": option.id}
    if len(inside) > 1:
        found: dict[str, Fact] = {"n": Count(len(inside)), "sources": listed(inside[:3])}
        world.faults.fail(spot, word, "felt-by-several", **where, **found)
    if inside:
        world.faults.fail(spot, word, "felt-by-its-own")
    remedy = said("faults.select-by-at") if number.at is None else None
    world.faults.add(spot, word, "felt-by-none", remedy, **where)
    raise Invalid


def enter_co_effects(world: World, option: Option, felt: Mapping[str, Path]) -> None:
    """Enter what an option does at the sources that feel it."""
    for name, path in felt.items():
        source = world.sources[name]
        effects = dict(sorted({**source.co_effects, option.id: path}.items()))
        world.sources[name] = replace(source, co_effects=effects)


def check_co_effects(world: World) -> None:
    """Tell circles, what takes more than there is, and savings without a share.

    Where there is a circle, go on as if nothing were felt.
    """
    felt = {i: s for i, s in world.sources.items() if s.co_effects}
    if not felt:
        return
    try:
        in_order(world)
    except CycleError as error:
        _tell_circle(world, [name for _, name in error.args[1]])
        world.sources |= {i: replace(s, co_effects={}) for i, s in felt.items()}
        return
    for source in felt.values():
        for name, path in source.co_effects.items():
            _check_amount(world, world.options[name], source.id, path)
    for option in world.options.values():
        lever = world.levers[option.lever]
        if option.source in felt and lever.place_in_order() and _without_share(world, option):
            spot = world.lever_spots[option.lever] / "max_share"
            world.faults.add(spot, None, "share-of-changed", source=option.source)


def _without_share(world: World, option: Option) -> bool:
    return getattr(world.levers[option.lever], "max_share", None) is None


def _tell_circle(world: World, circle: list[str]) -> None:
    """Tell at the first lever of the circle."""
    inside = set(circle)
    option = next(
        o
        for name in circle
        if name in world.sources
        for o in (world.options[each] for each in world.sources[name].co_effects)
        if o.source in inside or inside & {*o.accounts}
    )
    spot = world.lever_spots[option.lever] / KEY
    world.faults.add(spot, " > ".join(reversed(circle)), "felt-in-a-circle")


def _check_amount(world: World, option: Option, source: str, path: Path) -> None:
    """Tell a lever that takes more than there is where it does all that it may."""
    for year, each in path.items():
        starts = option.first_year + option.lead
        if option.source is None or each <= 0 or (year < starts and not option.existing[year]):
            continue
        most = most_served(world, option, year)
        if option.potential is not None and year in option.potential:
            room = max(option.potential[year], option.existing[year])
            most = min(most, option.displaces[year] * room)
        there = most_activity(world, source, year)
        if each * most > there * (1 + SLACK):
            unit = world.carriers[world.sources[source].carrier].unit
            value = f"{option.id}, {year}: {plain(each * most)} > {plain(there)} {unit}"
            spot = world.lever_spots[option.lever] / KEY
            world.faults.add(spot, value, "takes-too-much", source=source)
            return


def check_felt(world: World, case: Case, base: Base) -> None:
    """Tell existing stock that takes more off another source than there is, once of each."""
    for source in case.sources.values():
        for year in case.all_years if source.co_effects else ():
            taken = sum(
                path[year] * base.done(case.options[o])[o, year]
                for o, path in source.co_effects.items()
            )
            if taken > source.activity[year] * (1 + SLACK) + SLACK:
                _tell_taken(world, case, source.id, year, taken)
                break


def _tell_taken(world: World, case: Case, source: str, year: int, taken: float) -> None:
    felt = case.sources[source]
    names = [o for o in felt.co_effects if any(case.options[o].existing.values())]
    unit = case.carriers[felt.carrier].unit
    value = f"{', '.join(names)}, {year}: {plain(taken)} > {plain(felt.activity[year])} {unit}"
    spot = world.lever_spots[case.options[names[0]].lever] / KEY
    world.faults.add(spot, value, "stock-takes-too-much", source=source)
