"""A case solved into a run folder, by the face."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pathway
from pathway.run import Options, Run


def solve_case(
    folder: Path, out: Path, options: Options, progress: Callable[[str], None] | None = None
) -> Run:
    """Whether its audit agrees is for the test to say."""
    case = pathway.read(folder, options.study, sets=options.set)
    asked = {"gap": options.gap, "time_limit": options.time_limit}
    plan = case.solve(**asked, audit=False, progress=progress)
    return plan.save(out, pictures=options.pictures, progress=progress)
