"""Commands on the trail of plans: runs, runs accept, reproduce, trace."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from pathway.cli.options import (
    DocumentLang,
    Lang,
    Template,
    insist_on_plan_of,
    of_record,
    tell_changes,
)
from pathway.locale import FIRST, Count, naming
from pathway.locale import say as told
from pathway.locale.errors import NotReproduced
from pathway.machine.console import Progress, print_json, print_line, say

LIST = "list"


class Register(TyperGroup):
    """A group whose first command is meant where none is named."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Puts in the command that is left out: ``runs reports/`` is ``runs list reports/``."""
        if not args or (args[0] not in self.commands and args[0] not in ("--help", "-h")):
            args = [LIST, *args]
        return super().parse_args(ctx, args)


app = typer.Typer()
register = typer.Typer(
    name="runs",
    cls=Register,
    help="List runs, and mark the plan of record.",
)
app.add_typer(register)

Json = Annotated[bool, typer.Option("--json", help="Print it on standard output, for programs.")]


@register.command(name=LIST)
def list_(
    reports: Annotated[
        Path, typer.Argument(metavar="REPORTS", help="The folder that holds the runs.")
    ] = Path("reports"),
    lang: Lang = FIRST,
    as_json: Json = False,
) -> None:
    """List the runs of a folder, the newest first.

    `list` may be left out: `pathway runs reports`. Each with the hash of its case, who asked, what
    was set, how it ended, net of the target year and cost. A star marks the plan of record.
    """
    from pathway.report.trail import entry_lines
    from pathway.runs.trail.register import runs

    found = runs(reports)
    if as_json:
        print_json([entry.document() for entry in found])
    else:
        for line in (line for entry in found for line in entry_lines(entry, lang)):
            print_line(line)
    say(told("trail.counted", lang, n=Count(len(found)), folder=str(reports)))


@register.command()
def accept(
    run: Annotated[Path, typer.Argument(metavar="RUN", help="A run folder.")],
    undo: Annotated[
        bool, typer.Option("--undo", help="Take the mark off; the one before it holds again.")
    ] = False,
    lang: Lang = FIRST,
) -> None:
    """Mark a run as the plan of record of its case.

    A copy of it is kept, which no later solve replaces. A run that its audit disagrees with is
    refused (exit code 5).
    """
    from pathway import api
    from pathway.report.trail import accepted_lines, undone_lines
    from pathway.runs.trail import record

    plan = api.open(run)
    case = str(plan.manifest["case"])
    if undo:
        lines = undone_lines(run, case, *record.undo(run), lang)
    else:
        with Progress(lang) as progress:
            plan.insist(progress)
        missed = plan.summary.get("missed") or ()
        lines = accepted_lines(run, case, *record.accept(run), missed, lang)
    for line in lines:
        say(line)


@app.command()
def track(
    case: Annotated[
        Path, typer.Argument(metavar="CASE", help="A case with actuals: a folder, or a workbook.")
    ],
    plan: Annotated[
        Path | None,
        typer.Option(
            "--plan", metavar="RUN", help="A run of the case; else its plan of record in reports/."
        ),
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", help="A folder; ./reports/<case>-track if left out.")
    ] = None,
    template: Template = None,
    lang: DocumentLang = FIRST,
) -> None:
    """Hold a plan against what was.

    Why they differ, which promises are on course, which levers are late: year by year, without a
    rest, with the pace of each promise, what it costs to catch up, and both base years. Writes a
    page, a workbook, slides and tables.
    """
    from pathway import api
    from pathway.load.build.loader import load
    from pathway.runs.result import Result
    from pathway.track import track as tracked
    from pathway.track.lines import lines
    from pathway.track.write import write_tracked

    run = plan or of_record(case)
    opened = api.open(run)
    planned = opened.case.data
    with naming(case), Progress(lang), insist_on_plan_of(case, opened, run):
        actual = load(case, str(opened.manifest["study"]), actuals=True).case
        found = tracked(Result.load(run), planned, actual)
        folder = out or Path("reports") / f"{actual.id}-track"
        write_tracked(found, folder, lang, template)
    for line in lines(found, folder, lang):
        say(line)


@app.command()
def reproduce(
    run: Annotated[Path, typer.Argument(metavar="RUN", help="A run folder.")],
    lang: Lang = FIRST,
    as_json: Json = False,
) -> None:
    """Solve a run again, and compare the tables.

    From what its folder holds, byte for byte; else it says which input, version, table and row
    differ (exit code 6).
    """
    from pathway import api
    from pathway.report.trail import reasons, verdict

    with Progress(lang) as progress:
        found = api.open(run).reproduce(progress)
    for line in reasons(run, found, lang):
        say(line)
    if as_json:
        print_json(found.document())
    if not found.same:
        raise NotReproduced(verdict(run, found, lang))
    say(verdict(run, found, lang))


@app.command()
def trace(
    run: Annotated[Path, typer.Argument(metavar="RUN", help="A run folder.")],
    table: Annotated[
        str, typer.Argument(metavar="TABLE", help="Such as emissions, wedges or costs.")
    ],
    year: Annotated[
        str,
        typer.Argument(
            metavar="YEAR", help="A year of the table; a financial one by its end: FY2028."
        ),
    ],
    keys: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="KEY...",
            help="Ids that a row has: a business, an account, a wedge; the sum of all rows with "
            "all of them is told.",
            show_default=False,
        ),
    ] = None,
    column: Annotated[
        str | None,
        typer.Option(
            "--column",
            metavar="NAME",
            help="A column of the table, such as gross_market_t; net_t of emissions if left out, "
            "else the number that the table is about.",
            show_default=False,
        ),
    ] = None,
    lang: Lang = FIRST,
    as_json: Json = False,
) -> None:
    """Print the arithmetic of a number, down to its rows.

    Each term with its factors, and each factor with file, row, value, unit, source and confidence.
    """
    from pathway import api
    from pathway.trace.said import document, tell

    plan = api.open(run)
    tell_changes(plan, run, lang)
    found = plan.trace(table, year, *keys or (), column=column)
    if as_json:
        print_json(document(found, lang))
    else:
        print_line("\n".join(tell(found, lang)))
