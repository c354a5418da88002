"""From pixels of 1920 × 1080 to a slide of any size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pptx.util import Emu, Pt

from pathway.figures.kit.theme import HEIGHT


@dataclass(frozen=True, slots=True)
class Canvas:
    """From pixels to a slide of any size; ``first`` to ``last`` is what fits below its title."""

    width: int  # of the slide [EMU]
    height: int
    left: float
    top: float  # where ``first`` lies, as a share of the slide's height
    across: int
    down: int
    first: float = 0
    last: float = HEIGHT

    def x(self, px: float) -> Emu:
        """A place from the left [EMU]."""
        return Emu(round(px * self.width / self.across))

    def y(self, px: float) -> Emu:
        """A place from the top [EMU]."""
        share = (px - self.first) / (self.last - self.first)
        return Emu(round(self.height * (self.top + (1 - self.top) * share)))

    def points(self, px: float) -> Pt:
        """The size of text [EMU] in half points."""
        return Pt(max(round(self._narrower * px / 12700 * 2) / 2, 6))

    def stroke(self, px: float) -> Emu:
        """The width of a line."""
        return Emu(round(self._narrower * px))

    @property
    def _narrower(self) -> float:
        """EMU of a pixel, by the narrower way of the slide."""
        down = (1 - self.top) * self.height / (self.last - self.first)
        return min(self.width / self.across, down)


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle on the slide [px]."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a native table: header, width [px], side of its text."""

    head: str
    width: float
    align: str = "left"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a native table."""

    cells: Sequence[str]
    look: str = "ink"
    bold: bool = False
