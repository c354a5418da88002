"""Two or three finished runs side by side: what went in, what was decided, what comes out."""

from .comparison import Comparison, Side, Sides, compare
from .moves import moves
from .write import write_comparison

__all__ = ["Comparison", "Side", "Sides", "compare", "moves", "write_comparison"]
