"""The plan that misses least of all commitments together: by how much each gives way in it."""

from __future__ import annotations

from dataclasses import replace

from pathway.solve.feasibility import Feasibility
from pathway.solve.margins import exceeded
from pathway_models.arithmetic.variations import Bound, weakened
from pathway_models.case import Case

from .amends import SPARE, Amends, is_share


def nearest(
    questions: Feasibility, decided: dict[str, int] | None = None, *, quickly: bool = False
) -> dict[str, float] | None:
    """By how much each commitment must give way, in the plan that misses least of them all.

    The sum counts each as a share of its size. Shares are measured on the plan found. None where
    limits and data alone have no plan. ``quickly``: in the linear relaxation. ``decided`` is given
    the year of each that proves by how much.
    """
    bounds = [Bound("commitment", k) for k in questions.commitments]
    least = questions.least(bounds, questions.commitments, quickly=quickly)
    if least is None:
        return None
    if decided is not None:
        decided |= least.decided
    by: dict[str, float] = {}
    for bound in bounds:
        if questions.gives(least, bound):
            over = exceeded(questions.model, questions.program, questions.case, bound, least.point)
            by[bound.id] = over * (1 + SPARE)
    return by


def nearest_by(amends: Amends) -> dict[str, float]:
    """As ``nearest``, told in round numbers: what the relaxation says, where that has a plan."""
    kept = amends.questions.commitments
    quick = _told(amends, nearest(amends.questions, amends.decided, quickly=True) or {})
    if quick and amends.finds(relaxed(amends.case, quick), kept):
        return quick
    by = nearest(amends.questions) or {}
    told = _told(amends, by)
    return told if amends.possible(relaxed(amends.case, told), kept) else by


def _told(amends: Amends, by: dict[str, float]) -> dict[str, float]:
    """Each share taken back as far as the others as they are allow, and rounded as it is told."""
    for k in [k for k in by if is_share(amends.case, Bound("commitment", k))]:
        least = _alone(amends, k, {o: amount for o, amount in by.items() if o != k})
        if least is not None and least < by[k]:
            by = {**by, k: least}
    by = {k: amount for k, amount in by.items() if amount > 0}
    return {k: next(amends.stated(Bound("commitment", k), v, v), v) for k, v in by.items()}


def _alone(amends: Amends, k: str, others: dict[str, float]) -> float | None:
    """The least that one must give way by where the others do as they are told."""
    bound, kept = Bound("commitment", k), amends.questions.commitments
    if not others:
        return amends.amount(bound, kept)
    alone = Amends(Feasibility(relaxed(amends.case, others), amends.tick), amends.tick)
    least = alone.amount(bound, kept)
    amends.searches += alone.searches + alone.questions.searches
    amends.relaxations += alone.relaxations + alone.questions.relaxations
    return least


def relaxed(case: Case, by: dict[str, float]) -> Case:
    """The case with its commitments weakened by so much."""
    targets = {k: weakened(case, case.targets[k], amount) for k, amount in by.items()}
    return replace(case, targets={**case.targets, **targets})
