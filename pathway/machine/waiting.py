"""Waiting: what is said again while work goes on, and how long is left of it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

FIRST, EVERY = 3.0, 15.0
"""Work is told of when it has gone on so long, and again and again after so long [s]."""


class Pulse:
    """Says what is being done, again and again, until it rests; quick work it does not mention.

    ``sleep`` waits for so many seconds [s], or until it rests, and tells which.
    """

    def __init__(
        self, say: Callable[[str], None], sleep: Callable[[float], bool] | None = None
    ) -> None:
        self._say = say
        self._resting = threading.Event()
        self._sleep = sleep or self._resting.wait
        self._beating: threading.Thread | None = None
        self._text = ""

    def tell(self, text: str) -> None:
        """What is being done from now on."""
        self._text = text
        if self._beating is None:
            self._resting.clear()
            self._beating = threading.Thread(target=self._beat, daemon=True)
            self._beating.start()

    def rest(self) -> None:
        """Nothing is being done: says nothing more."""
        self._resting.set()
        if self._beating is not None:
            self._beating.join()
            self._beating = None

    def _beat(self) -> None:
        seconds = FIRST
        while not self._sleep(seconds):
            self._say(self._text)
            seconds = EVERY


class Pace:
    """How long is left of work that is counted, from how long it took so far."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._step, self._began, self._first = "", 0.0, 0.0

    def __call__(self, text: str) -> float | None:
        """Seconds left after a step ``name|done|total``; None where that is not known."""
        name, *numbers = text.split("|")
        if len(numbers) != 2:
            return None
        done, total = map(float, numbers)
        if name != self._step or done < self._first:
            self._step, self._began, self._first = name, self._clock(), done
        if done == self._first:
            return None
        return (total - done) * (self._clock() - self._began) / (done - self._first)
