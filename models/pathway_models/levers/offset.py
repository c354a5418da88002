"""Offset: credits for tonnes avoided outside the value chain."""

from __future__ import annotations

from typing import Any, ClassVar

from pathway_models.case import Option
from pathway_models.effects import retire
from pathway_models.lever import Credit, lever_kind


@lever_kind
class Offset(Credit):
    """Protected forests, methane, clean stoves …"""

    kind: ClassVar[str] = "offset"
    rank = "offset"

    @staticmethod
    def effect(block: Any, m: Any, options: list[Option]) -> None:
        """Retires its credits as offsets."""
        retire(block, m, options, m.ledger.offsets)
