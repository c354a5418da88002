"""Commands on a case: init, check, export-inputs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pathway.cli.begin import NAMES
from pathway.cli.options import (
    Case,
    Set,
    Strict,
    Study,
    case_id,
    case_or_reference,
    insist_on_belief,
    lang_option,
)
from pathway.locale import FIRST, Count, message, naming
from pathway.locale import say as told
from pathway.locale.errors import UsageError
from pathway.machine.console import Progress, print_line, say

if TYPE_CHECKING:
    from pathway_models.case import Case as Data

app = typer.Typer()


@app.command()
def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A new or empty folder.")],
    example: Annotated[
        str | None,
        typer.Option(
            "--example",
            metavar="NAME",
            help="A copy of a shipped case, whole: alibaba, shipping or steel.",
        ),
    ] = None,
    archetype: Annotated[
        str | None,
        typer.Option(
            "--archetype",
            metavar="KIND",
            help="A company of a kind: grocery, parcel, cloud, offices, food, steel, cement or "
            "shipping.",
        ),
    ] = None,
    lang: Annotated[
        str | None, lang_option("The language of names; en if left out.", NAMES)
    ] = None,
    currency: Annotated[
        str | None,
        typer.Option("--currency", metavar="CODE", help="The money of the case; EUR if left out."),
    ] = None,
    country: Annotated[
        str | None,
        typer.Option(
            "--country",
            metavar="CODE,CODE",
            help="Where the company is, by codes of two letters; DE if left out.",
        ),
    ] = None,
    base_year: Annotated[
        int | None,
        typer.Option(
            "--base-year",
            help="The year of the inventory; if left out the last full one that the library knows.",
        ),
    ] = None,
    rate: Annotated[
        list[str] | None,
        typer.Option(
            "--rate",
            metavar="CODE=NUMBER",
            help="Money of the case that one of another is worth: USD=0.92. May be repeated.",
        ),
    ] = None,
    price: Annotated[
        list[str] | None,
        typer.Option(
            "--price",
            metavar="WHAT=NUMBER",
            help="What a kWh, litre or kilogram costs: electricity=0.18, or electricity@FR=0.15. "
            "May be repeated.",
        ),
    ] = None,
    size: Annotated[
        list[str] | None,
        typer.Option(
            "--size",
            metavar="WHAT=NUMBER",
            help="How big the company is: floor=60000. May be repeated.",
        ),
    ] = None,
    name: Annotated[
        str | None, typer.Option("--name", metavar="TEXT", help="What the company is called.")
    ] = None,
    yes: Annotated[
        bool,
        typer.Option("--yes", help="Ask nothing on a terminal: what is left out is as said here."),
    ] = False,
) -> None:
    """Write a case to begin with.

    A small one from the library, in the language, money and country asked for; with --archetype
    that of a company of a kind; or with --example a copy of a shipped one. On a terminal it asks
    for what is left out.
    """
    from pathway.cli.asked import Asked
    from pathway.cli.begin import begin
    from pathway.machine.console import is_asked

    asked = Asked(lang, currency, country, base_year, rate, price, size, name, archetype, example)
    begin(folder, asked, ask=not yes and is_asked())


@app.command()
def check(
    case: Case = None,
    study: Study = None,
    set: Set = None,
    list_paths: Annotated[
        str | None,
        typer.Option(
            "--list-paths",
            metavar="PATTERN",
            help="Print the paths with this in them (or matching * and ?), to be used with --set: "
            "path, value, unit and file, two spaces apart.",
            show_default=False,
        ),
    ] = None,
    scaling: Annotated[
        bool,
        typer.Option(
            "--scaling",
            help="Build the program of the study, and say how far its numbers are apart, which "
            "inputs they are from, and which of them the solver cannot hold.",
        ),
    ] = False,
    strict: Strict = False,
    lang: Annotated[str, lang_option("Language of faults, remarks and notes.")] = FIRST,
) -> None:
    """Check every file of a case, and say all that is wrong.

    Every study, and all faults at once; solves nothing. Of a factor or price that is missing it
    names what the library has. What is hardly believable is remarked (docs/review.md).
    """
    with naming(case_or_reference(case), study, set or ()):
        _check(case, study, set or [], lang, list_paths=list_paths, scaling=scaling, strict=strict)


def _check(
    case: Path | None,
    study: str | None,
    sets: list[str],
    lang: str,
    *,
    list_paths: str | None,
    scaling: bool,
    strict: bool,
) -> None:
    if list_paths is not None:
        _list_paths(case_or_reference(case), list_paths, study, sets)
        return
    from pathway.api import read
    from pathway.review.remark import counted

    with Progress(lang) as progress:
        progress("reading the case")
        found = read(case, study, sets=sets, every=True)
        if scaling:
            progress("building the model")
            spans = found.scaling()
    if scaling:
        from pathway.cli.scaling import say_scaling

        say_scaling(found.data, spans, lang)
        return
    remarks, notes = found.review(), found.notes_in(lang)
    for line in (
        *(remark.line(lang) for remark in remarks if remark.severity != "note"),
        *(told("terminal.noted", lang, text=note) for note in notes),
        *(remark.line(lang) for remark in remarks if remark.severity == "note"),
    ):
        say(line)
    say(_no_faults(found.data, lang))
    say(counted(remarks, lang, len(notes)))
    insist_on_belief(remarks, lang, strict=strict)


def _no_faults(data: Data, lang: str) -> str:
    """What a case without faults holds; caps on money are no commitments."""
    from pathway_models.promises import promise_of

    caps = sum(promise_of(target).is_cap for target in data.targets.values())
    return told(
        "terminal.no-faults", lang, case=data.id, study=str(data.study),
        sources=Count(len(data.sources)), options=Count(len(data.options)),
        commitments=Count(len(data.targets) - caps), caps=Count(caps),
        requirements=Count(len(data.requirements)),
        first=str(data.base_year), last=str(data.end),
    )  # fmt: skip


@app.command()
def export_inputs(
    case: Case = None,
    file: Annotated[
        Path | None,
        typer.Argument(metavar="FILE", help="The workbook; ./<case>.xlsx if left out."),
    ] = None,
    xlsx: Annotated[bool, typer.Option("--xlsx", help="As an Excel workbook.")] = False,
) -> None:
    """Write all inputs of a case as one workbook.

    To be changed and solved. A file that is there is left alone.
    """
    if not xlsx:
        raise UsageError(message("usage.which-form"))
    import shlex

    from pathway.api import read
    from pathway.cases.export import write_workbook

    folder = case_or_reference(case)
    target = file or Path(f"{case_id(folder)}.xlsx")
    if target.suffix != ".xlsx":
        raise UsageError(message("usage.no-workbook-name", path=str(target)))
    with Progress("en") as progress:
        progress("writing the workbook")
        write_workbook(read(folder, every=True).files, target)
    say(f"Wrote {target}. Change it, then: pathway solve {shlex.quote(str(target))}")


def _list_paths(folder: Path, pattern: str, study: str | None, sets: list[str]) -> None:
    from pathway.load import list_paths

    for found in list_paths(folder, pattern, study, sets):
        print_line("  ".join((found.path, found.value, found.unit, found.file)))
