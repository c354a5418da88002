"""Families of lever kinds: what acts on activity, on site, by credits or at other parties.

A kind is most often a few lines on one of them, or on ``OnMarket``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import Field

from pathway_models.case import ELECTRICITY, Case, Option
from pathway_models.vocabulary.components import documented, index_set, linear
from pathway_models.vocabulary.effects import last_lots, minimum_loads
from pathway_models.vocabulary.flows import Decision, Flow, Places
from pathway_models.vocabulary.lever import Lever, OnMarket, Reader
from pathway_models.vocabulary.payments import OF_EVERY_LEVER, SAVED_UPKEEP
from pathway_models.vocabulary.reach import most_served
from pathway_models.vocabulary.schema import (
    CoEffect,
    Dim,
    MoneyPerStock,
    Quantity,
    Selector,
    Share,
    Used,
)


def _source(_: Case, option: Option) -> Places:
    yield str(option.source), None


def carriers_of(_: Case, option: Option) -> Places:
    """What an option uses for a unit of what it does, where it is booked."""
    for carrier, path in option.uses.items():
        yield (option.uses_in[carrier], carrier), path


def _roof_of(*, keeps_certificates: bool) -> Any:
    def places(_: Case, option: Option) -> Places:
        if option.keeps_certificates == keeps_certificates:
            yield option.accounts[0], None

    return places


def _account(_: Case, option: Option) -> Places:
    yield option.accounts[0], None


def _counted(_: Case, option: Option) -> Places:
    yield option.id, {t: option.attribution[t] * y for t, y in option.yields.items()}


def _displaces(option: Option, year: int) -> float:
    return option.displaces[year]


def yields_of(option: Option, year: int) -> float:
    """What a unit of stock yields [GWh or kt]."""
    return option.yields[year]


def _issued(option: Option, year: int) -> float:
    """Credits of a unit of stock, less the company's own margin."""
    return (1 - option.buffer) * option.yields[year]


SERVED = Decision(
    "served",
    "activity served [carrier unit]",
    _displaces,
    most=most_served,
    base="served",
    plan="served",
)
SELF_USE = Decision(
    "self_use",
    "generation used on site [GWh]",
    yields_of,
    in_full=True,
    base="self_use",
    plan="self_use",
)
EXPORT = Decision("export", "generation sent out [GWh]", yields_of, in_full=True, base="exported")
GENERATED = Decision(
    "generated",
    "power generated with fuel, used on site [GWh]",
    yields_of,
    base="self_use",
    plan="self_use",
)
CLEAN = Decision(
    "clean",
    "contractual clean power claimed [GWh]",
    yields_of,
    where="pool",
    base="clean",
    plan="clean",
)
CLAIM = Decision(
    "claim",
    "credits retired for a class of accounts [kt]",
    _issued,
    where="class",
    plan="claims",
)

TAKEN_OFF = Flow("served", "activity", _source)
USED_INSTEAD = Flow("served", "uses", carriers_of)


class OnActivity(Lever):
    """A lever on the activity of sources."""

    on = "sources"
    decisions = (SERVED,)
    flows = (TAKEN_OFF, USED_INSTEAD)
    payments = (*OF_EVERY_LEVER, SAVED_UPKEEP)

    applies_to: Selector = Field(description="the sources; one option is made of each")
    capex: MoneyPerStock = Field(description="investment, paid when bought")
    cost_share: Share | None = Field(
        None,
        description="what of capex and fom the company bears, in scope 3; below 100 % only with a "
        "note that says who bears the rest",
    )
    displaces: Annotated[Quantity, Dim("activity/stock")] | None = Field(
        None,
        description="activity a stock unit can serve in a year; may be left out where the stock "
        "unit is a unit of that activity",
    )
    incumbent_life: int | None = Field(
        None, ge=1, description="years that what it replaces serves; replaced sooner, it is early"
    )
    incumbent_value: MoneyPerStock | None = Field(
        None, description="like-for-like price of what it replaces, written off where early"
    )
    min_load: Share | None = Field(
        None,
        description="least that a lot at work serves, as a share of what it can; else it idles",
    )
    merit: float | None = Field(
        None, description="place of existing stock that may serve more than there is: lowest first"
    )
    co_effects: dict[str, Annotated[CoEffect, Dim("felt/activity|felt/stock")]] | None = Field(
        None,
        min_length=1,
        description="id of another source, or any word with `at`: how much of its activity goes "
        "with a unit served, or a stock unit at work; below 0 comes",
    )

    def numbers(self, read: Reader) -> dict[str, Any]:
        """What a stock unit serves, and what it replaces."""
        if (self.incumbent_life is None) != (self.incumbent_value is None):
            read.refuse("half-an-incumbent")
        return {
            "displaces": read.displaced(),
            "incumbent_life": self.incumbent_life or 0,
            "incumbent_value": read.paid("incumbent_value"),
            "min_load": read.steady("min_load"),
            "merit": self.merit,
        }

    def selection(self) -> Selector:
        """The sources it is for."""
        return self.applies_to

    @staticmethod
    def rules(m: Any, options: list[Option]) -> None:
        """The last lot serves what is left, and none less than its minimum load."""
        last_lots(m, options)
        minimum_loads(m, options)


class Switch(OnActivity):
    """Replaces activity on the source's carrier by activity on other carriers."""

    uses: dict[str, Annotated[Used, Dim("carrier/activity|carrier/stock")]] = Field(
        min_length=1,
        description="carrier: its activity per unit of activity served, or per stock unit",
    )
    max_share: Share = Field(
        description="most of the source's activity as usual that it may reach: a market that opens"
    )
    abatement_efficiency: Share | None = Field(
        None, description="share that is taken off of what is treated; 1 if left out"
    )
    order: int = Field(
        1,
        ge=1,
        description="place among the switches of a source: each treats what those of a lower order "
        "and all retrofits leave; those of the same one compete",
    )

    def numbers(self, read: Reader) -> dict[str, Any]:
        """What is served, how much of it can be, and the carriers used instead."""
        return {
            **super().numbers(read),
            "uses": read.used(self.uses),
            "max_share": read.share("max_share"),
            "order": self.order,
            "abatement_efficiency": read.efficiency(),
        }

    def carriers_used(self) -> Mapping[str, Used]:
        """The carriers used instead."""
        return self.uses


class OnSite(Lever):
    """Generation at an account, used there or sent out."""

    output = "on_site"
    on = "accounts"
    decisions = (SELF_USE, EXPORT)
    flows = (
        Flow("self_use", "on_site", _roof_of(keeps_certificates=True)),
        Flow("self_use", "on_site_grey", _roof_of(keeps_certificates=False)),
        Flow("export", "exported", _account),
    )

    applies_to: Selector = Field(description="the accounts whose roofs they are; one option each")
    capex: MoneyPerStock = Field(description="investment, paid when bought")
    yields: Annotated[Quantity, Dim("energy/stock")] | None = Field(
        None, description="generation of a stock unit in a year; left out where the unit is energy"
    )
    self_use_share: Share = Field(description="most of the account's demand it can serve on site")
    keeps_certificates: bool = Field(
        True, description="false: its certificates are sold, and it counts as grey (market-based)"
    )

    def numbers(self, read: Reader) -> dict[str, Any]:
        """What is generated, and how much of it can be used on site."""
        return {
            "yields": read.yielded("GWh"),
            "self_use_share": read.share("self_use_share"),
            "keeps_certificates": self.keeps_certificates,
        }

    def selection(self) -> Selector:
        """The accounts it is at."""
        return self.applies_to

    @staticmethod
    def rules(m: Any, options: list[Option]) -> None:
        """What is generated serves a share of demand at most."""
        by_id = {o.id: o for o in options}
        m.ROOFS = index_set(((o, t) for o, t in m.STOCKS if o in by_id), dimen=2)

        @documented(m.Constraint, m.ROOFS)
        def self_use_within_demand(m: Any, o: str, t: int) -> object:
            """A roof serves its site while the sun shines:
            self_use[o,t] <= self_use_share[o,t] * demand[a,t]  [GWh]
            """
            option = by_id[o]
            demand = m.demand[option.accounts[0], t]
            return linear([(1, m.self_use[o, t]), (-option.self_use_share[t], demand)]) <= 0


class Fuelled(Lever):
    """Generation at an account, with fuel: it follows demand, and nothing of it is sent out."""

    output = "on_site"
    on = "accounts"
    decisions = (GENERATED,)
    flows = (
        Flow("generated", "on_site_fuelled", _account),
        Flow("generated", "uses", carriers_of),
    )

    applies_to: Selector = Field(description="the accounts whose demand it serves; one option each")
    capex: MoneyPerStock = Field(description="investment, paid when bought")
    yields: Annotated[Quantity, Dim("energy/stock")] | None = Field(
        None,
        description="most that a stock unit generates in a year; left out where the unit is energy",
    )
    self_use_share: Share = Field(description="most of the account's demand it can serve on site")
    uses: dict[str, Annotated[Used, Dim("carrier/energy|carrier/stock")]] = Field(
        min_length=1,
        description="fuel: how much of it for a unit of power, or for a stock unit at full load",
    )
    co_effects: dict[str, Annotated[CoEffect, Dim("felt/energy|felt/stock")]] | None = Field(
        None,
        min_length=1,
        description="id of a source, or any word with `at`: how much of its activity goes with a "
        "unit of power, or a stock unit at full load: heat that a boiler makes no more",
    )

    def numbers(self, read: Reader) -> dict[str, Any]:
        """What is generated, of which fuel, and how much of it can be used on site."""
        if ELECTRICITY in self.uses:
            read.refuse("electricity-for-electricity")
        return {
            "yields": read.yielded("GWh"),
            "self_use_share": read.share("self_use_share"),
            "uses": read.used(self.uses),
        }

    def selection(self) -> Selector:
        """The accounts it is at."""
        return self.applies_to

    def carriers_used(self) -> Mapping[str, Used]:
        """Its fuels."""
        return self.uses

    @staticmethod
    def rules(m: Any, options: list[Option]) -> None:
        """What is generated serves a share of demand at most."""
        by_id = {o.id: o for o in options}
        m.PLANTS = index_set(((o, t) for o, t in m.STOCKS if o in by_id), dimen=2)

        @documented(m.Constraint, m.PLANTS)
        def generated_within_demand(m: Any, o: str, t: int) -> object:
            """A plant with fuel serves its site:
            generated[o,t] <= self_use_share[o,t] * demand[a,t]  [GWh]
            """
            option = by_id[o]
            demand = m.demand[option.accounts[0], t]
            return linear([(1, m.generated[o, t]), (-option.self_use_share[t], demand)]) <= 0


class Credit(OnMarket):
    """A purchase of credits, by the tonne or by the project."""

    output = "credits"
    decisions = (CLAIM,)

    eligible: Selector = Field(description="the accounts for which it may be retired")
    quality: str = Field(min_length=1, description="quality class, as named in tables and charts")
    price: Annotated[Quantity, Dim("money/tonnes")] = Field(description="price of a credit")
    yields: Annotated[Quantity, Dim("tonnes/stock")] | None = Field(
        None, description="credits of a stock unit in a year; left out where the unit is tonnes"
    )
    buffer: Share = Field(description="the company's own margin; 0 unless it keeps one")
    durability: int = Field(ge=0, description="years the carbon stays stored; 0 for avoidance")
    origin: str | None = Field(None, description="where the project is, and its standard")

    def numbers(self, read: Reader) -> dict[str, Any]:
        """What is issued, its price, and how much of it counts."""
        return {
            "yields": read.yielded("kt"),
            "premium": read.price("price", "kt"),
            "buffer": read.margin("buffer"),
            "durability": self.durability,
            "quality": self.quality,
        }

    def claimable(self) -> tuple[str | None, Selector | None]:
        """The eligible accounts."""
        return None, self.eligible


class Programme(Lever):
    """A programme of a business: the tonnes that other parties avoid are netted against nothing."""

    book = "programme"
    output = "avoided"
    on = "business"
    flows = (Flow("stock", "avoided", _counted),)

    business: str = Field(description="the business that runs it")
