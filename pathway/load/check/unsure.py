"""What of a case hangs on what is at fault elsewhere in it: of the rest all faults are told.

A row, factor or lever at fault is told where it stands. What is worked out of all of a case is
worked out of what is left, and told of those things alone that nothing at fault can reach.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from pathway.load.inputs.needs import needed
from pathway.load.inputs.selectors import may_select
from pathway.load.inputs.series import UPSTREAM
from pathway.load.inputs.world import World
from pathway_models.arithmetic.clashes import Clash
from pathway_models.arithmetic.observed import OF_ACTIVITY
from pathway_models.case import ELECTRICITY, Option, Path
from pathway_models.vocabulary.lever import OnMarket

Key = TypeVar("Key")
NUMBERS = ("growth.csv", "activity.csv", "outputs.csv", "factors.csv")
"""Tables of which a row that is lost may be of anything."""
OF_ITS_LEVERS = (
    *("more-than-can", "stock-not-as-added", "bought-before-plan", "stock-still-serves"),
    "never-in-service",
    "nothing-that-costs",
)
"""Clashes of a fact that nothing decides but the levers that it is of."""


def readable(world: World) -> World | None:
    """The world with a number in place of each factor at fault; None where more is missing."""
    if not world.is_whole("source", "carrier") or not world.torn.isdisjoint(NUMBERS):
        return None
    used = [s.carrier for s in world.sources.values()]
    used += [carrier for o in world.options.values() for carrier in o.uses]
    if not world.carriers.keys() >= {*used}:
        return None
    pairs = needed(world)
    regions = [region for carrier, region in pairs if carrier == ELECTRICITY]
    upstream = [pair for pair in pairs if world.has_upstream(*pair)]
    any_ = dict.fromkeys(world.company.all_years, 1.0)
    return replace(
        world,
        factors=_with(world.factors, pairs, any_),
        residual=_with(world.residual, regions, any_),
        upstream=_with(world.upstream, upstream, any_),
    )


def _with(paths: Mapping[Key, Path], keys: Iterable[Key], path: Path) -> dict[Key, Path]:
    return {**dict.fromkeys(keys, path), **paths}


@dataclass(frozen=True, slots=True)
class Unsure:
    """Sources, accounts and options of which the numbers hang on what is at fault.

    ``all``: whatever there is may.
    """

    world: World
    ids: frozenset[str] = frozenset()
    all: bool = False

    def __bool__(self) -> bool:
        return self.all or bool(self.ids) or bool(self.world.lost)

    def __contains__(self, name: object) -> bool:
        return self.all or name in self.ids

    def of_scope(self, scope: int) -> bool:
        """Whether the tonnes of a scope are unsure."""
        lost = (of.get("scope", {scope}) for of in self.world.lost_facts.values())
        return any(scope in scopes for scopes in lost) or any(
            a.id in self for a in self.world.accounts.values() if a.scope == scope
        )

    def hides(self, clash: Clash) -> bool:
        """Whether a fact may be as it should once what is at fault is mended."""
        of = [self.world.options[i] for i in clash.fact.of if i in self.world.options]
        if any(_is_partial(self.world, o.lever) for o in of):
            return True
        return clash.problem not in OF_ITS_LEVERS and any(i in self for i in clash.fact.of)


def of_base(world: World) -> Unsure:
    """What cannot be told of the base year, but for what sources at fault are themselves."""
    lost = [name for name, exists in world.lost_levers.items() if exists]
    failed = [o for o in world.failed if world.levers[o.lever].existing is not None]
    if lost or any(_reaches(world, o) for o in failed):
        return Unsure(world, all=True)
    if any(_uses_more(world, name) for name in _may_be_on_lost(world, existing=True)):
        return Unsure(world, all=True)
    seeds = {*_seeds(world, failed)}
    for name, account in world.lost.items():
        if account in world.accounts:
            seeds.add(str(account))
        elif _may_have_upstream(world, name):
            seeds |= {a.id for a in world.accounts.values() if a.scope == 3}
    return Unsure(world, frozenset(_closure(world, seeds)))


def of_past(world: World) -> Unsure:
    """What cannot be told of years that are past, of which facts tell."""
    if world.lost_levers or any(_reaches(world, o) for o in world.failed):
        return Unsure(world, all=True)
    if any(_uses_more(world, name) for name in _may_be_on_lost(world, existing=False)):
        return Unsure(world, all=True)
    seeds = {*_seeds(world, world.failed), *world.partial}
    for name, account in world.lost.items():
        seeds |= {str(account)} if account in world.accounts else {*_for_more(world, name)}
    ids = _closure(world, seeds)
    while more := {*_told_with(world, ids)} - ids:
        ids = _closure(world, ids | more)
    return Unsure(world, frozenset(ids))


def _may_have_upstream(world: World, lost: str) -> bool:
    """Whether a source at fault may have emissions that are booked elsewhere."""
    known = world.lost_facts[lost].get("carrier", frozenset())
    series = world.factor_series
    upstream = {key[0] for key in (*series.values, *series.tainted) if key[-1] == UPSTREAM}
    return not known or not known.isdisjoint(upstream)


def _is_partial(world: World, lever: str) -> bool:
    """Whether options of a lever may be missing."""
    return any(o.lever == lever for o in world.failed) or lever in {
        *_may_be_on_lost(world, existing=False)
    }


def _may_be_on_lost(world: World, *, existing: bool) -> Iterator[str]:
    """Levers that may be for a source at fault, or its account; those of which some exists."""
    for name, lever in world.levers.items():
        selected = lever.selection()
        if selected is None or (existing and lever.existing is None):
            continue
        if any(may_select(selected, of, lever.on) for of in world.lost_facts.values()):
            yield name


def _uses_more(world: World, lever: str) -> bool:
    """Whether what a lever does is felt elsewhere than where it is."""
    told = world.levers[lever]
    return any(getattr(told, key, None) for key in ("uses", "co_effects"))


def _reaches(world: World, option: Option) -> bool:
    return bool(getattr(world.levers[option.lever], "co_effects", None))


def _seeds(world: World, failed: Iterable[Option]) -> Iterator[str]:
    """What is at fault itself: options, and what lacks a factor."""
    for o in failed:
        yield from (o.id, *o.uses_in.values(), *([o.source] if o.source else ()))
        yield from _changed_by(o)
    lacking = {pair for pair in needed(world) if not has_factor(world, *pair)}
    for s in world.sources.values():
        if (s.carrier, s.region) in lacking:
            yield s.id
    for o in world.options.values():
        for carrier, account in o.uses_in.items():
            if (carrier, world.accounts[account].region) in lacking:
                yield account
    yield from (a for a in world.suppliers if a in world.accounts and a not in world.residual)
    if len(world.regions) < len(world.names.get("region", (*world.regions, ""))):
        yield from (i for i, o in world.options.items() if _is_of_a_market(world, o))


def _is_of_a_market(world: World, option: Option) -> bool:
    lever = world.levers[option.lever]
    return isinstance(lever, OnMarket) and lever.claimable()[0] is not None


def has_factor(world: World, carrier: str, region: str) -> bool:
    """Whether all factors of a carrier are there that it takes in a region."""
    pair = carrier, region
    has = pair in world.factors and (carrier != ELECTRICITY or region in world.residual)
    return has and (pair in world.upstream) == world.has_upstream(carrier, region)


def _closure(world: World, seeds: set[str]) -> set[str]:
    """What hangs on these sources, accounts and options, and they themselves."""
    ids: set[str] = set()
    more = seeds
    while more:
        ids |= more
        more = {*_hanging(world, ids)} - ids
    return ids


def _hanging(world: World, ids: set[str]) -> Iterator[str]:
    for s in world.sources.values():
        if not ids.isdisjoint(s.co_effects):
            yield s.id
        if s.id in ids:
            yield s.account
    for o in world.options.values():
        if o.source in ids or o.id in ids or not ids.isdisjoint(o.accounts):
            yield from (o.id, *o.uses_in.values(), *_changed_by(o))
    yield from (a.upstream for a in world.accounts.values() if a.id in ids and a.upstream)


def _changed_by(option: Option) -> tuple[str, ...]:
    """The accounts whose tonnes an option changes: credits are retired beside them."""
    return () if option.output == "credits" else option.accounts


def _for_more(world: World, lost: str) -> Iterator[str]:
    """Options that may be for an account which is not there, for its source is at fault."""
    carrier = world.lost_facts[lost].get("carrier", {ELECTRICITY})
    for o in world.options.values():
        if o.output == "credits" or (o.output == "clean" and ELECTRICITY in carrier):
            yield o.id


def _told_with(world: World, ids: set[str]) -> Iterator[str]:
    """What a fact of activity moves that is of something unsure."""
    for fact in world.facts:
        if fact.quantity in OF_ACTIVITY and not ids.isdisjoint(fact.of):
            yield from fact.of
            yield from (s.id for s in world.sources.values() if s.account in fact.of)
