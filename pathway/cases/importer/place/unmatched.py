"""What a map says of rows, columns and words that a file does not have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import get_args

from pathway.cases.importer.place.placing import Placed
from pathway.cases.importer.read.advice import Pieces
from pathway.cases.importer.read.columns import Column
from pathway.cases.importer.read.entries import Entry, Read
from pathway.cases.importer.read.mapping import MapText, Role, flow
from pathway.cases.importer.read.tables import Table
from pathway.load.files.faults import nearest
from pathway.locale import Said
from pathway.locale import said as words_of
from pathway.locale.errors import Fault

ROLES = ("label", "business", "region", "site", "carrier", "product", "method")
"""What ``only`` may pick rows by."""
SHORT = 3
"""Letters below which a text is no word that a name may be made of."""

Read_ = tuple[Table, Sequence[Column], Read]


def unmatched(map: str, said: MapText, tables: Sequence[Read_], placed: Placed) -> Iterator[Fault]:
    """Give a fault for each entry of a map that nothing in the file is meant by."""
    words = _Words(tables)
    for key, what in said.lines.items():
        if key not in words.rows and not (what == "total" and key in words.sections):
            yield Fault(map, f"lines.{key}", "", *_no_row(key, words, placed, said))
    for key in said.columns:
        if key not in words.heads and key not in words.letters:
            remedy = nearest(key, words.heads)
            yield Fault(map, f"columns.{key}", "", words_of("import.no-column-called"), remedy)
    for role, names in said.only.items():
        yield from _only(map, role, names, words)
    for key in said.names:
        if not words.has(key):
            remedy = nearest(key, words.texts)
            yield Fault(map, f"names.{key}", "", words_of("import.no-such-word"), remedy)


class _Words:
    """The words of a file, by where they stand."""

    def __init__(self, tables: Sequence[Read_]) -> None:
        self.roles = {c.header: c.role for _, columns, _ in tables for c in columns if c.header}
        self.heads = dict.fromkeys(self.roles)
        self.letters = {c.letters for _, columns, _ in tables for c in columns}
        self.entries = [entry for _, _, read in tables for entry in read.entries]
        self.rows = {word: None for entry in self.entries for word in entry.own}
        self.sections = {word for e in self.entries for word in e.labels if word not in self.rows}
        cells = (c for t, _, _ in tables for row in t.sheet.rows.values() for c in row.values())
        self.texts = {c.text: None for c in cells if isinstance(c.value, str)} | self.heads
        empty = {(id(t), row) for t, _, read in tables for row, _ in (*read.empty, *read.notes)}
        self.rows |= {
            cell.text: None
            for table, _, _ in tables
            for row in table.body
            if (id(table), row) in empty
            for cell in table.sheet.rows[row].values()
        }

    def has(self, key: str) -> bool:
        """Whether a key is within words of the file, or made of one."""
        return any(key in text or (text in key and len(text) >= SHORT) for text in self.texts)


def _no_row(key: str, words: _Words, placed: Placed, said: MapText) -> tuple[Said, Said]:
    """Say what a label that no row has may be, and what to say instead."""
    if key in words.sections:
        return words_of("import.no-row-over"), words_of("import.no-row-over.remedy")
    if key in words.heads:
        way = _column(key, words, said)
        return words_of("import.is-a-column"), words_of("import.is-a-column.remedy", way=way)
    rests = [rest for rest in placed.rests if rest.name == key]
    for rest in rests:
        line = said.lines[key]
        says = line.model_dump(exclude_none=True) if not isinstance(line, str) else {}
        scope = says.get("scope") or rest.scope or min(rest.total.scopes)
        ways = Pieces((r.total.entry for r in rests), placed.counted, said)
        way = "" if rest.is_part else ways.of(rest.total.entry, {"scope": scope} | says)
        problem = words_of("import.is-the-total", place=rest.total.entry.place)
        remedy = "import.say-way" if way else "import.is-the-total.remedy"
        return problem, words_of(remedy, way=way)
    return words_of("import.no-row-called"), nearest(key, words.rows)


def _column(head: str, words: _Words, said: MapText) -> str:
    """Say of a column what a map says of a row."""
    line, role = said.lines[head], words.roles[head]
    if isinstance(line, str):
        return f"columns: {flow({head: line})}"
    is_known = role in get_args(Role)
    what = {"is": role if is_known else "value"} | line.model_dump(exclude_none=True)
    return f"columns: {flow({head: {k: v for k, v in what.items() if k != 'id'}})}"


def _only(map: str, role: str, names: Iterable[str], words: _Words) -> Iterator[Fault]:
    """Tell a role by which rows are not picked, and words of it that none has."""
    if role not in ROLES:
        remedy = nearest(role, ROLES)
        yield Fault(map, f"only.{role}", "", words_of("import.not-picked-by"), remedy)
        return
    known = {word: None for entry in words.entries for word in _of(entry, role) if word}
    for name in names:
        if name not in known:
            remedy = nearest(name, known)
            problem = words_of("import.none-called", role=role)
            yield Fault(map, f"only.{role}", name, problem, remedy)


def _of(entry: Entry, role: str) -> tuple[str, ...]:
    own = () if role == "label" else (str(getattr(entry, role) or ""),)
    return (*own, *entry.labels)
