"""A finished sweep: its scenarios, their readings, and what came of the thresholds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import pandas as pd

from pathway.charts.info import langs_of
from pathway.errors import UsageError
from pathway.finished import open_run
from pathway.locale import Lang
from pathway.result import MANIFEST
from pathway.sweep.assertions import Evidence, Values, Verdict, judge
from pathway.sweep.folder import RECORDS, read_again, read_manifest, write_json
from pathway.sweep.journal import is_draft, read_journal, write_journal, write_whole
from pathway.sweep.measure import COMMITMENTS, HIERARCHY, read_tables
from pathway.sweep.record import Record
from pathway.sweep.scenario import BASE
from pathway.sweep.spec import Sweep
from pathway.sweep.tables import tables_of, with_regret, write_tables
from pathway.sweep.verdict import insist, junit, markdown, summary, tell
from pathway.tables.declared.schema import said_in_currency

NO_PARQUET = {
    "en": "No Parquet files: pip install 'neutrality-pathway[sweep]'. The CSV files hold the same.",
    "zh": "未写 Parquet 文件：pip install 'neutrality-pathway[sweep]'。CSV 文件内容相同。",
}

SHARD = {
    "en": "The shard is solved: {folder}. When all are: pathway merge-sweep DIR…",
    "zh": "该分片已求解：{folder}。全部完成后运行：pathway merge-sweep DIR…",
}


@dataclass(frozen=True, slots=True)
class SweepResult:
    """What a sweep, or a shard of one, has found. ``records`` in the order of the scenarios."""

    folder: Path
    sweep: Sweep
    records: Mapping[str, Record]
    verdicts: tuple[Verdict, ...]
    whole: bool
    """Not where it is a shard: then there are no tables and no verdicts yet."""
    notes: tuple[Mapping[str, str], ...] = ()
    """What there is to say, in English and Chinese."""

    @property
    def tables(self) -> dict[str, pd.DataFrame]:
        """The tables, as ``tables_of`` describes them."""
        return tables_of(self.sweep, self.records)

    def insist(self, lang: Lang = "en") -> None:
        """Raises ``SweepBroken`` where a threshold is broken."""
        insist(self.verdicts, lang)

    def tell(self, lang: Lang) -> list[str]:
        """The lines that a user reads after it; of a shard, that it is to be merged."""
        notes = [note[lang] for note in self.notes]
        if not self.whole:
            return [*notes, SHARD[lang].format(folder=self.folder)]
        return [*notes, *tell(self.sweep, self.records, self.verdicts, lang)]


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
            raise UsageError(f"{folder} is neither a run nor a sweep. Name one with --baseline.")
        run, case = open_run(folder)
        money = {k: float(run.summary[k]) for k in (COMMITMENTS, HIERARCHY)}
        found = read_tables(case, run.tables, money)
        return Baseline(folder.name, {(m.reading, m.year): m.value for m in found})


def finish(
    folder: Path,
    sweep: Sweep,
    records: Mapping[str, Record],
    baseline: Baseline | None,
    notes: tuple[Mapping[str, str], ...] = (),
) -> SweepResult:
    """Judges the thresholds and writes what a finished sweep leaves behind."""
    ordered = {s.id: records[s.id] for s in sweep.scenarios}
    write_journal(folder / RECORDS, ordered.values())
    told = with_regret(sweep, ordered) if sweep.made_of.design.kind == "regret" else ordered
    verdicts = judged(sweep, told, baseline)
    name = None if baseline is None else baseline.name
    if not write_tables(folder, tables_of(sweep, told), sweep.currency):
        notes = (*notes, NO_PARQUET)
    write_whole(folder / "junit.xml", junit(sweep, verdicts))
    for lang in dict.fromkeys(("en", *langs_of(sweep.languages))):
        text = markdown(sweep, told, verdicts, name, lang)
        file = "summary.md" if lang == "en" else f"summary.{lang}.md"
        write_whole(folder / file, text.encode())
    write_json(folder / "summary.json", summary(sweep, told, verdicts, name))
    for path in filter(is_draft, sorted(folder.rglob(".*"))):
        path.unlink()
    return SweepResult(folder, sweep, told, verdicts, True, notes)


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
        replace(one, why={k: said_in_currency(text, sweep.currency) for k, text in one.why.items()})
        for one in judged
    )


def open_sweep(folder: Path) -> SweepResult:
    """A finished sweep, read again from its folder; thresholds are judged by its own base.

    Raises:
        UsageError: the folder holds no sweep, or one that is not finished.

    """
    sweep = read_again(folder)
    records, _ = read_journal(folder / RECORDS)
    missing = [s.id for s in sweep.scenarios if s.id not in records]
    if missing:
        raise UsageError(
            f"{folder} holds a sweep that is not finished: {len(missing)} of "
            f"{len(sweep.scenarios)} scenarios are missing. Run it again, or merge its shards."
        )
    ordered = {s.id: records[s.id] for s in sweep.scenarios}
    told = with_regret(sweep, ordered) if sweep.made_of.design.kind == "regret" else ordered
    return SweepResult(folder, sweep, told, judged(sweep, told, None), True)


def _values(record: Record) -> Values:
    return {(m.reading, m.year): m.value for m in record.readings}
