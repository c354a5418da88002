"""Checks of the whole case: stocks that contradict themselves, options without a limit, sums."""

from __future__ import annotations

import math
import re

from pathway.load.check.capacity import check_capacity
from pathway.load.check.contractors import check_cost_shares
from pathway.load.check.plants import check_plants
from pathway.load.check.totals import check_totals
from pathway.load.check.unsure import of_base, readable
from pathway.load.files.faults import Location, Step, plain
from pathway.load.inputs.history import note_history
from pathway.load.inputs.world import World
from pathway.locale import said
from pathway_models.arithmetic.vintages import instalments, locked_in
from pathway_models.case import WORLD, Limit, Option, Path
from pathway_models.vocabulary.lever import OnMarket

UNBOUNDED = ("on_site", "clean", "credits")
"""Outputs of which there could be any amount: no activity bounds them."""
CATEGORY_3 = re.compile(r"cat0?3([^0-9]|$)")
"""A category of fuel- and energy-related emissions, which upstream factors give."""
SLACK = 1e-9
LEAST = 1e-3
"""A plan is told to the kilogram, and has no meaning below a tonne [kt]."""


def check_world(world: World) -> None:
    """Tell what contradicts itself in the whole case."""
    for option in world.options.values():
        spot = world.lever_spots[option.lever]
        _check_commitments(world, option, spot)
        _check_existing(world, option, spot)
        _check_eligible(world, option, spot)
        _check_useful(world, option, spot)
        if option.output in UNBOUNDED and not world.faults.in_files("limits.yaml"):
            _check_bounded(world, option, spot)
    check_plants(world)
    check_cost_shares(world)
    _check_category_3(world)
    if not world.incomplete:
        _check_incumbents(world)
    read, unsure = readable(world), of_base(world)
    if read is not None:
        check_capacity(read, unsure)
        check_totals(read, unsure)
    if read is not None and not unsure:
        note_history(world)
        _check_size(world)


def _check_category_3(world: World) -> None:
    """Tell sources of category 3 of carriers whose upstream is counted by its factor."""
    for source in world.sources.values():
        listed = source.scope == 3 and CATEGORY_3.match(source.category)
        if listed and world.has_upstream(source.carrier, source.region):
            row = world.claimed[source.id]
            spot = Location(row.file, row.steps[:-1]) / Step("column", "category")
            carrier = source.carrier
            world.faults.add(spot, source.category, "upstream-twice", carrier=carrier)


def _check_incumbents(world: World) -> None:
    """Tell dates of what no lever replaces."""
    replaced = {o.source for o in world.options.values() if o.incumbent_left}
    for source in sorted(set(world.incumbents) - replaced):
        world.faults.add(Location("incumbents.csv"), source, "incumbent-not-replaced")


def can_add_up(world: World) -> bool:
    """Whether all that the base year is made of is sound."""
    return readable(world) is not None and not of_base(world)


def _check_commitments(world: World, option: Option, spot: Location) -> None:
    """Tell purchases already committed that cannot be made."""
    if any(option.min_add.values()):
        room = option.potential or {}
        _check_room(world, option, spot / "min_add", locked_in(option), room)


def _check_room(world: World, option: Option, spot: Location, stock: Path, room: Path) -> None:
    for year in world.company.years:
        most = room.get(year, math.inf)
        if stock[year] > most * (1 + SLACK) + SLACK:
            value = f"{option.id}, {year}: {plain(stock[year])} > {plain(most)} {option.unit}"
            world.faults.add(spot, value, "above-potential")
            return


def _check_existing(world: World, option: Option, spot: Location) -> None:
    _check_room(world, option, spot / "existing", option.existing, option.potential or {})


def _check_eligible(world: World, option: Option, spot: Location) -> None:
    """Tell stock that would be in service after its last vintage that may be claimed."""
    lever = world.levers[option.lever]
    until = lever.valid_until if isinstance(lever, OnMarket) else None
    if until is None:
        return
    late = [year for year, stock in option.existing.items() if year > until and stock > 0]
    if late:
        facts = {"year": str(late[0]), "until": str(until), "after": str(until + 1)}
        world.faults.add(spot / "existing", None, "valid-no-more", **facts)
    end, age = option.last_year + option.lead + option.life - 1, option.lead + option.life - 1
    if option.first_year <= option.last_year and end > until:
        latest = until - age
        remedy = said("faults.last-year", latest=str(latest))
        if latest < option.first_year:
            remedy = said("faults.shorten-life")
        facts = {"bought": str(option.last_year), "end": str(end), "until": str(until)}
        world.faults.add(spot / "last_year", lever.last_year, "serves-too-long", remedy, **facts)


def _check_useful(world: World, option: Option, spot: Location) -> None:
    """Tell stock that exists, or is committed, when it can be of no use any more."""
    until = option.useful_until
    if until is None:
        return
    for at, path, last in (
        ("existing", option.existing, until),
        ("min_add", option.min_add, until - option.lead),
    ):
        late = [year for year, stock in path.items() if year > last and stock > 0]
        if late:
            facts = {"year": str(late[0]), "until": str(until), "after": str(last + 1)}
            world.faults.add(spot / at, None, "useful-no-more", **facts)


def _check_bounded(world: World, option: Option, spot: Location) -> None:
    """Tell an option that could be bought without end."""
    if option.max_add is not None or option.potential is not None:
        return
    open_years = range(
        option.first_year, min(option.last_year, world.company.end - option.lead) + 1
    )
    for year in open_years:
        if not any(_bounds(limit, option, year) for limit in world.limits.values()):
            world.faults.add(spot, None, "unlimited", option=option.id, year=str(year))
            return


def _bounds(limit: Limit, option: Option, year: int) -> bool:
    if option.id not in limit.options:
        return False
    if limit.of in ("stock", "yield"):
        return year + option.lead in limit.at_most
    if limit.of == "added":
        return year in limit.at_most
    return any(paid > 0 and t in limit.at_most for t, paid in instalments(option, year))


def _check_size(world: World) -> None:
    """Tell a company so small, or so large, that its numbers must be of another unit."""
    most = max(
        sum(s.activity[t] * world.factors[s.carrier, s.region][t] for s in world.sources.values())
        for t in world.company.all_years
    )
    if most == 0 or LEAST <= most <= WORLD:
        return
    spot = Location("sources.csv") / Step("column", "activity")
    size = "large" if most > WORLD else "small"
    world.faults.add(spot, f"{plain(most * 1e3)} t", "size-of-company", size=size)
