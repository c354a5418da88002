"""Numbers of things by year, as one matrix that can also be asked by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np
import numpy.typing as npt

Vector = npt.NDArray[np.float64]
"""One number a year."""

Matrix = npt.NDArray[np.float64]
"""A row for each thing, a column for each year."""

ROUNDING = 1e-5
"""Share of its operands (at least 1) by which a difference may be off: of decisions with six
decimals, summed over many options, one within this of 0 has no sign."""


class Grid(Mapping[tuple[str, int], float]):
    """A matrix of things by years; ``grid[thing, year]`` is a number of it.

    Things stand in the order of their ids, so that sums do not depend on the order of inputs.
    """

    __slots__ = ("matrix", "row", "years")

    def __init__(self, things: Iterable[str], years: range, matrix: Matrix | None = None) -> None:
        self.row = {thing: i for i, thing in enumerate(sorted(things))}
        self.years = years
        self.matrix = np.zeros((len(self.row), len(years))) if matrix is None else matrix

    @classmethod
    def of(
        cls, things: Iterable[str], years: range, numbers: Mapping[tuple[str, int], float]
    ) -> Grid:
        """The numbers of these things in these years, 0 where there is none."""
        made = cls(things, years)
        for (thing, year), number in numbers.items():
            if thing in made.row and year in years:
                made.matrix[made.row[thing], year - years.start] = number
        return made

    def beside(self, other: Grid) -> Grid:
        """The things of both, of the same years."""
        both = Grid((*self.row, *other.row), self.years)
        for some in (self, other):
            both.matrix[[both.row[thing] for thing in some.row]] = some.matrix
        return both

    @property
    def things(self) -> list[str]:
        """The things, a row each."""
        return list(self.row)

    def at(self, thing: str) -> Vector:
        """The row of a thing: a view, to be added to."""
        row: Vector = self.matrix[self.row[thing]]
        return row

    def of_these(self, things: Sequence[str]) -> Matrix:
        """The rows of these things, in their order."""
        return self.matrix[[self.row[thing] for thing in things]]

    def like(self, matrix: Matrix) -> Grid:
        """Other numbers of the same things and years."""
        return Grid(self.row, self.years, matrix)

    def __getitem__(self, key: tuple[str, int]) -> float:
        thing, year = key
        if year not in self.years:
            raise KeyError(key)
        return float(self.matrix[self.row[thing], year - self.years.start])

    def __iter__(self) -> Iterator[tuple[str, int]]:
        return ((thing, year) for thing in self.row for year in self.years)

    def __len__(self) -> int:
        return self.matrix.size


def along(path: Mapping[int, float], years: range) -> Vector:
    """A path as one number a year; raises ``KeyError`` in a year that it does not have."""
    return np.array([path[t] for t in years], dtype=np.float64)


def exceeds(values: Matrix, bound: Matrix, *operands: Matrix) -> npt.NDArray[np.bool_]:
    """Whether values exceed a bound by more than rounding leaves of the operands of either."""
    size = np.maximum.reduce([np.ones_like(values), *map(np.abs, operands)])
    more: npt.NDArray[np.bool_] = values - bound > ROUNDING * size
    return more
