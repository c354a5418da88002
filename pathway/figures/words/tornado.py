"""What is said about a tornado."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pathway.figures.data.tornado import Bar, End, Tornado
from pathway.figures.kit.metrics import brief
from pathway.figures.kit.quantities import Quantity
from pathway.figures.kit.sweep_speaker import NAME_ROOM, SweepSpeaker, signed
from pathway.locale import Count

COLUMNS = ("assumption", "set-to", "effect", "reading")


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
        return self.speaker.say("tornado.base", money=self.levels.text(self.found.base))

    def base_sentence(self) -> str:
        """What all effects are measured against."""
        return self.speaker.say("tornado.base-sentence", money=self.levels.text(self.found.base))

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
        lost = [b for b in found.bars if b.impossible]
        moving = [b for b in found.bars if not b.lost and b.span > 0]
        if not lost and not moving:
            yield say("tornado.flat", reading=reading)
            return
        named = [*lost[:1], *moving[:1]] if lost else moving[:2]
        spans = [self.span(bar) for bar in moving[:2]] or [""]
        more = moving[0].dearest if moving else 0.0
        told = {
            "reading": reading, "n": Count(len(lost)), "span": spans[0], "next": spans[-1],
            "worse": "yes" if more > 0 else "no", "more": self.effects.text(more),
        }  # fmt: skip
        kind = "lost" if lost else "most"
        for width in NAME_ROOM:
            a, *rest = (brief(self.speaker.factor(bar.factor), 1, width) for bar in named)
            for b in rest:
                yield say(f"tornado.{kind}-then", a=a, b=b, **told)
            yield say(f"tornado.{kind}", a=a, **told)

    def subtitle(self) -> str:
        """What is drawn, in which unit, as markup."""
        largest = max(map(abs, self.found.known))
        return self.speaker.say(
            "tornado.subtitle",
            sweep=self.speaker.sweep_name,
            reading=self.speaker.reading(self.found.reading),
            unit=self.speaker.money(largest).label,
        )

    def footer(self, hidden: tuple[Bar, ...]) -> Iterator[str]:
        """The audit trail, sentence by sentence."""
        yield from self.speaker.trail("tornado.how")
        yield self.speaker.say("tornado.ends")
        if hidden:
            span = self.effects.text(max(bar.span for bar in hidden))
            yield self.speaker.say("tornado.left-out", n=Count(len(hidden)), span=span)

    def description(self) -> Iterator[str]:
        """The text alternative after the title, sentence by sentence."""
        say = self.speaker.say
        yield self.base_sentence()
        for bar in self.found.bars:
            name = self.speaker.factor(bar.factor)
            first, *rest = (f"{self.effect(e)} ({self.value(bar, e)})" for e in bar.ends)
            if rest:
                yield say("tornado.bar-both", name=name, first=first, second=rest[0])
            else:
                yield say("tornado.bar", name=name, first=first)

    def table(self) -> dict[str, Any]:
        """The data as printed, every end."""
        rows = []
        for bar in self.found.bars:
            for end in self.found.ends[bar.factor]:
                reached = self.found.base + end.effect
                read = "" if math.isnan(reached) else self.levels.text(reached)
                name = self.speaker.factor(bar.factor)
                rows.append([name, self.value(bar, end), self.effect(end), read])
        columns = [self.speaker.say(f"tornado.{key}") for key in COLUMNS]
        reading = self.speaker.reading_first(self.found.reading)
        return {"caption": reading, "columns": columns, "rows": rows}
