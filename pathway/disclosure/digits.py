"""With how many decimals numbers of a disclosure are written: so many that they are seen."""

from __future__ import annotations

import math
from collections.abc import Mapping

from pathway.disclosure.filling import Line

DECIMALS: Mapping[str, int] = {
    "t": 0, "t-co2": 0, "MWh": 0, "GWh": 1, "share": 1, "change": 1, "money": 1, "price": 2,
    "year": 0, "years": 0, "count": 0, "tce": 0,
}  # fmt: skip
"""Of a number at the least, by its unit; of others 2."""
WHOLE = ("year", "count")
"""Units of which there is no part."""
MOST_DECIMALS = 6
"""That tables have; what is less than half of the last is none."""
NOISE = 1e-5
"""Of the largest number, what is so little beside it that it needs no decimals."""


def decimals(line: Line) -> int:
    """With how many a number of a line is written: so many that what stands with it is seen.

    The largest has three digits, and the least one. Years are whole where all are.
    """
    sizes = [abs(value) for value in line.beside if abs(value) >= 0.5 * 10**-MOST_DECIMALS]
    if line.unit == "years":
        return int(any(not size.is_integer() for size in sizes))
    fewest = DECIMALS.get(line.unit, 2)
    if line.unit in WHOLE or not sizes:
        return fewest
    least = min(size for size in sizes if size >= NOISE * max(sizes))
    asked = max(2 - math.floor(math.log10(max(sizes))), -math.floor(math.log10(least)))
    return max(fewest, min(asked, MOST_DECIMALS))
