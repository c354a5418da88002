"""A finished sweep: its scenarios, their readings, and what came of the thresholds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import pandas as pd

from pathway.load.build.variants import Variants
from pathway.locale import Lang, Message, languages_of, message
from pathway.locale.errors import UsageError
from pathway.locale.messages import FIRST
from pathway.machine.disk import clear, write_whole
from pathway.runs.finished import open_run
from pathway.runs.result import MANIFEST
from pathway.sweep.assertions import Evidence, Values, Verdict, judge
from pathway.sweep.folder import RECORDS, read_again, read_manifest, write_json
from pathway.sweep.journal import read_journal, write_journal
from pathway.sweep.measure import COMMITMENTS, HIERARCHY, read_tables
from pathway.sweep.readings.found import Found
from pathway.sweep.readings.regrets import plans
from pathway.sweep.record import Record
from pathway.sweep.scenario import BASE
from pathway.sweep.spec import Sweep
from pathway.sweep.tables import tables_of, with_regret, write_tables
from pathway.sweep.verdict import insist, junit, markdown, summary
from pathway.tables.declared.schema import said_in_currency
from pathway_models.case import Name


@dataclass(frozen=True, slots=True)
class SweepResult:
    """What a sweep, or a shard of one, has found. ``records`` in the order of the scenarios."""

    folder: Path
    sweep: Sweep
    records: Mapping[str, Record]
    verdicts: tuple[Verdict, ...]
    whole: bool
    """Not where it is a shard: then there are no tables and no verdicts yet."""
    notes: tuple[Message, ...] = ()
    """What there is to say."""

    @property
    def tables(self) -> dict[str, pd.DataFrame]:
        """The tables, as ``tables_of`` describes them."""
        return tables_of(self.sweep, self.records)

    def insist(self, lang: Lang = "en") -> None:
        """Raises ``SweepBroken`` where a threshold is broken."""
        insist(self.verdicts, lang)


@dataclass(frozen=True, slots=True)
class Baseline:
    """An accepted run or sweep that thresholds are compared with."""

    name: str
    values: Values | None

    @staticmethod
    def read(folder: Path) -> Baseline:
        """The readings of a run, or of the unchanged case of a sweep.

        Raises:
            UsageError: the folder holds neither.
            InputError: the inputs in it are at fault.

        """
        if read_manifest(folder) is not None:
            record = open_sweep(folder).records[BASE]
            return Baseline(folder.name, _values(record) if record.planned else None)
        if not (folder / MANIFEST).is_file():
            raise UsageError(message("sweep-told.no-baseline", folder=str(folder)))
        run, case = open_run(folder)
        money = {k: float(run.summary[k]) for k in (COMMITMENTS, HIERARCHY)}
        found = read_tables(case, run.tables, money)
        return Baseline(folder.name, {(m.reading, m.year): m.value for m in found})


def finish(
    folder: Path,
    sweep: Sweep,
    records: Mapping[str, Record],
    baseline: Baseline | None,
    notes: tuple[Message, ...] = (),
) -> SweepResult:
    """Judges the thresholds and writes what a finished sweep leaves behind."""
    ordered = {s.id: records[s.id] for s in sweep.scenarios}
    write_journal(folder / RECORDS, ordered.values())
    told = with_regret(sweep, ordered) if sweep.made_of.design.kind == "regret" else ordered
    verdicts = judged(sweep, told, baseline)
    name = None if baseline is None else baseline.name
    tables = tables_of(sweep, told)
    kept = plans(Found(tables, sweep.made_of))
    if not write_tables(folder, tables, sweep.currency):
        notes = (*notes, message("sweep-told.no-parquet"))
    write_whole(folder / "junit.xml", junit(sweep, verdicts))
    names = _names(sweep) if any(record.short for record in told.values()) else {}
    for lang in dict.fromkeys((FIRST, *languages_of(sweep.languages))):
        text = markdown(sweep, told, verdicts, name, kept, names, lang)
        file = "summary.md" if lang == FIRST else f"summary.{lang}.md"
        write_whole(folder / file, text.encode())
    write_json(folder / "summary.json", summary(sweep, told, verdicts, name, kept))
    for place in (folder, *(p for p in sorted(folder.rglob("*")) if p.is_dir())):
        clear(place)
    return SweepResult(folder, sweep, told, verdicts, True, notes)


def _names(sweep: Sweep) -> dict[str, Name]:
    """What may fall short in its case, by id."""
    case = Variants.of(sweep.files, sweep.case_id, sweep.study).case()
    return {k.id: k.name for k in case.held.values()}


def judged(
    sweep: Sweep, records: Mapping[str, Record], baseline: Baseline | None
) -> tuple[Verdict, ...]:
    """What came of each threshold, over all scenarios but the base and worlds known in advance."""
    points = [s.id for s in sweep.scenarios if s.role in ("point", "followed")] or [BASE]
    planned = {p: _values(records[p]) for p in points if records[p].planned}
    own = _values(records[BASE]) if records[BASE].planned else None
    evidence = Evidence(planned, len(points), own if baseline is None else baseline.values)
    judged = (judge(threshold, evidence) for threshold in sweep.thresholds)
    return tuple(
        replace(one, why=one.why and _in_currency(one.why, sweep.currency)) for one in judged
    )


def _in_currency(why: Message, currency: str) -> Message:
    facts = {key: said_in_currency(str(fact), currency) for key, fact in why.facts.items()}
    return message(why.key, **facts)


def open_sweep(folder: Path) -> SweepResult:
    """A finished sweep, read again from its folder; thresholds are judged by its own base.

    Raises:
        UsageError: the folder holds no sweep, or one that is not finished.

    """
    sweep = read_again(folder)
    records, _ = read_journal(folder / RECORDS)
    missing = [s.id for s in sweep.scenarios if s.id not in records]
    if missing:
        facts = {"n": str(len(missing)), "all": str(len(sweep.scenarios))}
        raise UsageError(message("sweep-told.unfinished", folder=str(folder), **facts))
    ordered = {s.id: records[s.id] for s in sweep.scenarios}
    told = with_regret(sweep, ordered) if sweep.made_of.design.kind == "regret" else ordered
    return SweepResult(folder, sweep, told, judged(sweep, told, None), True)


def _values(record: Record) -> Values:
    return {(m.reading, m.year): m.value for m in record.readings}
