"""No plan: what cannot hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pathway.locale import Lang, message
from pathway.locale.errors import NoPlan
from pathway.solve.feasibility import Feasibility
from pathway_models.arithmetic.variations import Bound, of_facts
from pathway_models.case import Case, Target


def missed_facts(case: Case) -> NoPlan:
    """What holds whatever the commitments contradicts itself: requirements, or data alone."""
    if not case.requirements:
        return missed_data()
    questions = Feasibility(of_facts(case))
    bounds = [Bound("commitment", k) for k in questions.commitments]
    least = questions.least(bounds, questions.commitments)
    if least is None:
        return missed_data()
    return missed_requirements(case, [b.id for b in bounds if questions.gives(least, b)])


def missed_requirements(case: Case, requirements: Sequence[str]) -> NoPlan:
    """The requirements that fall short."""
    if not requirements:
        return missed_commitments(case, ())
    lines = Lines(tuple(case.requirements[k] for k in requirements))
    return NoPlan(message("no-plan.requirements", missed=lines))


def missed_data() -> NoPlan:
    """Limits and data that contradict each other."""
    return NoPlan(message("no-plan.data"))


def missed_commitments(case: Case, commitments: Sequence[str]) -> NoPlan:
    """The commitments that fall short."""
    if not commitments:
        return NoPlan(message("no-plan.just-missed"))
    lines = Lines(tuple(case.targets[k] for k in commitments))
    return NoPlan(message("no-plan.commitments", missed=lines), commitments)


@dataclass(frozen=True, slots=True)
class Lines:
    """A line for each commitment, with the section of the report that it is from."""

    targets: Sequence[Target]

    def in_(self, lang: Lang) -> str:
        """In a language."""
        told = (
            message(
                "no-plan.line-of-section" if target.section else "no-plan.line",
                name=target.name, id=target.id, section=target.section,
            )
            for target in self.targets
        )  # fmt: skip
        return "\n".join(f"  {line.in_(lang)}" for line in told)
