"""Removal: credits for tonnes taken out of the air."""

from __future__ import annotations

from typing import ClassVar

from pathway_models.case import Name
from pathway_models.vocabulary.families import Credit
from pathway_models.vocabulary.flows import Flow
from pathway_models.vocabulary.lever import Look, lever_kind


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
    flows = (Flow("claim", "removals"),)
