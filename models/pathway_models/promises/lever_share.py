"""Share of an activity that named levers treat."""

from __future__ import annotations

from pydantic import Field

from pathway_models.case import Case, Option, Target
from pathway_models.vocabulary.position import N, Position
from pathway_models.vocabulary.promise import OfLevers, Sense, promise
from pathway_models.vocabulary.schema import Selector


@promise
class LeverShare(OfLevers):
    """What named levers treat, of all that is left of the activity after savings.

    Other switches on the same source are part of the whole: to leave the old carrier for another
    lever is no step towards this one. Savings are not, so that they make nothing harder.
    """

    key = "lever_share"
    unit = "share"
    most = 1.0
    about = "sources"
    has_base_value = True

    perimeter: Selector = Field(description="the sources it is about")

    @classmethod
    def sense(cls, k: Target) -> Sense:
        """At least."""
        return ">="

    @classmethod
    def varies(cls, k: Target) -> bool:
        """What is left after savings follows from the plan."""
        return True

    def counts(self, option: Option) -> bool:
        """Options on a source serve its activity."""
        return option.source is not None

    @classmethod
    def counted(cls, at: Position[N], k: Target, t: int) -> N:
        """Activity that the named options treat [carrier unit]."""
        return at.treated(k.options, t)

    @classmethod
    def whole(cls, at: Position[N], k: Target, t: int) -> N:
        """Activity as usual less what other options save [carrier unit]."""
        return at.activity(k.sources, t) + at.served(serving(at.case, k), t)


def serving(case: Case, k: Target) -> list[str]:
    """The options that serve the sources of a target and save nothing: named, or switches."""
    inside, named = set(k.sources), set(k.options)
    return [o.id for o in case.serving if o.source in inside and (o.uses or o.id in named)]
