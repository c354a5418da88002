"""Targets, requirements and shared limits, about where a plan can hold them."""

from __future__ import annotations

from typing import Any

from cases import name
from drawn.draft import BASE, PLACES, Draft
from drawn.kinds import KINDS
from pathway_models.case import Limit, Target
from pathway_models.promises import PROMISES as METRICS

EVERYWHERE = tuple(PLACES)


def promise(d: Draft, metric: str, value: Any, **changes: Any) -> bool:
    named = d.name("k")
    fields: dict[str, Any] = {"accounts": (), "sources": (), "options": (), **changes}
    requirement = fields.pop("requirement", False)
    held = d.requirements if requirement else d.targets
    unit = METRICS[metric].unit
    held[named] = Target(named, name(named), "1", metric, value, unit, headline=True, **fields)
    return True


def perimeter(d: Draft) -> tuple[str, ...]:
    if d.chance(0.4):
        return EVERYWHERE
    return tuple(sorted(d.rng.sample(EVERYWHERE, d.rng.randint(1, 4))))


def usual(d: Draft, accounts: tuple[str, ...], method: str = "market") -> float:
    """What is emitted without a plan in the last year [kt]."""
    return float(d.base().gross(accounts, d.end, method))  # type: ignore[arg-type]


def gross(d: Draft, method: str = "market", requirement: bool = False) -> bool:
    accounts, base, share = perimeter(d), d.base(), d.number(0.92, 1.0)
    value = {t: share * float(base.gross(accounts, t, method))  # type: ignore[arg-type]
             for t in range(d.year(), d.end + 1)}  # fmt: skip
    return promise(d, "gross_emissions", value, accounts=accounts, method=method,
                   requirement=requirement)  # fmt: skip


def gross_market(d: Draft) -> bool:
    return gross(d)


def gross_location(d: Draft) -> bool:
    return gross(d, "location")


def requirement(d: Draft) -> bool:
    return gross(d, requirement=True)


def gross_budget(d: Draft) -> bool:
    accounts, base = perimeter(d), d.base()
    years = range(d.year(), d.end + 1)
    whole = sum(float(base.gross(accounts, t)) for t in years)  # type: ignore[arg-type]
    value = dict.fromkeys(years, whole * d.number(0.96, 1.0))
    return promise(d, "gross_emissions", value, accounts=accounts, cumulative=True)


def intensity(d: Draft) -> bool:
    accounts = ("b/r/1", "b/r/2")
    value = usual(d, accounts) / d.changes["revenue"]["b"][d.end] * d.number(0.9, 1.1)
    return promise(d, "intensity", {d.end: value}, accounts=accounts,
                   whole=d.changes["revenue"]["b"])  # fmt: skip


def clean_share(d: Draft) -> bool:
    o = d.pick(lambda o: o.kind in ("green_power", "rooftop_pv"))
    if o is None:
        return False
    others = d.rng.sample(["b/r/2", "c/q/2", "c/q/3"], d.rng.randint(0, 2))
    accounts = tuple(sorted({*o.accounts, *others}))
    return promise(d, "clean_electricity_share", d.later(d.number(0.02, 0.15)), accounts=accounts)


def annual_volume(d: Draft) -> bool:
    if d.pick(lambda o: o.kind == "green_power") is None:
        return False
    return promise(d, "clean_electricity_share", d.later(d.number(0.05, 0.2)),
                   accounts=("b/r/2", "c/q/2"), matching="annual_volume")  # fmt: skip


def lever_share(d: Draft) -> bool:
    o = d.pick(lambda o: o.source is not None)
    if o is None or o.source is None:
        return False
    both = tuple(sorted(p.id for p in d.options.values() if p.source == o.source and p.uses))
    named = both if o.uses and d.chance(0.5) else (o.id,)
    return promise(d, "lever_share", {d.end: d.number(0.02, 0.15)}, sources=(o.source,),
                   options=named)  # fmt: skip


def deployment(d: Draft) -> bool:
    o = d.pick(lambda o: o.potential is not None and o.kind in ("rooftop_pv", "generation"))
    if o is None:
        return False
    return promise(d, "deployment", {d.end: d.number(0.05, 0.3)}, options=(o.id,))


def spending(d: Draft, **changes: Any) -> bool:
    chosen = tuple(sorted(o.id for o in d.options.values() if d.chance(0.7)))
    items = d.rng.choice([("capex",), ("capex", "fom"), ("contracts", "credits"),
                          ("capex", "fom", "contracts", "credits")])  # fmt: skip
    value = {t: d.number(5, 40) for t in range(d.year(), d.end + 1)}
    return bool(chosen) and promise(d, "budget", value, options=chosen, items=items, **changes)


def budget(d: Draft) -> bool:
    return spending(d)


def budget_to_date(d: Draft) -> bool:
    return spending(d, cumulative=True)


def budget_carried(d: Draft) -> bool:
    return spending(d, carry_over=True)


def avoided(d: Draft) -> bool:
    o = d.pick(lambda o: o.kind == "ecosystem")
    if o is None:
        return False
    return promise(d, "cumulative_avoided", d.later(d.number(0.1, 1.5)), options=(o.id,))


def neutral(d: Draft) -> bool:
    """What is to be neutralised, and mostly an offset that can."""
    if d.chance(0.8) and not d.pick(lambda o: o.kind == "offset"):
        KINDS["offset"](d)
        d.had.add("offset")
    accounts = perimeter(d)
    if d.upstream and d.chance(0.5):
        accounts = tuple(sorted({*accounts, *d.upstream.values()}))
    most = sum(max((o.potential or {0: 0.0}).values()) for o in d.options.values()
               if o.kind == "offset" and set(o.accounts) >= set(accounts))  # fmt: skip
    least = max(0.0, 1 - 0.8 * most / max(1.0, usual(d, accounts)))
    value = usual(d, accounts) * max(least, d.rng.choice([0.0, d.number(0.1, 0.98)]))
    first = d.rng.randint(BASE + 1, d.end)
    years = [first] if d.chance(0.3) else range(first, d.end + 1)
    return promise(d, "net_emissions", dict.fromkeys(years, value), accounts=accounts)


def net_budget(d: Draft) -> bool:
    accounts, base = perimeter(d), d.base()
    years = range(d.year(), d.end + 1)
    whole = sum(float(base.gross(accounts, t)) for t in years)  # type: ignore[arg-type]
    value = dict.fromkeys(years, whole * d.number(0.92, 1.0))
    return promise(d, "net_emissions", value, accounts=accounts, cumulative=True)


def crediting(d: Draft, measure: str, low: float, high: float, **changes: Any) -> bool:
    nets = [k for k in d.targets.values() if k.metric == "net_emissions"]
    if not nets:
        return False
    years = [t for t in nets[0].value if t >= d.end - 1]
    return promise(d, "credit_share", dict.fromkeys(years, d.number(low, high)),
                   accounts=nets[0].accounts, measure=measure, **changes)  # fmt: skip


def credits_of_bau(d: Draft) -> bool:
    return crediting(d, "credits_of_bau", 0.1, 0.9)


def removals_of_credits(d: Draft) -> bool:
    return crediting(d, "removals_of_credits", 0.02, 0.3)


def durable_of_removals(d: Draft) -> bool:
    return crediting(d, "durable_of_removals", 0.1, 0.7, durable_years=100)


def limit(
    d: Draft, of: str, fits: tuple[str, ...], low: float, high: float, **changes: Any
) -> bool:
    chosen = tuple(sorted(o.id for o in d.options.values() if o.kind in fits))
    least = max((sum(d.options[o].existing[t] * d.options[o].yields[t] for o in chosen)
                 for t in d.years), default=0.0)  # fmt: skip
    if not chosen or least or any(any(d.options[o].min_add.values()) for o in chosen):
        return False
    named, electricity = d.name("x"), changes.get("electricity_of", ())
    at_most = {t: d.number(low, high) for t in range(d.year(), d.end + 1)}
    x = Limit(named, name(named), chosen, of, at_most, electricity)  # type: ignore[arg-type]
    d.limits[named] = x
    return True


def limit_stock(d: Draft) -> bool:
    return limit(d, "stock", ("rooftop_pv", "generation", "ecosystem"), 2, 12)


def limit_added(d: Draft) -> bool:
    return limit(d, "added", ("electrify", "fuel_switch", "retrofit"), 1, 12)


def limit_yield(d: Draft) -> bool:
    return limit(d, "yield", d.rng.choice([("green_power",), ("removal",), ("offset",)]), 5, 40)


def limit_capex(d: Draft) -> bool:
    return limit(d, "capex", ("electrify", "fuel_switch", "retrofit", "rooftop_pv"), 5, 30)


def limit_share(d: Draft) -> bool:
    return limit(d, "yield", ("green_power",), 0.05, 0.6, electricity_of=("b/r/2", "c/q/2"))


PROMISES = {f.__name__: f for f in (gross_market, gross_location, requirement, gross_budget,
    intensity, clean_share, annual_volume, lever_share, deployment, budget, budget_to_date,
    budget_carried, avoided, neutral, net_budget, credits_of_bau, removals_of_credits,
    durable_of_removals)}  # fmt: skip
LIMITS = {f.__name__: f for f in (limit_stock, limit_added, limit_yield, limit_capex,
    limit_share)}  # fmt: skip
