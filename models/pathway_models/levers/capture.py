"""Capture: takes CO2 off what leaves a stack, to be stored for good."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar

from pydantic import Field

from pathway_models.case import Case, Option
from pathway_models.vocabulary.components import documented, index_set, linear
from pathway_models.vocabulary.families import carriers_of, yields_of
from pathway_models.vocabulary.flows import Decision, Flow, Places
from pathway_models.vocabulary.lever import Lever, Look, Reader, lever_kind
from pathway_models.vocabulary.schema import Dim, MoneyPerStock, Quantity, Selector, Share, Used


def _stack(_: Case, option: Option) -> Places:
    """What of a tonne captured was fossil, and is emitted no more."""
    share = option.biogenic_share
    yield option.fitted_at, {t: 1 - part for t, part in share.items()} if share else None


CAPTURED = Decision("captured", "CO2 captured [kt]", yields_of, base="captured", plan="captured")
STORED = Decision(
    "stored",
    "biogenic CO2 captured, claimed as a removal for a class of accounts [kt]",
    None,
    where="class",
    plan="claims",
)


@lever_kind
class Capture(Lever):
    """Fitted to flows, a stack each: of sources, and of what levers use there.

    Heat, power, transport and storage are among its ``uses``, per tonne. What was fossil is emitted
    no more; what was biomass is a removal of the company's own, where it is ``eligible``.
    """

    kind: ClassVar[str] = "capture"
    look = Look(
        "#44AA99",
        "x",
        "white",
        variable="Carbon Capture",
        invested="Pathway|Investment|Carbon Capture",
    )
    output = "captured"
    on = "stacks"
    decisions = (CAPTURED, STORED)
    flows = (
        Flow("captured", "captured", _stack),
        Flow("captured", "uses", carriers_of),
        Flow("stored", "removals"),
    )

    applies_to: Selector = Field(
        description="the sources it is fitted to; one option of all of an account, a stack"
    )
    uses_of: Selector | None = Field(
        None, description="levers whose fuels leave by the same stack; left out: none"
    )
    capture_rate: Share = Field(description="most of the CO2 of its stack that it can take")
    yields: Annotated[Quantity, Dim("tonnes/stock")] | None = Field(
        None,
        description="CO2 a stock unit can capture in a year; left out where the unit is tonnes",
    )
    uses: dict[str, Annotated[Used, Dim("carrier/tonnes")]] | None = Field(
        None, min_length=1, description="carrier: its activity per tonne captured"
    )
    captures_own_fuel: bool = Field(
        False, description="true: the CO2 of the fuels it uses leaves by its stack too"
    )
    biogenic_share: Share | None = Field(
        None,
        description="share of its stack that is of biomass, by year; only where the plan decides "
        "it, else it follows from the flows",
    )
    eligible: Selector | None = Field(
        None,
        description="the accounts for which biogenic CO2 that it captures is claimed as removed",
    )
    durability: int | None = Field(
        None, ge=1, description="years for which that stays stored; needed where it is claimed"
    )
    quality: str = Field(
        "own removal", min_length=1, description="its class, as named in tables and charts"
    )
    capex: MoneyPerStock = Field(description="investment, paid when bought")

    def numbers(self, read: Reader) -> dict[str, Any]:
        """What a stock unit captures, what of the stack it can take, and what it uses."""
        return {
            "yields": read.yielded("kt"),
            "capture_rate": read.positive_share("capture_rate"),
            "uses": read.used(self.uses or {}),
            "captures_own_fuel": self.captures_own_fuel,
            "biogenic_share": read.share("biogenic_share") if self.biogenic_share else {},
            "durability": self.durability or 0,
            "quality": self.quality if self.eligible else "",
        }

    def selection(self) -> Selector:
        """The sources it is fitted to."""
        return self.applies_to

    def carriers_used(self) -> Mapping[str, Used]:
        """Heat, power, transport and storage."""
        return self.uses or {}

    @staticmethod
    def rules(m: Any, options: list[Option]) -> None:
        """No more is claimed than was biogenic of what is captured."""
        found = ((o.id, key[-1]) for o in options for key in m.keys_of["stored", o.id])
        m.STORING = index_set(dict.fromkeys(found), dimen=2)

        @documented(m.Constraint, m.STORING)
        def stored_of_captured(m: Any, o: str, t: int) -> object:
            """A removal of the company's own is what it captures of biomass, in years that are not
            past: sum of stored[o,c,t] over c <= biogenic_share[o,t] * captured[o,t]  [kt CO2]
            """
            share = m.case.options[o].biogenic_share
            part = 0.0 if t in m.case.past else share.get(t, 0.0)
            claims = [(1.0, m.stored[key]) for key in m.keys_of["stored", o] if key[-1] == t]
            return linear([*claims, (-part, m.captured[o, t])]) <= 0
