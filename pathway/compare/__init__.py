"""Two or three finished runs side by side: what went in, what was decided, what comes out."""

from .comparison import Comparison, compare_runs
from .moves import moves
from .write import write_comparison

__all__ = ["Comparison", "compare_runs", "moves", "write_comparison"]
