"""The sheet of a YAML file, or of all studies -> the files, and the cell of each part of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, NoReturn

from pathway.load.files.csvfile import ID as IS_ID
from pathway.load.files.csvfile import NUMBER
from pathway.load.files.faults import Faults, Invalid, Location, nearest
from pathway.load.files.yamlfile import DEEPEST
from pathway.load.workbook.addresses import Workbook
from pathway.load.workbook.grid import Cell, Grid
from pathway.load.workbook.sheets import (
    BY,
    FILES,
    ID,
    KEY,
    MEANING,
    SOURCED,
    STUDIES,
    UNIT,
    VALUE,
    YEAR,
    prefix_of,
    read_text,
    steps_of,
    yaml_text,
)
from pathway.locale import message

Step = str | int


def read_outline(grid: Grid, workbook: Workbook, faults: Faults) -> None:
    """Read the lines of a sheet into the files of the workbook; what is wrong is told."""
    _Outline(grid, workbook, faults).read()


class _Outline:
    """Reads the lines of a sheet that holds a YAML file, or those of all studies."""

    def __init__(self, grid: Grid, workbook: Workbook, faults: Faults) -> None:
        self.grid, self.workbook, self.faults = grid, workbook, faults
        self.file = FILES.get(grid.name, "")
        self.tree: dict[Step, Any] = {}
        self.cells: dict[tuple[Step, ...], str] = {}

    def read(self) -> None:
        """Read all lines; those that cannot be used are told and left out."""
        self._check_header()
        for number, cells in self.grid.rows:
            with self.faults.skipping():
                self._line(number, cells)
        if self.file:
            self._keep(self.file, self.tree, ())
        for name in () if self.file else self.tree:
            self._keep(f"{STUDIES}/{name}.yaml", self.tree[name], (name,))

    def _check_header(self) -> None:
        """Raise Invalid where a column is missing or unknown."""
        needed = (ID, KEY, VALUE)
        known = (*needed, BY, UNIT, *SOURCED, MEANING)
        sound = True
        for name, cell in self.grid.header.items():
            if name not in known and not YEAR.fullmatch(name):
                self.faults.add(cell.at, name, "unknown-column", nearest(name, known))
                sound = False
        for name in needed:
            if name not in self.grid.header:
                at, remedy = self.grid.at(self.grid.top), message("faults.add-to-header")
                self.faults.add(at, name, "column-missing", remedy)
                sound = False
        if not sound:
            raise Invalid

    def _line(self, number: int, cells: dict[str, Cell]) -> None:
        """Put what a line says where it belongs."""
        row = self.grid.at(number)
        texts = {c: cells[c].text.strip() for c in (ID, KEY, BY, UNIT, *SOURCED) if c in cells}
        if ID not in texts:
            self.faults.fail(row, None, "empty-cell", message("faults.name-the-line"))
        path = self._path(texts, cells)
        self.cells.setdefault(path[:1], row.file)
        self.cells.setdefault(path, cells.get(KEY, cells[ID]).at.file)
        years = {int(c): cells[c] for c in cells if YEAR.fullmatch(c)}
        if not years and not texts.keys() - {ID, KEY}:
            self._put(path, cells.get(VALUE), row)
            return
        part = (*path, BY, texts[BY]) if BY in texts else path
        if VALUE in cells:
            self._put(part if BY in texts else (*path, VALUE), cells[VALUE], row)
        for year, cell in years.items():
            self._put((*part, year) if BY in texts else (*path, "path", year), cell, row)
        if BY in texts and not years and VALUE not in cells:
            self._put(part, None, cells[BY].at)
        for name in (c for c in (UNIT, *SOURCED) if c in texts):
            self._put((*path, name), replace(cells[name], value=texts[name]), row, again=True)

    def _path(self, texts: Mapping[str, str], cells: Mapping[str, Cell]) -> tuple[Step, ...]:
        path = (texts[ID], *steps_of(texts.get(KEY, "")))
        if not self.file and not IS_ID.fullmatch(texts[ID]):
            self.faults.fail(cells[ID].at, texts[ID], "no-id")
        if "" in path or len(path) > DEEPEST:
            at = cells[KEY].at
            self.faults.fail(at, texts[KEY], "no-key")
        return path

    def _put(
        self, path: tuple[Step, ...], cell: Cell | None, row: Location, again: bool = False
    ) -> None:
        """Put the value of a cell at a path; ``again`` if it may say what was said before."""
        value = None if cell is None else self._value(cell, plain=again)
        at = row if cell is None else cell.at
        here = self.tree
        for end in range(1, len(path)):
            below = here.setdefault(path[end - 1], {})
            if not isinstance(below, dict):
                self._refuse(path[:end], at)
            self.cells.setdefault(path[:end], at.file)
            here = below
        if path[-1] in here and not (again and here[path[-1]] == value):
            self._refuse(path, at)
        here[path[-1]] = value
        self.cells[path] = at.file

    def _refuse(self, path: tuple[Step, ...], at: Location) -> NoReturn:
        first = self.cells[path].partition("!")[2]
        said = ".".join(map(str, path))
        self.faults.fail(at, said, "says-otherwise", first=first)

    def _value(self, cell: Cell, plain: bool) -> object:
        if not isinstance(cell.value, str):
            return cell.value
        text = cell.value.strip()
        if NUMBER.fullmatch(text):
            self.workbook.texts.add(cell.at.file)
        try:
            return text if plain else read_text(text)
        except Invalid:
            self.faults.add(cell.at, text, "not-read", message("faults.list-or-quotes"))
            self.workbook.bad.add(cell.at.file)
            return text

    def _keep(self, file: str, tree: dict[Step, Any], root: tuple[Step, ...]) -> None:
        """Write a file, and note where each of its parts stands."""
        self.workbook.files[file] = yaml_text(tree).encode()
        prefix = prefix_of(file)
        for path, cell in self.cells.items():
            if path[: len(root)] == root:
                parts = map(str, (*([prefix] if prefix else ()), *path[len(root) :]))
                self.workbook.places[file, ".".join(parts)] = cell
