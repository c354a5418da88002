"""Commands on the library: list, search, show, add."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pathway.cli.options import Lang, NameLang
from pathway.locale import FIRST, in_language, message, naming
from pathway.locale import say as told
from pathway.locale.errors import UsageError
from pathway.machine.console import print_line, say

if TYPE_CHECKING:
    from pathway.library import Entry, Kind, Row

MOST_OF_SOME = 20
"""Entries that are listed where none has all words."""

app = typer.Typer()
library = typer.Typer(
    name="library",
    help="Public numbers with their sources, to add to a case.",
    no_args_is_help=True,
)
app.add_typer(library)


@library.command(name="list")
def list_(
    kind: Annotated[
        str | None,
        typer.Argument(metavar="KIND", help="One kind; else how much there is of each."),
    ] = None,
    lang: NameLang = FIRST,
) -> None:
    """Say what there is: the kinds, or the entries of one."""
    from pathway.library import KINDS, entries, rows

    if kind is not None:
        _print(entries(_kind(kind)), lang)
        return
    for each in KINDS:
        counts = f"{len(entries(each)):4}  {len(rows(each)):5}"
        print_line(f"{each:12}{counts}  {told('library.' + each, lang)}")


@library.command()
def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS...", help="All in it, else some.")],
    kind: Annotated[str | None, typer.Option("--kind", help="Of one kind only.")] = None,
    lang: NameLang = FIRST,
) -> None:
    """Find entries by words of their name, id, region or basis; in Chinese, too."""
    from pathway.library import find, find_some

    asked, of = " ".join(words), None if kind is None else _kind(kind)
    found = find(asked, of)
    if not found:
        found = find_some(asked, of)[:MOST_OF_SOME]
        if not found:
            raise UsageError(message("library.nothing", words=asked))
        say(told("library.some", lang, words=asked))
    _print(found, lang)


@library.command()
def show(
    id: Annotated[str, typer.Argument(metavar="ID", help="As search prints it.")],
    lang: NameLang = FIRST,
) -> None:
    """Print all numbers of an entry, with where they are from and under what terms."""
    from pathway.cases.adding import why_not
    from pathway.library import entry

    found = entry(id)
    print_line(f"{found.id}  {found.name(lang)} ({found.kind}, {found.region})")
    for row in found.rows:
        print_line("  " + "  ".join(filter(None, _cells(row, lang))))
    for sources in _cited(found, lang):
        print_line(f"  {sources}")
    if found.kind == "measures" and (why := why_not(found)):
        print_line(f"  {told('library.to-read', lang)}: {in_language(why, lang)}")


@library.command()
def add(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="The folder of a case.")],
    ids: Annotated[list[str], typer.Argument(metavar="ID...", help="As search prints them.")],
    region: Annotated[
        str | None, typer.Option("--region", help="A region of the case; '*' for all.")
    ] = None,
    name: Annotated[
        str | None, typer.Option("--as", metavar="NAME", help="Id of the carrier, or of the lever.")
    ] = None,
    method: Annotated[
        list[str] | None,
        typer.Option("--method", help="Of factors.csv: location, residual, upstream, -, biogenic."),
    ] = None,
    basis: Annotated[
        list[str] | None,
        typer.Option("--basis", help="What the case counts by: LHV, HHV, AR4, AR5, AR6, CO2 …"),
    ] = None,
    year: Annotated[
        list[int] | None, typer.Option("--year", help="Only the numbers of this year.")
    ] = None,
    unit: Annotated[
        str | None, typer.Option("--unit", help="Unit of the activity of a new carrier.")
    ] = None,
    label: Annotated[
        str | None, typer.Option("--name", help="Its name in the case's first language.")
    ] = None,
    rate: Annotated[
        float | None,
        typer.Option("--rate", help="Money of the case that one of the library's is worth."),
    ] = None,
    hold: Annotated[
        bool, typer.Option("--hold", help="Write the nearest number for years that are missing.")
    ] = False,
    mix: Annotated[
        bool, typer.Option("--mix", help="Even beside numbers on another basis.")
    ] = False,
    on: Annotated[
        str | None,
        typer.Option("--for", help="Of a lever: SOURCE,SOURCE or accounts, '{scope: [1, 2]}'."),
    ] = None,
    potential: Annotated[
        str | None, typer.Option("--potential", help="Of a lever: '20 kt', '100 %'.")
    ] = None,
    yearly: Annotated[
        str | None, typer.Option("--yearly", help="Of a lever, in a year: '2 kt', '5 %'.")
    ] = None,
    place: Annotated[
        str | None, typer.Option("--from", help="Of a measure: a region of the library.")
    ] = None,
    uses: Annotated[
        str | None, typer.Option("--uses", help="Of a measure: the carrier it uses instead.")
    ] = None,
    lang: Lang = FIRST,
) -> None:
    """Write entries into the files of a case, with source and confidence, or nothing."""
    from pathway.cases.adding import Wanted
    from pathway.cases.adding import add as write

    wanted = Wanted(
        region=region,
        name=name,
        methods=tuple(method or ()),
        bases=tuple(basis or ()),
        years=tuple(year or ()),
        unit=unit,
        label=label,
        rate=rate,
        hold=hold,
        mix=mix,
        on=on,
        potential=potential,
        yearly=yearly,
        place=place,
        uses=uses,
    )
    with naming(case):
        sentences = write(case, ids, wanted).sentences(lang)
    for sentence in sentences:
        say(sentence)


def _kind(word: str) -> Kind:
    from pathway.library import KINDS

    known = next((kind for kind in KINDS if kind == word), None)
    if known is None:
        raise UsageError(message("library.no-kind", word=word, kinds=", ".join(KINDS)))
    return known


def _print(entries: Iterable[Entry], lang: str) -> None:
    """A line each on standard output: id, name, region, years, basis, whether it is but read."""
    from pathway.cases.adding import why_not

    for entry in entries:
        years = sorted({row.year for row in entry.rows if row.year is not None})
        span = "" if not years else str(years[0]) if len(years) == 1 else f"{years[0]}-{years[-1]}"
        bases = "; ".join(list(dict.fromkeys(r.basis for r in entry.rows if r.basis))[:2])
        mark = told("library.to-read", lang) if entry.kind == "measures" and why_not(entry) else ""
        cells = (entry.id, entry.name(lang), entry.region, span, bases, mark)
        print_line("  ".join(filter(None, cells)))


def _cells(row: Row, lang: str) -> tuple[str, ...]:
    more = ", ".join(f"{k} {row.more[k]}" for k in ("low", "high", "method") if k in row.more)
    priced = row.more.get("price_year")
    money = told("library.money", lang, year=priced) if priced else ""
    year = "" if row.year is None else str(row.year)
    return (
        year,
        row.quantity,
        f"{row.value:.12g}",
        row.unit,
        row.basis,
        more,
        money,
        row.confidence,
    )


def _cited(entry: Entry, lang: str) -> Iterable[str]:
    """Each source, licence and note once."""
    for source, licence in dict.fromkeys((row.source, row.licence) for row in entry.rows):
        yield told("library.cited", lang, source=source, licence=licence)
    for note in dict.fromkeys(row.note for row in entry.rows if row.note):
        yield told("library.note", lang, note=note)
