"""Who solves: this process, processes of this machine, or a Dask cluster; all by ``submit``."""

from __future__ import annotations

import multiprocessing
import os
import platform
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from importlib import import_module
from importlib.metadata import version
from multiprocessing.connection import Connection
from typing import Any, Protocol

from pathway.errors import UsageError
from pathway.sweep.record import Record
from pathway.sweep.scenario import Scenario
from pathway.sweep.worker import Work, forget, run_scenario

NEEDED = ("neutrality-pathway", "pyomo", "highspy", "pandas")
"""Packages that decide the numbers."""

PATIENCE = "10s"
"""How long a scheduler may take to answer."""


class Pool(Protocol):
    """Solves scenarios, ``width`` at a time."""

    width: int
    ahead: int
    """How many are handed out at a time, so that no worker waits for the next."""

    def submit(self, work: Work, scenario: Scenario) -> Future[Record]:
        """Hands out a scenario."""

    def is_death(self, fault: BaseException) -> bool:
        """Whether this says that a worker died."""

    def restart(self) -> bool:
        """After a worker died: begins anew; whether all that was handed out is lost with it."""

    def close(self, *, at_once: bool) -> None:
        """Ends the workers, ``at_once`` in the middle of what they do."""


class Here:
    """The process that runs the sweep: nothing to start, and one at a time."""

    width = ahead = 1

    def submit(self, work: Work, scenario: Scenario) -> Future[Record]:
        """Solves it now."""
        future: Future[Record] = Future()
        future.set_result(run_scenario(work, scenario))
        return future

    def is_death(self, fault: BaseException) -> bool:  # noqa: ARG002 - of a Pool
        """Nobody else is there to die."""
        return False

    def restart(self) -> bool:
        """Nothing is lost."""
        return False

    def close(self, *, at_once: bool) -> None:  # noqa: ARG002 - of a Pool
        """Gives back what was kept for the next."""
        forget()


class Processes:
    """Processes of this machine, started afresh: a copy of a process with threads can hang."""

    def __init__(self, workers: int) -> None:
        self.width, self.ahead = workers, 2 * workers
        self._start()

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        ours, self._leash = context.Pipe(duplex=False)
        self._executor = ProcessPoolExecutor(self.width, context, _begin_worker, (ours,))
        self._kept_open = ours

    def submit(self, work: Work, scenario: Scenario) -> Future[Record]:
        """Hands it to the next free process."""
        return self._executor.submit(run_scenario, work, scenario)

    def is_death(self, fault: BaseException) -> bool:
        """One that died takes the pool with it."""
        return isinstance(fault, BrokenExecutor)

    def restart(self) -> bool:
        """Starts new processes; what the old ones had is lost."""
        self.close(at_once=True)
        self._start()
        return True

    def close(self, *, at_once: bool) -> None:
        """Closing the leash ends them at once."""
        if at_once:
            self._leash.close()
        self._executor.shutdown(wait=True, cancel_futures=True)
        self._leash.close()
        self._kept_open.close()


def _begin_worker(leash: Connection) -> None:
    """Ctrl-C is the runner's to hear; and no worker outlives a runner that is killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_runner, args=(leash,), daemon=True).start()


def _end_with_runner(leash: Connection) -> None:
    try:
        leash.recv_bytes()
    except (EOFError, OSError):
        os._exit(1)


class Cluster:
    """The workers of a Dask scheduler, by its face of ``concurrent.futures``."""

    def __init__(self, address: str) -> None:
        try:
            distributed: Any = import_module("distributed")
        except ImportError as missing:
            raise UsageError(
                "--scheduler needs dask.distributed: pip install 'neutrality-pathway[sweep]'."
            ) from missing
        try:
            self._client: Any = distributed.Client(address, timeout=PATIENCE, set_as_default=False)
        except (OSError, ValueError) as fault:
            raise UsageError(
                f"No Dask scheduler answers at {address}. Start one with `dask scheduler`, "
                "or leave --scheduler out."
            ) from fault
        self._death: type[BaseException] = distributed.KilledWorker
        try:
            self.width = self._check()
        except BaseException:
            self._client.close()
            raise
        self.ahead = 2 * self.width
        self._executor: Any = self._client.get_executor(pure=False)

    def _check(self) -> int:
        """How many workers there are, which must have what is here."""
        here, there = installed(), self._client.run(installed)
        if not there:
            raise UsageError("The Dask scheduler has no workers. Start some with `dask worker`.")
        for worker, found in sorted(there.items()):
            for package, number in here.items():
                if found.get(package) != number:
                    raise UsageError(
                        f"The worker {worker} has {package} {found.get(package) or 'not at all'}, "
                        f"and here is {number}: the numbers may differ. Install the same."
                    )
        return len(there)

    def submit(self, work: Work, scenario: Scenario) -> Future[Record]:
        """Hands it to the scheduler."""
        future: Future[Record] = self._executor.submit(run_scenario, work, scenario)
        return future

    def is_death(self, fault: BaseException) -> bool:
        """The scheduler gives up what several workers died of."""
        return isinstance(fault, self._death)

    def restart(self) -> bool:
        """The scheduler goes on by itself."""
        return False

    def close(self, *, at_once: bool) -> None:
        """Gives back what was handed out."""
        self._executor.shutdown(wait=not at_once)
        self._client.close()


def installed() -> dict[str, str]:
    """The versions that decide the numbers."""
    return {"python": platform.python_version(), **{p: version(p) for p in NEEDED}}


@contextmanager
def pool_of(workers: int | None, scheduler: str | None) -> Iterator[Pool]:
    """The pool that is asked for; all cores of this machine if nothing is.

    Raises ``UsageError`` where the scheduler does not answer.
    """
    pool = _pool(workers, scheduler)
    at_once = True
    try:
        yield pool
        at_once = False
    finally:
        pool.close(at_once=at_once)


def _pool(workers: int | None, scheduler: str | None) -> Pool:
    if scheduler is not None:
        return Cluster(scheduler)
    wanted = workers or _cores()
    return Processes(wanted) if wanted > 1 else Here()


def _cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
