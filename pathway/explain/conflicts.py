"""Which commitments collide: every minimal set of them that has no plan."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from pathway.solve.feasibility import Feasibility

MOST = 12
"""So many conflicts are told; a case with more is told these first."""


@dataclass(frozen=True, slots=True)
class Conflicts:
    """Minimal sets without a plan, in the order of the case; ``complete``: there are no others.

    ``ways`` are the smallest sets of commitments whose loss settles every conflict.
    """

    sets: tuple[tuple[str, ...], ...]
    ways: tuple[frozenset[str], ...]
    complete: bool


def find_conflicts(questions: Feasibility, spared: Collection[str] = ()) -> Conflicts:
    """Every minimal set of commitments that has no plan together with all limits.

    A set that hits every conflict known is left out, the smallest first; if the rest still has no
    plan, there is a conflict more in it. When no such set is left, all are known, for the minimal
    conflicts and the minimal ways out of them determine each other (Reiter, "A theory of diagnosis
    from first principles", 1987). ``spared`` commitments are the last to be named: of several
    minimal sets in a conflict, one without them is found first.
    """
    order = sorted(questions.commitments, key=lambda k: k in spared)
    sets: list[tuple[str, ...]] = []
    ways: list[frozenset[str]] = []
    waiting = [frozenset[str]()]
    while waiting and len(sets) < MOST:
        left_out = waiting.pop(0)
        if any(way <= left_out for way in ways):
            continue
        unhit = next((s for s in sets if not left_out & set(s)), None)
        if unhit is None:
            kept = [k for k in order if k not in left_out]
            if questions.has_plan(kept):
                ways.append(left_out)
                continue
            unhit = _smallest(questions, kept)
            sets.append(unhit)
        more = {left_out | {k} for k in unhit} - set(waiting)
        waiting = sorted([*waiting, *more], key=lambda s: (len(s), sorted(s)))
    place = {k: i for i, k in enumerate(questions.commitments)}
    ordered = [tuple(sorted(s, key=place.__getitem__)) for s in sets]
    return Conflicts(tuple(ordered), tuple(ways), not waiting)


def _smallest(questions: Feasibility, kept: Sequence[str]) -> tuple[str, ...]:
    """A set without a plan of which no member can be spared: leaves out one after the other."""
    blamed = {b.id for b in questions.blamed(kept) if b.kind == "commitment"}
    core = [k for k in kept if k in blamed]
    if not core or questions.has_plan(core):
        core = list(kept)
    for k in list(core):
        rest = [other for other in core if other != k]
        if not questions.has_plan(rest):
            core = rest
    return tuple(core)


def settled_without(conflicts: Conflicts, conflict: Collection[str]) -> tuple[str, ...]:
    """The fewest commitments outside a conflict whose loss settles all the others.

    Where others can only be settled inside it, those of its members are not counted.
    """
    others = [set(s) - set(conflict) for s in conflicts.sets if set(s) != set(conflict)]
    others = [s for s in others if s]
    return min(_hitting(others), key=lambda s: (len(s), sorted(s)), default=())


def _hitting(sets: Sequence[Collection[str]]) -> Iterator[tuple[str, ...]]:
    if not sets:
        yield ()
        return
    for k in sorted(sets[0]):
        for rest in _hitting([s for s in sets[1:] if k not in s]):
            yield tuple(sorted({k, *rest}))
