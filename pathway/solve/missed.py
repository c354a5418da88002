"""No plan: what cannot hold, in both languages."""

from __future__ import annotations

from collections.abc import Sequence

from pathway.errors import NoPlan
from pathway.solve.feasibility import Feasibility
from pathway_models.arithmetic.variations import Bound, of_facts
from pathway_models.case import Case, Target


def missed_facts(case: Case) -> NoPlan:
    """What holds whatever the commitments contradicts itself: requirements, or data alone."""
    if not case.requirements:
        return missed_data()
    questions = Feasibility(of_facts(case))
    bounds = [Bound("commitment", k) for k in questions.commitments]
    least = questions.least(bounds, questions.commitments)
    if least is None:
        return missed_data()
    return missed_requirements(case, [b.id for b in bounds if questions.gives(least, b)])


def missed_requirements(case: Case, requirements: Sequence[str]) -> NoPlan:
    """The requirements that fall short, in both languages."""
    if not requirements:
        return missed_commitments(case, ())
    head = "No plan: the requirements and the limits alone cannot hold together, whatever the "
    en = [f"{head}commitments. These requirements fall short:"]
    zh = ["没有可行方案：不论承诺如何，必备条件与限制条件本身就不能同时成立。以下条件无法满足："]
    _list(en, zh, [case.requirements[k] for k in requirements])
    en.append("Allow more (levers/, limits.yaml), or correct them (targets.yaml).")
    zh.append("请放宽条件（levers/、limits.yaml），或更正该条件（targets.yaml）。")
    return NoPlan("\n".join(en), "\n".join(zh))


def missed_data() -> NoPlan:
    """Limits and data that contradict each other."""
    return NoPlan(
        "No plan: the limits and the data alone cannot hold together, "
        "whatever the commitments. Look at limits.yaml and at min_add in levers/.",
        "没有可行方案：不论承诺如何，限制条件与数据本身就不能同时成立。"
        "请检查 limits.yaml 和 levers/ 中的 min_add。",
    )


def missed_commitments(case: Case, commitments: Sequence[str]) -> NoPlan:
    """The commitments that fall short, in both languages."""
    if not commitments:
        return NoPlan(
            "No plan: what is asked for is just out of reach, by less than the solver can tell. "
            "Allow a little more (levers/, limits.yaml), or ask for a little less (targets.yaml).",
            "没有可行方案：要求只差一点，小于求解器所能分辨。"
            "请略微放宽条件（levers/、limits.yaml），或略微降低要求（targets.yaml）。",
        )
    en = ["No plan meets every commitment. In the plan that misses least, these fall short:"]
    zh = ["没有方案能兑现全部承诺。差距最小的方案中，以下承诺未达成："]
    _list(en, zh, [case.targets[k] for k in commitments])
    en.append("Allow more (levers/, limits.yaml), or ask for less (targets.yaml).")
    zh.append("请放宽条件（levers/、limits.yaml），或降低要求（targets.yaml）。")
    return NoPlan("\n".join(en), "\n".join(zh), commitments)


def _list(en: list[str], zh: list[str], targets: Sequence[Target]) -> None:
    """Adds a line for each."""
    for target in targets:
        section = target.section
        where = (f" (report, {section})", f"（报告 {section}）") if section else ("", "")
        en.append(f"  {target.name.en} [{target.id}]{where[0]}")
        zh.append(f"  {target.name.zh} [{target.id}]{where[1]}")
