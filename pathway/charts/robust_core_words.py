"""What is said about the robust core, in both languages."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from pathway_models.case import Name

from .metrics import brief
from .numbers import percent
from .roadmap_words import amount
from .sweep_speaker import SweepSpeaker

NOTHING = Name(
    "No scenario has a plan: there is no robust core", "没有任何情景有可行方案：无稳健核心"
)
HEADS = {
    "no_regret": Name("No regret: bought in at least 90%", "无悔：至少90%的情景中购买"),
    "hedge": Name("Hedge: it depends", "对冲：视情况而定"),
    "wait": Name("Wait: bought in 10% at most", "等待：至多10%的情景中购买"),
}
MORE = Name("and {n} more, in the table", "另有{n}项，见数据表")
AMOUNTS = Name("median (least–most)", "中位数（最小–最大）")
NONE = Name("none", "无")
_TITLE = Name(
    "Bought in {years} whatever comes: {n} of {all} levers",
    "{all}项措施中{n}项无论如何都在{years}年购买",
)
_DEPEND = Name("; {h} more depend on what happens", "；{h}项视情况而定")
_DEPENDS = Name("; one more depends on what happens", "；1项视情况而定")
_ALWAYS = Name("; none depends on what happens", "；没有一项视情况而定")
_SUBTITLE = Name(
    "{sweep}: what the plans add in {years}, over {k} scenarios with a plan",
    "{sweep}：{k}个有方案的情景在{years}年的新增",
)
_BOUGHT = Name("bought in {share}", "{share}的情景购买")
_SIDES = {
    "above": Name("{factor} at {at} or more: {there}; below: {else_}",
                  "{factor}达到{at}及以上：{there}；以下：{else_}"),
    "below": Name("{factor} below {at}: {else_}; at it or more: {there}",
                  "{factor}低于{at}：{else_}；达到及以上：{there}"),
    "level": Name("{factor} “{at}”: {there}; else: {else_}",
                  "{factor}“{at}”：{there}；否则：{else_}"),
}  # fmt: skip
_UNTOLD = Name("no single factor tells where", "没有单一因素能够区分")
_RULE = Name(
    "A decision is to buy anything of a lever in these years. Hedge: between 10% and 90% of the "
    "scenarios; named is the one factor, and where it parts them, that tells most (information "
    "gain), if it explains a fifth of the uncertainty.",
    "决策指在这些年份购买该措施。对冲：10%至90%的情景购买；所列为信息增益最大的单一因素及其分界"
    "（至少解释五分之一的不确定性）。",
)
_KNOWN = Name(
    "Here each world known in advance is one scenario, whatever plan is followed.",
    "此处每个事先已知的情景计一次，与所执行的策略无关。",
)
_HOW = Name("not counted in the shares", "不计入占比")
_RANGE = Name("{median} {unit} ({least}–{most})", "{median} {unit}（{least}–{most}）")
_SAME = Name("{median} {unit}", "{median} {unit}")
_COLUMNS = (
    Name("Lever", "措施"), Name("Decision", "决策"), Name("Bought in", "购买占比"),
    Name("Median (range)", "中位数（区间）"), Name("Depends on", "取决于"),
)  # fmt: skip
_DECISIONS = {
    "no_regret": Name("no regret", "无悔"),
    "hedge": Name("hedge", "对冲"),
    "wait": Name("wait", "等待"),
}
_SCENARIO = Name("Scenario", "情景")


@dataclass(frozen=True, slots=True)
class Decision:
    """A row of the table ``robust_core``."""

    lever: str
    unit: str
    share: float
    least: float
    median: float
    most: float
    decision: str
    factor: str
    threshold: float
    level: str
    there: float
    elsewhere: float


def read_decisions(table: pd.DataFrame) -> tuple[Decision, ...]:
    """The rows in their order."""
    columns = [
        "lever", "unit", "share", "least", "median", "most", "decision", "factor", "threshold",
        "level", "share_there", "share_elsewhere",
    ]  # fmt: skip
    return tuple(Decision(*row) for row in table[columns].itertuples(index=False, name=None))


@dataclass(frozen=True, slots=True)
class RobustWords:
    """Everything that is said about the robust core in one language."""

    speaker: SweepSpeaker
    decisions: tuple[Decision, ...]
    span: tuple[int, int]
    with_plan: int

    def of(self, kind: str) -> list[Decision]:
        """The decisions of a class."""
        return [d for d in self.decisions if d.decision == kind]

    @property
    def years(self) -> str:
        """2021–2023."""
        return "–".join(dict.fromkeys(map(str, self.span)))

    def lever(self, decision: Decision) -> str:
        """What it is called."""
        return self.speaker.name(self.speaker.info.names.levers, decision.lever)

    def amount(self, decision: Decision) -> str:
        """The median, and from least to most where they differ."""
        values = (decision.median, decision.least, decision.most)
        median, least, most = (amount(v) for v in values)
        words = _SAME if least == most else _RANGE
        unit = brief(decision.unit, 1, 30)
        return self.speaker.say(words, median=median, unit=unit, least=least, most=most)

    def bought(self, decision: Decision) -> str:
        """In what share of the scenarios."""
        return self.speaker.say(_BOUGHT, share=percent(decision.share))

    def depends(self, decision: Decision) -> str:
        """On which factor, and where it turns; of hedges only."""
        if decision.decision != "hedge":
            return ""
        if not decision.factor:
            return self.speaker.say(_UNTOLD)
        shares = {"there": percent(decision.there), "else_": percent(decision.elsewhere)}
        if decision.factor not in self.speaker.sweep.factors:
            factor, at = self.speaker.say(_SCENARIO), brief(self._case(decision.level), 1, 22)
        else:
            factor = brief(self.speaker.factor(decision.factor), 1, 22)
            at = self.speaker.value(decision.factor, _rounded(decision.threshold), decision.level)
            at = brief(at, 1, 8)
        if decision.level or math.isnan(decision.threshold):
            side = "level"
        else:
            side = "above" if decision.there >= decision.elsewhere else "below"
        return self.speaker.say(_SIDES[side], factor=factor, at=at, **shares)

    def _case(self, key: str) -> str:
        worlds = self.speaker.sweep.worlds
        return self.speaker.name(worlds, key) if key in worlds else self.speaker.case(key)

    def titles(self) -> Iterator[str]:
        """The message, the fullest first."""
        say, sure, hedges = self.speaker.say, self.of("no_regret"), self.of("hedge")
        head = say(_TITLE, all=len(self.decisions), n=len(sure), years=self.years)
        tail = _DEPENDS if len(hedges) == 1 else _DEPEND if hedges else _ALWAYS
        yield head + say(tail, h=len(hedges))
        yield head

    def subtitle(self) -> str:
        """What is drawn, as markup."""
        return self.speaker.say(
            _SUBTITLE, sweep=self.speaker.sweep_name, years=self.years, k=self.with_plan
        )

    def footer(self) -> Iterator[str]:
        """The audit trail, sentence by sentence."""
        yield from self.speaker.trail(_HOW)
        if self.speaker.sweep.design == "regret":
            yield self.speaker.say(_KNOWN)
        yield self.speaker.say(_RULE)

    def description(self) -> Iterator[str]:
        """The text alternative after the title, sentence by sentence."""
        text = Name("{head}: {names}.", "{head}：{names}。")
        joint = "、" if self.speaker.lang == "zh" else ", "
        for kind, head in HEADS.items():
            names = joint.join(self.lever(d) for d in self.of(kind)) or self.speaker.say(NONE)
            yield self.speaker.say(text, head=self.speaker.say(head), names=names)

    def table(self) -> dict[str, Any]:
        """The data as printed."""
        rows = [
            [
                self.lever(d),
                self.speaker.say(_DECISIONS[d.decision]),
                percent(d.share),
                self.amount(d),
                self.depends(d),
            ]
            for d in self.decisions
        ]
        columns = [self.speaker.say(name) for name in _COLUMNS]
        return {"caption": self.years, "columns": columns, "rows": rows}


def _rounded(value: float) -> float:
    """A threshold lies between two scenarios: three digits say enough."""
    return float(f"{value:.3g}")
