"""What the charts of a sweep say alike: values of factors, readings, and the audit trail."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pathway.amounts import counted
from pathway_models.case import Name

from .metrics import brief, plain
from .numbers import axis_number, half_up, show
from .quantities import Quantity, quantity
from .speaker import Speaker
from .sweep_info import SweepInfo, Varied
from .text import and_list
from .theme import FOOTER, FOOTER_ROOM, SUBTITLE

SHOWN = 5
"""Factors and commitments named in a footer; of more, the others are counted."""

YEAR_UNITS = ("year", "years", "calendar year", "yr", "a", "年")
FIRST_YEAR, LAST_YEAR = 1900, 2200
"""What a factor of this unit is set to is a year, where it is one of these."""

READINGS = {
    "cost_of_commitments_m": Name("cost of the commitments", "承诺的成本"),
    "npv_cost_m": Name("net present cost of the plan", "方案净现值成本"),
    "price_of_hierarchy_m": Name("price of the hierarchy", "减排优先顺序的代价"),
    "cost_m": Name("cost of the year", "当年费用"),
    "net_t": Name("net emissions", "净排放"),
    "has_plan": Name("whether there is a plan", "是否有可行方案"),
}
"""What readings are called, as they stand in a sentence."""

_SOURCE = Name(
    "Source: {company}; sweep “{sweep}” ({id}) of study “{study}”, case {case}, run {run}.",
    "资料来源：{company}；情景“{study}”的敏感性分析“{sweep}”（{id}），案例{case}，运行编号{run}。",
)
_DESIGNS = {
    "one_at_a_time": Name("one assumption at a time", "每次只变动一项假设"),
    "grid": Name("every combination of the steps", "各取值的全部组合"),
    "scenarios": Name("named scenarios, without probabilities", "命名情景，不含概率"),
    "latin_hypercube": Name(
        "drawn by Latin hypercube (seed {seed})", "拉丁超立方抽样（种子{seed}）"
    ),
    "sobol": Name("drawn by Saltelli’s scheme (seed {seed})", "Saltelli抽样（种子{seed}）"),
    "morris": Name("paths of Morris (seed {seed})", "Morris路径（种子{seed}）"),
    "regret": Name("each plan in each world", "各策略在各情景中的组合"),
}
_COUNT = Name("{n} scenarios: {design}; every plan is re-optimised.",
              "共{n}个情景：{design}；每个情景均重新优化。")  # fmt: skip
_HELD = Name(
    "{n} scenarios: {design}, and each world known in advance; what a plan has added by {until} "
    "stands, the rest is re-optimised.",
    "共{n}个情景：{design}，以及事先已知的各情景；策略在{until}年及以前的新增保持不变，其余重新优化。",
)
_VARIED = Name("Varied: {names}.", "变动：{names}。")
_MORE = Name("{n} others", "其他{n}项")
_NO_PLAN = Name(
    "No plan in {k} of {n} scenarios{why}: {how}.", "{n}个中有{k}个没有可行方案{why}：{how}。"
)
_WHY = Name(" ({names} cannot be kept)", "（无法兑现：{names}）")
_FAILED = Name(
    "{k} more could not be solved or their inputs do not fit.", "另有{k}个求解失败或输入有误。"
)
_COUNTED = Name("they are counted", "已计入统计")
_NO_BASE = Name("The unchanged case has no plan.", "基准情景没有可行方案。")
PLAN_LESS = Name("no plan", "无方案")
FAULTY = {
    "no_plan": PLAN_LESS,
    "input_fault": Name("inputs do not fit", "输入有误"),
    "solver_problem": Name("not solved", "求解失败"),
}
"""What is said in place of a number."""


@dataclass(frozen=True, slots=True)
class SweepSpeaker(Speaker):
    """Says things about one sweep in one language."""

    sweep: SweepInfo

    def reading(self, key: str) -> str:
        """What a reading is called, inside a sentence."""
        return self.say(READINGS.get(key, Name(key, key)))

    def reading_first(self, key: str) -> str:
        """At the start of a sentence."""
        name = self.reading(key)
        return name[:1].upper() + name[1:]

    def factor(self, key: str) -> str:
        """What a factor is called, on one line."""
        varied = self.sweep.factors.get(key)
        return brief(self.say(varied.name), 1, 1000) if varied else brief(key, 1, 1000)

    def value(self, key: str, value: float, level: str) -> str:
        """What a factor is set to: ×0.75, +2 kWh, 4%, or the name of a level."""
        varied = self.sweep.factors[key]
        if level or math.isnan(value):
            return brief(self.say(varied.levels.get(level, Name(level, level))), 1, 1000)
        number = axis_number(_few(value))
        if varied.change == "multiply":
            return f"×{number}"
        if _is_date(varied, value):
            return str(round(value))
        sign = "+" if varied.change == "add" and value > 0 else ""
        if varied.unit == "share":
            return f"{sign}{axis_number(_few(value * 100))}%"
        unit = brief(varied.unit, 1, 60)
        return f"{sign}{counted(number, unit, self.lang)}" if unit else f"{sign}{number}"

    def case(self, scenario: str) -> str:
        """What a scenario is called."""
        found = self.sweep.cases.get(scenario, Name(scenario, scenario))
        return brief(self.say(found), 1, 1000)

    def amounts(self, unit: str, values: Sequence[float]) -> Quantity:
        """How values of a unit are written."""
        return quantity(self, unit, [v for v in values if math.isfinite(v)], apart=False)

    def ending(self, status: str) -> str:
        """What is said in place of a number."""
        return self.say(FAULTY.get(status, PLAN_LESS))

    @property
    def sweep_name(self) -> str:
        """Of the sweep, as markup for a subtitle."""
        return plain(brief(self.say(self.sweep.name), SUBTITLE, 420))

    def source(self, years: Sequence[int]) -> str:  # noqa: ARG002 - as every speaker says it
        """The whole audit trail, for a page that has nothing else to say."""
        return self.joint.join(self.trail(_COUNTED))

    def trail(self, how: Name | str) -> Iterator[str]:
        """The audit trail, sentence by sentence; ``how``: what became of cases without a plan."""
        sweep = self.sweep
        company, study, case_id, name = (
            brief(text, FOOTER, FOOTER_ROOM)
            for text in (
                self.say(self.info.company),
                self.say(self.info.study),
                self.info.case_id,
                self.say(sweep.name),
            )
        )
        yield self.say(
            _SOURCE, company=company, study=study, case=case_id, sweep=name,
            id=brief(sweep.sweep_id, FOOTER, 200), run=self.info.run_id,
        )  # fmt: skip
        design = self.say(_DESIGNS[sweep.design], seed=sweep.seed)
        count = _HELD if sweep.design == "regret" else _COUNT
        yield self.say(count, n=f"{sweep.scenarios:,}", design=design, until=sweep.until)
        if sweep.factors:
            yield self.say(_VARIED, names=self.listed([self.factor(k) for k in sweep.factors]))
        yield from self.endings(how)

    def endings(self, how: Name | str) -> Iterator[str]:
        """How many have no plan, and why."""
        sweep = self.sweep
        if sweep.no_plan:
            names = self.info.names.targets
            colliding = [self.name(names, k) for k in sweep.colliding]
            why = self.say(_WHY, names=self.listed(colliding)) if colliding else ""
            yield self.say(_NO_PLAN, k=sweep.no_plan, n=sweep.scenarios, why=why, how=self.say(how))
        if sweep.failed:
            yield self.say(_FAILED, k=sweep.failed)
        if not sweep.base_has_plan:
            yield self.say(_NO_BASE)

    def listed(self, names: Sequence[str]) -> str:
        """The first few of names, and how many more."""
        shown = [brief(name, FOOTER, 220) for name in names[:SHOWN]]
        if len(names) > SHOWN:
            shown.append(self.say(_MORE, n=len(names) - SHOWN))
        return and_list(shown, self.lang)


def _is_date(varied: Varied, value: float) -> bool:
    """Whether a number is the name of a year, which has no unit and no separators."""
    named = varied.unit.lower() in YEAR_UNITS and FIRST_YEAR <= value <= LAST_YEAR
    return varied.change == "set" and (varied.date or named)


def _few(value: float) -> float:
    """With so few digits that they can be read."""
    return value if abs(value) >= 1000 else float(f"{value:.4g}")


def exact(amounts: Quantity, value: float) -> str:
    """A number in the unit of ``amounts``, with all its decimals, as in a column."""
    return show(half_up(value * amounts.factor, amounts.decimals))


def signed(amounts: Quantity, value: float) -> str:
    """A difference in the unit of ``amounts``: with a plus where it is more."""
    return show(half_up(value * amounts.factor, amounts.decimals), plus=True)
