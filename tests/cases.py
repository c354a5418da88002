"""Small cases, built in Python: one business, one region, what a test says and nothing else.

Years are 2020 (base) to 2025; gas 0.2 kt/GWh at 0.4 million/GWh; electricity 0.5 kt/GWh (both
methods) at 0.6 million/GWh; no discounting. Each argument replaces a default.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pathway_models.case import (
    Account,
    Business,
    Carrier,
    Case,
    Hierarchy,
    Limit,
    Name,
    Need,
    Option,
    Path,
    Region,
    Source,
    Stack,
    Target,
)
from pathway_models.levers import LEVERS, wedge_order

BASE, END = 2020, 2025
SCOPE1, SCOPE2 = "b/r/1", "b/r/2"


def name(text: str) -> Name:
    return Name(text, text)


def flat(value: float, first: int = BASE, last: int = END) -> Path:
    return dict.fromkeys(range(first, last + 1), value)


def source(i: str, carrier: str, activity: float | Path, **changes: Any) -> Source:
    """A source of scope 2 if it is electricity, else of scope 1."""
    scope = 2 if carrier == "electricity" else 1
    path = flat(activity) if isinstance(activity, int | float) else activity
    made = Source(i, name(i), f"b/r/{scope}", "b", "r", scope, "c", carrier, path, 1.0)
    return replace(made, **changes)


def option(o: str, kind: str, **changes: Any) -> Option:
    """A divisible option that lasts to the end, costs nothing and does nothing yet."""
    made = Option(
        id=o, lever=o, kind=kind, rank=LEVERS[kind].rank, book=LEVERS[kind].book,
        output=LEVERS[kind].output, name=name(o), business="b", region="r", scope="2",
        source=None, accounts=(), unit="unit", unit_size=0.0, life=30, lead=0,
        first_year=BASE + 1, last_year=END, existing=flat(0), min_add=flat(0), max_add=None,
        potential=None, max_growth=None, seed=0.0, capex=flat(0), fom=flat(0), premium=flat(0),
        displaces=flat(0), max_share=flat(1), uses={}, yields=flat(0), self_use_share=flat(0),
        keeps_certificates=True, bundled=True, buffer=0.0, durability=0,
        quality="", attribution=flat(1), sold=flat(0), hurdle_rate=None, incumbent_life=0,
        incumbent_value=flat(0),
    )  # fmt: skip
    numbers = ("existing", "min_add", "max_add", "potential", "capex", "fom", "premium",
               "displaces", "max_share", "yields", "self_use_share", "attribution", "sold",
               "incumbent_value", "abatement_efficiency", "closure_cost")  # fmt: skip
    paths = {
        k: flat(v) if k in numbers and isinstance(v, int | float) else v for k, v in changes.items()
    }
    return replace(made, **paths)


def retrofit(o: str, of: str, **changes: Any) -> Option:
    return option(o, "retrofit", **{"source": of, "displaces": 1, **changes})


def electrify(o: str, of: str, uses: dict[str, float], **changes: Any) -> Option:
    used = {carrier: flat(value) for carrier, value in uses.items()}
    booked = {carrier: SCOPE2 if carrier == "electricity" else SCOPE1 for carrier in used}
    defaults = {"source": of, "displaces": 1, "uses": used, "uses_in": booked}
    return option(o, "electrify", **{**defaults, **changes})


def roof(o: str, **changes: Any) -> Option:
    defaults = {"accounts": (SCOPE2,), "yields": 1, "self_use_share": 1, "potential": 1000}
    return option(o, "rooftop_pv", **{**defaults, **changes})


def plant(o: str, uses: dict[str, float], **changes: Any) -> Option:
    """Generates with fuel, a GWh a unit; what it uses is burnt in scope 1."""
    used = {carrier: flat(value) for carrier, value in uses.items()}
    defaults = {
        "accounts": (SCOPE2,), "yields": 1, "self_use_share": 1, "potential": 1000,
        "uses": used, "uses_in": dict.fromkeys(used, SCOPE1),
    }  # fmt: skip
    return option(o, "generation", **{**defaults, **changes})


def green(o: str, **changes: Any) -> Option:
    defaults = {"accounts": (SCOPE2,), "yields": 1, "potential": 1000, "life": 1}
    return option(o, "green_power", **{**defaults, **changes})


def credit(o: str, kind: str, price: float, **changes: Any) -> Option:
    """``price`` in million per kt."""
    defaults = {
        "accounts": (SCOPE1, SCOPE2), "yields": 1, "potential": 1000, "life": 1, "premium": price,
    }  # fmt: skip
    return option(o, kind, **{**defaults, **changes})


def programme(o: str, **changes: Any) -> Option:
    """An ecosystem programme, 1 kt a unit and year."""
    defaults = {"region": "group", "scope": "3+", "yields": 1, "potential": 1000}
    return option(o, "ecosystem", **{**defaults, **changes})


def infrastructure(o: str, **changes: Any) -> Option:
    return option(o, "infrastructure", **{"scope": "group", **changes})


def capture(o: str, uses: dict[str, float] | None = None, **changes: Any) -> Option:
    """At 90 % of the stack in scope 1, a kt a unit."""
    used = {carrier: flat(value) for carrier, value in (uses or {}).items()}
    where = {c: SCOPE2 if c == "electricity" else SCOPE1 for c in used}
    defaults = {
        "scope": "1", "fitted_at": SCOPE1, "uses": used, "uses_in": where, "yields": 1,
        "capture_rate": flat(0.9),
    }  # fmt: skip
    return option(o, "capture", **{**defaults, **changes})


def stack(captures: tuple[str, ...], sources: tuple[str, ...], **changes: Any) -> Stack:
    return replace(Stack(captures[0], SCOPE1, sources, (), captures), **changes)


def need(lever: str, by: tuple[str, ...], of: tuple[str, ...], **changes: Any) -> Need:
    return replace(Need(f"{lever}@{'+'.join(by)}", lever, by, of), **changes)


def target(k: str, metric: str, value: float | Path, **changes: Any) -> Target:
    """Over scopes 1 and 2, from 2021 if the value is a number."""
    path = flat(value, BASE + 1) if isinstance(value, int | float) else value
    unit = "t" if metric.endswith("emissions") else "share"
    accounts = (SCOPE1, SCOPE2)
    made = Target(k, name(k), "01", metric, path, unit, accounts, (), (), headline=True)  # type: ignore[arg-type]
    return replace(made, **changes)


def limit(x: str, options: tuple[str, ...], of: str, at_most: float, **changes: Any) -> Limit:
    made = Limit(x, name(x), options, of, flat(at_most, BASE + 1), ())  # type: ignore[arg-type]
    return replace(made, **changes)


def case(
    sources: list[Source],
    options: list[Option] | tuple[()] = (),
    targets: list[Target] | tuple[()] = (),
    limits: list[Limit] | tuple[()] = (),
    needs: list[Need] | tuple[()] = (),
    stacks: list[Stack] | tuple[()] = (),
    **changes: Any,
) -> Case:
    """A case with gas, diesel and electricity in one region."""
    carriers = {
        "electricity": Carrier("electricity", name("electricity"), "GWh", "energy", ("CO2",)),
        "gas": Carrier("gas", name("gas"), "GWh", "energy", ("CO2",)),
        "hydrogen": Carrier("hydrogen", name("hydrogen"), "GWh", "energy", ()),
        "board": Carrier("board", name("board"), "kt", "materials", ("CO2",)),
    }
    factors = {
        ("electricity", "r"): flat(0.5), ("gas", "r"): flat(0.2), ("hydrogen", "r"): flat(0.1),
        ("board", "r"): flat(1.0),
    }  # fmt: skip
    prices = {
        ("electricity", "r"): flat(0.6), ("gas", "r"): flat(0.4), ("hydrogen", "r"): flat(1.0),
        ("board", "r"): flat(4.0),
    }  # fmt: skip
    made = Case(
        id="small", study="all", name=name("small"), study_name=name("all"), currency="CNY",
        price_year=2020, base_year=BASE, end=END, discount_rate=0.0,
        hierarchy=Hierarchy("none", None, None), verified={},
        businesses={"b": Business("b", name("b"))}, regions={"r": Region("r", name("r"), "m")},
        carriers=carriers,
        accounts={a: Account(a, "b", "r", scope) for a, scope in ((SCOPE1, 1), (SCOPE2, 2))},
        sources={s.id: s for s in sources}, options={o.id: o for o in options},
        limits={x.id: x for x in limits}, targets={k.id: k for k in targets},
        needs={n.id: n for n in needs}, stacks={s.id: s for s in stacks},
        factors=factors, residual={"r": flat(0.5)}, prices=prices,
        export_price={"r": flat(0.3)}, revenue={"b": flat(100)}, wedges=wedge_order(),
    )  # fmt: skip
    return replace(made, **changes)
