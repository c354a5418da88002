"""What a figure is painted on and with: a plain page's looks, or those of a company's master."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from .colours import TEXT, apart, contrast, luminance, mixed
from .looks import looks

FILL = 1.6
"""Least contrast of what is filled with the ground of a slide."""
SHADES = {
    "grid": 0.18, "part": 0.2, "base": 0.45, "bau": 0.7,
    "muted": 0.7, "edge": 0.7, "level": 0.82, "net": 1.0, "ink": 1.0, "paper": 0.0,
}  # fmt: skip
"""Of looks without a colour: how much of the text's colour they have, over the ground."""
UNDER = {"left": 0.09, "no_plan": 0.09}
"""The same of what text may lie on: as much as leaves it readable."""


@dataclass(frozen=True, slots=True)
class Paper:
    """Colours by look on a ground; ``themed``: the text's colour is the theme's own."""

    ground: str = "#FFFFFF"
    ink: str = "#17202A"
    plain: bool = True
    themed: bool = False
    known: Mapping[str, Mapping[str, Any]] = field(default_factory=looks)

    def with_looks(self, own: Mapping[str, Mapping[str, Any]]) -> Paper:
        """The same with looks of one figure."""
        return replace(self, known={**self.known, **own})

    @property
    def dark(self) -> bool:
        """Whether light is written on it."""
        return luminance(self.ink) > luminance(self.ground)

    def of(self, look: str) -> str:
        """The colour of a look, or of text where it is none; seen on its ground."""
        if self.plain:
            return str(self.known[look if look in self.known else "ink"]["light"])
        if look in UNDER:
            shades = [mixed(self.ground, self.ink, UNDER[look] / part) for part in (1, 2, 4, 16)]
            return next((s for s in shades if contrast(s, self.ink) >= TEXT), self.ground)
        if look in SHADES or look not in self.known:
            return mixed(self.ground, self.ink, SHADES.get(look, 1.0))
        color = str(self.known[look]["dark" if self.dark else "light"])
        return apart(color, self.ink, (self.ground,), FILL)

    def text(self, look: str) -> str:
        """The colour of text in a look, readable on the ground and on what is left over it."""
        grounds = (self.ground, self.of("left"))
        return apart(self.of(look), self.of("ink"), grounds, TEXT)

    def pattern(self, look: str) -> tuple[str, str]:
        """The pattern of a look and its ink, where it has one."""
        known = self.known.get(look, {})
        return known.get("pattern", ""), known.get("ink", "")
