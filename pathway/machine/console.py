"""The terminal: what is said and shown, and streams that close or take no more."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any, Self, TextIO

import typer

from pathway.locale import FIRST, Lang, Spoken, in_language, message
from pathway.locale.errors import UsageError
from pathway.locale.messages import BrokenMessages
from pathway.machine.waiting import Pace, Pulse

_answers: list[Lang] = [FIRST]


def answer_in(lang: Lang) -> None:
    """From now on, faults are told in this language."""
    _answers[0] = lang


def answer(fault: Exception | Spoken) -> None:
    """Tells a fault, in the language that was asked for."""
    try:
        text = in_language(fault if hasattr(fault, "in_") else str(fault), _answers[0])
    except BrokenMessages as broken:
        text = str(broken)
    say(text)


def say(text: str) -> None:
    """Human words go to standard error, so that pipes work."""
    _write(text, sys.stderr)


def is_asked() -> bool:
    """Whether somebody sits at a terminal who can answer: never in CI, nor where input is piped."""
    return sys.stdin is not None and sys.stdin.isatty() and not os.environ.get("CI")


def print_json(content: Any) -> None:
    """For other programs, on standard output."""
    import json

    _write(json.dumps(content, indent=2), sys.stdout)


def print_line(text: str) -> None:
    """A line for other programs, on standard output."""
    _write(text, sys.stdout)


def _write(text: str, stream: TextIO) -> None:
    """Whoever closed the pipe has read enough; what we do goes on.

    Raises ``UsageError`` where standard output takes no more; words that nobody hears are lost.
    """
    try:
        typer.echo(text, file=stream)
    except BrokenPipeError:
        _silence(stream)
    except OSError as fault:
        _silence(stream)
        if stream is sys.stdout:
            raise _cannot_print(fault) from fault


def _cannot_print(fault: OSError) -> UsageError:
    return UsageError(message("usage.cannot-print", why=str(fault.strerror)))


def flush() -> None:
    """Writes out what is still held back, so that nothing fails after the last word.

    Raises ``UsageError`` where standard output takes no more.
    """
    for stream in (sys.stderr, sys.stdout):
        try:
            stream.flush()
        except BrokenPipeError:
            _silence(stream)
        except OSError as fault:
            _silence(stream)
            if stream is sys.stdout:
                raise _cannot_print(fault) from fault


def _silence(stream: TextIO) -> None:
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, stream.fileno())
    os.close(nothing)


def open_closed_streams() -> None:
    """Where the caller closed standard streams, their numbers must not go to other files."""
    while (free := os.open(os.devnull, os.O_RDWR)) <= 2:
        continue
    os.close(free)
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()


def _nowhere() -> TextIO:
    return Path(os.devnull).open("w", encoding="utf-8")


class Progress:
    """What is being done: a line on a terminal; elsewhere a line now and then (``Pulse``).

    As a context it leaves no line and no thread behind, however the work ends.
    """

    def __init__(self, lang: Lang) -> None:
        self.lang = lang
        self.shown = sys.stderr.isatty()
        self._pace = Pace()
        self._pulse = Pulse(say)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.clear()

    def __call__(self, text: str) -> None:
        """Says what is being done now: a step by its name, and how far it is."""
        from pathway.machine.steps import step

        self.show(f"… {step(text, self.lang, self._pace(text))}")

    def show(self, text: str) -> None:
        """The same in words."""
        if self.shown:
            self._write(text)
        else:
            self._pulse.tell(text)

    def clear(self) -> None:
        """Leaves an empty line for what comes next."""
        self._pulse.rest()
        if self.shown:
            self._write("")

    def _write(self, text: str) -> None:
        sys.stderr.write(f"\r\x1b[K{text}")
        sys.stderr.flush()
