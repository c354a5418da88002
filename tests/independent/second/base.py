"""What stock does that no plan decides of: existing stock in the base (formulation, section 6), and
all that was in service in years that are over (section 12).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from pathway_models.case import Case, Option
from second.ledger import Decided, Ledger

PASSES = 50
"""What follows on what may follow in turn: so often at most."""


@dataclass(frozen=True)
class Told:
    """What is known: done of an option in a year, and of a contract where, by account."""

    done: Mapping[tuple[str, int], float] = field(default_factory=dict)
    at: Mapping[tuple[str, str, int], float] = field(default_factory=dict)


NOTHING = Told()

Standing = Callable[[Option, int], float]
"""Stock in service of an option in a year."""


def base_of(case: Case) -> Ledger:
    """What existing stock serves, generates, covers and captures in every year."""
    made = Ledger(case, Decided())
    for t in case.all_years:
        work(made, t, lambda o, t: o.existing[t], NOTHING)
    return made


def work(made: Ledger, t: int, standing: Standing, told: Told) -> None:
    """All that stock does in a year: what is told, else what it can, each in its turn."""
    for o in made.options:  # wherever it was retired, removals used as much
        if o.output == "credits" and (o.id, t) in told.done:
            made.decided.claim[o.id, o.accounts[0], t] = told.done[o.id, t]
    for _ in range(PASSES):
        before = _state(made.decided, t)
        _serve(made, t, standing, told)
        _generate(made, t, standing, told)
        _capture(made, t, standing, told)
        if _state(made.decided, t) == before:
            break
    _cover(made, t, standing, told)


def _state(decided: Decided, t: int) -> list[dict[tuple[str, int], object]]:
    parts = (decided.served, decided.self_use, decided.captured)
    return [{key: q for key, q in part.items() if key[1] == t} for part in parts]


def _serve(made: Ledger, t: int, standing: Standing, told: Told) -> None:
    for i in made.case.sources:
        there = float(made.there(i, t))  # type: ignore[arg-type]
        acting = [o for o in made.options if o.source == i]
        left = there
        for order in sorted({o.order for o in acting}):
            group = [o for o in acting if o.order == order]
            group.sort(key=_turn)
            treated = _treated(group, left, there, t, standing, told)
            for o in group:
                made.decided.served[o.id, t] = treated[o.id] * o.efficiency(t)
            left -= sum(treated[o.id] * o.efficiency(t) for o in group)


def _turn(o: Option) -> tuple[bool, float, str]:
    """What was bought before what existed, this by its merit."""
    return any(o.existing.values()), math.inf if o.merit is None else o.merit, o.id


def _treated(
    group: list[Option], left: float, there: float, t: int, standing: Standing, told: Told
) -> dict[str, float]:
    """What each of one order treats, in its turn, and no lot less than its least."""
    found = {o.id: told.done[o.id, t] / o.efficiency(t) for o in group if (o.id, t) in told.done}
    group = [o for o in group if o.id not in found]
    for n, o in enumerate(group):
        able = o.displaces[t] * standing(o, t) / o.efficiency(t)
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


def _generate(made: Ledger, t: int, standing: Standing, told: Told) -> None:
    for a in made.case.accounts:
        there = made.on_site(a)
        left = demand = float(made.demand(a, t)) if there else 0.0  # type: ignore[arg-type]
        for o in sorted(there, key=lambda o: (o.is_fuelled, o.id)):
            could = o.yields[t] * standing(o, t)
            able = max(0.0, min(could, o.self_use_share[t] * demand, left))
            used = told.done.get((o.id, t), able)
            made.decided.self_use[o.id, t] = used
            made.decided.export[o.id, t] = 0.0 if o.is_fuelled else could - used
            left -= used


def _capture(made: Ledger, t: int, standing: Standing, told: Told) -> None:
    from second.stacks import own_fuel, passing

    for stack in made.case.stacks.values():
        left = float(passing(made, stack, t))  # type: ignore[arg-type]
        for o in sorted((made.case.options[o] for o in stack.captures), key=lambda o: o.id):
            a_tonne = 1 / o.capture_rate[t] - own_fuel(made, o, t)
            able = max(0.0, min(o.yields[t] * standing(o, t), left / a_tonne))
            taken = told.done.get((o.id, t), able)
            made.decided.captured[o.id, t] = taken
            left -= a_tonne * taken


def _cover(made: Ledger, t: int, standing: Standing, told: Told) -> None:
    """Contracts where that is known, the others one by one, pro rata of what is not yet covered."""
    contracts = sorted((o for o in made.options if o.output == "clean"), key=lambda o: o.id)
    for o in contracts:
        for a in o.accounts:
            made.decided.clean[o.id, a, t] = told.at.get((o.id, a, t), 0.0)
    for o in contracts:
        open_ = {
            a: max(0.0, float(made.bought(a, t)) - float(made.covered(a, t)))  # type: ignore[arg-type]
            for a in o.accounts
        }
        whole = sum(open_.values())
        known = sum(told.at.get((o.id, a, t), 0.0) for a in o.accounts)
        does = told.done.get((o.id, t), o.yields[t] * standing(o, t)) - known
        share = min(1.0, does / whole) if whole > 0 else 0.0
        for a, left in open_.items():
            made.decided.clean[o.id, a, t] += share * left
