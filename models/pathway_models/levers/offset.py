"""Offset: credits for tonnes avoided outside the value chain."""

from __future__ import annotations

from typing import ClassVar

from pathway_models.families import Credit
from pathway_models.flows import Flow
from pathway_models.lever import lever_kind


@lever_kind
class Offset(Credit):
    """Protected forests, methane, clean stoves …"""

    kind: ClassVar[str] = "offset"
    rank = "offset"
    flows = (Flow("claim", "offsets"),)
