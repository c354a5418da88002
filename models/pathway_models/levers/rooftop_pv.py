"""Rooftop PV: generates electricity on site, used there or sent out."""

from __future__ import annotations

from typing import ClassVar

from pathway_models.families import OnSite
from pathway_models.lever import lever_kind


@lever_kind
class RooftopPV(OnSite):
    """Generation on the roofs of an account."""

    kind: ClassVar[str] = "rooftop_pv"
