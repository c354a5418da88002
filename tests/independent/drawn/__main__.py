"""Counts what random cases have: ``python -m drawn FIRST COUNT``, from ``tests/independent``."""

from __future__ import annotations

import sys
from collections import Counter
from itertools import combinations
from math import comb

from drawn import features_of
from drawn.draw import FEATURES


def main(first: int, count: int) -> None:
    """Writes how often each feature and pair was drawn, the rarest first."""
    had = [features_of(seed) & set(FEATURES) for seed in range(first, first + count)]
    features = Counter(name for each in had for name in each)
    pairs = Counter(pair for each in had for pair in combinations(sorted(each), 2))
    most = comb(len(FEATURES), 2)
    lines = [
        f"{count} cases: {len(features)} of {len(FEATURES)} features, {len(pairs)} of {most} pairs"
    ]
    lines += [f"{n:5} {name}" for name, n in sorted(features.items(), key=lambda item: item[1])]
    never = [pair for pair in combinations(sorted(FEATURES), 2) if pair not in pairs]
    lines += [f"never: {one} with {other}" for one, other in never]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
