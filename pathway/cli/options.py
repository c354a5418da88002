"""What several commands share: options, the case that is meant, the audit that is insisted on."""

from __future__ import annotations

import contextlib
import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pathway.locale import LANGUAGES, Count, message
from pathway.locale import say as told
from pathway.locale.errors import AuditFailed, Doubtful, PathwayError, UnknownStudy, UsageError
from pathway.machine.console import answer_in, say

if TYPE_CHECKING:
    from pathway.api import Audit, Plan
    from pathway.review import Remark
    from pathway.runs.run import Run


class Pictures(StrEnum):
    """Whether PNG and SVG are drawn, which needs a browser."""

    AUTO = "auto"
    REQUIRE = "require"
    NO = "no"


class Solvers(StrEnum):
    """What searches whole numbers."""

    HIGHS = "highs"
    SCIP = "scip"


def lang_option(help: str, languages: Sequence[str] = LANGUAGES) -> Any:
    """The option ``--lang``: one of these languages, all there are if none are named."""

    def known(lang: str) -> str:
        if lang not in languages:
            raise typer.BadParameter(f"{lang!r} is not one of {', '.join(map(repr, languages))}.")
        answer_in(lang)
        return lang

    return typer.Option("--lang", parser=known, metavar=f"<{'|'.join(languages)}>", help=help)


Lang = Annotated[str, lang_option("Language of what is said.")]
DocumentLang = Annotated[str, lang_option("Language of the documents.")]
NameLang = Annotated[str, lang_option("Language of names.")]

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


SolverOption = Annotated[
    Solvers,
    typer.Option(
        "--solver",
        help="What searches whole numbers; what is linear stays with HiGHS. SCIP is an extra: "
        "docs/install.md.",
    ),
]
PictureOption = Annotated[
    Pictures, typer.Option("--pictures", help="Draw PNG and SVG, too (needs a browser).")
]
NoPictures = Annotated[bool, typer.Option("--no-pictures", help="The same as --pictures no.")]
Template = Annotated[
    Path | None,
    typer.Option(
        "--template",
        metavar="FILE",
        help="A .pptx whose master the slides use.",
        show_default=False,
    ),
]


Strict = Annotated[
    bool, typer.Option("--strict", help="Exit with 2 where a remark is grave, for CI.")
]


def insist_on_belief(remarks: Sequence[Remark], lang: str, *, strict: bool) -> None:
    """Raises ``Doubtful`` where a remark is grave and none may be."""
    grave = sum(remark.severity == "grave" for remark in remarks)
    if strict and grave:
        counts = {"grave": Count(grave), "n": Count(len(remarks))}
        raise Doubtful(told("review.none-may-be-grave", lang, **counts))


def insist_on_number(option: str, value: float | None) -> None:
    """Raises ``UsageError`` for a number that is none."""
    if value is not None and not math.isfinite(value):
        raise UsageError(message("usage.no-number", option=option, value=str(value)))


def case_or_reference(folder: Path | None) -> Path:
    """The case that is named, or the reference case."""
    from pathway.cases.examples import reference_case

    return folder or reference_case()


def case_id(case: Path) -> str:
    """What a case is called: its folder, or its workbook without the ending."""
    return case.resolve().stem if case.is_file() else case.resolve().name


def listed(audit: Audit) -> list[str]:
    """The checks of an audit that failed, a line each."""
    return [f"  {line}" for line in audit.failed]


def insist_on_audit(run: Run) -> None:
    """Raises ``AuditFailed`` where the audit disagrees with the plan."""
    if not run.audited:
        from pathway.api import Audit

        failed = listed(Audit(run.result.audit))
        lines = "\n".join(["", *failed])
        raise AuditFailed(message("usage.audit-of-run", folder=str(run.folder), lines=lines))


def tell_changes(plan: Plan, run: Path, lang: str) -> Path | None:
    """Says which inputs of the case have changed since a run, before anything is told of it.

    Gives where the case lies, if it is found.
    """
    from pathway.runs.since import found_now

    since = found_now(plan.manifest, run)
    if since is not None and since.files:
        say(since.line(run, lang))
    return since.case if since is not None else None


@contextmanager
def telling_of_earlier(out: Path, lang: str) -> Iterator[None]:
    """Where a solve fails, says that the run in its folder, which stays, is of an earlier one."""
    before = _marked(out)
    try:
        yield
    except (PathwayError, typer.Exit) as fault:
        if before and _marked(out) == before:
            earlier = message("terminal.earlier-run", out=str(out))
            if isinstance(fault, PathwayError):
                fault.also = earlier
            else:
                say(earlier.in_(lang))
        raise


def _marked(out: Path) -> bytes:
    """What marks the run in a folder; nothing where there is none."""
    from pathway.runs.result import MANIFEST

    with contextlib.suppress(OSError):
        return (out / MANIFEST).read_bytes()
    return b""


@contextmanager
def insist_on_plan_of(case: Path, plan: Plan, run: Path) -> Iterator[None]:
    """A plan of another case, or of a study that the case has not, is none of this one."""
    of, own = plan.manifest["case"], case_id(case)
    if of != own:
        raise UsageError(message("usage.plan-of-other", run=str(run), of=of, own=own))
    try:
        yield
    except UnknownStudy as none:
        study = repr(plan.manifest["study"])
        names = {"run": str(run), "of": of, "study": study, "case": str(case)}
        raise UsageError(message("usage.plan-of-no-study", **names)) from none


def of_record(case: Path) -> Path:
    """The plan of record of a case; raises ``UsageError`` where there is none."""
    from pathway.runs.trail.record import plan_of_record

    found = plan_of_record(case, Path("reports"))
    if found is None:
        raise UsageError(message("usage.no-plan-of-record", case=str(case)))
    return found
