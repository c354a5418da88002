"""The order of the hierarchy, prices that are paid, and prices that guide."""

from __future__ import annotations

from dataclasses import replace

from drawn.draft import Draft
from pathway_models.case import Hierarchy, Scheme


def neutralises(d: Draft) -> bool:
    return any(k.metric == "net_emissions" for k in d.targets.values())


def lexicographic(d: Draft) -> bool:
    if not neutralises(d):
        return False
    d.changes["hierarchy"] = Hierarchy("lexicographic", d.path(0.3, 3), d.path(0.3, 3))
    return True


def blind_reduce(d: Draft) -> bool:
    return ordered(d, reduce_until=None)


def blind_remove(d: Draft) -> bool:
    return ordered(d, remove_until=None)


def location_first(d: Draft) -> bool:
    return ordered(d, reduce_method="location")


def ordered(d: Draft, **changes: object) -> bool:
    if d.changes["hierarchy"].policy != "lexicographic":
        return False
    d.changes["hierarchy"] = replace(d.changes["hierarchy"], **changes)
    return True


def caps(d: Draft) -> bool:
    if "lexicographic" in d.had or not neutralises(d):
        return False
    d.changes["hierarchy"] = Hierarchy("caps", None, None)
    return True


def carbon_price(d: Draft) -> bool:
    """Of two schemes, one with what is free whatever the plan."""
    price = {a: d.path(0.01, 0.3) for a in ("b/r/1", "c/q/1", "c/q/2")}
    d.schemes["tax"] = Scheme("tax", price, {"b/r/1": d.path(0, 2)})
    d.changes["carbon_price"] = dict(price)
    return True


def benchmark(d: Draft) -> bool:
    """What is free follows what is made, by route."""
    price = {"b/r/1": d.path(0.05, 0.4)}
    lever = d.pick(lambda o: o.source == "boiler")
    served = {lever.id: d.path(0.01, 0.1)} if lever else {}
    d.schemes["ets"] = Scheme("ets", price, {}, {"boiler": d.path(0.05, 0.2)}, served)
    if d.schemes.get("tax") is not None:
        d.schemes["tax"] = replace(d.schemes["tax"], free={})
    paid = d.changes.setdefault("carbon_price", {})
    both = [price["b/r/1"], paid.get("b/r/1", d.flat(0.0))]
    paid["b/r/1"] = {t: sum(p[t] for p in both) for t in d.flat(0.0)}
    return True


def internal_price(d: Draft) -> bool:
    d.changes["internal_carbon_price"] = d.path(0.05, 0.6)
    return True


def undiscounted(d: Draft) -> bool:
    d.changes["discount_rate"] = 0.0
    return True


POLICIES = {f.__name__: f for f in (lexicographic, blind_reduce, blind_remove, location_first, caps,
    carbon_price, benchmark, internal_price, undiscounted)}  # fmt: skip
