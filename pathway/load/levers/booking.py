"""Where what levers use is booked: in the account of the carrier's scope (formulation, 5.4)."""

from __future__ import annotations

from collections.abc import Sequence

from pathway.load.files.faults import Invalid, Location, Step, listed
from pathway.load.inputs.world import World
from pathway.load.levers.draft import Draft
from pathway.locale import Count, Fact
from pathway_models.case import ELECTRICITY, Account, Source
from pathway_models.vocabulary.lever import Lever, OnMarket
from pathway_models.vocabulary.schema import Used

BURNT = 1
"""The scope of what is burnt or released on site."""


def tell_unscoped(world: World) -> None:
    """Tell carriers of which nothing says in what scope levers book them; note what that means
    where a fuel takes another's place in scope 1.
    """
    for carrier, names in sorted(world.taken_as_burnt.items()):
        n = Count(len(names))
        world.faults.note("taken-as-burnt", carrier=carrier, levers=listed(names), n=n)
    for carrier, names in sorted(world.unscoped.items()):
        row = world.claimed[carrier]
        spot = Location(row.file, row.steps[:-1]) / Step("column", "scope")
        facts: dict[str, Fact] = {"levers": listed(names), "n": Count(len(names))}
        world.faults.add(spot, None, "booked-in-no-scope", carrier=carrier, **facts)


def book(
    draft: Draft, name: str, source: Source | None, accounts: Sequence[Account]
) -> dict[str, str]:
    """Give the account of each carrier that a lever uses at a source or an account.

    Raises:
        Invalid: one has none.

    """
    world, found = draft.world, {}
    for carrier, number in sorted(draft.lever.carriers_used().items()):
        if carrier not in world.carriers:
            continue  # which is told where its number is read
        spot = draft.spot / "uses" / carrier / "account"
        if isinstance(draft.lever, OnMarket):
            if number.account not in world.accounts:
                raise Invalid  # which was told
            found[carrier] = number.account
            continue
        at = world.accounts[source.account] if source else accounts[0]
        account = _account(world, carrier, number, at, spot)
        if account is None:
            world.unscoped.setdefault(carrier, []).append(name)
            raise Invalid
        if account is at and world.carriers[carrier].scope is None and at.scope == BURNT:
            world.taken_as_burnt.setdefault(carrier, []).append(name)
        world.enter(account, carrier)
        if carrier == ELECTRICITY:
            world.landing.add(account.id)
        found[carrier] = account.id
    return found


def book_named(world: World, lever: Lever, spot: Location) -> None:
    """Take in the accounts that levers of a market name, before any option is made.

    They stand nowhere by themselves, so that each has to name the account of what it uses.
    """
    if not isinstance(lever, OnMarket):
        return
    for carrier, number in lever.carriers_used().items():
        at = spot / "uses" / carrier / "account"
        with world.faults.skipping():
            if not number.account:
                world.faults.fail(at, None, "booked-nowhere", carrier=carrier)
            account = world.account(number.account, at)
            world.enter(account, carrier)
            if carrier == ELECTRICITY:
                world.landing.add(account.id)


def _account(
    world: World, carrier: str, number: Used, at: Account, spot: Location
) -> Account | None:
    """The account that is named, or where it is used if that has the scope or is a contractor's,
    or that of the carrier's scope; None where nothing says which that is. In scope 1 what says
    nothing is burnt there, as what it replaces.
    """
    if number.account:
        return world.account(number.account, spot)
    used = world.carriers[carrier]
    if at.scope in (3, used.scope) or (at.scope == BURNT and used.scope is None):
        return at
    if used.scope is None:
        return None
    return world.default_account(at.business, at.region, used.scope, used.category)
