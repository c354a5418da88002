"""Generation on site with fuel: engines, turbines, combined heat and power."""

from __future__ import annotations

from typing import ClassVar

from pathway_models.vocabulary.families import Fuelled
from pathway_models.vocabulary.lever import Look, lever_kind


@lever_kind
class Generation(Fuelled):
    """Generates power for an account with fuel that is burnt there."""

    kind: ClassVar[str] = "generation"
    look = Look(
        "#AA4499",
        variable="Generation On Site",
    )
    place = 10
