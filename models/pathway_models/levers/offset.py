"""Offset: credits for tonnes avoided outside the value chain."""

from __future__ import annotations

from typing import ClassVar

from pathway_models.vocabulary.families import Credit
from pathway_models.vocabulary.flows import Flow
from pathway_models.vocabulary.lever import Look, lever_kind


@lever_kind
class Offset(Credit):
    """Protected forests, methane, clean stoves …"""

    kind: ClassVar[str] = "offset"
    look = Look(
        "#C9CDD2",
        "\\",
        "#7F8A96",
        variable="Offsets",
    )
    rank = "offset"
    flows = (Flow("claim", "offsets"),)
