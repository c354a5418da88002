"""Two or three finished runs side by side: what went in, what was decided, what comes out."""

from .comparison import Comparison, compare
from .moves import moves
from .sides import Side, Sides
from .standing import (
    Standing,
    common_years,
    decisions_of,
    insist_on_common,
    insist_on_same,
    standing,
)
from .write import write_comparison

__all__ = [
    "Comparison",
    "Side",
    "Sides",
    "Standing",
    "common_years",
    "compare",
    "decisions_of",
    "insist_on_common",
    "insist_on_same",
    "moves",
    "standing",
    "write_comparison",
]
