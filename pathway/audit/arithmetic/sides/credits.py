"""Credits of outside removals and offsets (formulation, 5.5)."""

from __future__ import annotations

import numpy as np

from pathway.audit.arithmetic.numbers import Numbers


class Credits:
    """The options that yield credits."""

    def __init__(self, numbers: Numbers) -> None:
        own = numbers.case.yielding("credits")
        self.options = numbers.chosen(own)
        self.counts = 1 - np.array([o.buffer for o in own], dtype=float)
        """Share that is left after the company's own margin."""
