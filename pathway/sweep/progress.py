"""How far a sweep is, how fast it goes, how long it will take and what failed."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from pathway.amounts import span
from pathway.locale import Lang
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
    note: Mapping[str, str] = field(default_factory=dict)
    """Something that has happened, in English and Chinese."""

    def bar(self, lang: Lang) -> str:
        """One line for a terminal: a bar, the count, the rate, what is left and what failed."""
        full = round(BAR * self.done / self.total) if self.total else BAR
        words = _BAR[lang]
        parts = [f"{'█' * full}{'░' * (BAR - full)} {self.done}/{self.total}"]
        if self.seconds_left:
            parts.append(words["rate"].format(n=f"{self.per_minute:.3g}"))
            parts.append(words["left"].format(n=span(self.seconds_left, lang)))
        if self.without_plan:
            parts.append(words["none"].format(n=self.without_plan))
        if self.failed:
            parts.append(words["failed"].format(n=self.failed))
        return " · ".join(parts)


BAR = 20
"""Characters of the bar."""

_BAR: Mapping[str, Mapping[str, str]] = {
    "en": {
        "rate": "{n} a minute",
        "left": "{n} left",
        "none": "{n} without a plan",
        "failed": "{n} failed",
    },
    "zh": {
        "rate": "每分钟 {n} 个",
        "left": "剩余 {n}",
        "none": "{n} 个无方案",
        "failed": "{n} 个失败",
    },
}


Progress = Callable[[Tick], None]


class Ticker:
    """Counts, and tells how far it is and how long it will take."""

    def __init__(self, total: int, progress: Progress) -> None:
        self.total, self.progress = total, progress
        self.status: Counter[str] = Counter()
        self.notes: list[Mapping[str, str]] = []
        self.begin(())

    def begin(self, solved: Iterable[Record]) -> None:
        """From now on it is timed; these are solved already."""
        self.status.update(record.status for record in solved)
        self.before, self.began = self.status.total(), time.perf_counter()

    def count(self, record: Record) -> None:
        """One more is done."""
        self.status[record.status] += 1
        self.progress(self._tick({}))

    def say(self, note: Mapping[str, str]) -> None:
        """Something has happened."""
        self.notes.append(note)
        self.progress(self._tick(note))

    def _tick(self, note: Mapping[str, str]) -> Tick:
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
