"""What was in years that are over: additions, what stock did, activity, what was spent."""

from __future__ import annotations

from collections.abc import Iterable

from second.past import able

from drawn.draft import BASE, Draft
from drawn.stock import needed
from pathway_models.case import Fact, Option

ACCOUNTS = {"b/r/1": {"boiler", "kiln"}, "b/r/2": {"shop"}, "c/q/1": {"oven"}, "c/q/2": {"store"},
            "c/q/3": {"haul", "leased"}}  # fmt: skip
"""With their sources."""


def tell(
    d: Draft, year: int, quantity: str, of: Iterable[str], value: float, **where: object
) -> bool:
    """A fact of ids together."""
    ids, at = tuple(sorted(of)), where.get("at", ())
    told = f"{quantity} of {', '.join(ids)} in {year}"
    method = str(where.get("method", "-"))
    d.facts.append(Fact(year, quantity, ids, value, method, ("drawn", told), told, value, "",
                        "drawn", "measured", at))  # type: ignore[arg-type]  # fmt: skip
    return True


def over(d: Draft) -> range:
    """Years of which facts tell: one or two, so that one at least is planned."""
    if not d.until:
        d.until = BASE + d.rng.randint(1, max(1, min(3, d.end - BASE - 1)))
    return range(BASE + 1, d.until + 1)


def told(d: Draft, o: Option) -> bool:
    return any(o.id in f.of for f in d.facts)


def room(d: Draft, o: Option) -> float:
    """What may be added of an option in the past, whatever is committed of it."""
    if o.potential is None:
        return 0.3 * needed(d, o)
    most = min(o.potential[t] - max(o.existing.values()) for t in d.years)
    return max(0.0, 0.9 * most - sum(o.min_add.values()))


def free(d: Draft, o: Option) -> bool:
    """Whether nothing is told of it yet, and no limit or exclusion is broken by its stock."""
    limited = any(o.id in x.options and x.of in ("stock", "yield") for x in d.limits.values())
    apart = any(o.id in pair for pair in d.excluded)
    return not told(d, o) and not limited and not apart and room(d, o) > 0


def serves(o: Option, v: int, until: int) -> bool:
    return v + o.lead <= until and o.useful_life(v) >= 1


def added(d: Draft) -> bool:
    """Bought in some of the years, whatever was on offer, and in no lots."""
    o = d.pick(lambda o: free(d, o))
    if o is None:
        return False
    years = [v for v in over(d) if serves(o, v, d.end)]
    for v in d.rng.sample(years, d.rng.randint(1, len(years))) if years else ():
        tell(d, v, "added", [o.id], d.number(0.02, 0.3) * room(d, o))
    return bool(years)


def nothing_added(d: Draft) -> bool:
    """Not even what was committed."""
    o = d.pick(lambda o: free(d, o) and any(o.min_add[v] for v in over(d)))
    if o is None:
        return False
    for v in over(d):
        tell(d, v, "added", [o.id], 0.0)
    return True


def stock(d: Draft) -> bool:
    """In service at the end of a year."""
    o = d.pick(lambda o: free(d, o) and serves(o, BASE + 1, d.until))
    if o is None:
        return False
    t = d.rng.randint(BASE + 1 + o.lead, max(over(d)))
    so_far = sum(o.min_add[v] for v in over(d) if v <= t)
    return tell(d, t, "stock", [o.id], o.existing[t] + so_far + d.number(0.05, 0.4) * room(d, o))


def spent(d: Draft) -> bool:
    """For what was added: its capex, or what a year of it costs."""
    bought = [f for f in d.facts if f.quantity == "added" and f.value > 0
              and not any(g.quantity == "spent" and g.of == f.of for g in d.facts)]  # fmt: skip
    if not bought:
        return False
    f = d.rng.choice(bought)
    o = d.options[f.of[0]]
    if o.premium[f.year] < 0:
        return False
    usual = o.capex[f.year] + o.premium[f.year] * o.yields[f.year]
    return usual > 0 and tell(d, f.year, "spent", f.of, d.number(0.6, 1.5) * usual * f.value)


def doing(d: Draft, quantity: str, o: Option | None, most: float, **where: object) -> bool:
    """So much, of what is there or what was bought for it ``lead`` years before."""
    if o is None or not serves(o, BASE + 1, max(over(d))):
        return False
    t = d.rng.randint(BASE + 1 + o.lead, max(over(d)))
    there = o.existing[t] + 0.3 * room(d, o)
    value = min(d.number(0.2, 0.9) * able(o, t) * there, most)
    return value > 0 and tell(d, t, quantity, [o.id], value, **where)


def served(d: Draft) -> bool:
    """Taken off a source, captured, or generated with fuel."""
    o = d.pick(lambda o: free(d, o) and (o.source is not None or o.is_fuelled
               or o.output == "captured"))  # fmt: skip
    if o is None:
        return False
    beside = [p for p in d.options.values() if p.source == o.source and p.id != o.id]
    others = any(f.quantity == "served" and f.of[0] in {p.id for p in beside} for f in d.facts)
    others |= any(p.order < o.order and any(p.existing.values()) for p in beside)
    if others:
        return False
    if o.source is None:
        return doing(d, "served", o, 1.0)
    least = min(d.sources[o.source].activity.values())
    return doing(d, "served", o, 0.3 * o.max_share[BASE] * least)


def covered(d: Draft, where: bool = False) -> bool:
    o = d.pick(lambda o: o.kind == "green_power" and free(d, o))
    if o is None:
        return False
    base = d.base()
    a = d.rng.choice(o.accounts)
    most = min(float(base.bought(a, t)) for t in over(d))  # type: ignore[arg-type]
    return doing(d, "covered", o, 0.2 * most, **({"at": (a,)} if where else {}))


def covered_there(d: Draft) -> bool:
    """In one account."""
    return covered(d, where=True)


def retired(d: Draft, where: bool = False) -> bool:
    o = d.pick(lambda o: o.output == "credits" and free(d, o))
    if o is None:
        return False
    at = {"at": (d.rng.choice(o.accounts),)} if where else {}
    return doing(d, "retired", o, d.number(0.2, 1.5), **at)


def retired_there(d: Draft) -> bool:
    """In one account."""
    return retired(d, where=True)


# activity


def seen(f: Fact) -> set[str]:
    """The sources of which a fact tells."""
    return set().union(*(ACCOUNTS.get(i, {i}) for i in f.of))


def observe(
    d: Draft, quantity: str, of: Iterable[str], usual: float, year: int, **how: str
) -> bool:
    """About what was expected; of what no other fact says all, or cuts across."""
    ids = tuple(of)
    new = set().union(*(ACCOUNTS.get(i, {i}) for i in ids))
    others = [seen(f) for f in d.facts if f.year == year
              and f.quantity in ("activity", "bought", "emissions")]  # fmt: skip
    within = set().union(*(s for s in others if s < new))
    apart = all(not s & new or s < new or s > new for s in others)
    around = [s for s in others if s > new]
    left = all(s - new - set().union(*(x for x in others if x < s)) for s in around)
    if not apart or not left or not new - within or usual < 1:
        return False
    return tell(d, year, quantity, ids, usual * d.number(0.85, 1.2), **how)


def some_year(d: Draft) -> int:
    return d.rng.choice(list(over(d)))


def activity(d: Draft) -> bool:
    """What was used of a source, levers taken off."""
    i, t = d.rng.choice(list(d.sources)), some_year(d)
    return observe(d, "activity", [i], float(d.base().activity(i, t)), t)  # type: ignore[arg-type]


def carrier_activity(d: Draft) -> bool:
    """Of all sources of a carrier."""
    k, t, base = d.rng.choice(["gas", "electricity"]), some_year(d), d.base()
    of = [s.id for s in d.sources.values() if s.carrier == k]
    usual = sum(float(base.activity(i, t)) for i in of)  # type: ignore[arg-type]
    return observe(d, "activity", of, usual, t)


def bought(d: Draft) -> bool:
    """Electricity of an account, less what is generated on site."""
    a, t = d.rng.choice(["b/r/2", "c/q/2"]), some_year(d)
    return observe(d, "bought", [a], float(d.base().bought(a, t)), t)  # type: ignore[arg-type]


def emissions(d: Draft) -> bool:
    """Of accounts together, by either method."""
    of, t = d.rng.choice([("b/r/1",), ("b/r/2",), ("b/r/1", "b/r/2"), ("c/q/3",)]), some_year(d)
    method = d.rng.choice(["market", "location"])
    usual = float(d.base().gross(of, t, method))  # type: ignore[arg-type]
    return observe(d, "emissions", of, usual, t, method=method)


def emissions_of_source(d: Draft) -> bool:
    i, t, base = d.rng.choice(["boiler", "oven", "haul"]), some_year(d), d.base()
    source = d.sources[i]
    usual = float(base.activity(i, t)) * base.factor(source.carrier, source.account, t)  # type: ignore[arg-type]
    return observe(d, "emissions", [i], usual, t)


def nothing_told(d: Draft) -> bool:
    """The plan is made later than the year after the last fact."""
    if not d.facts or max(over(d)) + 1 >= d.end:
        return False
    d.until += 1
    return True


FACTS = {f"past_{f.__name__}": f for f in (added, nothing_added, stock, spent, served, covered,
    covered_there, retired, retired_there, activity, carrier_activity, bought, emissions,
    emissions_of_source, nothing_told)}  # fmt: skip
