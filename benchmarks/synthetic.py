"""A case of any size: segments alike in shape, not in numbers. Seeded; its plan needs no solver.

A segment is a business with two accounts (scopes 1 and 2), four sources and 40 measures: 24
retrofits and 8 switches, half of each in whole lots; 3 kinds of roofs, 3 green-power contracts, a
removal and an offset. 100 segments are 60,000 stock-years in 15 years.
"""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

from pathway_models.arithmetic.plan import Plan
from pathway_models.case import (
    Account,
    Business,
    Carrier,
    Case,
    Hierarchy,
    Name,
    Option,
    Path,
    Region,
    Source,
    Target,
)

BASE, END = 2020, 2035
REGIONS = ("r0", "r1", "r2", "r3", "r4")
CARRIERS = {"power-a": "electricity", "power-b": "electricity", "gas": "gas", "diesel": "diesel"}
FACTORS = {"electricity": 0.55, "gas": 2.1, "diesel": 2.7}
PRICES = {"electricity": 0.7, "gas": 3.0, "diesel": 7.0}


def path(value: float, growth: float = 0.0) -> Path:
    return {t: value * (1 + growth) ** (t - BASE) for t in range(BASE, END + 1)}


def synthetic(segments: int, seed: int = 0) -> Case:
    """A case with this many segments."""
    draw = random.Random(seed)  # noqa: S311
    names = [f"seg{s:04d}" for s in range(segments)]
    region = {s: REGIONS[i % len(REGIONS)] for i, s in enumerate(names)}
    sources = [source for s in names for source in _sources(draw, s, region[s])]
    options = [o for s in names for o in _options(draw, s, region[s])]
    accounts = [Account(f"{s}/{k}", s, region[s], k) for s in names for k in (1, 2)]
    scope_2 = tuple(a.id for a in accounts if a.scope == 2)
    everywhere = [(k, r) for k in FACTORS for r in REGIONS]
    return Case(
        id="synthetic", study="all", name=Name("m", "m"), study_name=Name("all", "all"),
        currency="CNY", price_year=2020, base_year=BASE, end=END, discount_rate=0.06,
        hierarchy=Hierarchy("lexicographic", path(1.0), path(1.0)), verified={},
        businesses={s: Business(s, Name(s, s)) for s in names},
        regions={r: Region(r, Name(r, r), "m") for r in REGIONS},
        carriers={
            k: Carrier(k, Name(k, k), "GWh" if k == "electricity" else "M", "energy", ("CO2",))
            for k in FACTORS
        },
        accounts={a.id: a for a in accounts}, sources={i.id: i for i in sources},
        options={o.id: o for o in options}, limits={},
        targets={
            "neutral": _target("neutral", "net_emissions", 0.0, tuple(a.id for a in accounts)),
            "clean": _target("clean", "clean_electricity_share", 0.3, scope_2),
        },
        factors={(k, r): path(FACTORS[k], -0.01) for k, r in everywhere},
        residual={r: path(FACTORS["electricity"]) for r in REGIONS},
        prices={(k, r): path(PRICES[k], 0.01) for k, r in everywhere},
        export_price={r: path(0.3) for r in REGIONS},
        revenue={s: path(100.0) for s in names},
    )  # fmt: skip


def _target(id_: str, metric: Any, value: float, accounts: tuple[str, ...]) -> Target:
    required = dict.fromkeys(range(END - 4, END + 1), value)
    return Target(id_, Name(id_, id_), "1", metric, required, "t", accounts, (), (), headline=True)


def _sources(draw: random.Random, s: str, region: str) -> list[Source]:
    made = []
    for key, carrier in CARRIERS.items():
        scope = 2 if carrier == "electricity" else 1
        activity = path(draw.uniform(50, 150), draw.uniform(0, 0.04))
        place = (f"{s}/{scope}", s, region, scope, "use", carrier)
        made.append(Source(f"{s}-{key}", Name(s, s), *place, activity, 1.0))
    return made


def _options(draw: random.Random, s: str, region: str) -> list[Option]:
    made = []
    for key in CARRIERS:
        for n in range(6):
            own = {"source": f"{s}-{key}", "displaces": path(1.0), "max_share": path(0.04)}
            made.append(_option(draw, s, region, "retrofit", f"{key}-{n}", n % 2, **own))
    for key in ("gas", "diesel"):
        for n in range(4):
            own = {"source": f"{s}-{key}", "displaces": path(1.0), "max_share": path(0.15)}
            own |= {"accounts": (f"{s}/2",), "uses": {"electricity": path(draw.uniform(0.5, 3))}}
            made.append(_option(draw, s, region, "electrify", f"{key}-{n}", n % 2, **own))
    for n in range(3):
        own = {"accounts": (f"{s}/2",), "yields": path(1.0), "self_use_share": path(0.2)}
        made.append(_option(draw, s, region, "rooftop_pv", str(n), 0, **own))
        own = {"accounts": (f"{s}/2",), "yields": path(1.0), "capex": path(0.0)}
        own |= {"premium": path(draw.uniform(0.01, 0.1)), "max_add": None}
        made.append(_option(draw, s, region, "green_power", str(n), 0, **own))
    for kind, price in (("removal", 0.4), ("offset", 0.1)):
        own = {"accounts": (f"{s}/1", f"{s}/2"), "yields": path(1.0), "capex": path(0.0), "life": 1}
        own |= {"premium": path(price), "max_add": None, "potential": path(5000.0)}
        made.append(_option(draw, s, region, kind, "", 0, **own))
    return made


def _option(
    draw: random.Random, s: str, region: str, kind: str, tail: str, lumpy: int, **own: Any
) -> Option:
    id_ = f"{kind}-{tail}@{s}"
    made = Option(
        id=id_, lever=f"{kind}-{tail}", kind=kind, name=Name(id_, id_), business=s, region=region,
        scope="group", source=None, accounts=(), unit="unit", unit_size=0.7 * lumpy, life=20,
        lead=0, first_year=BASE + 1, last_year=END, existing=path(0.0), min_add=path(0.0),
        max_add=path(3.0), potential=path(60.0), max_growth=None, seed=0.0,
        capex=path(draw.uniform(0.5, 20)), fom=path(0.0), premium=path(0.0), displaces=path(0.0),
        max_share=path(1.0), uses={}, yields=path(0.0), self_use_share=path(0.0),
        keeps_certificates=True, bundled=True, buffer=0.0, durability=0,
        quality="", attribution=path(1.0), sold=path(0.0), hurdle_rate=None, incumbent_life=0,
        incumbent_value=path(0.0),
    )  # fmt: skip
    return replace(made, **own)


def some_plan(case: Case) -> Plan:
    """Everything is bought a little every year: no good plan, but all tables are full."""
    added, served, self_use = {}, {}, {}
    clean, claims = {}, {}
    for o in case.options.values():
        for n, t in enumerate(case.years, start=1):
            added[o.id, t] = o.unit_size or 0.1
            if o.source is not None:
                served[o.id, t] = 0.01 * n
            elif o.output == "on_site":
                self_use[o.id, t] = 0.1 * n
            elif o.output == "clean":
                clean[o.id, o.accounts[0], t] = 0.1 * n
            else:
                claims.update({(o.id, a, t): 0.05 for a in o.accounts})
    return Plan(added, served, self_use, clean, claims)
