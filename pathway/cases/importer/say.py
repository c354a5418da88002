"""Tells an import: what each column is, what is taken and where it goes, what is left and why."""

from __future__ import annotations

import re
import shlex
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from pathway.cases.importer.imported import Imported
from pathway.cases.importer.place.sources import DIRECT, Found, own_name, used_of
from pathway.cases.importer.place.understood import Part
from pathway.cases.importer.place.unlike import first_promise, is_promises
from pathway.cases.importer.read.columns import NUMERIC, Column
from pathway.cases.importer.read.entries import Entry
from pathway.cases.importer.read.totals import tonnes_of
from pathway.cases.importer.read.words import TOTAL, plain, scopes_said
from pathway.cases.importer.write.actual import file_of, is_actual
from pathway.cases.importer.write.filled import Figure, listed
from pathway.locale import Count, Fact, Joined, Lang, Say, message
from pathway.locale import say as told
from pathway.locale.categories import category_label
from pathway.locale.numbers import percent

MOST_ROWS = 40
MOST_LEFT = 15
MOST_ALIKE = 8
WIDEST = 44


def tell(imported: Imported, lang: Lang, *, dry: bool = False) -> list[str]:
    """Give the lines that a user reads after an import."""
    say, found = Say(lang), imported.understood
    lines = list[str]()
    for part in found.parts:
        lines += _part(part, imported, lang)
    if found.passed:
        lines += [say("import.sheets", sheets=listed(found.passed))]
    lines += _promises(imported, lang)
    if found.said.into == "inventory":
        lines += [*_taken(imported, lang), *_totals(imported, lang)]
    lines += [*_left(imported, lang), *_verdicts(imported, lang)]
    for heading, items in (
        ("assumed", imported.filled.assumed),
        ("missing", imported.filled.missing),
    ):
        texts = _folded(heading, items, lang)
        lines += [say(f"import.{heading}"), *(f"  {text}" for text in texts)] if texts else []
    if dry:
        return [*lines, say("import.dry")]
    folder = shlex.quote(str(imported.target.folder))
    n = Count(len(imported.files))
    return [*lines, say("import.wrote", n=n, folder=folder, map=imported.map_file)]


def _folded(
    heading: str, items: Iterable[tuple[str, Mapping[str, object]]], lang: Lang
) -> list[str]:
    """Say each once; of many that are alike the first, and how many more there are."""
    alike: dict[str, dict[str, None]] = {}
    for key, about in items:
        alike.setdefault(key, {})[_said(f"{heading}-{key}", about, lang)] = None
    lines = list[str]()
    for first, *others in alike.values():
        many = len(others) >= MOST_ALIKE
        more = [told("import.more-alike", lang, n=Count(len(others)))]
        lines += [first, *(more if many else others)]
    return lines


def _promises(imported: Imported, lang: Lang) -> list[str]:
    """Say which tables are lists of targets, with the first of each as it would be promised."""
    lines, found = [], imported.understood
    for part in (p for p in found.idle if is_promises(p.columns)):
        whole = (found.file, part.table, part.columns, found.said.only, imported.target)
        first = first_promise(*whole) or "none"
        lines.append(
            told("import.promises", lang, place=_place(found.file, part, lang), first=first)
        )
    return lines


def _said(key: str, about: Mapping[str, object], lang: Lang) -> str:
    """Say what was found: numbers with the marks of the language, years as they are."""
    facts = {name: _fact(name, value, lang) for name, value in about.items()}
    return told(f"import.{key.replace('_', '-')}", lang, **facts)


def _fact(name: str, value: object, lang: Lang) -> Fact:
    if name == "n":
        return Count(int(str(value)))
    if isinstance(value, float):
        return percent(value, lang) if name == "share" else _number(value, lang)
    if name in ("scope", "scopes"):
        return scopes_said(map(int, re.findall("[123]", str(value))))
    if isinstance(value, tuple):
        return listed(value)
    return value if isinstance(value, Joined) else str(value)


def _part(part: Part, imported: Imported, lang: Lang) -> list[str]:
    say, found = Say(lang), imported.understood
    place, year = _place(found.file, part, lang), str(found.year)
    rows = [_column(c, found.year, lang) for c in part.columns]
    sense = "actual" if is_actual(found, imported.target) else "base"
    head = (
        say("import.table", place=place, year=year, sense=sense)
        if found.said.into == "inventory"
        else say("import.table-of", place=place, into=found.said.into)
    )
    return [head, *_aligned([say("import.columns").split("|"), *rows])]


def _place(file: str, part: Part, lang: Lang) -> str:
    """Say where a table is: by its sheet, where that has a name."""
    (first, last), sheet = part.table.span, part.table.sheet.name
    if sheet:
        return f"{file}, {sheet} {first}-{last}"
    return told("import.rows-of", lang, file=file, first=str(first), last=str(last))


def _column(column: Column, year: int, lang: Lang) -> list[str]:
    """Say what a column is."""
    say, numeric = Say(lang), column.role in NUMERIC
    parts = [say(f"import.role-{column.role.replace('_', '-')}")]
    if numeric and column.year is not None and column.year != year and year:
        parts.append(say("import.other-year", year=str(column.year)))
    elif numeric and column.year is not None:
        parts.append(str(column.year))
    if numeric and column.scopes:
        parts.append(scopes_said(column.scopes).in_(lang))
    parts += [category_label(column.category).in_(lang)] if column.category else []
    parts += [text for text in (column.business, column.region, column.site) if text]
    unit = column.unit.written if column.unit and numeric else ""
    return [column.letters, column.header, _list(parts, lang), unit]


def _taken(imported: Imported, lang: Lang) -> list[str]:
    say, sources = Say(lang), imported.filled.sources
    entries = [(found, entry) for found in sources for entry in found.entries]
    rows = [
        [
            entry.place,
            found.name if len(found.entries) == 1 else own_name(entry, lang),
            str(found.scope),
            category_label(found.category).in_(lang),
            _amount(found, entry, lang),
            ": ".join(filter(None, (f"{found.business}/{found.region}", found.id))),
        ]
        for found, entry in entries
    ]
    tonnes = sum(found.tonnes for found in sources)
    return [
        say("import.taken", n=Count(len(entries)), t=_number(tonnes, lang)),
        *_aligned([say("import.rows").split("|"), *rows[:MOST_ROWS]], right=(4,)),
        *_more(len(rows) - MOST_ROWS, lang),
    ]


def _more(n: int, lang: Lang) -> list[str]:
    return [f"  {told('import.more', lang, n=Count(n))}"] if n > 0 else []


def _amount(found: Found, entry: Entry, lang: Lang) -> str:
    """Say how much a row is of its source: its tonnes, and its part of what is used."""
    emitted = tonnes_of(entry) if len(found.entries) > 1 else found.tonnes
    tonnes = f"{_number(emitted, lang)} t" if found.has_tonnes else ""
    if found.carrier == DIRECT:
        return tonnes
    if found.unit == "t" and tonnes:
        tonnes += " CO2e"
    used = f"{_number(found.activity * _part_of(found, entry), lang)} {found.unit}"
    return _list(filter(None, (used, tonnes)), lang)


def _part_of(found: Found, entry: Entry) -> float:
    """Give the share of a row in what is used of its source."""
    if len(found.entries) == 1:
        return 1.0
    amounts = [used_of(one, entry) or tonnes_of(one) for one in found.entries]
    whole = sum(amounts)
    return (used_of(entry, entry) or tonnes_of(entry)) / whole if whole else 0.0


def _list(words: Iterable[str], lang: Lang) -> str:
    return listed(words).in_(lang)


def _totals(imported: Imported, lang: Lang) -> list[str]:
    say, totals = Say(lang), imported.understood.placed.totals
    if not totals:
        return [say("import.none-stated")]
    shown = [t for t in totals if t.is_whole or t.beside or not t.agrees]
    rows = []
    for total in shown:
        less = _number(total.stated - total.taken, lang)
        difference = say("import.agrees") if total.agrees else less
        if total.beside:
            difference = say("import.beside")
        label = " / ".join(total.entry.labels[-2:]) or _head(total.entry)
        numbers = (_number(total.stated, lang), _number(total.taken, lang))
        rows.append([total.entry.place, label, *numbers, difference])
    quiet = len(totals) - len(shown)
    heads = say("import.total-heads").split("|")
    lines = [say("import.totals"), *_aligned([heads, *rows[:MOST_LEFT]], right=(2, 3, 4))]
    lines += _more(len(rows) - MOST_LEFT, lang)
    agree = [say("import.subtotals", n=Count(quiet))] if quiet else []
    return [*(lines if rows else []), *agree]


def _head(entry: Entry) -> str:
    """Give what stands in a row without a label: words anywhere, or the header over its number."""
    cells = entry.table.sheet.rows[entry.row].values()
    words = (c.text for c in cells if isinstance(c.value, str) and TOTAL.search(plain(c.text)))
    if word := next(words, ""):
        return word
    column = entry.amounts[0].cell.column if entry.amounts else 0
    return entry.table.heads.get(column, "")


def _left(imported: Imported, lang: Lang) -> list[str]:
    say, placed = Say(lang), imported.understood.placed
    lines = list[str]()
    if placed.left:
        asked_last = sorted(placed.left, key=lambda x: x.why == "skipped")
        rows = [
            ["!".join(filter(None, (x.sheet, x.cell))), x.label, x.value, x.in_(lang)]
            for x in asked_last[:MOST_LEFT]
        ]
        n = len(placed.left)
        lines.append(say("import.left", n=Count(n), file=imported.leftovers_file))
        lines += _aligned([say("import.left-heads").split("|"), *rows], free=3)
        lines += _more(n - MOST_LEFT, lang)
    past = imported.filled.past
    if past.years:
        lines.append(say("import.past", years=listed(map(str, past.years))))
    others = {y: n for y, n in sorted(placed.other_years.items()) if y not in past.years}
    if others:
        years = listed(f"{y} ({n})" for y, n in others.items())
        lines.append(say("import.years", years=years))
    later = [str(y) for y in others if y > imported.target.base_year]
    if later and not imported.target.is_new and not is_actual(imported.understood, imported.target):
        lines.append(say("import.later", years=listed(later), first=later[0]))
    texts = dict.fromkeys(_said(key, about, lang) for key, about in past.told)
    lines += [f"  {text}" for text in texts]
    return lines


def _verdicts(imported: Imported, lang: Lang) -> list[str]:
    say, found = Say(lang), imported.understood
    file = "sources.csv" if found.said.into == "inventory" else f"{found.said.into}.csv"
    file = file_of(found.year) if is_actual(found, imported.target) else file
    out = imported.taken_out_file
    lines = [
        say("import.verdicts", file=file, n=Count(n), what=message(f"import.{what}", out=out))
        for what, n in imported.filled.verdicts.items()
        if n
    ]
    rest = len(imported.target.replaced) - imported.filled.verdicts.get("replaced", 0)
    return [*lines, say("import.out", out=out)] if rest > 0 else lines


def _number(value: float, lang: Lang) -> str:
    return Figure(value).in_(lang)


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
