"""Small sweeps over the tiny case, for the tests."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from casefiles import FILES, write_case
from pathway.sweep.spec import Sweep, load_sweep

HEAD = """\
name: {en: Small, zh: 小}
case: case
"""

DIESEL = """\
  diesel:
    name: {en: Diesel, zh: 柴油}
    paths: [prices.diesel]
    change: multiply
    range: {low: 0.5, high: 2}
    confidence: assumption
"""

VANS = """\
  vans:
    name: {en: Electric vans, zh: 电动车}
    paths: {levers.ev.capex: 1, levers.ev.fom: 0.5}
    change: multiply
    values: [0.5, 1, 2]
    confidence: assumption
"""

ROOM = """\
  room:
    name: {en: Room for vans, zh: 车辆上限}
    levels:
      as-is: {set: {}}
      none: {set: {levers.ev.max_add: 0}}
      absurd: {set: {levers.ev.max_share: "*200"}}
    confidence: assumption
"""

ONE_AT_A_TIME = f"""\
{HEAD}design: {{kind: one_at_a_time}}
readings: [npv_cost_mcny, cost_of_commitments_mcny, emissions, slack, added, wedges, costs]
assert:
  - share_with_plan >= 0.5
factors:
{DIESEL}{VANS}{ROOM}"""
"""Six scenarios beside the base: without room for vans is no plan, and a share of 200 is none."""


def write_sweep(
    folder: Path, text: str = ONE_AT_A_TIME, files: Mapping[str, str | bytes] = FILES
) -> Path:
    """Write the case and a sweep over it, and return the file of the sweep."""
    write_case(folder / "case", files)
    path = folder / "small.yaml"
    path.write_text(text, "utf-8")
    return path


def sweep(folder: Path, text: str = ONE_AT_A_TIME) -> Sweep:
    """Load a sweep over the tiny case."""
    return load_sweep(write_sweep(folder, text))


def content(folder: Path) -> dict[str, bytes]:
    """Every file of a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
