"""Tables that are no inventory: what they are likely of, and what to do with them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

import yaml

from pathway.cases.importer.place.target import Target
from pathway.cases.importer.read.advice import column_that_counts, is_open
from pathway.cases.importer.read.columns import NUMERIC, Column
from pathway.cases.importer.read.mapping import flow
from pathway.cases.importer.read.numbers import as_year, read_number
from pathway.cases.importer.read.sheets import Cell
from pathway.cases.importer.read.tables import Table
from pathway.cases.importer.read.units import unit_within
from pathway.cases.importer.read.words import carrier_in, plain, scopes_in
from pathway.locale import Listed, Message, Spoken, message

_OF_TECHNOLOGY = (
    r"\bcapex|investment cost|投资",
    r"\bopex|\bo&m\b|运维",
    r"life ?time|useful life|economic life|寿命|使用年限",
    r"\btrl\b|technology readiness|技术成熟度",
)
"""What columns of technologies are called: two of them make a list of such."""

_GRID = r"\bgrid\b|电网"
_RATE, _LEVEL = r"growth|wachstum|增长", r"multiplier|index|指数"
"""What columns of growth are called: by the year, and as levels."""

Only = Mapping[str, Collection[str]]
"""Role of a column -> the words of it that count."""

_BASE = r"base(line)? ?year|basisjahr|bezugsjahr|(基准|基期)年份?"
_END = r"(end|target|final|goal) ?year|ziel ?jahr|(目标|完成)年份?"
_CUT = r"reduction|ambition|target|goal|minderung|reduktion|\bziel|减排|降幅|目标"
"""What columns of targets are called: all three make a list of such."""


def is_technology(columns: Sequence[Column]) -> bool:
    """Whether columns are those of technologies, and none is of emissions."""
    heads = _heads(columns)
    emitted = [c for c in columns if c.role == "emissions" and not _costs(c)]
    return sum(bool(re.search(k, heads)) for k in _OF_TECHNOLOGY) > 1 and not emitted


def is_promises(columns: Sequence[Column]) -> bool:
    """Whether columns are those of targets: a base year, an end, and what is to be cut."""
    if any(c.said and c.role in NUMERIC for c in columns):
        return False
    cut = [c for c in _called(columns, _CUT, whole=False) if not re.fullmatch(_END, _head(c))]
    return bool(list(_called(columns, _BASE)) and list(_called(columns, _END)) and cut)


def likely(
    file: str, tables: Sequence[tuple[Table, Sequence[Column]]], only: Only, target: Target
) -> Message:
    """Say what a file that is no inventory may be, and what to do with it.

    Of targets the first is told of the rows that the map picks (``only``) and the case may have.
    """
    columns = [c for _, own in tables for c in own]
    heads = _heads(columns)
    for table, own in tables:
        if is_promises(own):
            return _promises(file, table, own, only, target)
    if any(is_technology(own) for _, own in tables) or re.search(
        r"capex|lifetime|investment cost|投资", heads
    ):
        return message("import.like-technologies")
    for _, own in tables:
        if any(c.unit and c.unit.kind == "ratio" for c in own):
            return message("import.like-factors", lines=_of_factors(own))
    return _into(columns, heads)


def _of_factors(columns: Sequence[Column]) -> Spoken:
    """Give the lines of a map that take a table of factors."""
    figures = [c for c in columns if c.role in NUMERIC]
    heads, lines = _heads(columns), list[str | Spoken](["`into: factors`"])
    if is_open(figures):
        lines.append(message("import.or-another-column", way=column_that_counts(figures)))
    if not any(c.carrier or c.role == "carrier" for c in columns):
        carrier = "electricity" if re.search(_GRID, heads) else carrier_in(heads)
        lines += [f"`carrier: {carrier}`"] if carrier else []
    before = [Listed(lines[:-1])] if lines[:-1] else []
    return Listed([*before, lines[-1]], "language.and")


def _into(columns: Sequence[Column], heads: str) -> Message:
    """Say what a table may be of, and the lines of a map that take it."""
    growing = [c for c in columns if re.search(_LEVEL, _head(c)) or re.search(_RATE, _head(c))]
    if growing:
        level = next((c for c in growing if re.search(_LEVEL, _head(c))), growing[0])
        counts = any(c.role in NUMERIC for c in growing)
        way = "" if counts else f", `columns: {flow({level.header: 'value'})}`"
        return message("import.like-growth", way=way)
    if re.search(r"product|capacity|output|produkt|产品|产量|产能", heads):
        new = any(c.role == "business" for c in columns)
        return message("import.like-outputs-of-others" if new else "import.like-outputs")
    return message("import.say-what-it-is")


def _promises(
    file: str, table: Table, columns: Sequence[Column], only: Only, target: Target
) -> Message:
    """Say what to do with a list of targets, with the first of them as it would be promised."""
    first = first_promise(file, table, columns, only, target)
    if first:
        return message("import.like-targets-such-as", first=first)
    return message("import.like-targets-none-picked" if only else "import.like-targets-none")


def first_promise(
    file: str, table: Table, columns: Sequence[Column], only: Only, target: Target
) -> str:
    """Give the first target that counts as it stands in targets.yaml; nothing if none is whole.

    Of a case that is there one of the years that it plans.
    """
    rows = (row for row in table.body if _is_picked(table, row, columns, only))
    lines = (_promise(file, table, row, columns, target) for row in rows)
    return next((line for line in lines if line), "")


def _is_picked(table: Table, row: int, columns: Sequence[Column], only: Only) -> bool:
    cells = table.sheet.rows[row]
    own = {c.role: {cells[c.number].text} for c in columns if c.number in cells}
    return all(own.get(role, set()) & set(words) for role, words in only.items())


def _promise(file: str, table: Table, row: int, columns: Sequence[Column], target: Target) -> str:
    """Give a row as a promise on absolute emissions; nothing where it is another or not whole."""
    cells = table.sheet.rows[row]
    words = [c.text for c in cells.values() if isinstance(c.value, str)]
    if any(re.search(r"intensit|强度", plain(word)) for word in words):
        return ""
    scopes = sorted(next((s for word in words if (s := scopes_in(word))), ()))
    base, end = (_year(cells, columns, known) for known in (_BASE, _END))
    cut = next(_cuts(table, cells, columns), None)
    if not scopes or base is None or end is None or cut is None:
        return ""
    if target.base_year and not target.base_year < end <= target.end:
        return ""
    share = {"value": float(f"{100 * (1 - cut):.6g}"), "unit": "%"}
    place = f"{table.sheet.name} row {row}".strip()
    promise = {
        "name": {"en": f"{100 * cut:.3g} % less by {end}"},
        "metric": "gross_emissions",
        "perimeter": {"scope": scopes},
        "value": {**share, "source": f"{file}, {place}", "confidence": "report"},
        "relative_to": "base_year" if base == target.base_year else base,
        "from": end,
    }
    text = yaml.safe_dump(
        {f"cut-{end}": promise}, default_flow_style=True, width=10_000, sort_keys=False
    )
    return text.strip()[1:-1]


def _year(cells: dict[int, Cell], columns: Sequence[Column], known: str) -> int | None:
    found = (cells[c.number] for c in _called(columns, known) if c.number in cells)
    return next((year for cell in found if (year := as_year(cell))), None)


def _cuts(table: Table, cells: dict[int, Cell], columns: Sequence[Column]) -> Iterator[float]:
    """Give the shares that a row says are cut, as its columns are called."""
    for column in _called(columns, _CUT, whole=False):
        number = read_number(cells.get(column.number), table.decimal)
        unit = (number.unit if number else "") or getattr(unit_within(column.header), "written", "")
        if number is not None and "%" in unit + column.header and 1 < number.value <= 100:
            yield number.value / 100
        elif number is not None and 0 < number.value <= 1:
            yield number.value


def _called(columns: Iterable[Column], known: str, *, whole: bool = True) -> Iterator[Column]:
    match = re.fullmatch if whole else re.search
    return (c for c in columns if match(known, _head(c)))


def _costs(column: Column) -> bool:
    return any(re.search(known, _head(column)) for known in _OF_TECHNOLOGY)


def _heads(columns: Iterable[Column]) -> str:
    return " ".join(map(_head, columns))


def _head(column: Column) -> str:
    return column.header.lower().replace("_", " ").strip()
