"""The command line: thin functions over the application. Heavy imports wait until they are used."""

from __future__ import annotations

import math
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pathway.console import (
    Progress,
    flush,
    note_interrupts,
    open_closed_streams,
    print_json,
    print_line,
    say,
)
from pathway.errors import AuditFailed, NoPlan, PathwayError, UsageError

if TYPE_CHECKING:
    from pathway.explain import Explanation
    from pathway.run import Job, Run

INTERRUPTED = 130

app = typer.Typer(
    name="pathway",
    help="The cheapest way to keep every climate commitment: cut first, then remove, then offset.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


class Pictures(StrEnum):
    """Whether PNG and SVG are drawn, which needs a browser."""

    AUTO = "auto"
    REQUIRE = "require"
    NO = "no"


class Language(StrEnum):
    """The language of what is printed and of documents."""

    EN = "en"
    ZH = "zh"


Case = Annotated[
    Path | None,
    typer.Argument(
        metavar="CASE",
        help="A folder with company.yaml, or a workbook; the reference case if left out.",
        show_default=False,
    ),
]
Study = Annotated[
    str | None, typer.Option("--study", help="A study of the case: studies/NAME.yaml.")
]
Set = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="PATH=VALUE",
        help="Another value for an input: 5 sets, *0.5 scales, +1 adds, -1 takes off, "
        "=-3 sets a negative value. May be repeated.",
        show_default=False,
    ),
]


@app.callback(invoke_without_command=True)
def pathway(
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    """Decarbonization pathway optimizer."""
    if version:
        from importlib.metadata import version as installed

        typer.echo(f"pathway {installed('neutrality-pathway')}")
        raise typer.Exit


@app.command()
def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A new or empty folder.")],
) -> None:
    """Write a copy of the reference case, to be changed."""
    import shlex

    from pathway.reference import write_reference_case

    write_reference_case(folder)
    say(f"Wrote the reference case. Change it, then: pathway solve {shlex.quote(str(folder))}")


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
            help="Print the paths with this in them (or matching * and ?), to be used with --set.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Check every file of a case, and say all that is wrong."""
    if list_paths is not None:
        _list_paths(_case(case), list_paths, study, set or [])
        return
    from pathway.load import load
    from pathway.load.advice import warnings

    loaded = load(_case(case), study, set or [], every=True).case
    for warning in warnings(loaded):
        say(f"Note: {warning}")
    say(
        f"No faults: {loaded.id}, study {loaded.study}: {len(loaded.sources)} sources, "
        f"{len(loaded.options)} options, {len(loaded.targets)} commitments, "
        f"{loaded.base_year} to {loaded.end}."
    )


@app.command()
def export_inputs(
    case: Case = None,
    file: Annotated[
        Path | None,
        typer.Argument(metavar="FILE", help="The workbook; ./<case>.xlsx if left out."),
    ] = None,
    xlsx: Annotated[bool, typer.Option("--xlsx", help="As an Excel workbook.")] = False,
) -> None:
    """Write all inputs of a case as one workbook."""
    if not xlsx:
        raise UsageError("Say in which form: pathway export-inputs CASE --xlsx [FILE].")
    import shlex

    from pathway.export import write_workbook
    from pathway.load import load

    folder = _case(case)
    target = file or Path(f"{_id(folder)}.xlsx")
    if target.suffix != ".xlsx":
        raise UsageError(f"{target} is no name of a workbook: let it end in .xlsx.")
    write_workbook(load(folder, every=True).files, target)
    say(f"Wrote {target}. Change it, then: pathway solve {shlex.quote(str(target))}")


@app.command()
def solve(
    case: Case = None,
    study: Study = None,
    set: Set = None,
    out: Annotated[
        Path | None, typer.Option("--out", help="The run folder; ./reports/<case> if left out.")
    ] = None,
    gap: Annotated[
        float | None,
        typer.Option("--gap", min=0.0, help="How far from the best a plan may be, in millions."),
    ] = None,
    time_limit: Annotated[
        float | None,
        typer.Option("--time-limit", min=0.0, help="Seconds for all solves together."),
    ] = None,
    lang: Annotated[Language, typer.Option("--lang", help="Language of what is said.")] = (
        Language.EN
    ),
    pictures: Annotated[
        Pictures, typer.Option("--pictures", help="Draw PNG and SVG, too (needs a browser).")
    ] = Pictures.AUTO,
    no_pictures: Annotated[
        bool, typer.Option("--no-pictures", help="The same as --pictures no.")
    ] = False,
    pack: Annotated[
        bool, typer.Option("--pack", help="Make the whole board pack, as `pathway report` does.")
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the summary on standard output.")
    ] = False,
) -> None:
    """Find the least-cost plan that keeps every commitment."""
    _finite("--gap", gap)
    _finite("--time-limit", time_limit)
    from pathway.run import Job, Options
    from pathway.words import tell

    folder = _case(case)
    target = out or Path("reports") / (f"{_id(folder)}-{study}" if study else _id(folder))
    wanted = Pictures.NO if no_pictures else pictures
    options = Options(study, gap, time_limit, wanted.value, tuple(set or ()))
    progress = Progress(lang.value)
    job = Job.read(folder, target, options, progress)
    try:
        run = job.write(job.solve())
    except NoPlan as none:
        _say_why(job, progress)
        raise typer.Exit(none.exit_code) from none
    finally:
        progress.clear()
    for line in tell(run, lang.value):
        say(line)
    if pack:
        _write_pack(target, lang, wanted, progress)
    if as_json:
        print_json(run.result.summary_file)
    _insist(run)


@app.command()
def report(
    run: Annotated[Path, typer.Argument(metavar="RUN", help="A run folder.")],
    also: Annotated[
        list[Path] | None,
        typer.Option("--also", metavar="RUN", help="Another study to choose from in the report."),
    ] = None,
    template: Annotated[
        Path | None,
        typer.Option("--template", metavar="FILE", help="A .pptx whose master the slides use."),
    ] = None,
    lang: Annotated[Language, typer.Option("--lang", help="Language of the documents.")] = (
        Language.EN
    ),
    pictures: Annotated[
        Pictures, typer.Option("--pictures", help="Draw PNG and SVG, too (needs a browser).")
    ] = Pictures.AUTO,
    no_pictures: Annotated[
        bool, typer.Option("--no-pictures", help="The same as --pictures no.")
    ] = False,
) -> None:
    """Make the board pack of a finished run: charts, report, slides, workbook, IAMC table."""
    wanted = Pictures.NO if no_pictures else pictures
    _write_pack(run, lang, wanted, Progress(lang.value), template, also or [])


def _write_pack(
    folder: Path,
    lang: Language,
    pictures: Pictures,
    progress: Progress,
    template: Path | None = None,
    also: Sequence[Path] = (),
) -> None:
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
    template: Annotated[
        Path | None,
        typer.Option("--template", metavar="FILE", help="A .pptx whose master the slides use."),
    ] = None,
    lang: Annotated[Language, typer.Option("--lang", help="Language of the documents.")] = (
        Language.EN
    ),
) -> None:
    """Say how plans differ: what went in, what was decided, what comes out, and why."""
    from pathway.compare import compare_runs, moves, write_comparison

    comparison = compare_runs(runs)
    target = out or Path("reports") / "compare"
    write_comparison(comparison, target, lang.value, template)
    for letter in comparison.letters[1:]:
        for move in moves(comparison, letter):
            say(getattr(move.text, lang.value))
    say({"en": f"Written: {target}", "zh": f"已写入：{target}"}[lang.value])


@app.command()
def explain(
    case: Case = None,
    study: Study = None,
    set: Set = None,
    every: Annotated[
        bool, typer.Option("--all", help="Every commitment, not only the headlines.")
    ] = False,
    frontier: Annotated[
        str | None,
        typer.Option(
            "--frontier",
            metavar="COMMITMENT",
            help="Cost against how strictly and how early this one holds.",
            show_default=False,
        ),
    ] = None,
    points: Annotated[
        int, typer.Option("--points", help="Plans of a frontier between its ends.")
    ] = 15,
    out: Annotated[
        Path | None,
        typer.Option("--out", help="The run folder; ./reports/<case>-explain if left out."),
    ] = None,
    lang: Annotated[Language, typer.Option("--lang", help="Language of what is said.")] = (
        Language.EN
    ),
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the explanation on standard output.")
    ] = False,
) -> None:
    """Say why there is no plan, or what each commitment of a plan costs."""
    from pathway.explain import Explanation, Frontier
    from pathway.run import Job, Options

    folder = _case(case)
    name = f"{_id(folder)}-{study}" if study else _id(folder)
    target = out or Path("reports") / f"{name}-explain"
    options = Options(study, pictures="no", set=tuple(set or ()))
    progress = Progress(lang.value)
    explanation = Explanation(Job.read(folder, target, options, progress), every)
    with _telling(explanation, progress):
        if frontier is None:
            explanation.explain()
        else:
            explanation.explain_frontier(Frontier.of(explanation.case, frontier, points))
    if as_json:
        print_json(explanation.document)
    if explanation.run is not None:
        _insist(explanation.run)
    if explanation.document.get("plan") is False:
        raise typer.Exit(NoPlan.exit_code)


@app.command()
def audit(
    run: Annotated[Path, typer.Argument(metavar="RUN", help="A run folder.")],
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the checks on standard output.")
    ] = False,
) -> None:
    """Check a finished run again, without the model."""
    from pathway.finished import audit_run

    checks = audit_run(run)
    if as_json:
        print_json(checks)
    failed = _failed(checks)
    if failed:
        raise AuditFailed("\n".join(["The audit disagrees with the run:", *failed]))
    say(f"Audited: {len(checks['checks'])} checks, none fails.")


@contextmanager
def _telling(explanation: Explanation, progress: Progress) -> Iterator[None]:
    """Says what is known at the end, also of an explanation that is cut short."""
    try:
        yield
    except KeyboardInterrupt:
        explanation.save()
        raise
    except NoPlan as none:
        none.args = (none.told[progress.lang],)
        raise
    finally:
        progress.clear()
        for line in explanation.tell(progress.lang):
            say(line)


def _say_why(job: Job, progress: Progress) -> None:
    """Says why there is no plan, after a solve that found none."""
    from pathway.explain import Explanation

    explanation = Explanation(job)
    with _telling(explanation, progress):
        explanation.find_conflicts()


def _list_paths(folder: Path, pattern: str, study: str | None, sets: list[str]) -> None:
    from pathway.load import list_paths

    for found in list_paths(folder, pattern, study, sets):
        print_line("  ".join((found.path, found.value, found.unit, found.file)))


def _finite(option: str, value: float | None) -> None:
    if value is not None and not math.isfinite(value):
        raise UsageError(f"{option} needs a number, not {value}.")


def _case(folder: Path | None) -> Path:
    from pathway.reference import reference_case

    return folder or reference_case()


def _id(case: Path) -> str:
    return case.resolve().stem if case.is_file() else case.resolve().name


def _failed(checks: dict[str, Any]) -> list[str]:
    return [
        f"  {c['name'].replace('_', ' ')}: {c['where']}"
        for c in checks["checks"]
        if not c["passed"]
    ]


def _insist(run: Run) -> None:
    if not run.audited:
        failed = _failed(dict(run.result.audit))
        raise AuditFailed(
            "\n".join([f"The audit disagrees with the plan in {run.folder}:", *failed])
        )


def main() -> None:
    """The entry point: every error a user can cause has a message and a documented exit code."""
    open_closed_streams()
    interrupts = note_interrupts()
    try:
        code = app(standalone_mode=False)
    except PathwayError as fault:
        say(str(fault))
        code = fault.exit_code
    except (KeyboardInterrupt, typer.Abort):
        code = INTERRUPTED
    except SystemExit:  # how Typer answers a closed pipe
        code = 0
    except Exception as fault:  # the last resort: a bug, said as one
        code = INTERRUPTED if interrupts else _unexpected(fault)
    if code == INTERRUPTED:
        say("Interrupted.")
    flush()
    raise SystemExit(code or 0)


def _unexpected(fault: Exception) -> int:
    """Typer's own usage errors show themselves; anything else is a bug."""
    show, code = getattr(fault, "show", None), getattr(fault, "exit_code", None)
    if callable(show) and isinstance(code, int):
        show()
        return code
    import traceback

    if os.environ.get("PATHWAY_DEBUG"):
        say(traceback.format_exc())
    say(
        f"This is a bug of pathway: {type(fault).__name__}: {fault}\n"
        "Please report it with the case and the command; PATHWAY_DEBUG=1 shows where it is."
    )
    return 1


if __name__ == "__main__":
    main()
