"""Collects what is wrong with an input, so that every fault is told at once."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, NoReturn, Self

from pathway.locale import (
    Count,
    Digits,
    Fact,
    Lang,
    Listed,
    Message,
    Said,
    Spoken,
    message,
    said,
    say,
)
from pathway.locale.errors import Fault

LONGEST_VALUE = 60
NONE = Count(0)


class Invalid(Exception):
    """What was being read cannot be used; a fault that says why has been added."""


class Step(str):
    """A step to a place that each language says in its words: a row, a column, a line."""

    __slots__ = ("kind", "which")
    kind: str
    which: str

    def __new__(cls, kind: str, which: object) -> Self:
        """Give the step; ``kind`` is a message of the faults."""
        step = super().__new__(cls, f"{kind} {which}")
        step.kind, step.which = kind, str(which)
        return step

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.kind, self.which)

    def in_(self, language: Lang) -> str:
        """In a language."""
        return say(f"faults.{self.kind}", language, which=self.which)


@dataclass(frozen=True, slots=True)
class Location:
    """A place in an input file."""

    file: str
    steps: tuple[str, ...] = ()
    lines: dict[tuple[str, ...], int] | None = None
    prefix: str = ""

    def __truediv__(self, step: object) -> Location:
        taken = step if isinstance(step, str) else str(step)
        return Location(self.file, (*self.steps, taken), self.lines, self.prefix)

    @property
    def place(self) -> str:
        """The dotted path with its line, or the row and column of a table."""
        if self.lines is None:
            return Said(Listed(self.steps))
        path = ".".join(s for s in (self.prefix, *self.steps) if s)
        if not self.line:
            return path
        line = Step("line", self.line)
        return said("faults.path-and-line", path=path, line=line) if path else line

    @property
    def line(self) -> int:
        """The line of the nearest part of the path that the file has; 0 if there is none."""
        for end in range(len(self.steps), -1, -1):
            if self.lines and self.steps[:end] in self.lines:
                return self.lines[self.steps[:end]]
        return 0


@dataclass
class Faults:
    """The faults found so far, and what is worth a second look and no fault."""

    found: list[Fault] = field(default_factory=list)
    notes: list[Message] = field(default_factory=list)

    def add(
        self,
        spot: Location,
        value: object,
        key: str,
        remedy: Spoken | None = None,
        /,
        **facts: Fact,
    ) -> None:
        """Tell a fault and go on.

        ``key`` is a message of the faults, whose ``.remedy`` says what to do where no other is
        given.
        """
        how = message(f"faults.{key}.remedy", **facts) if remedy is None else remedy
        self.put(spot, value, said(f"faults.{key}", **facts), Said(how))

    def put(self, spot: Location, value: object, problem: str, remedy: str) -> None:
        """Tell a fault of which it is known how it is said."""
        self.found.append(Fault(spot.file, spot.place, shown(value), problem, remedy))

    def note(self, key: str, /, **facts: Fact) -> None:
        """Tell what is no fault, in the words of a message of the notes; once."""
        self.tell(noted(key, **facts))

    def tell(self, note: Message) -> None:
        """Tell a note; once, however often it is found."""
        if note not in self.notes:
            self.notes.append(note)

    def fail(
        self,
        spot: Location,
        value: object,
        key: str,
        remedy: Spoken | None = None,
        /,
        **facts: Fact,
    ) -> NoReturn:
        """Tell a fault, as ``add`` does, and give up what is being read.

        Raises:
            Invalid: always; ``skipping`` catches it.

        """
        self.add(spot, value, key, remedy, **facts)
        raise Invalid

    @contextmanager
    def skipping(self) -> Iterator[None]:
        """Go on behind this block when what it reads cannot be used."""
        try:
            yield
        except Invalid:
            return

    def in_files(self, *prefixes: str) -> bool:
        """Whether a fault was told in a file whose name starts so."""
        return any(fault.file.startswith(prefixes) for fault in self.found)


def noted(key: str, at: Count = NONE, /, **facts: Fact) -> Message:
    """A note in the words of its message; ``at`` how many more places it is told of."""
    said = message(f"notes.{key}", **facts)
    return message("notes.at-more", said=said, n=at) if at else message("notes.told", said=said)


def amount(value: float) -> Digits:
    """A number in plain digits, as a fact of a message."""
    return Digits(plain(value))


def listed(words: Iterable[str]) -> Listed:
    """Words with commas, as a fact of a message."""
    return Listed(tuple(words))


def shown(value: object) -> str:
    """Write a value as a person reads it, on one line and not too long."""
    if value is None:
        return ""
    text = "".join(c if c.isprintable() else " " for c in str(value))
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"


def plain(value: float) -> str:
    """Write a number in plain digits, as a person would: 3709747, 0.0000042."""
    text = f"{value:.10g}"
    return f"{value:.12f}".rstrip("0").rstrip(".") if "e" in text else text


def nearest(word: object, known: Iterable[str]) -> Said:
    """Give the remedy for an unknown word: the nearest one that is known, or the first few."""
    names = list(dict.fromkeys(str(k) for k in known))
    if not names:
        return said("faults.none-to-choose")
    text = str(word)[:LONGEST_VALUE]
    by_case = [n for n in names if n.lower() == text.lower()]
    close = by_case or difflib.get_close_matches(text, names, n=1, cutoff=0.6)
    if close:
        return said("faults.did-you-mean", name=repr(close[0]))
    return said("faults.one-of", names=listed([*names[:8], *["…"] * (len(names) > 8)]))
