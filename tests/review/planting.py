"""Plants mistakes in copies of cases: a cell of a table, a piece of a text."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from casefiles import FILES

Files = dict[str, bytes]
Edit = Callable[[Files], None]
INPUTS = Path(__file__).parents[2] / "inputs"
TINY = "tiny"


@dataclass(frozen=True)
class Mistake:
    """A mistake: what it is, in which case and study, and what plants it."""

    name: str
    case: str
    edits: tuple[Edit, ...]
    study: str | None = None


@cache
def _files(case: str) -> Mapping[str, bytes]:
    if case == TINY:
        return {name: str(text).encode() for name, text in FILES.items()}
    folder = INPUTS / case
    found = [*folder.glob("*.csv"), *folder.glob("*.yaml"), *folder.glob("levers/*.yaml")]
    found += folder.glob("studies/*.yaml")
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(found)}


def planted(mistake: Mistake) -> Files:
    """The files of the case with the mistake in them, which they must not have had before."""
    files = dict(_files(mistake.case))
    for name in [f for f in files if mistake.study and f.startswith("studies/")]:
        if name != f"studies/{mistake.study}.yaml":
            del files[name]
    study = f"default_study: {mistake.study}".encode()
    for key in ("company.yaml",) if mistake.study else ():
        files[key] = re.sub(rb"default_study: \w+", study, files[key])
    before = dict(files)
    for edit in mistake.edits:
        edit(files)
    assert files != before, "nothing was changed"
    return files


def cells(file: str, column: str, value: str | Callable[[str], str], **where: str) -> Edit:
    """Other text in a column of the rows that have this in others: all of them."""

    def edit(files: Files) -> None:
        rows = list(csv.reader(io.StringIO(files[file].decode())))
        header, hit = rows[0], 0
        for row in rows[1:]:
            named = dict(zip(header, row, strict=True))
            if all(re.fullmatch(pattern, named[key]) for key, pattern in where.items()):
                at, hit = header.index(column), hit + 1
                row[at] = value(row[at]) if callable(value) else value
        assert hit, f"no row of {file} has {where}"
        files[file] = _written(rows)

    return edit


def actual(row: str) -> Edit:
    """A row of what was: year, quantity, business, value and unit; of activity, that of diesel."""
    year, quantity, business, value, unit = row.split(",")
    carrier = "diesel" if quantity == "activity" else ""
    head = "year,quantity,business,scope,carrier,value,unit,source,confidence"
    scope = "1" if carrier else ""
    cells = (year, quantity, business, scope, carrier, value, unit, "ledger", "measured")

    def edit(files: Files) -> None:
        files["actuals/ledger.csv"] = f"{head}\n{','.join(cells)}\n".encode()

    return edit


def dropped(file: str, **where: str) -> Edit:
    """Without the rows that have this."""

    def edit(files: Files) -> None:
        rows = list(csv.reader(io.StringIO(files[file].decode())))
        header = rows[0]

        def meant(row: list[str]) -> bool:
            named = dict(zip(header, row, strict=True))
            return all(re.fullmatch(pattern, named[key]) for key, pattern in where.items())

        files[file] = _written([header, *(row for row in rows[1:] if not meant(row))])

    return edit


def doubled(file: str, new: Mapping[str, str], **where: str) -> Edit:
    """The first row that has this once more, with other cells."""

    def edit(files: Files) -> None:
        rows = list(csv.reader(io.StringIO(files[file].decode())))
        header = rows[0]
        for row in rows[1:]:
            named = dict(zip(header, row, strict=True))
            if all(re.fullmatch(pattern, named[key]) for key, pattern in where.items()):
                rows.append([new.get(key, cell) for key, cell in named.items()])
                break
        files[file] = _written(rows)

    return edit


def text(file: str, old: str, new: str, count: int = 1) -> Edit:
    """Other words in a file, the first time that a pattern is found."""

    def edit(files: Files) -> None:
        before = files[file].decode()
        after, hits = re.subn(old, new, before, count=count, flags=re.DOTALL)
        assert hits, f"{file} has no {old}"
        files[file] = after.encode()

    return edit


def of(lever: str, old: str, new: str, file: str) -> Edit:
    """Other words in one lever."""
    return text(f"levers/{file}.yaml", rf"(\n{lever}:\n(?:(?!\n[a-z]).)*?){old}", rf"\g<1>{new}")


def times(factor: float) -> Callable[[str], str]:
    """A cell so many times as large."""
    return lambda cell: f"{float(cell) * factor:.10g}"


def _written(rows: list[list[str]]) -> bytes:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue().encode()
