"""A commitment of the case -> the target of one study, its base-year value filled in."""

from __future__ import annotations

from collections.abc import Callable

from pathway.load.build.bases import from_a_year
from pathway.load.files.faults import Invalid, Location
from pathway.load.inputs.targets import Commitment, unit_of
from pathway.load.inputs.world import World
from pathway.locale import Digits, message
from pathway_models.arithmetic.base import Base
from pathway_models.case import Case, Path, Target
from pathway_models.vocabulary.promise import NOTHING

TONNES = 1000.0
"""In a kt."""
LEAST_RATE = 1e-3
"""Tables have six decimals, so that this is told to a thousandth of itself [t / unit]."""


def resolve(world: World, commitment: Commitment, case: Case, base: Callable[[], Base]) -> Target:
    """Make the target of a study; ``base`` is asked for only where it is relative to it.

    Raises:
        Invalid: there is nothing to be a share of, no revenue or output, or none of its levers.

    """
    text, spot = commitment.text, commitment.spot
    accounts = tuple(case.accounts) if commitment.accounts is None else commitment.accounts
    target = Target(
        id=commitment.id,
        name=world.name(text.name),
        section=text.section or "",
        metric=text.key,
        value=dict(commitment.value),
        unit=unit_of(world, text),
        accounts=accounts,
        sources=commitment.sources,
        options=_options(world, commitment, case),
        headline=text.headline,
        whole=_whole(world, case, commitment, accounts) if text.of_whole else {},
        when=commitment.when,
        since=commitment.first,
        **text.own(),
    )
    if text.is_relative or text.line is not None:
        target = from_a_year(world, target, text, spot, case, base)
    _check_size(world, target, spot)
    return target


def _options(world: World, commitment: Commitment, case: Case) -> tuple[str, ...]:
    """Give the options of a commitment that a study has.

    Raises:
        Invalid: it has none of them, or none that makes the commitment one of anything.

    """
    text, spot = commitment.text, commitment.spot
    found = tuple(o for o in commitment.options if o in case.options)
    if not commitment.options or world.incomplete:
        return found
    if not found:
        world.faults.fail(spot / "levers", None, "no-lever-in-study", study=case.study)
    faults = list(text.void([case.options[o] for o in found]))
    for key, value, name, facts in faults:
        problem, remedy = (message(f"faults.{name}{part}", **facts) for part in ("", ".remedy"))
        world.faults.add(spot / key, value, "in-study", remedy, study=case.study, problem=problem)
    if faults:
        raise Invalid
    return found


def _whole(world: World, case: Case, commitment: Commitment, accounts: tuple[str, ...]) -> Path:
    """Give the revenue [million] of the businesses of these accounts, or what they make.

    Raises:
        Invalid: it could not be read, or they make none.

    """
    businesses, spot = dict.fromkeys(case.accounts[a].business for a in accounts), commitment.spot
    per = commitment.text.product
    if per:
        made = [world.outputs[b, per] for b in businesses if (b, per) in world.outputs]
        if world.faults.in_files("outputs.csv"):
            raise Invalid
        if not any(path[year] > NOTHING for path in made for year in commitment.value):
            world.faults.fail(spot / "per", per, "none-made", study=case.study)
        return {y: sum(path[y] for path in made) for y in case.all_years}
    for business in businesses:
        world.refer("revenue", business, spot / "perimeter")
        if business not in world.revenue:
            raise Invalid
    return {y: sum(world.revenue[b][y] for b in businesses) for y in case.all_years}


def _check_size(world: World, target: Target, spot: Location) -> None:
    """Tell a rate so small that the decimals of the tables would decide whether it is met."""
    most = TONNES * max(target.value.values())
    if target.per and 0 < most < LEAST_RATE:
        world.faults.add(
            spot / "per", target.per, "rate-too-small",
            rate=Digits(f"{most:.3g}"), unit=target.unit, per=target.per,
        )  # fmt: skip
