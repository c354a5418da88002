"""The input schema that every lever kind extends, in the units of the file it is written in.

The loader converts them once, and makes an ``Option`` of every source or account the lever is for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Literal, Protocol, get_args

from pydantic import Field

from pathway_models.case import GRID_MIX, Book, Confidence, Option, Output, Path, Rank
from pathway_models.vocabulary.flows import Decision, Flow, Payment
from pathway_models.vocabulary.payments import OF_EVERY_LEVER
from pathway_models.vocabulary.schema import (
    Dim,
    MoneyPerStock,
    NameText,
    Quantity,
    Required,
    Schema,
    Selector,
    Share,
    Stock,
    Used,
)


class Reader(Protocol):
    """Reads a lever's numbers for one source, account or market, in internal units.

    A number at fault is told there, and read as zeros.
    """

    def displaced(self) -> Path:
        """Activity of the source that a stock unit can serve."""

    def yielded(self, unit: str) -> Path:
        """What a stock unit brings in a year, in GWh or kt."""

    def used(self, carriers: Mapping[str, Quantity]) -> dict[str, Path]:
        """Activity on other carriers per unit of activity served."""

    def share(self, field: str) -> Path:
        """A share between 0 and 1 that matters while in service."""

    def efficiency(self) -> Path:
        """What is taken off of what is treated, in the years where that is a part of it."""

    def positive_share(self, field: str) -> Path:
        """A share above 0 that matters while in service."""

    def price(self, field: str, unit: str, *, negative: bool = False) -> Path:
        """A price per GWh or kt, fixed when bought."""

    def paid(self, field: str) -> Path:
        """Money per stock unit that matters while in service; 0 where there is none."""

    def margin(self, field: str) -> float:
        """A share below 1 that is the same in all years; 0 where there is none."""

    def steady(self, field: str) -> float:
        """A share, 1 included, that is the same in all years; 0 where there is none."""

    def amount(self, field: str, unit: str) -> Path:
        """An amount a year, whatever the stock; 0 where there is none."""

    def refuse(self, key: str) -> None:
        """Tell that the lever cannot be used as it is: a message of the faults."""


@dataclass(frozen=True, slots=True)
class Look:
    """How the wedge of a kind is drawn, wherever it is; its names are messages (``levers.ftl``).

    ``color`` fills it; ``pattern`` is a hatch and ``pattern_ink`` its colour, ``text`` that of
    words on it. ``variable`` and ``invested`` are its names in the format of IAMC: of its tonnes
    (else its English name), and of its capex (else that is part of the sum only).
    """

    color: str
    pattern: str = ""
    pattern_ink: str = ""
    text: str = "#17202A"
    variable: str = ""
    invested: str = ""


class Lever(Schema):
    """What every lever kind has: a vintaged stock, what it costs and where its numbers are from."""

    kind: ClassVar[str]
    look: ClassVar[Look]
    rank: ClassVar[Rank] = "cut"
    book: ClassVar[Book] = "company"
    output: ClassVar[Output] = "none"
    place: ClassVar[int] = 0
    """Before or after other kinds of the same output and rank."""
    on: ClassVar[Literal["sources", "stacks", "accounts", "places", "market", "business"]]
    """What a lever makes one option of: each source selected, all of them in an account, each
    account, each business and region, the market, or the business that runs it."""
    decisions: ClassVar[tuple[Decision, ...]] = ()
    """What is decided each year, beside what is bought."""
    flows: ClassVar[tuple[Flow, ...]] = ()
    """Where that, or the stock itself, enters the ledger."""
    payments: ClassVar[tuple[Payment, ...]] = OF_EVERY_LEVER
    """What it costs."""

    name: NameText
    source: str | None = Field(None, description="holds for numbers below that name none")
    confidence: Confidence | None = Field(None, description="likewise")
    note: str | None = Field(None, description="how the numbers were made")
    owner: str | None = Field(
        None,
        min_length=1,
        description="who answers for it, as reports name them; the owner of the business if absent",
    )
    unit: str = Field(description="the stock unit: vehicle, park, store, GWh, kt …")
    unit_size: float = Field(0.0, ge=0, description="smallest lot, in stock units; 0 is divisible")
    life: int = Field(ge=1, description="years in service")
    lead: int = Field(0, ge=0, description="years between purchase and service")
    first_year: int | None = Field(None, description="of purchase; the first plan year if absent")
    last_year: int | None = Field(None, description="of purchase; the last plan year if absent")
    existing: Stock | None = Field(
        None,
        description="in service before the plan, until it retires; of a yearly "
        "product (life 1) one number is that of the base year alone",
    )
    min_add: Stock | None = Field(None, description="already committed additions")
    max_add: Stock | None = Field(None, description="allowance a year; what is unused lapses")
    carry_over: int | Literal["all"] | None = Field(
        None, description="years for which an unused allowance is kept, or `all`; 0 if absent"
    )
    potential: Stock | None = Field(None, description="most stock there is room for")
    max_growth: Share | None = Field(None, description="most growth of the stock in a year")
    seed: Stock | None = Field(None, description="stock that growth may start from")
    useful_until: int | None = Field(
        None, description="last year in which it can be of use, whatever its life"
    )
    capex: MoneyPerStock | None = Field(None, description="investment, paid when bought")
    capex_profile: list[float] | None = Field(
        None, description="shares of capex paid in the year of purchase and those after it"
    )
    fom: Annotated[Quantity, Dim("money/stock|share")] | None = Field(
        None,
        description="fixed operation and maintenance a year; a share is one of what its vintage "
        "cost",
    )
    hurdle_rate: Share | None = Field(
        None, description="real rate at which its capex is annuitised when plans are compared"
    )
    retirable: bool = Field(
        False, description="may be closed before its life ends; not for contracts and credits"
    )
    closure_cost: MoneyPerStock | None = Field(
        None,
        description="paid when it is closed before its time; below 0 (what scrap earns) it counts "
        "for existing stock only",
    )

    requires: (
        dict[str, Annotated[Required, Dim("stock/required|energy/required|tonnes/required")]] | None
    ) = Field(
        None,
        min_length=1,
        description="lever: how much of this one at work (its stock, or what that yields) a unit "
        "of that lever's stock carries",
    )
    excludes: list[str] | None = Field(
        None, min_length=1, description="levers never in service beside it at a source or place"
    )

    def numbers(self, read: Reader) -> dict[str, Any]:
        """The fields of an ``Option`` that are part of the kind, in internal units."""
        raise NotImplementedError(f"{self.kind} says nothing of its numbers")

    @staticmethod
    def rules(m: Any, options: list[Option]) -> None:
        """Rules of the kind's own, over all its options at once; most kinds need none."""

    def doubtful(self) -> bool:
        """Whether it may not be meant as it is written; what to doubt says its kind's message."""
        return False

    def selection(self) -> Selector | None:
        """The sources or accounts it is for; None for a market."""
        return None

    def carriers_used(self) -> Mapping[str, Used]:
        """The carriers that it uses, each with how much of it and where that is booked."""
        return {}

    def place_in_order(self) -> int:
        """Place among the levers of a source whose savings act one after another; 0 is none."""
        return 0


LEVERS: dict[str, type[Lever]] = {}
"""Lever kind -> its class, in the order of the hierarchy."""


def lever_kind(cls: type[Lever]) -> type[Lever]:
    """Class decorator: makes a kind known to all that reads, solves, checks and draws.

    Raises ``TypeError`` where it does not say what it is called, where a flow or payment is of
    something it does not decide, where what it decides goes nowhere, where its credits cut, or
    where two kinds have one name, or mean different things by one.
    """
    _check_declared(cls)
    LEVERS[cls.kind] = cls
    ordered = sorted(LEVERS.items(), key=lambda item: _place(item[1]))
    LEVERS.clear()
    LEVERS.update(ordered)
    return cls


def _check_declared(cls: type[Lever]) -> None:
    if not hasattr(cls, "look"):
        raise TypeError(f"{cls.kind}: say what it is called and how it is drawn (look)")
    other = LEVERS.get(cls.kind, cls)
    if other.__module__ != cls.__module__:
        raise TypeError(f"{cls.kind}: a kind of {other.__module__} is called so already")
    own = {d.name: d for d in cls.decisions}
    named = [f.of for f in cls.flows if f.of != "stock"]
    named += [p.of for p in cls.payments if p.of not in ("added", "closed")]
    for name in named:
        if name not in own:
            raise TypeError(f"{cls.kind}: '{name}' is not among its decisions")
    _check_meanings(cls, own)
    for name in own.keys() - named:
        raise TypeError(f"{cls.kind}: '{name}' is decided and goes nowhere: let it flow to a side")
    if cls.output == "credits" and cls.rank == "cut":
        raise TypeError(f"{cls.kind}: credits remove or offset, and do not cut (rank)")


def _check_meanings(cls: type[Lever], own: dict[str, Decision]) -> None:
    for other in LEVERS.values():
        for decision in other.decisions:
            if other.kind != cls.kind and own.get(decision.name, decision) != decision:
                raise TypeError(f"{cls.kind}: {other.kind} means something else by {decision.name}")


def _place(cls: type[Lever]) -> tuple[int, int, int, str]:
    outputs, ranks = get_args(Output), get_args(Rank)
    return outputs.index(cls.output), ranks.index(cls.rank), cls.place, cls.kind


def wedge_order() -> tuple[str, ...]:
    """What stands between business as usual and net, top to bottom (formulation, section 8)."""
    own = [cls for cls in LEVERS.values() if cls.book == "company"]
    own = [cls for cls in own if cls.flows]
    first = [cls.kind for cls in own if cls.output in ("none", "captured")]
    return (*first, GRID_MIX, *(cls.kind for cls in own if cls.kind not in first))


def credit_kinds() -> tuple[str, ...]:
    """The kinds whose stock yields credits, removals first."""
    return tuple(kind for kind, cls in LEVERS.items() if cls.output == "credits")


def needed_kinds() -> tuple[str, ...]:
    """The kinds that do nothing by themselves, and only let others work."""
    return tuple(k for k, cls in LEVERS.items() if cls.book == "company" and not cls.flows)


class OnMarket(Lever):
    """A lever on a market: one option, to be claimed in the accounts it may be claimed for."""

    on = "market"
    of_electricity: ClassVar[bool] = False
    """Whether it is claimed against electricity, and so only where there is some."""

    valid_until: int | None = Field(
        None, description="last vintage that may be claimed; nothing may be in service after it"
    )

    def claimable(self) -> tuple[str | None, Selector | None]:
        """The market whose accounts may claim it, and what narrows them; None is no bound."""
        raise NotImplementedError(f"{self.kind} says nothing of where it is claimed")
