"""What capture is fitted to: flows of CO2 that leave an account together."""

from __future__ import annotations

from collections.abc import Mapping

from pathway.load.files.faults import Location
from pathway.load.inputs.selectors import options_of
from pathway.load.inputs.world import World
from pathway_models.case import ELECTRICITY, Option, Source, Stack
from pathway_models.levers.capture import Capture

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
        for option in options:
            with world.faults.skipping():
                flows = _flows(world, option, uses, spot)
                found.setdefault(flows, []).append(option)
                _check_own_fuel(world, option, spot)
        _note_left_out(world, name, {o for o, _ in uses})
    _check_apart(world, found)
    for (sources, uses), options in found.items():
        account, names = options[0].fitted_at, tuple(sorted(o.id for o in options))
        world.stacks[names[0]] = Stack(names[0], account, sources, uses, names)
    world.stacks = dict(sorted(world.stacks.items()))


def stacks_of(
    world: World, sources: Mapping[str, Source], options: Mapping[str, Option]
) -> dict[str, Stack]:
    """Give the stacks of a study, with the flows that it has."""
    found = {}
    for stack in world.stacks.values():
        captures = tuple(o for o in stack.captures if o in options)
        if captures:
            uses = tuple((o, carrier) for o, carrier in stack.uses if o in options)
            left = tuple(i for i in stack.sources if i in sources)
            found[stack.id] = Stack(stack.id, stack.account, left, uses, captures)
    return found


def _uses_of(world: World, lever: Capture, spot: Location) -> tuple[tuple[str, str], ...]:
    """The options whose fuels a capture is fitted to, each with its carriers but electricity."""
    if lever.uses_of is None:
        return ()
    found: list[tuple[str, str]] = []
    with world.faults.skipping():
        names = options_of(world, lever.uses_of, spot / "uses_of")
        options = [world.options[o] for o in names]
        found = [(o.id, c) for o in options if o.source for c in o.uses if c != ELECTRICITY]
        if not found:
            problem = "none of these levers uses a fuel at a source"
            world.faults.add(spot / "uses_of", None, problem, "Correct the selection")
    return tuple(sorted(found))


def _flows(
    world: World, option: Option, uses: tuple[tuple[str, str], ...], spot: Location
) -> Flows:
    """The flows that an option is fitted to. Raises Invalid where one has no CO2."""
    own = [world.sources[i] for i in world.fitted[option.lever]]
    sources = [s for s in own if s.account == option.fitted_at]
    for source in sources:
        if not _has_carbon(world, source.carrier, source.account):
            problem = f"{source.id} ({source.carrier}) has no CO2 that leaves by a stack"
            world.faults.fail(spot / "applies_to", source.id, problem, "Leave it out")
    inside = [(o, c) for o, c in uses if world.options[o].uses_in[c] == option.fitted_at]
    for o, carrier in inside:
        if not _has_carbon(world, carrier, option.fitted_at):
            problem = f"the {carrier} that {o} uses has no CO2 that leaves by a stack"
            remedy = "Leave it out, or leave uses_of out"
            world.faults.fail(spot / "uses_of", o, problem, remedy)
    return tuple(sorted(s.id for s in sources)), tuple(inside)


def _has_carbon(world: World, carrier: str, account: str) -> bool:
    """Whether a carrier is burnt or released there with CO2: what is bought as energy is not."""
    where = world.accounts[account]
    if carrier == ELECTRICITY or where.scope == 2 or "CO2" not in world.carriers[carrier].gases:
        return False
    factor = world.factors.get((carrier, where.region))
    return factor is None or any(factor.values())  # without a factor, which is told


def _check_own_fuel(world: World, option: Option, spot: Location) -> None:
    """Tell fuel that brings more CO2 into the stack than is captured with it."""
    if not option.captures_own_fuel:
        return
    region = world.accounts[option.fitted_at].region
    fuels = [c for c, a in option.uses_in.items() if a == option.fitted_at]
    none = dict.fromkeys(world.company.all_years, 0.0)
    for year in world.company.all_years:
        own = sum(option.uses[c][year] * world.factors.get((c, region), none)[year] for c in fuels)
        if option.capture_rate[year] * own >= 1:
            problem = (
                f"its own fuel brings {own:.3g} t of CO2 a tonne captured: it would feed itself"
            )
            remedy = "Correct uses or their factors: a tonne captured must use less than a tonne"
            world.faults.add(spot / "uses", option.id, problem, remedy)
            return


def _check_apart(world: World, found: Mapping[Flows, list[Option]]) -> None:
    """Tell captures that are fitted to some of the same flows, and not to all."""
    seen: list[tuple[Flows, Option]] = []
    for flows, options in found.items():
        for others, first in seen:
            shared = [*({*flows[0]} & {*others[0]}), *(o for o, _ in {*flows[1]} & {*others[1]})]
            if shared:
                problem = f"{options[0].id} and {first.id} share {min(shared)}, and not all flows"
                remedy = "Fit both to the same flows, or to flows that have none in common"
                spot = world.lever_spots[options[0].lever] / "applies_to"
                world.faults.add(spot, min(shared), problem, remedy)
        seen.append((flows, options[0]))


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
        what = f"{name}: what {', '.join(left)} burns there passes by"
        world.faults.note(f"levers/capture.yaml: {what}: name it in uses_of if it does not.")
