"""One scenario of a sweep: what it sets in the case, and whose plan it follows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from pathway.sweep.factors import Value

Role = Literal["base", "point", "foresight", "followed"]
"""The unchanged case; a point of the design; of a regret table, a world that is known in advance,
or one that comes while a plan made for another is followed."""

BASE = "base"


@dataclass(frozen=True, slots=True)
class Follow:
    """A plan that is followed: what it sets, and the last year whose additions stand."""

    sets: tuple[str, ...]
    study: str | None
    until: int


@dataclass(frozen=True, slots=True)
class Scenario:
    """One case to be solved. ``positions`` are those in the factors' distributions, 0 to 1."""

    id: str
    role: Role
    values: Mapping[str, Value] = field(default_factory=dict)
    positions: Mapping[str, float] = field(default_factory=dict)
    sets: tuple[str, ...] = ()
    study: str | None = None
    plan: str = ""
    world: str = ""
    follow: Follow | None = None
