"""Why a case has no plan, or what each commitment of a plan costs."""

from .explanation import EXPLAINED, Explanation
from .frontier import Frontier
from .noplan import explain_no_plan
from .words import tell_explanation

__all__ = ["EXPLAINED", "Explanation", "Frontier", "explain_no_plan", "tell_explanation"]
