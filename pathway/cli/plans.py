"""Commands on a plan: solve, explain, audit, review."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pathway.cli.options import (
    Case,
    Lang,
    NoPictures,
    PictureOption,
    Pictures,
    Set,
    SolverOption,
    Solvers,
    Strict,
    Study,
    Template,
    case_id,
    case_or_reference,
    insist_on_audit,
    insist_on_belief,
    insist_on_number,
    insist_on_plan_of,
    listed,
    of_record,
    tell_changes,
    telling_of_earlier,
)
from pathway.cli.packs import make_pack
from pathway.locale import ASKED, FIRST, Count, message, naming
from pathway.locale import say as told
from pathway.locale.errors import AuditFailed, NoPlan, UsageError
from pathway.machine.console import Progress, print_json, say

if TYPE_CHECKING:
    from pandas import DataFrame

    from pathway import api
    from pathway.api.comparison import Comparison
    from pathway.explain import Explanation

app = typer.Typer()

PRICES = (0.0, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 10.0)
"""Of change, at which a frontier has its points: of an outlay of 1."""

FEW = 6
"""Sentences of a comparison that are said; the page has all."""


@app.command()
def solve(
    case: Case = None,
    study: Study = None,
    set: Set = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            help="The run folder; ./reports/<case>, or ./reports/<case>-<study> where it is named.",
        ),
    ] = None,
    gap: Annotated[
        float | None,
        typer.Option(
            "--gap",
            min=0.0,
            help="How far from the best a plan may be, in millions of the currency; else the "
            "larger of 1 and 1e-4 of the discounted gross outlay of the least-cost plan.",
        ),
    ] = None,
    time_limit: Annotated[
        float | None,
        typer.Option(
            "--time-limit",
            min=0.0,
            help="Seconds for all solves together; the best plan found is kept, with how far it "
            "may be from the best.",
        ),
    ] = None,
    solver: SolverOption = Solvers.HIGHS,
    lang: Lang = FIRST,
    pictures: PictureOption = Pictures.AUTO,
    no_pictures: NoPictures = False,
    pack: Annotated[
        bool, typer.Option("--pack", help="Make the whole board pack, as `pathway report` does.")
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the summary on standard output.")
    ] = False,
) -> None:
    """Find the least-cost plan that keeps every commitment.

    Plans, audits, draws. Where there is no plan it says what collides, and what would settle it.
    """
    insist_on_number("--gap", gap)
    insist_on_number("--time-limit", time_limit)
    from pathway.report.terminal import tell
    from pathway.runs.run import keeping_evidence

    wanted = Pictures.NO if no_pictures else pictures
    folder, target = _named(case, study, out)
    named = naming(folder, study, set or ())
    with named, Progress(lang) as progress, telling_of_earlier(target, lang):
        asked = _read(folder, study, set, target, wanted, progress)
        try:
            with keeping_evidence(target):
                plan = asked.solve(
                    gap=gap,
                    time_limit=time_limit,
                    solver=solver.value,
                    audit=False,
                    progress=progress,
                )
            run = plan.save(target, pictures=wanted.value, lang=lang, progress=progress)
        except NoPlan as none:
            _say_why(asked, target, progress, none)
            raise typer.Exit(none.exit_code) from none
        lines = tell(run, lang, asked.notes_in(lang))
    for line in lines:
        say(line)
    if pack:
        make_pack(target, lang, wanted)
    if as_json:
        print_json(run.result.summary_file)
    insist_on_audit(run)


@app.command()
def replan(
    case: Annotated[
        Path, typer.Argument(metavar="CASE", help="A case with actuals: a folder, or a workbook.")
    ],
    plan: Annotated[
        Path | None,
        typer.Option(
            "--plan", metavar="RUN", help="The old plan; else the plan of record in reports/."
        ),
    ] = None,
    stay_close: Annotated[
        float,
        typer.Option(
            "--stay-close",
            metavar="W",
            min=0.0,
            max=1e6,
            help="What it is worth not to change an outlay of 1 that the old plan decided: 0.1 "
            "pays at most 100,000 so that a million stays as it was. Never at the cost of a "
            "commitment.",
        ),
    ] = 0.0,
    frontier: Annotated[
        bool,
        typer.Option("--frontier", help="What staying closer to the old plan costs, as a table."),
    ] = False,
    set: Set = None,
    out: Annotated[
        Path | None, typer.Option("--out", help="The run folder; ./reports/<case>-replan.")
    ] = None,
    time_limit: Annotated[
        float | None,
        typer.Option("--time-limit", min=0.0, help="Seconds for all solves together."),
    ] = None,
    solver: SolverOption = Solvers.HIGHS,
    template: Template = None,
    lang: Lang = FIRST,
    no_pictures: NoPictures = False,
) -> None:
    """Plan from today on, beside the old plan.

    What was is a fact, whatever the study says of actuals. Writes a run, and a comparison with the
    old plan beside it, page and slides: which of its decisions still stand. Where no plan keeps
    every commitment it says what would settle it, and lays the nearest plan beside the old one.
    """
    insist_on_number("--time-limit", time_limit)
    insist_on_number("--stay-close", stay_close)
    from pathway import api
    from pathway.compare.write import PAGE
    from pathway.report.terminal import tell

    old = api.open(of := plan or of_record(case))
    study = str(old.manifest["study"])
    target = _apart(out or Path("reports") / f"{case_id(case)}-replan", of)
    wanted = Pictures.NO if no_pictures else Pictures.AUTO
    with (
        naming(case, study, set or ()),
        Progress(lang) as progress,
        insist_on_plan_of(case, old, of),
    ):
        plain = _read(case, study, set, target, wanted, progress).knowing()
        asked = plain.staying_close(old, stay_close)
        try:
            new = asked.solve(
                time_limit=time_limit, solver=solver.value, audit=False, progress=progress
            )
        except NoPlan as none:
            if _say_why(asked, target, progress, none, "explain.replan").run is not None:
                _lay_beside(old, target, lang, None, template)
            raise typer.Exit(none.exit_code) from none
        run = new.save(target, pictures=wanted.value, lang=lang, progress=progress)
        points = None
        if frontier:
            prices = [*PRICES, stay_close]
            points = plain.closeness(old, prices, time_limit=time_limit, progress=progress)
        comparison = _lay_beside(old, target, lang, points, template)
        lines = tell(run, lang, asked.notes_in(lang), old.tables)
    for line in lines:
        say(line)
    _tell_beside(comparison, lang)
    say(told("terminal.replanned", lang, page=str(_beside(target) / PAGE), run=str(target)))
    insist_on_audit(run)


def _beside(target: Path) -> Path:
    """Where the comparison of a new plan with the old one goes."""
    return target.with_name(f"{target.name}-compare")


def _apart(target: Path, plan: Path) -> Path:
    """Where a new plan goes; raises ``UsageError`` where the old one lies there."""
    if target.resolve() == plan.resolve():
        raise UsageError(message("usage.out-is-the-plan", folder=str(target)))
    return target


def _lay_beside(
    old: api.Plan, target: Path, lang: str, frontier: DataFrame | None, template: Path | None
) -> Comparison:
    """Writes the comparison of the plan in ``target`` with the old one; says where of a nearest."""
    from pathway import api
    from pathway.compare.write import PAGE

    new, beside = api.open(target), _beside(target)
    comparison = old.compare(new, frontier=frontier)
    comparison.save(beside, lang, template)
    if new.status == "nearest":
        say(told("terminal.nearest-beside", lang, page=str(beside / PAGE)))
    return comparison


def _tell_beside(comparison: Comparison, lang: str) -> None:
    """The new plan beside the old one: what stands, what staying closer costs, what is other."""
    sentences = comparison.sentences(lang)
    for line in (*comparison.standing(lang), *comparison.frontier(lang)):
        say(line)
    say(told("terminal.beside", lang, n=Count(len(sentences))))
    for sentence in sentences[:FEW]:
        say(f"  {sentence}")


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
    quick: Annotated[
        bool,
        typer.Option("--quick", help="Only what the first solves give: bounds and estimates."),
    ] = False,
    out: Annotated[
        Path | None,
        typer.Option("--out", help="The run folder; ./reports/<case>-explain if left out."),
    ] = None,
    lang: Lang = FIRST,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the explanation on standard output.")
    ] = False,
) -> None:
    """Say why there is no plan, or what each commitment costs.

    With what binds, what a year's delay saves, and which limit is worth more.
    """
    from pathway.explain import Explanation, Frontier

    if quick and frontier is not None:
        raise UsageError(message("usage.quick-or-frontier"))
    folder, target = _named(case, study, out, "-explain")
    named = naming(folder, study, set or ())
    with named, Progress(lang) as progress, telling_of_earlier(target, lang):
        asked = _read(folder, study, set, target, Pictures.NO, progress)
        explanation = Explanation(asked, target, progress, every, quick)
        with _telling(explanation, progress, as_json=as_json):
            if frontier is None:
                explanation.explain()
            else:
                explanation.explain_frontier(Frontier.of(explanation.case, frontier, points))
    if explanation.run is not None:
        insist_on_audit(explanation.run)
    if explanation.document.get("plan") is False:
        raise typer.Exit(NoPlan.exit_code)


@app.command()
def audit(
    run: Annotated[Path, typer.Argument(metavar="RUN", help="A run folder.")],
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the checks on standard output.")
    ] = False,
) -> None:
    """Check a finished run again, without the model.

    In plain arithmetic; exit code 5 where they disagree.
    """
    from pathway import api

    with Progress("en") as progress:
        plan = api.open(run)
        tell_changes(plan, run, FIRST)
        progress("auditing")
        found = plan.audit()
    if as_json:
        print_json(found.document)
    if not found.passed:
        lines = "\n".join(["", *listed(found)])
        raise AuditFailed(message("usage.audit-of-this", lines=lines))
    say(f"Audited: {len(found.checks)} checks, none fails.")


@app.command()
def review(
    run: Annotated[Path, typer.Argument(metavar="RUN", help="A run folder.")],
    strict: Strict = False,
    lang: Lang = FIRST,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the remarks on standard output.")
    ] = False,
) -> None:
    """Say what an experienced planner would look at twice.

    In the inputs and in the plan, the gravest first: docs/review.md lists it all.
    """
    from pathway import api
    from pathway.review.remark import counted

    plan = api.open(run)
    case, options = tell_changes(plan, run, lang), plan.manifest["options"]
    remarks = plan.review()
    if as_json:
        print_json([remark.document() for remark in remarks])
    with naming(case, options["study"], options["set"]) if case else nullcontext():
        for remark in () if as_json else remarks:
            say(remark.line(lang))
    say(counted(remarks, lang))
    insist_on_belief(remarks, lang, strict=strict)


def _named(
    case: Path | None, study: str | None, out: Path | None, kind: str = ""
) -> tuple[Path, Path]:
    """The case that is meant, and the folder for its run."""
    folder = case_or_reference(case)
    name = f"{case_id(folder)}-{study}" if study else case_id(folder)
    return folder, out or Path("reports") / f"{name}{kind}"


def _read(
    folder: Path,
    study: str | None,
    sets: list[str] | None,
    out: Path,
    pictures: Pictures,
    progress: Progress,
) -> api.Case:
    """The case, where its run can be written."""
    from pathway.api import read
    from pathway.runs.run import check_place

    progress("reading the case")
    asked = read(folder, study, sets=sets or ())
    check_place(out, pictures.value)
    return asked


@contextmanager
def _telling(
    explanation: Explanation,
    progress: Progress,
    none: NoPlan | None = None,
    *,
    as_json: bool = False,
) -> Iterator[None]:
    """Says what is known at the end, also of an explanation that is cut short.

    First which inputs can hardly be right, or may not be meant: without a plan they are likely
    why, and what would settle it rests on them. ``none`` is said where nothing is found to collide.
    """
    try:
        yield
    except KeyboardInterrupt:
        explanation.save()
        raise
    finally:
        progress.clear()
        document = explanation.document
        doubts = _doubts(explanation.subject, progress, plan=document.get("plan") is not False)
        collides = document.get("conflicts") or "data" in document
        general = [none.in_(progress.lang)] if none and not collides else []
        for line in (*doubts, *general, *explanation.tell(progress.lang)):
            say(line)
        if as_json and explanation.document:
            print_json(explanation.document)


def _doubts(case: api.Case, progress: Progress, *, plan: bool) -> list[str]:
    """The remarks on what can hardly be right; without a plan also on what may not be meant."""
    from pathway.locale import say as said
    from pathway.report.terminal import first_remarks, grave_remarks

    found, lang = [r for r in case.review() if r.severity != "note"], progress.lang
    if plan or not found:
        return grave_remarks(found, _check(), lang)
    is_grave = any(remark.severity == "grave" for remark in found)
    head = said("terminal.likely-cause" if is_grave else "terminal.may-be-cause", lang)
    return [head, *first_remarks(found, _check(), lang)]


def _check() -> str:
    """The command that tells all remarks on the inputs."""
    return f"pathway check {ASKED}"


def _say_why(
    case: api.Case,
    out: Path,
    progress: Progress,
    none: NoPlan,
    next_step: str = "",
) -> Explanation:
    """Says why there is no plan, after a solve that found ``none``; a number may be wrong.

    With a ``next_step`` the nearest plan is written, too.
    """
    from pathway.explain import Explanation

    explanation = Explanation(case, out, progress, next_step=next_step or "explain.writes")
    with _telling(explanation, progress, none):
        if next_step:
            explanation.settle()
        else:
            explanation.find_conflicts()
    return explanation
