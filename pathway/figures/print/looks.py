"""What each look is painted with, on white paper and on a dark screen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pathway.figures.kit.theme import PROGRAMME_STYLES, WEDGE_STYLES, Style

from .colours import MARK, apart

PAPER: Mapping[str, tuple[str, str]] = {
    "paper": ("#FFFFFF", "#11161C"),
    "ink": ("#17202A", "#E8ECF1"),
    "muted": ("#5B6470", "#A3ADB9"),
    "grid": ("#E3E7EB", "#2B333D"),
    "net": ("#101820", "#FFFFFF"),
    "bau": ("#5B6470", "#A3ADB9"),
    "left": ("#E9ECEF", "#2A323C"),
    "part": ("#D3D9DF", "#39434F"),
    "base": ("#9AA5B1", "#6B7683"),
    "gap": ("#D6EBE4", "#24453B"),
    "saved": ("#7FB2D6", "#4F86AB"),
    "target": ("#D55E00", "#FF8A3D"),
    "warning": ("#B34700", "#FF9F5C"),
    "level": ("#3C4650", "#B8C1CC"),
    "growth": ("#8C510A", "#C98A3C"),
    "ecosystem": ("#332288", "#8E7CC3"),
    "unbundled": ("#A6DCCB", "#7FC4AE"),
    "cheaper": ("#0072B2", "#4C9BCB"),
    "dearer": ("#E69F00", "#D99A1C"),
    "no_plan": ("#E9ECEF", "#2A323C"),
    "band": ("#C6DBEC", "#27455C"),
    "likely": ("#7FB2D6", "#4F86AB"),
    "spread": ("#A9BCCB", "#8FA3B5"),
    "scenario": ("#9FB6C9", "#5D7488"),
    "second": ("#0072B2", "#A5D4F3"),
    "third": ("#B34700", "#FF9F5C"),
}
"""Light and dark, by name; text keeps 4.5:1 on its paper, lines and marks 3:1."""


def looks() -> dict[str, dict[str, Any]]:
    """Every look by name: ``light`` and ``dark`` colour, and the ``pattern`` with its ink."""
    found: dict[str, dict[str, Any]] = {
        name: {"light": light, "dark": dark} for name, (light, dark) in PAPER.items()
    }
    found["no_plan"] |= {"pattern": "/", "ink": "#7F8A96"}
    for name, style in WEDGE_STYLES.items():
        found[name] = painted(style)
    for i, style in enumerate(PROGRAMME_STYLES):
        found[f"own-{i}"] = painted(style)
    return found


def painted(style: Style) -> dict[str, Any]:
    """A look that is the same on white and on dark, but as much lighter there as shows it."""
    dark = apart(style.color, PAPER["ink"][1], (PAPER["paper"][1],), MARK)
    found = {"light": style.color, "dark": dark}
    return found | ({"pattern": style.pattern, "ink": style.pattern_ink} if style.pattern else {})
