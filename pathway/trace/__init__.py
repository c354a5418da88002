"""Where a number of the tables is from: its arithmetic, down to rows of the inputs.

The arithmetic is done again, from the decisions in the tables and from the case; so that its sum is
the number of the table is a finding, and no tautology.
"""

from pathway.trace.terms import Cited, Factor, Term, Trace
from pathway.trace.traced import TRACEABLE, trace

__all__ = ["TRACEABLE", "Cited", "Factor", "Term", "Trace", "trace"]
