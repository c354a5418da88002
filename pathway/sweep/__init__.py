"""Many solves of one case: which assumption decides, and does the plan hold."""

from pathway.sweep.result import SweepResult, open_sweep
from pathway.sweep.runner import Tick, merge_sweep, run_sweep
from pathway.sweep.spec import Sweep, load_sweep

__all__ = [
    "Sweep",
    "SweepResult",
    "Tick",
    "load_sweep",
    "merge_sweep",
    "open_sweep",
    "run_sweep",
]
