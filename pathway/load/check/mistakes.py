"""Which row makes a total miss what was verified: the one whose mistake closes the gap."""

from __future__ import annotations

from collections.abc import Iterator

from pathway.load.inputs.verified import Verified
from pathway.load.inputs.world import World
from pathway_models.case import ELECTRICITY, Source, residual_of

USUAL = {
    1e-3: "a thousandth of it",
    1e3: "a thousand times as much",
    1e-6: "a millionth of it",
    1e6: "a million times as much",
    0.1: "a tenth of it",
    10: "ten times as much",
    0.01: "a hundredth of it",
    100: "a hundred times as much",
    3.6: "3.6 times as much (1 MWh is 3.6 GJ)",
    1 / 3.6: "a 3.6th of it (1 MWh is 3.6 GJ)",
    0.0: "none of it (is it there twice?)",
    0.5: "half of it (does it count twice?)",
}
"""How much of a number is right after a usual mistake of its unit -> its words."""
NAMED = 3
"""Of so many rows one is the likely one; of more, none is."""


def likely_mistake(world: World, name: str, found: float, verified: Verified) -> str:
    """Ask about the rows whose usual mistake is the gap, else about one beyond the total [kt]."""
    parts = [part for part in _parts(world, name) if part[1]]
    near = [
        (what, emitted, USUAL[right])
        for what, emitted in parts
        for right in USUAL
        if abs(found - (1 - right) * emitted - verified.total) <= verified.room
    ]
    if verified.total and 0 < len(near) <= NAMED:
        asked = (
            f"{w}: {said} would close the gap, it emits {1e3 * kt:,.0f} t" for w, kt, said in near
        )
        return f"Likely {'; or '.join(asked)}."
    large = [(what, emitted) for what, emitted in parts if emitted > verified.total > 0]
    if len(large) == 1 and found > verified.total:
        ((what, emitted),) = large
        return f"Look at {what} first: it alone emits {1e3 * emitted:,.0f} t."
    return ""


def _parts(world: World, name: str) -> Iterator[tuple[str, float]]:
    """What each source adds to a total, and what each factor that several share does [kt]."""
    shared: dict[tuple[str, str], list[float]] = {}
    for source in world.sources.values():
        emitted = _emitted(world, source, name)
        row = world.claimed[source.id]
        where = f"{row.file}, {row.steps[0]}"
        if (source.id,) in world.activity_series.values:
            where = world.activity_series.file
        yield f"{where} ({source.id})", emitted
        shared.setdefault((source.carrier, source.region), []).append(emitted)
    for (carrier, region), parts in shared.items():
        if sum(part > 0 for part in parts) > 1:
            yield f"factors.csv, {carrier} in {region}", sum(parts)


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
