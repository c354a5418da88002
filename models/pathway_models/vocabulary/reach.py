"""How much of the activity of a source levers can reach (formulation, 5.2)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from pathway_models.case import Option, Source


class Served(Protocol):
    """What has sources and the options on them: a ``Case``, or the whole of one."""

    @property
    def sources(self) -> Mapping[str, Source]: ...  # noqa: D102
    @property
    def options(self) -> Mapping[str, Option]: ...  # noqa: D102


def most_activity(case: Served, source: str, year: int) -> float:
    """The most activity that a source can have: as usual, and all that co-effects may add."""
    most = case.sources[source].activity[year]
    for o, path in case.sources[source].co_effects.items():
        if path[year] < 0:
            most -= path[year] * most_served(case, case.options[o], year)
    return most


def most_treated(case: Served, option: Option, year: int) -> float:
    """The most of its source's activity that an option may treat [carrier unit]."""
    return option.max_share[year] * most_activity(case, str(option.source), year)


def most_served(case: Served, option: Option, year: int) -> float:
    """The most that it may take off it [carrier unit]."""
    return option.efficiency(year) * most_treated(case, option, year)
