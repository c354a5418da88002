"""Accounts that are alike: what is claimed for one may be claimed for another of its class.

A *class* has the same targets, credits and carbon price; a *pool* is a part of a class with the
same green power in one region, an account with a supplier's factor by itself. An account whose
emissions depend on what is claimed (removals that use power) is alone. Claims and clean
power are decided per class and per pool and spread pro rata of what is left, which changes no
answer and saves most of the columns.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pathway_models.case import ELECTRICITY, Account, Case


@dataclass(frozen=True, slots=True)
class Classes:
    """The partition of accounts into classes, and of those with electricity into pools."""

    classes: Mapping[str, tuple[str, ...]]
    pools: Mapping[str, tuple[str, ...]]
    class_of: Mapping[str, str]
    pool_of: Mapping[str, str]


def with_electricity(case: Case) -> list[Account]:
    """The accounts that consume electricity, or may after a switch to it."""
    landing = {o.uses_in[ELECTRICITY] for o in case.using if ELECTRICITY in o.uses}
    consuming = {s.account for s in case.sources.values() if s.carrier == ELECTRICITY}
    return [a for a in case.accounts.values() if a.id in landing | consuming]


def _raised(case: Case) -> set[str]:
    """The accounts that what removals use is booked in, upstream of it too."""
    used = (o.uses_in.values() for o in case.using if o.removes)
    booked = {a for accounts in used for a in accounts}
    return booked | {case.accounts[a].upstream for a in booked if case.accounts[a].upstream}


def classify(case: Case) -> Classes:
    """Partitions the accounts; a class is named after its first account."""
    power = case.yielding("clean")
    electric = {a.id for a in with_electricity(case)}
    memberships = [
        *(set(k.accounts) for k in case.held.values()),
        *(set(x.electricity_of) for x in case.limits.values()),
        *(set(o.accounts) for o in case.neutralising),
        *({a} for a in sorted(_raised(case))),
        *({*fact.at} for fact in case.facts),
    ]
    grouped: dict[tuple[object, ...], list[str]] = {}
    pooled: dict[tuple[object, ...], list[str]] = {}
    for a in case.accounts.values():
        price = tuple(case.carbon_price.get(a.id, {}).items())
        alike = (*(a.id in members for members in memberships), price)
        grouped.setdefault(alike, []).append(a.id)
        if a.id in electric:
            eligible = tuple(o.id for o in power if a.id in o.accounts)
            mix = a.id if a.id in case.residual else a.region
            pooled.setdefault((alike, mix, eligible), []).append(a.id)
    classes = {members[0]: tuple(members) for members in grouped.values()}
    pools = {members[0]: tuple(members) for members in pooled.values()}
    return Classes(
        classes,
        pools,
        {a: c for c, members in classes.items() for a in members},
        {a: p for p, members in pools.items() for a in members},
    )
