"""Ctrl-C and the signals that end a program: at once, or after what must not be cut in two."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

SIGNALS = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
)
"""From a keyboard, from whoever ends the program, and from a terminal that closes."""

noted: list[int] = []
"""The signals that came, in their order."""

_held = 0


def listen() -> None:
    """From now on each of them is noted, and raises ``KeyboardInterrupt`` in the main thread.

    One that is ignored, or that somebody else listens to, is left as it is.
    """
    noted.clear()
    for number in SIGNALS:
        if signal.getsignal(number) in (signal.SIG_DFL, signal.default_int_handler, _note):
            signal.signal(number, _note)


def _note(number: int, _frame: object) -> None:
    noted.append(number)
    if not _held:
        raise KeyboardInterrupt


@contextmanager
def held() -> Iterator[None]:
    """What is done inside is done to its end; a signal that comes meanwhile is heard after it."""
    global _held  # noqa: PLW0603 - one main thread hears them all
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = len(noted)
    _held += 1
    try:
        yield
    finally:
        _held -= 1
    if not _held and len(noted) > before:
        raise KeyboardInterrupt


def exit_code() -> int:
    """What a shell expects of a program that a signal has ended: 128 and its number."""
    return 128 + (noted[0] if noted else int(signal.SIGINT))
