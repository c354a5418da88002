"""Where labels go: pushed apart in a column, or to a free place near what they name."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

Curve = Sequence[tuple[float, float]]
"""Points from left to right [px]."""

STEP = 8
"""Places for text are tried so far apart [px]."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the page [px], y downwards."""

    x0: float
    y0: float
    x1: float
    y1: float

    def overlaps(self, other: Box, gap: float = 0.0) -> bool:
        """Whether the two are nearer than ``gap``."""
        return (
            self.x0 < other.x1 + gap
            and other.x0 < self.x1 + gap
            and self.y0 < other.y1 + gap
            and other.y0 < self.y1 + gap
        )

    def within(self, other: Box) -> bool:
        """Whether it lies in the other."""
        inside_x = other.x0 <= self.x0 and self.x1 <= other.x1
        return inside_x and other.y0 <= self.y0 and self.y1 <= other.y1

    def distance(self, x: float, y: float) -> float:
        """From a point to its nearest point."""
        return math.hypot(max(self.x0 - x, 0, x - self.x1), max(self.y0 - y, 0, y - self.y1))


def spread(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Positions in order, at least ``gap`` apart, between ``low`` and ``high``, as near to the
    wanted ones as can be (least squares): neighbours push each other apart evenly.
    """
    blocks: list[tuple[float, int]] = []  # sum and count of what has been pushed together
    for i, want in enumerate(wanted):
        total, count = want - i * gap, 1
        while blocks and blocks[-1][0] / blocks[-1][1] > total / count:
            total, count = total + blocks[-1][0], count + blocks[-1][1]
            blocks.pop()
        blocks.append((total, count))
    flat = [total / count for total, count in blocks for _ in range(count)]
    last = max(high - (len(flat) - 1) * gap, low)
    return [min(max(y, low), last) + i * gap for i, y in enumerate(flat)]


@dataclass(slots=True)
class Placer:
    """Finds places for text inside a plot, clear of two curves and of all placed before.

    ``upper`` and ``lower`` are the curves' points [px], left to right: text goes above the one or
    under the other, where the background is plain, or else between them; never on ``others``.
    """

    plot: Box
    upper: Curve
    lower: Curve
    others: Sequence[Curve] = ()
    taken: list[Box] = field(default_factory=list)
    clear: float = 14.0

    def put(
        self,
        size: tuple[float, float],
        x: float,
        y: float,
        zone: str,
        reach: float,
        marked: bool = True,
    ) -> Box | None:
        """The free place nearest to a point, or nothing within ``reach`` [px]; it is then taken.

        It keeps clear of a point that is ``marked``.
        ``zone``: "above" the upper curve, "below" the lower one, "between" curves, or "anywhere".
        """
        for box in _around(size, x, y, reach, (self.clear + 4) * marked):
            if not box.within(self.plot) or any(box.overlaps(t, 10) for t in self.taken):
                continue
            if self._is_in(zone, box):
                self.taken.append(box)
                return box
        return None

    def _is_in(self, zone: str, box: Box) -> bool:
        if zone == "anywhere":
            return True
        if not all(self._is_clear(curve, box) for curve in self.others):
            return False
        if zone == "above":
            return min(_heights(self.upper, box)) > box.y1 + self.clear
        if zone == "below":
            return max(_heights(self.lower, box)) < box.y0 - self.clear
        return self._is_clear(self.upper, box) and self._is_clear(self.lower, box)

    def _is_clear(self, curve: Curve, box: Box) -> bool:
        heights = _heights(curve, box)
        return min(heights) > box.y1 + self.clear or max(heights) < box.y0 - self.clear


def _heights(curve: Curve, box: Box) -> list[float]:
    """Where a curve lies over the width of a box."""
    ends = [_at(curve, box.x0), _at(curve, box.x1)]
    return ends + [y for x, y in curve if box.x0 < x < box.x1]


def _at(curve: Curve, x: float) -> float:
    if x <= curve[0][0]:
        return curve[0][1]
    for (xa, ya), (xb, yb) in pairwise(curve):
        if x <= xb:
            return ya + (yb - ya) * (x - xa) / (xb - xa)
    return curve[-1][1]


def _around(
    size: tuple[float, float], x: float, y: float, reach: float, gap: float
) -> Iterator[Box]:
    """Boxes around a point, the nearest first."""
    width, height = size
    for right, down in _steps(size, reach, gap):
        for i in (-right, right) if right else (0,):
            for j in (-down, down) if down else (0,):
                cx, cy = x + i * STEP, y + j * STEP
                yield Box(cx - width / 2, cy - height / 2, cx + width / 2, cy + height / 2)


@lru_cache(maxsize=64)
def _steps(size: tuple[float, float], reach: float, gap: float) -> list[tuple[int, int]]:
    """Steps from a point to the middles of such boxes, to one side and downwards."""
    half_width, half_height = size[0] / 2, size[1] / 2
    across, down = int((reach + half_width) / STEP), int((reach + half_height) / STEP)
    found = []
    for i in range(across + 1):
        dx = max(i * STEP - half_width, 0.0)
        for j in range(down + 1):
            far = math.hypot(dx, max(j * STEP - half_height, 0.0))
            if gap <= far <= reach:
                found.append((round(far), i, j))
    return [(i, j) for _, i, j in sorted(found)]
