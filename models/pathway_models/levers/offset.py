"""Offset: credits for tonnes avoided outside the value chain."""

from __future__ import annotations

from typing import ClassVar

from pathway_models.lever import Credit


class Offset(Credit):
    """Protected forests, methane, clean stoves …"""

    kind: ClassVar[str] = "offset"
