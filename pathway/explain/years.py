"""In which years commitments collide: asked of the elastic program, year by year."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pathway.locale.errors import OutOfTime
from pathway.solve.feasibility import Feasibility
from pathway_models.promises import held_years

Years = dict[str, tuple[int, ...]]

MOST = 60
"""So many integer programs are asked for the years of a commitment at most."""


def colliding_years(
    questions: Feasibility, conflict: Iterable[str], *, quickly: bool = False
) -> Years:
    """The years in which each commitment of a minimal conflict collides with the others.

    Those in which it does so held in that year alone, the others as they are; where no year does,
    the years of a minimal set that do together. Empty where that cannot be settled in time.
    ``quickly``: those that the linear relaxation can tell.
    """
    targets = questions.case.targets
    every = {k: tuple(held_years(questions.case, targets[k])) for k in conflict}
    found: Years = {}
    for k, years in every.items():
        try:
            if quickly:
                found[k] = questions.colliding(k, every, len(years), quickly=True)
                continue
            found[k] = _alone(questions, k, every) or _together(questions, k, every)
        except OutOfTime:
            found[k] = years if len(years) == 1 else ()
    return found


def _alone(questions: Feasibility, k: str, every: Mapping[str, tuple[int, ...]]) -> tuple[int, ...]:
    """Years that collide each by itself; the relaxation is enough where it says so of some."""
    quickly = questions.colliding(k, every, len(every[k]), quickly=True)
    return quickly or questions.colliding(k, every, MOST, quickly=False)


def _together(
    questions: Feasibility, k: str, every: Mapping[str, tuple[int, ...]]
) -> tuple[int, ...]:
    """A set of years without a plan of which none can be spared."""
    kept = list(every[k])
    for t in every[k][:MOST]:
        fewer = [y for y in kept if y != t]
        if questions.collides({**every, k: tuple(fewer)}):
            kept = fewer
    return tuple(kept)
