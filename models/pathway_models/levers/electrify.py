"""Electrify, or any switch of carrier: activity on one is replaced by activity on others."""

from __future__ import annotations

from typing import ClassVar

from pathway_models.case import Name
from pathway_models.vocabulary.families import Switch
from pathway_models.vocabulary.lever import Look, lever_kind


@lever_kind
class Electrify(Switch):
    """Replaces activity on the source's carrier by activity on other carriers (``uses``).

    ``capex`` is what it costs beyond like for like.
    """

    kind: ClassVar[str] = "electrify"
    look = Look(
        "#56B4E9",
        Name("Electrification", "电气化替代"),
        Name("electrification", "电气化"),
        variable="Electrification",
        invested="Pathway|Investment|Electrification",
    )
    place = 20
