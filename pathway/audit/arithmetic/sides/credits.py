"""Credits of outside removals and offsets (formulation, 5.5)."""

from __future__ import annotations

import numpy as np

from pathway.audit.arithmetic.numbers import Numbers
from pathway.audit.arrays import Floats, Places


class Credits:
    """The options that yield credits."""

    def __init__(self, numbers: Numbers) -> None:
        own = numbers.case.yielding("credits")
        self.options = numbers.chosen(own)
        self.counts = 1 - np.array([o.buffer for o in own], dtype=float)
        """Share that is left after the company's own margin."""
        self.using = np.array([bool(o.uses) for o in own], dtype=bool)

    def done(self, retired: Floats) -> tuple[Places, Floats]:
        """Those that use carriers, and what they remove for what is retired [kt]."""
        own = self.options[self.using]
        return own, retired[:, own] / self.counts[self.using]
