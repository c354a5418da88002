"""The arrays that everything is recomputed in, and the keys of the rows of a table."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Cells = npt.NDArray[Any]
Truths = npt.NDArray[np.bool_]
Places = npt.NDArray[np.intp]
"""Where things stand among others."""
Key = tuple[Any, ...]
"""The values of a table's key columns, left to right."""
