"""What was added in years that are over, at what was paid for it (formulation, section 12)."""

from __future__ import annotations

from dataclasses import replace

from pathway_models.case import Case, Option


def paid(case: Case, added: dict[tuple[str, int], float]) -> Case:
    """What was spent in a year is what fell due in it: instalments, and contracts that serve."""
    options, so_far = dict(case.options), dict[str, dict[int, float]]()
    for f in sorted((f for f in case.facts if f.quantity == "spent"), key=lambda f: f.year):
        (i,), t = f.of, f.year
        bought = {v: x for (o, v), x in added.items() if o == i and v <= t and x > 0}
        due = {v: x * _due(options[i], v, t) for v, x in bought.items()}
        rest = f.value - sum(x for v, x in due.items() if v < t)
        so_far.setdefault(i, {})[t] = f.value
        if due.get(t, 0.0) > 0 and rest > 0:
            ratios = {t: rest / due[t]}
        else:
            moved = {v for v, x in due.items() if x}
            paid, priced = 0.0, 0.0
            for y, value in so_far[i].items():
                each = {v: x * _due(options[i], v, y) for v, x in bought.items() if v <= y}
                own = sum(x for v, x in each.items() if v in moved)
                paid += value - sum(each.values()) + own if own else 0.0
                priced += own
            ratios = dict.fromkeys(moved, max(0.0, paid) / priced)
        capex, premium = (
            {v: x * ratios.get(v, 1.0) for v, x in p.items()}
            for p in (options[i].capex, options[i].premium)
        )
        options[i] = replace(options[i], capex=capex, premium=premium)
    for i, told in so_far.items():
        o, as_told = options[i], dict[int, float]()
        for t, value in told.items():
            bought = {v: x for (p, v), x in added.items() if p == i and v <= t}
            priced = sum(x * _due(o, v, t) for v, x in bought.items())
            as_told[t] = value / priced if priced > 0 else 1.0
        options[i] = replace(o, paid=as_told)
    return replace(case, options=options)


def _due(o: Option, v: int, t: int) -> float:
    """Of a unit that was bought in a year, in another."""
    share = o.capex_profile[t - v] if t - v < len(o.capex_profile) else 0.0
    serves = v + o.lead <= t < v + o.lead + o.useful_life(v)
    return share * o.capex[v] + (o.premium[v] * o.yields[t] if serves else 0.0)
