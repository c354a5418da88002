"""targets.yaml: commitments, checked against the whole case, then resolved for one study."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from pathway.load.files.faults import Invalid, Location
from pathway.load.files.schema import read_models
from pathway.load.files.yamlfile import read_yaml
from pathway.load.inputs.selectors import accounts_of, options_of, sources_of
from pathway.load.inputs.world import World
from pathway.load.units.numbers import path_of
from pathway.load.units.years import NOT_NEGATIVE, SHARE
from pathway_models.case import (
    BudgetItem,
    Confidence,
    CreditMeasure,
    Matching,
    Metric,
    Path,
)
from pathway_models.lever import NameText, Quantity, Schema, Selector

FILE = "targets.yaml"
When = Literal["in", "from", "line"]
EMISSIONS = ("gross_emissions", "net_emissions")
RELATIVE = (*EMISSIONS, "intensity")
LINED = (*RELATIVE, "clean_electricity_share", "lever_share", "deployment")
OF_LEVERS = ("lever_share", "deployment", "budget", "cumulative_avoided")
WITHOUT_PERIMETER = ("deployment", "budget", "cumulative_avoided")
OWN_KEYS = {
    "method": ("gross_emissions", "intensity"),
    "levers": OF_LEVERS,
    "measure": ("credit_share",),
    "durable_years": ("credit_share",),
    "items": ("budget",),
    "cumulative": ("budget",),
    "carry_over": ("budget",),
    "matching": ("clean_electricity_share",),
}
"""Key -> the metrics it may stand with."""
WHY = (
    "a perimeter is made of accounts, for which emissions are booked and clean power is claimed, "
    "not of single uses"
)


class TargetText(Schema):
    """One commitment as written."""

    name: NameText
    section: str = Field(description="of the report, or why it is here")
    metric: Metric
    perimeter: Selector | None = Field(None, description="accounts; sources for lever_share")
    levers: Selector | None = None
    value: Quantity
    in_: int | None = Field(None, alias="in", description="the one year it holds in")
    from_: int | None = Field(None, alias="from", description="it holds from this year on")
    line: int | None = Field(None, description="straight from the base year to this one, and on")
    relative_to: Literal["base_year"] | None = None
    method: Literal["market", "location"] = "market"
    headline: bool = False
    measure: CreditMeasure | None = None
    durable_years: int = Field(0, ge=0)
    items: list[BudgetItem] = Field(default_factory=list)
    cumulative: bool = False
    carry_over: bool = False
    matching: Matching = Field(
        "market", description="annual_volume: power bought in any market counts"
    )
    source: str | None = None
    confidence: Confidence | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Commitment:
    """A target of the whole case. ``value`` is a share where it is relative to the base year."""

    id: str
    text: TargetText
    spot: Location
    accounts: tuple[str, ...] | None  # None: those of the study
    sources: tuple[str, ...]
    options: tuple[str, ...]
    value: Path
    when: When
    first: int


def read_targets(world: World, data: bytes) -> dict[str, Commitment] | None:
    """Read targets.yaml; None where it cannot be read. Those at fault are told and left out."""
    found: dict[str, Commitment] = {}
    with world.faults.skipping():
        values, spot = read_yaml(FILE, data, "targets", world.faults)
        world.names["target"] = [str(name) for name in values]
        free = world.claim_all(values, spot)
        for name, text in read_models(TargetText, free, spot, world.faults).items():
            with world.faults.skipping():
                found[name] = _commitment(world, name, text, spot / name)
        return found
    return None


def _commitment(world: World, name: str, text: TargetText, spot: Location) -> Commitment:
    before = len(world.faults.found)
    _check_keys(world, text, spot)
    mode: When = "from"
    first = 0
    accounts: tuple[str, ...] | None = None
    sources: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    value: Path = {}
    with world.faults.skipping():
        mode, first = _when(world, text, spot)
        years = range(first, first + 1 if mode == "in" else world.company.end + 1)
        value = _value(world, text, spot / "value", years)
    with world.faults.skipping():
        accounts, sources = _perimeter(world, text, spot / "perimeter")
    with world.faults.skipping():
        options = _options(world, text, spot, accounts, sources)
    if len(world.faults.found) > before or not value:
        raise Invalid
    return Commitment(name, text, spot, accounts, sources, options, value, mode, first)


def _check_keys(world: World, text: TargetText, spot: Location) -> None:
    """Tell keys that do not go with the metric, and those that are missing for it."""
    given = text.model_fields_set
    for key, metrics in OWN_KEYS.items():
        if key in given and text.metric not in metrics:
            problem = f"this key does not go with {text.metric}"
            world.faults.add(spot / key, None, problem, "Leave it out")
    durable = text.measure == "durable_of_removals"
    needed = {
        "measure": text.metric == "credit_share" and text.measure is None,
        "durable_years": durable and text.durable_years < 1,
        "items": text.metric == "budget" and not text.items,
        "perimeter": text.metric not in WITHOUT_PERIMETER and text.perimeter is None,
    }
    for key, missing in needed.items():
        if missing:
            world.faults.add(spot / key, None, f"{text.metric} needs this key", "Add it")
    if text.relative_to and text.metric not in RELATIVE:
        problem = f"{text.metric} has no base-year value to be relative to"
        world.faults.add(spot / "relative_to", None, problem, "Leave it out")


def _when(world: World, text: TargetText, spot: Location) -> tuple[When, int]:
    """Give the one of in, from and line that is given, and its year."""
    plan = world.company.years
    years: dict[When, int | None] = {"in": text.in_, "from": text.from_, "line": text.line}
    given = [(mode, year) for mode, year in years.items() if year is not None]
    if len(given) != 1:
        words = " and ".join(word for word, _ in given)
        problem = "exactly one of in, from and line says when it holds"
        world.faults.fail(spot, words, problem, "Give one of them, with a year")
    mode, year = given[0]
    if year not in plan:
        problem, remedy = f"this year is outside the plan, {plan[0]} to {plan[-1]}", "Correct it"
        if year > plan[-1]:
            problem += ": the commitment would be dropped"
            remedy = f"Correct it, let the plan end in {year} or later, or remove the commitment"
        world.faults.fail(spot / mode, year, problem, remedy)
    if mode == "line" and text.metric not in LINED:
        problem = f"{text.metric} has no base-year value for a line to start at"
        world.faults.fail(spot / "line", year, problem, "Use in or from")
    return mode, year


def _value(world: World, text: TargetText, spot: Location, years: range) -> Path:
    units, rules, money = world.units, world.company.rules, world.units.money
    if text.relative_to:
        return path_of(text.value, "share", years, spot, units, rules, bounds=NOT_NEGATIVE)
    to = {"intensity": f"kt/{money}", "budget": money}.get(text.metric, "share")
    to = "kt" if text.metric in (*EMISSIONS, "cumulative_avoided") else to
    bounds = SHARE if to == "share" else NOT_NEGATIVE
    return path_of(text.value, to, years, spot, units, rules, bounds=bounds)


def _perimeter(
    world: World, text: TargetText, spot: Location
) -> tuple[tuple[str, ...] | None, tuple[str, ...]]:
    """Give the accounts of a target, and its sources where it is a share of a lever."""
    if text.perimeter is None:
        return None, ()
    if text.metric == "lever_share":
        sources = sources_of(world, text.perimeter, spot)
        return tuple(sorted({world.sources[s].account for s in sources})), tuple(sources)
    return tuple(accounts_of(world, text.perimeter, spot, WHY)), ()


def _options(
    world: World,
    text: TargetText,
    spot: Location,
    accounts: tuple[str, ...] | None,
    sources: tuple[str, ...],
) -> tuple[str, ...]:
    """Give the options of a target that are inside its perimeter."""
    if text.metric not in OF_LEVERS:
        return ()
    chosen = _of_ledger(world, text, options_of(world, text.levers, spot / "levers"))
    found = [
        name
        for name in chosen
        if _inside(world, name, accounts, sources if text.metric == "lever_share" else None)
    ]
    if chosen and not found and not world.incomplete:
        problem = "none of the levers selected is for anything in the perimeter"
        world.faults.fail(spot / "levers", None, problem, "Correct levers or perimeter")
    _check_items(world, text, found, spot)
    for name in found:
        option = world.options[name]
        if text.metric == "deployment" and option.potential is None:
            problem = f"{option.lever} has no potential to be a share of"
            world.faults.fail(spot / "levers", name, problem, "Give the lever a potential")
    return tuple(found)


def _check_items(world: World, text: TargetText, names: list[str], spot: Location) -> None:
    """Tell a budget for what none of its levers costs."""
    options = [world.options[name] for name in names]
    kinds = {o.kind for o in options}
    has = {
        "capex": any(any(o.capex.values()) for o in options),
        "fom": any(any(o.fom.values()) for o in options),
        "contracts": "green_power" in kinds,
        "credits": bool(kinds & {"removal", "offset"}),
    }
    if text.items and options and not world.incomplete and not any(has[i] for i in text.items):
        problem = "none of its levers has such a cost, so this budget is for nothing"
        world.faults.add(spot / "items", ", ".join(text.items), problem, "Correct items or levers")


def check_overlaps(world: World, commitments: Iterable[Commitment], spot: Location) -> None:
    """Tell commitments of one study in which the same kWh or tonne would be counted for both.

    Whatever is booked by account counts once, however perimeters cross. Power that is matched by
    volume and claimed nowhere is in no account, and a programme's tonnes are in none either:
    these are counted for two commitments, which is sound only where one is a part of the other.
    """
    known = list(commitments)
    for place, one in enumerate(known):
        for other in known[:place]:
            word = _counted_twice(one, other)
            if word:
                problem = (
                    f"{word} would be counted for both of these, and neither is part of the other"
                )
                remedy = "Let one lie within the other, or put them into two studies"
                world.faults.add(spot, f"{other.id}, {one.id}", problem, remedy)


def _counted_twice(one: Commitment, other: Commitment) -> str:
    """Say what two commitments would both count; nothing where there is no such thing."""
    by_volume = {one.text.matching, other.text.matching} == {"annual_volume"}
    if by_volume and set(one.value) & set(other.value):
        perimeters = set(one.accounts or ()), set(other.accounts or ())
        return "" if _nested(*perimeters) else "a kWh that no account claims"
    if {one.text.metric, other.text.metric} == {"cumulative_avoided"}:
        programmes = set(one.options), set(other.options)
        apart = programmes[0].isdisjoint(programmes[1])
        return "" if apart or _nested(*programmes) else "a tonne of a programme"
    return ""


def _nested(one: set[str], other: set[str]) -> bool:
    return one <= other or other <= one


def _of_ledger(world: World, text: TargetText, names: list[str]) -> list[str]:
    """Keep to one ledger: ecosystem programmes are never mixed with the rest.

    A deployment may be of either: of programmes where nothing else is selected.
    """
    programmes = [n for n in names if world.options[n].kind == "ecosystem"]
    if text.metric == "deployment" and programmes == names:
        return names
    if text.metric == "cumulative_avoided":
        return programmes
    return [n for n in names if n not in programmes]


def _inside(
    world: World, name: str, accounts: tuple[str, ...] | None, sources: tuple[str, ...] | None
) -> bool:
    option = world.options[name]
    if sources is not None:
        return option.source in sources
    own = (world.sources[option.source].account,) if option.source else option.accounts
    return accounts is None or set(own) <= set(accounts)
