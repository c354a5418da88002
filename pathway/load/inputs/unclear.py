"""What rows of actuals that are at fault seem to be about: of that nothing more is told."""

from __future__ import annotations

from pathway.load.files.csvfile import Row
from pathway.load.inputs.world import World
from pathway_models.case import Fact

OF_NO_SUM = ("revenue", "output")
"""Quantities that no other is held against."""


def mark(world: World, row: Row) -> None:
    """Keep what a row at fault seems to be about; one that names nothing, every source."""
    name = row.cells.get("of", "")
    about = {o.id for o in world.options.values() if name in (o.id, o.lever, o.kind)}
    about |= {s.id for s in world.sources.values() if name == s.id}
    if not name:
        about = {i for s in world.sources.values() for i in (s.id, s.account)}
    world.unclear.append((row.cells["quantity"], frozenset(about)))


def is_clear(world: World, fact: Fact) -> bool:
    """Whether no row that is at fault is about the things of a fact; money is apart."""
    return not any(
        quantity not in OF_NO_SUM
        and (quantity == fact.quantity or "spent" not in (quantity, fact.quantity))
        and not about.isdisjoint(fact.of)
        for quantity, about in world.unclear
    )
