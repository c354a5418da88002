"""The command that fills in disclosures: disclose."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from pathway.cli.options import DocumentLang, tell_changes
from pathway.locale import FIRST
from pathway.locale import say as told
from pathway.machine.console import Progress, say

app = typer.Typer()


@app.command()
def disclose(
    run: Annotated[Path, typer.Argument(metavar="RUN", help="A run folder.")],
    standard: Annotated[
        list[str],
        typer.Option(
            "--standard",
            metavar="NAME",
            help="esrs-e1, ifrs-s2, cdp, sbti, gri-305, cn or all; or an edition, as gri-102. "
            "May be repeated.",
        ),
    ],
    year: Annotated[
        str | None,
        typer.Option(
            "--year",
            metavar="YEAR",
            help="The year that is told; the last with actuals if left out, else today of the "
            "case, else the plan's first. A financial one by its end: FY2027.",
        ),
    ] = None,
    on: Annotated[
        datetime | None,
        typer.Option(
            "--on",
            formats=["%Y-%m-%d"],
            metavar="DATE",
            help="Take the editions that are for periods from this day on; the first day of the "
            "year if left out.",
        ),
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", help="A folder; the run's own if left out.")
    ] = None,
    lang: DocumentLang = FIRST,
) -> None:
    """Fill in the tables of disclosure standards from a plan.

    Each cell with clause, unit and what it is of, or what is missing: docs/disclosures.md.
    """
    from pathway import api
    from pathway.disclosure.plan import known_standards

    known_standards(standard)
    with Progress(lang) as progress:
        progress("filling in the tables")
        plan = api.open(run)
        tell_changes(plan, run, lang)
        disclosed = plan.disclose(*standard, year=year, on=on.date() if on else None)
        written = disclosed.save(out or run, lang)
    for line in disclosed.summary(lang):
        say(line)
    files = told("language.comma", lang).join(str(path) for path in written)
    say(told("disclosure.written", lang, files=files))
