"""What is said about indices of Sobol and measures of Morris, in both languages."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from pathway_models.case import Name

from .metrics import brief
from .numbers import half_up, percent, show
from .sweep_speaker import SweepSpeaker
from .text import inside

HAS_PLAN = "has_plan"
UNDEFINED = Name(
    "No index is defined: too few cases have a plan", "指数无法定义：有可行方案的情景太少"
)
FLAT = Name("Nothing moves the {reading}", "没有因素影响{reading}")
SOBOL = ("total", "first")
MORRIS = ("mu_star", "sigma")
HEADS = {
    "first": Name("alone", "单独作用"),
    "total": Name("with others", "含交互作用"),
    "mu_star": Name("mean step (μ*)", "平均步长（μ*）"),
    "sigma": Name("spread of steps (σ)", "步长离散度（σ）"),
}
_SHARE = Name(
    "{a} explains {share} ± {half} of the variance of the {reading}",
    "{a}解释了{reading}方差的{share}±{half}",
)
_STEP = Name(
    "{a} moves the {reading} most: by {money} on average across its range",
    "{a}对{reading}影响最大：跨越其区间平均{money}",
)
_NEXT = Name(", {b} {share}", "，{b}为{share}")
_NEXT_STEP = Name("; then {b}", "；其次是{b}")
_PARTLY = Name(" where there is a plan", "（仅有方案的情景）")
_SUBTITLE_SOBOL = Name(
    "{sweep}: share of the variance of the {reading}, first-order and total (Sobol)",
    "{sweep}：{reading}方差的份额，一阶与总效应（Sobol）",
)
_SUBTITLE_MORRIS = Name(
    "{sweep}: elementary effects on the {reading}, {unit} (Morris)",
    "{sweep}：对{reading}的基本效应，{unit}（Morris）",
)
_WHISKERS = Name(
    "Lines: 95% confidence interval, from resampling.",
    "细线：95%置信区间（重抽样）。",
)
_SUM = Name(
    "What first-order shares lack to 100% are interactions; an index below 0 means none, within "
    "its interval.",
    "一阶份额之和不足100%的部分为交互作用；负指数在其区间内即为零。",
)
_SIGMA = Name(
    "A step goes from one level of a factor to another, scaled to its whole range; spread shows "
    "interaction or a bend.",
    "一步为因素从一个水平到另一水平，折算为整个区间；离散度反映交互作用或非线性。",
)
_HOW = Name("see below", "见下")
_DROPPED = Name(
    "{k} of {n} {what} are left out because a scenario of theirs has no plan: the figures hold for "
    "the cases with a plan.",
    "{n}个{what}中有{k}个因含无方案情景而剔除：数值仅适用于有方案的情景。",
)
_BLOCKS = {"sobol": Name("blocks", "样本块"), "morris": Name("paths", "路径")}
_WHO = Name("Whether there is a plan depends most on {a}.", "是否有可行方案主要取决于{a}。")
_LEFT_OUT = Name("Not drawn: {n} that matter less.", "未显示：影响更小的{n}项。")
_HALF = Name("{value} ± {half}", "{value} ± {half}")
_FACTOR = Name("Factor", "因素")


@dataclass(frozen=True, slots=True)
class Indices:
    """Of one reading: by index and factor the value and half its interval, and what was used."""

    reading: str
    unit: str
    values: Mapping[str, Mapping[str, tuple[float, float]]]
    blocks: int
    left_out: int
    decides_plan: str

    @property
    def main(self) -> str:
        """The index by which factors are ranked."""
        return "total" if "total" in self.values else "mu_star"

    @property
    def known(self) -> bool:
        """Whether there are any figures."""
        return any(not math.isnan(v) for v, _ in self.values[self.main].values())

    @property
    def ranked(self) -> list[str]:
        """Factors, the one that matters most in front."""
        own = self.values[self.main]
        return sorted(own, key=lambda k: -own[k][0] if self.known else 0.0)


def read_indices(table: pd.DataFrame) -> Indices | None:
    """The first reading of the table ``sensitivity``, and what decides whether there is a plan.

    None where no scenario has a plan.
    """
    if table.empty or table["reading"].iloc[0] == HAS_PLAN:
        return None
    first = table["reading"].iloc[0]
    rows = table[table["reading"] == first]
    values: dict[str, dict[str, tuple[float, float]]] = {}
    for row in rows.itertuples(index=False):
        pair = (float(str(row.value)), float(str(row.confidence)))
        values.setdefault(str(row.index), {})[str(row.factor)] = pair
    top = rows.iloc[0]
    decides = table[(table["reading"] == HAS_PLAN) & table["index"].isin(("total", "mu_star"))]
    known = decides.dropna(subset=["value"]).sort_values("value", ascending=False, kind="stable")
    who = "" if known.empty else str(known["factor"].iloc[0])
    blocks = (int(top["blocks"]), int(top["blocks_left_out"]))
    return Indices(str(first), str(top["unit"]), values, *blocks, who)


@dataclass(frozen=True, slots=True)
class IndexWords:
    """Everything that is said about indices in one language."""

    speaker: SweepSpeaker
    found: Indices

    @property
    def shown(self) -> tuple[str, str]:
        """The two indices that are drawn: the bar, and what stands on it."""
        return SOBOL if self.found.main == "total" else MORRIS

    def text(self, value: float) -> str:
        """An index or a measure, without its unit."""
        if math.isnan(value):
            return "–"
        if self.found.main == "total":
            return percent(value)
        largest = [v for v, _ in self.found.values["mu_star"].values()]
        amounts = self.speaker.amounts(self.found.unit, largest)
        return show(half_up(value * amounts.factor, amounts.decimals))

    def printed(self, factor: str, index: str) -> str:
        """With half its interval, where there is one."""
        value, half = self.found.values[index][factor]
        if math.isnan(half):
            return self.text(value)
        return self.speaker.say(_HALF, value=self.text(value), half=self.text(half))

    def titles(self) -> Iterator[str]:
        """The message, the fullest first."""
        say, found = self.speaker.say, self.found
        reading, ranked = self.speaker.reading(found.reading), found.ranked
        partly = say(_PARTLY) if found.left_out else ""
        if not found.known:
            yield say(UNDEFINED) if found.blocks < 4 else say(FLAT, reading=reading)
            return
        for width in (40, 20, 10):
            names = [self._name(k, width) for k in ranked[:2]]
            values = [max(found.values[found.main][k][0], 0.0) for k in ranked[:2]]
            if found.main == "total":
                half = percent(found.values[found.main][ranked[0]][1])
                share = percent(values[0])
                head = say(_SHARE, a=names[0], share=share, half=half, reading=reading) + partly
                tail = [say(_NEXT, b=inside(n), share=percent(v))
                        for n, v in zip(names[1:], values[1:], strict=True)]  # fmt: skip
            else:
                money = self.speaker.amounts(found.unit, values).text(values[0])
                head = say(_STEP, a=names[0], reading=reading, money=money) + partly
                tail = [say(_NEXT_STEP, b=inside(n)) for n in names[1:]]
            yield from (head + t for t in tail)
            yield head

    def _name(self, factor: str, width: int) -> str:
        return brief(
            self.speaker.factor(factor), 1, width / (2 if self.speaker.lang == "zh" else 1)
        )

    def subtitle(self) -> str:
        """What is drawn, in which unit, as markup."""
        sobol = self.found.main == "total"
        values = [v for v, _ in self.found.values[self.found.main].values() if not math.isnan(v)]
        return self.speaker.say(
            _SUBTITLE_SOBOL if sobol else _SUBTITLE_MORRIS,
            sweep=self.speaker.sweep_name,
            reading=self.speaker.reading(self.found.reading),
            unit=self.speaker.money(max(values, default=0.0)).label,
        )

    def footer(self, hidden: int) -> Iterator[str]:
        """The audit trail, sentence by sentence."""
        say, found, sweep = self.speaker.say, self.found, self.speaker.sweep
        yield from self.speaker.trail(_HOW)
        if found.left_out:
            what = say(_BLOCKS[sweep.design])
            yield say(_DROPPED, k=found.left_out, n=found.left_out + found.blocks, what=what)
        if found.decides_plan:
            yield say(_WHO, a=inside(self.speaker.factor(found.decides_plan)))
        yield say(_WHISKERS)
        yield say(_SUM if found.main == "total" else _SIGMA)
        if hidden:
            yield say(_LEFT_OUT, n=hidden)

    def description(self) -> Iterator[str]:
        """The text alternative after the title, sentence by sentence."""
        text = Name("{name}: {a} {first}, {b} {second}.", "{name}：{a} {first}，{b} {second}。")
        for k in self.found.ranked:
            a, b = self.shown
            yield self.speaker.say(
                text, name=self.speaker.factor(k), a=self.speaker.say(HEADS[a]),
                first=self.printed(k, a), b=self.speaker.say(HEADS[b]), second=self.printed(k, b),
            )  # fmt: skip

    def table(self) -> dict[str, Any]:
        """The data as printed, every index."""
        names = list(self.found.values)
        rows = [
            [self.speaker.factor(k), *(self.printed(k, name) for name in names)]
            for k in self.found.ranked
        ]
        heads = [self.speaker.say(HEADS.get(name, Name("mean (μ)", "均值（μ）"))) for name in names]
        reading = self.speaker.reading_first(self.found.reading)
        return {"caption": reading, "columns": [self.speaker.say(_FACTOR), *heads], "rows": rows}
