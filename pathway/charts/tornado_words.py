"""What is said about a tornado, in both languages."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pathway_models.case import Name

from .metrics import brief
from .quantities import Quantity
from .sweep_speaker import SweepSpeaker, signed
from .text import inside
from .tornado_data import Bar, End, Tornado

NOTHING = Name(
    "No effect can be measured: the unchanged case has no plan",
    "无法衡量影响：基准情景没有可行方案",
)
CHEAPER, DEARER = Name("cheaper", "更便宜"), Name("dearer", "更贵")
_BASE = Name("As the case: {money}", "基准：{money}")
_MOST = Name(
    "{a} moves the {reading} most: {span} from end to end",
    "{a}对{reading}影响最大：两端相差{span}",
)
_NEXT = Name("; then {b}, {span}", "；其次是{b}，{span}")
_LOST = Name("{a} can leave no plan at all", "{a}可能使方案不可行")
_LOST_MANY = Name("{n} assumptions can leave no plan at all", "{n}项假设可能使方案不可行")
_THEN = Name(
    "; of the others {b} moves the {reading} most, by {span}", "；其余中{b}影响最大，两端相差{span}"
)
_FLAT = Name("No assumption moves the {reading}", "没有一项假设影响{reading}")
_SUBTITLE = Name(
    "{sweep}: {reading}, {unit}, when one assumption moves and all others stay",
    "{sweep}：仅变动一项假设时的{reading}（{unit}）",
)
_HOW = Name("shown hatched, as dearer than any plan", "以斜线表示，视为高于任何方案")
_ENDS = Name(
    "Colours say which way the cost goes, not the input; low and high are the ends of the range "
    "that the sweep’s file gives, with its source.",
    "颜色表示成本方向而非输入方向；两端为敏感性分析文件所给区间（附来源）。",
)
_LEFT_OUT = Name(
    "Not drawn: {n} that move it less, by {span} at most.", "未显示：影响更小的{n}项，至多{span}。"
)
_COLUMNS = (
    Name("Assumption", "假设"), Name("Set to", "取值"), Name("Effect", "影响"),
    Name("Reading", "数值"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class TornadoWords:
    """Everything that is said about a tornado in one language."""

    speaker: SweepSpeaker
    found: Tornado

    @property
    def effects(self) -> Quantity:
        """How effects are written."""
        return self.speaker.amounts(self.found.unit, self.found.known)

    @property
    def levels(self) -> Quantity:
        """How the reading itself is written."""
        reached = [self.found.base + e for e in self.found.known]
        return self.speaker.amounts(self.found.unit, reached)

    def base(self) -> str:
        """Over the line of the unchanged case."""
        return self.speaker.say(_BASE, money=self.levels.text(self.found.base))

    def effect(self, end: End) -> str:
        """A difference with its sign, or that there is no plan."""
        if end.lost:
            return self.speaker.ending(end.status)
        return signed(self.effects, end.effect)

    def change(self, end: End) -> str:
        """As ``effect``, with the unit."""
        text = self.effect(end)
        return text if end.lost else self.effects.pattern.format(text)

    def value(self, bar: Bar, end: End) -> str:
        """What the factor is set to."""
        return self.speaker.value(bar.factor, end.value, end.level)

    def span(self, bar: Bar) -> str:
        """How wide a bar is, with the unit."""
        return self.effects.text(bar.span)

    def titles(self) -> Iterator[str]:
        """The message, the fullest first."""
        say, found = self.speaker.say, self.found
        reading = self.speaker.reading(found.reading)
        lost = [b for b in found.bars if b.lost]
        moving = [b for b in found.bars if not b.lost and b.span > 0]
        for width in (44, 24, 12):
            first = [self._name(b, width) for b in (*lost[:1], *moving[:1], *moving[1:2])]
            if lost:
                head = say(_LOST, a=first[0]) if len(lost) == 1 else say(_LOST_MANY, n=len(lost))
                if moving:
                    span = self.span(moving[0])
                    yield head + say(_THEN, b=inside(first[1]), reading=reading, span=span)
                yield head
            elif not moving:
                yield say(_FLAT, reading=reading)
            else:
                head = say(_MOST, a=first[0], reading=reading, span=self.span(moving[0]))
                if len(moving) > 1:
                    yield head + say(_NEXT, b=inside(first[1]), span=self.span(moving[1]))
                yield head

    def _name(self, bar: Bar, width: int) -> str:
        return brief(self.speaker.factor(bar.factor), 1, width / (2 if self._zh else 1))

    @property
    def _zh(self) -> bool:
        return self.speaker.lang == "zh"

    def subtitle(self) -> str:
        """What is drawn, in which unit, as markup."""
        largest = max(map(abs, self.found.known))
        return self.speaker.say(
            _SUBTITLE,
            sweep=self.speaker.sweep_name,
            reading=self.speaker.reading(self.found.reading),
            unit=self.speaker.money(largest).label,
        )

    def footer(self, hidden: tuple[Bar, ...]) -> Iterator[str]:
        """The audit trail, sentence by sentence."""
        yield from self.speaker.trail(_HOW)
        yield self.speaker.say(_ENDS)
        if hidden:
            span = self.effects.text(max(bar.span for bar in hidden))
            yield self.speaker.say(_LEFT_OUT, n=len(hidden), span=span)

    def description(self) -> Iterator[str]:
        """The text alternative after the title, sentence by sentence."""
        yield self.base() + self.speaker.say(Name(".", "。"))
        for bar in self.found.bars:
            ends = [f"{self.effect(e)} ({self.value(bar, e)})" for e in bar.ends]
            text = Name("{name}: {ends}.", "{name}：{ends}。")
            joint = "，" if self._zh else ", "
            name = self.speaker.factor(bar.factor)
            yield self.speaker.say(text, name=name, ends=joint.join(ends))

    def table(self) -> dict[str, Any]:
        """The data as printed, every end."""
        rows = []
        for bar in self.found.bars:
            for end in self.found.ends[bar.factor]:
                reached = self.found.base + end.effect
                read = "" if math.isnan(reached) else self.levels.text(reached)
                name = self.speaker.factor(bar.factor)
                rows.append([name, self.value(bar, end), self.effect(end), read])
        columns = [self.speaker.say(name) for name in _COLUMNS]
        reading = self.speaker.reading_first(self.found.reading)
        return {"caption": reading, "columns": columns, "rows": rows}
