"""Electrify, or any switch of carrier: activity on one is replaced by activity on others."""

from __future__ import annotations

from typing import ClassVar

from pathway_models.families import Switch
from pathway_models.lever import lever_kind


@lever_kind
class Electrify(Switch):
    """Replaces activity on the source's carrier by activity on other carriers (``uses``).

    ``capex`` is what it costs beyond like for like.
    """

    kind: ClassVar[str] = "electrify"
    place = 20
