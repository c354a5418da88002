"""What is said about the commitments, in both languages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pathway_models.case import Name

from .commitments_data import Standing
from .metrics import brief
from .quantities import Quantity, quantity
from .speaker import Speaker
from .text import and_list, inside

MET, MISSED, BINDS = Name("met", "达成"), Name("missed", "未达成"), Name("binds", "起约束作用")
NOTHING = Name("No commitment is made", "没有作出承诺")
HEADS = (
    Name("Status", "状态"), Name("Commitment", "承诺"), Name("Section", "出处"),
    Name("Year", "年份"), Name("Required", "要求"), Name("Achieved", "实现"), Name("Slack", "余量"),
    Name("", ""),
)  # fmt: skip

_ALL = Name("All {n} commitments are met", "{n}项承诺全部达成")
_ONE = Name("The commitment is met: {name}", "承诺达成：{name}")
_BIND = Name(", {n} of them with no room to spare", "；其中{n}项没有余量")
_NONE_HAS_ROOM = Name(", none with room to spare", "，均没有余量")
_NO_ROOM = Name(", with no room to spare", "，没有余量")
_SOME = Name("{n} of {all} commitments missed: {names}", "{all}项承诺中{n}项未达成：{names}")
_SINGLE = Name("The commitment is missed: {names}", "承诺未达成：{names}")
_BY = Name("{name} by {miss} in {year}", "{name}{year}年差{miss}")
_SUBTITLE = Name(
    "{subject}: what is promised and what the plan does, in the year that is hardest to keep",
    "{subject}：承诺要求与规划实现值（最难达成的年份）",
)
_METHOD = Name(
    "The year is the one missed by most, else the tightest. Slack: room left, negative where "
    "missed. Binds: met with no room, so that it shapes the plan.",
    "年份：缺口最大的一年，否则为余量最小的一年。余量为负表示未达成。起约束作用：恰好达成，因而左右规划。",
)
_LEFT_OUT = Name(
    "Commitments not drawn: {n}, all met.", "未显示：另{n}项承诺，均已达成。"
)  # fmt: skip
_LEFT_OUT_MISSED = Name(
    "Commitments not drawn: {n}, {m} of them missed.",
    "未显示：另{n}项承诺，其中{m}项未达成。",
)
_REQUIREMENTS = Name(
    "Requirements, which no plan is without and nobody promised, not counted: {n}.",
    "未计入：{n}项必备条件（任何方案都须满足，并非承诺）。",
)


@dataclass(frozen=True, slots=True)
class CommitmentWords:
    """Everything that is said about the commitments in one language."""

    speaker: Speaker
    standings: Sequence[Standing]

    def say(self, words: Name, /, **values: object) -> str:
        """A sentence with its blanks filled."""
        return self.speaker.say(words, **values)

    def name(self, standing: Standing) -> str:
        """What the commitment is called."""
        return self.speaker.name(self.speaker.info.names.targets, standing.id)

    def status(self, standing: Standing) -> str:
        """Met or missed, as a word."""
        return self.say(MET if standing.met else MISSED)

    def cells(self, standing: Standing) -> list[str]:
        """As in the table, the status first."""
        shown = self._quantity(standing)
        sign = "≥" if standing.least else "≤"
        return [
            self.status(standing),
            self.name(standing),
            standing.section,
            str(standing.year),
            f"{sign} {shown.text(standing.required)}",
            shown.number(standing.achieved),
            shown.number(standing.slack),
            self.say(BINDS) if standing.binding and standing.met else "",
        ]

    def _quantity(self, standing: Standing) -> Quantity:
        """Never so rounded that what is missed looks met."""
        values = (standing.required, standing.achieved)
        return quantity(self.speaker, standing.unit, values, not standing.met)

    def titles(self) -> Iterator[str]:
        """The message, the fullest first."""
        missed = [s for s in self.standings if not s.met]
        count, binding = len(self.standings), sum(s.binding for s in self.standings)
        if not missed:
            if count == 1:
                name = brief(self.name(self.standings[0]), 1, 40)
                message = self.say(_ONE, name=inside(name))
                yield message + (self.say(_NO_ROOM) if binding else "")
                yield message
                return
            room = _NONE_HAS_ROOM if binding == count else _BIND
            message = self.say(_ALL, n=count)
            yield message + (self.say(room, n=binding) if binding else "")
            return
        worst = sorted(missed, key=lambda s: s.slack / max(abs(s.required), 1e-9))
        for kept in range(min(3, len(missed)), 0, -1):
            names = [self._short_by(s) for s in worst[:kept]]
            if more := len(missed) - kept:
                names.append(self.say(Name("{n} more", "另{n}项"), n=more))
            listed = and_list(names, self.speaker.lang)
            said = _SINGLE if count == 1 else _SOME
            yield self.say(said, n=len(missed), all=count, names=listed)
        bare = self.say(_SINGLE if count == 1 else _SOME, n=len(missed), all=count, names="")
        yield bare.rstrip(": ：")

    def _short_by(self, standing: Standing) -> str:
        """Whose commitment is missed, by how much, when."""
        shown = self._quantity(standing)
        name = inside(brief(self.name(standing), 1, 24))
        miss = shown.text(abs(standing.slack))
        if standing.unit == "share":
            miss = self.say(Name("{x} points", "{x}个百分点"), x=miss.rstrip("%"))
        return self.say(_BY, name=name, miss=miss, year=standing.year)

    def subtitle(self) -> str:
        """What is shown, as markup."""
        return self.say(_SUBTITLE, subject=self.speaker.subject)

    def footer(
        self, years: Sequence[int], drawn: Sequence[Standing], requirements: int
    ) -> Iterator[str]:
        """The audit trail, sentence by sentence."""
        yield self.speaker.source(years)
        yield self.say(_METHOD)
        left = [s for s in self.standings if s not in drawn]
        missed = sum(not s.met for s in left)
        if left:
            yield self.say(_LEFT_OUT_MISSED if missed else _LEFT_OUT, n=len(left), m=missed)
        if requirements:
            yield self.say(_REQUIREMENTS, n=requirements)

    def description(self) -> Iterator[str]:
        """The text alternative after the title, sentence by sentence."""
        text = Name(
            "{name}: {status} in {year}, {required} required, {achieved} achieved.",
            "{name}：{status}（{year}年要求{required}，实现{achieved}）。",
        )
        for s in self.standings:
            status, name, _, year, required, achieved, *_ = self.cells(s)
            yield self.say(
                text, name=name, status=status, year=year, required=required, achieved=achieved
            )

    def table(self) -> dict[str, Any]:
        """The data as printed: every commitment, its name first."""
        heads = [self.say(h) for h in HEADS]
        heads[7] = self.say(BINDS)
        order = (1, 0, 2, 3, 4, 5, 6, 7)
        rows = [[cells[i] for i in order] for cells in map(self.cells, self.standings)]
        return {
            "caption": self.say(HEADS[1]),
            "columns": [heads[i] for i in order],
            "rows": rows,
        }
