"""What rows of actuals that are at fault seem to be about: of that nothing more is told."""

from __future__ import annotations

from pathway.load.files.csvfile import Row
from pathway.load.inputs.world import World
from pathway_models.case import Fact, Source

OF_NO_SUM = ("revenue", "output")
"""Quantities that no other is held against."""


def mark(world: World, row: Row) -> None:
    """Keep what a row at fault seems to be about; without a name, all sources it may be of."""
    name = row.cells.get("of", "")
    about = {o.id for o in world.options.values() if name in (o.id, o.lever, o.kind)}
    about |= {s.id for s in world.sources.values() if name == s.id}
    if not name:
        sources = [s for s in world.sources.values() if _may_be_of(world, row, s)]
        about = {i for s in sources for i in (s.id, s.account)}
    world.unclear.append((row.cells["quantity"], frozenset(about)))


def _may_be_of(world: World, row: Row, source: Source) -> bool:
    """Whether nothing that a row says, and is no mistyped word, is against it."""
    for column in ("business", "region", "scope", "category", "carrier"):
        words = [word.strip() for word in row.cells.get(column, "").split(";")]
        known = ("1", "2", "3") if column == "scope" else world.names.get(column, ())
        own = str(getattr(source, column))
        if own not in words and all(word in known for word in words):
            return False
    return True


def is_clear(world: World, fact: Fact) -> bool:
    """Whether no row that is at fault is about the things of a fact; money is apart."""
    return not any(
        quantity not in OF_NO_SUM
        and (quantity == fact.quantity or "spent" not in (quantity, fact.quantity))
        and not about.isdisjoint(fact.of)
        for quantity, about in world.unclear
    )
