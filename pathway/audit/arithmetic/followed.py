"""What a merit order would reach that is followed from year to year.

What is bought does what it can; only what is missing then is bought, the cheapest tonne first, and
no faster than allowances, growth and potential let be added in a year.
"""

from __future__ import annotations

import numpy as np

from pathway.audit.arithmetic.merit import Merit, taken
from pathway.audit.arithmetic.numbers import Numbers
from pathway.audit.arithmetic.sides.stock import on_sale, room_to_add, standing
from pathway.audit.arrays import Floats


def followed(merit: Merit, total: Floats) -> Floats:
    """Tonnes of every option, where so many are asked for each year [kt]."""
    numbers = merit.numbers
    tonnes, added = np.zeros(numbers.existing.shape), _committed(numbers)
    lead = numbers.lead.astype(np.intp)
    for row in range(1, len(tonnes)):
        left, missing = merit.rooms[row].tolist(), float(total[row])
        stands, room = standing(numbers, added), _room(merit, added, row)
        order, had = merit.in_order(row), stands[row].copy()
        for buys in (False, True):
            for offers, column in order:
                option = int(offers.option[column])
                offered, stock = (float(x[row, column]) for x in (offers.tonnes, offers.stock))
                share = min(1.0, had[option] / stock)
                if buys:
                    share = min(1.0 - share, room[option] / stock)
                if missing <= 0:
                    break
                share = taken(left, min(share, missing / offered), offers.draws[column], row)
                tonnes[row, option] += share * offered
                missing -= share * offered
                if buys:
                    added[row - lead[option], option] += share * stock
    return tonnes


def _committed(numbers: Numbers) -> Floats:
    """What is bought whatever the order, in whole lots [stock unit]."""
    least = np.where(on_sale(numbers), numbers.of("min_add"), 0.0)
    lot = np.array([o.unit_size for o in numbers.options], dtype=float)
    whole = np.ceil(least / np.where(lot > 0, lot, 1.0) - 1e-9) * lot
    was = numbers.of("added", np.nan)
    return np.where(np.isnan(was), np.where(lot > 0, whole, least), was)


def _room(merit: Merit, added: Floats, row: int) -> Floats:
    """What can be added to be in service from a year on [stock unit]."""
    numbers, at = merit.numbers, np.arange(added.shape[1])
    bought = np.maximum(0, row - numbers.lead).astype(np.intp)
    stands, existing = standing(numbers, added), numbers.existing
    with np.errstate(invalid="ignore"):
        left = room_to_add(numbers, added)[bought, at] - added[bought, at]
    room = np.minimum(merit.room[row] - stands[row], left)
    rates = (o.max_growth for o in numbers.options)
    growth = np.array([np.inf if rate is None else rate for rate in rates], dtype=float)
    seed = np.array([o.seed for o in numbers.options], dtype=float)
    before = existing[row - 1] + stands[row - 1]
    with np.errstate(invalid="ignore"):
        grown = np.where(np.isinf(growth), np.inf, (1 + growth) * before + seed)
    room = np.minimum(room, grown - existing[row] - stands[row])
    open_ = on_sale(numbers) & np.isnan(numbers.of("added", np.nan))
    return np.where(open_[bought, at], np.maximum(0.0, room), 0.0)
