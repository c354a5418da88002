"""Who works: this process, processes of this machine, or a Dask cluster; all by ``submit``."""

from __future__ import annotations

import gc
import multiprocessing
import os
import platform
import re
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from importlib import import_module
from importlib.metadata import version
from multiprocessing import util
from multiprocessing.connection import Connection
from types import ModuleType
from typing import Any, ParamSpec, Protocol, TypeVar

from pathway.locale import message
from pathway.locale.errors import UsageError

P = ParamSpec("P")
T = TypeVar("T")

NEEDED = ("neutrality-pathway", "pyomo", "highspy", "pandas")
"""Packages that decide the numbers."""

PATIENCE = "10s"
"""How long a scheduler may take to answer."""

ADDRESS = re.compile(r"(tcp|tls|ws|wss)://[^/:@\s]+:\d{1,5}|(tcp|tls)://\[[0-9a-fA-F:.]+\]:\d{1,5}")

SECONDS_WITHOUT = 20.0
"""How long the work waits for a scheduler, or workers, that are gone."""


_ONE_AT_A_TIME = threading.Lock()
"""Pyomo and HiGHS are not to be built by two threads at once; a worker of Dask may have several."""


def one_at_a_time(work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Does it in this process, alone, and leaves little behind."""
    with _ONE_AT_A_TIME:
        try:
            return work(*args, **kwargs)
        finally:
            _tidy_up()


def _tidy_up() -> None:
    """A model is large and full of circles; what stays need not be searched for them each time."""
    gc.collect()
    if not gc.get_freeze_count():
        gc.freeze()


class Pool(Protocol):
    """Does ``width`` pieces of work at a time, each alone in its process."""

    width: int
    ahead: int
    """How many are handed out at a time, so that no worker waits for the next."""

    def submit(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Hands out a piece of work: a function of a module, and what it takes."""

    def is_death(self, fault: BaseException) -> bool:
        """Whether this says that a worker died."""

    def restart(self) -> bool:
        """After a worker died: begins anew; whether all that was handed out is lost with it."""

    def insist(self) -> None:
        """Raises ``UsageError`` where nobody is left who could do the work."""

    def close(self, *, at_once: bool) -> None:
        """Ends the workers, ``at_once`` in the middle of what they do."""


class Here:
    """The process that asks: nothing to start, and one at a time."""

    width = ahead = 1

    def submit(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Does it now."""
        future: Future[T] = Future()
        try:
            future.set_result(one_at_a_time(work, *args, **kwargs))
        except Exception as fault:
            future.set_exception(fault)
        return future

    def is_death(self, fault: BaseException) -> bool:  # noqa: ARG002 - of a Pool
        """Nobody else is there to die."""
        return False

    def restart(self) -> bool:
        """Nothing is lost."""
        return False

    def insist(self) -> None:
        """Who asks is here."""

    def close(self, *, at_once: bool) -> None:  # noqa: ARG002 - of a Pool
        """What has stayed is searched again."""
        gc.unfreeze()


class Leashed:
    """Processes of this machine, started afresh: a copy of a process with threads can hang.

    They end with the one that starts them, however it ends. Each does ``begin(*known)`` first.
    """

    def __init__(
        self, width: int, begin: Callable[..., None] | None = None, *known: object
    ) -> None:
        context = multiprocessing.get_context("spawn")
        ours, self._leash = context.Pipe(duplex=False)
        arguments = (ours, begin, known)
        self._executor = ProcessPoolExecutor(width, context, _begin_worker, arguments)
        self._kept_open = ours

    def submit(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Hands it to the next free process, which is started where there is none."""
        with _without_main():
            return self._executor.submit(work, *args, **kwargs)

    def close(self, *, at_once: bool) -> None:
        """Closing the leash ends them at once."""
        if at_once:
            self._leash.close()
        self._executor.shutdown(wait=True, cancel_futures=True)
        self._leash.close()
        self._kept_open.close()


class Processes:
    """Processes of this machine, of which one that dies takes the others with it."""

    def __init__(self, workers: int) -> None:
        self.width, self.ahead = workers, 2 * workers
        self._processes = Leashed(workers)

    def submit(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Hands it to the next free process."""
        alone: Callable[..., T] = one_at_a_time
        return self._processes.submit(alone, work, *args, **kwargs)

    def is_death(self, fault: BaseException) -> bool:
        """One that died takes the pool with it."""
        return isinstance(fault, BrokenExecutor)

    def restart(self) -> bool:
        """Starts new processes; what the old ones had is lost."""
        self.close(at_once=True)
        self._processes = Leashed(self.width)
        return True

    def insist(self) -> None:
        """Those that died are started again."""

    def close(self, *, at_once: bool) -> None:
        """Ends them."""
        self._processes.close(at_once=at_once)


@contextmanager
def _without_main() -> Iterator[None]:
    """A process that is started runs no script again: one without a guard would start more."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


def _begin_worker(
    leash: Connection, begin: Callable[..., None] | None, known: tuple[object, ...]
) -> None:
    """Ctrl-C is the runner's to hear; and no worker outlives a runner that is killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_runner, args=(leash,), daemon=True).start()
    util.Finalize(None, gc.freeze, exitpriority=0)  # as the command line ends
    if begin is not None:
        begin(*known)


def _end_with_runner(leash: Connection) -> None:
    try:
        leash.recv_bytes()
    except (EOFError, OSError):
        # Gives back the locks that Pyomo makes, of which Python else warns.
        util._run_finalizers(0)  # type: ignore[attr-defined]
        os._exit(1)


class Cluster:
    """The workers of a Dask client, by its face of ``concurrent.futures``."""

    def __init__(self, client: Any) -> None:
        self._client = client
        self._death: type[BaseException] = import_module("distributed").KilledWorker
        self.width = self._check()
        self.ahead = 2 * self.width
        self._executor: Any = client.get_executor(pure=False)

    def _check(self) -> int:
        """How many workers there are, which must have what is here."""
        here, there = installed(), self._client.run(installed)
        if not there:
            raise UsageError(message("usage.dask-no-workers"))
        for worker, found in sorted(there.items()):
            for package, number in here.items():
                if found.get(package) != number:
                    versions = {"there": found.get(package) or "none", "here": number}
                    raise UsageError(
                        message("usage.dask-versions", worker=worker, package=package, **versions)
                    )
        return len(there)

    def submit(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Hands it to the scheduler."""
        future: Future[T] = self._executor.submit(one_at_a_time, work, *args, **kwargs)
        return future

    def is_death(self, fault: BaseException) -> bool:
        """The scheduler gives up what several workers died of."""
        return isinstance(fault, self._death)

    def restart(self) -> bool:
        """The scheduler goes on by itself."""
        return False

    def insist(self) -> None:
        """Waits for a while where the scheduler, or the last of its workers, is gone."""
        end = time.monotonic() + SECONDS_WITHOUT
        while problem := self._lacks():
            if self._client.status == "closed" or time.monotonic() > end:
                raise UsageError(message("usage.dask-lost", what=problem))
            time.sleep(0.2)

    def _lacks(self) -> str:
        """What is gone; nothing where somebody works."""
        if self._client.status != "running":
            return "scheduler"
        try:
            return "" if self._client.nthreads() else "workers"
        except (OSError, TimeoutError):
            return "scheduler"

    def close(self, *, at_once: bool) -> None:
        """Gives back what was handed out; the client is left to who has opened it."""
        self._executor.shutdown(wait=not at_once)


@contextmanager
def client_of(address: str) -> Iterator[Any]:
    """A client of the Dask scheduler there; raises ``UsageError`` where none answers."""
    try:
        distributed: Any = import_module("distributed")
    except ImportError as missing:
        raise UsageError(message("usage.no-dask")) from missing
    if not ADDRESS.fullmatch(address):
        raise UsageError(message("usage.dask-no-address", address=repr(address)))
    try:
        client = distributed.Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError) as fault:
        raise UsageError(message("usage.dask-silent", address=address)) from fault
    try:
        yield client
    finally:
        client.close()


def installed() -> dict[str, str]:
    """The versions that decide the numbers."""
    return {"python": platform.python_version(), **{p: version(p) for p in NEEDED}}


@contextmanager
def pool_of(workers: int | None = None, client: Any = None) -> Iterator[Pool]:
    """The workers of a Dask client, or processes of this machine; all its cores if not said.

    Raises ``UsageError`` where a worker of the client has other versions than this process.
    """
    pool = _pool(workers, client)
    at_once = True
    try:
        yield pool
        at_once = False
    finally:
        pool.close(at_once=at_once)


def _pool(workers: int | None, client: Any) -> Pool:
    if client is not None:
        return Cluster(client)
    wanted = workers or cores()
    return Processes(wanted) if wanted > 1 else Here()


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
