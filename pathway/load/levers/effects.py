"""One lever for one source, account or market -> an option in internal units."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pathway.load.files.faults import amount, plain
from pathway.load.inputs.world import owners
from pathway.load.levers.draft import Draft
from pathway.load.units.years import ANY, BELOW_ONE, NOT_NEGATIVE, SHARE, Bounds
from pathway_models.case import BEYOND, GROUP, Account, Option, Path, Source
from pathway_models.vocabulary.families import Programme
from pathway_models.vocabulary.lever import OnMarket
from pathway_models.vocabulary.schema import Quantity

VALUE_CHAIN = 3
"""The scope in which others bear a part of the cost."""


def make_option(
    draft: Draft,
    name: str,
    source: Source | None,
    accounts: tuple[Account, ...],
    uses_in: Mapping[str, str],
) -> Option:
    """Make an option; ``draft.failed`` says whether it can be used."""
    lever, company = draft.lever, draft.world.company
    draft.check_years()
    read = Numbers(draft, source)
    if source is not None:
        draft.activity = source.activity
        draft.displaces = read.displaced()
        read.efficiency()
    owner = owners(accounts)
    if source is not None:
        owner = source.business, source.region, str(source.scope)
    if isinstance(lever, Programme):
        owner = lever.business, GROUP, BEYOND
    one = accounts[0].id if lever.on in ("accounts", "stacks") else None
    fitted_at, accounts = (one or "", ()) if lever.on == "stacks" else ("", accounts)
    if lever.on == "places":
        owner = draft.ids["business"], draft.ids["region"], GROUP
        one = "/".join(owner[:2])
    of = source.id if source else one
    has_max, has_potential = lever.max_add is not None, lever.potential is not None
    max_add, min_add = (
        draft.amount("max_add", draft.purchase),
        draft.amount("min_add", draft.purchase),
    )
    own = lever.numbers(read)
    borne = _cost_share(draft, source)
    dated = source is not None and own.get("uses") and own.get("incumbent_life")
    common: dict[str, Any] = {
        "capex": _part(borne, draft.bought("capex", f"{draft.money}/{lever.unit}")),
        **_upkeep(draft, borne, serves=source is not None),
        "cost_share": borne,
        "retirable": lever.retirable,
        "closure_cost": _closure_cost(draft) if lever.retirable else {},
    }
    return Option(
        id=f"{name}@{of}" if of else name,
        lever=name,
        kind=lever.kind,
        rank=lever.rank,
        book=lever.book,
        output=lever.output,
        name=draft.world.name(lever.name),
        business=owner[0],
        region=owner[1],
        scope=owner[2],
        source=source.id if source else None,
        accounts=tuple(a.id for a in accounts),
        uses_in=uses_in,
        fitted_at=fitted_at,
        unit=lever.unit,
        unit_size=lever.unit_size,
        life=lever.life,
        lead=lever.lead,
        first_year=draft.purchase.start,
        last_year=min(lever.last_year or company.end, company.end),
        existing=_existing(draft),
        min_add={y: min_add.get(y, 0.0) for y in company.years},
        max_add={y: max_add.get(y, 0.0) for y in company.years} if has_max else None,
        potential=draft.amount("potential", company.years) if has_potential else None,
        max_growth=draft.one("max_growth", "share"),
        seed=draft.one("seed", lever.unit) or 0.0,
        hurdle_rate=draft.one("hurdle_rate", "share", BELOW_ONE),
        incumbent_left=draft.world.incumbents.get(source.id, {}) if source and dated else {},
        carry_over=draft.carried_over(),
        capex_profile=draft.instalments(),
        useful_until=lever.useful_until,
        owner=_owner(draft, owner[0]),
        requires=_required(draft, own),
        **{**_neutral(draft), **common, **own},
    )


def _owner(draft: Draft, business: str) -> str:
    """Give who answers for it: its own owner, else that of its business."""
    of = draft.world.businesses.get(business)
    return (draft.lever.owner or "").strip() or (of.owner if of else "")


def _required(draft: Draft, own: Mapping[str, Any]) -> dict[str, Path]:
    """Give the stock at work that a unit of each lever it requires carries."""
    world, lever = draft.world, draft.lever
    found: dict[str, Path] = {}
    for name, number in (lever.requires or {}).items():
        other = world.levers.get(name)
        if other is None:
            continue  # which is told where needs are made
        counted, at = (*draft.counted, other.unit), ("requires", name)
        yielded = "GWh" if lever.output in ("on_site", "clean") else "kt"
        by_yield = lever.output != "none" and (
            world.units.convert(number.unit, f"{yielded}/{other.unit}", counted) is not None
        )
        to = f"{yielded if by_yield else lever.unit}/{other.unit}"
        draft.counted, kept = counted, draft.counted
        path: Path = draft.read(number, at, to, draft.service, NOT_NEGATIVE)
        draft.counted = kept
        draft.check_above_zero(path, "requires", draft.service, below=name)
        if by_yield and not draft.failed:
            path = {y: ratio and ratio / own["yields"][y] for y, ratio in path.items()}
        found[name] = {year: path.get(year, 0.0) for year in world.company.all_years}
    return found


def _cost_share(draft: Draft, source: Source | None) -> float:
    """Give what the company bears of a lever on a source of scope 3; all where it does not say."""
    number, name = getattr(draft.lever, "cost_share", None), "cost_share"
    if source is None or source.scope != VALUE_CHAIN or number is None:
        return 1.0
    share = draft.one(name, "share", SHARE)
    if share is None or draft.failed:
        return 1.0
    if share == 0:
        draft.refuse(name, plain(share), "bears-nothing")
    elif share < 1 and not draft.lever.note:
        draft.refuse(name, plain(share), "rest-unborne")
    return share or 1.0


def _part(share: float, path: Path) -> Path:
    return path if share == 1 else {year: share * number for year, number in path.items()}


def _upkeep(draft: Draft, borne: float, *, serves: bool) -> dict[str, Path]:
    """Upkeep in money, or as a share of what its vintage cost."""
    lever, none = draft.lever, dict.fromkeys(draft.world.company.years, 0.0)
    if lever.fom is not None and draft.world.units.is_share(lever.fom.unit):
        if lever.capex is None:
            draft.refuse("fom", lever.fom.unit, "fom-of-no-capex")
        return {"fom": none, "fom_share": _plan(draft, draft.serving("fom", "share", SHARE))}
    # It may be saved only by what serves: else it would be earned by owning.
    bounds = ANY if serves else NOT_NEGATIVE
    path = draft.serving("fom", f"{draft.money}/{lever.unit}", bounds)
    return {"fom": _part(borne, _plan(draft, path))}


def _existing(draft: Draft) -> Path:
    """Give what exists; of a yearly product what does not change is what the base year had."""
    years = draft.world.company.all_years
    path = draft.amount("existing", years)
    if isinstance(draft.lever, OnMarket) and draft.lever.life == 1 and len({*path.values()}) == 1:
        return {year: path[year] if year == years[0] else 0.0 for year in years}
    return path


def _closure_cost(draft: Draft) -> Path:
    """What closing costs; only existing stock may earn by it, where it is sold."""
    bounds = ANY if draft.lever.existing else NOT_NEGATIVE
    unit = f"{draft.money}/{draft.lever.unit}"
    return _plan(draft, draft.serving("closure_cost", unit, bounds))


def _plan(draft: Draft, path: Path) -> Path:
    return {year: path[year] for year in draft.world.company.years}


def _neutral(draft: Draft) -> dict[str, Any]:
    """Give the values of the fields that are no part of a kind."""
    company = draft.world.company
    none = dict.fromkeys(company.all_years, 0.0)
    return {
        "premium": dict.fromkeys(company.years, 0.0),
        "displaces": none,
        "max_share": dict.fromkeys(company.all_years, 1.0),
        "uses": {},
        "yields": none,
        "self_use_share": none,
        "keeps_certificates": True,
        "bundled": True,
        "buffer": 0.0,
        "durability": 0,
        "quality": "",
        "attribution": dict.fromkeys(company.all_years, 1.0),
        "sold": none,
        "incumbent_life": 0,
        "incumbent_value": none,
    }


MOST_TIMES = 10_000.0
"""How often what a source needs one unit of stock may serve: of more, less is needed than tables
tell."""


class Numbers:
    """The ``Reader`` of one option in the making."""

    def __init__(self, draft: Draft, source: Source | None) -> None:
        self.draft, self.source = draft, source

    def displaced(self) -> Path:
        """Activity of the source that a unit of stock can serve [carrier unit]; read once."""
        draft = self.draft
        if draft.displaces or self.source is None:
            return draft.displaces
        unit = draft.world.carriers[self.source.carrier].unit
        if getattr(draft.lever, "displaces", None) is None:
            return self._converted("displaces", unit)
        path = draft.serving("displaces", f"{unit}/{draft.lever.unit}")
        years = draft.world.company.years if draft.shares_used() else draft.service
        draft.check_above_zero(path, "displaces", years)
        most = max(self.source.activity.values())
        each = max((path[year] for year in years), default=0.0)
        if each > MOST_TIMES * most > 0:
            numbers = {"each": amount(each), "most": amount(most)}
            words = {"of": draft.lever.unit, "unit": unit, "source": self.source.id}
            draft.refuse("displaces", plain(each), "serves-too-much", **words, **numbers)
        return path

    def yielded(self, unit: str) -> Path:
        """What a stock unit brings, in the unit given; read once."""
        draft = self.draft
        if draft.yields:
            return draft.yields
        if getattr(draft.lever, "yields", None) is None:
            draft.yields = self._converted("yields", unit)
            return draft.yields
        draft.yields = draft.serving("yields", f"{unit}/{draft.lever.unit}")
        draft.check_above_zero(draft.yields, "yields", draft.service)
        return draft.yields

    def used(self, carriers: Mapping[str, Quantity]) -> dict[str, Path]:
        """The other carriers used, each per unit of activity served."""
        return _uses(self.draft, carriers, self.source)

    def share(self, field: str) -> Path:
        """A share that matters while in service."""
        return self.draft.serving(field, "share", SHARE)

    def efficiency(self) -> Path:
        """What is taken off of what is treated, in the years where that is a part; read once."""
        draft = self.draft
        if draft.efficiency is None:
            draft.efficiency = {}
            if getattr(draft.lever, "abatement_efficiency", None) is not None:
                path = draft.serving("abatement_efficiency", "share", SHARE)
                draft.check_above_zero(path, "abatement_efficiency", draft.service)
                draft.efficiency = {y: share for y, share in path.items() if share > 0}
        return draft.efficiency

    def positive_share(self, field: str) -> Path:
        """A share above 0 that matters while in service."""
        path = self.draft.serving(field, "share", SHARE)
        self.draft.check_above_zero(path, field, self.draft.service)
        return path

    def price(self, field: str, unit: str, *, negative: bool = False) -> Path:
        """A price per unit, fixed when bought."""
        bounds = ANY if negative else NOT_NEGATIVE
        return self.draft.bought(field, f"{self.draft.money}/{unit}", bounds)

    def margin(self, field: str) -> float:
        """A share below 1 that is the same in all years."""
        return self.draft.one(field, "share", BELOW_ONE) or 0.0

    def steady(self, field: str) -> float:
        """A share, 1 included, that is the same in all years."""
        return self.draft.one(field, "share", SHARE) or 0.0

    def paid(self, field: str) -> Path:
        """Money per stock unit that matters while in service."""
        return self.draft.serving(field, f"{self.draft.money}/{self.draft.lever.unit}")

    def amount(self, field: str, unit: str) -> Path:
        """An amount a year, whatever the stock."""
        return self.draft.serving(field, unit)

    def refuse(self, key: str) -> None:
        """Tell that the lever cannot be used as it is, unless a number of it was told already."""
        if not self.draft.failed:
            self.draft.failed = True
            self.draft.world.faults.add(self.draft.spot, None, key)

    def _converted(self, name: str, unit: str) -> Path:
        """What a stock unit is of this unit, where nothing else is said."""
        draft, lever = self.draft, self.draft.lever
        factor = draft.world.units.convert(lever.unit, unit, draft.counted)
        if factor is None:
            draft.failed = True
            words = {"of": lever.unit, "unit": unit}
            draft.world.faults.add(draft.spot / name, None, "no-amount-of", **words)
        return dict.fromkeys(draft.world.company.all_years, factor or 0.0)


def _uses(draft: Draft, uses: Mapping[str, Quantity], source: Source | None) -> dict[str, Path]:
    """Give the other carriers used, each per unit of what is served, generated or captured."""
    found: dict[str, Path] = {}
    for name, number in sorted(uses.items()):
        at = draft.spot / "uses" / name
        before = len(draft.world.faults.found)
        with draft.world.faults.skipping():
            draft.world.refer("carrier", name, at)
            if name in draft.world.carriers:
                found[name] = _use(draft, name, number, source)
        draft.failed = draft.failed or len(draft.world.faults.found) > before
    draft.failed = draft.failed or len(found) < len(uses)
    return found


def _use(draft: Draft, name: str, number: Quantity, source: Source | None) -> Path:
    unit = draft.world.carriers[name].unit
    return per_unit_done(draft, ("uses", name), number, unit, source, NOT_NEGATIVE)


def per_unit_done(
    draft: Draft,
    at: tuple[str, ...],
    number: Quantity,
    unit: str,
    source: Source | None,
    bounds: Bounds,
) -> Path:
    """Give how much of something there is for each unit of activity served, or generated."""
    world, lever = draft.world, draft.lever
    done = "GWh" if lever.output == "on_site" else "kt"
    per = world.carriers[source.carrier].unit if source else done
    each = draft.displaces if source else draft.yields
    counted = (*draft.counted, unit)
    by_activity = world.units.convert(number.unit, f"{unit}/{per}", counted) is not None
    by_stock = world.units.convert(number.unit, f"{unit}/{lever.unit}", counted) is not None
    to = f"{unit}/{lever.unit}" if by_stock and not by_activity else f"{unit}/{per}"
    draft.counted, kept = counted, draft.counted
    path: Path = draft.read(number, at, to, draft.service, bounds)
    draft.counted = kept
    if by_stock and not by_activity and not draft.failed:
        path = {y: value and value / each[y] for y, value in path.items()}
    return {year: path.get(year, 0.0) for year in world.company.all_years}
