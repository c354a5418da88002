"""The verified inventory: a total of each scope, and how far off it may be as it is published."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from pydantic import Field, model_validator

from pathway.load.files.faults import Location
from pathway.load.units.numbers import constant
from pathway.load.units.units import Units
from pathway.locale import said
from pathway_models.vocabulary.schema import Quantity, Schema

PUBLISHED = 1e-3
"""Share by which a published total may be off whatever its digits."""

EQUAL = 1e-5
"""Share by which two totals may be off and are the same to a reader."""


class VerifiedText(Schema):
    """The verified inventory of the base year."""

    scope1: Quantity = Field(description="scope 1 [tonnes]")
    scope2: Quantity | None = Field(
        None, description="scope 2, where its total is the same by both methods [tonnes]"
    )
    scope2_location: Quantity | None = Field(
        None, description="scope 2 by location: at the grid's average [tonnes]"
    )
    scope2_market: Quantity | None = Field(
        None, description="scope 2 by market: at the residual mix, less certificates [tonnes]"
    )
    scope3: Quantity = Field(description="scope 3 [tonnes]")

    @model_validator(mode="after")
    def _scope2(self) -> VerifiedText:
        apart = self.scope2_location is not None or self.scope2_market is not None
        if apart == (self.scope2 is not None):
            raise ValueError(said("faults.scope2-ways"))
        return self


class Verified(NamedTuple):
    """A total of the verified inventory, and how far off it may be [kt]."""

    total: float
    last: float
    """Half of its last digit, or 0.001 % of it: no more needs no word."""
    room: float
    """Its rounding, zeros included, or 0.1 % of it: no more is equal as published."""


def read_verified(text: VerifiedText, spot: Location, units: Units) -> dict[str, Verified]:
    """Give the verified inventory as published; what is at fault is told and left out."""
    verified = {}
    for name in VerifiedText.model_fields:
        number: Quantity | None = getattr(text, name)
        if number is None:
            continue
        with units.faults.skipping():
            total = constant(number, "kt", spot / name, units)
            stated = number.value or 0.0
            one = total / stated if stated else 0.0
            last, all_zeros = rounding(stated)
            room, last = max(all_zeros, PUBLISHED * stated), min(last, EQUAL * stated)
            verified[name] = Verified(total, last * one, room * one)
    return verified


def rounding(number: float) -> tuple[float, float]:
    """How far a number may be off what it rounds: half its last digit, and with its zeros.

    Zeros at the end of a whole number are rounding, but for the second digit: 26800 may be off by
    50, 27000 by 500, 20000 by 500; 3.1 by 0.05.
    """
    digits = Decimal(repr(float(number))).normalize()
    if not number:
        return 0.0, 0.0
    place = int(digits.as_tuple().exponent)
    zeros = min(place, digits.adjusted() - 1)
    return 0.5 * 10.0 ** min(zeros, 0), 0.5 * 10.0**zeros
