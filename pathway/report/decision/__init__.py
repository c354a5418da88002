"""What a plan asks a board to decide: facts of a finished run, and the words for them.

Report, slides and workbook print the same ``Brief``; ``facts`` has its numbers.
"""

from .brief import Brief, brief_of
from .facts import Decision, decision_of

__all__ = ["Brief", "Decision", "brief_of", "decision_of"]
