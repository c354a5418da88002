"""Offset: credits for tonnes avoided outside the value chain."""

from __future__ import annotations

from typing import Any, ClassVar

from pathway_models.case import Name, Option
from pathway_models.effects import retire
from pathway_models.lever import Credit, Look, lever_kind


@lever_kind
class Offset(Credit):
    """Protected forests, methane, clean stoves …"""

    kind: ClassVar[str] = "offset"
    look = Look(
        "#C9CDD2",
        Name("Offsets (credits)", "碳抵消（信用）"),
        Name("offsets", "碳抵消"),
        "\\",
        "#7F8A96",
        variable="Offsets",
    )
    rank = "offset"

    @staticmethod
    def effect(block: Any, m: Any, options: list[Option]) -> None:
        """Retires its credits as offsets."""
        retire(block, m, options, m.ledger.offsets)
