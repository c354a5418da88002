"""Commands on finished runs: report, compare."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pathway.cli.options import (
    DocumentLang,
    NoPictures,
    PictureOption,
    Pictures,
    Template,
    tell_changes,
)
from pathway.locale import FIRST
from pathway.locale import say as told
from pathway.machine.console import Progress, say

if TYPE_CHECKING:
    from pathway import api

app = typer.Typer()


@app.command()
def report(
    run: Annotated[Path, typer.Argument(metavar="RUN", help="A run folder.")],
    also: Annotated[
        list[Path] | None,
        typer.Option("--also", metavar="RUN", help="Another study to choose from in the report."),
    ] = None,
    template: Template = None,
    lang: DocumentLang = FIRST,
    pictures: PictureOption = Pictures.AUTO,
    no_pictures: NoPictures = False,
) -> None:
    """Make the board pack of a run: charts, slides, workbook …

    Without solving.
    """
    wanted = Pictures.NO if no_pictures else pictures
    from pathway.report.terminal import grave_remarks

    plan = make_pack(run, lang, wanted, template, also or [])
    for line in grave_remarks(plan.review(), f"pathway review {shlex.quote(str(run))}", lang):
        say(line)


def make_pack(
    folder: Path,
    lang: str,
    pictures: Pictures,
    template: Path | None = None,
    also: Sequence[Path] = (),
) -> api.Plan:
    """Writes the pack of a run into its folder, and says what was made; gives its plan."""
    from pathway import api
    from pathway.report.terminal import tell_pack

    with Progress(lang) as progress:
        progress("reading the run")
        plan, *others = (api.open(path) for path in (folder, *also))
        for each, path in zip((plan, *others), (folder, *also), strict=True):
            tell_changes(each, path, lang)
        pack = plan.report(
            lang,
            pictures=pictures.value,
            template=template,
            also=others,
            progress=progress,
        )
    for line in tell_pack(folder, pack, lang):
        say(line)
    return plan


@app.command()
def compare(
    runs: Annotated[list[Path], typer.Argument(metavar="RUN...", help="Two or three run folders.")],
    out: Annotated[
        Path | None, typer.Option("--out", help="A new folder; ./reports/compare if left out.")
    ] = None,
    template: Template = None,
    lang: DocumentLang = FIRST,
) -> None:
    """Say how finished runs differ, and why.

    In inputs, decisions, tonnes and money, with a sentence for each big move.
    """
    from pathway import api

    target = out or Path("reports") / "compare"
    with Progress(lang) as progress:
        progress("comparing")
        plan, *others = (api.open(run) for run in runs)
        comparison = plan.compare(*others)
        comparison.save(target, lang, template)
    for sentence in comparison.sentences(lang):
        say(sentence)
    say(told("terminal.written", lang, target=str(target)))
