"""What an import is: a file understood, and what it adds to a case."""

from __future__ import annotations

from dataclasses import dataclass, field

from pathway.cases.importer.place.target import Target
from pathway.cases.importer.place.understood import Understood
from pathway.cases.importer.read.mapping import MapText, write_map
from pathway.cases.importer.write.filled import Filled
from pathway.cases.importer.write.writing import BESIDE, write_all
from pathway.locale import FIRST, Lang


@dataclass(frozen=True)
class Imported:
    """An import: what was understood of a file, what it adds to a case, and the files of that."""

    understood: Understood
    target: Target
    filled: Filled
    map: MapText
    files: dict[str, bytes] = field(default_factory=dict)
    """What is written, by name in the folder of the case."""
    stem: str = ""
    lang: Lang = FIRST

    @property
    def map_file(self) -> str:
        """Where the map is written, in the folder of the case."""
        return f"{BESIDE}/{self.stem}.yaml"

    @property
    def leftovers_file(self) -> str:
        """Where what is not taken is written; nothing where all is."""
        return self._named("leftovers")

    @property
    def taken_out_file(self) -> str:
        """Where rows are written that others took the place of; nothing where none are."""
        return self._named("taken-out")

    def _named(self, what: str) -> str:
        start = f"{BESIDE}/{self.stem}.{what}"
        return next((n for n in self.files if n.startswith(start) and n.endswith(".csv")), "")

    @property
    def map_text(self) -> str:
        """The map as it is written: for next year's file."""
        return write_map(self.map, self.understood.file, self.lang).decode()

    def write(self) -> None:
        """Write it into the case: all, or nothing. Raises UsageError where that fails."""
        write_all(self.target.folder, self.files)
