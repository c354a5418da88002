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


def template(kind: str) -> dict[str, Any]:
    """What a company of a kind has; its levers and promises say only how they differ."""
    own, common = read_data(kind), read_data("common")
    whole = {
        key: {name: _merged(common[key].get(name, {}), spec) for name, spec in own[key].items()}
        for key in common
    }
    return own | whole


def _merged(common: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """What is common with what is own in its place; null takes a key away."""
    return {key: value for key, value in (common | own).items() if value is not None}
