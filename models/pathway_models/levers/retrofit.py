"""Retrofit: saves activity on its own carrier."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import Field

from pathway_models.vocabulary.families import OnActivity
from pathway_models.vocabulary.lever import Look, Reader, lever_kind
from pathway_models.vocabulary.schema import Share


@lever_kind
class Retrofit(OnActivity):
    """Saves activity of its source.

    Savings that act one after another on the same activity do not add: the loader multiplies
    ``displaces`` and ``max_share`` by the product of (1 - saving) of the retrofits before it.
    """

    kind: ClassVar[str] = "retrofit"
    look = Look(
        "#0072B2",
        text="white",
        variable="Energy Efficiency",
        invested="Investment|Energy Efficiency",
    )
    place = 10

    order: int = Field(ge=1, description="place among the retrofits of a source, cheapest first")
    max_share: Share | None = Field(
        None, description="most of the source's activity it can save (or give `potential`)"
    )

    def numbers(self, read: Reader) -> dict[str, Any]:
        """What is saved, and how much of it can be."""
        if self.max_share is None and self.potential is None:
            read.refuse("saving-unlimited")
        numbers = super().numbers(read)
        if self.max_share is not None:
            numbers["max_share"] = read.share("max_share")
        return numbers

    def place_in_order(self) -> int:
        """Place among the retrofits of a source."""
        return self.order
