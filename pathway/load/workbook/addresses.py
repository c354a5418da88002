"""What a workbook holds, and the cell in which each place of its files stands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from pathway.errors import Fault
from pathway.load.files.schema import NUMBER_FORM
from pathway.load.workbook.sheets import sheet_of

REMEDIES = {
    NUMBER_FORM: "Fill in the value or the years, and the unit",
    "Give it as `value:`": "Give one number, in the column value",
    "Use `value:`": "Leave the column by empty",
    "Write `key: value` below it": "Give each of its keys a line, such as capex.value",
}
"""Remedy in a file -> remedy in a workbook."""


@dataclass
class Workbook:
    """What a workbook holds: the files of the case, and where each place in them stands."""

    files: dict[str, bytes] = field(default_factory=dict)
    places: dict[tuple[str, str], str] = field(default_factory=dict)
    """File and place in it -> cell, such as ``prices!E14``."""
    bad: set[str] = field(default_factory=set)
    """Cells that have been told of."""
    texts: set[str] = field(default_factory=set)
    """Cells that hold a number as text."""

    def located(self, faults: Iterable[Fault]) -> list[Fault]:
        """Give the faults with their cells; of a cell that cannot be used, only the first."""
        found: dict[str, list[Fault]] = {}
        for fault in faults:
            here = self._in_cells(fault) if fault.file.endswith((".csv", ".yaml")) else fault
            listed = found.setdefault(here.file, [])
            if here.file not in self.bad or not listed:
                listed.append(here)
        return [fault for listed in found.values() for fault in listed]

    def _in_cells(self, fault: Fault) -> Fault:
        table = fault.file.endswith(".csv")
        place = re.sub(r" ?\(?line [0-9]+\)?$", "", fault.place)
        at = f"{place}, column {fault.value}" if table and place == "row 1" else place
        while at and (fault.file, at) not in self.places:
            at = at.rpartition(", " if table else ".")[0]
        cell = self.places.get((fault.file, at), sheet_of(fault.file))
        remedy = REMEDIES.get(fault.remedy, fault.remedy)
        if cell in self.texts and re.search(r"not a .*(number|year)$", fault.problem):
            remedy = "It is held as text: give the cell the format General and write it again"
        return replace(
            fault, file=cell, place=re.sub(r"^row [0-9]+(, )?", "", place), remedy=remedy
        )
