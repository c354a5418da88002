"""What stands where on a page, 1920 × 1080 px: plots with their layers, and all that is written.

A scene is laid out once; a picture and a slide are printed from it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from pathway.figures.kit.labels import Box
from pathway.figures.kit.metrics import plain, text_size
from pathway.figures.kit.theme import HEIGHT
from pathway.locale import Lang

Align = Literal["left", "center", "right"]
Values = Sequence[float | None]
Points = Sequence[tuple[float, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """Between two curves, in a look; ``added``: hatched, over what lies there."""

    key: str
    name: str
    x: Sequence[float]
    low: Sequence[float]
    high: Sequence[float]
    look: str
    added: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """A line through values, broken where there are none; ``told`` is said over each point."""

    key: str
    name: str
    x: Sequence[float]
    y: Values
    look: str
    width: float
    dash: str = "solid"
    told: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """Bars from ``start`` by ``y``, at ``x``, so wide; across the plot where they lie ``flat``."""

    key: str
    name: str
    x: Sequence[float]
    y: Values
    start: Values
    width: Sequence[float]
    look: str
    told: Sequence[str] = ()
    flat: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A mark at a point: a ring on a line, a diamond for what is promised."""

    x: float
    y: float
    shape: str
    look: str
    small: bool = False


Layer = Area | Curve | Bars | Dot


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A label of an axis at its value."""

    at: float
    text: str
    bold: bool = False


@dataclass(slots=True, kw_only=True)
class Plot:
    """A plot in its box [px], its axes from and to, its layers from the back to the front."""

    box: Box
    across: tuple[float, float]
    up: tuple[float, float]
    ticks: Sequence[Tick] = ()
    steps: Sequence[Tick] = ()
    flat: bool = False
    label: float = 20.0
    """Size of the labels across [px]."""
    layers: list[Layer] = field(default_factory=list)

    def x(self, value: float) -> float:
        """Where a value of the axis across lies on the page [px]."""
        low, high = self.across
        return self.box.x0 + (self.box.x1 - self.box.x0) * (value - low) / (high - low)

    def y(self, value: float) -> float:
        """Where a value of the axis up lies on the page [px]."""
        low, high = self.up
        return self.box.y1 - (self.box.y1 - self.box.y0) * (value - low) / (high - low)


@dataclass(frozen=True, slots=True, kw_only=True)
class Write:
    """Lines of text; ``x`` is their left, middle or right, ``y`` the middle of the block [px].

    ``bold``: of all lines, or of the first; ``card``: on plain paper.
    """

    lines: tuple[str, ...]
    x: float
    y: float
    size: float
    look: str = "ink"
    align: Align = "left"
    bold: Literal["", "first", "all"] = ""
    card: bool = False

    @property
    def box(self) -> Box:
        """Where it lies, in the font that is measured."""
        return self.reach(1.0)

    def reach(self, wider: float) -> Box:
        """Where it lies in a font that is so much wider."""
        bold = {"all": len(self.lines), "first": 1, "": 0}[self.bold]
        lines = [f"<b>{plain(t)}</b>" if i < bold else plain(t) for i, t in enumerate(self.lines)]
        wide, tall = text_size("<br>".join(lines), self.size)
        wide *= wider
        left = self.x - {"left": 0.0, "center": 0.5, "right": 1.0}[self.align] * wide
        return Box(left, self.y - tall / 2, left + wide, self.y + tall / 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A filled shape of the page [px], with what is said over it; ``share`` of its colour."""

    points: Points
    look: str
    told: str = ""
    share: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """A line on the page [px]; ``behind`` what is plotted, or before it."""

    points: Points
    look: str
    width: float
    dash: str = "solid"
    behind: bool = False


@dataclass(slots=True, kw_only=True)
class Scene:
    """A page in the making, in the order in which it is drawn.

    ``title``, ``subtitle`` and ``notes`` are lines of the frame around it: a slide has places of
    its own for them.
    """

    lang: Lang
    wider: float = 1.0
    """How much wider than what is measured its font may be."""
    height: float = HEIGHT
    """Of the page, less where it is a list of few lines [px]."""
    title: tuple[str, ...] = ()
    subtitle: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    plots: list[Plot] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    writes: list[Write] = field(default_factory=list)

    def write(
        self,
        text: str | tuple[str, ...],
        x: float,
        y: float,
        size: float,
        *,
        look: str = "ink",
        align: Align = "left",
        bold: Literal["", "first", "all"] = "",
        card: bool = False,
    ) -> None:
        """Text at a place of the page."""
        lines = (text,) if isinstance(text, str) else text
        if any(lines):
            self.writes.append(
                Write(
                    lines=lines, x=x, y=y, size=size, look=look, align=align, bold=bold, card=card
                )
            )

    def stroke(
        self,
        points: Points,
        look: str,
        width: float = 1.5,
        dash: str = "solid",
        behind: bool = False,
    ) -> None:
        """A line on the page."""
        self.strokes.append(Stroke(points=points, look=look, width=width, dash=dash, behind=behind))

    def block(self, box: Box, look: str, told: str = "", share: float = 1.0) -> None:
        """A rectangle."""
        self.blocks.append(Block(points=corners(box), look=look, told=told, share=share))


def corners(box: Box) -> list[tuple[float, float]]:
    """Of a rectangle, as an outline."""
    left, top, right, low = box.x0, box.y0, box.x1, box.y1
    return [(left, top), (right, top), (right, low), (left, low), (left, top)]


def bar_edge(thin: float) -> float:
    """Width of the edge of paper around bars: none of those that are thin lines [px]."""
    return 1.5 if thin > 6 else 0.5 if thin > 2 else 0.0
