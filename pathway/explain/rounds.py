"""Which variations are solved, one after the other, where the answer to one says that of others."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from pathway_models.arithmetic.variations import with_target, without
from pathway_models.case import Case, Target
from pathway_models.program.hierarchy import neutralised_sets
from pathway_models.promises import promise_of

from .amends import eases
from .solves import Cost, Solves, Variation

Key = tuple[str, str]
"""What is varied, and how."""

TOGETHER = ("", "without")
"""The commitments that cost nothing at the margin, all gone at once."""

SAME, ALMOST = 1e-6, 1e-9
"""Objectives are the same within so many million, or such a share."""


@dataclass(slots=True)
class Rounds:
    """Variations of a case, and what each costs once it is known.

    ``base``: the plan that is explained. ``idle``: the commitments that may cost nothing.
    """

    case: Case
    base: Cost
    variations: Mapping[Key, Case]
    idle: Collection[str]
    costs: dict[Key, Cost]
    held: Collection[Key] = ()
    """Variations that ask for more, and which the plan holds as it is: it is their best, too."""
    _together: frozenset[Key] = field(default_factory=frozenset)
    """Variations that are settled if letting go of all of them at once costs nothing."""
    _asked: set[Key] = field(default_factory=set)

    def solve(self, solves: Solves) -> None:
        """Solves all that no other answer settles, in processes that are side by side."""
        self._together = self._asked_together()
        for key, cost in solves.as_asked(self._next):
            self._learn(key, cost)

    def _next(self) -> dict[Key, Variation]:
        """What is not asked yet, and waits for no other answer."""
        asked = {}
        if self._together and TOGETHER not in self._asked:
            asked[TOGETHER] = Variation(self._all_at_once())
        for key, case in self.variations.items():
            if key in self.costs or key in self._asked or key in self._together:
                continue
            if key in self.held:
                self.costs[key] = self.base
            elif (found := self._settled(key)) is not None:
                self.costs[key] = found
            elif not self._waits(key):
                asked[key] = Variation(case, self._form(key))
        self._asked |= asked.keys()
        return asked

    def _learn(self, key: Key, cost: Cost) -> None:
        if key != TOGETHER:
            self.costs[key] = cost
            return
        if self._keeps_the_plan(cost):
            self.costs |= dict.fromkeys(self._together, replace(cost, cost=self.base.cost))
        self._together = frozenset()

    def _form(self, key: Key) -> Target | None:
        """The later form of a commitment, if the answer without it may be that of it, too."""
        k, how = key
        moved = self.variations.get((k, "later"))
        return moved.targets[k] if how == "without" and moved and self._frames({k}) else None

    def _waits(self, key: Key) -> bool:
        """Whether the answer without a commitment may be that of a weaker form of it."""
        k, how = key
        gone = (k, "without")
        weaker = how == "later" or (how == "looser" and self._between(key))
        return weaker and gone in self.variations and gone not in self.costs and self._frames({k})

    def _settled(self, key: Key) -> Cost | None:
        """The answer without a commitment, where it is that of a weaker form of it.

        Where even that saves nothing; or its plan keeps the form: there are more plans without.
        """
        gone = self.costs.get((key[0], "without"))
        if gone is None or key[1] not in ("looser", "later"):
            return None
        nothing = self._saves_nothing(gone) and self._between(key)
        return gone if nothing or (gone.keeps and key[1] == "later") else None

    def _keeps_the_plan(self, found: Cost) -> bool:
        """Whether every stage ends as it does in the plan.

        Then its plan is as near the best of each with any of these commitments gone, too: they
        have fewer plans than with all gone, and its own is among them.
        """
        return (
            not found.anew
            and len(found.stages) == len(self.base.stages)
            and all(
                math.isclose(a, b, rel_tol=ALMOST, abs_tol=SAME)
                for a, b in zip(found.stages, self.base.stages, strict=True)
            )
        )

    def _saves_nothing(self, gone: Cost) -> bool:
        """Whether even without the commitment nothing is saved, as far as gaps can tell."""
        return gone.possible and self.base.cost - gone.cost <= self.base.gap + gone.gap

    def _between(self, key: Key) -> bool:
        """Whether what is asked lies between the plan and that without a commitment.

        Not of one without which credits are retired elsewhere or in other years; nor of a later
        date that asks for more in some year.
        """
        k, how = key
        if how not in ("looser", "later") or not self._frames({k}):
            return False
        return how == "looser" or eases(self.case, self.case.targets[k], 1)

    def _frames(self, gone: Collection[str]) -> bool:
        """Whether without commitments the same is neutralised in the same years."""
        if not any(promise_of(self.case.targets[k]).neutralises for k in gone):
            return True
        return neutralised_sets(without(self.case, gone)) == neutralised_sets(self.case)

    def _asked_together(self) -> frozenset[Key]:
        """What is let go of at once: two or more, else each by itself.

        A commitment without which credits are retired elsewhere only becomes looser.
        """
        gone = [k for k in self.idle if self._frames({k})]
        if not self._frames(gone):
            gone = [k for k in gone if not promise_of(self.case.targets[k]).neutralises]
        looser = [k for k in self.idle if k not in gone and (k, "looser") in self.variations]
        keys = [*((k, "without") for k in gone), *((k, "looser") for k in looser)]
        return frozenset(keys if len(keys) > 1 else ())

    def _all_at_once(self) -> Case:
        case = without(self.case, {k for k, how in self._together if how == "without"})
        for k, how in sorted(self._together):
            if how == "looser":
                case = with_target(case, self.variations[k, how].targets[k])
        return case
