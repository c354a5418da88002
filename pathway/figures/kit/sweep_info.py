"""What a chart of a sweep must know besides its tables: what was varied, how, and how it ended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pathway_models.case import Name

from .info import ChartInfo


@dataclass(frozen=True, slots=True, kw_only=True)
class Varied:
    """A factor: how its value changes the inputs, its unit as written, the names of its levels.

    ``date``: the inputs are years, as those of ``targets.ID.from``.
    """

    name: Name
    change: str = "multiply"
    unit: str = ""
    levels: Mapping[str, Name] = field(default_factory=dict)
    date: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SweepInfo:
    """Names and counts of one sweep, for titles and footers.

    ``design`` as in the sweep's file, ``seed`` of what was drawn, ``until`` the last year whose
    additions of a plan stand (regret). ``scenarios`` are without the unchanged case; so many have
    ``no_plan``, so many ``failed`` (inputs that do not fit, solves that could not end).
    ``colliding`` are the commitments that fall short where there is no plan, the most frequent
    first. ``promised`` is the year in which net emissions must be nothing, if any must. ``cases``
    names scenarios, ``plans`` and ``worlds`` those of a regret table.
    """

    run: ChartInfo
    name: Name
    sweep_id: str
    design: str
    scenarios: int
    no_plan: int = 0
    failed: int = 0
    seed: int | None = None
    until: int | None = None
    factors: Mapping[str, Varied] = field(default_factory=dict, hash=False)
    cases: Mapping[str, Name] = field(default_factory=dict, hash=False)
    plans: Mapping[str, Name] = field(default_factory=dict, hash=False)
    worlds: Mapping[str, Name] = field(default_factory=dict, hash=False)
    colliding: tuple[str, ...] = ()
    base_has_plan: bool = True
    promised: int | None = None

    @property
    def with_plan(self) -> int:
        """How many scenarios have a plan."""
        return self.scenarios - self.no_plan - self.failed
