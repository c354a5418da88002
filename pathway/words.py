"""What is said of a run, in English and Chinese."""

from __future__ import annotations

from typing import Literal

from pathway.run import Run

Lang = Literal["en", "zh"]


def tell(run: Run, lang: Lang) -> list[str]:
    """The lines that a user reads after a solve."""
    summary = run.result.summary
    unit = f"million {run.result.manifest['currency']}"
    if lang == "zh":
        unit = f"百万{run.result.manifest['currency']}"
    say = _WORDS[lang]
    lines = [say[str(summary["status"])].format(study=summary["study"])]
    gap = summary["gap_mcny"]
    lines += [
        say["commitments"].format(x=_money(summary["cost_of_commitments_mcny"]), unit=unit),
        say["npv"].format(x=_money(summary["npv_cost_mcny"]), unit=unit),
        say["hierarchy"].format(
            x=_money(summary["price_of_hierarchy_mcny"]),
            a=_money(gap["reached"]),
            b=_money(gap["without_hierarchy"] or 0.0),
            unit=unit,
        )
        if summary["policy"] == "lexicographic"
        else say["policy"].format(policy=summary["policy"]),
        say["gap"].format(asked=_money(gap["asked"]), x=_money(gap["reached"]), unit=unit),
    ]
    for k, c in summary["commitments"].items():
        met = say["met"] if c["met"] else say["missed"]
        required, achieved = f"{c['required']:,.6g}", f"{c['achieved']:,.6g}"
        lines.append(f"  {met}  {k} ({c['year']}): {achieved} / {required} {c['unit']}")
    checks = run.result.audit["checks"]
    failed = sum(not c["passed"] for c in checks)
    lines.append(say["audit"].format(n=len(checks), failed=failed))
    lines += [say["warning"].format(text=w) for w in run.warnings]
    chart = run.folder / "charts" / f"neutrality-pathway.{lang}.html"
    lines.append(say["chart"].format(chart=chart, tables=run.folder / "tables"))
    return lines


def _money(value: float) -> str:
    return f"{value + 0.0:,.1f}"


_WORDS: dict[Lang, dict[str, str]] = {
    "en": {
        "optimal": "A plan that keeps every commitment (study {study}).",
        "time_limit": "The time limit ended the search: the best plan found (study {study}).",
        "commitments": "Cost of the commitments: {x} {unit} (net present value, against the "
        "best plan without them).",
        "npv": "Cost against doing nothing: {x} {unit} (negative: it pays).",
        "hierarchy": "Price of the hierarchy, reduction > removal > offset: {x} {unit} "
        "(each plan known to within {a} and {b}).",
        "policy": "Policy: {policy} (no hierarchy).",
        "gap": "From the best possible plan at most {x} {unit} away ({asked} asked).",
        "met": "met   ",
        "missed": "MISSED",
        "audit": "Audit: {n} checks, {failed} failed.",
        "warning": "Warning: {text}",
        "chart": "Chart: {chart}\nTables: {tables}",
    },
    "zh": {
        "optimal": "已找到兑现全部承诺的方案（研究：{study}）。",
        "time_limit": "时间到限，以下是目前找到的最好方案（研究：{study}）。",
        "commitments": "承诺的成本：{x} {unit}（净现值，与不设承诺的最优方案相比）。",
        "npv": "与不采取行动相比的成本：{x} {unit}（负数表示节省）。",
        "hierarchy": "“减排＞移除＞抵消”次序的代价：{x} {unit}"
        "（两个方案的误差分别不超过{a}和{b}）。",
        "policy": "策略：{policy}（不分次序）。",
        "gap": "与最优方案相差至多 {x} {unit}（要求 {asked}）。",
        "met": "达成",
        "missed": "未达成",
        "audit": "审核：{n}项检查，{failed}项未通过。",
        "warning": "注意：{text}",
        "chart": "图：{chart}\n表：{tables}",
    },
}
