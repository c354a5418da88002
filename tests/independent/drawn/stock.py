"""What the stock of a lever may have beside its kind: lots, lives, what exists, what is paid."""

from __future__ import annotations

from dataclasses import replace

from cases import need
from drawn.draft import BASE, Draft
from pathway_models.case import Option, Path

LASTING = ("none", "captured", "on_site")


def lasts(o: Option) -> bool:
    return o.output in LASTING and o.kind != "infrastructure"


def needed(d: Draft, o: Option) -> float:
    """About the stock that could be of use."""
    if o.source is not None:
        return max(d.sources[o.source].activity.values()) * o.max_share[BASE] / o.displaces[BASE]
    return o.potential[BASE] if o.potential else 20.0


def lots(d: Draft) -> bool:
    o = d.pick(lambda o: o.unit_size == 0 and not any(o.existing.values()))
    return o is not None and bool(
        d.change(o, unit_size=round(needed(d, o) / d.number(2.2, 5.8), 4))
    )


def lead(d: Draft) -> bool:
    o = d.pick(lambda o: lasts(o) and o.lead == 0)
    return o is not None and bool(d.change(o, lead=d.rng.randint(1, 2)))


def capex_profile(d: Draft) -> bool:
    o = d.pick(lambda o: o.lead > 0)
    if o is None:
        return False
    first = d.number(0.2, 0.7)
    return bool(d.change(o, capex_profile=(first, round(1 - first, 5))))


def window(d: Draft) -> bool:
    o = d.pick(lambda o: not any(o.min_add.values()))
    if o is None:
        return False
    first = d.rng.randint(BASE + 1, d.end)
    return bool(d.change(o, first_year=first, last_year=d.rng.randint(first, d.end)))


def max_add(d: Draft) -> bool:
    o = d.pick(lambda o: o.max_add is None)
    if o is None:
        return False
    size = needed(d, o)
    return bool(d.change(o, max_add=d.path(0.1 * size, 0.7 * size)))


def carry_over(d: Draft) -> bool:
    o = d.pick(lambda o: o.max_add is not None)
    return o is not None and bool(d.change(o, carry_over=d.rng.choice([1, 2, float("inf")])))


def max_growth(d: Draft) -> bool:
    o = d.pick(lambda o: o.unit_size == 0 and o.max_growth is None)
    if o is None:
        return False
    return bool(d.change(o, max_growth=d.number(0.1, 1), seed=d.number(0.1, 0.4) * needed(d, o)))


def min_add(d: Draft) -> bool:
    """What is committed, in one year in which it can be bought."""
    o = d.pick(lambda o: not o.retirable and o.kind not in ("capture", "removal", "offset"))
    if o is None or o.first_year + o.lead > d.end:
        return False
    least = d.flat(0.0)
    least[o.first_year] = o.unit_size or round(0.1 * needed(d, o), 4)
    seed = max(o.seed, 2 * least[o.first_year]) if o.max_growth is not None else o.seed
    return bool(d.change(o, min_add=least, seed=seed))


def falling(d: Draft, amount: float, whole: bool) -> Path:
    """What exists, and retires in one or two steps."""
    left, steps = {}, sorted(d.rng.sample(range(BASE + 1, d.end + 2), 2))
    for t in range(BASE, d.end + 1):
        part = 1.0 if t < steps[0] else 0.5 if t < steps[1] else 0.0
        left[t] = amount * (part if not whole or part == 1 else 0.0)
    return left


def existing(d: Draft) -> bool:
    o = d.pick(lambda o: lasts(o) and o.kind != "capture" and not any(o.existing.values()))
    if o is None:
        return False
    amount = o.unit_size or round(0.2 * needed(d, o), 4)
    if o.potential is not None and d.chance(0.2):  # there is more than there is room for
        d.change(o, potential=d.flat(0.6 * amount))
    merit = d.number(0, 1) if o.source is not None else None
    return bool(d.change(o, existing=falling(d, amount, o.unit_size > 0), merit=merit))


def existing_contract(d: Draft) -> bool:
    o = d.pick(lambda o: o.output in ("clean", "credits") and o.life > 1 and o.unit_size == 0)
    return o is not None and bool(d.change(o, existing=falling(d, 0.3 * needed(d, o), False)))


def retirable(d: Draft) -> bool:
    """Upkeep makes it worth while, of what exists too."""
    o = d.pick(lambda o: lasts(o) and not any(o.min_add.values()) and not o.retirable)
    if o is None:
        return False
    cost = d.path(-0.2, -0.1) if any(o.existing.values()) and d.chance(0.4) else d.path(0.0, 0.2)
    return bool(d.change(o, retirable=True, closure_cost=cost, fom=d.path(0.2, 1.5)))


def hurdle_rate(d: Draft) -> bool:
    o = d.pick(lambda o: any(o.capex.values()) and o.hurdle_rate is None)
    return o is not None and bool(d.change(o, hurdle_rate=d.number(0.08, 0.3)))


def useful_until(d: Draft) -> bool:
    o = d.pick(lambda o: o.useful_until is None and not any(o.min_add.values()) and o.life > 1)
    return o is not None and bool(d.change(o, useful_until=d.rng.randint(BASE + 2, d.end + 2)))


def fom_share(d: Draft) -> bool:
    o = d.pick(lambda o: any(o.capex.values()) and not o.fom_share)
    return o is not None and bool(d.change(o, fom_share=d.path(0.01, 0.1), fom=d.flat(0.0)))


def fom_saved(d: Draft) -> bool:
    o = d.pick(lambda o: o.source is not None and min(o.fom.values()) >= 0 and not o.fom_share)
    return o is not None and bool(d.change(o, fom=d.path(-0.3, 0.05)))


def free_contract(d: Draft) -> bool:
    """Cheaper than the grid."""
    o = d.pick(lambda o: o.kind == "green_power" and o.bundled)
    return o is not None and bool(d.change(o, premium=d.path(-0.1, 0.1)))


def requires(d: Draft) -> bool:
    """Infrastructure of which there is just enough in lots."""
    by = d.pick(lambda o: not o.requires and not any(o.existing.values())
                and not any(o.min_add.values()))  # fmt: skip
    if by is None:
        return False
    made = d.add("infrastructure", business=by.business, region=by.region, scope="group", life=12,
                 capex=d.path(0.1, 2), fom=0.01, potential=d.flat(100.0))  # fmt: skip
    if d.chance(0.5):
        d.change(made, unit_size=d.number(0.5, 2))
    others = [o for o in d.options.values() if o.id != by.id and o.kind == by.kind
              and not o.requires and not any(o.existing.values())
              and not any(o.min_add.values())]  # fmt: skip
    sharing = [by, *others[:1]]
    for o in sharing:
        d.change(o, requires={made.lever: d.path(2, 8)})
    if len(sharing) > 1 and d.chance(0.6):
        for o in sharing:
            d.needs[f"{o.id} alone"] = replace(need(made.lever, (o.id,), (made.id,)),
                                               id=f"{o.id} alone", shared=False)  # fmt: skip
        d.had.add("requires_alone")
    else:
        d.needs[made.id] = need(made.lever, tuple(o.id for o in sharing), (made.id,))
    return True


def requires_in_turn(d: Draft) -> bool:
    """Infrastructure that needs more of it."""
    of = d.pick(lambda o: o.kind == "infrastructure" and not o.requires)
    if of is None:
        return False
    made = d.add("infrastructure", business=of.business, region=of.region, scope="group", life=12,
                 capex=d.path(0.1, 1), potential=d.flat(100.0))  # fmt: skip
    d.change(of, requires={made.lever: d.path(1, 3)})
    d.needs[made.id] = need(made.lever, (of.id,), (made.id,))
    return True


def excludes(d: Draft) -> bool:
    def fits(o: Option) -> bool:
        bounded = o.source is not None or o.potential is not None
        return bounded and not any(o.existing.values()) and not any(o.min_add.values())

    one = d.pick(fits)
    other = d.pick(lambda o: fits(o) and one is not None and o.id != one.id)
    if one is None or other is None or d.excluded:
        return False
    d.excluded.append((one.id, other.id))
    return True


STOCK = {f.__name__: f for f in (lots, lead, capex_profile, window, max_add, carry_over, max_growth,
    existing, existing_contract, min_add, retirable, hurdle_rate, useful_until, fom_share,
    fom_saved, free_contract)}  # fmt: skip
LINKS = {f.__name__: f for f in (requires, requires_in_turn, excludes)}
