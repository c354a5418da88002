"""The cells of the CSV tables: the paths that name them, and how one is put in place of another."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping

from pathway.load.files.csvfile import cells_by_column, lines_of
from pathway.load.files.faults import Faults, Location
from pathway.load.files.folder import text_of
from pathway.load.inputs.history import FILE as HISTORY
from pathway.load.inputs.past import FINER
from pathway.load.inputs.series import COLUMNS, number_of
from pathway.load.set.paths import Place

OF_BASE_YEAR = ("activity.csv", "growth.csv", "revenue.csv", "outputs.csv", "factors.csv")
"""Tables whose base year is a fact: only a path that names that year changes it."""

Cell = tuple[str, tuple[str, ...], str, str]
"""Column, the paths that name it, year and unit."""


def cells_of(file: str, data: bytes, base_year: str) -> Iterator[Place]:
    """Give the cells of a table.

    Raises:
        Invalid: it cannot be read.

    """
    faults, spot = Faults(), Location(file)
    lines = lines_of(text_of(data, spot, faults), spot, faults)
    header = [cell.strip() for cell in lines[0][1]] if lines else []
    for number, (line, cells) in enumerate(lines[1:], start=1):
        if len(cells) != len(header):
            continue
        row = cells_by_column(header, cells)
        named = _of_year if file in COLUMNS else _of_past if file == HISTORY else _of_thing
        for column, names, part, unit in named(file, row, base_year):
            if column not in row:
                continue
            at = f"row {line}, column {column}"
            span = (number, header.index(column))
            yield Place(file, names, at, row[column], span, part=part, unit=unit)


def _of_thing(file: str, row: Mapping[str, str], _: str) -> Iterator[Cell]:
    for column in row:
        if column != "id" and row.get("id"):
            unit = row.get("activity_unit", "") if column == "activity" else ""
            yield column, (f"{file.removesuffix('.csv')}.{row['id']}.{column}",), "", unit


def _of_year(file: str, row: Mapping[str, str], base_year: str) -> Iterator[Cell]:
    """Name the number of a row by what stands before its year, and by its method."""
    columns = COLUMNS[file]
    number = number_of(columns)
    if any(c not in row for c in columns if c not in ("unit", "stepped", "source", "confidence")):
        return
    head, method = f"{file.removesuffix('.csv')}.{row[columns[0]]}", row.get("method", "-")
    head += f".{row['product']}" if "product" in row else ""
    heads = [head] if method in ("-", "") else [f"{head}.{method}", head]
    region, year = f"@{row['region']}" if "region" in row else "", row["year"]
    if file in OF_BASE_YEAR and year == base_year:
        names = [f"{h}.{year}{r}" for h in heads for r in (region, "")]
    else:
        names = [f"{h}{y}{r}" for h in heads for y in ("", f".{year}") for r in (region, "")]
    yield number, tuple(dict.fromkeys(names)), year, row.get("unit", "")


def _of_past(file: str, row: Mapping[str, str], _: str) -> Iterator[Cell]:
    """Name the tonnes of a past year by all that stands beside them."""
    if any(c not in row for c in ("year", "business", "scope")):
        return
    finer = [row.get(c, "") for c in FINER]
    parts = [file.removesuffix(".csv"), row["business"], row["scope"], *filter(None, finer)]
    parts += [row["method"]] if row.get("method", "-") not in ("-", "") else []
    yield "tonnes", (".".join((*parts, row["year"])),), "", "t"


def with_cells(data: bytes, new: Mapping[tuple[int, int], str]) -> bytes:
    """Put other texts into some cells, by row and place in it; all else stays as it is."""
    lines = io.StringIO(data.decode("utf-8-sig"), newline="").readlines()
    reader = csv.reader(iter(lines), strict=True)
    written, start, number = [], 0, -1
    for row in reader:
        raw, start = "".join(lines[start : reader.line_num]), reader.line_num
        number += any(cell.strip() for cell in row)
        changed = {place: text for (of, place), text in new.items() if of == number}
        written.append(_row(row, changed, raw) if changed else raw)
    return "".join(written).encode()


def _row(row: list[str], changed: Mapping[int, str], raw: str) -> str:
    if not any(cell.strip() for cell in row):
        return raw
    text = io.StringIO(newline="")
    entries = [changed.get(place, cell) for place, cell in enumerate(row)]
    csv.writer(text, lineterminator="").writerow(entries)
    return text.getvalue() + raw[len(raw.rstrip("\r\n")) :]
