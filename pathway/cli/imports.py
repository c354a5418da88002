"""The command that brings tables of other people into a case: import."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pathway.cli.options import Lang
from pathway.locale import FIRST, naming
from pathway.machine.console import Progress, print_line, say

app = typer.Typer()


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A workbook (.xlsx) or a CSV file.")],
    into: Annotated[
        Path, typer.Option("--into", metavar="CASE", help="The folder of a case, or a new one.")
    ],
    sheet: Annotated[
        list[str] | None,
        typer.Option("--sheet", help="A sheet that counts. May be repeated.", show_default=False),
    ] = None,
    map: Annotated[
        Path | None,
        typer.Option("--map", help="What the file does not say by itself.", show_default=False),
    ] = None,
    year: Annotated[
        str | None,
        typer.Option(
            "--year",
            metavar="YEAR",
            help="The base year of a new case, else the latest of the file; of a case that is "
            "there a later year, whose numbers become its actuals; a financial one by its end: "
            "FY2027.",
        ),
    ] = None,
    replace: Annotated[
        bool, typer.Option("--replace", help="Take the file's where the case has other rows.")
    ] = False,
    alone: Annotated[
        bool,
        typer.Option("--alone", help="Take sources out that the file does not have, too."),
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Write nothing; print the map.")
    ] = False,
    lang: Lang = FIRST,
) -> None:
    """Bring an inventory from a spreadsheet into a case.

    That of the base year makes its sources; that of a later year (`--year`) says what was.
    """
    from pathway.api import import_file
    from pathway.cases.importer import tell

    with naming(into), Progress(lang) as progress:
        progress("reading the file")
        found = import_file(
            file,
            into,
            sheets=sheet or (),
            map=map,
            year=year,
            replace=replace,
            alone=alone,
            lang=lang,
        )
        if not dry_run:
            found.write()
    for line in tell(found, lang, dry=dry_run):
        say(line)
    if dry_run:
        print_line(found.map_text.rstrip())
