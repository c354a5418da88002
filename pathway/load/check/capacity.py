"""Capacity above demand: what existing and committed stock can serve, and what there is."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

from pathway.load.files.faults import amount, listed, plain
from pathway.load.inputs.world import World
from pathway.locale import Count, Fact, Message, message
from pathway_models.arithmetic.base import by_source, most_treated, serve_in_order
from pathway_models.arithmetic.grid import Vector, along
from pathway_models.arithmetic.vintages import locked_in
from pathway_models.case import Option, Path

SLACK = 1e-6


def check_capacity(world: World, unsure: Container[str]) -> None:
    """Tell existing stock above demand of which nothing says what serves first; note the rest.

    Nothing is said of sources that are ``unsure``.
    """
    told: set[tuple[str, ...]] = set()
    idle: dict[str, list[Message]] = {}
    for source, options in by_source(world.options.values()).items():
        if source in unsure:
            continue
        own = [o for o in options if any(o.existing.values()) or any(o.min_add.values())]
        unclear = next(_unclear(world, source, own), None)
        if unclear is not None:
            _tell(world, source, *unclear, told)
            continue
        for option, said in _idle(world, source, own):
            idle.setdefault(option.lever, []).append(said)
    for said, *others in idle.values():
        at = {"n": Count(len(others))} if others else {}
        world.faults.note("at-others" if others else "told", said=said, **at)


def _served(world: World, source: str, options: list[Option]) -> dict[str, Vector]:
    years = world.company.all_years
    activity = along(world.sources[source].activity, years)
    return {o.id: amount for o, amount in serve_in_order(options, activity, years)}


def _unclear(
    world: World, source: str, options: list[Option]
) -> Iterator[tuple[list[Option], int]]:
    """Give options of one order that could serve more than there is, in no order, and the year."""
    years = world.company.all_years
    served, whole = _served(world, source, options), along(world.sources[source].activity, years)
    left = whole.copy()
    for order in sorted({o.order for o in options}):
        same = [o for o in options if o.order == order]
        there = [o for o in same if any(o.existing.values())]
        could = sum((most_treated(o, whole, years) for o in there), 0 * whole)
        over = [t for t, more in zip(years, could > left * (1 + SLACK), strict=True) if more]
        merits = {o.merit for o in there}
        if over and len(there) > 1 and (None in merits or len(merits) < len(there)):
            yield there, over[0]
        left -= sum((served[o.id] for o in same), 0 * whole)


def _tell(
    world: World, source: str, options: list[Option], year: int, told: set[tuple[str, ...]]
) -> None:
    """Tell it once of the same levers, at the first without a merit of its own."""
    levers = tuple(o.lever for o in options)
    if levers in told:
        return
    told.add(levers)
    merits = [o.merit for o in options]
    at = next(o for o in options if o.merit is None or merits.count(o.merit) > 1)
    row, unit = world.claimed[source], world.carriers[world.sources[source].carrier].unit
    could = sum(o.displaces[year] * o.existing[year] for o in options)
    activity = world.sources[source].activity[year]
    value = f"{', '.join(o.id for o in options)}, {year}: {plain(could)} > {plain(activity)} {unit}"
    where = message("faults.at-place", file=row.file, place=row.steps[0])
    facts: dict[str, Fact] = {"levers": listed(levers), "source": source, "where": where}
    world.faults.add(world.lever_spots[at.lever] / "merit", value, "unordered-stock", **facts)


def _idle(world: World, source: str, options: list[Option]) -> Iterator[tuple[Option, Message]]:
    """Give what stands idle of existing stock in the plan without additions, else of committed."""
    unit = world.carriers[world.sources[source].carrier].unit
    served, told = _served(world, source, options), False
    for o in options:
        for t, left in zip(world.company.all_years, served[o.id], strict=True):
            could = o.displaces[t] * o.existing[t]
            if could > left * (1 + SLACK) + SLACK * o.displaces[t]:
                told = True
                amounts = {"could": amount(could), "has": amount(left)}
                where = {"option": o.id, "unit": unit, "year": str(t)}
                yield o, message("notes.spare", **where, **amounts)
                break
    if not told:
        yield from _idle_committed(world, source, options, unit)


def _idle_committed(
    world: World, source: str, options: list[Option], unit: str
) -> Iterator[tuple[Option, Message]]:
    stocks = {o.id: locked_in(o) for o in options}
    for t, activity in world.sources[source].activity.items():
        if options and _reached(options, stocks, t) > activity * (1 + SLACK):
            facts: dict[str, Fact] = {"activity": amount(activity), "unit": unit, "year": str(t)}
            names = listed(o.id for o in options)
            yield options[0], message("notes.spare-committed", options=names, **facts)
            return


def _reached(options: list[Option], stocks: Mapping[str, Path], year: int) -> float:
    """Give the activity that is needed for all stock to serve, each option in its order."""
    served = {o.id: o.displaces[year] * stocks[o.id][year] for o in options}
    treated = {o.id: served[o.id] / o.efficiency(year) for o in options}
    return max(
        sum(treated[o.id] if o.order == n else served[o.id] for o in options if o.order <= n)
        for n in {o.order for o in options}
    )
