"""A SELECTOR -> what it selects: keys AND, items OR, an absent key means all."""

from __future__ import annotations

from collections.abc import Mapping

from pathway.load.files.faults import Invalid, Location, listed, nearest
from pathway.load.inputs.world import World
from pathway.locale import said
from pathway_models.case import Account, Option, Source
from pathway_models.levers import LEVERS
from pathway_models.vocabulary.schema import Selector

OF_ACCOUNTS = ("business", "region", "scope", "account")
OF_SOURCES = (*OF_ACCOUNTS, "category", "carrier", "source")
OF_LEVERS = (*OF_SOURCES, "kind", "lever")

Facts = Mapping[str, frozenset[str | int]]
"""Key of a selector -> what the thing has under it; a thing of a group has several."""


def accounts_of(
    world: World, selector: Selector, spot: Location, why: str = "accounts"
) -> list[str]:
    """Give the accounts selected; ``why`` they cannot be told apart further is a message's end.

    Raises:
        Invalid: a key or an id is wrong, or none is selected.

    """
    apart = _categories(selector) <= _booked_apart(world)
    check(world, selector, spot, (*OF_ACCOUNTS, "category") if apart else OF_ACCOUNTS, why)
    facts = {name: _facts_of_account(account) for name, account in world.accounts.items()}
    return sorted(_chosen(world, selector, facts, spot, "account"))


def _categories(selector: Selector) -> set[str]:
    inner = _categories(selector.not_) if selector.not_ else set()
    return {*(selector.category or ()), *inner}


def _booked_apart(world: World) -> set[str]:
    """The categories that have accounts of their own, and are booked nowhere else."""
    mixed = {s.category for s in world.sources.values()}
    return {a.category for a in world.accounts.values() if a.category} - mixed


def sources_of(world: World, selector: Selector, spot: Location) -> list[str]:
    """Give the sources selected. Raises Invalid: a key or an id is wrong, or none is selected."""
    check(world, selector, spot, OF_SOURCES, "sources")
    facts = {name: _facts_of_source(source) for name, source in world.sources.items()}
    return _chosen(world, selector, facts, spot, "source")


def options_of(world: World, selector: Selector | None, spot: Location) -> list[str]:
    """Give the options selected: those that lie wholly within the selection.

    Raises:
        Invalid: a key or an id is wrong, or none is selected.

    """
    if selector is None:
        return list(world.options)
    check(world, selector, spot, OF_LEVERS, "")
    facts = {name: _facts_of_option(world, o) for name, o in world.options.items()}
    return _chosen(world, selector, facts, spot, "lever")


def _chosen(
    world: World, selector: Selector, facts: Mapping[str, Facts], spot: Location, what: str
) -> list[str]:
    chosen = [name for name, fact in facts.items() if _matches(selector, fact)]
    whole = not world.lacks_sources and not (what == "lever" and world.incomplete)
    if not chosen and whole and world.is_whole("source"):
        world.faults.fail(spot, None, "selects-none", what=what)
    return chosen


def _matches(selector: Selector, facts: Facts) -> bool:
    for key in OF_LEVERS:
        wanted = getattr(selector, key)
        has = facts.get(key, frozenset())
        if wanted is not None and not (has and has <= set(wanted)):
            return False
    return selector.not_ is None or not _matches(selector.not_, facts)


def may_select(selector: Selector, known: Facts, on: str) -> bool:
    """Whether it may select a source of which only so much is known, or the account of it."""
    keys = OF_SOURCES if on in ("sources", "stacks") else OF_ACCOUNTS[:-1]
    wanted = {key: getattr(selector, key) for key in keys if key in known}
    return all(words is None or known[key] <= {*words} for key, words in wanted.items())


def _facts_of_account(account: Account) -> Facts:
    return {
        "business": frozenset([account.business]),
        "region": frozenset([account.region]),
        "scope": frozenset([account.scope]),
        "account": frozenset([account.id]),
        "category": frozenset([account.category] if account.category else []),
    }


def _facts_of_source(source: Source) -> Facts:
    facts = {key: frozenset([getattr(source, key)]) for key in OF_SOURCES if key != "source"}
    return {**facts, "source": frozenset([source.id])}


def _facts_of_option(world: World, option: Option) -> Facts:
    lever: Facts = {"kind": frozenset([option.kind]), "lever": frozenset([option.lever])}
    if option.source is not None:
        return {**_facts_of_source(world.sources[option.source]), **lever}
    if option.book == "programme":
        return {**lever, "business": frozenset([option.business])}
    if not option.has_effect:
        place = {"business": frozenset([option.business]), "region": frozenset([option.region])}
        return {**lever, **place}
    if option.fitted_at:
        return {**lever, **_facts_of_account(world.accounts[option.fitted_at])}
    accounts = [_facts_of_account(world.accounts[a]) for a in option.accounts]
    return {**lever, **{k: frozenset().union(*(a[k] for a in accounts)) for k in OF_ACCOUNTS}}


def check(
    world: World, selector: Selector, spot: Location, allowed: tuple[str, ...], why: str
) -> None:
    """Check the keys and ids of a selector.

    Raises:
        Invalid: one is wrong; all of them have been told.

    """
    before = len(world.faults.found)
    if selector.not_ is not None:
        with world.faults.skipping():
            check(world, selector.not_, spot / "not", allowed, why)
    for key in OF_LEVERS:
        words = getattr(selector, key)
        if words is None:
            continue
        if key not in allowed:
            reason = said(f"faults.selects-{why}")
            first, last = listed(allowed[:-1]), allowed[-1]
            world.faults.add(
                spot / key, None, "not-selected-by", key=key, why=reason, first=first, last=last
            )
        elif not words:
            world.faults.add(spot / key, None, "list-empty")
        else:
            _check_words(world, key, words, spot / key)
    if len(world.faults.found) > before:
        raise Invalid


def _check_words(world: World, key: str, words: list[str] | list[int], spot: Location) -> None:
    known = _known(world, key)
    for word in words:
        if known is not None and str(word) not in known:
            world.faults.add(spot, word, "no-such", nearest(word, known), what=key)


def _known(world: World, key: str) -> list[str] | None:
    """Give the words that a key may have; None where the table of them could not be read."""
    if key == "scope":
        return ["1", "2", "3"]
    if key == "kind":
        return list(LEVERS)
    if key == "account":
        return None if world.lacks_sources else list(world.accounts)
    if key == "category":
        apart = [a.category for a in world.accounts.values() if a.category]
        return [*world.names["category"], *apart] if world.is_whole("source") else None
    return world.names.get(key)
