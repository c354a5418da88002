"""Fuel switch: a fuel, substance or material is replaced by another."""

from __future__ import annotations

from typing import ClassVar

from pathway_models.vocabulary.families import Switch
from pathway_models.vocabulary.lever import Look, lever_kind


@lever_kind
class FuelSwitch(Switch):
    """Replaces activity on the source's carrier by activity on other carriers (``uses``).

    What electrification does, by other means: hydrogen, biofuel, a refrigerant, recycled board.
    """

    kind: ClassVar[str] = "fuel_switch"
    look = Look(
        "#CC79A7",
        variable="Fuel Switch",
        invested="Pathway|Investment|Fuel Switch",
    )
    place = 25
