"""One lever for one source, account or market -> an option in internal units."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pathway.load.draft import Draft
from pathway.load.numbers import ANY, NOT_NEGATIVE, SHARE, Bounds
from pathway.load.world import owners
from pathway_models.case import Account, Name, Option, Path, Source
from pathway_models.lever import Credit, OnActivity, Quantity
from pathway_models.levers.electrify import Electrify
from pathway_models.levers.green_power import GreenPower
from pathway_models.levers.retrofit import Retrofit
from pathway_models.levers.rooftop_pv import RooftopPV

BELOW_ONE = Bounds(0.0, 1.0 - 1e-9)


def make_option(
    draft: Draft, name: str, source: Source | None, accounts: tuple[Account, ...]
) -> Option:
    """Make an option; ``draft.failed`` says whether it can be used."""
    lever, company = draft.lever, draft.world.company
    draft.check_years()
    if source is not None:
        draft.activity = source.activity
        draft.displaces = _displaces(draft, source)
    owner = owners(accounts)
    if source is not None:
        owner = source.business, source.region, str(source.scope)
    one = accounts[0].id if isinstance(lever, RooftopPV) else None
    of = source.id if source else one
    has_max, has_potential = lever.max_add is not None, lever.potential is not None
    max_add, min_add = (
        draft.amount("max_add", draft.purchase),
        draft.amount("min_add", draft.purchase),
    )
    rest: dict[str, Any] = {**_neutral(draft), **_effect(draft, source)}
    return Option(
        id=f"{name}@{of}" if of else name,
        lever=name,
        kind=lever.kind,
        name=Name(lever.name.en, lever.name.zh),
        business=owner[0],
        region=owner[1],
        scope=owner[2],
        source=source.id if source else None,
        accounts=tuple(a.id for a in accounts),
        unit=lever.unit,
        unit_size=lever.unit_size,
        life=lever.life,
        lead=lever.lead,
        first_year=draft.purchase.start,
        last_year=min(lever.last_year or company.end, company.end),
        existing=draft.amount("existing", company.all_years),
        min_add={y: min_add.get(y, 0.0) for y in company.years},
        max_add={y: max_add.get(y, 0.0) for y in company.years} if has_max else None,
        potential=draft.amount("potential", company.years) if has_potential else None,
        max_growth=draft.one("max_growth", "share"),
        seed=draft.one("seed", lever.unit) or 0.0,
        capex=draft.bought("capex", f"{draft.money}/{lever.unit}"),
        fom=_plan(draft, draft.serving("fom", f"{draft.money}/{lever.unit}", ANY)),
        **rest,
    )


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
    }


def _effect(draft: Draft, source: Source | None) -> dict[str, Any]:
    """Give the fields that are part of the lever's kind."""
    lever = draft.lever
    if isinstance(lever, OnActivity) and source is not None:
        effect: dict[str, Any] = {"displaces": draft.displaces}
        if isinstance(lever, Electrify):
            effect["uses"] = _uses(draft, lever.uses, source)
        if isinstance(lever, Electrify) or (isinstance(lever, Retrofit) and lever.max_share):
            effect["max_share"] = draft.serving("max_share", "share", SHARE)
        elif not lever.potential and not draft.failed:
            problem = "nothing says how much of the activity it can save"
            draft.failed = True
            draft.world.faults.add(draft.spot, None, problem, "Give max_share or potential")
        return effect
    if isinstance(lever, RooftopPV):
        return {
            "yields": _yields(draft, "GWh"),
            "self_use_share": draft.serving("self_use_share", "share", SHARE),
            "keeps_certificates": lever.keeps_certificates,
        }
    if isinstance(lever, GreenPower):
        return {
            "yields": _yields(draft, "GWh"),
            "premium": draft.bought("premium", f"{draft.money}/GWh", ANY),
            "bundled": lever.instrument == "bundled",
        }
    assert isinstance(lever, Credit)  # noqa: S101 - for the type checker
    return {
        "yields": _yields(draft, "kt"),
        "premium": draft.bought("price", f"{draft.money}/kt", NOT_NEGATIVE),
        "buffer": draft.one("buffer", "share", BELOW_ONE) or 0.0,
        "durability": lever.durability,
    }


def _displaces(draft: Draft, source: Source) -> Path:
    """Give the activity of the source that a unit of stock can serve [carrier unit]."""
    lever, unit = draft.lever, draft.world.carriers[source.carrier].unit
    number: Quantity | None = getattr(lever, "displaces", None)
    if number is None:
        return _converted(draft, "displaces", unit)
    path = draft.serving("displaces", f"{unit}/{lever.unit}")
    years = draft.world.company.years if draft.shares_used() else draft.service
    draft.check_above_zero(path, "displaces", years)
    return path


def _yields(draft: Draft, unit: str) -> Path:
    if getattr(draft.lever, "yields", None) is None:
        return _converted(draft, "yields", unit)
    path = draft.serving("yields", f"{unit}/{draft.lever.unit}")
    draft.check_above_zero(path, "yields", draft.service)
    return path


def _converted(draft: Draft, name: str, unit: str) -> Path:
    """Give what a stock unit is of this unit, where nothing else is said."""
    world, lever = draft.world, draft.lever
    factor = world.units.convert(lever.unit, unit, draft.things)
    if factor is None:
        draft.failed = True
        problem = f"this key is missing, and one {lever.unit} is no amount of {unit}"
        world.faults.add(draft.spot / name, None, problem, f"Add it, in {unit}/{lever.unit}")
    return dict.fromkeys(world.company.all_years, factor or 0.0)


def _uses(draft: Draft, uses: Mapping[str, Quantity], source: Source) -> dict[str, Path]:
    """Give the other carriers used, each per unit of activity served."""
    found: dict[str, Path] = {}
    for name, number in uses.items():
        at = draft.spot / "uses" / name
        before = len(draft.world.faults.found)
        with draft.world.faults.skipping():
            draft.world.refer("carrier", name, at)
            if name in draft.world.carriers:
                found[name] = _use(draft, name, number, source)
        draft.failed = draft.failed or len(draft.world.faults.found) > before
    draft.failed = draft.failed or len(found) < len(uses)
    return found


def _use(draft: Draft, name: str, number: Quantity, source: Source) -> Path:
    world, lever = draft.world, draft.lever
    unit, per = world.carriers[name].unit, world.carriers[source.carrier].unit
    things = (*draft.things, unit)
    by_activity = world.units.convert(number.unit, f"{unit}/{per}", things) is not None
    by_stock = world.units.convert(number.unit, f"{unit}/{lever.unit}", things) is not None
    to = f"{unit}/{lever.unit}" if by_stock and not by_activity else f"{unit}/{per}"
    draft.things, kept = things, draft.things
    path: Path = draft.read(number, ("uses", name), to, draft.service, NOT_NEGATIVE)
    draft.things = kept
    if by_stock and not by_activity and not draft.failed:
        path = {y: value and value / draft.displaces[y] for y, value in path.items()}
    return {year: path.get(year, 0.0) for year in world.company.all_years}
