"""What lots can serve: a rule that lever kinds on activity share."""

from __future__ import annotations

import math
from typing import Any

from pathway_models.case import Case, Option
from pathway_models.vocabulary.components import documented, index_set, linear
from pathway_models.vocabulary.reach import most_served

NO_LOT = 1e-6
"""A last lot that serves less than this share of a whole one is no number to reckon with."""


def last_lots(m: Any, options: list[Option]) -> None:
    """Adds what no whole number of lots can serve, which makes the relaxation tighter."""
    by_id = {o.id: o for o in options}
    m.LAST_LOTS = index_set(
        ((o, t) for o, t in m.STOCKS if o in by_id and _cut_by_lots(m.case, by_id[o], t)), dimen=2
    )

    @documented(m.Constraint, m.LAST_LOTS)
    def served_by_lots(m: Any, o: str, t: int) -> object:
        """With n whole lots of D each and at most U = k * D + f to serve, the last lot serves f
        (implied by the lots; it makes the relaxation as tight as the lots are):
        served[o,t] <= k * D + f * (n - k)  [carrier unit]
        """
        option = by_id[o]
        full, last = _lots(m.case, option, t)
        existing, displaced = option.existing[t], option.displaces[t]
        per_stock = last / option.unit_size
        constant = displaced * existing + full * (displaced * option.unit_size - last)
        terms = [(1, m.served[o, t]), (-per_stock, m.stock[o, t])]
        return linear(terms) <= constant - per_stock * existing


def _cut_by_lots(case: Case, option: Option, t: int) -> bool:
    if not option.unit_size or option.displaces[t] * option.existing[t]:
        return False
    last = _lots(case, option, t)[1]
    return last == 0 or last > NO_LOT * option.displaces[t] * option.unit_size


def _lots(case: Case, option: Option, t: int) -> tuple[int, float]:
    """How many lots serve in full, and what the next one still can [carrier unit]."""
    lot = option.displaces[t] * option.unit_size
    most = most_served(case, option, t)
    if lot <= 0:
        return 0, 0.0
    full = math.floor(most / lot + 1e-9)
    return full, max(0.0, most - full * lot)
