"""What is said about a composition."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from pathway.figures.data.composition import Composition, Pair, Part
from pathway.figures.kit.info import ChartInfo, scope_name
from pathway.figures.kit.metrics import brief, plain
from pathway.figures.kit.numbers import few, percent, show
from pathway.figures.kit.speaker import share_of
from pathway.figures.kit.wording import Wording
from pathway.locale import Count, Lang, language, message

LITTLE = 0.001
"""A share that is less than one percent, and more than nothing."""
TOTAL = message("composition.total")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the chart, of the base year and the target year; ``head``: a scope or the total."""

    label: str
    tonnes: Pair
    values: tuple[str, str]
    shares: tuple[str, str]
    hover: tuple[str, str]
    head: bool = False
    total: bool = False


@dataclass(frozen=True, slots=True)
class CompositionWords:
    """Everything that is said about a composition in one language."""

    parts: Composition
    wording: Wording

    @classmethod
    def of(cls, parts: Composition, info: ChartInfo, lang: Lang) -> CompositionWords:
        """In the unit of the larger total."""
        return cls(parts, Wording.tonnes(max(parts.total), info, lang))

    @property
    def lang(self) -> Lang:
        """The language."""
        return self.wording.lang

    @property
    def share(self) -> str:
        """The header of shares."""
        return self.wording.say("composition.share")

    def lines(self) -> list[Line]:
        """Every scope with its categories, and the total."""
        lines = []
        for (scope, part), values, shares in self._printed():
            shown = (show(values[0]), show(values[1]))
            lines.append(self._line(part, shown, shares, head=scope))
        total, shares = self.parts.total, self._shares(-1, -1)
        shown = (self.wording.number(total[0]), self.wording.number(total[1]))
        last = self._line(Part(TOTAL, TOTAL, total), shown, shares, head=True, total=True)
        return [*lines, last]

    def _printed(self) -> Iterator[tuple[tuple[bool, Part], list[Decimal], tuple[str, str]]]:
        """Whether it is a scope, what it is, its values and shares in both years."""
        unit, decimals = self.wording.unit.tonnes, self.wording.decimals
        values = [self.parts.shown(i, unit, decimals) for i in (0, 1)]
        for s, scope in enumerate(self.parts.scopes):
            name = scope_name([scope.scope])
            whole = Part(name, name, scope.tonnes)
            for p, part in enumerate([whole, *scope.parts]):
                found = [values[0][s][p], values[1][s][p]]
                yield (p == 0, part), found, self._shares(s, p)

    def _shares(self, s: int, p: int) -> tuple[str, str]:
        """Of the total in both years, empty where there is none; -1 is the total itself."""
        found = []
        for i, total in enumerate(self.parts.total):
            if total <= few(max(self.parts.total)):
                found.append("")
            elif s < 0:
                found.append(percent(1))
            else:
                share = float(self.parts.shown(i, total, 2)[s][p])
                scope = self.parts.scopes[s]
                tonnes = (scope.parts[p - 1] if p else scope).tonnes[i]
                little = not share and tonnes >= few(total)
                found.append(share_of(LITTLE, 1.0) if little else percent(share))
        return found[0], found[1]

    def _share_of(self, part: Part) -> tuple[str, str]:
        """As the table prints it."""
        return next(shares for (_, one), _, shares in self._printed() if one is part)

    def _line(
        self,
        part: Part,
        values: tuple[str, str],
        shares: tuple[str, str],
        head: bool = False,
        total: bool = False,
    ) -> Line:
        label = brief(part.label.in_(self.lang), 1, 60)
        texts = [
            self.wording.say(
                "composition.hover",
                year=str(year),
                name=plain(label),
                value=value,
                unit=self.wording.unit_name,
                share=share,
            )
            for year, value, share in zip(self.parts.years, values, shares, strict=True)
        ]
        return Line(label, part.tonnes, values, shares, (texts[0], texts[1]), head, total)

    def subtitle(self) -> str:
        """What is drawn, in which unit, as markup."""
        wording = self.wording
        return wording.say(
            "composition.subtitle",
            subject=wording.subject,
            scopes=scope_name(wording.info.scopes),
            unit=wording.unit_name,
        )

    def titles(self) -> Iterator[str]:
        """The message, the fullest first; each is true by itself."""
        before, after = map(self.wording.rounded, self.parts.total)
        last = self.wording.rounded(self.parts.last)
        facts = {
            "way": "up" if after > before else "level" if after == before else "down",
            "a": show(before), "b": show(after), "unit": self.wording.unit_name,
            "end": str(self.parts.years[1]),
            "then": "rises" if last > after else "unsaid",
            "c": show(last), "last": str(self.parts.span[-1]),
        }  # fmt: skip
        for largest in self._largest():
            yield self.wording.say("composition.title", **facts, **largest)

    def _largest(self) -> Iterator[dict[str, str]]:
        """Which category is the largest, then and now; the fullest words first."""
        if single := [part for part in self.parts.parts if not part.members]:
            old, new = (max(single, key=lambda part: part.tonnes[i]) for i in (0, 1))
            x, y = self._share_of(old)[0], self._share_of(new)[1]
            facts = {
                "base": str(self.parts.years[0]),
                "old": self._name(old), "new": self._name(new), "x": x, "y": y,
            }  # fmt: skip
            if x and y:
                stays = "level" if x == y else "stays"
                yield {"largest": stays if old is new else "overtaken", **facts}
            if x or y:
                yield {"largest": "new" if y else "gone", **facts}
        yield {"largest": "unsaid"}

    def _name(self, part: Part) -> str:
        return brief(part.name.in_(self.lang), 1, 20)

    def footer(self) -> Iterator[str]:
        """The audit trail, sentence by sentence."""
        wording = self.wording
        yield wording.source(self.parts.span)
        yield wording.say("composition.gross")
        yield wording.say("composition.of-measures")
        for scope in self.parts.scopes:
            for part in scope.parts:
                if part.members:
                    yield wording.say(
                        "composition.other-in",
                        scope=scope_name([scope.scope]),
                        names=self._names(part),
                    )

    def _names(self, part: Part) -> str:
        """What is counted together: five, and how many more."""
        names = [brief(name.in_(self.lang), 1, 24) for name in part.members[:5]]
        if more := len(part.members) - len(names):
            names.append(self.wording.say("composition.more", n=Count(more)))
        return language(self.lang).listed(names)

    def description(self) -> Iterator[str]:
        """The text alternative after the title."""
        say, (first, last) = self.wording.say, self.parts.years
        yield say(
            "composition.about", first=str(first), last=str(last), unit=self.wording.unit_name
        )
        for line in self.lines():
            before, after = (
                say("composition.with-share", value=value, share=share) if share else value
                for value, share in zip(line.values, line.shares, strict=True)
            )
            yield say("composition.about-line", name=line.label, a=before, b=after)

    def table(self) -> dict[str, Any]:
        """The data as printed: a caption, columns and rows of text."""
        say, (first, last) = self.wording.say, self.parts.years
        return {
            "caption": say("composition.caption", unit=self.wording.unit_name),
            "columns": [say("composition.part"), str(first), self.share, str(last), self.share],
            "rows": [
                [line.label, line.values[0], line.shares[0], line.values[1], line.shares[1]]
                for line in self.lines()
            ],
        }
