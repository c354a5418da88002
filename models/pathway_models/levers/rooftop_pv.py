"""Rooftop PV: generates electricity on site, used there or sent out."""

from __future__ import annotations

from typing import ClassVar

from pathway_models.case import Name
from pathway_models.vocabulary.families import OnSite
from pathway_models.vocabulary.lever import Look, lever_kind


@lever_kind
class RooftopPV(OnSite):
    """Generation on the roofs of an account."""

    kind: ClassVar[str] = "rooftop_pv"
    look = Look(
        "#E69F00",
        Name("Rooftop PV", "屋顶光伏"),
        Name("rooftop PV", "屋顶光伏"),
        variable="Rooftop PV",
        invested="Investment|Energy Supply|Electricity|Solar",
    )
