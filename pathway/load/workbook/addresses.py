"""What a workbook holds, and the cell in which each place of its files stands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from pathway.load.files.faults import Step
from pathway.load.workbook.sheets import sheet_of
from pathway.locale import Said, said
from pathway.locale.errors import Fault

REMEDIES = {
    "faults.number-form": "faults.number-in-cells",
    "faults.no-path-here.remedy": "faults.one-number-in-cells",
    "faults.no-by-here.remedy": "faults.no-by-in-cells",
    "faults.no-mapping.remedy": "faults.mapping-in-cells",
}
"""Remedy in a file -> remedy in a workbook."""

HELD_AS_TEXT = (
    "faults.no-number", "faults.no-plain-number", "faults.no-finite-number",
    "faults.no-whole-number", "faults.no-year",
)  # fmt: skip
"""What a number that is held as text is told as."""


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
        remedy = said(REMEDIES[own]) if (own := _key(fault.remedy)) in REMEDIES else fault.remedy
        if cell in self.texts and _key(fault.problem) in HELD_AS_TEXT:
            remedy = said("faults.held-as-text")
        left = re.sub(r"^row [0-9]+(, )?", "", place)
        column = re.fullmatch(r"column (.*)", left) if table else None
        return replace(
            fault, file=cell, place=Step("column", column[1]) if column else left, remedy=remedy
        )


def _key(text: str) -> str:
    """The message that a part of a fault is."""
    return text.key if isinstance(text, Said) else ""
