"""Infrastructure: what others need to work, and does nothing by itself."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import Field

from pathway_models.vocabulary.lever import Lever, Look, Reader, lever_kind
from pathway_models.vocabulary.schema import MoneyPerStock, Selector


@lever_kind
class Infrastructure(Lever):
    """A pipeline, a grid connection, a permission: a cost and a stock that levers ``require``."""

    kind: ClassVar[str] = "infrastructure"
    look = Look("#8C6D46")
    on = "places"
    place = 90

    applies_to: Selector = Field(
        description="accounts in whose businesses and regions it stands; one option of each place"
    )
    capex: MoneyPerStock = Field(description="investment, paid when bought")

    def numbers(self, read: Reader) -> dict[str, Any]:
        """None of its own: it only lets others work."""
        return {}

    def selection(self) -> Selector:
        """The accounts whose places it is for."""
        return self.applies_to
