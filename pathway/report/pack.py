"""The board pack of a run: every chart, the report, slides, workbook, and a file for modellers.

It is made by two processes: what it tells of every number, and in every cell, beside the rest.
"""

from __future__ import annotations

import gc
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pandas as pd
from markupsafe import Markup

from pathway.figures.kit.info import langs_of
from pathway.figures.print.files import Pictures, write_figures
from pathway.figures.study import Figures, figures_of
from pathway.locale import FIRST, Count, Lang, language, message, say
from pathway.locale.errors import UsageError
from pathway.machine.disk import FAULTS, drafting, put
from pathway.machine.pools import Leashed
from pathway.report.beside import beside
from pathway.report.decision import Decision, decision_of
from pathway.review.remark import Remark
from pathway.runs.result import Result
from pathway.tables.declared.schema import undocumented
from pathway_models.case import Case

EXPLAINED = "explain.json"
"""What ``pathway explain`` leaves in a run folder."""

Run = tuple[Result, Case]


@dataclass(frozen=True, slots=True)
class Pack:
    """What was written: documents by path, charts by name and in which languages, warnings."""

    documents: tuple[Path, ...]
    charts: tuple[str, ...]
    languages: tuple[Lang, ...]
    warnings: tuple[str, ...]


@contextmanager
def _uncollected() -> Iterator[None]:
    """Nothing is looked for that could be forgotten: on this much data a sixth of the time."""
    usual = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if usual:
            gc.enable()


@_uncollected()
def write_pack(
    run: Run,
    folder: Path,
    lang: Lang,
    pictures: Pictures = "auto",
    *,
    template: Path | None = None,
    others: Sequence[Run] = (),
    review: Callable[[], Sequence[Remark] | None] = lambda: None,
    progress: Callable[[str], None] = lambda _: None,
) -> Pack:
    """Writes the pack of a run into its folder: each document whole, in place of an older one.

    ``others`` are runs of other studies, to choose from in the report; ``review`` gives the remarks
    on this one, if they are known; ``progress`` is told what is being made. Raises ``UsageError``
    where the folder cannot be written, the template is no presentation, or pictures are required
    and cannot be made.
    """
    run = _whole(run)
    result, case = run
    with _in_its_place(folder), drafting(folder, "pack") as draft, _beside() as pool:
        traces = pool.submit(_traces, run, lang)
        explained = read_explained(folder, case.currency)
        swept = beside(folder, result)
        decision = decision_of(result, case, explained, swept.swings, review())
        sheets = pool.submit(_write_sheets, run, draft, lang, explained, decision)
        langs = tuple(dict.fromkeys((*langs_of(case.languages), lang)))
        run_id = str(result.manifest["run"])
        progress("making the charts")
        figures = figures_of(case, result.tables, run_id, explained, langs, swept.spread)
        progress("making the slides")
        _write_slides(run, draft, lang, template, explained, decision)
        progress("writing the report")
        _write_page(run, draft / "report.html", lang, figures, explained, others, decision, traces)
        progress("drawing the pictures")
        warnings = [*_nameless(case, lang), *write_figures(figures, draft / "charts", pictures)]
        progress("making the workbook")
        sheets.result()
        documents = tuple(sorted(p.name for p in draft.iterdir() if p.is_file()))
        _move(draft, folder)
    written = tuple(folder / name for name in documents)
    return Pack(written, tuple(figures), langs, tuple(warnings))


def _nameless(case: Case, lang: Lang) -> list[str]:
    """That names are missing in the language of the documents, where any are."""
    named = (case.businesses, case.regions, case.options, case.sources, case.targets)
    names = [case.name, case.study_name, *(one.name for held in named for one in held.values())]
    lacking = sum(lang not in name.said for name in names)
    facts = {"n": Count(len(names)), "lacking": Count(lacking)}
    own = {"language": language(lang).name, "tag": lang}
    return [say("terminal.names-lacking", lang, **facts, **own)] if lacking else []


def _whole(run: Run) -> Run:
    """An older run lacks the table of what tonnes cost, which follows from its others."""
    result, case = run
    tables = dict(result.tables)
    if "abatement" not in tables:
        from pathway.tables.merit_order.abatement import abatement

        tables["abatement"] = abatement(case, tables)
    return replace(result, tables={k: _quick(table) for k, table in tables.items()}), case


def _quick(table: pd.DataFrame) -> pd.DataFrame:
    """The table with its words as strings of Python, by which rows are chosen far more quickly."""
    words = [name for name, kind in table.dtypes.items() if isinstance(kind, pd.StringDtype)]
    return table.astype(dict.fromkeys(words, object))


def _write_slides(
    run: Run,
    folder: Path,
    lang: Lang,
    template: Path | None,
    explained: Mapping[str, Any],
    decision: Decision,
) -> None:
    from .slides import write_slides

    write_slides(*run, lang, folder / "board.pptx", template, explained, decision)


@_uncollected()
def _write_sheets(
    run: Run, folder: Path, lang: Lang, explained: Mapping[str, Any], decision: Decision
) -> None:
    """Workbook and the file for modellers: all cells of all tables, in the process beside."""
    from .iamc import write_iamc
    from .workbook import write_workbook

    write_workbook(*run, lang, folder / "results.xlsx", explained, decision)
    write_iamc(*run, folder / "results.iamc.csv")


@_uncollected()
def _traces(run: Run, lang: Lang) -> Markup:
    from pathway.report.html.arithmetic import packed_traces

    return packed_traces(*run, lang)


def _write_page(
    run: Run,
    path: Path,
    lang: Lang,
    figures: Figures,
    explained: Mapping[str, Any],
    others: Sequence[Run],
    decision: Decision,
    traces: Future[Markup],
) -> None:
    from .html import write_report

    result, case = run
    every, main = (explained.get(key, {}) for key in ("said", "briefly"))
    told = [some.get(lang, some[FIRST]) for some in (main, every) if some]
    said = (
        {"text": told[0], "every": told[1] if len(told) > 1 else [], "tables": []} if told else None
    )
    write_report(
        result, case, figures, lang, path, said, others, explained, decision, traces.result()
    )


@contextmanager
def _beside() -> Iterator[Leashed]:
    """A process beside this one, which ends with it, however it ends."""
    pool = Leashed(1)
    at_once = True
    try:
        yield pool
        at_once = False
    finally:
        pool.close(at_once=at_once)


def _move(draft: Path, folder: Path) -> None:
    """Each in the place of the older one; charts that the run no longer has go with the others."""
    for path in sorted(draft.iterdir()):
        put(path, folder / path.name)


@contextmanager
def _in_its_place(folder: Path) -> Iterator[None]:
    """Blames the folder where it cannot be written, or another run took its place meanwhile."""
    before = folder.stat().st_ino
    try:
        yield
    except FileNotFoundError as fault:
        if folder.is_dir() and folder.stat().st_ino == before:
            raise
        raise UsageError(message("usage.run-was-replaced", folder=str(folder))) from fault
    except OSError as fault:
        if fault.errno not in FAULTS:
            raise
        why = str(fault.strerror)
        raise UsageError(message("usage.write", path=str(folder), why=why)) from fault


def read_explained(folder: Path, currency: str) -> dict[str, Any]:
    """What ``explain.json`` of a run says, its money named as in memory; empty without one.

    Raises ``UsageError`` where it is no explanation.
    """
    path = folder / EXPLAINED
    if not path.is_file():
        return {}
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as fault:
        names = {"path": str(path), "why": str(fault)}
        raise UsageError(message("usage.explained-no-json", **names)) from fault
    if not isinstance(content, dict):
        raise UsageError(message("usage.no-explanation", path=str(path)))
    named: dict[str, Any] = undocumented(content, currency)
    return named
