"""How much of the activity of a source levers can reach (formulation, 5.2)."""

from __future__ import annotations

from pathway_models.case import Case, Option


def most_treated(case: Case, option: Option, year: int) -> float:
    """The most of its source's activity that an option may treat [carrier unit]."""
    return option.max_share[year] * case.sources[str(option.source)].activity[year]


def most_served(case: Case, option: Option, year: int) -> float:
    """The most that it may take off it [carrier unit]."""
    return option.efficiency(year) * most_treated(case, option, year)
