"""One lever of each kind."""

from __future__ import annotations

from dataclasses import replace

from cases import stack
from drawn.draft import FUELS, Draft
from pathway_models.case import Source


def acting(d: Draft, source: Source) -> dict[str, object]:
    """What every lever on a source has."""
    reached = d.path(0.3, 0.9) if d.chance(0.3) else d.flat(d.number(0.3, 0.9))
    return {"source": source.id, "business": source.business, "region": source.region,
            "scope": str(source.scope), "displaces": d.number(0.8, 2.0), "max_share": reached,
            "capex": d.path(0.5, 4), "fom": d.path(0.01, 0.1),
            "life": d.rng.randint(2, 9)}  # fmt: skip


def retrofit(d: Draft) -> bool:
    d.add("retrofit", **acting(d, d.source(*FUELS, "electricity")))
    return True


def electrify(d: Draft) -> bool:
    source = d.source("gas", "coal", "diesel")
    d.add("electrify", **acting(d, source), order=1,
          uses={"electricity": d.path(0.2, 0.6)},
          uses_in={"electricity": d.booked(source, "electricity")})  # fmt: skip
    return True


def fuel_switch(d: Draft) -> bool:
    source = d.source("gas", "coal", "diesel")
    k = d.rng.choice(["hydrogen", "wood"])
    d.add("fuel_switch", **acting(d, source), order=1, uses={k: d.path(0.5, 1.1)},
          uses_in={k: d.booked(source, k)})  # fmt: skip
    return True


def capture(d: Draft) -> bool:
    """At the stack of a kiln, with what fuel switches burn there."""
    if d.stacks:
        return False
    used = {"electricity": d.path(0.1, 0.3), "store-co2": d.flat(1.0), "gas": d.path(0.1, 0.6)}
    made = d.add("capture", scope="1", fitted_at="b/r/1", uses=used, yields=1, life=9,
                 uses_in={"electricity": "b/r/2", "store-co2": "b/r/1", "gas": "b/r/1"},
                 capture_rate=d.path(0.6, 0.9), capex=d.path(0.3, 2), fom=0.02)  # fmt: skip
    fuels = tuple((o.id, k) for o in d.options.values() if o.source == "kiln"
                  for k in o.uses if o.uses_in[k] == "b/r/1")  # fmt: skip
    d.stacks["s"] = replace(stack((made.id,), ("kiln",)), account="b/r/1", uses=fuels)
    return True


def rooftop_pv(d: Draft) -> bool:
    a = d.rng.choice(["b/r/2", "c/q/2", "c/q/3"])
    d.add("rooftop_pv", accounts=(a,), business=a[0], region=a[2], scope=a[4],
          yields=d.number(0.8, 2), self_use_share=d.number(0.2, 0.6), life=d.rng.randint(4, 20),
          potential=d.flat(d.number(3, 20)), capex=d.path(1, 6), fom=d.path(0.01, 0.1))  # fmt: skip
    return True


def generation(d: Draft) -> bool:
    """Burns gas in scope 1; its heat is a co-effect elsewhere."""
    a = d.rng.choice(["b/r/2", "c/q/2"])
    d.add("generation", accounts=(a,), business=a[0], region=a[2], scope="2", yields=1.0,
          self_use_share=d.number(0.3, 0.9), potential=d.flat(d.number(3, 20)), life=8,
          uses={"gas": d.path(1.2, 2.2)}, uses_in={"gas": f"{a[:4]}1"}, capex=d.path(0.2, 2),
          fom=d.path(0.01, 0.05))  # fmt: skip
    return True


def green_power(d: Draft) -> bool:
    most = d.rng.randint(1, 3)
    accounts = tuple(sorted(d.rng.sample(["b/r/2", "c/q/2", "c/q/3"], most)))
    d.add("green_power", accounts=accounts, business="group", region="group",
          yields=d.number(0.8, 3), life=d.rng.choice([1, 1, 3]), potential=d.flat(d.number(5, 60)),
          premium=d.path(0.02, 0.3), bundled=d.chance(0.5))  # fmt: skip
    return True


def credit(d: Draft, kind: str, low: float, high: float, most: float) -> bool:
    accounts = ("b/r/1", "b/r/2", "c/q/1", "c/q/2", "c/q/3")
    some = accounts if d.chance(0.6) else tuple(sorted(d.rng.sample(accounts, 3)))
    d.add(kind, accounts=some, business="group", region="group", scope="group", yields=1.0,
          life=d.rng.choice([1, 1, 1, 3]), potential=d.flat(most), premium=d.path(low, high),
          durability=d.rng.choice([20, 200]))  # fmt: skip
    return True


def removal(d: Draft) -> bool:
    return credit(d, "removal", 0.3, 2.5, d.number(2, 12))


def offset(d: Draft) -> bool:
    return credit(d, "offset", 0.05, 0.6, d.number(60, 200))


def ecosystem(d: Draft) -> bool:
    d.add("ecosystem", region="group", scope="3+", yields=d.path(0.5, 3), life=d.rng.randint(1, 4),
          potential=d.flat(d.number(5, 30)), capex=d.path(0.2, 2), fom=d.path(0.01, 0.2),
          attribution=d.path(0.4, 0.9))  # fmt: skip
    return True


KINDS = {f.__name__: f for f in (retrofit, electrify, fuel_switch, capture, rooftop_pv, generation,
    green_power, removal, offset, ecosystem)}  # fmt: skip
