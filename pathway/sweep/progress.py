"""How far a sweep is, how fast it goes, how long it will take and what failed."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pathway.locale import Count, Fact, Lang, Message, message, say
from pathway.locale.amounts import span
from pathway.sweep.record import Record


@dataclass(frozen=True, slots=True)
class Tick:
    """How far a sweep is, after each scenario."""

    done: int
    total: int
    without_plan: int
    failed: int
    """Inputs that do not fit, and solves that could not end."""
    per_minute: float
    seconds_left: float | None
    note: Message | None = None
    """Something that has happened."""

    def bar(self, lang: Lang) -> str:
        """One line for a terminal: a bar, the count, the rate, what is left and what failed."""
        full = round(BAR * self.done / self.total) if self.total else BAR
        parts = [f"{'█' * full}{'░' * (BAR - full)} {self.done}/{self.total}"]
        if self.seconds_left:
            parts.append(say("sweep-told.rate", lang, n=f"{self.per_minute:.3g}"))
            parts.append(say("sweep-told.left", lang, span=span(self.seconds_left, lang)))
        if self.without_plan:
            parts.append(say("sweep-told.without", lang, n=Count(self.without_plan)))
        if self.failed:
            parts.append(say("sweep-told.failed", lang, n=Count(self.failed)))
        return " · ".join(parts)


BAR = 20
"""Characters of the bar."""

Progress = Callable[[Tick], None]


class Ticker:
    """Counts, and tells how far it is and how long it will take."""

    def __init__(self, total: int, progress: Progress) -> None:
        self.total, self.progress = total, progress
        self.status: Counter[str] = Counter()
        self.notes: list[Message] = []
        self.begin(())

    def begin(self, solved: Iterable[Record]) -> None:
        """From now on it is timed; these are solved already."""
        self.status.update(record.status for record in solved)
        self.before, self.began = self.status.total(), time.perf_counter()

    def count(self, record: Record) -> None:
        """One more is done."""
        self.status[record.status] += 1
        self.progress(self._tick())

    def say(self, key: str, /, **facts: Fact) -> None:
        """Something has happened: a message with its facts."""
        note = message(key, **facts)
        self.notes.append(note)
        self.progress(self._tick(note))

    def _tick(self, note: Message | None = None) -> Tick:
        done = self.status.total()
        now = done - self.before
        rate = now / max(time.perf_counter() - self.began, 1e-9)
        return Tick(
            done,
            self.total,
            self.status["no_plan"],
            self.status["input_fault"] + self.status["solver_problem"],
            60 * rate,
            (self.total - done) / rate if now else None,
            note,
        )
