"""What can go wrong, each with the exit code that ``docs/outputs.md`` promises and with the fix."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Self

from pathway.locale import (
    FIRST,
    Count,
    Fact,
    Lang,
    Message,
    Spoken,
    in_language,
    message,
    said,
    say,
)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with the input: where it stands, what it says, what to do about it.

    ``place``, ``problem`` and ``remedy`` are ``Said``: text in English, that each language has.
    """

    file: str
    place: str  # "row 12, column value", "levers.ev_vans.capex", "line 7"; "" for the whole file
    value: str  # as written; "" where there is none
    problem: str
    remedy: str

    @classmethod
    def of(cls, key: str, file: str, place: str, value: str, /, **facts: Fact) -> Self:
        """Give the fault of a message, whose ``.remedy`` says what to do about it."""
        remedy = said(f"{key}.remedy", **facts)
        return cls(file, place, value, said(key, **facts), remedy)

    def __str__(self) -> str:
        return self.in_(FIRST)

    def in_(self, language: Lang) -> str:
        """In a language, on one line."""
        where: Fact = self.file
        problem: Fact = self.problem
        if self.place:
            where = message("faults.at-place", file=self.file, place=self.place)
        if self.value:
            problem = message("faults.with-value", problem=problem, value=repr(self.value))
        return say("faults.fault", language, where=where, problem=problem, remedy=self.remedy)


MOST_SHOWN = 200
"""Faults that a message lists; a broken file of a million rows is told in a few pages."""


def _in_order(fault: Fault) -> tuple[object, ...]:
    """By file and place, the numbers in a place as numbers: row 5 before row 12; cells by row."""
    file, _, cell = fault.file.partition("!")
    row, column = re.sub("[A-Z]", "", cell), re.sub("[0-9]", "", cell)
    pieces = re.split(r"(\d+)", f"{row} {len(column)} {column} {fault.place}")
    place = [(int(p), "") if p.isdigit() else (-1, p) for p in pieces]
    return (file, place, fault.problem, fault.value, fault.remedy)


class PathwayError(Exception):
    """A fault that a user can cause or must know of; never shown as a traceback.

    ``also``: what is said after it.
    """

    exit_code = 1
    case: Any = None
    """The case that it came of, where several are solved at once."""
    also: Spoken | None = None

    def __init__(self, what: str | Spoken = "") -> None:
        super().__init__(what)
        self.said = what

    def __str__(self) -> str:
        return self.in_(FIRST)

    def in_(self, language: Lang) -> str:
        """In a language."""
        parts = (self.said, self.also) if self.also else (self.said,)
        return "\n".join(in_language(part, language) for part in parts)

    def __reduce__(self) -> tuple[Any, ...]:
        # A fault of a worker comes over whole, whatever it is made from.
        return _again, (type(self), self.args, self.__dict__)


def _again(kind: type[PathwayError], args: tuple[object, ...], said: dict[str, Any]) -> Any:
    fault = kind.__new__(kind)
    fault.args = args
    fault.__dict__.update(said)
    return fault


class UsageError(PathwayError):
    """A wrong argument, or a place that cannot be read or written."""

    exit_code = 2


class UnknownStudy(UsageError):
    """A study that a case has not."""


class InputError(PathwayError):
    """Bad input: every fault at once."""

    exit_code = 2

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = sorted(set(faults), key=_in_order)
        super().__init__(_Listed(tuple(self.faults)))


@dataclass(frozen=True, slots=True)
class _Listed:
    """How many faults there are, and each on a line of its own."""

    faults: tuple[Fault, ...]

    def in_(self, language: Lang) -> str:
        count = len(self.faults)
        lines = [say("faults.count", language, n=Count(count))]
        lines += [f"  {fault.in_(language)}" for fault in self.faults[:MOST_SHOWN]]
        if count > MOST_SHOWN:
            lines.append("  " + say("faults.more", language, n=Count(count - MOST_SHOWN)))
        return "\n".join(lines)


class Doubtful(PathwayError):
    """Grave remarks, where none was to be."""

    exit_code = 2


class NoPlan(PathwayError):
    """No plan can meet the commitments, or the data alone have none.

    ``told`` says it in each language; ``commitments`` are those that fall short in the plan that
    misses least.
    """

    exit_code = 3

    def __init__(self, told: Message, commitments: Iterable[str] = ()) -> None:
        super().__init__(told)
        self.told = told
        self.commitments = tuple(commitments)


class OutOfTime(PathwayError):
    """The time limit came before any plan."""

    exit_code = 4


class OutOfMemory(PathwayError):
    """The memory that there is does not do."""

    exit_code = 4


_NO_MEMORY = (
    "annot allocate memory",
    "failed to map segment",
    "can't start new thread",
    "bad_alloc",
    "without exception set",
)
"""What libraries and the system say in place of ``MemoryError``."""


def is_out_of_memory(fault: BaseException | None) -> bool:
    """Whether this, or what it came of, is that memory ran out."""
    while fault is not None:
        told = isinstance(fault, (OSError, ImportError, RuntimeError, SystemError))
        if isinstance(fault, MemoryError) or (told and any(t in str(fault) for t in _NO_MEMORY)):
            return True
        fault = fault.__cause__ or fault.__context__
    return False


class AuditFailed(PathwayError):
    """The audit disagrees with the solver; ``plan`` is what it disagrees with, if at hand."""

    exit_code = 5
    plan: Any = None


class SolverProblem(PathwayError):
    """The solver ended in a way that should not happen: a bug to report."""

    exit_code = 1


class Unsettled(SolverProblem):
    """The solver gives no answer to believe, however it is asked.

    ``files``: the program, the options and a log, for a report.
    """

    exit_code = 5

    def __init__(self, said: str | Spoken, files: Mapping[str, bytes] | None = None) -> None:
        super().__init__(said)
        self.files = dict(files or {})


class SweepBroken(PathwayError):
    """A threshold that a sweep asserts is broken."""

    exit_code = 6


class ClaimBroken(PathwayError):
    """A rule about claims that is required does not hold."""

    exit_code = 6


class NotReproduced(PathwayError):
    """A run that is solved again is not what it was."""

    exit_code = 6
