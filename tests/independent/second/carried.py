"""What stock of years that are over did, no more than what it requires carries (section 12)."""

from __future__ import annotations

import math

from pathway_models.case import Need, Option
from second.base import Standing, Told, work
from second.ledger import Ledger

PASSES = 1000


def work_as_carried(made: Ledger, t: int, standing: Standing, told: Told) -> None:
    """All that stock did in a year: of what is not told, those that ask for more of a need than
    there is are scaled down until it fits, one need after the other, and all is worked out again.
    """
    most: dict[str, float] = {}

    def up_to(o: Option, year: int) -> float:
        return min(standing(o, year), most.get(o.id, math.inf))

    needs = sorted(made.case.needs.values(), key=lambda n: n.id)
    for _ in range(PASSES):
        work(made, t, up_to, told)
        for n in needs:
            there = sum(standing(made.case.options[q], t) for q in n.of)
            at_work = {o.id: _used(made, o, t, up_to, told) for o in _reached(made, n)}
            asked = {o: _asks(made, n, o, t) * x for o, x in at_work.items()}
            free = {o for o in asked if _idles(made.case.options[o]) and (o, t) not in told.done}
            over, loose = sum(asked.values()) - there, sum(asked[o] for o in free)
            if over > 1e-9 * (1 + there) and loose > 0:
                most |= {o: max(0.0, 1 - over / loose) * at_work[o] for o in free}
                break
        else:
            return


def _passes_on(made: Ledger, o: Option) -> list[Need]:
    """The needs that others share of what does nothing itself."""
    shared = [n for n in made.case.needs.values() if n.shared and n.of == (o.id,)]
    return shared if o.output == "none" and o.source is None else []


def _reached(made: Ledger, n: Need) -> list[Option]:
    """Those at work that ask for a need, directly or through what they share."""
    found: dict[str, Option] = {}
    for o in (made.case.options[i] for i in n.by):
        through = _passes_on(made, o)
        beyond = [p for m in through for p in _reached(made, m)]
        found |= {p.id: p for p in (beyond if through else [o])}
    return [*found.values()]


def _asks(made: Ledger, n: Need, o: str, t: int) -> float:
    """Of a need, for a unit of an option at work."""
    each = 0.0
    for p in (made.case.options[i] for i in n.by):
        ratio, through = p.requires[n.lever][t], _passes_on(made, p)
        if ratio:
            own = sum(_asks(made, m, o, t) for m in through) if through else float(p.id == o)
            each += own / ratio
    return each


def _idles(o: Option) -> bool:
    return o.source is not None or o.output in ("captured", "clean") or o.is_fuelled


def _used(made: Ledger, o: Option, t: int, standing: Standing, told: Told) -> float:
    """Stock at work."""
    done = made.decided
    if o.source is not None:
        return done.served[o.id, t] / o.displaces[t] if o.displaces[t] else 0.0  # type: ignore[operator, return-value]
    if o.output == "captured" or o.is_fuelled:
        worked = done.captured if o.output == "captured" else done.self_use
        return worked[o.id, t] / o.yields[t] if o.yields[t] else 0.0  # type: ignore[operator, return-value]
    if o.output == "credits":
        return (
            told.done.get((o.id, t), 0.0) / ((1 - o.buffer) * o.yields[t]) if o.yields[t] else 0.0
        )
    if o.output == "clean" and (o.id, t) in told.done and o.yields[t]:
        return told.done[o.id, t] / o.yields[t]
    return standing(o, t)
