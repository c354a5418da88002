"""Removal: credits for tonnes taken out of the air."""

from __future__ import annotations

from typing import ClassVar

from pathway_models.lever import Credit


class Removal(Credit):
    """Forests, soil, biochar, direct air capture and storage …"""

    kind: ClassVar[str] = "removal"
