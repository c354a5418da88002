"""A plot as the data of a native chart: series that stack, lines over them, marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from pathway.locale import Lang, say

from .paper import Paper
from .scene import Area, Bars, Curve, Dot, Plot

Values = Sequence[float | None]
NOISE = 1e-6
"""Of the span of an axis: what is nearer lies on each other."""
DOT = 6.0
"""Dashes that are shorter are dots [px]."""
MOST = 120
"""Categories of a chart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A series of a chart: an area or columns in ``color``, or a line of ``width`` [px].

    ``marker`` alone draws diamonds without a line. ``points``: colour, pattern and its ink of each
    column, where they differ. No colour: not seen.
    """

    name: str
    values: Values
    color: str = ""
    pattern: str = ""
    ink: str = ""
    width: float = 0
    dash: str = ""
    marker: bool = False
    points: Sequence[tuple[str, str, str]] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Charted:
    """A chart: areas, or columns, or bars that lie; its categories, and what is drawn in it."""

    kind: Literal["area", "column", "bar"]
    categories: list[str]
    series: list[Series]
    between: bool
    """Whether categories have room of their own, as columns have."""
    gap: int = 47
    """Between columns [% of their width]."""


def charted(plot: Plot, paper: Paper, lang: Lang) -> Charted | None:
    """None where bars have widths of their own, or lie on each other: no chart can have that."""
    found = _Reading.of(plot, paper, lang)
    return found.chart() if found else None


@dataclass(slots=True)
class _Reading:
    plot: Plot
    paper: Paper
    lang: Lang
    places: list[int]
    bars: list[Bars]
    series: list[Series] = field(default_factory=list)

    @classmethod
    def of(cls, plot: Plot, paper: Paper, lang: Lang) -> _Reading | None:
        places = charted_places(plot)
        if places is None:
            return None
        bars = [layer for layer in plot.layers if isinstance(layer, Bars)]
        return cls(plot, paper, lang, places, bars)

    def chart(self) -> Charted | None:
        if self.bars and not self._stand():
            return None
        self._stack()
        if not self.plot.flat:
            self.series += [*self._lines(), *self._diamonds()]
        width = self.bars[0].width[0] if self.bars else 0.68
        kind: Literal["area", "column", "bar"] = "column" if self.bars else "area"
        first = self.plot.across[0] % 1
        return Charted(
            kind="bar" if self.plot.flat else kind,
            categories=[self._named(place) for place in self.places],
            series=self.series,
            between=bool(self.bars) or first == 0.5,
            gap=round(100 * (1 - width) / width),
        )

    def _named(self, place: int) -> str:
        told = next((t.text for t in self.plot.ticks if t.at == place), str(place))
        return told.replace("\n", " ")

    @property
    def _noise(self) -> float:
        low, high = sorted(self.plot.across if self.plot.flat else self.plot.up)
        return NOISE * (high - low)

    def _hidden(self, values: list[float]) -> None:
        """What is not seen lifts what stands on it."""
        if any(abs(value) > self._noise for value in values):
            name = say("slides.bar-hidden", self.lang)
            self.series.append(Series(name=name, values=_rounded(values)))

    def _seen(self, name: str, values: Values, look: str) -> None:
        pattern, ink = self.paper.pattern(look)
        color, rounded = self.paper.of(look), _rounded(values)
        self.series.append(Series(name=name, values=rounded, color=color, pattern=pattern, ink=ink))

    def _stack(self) -> None:
        """Areas, the lowest first; then what is added, from the top of the stack down."""
        areas = [layer for layer in self.plot.layers if isinstance(layer, Area)]
        level = [0.0] * len(self.places)
        for area in sorted((a for a in areas if not a.added), key=lambda a: sum(a.low)):
            low, high = self._along(area, area.low), self._along(area, area.high)
            self._hidden([a - b for a, b in zip(low, level, strict=True)])
            name = area.name or say("slides.remaining", self.lang)
            self._seen(name, [b - a for a, b in zip(low, high, strict=True)], area.look)
            level = high
        for area in sorted((a for a in areas if a.added), key=lambda a: -sum(a.low)):
            low, high = self._along(area, area.low), self._along(area, area.high)
            self.series.append(
                Series(
                    name=say("slides.added", self.lang, name=area.name),
                    values=_rounded([a - b for a, b in zip(low, high, strict=True)]),
                    color=self.paper.of(area.look),
                    pattern="\\",
                    ink=self.paper.of("ink"),
                )
            )

    def _along(self, area: Area, values: Sequence[float]) -> list[float]:
        return [value or 0.0 for value in at_places(area.x, values, self.places)]

    def _stand(self) -> bool:
        """Bars on each other, up and down from zero or from where the first begins."""
        over = _Standing(self.places, self._noise)
        made = [over.add(one) for one in self.bars]
        if not over.fits:
            return False
        self._hidden(over.base)
        for one, (values, below) in zip(self.bars, made, strict=True):
            self._seen(one.name, values, one.look)
            if any(below):
                name = say("slides.bar-below", self.lang, name=one.name)
                self._seen(name, below, one.look)
        return True

    def _lines(self) -> Iterator[Series]:
        for layer in self.plot.layers:
            if not isinstance(layer, Curve) or layer.key.startswith("edge-"):
                continue
            if any(value is not None for value in layer.y):
                yield Series(
                    name=layer.name,
                    values=_rounded(at_places(layer.x, layer.y, self.places)),
                    color=self.paper.of(layer.look),
                    width=layer.width,
                    dash=dashed(layer.dash),
                )

    def _diamonds(self) -> Iterator[Series]:
        """Of targets; those of one year in series of their own."""
        rows: list[dict[float, float]] = []
        dots = (layer for layer in self.plot.layers if isinstance(layer, Dot))
        for dot in dots:
            if dot.shape != "diamond" or dot.x not in self.places:
                continue
            row = next((r for r in rows if dot.x not in r), None)
            if row is None:
                rows.append(row := {})
            row[dot.x] = dot.y
        name = say("slides.target", self.lang)
        for i, row in enumerate(rows, start=1):
            yield Series(
                name=name if i == 1 else f"{name} {i}",
                values=[row.get(place) for place in self.places],
                color=self.paper.of("target"),
                marker=True,
            )


def charts_mark(plot: Plot, dot: Dot) -> bool:
    """Whether a chart of the plot has the mark as a point of a series."""
    return dot.x in (charted_places(plot) or ())


def charted_places(plot: Plot) -> list[int] | None:
    """The categories of a chart of the plot: every whole number of its axis."""
    first, last = sorted(plot.up if plot.flat else plot.across)
    bars = [layer for layer in plot.layers if isinstance(layer, Bars)]
    half = 0.5 if first % 1 == 0.5 else 0.0
    places = [*range(round(first + half), round(last - half) + 1)]
    whole = (first - half) % 1 == 0 and (last + half) % 1 == 0
    widths = {width for one in bars for width in one.width}
    alike = not widths or (len(widths) == 1 and max(widths) <= 1)
    known = all(x in places for one in bars for x in one.x)
    return places if whole and alike and known and 0 < len(places) <= MOST else None


class _Standing:
    """How high bars have grown at each place, over zero and under it."""

    def __init__(self, places: Sequence[int], noise: float) -> None:
        self.places, self.noise, self.fits = places, noise, True
        self.base = [0.0] * len(places)
        self.grown: tuple[dict[int, float], dict[int, float]] = {}, {}

    def add(self, bars: Bars) -> tuple[list[float | None], list[float]]:
        """Heights over its places, and apart those that hang below zero from a bar across it."""
        values: list[float | None] = [None] * len(self.places)
        below = [0.0] * len(self.places)
        for x, y, start in zip(bars.x, bars.y, bars.start, strict=True):
            if y is None:
                continue
            i = self.places.index(round(x))
            low, high = sorted((start or 0.0, (start or 0.0) + y))
            if low < -self.noise and high > self.noise:
                values[i], below[i] = self._on(i, 0.0, high, 0), -self._on(i, 0.0, -low, 1)
            elif high > self.noise:
                values[i] = self._on(i, low, high, 0)
            else:
                values[i] = -self._on(i, -high, -low, 1)
        return values, below

    def _on(self, i: int, near: float, far: float, side: int) -> float:
        grown = self.grown[side]
        if far - near <= self.noise:
            return 0.0
        if i not in grown and not self.base[i]:
            self.base[i] = (-near if side else near) if near > self.noise else 0.0
            grown[i] = near
        self.fits &= abs(grown.get(i, 0.0) - near) <= self.noise
        grown[i] = far
        return far - near


def at_places(x: Sequence[float], y: Values, places: Sequence[float]) -> list[float | None]:
    """Values at each place: given, or on the way from the one before to the one after."""
    known = dict(zip(x, y, strict=True))
    return [known[p] if p in known else _between(x, y, p) for p in places]


def _between(x: Sequence[float], y: Values, place: float) -> float | None:
    before = max((i for i, at in enumerate(x) if at < place), default=None)
    if before is None or before + 1 >= len(x):
        return None
    a, b = y[before], y[before + 1]
    if a is None or b is None:
        return None
    return a + (b - a) * (place - x[before]) / (x[before + 1] - x[before])


def dashed(dash: str) -> str:
    """A dash of a scene, such as ``3px,6px``, as Office has one: ``dotted``, ``dashed``, none."""
    if dash == "solid":
        return ""
    return "dotted" if float(dash.split(",", maxsplit=1)[0].removesuffix("px")) < DOT else "dashed"


def _rounded(values: Values) -> list[float | None]:
    return [None if value is None else round(value, 6) + 0.0 for value in values]
