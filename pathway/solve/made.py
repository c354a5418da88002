"""A program made once for many forms of a case: of those that differ in commitments, only rows."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from pathway.solve.engine.program import Bases
from pathway.solve.engine.translate import Arrays, Member, exchanged, translate
from pathway_models.arithmetic.vintages import promised_as_such
from pathway_models.case import Case, Target
from pathway_models.program.build import build
from pathway_models.program.hierarchy import neutralised_sets
from pathway_models.program.targets import elastic_row
from pathway_models.promises import held_years

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Made:
    """The model of a case, and its program as arrays; how long it took to make them [s].

    ``bases``: at which its linear programs have ended, if they are kept.
    """

    case: Case
    model: Any
    arrays: Arrays
    seconds: Mapping[str, float] = field(default_factory=dict)
    bases: Bases | None = None

    @staticmethod
    def of(case: Case) -> Made:
        """Builds and translates it."""
        seconds: dict[str, float] = {}
        model = _timed(seconds, "build", lambda: build(case))
        arrays = _timed(seconds, "translate", lambda: translate(model))
        return Made(case, model, arrays, seconds)

    def to(self, case: Case) -> Made:
        """The program of another form of the case.

        Where only the rows of commitments differ, it is this one with other rows; else made anew.
        """
        if not self.frames(case):
            return replace(Made.of(case), bases=self.bases)
        kept = self.case.targets
        members: dict[tuple[str, int], Member | None] = {}
        for k, target in case.targets.items():
            for t in held_years(case, target):
                members[k, t] = None if kept.get(k) == target else self._row(target, t)
        return replace(self, case=case, arrays=exchanged(self.arrays, "commitment", members))

    def frames(self, case: Case) -> bool:
        """Whether all but the rows of commitments is the same, or may be.

        Commitments say where and when credits are retired, and which stock is wanted as such. That
        accounts are told apart which need not be (a commitment is gone) changes no answer.
        """
        return (
            replace(case, targets=self.case.targets) == self.case
            and {k.accounts for k in case.targets.values()}
            <= {k.accounts for k in self.case.targets.values()}
            and neutralised_sets(case) == neutralised_sets(self.case)
            and promised_as_such(case) == promised_as_such(self.case)
        )

    def _row(self, target: Target, t: int) -> Member:
        terms, most = elastic_row(self.model, self.model.base, target, t)
        column = self.arrays.column_of
        return {column[id(v)]: c for c, v in terms if c}, most


def _timed(seconds: dict[str, float], name: str, work: Callable[[], T]) -> T:
    began = time.perf_counter()
    result = work()
    seconds[name] = time.perf_counter() - began
    return result
