"""A worker that has solved much holds no more than one that has solved little."""

from __future__ import annotations

import gc
from pathlib import Path

import psutil
import pytest

from pathway.machine.pools import one_at_a_time
from pathway.sweep.scenario import Scenario
from pathway.sweep.worker import forget, run_scenario
from sweep.sweeps import DIESEL, HEAD, sweep

SMALL = f"""\
{HEAD}design: {{kind: one_at_a_time}}
readings: [npv_cost_mcny]
factors:
{DIESEL}"""

WARM, MORE = 15, 45
ROOM = 60_000  # bytes a scenario; its model takes about 3 MB, so one that is kept is noticed


@pytest.mark.trust
def test_memory_does_not_grow_with_the_scenarios(tmp_path: Path) -> None:
    """From the 15th to the 60th scenario the process grows by less than one model."""
    work, me = sweep(tmp_path, SMALL).work, psutil.Process()
    scenarios = [
        Scenario(str(n), "point", {}, {}, (f"prices.diesel=*{1 + n / 100}",))
        for n in range(WARM + MORE)
    ]
    try:
        for scenario in scenarios[:WARM]:
            assert one_at_a_time(run_scenario, work, scenario).planned
        objects, before = len(gc.get_objects()), me.memory_info().rss
        for scenario in scenarios[WARM:]:
            one_at_a_time(run_scenario, work, scenario)
        assert len(gc.get_objects()) - objects < 20 * MORE
        assert me.memory_info().rss - before < ROOM * MORE
    finally:
        forget()
        gc.unfreeze()
