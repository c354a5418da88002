"""A process that has imported everything, and runs the command line in copies of itself.

It reads jobs, a line of JSON each: ``words``, ``cwd``, and a ``fault``. It writes how each ended:
the exit code (a negative one is the signal that ended it), seconds, what was said, and how many
steps on the disk there were. A step is a call that changes files: faults can be put at any of them.
"""

from __future__ import annotations

import json
import os
import pkgutil
import resource
import signal
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pathway
import pathway_models

CHANGES = ("os.rename", "os.mkdir", "os.remove", "os.rmdir", "os.chmod", "os.link", "os.truncate")
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT
Job = dict[str, Any]


def preload() -> None:
    """What the commands import when they are used."""
    from pathway import api
    from pathway.cases.examples import examples

    for lang in ("en", "zh"):
        [remark.line(lang) for remark in api.read(examples()["steel"]).review()]


def import_all() -> None:
    """Every module of the program."""
    for package in (pathway, pathway_models):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            import_module(module.name)


class Steps:
    """Counts the steps on the disk below a folder, and does something at one of them."""

    def __init__(self, root: str, then: Callable[[int, str], None]) -> None:
        self.root, self.then, self.count, self.busy = Path(root).resolve(), then, 0, False

    def __call__(self, event: str, args: tuple[Any, ...]) -> None:
        if self.busy or not self._is_step(event, args):
            return
        self.busy = True
        try:
            if self._below(args):
                self.count += 1
                self.then(self.count, event)
        finally:
            self.busy = False

    @staticmethod
    def _is_step(event: str, args: tuple[Any, ...]) -> bool:
        return event in CHANGES or (
            event == "open" and isinstance(args[2], int) and bool(args[2] & WRITES)
        )

    def _below(self, args: tuple[Any, ...]) -> bool:
        names = [a for a in args[:2] if isinstance(a, str | bytes | os.PathLike)]
        return any(Path(os.fsdecode(n)).absolute().is_relative_to(self.root) for n in names)


def prepare(fault: Job) -> None:
    """Imports what can be no more once the fault is in place."""
    import pathway.report.pack

    pathway.report.pack._beside = beside  # type: ignore[assignment]
    if "uid" in fault:
        import_all()  # who asks then may not read where this Python lies


def inject(fault: Job, cwd: str) -> Steps:
    """Puts the fault in place: limits now, and a signal or an error at a step on the disk."""

    def then(count: int, event: str) -> None:
        if count >= fault.get("step", 10**9):
            if "errno" in fault and event not in ("os.remove", "os.rmdir"):
                raise OSError(fault["errno"], os.strerror(fault["errno"]))
            if "signal" in fault and count == fault["step"]:
                os.kill(os.getpid(), fault["signal"])

    prepare(fault)
    limit(fault)
    if "jump" in fault:
        jump_clock(fault["jump"])
    steps = Steps(fault.get("root", cwd), then)
    if fault.get("gone"):
        Path(cwd).rmdir()  # of which no step can be told any more
    elif "memory" not in fault:  # of which counting would take some
        sys.addaudithook(steps)
    return steps


def limit(fault: Job) -> None:
    """Memory [bytes more than there is now], the size of a file [bytes], and who asks."""
    if "memory" in fault:
        pages = int(Path("/proc/self/statm").read_text().split()[0])
        most = pages * resource.getpagesize() + fault["memory"]
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
    if "file_size" in fault:
        resource.setrlimit(resource.RLIMIT_FSIZE, (fault["file_size"],) * 2)
    if "uid" in fault:
        os.setuid(fault["uid"])


def beside() -> Any:
    """The other half of a report in this process, for it is quicker than a process of its own."""
    from contextlib import nullcontext

    from pathway.machine.pools import Here

    return nullcontext(Here())


def jump_clock(seconds: float) -> None:
    """The time of day jumps at every second look, and comes back."""
    real, looks = time.time, [0]

    def jumping() -> float:
        looks[0] += 1
        return real() + seconds * (looks[0] % 2)

    time.time = jumping


def run(job: Job) -> None:
    """In the copy: the command line, with its fault, to the end of the process."""
    fault, cwd = job.get("fault", {}), job["cwd"]
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)
    os.chdir(cwd)
    said = os.open(job["said"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666)
    out = said
    if fault.get("stdout") == "full":
        out = os.open("/dev/full", os.O_WRONLY)
    elif fault.get("stdout") == "closed":
        read, out = os.pipe()
        os.close(read)
    os.dup2(out, 1)
    os.dup2(said, 2)
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", encoding="utf-8", closefd=False, buffering=1)  # noqa: SIM115
    sys.argv = ["pathway", *job["words"]]
    from pathway.__main__ import main

    steps = inject(fault, cwd)
    try:
        main()
    finally:
        counted = Path(job["said"]).with_suffix(".steps")
        if "errno" not in fault and "file_size" not in fault and "uid" not in fault:
            steps.busy = True
            counted.write_text(str(steps.count))


def wait(pid: int, job: Job) -> Job:
    """Waits for a copy, and kills it when its fault is a moment; never longer than its limit."""
    fault = job.get("fault", {})
    began, sent = time.monotonic(), False
    limit = fault.get("limit", 300.0)
    while True:
        found, status = os.waitpid(pid, os.WNOHANG)
        past = time.monotonic() - began
        if found:
            return {"code": os.waitstatus_to_exitcode(status), "seconds": past}
        if "after" in fault and past >= fault["after"] and not sent:
            sent = True
            os.kill(pid, fault["signal"])
        if past > limit:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            return {"code": None, "seconds": past}
        time.sleep(0.002)


def main() -> None:
    """One job after the other, until there are no more."""
    preload()
    for line in sys.stdin:
        jobs = json.loads(line)
        copies = []
        for job in jobs:
            pid = os.fork()
            if not pid:
                run(job)
                return
            copies.append((pid, job))
        ended = [wait(pid, job) for pid, job in copies]
        for end, job in zip(ended, jobs, strict=True):
            counted = Path(job["said"]).with_suffix(".steps")
            end["steps"] = int(counted.read_text()) if counted.is_file() else None
            counted.unlink(missing_ok=True)
            end["said"] = Path(job["said"]).read_text("utf-8", "replace")
        sys.__stdout__.write(json.dumps(ended) + "\n")
        sys.__stdout__.flush()


if __name__ == "__main__":
    main()
