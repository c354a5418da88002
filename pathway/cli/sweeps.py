"""Commands on sweeps: sweep, merge-sweep."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pathway.cli.options import Lang, PictureOption, Pictures
from pathway.locale import FIRST, in_language, languages_of, message
from pathway.locale.errors import UsageError
from pathway.machine.console import Progress, print_json, say

if TYPE_CHECKING:
    from pathway.sweep.progress import Tick
    from pathway.sweep.result import SweepResult

app = typer.Typer()

Baseline = Annotated[
    Path | None,
    typer.Option(
        "--baseline",
        metavar="RUN",
        help="What `base` means in thresholds: an accepted run or sweep, not the unchanged case.",
        show_default=False,
    ),
]
Fresh = Annotated[bool, typer.Option("--fresh", help="Begin anew where a sweep is there.")]
Json = Annotated[bool, typer.Option("--json", help="Print the summary on standard output.")]


@app.command()
def sweep(
    file: Annotated[Path, typer.Argument(metavar="SWEEP", help="A sweep file.")],
    out: Annotated[
        Path | None, typer.Option("--out", help="A folder; ./reports/<sweep> if left out.")
    ] = None,
    workers: Annotated[
        int | None, typer.Option("--workers", min=1, help="Processes; all cores if left out.")
    ] = None,
    scheduler: Annotated[
        str | None,
        typer.Option("--scheduler", metavar="tcp://…", help="A Dask cluster.", show_default=False),
    ] = None,
    shard: Annotated[
        str | None,
        typer.Option(
            "--shard", metavar="K/N", help="One part of N, for merge-sweep.", show_default=False
        ),
    ] = None,
    baseline: Baseline = None,
    fresh: Fresh = False,
    lang: Lang = FIRST,
    pictures: PictureOption = Pictures.AUTO,
    as_json: Json = False,
) -> None:
    """Solve a case many times; fail where a threshold breaks.

    With exit code 6.
    """
    if scheduler is not None and workers is not None:
        raise UsageError(message("usage.workers-or-scheduler"))
    from pathway.sweep.runner import run_sweep
    from pathway.sweep.spec import load_sweep

    asked = load_sweep(file)
    with Progress(lang) as progress:
        progress("solving the scenarios")
        result = run_sweep(
            asked,
            out or Path("reports") / asked.id,
            workers=workers,
            scheduler=scheduler,
            shard=shard,
            baseline=baseline,
            fresh=fresh,
            progress=_ticking(progress),
        )
    _finish(result, lang, pictures, as_json)


@app.command()
def merge_sweep(
    folders: Annotated[
        list[Path], typer.Argument(metavar="DIR...", help="The folders of all shards.")
    ],
    out: Annotated[
        Path | None, typer.Option("--out", help="A folder; ./reports/<sweep> if left out.")
    ] = None,
    baseline: Baseline = None,
    fresh: Fresh = False,
    lang: Lang = FIRST,
    pictures: PictureOption = Pictures.AUTO,
    as_json: Json = False,
) -> None:
    """Join the shards of a sweep."""
    from pathway.sweep.folder import read_again
    from pathway.sweep.runner import merge_sweep as merge

    target = out or Path("reports") / read_again(folders[0]).id
    with Progress(lang) as progress:
        progress("joining the shards")
        result = merge(folders, target, baseline=baseline, fresh=fresh)
    _finish(result, lang, pictures, as_json)


def _ticking(progress: Progress) -> Callable[[Tick], None]:
    def show(tick: Tick) -> None:
        if tick.note is not None:
            progress.clear()
            say(tick.note.in_(progress.lang))
        progress.show(tick.bar(progress.lang))

    return show


def _finish(result: SweepResult, lang: str, pictures: Pictures, as_json: bool) -> None:
    """Reads what was found, says it, and insists on the thresholds."""
    from pathway.sweep.readings.read import read_sweep
    from pathway.sweep.words import tell_sweep

    lines = tell_sweep(result, lang)
    if result.whole:
        with Progress(lang) as progress:
            progress("drawing")
            langs = tuple(dict.fromkeys((*languages_of(result.sweep.languages), lang)))
            written = read_sweep(result, result.folder, langs, pictures.value)
            lines += [in_language(warning, lang) for warning in written.warnings]
    for line in lines:
        say(line)
    if as_json and result.whole:
        print_json(json.loads((result.folder / "summary.json").read_text("utf-8")))
    result.insist(lang)
