"""Carbon prices that are paid: what a tonne of each account costs, and which tonnes are free."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pathway.load.files.csvfile import ID
from pathway.load.files.faults import Invalid, Location, listed, nearest
from pathway.load.inputs.company import CarbonPriceText
from pathway.load.inputs.selectors import accounts_of
from pathway.load.inputs.world import World
from pathway.load.units.numbers import path_for
from pathway_models.case import Option, Path, Scheme, Source
from pathway_models.vocabulary.schema import Quantity

ONE = "carbon_price"
"""The key of a lone scheme, and its id."""
SEVERAL = "carbon_prices"
NO_PRICE = "pays-no-price"


def read_carbon(world: World) -> None:
    """Fill in the schemes of a case, and what a tonne costs in all of them together."""
    for name, text, spot in _written(world):
        with world.faults.skipping():
            world.schemes[name] = _Reading(world, text, spot).scheme(name)
    years = world.company.years
    for account in sorted({a for scheme in world.schemes.values() for a in scheme.price}):
        paths = [s.price[account] for s in world.schemes.values() if account in s.price]
        world.carbon_price[account] = {y: sum(path[y] for path in paths) for y in years}


def _written(world: World) -> Iterator[tuple[str, CarbonPriceText, Location]]:
    company = world.company
    spot = company.spot / SEVERAL
    if company.carbon_price is not None:
        yield ONE, company.carbon_price, company.spot / ONE
        if company.carbon_prices:
            world.faults.add(spot, None, "carbon-price-too", one=ONE, several=SEVERAL)
    for name, text in company.carbon_prices.items():
        if not ID.fullmatch(name):
            world.faults.add(spot / name, name, "no-id")
        with world.faults.skipping():
            world.claim(name, spot / name)
            yield name, text, spot / name


class _Reading:
    """One scheme while it is read."""

    def __init__(self, world: World, text: CarbonPriceText, spot: Location) -> None:
        self.world, self.text, self.spot = world, text, spot
        self.price: dict[str, Path] = {}

    def scheme(self, name: str) -> Scheme:
        """Give the scheme. Raises Invalid where its perimeter is wrong."""
        world, before = self.world, len(self.world.faults.found)
        accounts = accounts_of(world, self.text.perimeter, self.spot / "perimeter")
        ids = {a: self._ids(a) for a in accounts}
        for account in accounts:
            with world.faults.skipping():
                path = self._path(self.text.price, ids[account], "kt", "price", money=True)
                self.price[account] = path
        known = {word for each in ids.values() for word in each.values()}
        self._tell_strange(self.text.price, known, self.spot / "price")
        if len(world.faults.found) > before or world.lacks_sources:
            return Scheme(name, self.price)
        free = self._granted()
        left, served = self._allocated(free)
        return Scheme(name, self.price, free, left, served)

    def _ids(self, account: str) -> dict[str, str]:
        owner = self.world.accounts[account]
        return {"account": account, "business": owner.business, "region": owner.region}

    def _path(
        self, number: Quantity, ids: Mapping[str, str], per: str, *at: str, money: bool = False
    ) -> Path:
        spot = self.spot
        for step in at:
            spot = spot / step
        units, company = self.world.units, self.world.company
        to, counted = (f"{units.money}/kt", ()) if money else (per, tuple(per.split("/")[1:]))
        return path_for(number, ids, to, company.years, spot, units, company.rules, counted=counted)

    def _tell_strange(self, number: Quantity, known: Iterable[str], spot: Location) -> None:
        world = self.world
        if world.lacks_sources:
            return
        for key in number.by or {}:
            if key not in known:
                world.faults.add(spot / "by" / key, key, "not-in-perimeter", nearest(key, known))

    def _granted(self) -> dict[str, Path]:
        """Read the tonnes that are free whatever the plan, by account or business."""
        number, faults, spot = self.text.free, self.world.faults, self.spot / "free"
        if number is None:
            return {}
        owners = self._owners()
        if number.by is None:
            businesses = {self.world.accounts[a].business for a in self.price}
            one = [*(self.price if len(self.price) == 1 else businesses)]
            if len(one) != 1:
                faults.fail(spot, None, "free-of-several")
            return {one[0]: self._path(number, {}, "kt", "free")}
        found: dict[str, Path] = {}
        for key in number.by:
            at = spot / "by" / key
            with faults.skipping():
                if key not in owners:
                    faults.fail(at, key, NO_PRICE, nearest(key, owners))
                self._check_owner(key, number.by, at)
                found[key] = self._path(number, {"account": key}, "kt", "free")
        return found

    def _owners(self) -> dict[str, list[str]]:
        """Give the accounts that pay, by account and by business."""
        owners: dict[str, list[str]] = {a: [a] for a in self.price}
        for account in self.price:
            owners.setdefault(self.world.accounts[account].business, []).append(account)
        return owners

    def _check_owner(self, key: str, given: Iterable[str], spot: Location) -> None:
        """Refuse free tonnes of a business beside those of its account, or at several prices."""
        accounts, faults = self._owners()[key], self.world.faults
        both = next((a for a in accounts if a != key and a in given), None)
        if both is not None:
            faults.fail(spot, key, "free-to-one-twice", account=both)
        if len({tuple(self.price[a].items()) for a in accounts}) > 1:
            faults.fail(spot, key, "free-at-several-prices", accounts=listed(accounts))

    def _allocated(self, free: Mapping[str, Path]) -> tuple[dict[str, Path], dict[str, Path]]:
        """Read the tonnes that are free by unit left on sources, and by unit served of levers."""
        world, left, served = self.world, dict[str, Path](), dict[str, Path]()
        granted = {a for owner in free for a in self._owners()[owner]}
        for key, number in (self.text.free_allocation or {}).items():
            at = self.spot / "free_allocation" / key
            with world.faults.skipping():
                sources = self._check_allocated(key, at)
                twice = sorted({s.account for s, _ in sources} & granted)
                if twice:
                    world.faults.fail(at, key, "free-already", account=twice[0])
                for source, option in sources:
                    owner = {"source": source.id, **self._ids(source.account)}
                    per = f"kt/{world.carriers[source.carrier].unit}"
                    path = self._path(number, owner, per, "free_allocation", key)
                    (left if option is None else served)[option or source.id] = path
        return left, served

    def _check_allocated(self, key: str, spot: Location) -> list[tuple[Source, str | None]]:
        """Give the sources that a benchmark is for, each with the option that serves it, if any.

        Raises:
            Invalid: there is nothing of that id, or it pays no price.

        """
        world = self.world
        known = [*world.names.get("source", ()), *world.names.get("lever", ())]
        if key not in known:
            if world.is_whole("source", "lever"):
                remedy = nearest(key, known)
                world.faults.add(spot, key, "no-source-nor-lever", remedy)
            raise Invalid
        found: list[tuple[Source, str | None]] = []
        if key in world.sources:
            found = [(world.sources[key], None)]
        elif key in world.levers:
            found = [(world.sources[str(o.source)], o.id) for o in self._options(key)]
        paying = [pair for pair in found if pair[0].account in self.price]
        if not paying and (key in world.sources or not world.incomplete):
            world.faults.fail(spot, key, NO_PRICE)
        return paying

    def _options(self, lever: str) -> list[Option]:
        options = self.world.options.values()
        return [o for o in options if o.lever == lever and o.source is not None]
