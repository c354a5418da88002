"""What two lever kinds share: serving activity, and retiring credits."""

from __future__ import annotations

import math
from typing import Any

from pathway_models.case import Case, Option
from pathway_models.components import documented, index_set, linear, variable
from pathway_models.ledger import Claim

NO_LOT = 1e-6
"""A last lot that serves less than this share of a whole one is no number to reckon with."""


def serve(block: Any, m: Any, options: list[Option]) -> None:
    """Adds ``served``, and enters it as activity taken off the sources."""
    case: Case = m.case
    by_id = {o.id: o for o in options}
    block.SERVICES = index_set(((o, t) for o, t in m.STOCKS if o in by_id), dimen=2)

    def most(_: Any, o: str, t: int) -> tuple[float, float]:
        option = by_id[o]
        return 0, option.max_share[t] * case.sources[str(option.source)].activity[t]

    def cut_by_lots(o: str, t: int) -> bool:
        option = by_id[o]
        if not option.unit_size or option.displaces[t] * option.existing[t]:
            return False
        last = _lots(option, most(block, o, t)[1], t)[1]
        return last == 0 or last > NO_LOT * option.displaces[t] * option.unit_size

    block.LOTS = index_set((key for key in block.SERVICES if cut_by_lots(*key)), dimen=2)

    # `max_share` is a bound: served[o,t] <= max_share[o,t] * A[i,t]
    variable(block, "served", block.SERVICES, "activity served [carrier unit]", bounds=most)

    @documented(block.Constraint, block.SERVICES)
    def served_by_stock(block: Any, o: str, t: int) -> object:
        """Stock serves what it can, and may stand partly idle:
        served[o,t] <= displaces[o,t] * stock[o,t]  [carrier unit]
        """
        terms = [(1, block.served[o, t]), (-by_id[o].displaces[t], m.stock[o, t])]
        return linear(terms) <= 0

    @documented(block.Constraint, block.LOTS)
    def served_by_lots(block: Any, o: str, t: int) -> object:
        """With n whole lots of D each and at most U = k * D + f to serve, the last lot serves f
        (implied by the lots; it makes the relaxation as tight as the lots are):
        served[o,t] <= k * D + f * (n - k)  [carrier unit]
        """
        option = by_id[o]
        full, last = _lots(option, most(block, o, t)[1], t)
        existing, displaced = option.existing[t], option.displaces[t]
        per_stock = last / option.unit_size
        constant = displaced * existing + full * (displaced * option.unit_size - last)
        terms = [(1, block.served[o, t]), (-per_stock, m.stock[o, t])]
        return linear(terms) <= constant - per_stock * existing

    for o, t in block.SERVICES:
        m.ledger.taken_off[by_id[o].source, t].append((1.0, block.served[o, t]))


def _lots(option: Option, most: float, t: int) -> tuple[int, float]:
    """How many lots serve in full, and what the next one still can [carrier unit]."""
    lot = option.displaces[t] * option.unit_size
    if lot <= 0:
        return 0, 0.0
    full = math.floor(most / lot + 1e-9)
    return full, max(0.0, most - full * lot)


def retire(
    block: Any, m: Any, options: list[Option], side: dict[tuple[str, int], list[Claim]]
) -> None:
    """Adds ``claim`` per class of accounts, within what is issued, and enters it on ``side``."""
    by_id = {o.id: o for o in options}
    classes = m.classes
    block.CLAIMS = index_set(
        (
            (o.id, c, t)
            for o in options
            for c, t in m.NEUTRALISED
            if classes.classes[c][0] in o.accounts and (o.id, t) in m.STOCKS
        ),
        dimen=3,
    )
    block.ISSUES = index_set(dict.fromkeys((o, t) for o, _, t in block.CLAIMS), dimen=2)
    variable(block, "claim", block.CLAIMS, "credits retired for a class of accounts [kt]")
    retired: dict[tuple[str, int], list[Any]] = {}
    for o, c, t in block.CLAIMS:
        retired.setdefault((o, t), []).append(block.claim[o, c, t])
        side[c, t].append(Claim(o, block.claim[o, c, t]))

    @documented(block.Constraint, block.ISSUES)
    def claims_within_credits(block: Any, o: str, t: int) -> object:
        """A credit is retired once, less the company's own margin; nothing is banked:
        sum of claim[o,c,t] over c <= (1 - buffer[o]) * yield[o,t] * stock[o,t]  [kt]
        """
        option = by_id[o]
        issued = (1 - option.buffer) * option.yields[t]
        terms = [(1.0, claim) for claim in retired[o, t]]
        return linear([*terms, (-issued, m.stock[o, t])]) <= 0
