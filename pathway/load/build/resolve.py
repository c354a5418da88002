"""A commitment of the case -> the target of one study, its base-year value filled in."""

from __future__ import annotations

from dataclasses import replace

from pathway.load.files.faults import Invalid, Location
from pathway.load.check.inventory import BaseYear
from pathway.load.inputs.targets import EMISSIONS, RELATIVE, Commitment
from pathway.load.inputs.world import World
from pathway.load.units.years import between
from pathway_models.case import Case, Metric, Name, Path, Target


def resolve(world: World, commitment: Commitment, case: Case, base: BaseYear) -> Target:
    """Make the target of a study.

    Raises:
        Invalid: it has no base-year value, or revenue is missing.

    """
    text, spot = commitment.text, commitment.spot
    accounts = tuple(case.accounts) if commitment.accounts is None else commitment.accounts
    options = tuple(o for o in commitment.options if o in case.options)
    revenue = _revenue(world, case, accounts, spot) if text.metric == "intensity" else {}
    if commitment.options and not options and not world.incomplete:
        problem = f"none of its levers is part of the study {case.study}"
        world.faults.fail(spot / "levers", None, problem, "Leave it out of the study")
    value = dict(commitment.value)
    target = Target(
        id=commitment.id,
        name=Name(text.name.en, text.name.zh),
        section=text.section,
        metric=text.metric,
        value=value,
        unit=_unit(text.metric, world),
        accounts=accounts,
        sources=commitment.sources,
        options=options,
        headline=text.headline,
        method=text.method,
        revenue=revenue,
        measure=text.measure or "credits_of_bau",
        durable_years=text.durable_years,
        items=tuple(sorted(text.items)),
        cumulative=text.cumulative,
        carry_over=text.carry_over,
        matching=text.matching,
        when=commitment.when,
        since=commitment.first,
    )
    if text.relative_to or text.line is not None:
        _check_start(world, case, target, spot / ("relative_to" if text.relative_to else "line"))
        start = base_value(case, target, base)
        if text.relative_to:
            if not start:
                problem = f"nothing is emitted in its perimeter in {case.base_year}"
                remedy = f"Give the value itself, in {target.unit}, and leave this key out"
                world.faults.fail(spot / "relative_to", None, problem, remedy)
            value |= {year: share * start for year, share in commitment.value.items()}
        if text.line is not None:
            ends = {case.base_year: start, commitment.first: value[commitment.first]}
            before = range(case.base_year + 1, commitment.first)
            line = between(ends, before)
            value = {**line, **value}
        relative = start if text.relative_to else None
        return replace(target, value=value, base_value=relative, line_start=start)
    return target


def _check_start(world: World, case: Case, target: Target, spot: Location) -> None:
    """Tell an intensity that has no base-year value. Raises Invalid."""
    base = case.base_year
    if target.metric == "intensity" and not target.revenue[base]:
        problem = f"the businesses of its perimeter have no revenue in {base} to start from"
        world.faults.fail(spot, None, problem, "Give the value itself, `in:` or `from:` a year")


def _revenue(world: World, case: Case, accounts: tuple[str, ...], spot: Location) -> Path:
    """Give the revenue of the businesses of these accounts [million]."""
    businesses = dict.fromkeys(case.accounts[a].business for a in accounts)
    for business in businesses:
        world.refer("revenue", business, spot / "perimeter")
        if business not in world.revenue:
            raise Invalid
    return {y: sum(world.revenue[b][y] for b in businesses) for y in case.all_years}


def _unit(metric: Metric, world: World) -> str:
    """Give the unit that tables and charts write the target in."""
    money = world.units.money
    units = {"intensity": f"t/{money}", "budget": money}
    return "t" if metric in (*EMISSIONS, "cumulative_avoided") else units.get(metric, "share")


def base_value(case: Case, target: Target, base: BaseYear) -> float:
    """Give what a target's metric is in the base year, in the unit of its value."""
    year = case.base_year
    if target.metric in RELATIVE:
        books = base.location if target.method == "location" else base.gross
        gross = sum(books[a] for a in target.accounts)
        return gross / target.revenue[year] if target.metric == "intensity" else gross
    if target.metric == "clean_electricity_share":
        found = [base.accounts[a] for a in target.accounts]
        clean = sum(a.clean + a.self_use - a.grey for a in found)
        return _share(clean, sum(a.demand for a in found))
    if target.metric == "lever_share":
        served = sum(base.served[o] for o in target.options)
        return _share(served, served + sum(base.activity[s] for s in target.sources))
    options = [case.options[o] for o in target.options]
    room = sum((o.potential or {}).get(year + 1, 0.0) for o in options)
    return _share(sum(o.existing[year] for o in options), room)


def _share(part: float, whole: float) -> float:
    return part / whole if whole > 0 else 0.0
