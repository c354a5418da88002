"""Tells an import: what each column is, what is taken and where it goes, what is left and why."""

from __future__ import annotations

import shlex
import unicodedata
from collections.abc import Iterable, Sequence

from pathway.importer.columns import NUMERIC, Column
from pathway.importer.entries import Entry
from pathway.importer.imported import Imported
from pathway.importer.sources import DIRECT, Found
from pathway.importer.understand import Part
from pathway.importer.words_told import ASSUMED, MISSING, ROLES, SAY, WHY
from pathway.locale import Lang

MOST_ROWS = 40
MOST_LEFT = 15
WIDEST = 44


def tell(imported: Imported, lang: Lang, *, dry: bool = False) -> list[str]:
    """Give the lines that a user reads after an import."""
    say, found = SAY[lang], imported.understood
    lines = list[str]()
    for part in found.parts:
        lines += _part(part, imported, lang)
    if found.passed:
        lines += [say["sheets"].format(sheets=", ".join(found.passed))]
    if found.said.into == "inventory":
        lines += [*_taken(imported, lang), *_totals(imported, lang)]
    lines += [*_left(imported, lang), *_verdicts(imported, lang)]
    for heading, known, items in (
        ("assumed", ASSUMED[lang], imported.filled.assumed),
        ("missing", MISSING[lang], imported.filled.missing),
    ):
        texts = dict.fromkeys(known[key].format(**values) for key, values in items)
        lines += [say[heading], *(f"  {text}" for text in texts)] if texts else []
    if dry:
        return [*lines, say["dry"]]
    folder = shlex.quote(str(imported.target.folder))
    done = say["wrote"].format(n=len(imported.files), folder=folder, map=imported.map_file)
    return [*lines, done]


def _part(part: Part, imported: Imported, lang: Lang) -> list[str]:
    say, found = SAY[lang], imported.understood
    place = f"{found.file}, {part.table.place}"
    head = "table" if found.said.into == "inventory" else "table_of"
    rows = [_column(c, found.year, lang) for c in part.columns]
    return [
        say[head].format(place=place, year=found.year, into=found.said.into),
        *_aligned([say["columns"].split("|"), *rows]),
    ]


def _column(column: Column, year: int, lang: Lang) -> list[str]:
    """Say what a column is."""
    said, numeric = SAY[lang], column.role in NUMERIC
    parts = [ROLES[lang].get(column.role, column.role)]
    if numeric and column.year is not None and column.year != year and year:
        parts.append(said["other_year"].format(year=column.year))
    elif numeric and column.year is not None:
        parts.append(str(column.year))
    if numeric and column.scopes:
        parts.append(said["scope"].format(scopes="+".join(map(str, sorted(column.scopes)))))
    parts += [
        text for text in (column.category, column.business, column.region, column.site) if text
    ]
    unit = column.unit.written if column.unit and numeric else ""
    return [column.letters, column.header, ", ".join(parts), unit]


def _taken(imported: Imported, lang: Lang) -> list[str]:
    say, sources = SAY[lang], imported.filled.sources
    entries = [(found, entry) for found in sources for entry in found.entries]
    rows = [
        [
            entry.place,
            found.name,
            str(found.scope),
            found.category,
            _amount(found),
            f"{found.business}/{found.region}: {found.id}",
        ]
        for found, entry in entries
    ]
    tonnes = sum(found.tonnes for found in sources)
    more = [f"  {say['more'].format(n=len(rows) - MOST_ROWS)}"] if len(rows) > MOST_ROWS else []
    return [
        say["taken"].format(n=len(entries), t=_number(tonnes)),
        *_aligned([say["rows"].split("|"), *rows[:MOST_ROWS]], right=(4,)),
        *more,
    ]


def _amount(found: Found) -> str:
    """Say how much a source is; of several rows that are added together, together."""
    tonnes = f"{_number(found.tonnes)} t" if found.has_tonnes else ""
    if found.carrier == DIRECT or (found.unit == "t" and found.has_tonnes):
        return tonnes
    return ", ".join(filter(None, (f"{_number(found.activity)} {found.unit}", tonnes)))


def _totals(imported: Imported, lang: Lang) -> list[str]:
    say, totals = SAY[lang], imported.understood.placed.totals
    if not totals:
        return [say["none_stated"]]
    told = [t for t in totals if t.is_whole or t.beside or not t.agrees]
    rows = []
    for total in told:
        difference = say["agrees"] if total.agrees else _number(total.stated - total.found)
        if total.beside:
            difference = say["beside"]
        place = total.entry.place
        label = " / ".join(total.entry.labels[-2:]) or _head(total.entry)
        rows.append([place, label, _number(total.stated), _number(total.found), difference])
    quiet = len(totals) - len(told)
    lines = [say["totals"], *_aligned([say["total_heads"].split("|"), *rows], right=(2, 3, 4))]
    return [*(lines if rows else []), *([say["subtotals"].format(n=quiet)] if quiet else [])]


def _head(entry: Entry) -> str:
    """Give the header over a number that has no label of its own."""
    column = entry.amounts[0].cell.column if entry.amounts else 0
    return entry.table.heads.get(column, "")


def _left(imported: Imported, lang: Lang) -> list[str]:
    say, placed = SAY[lang], imported.understood.placed
    lines = list[str]()
    if placed.left:
        rows = [
            ["!".join(filter(None, (x.sheet, x.cell))), x.label, x.value, WHY[lang][x.why]]
            for x in placed.left
        ]
        lines.append(say["left"].format(n=len(rows), file=imported.leftovers_file))
        lines += _aligned([say["left_heads"].split("|"), *rows[:MOST_LEFT]], free=3)
        if len(rows) > MOST_LEFT:
            lines.append(f"  {say['more'].format(n=len(rows) - MOST_LEFT)}")
    past = imported.filled.past
    if past.years:
        lines.append(say["past"].format(years=", ".join(map(str, past.years))))
    others = {y: n for y, n in sorted(placed.other_years.items()) if y not in past.years}
    if others:
        years = ", ".join(f"{y} ({n})" for y, n in others.items())
        lines.append(say["years"].format(years=years))
    told = dict.fromkeys(say[key].format(**about) for key, about in past.told)
    lines += [f"  {text}" for text in told]
    return lines


def _verdicts(imported: Imported, lang: Lang) -> list[str]:
    say, found = SAY[lang], imported.understood
    file = "sources.csv" if found.said.into == "inventory" else f"{found.said.into}.csv"
    out = f"imports/{imported.stem}.taken-out.csv"
    lines = [
        say["verdicts"].format(file=file, n=n, what=say[what].format(out=out))
        for what, n in imported.filled.verdicts.items()
        if n
    ]
    rest = len(imported.target.replaced) - imported.filled.verdicts.get("replaced", 0)
    return [*lines, say["out"].format(out=out)] if rest > 0 else lines


def _number(value: float) -> str:
    text = f"{value:,.10g}"
    return f"{value:,.3f}".rstrip("0").rstrip(".") if len(text) > 12 or "e" in text else text


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _cut(text: str) -> str:
    while _width(text) > WIDEST:
        text = text[: -max(2, (_width(text) - WIDEST) // 2)] + "…"
    return text


def _aligned(
    rows: Sequence[Sequence[str]], right: Iterable[int] = (), free: int | None = None
) -> list[str]:
    """Put cells below each other, cut where they are long; the ``free`` column is not."""
    cut = [[c if n == free else _cut(c) for n, c in enumerate(row)] for row in rows]
    widths = [max(_width(row[n]) for row in cut) for n in range(len(cut[0]))]
    lines = []
    for row in cut:
        cells = []
        for n, text in enumerate(row):
            space = " " * (widths[n] - _width(text))
            cells.append(space + text if n in set(right) else text + space)
        lines.append(("  " + "  ".join(cells)).rstrip())
    return lines
