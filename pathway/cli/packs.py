"""Commands on finished runs: report, compare."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from pathway.cli.options import Language, NoPictures, PictureOption, Pictures, Template
from pathway.console import Progress, say

app = typer.Typer()


@app.command()
def report(
    run: Annotated[Path, typer.Argument(metavar="RUN", help="A run folder.")],
    also: Annotated[
        list[Path] | None,
        typer.Option("--also", metavar="RUN", help="Another study to choose from in the report."),
    ] = None,
    template: Template = None,
    lang: Annotated[Language, typer.Option("--lang", help="Language of the documents.")] = (
        Language.EN
    ),
    pictures: PictureOption = Pictures.AUTO,
    no_pictures: NoPictures = False,
) -> None:
    """Make the board pack of a run: charts, slides, workbook …"""
    wanted = Pictures.NO if no_pictures else pictures
    make_pack(run, lang, wanted, Progress(lang.value), template, also or [])


def make_pack(
    folder: Path,
    lang: Language,
    pictures: Pictures,
    progress: Progress,
    template: Path | None = None,
    also: Sequence[Path] = (),
) -> None:
    """Writes the pack of a run into its folder, and says what was made."""
    from pathway.finished import open_run
    from pathway.report.pack import write_pack
    from pathway.words import tell_pack

    runs = [open_run(path) for path in (folder, *also)]
    progress("making the board pack")
    try:
        pack = write_pack(
            runs[0], folder, lang.value, pictures.value, template=template, others=runs[1:]
        )
    finally:
        progress.clear()
    for line in tell_pack(folder, pack, lang.value):
        say(line)


@app.command()
def compare(
    runs: Annotated[list[Path], typer.Argument(metavar="RUN...", help="Two or three run folders.")],
    out: Annotated[
        Path | None, typer.Option("--out", help="A new folder; ./reports/compare if left out.")
    ] = None,
    template: Template = None,
    lang: Annotated[Language, typer.Option("--lang", help="Language of the documents.")] = (
        Language.EN
    ),
) -> None:
    """Say how finished runs differ, and why."""
    from pathway.compare import compare_runs, moves, write_comparison

    comparison = compare_runs(runs)
    target = out or Path("reports") / "compare"
    write_comparison(comparison, target, lang.value, template)
    for letter in comparison.letters[1:]:
        for move in moves(comparison, letter):
            say(getattr(move.text, lang.value))
    say({"en": f"Written: {target}", "zh": f"已写入：{target}"}[lang.value])
