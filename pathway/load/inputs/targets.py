"""targets.yaml: commitments, checked against the whole case, then resolved for one study."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from pathway.load.files.faults import Invalid, Location
from pathway.load.files.schema import read_models
from pathway.load.files.yamlfile import read_yaml
from pathway.load.inputs.selectors import accounts_of, options_of, sources_of
from pathway.load.inputs.world import World
from pathway.load.units.numbers import path_of
from pathway.load.units.years import NOT_NEGATIVE, Bounds
from pathway_models.case import Path
from pathway_models.promises import PROMISES, every_key
from pathway_models.vocabulary.promise import OfTonnes, Promise

FILE = "targets.yaml"
When = Literal["in", "from", "line"]
WHY = "perimeter"


@dataclass(frozen=True, slots=True)
class Commitment:
    """A target of the whole case. ``value`` is a share where it is relative to the base year."""

    id: str
    text: Promise
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
        for name, given in world.claim_all(values, spot).items():
            with world.faults.skipping():
                before = len(world.faults.found)
                text = _read(world, name, given, spot)
                found[name] = _commitment(world, name, text, spot / name, before)
        return found
    return None


def _read(world: World, name: str, given: object, spot: Location) -> Promise:
    """Read a commitment by the schema of its metric. Raises Invalid where that cannot be."""
    values = dict(given) if isinstance(given, dict) else {}
    cls = PROMISES.get(str(values.get("metric")))
    if cls is None:
        read_models(every_key(), {name: given}, spot, world.faults)
        raise Invalid
    own, every = _keys(cls), _keys(every_key())
    for key in [key for key in values if key in every and key not in own]:
        world.faults.add(spot / name / key, None, "key-not-of-metric", metric=cls.key)
        del values[key]
    common = _keys(Promise)
    lacking = [
        key
        for key, needed in own.items()
        if needed and not common.get(key) and values.get(key) is None
    ]
    for key in lacking:
        world.faults.add(spot / name / key, None, "key-needed", by=cls.key)
    found = read_models(every_key() if lacking else cls, {name: values}, spot, world.faults)
    if lacking or name not in found:
        raise Invalid
    world.check_name(found[name].name, spot / name)
    if found[name].requirement and not cls.can_be_required:
        world.faults.add(spot / name / "requirement", None, "no-requirement", metric=cls.key)
    for key, by in found[name].lacking().items():
        world.faults.add(spot / name / key, None, "key-needed", by=by)
    return found[name]


def _keys(cls: type[Promise]) -> dict[str, bool]:
    """The keys of a schema, and whether each is required."""
    return {f.alias or name: f.is_required() for name, f in cls.model_fields.items()}


def _commitment(world: World, name: str, text: Promise, spot: Location, before: int) -> Commitment:
    mode: When = "from"
    first = 0
    accounts: tuple[str, ...] | None = None
    sources: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    value: Path = {}
    if isinstance(text, OfTonnes):
        _check_sum(world, text, spot)
    with world.faults.skipping():
        mode, first = _when(world, text, spot)
        last = first if mode == "in" else _until(world, text, spot, first)
        years = range(first, last + 1)
        value = _value(world, text, spot, years)
    with world.faults.skipping():
        accounts, sources = _perimeter(world, text, spot / "perimeter")
    with world.faults.skipping():
        options = _options(world, text, spot, accounts, sources)
    if len(world.faults.found) > before or not value:
        raise Invalid
    return Commitment(name, text, spot, accounts, sources, options, value, mode, first)


def _when(world: World, text: Promise, spot: Location) -> tuple[When, int]:
    """Give the one of in, from and line that is given, and its year."""
    plan = world.company.years
    years: dict[When, int | None] = {"in": text.in_, "from": text.from_, "line": text.line}
    given = [(mode, year) for mode, year in years.items() if year is not None]
    if len(given) != 1:
        words = " and ".join(word for word, _ in given)
        world.faults.fail(spot, words, "no-one-when")
    mode, year = given[0]
    if year not in plan:
        problem = "commitment-after-plan" if year > plan[-1] else "year-outside-plan"
        facts = {"first": str(plan[0]), "last": str(plan[-1]), "year": str(year)}
        world.faults.fail(spot / mode, year, problem, **facts)
    if mode == "line" and not text.has_base_value:
        world.faults.fail(spot / "line", year, "no-line", metric=text.key)
    return mode, year


def _until(world: World, text: Promise, spot: Location, first: int) -> int:
    """Give the last year in which it holds: the end of the plan, or that of a sum of years."""
    end, until = world.company.end, text.until_year
    if until is not None and not first <= until <= end:
        facts = {"first": str(first), "end": str(end)}
        world.faults.fail(spot / "until", until, "until-outside", **facts)
    return end if until is None else until


def _check_sum(world: World, text: OfTonnes, spot: Location) -> None:
    """Tell what does not go with a sum of years, or only with one."""
    if not text.cumulative:
        if text.until is not None:
            world.faults.add(spot / "until", None, "until-of-no-sum")
        return
    for key, given in {"in": text.in_, "line": text.line}.items():
        if given is not None:
            world.faults.add(spot / key, given, "sum-of-one-year")
    if text.is_relative:
        world.faults.add(spot / "relative_to", None, "sum-no-share")
    if text.value.value is None:
        world.faults.add(spot / "value", None, "sum-one-number")


def unit_of(world: World, text: Promise) -> str:
    """Give the unit that tables and charts write the target in."""
    if text.product:
        return f"t/{world.products[text.product]}"
    return text.unit.replace("money", world.units.money)


def _value(world: World, text: Promise, spot: Location, years: range) -> Path:
    units, rules, bounds = world.units, world.company.rules, Bounds(text.least, text.most)
    if text.product:
        world.refer("product", text.product, spot / "per")
        if text.product not in world.products:  # told in outputs.csv
            raise Invalid
    to, counted = unit_of(world, text), tuple(world.products.values())
    if text.is_relative:
        to, bounds = "share", NOT_NEGATIVE
    elif to.startswith("t"):
        to = f"k{to}"
    at = spot / "value"
    return path_of(text.value, to, years, at, units, rules, bounds=bounds, counted=counted)


def _perimeter(
    world: World, text: Promise, spot: Location
) -> tuple[tuple[str, ...] | None, tuple[str, ...]]:
    """Give the accounts of a target, and its sources where it is about these."""
    if text.perimeter is None:
        return None, ()
    if text.about == "sources":
        sources = sources_of(world, text.perimeter, spot)
        return tuple(sorted({world.sources[s].account for s in sources})), tuple(sources)
    return tuple(accounts_of(world, text.perimeter, spot, WHY)), ()


def _options(
    world: World,
    text: Promise,
    spot: Location,
    accounts: tuple[str, ...] | None,
    sources: tuple[str, ...],
) -> tuple[str, ...]:
    """Give the options of a target that are inside its perimeter, whatever ledger they are on."""
    if text.about == "accounts":
        return ()
    chosen = options_of(world, text.levers_named, spot / "levers")
    of = sources if text.about == "sources" else None
    found = [name for name in chosen if _inside(world, name, accounts, of)]
    if chosen and not found and not world.incomplete:
        world.faults.fail(spot / "levers", None, "no-lever-in-perimeter")
    _check_options(world, text, found, spot)
    return tuple(name for name in found if text.counts(world.options[name]))


def _check_options(world: World, text: Promise, names: Iterable[str], spot: Location) -> None:
    """Tell what makes the promise one of nothing, as far as the levers are known."""
    options = [world.options[name] for name in names]
    if options and not world.incomplete:
        for key, value, problem, facts in text.void(options):
            world.faults.add(spot / key, value, problem, **facts)


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
                world.faults.add(spot, f"{other.id}, {one.id}", "counted-twice", what=word)


def _counted_twice(one: Commitment, other: Commitment) -> str:
    """Say what two commitments would both count; nothing where there is no such thing."""
    word = one.text.booked_nowhere()
    if not word or other.text.booked_nowhere() != word:
        return ""
    if one.text.about == "accounts":
        together = set(one.value) & set(other.value)
        perimeters = set(one.accounts or ()), set(other.accounts or ())
        return "" if not together or _nested(*perimeters) else word
    levers = set(one.options), set(other.options)
    return "" if levers[0].isdisjoint(levers[1]) or _nested(*levers) else word


def _nested(one: set[str], other: set[str]) -> bool:
    return one <= other or other <= one


def _inside(
    world: World, name: str, accounts: tuple[str, ...] | None, sources: tuple[str, ...] | None
) -> bool:
    """Whether an option lies in a perimeter; a programme is in no account, and so in none."""
    option = world.options[name]
    if sources is not None:
        return option.source in sources
    own = (world.sources[option.source].account,) if option.source else option.accounts
    own = (option.fitted_at,) if option.fitted_at else own
    return accounts is None or (bool(own) and set(own) <= set(accounts))
