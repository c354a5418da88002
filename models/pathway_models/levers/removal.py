"""Removal: credits for tonnes taken out of the air."""

from __future__ import annotations

from typing import Any, ClassVar

from pathway_models.case import Name, Option
from pathway_models.effects import retire
from pathway_models.lever import Credit, Look, lever_kind


@lever_kind
class Removal(Credit):
    """Forests, soil, biochar, direct air capture and storage …"""

    kind: ClassVar[str] = "removal"
    look = Look(
        "#882255",
        Name("Carbon removals", "碳移除"),
        Name("removals", "碳移除"),
        "/",
        "white",
        text="white",
        variable="Carbon Removal",
    )
    rank = "remove"

    @staticmethod
    def effect(block: Any, m: Any, options: list[Option]) -> None:
        """Retires its credits as removals."""
        retire(block, m, options, m.ledger.removals)
