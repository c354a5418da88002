"""What of the sources under a commitment no lever reaches, whatever room it has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from pathway_models.case import ELECTRICITY, Case, Source
from pathway_models.levers import LEVERS
from pathway_models.vocabulary.lever import Lever

OF_TONNES = ("gross_emissions", "net_emissions")
LEAST = 5e-4
"""Share of a source out of reach from which on it is told."""


def within_reach(case: Case) -> dict[str, float]:
    """Give by how much more of its sources each lever could act on, of those that have a limit.

    Of several retrofits of a source none: the more one saves, the less the next can.
    """
    acting = [o for o in case.options.values() if o.source is not None and o.max_share]
    in_order = [o for o in acting if LEVERS[o.kind].place_in_order is not Lever.place_in_order]
    many = Counter(o.source for o in in_order)
    chained = {o.lever for o in in_order if many[o.source] > 1}
    most: dict[str, float] = {}
    for o in acting:
        most[o.lever] = max(most.get(o.lever, 0.0), *o.max_share.values())
    return {
        lever: 1.0 - share
        for lever, share in most.items()
        if 0 < share < 1 - LEAST and lever not in chained
    }


@dataclass(frozen=True, slots=True)
class Beyond:
    """A source of which a part is out of reach of its levers."""

    source: Source
    share: float
    tonnes: float
    """What that part emits as usual in the last year [kt]."""
    levers: tuple[str, ...]


def beyond_reach(case: Case, commitments: Iterable[str]) -> list[Beyond]:
    """Give what no lever reaches of the sources under commitments of tonnes, the most first.

    Electricity is left out: its factor moves, and power is bought clean.
    """
    targets = [case.targets[k] for k in commitments if k in case.targets]
    accounts = {a for k in targets if k.metric in OF_TONNES for a in k.accounts}
    captured = {i for stack in case.stacks.values() if stack.captures for i in stack.sources}
    found = []
    for source in case.sources.values():
        own = [o for o in case.options.values() if o.source == source.id]
        share = 1.0 - sum(o.max_share[case.end] for o in own)
        kt = case.factors.get((source.carrier, source.region), {}).get(case.end, 0.0)
        tonnes = share * kt * source.activity[case.end]
        is_meant = source.account in accounts and source.carrier != ELECTRICITY
        otherwise = source.id in captured or source.co_effects
        if is_meant and not otherwise and share > LEAST and tonnes > 0:
            levers = tuple(dict.fromkeys(o.lever for o in own))
            found.append(Beyond(source, share, tonnes, levers))
    return sorted(found, key=lambda one: -one.tonnes)
