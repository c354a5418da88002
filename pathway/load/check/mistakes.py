"""Which row makes a total miss what was verified: the one whose mistake closes the gap."""

from __future__ import annotations

from collections.abc import Iterator

from pathway.load.inputs.verified import Verified
from pathway.load.inputs.world import World
from pathway.locale import Digits, Fact, Listed, Message, message
from pathway_models.case import ELECTRICITY, Source, residual_of

USUAL = {
    1e-3: "thousandth", 1e3: "thousand", 1e-6: "millionth", 1e6: "million", 0.1: "tenth",
    10: "ten", 0.01: "hundredth", 100: "hundred", 3.6: "gigajoules", 1 / 3.6: "megawatt-hours",
    0.0: "none", 0.5: "half",
}  # fmt: skip
"""How much of a number is right after a usual mistake of its unit -> its word in the message."""
NAMED = 3
"""Of so many rows one is the likely one; of more, none is."""


def likely_mistake(world: World, name: str, found: float, verified: Verified) -> Message | None:
    """Ask about the rows whose usual mistake is the gap, else about one beyond the total [kt]."""
    parts = [part for part in _parts(world, name) if part[1]]
    near = [
        (what, emitted, USUAL[right])
        for what, emitted in parts
        for right in USUAL
        if abs(found - (1 - right) * emitted - verified.total) <= verified.room
    ]
    if verified.total and 0 < len(near) <= NAMED:
        asked = [
            message("faults.would-close", what=what, right=right, tonnes=_tonnes(emitted))
            for what, emitted, right in near
        ]
        return message("faults.likely", asked=Listed(asked, "faults.or-else"))
    large = [(what, emitted) for what, emitted in parts if emitted > verified.total > 0]
    if len(large) == 1 and found > verified.total:
        ((what, emitted),) = large
        return message("faults.look-at", what=what, tonnes=_tonnes(emitted))
    return None


def _tonnes(kt: float) -> Digits:
    return Digits(f"{1e3 * kt:,.0f}")


def _parts(world: World, name: str) -> Iterator[tuple[Message, float]]:
    """What each source adds to a total, and what each factor that several share does [kt]."""
    shared: dict[tuple[str, str], list[float]] = {}
    for source in world.sources.values():
        emitted = _emitted(world, source, name)
        row = world.claimed[source.id]
        where: Fact = message("faults.at-place", file=row.file, place=row.steps[0])
        if (source.id,) in world.activity_series.values:
            where = world.activity_series.file
        yield message("faults.row-of", where=where, source=source.id), emitted
        shared.setdefault((source.carrier, source.region), []).append(emitted)
    for (carrier, region), parts in shared.items():
        if sum(part > 0 for part in parts) > 1:
            yield message("faults.factor-of", carrier=carrier, region=region), sum(parts)


def _emitted(world: World, source: Source, name: str) -> float:
    """What a source adds to a verified total in the base year, before existing stock [kt]."""
    base, account = world.base_year, world.accounts[source.account]
    if name.startswith(f"scope{account.scope}"):
        factor = world.factors[source.carrier, account.region]
        if source.carrier == ELECTRICITY and name != "scope2_location":
            factor = residual_of(world, source.account)
        return factor[base] * source.activity[base]
    if name == "scope3" and account.upstream:
        before = world.upstream.get((source.carrier, account.region), {base: 0.0})
        return before[base] * source.activity[base]
    return 0.0
