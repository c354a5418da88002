"""A case in the making: two businesses in two regions, and what features add to it."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from second.base import base_of
from second.ledger import Ledger

from cases import name, option
from pathway_models.case import (
    Account,
    Business,
    Carrier,
    Case,
    Fact,
    Hierarchy,
    Limit,
    Need,
    Option,
    Path,
    Region,
    Scheme,
    Source,
    Stack,
    Target,
)
from pathway_models.levers import wedge_order

BASE = 2020
PLACES = {"b/r/1": ("b", "r", 1), "b/r/2": ("b", "r", 2), "c/q/1": ("c", "q", 1),
          "c/q/2": ("c", "q", 2), "c/q/3": ("c", "q", 3)}  # fmt: skip
FUELS = {"gas": 0.2, "coal": 0.35, "diesel": 0.27, "wood": 0.02, "hydrogen": 0.05, "heat": 0.25}
"""Their factors, about [kt / GWh]."""


def captured_beside(case: Case, fact: Fact, facts: Sequence[Fact]) -> bool:
    """Whether it is of emissions of a source of which some may have been captured: refused."""
    there = {o for f in facts for o in f.of} | {
        o.id for o in case.options.values() if any(o.existing.values()) or any(o.min_add.values())
    }
    stacks = [s for s in case.stacks.values() if not set(s.sources).isdisjoint(fact.of)]
    return fact.quantity == "emissions" and any(there & set(s.captures) for s in stacks)


def covered_beside(case: Case, fact: Fact, facts: Sequence[Fact]) -> bool:
    """Whether it is of market-based emissions of power that some may have covered: refused."""
    if fact.quantity != "emissions" or fact.method != "market":
        return False
    own = [case.sources[i] for i in fact.of if i in case.sources]
    at = {s.account for s in own if s.carrier == "electricity"}
    told = {o for f in facts for o in f.of}
    return any(
        at & {*o.accounts}
        for o in case.options.values()
        if o.output == "clean"
        and (o.id in told or any(o.existing.values()) or any(o.min_add.values()))
    )


@dataclass
class Draft:
    """What has been drawn so far; ``had`` are the features it has."""

    rng: random.Random
    end: int = 2023
    sources: dict[str, Source] = field(default_factory=dict)
    options: dict[str, Option] = field(default_factory=dict)
    limits: dict[str, Limit] = field(default_factory=dict)
    targets: dict[str, Target] = field(default_factory=dict)
    requirements: dict[str, Target] = field(default_factory=dict)
    needs: dict[str, Need] = field(default_factory=dict)
    stacks: dict[str, Stack] = field(default_factory=dict)
    schemes: dict[str, Scheme] = field(default_factory=dict)
    excluded: list[tuple[str, str]] = field(default_factory=list)
    upstream: dict[str, str] = field(default_factory=dict)
    changes: dict[str, Any] = field(default_factory=dict)
    facts: list[Fact] = field(default_factory=list)
    until: int = 0
    """The last year that is past."""
    had: set[str] = field(default_factory=set)
    last: int = 0

    # numbers

    def number(self, low: float, high: float) -> float:
        """Any, to five digits."""
        return round(self.rng.uniform(low, high), 5)

    def flat(self, value: float) -> Path:
        return dict.fromkeys(range(BASE, self.end + 1), value)

    def path(self, low: float, high: float) -> Path:
        """Straight from one number to another."""
        first, last = self.number(low, high), self.number(low, high)
        years = self.end - BASE
        return {BASE + n: first + (last - first) * n / years for n in range(years + 1)}

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def year(self) -> int:
        """A plan year."""
        return self.rng.randint(BASE + 1, self.end)

    @property
    def years(self) -> range:
        return range(BASE + 1, self.end + 1)

    def later(self, value: float) -> Path:
        """The value from some year on, or in the last one alone."""
        return dict.fromkeys(range(self.year(), self.end + 1), value)

    # parts

    def name(self, word: str) -> str:
        self.last += 1
        return f"{word}{self.last}"

    def add(self, kind: str, **changes: Any) -> Option:
        """An option of a kind, in the years of this case."""
        named = self.name(kind)
        made = option(named, kind, **changes)
        last = {p: self.long(getattr(made, p)) for p in ("existing", "min_add", "capex", "fom",
            "premium", "displaces", "max_share", "yields", "self_use_share", "attribution", "sold",
            "incumbent_value")}  # fmt: skip
        self.options[named] = replace(made, last_year=self.end, **last)
        return self.options[named]

    def long(self, path: Path) -> Path:
        """A path of the tests' usual years, in those of this case."""
        last = path[max(path)]
        return {t: path.get(t, last) for t in range(BASE, self.end + 1)}

    def change(self, o: Option, **changes: Any) -> Option:
        self.options[o.id] = replace(o, **changes)
        return self.options[o.id]

    def pick(self, fits: Callable[[Option], bool]) -> Option | None:
        """Some option of which this is so."""
        found = [o for o in self.options.values() if fits(o)]
        return self.rng.choice(found) if found else None

    def source(self, *carriers: str) -> Source:
        """Some source of one of these carriers."""
        found = [s for s in self.sources.values() if s.carrier in carriers]
        return self.rng.choice(found)

    def booked(self, source: Source, carrier: str) -> str:
        """The account of what is used of a carrier at a source."""
        if source.scope == 3:
            return source.account
        return f"{source.business}/{source.region}/{2 if carrier in ('electricity', 'heat') else 1}"

    def base(self) -> Ledger:
        """What there is without a plan, and was expected, as drafted."""
        return base_of(self.case())

    def told(self) -> Case:
        """The case with its facts."""
        case = self.case()
        refused = (captured_beside, covered_beside)
        facts = tuple(f for f in self.facts if not any(r(case, f, self.facts) for r in refused))
        return replace(case, facts=facts, today=self.until + 1 if facts else None)

    def case(self) -> Case:
        accounts = {a: Account(a, *place, upstream=self.upstream.get(a, ""))
                    for a, place in PLACES.items()}  # fmt: skip
        for a in set(self.upstream.values()):
            business, region, _ = a.split("/")
            accounts[a] = Account(a, business, region, 3, "cat3_fuel_energy")
        whole: dict[str, Any] = {
            "id": "drawn", "study": "all", "name": name("drawn"), "study_name": name("all"),
            "currency": "CNY", "price_year": 2020, "base_year": BASE, "end": self.end,
            "verified": {}, "businesses": {x: Business(x, name(x)) for x in "bc"},
            "regions": {x: Region(x, name(x), "m") for x in "rq"}, "wedges": wedge_order(),
            "accounts": dict(sorted(accounts.items())), "sources": self.sources,
            "options": dict(sorted(self.options.items())), "limits": self.limits,
            "targets": self.targets, "requirements": self.requirements,
            "needs": {n.id: n for n in self.needs.values()},
            "stacks": {s.id: s for s in self.stacks.values()},
            "schemes": self.schemes, "excluded": tuple(self.excluded), **self.changes,
        }  # fmt: skip
        return Case(**whole)


def begin(rng: random.Random) -> Draft:
    """Sources, factors and prices; no lever yet."""
    d = Draft(rng, end=BASE + rng.randint(2, 5))
    for i, carrier, account in (
        ("boiler", "gas", "b/r/1"), ("kiln", "coal", "b/r/1"), ("shop", "electricity", "b/r/2"),
        ("oven", "gas", "c/q/1"), ("store", "electricity", "c/q/2"), ("haul", "diesel", "c/q/3"),
        ("leased", "electricity", "c/q/3"),
    ):  # fmt: skip
        business, region, scope = PLACES[account]
        passes = d.number(0.2, 0.8) if scope == 3 else 1.0
        d.sources[i] = Source(i, name(i), account, business, region, scope, "c", carrier,
                              d.path(10, 60), passes)  # fmt: skip
    carriers = {k: Carrier(k, name(k), "GWh", "energy", ("CO2",)) for k in FUELS}
    carriers["hydrogen"] = replace(carriers["hydrogen"], gases=())
    carriers["wood"] = replace(carriers["wood"], gases=("CH4",))
    carriers["electricity"] = Carrier("electricity", name("electricity"), "GWh", "energy", ("CO2",))
    carriers["store-co2"] = Carrier("store-co2", name("co2"), "kt", "materials", ())
    d.changes = {
        "carriers": carriers,
        "factors": {(k, r): d.path(0.8 * f, f)
                    for k, f in {**FUELS, "electricity": 0.55, "store-co2": 0.0}.items()
                    for r in "rq"},
        "residual": {}, "biogenic": {("wood", r): d.path(0.3, 0.4) for r in "rq"},
        "prices": {(k, r): d.path(0.2, 0.8) for k in (*FUELS, "electricity", "store-co2")
                   for r in "rq"},
        "export_price": {r: d.path(0.1, 0.3) for r in "rq"},
        "revenue": {x: d.path(50, 90) for x in "bc"}, "discount_rate": d.number(0.02, 0.1),
        "hierarchy": Hierarchy("none", None, None),
    }  # fmt: skip
    d.changes["residual"] = {r: d.changes["factors"]["electricity", r] for r in "rq"}
    return d
