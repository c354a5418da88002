"""Electrify: activity on a carrier is replaced by electricity."""

from __future__ import annotations

from typing import ClassVar

from pathway_models.case import ELECTRICITY
from pathway_models.vocabulary.families import Switch
from pathway_models.vocabulary.lever import Look, lever_kind


@lever_kind
class Electrify(Switch):
    """Replaces activity on the source's carrier by activity on electricity, and others (``uses``).

    ``capex`` is what it costs beyond like for like.
    """

    kind: ClassVar[str] = "electrify"
    look = Look(
        "#56B4E9",
        variable="Electrification",
        invested="Pathway|Investment|Electrification",
    )
    place = 20

    def doubtful(self) -> bool:
        """No electricity is used."""
        return ELECTRICITY not in self.uses
