"""Fields of disclosures as people read them: things, words, units and numbers, in any language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from pathway.disclosure.book import Edition, Field
from pathway.disclosure.claims.expected import Expected
from pathway.disclosure.claims.plan import of_study
from pathway.disclosure.digits import DECIMALS, decimals
from pathway.disclosure.filling import Cell, Line, Table
from pathway.disclosure.plan import Disclosure
from pathway.locale import Joined, Lang, Message, Spoken, is_said, message, say
from pathway.locale.amounts import day
from pathway.locale.numbers import currency as named
from pathway.locale.numbers import number, per_one, percent
from pathway_models.case import Case, Name

MARKS: Mapping[str, str] = {"text": "", "summary": "°", "general": "*"}
"""Of a clause, by what it is known from."""
EXPECTED: Mapping[str, str] = {"expected": "†", "partly": "‡"}
"""Of a value in a year that is over, by what of it no actual tells."""
OF_MONEY = {
    "money": "money",
    "price": "price",
    "t/money": "t-per-money",
    "MWh/money": "mwh-per-money",
}
"""Units with money in them -> how their messages are called."""
SHARES = ("share", "change")
"""Units in which a number is a share, and is told in percent."""
LISTED = ("perimeter", "business", "region", "scope", "scopes")
"""Columns that hold several words, separated by ``;``."""


def thing(column: str, word: str, case: Case) -> Spoken:
    """What a word of a column is called."""
    places: Mapping[str, Mapping[str, object]] = {
        "business": case.businesses,
        "perimeter": case.businesses,
        "region": case.regions,
        "source": case.sources,
        "carrier": case.carriers,
        "id": case.targets,
        "option": case.options,
        "lever": {o.lever: o for o in case.options.values()},
    }
    change = {c.id: c for c in case.changes}.get(word) if column == "change" else None
    if change is not None:
        cause = message(f"disclosure.word-{change.cause}")
        return message("disclosure.change", name=change.name, year=str(change.year), cause=cause)
    found = getattr(places.get(column, {}).get(word), "name", None)
    if found is not None:
        return found  # type: ignore[no-any-return]
    if column == "quality":
        return message("credits.quality", id=word, name=word)
    keys = {"number": "disclosure.category-", "metric": "promises.", "kind": "levers."}
    for key in (f"{keys.get(column, 'disclosure.word-')}{word}", f"disclosure.word-{word}"):
        if is_said(key):
            return message(key)
    return Name.of({"en": word.replace("_", " ")})


def item(line: Line, case: Case, lang: Lang) -> str:
    """What a line is of; empty where its field has one line."""
    if line.field.each is None or not line.item:
        return ""
    return thing(line.field.each.column, line.item, case).in_(lang)


def label(line: Line, lang: Lang) -> str:
    """What the field is called."""
    return say(f"disclosure-fields.{line.field.name}", lang)


def clause(field: Field, lang: Lang) -> str:
    """The clause; with a mark where its text was not read, which ``marks`` explains.

    One that has no number is called by its subject.
    """
    key = "disclosure.clause-" + "-".join(re.findall("[a-z0-9]+", field.clause.lower()))
    told = say(key, lang) if is_said(key) else field.clause
    return f"{told}\N{NO-BREAK SPACE}{MARKS[field.known]}".rstrip()


def edition_name(of: Edition, lang: Lang, short: bool = False) -> str:
    """What an edition is called; officially in Chinese, where it is Chinese."""
    key = f"disclosure.edition-{of.id}{'.short' if short else ''}"
    return say(key, lang) if is_said(key) else of.short if short else of.name


def marks(table: Table, lang: Lang) -> list[str]:
    """What the marks at the clauses and values of a table mean, a sentence each."""
    known = {line.field.known for line in table.lines}
    states = {expectation(cell) for line in table.lines for cell in line.cells.values()}
    clauses = {f"known-{k}": m for k, m in MARKS.items() if m and k in known}
    values = {f"mark-{k}": m for k, m in EXPECTED.items() if k in states}
    return [say(f"disclosure.{key}", lang, mark=m) for key, m in (clauses | values).items()]


def expectation(cell: Cell) -> str:
    """Whether a value is ``expected``, or ``partly``; empty where it is a fact, or planned."""
    if cell.expected is None or cell.value is None:
        return ""
    return "expected" if cell.expected.whole else "partly"


def status(cell: Cell | None, year: int, told: Disclosure) -> str:
    """Whether a value is a fact, expected or planned."""
    if cell is None or not cell.ahead or cell.value is None:
        return (expectation(cell) if cell else "") or told.periods[year]
    return "plan"


def mark(cell: Cell) -> str:
    """The mark behind a value of which no actual tells all; empty behind others."""
    return EXPECTED.get(expectation(cell), "")


def untold_in(cell: Cell, lang: Lang) -> str:
    """What no actual tells of a value, in words; empty where all is told, or planned."""
    return _untold(cell.expected, lang) if cell.expected and expectation(cell) else ""


def is_untold(table: Table) -> bool:
    """Whether no actual tells all of some value in it."""
    return any(cell.expected for line in table.lines for cell in line.cells.values())


def untold(line: Line, lang: Lang) -> str:
    """What no actual tells of a line, year by year; empty where all is told, or planned."""
    found = [
        say("disclosure.in-year", lang, year=str(year), of=_untold(cell.expected, lang))
        for year, cell in line.cells.items()
        if cell.expected is not None and cell.value is not None
    ]
    return say("language.semicolon", lang).join(found)


def untold_of(lines: Iterable[Line], year: int, lang: Lang) -> str:
    """What no actual tells of a thing in a year, in all of its fields."""
    cells = [line.cells[year].expected for line in lines if year in line.cells]
    words = dict.fromkeys(_untold(expected, lang) for expected in cells if expected is not None)
    return say("language.semicolon", lang).join(words)


def _untold(expected: Expected, lang: Lang) -> str:
    whole = (message("disclosure.untold-all"),) if expected.whole else expected.of
    told = Joined(whole, "language.comma")
    if expected.standing is None:
        return told.in_(lang)
    if not told.parts:
        return expected.standing.in_(lang)
    return say("disclosure.standing", lang, state=expected.standing, of=told)


def table_name(table: Table, lang: Lang) -> str:
    """What the table is called."""
    return say(f"disclosure.table-{table.name}", lang)


def unit(line: Line, case: Case, lang: Lang) -> str:
    """The unit of a line; empty for words."""
    key = line.unit.replace(f"M{case.currency}", "money")
    if key in ("word", ""):
        return ""
    if key in OF_MONEY:
        code = named(case.currency, lang)
        return say(f"disclosure.unit-{OF_MONEY[key]}", lang, currency=code)
    if key in DECIMALS:
        return say(f"disclosure.unit-{key.lower()}", lang)
    mass, one = per_one(key, lang)
    return f"{mass}/{one}"


def value(line: Line, cell: Cell, case: Case, lang: Lang) -> str:
    """A number or words; empty where there is neither."""
    if cell.value is None:
        return ""
    if isinstance(cell.value, tuple):
        return words(line, cell.value, case, lang)
    if line.unit in SHARES:
        return percent(cell.value, lang, 1).strip()
    if line.unit == "year":
        return str(round(cell.value))
    return number(cell.value, decimals(line) if cell.value else 0, lang)


def words(line: Line, found: Iterable[str], case: Case, lang: Lang) -> str:
    """Words of a column, each as it is called."""
    column = _column(line)
    parts = [part for word in found for part in word.split(";")]
    if column in ("perimeter", "business") and {*parts} >= {*case.businesses}:
        return say("disclosure.whole", lang)
    told = tuple(thing(column, part, case) for part in dict.fromkeys(parts))
    return Joined(told, "language.comma").in_(lang)


def _column(line: Line) -> str:
    """The column that words of a field are of."""
    name = getattr(line.field.of, "name", "")
    return str(name).partition("_")[2]


def missing(cell: Cell, lang: Lang) -> str:
    """What is missing beside a value or in place of it, as a sentence; empty where nothing is."""
    if cell.none is not None and cell.value is None:
        return say("disclosure.absent-none", lang, none=cell.none)
    needs = Joined(cell.needs, "language.semicolon")
    return say("disclosure.absent", lang, needs=needs) if cell.needs else ""


def lacks(line: Line, lang: Lang) -> str:
    """What a line lacks: a sentence where it has no value, else a list for the column of that.

    What not all periods lack is told with those that do.
    """
    found: dict[Message, list[str]] = {}
    for year, cell in line.cells.items():
        for need in cell.needs:
            found.setdefault(need, []).append(str(year))
    if not line.filled:
        return missing(Cell(None, tuple(found), next(iter(line.cells.values())).none), lang)
    comma = say("language.comma", lang)
    told = [
        need.in_(lang)
        if len(years) == len(line.cells)
        else say("disclosure.in-year", lang, year=comma.join(years), of=need)
        for need, years in found.items()
    ]
    return say("language.semicolon", lang).join(told)


def all_lack(lines: Iterable[Line], lang: Lang) -> str:
    """What every line of a field lacks, as a list; a cell that alone lacks something is a dash."""
    found = {cell.needs for line in lines for cell in line.cells.values()}
    return Joined(found.pop(), "language.semicolon").in_(lang) if len(found) == 1 else ""


def of(line: Line, lang: Lang) -> str:
    """What a line is computed from."""
    return say("language.semicolon", lang).join(line.of)


def period(told: Disclosure, year: int, lang: Lang) -> str:
    """A period with what it is."""
    return say(f"disclosure.{told.periods[year]}", lang, year=str(year))


def edition(of: Edition, told: Disclosure, lang: Lang) -> list[str]:
    """An edition as sentences: for which periods, and whether its text is public."""
    which = "both" if of.end else "from"
    dates = {"from": day(str(of.start), lang), "until": day(str(of.end or ""), lang)}
    found = [say("disclosure.edition", lang, which=which, name=edition_name(of, lang), **dates)]
    if not of.covers(told.day):
        found.append(say("disclosure.not-in-force", lang, day=day(str(told.day), lang)))
    kind = "public" if of.text == "public" else "licensed"
    return [*found, say(f"disclosure.text-{kind}", lang)]


def abouts(told: Disclosure, lang: Lang) -> list[str]:
    """What a reader must know of all of it."""
    case = told.case
    money = {"currency": named(case.currency, lang), "year": str(case.price_year)}
    study = of_study(case)
    return [
        *([study.in_(lang)] if study else []),
        say("disclosure.about", lang),
        say("disclosure.about-scope3", lang),
        say("disclosure.about-money", lang, **money),
    ]


def title(told: Disclosure, lang: Lang) -> str:
    """Whose disclosure it is, and of which year."""
    return say("disclosure.title", lang, company=told.case.name, year=str(told.year))


def summary(told: Disclosure, lang: Lang) -> list[str]:
    """For each standard how many of its fields are filled."""
    found = []
    for standard in dict.fromkeys(e.standard for e in told.editions):
        filled, every = told.counted(standard)
        names = [edition_name(e, lang) for e in told.editions if e.standard == standard]
        facts = {"year": str(told.year), "filled": str(filled)}
        editions = say("language.semicolon", lang).join(names)
        found.append(say("disclosure.counted", lang, all=str(every), editions=editions, **facts))
    return found
