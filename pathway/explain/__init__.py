"""Why a case has no plan, or what each commitment of a plan costs."""

from .explanation import Explanation
from .frontier import Frontier

__all__ = ["Explanation", "Frontier"]
