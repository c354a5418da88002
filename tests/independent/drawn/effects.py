"""What a lever may do beside its kind: orders, least loads, what is felt elsewhere, incumbents."""

from __future__ import annotations

from dataclasses import replace

from drawn.draft import BASE, Draft
from drawn.stock import needed
from pathway_models.case import Option


def switch(o: Option) -> bool:
    return o.source is not None and bool(o.uses)


def efficiency(d: Draft) -> bool:
    o = d.pick(lambda o: switch(o) and not o.abatement_efficiency)
    return o is not None and bool(d.change(o, abatement_efficiency=d.path(0.6, 0.95)))


def later_order(d: Draft) -> bool:
    """Of two switches on one source one comes after the other."""
    o = d.pick(lambda o: switch(o) and o.order == 1 and not any(o.existing.values()))
    if o is None:
        return False
    first = o if o.abatement_efficiency else d.change(o, abatement_efficiency=d.path(0.6, 0.95))
    named = d.name("second")
    d.options[named] = replace(first, id=named, lever=named, order=2, abatement_efficiency={},
                               capex=d.path(0.5, 5), max_share=d.flat(d.number(0.3, 1)),
                               requires={}, min_add=d.flat(0.0))  # fmt: skip
    return True


def min_load(d: Draft) -> bool:
    """A lot at work serves so much; of what is divisible lots are made for it."""
    o = d.pick(lambda o: o.source is not None and o.min_load == 0 and (o.unit_size > 0
               or not any((*o.existing.values(), *o.min_add.values()))))  # fmt: skip
    if o is None:
        return False
    size = o.unit_size or round(needed(d, o) / d.number(1.2, 3.8), 4)
    return bool(d.change(o, unit_size=size, min_load=d.number(0.2, 0.9), max_growth=None))


def idle_lots(d: Draft) -> bool:
    """Existing lots that could serve more than there is, with least loads: by merit."""
    first = d.pick(lambda o: switch(o) and o.unit_size == 0 and not any(o.existing.values())
                   and o.max_growth is None and not o.requires
                   and not any(p.source == o.source and any(p.existing.values())
                               for p in d.options.values()))  # fmt: skip
    if first is None:
        return False
    size = round(needed(d, first) / d.number(1.1, 2.6), 4)
    shared = {"unit_size": size, "max_share": d.flat(1.0), "existing": d.flat(size)}
    first = d.change(first, **shared, min_load=d.number(0.2, 0.8), merit=2.0, potential=None)
    named = d.name("other")
    d.options[named] = replace(first, id=named, lever=named, merit=1.0, capex=d.path(0.5, 4),
                               min_load=d.number(0.2, 0.8))  # fmt: skip
    return True


def co_effect(d: Draft) -> bool:
    """Takes activity of another source, or brings some."""
    o = d.pick(lambda o: o.source in ("boiler", "kiln", "oven"))
    if o is None:
        return False
    felt = {"boiler": "shop", "kiln": "boiler", "oven": "store"}[o.source or ""]
    source = d.sources[felt]
    most = 0.2 * min(source.activity.values()) / max(d.sources[o.source or ""].activity.values())
    g = d.path(-most, -0.2 * most) if d.chance(0.4) else d.path(0.2 * most, most)
    d.sources[felt] = replace(source, co_effects={**source.co_effects, o.id: g})
    return True


def heat(d: Draft) -> bool:
    """A plant's heat takes off what a boiler burns."""
    o = d.pick(lambda o: o.kind == "generation")
    if o is None:
        return False
    felt, power = ("boiler", "shop") if o.accounts[0] == "b/r/2" else ("oven", "store")
    source = d.sources[felt]
    circle = any(d.options[p].source == felt for p in d.sources[power].co_effects)
    if circle or o.id in source.co_effects:
        return False
    d.sources[felt] = replace(source, co_effects={**source.co_effects, o.id: d.path(0.5, 1.5)})
    return True


def brought_abroad(d: Draft) -> bool:
    """What comes with a lever at a contractor's is paid in full."""
    o = d.pick(lambda o: o.source == "haul")
    if o is None:
        return False
    source = d.sources["leased"]
    g = d.path(-0.2, 0.05)
    d.sources["leased"] = replace(source, co_effects={**source.co_effects, o.id: g})
    return True


def incumbents(d: Draft) -> bool:
    """What is replaced ages evenly."""
    o = d.pick(lambda o: o.source is not None and o.incumbent_life == 0)
    if o is None:
        return False
    return bool(d.change(o, incumbent_life=d.rng.randint(2, 8), incumbent_value=d.path(0.5, 4)))


def dated_incumbents(d: Draft) -> bool:
    """Or at known dates, and is renewed; all switches of the source say so."""
    o = d.pick(lambda o: switch(o) and not o.incumbent_left)
    if o is None:
        return False
    life = d.rng.randint(2, 6)
    due = sorted({d.rng.randint(BASE + 1, BASE + 7) for _ in range(2)})
    kept = d.number(0.3, 0.7) if len(due) > 1 else 0.0
    left = {t: 1.0 if t < due[0] else kept if t < due[-1] else 0.0
            for t in range(BASE, BASE + 9)}  # fmt: skip
    for p in [p for p in d.options.values() if p.source == o.source and switch(p)]:
        d.change(p, incumbent_life=life, incumbent_value=o.capex, incumbent_left=left)
    return True


def grey_roof(d: Draft) -> bool:
    o = d.pick(lambda o: o.kind == "rooftop_pv" and o.keeps_certificates)
    return o is not None and bool(d.change(o, keeps_certificates=False))


def buffer(d: Draft) -> bool:
    o = d.pick(lambda o: o.output == "credits" and o.buffer == 0)
    return o is not None and bool(d.change(o, buffer=d.number(0.05, 0.3)))


def removal_uses(d: Draft) -> bool:
    """Power and heat of a company's account."""
    o = d.pick(lambda o: o.kind == "removal" and not o.uses)
    if o is None:
        return False
    where = d.rng.choice(["b/r/2", "c/q/2"])
    uses = {"electricity": d.path(0.1, 0.6), "heat": d.path(0.1, 0.8)}
    return bool(d.change(o, uses=uses, uses_in=dict.fromkeys(uses, where)))


def own_fuel(d: Draft) -> bool:
    o = d.pick(lambda o: o.kind == "capture" and not o.captures_own_fuel)
    return o is not None and bool(d.change(o, captures_own_fuel=True))


def biogenic(d: Draft) -> bool:
    """Part of the kiln's CO2 is of biomass, and a removal of the company's own."""
    o = d.pick(lambda o: o.kind == "capture" and not o.accounts)
    if o is None:
        return False
    d.changes["biogenic"] = {**d.changes["biogenic"], ("coal", "r"): d.path(0.05, 0.2)}
    share = d.path(0.1, 0.35)
    return bool(d.change(o, accounts=("b/r/1", "b/r/2"), biogenic_share=share, durability=900))


def existing_capture(d: Draft) -> bool:
    o = d.pick(lambda o: o.kind == "capture" and not any(o.existing.values()))
    if o is None:
        return False
    return bool(d.change(o, existing=d.flat(o.unit_size or d.number(0.5, 3))))


def second_capture(d: Draft) -> bool:
    """Shares the stack."""
    o = d.pick(
        lambda o: o.kind == "capture" and not o.accounts and len(d.stacks["s"].captures) == 1
    )
    if o is None:
        return False
    named = d.name("capture")
    d.options[named] = replace(o, id=named, lever=named, capture_rate=d.path(0.3, 0.7),
                               capex=d.path(0.1, 1))  # fmt: skip
    d.stacks["s"] = replace(d.stacks["s"], captures=(o.id, named))
    return True


def sold(d: Draft) -> bool:
    o = d.pick(lambda o: o.kind == "ecosystem")
    return o is not None and bool(d.change(o, sold=d.path(0.0, 0.3)))


def upstream(d: Draft) -> bool:
    """What is emitted before fuels and power are used."""
    for a in ("b/r/1", "b/r/2", "c/q/1", "c/q/2"):
        d.upstream[a] = f"{a[:4]}cat3_fuel_energy"
    d.changes["upstream"] = {(k, r): d.path(0.01, 0.08) for r in "rq"
                             for k in ("gas", "coal", "wood", "electricity", "heat")}  # fmt: skip
    return True


def residual(d: Draft) -> bool:
    """The market's factor is not the grid's, and one account has a supplier's."""
    d.changes["residual"] = {
        "r": d.path(0.5, 0.7),
        "q": d.path(0.5, 0.7),
        "c/q/2": d.path(0.2, 0.6),
    }
    return True


def site_sold(d: Draft) -> bool:
    """A site that is sold."""
    i = d.rng.choice(["oven", "boiler", "store"])
    source = d.sources[i]
    if source.co_effects:
        return False
    last = d.rng.randint(BASE + 1, d.end)
    path = {t: a if t < last else 0.0 for t, a in source.activity.items()}
    d.sources[i] = replace(source, activity=path)
    return True


EFFECTS = {f.__name__: f for f in (efficiency, later_order, min_load, idle_lots, co_effect, heat,
    brought_abroad, incumbents, dated_incumbents, grey_roof, buffer, removal_uses, own_fuel,
    biogenic, existing_capture, second_capture, sold, site_sold, upstream,
    residual)}  # fmt: skip
