"""Processes, a cluster and kills: nothing is lost, and the bytes are the same."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import psutil
import pytest

from pathway.locale import LANGUAGES
from pathway.locale.errors import UsageError
from pathway.machine.pools import client_of
from pathway.sweep.progress import Tick
from pathway.sweep.result import SweepResult
from pathway.sweep.runner import run_sweep
from pathway.sweep.spec import load_sweep
from sweep.sweeps import DIESEL, HEAD, content, sweep

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 120.0  # seconds until a test gives up on a busy machine

LATIN = f"""\
{HEAD}design: {{kind: latin_hypercube, seed: 3, size: 12}}
readings: [npv_cost_mcny, emissions]
factors:
{DIESEL}"""


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> SweepResult:
    """Twelve draws in this process and undisturbed, which all others must equal."""
    folder = tmp_path_factory.mktemp("alone")
    return run_sweep(sweep(folder, LATIN), folder / "out", workers=1)


def again(alone: SweepResult) -> Path:
    return alone.folder.parent / "small.yaml"


def until(true: Callable[[], bool]) -> None:
    """Wait for something that will be so."""
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, "it has not come true"
        time.sleep(0.02)


def lines(out: Path) -> int:
    path = out / "records.jsonl"
    return path.read_bytes().count(b"\n") if path.is_file() else 0


@contextmanager
def swept(
    file: Path, out: Path, workers: int, at: int, then: str
) -> Iterator[subprocess.Popen[bytes]]:
    """The same sweep in a process of its own, which does something when so many are done."""
    script = out.parent / "go.py"
    script.parent.mkdir(parents=True, exist_ok=True)
    script.write_text(
        textwrap.dedent(f"""\
            import os, signal, time
            from pathlib import Path
            from pathway.sweep.runner import run_sweep
            from pathway.sweep.spec import load_sweep

            def progress(tick):
                if tick.done == {at} and not tick.note:
                    {then}

            if __name__ == "__main__":
                sweep = load_sweep(Path({str(file)!r}))
                run_sweep(sweep, Path({str(out)!r}), workers={workers}, progress=progress)
            """),
        "utf-8",
    )
    path = os.pathsep.join([str(ROOT), str(ROOT / "models")])
    environment = {**os.environ, "PYTHONPATH": path}
    with subprocess.Popen([sys.executable, script], env=environment) as process:
        try:
            yield process
        finally:
            process.kill()


@pytest.mark.trust
def test_killed_twice_and_finished_by_two(alone: SweepResult, tmp_path: Path) -> None:
    """Killed after two, killed again after five, finished on two workers: the same bytes."""
    out = tmp_path / "out"
    for count in (2, 5):
        kill = "os.kill(os.getpid(), signal.SIGKILL)"
        with swept(again(alone), out, workers=1, at=count, then=kill) as process:
            assert process.wait(PATIENCE) == -signal.SIGKILL
        assert lines(out) == count
    ticks: list[Tick] = []
    run_sweep(load_sweep(again(alone)), out, workers=2, progress=ticks.append)
    assert content(out) == content(alone.folder)
    assert ticks[0].note is not None
    assert ticks[0].note.in_("en") == "5 of 13 scenarios are solved already."


def test_workers_do_not_outlive_a_runner_that_is_killed(alone: SweepResult, tmp_path: Path) -> None:
    out = tmp_path / "out"
    with swept(again(alone), out, workers=2, at=1, then="time.sleep(1000)") as process:
        until(lambda: lines(out) >= 1)
        workers = psutil.Process(process.pid).children(recursive=True)
        assert len(workers) >= 2
        process.kill()
        process.wait()
    until(lambda: not any(w.is_running() and w.status() != "zombie" for w in workers))


def test_a_worker_that_is_killed_loses_nothing(alone: SweepResult, tmp_path: Path) -> None:
    """One of two processes is killed after the first record; the rest is solved again."""
    killed: list[int] = []
    notes: list[str] = []

    def kill_one(tick: Tick) -> None:
        notes.extend([] if tick.note is None else map(tick.note.in_, LANGUAGES))
        if not killed:
            me = psutil.Process()
            worker = next(c for c in me.children() if "spawn_main" in " ".join(c.cmdline()))
            killed.append(worker.pid)
            worker.kill()

    result = run_sweep(load_sweep(again(alone)), tmp_path / "out", workers=2, progress=kill_one)
    assert killed
    assert any("A worker died" in note for note in notes)
    assert any("工作进程中止" in note for note in notes)
    assert any("A worker died" in note.in_("en") for note in result.notes)
    assert content(tmp_path / "out") == content(alone.folder)


def test_interrupted_it_keeps_what_it_knows(alone: SweepResult, tmp_path: Path) -> None:
    def interrupt(tick: Tick) -> None:
        if tick.done == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_sweep(load_sweep(again(alone)), tmp_path / "out", workers=1, progress=interrupt)
    assert lines(tmp_path / "out") == 3
    run_sweep(load_sweep(again(alone)), tmp_path / "out", workers=1)
    assert content(tmp_path / "out") == content(alone.folder)


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, list[int]]]:
    """A Dask scheduler and two workers over TCP: its address, and the ids of the workers."""
    with started(tmp_path_factory.mktemp("cluster") / "own") as (address, processes):
        yield address, [p.pid for p in processes[1:]]


@contextmanager
def started(folder: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """A Dask scheduler and two workers, each a process, over TCP: its address, and they."""
    pytest.importorskip("distributed")
    folder.mkdir()
    path = os.pathsep.join([str(ROOT), str(ROOT / "models")])
    environment = {**os.environ, "PYTHONPATH": path}
    known = folder / "scheduler.json"
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "env": environment}

    def dask(*words: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "distributed.cli." + words[0], *words[1:]]
        return stack.enter_context(subprocess.Popen(command, cwd=folder, **quiet))  # type: ignore[call-overload,no-any-return]

    with ExitStack() as stack:
        processes = [
            dask("dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard",
                 "--no-jupyter", "--scheduler-file", str(known)),
        ]  # fmt: skip
        try:
            until(lambda: known.is_file() and b"address" in known.read_bytes())
            processes += [
                dask("dask_worker", "--scheduler-file", str(known), "--nthreads", "1",
                     "--no-dashboard", "--no-nanny", "--local-directory", str(folder))
                for _ in range(2)
            ]  # fmt: skip
            import json

            address = json.loads(known.read_bytes())["address"]
            _await_workers(address, 2)
            yield address, processes
        finally:
            for process in processes:
                process.kill()


def _await_workers(address: str, count: int) -> None:
    from distributed import Client

    with Client(address, set_as_default=False) as client:  # type: ignore[no-untyped-call]
        client.wait_for_workers(count, timeout=PATIENCE)


def test_the_same_on_a_cluster_of_which_one_worker_is_killed(
    alone: SweepResult, tmp_path: Path, cluster: tuple[str, list[int]]
) -> None:
    """Two workers over TCP; one is killed after the first record, the other does its part."""
    address, workers = cluster
    killed: list[int] = []

    def kill_one(tick: Tick) -> None:
        if not killed:
            killed.append(workers[0])
            os.kill(workers[0], signal.SIGKILL)

    swept = load_sweep(again(alone))
    run_sweep(swept, tmp_path / "out", scheduler=address, progress=kill_one)
    assert killed
    assert content(tmp_path / "out") == content(alone.folder)


@pytest.mark.trust
def test_a_scheduler_that_dies_is_told_and_loses_nothing(
    alone: SweepResult, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed after the first record: told within seconds, and finished without it."""
    monkeypatch.setattr("pathway.machine.pools.SECONDS_WITHOUT", 2.0)
    with started(tmp_path / "cluster") as (address, processes):

        def kill(tick: Tick) -> None:
            if tick.done == 1 and processes[0].poll() is None:
                processes[0].kill()

        with pytest.raises(UsageError, match=r"scheduler is gone.*the same command goes on"):
            run_sweep(load_sweep(again(alone)), tmp_path / "out", scheduler=address, progress=kill)
    assert 1 <= lines(tmp_path / "out") < 13
    run_sweep(load_sweep(again(alone)), tmp_path / "out", workers=1)
    assert content(tmp_path / "out") == content(alone.folder)


@pytest.mark.trust
def test_a_cluster_without_workers_is_not_waited_for(
    alone: SweepResult, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pathway.machine.pools.SECONDS_WITHOUT", 2.0)
    monkeypatch.setattr("pathway.sweep.runner.LOOK", 0.5)
    with started(tmp_path / "cluster") as (address, processes):

        def kill(tick: Tick) -> None:
            if tick.done == 1:
                for worker in processes[1:]:
                    worker.kill()

        with pytest.raises(UsageError, match="no workers any more"):
            run_sweep(load_sweep(again(alone)), tmp_path / "out", scheduler=address, progress=kill)
    run_sweep(load_sweep(again(alone)), tmp_path / "out", workers=1)
    assert content(tmp_path / "out") == content(alone.folder)


@pytest.mark.parametrize(
    "address", ["nonsense", "", "tcp://", "tcp://host", "http://host:8786", "tcp://host:abc"]
)
def test_an_address_that_is_none_is_told(address: str) -> None:
    with pytest.raises(UsageError, match="is no address of a Dask scheduler"), client_of(address):
        pytest.fail("a client was made")


def test_a_folder_that_another_sweep_works_in_is_refused(
    alone: SweepResult, tmp_path: Path
) -> None:
    """Asked for from within the other, after its first record."""

    def another(tick: Tick) -> None:
        if tick.done == 1:
            with pytest.raises(UsageError, match="Another sweep is at work"):
                run_sweep(load_sweep(again(alone)), tmp_path / "out", workers=1)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_sweep(load_sweep(again(alone)), tmp_path / "out", workers=1, progress=another)


def test_no_scheduler_is_told(
    alone: SweepResult, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("distributed")
    monkeypatch.setattr("pathway.machine.pools.PATIENCE", "1s")
    with pytest.raises(UsageError, match=r"No Dask scheduler answers at tcp://127\.0\.0\.1:9"):
        run_sweep(alone.sweep, tmp_path / "out", scheduler="tcp://127.0.0.1:9")
