"""CO2 that leaves an account together, and what is fitted to it (formulation, 5.11)."""

from __future__ import annotations

from pathway_models.case import Option, Stack
from second.ledger import Ledger
from second.linear import Number, total


def of_carrier(made: Ledger, k: str, a: str, t: int) -> tuple[float, float]:
    """CO2 of a carrier, fossil and biogenic [kt / unit]."""
    region = made.case.accounts[a].region
    fossil = made.factor(k, a, t) if "CO2" in made.case.carriers[k].gases else 0.0
    path = made.case.biogenic.get((k, region))
    return fossil, 0.0 if path is None else path[made.year(t)]


def passing(made: Ledger, stack: Stack, t: int) -> Number:
    """What its flows send up a stack [kt CO2]."""
    case, a = made.case, stack.account
    burnt = [(case.sources[i].carrier, made.activity(i, t)) for i in stack.sources]
    for q, k in stack.uses:
        o = case.options[q]
        burnt.append((k, o.uses[k][t] * made.work(o, t)))
    return total(sum(of_carrier(made, k, a, t)) * amount for k, amount in burnt)


def own(made: Ledger, o: Option, t: int) -> tuple[float, float]:
    """Of the fuel that a capture burns, what passes the stack: fossil, biogenic [kt / kt]."""
    if not o.captures_own_fuel:
        return 0.0, 0.0
    burnt = [(k, path[t]) for k, path in o.uses.items() if o.uses_in[k] == o.fitted_at]
    each = [(q, of_carrier(made, k, o.fitted_at, t)) for k, q in burnt if k != "electricity"]
    return sum(q * f for q, (f, _) in each), sum(q * b for q, (_, b) in each)


def own_fuel(made: Ledger, o: Option, t: int) -> float:
    return sum(own(made, o, t))


def share_of_flows(made: Ledger, o: Option, t: int) -> float:
    """The biogenic share of the flows, from that of what is captured."""
    fossil, biogenic = own(made, o, t)
    b, rate = o.biogenic_share.get(t, 0.0), o.capture_rate[t]
    return (b / rate - biogenic) / (1 / rate - fossil - biogenic)
