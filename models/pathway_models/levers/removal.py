"""Removal: credits for tonnes taken out of the air."""

from __future__ import annotations

from typing import ClassVar

from pathway_models.families import Credit
from pathway_models.flows import Flow
from pathway_models.lever import lever_kind


@lever_kind
class Removal(Credit):
    """Forests, soil, biochar, direct air capture and storage …"""

    kind: ClassVar[str] = "removal"
    rank = "remove"
    flows = (Flow("claim", "removals"),)
