"""What a study may not cut off: what is booked, paid or felt on the other side of its edge."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from pathway.load.build.studies import Study
from pathway.load.files.faults import Invalid, listed
from pathway.load.inputs.world import World, within
from pathway.locale import Fact
from pathway_models.case import FUEL_AND_ENERGY, Account, Case, Option, Source


def check_feeding(world: World, study: Study, inside: Collection[str]) -> None:
    """Tell a study that has upstream of what is used outside of it, which would count as nothing.

    Raises:
        Invalid: it has.

    """
    for source in world.sources.values():
        before = world.accounts[source.account].upstream
        used = before in inside and world.has_upstream(source.carrier, source.region)
        if used and source.account not in inside:
            world.faults.fail(
                study.spot / "perimeter", None, "upstream-outside",
                before=before, account=source.account, category=str(FUEL_AND_ENERGY),
            )  # fmt: skip


def check_booked(world: World, study: Study, inside: Collection[str]) -> None:
    """Tell a study of what existing stock outside of it uses, which would count as nothing.

    Raises:
        Invalid: it is one.

    """
    accounts = {n: a for n, a in world.accounts.items() if n in inside}
    sources = [s.id for s in world.sources.values() if s.account in inside]
    lost = [
        (option, carrier, account)
        for option in world.options.values()
        if any(option.existing.values()) and within(option, accounts, sources) is None
        for carrier, account in option.uses_in.items()
        if account in inside
    ]
    for option, carrier, account in lost:
        world.faults.add(
            study.spot / "perimeter", None, "existing-booked", carrier=carrier,
            option=option.id, account=account, acts_in=_acts_in(world, option),
        )  # fmt: skip
    if lost:
        raise Invalid


def _acts_in(world: World, option: Option) -> Fact:
    if option.source is not None:
        return world.sources[option.source].account
    return option.fitted_at or (option.accounts and listed(option.accounts)) or option.business


def check_levers(
    world: World,
    study: Study,
    options: Mapping[str, Option],
    accounts: Mapping[str, Account],
    sources: Mapping[str, Source],
) -> None:
    """Tell a study of levers that use something, or are felt, outside of it.

    Raises:
        Invalid: there are some.

    """
    uses = [(n, *use) for n, o in options.items() for use in o.uses_in.items()]
    outside = [use for use in uses if use[2] not in accounts]
    away = [s for s in world.sources.values() if s.co_effects and s.id not in sources]
    felt = [(o, s.account) for s in away for o in s.co_effects if o in options]
    at = study.spot / "perimeter"
    for option, carrier, account in outside:
        facts = {"carrier": carrier, "option": option, "account": account}
        world.faults.add(at, None, "uses-outside", **facts)
    for option, account in felt:
        world.faults.add(at, None, "felt-outside", option=option, account=account)
    if outside or felt:
        raise Invalid


def note_cut_prices(world: World, study: Study, case: Case) -> None:
    """Note carbon prices of which a study has what is free, and not all that is to pay."""
    for scheme in case.schemes.values():
        owned = bool(scheme.free_left or scheme.free_served or scheme.free.keys() & case.businesses)
        out = [
            a
            for a in world.schemes[scheme.id].price
            if a not in case.accounts and world.accounts[a].business in case.businesses
        ]
        if owned and out:
            world.faults.note(
                "free-elsewhere", file=study.spot.file, scheme=scheme.id, accounts=listed(out)
            )
