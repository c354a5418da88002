"""What is said about plans in worlds they were not made for, in both languages."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from pathway_models.case import Name

from .metrics import brief
from .quantities import Quantity
from .sweep_speaker import PLAN_LESS, SweepSpeaker, exact

PLAN = Name("Plan made for", "所执行的策略")
SAFEST = Name("least regret", "后悔最小")
FIGURES = {
    "worst_regret_m": Name("worst regret", "最大后悔"),
    "expected_cost_m": Name("expected cost", "期望成本"),
    "cvar_m": Name("dearest fifth", "最贵五分之一"),
}
WORLDS = Name("Regret where this world comes", "该情景发生时的后悔")
OVERALL = Name("Over all worlds", "综合")
_BEST = Name(
    "“{plan}” is the safest start: at most {money} dearer than the best, whatever comes",
    "“{plan}”最稳妥：无论发生何种情景，最多比最优贵{money}",
)
_FREE = Name(
    "“{plan}” costs no more than the best in any world", "“{plan}”在任何情景中都不贵于最优"
)
_NONE = Name("No plan can be followed in every world", "没有一种策略在所有情景中都可行")
_DEAD = Name("No world leaves any plan", "任何情景都没有可行方案")
_SUBTITLE = Name(
    "{sweep}: cost above the least in each world, present value, {unit}",
    "{sweep}：各情景中高于最低成本的部分（现值，{unit}）",
)
_INFORMATION = Name(
    "To know the world beforehand is worth {money} on average.", "事先知道情景的平均价值为{money}。"
)
_WEIGHTS = Name(
    "Expected cost weighs the worlds as the sweep’s file does; the dearest fifth is the mean of "
    "the 20% dearest by weight (CVaR). The least is that of any plan or of the world known in "
    "advance.",
    "期望成本按敏感性分析文件的权重计算；最贵五分之一为按权重最贵20%的均值（CVaR）。最低成本取各策略与"
    "事先已知情景中的最小者。",
)
_LEFT_OUT = Name(
    "Left out of the figures: worlds in which nothing has a plan.",
    "无任何可行方案的情景不计入综合指标。",
)
_HOW = Name("hatched", "以斜线表示")
_THINNED = Name(
    "Drawn: {p} of {all_p} plans and {w} of {all_w} worlds.",
    "仅绘制{all_p}个策略中的{p}个、{all_w}个情景中的{w}个。",
)


@dataclass(frozen=True, slots=True)
class Regrets:
    """What each plan costs above the least in each world, and over all worlds [million].

    nan where there is no plan; ``figures`` by plan; ``known`` is the value of knowing the world.
    """

    plans: tuple[str, ...]
    worlds: tuple[str, ...]
    regret: Mapping[tuple[str, str], float]
    figures: Mapping[str, Mapping[str, float]]
    safest: str
    known: float

    @property
    def largest(self) -> float:
        """The largest regret, and at least nothing."""
        return max([0.0, *(v for v in self.regret.values() if not math.isnan(v))])

    @property
    def dead(self) -> list[str]:
        """Worlds in which nothing has a plan."""
        return [w for w in self.worlds if all(math.isnan(self.regret[p, w]) for p in self.plans)]


def read_regrets(tables: Mapping[str, pd.DataFrame]) -> Regrets:
    """From the tables ``regret`` and ``plans``."""
    table, plans = tables["regret"], tables["plans"]
    regret = {
        (str(p), str(w)): float(r) if math.isfinite(float(r)) else math.nan
        for p, w, r in zip(table["plan"], table["world"], table["regret_m"], strict=True)
    }
    figures = {
        str(row["plan"]): {key: float(row[key]) for key in FIGURES} for _, row in plans.iterrows()
    }
    best = plans.loc[plans["minimax"].astype(bool), "plan"]
    return Regrets(
        tuple(dict.fromkeys(p for p, _ in regret)),
        tuple(dict.fromkeys(w for _, w in regret)),
        regret,
        figures,
        "" if best.empty else str(best.iloc[0]),
        float(plans["perfect_information_m"].iloc[0]),
    )


@dataclass(frozen=True, slots=True)
class RegretWords:
    """Everything that is said about regrets in one language."""

    speaker: SweepSpeaker
    found: Regrets

    @property
    def amounts(self) -> Quantity:
        """How regrets are written."""
        return self.speaker.amounts("MCNY", [self.found.largest])

    @property
    def costs(self) -> Quantity:
        """How costs are written: in the unit of the regrets where that can be read."""
        values = [row[k] for row in self.found.figures.values() for k in list(FIGURES)[1:]]
        return self.speaker.amounts("MCNY", values)

    def plan(self, key: str) -> str:
        """What a plan is called."""
        return self.speaker.name(self.speaker.sweep.plans, key)

    def world(self, key: str) -> str:
        """What a world is called."""
        return self.speaker.name(self.speaker.sweep.worlds, key)

    def cell(self, plan: str, world: str) -> str:
        """A regret, or that the plan cannot be followed there."""
        value = self.found.regret[plan, world]
        return self.speaker.say(PLAN_LESS) if math.isnan(value) else exact(self.amounts, value)

    def figure(self, plan: str, key: str) -> str:
        """A figure over all worlds."""
        value = self.found.figures[plan][key]
        if math.isnan(value):
            return self.speaker.say(PLAN_LESS)
        if key == "worst_regret_m":
            return exact(self.amounts, value)
        return self.costs.text(value)

    def titles(self) -> Iterator[str]:
        """The message, the fullest first."""
        say, found = self.speaker.say, self.found
        if not found.safest:
            yield say(_DEAD if len(found.dead) == len(found.worlds) else _NONE)
            return
        worst = found.figures[found.safest]["worst_regret_m"]
        for width in (60, 30, 12):
            room = width / (2 if self.speaker.lang == "zh" else 1)
            plan = brief(self.plan(found.safest), 1, room)
            if self.amounts.number(worst) == self.amounts.number(0.0):
                yield say(_FREE, plan=plan)
            yield say(_BEST, plan=plan, money=self.amounts.text(worst))

    def subtitle(self) -> str:
        """What is drawn, in which unit, as markup."""
        unit = " ".join(self.amounts.pattern.replace("{}", "").split())
        return self.speaker.say(_SUBTITLE, sweep=self.speaker.sweep_name, unit=unit)

    def footer(self, plans: int, worlds: int) -> Iterator[str]:
        """The audit trail, sentence by sentence; so many plans and worlds are drawn."""
        say, found = self.speaker.say, self.found
        yield from self.speaker.trail(_HOW)
        if not math.isnan(found.known):
            money = self.speaker.amounts("MCNY", [found.known]).text(found.known)
            yield say(_INFORMATION, money=money)
        yield say(_WEIGHTS)
        if found.dead:
            yield say(_LEFT_OUT)
        every = (len(found.plans), len(found.worlds))
        if (plans, worlds) != every:
            yield say(_THINNED, p=plans, w=worlds, all_p=every[0], all_w=every[1])

    def description(self) -> Iterator[str]:
        """The text alternative after the title, sentence by sentence."""
        text = Name("{plan}: worst regret {worst}.", "{plan}：最大后悔{worst}。")
        for p in self.found.plans:
            worst = self.figure(p, "worst_regret_m")
            yield self.speaker.say(text, plan=self.plan(p), worst=worst)

    def table(self) -> dict[str, Any]:
        """The data as printed, every plan and world."""
        found = self.found
        rows = [
            [self.plan(p), *(self.cell(p, w) for w in found.worlds),
             *(self.figure(p, key) for key in FIGURES)]
            for p in found.plans
        ]  # fmt: skip
        heads = [self.world(w) for w in found.worlds]
        figures = [self.speaker.say(name) for name in FIGURES.values()]
        columns = [self.speaker.say(PLAN), *heads, *figures]
        return {"caption": self.speaker.say(WORLDS), "columns": columns, "rows": rows}
