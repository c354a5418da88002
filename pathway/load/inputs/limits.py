"""limits.yaml: yearly limits that several options share."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from pathway.load.files.faults import Location
from pathway.load.files.schema import read_models
from pathway.load.files.yamlfile import read_yaml
from pathway.load.inputs.selectors import options_of
from pathway.load.inputs.world import World
from pathway.load.units.numbers import path_of
from pathway.load.units.years import NOT_NEGATIVE, SHARE
from pathway_models.case import Confidence, Limit, Option
from pathway_models.vocabulary.schema import NameText, Quantity, Schema, Selector

FILE = "limits.yaml"
CREDITS, POWER = {"credits"}, {"on_site", "clean"}
"""Outputs that can be added up: in kt, and in GWh."""
LAST_YEAR = 2200


class LimitText(Schema):
    """One limit as written."""

    name: NameText
    levers: Selector = Field(description="the options that share it")
    of: Literal["stock", "added", "yield", "capex"]
    at_most: Quantity
    share_of: Literal["electricity"] | None = Field(
        None, description="at_most is a share of the demand of the accounts of its options"
    )
    from_: int | None = Field(None, alias="from", description="first year it holds in")
    until: int | None = Field(None, description="last year it holds in")
    source: str | None = None
    confidence: Confidence | None = None
    note: str | None = None


def read_limits(world: World, data: bytes) -> None:
    """Read limits.yaml into the world."""
    with world.faults.skipping():
        values, spot = read_yaml(FILE, data, "limits", world.faults)
        free = world.claim_all(values, spot)
        for name, text in read_models(LimitText, free, spot, world.faults).items():
            world.check_name(text.name, spot / name)
            with world.faults.skipping():
                world.limits[name] = _limit(world, name, text, spot / name)
    world.sort()


def _limit(world: World, name: str, text: LimitText, spot: Location) -> Limit:
    years = _years(world, text, spot)
    names = options_of(world, text.levers, spot / "levers")
    options = [world.options[o] for o in names]
    if world.incomplete and not options:
        years = range(0)
    unit = _unit(world, text, options, spot) if options else ""
    electricity: tuple[str, ...] = ()
    if text.share_of:
        electricity = tuple(sorted({a for o in options for a in o.accounts}))
    path = dict.fromkeys(years, 0.0)
    if options:
        at, bounds = spot / "at_most", SHARE if text.share_of else NOT_NEGATIVE
        units, rules = world.units, world.company.rules
        path = dict(
            path_of(text.at_most, unit, years, at, units, rules, bounds=bounds, counted=(unit,))
        )
    return Limit(name, world.name(text.name), tuple(names), text.of, path, electricity)


def _years(world: World, text: LimitText, spot: Location) -> range:
    """Give the plan years in which it holds: none where all of them come after the plan."""
    plan = world.company.years
    for key, year in (("from", text.from_), ("until", text.until)):
        if year is not None and not plan[0] <= year <= LAST_YEAR:
            problem = "before-the-plan" if year < plan[0] else "year-of-no-plan"
            world.faults.fail(spot / key, year, problem, first=str(plan[0]))
    first = plan[0] if text.from_ is None else text.from_
    if text.until is not None and text.until < first:
        world.faults.fail(spot / "until", text.until, "until-before-from", first=str(first))
    return range(first, min(text.until or LAST_YEAR, plan[-1]) + 1)


def _unit(world: World, text: LimitText, options: list[Option], spot: Location) -> str:
    """Give the internal unit of what is limited."""
    faults, outputs = world.faults, {o.output for o in options}
    if text.of == "yield" and not (outputs <= CREDITS or outputs <= POWER):
        kinds = ", ".join(sorted({o.kind for o in options}))
        faults.fail(spot / "levers", kinds, "yields-unlike")
    if text.share_of and not (text.of == "yield" and outputs <= POWER):
        faults.fail(spot / "share_of", None, "no-share-of-electricity")
    if text.of == "capex" and not any(any(o.capex.values()) for o in options):
        faults.fail(spot / "of", None, "no-capex-to-limit")
    units = sorted({o.unit for o in options})
    if text.of in ("stock", "added") and len(units) > 1:
        faults.fail(spot / "levers", ", ".join(units), "limit-units-differ")
    of_yield = "kt" if outputs <= CREDITS else "GWh"
    unit = {"yield": of_yield, "capex": world.units.money}.get(text.of, units[0])
    return "share" if text.share_of else unit
