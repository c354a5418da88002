"""Runs a sweep: what is done is on disk, what is lost is done again, and the rest is counted."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any

from pathway.locale import Count, Listed, message
from pathway.locale.errors import SolverProblem, UsageError
from pathway.machine.pools import Pool, client_of, pool_of
from pathway.sweep.folder import (
    RECORDS,
    Shard,
    at_work,
    manifest_of,
    prepare,
    read_again,
    read_manifest,
)
from pathway.sweep.journal import Journal, read_journal, write_journal
from pathway.sweep.progress import Progress, Ticker
from pathway.sweep.record import Record
from pathway.sweep.result import Baseline, SweepResult, finish
from pathway.sweep.scenario import Scenario
from pathway.sweep.spec import Sweep
from pathway.sweep.worker import forget, run_scenario

LOOK = 5.0
"""How often it is looked whether anybody still works [s]."""

MOST_TRIES = 5
"""How often workers may die of a scenario."""


def run_sweep(
    sweep: Sweep,
    out: Path,
    *,
    workers: int | None = None,
    scheduler: str | None = None,
    shard: str | None = None,
    baseline: Path | None = None,
    fresh: bool = False,
    progress: Progress = lambda _: None,
) -> SweepResult:
    """Solves what is not solved yet, and writes the folder ``out`` when all is.

    ``workers`` processes of this machine (all its cores if not said), or those of the Dask
    ``scheduler``; ``shard`` 3/8 solves the third of eight parts, for ``merge_sweep``. ``baseline``
    is a run or sweep in place of the unchanged case; ``fresh`` begins anew.

    Raises:
        UsageError: the folder holds something else, or a sweep of other inputs; no scheduler.
        SolverProblem: workers died again and again of the same scenario.

    """
    part = None if shard is None else Shard.parse(shard)
    accepted = None if baseline is None else Baseline.read(baseline)
    prepare(out, sweep, manifest_of(sweep, part), fresh=fresh)
    mine = [s for i, s in enumerate(sweep.scenarios) if part is None or part.has(i)]
    ticker = Ticker(len(mine), progress)
    with at_work(out):
        records = _solved(sweep, out, mine, ticker, workers, scheduler)
        if part is None:
            return finish(out, sweep, records, accepted, tuple(ticker.notes))
        ordered = {s.id: records[s.id] for s in mine}
        write_journal(out / RECORDS, ordered.values())
    return SweepResult(out, sweep, ordered, (), False, tuple(ticker.notes))


def _solved(
    sweep: Sweep,
    out: Path,
    mine: Sequence[Scenario],
    ticker: Ticker,
    workers: int | None,
    scheduler: str | None,
) -> Mapping[str, Record]:
    """The records of these scenarios: those that are there already, and the rest solved."""
    solved = _resumed(out / RECORDS, mine, ticker)
    todo = [s for s in mine if s.id not in solved]
    if todo:
        journal = Journal(out / RECORDS)
        try:
            with _client(scheduler) as client, pool_of(workers, client) as pool:
                _Run(sweep, pool, journal, ticker).drive(todo)
        finally:
            forget()
            journal.close()
    return read_journal(out / RECORDS)[0]


def _client(scheduler: str | None) -> AbstractContextManager[Any]:
    return nullcontext() if scheduler is None else client_of(scheduler)


def merge_sweep(
    folders: Sequence[Path], out: Path, *, baseline: Path | None = None, fresh: bool = False
) -> SweepResult:
    """Joins the shards of a sweep; the same bytes as where it is run in one piece.

    Raises:
        UsageError: they are not of one sweep, disagree, or do not make it whole.

    """
    if not folders:
        raise UsageError(message("sweep-told.nothing-to-merge"))
    accepted = None if baseline is None else Baseline.read(baseline)
    sweep = read_again(folders[0])
    first = _without_shard(folders[0])
    records: dict[str, Record] = {}
    for folder in folders:
        if _without_shard(folder) != first:
            names = {"folder": str(folder), "other": str(folders[0])}
            raise UsageError(message("sweep-told.of-another", **names))
        found, _ = read_journal(folder / RECORDS)
        for name, record in found.items():
            if records.setdefault(name, record) != record:
                where = {"folder": str(folder), "scenario": name}
                raise UsageError(message("sweep-told.other-numbers", **where))
    missing = [s.id for s in sweep.scenarios if s.id not in records]
    if missing:
        facts = {"n": str(len(missing)), "all": str(len(sweep.scenarios))}
        some = Listed([*missing[:5], *["…"] * (len(missing) > 5)])
        raise UsageError(message("sweep-told.in-no-shard", names=some, **facts))
    prepare(out, sweep, {**first, "shard": None}, fresh=fresh)
    return finish(out, sweep, records, accepted)


def _without_shard(folder: Path) -> dict[str, object]:
    manifest = read_manifest(folder)
    if manifest is None:
        raise UsageError(message("sweep-told.no-sweep-to-merge", folder=str(folder)))
    return {**manifest, "shard": None}


def _resumed(path: Path, scenarios: Sequence[Scenario], ticker: Ticker) -> set[str]:
    """What is solved already; where a line of it is broken, the good ones are written again.

    Records are left on the disk: a long sweep takes no more memory than a short one.
    """
    found, broken = read_journal(path)
    known = {s.id for s in scenarios}
    records = {name: record for name, record in found.items() if name in known}
    ticker.begin(records.values())
    if records:
        k, n = Count(len(records)), Count(len(scenarios))
        ticker.say("sweep-told.resumed", k=k, n=n)
    if broken:
        write_journal(path, records.values())
        ticker.say("sweep-told.cut-short", n=Count(broken), file=path.name)
    return set(records)


class _Run:
    """Hands out scenarios and takes in records until there are no more."""

    def __init__(self, sweep: Sweep, pool: Pool, journal: Journal, ticker: Ticker) -> None:
        self.work, self.pool, self.journal, self.ticker = sweep.work, pool, journal, ticker
        self.running: dict[Future[Record], Scenario] = {}
        self.deaths: Counter[str] = Counter()

    def drive(self, todo: Sequence[Scenario]) -> None:
        """Until all of them have a record."""
        waiting = deque(todo)
        while waiting or self.running:
            lost = self._hand_out(waiting) + self._take_in()
            if lost:
                self.pool.insist()
                if self.pool.restart():
                    lost += [s for f, s in self.running.items() if not self._saved(f)]
                    self.running.clear()
                self._try_again(lost, waiting)

    def _hand_out(self, waiting: deque[Scenario]) -> list[Scenario]:
        while waiting and len(self.running) < self.pool.ahead:
            scenario = waiting.popleft()
            try:
                self.running[self.pool.submit(run_scenario, self.work, scenario)] = scenario
            except Exception as fault:
                if not self.pool.is_death(fault):
                    raise
                return [scenario]
        return []

    def _take_in(self) -> list[Scenario]:
        while not (done := wait(self.running, LOOK, return_when=FIRST_COMPLETED).done):
            self.pool.insist()
        pairs = [(future, self.running.pop(future)) for future in done]
        return [scenario for future, scenario in pairs if not self._saved(future)]

    def _saved(self, future: Future[Record]) -> bool:
        """Saves what came of one; not where its worker died, or it was not begun."""
        if future.cancelled():
            return False
        try:
            record = future.result()
        except Exception as fault:
            if self.pool.is_death(fault):
                return False
            raise
        self.journal.add(record)
        self.ticker.count(record)
        return True

    def _try_again(self, lost: Sequence[Scenario], waiting: deque[Scenario]) -> None:
        waiting.extendleft(reversed(lost))
        self.deaths.update(s.id for s in lost)
        worst, times = self.deaths.most_common(1)[0]
        if times >= MOST_TRIES:
            raise SolverProblem(
                f"Workers died {times} times while the scenario {worst} was among what they had "
                "to solve: perhaps there is too little memory. What is finished is kept; the same "
                "command with --workers 1 goes on."
            )
        self.ticker.say("sweep-told.died", n=Count(len(lost)))
