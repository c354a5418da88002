"""The templates: what a company of a kind emits, does and promises, as data."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

DATA = Path(__file__).parent / "data"
STARTER = "starter"
ARCHETYPES = ("grocery", "parcel", "cloud", "offices", "food", "steel", "cement", "shipping")


@cache
def read_data(name: str) -> dict[str, Any]:
    """Read a file of the package."""
    found: dict[str, Any] = yaml.safe_load((DATA / f"{name}.yaml").read_text("utf-8"))
    return found
