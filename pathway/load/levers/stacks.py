"""What capture is fitted to: flows of CO2 that leave an account together."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from pathway.load.files.faults import Location, listed
from pathway.load.inputs.selectors import accounts_of, options_of
from pathway.load.inputs.world import World
from pathway.locale import Digits
from pathway_models.arithmetic.stacks import carbon, flows, own_fuel, own_fuels, per_unit, takes
from pathway_models.case import ELECTRICITY, Option, Path, Source, Stack
from pathway_models.levers.capture import Capture

SAME = 9
"""Digits in which biogenic shares of flows are one."""

Flows = tuple[tuple[str, ...], tuple[tuple[str, str], ...]]
"""Sources, and pairs of option and carrier."""


def read_stacks(world: World) -> None:
    """Fill in the stacks: captures that are fitted to the same flows share one."""
    found: dict[Flows, list[Option]] = {}
    for name, lever in world.levers.items():
        if not isinstance(lever, Capture):
            continue
        spot = world.lever_spots[name]
        options = [o for o in world.options.values() if o.lever == name]
        uses = _uses_of(world, lever, spot) if options else ()
        claimed = _claimed(world, lever, spot)
        for option in options:
            with world.faults.skipping():
                fitted = _flows(world, option, uses, spot)
                found.setdefault(fitted, []).append(option)
                _check_own_fuel(world, option, spot)
        _leave_out(world, set(options).difference(*found.values()))
        _note_left_out(world, name, {o for o, _ in uses})
        world.claimed_by_capture[name] = claimed
    _check_apart(world, found)
    for (sources, uses), options in found.items():
        account, names = options[0].fitted_at, tuple(sorted(o.id for o in options))
        stack = world.stacks[names[0]] = Stack(names[0], account, sources, uses, names)
        for option in options:
            with world.faults.skipping():
                world.options[option.id] = _with_biogenic(world, stack, option)
    world.stacks = dict(sorted(world.stacks.items()))


def _leave_out(world: World, unfitted: Collection[Option]) -> None:
    """Leave out what is fitted to no stack, for a fault that was told."""
    for option in unfitted:
        del world.options[option.id]
        world.incomplete = True
        world.lost_levers[option.lever] = any(option.existing.values())


def _claimed(world: World, lever: Capture, spot: Location) -> tuple[str, ...]:
    """The accounts for which biogenic CO2 that is captured may be claimed."""
    if (lever.eligible is None) != (lever.durability is None):
        world.faults.add(spot, None, "claimed-and-stored")
    if lever.eligible is None:
        return ()
    with world.faults.skipping():
        return tuple(accounts_of(world, lever.eligible, spot / "eligible"))
    return ()


def _with_biogenic(world: World, stack: Stack, option: Option) -> Option:
    """Give the biogenic share of what it captures: of its flows, or typed where the plan decides
    that.
    """
    lever, spot = world.levers[option.lever], world.lever_spots[option.lever]
    accounts = world.claimed_by_capture[option.lever]
    if not isinstance(lever, Capture) or world.incomplete or not _is_known(world, stack):
        return option
    path = _share_of_flows(world, stack, option)
    typed = lever.biogenic_share is not None
    if path is None and not typed:
        world.faults.fail(spot / "biogenic_share", None, "biogenic-open", option=option.id)
    if path is not None and typed:
        year = world.company.base_year
        share, at = Digits(f"{path[year]:.3g}"), spot / "biogenic_share"
        world.faults.fail(at, option.id, "biogenic-by-flows", share=share, year=str(year))
    path = option.biogenic_share if path is None else path
    if accounts and not any(path.values()):
        world.faults.fail(spot / "eligible", option.id, "nothing-biogenic", option=option.id)
    path = path if any(path.values()) else {}
    return replace(option, accounts=accounts, biogenic_share=path)


def _is_known(world: World, stack: Stack) -> bool:
    """Whether all factors of its flows are there; what is missing was told."""
    region = world.accounts[stack.account].region
    carriers = {flow.carrier for flow in flows(stack, world)}
    for option in (world.options[o] for o in stack.captures):
        carriers |= set(own_fuels(option))
    return all((c, region) in world.factors for c in carriers)


def _share_of_flows(world: World, stack: Stack, option: Option) -> Path | None:
    """What of a tonne that it captures is of biomass, its own fuel included; None where what levers
    do at flows that differ decides it.
    """
    here = set(stack.sources)
    moved = bool(stack.uses) or any(o.source in here for o in world.options.values())
    moved |= any(world.sources[i].co_effects for i in here)
    found = {}
    for year in world.company.all_years:
        each = [(per_unit(world, stack, f, year), f.source) for f in flows(stack, world)]
        shares = {round(c.biogenic / c.whole, SAME) for c, _ in each if c.whole > 0}
        if moved and len(shares) > 1:
            return None
        amounts = [c.times(world.sources[i].activity[year] if i and not moved else 1.0)
                   for c, i in each]  # fmt: skip
        whole = sum(c.whole for c in amounts)
        of_flows = sum(c.biogenic for c in amounts) / whole if whole > 0 else 0.0
        own = own_fuel(world, option, year).biogenic
        rate = option.capture_rate[year]
        found[year] = rate * (takes(world, option, year) * of_flows + own)
    return found


def stacks_of(
    world: World, sources: Mapping[str, Source], options: Mapping[str, Option]
) -> dict[str, Stack]:
    """Give the stacks of a study, with the flows that it has."""
    left = {stack.id: stack.among(sources, options) for stack in world.stacks.values()}
    return {name: stack for name, stack in left.items() if stack.captures}


def _uses_of(world: World, lever: Capture, spot: Location) -> tuple[tuple[str, str], ...]:
    """The options whose fuels a capture is fitted to, each with its carriers but electricity."""
    if lever.uses_of is None:
        return ()
    found: list[tuple[str, str]] = []
    with world.faults.skipping():
        names = options_of(world, lever.uses_of, spot / "uses_of")
        options = [world.options[o] for o in names]
        found = [(o.id, c) for o in options if o.source for c in o.uses if c != ELECTRICITY]
        if not found and not world.incomplete:
            world.faults.add(spot / "uses_of", None, "uses-no-fuel")
    return tuple(sorted(found))


def _flows(
    world: World, option: Option, uses: tuple[tuple[str, str], ...], spot: Location
) -> Flows:
    """The flows that an option is fitted to. Raises Invalid where one has no CO2."""
    own = [world.sources[i] for i in world.fitted[option.lever]]
    sources = [s for s in own if s.account == option.fitted_at]
    for source in sources:
        if not _has_carbon(world, source.carrier, source.account):
            facts = {"source": source.id, "carrier": source.carrier}
            world.faults.fail(spot / "applies_to", source.id, "source-without-co2", **facts)
    inside = [(o, c) for o, c in uses if world.options[o].uses_in[c] == option.fitted_at]
    for o, carrier in inside:
        if not _has_carbon(world, carrier, option.fitted_at):
            world.faults.fail(spot / "uses_of", o, "use-without-co2", carrier=carrier, option=o)
    return tuple(sorted(s.id for s in sources)), tuple(inside)


def _has_carbon(world: World, carrier: str, account: str) -> bool:
    """Whether a carrier is burnt or released there with CO2: what is bought as energy is not."""
    where = world.accounts[account]
    if carrier == ELECTRICITY or where.scope == 2:
        return False
    pair = carrier, where.region
    if pair not in world.factors:
        return True  # which is told
    found = (carbon(world, *pair, year).whole for year in world.company.all_years)
    return any(found)


def _check_own_fuel(world: World, option: Option, spot: Location) -> None:
    """Tell fuel that brings more CO2 into the stack than is captured with it."""
    for year in world.company.all_years:
        own = own_fuel(world, option, year).whole
        if option.capture_rate[year] * own >= 1:
            world.faults.add(spot / "uses", option.id, "feeds-itself", tonnes=Digits(f"{own:.3g}"))
            return


def _check_apart(world: World, found: Mapping[Flows, list[Option]]) -> None:
    """Tell captures that are fitted to some of the same flows, and not to all."""
    seen: list[tuple[Flows, Option]] = []
    for fitted, options in found.items():
        for others, first in seen:
            shared = [*({*fitted[0]} & {*others[0]}), *(o for o, _ in {*fitted[1]} & {*others[1]})]
            if shared:
                facts = {"one": options[0].id, "other": first.id, "flow": min(shared)}
                spot = world.lever_spots[options[0].lever] / "applies_to"
                world.faults.add(spot, min(shared), "flows-in-part", **facts)
        seen.append((fitted, options[0]))


def _note_left_out(world: World, name: str, uses: set[str]) -> None:
    """Note levers that burn fuels at the sources of a capture, and are not among its flows."""
    at = set(world.fitted.get(name, ()))
    left = sorted(
        {
            o.lever
            for o in world.options.values()
            if o.source in at and o.id not in uses
            for c in o.uses
            if _has_carbon(world, c, o.uses_in[c])
        }
    )
    if left:
        world.faults.note("passes-by", capture=name, levers=listed(left))
