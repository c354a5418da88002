"""Capture: takes CO2 off what leaves a stack, to be stored or used for good."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar

from pydantic import Field

from pathway_models.case import Case, Name, Option
from pathway_models.vocabulary.families import carriers_of, yields_of
from pathway_models.vocabulary.flows import Decision, Flow, Places
from pathway_models.vocabulary.lever import Lever, Look, Reader, lever_kind
from pathway_models.vocabulary.schema import Dim, MoneyPerStock, Quantity, Selector, Share, Used


def _stack(_: Case, option: Option) -> Places:
    yield option.fitted_at, None


CAPTURED = Decision("captured", "CO2 captured [kt]", yields_of, base="captured", plan="captured")


@lever_kind
class Capture(Lever):
    """Fitted to flows, a stack each: of sources, and of what levers use there.

    Heat, power, transport and storage are among its ``uses``, per tonne.
    """

    kind: ClassVar[str] = "capture"
    look = Look(
        "#44AA99",
        Name("Carbon capture", "碳捕集"),
        Name("carbon capture", "碳捕集"),
        "x",
        "white",
        variable="Carbon Capture",
        invested="Pathway|Investment|Carbon Capture",
    )
    output = "captured"
    on = "stacks"
    decisions = (CAPTURED,)
    flows = (Flow("captured", "captured", _stack), Flow("captured", "uses", carriers_of))

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
    capex: MoneyPerStock = Field(description="investment, paid when bought")

    def numbers(self, read: Reader) -> dict[str, Any]:
        """What a stock unit captures, what of the stack it can take, and what it uses."""
        return {
            "yields": read.yielded("kt"),
            "capture_rate": read.positive_share("capture_rate"),
            "uses": read.used(self.uses or {}),
            "captures_own_fuel": self.captures_own_fuel,
        }

    def selection(self) -> Selector:
        """The sources it is fitted to."""
        return self.applies_to

    def carriers_used(self) -> Mapping[str, Used]:
        """Heat, power, transport and storage."""
        return self.uses or {}
