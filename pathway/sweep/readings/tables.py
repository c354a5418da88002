"""Every table that is read off a sweep."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pandas as pd

from pathway.sweep.readings.collisions import collisions
from pathway.sweep.readings.found import Found
from pathway.sweep.readings.grid import heat_map
from pathway.sweep.readings.indices import sensitivity
from pathway.sweep.readings.regrets import plans
from pathway.sweep.readings.robust import robust_core
from pathway.sweep.readings.spread import distribution, fan
from pathway.sweep.readings.tornado import tornado

READINGS: Mapping[str, Callable[[Found], pd.DataFrame]] = {
    "tornado": tornado,
    "heat_map": heat_map,
    "fan": fan,
    "distribution": distribution,
    "sensitivity": sensitivity,
    "robust_core": robust_core,
    "plans": plans,
    "collisions": collisions,
}


def readings_of(found: Found) -> dict[str, pd.DataFrame]:
    """All of them; without a row where the design has no such thing, or nothing has a plan."""
    return {name: make(found) for name, make in READINGS.items()}
