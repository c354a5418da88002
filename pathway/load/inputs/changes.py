"""changes.yaml: what moved the boundary, or the method, of the inventory of the base year."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from pydantic import Field

from pathway.load.files.faults import Faults, Invalid, Location, amount, listed, noted, plain
from pathway.load.files.schema import read_model, read_models
from pathway.load.files.yamlfile import read_yaml
from pathway.load.inputs.selectors import accounts_of, may_select
from pathway.load.inputs.world import World
from pathway.load.units.numbers import path_of
from pathway.load.units.years import ANY
from pathway.locale import Count, Digits, Message
from pathway_models.arithmetic.base import base_plan
from pathway_models.arithmetic.remains import (
    Remains,
    absent,
    remains,
    revenue_absent,
    revenue_remains,
)
from pathway_models.arithmetic.standing import bau_emissions
from pathway_models.case import Case, Cause, Change
from pathway_models.vocabulary.schema import NameText, Quantity, Schema, Selector

FILE = "changes.yaml"
WHY = "change"
KEPT = ("name", "year", "moves", "revenue")
"""What a change is read by where more of it is at fault."""


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


def read_changes(world: World, data: bytes, case: Case | None, unsure: Container[str]) -> None:
    """Read changes.yaml into the world.

    ``case`` is the whole of it, None where that cannot be told; of accounts that are ``unsure``,
    for something at fault, it is not held against what there is.

    Cumulated since the last time, what moves the threshold of a scope or more, in or out,
    recalculates the base year (GHG Protocol Corporate Standard, chapter 5: significant changes).
    """
    found: list[Change] = []
    published: dict[str, float] = {}
    with world.faults.skipping():
        values, spot = read_yaml(FILE, data, "changes", world.faults)
        free = world.claim_all(values, spot)
        texts = read_models(ChangeText, free, spot, world.faults)
        if case is not None:
            base = base_plan(case)
            published |= {a: bau_emissions(case, base, (a,), case.base_year) for a in case.accounts}
        sure = {a: kt for a, kt in published.items() if a not in unsure}
        left = _Left(world, sure, _base_revenue(world))
        others = {name: free[name] for name in free.keys() - texts.keys()}
        read = [*texts.items(), *_as_far_as_known(others, spot)]
        for name, text in sorted(read, key=lambda pair: (pair[1].year, pair[0])):
            world.check_name(text.name, spot / name)
            with world.faults.skipping():
                found.append(left.change(name, text, spot / name))
    if case is not None and not unsure:
        world.changes = tuple(_restated(world, case, found, published))
        _tell_what_remains(world, replace(case, changes=world.changes))


def not_gone(case: Case) -> list[Message]:
    """What has left and goes on in the case, or has come and is not in it: a note each."""
    return [
        *(_noted("sold-goes-on", r, 1000, "t") for r in remains(case) if not r.told),
        *(_noted("revenue-goes-on", r, 1, case.currency) for r in revenue_remains(case)),
        *(_noted("bought-is-nowhere", r, 1000, "t") for r in absent(case)),
        *(_noted("revenue-is-nowhere", r, 1, case.currency) for r in revenue_absent(case)),
    ]


def _noted(key: str, r: Remains, scale: float, unit: str) -> Message:
    left, there = (amount(float(f"{scale * value:.6g}")) for value in (r.left, r.there))
    facts = {"file": FILE, "change": r.change.id, "year": str(r.change.year), "unit": unit}
    return noted(key, **facts, of=listed(r.of), left=left, there=there)


def _tell_what_remains(world: World, case: Case) -> None:
    """Tell what goes on though it has left; that facts tell of what is all gone is a fault."""
    for note in not_gone(case):
        world.faults.tell(note)
    for r in (r for r in remains(case) if r.told):
        there, year = Digits(f"{1000 * r.there:,.6g}"), str(r.change.year)
        at, of = Location(FILE) / r.change.id / "year", listed(r.of)
        world.faults.add(at, year, "gone-and-told", of=of, year=year, there=there)


def _as_far_as_known(
    values: Mapping[str, object], spot: Location
) -> Iterator[tuple[str, ChangeText]]:
    """Changes of which no more is at fault than the cause, or the confidence, as of an error."""
    for name, value in values.items():
        if isinstance(value, dict):
            kept = {key: what for key, what in value.items() if key in KEPT}
            with Faults().skipping():
                text = read_model(ChangeText, {**kept, "cause": "error"}, spot / name, Faults())
                yield name, text


def _base_revenue(world: World) -> dict[str, float]:
    paths = world.revenue.items()
    return {b: path[world.base_year] for b, path in paths if world.base_year in path}


def _add(to: dict[str, float], more: Mapping[str, float]) -> None:
    for name, value in more.items():
        to[name] = to.get(name, 0.0) + value


@dataclass(frozen=True, slots=True)
class _Left:
    """What the base year has after the changes so far: by account [kt], by business [million].

    Accounts of which the tonnes cannot be told are not among them.
    """

    world: World
    kt: dict[str, float]
    revenue: dict[str, float]

    def change(self, name: str, text: ChangeText, spot: Location) -> Change:
        """Give a change as it counts, and take in what of it is sound.

        Raises:
            Invalid: something is wrong with it; all of it has been told.

        """
        world, before = self.world, len(self.world.faults.found)
        year = self._year(text, spot / "year")
        kt, revenue = dict[str, float](), dict[str, float]()
        for place, move in enumerate(text.moves):
            with world.faults.skipping():
                _add(kt, self._moved(move, year, spot / "moves" / place))
        for place, also in enumerate(text.revenue or ()):
            with world.faults.skipping():
                more = self._revenue(also, year, spot / "revenue" / place)
                _add(revenue, {also.business: more})
        _add(self.kt, kt)
        _add(self.revenue, revenue)
        if len(world.faults.found) > before:
            raise Invalid
        told = text.revenue is not None
        if not told and any(world.accounts[a].scope == 3 for a in kt):
            world.faults.note("revenue-untold", file=FILE, change=name)
        self._doubt(name, text, sum(kt.values()), sum(revenue.values()))
        named = world.name(text.name)
        return Change(name, named, year, text.cause, kt, revenue if told else None)

    def _doubt(self, name: str, text: ChangeText, kt: float, revenue: float) -> None:
        """Tell that a purchase makes less of the company, or a sale more: a sign may be wrong."""
        sign = {"acquisition": 1, "divestment": -1}.get(text.cause, 0)
        for what, more in (("tonnes", kt), ("revenue", revenue)):
            if sign * more < 0:
                facts = {"file": FILE, "change": name, "cause": text.cause, "what": what}
                self.world.faults.note("against-its-cause", **facts)

    def _year(self, text: ChangeText, at: Location) -> int:
        """Give its year; where that cannot be, which is told, the last of the plan."""
        first, last = self.world.base_year + 1, self.world.company.end
        if first <= text.year <= last:
            return text.year
        facts = {"first": str(first), "last": str(last)}
        self.world.faults.add(at, text.year, "not-of-the-plan", **facts)
        return last

    def _moved(self, move: MoveText, year: int, at: Location) -> dict[str, float]:
        """Read what a move moves of each account [kt]."""
        world, accounts = self.world, list[str]()
        with world.faults.skipping():
            accounts = accounts_of(world, move.of, at / "of", WHY)
        moved = self._number(move.tonnes, year, "kt", at / "tonnes")
        may_be_more = any(may_select(move.of, of, "accounts") for of in world.lost_facts.values())
        if not accounts or may_be_more or not self.kt.keys() >= {*accounts}:
            return {}
        whole = sum(self.kt[a] for a in accounts)
        if whole <= 0 and len(accounts) > 1:
            world.faults.fail(at / "of", None, "no-base-to-share-by", n=Count(len(accounts)))
        if whole + moved < -1e-9 * whole:
            there = amount(whole * 1000)
            world.faults.fail(at / "tonnes", plain(moved * 1000), "more-than-tonnes", there=there)
        return {a: moved * (self.kt[a] / whole if whole > 0 else 1.0) for a in accounts}

    def _revenue(self, move: RevenueText, year: int, at: Location) -> float:
        """Read what goes along of revenue [million]."""
        world = self.world
        with world.faults.skipping():
            world.refer("revenue", move.business, at / "business")
        more = self._number(move.value, year, world.units.money, at / "value")
        whole = self.revenue.get(move.business)
        if whole is not None and whole + more < -1e-9 * whole:
            there, unit = amount(whole), world.units.money
            spot = at / "value"
            world.faults.fail(spot, plain(more), "more-than-revenue", there=there, unit=unit)
        return more

    def _number(self, number: Quantity, year: int, unit: str, at: Location) -> float:
        world = self.world
        path = path_of(number, unit, [year], at, world.units, world.company.rules, bounds=ANY)
        return path[year]


def _restated(
    world: World, case: Case, changes: Iterable[Change], published: Mapping[str, float]
) -> Iterable[Change]:
    """Changes with the year in which the base year is recalculated for them, if it is.

    Those of one year are judged together. What comes and what goes do not make up for each other:
    the sum may stay while a promise of a business is of another base.
    """
    scopes = {a.id: a.scope for a in case.accounts.values()}
    whole = {s: sum(kt for a, kt in published.items() if scopes[a] == s) for s in (1, 2, 3)}
    limit = world.company.recalculation_threshold
    pending: list[Change] = []
    for year, of_year in groupby(changes, key=lambda change: change.year):
        pending += of_year
        moved = dict.fromkeys((1, 2, 3), 0.0)
        for account, kt in (pair for change in pending for pair in change.kt.items()):
            moved[scopes[account]] += abs(kt)
        if any(kt >= limit * whole[s] * (1 - 1e-9) and kt for s, kt in moved.items()):
            yield from (change.as_of(year) for change in pending)
            pending = []
    yield from pending
