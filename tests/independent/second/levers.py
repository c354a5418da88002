"""What levers decide, and what bounds it (formulation, 5.2 to 5.5 and 5.11)."""

from __future__ import annotations

from pathway_models.case import Fact, Option
from second.ledger import Ledger
from second.linear import Program, total
from second.past import Past
from second.stacks import own_fuel, passing
from second.stocks import Stocks


def neutral_years(past: Past) -> dict[int, set[str]]:
    """Accounts inside a net target, by the planned years in which one holds."""
    found: dict[int, set[str]] = {t: set() for t in past.planned}
    for k in past.case.targets.values():
        if k.metric == "net_emissions":
            for t in found.keys() & k.value.keys():
                found[t] |= set(k.accounts)
    return found


def decide(past: Past, program: Program, made: Ledger, stocks: Stocks) -> None:
    """The variables of every lever, each within what its stock can do; what was done is known."""
    case, neutral = past.case, neutral_years(past)
    for t in past.years:
        _retired(made, [f for f in past.retired if f.year == t], t)
    for t in past.planned:
        for o in case.options.values():
            _decide(program, made, stocks, o, t, neutral[t])
        for i in case.sources:
            _within_source(program, made, i, t)
        for a in case.accounts:
            _within_demand(program, made, a, t)
        for stack in case.stacks.values():
            taken = [
                (1 / case.options[o].capture_rate[t] - own_fuel(made, case.options[o], t))
                * made.decided.captured[o, t]
                for o in stack.captures
            ]
            program.at_most(total(taken), passing(made, stack, t))
        for a in neutral[t]:
            claimed = total(made.decided.claim.get((o, a, t), 0.0) for o in case.options)
            program.at_most(claimed, made.market(a, t))


def _decide(
    program: Program, made: Ledger, stocks: Stocks, o: Option, t: int, neutral: set[str]
) -> None:
    decided, stock = made.decided, stocks.stock[o.id, t]
    if o.source is not None:
        served = decided.served[o.id, t] = program.variable()
        program.at_most(served, o.displaces[t] * stock)
        if o.min_load > 0:
            at_work, lot = program.variable(whole=True), o.displaces[t] * o.unit_size
            program.at_most(o.unit_size * at_work, stock)
            program.at_most(o.min_load * lot * at_work, served)
            program.at_most(served, lot * at_work)
    elif o.output == "on_site":
        used = decided.self_use[o.id, t] = program.variable()
        decided.export[o.id, t] = 0.0 if o.is_fuelled else o.yields[t] * stock - used
        program.at_most(used, o.yields[t] * stock)
    elif o.output == "clean":
        decided.clean.update({(o.id, a, t): program.variable() for a in o.accounts})
        program.at_most(made.cleaned(o, t), o.yields[t] * stock)
    elif o.output == "captured":
        taken = decided.captured[o.id, t] = program.variable()
        program.at_most(taken, o.yields[t] * stock)
        decided.claim.update({(o.id, a, t): program.variable() for a in o.accounts if a in neutral})
        program.at_most(made.claimed(o, t), o.biogenic_share.get(t, 0.0) * taken)
    elif o.output == "credits":
        decided.claim.update({(o.id, a, t): program.variable() for a in o.accounts if a in neutral})
        program.at_most(made.claimed(o, t), (1 - o.buffer) * o.yields[t] * stock)


def _within_source(program: Program, made: Ledger, i: str, t: int) -> None:
    """Levers of one order compete for what those of a lower order leave."""
    acting = [o for o in made.options if o.source == i]
    there = made.there(i, t)
    lower = []
    for order in sorted({o.order for o in acting}):
        group = [o for o in acting if o.order == order]
        for o in group:
            program.at_most(made.decided.served[o.id, t], o.efficiency(t) * o.max_share[t] * there)
        treated = [made.decided.served[o.id, t] / o.efficiency(t) for o in group]
        program.at_most(total([*treated, *lower]), there)
        lower += [made.decided.served[o.id, t] for o in group]
    program.at_most(0.0, made.activity(i, t))


def _within_demand(program: Program, made: Ledger, a: str, t: int) -> None:
    """A kWh is clean once; a roof serves its site while the sun shines."""
    if not made.electric(a):
        return
    demand = made.demand(a, t)
    for o in made.on_site(a):
        program.at_most(made.decided.self_use[o.id, t], o.self_use_share[t] * demand)
    program.at_most(made.self_used(a, t), demand)
    program.at_most(made.covered(a, t), made.bought(a, t))


def _retired(made: Ledger, facts: list[Fact], t: int) -> None:
    """So much of an option, first in the accounts that are named, then one option after the other
    in all that it may be for, in one ratio to what is left of gross there.
    """
    own = [o for o in made.options if any(o.id in f.of for f in facts)]
    claim = made.decided.claim
    for o in own:  # wherever it is retired, removals use as much
        claim[o.id, o.accounts[0], t] = sum(f.value for f in facts if o.id in f.of)
    left = {a: float(made.market(a, t)) for o in own for a in o.accounts}  # type: ignore[arg-type]
    claim.update({(o.id, a, t): 0.0 for o in own for a in o.accounts})
    for f, o in sorted(
        ((f, o) for o in own for f in facts if o.id in f.of), key=lambda p: not p[0].at
    ):
        at = f.at or o.accounts
        ratio = f.value / sum(left[a] for a in at)
        for a in at:
            claim[o.id, a, t] += ratio * left[a]
        left |= {a: (1 - ratio) * left[a] for a in at}
