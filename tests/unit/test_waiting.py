"""What is said while one waits: when, of what, and how long it takes yet."""

from __future__ import annotations

import threading

import pytest

from pathway.machine.steps import step
from pathway.machine.waiting import EVERY, FIRST, Pace, Pulse


class Sleeper:
    """Hours in no time: each sleep ends when the test says so, and its seconds are kept."""

    def __init__(self) -> None:
        self.asked: list[float] = []
        self.asleep, self.woken = threading.Semaphore(0), threading.Semaphore(0)
        self.resting = False

    def __call__(self, seconds: float) -> bool:
        self.asked.append(seconds)
        self.asleep.release()
        assert self.woken.acquire(timeout=10)
        return self.resting

    def pass_by(self, *, rest: bool = False) -> None:
        """The sleep that is asked for is over; when this returns, the next one is asked for."""
        self.resting = rest
        self.woken.release()
        assert rest or self.asleep.acquire(timeout=10)


def test_work_is_told_of_after_3_seconds_and_every_15() -> None:
    said: list[str] = []
    sleeper = Sleeper()
    pulse = Pulse(said.append, sleeper)
    pulse.tell("reading")
    assert sleeper.asleep.acquire(timeout=10)
    pulse.tell("searching")
    assert said == []
    sleeper.pass_by()
    sleeper.pass_by()
    pulse.tell("drawing")
    sleeper.pass_by()
    sleeper.pass_by(rest=True)
    pulse.rest()
    assert sleeper.asked == [FIRST, EVERY, EVERY, EVERY] == [3, 15, 15, 15]
    assert said == ["searching", "searching", "drawing"]


def test_who_rests_leaves_no_thread_and_may_begin_anew() -> None:
    said: list[str] = []
    pulse = Pulse(said.append)
    before = threading.active_count()
    for _ in range(2):
        pulse.tell("reading")
        assert threading.active_count() == before + 1
        pulse.rest()
        pulse.rest()
        assert threading.active_count() == before
    assert said == []


def test_what_is_left_follows_from_what_was_done_since_the_first_count() -> None:
    """4 of 10 when it begins, 6 after 20 s: the other 4 take 40 s. Another step begins anew."""
    now = [100.0]
    pace = Pace(lambda: now[0])
    assert pace("drawing") is None
    assert pace("solving again|4|10") is None
    now[0] = 120.0
    assert pace("solving again|6|10") == pytest.approx(40)
    assert pace("reduce|1|5|0.03") is None
    assert pace("another|1|2") is None


@pytest.mark.parametrize(
    ("text", "left", "en", "zh"),
    [
        ("drawing", None, "drawing", "绘图"),
        ("reduce|1|5", None, "search 1 of 5: what to cut", "求解 1/5：减排"),
        (
            "cost|3|5|0.0312",
            None,
            "search 3 of 5: the least cost · gap 3.12%",
            "求解 3/5：最低成本 · 差距 3.12%",
        ),
        (
            "solving again|6|10",
            40.0,
            "solving again, a little changed: 6 of 10 · about 40 s left",
            "略作改动后重新求解：6 / 10 · 约剩 40 秒",
        ),
        (
            "solving again|10|10",
            0.0,
            "solving again, a little changed: 10 of 10",
            "略作改动后重新求解：10 / 10",
        ),
    ],
)
def test_a_step_says_which_it_is_its_gap_and_what_is_left(
    text: str, left: float | None, en: str, zh: str
) -> None:
    assert step(text, "en", left) == en
    assert step(text, "zh", left) == zh
