"""What is said of a run, in English and Chinese."""

from __future__ import annotations

import math
import shlex
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pathway.amounts import money, money_above, money_step, quantity
from pathway.charts.info import langs_of
from pathway.finished import sets_of
from pathway.load import as_set
from pathway.locale import Lang
from pathway.review.plan import review_plan
from pathway.review.remark import SEVERITIES, Remark, in_order
from pathway.run import Run

if TYPE_CHECKING:
    from pathway.report.pack import Pack

REMARKS = 3
"""How many remarks on a plan are told after a solve, one of each kind."""

ABOUT = 0.05
"""A sum that is known to this share of itself is told as one number, with "about"."""


def tell(run: Run, lang: Lang, notes: Sequence[str] = ()) -> list[str]:
    """The lines that a user reads after a solve; ``notes`` are those on its inputs."""
    summary, say = run.result.summary, _WORDS[lang]
    study = f"{getattr(run.case.study_name, lang)} [{summary['study']}]"
    failed = sum(not check["passed"] for check in run.result.audit["checks"])
    langs = langs_of(run.case.languages)
    drawn = lang if lang in langs else langs[0]
    audit = say["audit_failed" if failed else "audit"]
    return [
        say[_status(run)].format(study=study),
        *_set(run, lang),
        *_commitments(run, lang),
        *_commitments(run, lang, "requirements"),
        say["money"],
        *_aligned(_costs(run, lang)),
        say["accuracy"].format(**_accuracy(summary["gap_m"], run.case.currency, lang)),
        audit.format(n=len(run.result.audit["checks"]), failed=failed),
        *(say["note"].format(text=text) for text in notes),
        *_remarks(run, lang),
        *(say["note"].format(text=text) for text in run.warnings),
        *(
            say["chart"].format(path=run.folder / "charts" / f"{name}.{drawn}.html")
            for name in run.charts
        ),
        say["tables"].format(path=run.folder / "tables"),
    ]


def _status(run: Run) -> str:
    """What there is of a plan; where nothing is promised, no promise is kept."""
    status = str(run.result.summary["status"])
    return status if run.case.targets or status != "optimal" else "unpromised"


def tell_pack(folder: Path, pack: Pack, lang: Lang) -> list[str]:
    """The lines that a user reads after a board pack was made."""
    say = _WORDS[lang]
    return [
        *(say["note"].format(text=text) for text in pack.warnings),
        *(say["document"].format(path=path) for path in pack.documents),
        say["charts"].format(
            n=len(pack.charts),
            path=folder / "charts",
            both=say["both"] if len(pack.languages) > 1 else "",
        ),
    ]


def difference(value: float, ends: Sequence[float | None] | None, currency: str, lang: Lang) -> str:
    """What one plan costs above another [million], as exactly as the gaps allow.

    ``ends``: least and most; None where they are not known.
    """
    say = _WORDS[lang]
    told = say["saves" if value < 0 else "costs"]
    low, high = (math.nan if x is None else x for x in ends or (value, value))
    if low <= 0 <= high and low < high:
        return say["nothing"].format(x=money_above(max(-low, high), currency, lang))
    shown, step = money(abs(value), currency, lang), money_step(value, lang)
    off = max(high - value, value - low)
    if off <= step / 2:
        return told.format(x=shown)
    if math.isnan(off) or off <= max(step, ABOUT * abs(value)):
        return told.format(x=say["about"].format(x=shown))
    small, large = sorted((abs(low), abs(high)))
    between = {"low": money(small, currency, lang), "high": money_above(large, currency, lang)}
    return told.format(x=say["between"].format(**between))


def _remarks(run: Run, lang: Lang) -> list[str]:
    """The gravest of what somebody who plans would look at twice, and how many more there are."""
    result = run.result
    files = as_set(result.inputs, str(result.manifest["study"]), sets_of(result))
    found = review_plan(run.case, result.tables, files)
    return first_remarks(found, f"pathway review {shlex.quote(str(run.folder))}", lang)


def first_remarks(found: Sequence[Remark], command: str, lang: Lang) -> list[str]:
    """The gravest remarks, one of each kind, and the command that tells the others."""
    first = list({remark.key: remark for remark in reversed(found)}.values())
    told = [remark.line(lang) for remark in in_order(first[::-1])[:REMARKS]]
    if lang != "en":
        command = f"{command} --lang {lang}"
    more = _WORDS[lang]["more"].format(n=len(found) - len(told), command=command)
    return [*told, more] if len(found) > len(told) else told


def counted_remarks(remarks: Sequence[Remark], lang: Lang) -> str:
    """How many there are of each severity."""
    counts = [
        (sum(remark.severity == key for remark in remarks), name.in_(lang))
        for key, name in SEVERITIES.items()
    ]
    listed = [f"{n} {word.lower()}" if lang == "en" else f"{word}{n}条" for n, word in counts]
    return _WORDS[lang]["remarks"].format(
        n=len(remarks), each=(", " if lang == "en" else "，").join(listed)
    )


def _set(run: Run, lang: Lang) -> list[str]:
    """What is other in this run than in the files."""
    texts = run.result.manifest["options"]["set"]
    return [_WORDS[lang]["set"], *(f"  {text}" for text in texts)] if texts else []


def _commitments(run: Run, lang: Lang, which: str = "commitments") -> list[str]:
    """The heading and a line each; nothing where none is a headline. So of ``requirements``."""
    say = _WORDS[lang]
    targets = run.result.tables["targets"]
    senses = dict(zip(targets["id"], targets["sense"], strict=True))
    rows = []
    for key, kept in run.result.summary.get(which, {}).items():
        name = getattr(run.case.held[key].name, lang)
        required, achieved = (
            quantity(kept[what], kept["unit"], run.case.currency, lang)
            for what in ("required", "achieved")
        )
        asked = say[senses[key]].format(x=required)
        met = say["met" if kept["met"] else "missed"]
        rows.append((met, f"{name} [{key}]", str(kept["year"]), f"{achieved}{asked}"))
    return [say[which], *_aligned(rows)] if rows else []


def _costs(run: Run, lang: Lang) -> list[tuple[str, ...]]:
    summary, say = run.result.summary, _WORDS[lang]
    keys = ["cost_of_commitments"] if run.case.targets else []
    keys += ["npv_cost"]
    keys += ["cost_of_requirements"] if "cost_of_requirements_m" in summary else []
    if summary["policy"] == "lexicographic":
        keys.append("price_of_hierarchy")
    keys += [key for key in ("npv_ecosystem", "hidden_cost") if summary[f"{key}_m"]]
    rows: list[tuple[str, ...]] = []
    for key in keys:
        value, ends = summary[f"{key}_m"], summary.get(f"{key}_range_m")
        told = difference(value, ends, run.case.currency, lang)
        rows.append((say[key], told, say[f"{key}_against"]))
    return rows


def _accuracy(gap: Mapping[str, Any], currency: str, lang: Lang) -> dict[str, str]:
    compared = ("without_hierarchy", "without_commitments", "without_requirements")
    reached = (gap["reached"], *(gap.get(plan) for plan in compared))
    worst = max(x for x in reached if x is not None)
    return {"x": money_above(worst, currency, lang), "asked": money(gap["asked"], currency, lang)}


def _aligned(rows: Iterable[tuple[str, ...]]) -> list[str]:
    """Columns as wide as their widest cell; Chinese characters take two places."""
    rows = list(rows)
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    filled = [
        [cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)]
        for row in rows
    ]
    return [f"  {'  '.join(row)}".rstrip() for row in filled]


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


_WORDS: Mapping[Lang, Mapping[str, str]] = {
    "en": {
        "optimal": "A plan that keeps every commitment. Study: {study}",
        "unpromised": "The plan that costs least; there is no commitment. Study: {study}",
        "time_limit": "The time limit ended the search; the best plan found. Study: {study}",
        "nearest": "No plan keeps every commitment; this one misses least. Study: {study}",
        "set": "Set for this run, in place of what the files say:",
        "commitments": "Commitments, each in its tightest year:",
        "requirements": "Requirements, which no plan is without:",
        "met": "met",
        "missed": "MISSED",
        "<=": " (at most {x})",
        ">=": " (at least {x})",
        "money": "Cost, as net present value:",
        "cost_of_commitments": "Keeping the commitments",
        "cost_of_commitments_against": "against the best plan without them",
        "cost_of_requirements": "Meeting the requirements",
        "cost_of_requirements_against": "against the best plan without them, both uncommitted",
        "npv_cost": "The whole plan",
        "npv_cost_against": "against doing nothing",
        "price_of_hierarchy": "Cutting first, then removing",
        "price_of_hierarchy_against": "against the best plan in no such order",
        "npv_ecosystem": "The ecosystem's programmes",
        "npv_ecosystem_against": "apart from the above",
        "hidden_cost": "Hurdle rates hide a cost",
        "hidden_cost_against": "which guides the choice and is paid to no one",
        "costs": "costs {x}",
        "saves": "saves {x}",
        "about": "about {x}",
        "nothing": "costs about nothing (less than {x})",
        "between": "{low} to {high}",
        "accuracy": "  Each plan is at most {x} from the best there can be ({asked} allowed).",
        "audit": "Audit: {n} checks, all passed.",
        "audit_failed": "Audit: {n} checks, {failed} FAILED.",
        "note": "Note: {text}",
        "chart": "Chart:  {path}",
        "tables": "Tables: {path}",
        "document": "Made:   {path}",
        "charts": "Charts: {path} ({n}{both})",
        "more": "      {n} more: `{command}`",
        "both": ", each in English and Chinese",
        "remarks": "{n} remarks: {each}.",
    },
    "zh": {
        "optimal": "已找到兑现全部承诺的方案。情景：{study}",
        "unpromised": "成本最低的方案：该情景没有任何承诺。情景：{study}",
        "time_limit": "已到时间上限，以下是目前找到的最佳方案。情景：{study}",
        "nearest": "没有方案能兑现全部承诺，以下方案差距最小。情景：{study}",
        "set": "本次运行改动的输入：",
        "commitments": "各项承诺（取余量最小的年份）：",
        "requirements": "必备条件（任何方案都须满足）：",
        "met": "达成",
        "missed": "未达成",
        "<=": "（要求不高于{x}）",
        ">=": "（要求不低于{x}）",
        "money": "成本（净现值）：",
        "cost_of_commitments": "兑现承诺",
        "cost_of_commitments_against": "与不设承诺的最佳方案相比",
        "cost_of_requirements": "满足必备条件",
        "cost_of_requirements_against": "与不设必备条件的最佳方案相比（均不设承诺）",
        "npv_cost": "整个方案",
        "npv_cost_against": "与不采取行动相比",
        "price_of_hierarchy": "先减排、再移除、后抵消",
        "price_of_hierarchy_against": "与不分先后的最佳方案相比",
        "npv_ecosystem": "生态减碳项目",
        "npv_ecosystem_against": "单列，不计入以上各项",
        "hidden_cost": "门槛收益率的隐性成本",
        "hidden_cost_against": "只影响选择，无人支付",
        "costs": "增加{x}",
        "saves": "节省{x}",
        "about": "约{x}",
        "nothing": "几乎为零（不到{x}）",
        "between": "{low}至{high}",
        "accuracy": "  各方案与理论最优的差距不超过{x}（允许{asked}）。",
        "audit": "复核：{n}项检查全部通过。",
        "audit_failed": "复核：{n}项检查中有{failed}项未通过。",
        "note": "注意：{text}",
        "chart": "图表：  {path}",
        "tables": "数据表：{path}",
        "document": "文件：  {path}",
        "charts": "图表：  {path}（共{n}张{both}）",
        "more": "      另有{n}条：`{command}`",
        "both": "，均有中英文",
        "remarks": "共{n}条：{each}。",
    },
}
