"""Rooftop PV: generates electricity on site, used there or sent out."""

from __future__ import annotations

from typing import ClassVar

from pathway_models.vocabulary.families import OnSite
from pathway_models.vocabulary.lever import Look, lever_kind


@lever_kind
class RooftopPV(OnSite):
    """Generation on the roofs of an account."""

    kind: ClassVar[str] = "rooftop_pv"
    look = Look(
        "#E69F00",
        variable="Rooftop PV",
        invested="Investment|Energy Supply|Electricity|Solar",
    )
