"""Scope 3: who bears what levers on sources of others cost."""

from __future__ import annotations

from pathway.load.files.faults import listed, plain
from pathway.load.inputs.world import World
from pathway.locale import Count
from pathway_models.vocabulary.families import OnActivity

VALUE_CHAIN = "3"
NAMED = 3
"""So many are named of which nothing is said."""


def check_cost_shares(world: World) -> None:
    """Tell a share of what is the company's own; note what nothing is said of."""
    unsaid: list[str] = []
    for name, lever in world.levers.items():
        if not isinstance(lever, OnActivity):
            continue
        own = [o for o in world.options.values() if o.lever == name]
        outside = [o for o in own if o.scope == VALUE_CHAIN]
        if lever.cost_share is not None and own and not outside:
            value = plain(lever.cost_share.value) if lever.cost_share.value is not None else None
            spot = world.lever_spots[name] / "cost_share"
            world.faults.add(spot, value, "cost-share-of-own")
        costs = any(x for o in outside for x in (*o.capex.values(), *o.fom.values()))
        if lever.cost_share is None and costs:
            unsaid.append(name)
    if unsaid:
        more = Count(max(0, len(unsaid) - NAMED))
        world.faults.note("no-cost-share", levers=listed(unsaid[:NAMED]), more=more)
