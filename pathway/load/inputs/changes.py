"""changes.yaml: what moved the boundary, or the method, of the inventory of the base year."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Literal

from pydantic import Field

from pathway.load.files.faults import Location, plain
from pathway.load.files.schema import read_models
from pathway.load.files.yamlfile import read_yaml
from pathway.load.inputs.selectors import accounts_of
from pathway.load.inputs.world import World
from pathway.load.units.numbers import path_of
from pathway.load.units.years import ANY
from pathway_models.arithmetic.base import base_plan
from pathway_models.arithmetic.standing import bau_emissions
from pathway_models.case import Case, Cause, Change
from pathway_models.vocabulary.schema import NameText, Quantity, Schema, Selector

FILE = "changes.yaml"
WHY = "a change moves tonnes of accounts, of a business, region and scope"


class MoveText(Schema):
    """What a change moves, as written."""

    of: Selector = Field(description="the accounts; what they share is in proportion to their base")
    tonnes: Quantity = Field(description="what the base year gains, or loses (below 0)")


class RevenueText(Schema):
    """What a change moves of the revenue of the base year, as written."""

    business: str = Field(description="id of a business")
    value: Quantity = Field(description="what its revenue of the base year gains, or loses")


class ChangeText(Schema):
    """One change as written."""

    name: NameText
    year: int = Field(description="from which on it is part of the inventory")
    cause: Cause = Field(description="why it is another inventory now")
    moves: list[MoveText] = Field(min_length=1, description="what it moves, and where")
    revenue: list[RevenueText] | None = Field(
        None,
        description="what goes with it of the base year's revenue; [] for nothing. Left out: "
        "intensities stay relative to the base year as published",
    )
    source: str | None = None
    confidence: Literal["measured", "verified", "estimated"] | None = None
    note: str | None = None


def read_changes(world: World, data: bytes, case: Case) -> None:
    """Read changes.yaml into the world; ``case`` is the whole of it.

    Cumulated since the last time, what moves a scope by the threshold or more recalculates the base
    year (GHG Protocol Corporate Standard, chapter 5: significant changes).
    """
    found: list[Change] = []
    published: dict[str, float] = {}
    with world.faults.skipping():
        values, spot = read_yaml(FILE, data, "changes", world.faults)
        texts = read_models(ChangeText, world.claim_all(values, spot), spot, world.faults)
        base = base_plan(case)
        published |= {a: bau_emissions(case, base, (a,), case.base_year) for a in case.accounts}
        there = dict(published)
        for name, text in sorted(texts.items(), key=lambda pair: (pair[1].year, pair[0])):
            world.check_name(text.name, spot / name)
            with world.faults.skipping():
                found.append(_change(world, name, text, spot / name, there))
                for account, kt in found[-1].kt.items():
                    there[account] += kt
    world.changes = tuple(_restated(world, case, found, published))


def _change(
    world: World, name: str, text: ChangeText, spot: Location, there: Mapping[str, float]
) -> Change:
    if not world.base_year < text.year <= world.company.end:
        problem = f"this is no year of the plan, {world.base_year + 1} to {world.company.end}"
        world.faults.fail(spot / "year", text.year, problem, "Correct the year")
    kt: dict[str, float] = {}
    for place, move in enumerate(text.moves):
        at = spot / "moves" / place
        accounts = accounts_of(world, move.of, at / "of", WHY)
        rules, units = world.company.rules, world.units
        path = path_of(move.tonnes, "kt", [text.year], at / "tonnes", units, rules, bounds=ANY)
        amount, whole = path[text.year], sum(there[a] for a in accounts)
        if whole <= 0 and len(accounts) > 1:
            problem = f"{len(accounts)} accounts have nothing in the base year to share it by"
            world.faults.fail(at / "of", None, problem, "Name one account a move")
        if whole + amount < -1e-9 * whole:
            problem = f"more is moved than the {plain(whole * 1000)} t that there are"
            world.faults.fail(at / "tonnes", plain(amount * 1000), problem, "Correct it")
        for a in accounts:
            kt[a] = kt.get(a, 0.0) + amount * (there[a] / whole if whole > 0 else 1.0)
    revenue = None if text.revenue is None else _revenue(world, text.revenue, text.year, spot)
    if revenue is None and any(scope == 3 for scope in (world.accounts[a].scope for a in kt)):
        said = "it says nothing of revenue: intensities stay relative to the published base year"
        world.faults.note(f"{FILE}: {name}: {said}.")
    return Change(name, world.name(text.name), text.year, text.cause, kt, revenue)


def _revenue(
    world: World, moves: Iterable[RevenueText], year: int, spot: Location
) -> dict[str, float]:
    """Read what goes along of revenue [million]."""
    found: dict[str, float] = {}
    rules, units = world.company.rules, world.units
    for place, move in enumerate(moves):
        at = spot / "revenue" / place
        world.refer("revenue", move.business, at / "business")
        path = path_of(move.value, units.money, [year], at / "value", units, rules, bounds=ANY)
        found[move.business] = found.get(move.business, 0.0) + path[year]
    return found


def _restated(
    world: World, case: Case, changes: Iterable[Change], published: Mapping[str, float]
) -> Iterable[Change]:
    """Changes with the year in which the base year is recalculated for them, if it is.

    Those of one year are judged together.
    """
    scopes = {a.id: a.scope for a in case.accounts.values()}
    whole = {s: sum(kt for a, kt in published.items() if scopes[a] == s) for s in (1, 2, 3)}
    limit = world.company.recalculation_threshold
    pending: list[Change] = []
    for year, of_year in groupby(changes, key=lambda change: change.year):
        pending += of_year
        moved = dict.fromkeys((1, 2, 3), 0.0)
        for account, kt in (pair for change in pending for pair in change.kt.items()):
            moved[scopes[account]] += kt
        if any(abs(kt) >= limit * whole[s] and kt for s, kt in moved.items()):
            yield from (change.as_of(year) for change in pending)
            pending = []
    yield from pending
