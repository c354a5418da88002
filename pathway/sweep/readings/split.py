"""Which one factor tells best where a thing is done: the split of the most information."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pathway.sweep.factors import Value

LEAST = 0.2
"""A split that explains less of the uncertainty is no answer."""


@dataclass(frozen=True, slots=True)
class Split:
    """A factor and where it parts the scenarios: at or above a number, or at one of its levels.

    ``there`` and ``elsewhere`` are the shares of scenarios with the thing on that side and on the
    other; ``explained`` is the share of the uncertainty, in bits, that is gone when the side is
    known.
    """

    factor: str
    threshold: float
    level: str
    there: float
    elsewhere: float
    explained: float


def best_split(
    done: Mapping[str, bool], factors: Mapping[str, Mapping[str, Value]]
) -> Split | None:
    """The best single split over all factors, the first of equals; None where none explains much.

    ``done``: scenario -> whether it is done there; ``factors``: factor -> scenario -> value. What
    a split explains is weighed by the share of scenarios in which the factor's value is known.
    """
    whole = _entropy(list(done.values()))
    best: Split | None = None
    if whole == 0.0:
        return None
    for factor, values in factors.items():
        known = {s: values[s] for s in done if s in values}
        for found in _splits(factor, done, known, whole):
            if best is None or found.explained > best.explained + 1e-12:
                best = found
    return best if best is not None and best.explained >= LEAST else None


def _splits(
    factor: str, done: Mapping[str, bool], known: Mapping[str, Value], whole: float
) -> Iterator[Split]:
    """Every split of one factor: midway between neighbours, or each level against the rest."""
    before = _entropy([done[s] for s in known])
    numbers = sorted({v for v in known.values() if not isinstance(v, str)})
    levels = dict.fromkeys(v for v in known.values() if isinstance(v, str))
    cuts = [((a + b) / 2, "") for a, b in pairwise(numbers)]
    for threshold, level in [*cuts, *((math.nan, level) for level in levels)]:
        sides: tuple[list[bool], list[bool]] = ([], [])
        for s, value in known.items():
            there = value == level if isinstance(value, str) else value >= threshold
            sides[0 if there else 1].append(done[s])
        if all(sides):
            after = sum(len(side) * _entropy(side) for side in sides) / len(known)
            gain = (before - after) * len(known) / len(done)
            shares = [sum(side) / len(side) for side in sides]
            yield Split(factor, threshold, level, shares[0], shares[1], gain / whole)


def _entropy(done: Sequence[bool]) -> float:
    """Uncertainty of a yes or no that is drawn from these [bit]."""
    share = sum(done) / len(done) if done else 0.0
    return -math.fsum(p * math.log2(p) for p in (share, 1 - share) if p > 0)
