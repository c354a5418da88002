"""The case that a file goes into: its tables as they are written, and the rows that are added."""

from __future__ import annotations

import csv
import io
import shlex
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pathway.load.files.faults import Faults
from pathway.load.files.folder import COMPANY, collect
from pathway.load.files.yamlfile import read_yaml
from pathway.load.inputs.actuals import PARTS
from pathway.load.inputs.company import read_company
from pathway.load.inputs.tables import NAMED, OPTIONAL, TABLES, rows_of
from pathway.locale import Listed, Message, Said, message
from pathway.locale.errors import Fault, InputError, UsageError

KEYS: Mapping[str, tuple[str, ...]] = {
    "businesses.csv": ("id",),
    "regions.csv": ("id",),
    "carriers.csv": ("id",),
    "sources.csv": ("id",),
    "growth.csv": ("driver", "year"),
    "revenue.csv": ("business", "year"),
    "outputs.csv": ("business", "product", "year"),
    "factors.csv": ("carrier", "region", "year", "method"),
    "prices.csv": ("carrier", "region", "year"),
    "history.csv": ("year", "business", "scope", "region", "category", "account", "method"),
}
"""Table -> what tells its rows apart."""
OF_ACTUALS = ("year", "quantity", "of", *PARTS, "method")
"""What tells rows of ``actuals/`` apart."""
NUMBERS = ("activity", "index", "value", "tonnes")

Row = dict[str, str]


@dataclass
class Rows:
    """A table of the case: its columns, its rows, and those that are added or changed."""

    file: str
    header: list[str]
    rows: list[Row] = field(default_factory=list)
    text: str = ""
    added: list[Row] = field(default_factory=list)
    changed: bool = False
    by_key: dict[tuple[str, ...], Row] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.by_key = {self.key(row): row for row in self.rows}

    def key(self, row: Row) -> tuple[str, ...]:
        """What tells a row from others."""
        return tuple(row.get(k, "") for k in KEYS.get(self.file, OF_ACTUALS))

    def find(self, row: Row) -> Row | None:
        """Give the row of the same key."""
        return self.by_key.get(self.key(row))

    def append(self, row: Row) -> None:
        """Add a row, and the columns that it needs."""
        self.widen(row)
        self.added.append(row)
        self.by_key[self.key(row)] = row

    def widen(self, row: Row) -> None:
        """Add the columns of which a row says something and that the table has not."""
        new = [column for column, text in row.items() if text and column not in self.header]
        if new:
            self.header += new
            self.changed = True

    def written(self) -> bytes:
        """As the file is written: rows that were there stay as they are where none is changed."""
        stream = io.StringIO()
        writer = csv.writer(stream, lineterminator="\n")
        rows = self.added
        if self.changed or not self.text:
            writer.writerow(self.header)
            rows = [*self.rows, *self.added]
        writer.writerows([row.get(column, "") for column in self.header] for row in rows)
        if self.changed or not self.text:
            return stream.getvalue().encode()
        before = self.text if self.text.endswith("\n") else self.text + "\n"
        return (before + stream.getvalue()).encode()


@dataclass
class Target:
    """A case to import into: a folder that is there, or a new one."""

    folder: Path
    is_new: bool
    base_year: int = 0
    end: int = 0
    starts: int = 1
    """The month with which its financial years begin."""
    beyond: frozenset[str] = frozenset()
    """Tables of which the last number holds to the end."""
    currency: str = ""
    languages: tuple[str, ...] = ("en",)
    files: dict[str, bytes] = field(default_factory=dict)
    tables: dict[str, Rows] = field(default_factory=dict)
    ids: set[str] = field(default_factory=set)
    """All ids of the case: one may stand for one thing only."""
    faults: list[Fault] = field(default_factory=list)
    replaced: list[tuple[str, Row]] = field(default_factory=list)
    """Rows of the case that others take the place of, or that are taken out."""
    others: dict[str, bytes] = field(default_factory=dict)
    """Further files to be written, by name in the folder."""

    def begun_in(self, year: int) -> Message:
        """Give the command that begins a case beside it, of another base year."""
        beside = shlex.quote(f"{self.folder}-{year}")
        return message("import.begins-one", folder=beside, year=str(year))

    def table(self, file: str) -> Rows:
        """Give a table of the case, a new one where there is none."""
        if file not in self.tables:
            columns = [c for c in TABLES[file] if c != "name_en"]
            optional = [c for c in OPTIONAL.get(file, ()) if c not in (*NAMED, "price_year")]
            at = 1 if "id" in columns else 0
            names = [f"name_{code}" for code in self.languages] if "id" in columns else []
            rest = [c for c in optional if c not in columns]
            self.tables[file] = Rows(file, [*columns[:at], *names, *columns[at:], *rest])
        return self.tables[file]

    def name_columns(self, name: str) -> Row:
        """Give the columns of a name, in the first language of the case."""
        return {f"name_{self.languages[0]}": name}

    def add(self, file: str, row: Row) -> bool:
        """Add a row unless the case has one of that key; say whether it was added."""
        table = self.table(file)
        if table.find(row) is not None:
            return False
        table.append(row)
        if "id" in row:
            self.ids.add(row["id"])
        return True

    def put(self, file: str, row: Row, where: tuple[str, str], *, replace: bool) -> str:
        """Add a row; another one of its key is replaced, or told as a fault, and stays.

        ``where`` is the file that is imported, and its cell. Gives ``added``, ``same``,
        ``replaced`` or ``kept``.
        """
        table = self.table(file)
        there = table.find(row)
        if there is None:
            self.add(file, row)
            return "added"
        if not _differing(there, row):
            return "same"
        is_new = any(there is one for one in table.added)
        if not replace or is_new:
            self.faults.append(_conflict(table, there, row, where, again=is_new))
            return "kept"
        self.replaced.append((file, dict(there)))
        table.widen(row)
        there.update({k: v for k, v in row.items() if k in table.header})
        table.changed = True
        return "replaced"

    def take_out(self, file: str, goes: Callable[[Row], bool]) -> None:
        """Take rows out of a table, where there is one."""
        if file not in self.tables:
            return
        table = self.table(file)
        out = [row for row in table.rows if goes(row)]
        if out:
            self.replaced += [(file, row) for row in out]
            table.by_key = {k: r for k, r in table.by_key.items() if not goes(r)}
            table.rows = [row for row in table.rows if not goes(row)]
            table.changed = True

    def written(self) -> dict[str, bytes]:
        """Give the files that are to be written, by name."""
        wanted = {f: t for f, t in self.tables.items() if t.added or t.changed or self.is_new}
        return {f: t.written() for f, t in wanted.items()} | self.others

    def after(self) -> dict[str, bytes]:
        """All files of the case as they are once it is written."""
        return self.files | self.written()


def _differing(there: Row, row: Row) -> list[str]:
    """Give the columns in which two rows differ, whatever they name as their source.

    An account of its own that the case gives a source is the one it has.
    """
    aside = {"source", "confidence", "note"} | ({"account"} if there.get("account") else set())
    return [k for k, v in row.items() if k not in aside and not _alike(k, there.get(k, ""), v)]


def _alike(column: str, one: str, other: str) -> bool:
    if column in NUMBERS:
        try:
            return abs(float(one) - float(other)) <= 1e-9 * abs(float(other))
        except ValueError:
            return False
    return one == other


def _conflict(table: Rows, there: Row, row: Row, where: tuple[str, str], *, again: bool) -> Fault:
    differ = _differing(there, row)
    key = ", ".join(table.key(row))
    told = [
        message("import.there-and-here", column=k, there=there.get(k, ""), here=row[k])
        for k in differ[:3]
    ]
    kind = "row-twice" if again else "row-there"
    told_apart = Listed(told, "import.then")
    return Fault.of(f"import.{kind}", *where, key, file=table.file, apart=told_apart)


def open_target(folder: Path) -> Target:
    """Open the case of a folder, or a new one where it does not exist or is empty.

    Raises:
        UsageError: the folder holds something else, or cannot be read.
        InputError: its files are at fault.

    """
    try:
        if folder.exists() and not folder.is_dir():
            raise UsageError(message("import.no-folder", file=str(folder)))
        if not folder.exists() or not any(folder.iterdir()):
            return Target(folder, is_new=True)
    except OSError as error:
        told = {"file": str(folder), "why": str(error.strerror or error)}
        raise UsageError(message("import.unread", **told)) from error
    faults = Faults()
    files = collect(folder, faults)
    faults.found = [f for f in faults.found if _key(f) not in _MISSING]
    target = Target(folder, is_new=False, files=files)
    with faults.skipping():
        company, _ = read_company(COMPANY, files[COMPANY], faults)
        target.base_year, target.end = company.base_year, company.end
        target.starts = company.year_starts or 1
        target.currency, target.languages = company.currency, tuple(company.languages)
        target.beyond = frozenset(company.rules.beyond)
        _read_tables(target, faults)
    if faults.found:
        raise InputError(faults.found)
    return target


_MISSING = ("faults.file-missing", "faults.no-study")
"""What a case may lack that is imported into."""


def _key(fault: Fault) -> str:
    return fault.problem.key if isinstance(fault.problem, Said) else ""


def _read_tables(target: Target, faults: Faults) -> None:
    for file in KEYS:
        if file not in target.files:
            continue
        with faults.skipping():
            rows = rows_of(file, target.files[file], faults, target.languages)
            text = target.files[file].decode("utf-8-sig")
            header = [c.strip() for c in next(csv.reader(io.StringIO(text)))]
            target.tables[file] = Rows(file, header, [dict(r.cells) for r in rows], text)
            target.ids |= {r.cells[k] for r in rows for k in ("id", "account") if r.cells.get(k)}
    for file, data in target.files.items():
        if file.startswith("levers/") or file in ("limits.yaml", "targets.yaml"):
            with Faults().skipping():
                values, _ = read_yaml(file, data, "", Faults())
                target.ids |= set(map(str, values))
