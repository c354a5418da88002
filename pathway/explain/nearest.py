"""The plan that misses least of all commitments together: by how much each gives way in it."""

from __future__ import annotations

from dataclasses import replace

from pathway.solve.feasibility import Feasibility
from pathway.solve.margins import exceeded
from pathway_models.arithmetic.variations import Bound, weakened
from pathway_models.case import Case

from .amends import SPARE, Amends, is_share


def nearest(questions: Feasibility) -> dict[str, float] | None:
    """By how much each commitment must give way, in the plan that misses least of them all.

    The sum counts each as a share of its size. Shares are measured on the plan found. None where
    limits and data alone have no plan.
    """
    bounds = [Bound("commitment", k) for k in questions.commitments]
    least = questions.least(bounds, questions.commitments)
    if least is None:
        return None
    by: dict[str, float] = {}
    for bound in bounds:
        if questions.gives(least, bound):
            over = exceeded(questions.model, questions.program, questions.case, bound, least.point)
            by[bound.id] = over * (1 + SPARE)
    return by


def nearest_by(amends: Amends) -> dict[str, float]:
    """As ``nearest``, each share then taken back as far as the others as they are allow."""
    questions = amends.questions
    by = nearest(questions) or {}
    for k in [k for k in by if is_share(amends.case, Bound("commitment", k))]:
        others = relaxed(amends.case, {o: amount for o, amount in by.items() if o != k})
        alone = Amends(Feasibility(others, amends.tick), amends.tick)
        least = alone.amount(Bound("commitment", k), questions.commitments)
        amends.searches += alone.searches + alone.questions.searches
        amends.relaxations += alone.relaxations + alone.questions.relaxations
        if least is not None and least < by[k]:
            by[k] = least
    by = {k: amount for k, amount in by.items() if amount > 0}
    told = {k: next(amends.stated(Bound("commitment", k), v, v), v) for k, v in by.items()}
    return told if amends.possible(relaxed(amends.case, told), questions.commitments) else by


def relaxed(case: Case, by: dict[str, float]) -> Case:
    """The case with its commitments weakened by so much."""
    targets = {k: weakened(case, case.targets[k], amount) for k, amount in by.items()}
    return replace(case, targets={**case.targets, **targets})
