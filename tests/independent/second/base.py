"""The plan without additions: what existing stock does (formulation, section 6)."""

from __future__ import annotations

import math

from pathway_models.case import Case, Option
from second.ledger import Decided, Ledger

PASSES = 50
"""What follows on what may follow in turn: so often at most."""


def base_of(case: Case) -> Ledger:
    """What existing stock serves, generates, covers and captures in every year."""
    made = Ledger(case, Decided())
    for t in case.all_years:
        for _ in range(PASSES):
            before = _state(made.decided, t)
            _serve(made, t)
            _generate(made, t)
            _capture(made, t)
            if _state(made.decided, t) == before:
                break
    for t in case.all_years:
        _cover(made, t)
    return made


def _state(decided: Decided, t: int) -> list[dict[tuple[str, int], object]]:
    parts = (decided.served, decided.self_use, decided.captured)
    return [{key: q for key, q in part.items() if key[1] == t} for part in parts]


def _serve(made: Ledger, t: int) -> None:
    for i in made.case.sources:
        there = float(made.there(i, t))  # type: ignore[arg-type]
        acting = [o for o in made.options if o.source == i]
        left = there
        for order in sorted({o.order for o in acting}):
            group = [o for o in acting if o.order == order]
            group.sort(key=lambda o: (o.merit or 0.0, o.id))
            treated = _treated(group, left, there, t)
            for o in group:
                made.decided.served[o.id, t] = treated[o.id] * o.efficiency(t)
            left -= sum(treated[o.id] * o.efficiency(t) for o in group)


def _treated(group: list[Option], left: float, there: float, t: int) -> dict[str, float]:
    """What each of one order treats, in its turn, and no lot less than its least."""
    found: dict[str, float] = {}
    for n, o in enumerate(group):
        able = o.displaces[t] * o.existing[t] / o.efficiency(t)
        most = min(able, o.max_share[t] * there)
        found[o.id] = max(0.0, min(most, left - sum(found.values())))
        if o.min_load > 0 and found[o.id] > 0:
            _load(group[:n], o, found, most, t)
    return found


def _load(before: list[Option], o: Option, found: dict[str, float], most: float, t: int) -> None:
    """What is missing to the least of the lots at work is taken from those before, the last first;
    where that is too little, one lot less is at work, at full load.
    """
    missing = _least(o, found[o.id], t) - found[o.id]
    if missing <= 0:
        return
    spare = {p.id: found[p.id] - _least(p, found[p.id], t) for p in before}
    if min(sum(spare.values()), most - found[o.id]) < missing:
        lot = o.displaces[t] * o.unit_size / o.efficiency(t)
        found[o.id] = lot * (math.ceil(found[o.id] / lot - 1e-9) - 1)
        return
    for p in reversed(before):
        taken = min(missing, spare[p.id])
        found[p.id] -= taken
        found[o.id] += taken
        missing -= taken


def _least(o: Option, treated: float, t: int) -> float:
    if o.min_load == 0:
        return 0.0
    lot = o.displaces[t] * o.unit_size / o.efficiency(t)
    return o.min_load * lot * math.ceil(treated / lot - 1e-9)


def _generate(made: Ledger, t: int) -> None:
    for a in made.case.accounts:
        there = made.on_site(a)
        left = demand = float(made.demand(a, t)) if there else 0.0  # type: ignore[arg-type]
        for o in sorted(there, key=lambda o: (o.is_fuelled, o.id)):
            could = o.yields[t] * o.existing[t]
            used = max(0.0, min(could, o.self_use_share[t] * demand, left))
            made.decided.self_use[o.id, t] = used
            made.decided.export[o.id, t] = 0.0 if o.is_fuelled else could - used
            left -= used


def _capture(made: Ledger, t: int) -> None:
    from second.stacks import own_fuel, passing

    for stack in made.case.stacks.values():
        left = float(passing(made, stack, t))  # type: ignore[arg-type]
        for o in sorted((made.case.options[o] for o in stack.captures), key=lambda o: o.id):
            a_tonne = 1 / o.capture_rate[t] - own_fuel(made, o, t)
            taken = max(0.0, min(o.yields[t] * o.existing[t], left / a_tonne))
            made.decided.captured[o.id, t] = taken
            left -= a_tonne * taken


def _cover(made: Ledger, t: int) -> None:
    """Contracts, one by one, pro rata of what is not yet covered."""
    contracts = sorted((o for o in made.options if o.output == "clean"), key=lambda o: o.id)
    for o in contracts:
        open_ = {
            a: max(0.0, float(made.bought(a, t)) - float(made.covered(a, t)))  # type: ignore[arg-type]
            for a in o.accounts
        }
        whole = sum(open_.values())
        share = min(1.0, o.yields[t] * o.existing[t] / whole) if whole > 0 else 0.0
        for a, left in open_.items():
            made.decided.clean[o.id, a, t] = share * left
