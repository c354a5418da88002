"""What is said about a composition, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from pathway.locale import Lang
from pathway_models.case import Name

from .composition_data import MEASURES, Composition, Pair, Part
from .info import ChartInfo, scope_name
from .metrics import brief, plain
from .numbers import show
from .text import CO2E, and_list, inside, scopes
from .wording import Wording

TOTAL = Name("Gross emissions", "总排放")
_TREND = {
    1: Name(
        "Gross emissions rise from {a} to {b} {unit} by {year}",
        "{year}年总排放由{a}升至{b}{unit}",
    ),
    0: Name("Gross emissions stay at {b} {unit} in {year}", "{year}年总排放保持{b}{unit}"),
    -1: Name(
        "Gross emissions fall from {a} to {b} {unit} by {year}",
        "{year}年总排放由{a}降至{b}{unit}",
    ),
}
_LEADS = Name(
    ": the largest category was {old} ({x}) and is then {new} ({y})",
    "：最大来源由{old}（{x}）变为{new}（{y}）",
)
_STAYS = Name(
    ": the largest category stays {old}, {x} in {base} and {y} then",
    "：{old}始终最大，占比由{x}变为{y}",
)
_LEVEL = Name(
    ": the largest category stays {old}, {x} in both years", "：{old}始终最大，占比均为{x}"
)
_LED = Name(": the largest category was {old} ({x})", "：最大来源曾为{old}（{x}）")
_NEW = Name(": the largest category is then {new} ({y})", "：最大来源为{new}（{y}）")


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
        return self.wording.say(Name("share", "占比"))

    def lines(self) -> list[Line]:
        """Every scope with its categories, and the total."""
        lines = []
        for (scope, part), values, shares in self._printed():
            if part.label == MEASURES and not any(values):
                continue
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
            if total < 0.5:
                found.append("")
            elif s < 0:
                found.append("100%")
            else:
                found.append(f"{show(self.parts.shown(i, total / 100, 0)[s][p])}%")
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
        label = brief(self.wording.say(part.label), 1, 60)
        texts = [
            f"<b>{year}</b> {plain(label)}<br><b>{value}</b> {self.wording.unit_name}  {share}"
            for year, value, share in zip(self.parts.years, values, shares, strict=True)
        ]
        return Line(label, part.tonnes, values, shares, (texts[0], texts[1]), head, total)

    def subtitle(self) -> str:
        """What is drawn, in which unit, as markup."""
        wording = self.wording
        text = Name(
            "{subject}: gross {scopes} emissions by scope and category, market-based, "
            "{unit} {co2} per year",
            "{subject}：{scopes}总排放，按范围和类别（基于市场），{unit} {co2}／年",
        )
        return wording.say(
            text,
            subject=wording.subject,
            scopes=scopes(wording.info.scopes, self.lang),
            unit=wording.unit_name,
            co2=CO2E,
        )

    def titles(self) -> Iterator[str]:
        """The message, the fullest first; each is true by itself."""
        say, (before, after) = self.wording.say, self.parts.total
        a, b = self.wording.rounded(before), self.wording.rounded(after)
        blanks = {
            "a": show(a), "b": show(b), "unit": self.wording.unit_name,
            "year": self.parts.years[1],
        }  # fmt: skip
        trend = say(_TREND[(b > a) - (b < a)], **blanks)
        for found in self._leaders():
            yield trend + found
        yield trend

    def _leaders(self) -> Iterator[str]:
        """Which category is the largest, then and now; the fullest words first."""
        single = [part for part in self.parts.parts if not part.members]
        if not single:
            return
        old = max(single, key=lambda part: part.tonnes[0])
        new = max(single, key=lambda part: part.tonnes[1])
        blanks = {
            "base": self.parts.years[0],
            "old": self._inside(old),
            "new": self._inside(new),
            "x": self._share_of(old)[0],
            "y": self._share_of(new)[1],
        }
        say = self.wording.say
        if blanks["x"] and blanks["y"]:
            level = _LEVEL if blanks["x"] == blanks["y"] else _STAYS
            yield say(level if old is new else _LEADS, **blanks)
        if blanks["y"]:
            yield say(_NEW, **blanks)
        elif blanks["x"]:
            yield say(_LED, **blanks)

    def _inside(self, part: Part) -> str:
        return inside(brief(self.wording.say(part.name), 1, 20))

    def footer(self) -> Iterator[str]:
        """The audit trail, sentence by sentence."""
        wording = self.wording
        yield wording.source(self.parts.span)
        yield wording.say(
            Name(
                "Gross: before removals and offsets; electricity market-based, pro rata of kWh.",
                "总排放：移除与抵消前；电力按市场法核算，按用电量分摊。",
            )
        )
        if any(line.label == wording.say(MEASURES) for line in self.lines()):
            yield wording.say(
                Name(
                    "{name}: what takes the place of sources.",
                    "{name}：替代原排放源的用能与用料。",
                ),
                name=wording.say(MEASURES),
            )
        for scope in self.parts.scopes:
            for part in scope.parts:
                if part.members:
                    names = [brief(wording.say(name), 1, 24) for name in part.members[:5]]
                    more = len(part.members) - len(names)
                    if more:
                        names.append(wording.say(Name("{n} more", "另{n}类"), n=more))
                    yield wording.say(
                        Name("Other in scope {n}: {names}.", "{scope}其他：{names}。"),
                        n=scope.scope,
                        scope=scope_name([scope.scope]).zh,
                        names=and_list(names, self.lang),
                    )

    def description(self) -> Iterator[str]:
        """The text alternative after the title."""
        first, last = self.parts.years
        yield self.wording.say(
            Name(
                "Bar chart, {first} beside {last}, {unit} CO2e.",
                "条形图，{first}年与{last}年对比，单位：{unit}CO2e。",
            ),
            first=first,
            last=last,
            unit=self.wording.unit_name,
        )
        share = Name("{value} ({share})", "{value}（{share}）")
        for line in self.lines():
            before, after = (
                self.wording.say(share, value=value, share=part) if part else value
                for value, part in zip(line.values, line.shares, strict=True)
            )
            text = Name("{name}: {a}, then {b}.", "{name}：{a}，后为{b}。")
            yield self.wording.say(text, name=line.label, a=before, b=after)

    def table(self) -> dict[str, Any]:
        """The data as printed: a caption, columns and rows of text."""
        say, (first, last) = self.wording.say, self.parts.years
        return {
            "caption": say(
                Name("{unit} CO₂e per year", "{unit} CO₂e／年"), unit=self.wording.unit_name
            ),
            "columns": [
                say(Name("Part", "组成")), str(first), self.share, str(last), self.share,
            ],
            "rows": [
                [line.label, line.values[0], line.shares[0], line.values[1], line.shares[1]]
                for line in self.lines()
            ],
        }  # fmt: skip
