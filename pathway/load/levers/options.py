"""Levers -> options: one for each source, account or market that a lever is for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pathway.load.files.faults import Invalid, Location, listed, nearest
from pathway.load.files.schema import read_models
from pathway.load.files.yamlfile import read_yaml
from pathway.load.inputs.selectors import accounts_of, sources_of
from pathway.load.inputs.world import World, owners
from pathway.load.levers.booking import book, book_named, tell_unscoped
from pathway.load.levers.co_effects import enter_co_effects, read_co_effects
from pathway.load.levers.compound import compound
from pathway.load.levers.draft import Draft, tell_unused_keys
from pathway.load.levers.effects import make_option
from pathway.locale import Listed, message
from pathway.locale.errors import Fault
from pathway_models.case import ELECTRICITY, GROUP, Account, Source
from pathway_models.levers import LEVERS
from pathway_models.vocabulary.families import Programme
from pathway_models.vocabulary.lever import Lever, OnMarket
from pathway_models.vocabulary.schema import Quantity, Selector


def read_levers(world: World, files: Mapping[str, bytes]) -> None:
    """Read levers/*.yaml and make the options of the case, by kind and id."""
    world.names["lever"] = []
    texts: list[tuple[Lever, str, Location]] = []
    for kind, cls in LEVERS.items():
        file = f"levers/{kind}.yaml"
        if file not in files:
            continue
        with world.faults.skipping():
            values, spot = read_yaml(file, files[file], "levers", world.faults)
            world.names["lever"] += [str(name) for name in values]
            free = world.claim_all(values, spot)
            found = read_models(cls, free, spot, world.faults)
            _note_unsourced(world, file, found)
            _note_doubts(world, file, found)
            texts += [(lever, name, spot / name) for name, lever in found.items()]
            for key, value in values.items():
                if str(key) not in found:
                    exists = isinstance(value, dict) and "existing" in value
                    world.lost_levers[str(key)] = exists
    world.incomplete = world.faults.in_files("levers/") or bool(world.lost)
    if any(_is_of_file(fault) for fault in world.faults.found):
        del world.names["lever"]
        world.lost_levers[""] = True
    for lever, name, spot in texts:
        world.levers[name], world.lever_spots[name] = lever, spot
        book_named(world, lever, spot)
    for lever, name, spot in texts:
        world.check_name(lever.name, spot)
        with world.faults.skipping():
            _make(world, lever, name, spot)
    tell_unscoped(world)
    world.sort()
    compound(world)


def _note_unsourced(world: World, file: str, levers: Mapping[str, Lever]) -> None:
    """Note levers with numbers of which nothing says where they are from, or how far to trust."""
    found: dict[tuple[str, ...], list[str]] = {}
    for name, lever in levers.items():
        missing = [
            key
            for key in ("source", "confidence")
            if getattr(lever, key) is None
            and any(getattr(number, key) is None for number in _numbers(lever))
        ]
        if missing:
            found.setdefault(tuple(missing), []).append(name)
    for keys, names in found.items():
        facts = {"levers": listed(names), "keys": Listed(keys, "language.and")}
        world.faults.note("unsourced", file=file, **facts)


def _note_doubts(world: World, file: str, levers: Mapping[str, Lever]) -> None:
    """Note levers that say something their author may not mean."""
    names = [name for name, lever in levers.items() if lever.doubtful()]
    if names:
        doubt = message(f"levers.{levers[names[0]].kind}.doubt")
        world.faults.note("doubt", file=file, levers=listed(names), doubt=doubt)


def _numbers(lever: Lever) -> Iterator[Quantity]:
    """Give the numbers of a lever with a unit."""
    for name in type(lever).model_fields:
        value = getattr(lever, name)
        found = value.values() if isinstance(value, dict) else [value]
        yield from (number for number in found if isinstance(number, Quantity))


def _is_of_file(fault: Fault) -> bool:
    """Whether it is one of a whole file of levers, whose ids are then unknown."""
    return fault.file.startswith("levers/") and not fault.place.startswith("levers.")


def _make(world: World, lever: Lever, name: str, spot: Location) -> None:
    """Make the options of one lever."""
    used: set[tuple[str, ...]] = set()
    known: list[str] = []
    before = len(world.faults.found)
    try:
        world.units.stock_unit(lever.unit, spot / "unit")
        for ids, source, accounts in _places(world, lever, spot):
            known += ids.values()
            counted = (lever.unit, world.carriers[source.carrier].unit) if source else (lever.unit,)
            draft = Draft(world, lever, spot, ids, counted, used)
            option = make_option(draft, name, source, accounts, book(draft, name, source, accounts))
            felt = read_co_effects(draft, option)
            if draft.failed:
                world.incomplete = True
                world.failed.append(option)
            else:
                world.options[option.id] = option
                enter_co_effects(world, option, felt)
    except Invalid:
        world.incomplete = True
        if len(world.faults.found) > before or not _is_of_lost_accounts(world, lever):
            world.lost_levers[name] = lever.existing is not None
        raise
    if not world.lacks_sources:
        tell_unused_keys(lever, spot, used, known, world)


def _is_of_lost_accounts(world: World, lever: Lever) -> bool:
    """Whether a lever has no account but those of sources at fault, and nothing else is wrong."""
    is_lost = bool(world.lost) and not world.faults.in_files("regions.csv")
    return is_lost and lever.on in ("accounts", "market")


Place = tuple[dict[str, str], Source | None, tuple[Account, ...]]
"""The ids that ``by`` may name, the source if any, the accounts."""


def _places(world: World, lever: Lever, spot: Location) -> list[Place]:
    """Give what a lever makes one option of each."""
    if isinstance(lever, OnMarket):
        return [_market(_claimable(world, lever, spot))]
    if isinstance(lever, Programme):
        world.refer("business", lever.business, spot / "business")
        return [({"business": lever.business}, None, ())]
    selected, at = lever.selection() or Selector(), spot / "applies_to"
    if lever.on == "places":
        inside = [world.accounts[a] for a in accounts_of(world, selected, at)]
        places = dict.fromkeys((a.business, a.region) for a in inside)
        return [({"business": b, "region": r}, None, ()) for b, r in sorted(places)]
    if lever.on == "accounts":
        accounts = _electric(world, accounts_of(world, selected, at), at)
        return [(_ids(a.id, a.business, a.region), None, (a,)) for a in accounts]
    names = sources_of(world, selected, at)
    sources = [world.sources[s] for s in names]
    if lever.on == "stacks":
        world.fitted[spot.steps[-1]] = tuple(s.id for s in sources)
        stacks = [world.accounts[a] for a in dict.fromkeys(s.account for s in sources)]
        return [(_ids(a.id, a.business, a.region), None, (a,)) for a in stacks]
    return [_place_of_source(source) for source in sources]


def _ids(account: str, business: str, region: str) -> dict[str, str]:
    ids = {"account": account, "business": business, "region": region}
    return {what: name for what, name in ids.items() if name != GROUP}


def _market(accounts: list[Account]) -> Place:
    business, region, _ = owners(accounts)
    account = accounts[0].id if len(accounts) == 1 else GROUP
    return _ids(account, business, region), None, tuple(accounts)


def _place_of_source(source: Source) -> Place:
    return {"source": source.id, **_ids(source.account, source.business, source.region)}, source, ()


def _electric(world: World, names: Iterable[str], spot: Location) -> list[Account]:
    """Give those of the accounts that use electricity.

    Raises:
        Invalid: none does.

    """
    having = {s.account for s in world.sources.values() if s.carrier == ELECTRICITY}
    found = [world.accounts[a] for a in names if a in having | world.landing]
    if not found and not world.lacks_sources:
        world.faults.fail(spot, None, "no-electricity-there")
    if not found:
        raise Invalid
    return found


def _claimable(world: World, lever: OnMarket, spot: Location) -> list[Account]:
    """Give the accounts that may claim what a market offers."""
    market, eligible = lever.claimable()
    names = sorted(world.accounts)
    if market is not None:
        _check_market(world, market, spot / "market")
    if eligible is not None:
        names = accounts_of(world, eligible, spot / "eligible")
    regions = {r.id for r in world.regions.values() if market in (None, r.market)}
    inside = [world.accounts[a] for a in names if world.accounts[a].region in regions]
    if not lever.of_electricity:
        return inside
    at = spot / ("eligible" if eligible else "market")
    return _electric(world, [a.id for a in inside], at)


def _check_market(world: World, market: str, spot: Location) -> None:
    markets = {r.market for r in world.regions.values()}
    if market not in markets:
        if world.faults.in_files("regions.csv"):
            raise Invalid
        remedy = nearest(market, sorted(markets))
        world.faults.fail(spot, market, "market-of-no-region", remedy)
