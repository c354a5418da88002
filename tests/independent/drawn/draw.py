"""A case of a seed: some of each sort of feature, in an order in which each finds what it needs."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache

from drawn.draft import Draft, begin
from drawn.effects import EFFECTS
from drawn.facts import FACTS
from drawn.kinds import KINDS
from drawn.policies import POLICIES
from drawn.promises import LIMITS, PROMISES
from drawn.stock import LINKS, STOCK
from pathway_models.arithmetic.observed import as_it_was
from pathway_models.case import Case, Option

Features = Mapping[str, Callable[[Draft], bool]]

SORTS: tuple[tuple[Features, int, int], ...] = (
    (KINDS, 3, 6),
    (STOCK, 2, 7),
    (EFFECTS, 2, 7),
    (LINKS, 0, 2),
    (LIMITS, 0, 2),
    (PROMISES, 1, 4),
    (POLICIES, 1, 5),
)
"""Sorts of features, and how many of each are tried."""

IN_ORDER = 0.4
"""Of all cases so many neutralise in the order of the hierarchy, whatever else they do."""

CAPPED = 0.15
"""Of the others so many neutralise within caps."""

PAST = 0.45
"""Of all cases so many have years that are over."""

FEATURES = (*(name for features, _, _ in SORTS for name in features), *FACTS)


def draw(seed: int) -> Draft:
    rng = random.Random(seed)  # noqa: S311
    d = begin(rng)
    policy = "lexicographic" if d.chance(IN_ORDER) else "caps" if d.chance(CAPPED) else ""
    in_order = {"neutral", policy} if policy else set()
    for features, least, most in SORTS:
        wanted = set(rng.sample(list(features), rng.randint(least, most)))
        for name in [f for f in features if f in wanted | in_order]:
            if features[name](d):
                d.had.add(name)
    if d.chance(PAST):
        wanted = set(rng.sample(list(FACTS), rng.randint(2, 9)))
        d.had |= {name for name in FACTS if name in wanted and FACTS[name](d)}
    return d


@cache
def drawn(seed: int) -> tuple[Case, Case, frozenset[str]]:
    d = draw(seed)
    told = d.told()
    while clashes := as_it_was(told)[1]:  # what cannot be beside the rest is left out
        cannot = {clash.fact for clash in clashes}
        told = replace(told, facts=tuple(f for f in told.facts if f not in cannot))
    return d.case(), told, frozenset(d.had)


def case_of(seed: int) -> Case:
    """The case of a seed, before anything was: all of its years are planned."""
    return drawn(seed)[0]


def told_of(seed: int) -> Case:
    """The same with what was in its first years, if it says so."""
    return drawn(seed)[1]


def saving(seed: int, made: Case) -> Case:
    """A form of the case of a seed with allowances so tight that it is of use to save some, and
    lots are saved for: what is not used is kept for one year, two, all, or none.
    """
    years = (1, 2, math.inf, 0)[seed % 4]

    def kept(o: Option) -> Option:
        lot = 0.4 * o.unit_size
        most = {t: lot or 0.4 * o.max_add[t] for t in made.years if lot or o.max_add}
        return replace(o, max_add=most, carry_over=years) if most else o

    return replace(made, options={k: kept(o) for k, o in made.options.items()})


def features_of(seed: int) -> frozenset[str]:
    """And what it has."""
    return drawn(seed)[2]
