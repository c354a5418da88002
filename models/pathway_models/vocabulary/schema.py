"""How files are read: schemas that refuse what they do not know, numbers with unit and source.

A field's ``Dim`` says what its unit measures, in the words of the lever: ``stock`` (its ``unit``),
``activity`` (the unit of its source's carrier), ``energy``, ``tonnes``, ``money``, ``share``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from pathway_models.case import Confidence

Beyond = Literal["hold", "trend"]
"""After the last year given: its value, or straight on as between the last two years given."""


@dataclass(frozen=True, slots=True)
class Dim:
    """What a quantity measures, as ``word`` or ``word/word``."""

    of: str


class Schema(BaseModel):
    """Frozen, and refuses keys it does not know, numbers given as text, and non-finite numbers.

    What checks a class is made when the first of it is read: a case has few of the lever kinds.
    """

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        strict=True,
        allow_inf_nan=False,
        populate_by_name=True,
        defer_build=True,
    )


class NameText(Schema):
    """A name by language: ``en``, ``zh``, or the code of any other that the case has."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, Annotated[str, Field(min_length=1)]]

    en: str | None = Field(None, min_length=1)
    zh: str | None = Field(None, min_length=1)

    @model_validator(mode="after")
    def _is_any(self) -> NameText:
        if not self.said:
            raise ValueError("there is no name in any language")
        return self

    @property
    def said(self) -> dict[str, str]:
        """By language, as written."""
        own = {"en": self.en, "zh": self.zh, **(self.__pydantic_extra__ or {})}
        return {code: text for code, text in own.items() if text is not None}


class Quantity(Schema):
    """A NUMBER: one value, a path over years, or either of them by id; with unit and source.

    A path is linear between the years it gives and must cover every year it is used in. ``by`` is
    keyed by ids of sources, businesses, regions or accounts (the most specific one counts).
    """

    value: float | None = Field(None, description="one number for every year")
    path: dict[int, float] | None = Field(None, description="year: value, linear in between")
    by: dict[str, float | dict[int, float]] | None = Field(
        None, description="id of a source, account, business or region: value or path"
    )
    unit: str = Field(description="unit of measure; a share is `share` or `%`")
    source: str | None = Field(None, description="where the number is from (else the lever's)")
    confidence: Confidence | None = Field(None, description="how far to trust it")
    price_year: int | None = Field(
        None, description="money of another year than the case's: deflated by the case's deflator"
    )
    nominal: bool = Field(False, description="money of the day: each year deflated, or refused")
    beyond: Beyond | None = Field(
        None, description="after the last year of a path: hold, or trend; else the case's rule"
    )

    @model_validator(mode="after")
    def _one_form(self) -> Quantity:
        given = [k for k in ("value", "path", "by") if getattr(self, k) is not None]
        if len(given) != 1:
            raise ValueError("give exactly one of value, path, by")
        return self


class Used(Quantity):
    """A NUMBER: how much of a carrier is used, and where that is booked."""

    account: str | None = Field(
        None,
        description="where it is booked; else at a source of scope 3 in its account, at others in "
        "that of the carrier's scope (electricity: 2) in its business and region",
    )


class Required(Quantity):
    """A NUMBER, and who shares what is required: all that need it in a business and region."""

    shared: bool = Field(
        True, description="false: a permission, of which each has the use by itself; in whole lots"
    )
    everywhere: bool = Field(False, description="true: shared across businesses and regions")


class CoEffect(Quantity):
    """A NUMBER: how much of another source's activity goes with a unit of what a lever does."""

    at: Selector | None = Field(
        None,
        description="the sources that feel it, one in the business and region of each option; "
        "left out where the key is the id of the source",
    )


class Selector(Schema):
    """Keys AND, items OR, an absent key means all; an empty match is a fault."""

    business: list[str] | None = None
    region: list[str] | None = None
    scope: list[int] | None = None
    category: list[str] | None = None
    carrier: list[str] | None = None
    source: list[str] | None = None
    account: list[str] | None = None
    kind: list[str] | None = None
    lever: list[str] | None = None
    not_: Selector | None = Field(None, alias="not")


Stock = Annotated[Quantity, Dim("stock")]
Share = Annotated[Quantity, Dim("share")]
MoneyPerStock = Annotated[Quantity, Dim("money/stock")]
