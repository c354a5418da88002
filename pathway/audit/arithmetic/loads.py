"""What existing stock serves in turn where lots have a minimum load (formulation, 5.2, 6)."""

from __future__ import annotations

import numpy as np

from pathway.audit.arrays import Floats

NOTHING = 1e-9
"""Of a lot, what is no part of it."""


def in_turn(most: Floats, lot: Floats, least: Floats, activity: Floats) -> Floats:
    """What each may treat of an activity after those before it: years down, in turn across.

    ``most`` of each, what a ``lot`` can and what it does at least. [carrier unit]
    """
    if not least.any():
        before = np.cumsum(most, axis=1) - most
        return np.clip(activity[:, None] - before, 0.0, most)
    rows = zip(most, lot, least, activity, strict=True)
    return np.array([_of_a_year(*row) for row in rows]).reshape(most.shape)


def _of_a_year(most: Floats, lot: Floats, least: Floats, activity: float) -> Floats:
    """The same in one year: who would stay below its least is made room for, or a lot stops."""
    treated, floor = np.zeros(len(most)), np.zeros(len(most))
    for k, can in enumerate(most):
        amount = min(can, activity - treated.sum())
        lots = np.ceil(amount / lot[k] - NOTHING) if least[k] > 0 else 0.0
        short = max(0.0, lots * least[k] - amount)
        spare = treated[:k] - floor[:k]
        if short > min(can - amount, spare.sum()) + NOTHING * lot[k]:
            lots, short = lots - 1, 0.0
            amount = lots * lot[k]
        later = np.cumsum(spare[::-1])[::-1] - spare
        treated[:k] -= np.clip(short - later, 0.0, spare)
        treated[k], floor[k] = amount + short, min(lots * least[k], amount + short)
    return treated


def below(served: Floats, lot: Floats, least: Floats) -> Floats:
    """The least that is served by the fewest lots that could serve so much [carrier unit]."""
    whole = np.where(lot > 0, lot, 1.0)
    lots = np.ceil(served / whole - 1e-6)
    return np.where(least > 0, np.maximum(0.0, lots) * least, 0.0)
