"""The command on what a company may claim: claims."""

from __future__ import annotations

import csv
import io
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from pathway.cli.options import Lang, tell_changes
from pathway.locale import FIRST
from pathway.machine.console import print_json, print_line, say

app = typer.Typer()


class Format(StrEnum):
    """How verdicts are printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


@app.command()
def claims(
    run: Annotated[Path, typer.Argument(metavar="RUN", help="A run folder.")],
    year: Annotated[
        str | None,
        typer.Option(
            "--year",
            metavar="YEAR",
            help="The year that is judged; the first in which nothing net is promised if left "
            "out, else the last. A financial one by its end: FY2027.",
        ),
    ] = None,
    standard: Annotated[
        list[str] | None,
        typer.Option(
            "--standard",
            metavar="NAME",
            help="Only rules of standards with this in their name. May be repeated.",
        ),
    ] = None,
    require: Annotated[
        list[str] | None,
        typer.Option(
            "--require",
            metavar="ID",
            help="Exit with 6 unless this rule holds, for CI. May be repeated.",
        ),
    ] = None,
    evidence: Annotated[
        Path | None,
        typer.Option(
            "--evidence",
            metavar="FILE",
            help="A table of what no plan shows, for rules that need more: docs/claims.md.",
        ),
    ] = None,
    form: Annotated[
        Format, typer.Option("--format", help="As people read them, or for programs.")
    ] = Format.TABLE,
    lang: Lang = FIRST,
) -> None:
    """Say what standards allow a company to call itself.

    Each rule with its verdict, the number behind it and what would mend it: docs/claims.md.
    """
    from pathway import api
    from pathway.disclosure.claims.plan import known_rules
    from pathway.disclosure.claims.said import (
        COLUMNS,
        document,
        insist_on,
        out_of_force,
        row,
        summary,
        tell,
    )

    required = known_rules(require or ())
    plan = api.open(run)
    tell_changes(plan, run, lang)
    judged = plan.claims(year, evidence)
    found = judged.of(standard or ())
    if form is Format.JSON:
        print_json(document(found, lang))
    elif form is Format.CSV:
        text = io.StringIO()
        writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(row(v, found.currency, lang) for v in found.verdicts)
        print_line(text.getvalue().rstrip("\n"))
    else:
        print_line("\n".join(tell(found, lang)))
    for line in (*summary(found, lang), *out_of_force(required, judged, lang)):
        say(line)
    insist_on(required, judged, lang)
